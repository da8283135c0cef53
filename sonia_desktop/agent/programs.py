"""Programs a command line begins with.

`ENGLISH_PROGRAMS` are English words as well ("find", "date"): after "run" they count only with
arguments that read like a command's.
"""

from __future__ import annotations

ENGLISH_PROGRAMS = frozenset({
    "at", "cat", "cut", "date", "expand", "export", "file", "find", "fold", "free", "groups",
    "head", "history", "host", "id", "join", "jobs", "kill", "last", "less", "link", "locate",
    "look", "make", "man", "more", "mount", "nice", "node", "paste", "patch", "pause", "ping",
    "read", "screen", "sleep", "sort", "split", "tail", "test", "time", "top", "touch", "tree",
    "type", "watch", "where", "who", "write", "yes", "python", "perl", "ruby", "go", "fish",
    "code",
})  # fmt: skip
PROGRAMS = frozenset({
    "echo", "pip", "ps", "sudo", "bash", "dig", "tar", "env", "adb", "alembic", "ansible",
    "apk", "apt", "apt-get", "aptitude", "arch", "awk", "aws", "az", "base64", "basename", "bc",
    "blkid", "brew", "bzip2", "cal", "cargo", "cd", "cfdisk", "chgrp", "chmod", "chown",
    "chroot", "chsh", "cksum", "clang", "cmake", "cmp", "comm", "cp", "cron", "crontab",
    "csplit", "curl", "cvs", "dd", "deno", "df", "diff", "dirname", "dir", "dmesg", "dmidecode",
    "dnf", "dnsdomainname", "docker", "docker-compose", "dpkg", "du", "egrep", "emacs",
    "ethtool", "factor", "fdisk", "ffmpeg", "ffprobe", "fgrep", "flatpak", "fsck", "fuser",
    "g++", "gcc", "gdb", "gh", "git", "gpg", "gradle", "grep", "gsettings", "gunzip", "gzip",
    "helm", "hexdump", "hostname", "hostnamectl", "htop", "iconv", "ifconfig", "inxi", "iostat",
    "ip", "ipconfig", "iptables", "iwconfig", "java", "javac", "journalctl", "jq", "kubectl",
    "ldd", "lftp", "ln", "localectl", "loginctl", "logname", "ls", "lsb_release", "lsblk",
    "lscpu", "lshw", "lsmod", "lsof", "lspci", "lsusb", "lua", "md5sum", "mkdir", "mkfs",
    "mktemp", "modprobe", "mvn", "mv", "mypy", "nano", "nc", "neofetch", "netstat", "nix",
    "nmap", "nmcli", "nohup", "notify-send", "npm", "npx", "nproc", "nslookup", "nvidia-smi",
    "nvim", "od", "openssl", "pacman", "parted", "pgrep", "pip3", "pipx", "pkill", "pnpm",
    "podman", "poetry", "printenv", "printf", "psql", "pstree", "pwd", "pytest", "python3",
    "qemu", "rclone", "readlink", "realpath", "reboot", "renice", "rg", "rm", "rmdir", "rsync",
    "ruff", "rustc", "scp", "sdiff", "sed", "seq", "service", "sftp", "sh", "sha1sum",
    "sha256sum", "shutdown", "snap", "sqlite3", "ss", "ssh", "stat", "strace", "strings",
    "stty", "su", "systemctl", "systeminfo", "tac", "tasklist", "tcpdump", "tee", "telnet",
    "terraform", "timedatectl", "tmux", "tput", "tr", "traceroute", "truncate", "tty",
    "udevadm", "ufw", "ulimit", "umount", "uname", "uniq", "unzip", "uptime", "useradd",
    "usermod", "uv", "uvx", "valgrind", "vi", "vim", "vmstat", "w", "wc", "wget", "whereis",
    "which", "whoami", "wmctrl", "xargs", "xclip", "xdg-open", "xrandr", "xz", "yarn", "ytdlp",
    "yt-dlp", "yum", "zcat", "zip", "zsh", "zypper",
})  # fmt: skip
