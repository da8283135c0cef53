"""What a sentence names: a folder or file, a command, a fact, a question about the past, a place.

Pure functions of the text. Each returns None when the sentence does not name the thing; a command
is returned only when it is certain to be one, character for character as it was given.
"""

from __future__ import annotations

import difflib
import re

from sonia_desktop.agent.programs import ENGLISH_PROGRAMS, PROGRAMS
from sonia_desktop.agent.wording import core, heard, tidy
from sonia_desktop.agent.zones import zone_of

# ---- files and folders ----------------------------------------------------------------------

# By name: where "Documents" really lies (another language, another disk) is the file tools' to know.
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
    "png|jpe?g|gif|svg|bmp|webp|mp3|wav|ogg|flac|mp4|mkv|avi|zip|tar|gz|bz2|xz|7z|rtf|epub|ipynb|diff|patch"
)
_FILE_NAME = re.compile(
    rf"(?<![\w/.@-])([\w-][\w.+@-]*\.(?:{_EXTENSIONS}))(?![\w/])", re.IGNORECASE
)
_PATH = re.compile(
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
_QUOTED = re.compile(r"""`([^`]+)`|"([^"]+)"|(?<!\w)'([^']+)'(?!\w)""")
_BARE_NAMES = re.compile(
    r"\b(readme|license|licence|makefile|dockerfile|changelog|gitignore|\.\w[\w.-]+)\b",
    re.IGNORECASE,
)
_NOT_A_FOLDER_NAME = frozenset(
    ["the", "a", "an", "my", "this", "that", "your", "our", "his", "her", "its", "same", "whole", "current", "present", "working", "new", "other", "next", "previous", "parent", "first", "last", "what", "which", "any", "every", "each", "all", "open", "shared", "right", "correct", "following", "of", "in", "and", "or", "for", "file", "files", "show", "list", "me", "big", "huge", "little", "empty"]
)
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
    return text


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
    found = _PATH.search(text)
    if found and (found[1] not in ("/",) or re.search(r"(?:^|\s)/(?:\s|[?!.]|$)", text)):
        return _clean(found[1], text)
    folder = _known_folder(text)
    name = _FILE_NAME.search(text)
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
        if not known and word.lower() not in _NOT_A_FOLDER_NAME and word.lower() != "home":
            base = _known_folder(text[: named.start()] + " " + text[named.end() :])
            return f"{base or '~'}/{word}"
        folder = folder or known
    last = re.search(r"\b(?:folder|directory|dir)\s+([\w.+-]+)\W*$", text, re.IGNORECASE)
    if last and not folder and last[1].lower() not in _NOT_A_FOLDER_NAME | {"please", "now"}:
        return f"~/{last[1]}"
    if folder:
        return folder
    if re.search(r"\bwhat (?:did i|i|have i) (?:just )?download(?:ed)?\b", text, re.IGNORECASE):
        return FOLDERS["downloads"]
    if re.search(
        r"\b(?:current|this|present|working)\s+(?:working\s+)?(?:folder|directory|dir)\b|\b(?:files|stuff|is|here's?) here\b|"
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
        rf"(?:my |the |our )?({names})\b(?!\s+(?:file|app|application|manager|speed|computer|pc))",
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


# ---- commands -------------------------------------------------------------------------------

_RUN = (
    r"(?:run|execute|exec|launch|invoke|issue|do|type|enter|try|start|fire\s+off|perform|call|use)"
)
_NOT_AN_ORDER = re.compile(
    r"^(?:what|why|how|when|who|which|where|is|are|does|did|explain|describe|tell|define|should|"
    r"don'?t|do\s+not|never|i\s|i'|the\s|if\s|difference|write|translate|compare|teach|help\s+me\s+"
    r"understand|remember|note|can\s+i|could\s+i|may\s+i|was|were|has|have|my\s|there|these|"
    r"a\s|an\s|make\s+a\s+note|save|keep|show\s+me\s+how|give\s+me\s+an?\s+example|stop)",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:don'?t|do\s+not|never|without|not)\s+(?:ever\s+)?(?:run|execute|do|use|type|running|executing)\b",
    re.I,
)
_TRAILER = re.compile(
    r"\s+(?:(?:in|on|from|using|with|through)\s+(?:the|a|my|your)?\s*(?:terminal|shell|console|command\s+line|"
    r"command\s+prompt|bash|cli|machine|computer|system)|for\s+me|please|now|right\s+now|and\s+(?:show|tell|give)\s+"
    r"me\s+(?:the\s+)?(?:output|result|what\s+.*))\s*[.!?]*$",
    re.IGNORECASE,
)
_PROSE = frozenset(
    ["to", "for", "the", "my", "and", "of", "an", "is", "that", "please", "advice", "your", "you", "me", "it", "this", "about", "with", "how", "what", "when", "some", "our", "their", "his", "her", "him", "them", "are", "was", "be", "can", "could", "should", "would", "tips", "from", "because", "if", "program", "script", "code", "errand", "errands", "tomorrow", "today", "later", "again", "away", "faster", "like"]
)
_SPOKEN_SIGNS = {
    "minus": "-", "dash": "-", "hyphen": "-", "slash": "/", "dot": ".", "tilde": "~",
}  # fmt: skip


def command(text: str) -> str | None:
    """The command line the sentence orders to be run, unchanged, or None when that is not certain.

    ``command("run `uname -a`") == "uname -a"``; ``command("what does `ls` do?") is None``;
    ``command("run a marathon") is None``; ``command("run uname minus a") == "uname -a"``
    """
    whole = tidy(text)
    order = core(whole)
    if whole.startswith("$ ") and len(whole) > 2:
        return whole[2:].strip()
    if _NOT_AN_ORDER.match(order) or _NEGATED.search(order):
        return None
    ticked = re.findall(r"`+([^`]+)`+", whole)
    if ticked:
        return _ticked(order, ticked)
    started = re.match(
        rf"{_RUN}\s+(?:(?:this|the|a|following|shell|terminal|bash|linux|unix|system|console|command|line|program)\s+)*"
        rf"(?:command|cmd|line|this|shell|terminal|following|program)?\s*:?\s*",
        order,
        re.IGNORECASE,
    )
    where = re.match(
        r"(?:(?:in|on|from|use)|open(?:\s+up)?)\s+(?:the|a|my)?\s*(?:terminal|shell|console|command\s+line)\s*[,:]?\s*"
        rf"(?:(?:and|to)\s+)?{_RUN}?\s*(?:the\s+command\s+)?:?\s*",
        order,
        re.IGNORECASE,
    )
    match = where or started
    if match is None:
        return None
    rest = order[match.end() :]
    named = bool(
        re.search(r"command|cmd|terminal|shell|console|following", match[0], re.IGNORECASE)
    )
    named = named or match[0].rstrip().endswith(":")
    quoted = re.fullmatch(r"""(?:"(.+)"|'(.+)')(.*)""", rest.strip())
    if quoted and (not quoted[3].strip(" .!?") or _TRAILER.fullmatch(" " + quoted[3].strip())):
        inner: str = quoted[1] or quoted[2]
        verb = re.match(r"\w+", match[0])
        sure = named or (verb is not None and verb[0].lower() in ("run", "execute", "exec"))
        first = inner.split()[0] if inner.split() else ""
        return inner if sure and (named or _is_program(first)) else None
    ordered = re.match(r"(?:run|execute|exec)\b", match[0], re.IGNORECASE) is not None
    if re.match(r"(?:launch|start|invoke)\b", match[0], re.IGNORECASE):
        ordered = rest.split(maxsplit=1)[:1] != [] and rest.split()[0] in PROGRAMS
    terminal = bool(
        re.search(r"\b(?:terminal|shell|console|command line|bash)\W*$", rest, re.IGNORECASE)
    )
    if not (ordered or named or terminal):
        return None
    while (shorter := _TRAILER.sub("", rest)) != rest:
        rest = shorter
    rest = re.sub(r"\s+command$", "", rest.strip(), flags=re.IGNORECASE)
    return _plain_command(_unpunctuated(rest), sure=named or terminal)


def _ticked(order: str, ticked: list[str]) -> str | None:
    around = re.sub(r"`+[^`]+`+", "\0", order).strip(" .!?")
    if len(ticked) != 1 or not ticked[0].strip():
        return None
    if around == "\0":
        return ticked[0].strip()
    before, after = (part.strip() for part in around.split("\0"))
    if (
        after
        and not _TRAILER.fullmatch(" " + after)
        and not re.fullmatch(r"(?:as\s+a\s+)?(?:shell\s+)?command", after, re.IGNORECASE)
    ):
        return None
    if re.match(rf"{_RUN}\b", before, re.IGNORECASE) and not re.search(
        r"\b(?:file|folder|directory|search|look)\b", before, re.IGNORECASE
    ):
        return ticked[0].strip()
    wanted = re.match(
        r"(?:(?:give|show|get)\s+(?:me\s+)?(?:the\s+)?(?:output|result)s?\s+(?:of|from)|"
        r"(?:in|on|from)\s+(?:the|a|my)?\s*(?:terminal|shell|console)\s*,?\s*(?:run|execute|type)?)",
        before,
        re.IGNORECASE,
    )
    return ticked[0].strip() if wanted else None


def _unpunctuated(line: str) -> str:
    """Without the full stop of the sentence; a lone ``.`` argument stays."""
    return re.sub(r"(?<=[^\s.])[.!?]+$", "", line.strip())


def _is_program(word: str) -> bool:
    return (
        word in PROGRAMS or word in ENGLISH_PROGRAMS or bool(re.match(r"(?:\.{0,2}|~)/[\w.]", word))
    )


def _plain_command(line: str, *, sure: bool) -> str | None:
    """`line` when it reads as a command line; `sure` when the user called it a command."""
    line = _from_speech(line)
    words = line.split()
    if not words:
        return None
    first, rest = words[0], words[1:]
    program = first if first in PROGRAMS or first in ENGLISH_PROGRAMS else first.lower()
    if program != first and program in PROGRAMS | ENGLISH_PROGRAMS:
        line = program + line[len(first) :]  # a recogniser's or a keyboard's capital letter
    if not _is_program(program):
        return None
    unquoted = re.sub(r"\"[^\"]*\"|'[^']*'", "", " ".join(rest)).split()
    if any(word.lower() in _PROSE for word in unquoted) and not any(
        sign in line for sign in ("|", "&&", ";", ">")
    ):
        return None
    if (
        program in ENGLISH_PROGRAMS
        and unquoted
        and not sure
        and not re.search(r"[-/.*|>$=~\d:]", " ".join(unquoted))
    ):
        return None
    return line


def _from_speech(line: str) -> str:
    """Spoken signs as signs, when the line has any: "uname minus a" -> "uname -a"."""
    words = line.split()
    signs = any(word.lower() in _SPOKEN_SIGNS for word in words[1:])
    spelled = len(words) > 1 and all(len(word) == 1 and word.isalpha() for word in words[:2])
    if not signs and not spelled:
        return line
    made: list[str] = []
    glue = False  # the next word continues the last one
    for index, word in enumerate(words):
        low = word.lower()
        before = made[-1] if made else ""
        if index and low in ("minus", "dash", "hyphen"):
            made.append("-") if before != "-" else made.__setitem__(-1, "--")
            glue = True
        elif index and low in ("slash", "dot"):
            joins = before.startswith(("/", "~", ".")) or low == "dot"
            if joins and before and index:
                made[-1] += _SPOKEN_SIGNS[low]
            else:
                made.append(_SPOKEN_SIGNS[low])
            glue = True
        elif index and low == "tilde":
            made.append("~")
            glue = False
        elif glue:
            made[-1] += low
            glue = False
        elif (
            len(low) == 1
            and low.isalpha()
            and made
            and re.fullmatch(r"-?[a-z]{1,3}", before)
            and _spells(words, index)
        ):
            made[-1] += low
        else:
            made.append(low)
    return " ".join(made)


def _spells(words: list[str], index: int) -> bool:
    """Whether the word before this single letter is a single letter too ("l s", "minus l a")."""
    return len(words[index - 1]) == 1


# ---- facts to remember ----------------------------------------------------------------------

_KEEP = re.compile(
    r"""^(?:
        (?:always\s+|also\s+)?(?:remember|memori[sz]e|keep\s+in\s+mind|bear\s+in\s+mind|(?:do\s+not|don'?t|dont|never)\s+(?:ever\s+)?(?:forget|let\s+me\s+forget)|
            make\s+sure\s+(?:you|to)\s+(?:remember|don'?t\s+forget)|try\s+to\s+remember)
      | (?:make|take|add|save|create|write|keep|leave|store|record|put)(?:\s+me)?\s+(?:down\s+)?(?:a|an|this|the)?\s*(?:quick\s+|new\s+|little\s+|mental\s+)?(?:note|memo|memory|reminder\s+note)(?:\s+(?:saying|which\s+says|to\s+self|for\s+(?:me|later|yourself)|to\s+(?:yourself|remember)|down|in\s+memory))*
      | note(?:\s+to\s+self|\s+down|\s+for\s+(?:later|myself|me)|\s+this(?:\s+down)?)?
      | (?:jot|write|put|get|take)\s+(?:this\s+|it\s+)?down(?:\s+for\s+(?:later|me))?
      | (?:write|jot)\s+(?:this\s+)?(?:it\s+)?down
      | (?:save|store|keep|put|record|log|add|commit)\s+(?:this|it|the\s+fact|the\s+following|to|in|into)?\s*(?:fact|to|in|into)?\s*(?:your\s+|the\s+|my\s+)?(?:memory|memories|notes|notebook|mind)
      | (?:save|store|record|keep|add|log)\s+(?:the\s+)?(?:fact|information|info|following|this)(?:\s+(?:fact|information|info|thought))?(?:\s+for\s+(?:later|me|future\s+reference))?
      | for\s+(?:later|the\s+record)(?=\s*[:,])
      | for\s+(?:future|your|later)\s+(?:reference|information|records)
      | fyi
      | you\s+should\s+(?:know|remember)
    )\b(?!\.\w)
    (?:\s+(?:this|the\s+following|for\s+(?:me|later)))?
    \s*(?:(?P<join>that|of\s+the\s+fact\s+that|the\s+fact\s+that|about|of|as\s+well\s+that)\b)?\s*[:,;-]*\s*(?P<fact>.*)$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_KEEP_LAST = re.compile(
    r"""^(?P<fact>.+?)[\s,;:.!-]+(?:and\s+|so\s+|please\s+|can\s+you\s+|could\s+you\s+|you\s+should\s+|make\s+sure\s+(?:you|to)\s+|i\s+want\s+you\s+to\s+)*
    (?:(?:please\s+)?remember\s+(?:that|this|it)|(?:do\s+not|don'?t|dont)\s+forget(?:\s+(?:that|this|it))?|(?:make|take)\s+a\s+note(?:\s+of\s+(?:that|this|it))?|
       keep\s+(?:that|this|it)\s+in\s+mind|note\s+(?:that|this|it)(?:\s+down)?|(?:write|jot)\s+(?:that|this|it)\s+down|(?:save|store)\s+(?:that|this|it)(?:\s+(?:to|in)\s+(?:your\s+)?memory|\s+for\s+(?:me|later))?)
    (?:\s+(?:please|for\s+(?:me|later)))?[\s.!]*$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_NOT_A_FACT = re.compile(
    r"^(?:when\s+(?:i|we|you|they|he|she)\b|me\b[\s.!?]*$|the\s+(?:titans|alamo|time\s+when|days|good\s+old)|"
    r"(?:what|where|who|which|whose|how|why|when|if|whether)\b|us\b|those\s+days|anything|everything\s+(?:i|we)|"
    r"(?:my|the)\s+\w+(?:\s+\w+)?\s*\?$|the\s+file|the\s+document|changes|file\b)",
    re.IGNORECASE,
)


def fact(text: str) -> str | None:
    """What the sentence asks to be remembered, in the user's own words; "" when it is left out.

    ``fact("remember that my dentist is on Friday at nine") == "my dentist is on Friday at nine"``;
    ``fact("I remember when I was young") is None``
    """
    order = re.sub(r"^(?:don ?t|do n't)\b", "don't", core(heard_keep(text)), flags=re.IGNORECASE)
    if re.match(
        r"(?:i|we|they|he|she|you|it)\b(?!\s+(?:want|need)\s+you)", order, re.IGNORECASE
    ) or not (found := _KEEP.match(order)):
        last = _KEEP_LAST.match(tidy(text))
        if last is None or re.match(
            r"(?:what|who|where|when|how|why|do|does|did|can)\b", order, re.I
        ):
            return None
        return _plain_fact(core(last["fact"]))
    content = found["fact"].strip()
    if (
        re.match(r"note\b", order, re.IGNORECASE)
        and not found["join"]
        and not re.match(
            r"note(?:\s+to\s+self|\s+down|\s+for|\s+this)?\s*[:,-]|note\s+(?:to\s+self|down|for\s+later)",
            order,
            re.IGNORECASE,
        )
    ):
        return None
    if re.match(r"fyi|you\s+should\s+know", order, re.IGNORECASE) and not re.search(
        r"\b(?:i|my|me|i'm|we|our|i've)\b", content, re.IGNORECASE
    ):
        return None
    if not found["join"] and _NOT_A_FACT.match(content):
        return None
    if order.rstrip().endswith("?") and re.match(
        r"(?:my|the|our)\s+\w+(?:\s+\w+)?\?*$", content, re.I
    ):
        return None
    return _plain_fact(content)


def heard_keep(text: str) -> str:
    """Recogniser's splits of the ordering words mended; the fact keeps its own case."""
    return re.sub(r"\bre member\b", "remember", tidy(text), flags=re.IGNORECASE)


def _plain_fact(content: str) -> str:
    content = content.strip().strip('"“”').strip()
    content = re.sub(r"[\s.!?;,]+$", "", content)
    content = re.sub(r"^to\s+(?=[a-z])", "", content)
    return (
        ""
        if re.fullmatch(r"(?:this|that|it|something|a\s+thing|one\s+thing)?", content, re.I)
        else content
    )


# ---- questions about what was said ----------------------------------------------------------

_ASK_MEMORY = re.compile(
    r"""^(?:
        (?:do|did|can|could)\s+(?:you|u)\s+(?:still\s+|happen\s+to\s+|also\s+)?(?:remember|recall|know|have\s+(?:any\s+|anything\s+)?(?:saved|stored|noted|memory\s+of|notes?)(?:\s+(?:on|about|of))?)
      | (?:what|when|where|who|which|how|whatever)\s+(?:else\s+|exactly\s+|was\s+it\s+)?(?:did|have|had|do)\s+i\s+(?:ever\s+|just\s+|already\s+)?(?:tell|told|say|said|mention|mentioned|ask|asked)\s*(?:to\s+)?(?:you)?(?:\s+to\s+(?:remember|note|save|keep))?(?:\s+(?:about|regarding|on|concerning|of))?
      | what\s+(?:else\s+)?(?:do|did|have)\s+(?:you|u)\s+(?:remember(?:ed)?|know|recall|have|noted?|saved?|stored?)(?:\s+(?:saved|stored|noted|in\s+(?:your\s+)?memory|on\s+file|written\s+down))?(?:\s+(?:about|of|regarding|on|for))?
      | (?:remember|recall|retrieve|remind\s+me(?:\s+(?:again))?)(?:\s+(?:of|about))?
      | (?:search|look\s+(?:through|in|up\s+in)|check|look)\s+(?:in\s+|through\s+)?(?:your|my|the)\s+(?:memory|memories|notes)(?:\s+(?:for|about|on))?
      | (?:find|look\s+up|fetch|pull\s+up|show(?:\s+me)?|list|get|give\s+me|tell\s+me)\s+(?:me\s+)?(?:all\s+|everything\s+|anything\s+|what\s+)?(?:in\s+)?(?:the\s+|my\s+|your\s+|any\s+)?(?:(?:notes?|memory|memories|facts?)\b|you\s+(?:remember|know|have))(?:\s+(?:i\s+(?:told|gave|saved|made|asked)\s*(?:you)?(?:\s+to\s+(?:save|remember))?|you\s+have|saved))?(?:\s+(?:about|on|for|regarding|of))?
      | (?:have|did)\s+i\s+(?:ever\s+|already\s+)?(?:tell|told|mention|mentioned|say|said)\s*(?:to\s+)?(?:you)?(?:\s+(?:about|anything\s+about))?
      | tell\s+me\s+(?:again\s+)?(?:about\s+)?
    )\s*[:,]?\s*(?P<rest>.*)$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_QUESTION = re.compile(
    r"^(?:what|when|where|who|whose|which|how)(?:'s|s|\s+is|\s+are|\s+was|\s+were)\s+(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)


def query(text: str) -> str:
    """What to look for in memory: the question without its frame.

    ``query("when is my dentist appointment?") == "my dentist appointment"``
    """
    order = core(text).strip(" .!?")
    asked = _ASK_MEMORY.match(order)
    rest = asked["rest"].strip() if asked else order
    rest = re.sub(r"^(?:about|of|regarding|on|for)\s+", "", rest or order, flags=re.IGNORECASE)
    question = _QUESTION.match(rest)
    if question and re.match(r"(?:my|our|the|your|[A-Z]\w*'s)\b", question["rest"]):
        rest = question["rest"].strip()
    rest = re.sub(
        r"\s+(?:again|for me|please|i told you|that i told you|in (?:your )?memory)$",
        "",
        rest,
        flags=re.I,
    )
    return rest.strip(' .!?,:"')


def asks_memory(text: str) -> bool:
    """Whether the sentence speaks of remembering, or asks what the user told."""
    order = core(heard_keep(text))
    return bool(_ASK_MEMORY.match(order)) and not re.match(r"tell\s+me\b", order, re.IGNORECASE)


# ---- answers to a question asked back -------------------------------------------------------


def reply(slot: str, text: str) -> str | None:
    """`text` as the answer to "which file?", "which command?" ...; None when it is not one."""
    said = tidy(text)
    if re.fullmatch(
        r"(?:no|nope|none|nothing|never ?mind|forget it|cancel|stop|i don'?t know)\W*(?:that|it)?\W*",
        said,
        re.IGNORECASE,
    ):
        return None
    if slot in ("path", "folder", "file"):
        plain = re.sub(
            r"^(?:in|on|from|the|my|it'?s|its|i mean|the one in)\s+", "", core(said), flags=re.I
        )
        if found := path(said) or path(f"in my {plain}"):
            return found
        words = plain.rstrip(".!?").split()
        return words[0] if len(words) == 1 else None
    if slot == "command":
        ticked = re.fullmatch(r"`+([^`]+)`+", said)
        return ticked[1].strip() if ticked else _plain_command(_unpunctuated(said), sure=True)
    if slot in ("zone", "timezone", "place"):
        return zone_of(re.sub(r"^(?:in|at|for|i mean)\s+", "", core(said), flags=re.IGNORECASE))
    if slot in ("content", "text", "fact"):
        return None if said.endswith("?") else (fact(said) or _plain_fact(said))
    return said if slot == "query" else None
