"""What a sentence names of the world outside: programs, addresses, places on the disk. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection

from sonia_desktop.agent import places

ENDINGS = (
    r"(?:com|org|net|edu|gov|io|dev|app|info|co|uk|de|fr|es|it|nl|at|ch|eu|ai|me|tv|wiki|page|site|"
    r"localhost|local|pl|se|no|fi|dk|be|pt|cz|ru|jp|cn|in|br|au|ca|us|ie|nz)"
)
"""Ends of host names that people type without a scheme; "notes.txt" is a file."""
ADDRESS = rf"(?:https?://[^\s\"'<>]+|(?<![\w@/.-])(?:[a-z0-9-]+\.)+{ENDINGS}(?![\w-]|\.\w)(?:/[^\s\"'<>]*)?)"
"""A web address or a host name."""
NUMBER_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"hundred|thousand|million)"
)
LONG_UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?)"
UNIT = rf"(?:{LONG_UNIT}|[smh])"
KNOWN_PROGRAMS = frozenset({
    "firefox", "chrome", "google chrome", "chromium", "brave", "edge", "safari", "browser",
    "web browser", "terminal", "console", "calculator", "text editor", "editor", "gedit", "kate",
    "file manager", "files", "finder", "explorer", "thunderbird", "mail", "email", "spotify",
    "vlc", "gimp", "libreoffice", "writer", "calc", "impress", "word", "excel", "powerpoint",
    "outlook", "vs code", "vscode", "visual studio code", "code", "slack", "discord", "telegram",
    "signal", "zoom", "teams", "steam", "obs", "blender", "inkscape", "audacity", "krita",
    "notepad", "paint", "settings", "system settings", "calendar", "camera", "xterm", "obsidian",
    "whatsapp", "skype", "music", "evince", "nautilus", "dolphin", "konsole", "okular", "gthumb",
    "file browser", "music player", "video player", "image viewer", "photo viewer", "pdf viewer",
    "document viewer", "word processor", "spreadsheet", "spreadsheet program", "email client",
    "mail program", "email program", "chat program", "photo editor", "drawing program", "notes app",
    "task manager", "system monitor", "emacs", "vim", "neovim", "sublime text", "pycharm",
    "handbrake", "kdenlive", "shotcut", "rhythmbox", "transmission", "virtualbox", "wireshark",
    "gnome terminal", "libreoffice writer", "libreoffice calc", "clock", "maps", "app store",
})  # fmt: skip
"""Names people use for programs, and kinds of programs; what is installed comes on top."""
_PROGRAM = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, KNOWN_PROGRAMS - {
        "files", "mail", "word", "code", "music", "paint", "settings", "calendar", "edge", "clock",
        "signal", "camera", "editor", "writer", "email", "finder", "maps", "teams", "explorer",
    }), key=len, reverse=True)) + r")\b",
    re.IGNORECASE,
)  # fmt: skip


_TELLING = 6
_EVERYDAY = frozenset({
    "window", "screen", "system", "memory", "folder",
    "search", "settings", "network", "display", "keyboard", "software", "printers", "documents",
})  # fmt: skip
"""Names that say little in the middle of a sentence."""


def names_program(text: str) -> bool:
    """Whether a program is named that is nothing else as well ("word" and "files" are)."""
    return _PROGRAM.search(text) is not None


def program_in(text: str, programs: Collection[str] = ()) -> str | None:
    """The program that the whole of `text` names, articles and "app" or "window" aside.

    ``program_in("the calculator app") == "calculator"``; ``program_in("the door") is None``
    """
    bare = re.sub(
        r"^(?:(?:the|a|an|my|this|that|another|new|its|your)\s+)+|^(?:(?:app(?:lication)?|"
        r"program)\s+)",
        "",
        text.strip(" .,!?\"'"),
        flags=re.IGNORECASE,
    )
    bare = re.sub(
        r"\s+(?:app|application|program|window|windows|for\s+me|again|now|please|there|"
        r"in\s+a\s+new\s+window|running|open)$",
        "",
        bare,
        flags=re.IGNORECASE,
    )
    low = bare.lower()
    known = low in KNOWN_PROGRAMS or any(low == name.lower() for name in programs)
    return bare if low and known else None


def program_mentioned(text: str, programs: Collection[str] = ()) -> str | None:
    """The program that is named somewhere in a sentence, the longest name first; installed ones
    with short or everyday names are passed over.

    ``program_mentioned("I'm through with gimp, close it") == "gimp"``
    """
    found = [match[0] for match in _PROGRAM.finditer(text)]
    words = " ".join(re.findall(r"[\w+.-]+", text.lower()))
    low = f" {words} "
    found += [
        name
        for name in programs
        if (len(name) >= _TELLING or " " in name) and f" {name.lower()} " in low
    ]
    named = [name for name in found if name.lower() not in _EVERYDAY]
    return max(named, key=len) if named else None


def address_in(text: str) -> str | None:
    """The first web address of a sentence, with its scheme."""
    found = re.search(ADDRESS, text, re.IGNORECASE)
    if found is None:
        return None
    url = found[0].rstrip(".,;!?)")
    return url if re.match(r"https?://", url, re.IGNORECASE) else f"https://{url}"


def host_in(text: str) -> str | None:
    """The first host name of a sentence, in small letters."""
    found = re.search(
        r"(?<![\w@/.-])(?:https?://)?((?:[a-z0-9-]+\.)+[a-z]{2,}|localhost)(?![\w-])", text, re.I
    )
    return found[1].lower() if found else None


def named_places(text: str) -> list[tuple[int, int, str]]:
    """(start, end, path) of each file or folder that is named, in the order of the sentence.

    ``[p for _, _, p in named_places("put a.png on my desktop")] == ["a.png", "Desktop"]``
    """
    found: list[tuple[int, int, str]] = []

    def take(start: int, end: int, path: str) -> None:
        if path and all(end <= s or start >= e for s, e, _ in found):
            found.append((start, end, path))

    addresses = [match.span() for match in re.finditer(ADDRESS, text, re.IGNORECASE)]
    for pattern in (places.PATH, places.FILE_NAME):
        for match in pattern.finditer(text):
            path = match[1].rstrip(".,;:!?") or match[1]
            if not any(start <= match.start() < end for start, end in addresses):
                take(match.start(), match.start() + len(path), path)
    names = "|".join(places.FOLDERS)
    for match in re.finditer(
        rf"\b(?:my|the|our|in|on|into|onto|to|from|under|inside)\s+(?:my\s+|the\s+|"
        rf"our\s+)?({names})"
        r"(?:\s+(?:folder|directory))?\b",
        text,
        re.IGNORECASE,
    ):
        take(match.start(1), match.end(), places.FOLDERS[match[1].lower()])
    for match in re.finditer(r"\b(?:the|my|a)\s+([\w-]+)\s+(?:folder|directory)\b", text, re.I):
        if match[1].lower() not in places.NOT_A_FOLDER_NAME:
            own = match[1].lower() in ("home", "user")
            take(match.start(1), match.end(), "~" if own else f"~/{match[1]}")
    return sorted(found)
