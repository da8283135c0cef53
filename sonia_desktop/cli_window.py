"""`sonia toggle-talk`, `capture`, `stop-talking`, `mute`, `hands-free`: what the window does, to be
bound to keys in the desktop's settings; `autostart` and `update`.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import Annotated

import typer

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.terminal import DataDir, choose, fail, note, settings_now


class Switch(StrEnum):
    """What `autostart` and `update` take."""

    ON = "on"
    OFF = "off"
    STATUS = "status"


class SwitchTo(StrEnum):
    """What `mute` and `hands-free` take."""

    ON = "on"
    OFF = "off"
    TOGGLE = "toggle"


def toggle_talk(data_dir: DataDir = None) -> None:
    """Begin to listen in the open window, or end it: bind it to a key in the desktop's settings."""
    choose(data_dir)
    _wish("talk")


def capture(data_dir: DataDir = None) -> None:
    """Freeze the screen and let the user choose the part that Sonia reads."""
    choose(data_dir)
    _wish("capture")


def stop_talking(data_dir: DataDir = None) -> None:
    """End what Sonia says or does in the open window just now."""
    choose(data_dir)
    _wish("quiet")


def mute(
    to: Annotated[SwitchTo, typer.Argument(help="on, off or toggle.")] = SwitchTo.ON,
    data_dir: DataDir = None,
) -> None:
    """Close the microphone of the open window, or open it again."""
    choose(data_dir)
    _wish(f"mute-{to.value}")


def hands_free(
    to: Annotated[SwitchTo, typer.Argument(help="on, off or toggle.")] = SwitchTo.ON,
    data_dir: DataDir = None,
) -> None:
    """Let the open window listen all the time, or not any more."""
    choose(data_dir)
    _wish(f"hands-free-{to.value}")


def _wish(wish: str) -> None:
    settings, _problems = settings_now()
    from sonia_desktop.ui.instance import ask_window

    if not ask_window(settings.data_dir, wish, deadline_s=0):
        fail(f"No window of Sonia is open on {settings.data_dir}. Open it: sonia")


def autostart(
    state: Annotated[Switch, typer.Argument(help="on, off or status.")] = Switch.STATUS,
) -> None:
    """Open Sonia when you log in, or not."""
    from sonia_desktop import autostart as at_login

    try:
        if state is not Switch.STATUS:
            at_login.switch(state is Switch.ON)
    except SoniaError as error:
        fail(f"{error.message} {error.remedy}")
    typer.echo(f"Sonia is {'' if at_login.is_on() else 'not '}opened when you log in.")


def update(
    yes: Annotated[bool, typer.Option("--yes", help="Ask the index without asking me.")] = False,
) -> None:
    """Whether there is a newer Sonia. Asks you first; nothing is fetched or installed."""
    from sonia_desktop import updating

    if not yes:
        if not sys.stdin.isatty():
            fail(f"This asks {updating.SOURCE}. Say that it may: sonia update --yes")
        if not typer.confirm(f"May Sonia ask {updating.SOURCE} for the newest version?"):
            note("Nothing was asked.")
            return
    try:
        typer.echo(updating.look().words())
    except SoniaError as error:
        fail(f"{error.message} {error.remedy}")
