"""The words of one simple command, and what is assigned before them or by them."""

from __future__ import annotations

import re
from abc import abstractmethod
from dataclasses import dataclass

from sonia_desktop.tools.shell_expansions import brace_words
from sonia_desktop.tools.shell_script import Assignment, Plain, Sum, UnreadableError, Word
from sonia_desktop.tools.shell_tests import TestReader
from sonia_desktop.tools.shell_words import ENDS_WORD

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PLAIN_WORD = re.compile(
    r"""[ \t]*(?:([A-Za-z0-9_./:,@%+=^~!*?\[\]-]+)|'([^']*)'|"([^"\\$`]*)")(?=[ \t\n;|&)]|\Z)"""
)
"""A word that is one piece: bare, or all of it in quotes with nothing to expand."""
_BRACES = re.compile(r"[{].*[}]")


@dataclass
class SimpleReader(TestReader):
    """Reads the words and the assignments of simple commands."""

    @abstractmethod
    def skip_lines(self) -> None:
        """Go on to the next word, on this line or a later one."""

    def plain_words(self, words: list[Word]) -> None:
        """Words that are one piece, as far as there are any: what most lines are made of."""
        line, at = self.line, self.at
        while (found := _PLAIN_WORD.match(line, at)) is not None:
            bare, at = found[1], found.end()
            text = bare if bare is not None else found[found.lastindex or 0]
            words.append(Word((Plain(text, quoted=bare is None),)))
        self.at = at

    def words(self) -> list[Word]:
        """The word that begins here, or those its braces make of it."""
        began = self.at
        word = self.word()
        if "{" not in self.line[began : self.at] or not any(
            isinstance(part, Plain) and not part.quoted and _BRACES.search(part.text)
            for part in word.parts
        ):
            return [word]
        several = brace_words(word)
        self.bash = self.bash or several is not None
        return several or [word]

    def assignment(self) -> Assignment | None:
        """``name=value``, ``name[index]=value``, ``name+=(elements)``, when one begins here."""
        name = _NAME.match(self.line, self.at)
        if name is None:
            return None
        began, index = self.at, None
        self.at = name.end()
        if self.here("["):
            index = self._subscript()
        adds = self.here("+=")
        if (adds or self.here("=")) and (index is not None or self.at == name.end()):
            self.bash = self.bash or adds or index is not None
            self.at += 2 if adds else 1
            if self.here("("):
                return self._elements(name[0], adds)
            empty = self.at >= len(self.line) or (
                self.line[self.at] in ENDS_WORD and not self.here("<(")
            )
            return Assignment(name[0], Word(()) if empty else self.word(), index, adds=adds)
        self.at = began
        return None

    def _subscript(self) -> Sum | None:
        """``[index]``; None where it is none, as in ``a[bc]*.txt``, a pattern."""
        began, bash = self.at, self.bash
        self.at += 1
        try:
            return self.sum("]")
        except UnreadableError:
            if re.match(r"\[[^\]\n]*\]\+?=", self.line[began:]):
                raise
            self.at, self.bash = began, bash
            return None

    def _elements(self, name: str, adds: bool) -> Assignment:
        self.bash = True
        self.at += 1
        elements: list[Word] = []
        subscripts: list[Sum] = []
        while True:
            self.skip_lines()
            if self.here(")"):
                self.at += 1
                return Assignment(name, Word(()), None, tuple(elements), tuple(subscripts), adds)
            if self.here("["):
                self.at += 1
                subscripts.append(self.sum("]"))
                if not self.here("="):
                    raise UnreadableError("this array is not read")
                self.at += 1
                if self.at < len(self.line) and self.line[self.at] in ENDS_WORD:
                    continue
            elements += self.words()
