"""A virtual sound card for the voice tests."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from virtual_sound import VirtualSound, VirtualSoundError


@pytest.fixture
def sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualSound]:
    """PulseAudio with a microphone and a loudspeaker; PortAudio of this process uses it."""
    card = VirtualSound(tmp_path)
    try:
        card.start()
    except VirtualSoundError as missing:
        card.stop()
        pytest.skip(str(missing))
    for name, value in card.variables.items():
        monkeypatch.setenv(name, value)
    assert os.environ["PULSE_SERVER"]
    from sonia_desktop.audio.devices import rescan

    rescan()
    yield card
    card.stop()
