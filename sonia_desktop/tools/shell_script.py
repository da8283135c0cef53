"""A command line taken apart: commands, words, expansions, redirections, as plain values."""

from __future__ import annotations

from dataclasses import dataclass


class UnreadableError(ValueError):
    """The line cannot be read surely; the message says what stands in the way."""


@dataclass(frozen=True, slots=True)
class Plain:
    """Literal text; `quoted` text is neither split nor matched against file names."""

    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Variable:
    """``$name``; `exact` is False for forms that change the value (``${name%.txt}``).

    `index` is the subscript of ``${name[index]}``: a sum, or "@" or "*" for all of them. `operand`
    is what is expanded on the way (``${name//$(this)/that}``). `length`: the number ``${#name}``.
    `names`: its subscripts, ``${!name[@]}``.
    """

    name: str
    quoted: bool
    exact: bool = True
    index: Sum | str | None = None
    operand: tuple[Part, ...] = ()
    length: bool = False
    names: bool = False


@dataclass(frozen=True, slots=True)
class Substitution:
    """``$(...)`` or backticks: the output of a script. `stream`: ``<(...)``, a file to read it."""

    script: Script
    quoted: bool
    stream: bool = False


@dataclass(frozen=True, slots=True)
class Sum:
    """``$((1 + 2))``: a number; its text, with what is expanded in it before it is computed."""

    parts: tuple[Part, ...] = ()


Part = Plain | Variable | Substitution | Sum


@dataclass(frozen=True, slots=True)
class Word:
    """One word, before expansion."""

    parts: tuple[Part, ...]

    @property
    def plain(self) -> str | None:
        """Its text when it is nothing but literal and unquoted, else None."""
        if len(self.parts) == 1:
            only = self.parts[0]
            return only.text if isinstance(only, Plain) and not only.quoted else None
        if all(isinstance(part, Plain) and not part.quoted for part in self.parts):
            return "".join(part.text for part in self.parts if isinstance(part, Plain))
        return None


@dataclass(frozen=True, slots=True)
class Redirection:
    """``2>file``; of a here-document (``<<``) the target is the word that ends it."""

    operator: str
    target: Word


@dataclass(frozen=True, slots=True)
class Assignment:
    """``name=value``, ``name[index]=value`` or ``name=(elements)``; `adds`: with ``+=``.

    `subscripts` are those of ``name=([subscript]=element)``.
    """

    name: str
    value: Word
    index: Sum | None = None
    elements: tuple[Word, ...] | None = None
    subscripts: tuple[Sum, ...] = ()
    adds: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """A simple command: assignments, words, redirections.

    `declared` are the arrays that ``declare name=(...)`` gives values to.
    """

    assignments: tuple[Assignment, ...]
    words: tuple[Word, ...]
    redirections: tuple[Redirection, ...]
    declared: tuple[Assignment, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A compound command: its parts run in some order, maybe not, maybe again.

    `kind` is "subshell", "group", "if", "while", "for", "case", "sum" (``((...))``) or "test"
    (``[[...]]``). A `for` has `variable` and `values`; the values of a `case` are its word and its
    patterns. `sums` are computed in every round; `tests` are the words of each single test.
    """

    kind: str
    scripts: tuple[Script, ...]
    redirections: tuple[Redirection, ...]
    variable: str = ""
    values: tuple[Word, ...] = ()
    sums: tuple[Sum, ...] = ()
    tests: tuple[tuple[Word, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Commands joined by ``|``; a `conditional` one comes after ``&&`` or ``||``."""

    commands: tuple[Command | Group, ...]
    conditional: bool = False


@dataclass(frozen=True, slots=True)
class Script:
    """Pipelines one after another; `background` when one of them was left running (``&``).

    `documents` are the texts of its here-documents, with what is expanded in them. `bash`: it is
    written in bash's own grammar, and only bash may run it.
    """

    pipelines: tuple[Pipeline, ...]
    background: bool = False
    documents: tuple[Word, ...] = ()
    bash: bool = False
