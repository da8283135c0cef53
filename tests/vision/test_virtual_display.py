"""The display the other tests stand on."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PIL import Image

from tests.virtual_display import VirtualDisplay


def test_a_window_opens_is_seen_and_nothing_stays(tmp_path: Path) -> None:
    with VirtualDisplay(size=(800, 600)) as display:
        xterm = subprocess.Popen(["xterm", "-T", "Hello there"], env=display.env)
        try:
            assert display.wait_for_window("hello there") == "Hello there"
            with Image.open(display.screenshot(tmp_path / "screen.png")) as picture:
                assert picture.size == (800, 600)
        finally:
            xterm.terminate()
            xterm.wait(5)
        lock = Path(f"/tmp/.X{display.number}-lock")
        assert lock.exists()
    assert not lock.exists()


def test_a_number_in_use_is_refused_with_the_servers_words() -> None:
    with (
        VirtualDisplay(size=(320, 240), window_manager=False) as first,
        pytest.raises(RuntimeError, match="already active"),
    ):
        VirtualDisplay(first.number).start()


def test_a_window_that_never_comes_is_named() -> None:
    with (
        VirtualDisplay(size=(320, 240)) as display,
        pytest.raises(TimeoutError, match="nobody"),
    ):
        display.wait_for_window("nobody", timeout_s=0.1)
