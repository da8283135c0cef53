"""Finding secrets in text as it was read from a screen. Pure functions.

>>> masked("password: hunter2, card 4111 1111 1111 1111")
'password: •••••••, card ••••••••'
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sonia_desktop.vision.secret_kinds import (
    ALL_KINDS,
    MASK,
    MASK_LETTERS,
    SPOKEN,
    Secret,
    SecretKind,
)
from sonia_desktop.vision.secret_labels import find_in_field, find_labelled, names_secret
from sonia_desktop.vision.secret_numbers import (
    find_cards,
    find_cut_cards,
    find_ibans,
    find_misread_cards,
)
from sonia_desktop.vision.secret_tokens import find_keys, find_private_keys

__all__ = [
    "ALL_KINDS",
    "MASK",
    "SPOKEN",
    "Secret",
    "SecretKind",
    "covered",
    "find_in_field",
    "find_secrets",
    "masked",
    "names_secret",
]

_LONGEST = 20_000
"""Characters looked at in one piece; a longer text is looked at piece by piece."""


def find_secrets(text: str, kinds: Iterable[SecretKind] = ALL_KINDS) -> tuple[Secret, ...]:
    """Secrets of these kinds in a text of one or several lines, in order, not overlapping.

    Lines that follow one another may be one broken line: a key goes on in the next.
    """
    wanted = frozenset(kinds)
    found: list[Secret] = []
    for at in range(0, len(text), _LONGEST):
        part = text[at : at + _LONGEST]
        for secret in _all(part):
            shown = any(letter.isalnum() for letter in part[secret.start : secret.end])
            if secret.kind in wanted and shown:
                found.append(Secret(secret.start + at, secret.end + at, secret.kind))
    return _apart(found)


def masked(text: str, kinds: Iterable[SecretKind] = ALL_KINDS) -> str:
    """The text with bullets for its secrets: never longer, and the same when masked again."""
    wanted = frozenset(kinds)
    while True:
        found = find_secrets(text, wanted)
        if not found:
            return text
        text = covered(text, found)


def covered(text: str, secrets: Iterable[Secret]) -> str:
    """The text with bullets at these places (in order, not overlapping)."""
    parts: list[str] = []
    done = 0
    for secret in secrets:
        parts += [text[done : secret.start], MASK * min(MASK_LETTERS, secret.end - secret.start)]
        done = secret.end
    return "".join([*parts, text[done:]])


def _all(text: str) -> Iterator[Secret]:
    yield from find_private_keys(text)
    yield from find_cards(text)
    yield from find_misread_cards(text)
    yield from find_cut_cards(text)
    yield from find_ibans(text)
    yield from find_keys(text)
    yield from find_labelled(text)


def _apart(found: list[Secret]) -> tuple[Secret, ...]:
    """Overlapping places as one, of the kind that began first (then: the longer)."""
    apart: list[Secret] = []
    for secret in sorted(found, key=lambda one: (one.start, -one.end)):
        if apart and secret.start < apart[-1].end:
            last = apart[-1]
            longer = last if last.end - last.start >= secret.end - secret.start else secret
            apart[-1] = Secret(last.start, max(last.end, secret.end), longer.kind)
        else:
            apart.append(secret)
    return tuple(apart)
