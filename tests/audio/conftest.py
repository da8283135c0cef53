"""A virtual sound card for the audio tests."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from virtual_sound import VirtualSound, VirtualSoundError


@pytest.fixture
def card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualSound]:
    """PulseAudio with a microphone and a loudspeaker; PortAudio of this process uses it."""
    sound = VirtualSound(tmp_path)
    try:
        sound.start()
    except VirtualSoundError as missing:
        sound.stop()
        pytest.skip(str(missing))
    for name, value in sound.variables.items():
        monkeypatch.setenv(name, value)
    from sonia_desktop.audio.devices import rescan

    assert rescan()
    yield sound
    sound.stop()
