"""A command line of ``/bin/sh``, taken apart: commands, words, expansions, redirections.

    script = parse("ls *.txt | wc -l 2>/dev/null")

The grammar is POSIX's (Shell Command Language, 2.10), as dash reads it, but only as far as dash and
bash agree. Everything else raises `UnreadableError`: a line that shells read in two ways, or that
this reader does not know, is one nobody may vouch for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from sonia_desktop.tools.shell_script import (
    Command,
    Group,
    Pipeline,
    Plain,
    Redirection,
    Script,
    UnreadableError,
    Word,
)
from sonia_desktop.tools.shell_words import ENDS_WORD, WordReader
from sonia_desktop.tools.visible import hidden

MOST_DEPTH = 12
"""Substitutions and brackets inside one another; deeper ones are not read."""
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PEEKED = re.compile(r"[A-Za-z{}!\[]+")
_REDIRECTION = re.compile(r"([0-9]?)(<<-?|>>|>\||<>|>&|<&|>|<)")
_SEEN = re.compile(r"[\t\n -~]*")
"""Nothing hidden can be in such a line."""
_BLANK = " \t"
_RESERVED = frozenset(
    {"if", "then", "elif", "else", "fi", "for", "do", "done", "while", "until", "case", "esac",
     "{", "}", "!", "in", "function", "select", "time", "coproc", "[["}
)  # fmt: skip


@lru_cache(maxsize=512)
def parse(line: str) -> Script:
    """The line taken apart. Raises `UnreadableError`."""
    if _SEEN.fullmatch(line) is None:
        for character in line:
            if character not in "\t\n" and hidden(character):
                raise UnreadableError(f"it holds the hidden character U+{ord(character):04X}")
    reader = _Reader(line)
    script = reader.script(frozenset())
    if reader.at < len(line):
        raise UnreadableError(f"{line[reader.at : reader.at + 10]!r} is out of place")
    return replace(script, documents=tuple(reader.documents))


@dataclass
class _Reader(WordReader):
    waiting: list[tuple[str, bool, bool]] = field(default_factory=list)
    documents: list[Word] = field(default_factory=list)

    # -- small steps ----------------------------------------------------------------------------

    def _skip_blank(self) -> None:
        while self.at < len(self.line):
            character = self.line[self.at]
            if character in _BLANK:
                self.at += 1
            elif character == "\\" and self.here("\\\n"):
                self.at += 2
            elif character == "#":
                end = self.line.find("\n", self.at)
                self.at = len(self.line) if end < 0 else end
            else:
                return

    def _skip_lines(self) -> None:
        self._skip_blank()
        while self.at < len(self.line) and self.line[self.at] == "\n":
            self._newline()
            self._skip_blank()

    def _newline(self) -> None:
        self.at += 1
        if self.waiting and self.depth > 1:
            raise UnreadableError("this here-document is not read")
        for delimiter, quoted, tabs in self.waiting:
            self.documents.append(self._here_document(delimiter, quoted, tabs))
        self.waiting.clear()

    def _peek(self) -> str:
        """The bare word that begins here, for reserved words; empty when it is none."""
        match = _PEEKED.match(self.line, self.at)
        if match is None:
            return ""
        after = self.line[match.end() : match.end() + 1]
        return match[0] if after == "" or after in ENDS_WORD else ""

    def _take(self, reserved: str) -> None:
        self._skip_lines()
        if self._peek() != reserved:
            raise UnreadableError(f"{reserved!r} is missing")
        self.at += len(reserved)

    # -- scripts and commands -------------------------------------------------------------------

    def script(self, ends: frozenset[str]) -> Script:
        """Pipelines until a closing bracket, one of the reserved words, or the end."""
        self.depth += 1
        if self.depth > MOST_DEPTH:
            raise UnreadableError("too much is nested")
        pipelines: list[Pipeline] = []
        background = conditional = False
        self._skip_lines()
        while self.at < len(self.line) and not self.here(")") and self._peek() not in ends:
            pipelines.append(self._pipeline(conditional))
            self._skip_blank()
            conditional = self.here("&&") or self.here("||")
            if conditional:
                self.at += 2
                self._skip_lines()
                if self.at >= len(self.line) or self.here(")") or self._peek() in ends:
                    raise UnreadableError("a command is missing at the end")
            elif self.here(";;"):
                raise UnreadableError("';;' is out of place")
            elif self.here(";"):
                self.at += 1
                self._skip_lines()
            elif self.here("&"):
                background = True
                self.at += 1
                self._skip_lines()
            elif self.at < len(self.line) and self.line[self.at] == "\n":
                self._skip_lines()
            elif self.at < len(self.line) and not self.here(")"):
                raise UnreadableError(f"{self.line[self.at : self.at + 10]!r} is out of place")
        self.depth -= 1
        if not pipelines:
            raise UnreadableError("there is no command")
        if self.waiting and self.at >= len(self.line):
            raise UnreadableError("a here-document has no end")
        return Script(tuple(pipelines), background)

    def _pipeline(self, conditional: bool) -> Pipeline:
        if self._peek() == "!":
            self.at += 1
            self._skip_blank()
        commands = [self._command()]
        self._skip_blank()
        while self.here("|") and not self.here("||"):
            if self.here("|&"):
                raise UnreadableError("shells read '|&' differently")
            self.at += 1
            self._skip_lines()
            commands.append(self._command())
            self._skip_blank()
        return Pipeline(tuple(commands), conditional)

    def _command(self) -> Command | Group:
        word = self._peek()
        if self.here("("):
            if self.here("(("):
                raise UnreadableError("shells read '((' differently")
            self.at += 1
            inner = self.script(frozenset())
            if not self.here(")"):
                raise UnreadableError("')' is missing")
            self.at += 1
            return Group("subshell", (inner,), self._redirections())
        if word == "{":
            self.at += 1
            inner = self.script(frozenset({"}"}))
            self._take("}")
            return Group("group", (inner,), self._redirections())
        if word == "if":
            return self._if()
        if word in ("while", "until"):
            self.at += 5
            condition = self.script(frozenset({"do"}))
            return Group("while", (condition, self._body()), self._redirections())
        if word == "for":
            return self._for()
        if word in _RESERVED and word != "time":
            raise UnreadableError(f"{word!r} is not read here")
        return self._simple()

    def _if(self) -> Group:
        scripts = []
        self.at += 2
        scripts.append(self.script(frozenset({"then"})))
        self._take("then")
        ends = frozenset({"elif", "else", "fi"})
        scripts.append(self.script(ends))
        while self._peek() == "elif":
            self.at += 4
            scripts.append(self.script(frozenset({"then"})))
            self._take("then")
            scripts.append(self.script(ends))
        if self._peek() == "else":
            self.at += 4
            scripts.append(self.script(frozenset({"fi"})))
        self._take("fi")
        return Group("if", tuple(scripts), self._redirections())

    def _for(self) -> Group:
        self.at += 3
        self._skip_blank()
        name = _NAME.match(self.line, self.at)
        if name is None:
            raise UnreadableError("a 'for' has no variable")
        self.at = name.end()
        self._skip_lines()
        if self._peek() != "in":
            raise UnreadableError("a 'for' has no values")
        self.at += 2
        values: list[Word] = []
        self._skip_blank()
        while self.at < len(self.line) and self.line[self.at] not in ";\n":
            values.append(self.word())
            self._skip_blank()
        self.at += 1
        body = self._body()
        return Group("for", (body,), self._redirections(), name[0], tuple(values))

    def _body(self) -> Script:
        self._take("do")
        inner = self.script(frozenset({"done"}))
        self._take("done")
        return inner

    def _redirections(self) -> tuple[Redirection, ...]:
        found: list[Redirection] = []
        self._skip_blank()
        while self._redirection(found):
            self._skip_blank()
        return tuple(found)

    def _simple(self) -> Command:
        assignments: list[tuple[str, Word]] = []
        words: list[Word] = []
        redirections: list[Redirection] = []
        while True:
            self._skip_blank()
            if self.at >= len(self.line) or self.line[self.at] in "\n;&|)":
                break
            if self._redirection(redirections):
                continue
            if self.here("("):
                raise UnreadableError("a function is defined")
            name = _NAME.match(self.line, self.at)
            if not words and name and self.line.startswith("=", name.end()):
                self.at = name.end() + 1
                empty = self.at >= len(self.line) or self.line[self.at] in ENDS_WORD
                assignments.append((name[0], Word(()) if empty else self.word()))
                continue
            words.append(self.word())
        if not (assignments or words or redirections):
            raise UnreadableError("a command is missing")
        return Command(tuple(assignments), tuple(words), tuple(redirections))

    def _redirection(self, into: list[Redirection]) -> bool:
        match = _REDIRECTION.match(self.line, self.at)
        if match is None:
            return False
        self.at = match.end()
        operator = match[2]
        if operator == "<<" and self.here("<"):
            raise UnreadableError("shells read '<<<' differently")
        if self.here("("):
            raise UnreadableError("shells read '<(' and '>(' differently")
        if self.here("&"):
            raise UnreadableError(f"'{operator}&' is not read")
        self._skip_blank()
        if self.at >= len(self.line) or self.line[self.at] in ENDS_WORD:
            raise UnreadableError("a redirection has no target")
        word = self.word()
        if operator in ("<<", "<<-"):
            if self.depth > 1 or not all(isinstance(part, Plain) for part in word.parts):
                raise UnreadableError("this here-document is not read")
            delimiter = "".join(part.text for part in word.parts if isinstance(part, Plain))
            quoted = any(isinstance(part, Plain) and part.quoted for part in word.parts)
            into.append(Redirection("<<", word))
            self.waiting.append((delimiter, quoted, operator == "<<-"))
        else:
            into.append(Redirection(match[1] + operator, word))
        return True

    def _here_document(self, delimiter: str, quoted: bool, tabs: bool) -> Word:
        lines: list[str] = []
        while True:
            if self.at >= len(self.line):
                raise UnreadableError("a here-document has no end")
            end = self.line.find("\n", self.at)
            end = len(self.line) if end < 0 else end
            text = self.line[self.at : end]
            self.at = min(end + 1, len(self.line))
            if tabs:
                text = text.lstrip("\t")
            if text == delimiter:
                break
            lines.append(text)
        body = "\n".join(lines)
        if quoted:
            return Word((Plain(body, quoted=True),))
        if "\\" in body:
            raise UnreadableError("a here-document holds a backslash")
        inner = _Reader(body, depth=self.depth)
        return Word(tuple(inner.quoted_parts("")))
