"""Programs that tell how the machine is: services, disks, devices, windows, packages, the network.

Each takes only the options and first words named here (those of its manual page that change
nothing, ask no other machine and run no other program); all else is asked for.
"""

from __future__ import annotations

from sonia_desktop.tools.shell_programs import Judge
from sonia_desktop.tools.shell_tellers import Teller

_NAMES = r"(?: [\w.@:/*\\-]+)*"
_SHOWING = r"--(?:no-pager|no-legend|value|all|full|json=\w+|output=[\w-]+|property=[\w,]+)|-[al]"
_VALUE = r"-p|--property|-o|--output|-n|--lines"

_TELLERS = (
    # systemd
    Teller("systemd-analyze", rf"{_SHOWING}|--user|--system|--iterations=\d+|--order|--require",
           words=rf"|(?:time|blame|critical-chain|dot|plot|dump|unit-paths|exit-status|capability"
                 rf"|syscall-filter|security|calendar|timestamp|timespan){_NAMES}(?: .*)?"),
    Teller("timedatectl", _SHOWING, _VALUE,
           words="|status|show|list-timezones|timesync-status|show-timesync"),
    Teller("hostnamectl", rf"{_SHOWING}|--static|--pretty|--transient", words="|status|hostname"),
    Teller("localectl", _SHOWING, words="|status|list-[a-z0-9-]+(?: [\\w-]+)*"),
    Teller("loginctl", _SHOWING, _VALUE, words=rf"|list-(?:sessions|users|seats)"
           rf"|(?:session|user|seat)-status{_NAMES}|show-(?:session|user|seat){_NAMES}"),
    Teller("busctl", rf"{_SHOWING}|--user|--system|--acquired|--activatable|--unique|--list",
           words=rf"|(?:list|status|tree|introspect){_NAMES}"),
    Teller("coredumpctl", rf"{_SHOWING}|-[r1q]|--reverse|--since=.*|--until=.*",
           words=rf"|(?:list|info){_NAMES}"),
    Teller("machinectl", _SHOWING, words=rf"|(?:list|list-images|status|show){_NAMES}"),
    Teller("bootctl", _SHOWING, words="|status|list|is-installed"),
    Teller("networkctl", _SHOWING, words=rf"|(?:list|status|lldp){_NAMES}"),
    Teller("systemd-cgls", r"--no-pager|-[alku]|--all|--full", words=r"[\w.@/-]*"),
    Teller("systemd-detect-virt", r"-[cvrq]|--\w+"),
    Teller("systemd-path", words=r"[\w-]*"),
    Teller("systemd-escape", r"-[upm]|--(?:unescape|path|mangle|suffix=\w+|template=[\w@.]+)",
           words=r".*"),
    # disks
    *(Teller(name, r"-[xl]|-l?x?|--list|--list-details", needs=r"-.*", words=r"[\w/ ]*")
      for name in ("fdisk", "sfdisk")),
    Teller("parted", r"-[lsm]+|--list|--script|--machine", needs=r"-[sm]*l[sm]*|--list"),
    Teller("sgdisk", r"-[pv]|--print|--verify", needs=".*", words=r"[\w/ ]*"),
    Teller("lsscsi", r"-[gsdlLHtuUviw]+|--\w+"),
    Teller("efibootmgr", r"-v|--verbose|-u|--unicode"),
    Teller("smartctl", r"-[aiHAxc]+|--(?:all|info|health|attributes|xall|scan|json|capabilities)"
           r"|-j", r"-d|--device", needs="-.*", words=r"[\w/ ]*"),
    Teller("hdparm", r"-[Iigv]", needs=".*", words=r"[\w/ ]*"),
    Teller("nvme", r"-v|--verbose|-o\s?\w+|--output-format=\w+", "-o",
           words=r"(?:list|list-subsys|smart-log|id-ctrl|id-ns|error-log|version) ?[\w/]*"),
    Teller("blockdev", r"--get\w+|--report|-v", needs=".*", words=r"[\w/ ]*"),
    Teller("tune2fs", "-l", needs=".*", words=r"[\w/ ]*"),
    Teller("dumpe2fs", "-h", needs=".*", words=r"[\w/ ]*"),
    Teller("btrfs", r"-[hbkmgtTuo]|--(?:si|iec|raw|human-readable)",
           words=rf"(?:filesystem|fi) (?:df|usage|show|du){_NAMES}"
                 rf"|(?:subvolume|su) (?:list|show|get-default){_NAMES}"
                 rf"|device (?:usage|stats){_NAMES}|(?:scrub|balance) status{_NAMES}"),
    Teller("zfs", r"-[rHptdjSs]+", "-[otsSd]", words=rf"(?:list|get|version){_NAMES}(?: .*)?"),
    Teller("zpool", r"-[vHpLPtDx]+", "-[oT]",
           words=rf"(?:list|status|get|iostat|history|version){_NAMES}(?: .*)?"),
    *(Teller(name, r"-[avcm]|--(?:all|noheadings|units=?\w*|segments|reportformat=?\w*)",
             r"-o|--options|--units|-O|-S|--reportformat", words=r"[\w/ -]*")
      for name in ("lvs", "vgs", "pvs", "lvdisplay", "vgdisplay", "pvdisplay")),
    Teller("mdadm", r"-[DEQ]|--detail|--examine|--query|--scan|-s|-v|--brief",
           needs=r"-[DEQ]|--[deq].*",
           words=r"[\w/ ]*"),
    Teller("losetup", r"-[alnJ]|--(?:all|list|json|noheadings|raw)", "-[jO]|--output|--associated",
           needs=r"-.*"),
    Teller("fuser", r"-[vmua46]+|--(?:verbose|mount|user|all)", "-n|--namespace",
           words=r"[\w./: -]*"),
    Teller("dmsetup", r"-c|--tree|--noheadings", words=rf"(?:ls|info|status|deps|version){_NAMES}"),
    Teller("duf", r"-all|-json|-inodes|-only|-hide|--\w+", words=r"[\w,./ ]*"),
    Teller("iotop", r"-[boPaktq]+", r"-n|-d", needs=r"-[a-zA-Z]*b[a-zA-Z]*"),
    # the kernel, memory, processes
    Teller("sysctl", r"-[aneNrbi]+|--(?:all|names|values|pattern=.*)", "-r|--pattern",
           words=r"[\w./ -]*"),
    Teller("modinfo", r"-[adlpn0]|--(?:author|description|license|parameters|filename)",
           "-F|--field", words=r"[\w ./-]*"),
    Teller("dkms", words="status"),
    Teller("kmod", words="list"),
    Teller("ipcs", r"-[qmsatclupb]+|--\w+", "-i"),
    Teller("slabtop", r"-o|--once", "-s|-d", needs="-o|--once"),
    Teller("pidstat", r"-[durhIlRstvwUC]+", "-p|-C|-G", words=r"[\d ]*"),
    Teller("sar", r"-[ABbdFHqrSuvWwh]+", "-n|-P|-u|-r", words=r"[\d ]*"),
    Teller("nfsstat", r"-[cmnsrv234]+"),
    Teller("numactl", r"-[Hs]|--hardware|--show", needs=".*"),
    Teller("pwdx", words=r"[\d ]+"),
    Teller("cpupower", r"-[a-z]|--\w+", "-c", words=r"(?:frequency|idle)-info"),
    Teller("lsirq", r"-[PJn]|--json"),
    Teller("lstopo-no-graphics", r"-[vcp]|--no-\w+"),
    Teller("hwloc-ls", r"-[vcp]|--no-\w+"),
    Teller("cpufreq-info"),
    Teller("powerprofilesctl", words="|get|list|list-holds"),
    # devices
    Teller("dmidecode", r"-q|--quiet", r"-t|--type|-s|--string"),
    Teller("hwinfo", r"--(?:short|cpu|disk|memory|network|netcard|gfxcard|sound|usb|pci|bios"
           r"|monitor|keyboard|mouse|storage|system|framebuffer|bluetooth|wlan)", needs=".*"),
    Teller("inxi", r"-[bFxzAaBCDdEGgIJjlLmMNnopPrRsSuvcy0-9]+", words=r"\d*"),
    Teller("rfkill", r"-[Jnr]|--\w+", "-o|--output", words=r"|list(?: \w+)?"),
    Teller("brightnessctl", r"-[lmq]|--list|--machine-readable", "-d|-c|--device|--class",
           words="|i|info|g|get|m|max"),
    Teller("light", r"-[GLmb]|-Gr?", needs=r"-[GL].*"),
    Teller("ddcutil", r"--brief|--terse|-t", "-d|--display",
           words=r"detect|capabilities|getvcp \w+"),
    Teller("lpq", r"-[al]", "-P"),
    Teller("lpoptions", r"-l", "-p", needs="-l"),
    Teller("ssh-add", "-l", needs=".*"),
    # sound and the desktop
    Teller("playerctl", r"-[alL]+|--all-players|--list-all", "-p|--player|-f|--format",
           words=r"|status|position|(?:metadata)(?: [\w:]+)?"),
    Teller("mpc", r"-q|-v", "-f|--format",
           words=r"|status|current|playlist|queued|outputs|stats|version"
           r"|(?:ls|lsplaylists|find|search|list)(?: .*)?"),
    Teller("pw-cli", words=r"(?:ls|list-objects|info)(?: \w+)*"),
    Teller("pw-dump", words=r"\w*"),
    Teller("pw-top", r"-b", "-n", needs="-b"),
    Teller("pacmd", words=r"list-[a-z-]+|info|stat|dump|describe-module \S+"),
    Teller("wmctrl", r"-l[Gpxu]*|-[Gpxumd]+", needs=r"-[lmd].*"),
    Teller("xwininfo", r"-(?:root|tree|children|stats|all|size|shape|wm|int|frame|bits)",
           "-id|-name",
           needs="-root|-id|-name"),
    Teller("xprop", r"-root|-notype|-len\s?\d*", "-id|-name", needs="-root|-id|-name",
           words=r"[A-Z_0-9 ]*"),
    Teller("xdotool", words=r"get(?:activewindow|windowfocus|mouselocation|_num_desktops|_desktop)"
           r"|getdisplaygeometry|getwindow(?:name|pid|geometry|classname) \d+", options="--shell"),
    Teller("xinput", r"--list|--short|--name-only|--id-only|--list-props|--long",
           words=r"|\d+|list(?:-props)?(?: [\w ]+)?"),
    Teller("xset", r"-?q", words="q?"),
    Teller("xmodmap", r"-pke?|-pm|-pp", needs=".*"),
    Teller("setxkbmap", r"-query|-print|-verbose", needs="-query|-print"),
    Teller("xlsclients", r"-[al]+"),
    Teller("xlsfonts", r"-[lu]+", "-fn"),
    Teller("glxinfo", r"-[Blhtv]+"),
    *(Teller(name, r"-[abl]|--summary|--list", words="")
      for name in ("vulkaninfo", "vainfo", "vdpauinfo", "clinfo", "eglinfo", "wayland-info")),
    Teller("gnome-extensions", r"--\w+|-[d]", words=r"(?:list|info|show)(?: \S+)?"),
    Teller("gio", r"-[lhu]+|--(?:long|hidden|filesystem)", "-a|--attributes", files=True,
           verb="info|list|tree|cat"),
    *(Teller(name) for name in ("neofetch", "fastfetch", "screenfetch", "hostid", "jobs", "dirs",
                                "times", "clear", "reset", "getenforce", "sestatus", "aa-status",
                                "lsgpio", "cpuid")),
    # the network of this machine
    *(Teller(name, r"-[LSnvx46]+|--(?:list|list-rules|numeric|verbose|line-numbers)", "-t|--table",
             needs=r"-[nvx]*[LS][nvx]*|--list.*", words=r"[\w-]*")
      for name in ("iptables", "ip6tables")),
    Teller("nft", r"-[ajns]+", words=r"list [\w ]+"),
    Teller("ufw", words=r"status(?: verbose| numbered)?|show \w+|version"),
    Teller("firewall-cmd", r"--(?:state|list-[a-z-]+|get-[a-z-]+|zone=\w+|permanent|info-\w+=\S+"
           r"|query-\w+=\S+)", needs=r"--(?:state|list|get|info|query).*"),
    Teller("conntrack", r"-[LCS]|--dump|--count|--stats", "-p|-s|-d", needs=r"-[LCS]|--.*"),
    Teller("tc", r"-[sdpj]+", words=r"(?:qdisc|class|filter)(?: (?:show|list|ls)(?: dev \w+)?)?"),
    Teller("bridge", r"-[sdjp]+|-c\w*", words=r"(?:link|fdb|mdb|vlan)(?: (?:show|list)(?: .*)?)?"),
    Teller("iw", words=r"dev|list|phy|reg get|dev \w+ (?:info|link)|dev \w+ station dump"),
    Teller("vnstat", r"-[dmhwyts5]|--(?:days|months|hours|short|oneline|json|iflist)",
           "-i|--iface"),
    Teller("tcpdump", "-D|--list-interfaces", needs=".*"),
    Teller("pinky", r"-[lbhpsfwiq]+", words=r"[\w ]*"),
    Teller("chage", "-l|--list", needs=".*", words=r"[\w-]+"),
    Teller("lastb", r"-[aFwxR]|-n\d*|-\d+", "-n", words=r"[\w ]*"),
    # packages, languages, containers
    Teller("dpkg-query", r"-[lWLSsp]|--(?:list|show|listfiles|search|status)|-f=.*|--showformat=.*",
           "-f", needs=r"-[lWLSsp]|--[ls].*", words=r"[\w.*:/+ -]*"),
    Teller("apt-mark", words=r"show(?:manual|auto|hold|install|remove)?(?: [\w.+-]+)*"),
    Teller("apt-file", r"-[lxF]", words=r"(?:search|find|list|show) \S+"),
    Teller("aptitude", words=r"(?:search|show|why|why-not|versions)(?: \S+)+"),
    Teller("pacman", r"-Q[a-z]*|-S[isgl]+|-F[lo]?", needs=".*", words=r"[\w.+/ -]*"),
    Teller("apk", r"-[avLWeq]+", words=r"(?:info|list|version|policy|stats)(?: \S+)*"),
    Teller("xbps-query", r"-[lmsSfxo]+", needs=".*", words=r"[\w.+/ -]*"),
    Teller("nix-env", r"-q|--query|--installed", needs=".*", words=r"[\w.*-]*"),
    Teller("update-alternatives", r"--(?:list|display|query|get-selections)", needs=".*",
           words=r"[\w.+-]*"),
    Teller("debsums", r"-[casl]+|--(?:changed|all|silent|list-missing)", words=r"[\w.+ -]*"),
    Teller("pyenv", r"--bare", words=r"versions|version|version-name|root|which \w+|whence \w+"),
    Teller("rbenv", r"--bare", words=r"versions|version|root|which \w+"),
    Teller("gem", r"--local|-l|--no-details",
           words=r"(?:list|which|environment|env|contents)(?: [\w.-]+)*"),
    Teller("php", r"-[vm]|--ini|--version|--modules", needs=".*"),
    Teller("virsh", r"--all|--inactive|--title|-r",
           words=r"(?:list|nodeinfo|version|dominfo|domstate"
           r"|net-list|pool-list|vol-list|domblklist|domiflist|uri)(?: [\w.-]+)*"),
    Teller("VBoxManage", r"-l|--long|--details|--version", words=r"list \w+|showvminfo \S+"),
    Teller("lxc-ls", r"-[f1]|--fancy|--\w+"),
    Teller("docker-compose", r"-a|--all|--services|-q|--quiet",
           words=r"(?:ps|ls|images|top|version|port"
           r"|logs)(?: [\w.-]+)*"),
    # the shell's own, and small ones
    Teller("alias", "-p", words=r"[\w. -]*"),
    Teller("umask", "-S|-p"),
    Teller("hash", "-l"),
    Teller("help", r"-[dms]", words=r".*"),
    Teller("stty", r"-[ag]|--all|--save", words="size|speed|"),
    Teller("dircolors", r"-[pbc]|--print-\w+|--sh|--csh"),
    Teller("mktemp", r"-u[dtq]*|--dry-run", needs=".*", words=r"[\w.X-]*"),
    Teller("uuidgen", r"-[rt]|--random|--time"),
    Teller("uuidparse", words=r"[\w -]*"),
    Teller("pwgen", r"-[cn0ysABv1]+|-C", words=r"[\d ]*"),
    Teller("errno", r"-[lsS]", words=r"[\w ]*"),
    Teller("units", r"-[tvqs1]+|--terse|--verbose", words=r"[\w ./*^()+-]*"),
    *(Teller(name, r"-[a-eg-z]\S*", words=r".*") for name in ("figlet", "toilet", "banner")),
    *(Teller(name, "", words=r".*") for name in ("cowsay", "cowthink")),
    Teller("datediff", r"-f\S*|-q|-E", "-f|-i", words=r"[\w:+ -]*"),
    Teller("dateadd", r"-f\S*|-q", "-f|-i", words=r"[\w:+ -]*"),
    Teller("fortune", r"-[aeoslc]+", words=r"[\w ]*"),
    Teller("jot", r"-[brc]", "-w|-s|-p", words=r"[\w. -]*"),
    Teller("ts", r"-[rism]+", words=r".*"),
)  # fmt: skip


SYSTEM_TELLERS: dict[str, Judge] = {teller.name: teller for teller in _TELLERS}
