"""The health of the screen follows the display: gone, and there again, without a picture."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard, HealthChanged, HealthState
from sonia_desktop.vision.backends.session import session_of
from sonia_desktop.vision.display_watch import addresses_of
from sonia_desktop.vision.eyes import Eyes
from tests.virtual_display import VirtualDisplay

WAIT_S = 60.0


@pytest.fixture
def display() -> Iterator[VirtualDisplay]:
    if VirtualDisplay.missing_programs():
        pytest.skip(f"not installed: {', '.join(VirtualDisplay.missing_programs())}")
    with VirtualDisplay(window_manager=False) as shown:
        yield shown


class Told:
    """The states of the screen as they were told."""

    def __init__(self, bus: Bus, board: HealthBoard) -> None:
        self._board, self._changed = board, threading.Condition()
        bus.subscribe(HealthChanged, self._heard)

    def _heard(self, _event: HealthChanged) -> None:
        with self._changed:
            self._changed.notify_all()

    def wait(self, state: HealthState) -> float:
        """Until it is so; the seconds that took."""
        begun = time.monotonic()
        with self._changed:
            reached = self._changed.wait_for(
                lambda: self._board.get("screen").state is state, WAIT_S
            )
        assert reached, self._board.get("screen")
        return time.monotonic() - begun


def test_a_display_that_goes_and_comes_back_is_told_without_a_picture(
    display: VirtualDisplay, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("WAYLAND_DISPLAY", "XDG_SESSION_TYPE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display.name)
    bus = Bus()
    board = HealthBoard(bus)
    told = Told(bus, board)
    eyes = Eyes(ocr="auto", health=board)
    eyes.start()
    try:
        told.wait(HealthState.READY)
        display.stop()
        told.wait(HealthState.UNAVAILABLE)
        assert "does not answer" in board.get("screen").detail
        with VirtualDisplay(display.number, window_manager=False):
            told.wait(HealthState.READY)
        told.wait(HealthState.UNAVAILABLE)
    finally:
        eyes.stop()


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        ({"DISPLAY": ":0"}, "/tmp/.X11-unix/X0"),
        ({"DISPLAY": "unix:7.1"}, "/tmp/.X11-unix/X7"),
        ({"DISPLAY": "localhost:10.0"}, ("localhost", 6010)),
        (
            {"WAYLAND_DISPLAY": "wayland-1", "XDG_RUNTIME_DIR": "/run/user/1"},
            "/run/user/1/wayland-1",
        ),
        ({"WAYLAND_DISPLAY": "/run/w", "XDG_RUNTIME_DIR": "/run/user/1"}, "/run/w"),
    ],
)
def test_where_a_display_listens(environment: dict[str, str], address: object) -> None:
    assert address in [place for _, place in addresses_of(session_of(environment, "linux"))]


@pytest.mark.parametrize("display", ["", "nonsense", ":x", "/private/tmp/org.xquartz:0"])
def test_a_display_without_a_socket_is_not_watched(display: str) -> None:
    assert addresses_of(session_of({"DISPLAY": display}, "linux")) == ()
