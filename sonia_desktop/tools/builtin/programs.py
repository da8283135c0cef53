"""app.launch, clipboard.*, notification.send and browser.open."""

from __future__ import annotations

import shlex
import time

from pydantic import AliasChoices, Field, field_validator

from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.tools.desktop_programs import (
    MOST_CLIPBOARD_CHARS,
    Application,
    application,
    notify,
    open_in_browser,
    read_clipboard,
    start,
    write_clipboard,
)
from sonia_desktop.tools.paths import place
from sonia_desktop.tools.types import Effect, Tier, Tool, ToolArgs, ToolContext, ToolResult

_SHOWN = 4000


class LaunchArgs(ToolArgs):
    """Which program, and what it is given."""

    target: str = Field(min_length=1, max_length=1000, description="Its name: firefox, Files.")
    args: list[str] = Field(default_factory=list, max_length=50, description="What it is given.")

    working_dir: str | None = Field(
        None,
        max_length=4096,
        description="Folder it starts in; empty: home.",
        validation_alias=AliasChoices("working_dir", "cwd"),
    )

    @field_validator("target", "args", "working_dir")
    @classmethod
    def _no_nul(cls, value: str | list[str] | None) -> str | list[str] | None:
        if "\0" in (value if isinstance(value, str) else "".join(value or [])):
            raise ValueError("it cannot hold a NUL character")
        return value


class NoArgs(ToolArgs):
    """Nothing is needed."""


class CopyTextArgs(ToolArgs):
    """What goes on the clipboard."""

    text: str = Field(max_length=MOST_CLIPBOARD_CHARS, description="The text.")


class NotifyArgs(ToolArgs):
    """What is shown."""

    title: str = Field(min_length=1, max_length=100, description="Title.")
    body: str = Field("", max_length=500, description="Text below it.")


class OpenArgs(ToolArgs):
    """Which page."""

    url: str = Field(min_length=1, max_length=4096, description="http or https address.")


def program_tools() -> list[Tool]:
    """The tools that start programs and speak with the desktop."""
    return [
        Tool(
            name="app.launch",
            description="Starts a program.",
            args=LaunchArgs,
            effect=Effect.CHANGE,
            run=_launch,
            aliases=("process.start", "launch_app"),
            category="desktop",
            timeout_s=15.0,
            places=lambda args: (place(args.working_dir),) if args.working_dir else (),
            describe=lambda args, paths: (
                f"Start: {_command(application(args.target, args.args))}"
                + "".join(f"\n\nin {path}" for path in paths)
            ),
            danger="A program can do everything you can.",
            tier=Tier.GUARDED_HIGH,
            undo_words=lambda _args, _paths: (
                "What a program does CANNOT be undone; it can be closed."
            ),
            idempotent=False,
        ),
        Tool(
            name="clipboard.read",
            description="Reads the text on the clipboard.",
            args=NoArgs,
            effect=Effect.READ,
            run=_read,
            examples=(
                "what is on my clipboard",
                "read the clipboard",
                "show me what I copied",
            ),
            aliases=("read_clipboard",),
            category="desktop",
            timeout_s=10.0,
            brings="clipboard",
        ),
        Tool(
            name="clipboard.write",
            description="Puts a text on the clipboard.",
            args=CopyTextArgs,
            effect=Effect.CHANGE,
            run=_write,
            aliases=("write_clipboard", "copy_to_clipboard"),
            category="desktop",
            timeout_s=10.0,
            describe=lambda args, _paths: f"Put this on the clipboard:\n\n{args.text}",
            danger="It takes the place of what you copied.",
            named_by=(),
            tier=Tier.GUARDED_LOW,
            idempotent=True,
        ),
        Tool(
            name="notification.send",
            description="Shows a notification on the desktop.",
            args=NotifyArgs,
            effect=Effect.CHANGE,
            run=_notify,
            aliases=("send_notification",),
            category="desktop",
            timeout_s=10.0,
            describe=lambda args, _paths: f"Show the notification “{args.title}”: {args.body}",
            danger="It shows something on your desktop.",
            named_by=(),
            tier=Tier.GUARDED_LOW,
            idempotent=False,
        ),
        Tool(
            name="browser.open",
            description="Opens a page in your browser.",
            args=OpenArgs,
            effect=Effect.CHANGE,
            run=_open,
            aliases=("open_url",),
            category="desktop",
            timeout_s=15.0,
            describe=lambda args, _paths: f"Open in your browser: {_address(args.url)}",
            danger="The page is called from your browser, with your sign-ins.",
            tier=Tier.GUARDED_MEDIUM,
            sends_to=lambda args: (args.url,),
            idempotent=True,
        ),
    ]


def _command(app: Application) -> str:
    return f"{app.name}\n\n{shlex.join(app.command)}"


def _launch(args: LaunchArgs, context: ToolContext) -> ToolResult:
    began = time.perf_counter()
    context.token.raise_if_cancelled()
    app = application(args.target, args.args)
    folder = context.paths[0] if context.paths else None
    if folder is not None and not folder.is_dir():
        raise NotFoundError(f"There is no folder {folder}.", parameter="working_dir")
    pid = start(app, folder)
    data = {"pid": pid, "target": args.target, "args": args.args, "duration_ms": _ms(began)}
    return ToolResult(f"I have started {app.name}.", data)


def _read(_args: NoArgs, _context: ToolContext) -> ToolResult:
    began = time.perf_counter()
    text = read_clipboard()
    data = {"text": text, "length": len(text), "duration_ms": _ms(began)}
    if not text:
        return ToolResult("There is no text on the clipboard.", data)
    more = f"\n\n… and {len(text) - _SHOWN:,} more characters." if len(text) > _SHOWN else ""
    return ToolResult(f"On the clipboard:\n\n{text[:_SHOWN]}{more}", data)


def _write(args: CopyTextArgs, _context: ToolContext) -> ToolResult:
    began = time.perf_counter()
    write_clipboard(args.text)
    data = {"chars_written": len(args.text), "duration_ms": _ms(began)}
    return ToolResult(f"{len(args.text):,} characters are on the clipboard.", data)


def _notify(args: NotifyArgs, _context: ToolContext) -> ToolResult:
    began = time.perf_counter()
    notify(args.title, args.body)
    data = {"title": args.title, "body": args.body, "sent": True, "elapsed_ms": _ms(began)}
    return ToolResult("The notification is shown.", data)


def _address(url: str) -> str:
    from sonia_desktop.tools.fetching import checked_url

    return checked_url(url)


def _open(args: OpenArgs, _context: ToolContext) -> ToolResult:
    began = time.perf_counter()
    url = _address(args.url)
    open_in_browser(url)
    data = {"url": url, "opened": True, "elapsed_ms": _ms(began), "success": True}
    return ToolResult(f"I have opened {url} in your browser.", data)


def _ms(began: float) -> float:
    return round((time.perf_counter() - began) * 1000.0, 1)
