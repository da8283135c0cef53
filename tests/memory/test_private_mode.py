"""Private mode: switched at any time, told to everyone; nothing is kept while it is on."""

from __future__ import annotations

import threading

import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import SettingsError
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.private_mode import PrivateMode, PrivateModeChanged, PrivateModeError


def test_switching_is_told_once_and_kept_for_the_next_start() -> None:
    bus, told, saved = Bus(), list[bool](), list[bool]()
    health = HealthBoard(bus)
    bus.subscribe(PrivateModeChanged, lambda event: told.append(event.on))
    mode = PrivateMode(bus, health, keep=saved.append)
    assert not mode.private
    assert health.get("private mode").state is HealthState.OFF
    mode.may_keep()

    mode.set_private(True)
    mode.set_private(True)
    assert mode.private
    assert health.get("private mode").state is HealthState.READY
    with pytest.raises(PrivateModeError, match=r"nothing is kept.*private mode off"):
        mode.may_keep()

    mode.set_private(False)
    assert told == saved == [True, False]
    mode.may_keep()


def test_a_choice_that_cannot_be_kept_holds_and_is_told() -> None:
    def refuse(_on: bool) -> None:
        raise SettingsError("The file cannot be written.")

    bus = Bus()
    mode = PrivateMode(bus, HealthBoard(bus), keep=refuse)
    told = mode.switch_as_asked(True)
    assert mode.private
    assert "Private mode is on" in told
    assert "cannot be written" in told
    assert "Private mode is on" in mode.switch_as_asked(None)


def test_what_is_told_and_kept_last_is_what_holds_whoever_switched() -> None:
    bus, told, saved = Bus(), list[bool](), list[bool]()
    held_up, go_on = threading.Event(), threading.Event()

    def hold_up(event: PrivateModeChanged) -> None:
        if event.on:
            held_up.set()
            go_on.wait(0.5)  # meanwhile the other one may come in between, if it can

    bus.subscribe(PrivateModeChanged, hold_up)
    bus.subscribe(PrivateModeChanged, lambda event: told.append(event.on))
    mode = PrivateMode(bus, HealthBoard(bus), keep=saved.append)
    on = threading.Thread(target=mode.set_private, args=(True,))
    on.start()
    assert held_up.wait(20)
    mode.set_private(False)
    go_on.set()
    on.join()
    assert not mode.private
    assert told == saved == [True, False]
