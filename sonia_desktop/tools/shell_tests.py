"""``[[ ... ]]``: bash's tests, taken apart into single ones (bash's manual, 3.2.5.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sonia_desktop.tools.shell_expansions import ExpansionReader
from sonia_desktop.tools.shell_script import Part, Plain, UnreadableError, Word
from sonia_desktop.tools.shell_words import ENDS_WORD

_BEFORE_PATTERN = frozenset({"==", "=", "!=", "=~"})


@dataclass
class TestReader(ExpansionReader):
    """Reads the tests between ``[[`` and ``]]``."""

    __test__ = False

    def tests(self) -> tuple[tuple[Word, ...], ...]:
        """The words of every single test; the closing ``]]`` is read too."""
        found: list[tuple[Word, ...]] = []
        words: list[Word] = []
        opened = 0

        def close() -> None:
            if len(words) > 3:
                raise UnreadableError("this test is not read")
            if words:
                found.append(tuple(words))
                words.clear()

        while True:
            while self.line[self.at : self.at + 1] in (" ", "\t", "\n"):
                self.at += 1
            if self.at >= len(self.line):
                raise UnreadableError("']]' is missing")
            if self.here("&&") or self.here("||"):
                close()
                self.at += 2
            elif self.here("(") and not words:
                opened += 1
                self.at += 1
            elif self.here(")") and opened:
                close()
                opened -= 1
                self.at += 1
            elif self._is("]]"):
                close()
                if opened or not found:
                    raise UnreadableError("this test is not read")
                self.at += 2
                return tuple(found)
            elif self._is("!") and not words:
                self.at += 1
            elif (self._is("<") or self._is(">")) and len(words) == 1:
                words.append(Word((Plain(self.line[self.at]),)))
                self.at += 1
            elif len(words) == 2 and words[1].plain in _BEFORE_PATTERN:
                words.append(self._pattern())
            else:
                words.append(self.word())

    def _is(self, text: str) -> bool:
        after = self.line[self.at + len(text) : self.at + len(text) + 1]
        return self.here(text) and (not after or after in " \t\n;&|)")

    def _pattern(self) -> Word:
        """A pattern or regular expression: brackets and bars in it are its own."""
        parts: list[Part] = []
        opened = 0
        while self.at < len(self.line):
            character = self.line[self.at]
            if character in " \t\n" and not opened:
                break
            if self.here("<(") or self.here(">("):
                raise UnreadableError("this test is not read")
            if character in "()":
                opened += 1 if character == "(" else -1
                if opened < 0:
                    raise UnreadableError("this test is not read")
                self.at += 1
            elif character in ENDS_WORD:
                if character in ";&\n" or (not opened and character != "|"):
                    raise UnreadableError("this test is not read")
                self.at += 1
            elif character == "[" or re.match(r"\$(?:[ )|]|$)", self.line[self.at :]):
                self.at += 1
            else:
                parts.extend(self.word().parts)
        if opened:
            raise UnreadableError("this test is not read")
        return Word(tuple(parts))
