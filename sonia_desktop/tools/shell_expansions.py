"""bash's own expansions: ``${name//a/b}``, ``${array[@]}``, ``$((a + b))``, ``{a,b}``, ``$'...'``.

The grammar is that of bash's manual (3.5 Shell Expansions). What they expand on the way is read
like everything else; a form that is not known raises `UnreadableError`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sonia_desktop.tools.shell_script import (
    Part,
    Plain,
    Sum,
    UnreadableError,
    Variable,
    Word,
)
from sonia_desktop.tools.shell_words import WordReader

_NAMED = re.compile(r"(?P<sign>[#!]?)(?P<name>[A-Za-z_][A-Za-z0-9_]*|[?#$!0-9@*])")
_OPERATOR = re.compile(r":?[-+?]|##?|%%?|//?|\^\^?|,,?|:|@[QULu]")
_WORDY = re.compile(r":?[-+?]")
"""Their operand is a word of its own, in which single quotes mean nothing between double ones."""
_SUM_RUN = re.compile(r"[\w \t\n+*/%<>=!&|^~?:,#-]+")
_ONLY_BASH = re.compile(r"\+\+|--|\*\*|[,\[#]")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "\\": "\\", "'": "'", '"': '"', "0": "\0"}
_LIST = re.compile(r"\{([^{}]*,[^{}]*)\}")
_RANGE = re.compile(r"\{(-?\d+|[A-Za-z])\.\.(-?\d+|[A-Za-z])(?:\.\.(-?\d+))?\}")
_NESTED = re.compile(r"\{[^{}]*\{|\}[^{}]*\}")
_MOST_WORDS = 200
"""So many words one with braces may become; one of more is only known when it runs."""


@dataclass
class ExpansionReader(WordReader):
    """Reads the expansions that `WordReader` leaves to bash."""

    def braced(self, quoted: bool) -> Part:
        """``${...}`` with a subscript, or with an operator and an operand."""
        self.bash = True
        self.at += 2
        match = _NAMED.match(self.line, self.at)
        if match is None:
            raise UnreadableError("this form of '${' is not read")
        self.at = match.end()
        index = self._index()
        if match["sign"] and (self.line[self.at : self.at + 1] != "}"):
            raise UnreadableError("this form of '${' is not read")
        if match["sign"] == "!" and index not in ("@", "*"):
            raise UnreadableError("the name of a variable is only known when it runs")
        operand: tuple[Part, ...] = ()
        exact = not match["sign"]
        if not self.here("}"):
            operator = _OPERATOR.match(self.line, self.at)
            if operator is None:
                raise UnreadableError("this form of '${' is not read")
            self.at = operator.end()
            exact = False
            if operator[0] == ":":
                operand = (self._until_brace(),)
            else:
                wordy = _WORDY.fullmatch(operator[0]) is not None
                operand = tuple(self._operand(quoted, wordy=wordy))
        self.at += 1
        return Variable(
            match["name"],
            quoted,
            exact,
            index,
            operand,
            length=match["sign"] == "#",
            names=match["sign"] == "!",
        )

    def _index(self) -> Sum | str | None:
        if not self.here("["):
            return None
        self.at += 1
        for every in "@*":
            if self.here(f"{every}]"):
                self.at += 2
                return every
        return self.sum("]")

    def _until_brace(self) -> Sum:
        """The offsets of ``${name:offset:length}``; the brace stays."""
        found = self.sum("}")
        self.at -= 1
        return found

    def _operand(self, quoted: bool, *, wordy: bool) -> list[Part]:
        """What stands before the closing brace, which stays."""
        parts: list[Part] = []
        while not self.here("}"):
            character = self.line[self.at : self.at + 1]
            if not character or character == "\n":
                raise UnreadableError("a brace is not closed")
            if character == "{" or self.here("<(") or self.here(">("):
                raise UnreadableError("this form of '${' is not read")
            if character == "\\":
                following = self.line[self.at + 1 : self.at + 2]
                if following in "$`\"'\\{}\n":
                    raise UnreadableError("a backslash inside '${' is not read")
                self.at += 2
            elif character == "'":
                end = self.line.find("'", self.at + 1)
                if quoted or end < 0:
                    raise UnreadableError("a quote inside '${' is not read")
                self.at = end + 1
            elif character == '"':
                if quoted and wordy:
                    raise UnreadableError("a quote inside '${' is not read")
                self.at += 1
                parts.extend(self.quoted_parts('"'))
                self.at += 1
            elif character in "$`":
                parts.append(self._expansion(quoted=True))
            else:
                self.at += 1
        return parts

    def sum(self, closing: str) -> Sum:
        """What is computed, until `closing` outside brackets; that is read too."""
        parts: list[Part] = []
        brackets: list[str] = []
        while True:
            if not brackets and self.here(closing):
                self.at += len(closing)
                return Sum(tuple(parts))
            character = self.line[self.at : self.at + 1]
            if run := _SUM_RUN.match(self.line, self.at):
                parts.append(Plain(run[0]))
                self.bash = self.bash or _ONLY_BASH.search(run[0]) is not None
                self.at = run.end()
            elif character and character in "([":
                brackets.append(")" if character == "(" else "]")
                self.bash = self.bash or character == "["
                parts.append(Plain(character))
                self.at += 1
            elif brackets and character == brackets[-1]:
                brackets.pop()
                parts.append(Plain(character))
                self.at += 1
            elif character and character in "$`":
                parts.append(self._expansion(quoted=True))
            elif character and character in ".@" and closing == "]" and not brackets:
                parts.append(Plain(character))  # of a name, in an array that goes by names
                self.at += 1
            elif character == '"' and closing == "]" and not brackets:
                self.at += 1
                parts.extend(self.quoted_parts('"'))
                self.at += 1
            else:
                raise UnreadableError("this sum is not read")

    def escaped(self) -> Part:
        """``$'...'`` with the simple escapes."""
        self.bash = True
        self.at += 2
        text: list[str] = []
        while not self.here("'"):
            character = self.line[self.at : self.at + 1]
            if not character:
                raise UnreadableError("a quote is not closed")
            if character == "\\":
                following = _ESCAPES.get(self.line[self.at + 1 : self.at + 2])
                if following is None or self.line[self.at + 2 : self.at + 3].isdigit():
                    raise UnreadableError("this escape is not read")
                if following == "\0":  # bash ends the text there
                    raise UnreadableError("this escape is not read")
                text.append(following)
                self.at += 2
            else:
                text.append(character)
                self.at += 1
        self.at += 1
        return Plain("".join(text), quoted=True)


def brace_words(word: Word) -> list[Word] | None:
    """The words ``a{b,c}`` and ``{1..3}`` become in bash; None where there are no such braces."""
    for index, part in enumerate(word.parts):
        if not isinstance(part, Plain) or part.quoted:
            continue
        here = [match for form in (_LIST, _RANGE) if (match := form.search(part.text))]
        if not here:
            continue
        if _NESTED.search(part.text):
            return None
        match = min(here, key=lambda one: one.start())
        variants = match[1].split(",") if match.re is _LIST else _counted(match)
        found: list[Word] = []
        for variant in variants or ():
            text = part.text[: match.start()] + variant + part.text[match.end() :]
            parts = (*word.parts[:index], replace(part, text=text), *word.parts[index + 1 :])
            one = Word(parts)
            found += brace_words(one) or [one]
            if len(found) > _MOST_WORDS:
                return None
        return found or None
    return None


def _counted(match: re.Match[str]) -> list[str] | None:
    first, last, by = match[1], match[2], match[3]
    if first.lstrip("-").isdigit() != last.lstrip("-").isdigit():
        return None
    step = abs(int(by or 1)) or 1
    letters = not first.lstrip("-").isdigit()
    if letters and first.isupper() != last.isupper():
        return None  # signs stand between them
    if not letters and any(re.match(r"-?0\d", text) for text in (first, last)):
        return None  # padded with zeros
    begin, end = (ord(first), ord(last)) if letters else (int(first), int(last))
    if abs(end - begin) // step >= _MOST_WORDS:
        return None
    numbers = range(begin, end + 1, step) if begin <= end else range(begin, end - 1, -step)
    return [chr(number) if letters else str(number) for number in numbers]
