"""Keys by their names, and keys for characters that the keyboard lacks (X11)."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Iterator
from typing import Any

from sonia_desktop.core.errors import InvalidInputError, PolicyDeniedError, UnavailableError

MOST_TYPED_CHARS = 5000
_LEARN_S = 0.5
_KEYS = {
    "ctrl": "ctrl", "control": "ctrl", "strg": "ctrl", "alt": "alt", "option": "alt",
    "shift": "shift", "super": "super", "win": "super", "windows": "super", "cmd": "super",
    "meta": "super", "enter": "Return", "return": "Return", "esc": "Escape", "escape": "Escape",
    "del": "Delete", "delete": "Delete", "backspace": "BackSpace", "tab": "Tab", "space": "space",
    "up": "Up", "down": "Down", "left": "Left", "right": "Right", "home": "Home", "end": "End",
    "pageup": "Prior", "pagedown": "Next", "insert": "Insert", "ins": "Insert", "menu": "Menu",
    "plus": "plus", "minus": "minus", "comma": "comma", "period": "period", "print": "Print",
    "capslock": "Caps_Lock", "-": "minus", ",": "comma", ".": "period", "/": "slash",
}  # fmt: skip
_REFUSED_KEYS = (
    {"ctrl", "alt", "Delete"}, {"ctrl", "alt", "BackSpace"}, {"alt", "F4"}, {"alt", "Print"},
)  # fmt: skip


def parse_keys(text: str) -> list[str]:
    """The keys of "ctrl+shift+s", as X11 names them. Raises `InvalidInputError`,
    `PolicyDeniedError` for those that end the session."""
    words = [word.strip() for word in re.split(r"\s*\+\s*|\s+", text.strip()) if word.strip()]
    keys = []
    for word in words:
        low = word.lower().replace("_", "")
        if low in _KEYS:
            keys.append(_KEYS[low])
        elif re.fullmatch(r"f([1-9]|1\d|2[0-4])", low):
            keys.append(low.upper())
        elif len(word) == 1 and word.isalnum() and word.isascii():
            keys.append(low)
        else:
            raise InvalidInputError(
                f"There is no key {word[:40]!r}.",
                remedy="Such as ctrl+s, alt+tab, enter, F5.",
                parameter="keys",
            )
    if not keys or len(keys) > 5:
        raise InvalidInputError("Name one to five keys, such as ctrl+s.", parameter="keys")
    if any(refused <= set(keys) for refused in _REFUSED_KEYS):
        raise PolicyDeniedError(
            f"{text[:60]} is not pressed: it ends a program or the session.",
            remedy="Use app.close to close a program.",
        )
    return keys


def checked_text(text: str) -> str:
    """A text that can be typed. Raises `InvalidInputError`."""
    for character in text:
        if not (character.isprintable() or character in "\n\t"):
            raise InvalidInputError(
                f"The character U+{ord(character):04X} cannot be typed.", parameter="text"
            )
    return text


def pieces_by_keys(text: str, connection: Any) -> Iterator[tuple[str, dict[int, int]]]:
    """Parts of the text, each with the spare keys it needs: keycode to keysym.

    A character the keyboard lacks gets a key for the time of the typing. xdotool does that, too,
    but takes the key back before slow programs have looked it up, and the character is lost.
    """
    first = connection.display.info.min_keycode
    count = connection.display.info.max_keycode - first + 1
    rows = connection.get_keyboard_mapping(first, count)
    there = {symbol for row in rows for symbol in row}
    spare = [first + at for at, row in enumerate(rows) if not any(row)]
    piece = ""
    keys: dict[int, int] = {}
    for character in text:
        symbol = _keysym(character)
        if character not in "\n\t" and symbol not in there and symbol not in keys.values():
            if not spare:
                raise UnavailableError(f"There is no key free to type {character!r} with.")
            if len(keys) == len(spare):
                yield piece, keys
                piece, keys = "", {}
            keys = {**keys, spare[len(keys)]: symbol}
        piece += character
    if piece:
        yield piece, keys


def _keysym(character: str) -> int:
    """The symbol of X11 for a character (Latin-1 as it is, else Unicode + 0x01000000)."""
    number = ord(character)
    return number if number < 0x100 else 0x01000000 | number


@contextlib.contextmanager
def keys_for(connection: Any, keys: dict[int, int]) -> Iterator[None]:
    """Spare keys carry these symbols meanwhile; programs get a moment to learn and to look up."""
    for code, symbol in keys.items():
        connection.change_keyboard_mapping(code, [[symbol, symbol]])
    if keys:
        connection.sync()
        time.sleep(_LEARN_S)
    try:
        yield
    finally:
        if keys:
            time.sleep(_LEARN_S)
            for code in keys:
                connection.change_keyboard_mapping(code, [[0, 0]])
            connection.sync()
