"""Taking the words of one text out of others that quote it. Pure.

secret = secret_of("my locker code is K-4711 at Anna's gym", shared={"anna"})
mask("You told me: my locker code is K-4711", secret)     # "You told me: [redacted]"
mask("what is the locker code?", secret, linked=True)      # "what is the [redacted]?"
mask("good morning", secret)                               # unchanged
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from sonia_desktop.memory.ranking import STOP_WORDS

REDACTED = "[redacted]"
QUOTE_WORDS = 4
"""So many words of the text in a row are a quotation, wherever they stand. Three are often no more
than "my dentist is"."""

_VALUE_WORDS = 3
"""A memory that begins (or ends) like the secret, and has up to so many other words in the place of
up to so many, tells another thing: "the server room is on level 5"."""

_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"[-_./@:#+'’]")  # between two words: one name, address, number or code
_SENTENCE_END = re.compile(r"[.!?:\n]\s*$")


@dataclass(frozen=True)
class Secret:
    """What may not be found any more.

    `words`: the text's words in order, folded. `telling`: those that say something, masked where a
    text speaks of this memory. `own`: names, numbers and codes that nothing else uses, masked
    everywhere.
    """

    words: tuple[str, ...]
    telling: frozenset[str]
    own: frozenset[str]

    @property
    def empty(self) -> bool:
        return not self.words


def secret_of(text: str, shared: Collection[str] = ()) -> Secret:
    """The secret in a text; `shared`: folded words that other memories, which stay, use too."""
    found = [(match.start(), match.end(), _folded(match.group())) for match in _words(text)]
    words = tuple(word for _, _, word in found)
    telling = frozenset(
        word for word in words if word not in STOP_WORDS and (len(word) > 2 or word.isdigit())
    )
    own = set()
    for index, (start, end, word) in enumerate(found):
        if word in telling and word not in shared and _is_own(text, start, end, index):
            own.add(word)
    return Secret(words, telling, frozenset(own))


def secret_words(words: Iterable[str]) -> Secret:
    """Words the user named: masked everywhere, as they stand."""
    every = tuple(_folded(match.group()) for word in words for match in _words(word))
    return Secret(every, frozenset(every), frozenset(every))


def mask(text: str, *secrets: Secret, linked: bool = False) -> str:
    """The text with what it says of the secrets replaced by `REDACTED`.

    `linked`: it is known to speak of these memories, so single words are taken too.
    """
    found = [(match.start(), match.end(), _folded(match.group())) for match in _words(text)]
    words = [word for _, _, word in found]
    taken = [False] * len(words)
    for secret in secrets:
        if secret.empty:
            continue
        single = secret.telling | secret.own if linked else secret.own
        quoted = _quoted(words, secret)
        taken = [taken[at] or quoted[at] or word in single for at, word in enumerate(words)]
    return _replaced(text, found, taken) if any(taken) else text


def mask_json(value: Any, *secrets: Secret, linked: bool = False) -> Any:
    """The same value with every text in it masked, keys too."""
    if isinstance(value, str):
        return mask(value, *secrets, linked=linked)
    if isinstance(value, list):
        return [mask_json(each, *secrets, linked=linked) for each in value]
    if isinstance(value, dict):
        return {
            mask(str(key), *secrets): mask_json(each, *secrets, linked=linked)
            for key, each in value.items()
        }
    if isinstance(value, int | float) and not isinstance(value, bool):
        return REDACTED if any(str(value) in secret.own for secret in secrets) else value
    return value


def speaks_of(text: str, secret: Secret) -> bool:
    """Whether `mask` may find something: quick, and never wrong with a no."""
    folded = _folded(text)
    return any(word in folded for word in secret.telling | secret.own) or (
        not secret.telling and any(word in folded for word in secret.words)
    )


def candidates(text: str) -> frozenset[str]:
    """Folded words of a text that are names, numbers or codes by their looks."""
    return secret_of(text).own


def _words(text: str) -> list[re.Match[str]]:
    return list(_WORD.finditer(text))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _is_own(text: str, start: int, end: int, index: int) -> bool:
    """A number, part of a code or an address, or a name (capital inside a sentence)."""
    word = text[start:end]
    if any(character.isdigit() for character in word):
        return True
    joined_before = start > 1 and _JOINED.match(text[start - 1]) and text[start - 2].isalnum()
    joined_after = end + 1 < len(text) and _JOINED.match(text[end]) and text[end + 1].isalnum()
    if joined_before or joined_after:
        return True
    begins = index == 0 or _SENTENCE_END.search(text[:start]) is not None
    return any(letter.isupper() for letter in word[1:]) or (word[0].isupper() and not begins)


def _quoted(words: list[str], secret: Secret) -> list[bool]:
    """Which words stand in a run of `QUOTE_WORDS` (or all, of a shorter secret) of the secret's."""
    length = min(QUOTE_WORDS, len(secret.words))
    every = (secret.words[at : at + length] for at in range(len(secret.words) - length + 1))
    says = secret.telling | secret.own
    runs = {run for run in every if not says or any(word in says for word in run)}
    taken = [False] * len(words)
    for at in range(len(words) - length + 1):
        if tuple(words[at : at + length]) in runs:
            taken[at : at + length] = [True] * length
    for frame in _frames(words, secret):
        if not any(word in secret.own for word in words[frame]):
            taken[frame] = [False] * len(words[frame])
    return taken


def _frames(words: list[str], secret: Secret) -> list[slice]:
    """The words around another value: what both have at the beginning, or at the end."""
    frames = []
    for ours, theirs, at_end in (
        (words, secret.words, False),
        (words[::-1], secret.words[::-1], True),
    ):
        shared = 0
        for one, other in zip(ours, theirs, strict=False):
            if one != other:
                break
            shared += 1
        value, hidden = ours[shared:], theirs[shared:]
        told = [word for word in hidden if word in secret.telling | secret.own]
        short = 0 < len(value) <= _VALUE_WORDS and len(hidden) <= _VALUE_WORDS
        if shared >= QUOTE_WORDS and short and told and not set(told) & set(value):
            frames.append(slice(len(words) - shared, None) if at_end else slice(0, shared))
    return frames


def _replaced(text: str, found: list[tuple[int, int, str]], taken: list[bool]) -> str:
    pieces: list[str] = []
    done = 0
    index = 0
    while index < len(found):
        if not taken[index]:
            index += 1
            continue
        last = index
        while last + 1 < len(found) and taken[last + 1]:
            last += 1
        pieces += [text[done : found[index][0]], REDACTED]
        done = found[last][1]
        index = last + 1
    return "".join([*pieces, text[done:]])
