"""Programs of the system and of developers that tell something: devices, packages, files' headers.

Each takes only the options and first words named here; a word that stands in no table is asked for.
They open no connection to another machine and run no other program (their manual pages).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sonia_desktop.tools.shell_programs import Judge
from sonia_desktop.tools.shell_scene import Argument, Scene
from sonia_desktop.tools.shell_verbs import known_texts, more_than_reads

_NO_FILE = re.compile(r"^[@|]|:|\|$")
"""An address (http://..., concat:...), a list of names, a command: not the name of a file."""


@dataclass(frozen=True)
class _Teller:
    """`options`: what a word with a dash may be (a regex, the whole word). `valued`: options whose
    value is the next word, and no path. `files`: its other words name files that it reads.
    `words`: what its other words may be, joined by spaces (a regex), where they are no files.
    `needs`: one of its options must be such a one, or it does more than tell."""

    name: str
    options: str = ""
    valued: str = ""
    files: bool = False
    words: str = ""
    needs: str = ""

    def __call__(self, arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
        texts = known_texts(arguments, self.name, scene)
        if texts is None:
            return
        plain: list[str] = []
        options: list[str] = []
        rest = iter(texts)
        for word in rest:
            if not word.startswith("-") or word == "-":
                plain.append(word)
            elif self.valued and re.fullmatch(self.valued, word):
                options.append(word)
                next(rest, None)
            elif re.fullmatch(self.options, word):
                options.append(word)
            else:
                more_than_reads(self.name, [word], scene)
                return
        if self.needs and not any(re.fullmatch(self.needs, option) for option in options):
            more_than_reads(self.name, texts, scene)
        elif self.files:
            for word in plain:
                if _NO_FILE.search(word):
                    more_than_reads(self.name, [word], scene)
                elif word != "-":
                    scene.reads(word)
        elif re.fullmatch(self.words, " ".join(plain)) is None:
            more_than_reads(self.name, plain, scene)


_ANY = r"[\w.:@/ +-]*"

_TELLERS = (
    # devices and the desktop
    _Teller("nvidia-smi", r"-L|-q|--list-gpus|--query|--query-gpu=.*|--format=.*"),
    _Teller("swapon", r"-s|--show(?:=[\w,]+)?|--noheadings|--raw|--bytes", needs=r"-s|--show.*"),
    _Teller("zramctl", r"--raw|--noheadings|--output-all"),
    _Teller("sensors", r"-[ujfA]"),
    _Teller("upower", r"-[ed]|--enumerate|--dump", r"-i|--show-info", needs=r"-[edi]|--.*"),
    _Teller("xdpyinfo", "-queryExtensions"),
    _Teller("pactl", "", words=r"(?:list(?: short)?(?: \w[\w-]*)?|info|stat|get-[\w-]+(?: \S+)*)"),
    _Teller("wpctl", "", words=r"status"),
    _Teller("aplay", r"-[lL]|--list-.*", needs=r"-[lL]|--list-.*"),
    _Teller("arecord", r"-[lL]|--list-.*", needs=r"-[lL]|--list-.*"),
    _Teller("amixer", words=r"(?:scontrols|scontents|controls|contents|(?:sget|cget|get) \S+)"),
    _Teller("v4l2-ctl", r"--list-[a-z-]+|--all", r"-d|--device", needs=r"--list.*|--all"),
    _Teller("udevadm", r"-q|--query=\w+|--export-db|-[ean]|--name=\S+|-a", words=rf"info{_ANY}"),
    _Teller("mokutil", r"--sb-state|--list-enrolled|--db|--pk", needs=r"--.*"),
    _Teller("gsettings", words=rf"(?:get|range|describe|writable|list-[a-z]+){_ANY}"),
    _Teller("dconf", words=rf"(?:read|list) {_ANY}"),
    _Teller("xdg-mime", words=rf"query (?:default|filetype) {_ANY}"),
    _Teller("xdg-user-dir", words=r"[A-Z]*"),
    _Teller("xdg-settings", words=rf"(?:get|check) {_ANY}"),
    _Teller("fc-list", r"-v|--verbose|-q", r"-f|--format", words=r"[\w:=., -]*"),
    _Teller("fc-match", r"-[vas]", r"-f", words=r"[\w:=., -]*"),
    _Teller("lshw", r"-(?:short|json|xml|html|businfo|quiet|sanitize)", r"-[cC]|-class"),
    _Teller("acpi", r"-[abtcVsi]+"),
    _Teller("lpstat", r"-[adprstvl]+"),
    _Teller("bluetoothctl", words=r"(?:list|show|devices|paired-devices|info \S+)"),
    # the network of this machine
    _Teller("arp", r"-[avne]+", needs=r"-[ane]+"),
    _Teller("route", r"-[nev46]+"),
    _Teller("nmcli", r"-[tp]|--terse|--pretty|-o|--overview", r"-[fgmc]",
            words=r"|(?:g|general|n|networking|r|radio|c|con|connection|d|dev|device)"
                  r"(?: (?:status|show)(?: \S+)?)?|(?:d|dev|device) wifi(?: list)?"),
    _Teller("resolvectl", words=r"|(?:status|dns|domain|statistics)(?: \w+)?"),
    _Teller("networkctl", words=r"|(?:list|status)(?: \w+)?"),
    _Teller("iwconfig", words=r"\w*"),
    _Teller("ethtool", r"-[iSkgacl]", words=r"\w+"),
    # packages and tools
    _Teller("gcc", r"-dumpversion|-dumpmachine|--version|-v", needs=".*"),
    _Teller("brew", r"--versions|--cask|--formula|-1", words=r"(?:list|leaves|--version|config)"),
    _Teller("conda", r"--json", words=r"(?:env list|list|info)"),
    _Teller("pipx", r"--short|--json", words=r"list"),
    _Teller("tmux", words=r"(?:ls|list-(?:sessions|windows|panes|clients))"),
    _Teller("screen", r"-(?:ls|list)", needs=".*"),
    _Teller("crontab", r"-l", needs="-l"),
    _Teller("atq"),
    _Teller("mount", r"-[lv]", r"-t"),
    _Teller("quota", r"-[sgupv]+"),
    _Teller("getent", words=r"(?:passwd|group|services|protocols)(?: [\w.-]+)*"),
    _Teller("ulimit", r"-[aHS]*[aHScdefilmnpqrstuvxT]?"),
    _Teller("infocmp", r"-[1CIL]", words=r"[\w-]*"),
    _Teller("pmap", r"-[xXqd]+", words=r"[0-9 ]+"),
    _Teller("prlimit", r"--pid=\d+", "-p|--pid", needs=".*"),
    _Teller("taskset", r"-[cp]+|-pc|-cp", needs=r"-[cp]*p[cp]*", words=r"\d+"),
    _Teller("chrt", r"-p|-m|--max|--pid", needs=".*", words=r"\d*"),
    # what is in a file
    _Teller("exiftool", r"-(?:a|G\d?|s{1,3}|S|n|j|json|ee|common|all|Make|Model|FileType|MIMEType"
            r"|ImageSize|Title|Author|GPS[A-Za-z]*|CreateDate|ModifyDate|DateTimeOriginal)",
            files=True),
    _Teller("ffprobe", r"-(?:show_\w+|hide_banner|pretty|unit|count_\w+|bitexact)",
            r"-(?:v|loglevel|of|print_format|show_entries|select_streams)", files=True),
    _Teller("mediainfo", r"--(?:Full|Output=(?:JSON|XML|HTML|Text))|-f", files=True),
    _Teller("pdfinfo", r"-(?:box|meta|isodates|rawdates|dests|url)", r"-[fl]", files=True),
    _Teller("xmllint", r"--(?:noout|format|nonet|huge|recover)", r"--xpath", files=True),
    _Teller("readelf", r"-[aehlSsnrduVADIWgtcpx]+|--(?:all|headers|file-header|syms|symbols|notes"
            r"|program-headers|section-headers|relocs|dynamic|wide)", files=True),
    _Teller("objdump", r"-[dDfhprsStTxCRwgGl]+|--(?:disassemble|headers|syms|all-headers|source)",
            files=True),
    _Teller("nm", r"-[aABCDfglnoprsSuvPW]+|--(?:dynamic|demangle|defined-only|undefined-only)",
            files=True),
    _Teller("size", r"-[ABdox]+", files=True),
    _Teller("getfacl", r"-[aceEnpst]+", files=True),
    _Teller("lsattr", r"-[adlv]+", files=True),
    _Teller("getcap", r"-v", files=True),
    _Teller("sdiff", r"-[sbBWEilt]+", r"-w", files=True),
    _Teller("batcat", r"-[pnA]+|--(?:plain|number|show-all|style=\w+|color=\w+|paging=never)",
            r"-l|--language|-r|--line-range", files=True),
)  # fmt: skip


def _openssl(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``openssl x509 -in FILE -noout ...``: shows a certificate and writes no other form of it."""
    texts = known_texts(arguments, "openssl", scene)
    if texts is None:
        return
    verb, rest = texts[:1], texts[1:]
    if verb == ["version"]:
        return
    shows = (
        r"-text|-noout|-subject|-issuer|-dates|-startdate|-enddate|-fingerprint|-serial|-purpose"
        r"|-pubkey|-email|-sha\d+|-modulus|-nameopt|-verify"
    )
    words = iter(rest)
    for word in words:
        if word == "-in" and not _NO_FILE.search(file := next(words, "")):
            scene.reads(file)
        elif word in ("-inform", "-ext"):
            next(words, None)
        elif verb not in (["x509"], ["req"], ["crl"]) or re.fullmatch(shows, word) is None:
            more_than_reads("openssl", texts, scene)
            return
    if verb not in (["x509"], ["req"], ["crl"]):
        more_than_reads("openssl", texts, scene)


def _yq(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    """``yq '.a.b' file``: only a plain path into the document, for its language can read files."""
    texts = known_texts(arguments, "yq", scene)
    if texts is None:
        return
    plain = [
        word for word in texts if not re.fullmatch(r"-[rPMCc]|--(?:raw-output|no-colors)", word)
    ]
    if plain[:1] in (["eval"], ["e"]):
        plain = plain[1:]
    if (
        not plain
        or re.fullmatch(r"[\w.\[\]\"| -]*", plain[0]) is None
        or plain[0][:1] == "-"
        or (re.search(r"load|env|eval|split|input", plain[0]))
    ):
        more_than_reads("yq", texts, scene)
        return
    for file in plain[1:]:
        if file.startswith("-"):
            more_than_reads("yq", texts, scene)
        else:
            scene.reads(file)


def _7z(arguments: Sequence[Argument], scene: Scene, feeds: str) -> None:
    texts = known_texts(arguments, "7z", scene)
    if texts is None:
        return
    if texts[:1] != ["l"] or any(not re.fullmatch(r"-slt|-ba|[^-@].*", w) for w in texts[1:]):
        more_than_reads("7z", texts, scene)
        return
    for file in texts[1:2]:
        scene.reads(file)


TELLERS: dict[str, Judge] = {
    **{teller.name: teller for teller in _TELLERS},
    "g++": _Teller("g++", r"-dumpversion|-dumpmachine|--version", needs=".*"),
    "clang": _Teller("clang", r"-dumpversion|-dumpmachine|--version", needs=".*"),
    "bat": next(teller for teller in _TELLERS if teller.name == "batcat"),
    "openssl": _openssl,
    "yq": _yq,
    "7z": _7z,
    "7za": _7z,
}
