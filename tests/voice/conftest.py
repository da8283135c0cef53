"""A virtual sound card, and a running loop on it, for the voice tests."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))
from remote_end import Far, far_ends
from running_talk import Talk
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


@pytest.fixture
def talking(sound: VirtualSound, tmp_path: Path) -> Iterator[Callable[..., Talk]]:
    """Makes running loops; stops them after the test."""
    made: list[Talk] = []

    def make(**options: Any) -> Talk:
        made.append(Talk(sound, tmp_path, **options))
        return made[-1]

    yield make
    for talk in made:
        assert talk.loop.stop(15.0)


@pytest.fixture(scope="module")
def engines() -> Iterator[tuple[Any, Any]]:
    """A recogniser and a voice for remote conversations; loading them takes seconds."""
    from sonia_desktop.audio.playback import Playback
    from sonia_desktop.core.bus import Bus
    from sonia_desktop.core.health import HealthBoard
    from sonia_desktop.speech.pocketsphinx import PocketSphinx
    from sonia_desktop.voice.ears import Ears
    from sonia_desktop.voice.mouth import Mouth

    health = HealthBoard(Bus())
    ears, mouth = Ears(health, PocketSphinx), Mouth(Playback("", health), health)
    ears.start()
    mouth.start_voice()
    yield ears, mouth
    assert ears.stop(30.0)
    assert mouth.stop(5.0)


@pytest.fixture
def far(engines: tuple[Any, Any]) -> Iterator[Callable[..., Far]]:
    """Starts remote conversations on real engines; no device is opened."""
    with far_ends(*engines) as start:
        yield start
