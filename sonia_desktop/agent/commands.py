"""The command line a sentence orders to be run: word for word, or None when that is not certain."""

from __future__ import annotations

import re

from sonia_desktop.agent.programs import ENGLISH_PROGRAMS, PROGRAMS
from sonia_desktop.agent.wording import core, tidy

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
_ORDERS = frozenset({"make", "kill", "touch", "mount", "man"})
_NOT_A_TARGET = frozenset({"sure", "believe", "up", "do", "out", "time", "haste", "love", "peace"})
_TRAILER = re.compile(
    r"\s+(?:(?:in|on|from|using|with|through)\s+(?:the|a|my|your)?\s*(?:terminal|shell|console|command\s+line|"
    r"command\s+prompt|bash|cli|machine|computer|system)|for\s+me|please|now|right\s+now|and\s+(?:show|tell|give)\s+"
    r"me\s+(?:the\s+)?(?:output|result|what\s+.*))\s*[.!?]*$",
    re.IGNORECASE,
)
_PROSE = frozenset({
    "to", "for", "the", "my", "and", "of", "an", "is", "that", "please", "advice", "your",
    "you", "me", "it", "this", "about", "with", "how", "what", "when", "some", "our", "their",
    "his", "her", "him", "them", "are", "was", "be", "can", "could", "should", "would", "tips",
    "from", "because", "if", "program", "script", "code", "errand", "errands", "tomorrow",
    "today", "later", "again", "away", "faster", "like",
})  # fmt: skip
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
    return plain_command(unpunctuated(rest), sure=named or terminal)


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
        r"(?:in|on|from)\s+(?:the|a|my)?\s*(?:terminal|shell|console)\s*,?\s*"
        r"(?:run|execute|type)?)",
        before,
        re.IGNORECASE,
    )
    return ticked[0].strip() if wanted else None


def unpunctuated(line: str) -> str:
    """Without the full stop of the sentence; a lone ``.`` argument stays."""
    return re.sub(r"(?<=[^\s.])[.!?]+$", "", line.strip())


def _is_program(word: str) -> bool:
    return (
        word in PROGRAMS or word in ENGLISH_PROGRAMS or bool(re.match(r"(?:\.{0,2}|~)/[\w.]", word))
    )


def plain_command(line: str, *, sure: bool) -> str | None:
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
        and not (  # "run make install": no noun can follow "run make"
            program in _ORDERS and len(unquoted) <= 2 and unquoted[0] not in _NOT_A_TARGET
        )
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
