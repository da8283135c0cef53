"""Whether a script prints nothing but numbers, whatever it reads: ``ls | wc -l``, ``date +%s``."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sonia_desktop.tools.shell_script import Command, Plain, Script, Sum, Variable, Word

_DATE = re.compile(r"\+(?:%[-0]?[sYymdHMSjuwVN])+")
_FIELDS = re.compile(r"%[sYXZWhbBoaugi]")
_COUNTS_LINES = re.compile(r"-[A-Za-z]*c[A-Za-z]*|--count")
_PRINTF = re.compile(r"(?:%[-0]?\d*d|[\d ]|\\n)+")


def prints_numbers(script: Script) -> bool:
    """True when its one pipeline ends in a command that prints numbers and nothing else."""
    if len(script.pipelines) != 1 or script.background or script.documents:
        return False
    last = script.pipelines[0].commands[-1]
    if not isinstance(last, Command) or not last.words or last.declared:
        return False
    if any(one.operator not in ("<", "2>", "<<<") for one in last.redirections):
        return False
    name, *words = (_literal(word) for word in last.words)
    judge = _JUDGES.get(name or "")
    return judge is not None and judge(words, last.words[1:])


def _literal(word: Word) -> str | None:
    """Its text, as far as it stands in the line; None when some of it is expanded."""
    if all(isinstance(part, Plain) for part in word.parts):
        return "".join(part.text for part in word.parts if isinstance(part, Plain))
    return None


def _wc(words: Sequence[str | None], _: Sequence[Word]) -> bool:
    options = re.compile(r"-[lwcmL]|--lines|--words|--bytes|--chars")
    return len(words) == 1 and options.fullmatch(words[0] or "") is not None


def _date(words: Sequence[str | None], _: Sequence[Word]) -> bool:
    formats = [word for word in words if word is not None and word.startswith("+")]
    rest = iter(word for word in words if word is None or not word.startswith("+"))
    for word in rest:
        if word in ("-d", "--date", "-r"):
            next(rest, None)
        elif word not in ("-u", "--utc"):
            return False
    return len(formats) == 1 and _DATE.fullmatch(formats[0]) is not None


def _grep(words: Sequence[str | None], _: Sequence[Word]) -> bool:
    """``grep -c pattern [file]``; of several files it tells the names, too."""
    options = [word for word in words if word is not None and word.startswith("-")]
    counts = any(_COUNTS_LINES.fullmatch(word) for word in options)
    named = any(re.search(r"^-[A-Za-z]*[rRHef]|^--", word) for word in options if word != "--count")
    plain = [word for word in words if word is None or not word.startswith("-")]
    spread = any(word is not None and re.search(r"[*?\[{]", word) for word in plain[1:])
    return counts and not named and len(plain) <= 2 and None not in plain[1:] and not spread


def _stat(words: Sequence[str | None], _: Sequence[Word]) -> bool:
    return (
        len(words) > 1
        and words[0] in ("-c", "--format")
        and (_FIELDS.fullmatch(words[1] or "") is not None)
    )


def _echo(words: Sequence[str | None], parts: Sequence[Word]) -> bool:
    """``echo $((...))`` and ``echo ${#name}``."""
    return bool(parts) and all(
        (word or "x").isdecimal()
        or all(isinstance(p, Sum) or (isinstance(p, Variable) and p.length) for p in part.parts)
        for word, part in zip(words, parts, strict=True)
    )


def _printf(words: Sequence[str | None], _: Sequence[Word]) -> bool:
    return bool(words) and _PRINTF.fullmatch(words[0] or "") is not None


def _git(words: Sequence[str | None], _: Sequence[Word]) -> bool:
    return words[:1] == ["rev-list"] and "--count" in words and len(words) <= 4


def _with(*known: str) -> Callable[[Sequence[str | None], Sequence[Word]], bool]:
    return lambda words, _parts: " ".join(word or "?" for word in words) in known


def _jq(words: Sequence[str | None], _: Sequence[Word]) -> bool:
    plain = [word or "" for word in words if word is None or not word.startswith("-")]
    return bool(plain) and re.fullmatch(r"(?:.*\|)?\s*length\s*", plain[0]) is not None


_JUDGES: dict[str, Callable[[Sequence[str | None], Sequence[Word]], bool]] = {
    "wc": _wc,
    "date": _date,
    "grep": _grep,
    "egrep": _grep,
    "stat": _stat,
    "echo": _echo,
    "printf": _printf,
    "git": _git,
    "jq": _jq,
    "nproc": lambda _words, _parts: True,
    "seq": lambda words, _parts: all(re.fullmatch(r"-?\d+", word or "1") for word in words),
    "id": _with("-u", "-g"),
    "tr": _with("-dc 0-9", "-cd 0-9", "-dc [:digit:]", "-cd [:digit:]"),
    "awk": _with("END{print NR}", "END {print NR}", "END { print NR }"),
}
