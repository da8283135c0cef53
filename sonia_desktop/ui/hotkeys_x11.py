"""Global hotkeys on X11: the server is asked for exactly these keys and sends no others.

A passive grab (XGrabKey) instead of listening to the whole keyboard: nothing that is typed
elsewhere passes through Sonia, the program with the focus does not get the hotkey, and a key that
another program holds is refused with an error that can be told.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import structlog

from sonia_desktop.core.errors import InvalidInputError, UnavailableError

_log = structlog.get_logger(__name__)

_MODIFIERS = {
    "ctrl": ("Control_L", "Control_R"),
    "shift": ("Shift_L", "Shift_R"),
    "alt": ("Alt_L", "Alt_R"),
    "cmd": ("Super_L", "Super_R"),
}
_SIDES = re.compile(r"^(ctrl|shift|alt|cmd)_[lr]$")
_NAMED_KEYS = {
    "enter": "Return",
    "esc": "Escape",
    "backspace": "BackSpace",
    "page_up": "Prior",
    "page_down": "Next",
    "caps_lock": "Caps_Lock",
    "print_screen": "Print",
    "scroll_lock": "Scroll_Lock",
    "num_lock": "Num_Lock",
}
_SYMBOLS = {
    " ": "space", ",": "comma", ".": "period", "-": "minus", "=": "equal", ";": "semicolon",
    "/": "slash", "\\": "backslash", "'": "apostrophe", "`": "grave", "[": "bracketleft",
    "]": "bracketright",
}  # fmt: skip
STOP_DEADLINE_S = 1.0
HELD_AT_MOST_S = 130.0
"""Longer than the longest utterance (`voice.max_utterance_s`). While a grabbed key is down the
server gives all keys to who grabbed it: one whose release never comes (a remote session that broke
off, a program that presses keys and ends) would leave nobody able to type."""
_LOOK_AGAIN_S = 0.5


@dataclass(frozen=True)
class Combination:
    """Modifiers (``ctrl``, ``shift``, ``alt``, ``cmd``) and the name of one key's symbol in X."""

    modifiers: frozenset[str]
    keysym: str


def parse(notation: str) -> Combination:
    """``<ctrl>+<alt>+<space>`` as a combination. Raises `InvalidInputError`."""
    modifiers: set[str] = set()
    keys: list[str] = []
    for part in (piece.strip() for piece in notation.split("+")):
        name = part.strip("<>").lower() if part.startswith("<") else part
        side = _SIDES.match(name)
        if part.startswith("<") and (side or name in _MODIFIERS):
            modifiers.add(side[1] if side else name)
        else:
            keys.append(_keysym(part, name))
    if len(keys) != 1 or not keys[0]:
        raise InvalidInputError(f"The hotkey {notation!r} does not name one key and its modifiers.")
    return Combination(frozenset(modifiers), keys[0])


def _keysym(part: str, name: str) -> str:
    if part.startswith("<"):
        if re.fullmatch(r"f\d{1,2}", name):
            return name.upper()
        return _NAMED_KEYS.get(name, name if name == "space" else name.capitalize())
    return _SYMBOLS.get(part, part.lower() if len(part) == 1 else "")


class GrabbedKeys:
    """Holds the grabs; calls back from its own thread.

    Args:
        wanted: combinations by name.
        pressed, released: called with the name; they must return at once.
        held_at_most_s: after that the key counts as released, and others get the keyboard.
    """

    def __init__(
        self,
        wanted: dict[str, Combination],
        pressed: Callable[[str], None],
        released: Callable[[str], None],
        held_at_most_s: float = HELD_AT_MOST_S,
    ) -> None:
        self._wanted, self._pressed, self._released = wanted, pressed, released
        self._held_at_most_s = held_at_most_s
        self._display: Any = None
        self._keys: dict[tuple[int, int], str] = {}  # (keycode, modifier mask): name
        self._ends: dict[str, frozenset[int]] = {}  # name: keycodes whose release ends it
        self._locks = 0
        self._active: dict[str, float] = {}  # name: since when, by the monotonic clock
        self._stuck: dict[tuple[int, int], str] = {}  # as `_keys`: let go of until they come up
        self._remapped = False  # the keyboard's map changed: the keys may lie elsewhere
        self._wake_read, self._wake_write = -1, -1
        self._thread: threading.Thread | None = None

    def start(self) -> list[UnavailableError]:
        """Grab and listen; returns what was refused. Raises `UnavailableError` when all was."""
        from Xlib.display import Display
        from Xlib.error import DisplayError

        try:
            self._display = Display()
        except (DisplayError, OSError) as error:
            raise UnavailableError(f"The display cannot be opened: {error}") from error
        problems = self._grab_all()
        if not self._keys:
            self._display.close()
            raise problems[0]
        self._wake_read, self._wake_write = os.pipe()
        self._thread = threading.Thread(target=self._listen, name="sonia-hotkeys", daemon=True)
        self._thread.start()
        return problems

    def stop(self) -> None:
        """Let go of the keys and end the thread. Safe to call twice."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        os.write(self._wake_write, b"x")
        thread.join(STOP_DEADLINE_S)
        if thread.is_alive():
            _log.warning("hotkey_listener_did_not_stop")
            return
        os.close(self._wake_read)
        os.close(self._wake_write)

    def _grab_all(self) -> list[UnavailableError]:
        from Xlib import X

        masks = self._modifier_masks()
        self._locks = X.LockMask | masks.get("num_lock", 0) | masks.get("scroll_lock", 0)
        self._keys.clear()
        problems = []
        for name, wanted in self._wanted.items():
            try:
                self._grab(name, wanted, masks)
            except UnavailableError as error:
                problems.append(error)
        return problems

    def _grab(self, name: str, wanted: Combination, masks: dict[str, int]) -> None:
        """Raises `UnavailableError`."""
        from Xlib import X
        from Xlib.error import BadAccess, CatchError

        keycode, mask = self._place(name, wanted, masks)
        refused = CatchError(BadAccess)
        root = self._display.screen().root
        for locks in _subsets(self._locks):
            root.grab_key(
                keycode, mask | locks, False, X.GrabModeAsync, X.GrabModeAsync, onerror=refused
            )
        self._display.sync()
        if refused.get_error():
            for locks in _subsets(self._locks):
                root.ungrab_key(keycode, mask | locks)
            raise UnavailableError(
                f"The {name} hotkey is held by another program.",
                remedy=f"Set ui.{name}_hotkey to other keys, or free them there.",
            )
        held = [self._keycode(s) for m in wanted.modifiers for s in _MODIFIERS[m]]
        self._keys[keycode, mask] = name
        self._ends[name] = frozenset([keycode, *held]) - {0}

    def _place(self, name: str, wanted: Combination, masks: dict[str, int]) -> tuple[int, int]:
        """(keycode, modifier mask) on this keyboard. Raises `UnavailableError`."""
        keycode = self._keycode(wanted.keysym)
        missing = sorted(wanted.modifiers - masks.keys())
        if not keycode or missing:
            lacks = ", ".join(missing) or wanted.keysym
            raise UnavailableError(
                f"This keyboard has no {lacks} for the {name} hotkey.",
                remedy=f"Set ui.{name}_hotkey to other keys.",
            )
        return keycode, sum(masks[modifier] for modifier in wanted.modifiers)

    def _follow_the_map(self) -> None:
        """Grab the keys where they lie now."""
        masks, places = self._modifier_masks(), {}
        for name, wanted in self._wanted.items():
            with contextlib.suppress(UnavailableError):
                places[self._place(name, wanted, masks)] = name
        if places == self._keys:
            return  # other keys changed: a program types what no key had
        for code, mask in self._keys:
            self._regrab(code, mask, on=False)
        for error in self._grab_all():
            _log.warning("hotkey_lost_with_the_map", error=error.message)

    def _keycode(self, keysym: str) -> int:
        from Xlib import XK

        return int(self._display.keysym_to_keycode(XK.string_to_keysym(keysym)))

    def _modifier_masks(self) -> dict[str, int]:
        """Which of the eight modifier bits each modifier has on this keyboard."""
        symbols = {**_MODIFIERS, "num_lock": ("Num_Lock",), "scroll_lock": ("Scroll_Lock",)}
        codes = {
            name: {self._keycode(symbol) for symbol in names} - {0}
            for name, names in symbols.items()
        }
        masks: dict[str, int] = {}
        for bit, row in enumerate(self._display.get_modifier_mapping()):
            for name, known in codes.items():
                if name not in masks and known & set(row):
                    masks[name] = 1 << bit
        return masks

    def _listen(self) -> None:
        from Xlib.error import ConnectionClosedError

        try:
            while True:
                while self._display.pending_events():
                    self._take(self._display.next_event())
                if self._remapped and not self._active and not self._stuck:
                    self._remapped = False
                    self._follow_the_map()
                if self._active or self._stuck:
                    self._look_at_held()
                wait_s = _LOOK_AGAIN_S if self._active or self._stuck else None
                ready, _, _ = select.select([self._display, self._wake_read], [], [], wait_s)
                if self._wake_read in ready:
                    break
        except (ConnectionClosedError, OSError):
            _log.warning("display_gone")
        finally:
            try:
                self._display.close()  # the server lets go of the grabs
            except (ConnectionClosedError, OSError):
                _log.debug("display_already_closed")

    def _take(self, event: Any) -> None:
        from Xlib import X

        if event.type == X.MappingNotify:
            self._display.refresh_keyboard_mapping(event)
            self._remapped = True
        elif event.type == X.KeyPress:
            state = event.state & 0xFF & ~self._locks
            name = self._keys.get((event.detail, state))
            if name is not None and name not in self._active:
                self._active[name] = time.monotonic()
                self._pressed(name)
        elif event.type == X.KeyRelease:
            for name in [n for n in self._active if event.detail in self._ends[n]]:
                self._end(name)

    def _end(self, name: str) -> None:
        del self._active[name]
        self._released(name)

    def _look_at_held(self) -> None:
        """Let go of the keyboard where a release was lost or does not come."""
        from Xlib import X

        bits = self._display.query_keymap()
        now = time.monotonic()
        for (code, mask), name in list(self._keys.items()):
            since = self._active.get(name)
            down = bool(bits[code // 8] & 1 << code % 8)
            if since is None or (down and now - since < self._held_at_most_s):
                continue
            if not down and self._display.pending_events():
                continue  # its release is on the way
            if down:
                self._regrab(code, mask, on=False)  # else its next repeat would take all keys again
                self._stuck[code, mask] = name
                _log.warning("hotkey_held_too_long", key=name)
            self._display.ungrab_keyboard(X.CurrentTime)
            self._display.flush()
            self._end(name)
        for code, mask in [at for at in self._stuck if not bits[at[0] // 8] & 1 << at[0] % 8]:
            del self._stuck[code, mask]
            self._regrab(code, mask, on=True)

    def _regrab(self, code: int, mask: int, *, on: bool) -> None:
        from Xlib import X

        root = self._display.screen().root
        for locks in _subsets(self._locks):
            if on:
                root.grab_key(code, mask | locks, False, X.GrabModeAsync, X.GrabModeAsync)
            else:
                root.ungrab_key(code, mask | locks)
        self._display.flush()


def _subsets(mask: int) -> list[int]:
    """Every combination of the bits of `mask`, none of them included."""
    bits = [bit for bit in (1 << place for place in range(8)) if bit & mask]
    return [sum(some) for size in range(len(bits) + 1) for some in combinations(bits, size)]
