"""Errors a user can act on.

Every error that leaves a room is a `SoniaError`: a stable code for programs, a sentence for people,
and a remedy (the next step). The cause is chained with ``raise ... from``.
"""

from __future__ import annotations

import unicodedata
from typing import Any


def _seen(text: str) -> str:
    """The text with what nobody would see written out (``⟨U+202E⟩``): others choose names."""
    if text.isprintable():
        return text
    return "".join(
        one
        if one.isprintable() or one in "\n\t" or unicodedata.category(one) == "Zs"
        else f"⟨U+{ord(one):04X}⟩"
        for one in text
    )


class SoniaError(Exception):
    """Base of all errors of ours.

    Args:
        message: one sentence that names the input and what is wrong with it; what nobody would
            see of it, or what turns the direction of writing, is written out.
        remedy: the next step for the user; empty when there is none.
        details: plain JSON-able values for logs and services.
    """

    code = "INTERNAL_ERROR"

    def __init__(self, message: str, *, remedy: str = "", **details: Any) -> None:
        self.message, self.remedy = _seen(message), _seen(remedy)
        super().__init__(self.message)
        self.details = details

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class InvalidInputError(SoniaError):
    """The caller gave something that cannot be used."""

    code = "INVALID_ARGUMENT"


class NotFoundError(SoniaError):
    """The named thing does not exist."""

    code = "NOT_FOUND"


class WrongStateError(SoniaError):
    """The thing exists but is not in a state that allows this."""

    code = "INVALID_STATE"


class UnavailableError(SoniaError):
    """A device, model, service or folder that is needed is missing or down."""

    code = "UNAVAILABLE"


class QueueFullError(UnavailableError):
    """A worker has more waiting than it takes; try again shortly."""

    code = "QUEUE_FULL"


class DeadlineError(SoniaError):
    """It took longer than it was allowed to."""

    code = "TIMEOUT"


class CancelledError(SoniaError):
    """The user or the program stopped it."""

    code = "CANCELLED"


class PolicyDeniedError(SoniaError):
    """The rules or the user said no."""

    code = "POLICY_DENIED"


class SettingsError(SoniaError):
    """A setting has a value that is not allowed, or the settings file cannot be read."""

    code = "INVALID_SETTING"


class StorageError(SoniaError):
    """The database or a file of ours cannot be read or written."""

    code = "STORE_FAILED"
