"""The file or folder a sentence names, as a path. Pure functions of the text."""

from __future__ import annotations

import difflib
import re

from sonia_desktop.agent.wording import core, heard

# By name: where "Documents" really lies (another language, another disk) the file tools know.
FOLDERS = {
    "downloads": "Downloads",
    "desktop": "Desktop",
    "documents": "Documents",
    "docs": "Documents",
    "pictures": "Pictures",
    "photos": "Pictures",
    "music": "Music",
    "videos": "Videos",
    "movies": "Videos",
}
_EXTENSIONS = (
    "txt|md|rst|pdf|docx?|xlsx?|pptx?|odt|ods|csv|tsv|json|jsonl|ya?ml|toml|ini|cfg|conf|log|xml|html?|css|"
    "js|ts|py|rs|go|c|h|cpp|hpp|java|rb|php|pl|sh|bash|zsh|bat|ps1|sql|tex|bib|env|lock|service|desktop|"
    "png|jpe?g|gif|svg|bmp|webp|mp3|wav|ogg|flac|mp4|mkv|avi|zip|tar|gz|bz2|xz|7z|rtf|epub|ipynb|diff|patch|"
    "bak|old|orig|tmp|swp|dat|db|sqlite3?|exe|msi|apk|dmg|img|iso|deb|rpm|m4a|aac|opus|mov|webm|heic|tiff?|"
    "eml|ics|vcf|key|pem|crt|lua|kt|swift|vue|jsx|tsx|scss|properties|srt|torrent|parquet|gguf|onnx"
)
FILE_NAME = re.compile(rf"(?<![\w/.@-])([\w-][\w.+@-]*\.(?:{_EXTENSIONS}))(?![\w/])", re.IGNORECASE)
PATH = re.compile(
    r"""(?<![\w:/.~])(
        (?:file://)?/(?:[\w.+@%~-]+/?)*        # /etc/hosts, /
      | ~(?:/[\w.+@%-]+)*/?                    # ~, ~/notes.txt
      | \.{1,2}(?:/[\w.+@%-]+)+/?              # ./a, ../a
      | \.{1,2}(?=\s|$)/?                      # . and .. alone
      | [A-Za-z]:[\\/](?:[^\s"'<>|?*]+)?       # C:\Users\me
      | \$[A-Z_]+(?:/[\w.+@%-]+)*              # $HOME/x
      | [\w.+@-]+(?:/[\w.+@-]+)+/?             # src/main.py
    )""",
    re.VERBOSE,
)
_SYSTEM_FILES = frozenset({
    "passwd", "group", "hosts", "hostname", "fstab", "crontab", "shells", "services", "issue",
    "motd", "sudoers", "environment", "profile", "mtab", "os-release", "machine-id", "localtime",
    "timezone", "cpuinfo", "meminfo", "version", "mounts", "loadavg", "uptime", "stat",
    "cmdline", "filesystems", "modules", "partitions", "swaps", "syslog", "messages", "dmesg",
    "readme", "license", "licence", "makefile", "dockerfile", "changelog", "authorized_keys",
    "known_hosts", "config",
})  # fmt: skip
_ROOTS = "etc|var|usr|opt|tmp|home|proc|dev|sys|boot|srv|mnt|media|root|run|bin|sbin|lib"
_QUOTED = re.compile(r"""`([^`]+)`|"([^"]+)"|(?<!\w)'([^']+)'(?!\w)""")
_BARE_NAMES = re.compile(
    r"(?<![\w.])(readme|license|licence|makefile|dockerfile|changelog|gitignore|\.\w[\w.-]*\w)\b",
    re.IGNORECASE,
)
NOT_A_FOLDER_NAME = frozenset({
    "the", "a", "an", "my", "this", "that", "your", "our", "his", "her", "its", "same", "whole",
    "current", "present", "working", "new", "other", "next", "previous", "parent", "first",
    "last", "what", "which", "any", "every", "each", "all", "open", "shared", "right",
    "correct", "following", "of", "in", "and", "or", "for", "file", "files", "show", "list",
    "me", "big", "huge", "little", "empty", "contain", "contains", "hold", "holds", "have", "has",
    "manager", "is", "are", "was", "called", "named",
})  # fmt: skip
_SYSTEM_FOLDERS = {
    "temp": "/tmp",
    "tmp": "/tmp",
    "temporary": "/tmp",
    "root": "/",
    "etc": "/etc",
    "var": "/var",
    "usr": "/usr",
    "opt": "/opt",
}


def spoken_path(text: str) -> str:
    """Words a speaker uses for the signs of a path, as signs: "notes dot txt" -> "notes.txt"."""
    text = re.sub(r"\bdot t x t\b", ".txt", text, flags=re.IGNORECASE)
    text = re.sub(
        r"\bdot (p d f|m d|c s v|p y)\b", lambda m: "." + m[1].replace(" ", ""), text, flags=re.I
    )
    text = re.sub(rf"\s+(?:dot|period|point)\s+(?={_EXTENSIONS})(\w+)", r".\1", text, flags=re.I)
    text = re.sub(rf"(?<=\w) \.(?=(?:{_EXTENSIONS})\b)", ".", text, flags=re.IGNORECASE)
    text = re.sub(
        r"\be t c\b|\bet ?c(?:etera)?(?= slash| folder| directory)", "etc", text, flags=re.I
    )
    if re.search(r"\bslash\b", text, re.IGNORECASE):
        text = re.sub(r"\b(?:tilde|home)\s+slash\s+", "~/", text, flags=re.IGNORECASE)
        text = (
            re.sub(r"(?<![\w])slash\s+(?=\w)", "/", text, count=1, flags=re.IGNORECASE)
            if re.search(
                r"(?:^|\b(?:in|of|at|read|list|show|open|cat|file|folder|directory|me)\s+)slash\b",
                text,
                re.I,
            )
            else text
        )
        text = re.sub(r"\s+slash\s+", "/", text, flags=re.IGNORECASE)
        # nobody says the first slash of "var slash log"
        text = re.sub(rf"(?<![\w/~.-])(?=(?:{_ROOTS})/)", "/", text, flags=re.IGNORECASE)
    return text


def is_file(path: str) -> bool:
    """Whether a path looks like a file's: an ending, or a name that files have."""
    name = path.rstrip("/").rpartition("/")[2]
    if path.endswith("/") or name in ("", ".", "..", "~"):
        return False
    hidden = name.startswith(".") and name not in (".config", ".cache", ".local", ".ssh", ".git")
    return (
        hidden
        or re.search(r"[^.]\.\w{1,8}$", name) is not None
        or name.lower() in (_SYSTEM_FILES - ({"config"} if "/." not in path else set()))
    )


def path(text: str) -> str | None:
    """The file or folder a sentence names, as a path (``~`` for the home folder), or None.

    ``path("what's in my Downloads?") == "Downloads"``;
    ``path("read notes dot txt on my desktop") == "Desktop/notes.txt"``
    """
    text = core(text)
    for match in _QUOTED.finditer(text):
        inner = next(group for group in match.groups() if group is not None).strip()
        known = FOLDERS.get(inner.lower())
        if known:
            return known
        if inner and "\n" not in inner and len(inner) < 400:
            folder = _known_folder(text[: match.start()] + " " + text[match.end() :])
            if folder and not re.match(r"[/~.$]|[A-Za-z]:", inner):
                return f"{folder}/{inner}"
            return inner
    text = spoken_path(text)
    found = PATH.search(text)
    if found and (found[1] not in ("/",) or re.search(r"(?:^|\s)/(?:\s|[?!.]|$)", text)):
        return _clean(found[1], text)
    folder = _known_folder(text)
    name = FILE_NAME.search(text)
    if name:
        file = name[1]
        return f"{folder}/{file}" if folder else file
    bare = _BARE_NAMES.search(text)
    if bare and not re.search(r"\b(?:folder|directory)\b", text, re.IGNORECASE):
        file = (
            bare[1] if any(c.isupper() for c in bare[1]) or bare[1][0] == "." else bare[1].upper()
        )
        return f"{folder}/{file}" if folder else file
    called = re.search(
        r"\b(?:sub)?(?:folder|directory)\s+(?:called|named)\s+([\w.+-]+)", text, re.IGNORECASE
    )
    named = called or re.search(
        r"\b([\w.+-]+)\s+(?:sub)?(?:folder|directory|dir)\b", text, re.IGNORECASE
    )
    if named:
        word = named[1]
        if word.lower() in _SYSTEM_FOLDERS and not called:
            return _SYSTEM_FOLDERS[word.lower()]
        if word.lower() == "log" and re.search(r"\bvar log\b", text, re.IGNORECASE):
            return "/var/log"
        near = difflib.get_close_matches(heard(word), FOLDERS, n=1, cutoff=0.82)  # "downlods"
        known = FOLDERS[near[0]] if near else None
        if not known and word.lower() not in NOT_A_FOLDER_NAME and word.lower() != "home":
            base = _known_folder(text[: named.start()] + " " + text[named.end() :])
            return f"{base or '~'}/{word}"
        folder = folder or known
    last = re.search(r"\b(?:folder|directory|dir)\s+([\w.+-]+)\W*$", text, re.IGNORECASE)
    if last and not folder and last[1].lower() not in NOT_A_FOLDER_NAME | {"please", "now"}:
        return f"~/{last[1]}"
    if folder:
        return folder
    if re.search(r"\bwhat (?:did i|i|have i) (?:just )?download(?:ed)?\b", text, re.IGNORECASE):
        return FOLDERS["downloads"]
    if re.search(
        r"\b(?:current|this|present|working)\s+(?:working\s+)?(?:folder|directory|dir)\b"
        r"|\b(?:files|stuff|is|here's?) here\b|"
        r"\bwhere (?:i am|we are)\b",
        text,
        re.IGNORECASE,
    ):
        return "."
    return None


def _known_folder(text: str) -> str | None:
    """One of the user's own folders, by its name."""
    low = heard(text)
    names = "|".join(FOLDERS)
    found = re.search(rf"\b({names})\b(?:['’]s)?\s*(?:folder|directory|dir)\b", low)
    found = found or re.search(
        rf"\b(?:my|the|our|in|on|under|inside|of|from|ls|list|show|open|through|into|to|at)\s+"
        rf"(?:my |the |our )?({names})\b(?!\s+(?:file|app|application|manager|speed|computer|"
        rf"pc|needed|required|necessary|"
        rf"for a|for an|i need|you need|to bring))",
        low,
    )
    found = found or re.fullmatch(rf"({names})\W*", low.strip())
    if found:
        return FOLDERS[found[1]]
    if re.search(
        r"\b(?:home|user)\s+(?:folder|directory|dir)\b|\bmy home\b(?! ?(?:address|page|town))", low
    ):
        return "~"
    return None


def _clean(found: str, text: str) -> str:
    found = found.removeprefix("file://")
    if found not in (".", "..") and not re.fullmatch(r"\.{1,2}/", found):
        stripped = found.rstrip(".,;:!?")
        found = stripped or found
    return found
