"""Programs of the system and of developers that tell something: devices, packages, files' headers.

Each takes only the options and first words named here; a word that stands in no table is asked for.
They open no connection to another machine and run no other program (their manual pages).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from sonia_desktop.tools.shell_programs import Judge
from sonia_desktop.tools.shell_scene import Argument, Scene
from sonia_desktop.tools.shell_verbs import known_texts, more_than_reads

NO_FILE = re.compile(r"^[@|]|:|\|$")
"""An address (http://..., concat:...), a list of names, a command: not the name of a file."""


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """Compiled when a program is first judged: there are more than `re` keeps."""
    return re.compile(text)


@dataclass(frozen=True)
class Teller:
    """A program that tells something, and nothing more with these words.

    `options`: what a word with a dash may be (a regex, the whole word). `valued`: options whose
    value is the next word, and no path. `files`: its other words name files that it reads.
    `words`: what its other words may be, joined by spaces (a regex), where they are no files.
    `needs`: one of its options must be such a one, or it does more than tell. `verb`: what the
    first word must be, before the files; of those it takes at most `most`."""

    name: str
    options: str = ""
    valued: str = ""
    files: bool = False
    words: str = ""
    needs: str = ""
    verb: str = ""
    most: int | None = None

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
            elif self.valued and _pattern(self.valued).fullmatch(word):
                options.append(word)
                next(rest, None)
            elif _pattern(self.options).fullmatch(word):
                options.append(word)
            else:
                more_than_reads(self.name, [word], scene)
                return
        if self.needs and not any(_pattern(self.needs).fullmatch(option) for option in options):
            more_than_reads(self.name, texts, scene)
        elif self.files:
            if self.verb:
                verb, *plain = plain or [""]
                if _pattern(self.verb).fullmatch(verb) is None:
                    more_than_reads(self.name, texts, scene)
            if self.most is not None and len(plain) > self.most:
                more_than_reads(self.name, texts, scene)
            for word in plain:
                if NO_FILE.search(word):
                    more_than_reads(self.name, [word], scene)
                elif word != "-":
                    scene.reads(word)
        elif _pattern(self.words).fullmatch(" ".join(plain)) is None:
            more_than_reads(self.name, plain, scene)


_ANY = r"[\w.:@/ +-]*"

_TELLERS = (
    # devices and the desktop
    Teller("nvidia-smi", r"-L|-q|--list-gpus|--query|--query-gpu=.*|--format=.*"),
    Teller("swapon", r"-s|--show(?:=[\w,]+)?|--noheadings|--raw|--bytes", needs=r"-s|--show.*"),
    Teller("zramctl", r"--raw|--noheadings|--output-all"),
    Teller("sensors", r"-[ujfA]"),
    Teller("upower", r"-[ed]|--enumerate|--dump", r"-i|--show-info", needs=r"-[edi]|--.*"),
    Teller("xdpyinfo", "-queryExtensions"),
    Teller("pactl", "", words=r"(?:list(?: short)?(?: \w[\w-]*)?|info|stat|get-[\w-]+(?: \S+)*)"),
    Teller("wpctl", "", words=r"status"),
    Teller("aplay", r"-[lL]|--list-.*", needs=r"-[lL]|--list-.*"),
    Teller("arecord", r"-[lL]|--list-.*", needs=r"-[lL]|--list-.*"),
    Teller("amixer", words=r"(?:scontrols|scontents|controls|contents|(?:sget|cget|get) \S+)"),
    Teller("v4l2-ctl", r"--list-[a-z-]+|--all", r"-d|--device", needs=r"--list.*|--all"),
    Teller("udevadm", r"-q|--query=\w+|--export-db|-[ean]|--name=\S+|-a", words=rf"info{_ANY}"),
    Teller("mokutil", r"--sb-state|--list-enrolled|--db|--pk", needs=r"--.*"),
    Teller("gsettings", words=rf"(?:get|range|describe|writable|list-[a-z]+){_ANY}"),
    Teller("dconf", words=rf"(?:read|list) {_ANY}"),
    Teller("xdg-mime", words=rf"query (?:default|filetype) {_ANY}"),
    Teller("xdg-user-dir", words=r"[A-Z]*"),
    Teller("xdg-settings", words=rf"(?:get|check) {_ANY}"),
    Teller("fc-list", r"-v|--verbose|-q", r"-f|--format", words=r"[\w:=., -]*"),
    Teller("fc-match", r"-[vas]", r"-f", words=r"[\w:=., -]*"),
    Teller("lshw", r"-(?:short|json|xml|html|businfo|quiet|sanitize)", r"-[cC]|-class"),
    Teller("acpi", r"-[abtcVsi]+"),
    Teller("lpstat", r"-[adprstvl]+"),
    Teller("bluetoothctl", words=r"(?:list|show|devices|paired-devices|info \S+)"),
    # the network of this machine
    Teller("arp", r"-[avne]+", needs=r"-[ane]+"),
    Teller("route", r"-[nev46]+"),
    Teller("nmcli", r"-[tp]|--terse|--pretty|-o|--overview", r"-[fgmc]",
            words=r"|(?:g|general|n|networking|r|radio|c|con|connection|d|dev|device)"
                  r"(?: (?:status|show)(?: \S+)?)?|(?:d|dev|device) wifi(?: list)?"),
    Teller("resolvectl", words=r"|(?:status|dns|domain|statistics)(?: \w+)?"),
    Teller("iwconfig", words=r"\w*"),
    Teller("ethtool", r"-[iSkgacl]", words=r"\w+"),
    # packages and tools
    Teller("gcc", r"-dumpversion|-dumpmachine|--version|-v", needs=".*"),
    Teller("brew", r"--versions|--cask|--formula|-1", words=r"(?:list|leaves|--version|config)"),
    Teller("conda", r"--json", words=r"(?:env list|list|info)"),
    Teller("pipx", r"--short|--json", words=r"list"),
    Teller("tmux", words=r"(?:ls|list-(?:sessions|windows|panes|clients))"),
    Teller("screen", r"-(?:ls|list)", needs=".*"),
    Teller("crontab", r"-l", needs="-l"),
    Teller("atq"),
    Teller("mount", r"-[lv]", r"-t"),
    Teller("quota", r"-[sgupv]+"),
    Teller("getent", words=r"(?:passwd|group|services|protocols)(?: [\w.-]+)*"),
    Teller("ulimit", r"-[aHS]*[aHScdefilmnpqrstuvxT]?"),
    Teller("infocmp", r"-[1CIL]", words=r"[\w-]*"),
    Teller("pmap", r"-[xXqd]+", words=r"[0-9 ]+"),
    Teller("prlimit", r"--pid=\d+", "-p|--pid", needs=".*"),
    Teller("taskset", r"-[cp]+|-pc|-cp", needs=r"-[cp]*p[cp]*", words=r"\d+"),
    Teller("chrt", r"-p|-m|--max|--pid", needs=".*", words=r"\d*"),
    # what is in a file
    Teller("exiftool", r"-(?:a|G\d?|s{1,3}|S|n|j|json|ee|common|all|Make|Model|FileType|MIMEType"
            r"|ImageSize|Title|Author|GPS[A-Za-z]*|CreateDate|ModifyDate|DateTimeOriginal)",
            files=True),
    Teller("ffprobe", r"-(?:show_\w+|hide_banner|pretty|unit|count_\w+|bitexact)",
            r"-(?:v|loglevel|of|print_format|show_entries|select_streams)", files=True),
    Teller("mediainfo", r"--(?:Full|Output=(?:JSON|XML|HTML|Text))|-f", files=True),
    Teller("pdfinfo", r"-(?:box|meta|isodates|rawdates|dests|url)", r"-[fl]", files=True),
    Teller("xmllint", r"--(?:noout|format|nonet|huge|recover)", r"--xpath", files=True),
    Teller("readelf", r"-[aehlSsnrduVADIWgtcpx]+|--(?:all|headers|file-header|syms|symbols|notes"
            r"|program-headers|section-headers|relocs|dynamic|wide)", files=True),
    Teller("objdump", r"-[dDfhprsStTxCRwgGl]+|--(?:disassemble|headers|syms|all-headers|source)",
            files=True),
    Teller("nm", r"-[aABCDfglnoprsSuvPW]+|--(?:dynamic|demangle|defined-only|undefined-only)",
            files=True),
    Teller("size", r"-[ABdox]+", files=True),
    Teller("getfacl", r"-[aceEnpst]+", files=True),
    Teller("lsattr", r"-[adlv]+", files=True),
    Teller("getcap", r"-v", files=True),
    Teller("sdiff", r"-[sbBWEilt]+", r"-w", files=True),
    Teller("batcat", r"-[pnA]+|--(?:plain|number|show-all|style=\w+|color=\w+|paging=never)",
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
        if word == "-in" and not NO_FILE.search(file := next(words, "")):
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
    "g++": Teller("g++", r"-dumpversion|-dumpmachine|--version", needs=".*"),
    "clang": Teller("clang", r"-dumpversion|-dumpmachine|--version", needs=".*"),
    "bat": next(teller for teller in _TELLERS if teller.name == "batcat"),
    "openssl": _openssl,
    "yq": _yq,
    "7z": _7z,
    "7za": _7z,
}
