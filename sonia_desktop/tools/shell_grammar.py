"""A command line taken apart: commands, words, expansions, redirections.

    script = parse("ls *.txt | wc -l 2>/dev/null")
    script.bash             # False: /bin/sh may run it, whatever shell that is

The grammar is POSIX's (Shell Command Language, 2.10), as far as dash and bash agree, and of bash's
own what people write in one line: ``[[``, ``((``, arrays, here-strings, ``<(...)``. A line with
such is marked, and only bash may run it. Everything else raises `UnreadableError`: what this reader
does not know is a line nobody may vouch for.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from functools import lru_cache

from sonia_desktop.tools.shell_scene import is_sure
from sonia_desktop.tools.shell_script import (
    Assignment,
    Command,
    Group,
    Pipeline,
    Plain,
    Redirection,
    Script,
    UnreadableError,
    Word,
)
from sonia_desktop.tools.shell_simple import SimpleReader
from sonia_desktop.tools.shell_words import ENDS_WORD
from sonia_desktop.tools.visible import hidden

MOST_DEPTH = 12
"""Substitutions and brackets inside one another; deeper ones are not read."""
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PEEKED = re.compile(r"[A-Za-z{}!\[]+")
_SKIPPED = frozenset(" \t#\\")
_BLANKS = re.compile(r"[ \t]*")
_PROGRAM = re.compile(r"([A-Za-z0-9_./+-]+)(?=[ \t\n;|&)]|\Z)")
"""A first word that is surely no assignment, and nothing else than its text."""
_REDIRECTION = re.compile(r"([0-9]?)(<<<|<<-?|>>|>\||<>|>&|<&|>|<)|(&>>?)")
_REDIRECTS = frozenset("0123456789<>&")
_BASH_COMMANDS = frozenset(
    {"declare", "typeset", "local", "readonly", "let", "mapfile", "readarray", "shopt", "source",
     "pushd", "popd", "dirs", "compgen"}
)  # fmt: skip
_ALMOST_BASH = frozenset({"[", "test", "set", "read"})
_BASH_PLACES = ("/bin/bash", "/usr/bin/bash", "/usr/local/bin/bash")
_DECLARING = frozenset({"declare", "typeset", "local", "readonly"})
_SEEN = re.compile(r"[\t\n -~]*")
"""Nothing hidden can be in such a line."""
_RESERVED = frozenset(
    {"if", "then", "elif", "else", "fi", "for", "do", "done", "while", "until", "case", "esac",
     "{", "}", "!", "in", "function", "select", "time", "coproc", "[["}
)  # fmt: skip


@lru_cache(maxsize=512)
def parse(line: str) -> Script:
    """The line taken apart. Raises `UnreadableError`."""
    if _SEEN.fullmatch(line) is None:
        for character in line:
            if character not in "\t\n" and (hidden(character) or not is_sure(character)):
                raise UnreadableError(f"it holds the hidden character U+{ord(character):04X}")
    reader = _Reader(line)
    script = reader.script(frozenset())
    if reader.at < len(line):
        raise UnreadableError(f"{line[reader.at : reader.at + 10]!r} is out of place")
    return Script(script.pipelines, script.background, tuple(reader.documents), reader.bash)


def wants_bash(line: str) -> bool:
    """Whether bash should run the line: it is in its grammar, or in none that is known here."""
    try:
        return parse(line).bash
    except (UnreadableError, RecursionError):
        return True


@lru_cache(maxsize=1)
def bash_program() -> str:
    """Where bash is on this machine; empty where there is none."""
    return next((path for path in _BASH_PLACES if os.access(path, os.X_OK)), "")


@dataclass
class _Reader(SimpleReader):
    waiting: list[tuple[str, bool, bool]] = field(default_factory=list)
    documents: list[Word] = field(default_factory=list)

    # -- small steps ----------------------------------------------------------------------------

    def _skip_blank(self) -> None:
        while self.line[self.at : self.at + 1] in _SKIPPED:
            blanks = _BLANKS.match(self.line, self.at)
            assert blanks is not None
            self.at = blanks.end()
            following = self.line[self.at : self.at + 1]
            if following == "\\" and self.here("\\\n"):
                self.at += 2
            elif following == "#":
                end = self.line.find("\n", self.at)
                self.at = len(self.line) if end < 0 else end
            elif following == "\\":
                return

    def skip_lines(self) -> None:
        self._skip_blank()
        while self.here("\n"):
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
        self.skip_lines()
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
        self.skip_lines()
        while self.at < len(self.line) and not self._ends(ends):
            pipelines.append(self._pipeline(conditional))
            self._skip_blank()
            following = self.line[self.at : self.at + 2]
            conditional = following in ("&&", "||")
            if not following:
                break
            if conditional:
                self.at += 2
                self.skip_lines()
                if self.at >= len(self.line) or self._ends(ends):
                    raise UnreadableError("a command is missing at the end")
            elif following in (";;", ";&"):
                if ";;" not in ends:
                    raise UnreadableError("';;' is out of place")
                break
            elif following[0] == ";":
                self.at += 1
                self.skip_lines()
            elif following[0] == "&":
                background = True
                self.at += 1
                self.skip_lines()
            elif following[0] == "\n":
                self.skip_lines()
            elif following[0] != ")":
                raise UnreadableError(f"{self.line[self.at : self.at + 10]!r} is out of place")
        self.depth -= 1
        if not pipelines and ";;" not in ends:
            raise UnreadableError("there is no command")
        if self.waiting and self.at >= len(self.line):
            raise UnreadableError("a here-document has no end")
        return Script(tuple(pipelines), background)

    def _ends(self, ends: frozenset[str]) -> bool:
        if self.here(")") or (ends and self._peek() in ends):
            return True
        return ";;" in ends and (self.here(";;") or self.here(";&"))

    def _pipeline(self, conditional: bool) -> Pipeline:
        if self.here("!") and self._peek() == "!":
            self.at += 1
            self._skip_blank()
        commands = [self._command()]
        self._skip_blank()
        while self.here("|") and not self.here("||"):
            self.at += 1
            if self.here("&"):
                self.bash = True
                self.at += 1
            self.skip_lines()
            commands.append(self._command())
            self._skip_blank()
        return Pipeline(tuple(commands), conditional)

    def _command(self) -> Command | Group:
        word = self._peek()
        if word and word not in _RESERVED:
            return self._simple()
        if self.here("("):
            if self.here("(("):
                self.bash = True
                self.at += 2
                computed = self.sum("))")
                return Group("sum", (), self._redirections(), sums=(computed,))
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
        if word == "case":
            return self._case()
        if word == "[[":
            self.bash = True
            self.at += 2
            tests = self.tests()
            return Group("test", (), self._redirections(), tests=tests)
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
        if self.here("(("):
            return self._counting()
        name = _NAME.match(self.line, self.at)
        if name is None:
            raise UnreadableError("a 'for' has no variable")
        self.at = name.end()
        self.skip_lines()
        if self._peek() != "in":
            raise UnreadableError("a 'for' has no values")
        self.at += 2
        values: list[Word] = []
        self._skip_blank()
        while self.at < len(self.line) and self.line[self.at] not in ";\n":
            values += self.words()
            self._skip_blank()
        self.at += 1
        body = self._body()
        return Group("for", (body,), self._redirections(), name[0], tuple(values))

    def _counting(self) -> Group:
        """``for ((i = 0; i < 5; i++)); do ...; done``"""
        self.bash = True
        self.at += 2
        sums = (self.sum(";"), self.sum(";"), self.sum("))"))
        self._skip_blank()
        if self.here(";"):
            self.at += 1
        body = self._body()
        return Group("while", (body,), self._redirections(), sums=sums)

    def _case(self) -> Group:
        self.at += 4
        self._skip_blank()
        values = [self.word()]
        self._take("in")
        scripts: list[Script] = []
        while True:
            self.skip_lines()
            if self._peek() == "esac":
                break
            if self.here("("):
                self.at += 1
                self._skip_blank()
            values.append(self.word())
            self._skip_blank()
            while self.here("|"):
                self.at += 1
                self._skip_blank()
                values.append(self.word())
                self._skip_blank()
            if not self.here(")"):
                raise UnreadableError("')' is missing")
            self.at += 1
            scripts.append(self.script(frozenset({";;", "esac"})))
            if self.here(")"):
                raise UnreadableError("')' is out of place")
            if self.here(";;&") or self.here(";&"):
                self.bash = True
                self.at += 3 if self.here(";;&") else 2
            elif self.here(";;"):
                self.at += 2
        self._take("esac")
        return Group("case", tuple(scripts), self._redirections(), values=tuple(values))

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
        assignments: list[Assignment] = []
        declared: list[Assignment] = []
        words: list[Word] = []
        redirections: list[Redirection] = []
        program = _PROGRAM.match(self.line, self.at)
        if program is not None:
            words.append(Word((Plain(program[1]),)))
            self.at = program.end()
        while True:
            declaring = bool(words) and words[0].plain in _DECLARING
            if words and not declaring:
                self.plain_words(words)
            self._skip_blank()
            if self.at >= len(self.line) or (
                self.line[self.at] in "\n;&|)" and not self.here("&>")
            ):
                break
            if not self.here("<(") and self._redirection(redirections):
                continue
            if self.here("("):
                raise UnreadableError("a function is defined")
            assigned = self.assignment() if declaring or not words else None
            if assigned is not None:
                (declared if declaring else assignments).append(assigned)
            else:
                words += self.words()
        if not (assignments or words or redirections):
            raise UnreadableError("a command is missing")
        self._note_bash(words)
        return Command(tuple(assignments), tuple(words), tuple(redirections), tuple(declared))

    def _note_bash(self, words: list[Word]) -> None:
        """Commands that dash has not, or not with these words."""
        name = words[0].plain if words and not self.bash else None
        if name in _BASH_COMMANDS:
            self.bash = True
        if name not in _ALMOST_BASH:
            return
        texts = [word.plain for word in words]
        self.bash = (
            (name in ("[", "test") and ("==" in texts or "-v" in texts))
            or (name == "set" and "pipefail" in texts)
            or (name == "read" and any((t or "").startswith("-") and t != "-r" for t in texts))
        )

    def _may_redirect(self) -> bool:
        return self.line[self.at : self.at + 1] in _REDIRECTS

    def _redirection(self, into: list[Redirection]) -> bool:
        match = _REDIRECTION.match(self.line, self.at) if self._may_redirect() else None
        if match is None:
            return False
        self.at = match.end()
        operator = match[2] or match[3].removeprefix("&")
        if self.here("("):
            raise UnreadableError("shells read '<(' and '>(' differently")
        if self.here("&"):
            raise UnreadableError(f"'{operator}&' is not read")
        self._skip_blank()
        if self.at >= len(self.line) or (
            self.line[self.at] in ENDS_WORD and not (operator == "<" and self.here("<("))
        ):
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
            self.bash = self.bash or operator == "<<<" or match[3] is not None
            into.append(Redirection((match[1] or "") + operator, word))
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
        parts = tuple(inner.quoted_parts(""))
        self.bash = self.bash or inner.bash
        return Word(parts)
