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
    """``$name``; `exact` is False for forms that change the value (``${name%.txt}``)."""

    name: str
    quoted: bool
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Substitution:
    """``$(...)`` or backticks: the output of a script."""

    script: Script
    quoted: bool


@dataclass(frozen=True, slots=True)
class Sum:
    """``$((1 + 2))``: a number."""


Part = Plain | Variable | Substitution | Sum


@dataclass(frozen=True, slots=True)
class Word:
    """One word, before expansion."""

    parts: tuple[Part, ...]

    @property
    def plain(self) -> str | None:
        """Its text when it is nothing but literal and unquoted, else None."""
        if all(isinstance(part, Plain) and not part.quoted for part in self.parts):
            return "".join(part.text for part in self.parts if isinstance(part, Plain))
        return None


@dataclass(frozen=True, slots=True)
class Redirection:
    """``2>file``; of a here-document (``<<``) the target is the word that ends it."""

    operator: str
    target: Word


@dataclass(frozen=True, slots=True)
class Command:
    """A simple command: assignments, words, redirections."""

    assignments: tuple[tuple[str, Word], ...]
    words: tuple[Word, ...]
    redirections: tuple[Redirection, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A compound command: its parts run in some order, maybe not, maybe again.

    `kind` is "subshell", "group", "if", "while" or "for"; a `for` has `variable` and `values`.
    """

    kind: str
    scripts: tuple[Script, ...]
    redirections: tuple[Redirection, ...]
    variable: str = ""
    values: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Commands joined by ``|``; a `conditional` one comes after ``&&`` or ``||``."""

    commands: tuple[Command | Group, ...]
    conditional: bool = False


@dataclass(frozen=True, slots=True)
class Script:
    """Pipelines one after another; `background` when one of them was left running (``&``).

    `documents` are the texts of its here-documents, with what is expanded in them.
    """

    pipelines: tuple[Pipeline, ...]
    background: bool = False
    documents: tuple[Word, ...] = ()
