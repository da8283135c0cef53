"""The words of the memory room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal, Protocol

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float32]


class MemoryType(StrEnum):
    """What a memory is about (the ledger of the services' contract)."""

    FACT = "FACT"
    PREFERENCE = "PREFERENCE"
    PROJECT = "PROJECT"
    SESSION_CONTEXT = "SESSION_CONTEXT"
    SYSTEM_STATE = "SYSTEM_STATE"


class Form(StrEnum):
    """How it is known: what happened, what is so, or how something is done (Tulving's three)."""

    EPISODIC = "episodic"
    SEMANTIC = "semantic"
    PROCEDURAL = "procedural"


class Scope(StrEnum):
    """For whom it holds: always, in one project, or in one session."""

    PROFILE = "profile"
    PROJECT = "project"
    SESSION = "session"


class Sensitivity(StrEnum):
    """Who may hear it: SECRET ones are found only when asked for, and go to no remote model."""

    NORMAL = "normal"
    PRIVATE = "private"
    SECRET = "secret"


@dataclass(frozen=True)
class MemoryItem:
    """One thing remembered.

    Times are ISO 8601: `created_at`, `said_at` and `superseded_at` in UTC with ``Z``; `true_at`,
    `valid_from` and `valid_until` in the user's local time. `span` counts characters of the turn or
    of the document's text. `position` is the place of a line in its talk, or of a piece in its
    document (`session_id`), from 0.
    """

    id: str
    content: str
    kind: str
    source: str
    metadata: dict[str, Any]
    created_at: str
    true_at: str | None = None
    type: MemoryType = MemoryType.FACT
    form: Form = Form.SEMANTIC
    scope: Scope = Scope.PROFILE
    scope_id: str | None = None
    sensitivity: Sensitivity = Sensitivity.NORMAL
    confidence: float = 1.0
    slot: str | None = None
    said_at: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    turn_id: str | None = None
    session_id: str | None = None
    position: int | None = None
    speaker: str | None = None
    document_id: str | None = None
    span: tuple[int, int] | None = None
    superseded_by: str | None = None
    superseded_at: str | None = None
    superseded_reason: str | None = None
    deleted_at: str | None = None

    @property
    def wording(self) -> str:
        """What its vector is made of: a line of a talk together with who says it."""
        return f"{self.speaker}: {self.content}" if self.speaker else self.content


@dataclass(frozen=True)
class NewMemory:
    """What is to be kept; the fields are those of `MemoryItem`.

    `true_at` None: it is read from the text ("on Friday at nine").
    """

    content: str
    kind: str = "note"
    source: str = "user"
    metadata: dict[str, Any] | None = None
    true_at: str | None = None
    type: MemoryType | str = MemoryType.FACT
    form: Form | str = Form.SEMANTIC
    scope: Scope | str = Scope.PROFILE
    scope_id: str | None = None
    sensitivity: Sensitivity | str = Sensitivity.NORMAL
    confidence: float = 1.0
    slot: str | None = None
    said_at: str | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    turn_id: str | None = None
    session_id: str | None = None
    position: int | None = None
    speaker: str | None = None
    document_id: str | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True)
class MemoryFilter:
    """Which memories may be found; an empty field lets all through. Times as in `MemoryItem`.

    `since` and `until` (excluded) mean when it was said or, where a moment is named, is true.
    """

    types: tuple[MemoryType, ...] = ()
    kinds: tuple[str, ...] = ()
    scope: Scope | None = None
    scope_id: str | None = None
    source: str | None = None
    session_id: str | None = None
    document_id: str | None = None
    speaker: str | None = None
    since: str | None = None
    until: str | None = None
    documents: bool = True
    """False: no pieces of documents."""
    superseded: bool = False
    """True: also what was replaced by something newer."""
    secret: bool = True
    """False: nothing whose sensitivity is SECRET."""


@dataclass(frozen=True)
class Hit:
    """A found memory. `score` is 0 to 1; `why` says what made it match, in words.

    `parts` are the figures the score was made of, by name.
    """

    item: MemoryItem
    score: float
    why: str
    parts: Mapping[str, float] = field(default_factory=dict)


class Embedder(Protocol):
    """Text to meaning. Thread-safe."""

    model_id: str
    dimension: int

    def embed(self, texts: list[str]) -> Vector:
        """Unit-length float32 vectors, shape (len(texts), dimension)."""


Change = Literal[
    "remembered", "forgotten", "superseded", "merged", "restored", "imported", "ingested"
]


@dataclass(frozen=True)
class MemoryChanged:
    """Published on the bus when a memory was kept, replaced or forgotten (it is on disk by then).

    `id` is the memory that is new, or gone; after "imported" and "ingested", the first of many.
    """

    id: str
    change: Change


@dataclass(frozen=True)
class ChangeRecord:
    """One line of the memory's diary, newest last: what `undo` takes back."""

    seq: int
    at: str
    change: str
    memory_id: str
    other_id: str | None
    actor: str
    reason: str
    detail: dict[str, Any]
    undone_at: str | None
