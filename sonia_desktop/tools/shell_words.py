"""The words of a command line: quotes, expansions, substitutions.

The grammar is POSIX's (Shell Command Language, 2.2 and 2.6), as far as dash and bash agree. What
only bash has sets `bash`: such a line is run by bash alone. What neither is sure to read as it is
read here raises `UnreadableError`. The commands around the words are `shell_grammar`'s, bash's own
expansions `shell_expansions`'.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from sonia_desktop.tools.shell_script import (
    Part,
    Plain,
    Script,
    Substitution,
    Sum,
    UnreadableError,
    Variable,
    Word,
)

ENDS_WORD = frozenset(" \t\n;&|()<>")
_BRACED = re.compile(
    r"(#?)([A-Za-z_][A-Za-z0-9_]*|[?#$!0-9])((?::?[-+]|##?|%%?)[^$`\\\"'{}()<>]*)?\}"
)
_EXPANDED = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|[?#$!0-9@*-]")
_RUN = re.compile(r"""[^ \t\n;&|()<>'"\\$`]+""")
_QUOTED_RUN = re.compile(r"""[^"\\$`]+""")


@dataclass
class WordReader(ABC):
    """Reads words at a place of a line. What stands in ``$(...)`` is read by `script`."""

    line: str
    at: int = 0
    depth: int = 0
    bash: bool = False
    """Whether something was read that only bash has."""

    @abstractmethod
    def braced(self, quoted: bool) -> Part:
        """What ``${`` begins here, in a form that is bash's own."""

    @abstractmethod
    def sum(self, closing: str) -> Sum:
        """What is computed, until `closing`, which is read too."""

    @abstractmethod
    def escaped(self) -> Part:
        """The text of ``$'...'``."""

    @abstractmethod
    def script(self, ends: frozenset[str]) -> Script:
        """Commands until a closing bracket, one of the reserved words `ends`, or the end."""

    def here(self, text: str) -> bool:
        """Whether the line goes on with `text`."""
        return self.line.startswith(text, self.at)

    def word(self) -> Word:
        """The word that begins here. Raises `UnreadableError` where there is none."""
        parts: list[Part] = []
        text: list[str] = []

        def flush() -> None:
            if text:
                parts.append(Plain("".join(text)))
                text.clear()

        start = self.at
        while self.at < len(self.line):
            character = self.line[self.at]
            if character in ENDS_WORD:
                if not self.here("<("):
                    break
                flush()
                parts.append(self._stream())
            elif character == "'":
                flush()
                end = self.line.find("'", self.at + 1)
                if end < 0:
                    raise UnreadableError("a quote is not closed")
                parts.append(Plain(self.line[self.at + 1 : end], quoted=True))
                self.at = end + 1
            elif character == '"':
                flush()
                self.at += 1
                parts.extend(self.quoted_parts('"'))
                self.at += 1
            elif character == "\\":
                following = self.line[self.at + 1 : self.at + 2]
                if following in ("", "\n"):
                    raise UnreadableError("a line goes on inside a word")
                flush()
                parts.append(Plain(following, quoted=True))
                self.at += 2
            elif character in "$`":
                flush()
                parts.append(self._expansion(quoted=False))
            else:
                run = _RUN.match(self.line, self.at)
                assert run is not None
                text.append(run[0])
                self.at = run.end()
        flush()
        if self.at == start:
            raise UnreadableError(f"{self.line[self.at : self.at + 10]!r} is out of place")
        return Word(tuple(parts))

    def quoted_parts(self, closing: str) -> Sequence[Part]:
        """What stands between double quotes (or in a here-document, with no closing one)."""
        parts: list[Part] = []
        text: list[str] = []

        def flush() -> None:
            if text:
                parts.append(Plain("".join(text), quoted=True))
                text.clear()

        while True:
            if self.at >= len(self.line):
                if closing:
                    raise UnreadableError("a quote is not closed")
                break
            character = self.line[self.at]
            if character == closing:
                break
            if character == '"':  # of a here-document: nothing special there
                text.append(character)
                self.at += 1
                continue
            if character == "\\":
                following = self.line[self.at + 1 : self.at + 2]
                if following == "\n":
                    raise UnreadableError("a line goes on inside quotes")
                text.append(following if following in '$`"\\' else "\\" + following)
                self.at += 2
            elif character in "$`":
                flush()
                parts.append(self._expansion(quoted=True))
            else:
                run = _QUOTED_RUN.match(self.line, self.at)
                assert run is not None
                text.append(run[0])
                self.at = run.end()
        flush()
        return parts or [Plain("", quoted=True)]

    def _expansion(self, *, quoted: bool) -> Part:
        if self.here("`"):
            return self._backticks(quoted)
        if self.here("$(("):
            self.at += 3
            return self.sum("))")
        if self.here("$["):  # the old way to write a sum, which bash still reads
            self.bash = True
            self.at += 2
            return self.sum("]")
        if self.here("$("):
            self.at += 2
            return Substitution(self._enclosed(), quoted)
        if self.here("${"):
            match = _BRACED.match(self.line, self.at + 2)
            if match is None:
                return self.braced(quoted)
            self.at = match.end()
            exact = not match[1] and not match[3]
            return Variable(match[2], quoted, exact, length=match[1] == "#" and not match[3])
        name = _EXPANDED.match(self.line, self.at + 1)
        if name is not None:
            self.at = name.end()
            return Variable(name[0], quoted)
        if self.here("$'") and not quoted:
            return self.escaped()
        if self.here('$"') and not quoted:
            raise UnreadableError("shells read '$\"' differently")
        self.at += 1
        return Plain("$", quoted=True)

    def _enclosed(self) -> Script:
        inner = self.script(frozenset())
        if not self.here(")"):
            raise UnreadableError("')' is missing")
        self.at += 1
        return inner

    def _stream(self) -> Part:
        self.bash = True
        self.at += 2
        return Substitution(self._enclosed(), quoted=True, stream=True)

    def _backticks(self, quoted: bool) -> Part:
        end = self.line.find("`", self.at + 1)
        if end < 0:
            raise UnreadableError("a backtick is not closed")
        body = self.line[self.at + 1 : end]
        if "\\" in body or (quoted and '"' in body):
            raise UnreadableError("a backslash inside backticks is not read")
        inner = type(self)(body, depth=self.depth)
        script = inner.script(frozenset())
        if inner.at < len(body):
            raise UnreadableError("the backticks hold more than commands")
        self.at = end + 1
        self.bash = self.bash or inner.bash
        return Substitution(script, quoted)
