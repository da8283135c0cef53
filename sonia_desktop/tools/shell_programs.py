"""The programs that only read, and what makes each of them do more.

A program that stands in none of the tables is not known, and what is not known is asked for. The
options are those of GNU coreutils, procps, util-linux and systemd (their manual pages).
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sonia_desktop.tools.shell_scene import Argument, Harm, Scene, is_sure

Judge = Callable[[Sequence[Argument], Scene, str], None]
_USUAL_FOLDERS = ("/bin", "/usr/bin", "/sbin", "/usr/sbin", "/usr/local/bin")


@dataclass(frozen=True, slots=True)
class Reader:
    """A program that reads and prints.

    `paths`: its arguments (and option values) name files. `pattern_first`: the first one is a
    pattern, unless one of `pattern_options` gave it. `bad`: options (short letters and long
    names) that make it write or run something. `most`: more arguments than this name an output.
    `tree`: reads all below a folder. `blind`: may take arguments nobody knows yet, because none
    could do harm and it prints no file's content. `valued`: options whose value is no path.
    `only`: nothing but these options. `plus`: a word with a plus sign before it is a command.
    """

    paths: bool = True
    pattern_first: bool = False
    pattern_options: str = "ef"
    bad: str = ""
    most: int | None = None
    tree: str = ""
    blind: bool = False
    valued: str = ""
    only: tuple[str, ...] | None = None
    words: tuple[str, ...] | None = None  # its plain arguments are among these
    takes_none: bool = False
    plus: bool = False

    def judge(self, name: str, arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
        """Add to the scene what it would do."""
        bad_letters, bad_names = _bad_options(self.bad)
        plain: list[str] = []
        pattern_given = not self.pattern_first
        recursive = bool(self.tree == "always")
        rest = value_next = False
        for argument in arguments:
            text = argument.text
            if text is None:
                if not self.blind:
                    scene.blame(Harm.HARMS, f"What {name} gets is only known when it runs.")
                continue
            if value_next:
                value_next = False
                continue
            if rest or not text.startswith("-") or text == "-":
                plain.append(text)
                continue
            if text == "--":
                rest = True
                continue
            if self.only is not None and not self._only(text.partition("=")[0]):
                scene.blame(Harm.HARMS, f"{name} {text} may do more than read.")
                continue
            if text.startswith("--"):
                option, equals, value = text[2:].partition("=")
                if any(word.startswith(option) for word in bad_names):
                    scene.blame(Harm.HARMS, f"{name} --{option} writes or runs something.")
                pattern_given = pattern_given or option in ("regexp", "file", "files")
                recursive = recursive or (
                    "recursive".startswith(option) and "r" in self.tree and bool(option)
                )
                if self.paths and equals:
                    scene.reads(value)
                continue
            letters = text[1:]
            if not bad_letters.isdisjoint(letters) or letters in bad_names:
                scene.blame(Harm.HARMS, f"{name} {text} writes or runs something.")
            if self.tree and self.tree != "always":
                recursive = recursive or any(letter in self.tree for letter in letters)
            if not pattern_given:
                pattern_given = any(letter in self.pattern_options for letter in letters)
            takes = None
            if self.valued:
                takes = next((i for i, letter in enumerate(letters) if letter in self.valued), None)
            if takes is not None:
                value_next = takes == len(letters) - 1
            elif self.paths and "/" in text:
                scene.reads(text[text.index("/") :])
                scene.reads(text[2:])
        if not pattern_given and plain:
            plain = plain[1:]
        self._plain(name, plain, scene, recursive)

    def _only(self, option: str) -> bool:
        """Whether it is one of those allowed, or several letters of them in one word (``-xb``)."""
        assert self.only is not None
        letters = option[1:] if re.fullmatch(r"-[A-Za-z]+", option) else ""
        return option in self.only or bool(
            letters and all(f"-{one}" in self.only for one in letters)
        )

    def _plain(self, name: str, plain: list[str], scene: Scene, recursive: bool) -> None:
        if self.most is not None and len(plain) > self.most:
            scene.blame(Harm.HARMS, f"{name} writes to its last argument.")
        if self.takes_none and plain:
            scene.blame(Harm.HARMS, f"{name} with an argument changes something.")
        if self.words is not None and any(word not in self.words for word in plain):
            scene.blame(Harm.HARMS, f"{name} {' '.join(plain[:2])} may do more than read.")
        if self.plus and any(word.startswith("+") for word in plain):
            scene.blame(Harm.HARMS, f"{name} +... runs a command of its own.")
        if self.paths:
            for text in plain:
                if text != "-":
                    scene.reads(text, tree=recursive)
            if recursive and not plain:
                scene.reads(".", tree=True)


@lru_cache(maxsize=256)
def _bad_options(bad: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The letters and the long names of `Reader.bad`."""
    words = bad.split()
    return frozenset(w for w in words if len(w) == 1), tuple(w for w in words if len(w) > 1)


_INFO = Reader(paths=False, blind=True)
_FILES = Reader()
_NAMES = Reader(blind=True, bad="files0-from")
"""Prints about files, not what is in them."""

READERS: dict[str, Reader] = {
    **dict.fromkeys(
        ("uname", "uptime", "whoami", "id", "groups", "who", "w", "users", "arch", "pwd", "nproc",
         "true", "false", ":", "echo", "seq", "sleep", "yes", "expr", "factor", "tty",
         "basename", "dirname", "df", "free", "lscpu", "lsusb", "lspci", "lsmod", "lsmem", "lsns",
         "lslocks", "pgrep", "pidof", "pstree", "vmstat", "iostat", "mpstat", "cal", "ncal",
         "getconf", "locale", "which", "whereis", "whatis", "apropos", "tr", "logname", "exit",
         "lsb_release", "sw_vers", "lsipc", "numfmt"),
        _INFO,
    ),
    **dict.fromkeys(
        ("cat", "tac", "nl", "od", "hexdump", "hd", "strings", "cmp", "comm",
         "join", "fold", "fmt", "rev", "expand", "unexpand", "column", "zcat", "look", "bc",
         "xzcat", "bzcat", "zstdcat",
         "md5sum", "sha1sum", "sha224sum", "sha256sum", "sha384sum", "sha512sum", "b2sum", "cksum",
         "sum", "diff3", "colordiff", "tsort", "base32", "md5", "shasum", "pr"),
        _FILES,
    ),
    **dict.fromkeys(
        ("wc", "stat", "du", "readlink", "realpath", "namei", "dir", "vdir", "findmnt",
         "mountpoint", "pathchk"),
        _NAMES,
    ),
    "ls": Reader(blind=True, valued="IwT"),
    "head": Reader(valued="nc"),
    "tail": Reader(valued="ncs"),
    "cut": Reader(valued="dfcb"),
    "paste": Reader(valued="d"),
    "diff": Reader(tree="always", valued="UCW"),
    "file": Reader(bad="C f compile files-from"),
    "hostname": Reader(paths=False, bad="F b file boot", takes_none=True),
    "dnsdomainname": Reader(paths=False, takes_none=True),
    "lsblk": Reader(blind=True, valued="oO"),
    "blkid": Reader(paths=False, bad="c g w cache-file garbage-collect"),
    "cd": Reader(),
    "printf": Reader(paths=False, blind=True, bad="v"),
    "base64": Reader(bad="o output"),
    **dict.fromkeys(
        ("zgrep", "zegrep", "zfgrep", "xzgrep", "bzgrep", "zstdgrep"),
        Reader(pattern_first=True, bad="d directories", tree="rR", valued="eABCm"),
    ),
    "last": Reader(paths=False, bad="f file"),
    "lastlog": Reader(paths=False, bad="C S R clear set root"),
    "tput": Reader(paths=False, bad="T S"),
    "zipinfo": Reader(most=20),
    **dict.fromkeys(("less", "more"), Reader(plus=True, only=(
        "-S", "-N", "-R", "-F", "-X", "-i", "-I", "-M", "-m", "-s", "-e", "-E", "-n", "-r", "-q",
        "--chop-long-lines", "--LINE-NUMBERS", "--RAW-CONTROL-CHARS", "--quit-if-one-screen",
        "--no-init", "--ignore-case", "--squeeze-blank-lines"))),
    "xxd": Reader(most=1, bad="r revert", valued="lscg"),
    "uniq": Reader(most=1, valued="fsw"),
    "sort": Reader(bad="o T output compress-program temporary-directory files0-from", valued="ktS"),
    "shuf": Reader(bad="o output", valued="ni"),
    "tree": Reader(bad="o R", valued="LIP"),
    "locate": Reader(paths=False),
    "plocate": Reader(paths=False),
    **dict.fromkeys(
        ("grep", "egrep", "fgrep"),
        Reader(pattern_first=True, bad="d directories", tree="rR", valued="eABCm"),
    ),
    "rg": Reader(pattern_first=True, bad="pre hostname-bin search-zip z", tree="always",
                 valued="egtTABCmd"),
    "ag": Reader(pattern_first=True, bad="pager", tree="always", valued="ABCmG"),
    "jq": Reader(pattern_first=True, pattern_options="f", bad="L library-path", valued=""),
    "dmesg": Reader(paths=False, only=("-T", "-H", "-w", "-x", "-k", "-u", "-l", "-t", "--human",
                                       "--ctime", "--level", "--nopager", "--decode")),
    "journalctl": Reader(paths=False, only=(
        "-u", "--unit", "-n", "--lines", "-b", "--boot", "-k", "--dmesg", "-p", "--priority",
        "-r", "--reverse", "-x", "-e", "-S", "--since", "-U", "--until", "-o", "--output",
        "--no-pager", "--user", "-xe", "-q", "-f", "--follow", "-a", "--all", "--system", "--utc",
        "--no-hostname", "-l", "--full", "--no-full", "--quiet", "-N", "--fields", "-F", "--field",
        "--disk-usage", "--list-boots", "-t", "-g", "--grep",
    )),
    "lsof": Reader(paths=False, blind=False, bad="D"),
    "ss": Reader(paths=False, bad="K D F kill diag filter"),
    "netstat": Reader(paths=False),
    "fdfind": Reader(pattern_first=True, pattern_options="", bad="x X exec exec-batch",
                     valued="teEdS"),
    "fd": Reader(pattern_first=True, pattern_options="", bad="x X exec exec-batch", valued="teEdS"),
}  # fmt: skip

VERSION_TELLERS = frozenset(
    {"python", "python3", "pip", "pip3", "node", "npm", "git", "gcc", "g++", "clang", "make",
     "cmake", "java", "javac", "ruby", "gem", "perl", "php", "docker", "podman", "ffmpeg",
     "ffprobe", "sqlite3", "psql", "mysql", "curl", "wget", "ssh", "bash", "zsh", "vim", "nvim",
     "tar", "gzip", "rsync", "uv", "systemctl", "apt", "dpkg", "tmux", "emacs"}
)  # fmt: skip
"""Not those that look into the folder they run in for what to run (cargo, go, yarn, mvn)."""
_VERSION_WORDS = frozenset({"--version", "-V", "-version"})

CHANGERS: dict[str, str] = {
    "mkdir": "makes folders", "touch": "makes files or changes their times",
    "cp": "copies files, over others too", "mv": "moves files, over others too",
    "ln": "makes links", "rmdir": "removes empty folders", "tee": "writes to files",
    "install": "copies files", "patch": "changes files", "chmod": "changes who may use files",
    "zip": "writes an archive", "unzip": "writes files out of an archive",
    "gzip": "replaces files by packed ones", "gunzip": "replaces packed files",
    "xdg-open": "opens something in another program", "notify-send": "shows a notice",
}  # fmt: skip
_SENDERS = (
    "curl wget nc ncat netcat socat telnet ftp sftp scp rsync ssh ping ping6 traceroute tracepath "
    "mtr dig nslookup host whois nmap mail sendmail mutt aria2c http https lynx links w3m gh aws "
    "gcloud az kubectl helm"
)
HARMERS: dict[str, str] = {
    **dict.fromkeys(_SENDERS.split(), "sends or fetches over the network"),
    "rm": "deletes files for good", "unlink": "deletes files for good",
    "shred": "destroys files", "dd": "writes over files or whole disks",
    "truncate": "empties files", "mkfs": "formats a disk", "fdisk": "changes a disk's parts",
    "sudo": "runs with the administrator's rights", "su": "runs as another user",
    "doas": "runs with the administrator's rights", "pkexec": "runs as the administrator",
    "eval": "runs text as commands", "source": "runs a file of commands",
    ".": "runs a file of commands", "exec": "becomes another program",
    "alias": "gives commands another meaning", "trap": "runs commands later",
    "export": "changes what programs go by",
    "kill": "ends programs", "pkill": "ends programs", "killall": "ends programs",
    "shutdown": "ends the system", "reboot": "ends the system", "poweroff": "ends the system",
    "chown": "changes who owns files", "crontab": "changes what runs by itself",
    "at": "runs commands later", "nohup": "leaves a program running",
    "mount": "changes what is mounted", "umount": "changes what is mounted",
    "iptables": "changes the firewall", "useradd": "changes the users", "passwd": "changes keys",
    **dict.fromkeys(("sh", "bash", "dash", "zsh", "fish", "ksh"), "runs other commands"),
    **dict.fromkeys(
        ("python", "python2", "python3", "perl", "ruby", "node", "php", "lua", "osascript",
         "powershell", "pwsh", "deno", "bun"),
        "runs a program of its own",
    ),
    **dict.fromkeys(
        ("make", "npm", "npx", "yarn", "pnpm", "cargo", "go", "gradle", "mvn", "pytest", "tox"),
        "runs what a project's files say",
    ),
}  # fmt: skip


def judge_program(name: str, arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """Add to the scene what running the program with these arguments would do."""
    folder, short = os.path.split(name) if "/" in name else ("", name)
    if folder and folder not in _USUAL_FOLDERS:
        scene.blame(Harm.HARMS, f"{name} is a program of its own; nobody knows what it does.")
        return
    alone = arguments[0].text if len(arguments) == 1 else None
    if alone in _VERSION_WORDS and short in VERSION_TELLERS:
        return
    special = _special().get(short)
    if special is not None:
        special(arguments, scene, feeds)
    elif short in READERS:
        READERS[short].judge(short, arguments, scene, feeds)
        if short == "cd":
            _go([argument.text for argument in arguments], scene)
    elif short in CHANGERS:
        scene.writes = True
        scene.blame(Harm.CHANGES, f"{short} {CHANGERS[short]}.")
    else:
        scene.writes = True
        scene.sends = scene.sends or short in _SENDERS.split()
        told = HARMERS.get(short) or ("formats a disk" if short.startswith("mkfs.") else "")
        scene.blame(
            Harm.HARMS, f"{short} {told}." if told else f"Nobody knows what {short!r} does."
        )


@lru_cache(maxsize=1)
def _special() -> Mapping[str, Judge]:
    """The programs with a judge of their own; these judges call `judge_program` in turn."""
    from sonia_desktop.tools.shell_special import SPECIAL

    return SPECIAL


def _go(texts: Sequence[str | None], scene: Scene) -> None:
    """``cd``: it may have worked, or not."""
    scene.variables["PWD"] = None
    target = str(scene.around.home) if not texts else texts[0]
    unsure = target is None or not is_sure(target) or target.startswith("-")
    if len(texts) > 1 or unsure or target is None or scene.folders is None:
        scene.folders = None
        return
    gone = [folder / target for folder in scene.folders]
    scene.folders = list(dict.fromkeys([*scene.folders, *gone]))
