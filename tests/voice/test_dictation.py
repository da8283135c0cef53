"""Writing down what is said: what cannot be written down is told, not kept quiet."""

from __future__ import annotations

import subprocess
import threading
from pathlib import Path

from virtual_sound import VirtualSound

from sonia_desktop.audio.capture import Capture
from sonia_desktop.audio.endpoint import EndpointOptions
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.speech.pocketsphinx import PocketSphinx
from sonia_desktop.speech.recogniser import Transcript
from sonia_desktop.voice.dictation import Dictation
from sonia_desktop.voice.ears import Ears

WAIT_S = 40


def test_what_is_said_is_written_down_also_what_the_end_cuts_off(
    sound: VirtualSound, tmp_path: Path
) -> None:
    wav, heard = tmp_path / "said.wav", list[Transcript]()
    subprocess.run(["espeak-ng", "-s", "140", "-w", str(wav), "what time is it"], check=True)
    health = HealthBoard(Bus())
    capture, ears = Capture("", health), Ears(health, PocketSphinx)
    capture.start()
    ears.start()
    ready, stream = threading.Event(), ears.open_stream()
    running = Dictation(capture, stream, EndpointOptions(), lambda _: None, heard.append, ready.set)
    try:
        running.start()
        assert ready.wait(WAIT_S)
        sound.play(wav, pad_s=0.3)
    finally:
        running.stop(WAIT_S)
        assert capture.stop(WAIT_S)
        assert ears.stop(WAIT_S)
    assert "time" in " ".join(one.text for one in heard), (heard, running.error)
    assert running.error is None


def test_a_recogniser_that_is_gone_ends_it_with_the_reason(sound: VirtualSound) -> None:
    health = HealthBoard(Bus())
    capture, ears = Capture("", health), Ears(health, PocketSphinx)
    capture.start()
    ears.start()
    stream = ears.open_stream()
    assert ears.stop(WAIT_S)
    running = Dictation(capture, stream, EndpointOptions(), lambda _: None, lambda _: None)
    try:
        running.start()
        assert running.ended.wait(WAIT_S)
        assert isinstance(running.error, SoniaError)
        assert "recogniser" in running.error.message
    finally:
        running.stop(WAIT_S)
        assert capture.stop(WAIT_S)
