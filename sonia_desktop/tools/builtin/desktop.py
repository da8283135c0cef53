"""window.*, keyboard.*, mouse.click: the desktop steered with consent, exactly where it was shown.

What a key or click goes to is looked at when it is asked for, named in the question, and looked at
again just before: another window in that place, or another element, and nothing is done.
"""

from __future__ import annotations

import os
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Generic, Literal, Protocol, TypeVar

from pydantic import AliasChoices, Field, model_validator

from sonia_desktop.core.errors import (
    InvalidInputError,
    NotFoundError,
    PolicyDeniedError,
)
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.arguments import canonical_json
from sonia_desktop.tools.desktop import Desktop, DesktopWindow, window_named
from sonia_desktop.tools.desktop_keys import MOST_TYPED_CHARS, checked_text, parse_keys
from sonia_desktop.tools.types import Effect, Lane, Tier, Tool, ToolArgs, ToolContext, ToolResult

_REMEMBERED = 50
_TRIES = 10
_BETWEEN_S = 0.3
_NO_UNDO = "This CANNOT be undone by Sonia."
T = TypeVar("T")


class Pointed(Protocol):
    """An element of the screen that was found by a description."""

    @property
    def words(self) -> str:
        """What it is, for the question: its label, kind and window."""

    def picture(self) -> bytes:
        """What is clicked, with a mark around it: a PNG."""

    def now(self) -> tuple[int, int] | str:
        """Looked at again: where to click, in desktop pixels; else why not."""


Find = Callable[[str, CancelToken], Pointed]
Show = Callable[[int, int], bytes]
"""A picture (PNG) of a place of the desktop with a mark in it; empty where none can be had."""


class NoArgs(ToolArgs):
    """Nothing is needed."""


class FocusArgs(ToolArgs):
    """Which window."""

    title: str = Field(
        min_length=1,
        max_length=500,
        validation_alias=AliasChoices("title", "target"),
        description="Part of its title or program.",
    )


class CloseArgs(FocusArgs):
    """Which window, and whether its program is ended when it stays open."""

    force: bool = Field(False, description="End its program when the window stays open.")


class TypeArgs(ToolArgs):
    """What is typed, and into which window."""

    text: str = Field(min_length=1, max_length=MOST_TYPED_CHARS, description="What to type.")
    window: str = Field("", max_length=500, description="Its title; empty: the front one.")
    delay_ms: int | None = Field(None, ge=0, description="Of older clients; has no effect.")


class HotkeyArgs(ToolArgs):
    """Which keys, and in which window."""

    keys: str = Field(min_length=1, max_length=100, description="Such as ctrl+s, alt+tab, enter.")
    window: str = Field("", max_length=500, description="Its title; empty: the front one.")


class ClickArgs(ToolArgs):
    """Where: a place in desktop pixels, or an element in words."""

    x: int | None = Field(None, ge=-32768, le=32767, description="From the left, pixels.")
    y: int | None = Field(None, ge=-32768, le=32767, description="From the top, pixels.")
    element: str = Field("", max_length=300, description="Or in words: the save button.")
    button: Literal["left", "middle", "right"] = Field("left", description="Which button.")
    clicks: int = Field(1, ge=1, le=3, description="2 is a double click.")

    @model_validator(mode="after")
    def _one_of_both(self) -> ClickArgs:
        placed = self.x is not None and self.y is not None
        if (self.x is None) != (self.y is None) or placed == bool(self.element.strip()):
            raise ValueError("give x and y, or an element in words")
        return self


@dataclass(frozen=True)
class _Aim:
    """What the question named: the window, and for a click the element."""

    window: DesktopWindow | None
    element: Pointed | None = None


class _Shown(Generic[T]):
    """What was shown in a question, until the call runs. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, T] = OrderedDict()

    def keep(self, args: ToolArgs, value: T) -> None:
        with self._lock:
            self._kept[canonical_json(args.model_dump())] = value
            while len(self._kept) > _REMEMBERED:
                self._kept.popitem(last=False)

    def look(self, args: ToolArgs) -> T | None:
        with self._lock:
            return self._kept.get(canonical_json(args.model_dump()))

    def take(self, args: ToolArgs) -> T | None:
        with self._lock:
            return self._kept.pop(canonical_json(args.model_dump()), None)


def desktop_tools(
    here: Callable[[], Desktop], find: Find | None = None, show: Show | None = None
) -> list[Tool]:
    """`here` gives the desktop as it is now; `find` looks for an element on the screen, `show`
    gives a picture of where a click goes."""
    shown: _Shown[_Aim] = _Shown()

    def others() -> list[DesktopWindow]:
        return [one for one in here().windows() if one.pid != os.getpid()]

    def window_for(wanted: str) -> DesktopWindow:
        """The one that is named; else the front one that is not Sonia's own."""
        there = others()
        if wanted.strip():
            return window_named(there, wanted)
        if not there:
            raise NotFoundError("There is no window to type into.", remedy="Open one first.")
        return next((one for one in there if one.active), there[0])

    def under(x: int, y: int) -> DesktopWindow | None:
        return next((one for one in others() if one.holds(x, y)), None)

    def list_windows(_args: NoArgs, _context: ToolContext) -> ToolResult:
        found = here().windows()
        data = {
            "windows": [{"hwnd": one.id, **asdict(one)} for one in found],
            "count": len(found),
        }
        if not found:
            return ToolResult("No window is open.", data)
        lines = [f"- {one.title or one.application}{' (front)' * one.active}" for one in found]
        return ToolResult("\n".join(["These windows are open:", "", *lines]), data)

    def focus(args: FocusArgs, _context: ToolContext) -> ToolResult:
        window = window_named(here().windows(), args.title)
        here().focus(window)
        told = f"“{window.title}” is in front."
        return ToolResult(told, {"hwnd": window.id, "title": window.title})

    def close(args: CloseArgs, _context: ToolContext) -> ToolResult:
        aim = shown.take(args)
        window = aim.window if aim is not None else window_for(args.title)
        assert window is not None
        _same(window, others())
        gone = here().close(window)
        if not gone and args.force:
            from sonia_desktop.tools.desktop_programs import end_program

            end_program(window.pid)
            gone = all(one.id != window.id for one in others())
        data = {"target": args.title, "title": window.title, "closed": gone}
        if gone:
            return ToolResult(f"“{window.title}” is closed.", data)
        return ToolResult(f"“{window.title}” is still open; it may ask whether to save.", data)

    def typing(args: TypeArgs, context: ToolContext) -> ToolResult:
        began = time.perf_counter()
        window = to_the_front(args, args.window, context)
        here().type_text(checked_text(args.text))
        told = f"I have typed {len(args.text)} characters into “{window.title}”."
        return ToolResult(told, {"chars_typed": len(args.text), "duration_ms": _ms(began)})

    def hotkey(args: HotkeyArgs, context: ToolContext) -> ToolResult:
        keys = parse_keys(args.keys)
        window = to_the_front(args, args.window, context)
        here().hotkey(keys)
        return ToolResult(f"I have pressed {args.keys} in “{window.title}”.", {"keys": args.keys})

    def to_the_front(args: ToolArgs, wanted: str, context: ToolContext) -> DesktopWindow:
        context.token.raise_if_cancelled()
        aim = shown.take(args)
        window = aim.window if aim is not None else window_for(wanted)
        assert window is not None
        _same(window, others())
        here().focus(window)
        return window

    def click(args: ClickArgs, context: ToolContext) -> ToolResult:
        began, aim = time.perf_counter(), shown.take(args)
        if args.element.strip():
            element = aim.element if aim is not None else pointed(args.element, context.token)
            assert element is not None
            x, y = _again(element, context.token)
        else:
            assert args.x is not None
            assert args.y is not None
            x, y = args.x, args.y
            if aim is not None:
                _still_under(aim.window, lambda: under(x, y), context.token)
        here().click(x, y, args.button, args.clicks)
        data = {"x": x, "y": y, "button": args.button, "clicks": args.clicks}
        return ToolResult(f"I have clicked at {x}, {y}.", {**data, "duration_ms": _ms(began)})

    def pointed(description: str, token: CancelToken) -> Pointed:
        if find is None:
            raise InvalidInputError("Elements are not looked for here; give x and y.")
        return find(description, token)

    def describe_click(args: ClickArgs, _paths: tuple[Path, ...]) -> str:
        how = {1: "Click", 2: "Double-click", 3: "Triple-click"}[args.clicks]
        how += "" if args.button == "left" else f" with the {args.button} button"
        if args.element.strip():
            element = pointed(args.element, CancelToken())
            shown.keep(args, _Aim(None, element))
            return f"{how} on {element.words}"
        assert args.x is not None
        assert args.y is not None
        window = under(args.x, args.y)
        shown.keep(args, _Aim(window))
        where = f"the window “{window.title}” ({window.application})" if window else "the desktop"
        return f"{how} at {args.x}, {args.y}, in {where}"

    def picture(args: ClickArgs) -> bytes:
        aim = shown.look(args)
        if aim is not None and aim.element is not None:
            return aim.element.picture()
        if show is None or args.x is None or args.y is None:
            return b""
        return show(args.x, args.y)

    def describe_type(args: TypeArgs, _paths: tuple[Path, ...]) -> str:
        window = window_for(args.window)
        checked_text(args.text)
        shown.keep(args, _Aim(window))
        return f"Type into the window “{window.title}” ({window.application}):\n\n{args.text}"

    def describe_keys(args: HotkeyArgs, _paths: tuple[Path, ...]) -> str:
        parse_keys(args.keys)
        window = window_for(args.window)
        shown.keep(args, _Aim(window))
        return f"Press {args.keys} in the window “{window.title}” ({window.application})"

    def describe_close(args: CloseArgs, _paths: tuple[Path, ...]) -> str:
        window = window_for(args.title)
        shown.keep(args, _Aim(window))
        end = "; if it stays open, END ITS PROGRAM, whatever is not saved" if args.force else ""
        return f"Close the window “{window.title}” ({window.application}){end}"

    def tool(name: str, description: str, args: type[ToolArgs], run: Any, **more: Any) -> Tool:
        common: dict[str, Any] = {
            "category": "desktop",
            "timeout_s": 30.0,
            "effect": Effect.CHANGE,
            "undo_words": lambda _args, _paths: _NO_UNDO,
            "idempotent": False,
        }
        return Tool(name=name, description=description, args=args, run=run, **{**common, **more})

    steers = "It acts in another program as you would by hand."
    return [
        tool(
            "window.list",
            "Lists the open windows.",
            NoArgs,
            list_windows,
            effect=Effect.READ,
            undo_words=None,
            examples=("which windows are open", "list the open windows", "show all my windows"),
            aliases=("list_windows",),
            brings="screen",
            idempotent=None,
        ),
        tool(
            "window.focus",
            "Brings a window to the front.",
            FocusArgs,
            focus,
            aliases=("focus_window",),
            tier=Tier.GUARDED_LOW,
            undo_words=None,
            idempotent=True,
            describe=lambda args, _paths: f"Bring the window “{args.title}” to the front",
            danger="It changes which window is in front.",
        ),
        tool(
            "app.close",
            "Closes a window of a program, as its own close button does.",
            CloseArgs,
            close,
            aliases=("window.close", "close_app"),
            tier=Tier.GUARDED_HIGH,
            describe=describe_close,
            danger="It closes a window; the program may lose what is not saved.",
        ),
        tool(
            "keyboard.type",
            "Types a text into a window.",
            TypeArgs,
            typing,
            aliases=("type_text",),
            timeout_s=600.0,
            lane=Lane.SLOW,
            tier=Tier.GUARDED_HIGH,
            describe=describe_type,
            danger=steers,
        ),
        tool(
            "keyboard.hotkey",
            "Presses keys together in a window.",
            HotkeyArgs,
            hotkey,
            aliases=("press_keys",),
            lane=Lane.SLOW,
            tier=Tier.GUARDED_HIGH,
            describe=describe_keys,
            danger=steers,
        ),
        tool(
            "mouse.click",
            "Clicks at a place, or on an element of the screen named in words.",
            ClickArgs,
            click,
            aliases=("click",),
            timeout_s=60.0,
            lane=Lane.SLOW,
            tier=Tier.GUARDED_HIGH,
            describe=describe_click,
            picture=picture,
            danger=steers,
        ),
    ]


def _same(window: DesktopWindow, there: list[DesktopWindow]) -> None:
    """The very window that was shown is there, and still what it was."""
    now = next((one for one in there if one.id == window.id), None)
    if now is None or (now.pid, now.application) != (window.pid, window.application):
        raise PolicyDeniedError(
            f"The window “{window.title}” is gone, so nothing was done.", remedy="Ask again."
        )


def _still_under(
    window: DesktopWindow | None, look: Callable[[], DesktopWindow | None], token: CancelToken
) -> None:
    """Wait a moment until what was shown is under the pointer again: the question itself may have
    been in the way."""
    for _ in range(_TRIES):
        now = look()
        if (now and now.id) == (window and window.id):
            return
        if token.wait(_BETWEEN_S):
            token.raise_if_cancelled()
    raise PolicyDeniedError(
        "Another window is in that place now, so nothing was clicked.", remedy="Ask again."
    )


def _again(element: Pointed, token: CancelToken) -> tuple[int, int]:
    why = ""
    for _ in range(3):
        now = element.now()
        if not isinstance(now, str):
            return now
        why = now
        if token.wait(_BETWEEN_S):
            token.raise_if_cancelled()
    raise PolicyDeniedError(f"{why} Nothing was clicked.", remedy="Ask again.")


def _ms(began: float) -> float:
    return round((time.perf_counter() - began) * 1000.0, 1)
