"""Which voice speaks when the wanted one fails: real engines, and a speech server on loopback."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from sonia_desktop.audio.playback import Playback
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import CancelledError, InvalidInputError, UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.espeak import EspeakNg
from sonia_desktop.speech.openai_synthesiser import OpenAISynthesiser
from sonia_desktop.speech.synthesiser import Speech
from sonia_desktop.speech.wyoming_synthesiser import WyomingSynthesiser
from sonia_desktop.voice.mouth import Mouth
from tests.speech.speaking_servers import (
    Answer,
    chunk,
    openai_server,
    tone,
    wav,
    wyoming_server,
)

pytestmark = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)
SERVER_HZ = 24_000
VOICES = {
    "tts": [
        {
            "name": "piper",
            "installed": True,
            "voices": [{"name": "amy", "languages": ["en_US"], "installed": True}],
        }
    ]
}


class Said:
    """A mouth without a loudspeaker, and at what rates it spoke: the server has one of its own."""

    def __init__(self, **options: object) -> None:
        self.health = HealthBoard(Bus())
        self.mouth = Mouth(Playback("", self.health), self.health, **options)  # type: ignore[arg-type]
        self.mouth.start_voice()

    def rates(self, text: str, **how: object) -> list[int]:
        """Say it; the rate of each stretch of sound."""
        pieces: list[Speech] = []
        self.mouth.synthesise(text, pieces.append, **how).result(20)  # type: ignore[arg-type]
        found = [piece.rate_hz for piece in pieces if len(piece.samples)]
        return [rate for at, rate in enumerate(found) if at == 0 or found[at - 1] != rate]


@pytest.fixture
def saying() -> Iterator[Callable[..., Said]]:
    made: list[Said] = []

    def make(**options: object) -> Said:
        made.append(Said(**options))
        return made[-1]

    yield make
    for one in made:
        assert one.mouth.stop(3.0)


def test_a_server_that_is_not_there_is_replaced_and_named(saying: Callable[..., Said]) -> None:
    said = saying(choose=lambda: OpenAISynthesiser("http://127.0.0.1:9/v1"), fallback=EspeakNg)
    assert said.rates("Good morning.") == [22_050]
    told = said.health.get("speech")
    assert (told.state, told.engine, told.fallback) == (HealthState.DEGRADED, "espeak-ng", True)
    assert "Instead of openai" in told.detail
    assert "127.0.0.1:9" in told.detail


def test_a_server_that_fails_half_way_is_replaced_at_the_next_sentence_and_tried_again(
    saying: Callable[..., Said],
) -> None:
    works = threading.Event()
    works.set()
    asked: list[str] = []

    def answer(body: dict[str, object]) -> Answer:
        asked.append(str(body["input"]))
        if not works.is_set() or "second" in asked[-1]:
            return Answer(b"out of memory", status=500)
        return Answer(wav(tone(0.2)))

    with openai_server(answer) as (url, _):
        said = saying(
            choose=lambda: OpenAISynthesiser(url, voice="a"), fallback=EspeakNg, try_again_s=0.0
        )
        text = "This is the first sentence of all. This is the second sentence of all."
        assert said.rates(text) == [SERVER_HZ, 22_050]
        assert said.health.get("speech").state is HealthState.DEGRADED
        assert "out of memory" in said.health.get("speech").detail
        assert said.rates("It is well again.") == [SERVER_HZ]
        assert said.health.get("speech").state is HealthState.READY
    assert asked[-1] == "It is well again."


def test_a_server_that_dies_within_a_sentence_is_not_asked_for_the_next(
    saying: Callable[..., Said],
) -> None:
    asked: list[object] = []

    def half(body: dict[str, object]) -> Answer:
        def pieces() -> Iterator[bytes]:
            yield wav(tone(2.0))[:40_000]
            raise ConnectionError

        asked.append(body["input"])
        return Answer(pieces())

    with openai_server(half) as (url, _):
        said = saying(choose=lambda: OpenAISynthesiser(url, voice="a"), fallback=EspeakNg)
        with pytest.raises(UnavailableError, match="failed"):
            said.rates("This is the first sentence of all.")
        assert said.health.get("speech").state is HealthState.DEGRADED
        assert said.health.get("speech").engine == "espeak-ng"
        assert said.rates("This is the second one.") == [22_050]
    assert len(asked) == 1


def test_the_fallback_keeps_speaking_until_it_is_time_to_try_again(
    saying: Callable[..., Said],
) -> None:
    asked: list[object] = []

    def answer(body: dict[str, object]) -> Answer:
        asked.append(body["input"])
        return Answer(b"no", status=500)

    with openai_server(answer) as (url, _):
        said = saying(
            choose=lambda: OpenAISynthesiser(url, voice="a"), fallback=EspeakNg, try_again_s=600.0
        )
        for _ in range(3):
            assert said.rates("Good morning.") == [22_050]
    assert len(asked) <= 2  # the first sentence only, with the client's own second try


def test_without_any_voice_the_reason_is_told_and_a_voice_that_comes_is_used(
    saying: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bin"
    path.mkdir()
    monkeypatch.setenv("PATH", str(path))
    said = saying(choose=lambda: OpenAISynthesiser("http://127.0.0.1:9/v1"), fallback=EspeakNg)
    with pytest.raises(UnavailableError, match=r"127\.0\.0\.1:9"):
        said.rates("Good morning.")
    told = said.health.get("speech")
    assert told.state is HealthState.UNAVAILABLE
    assert told.detail
    monkeypatch.undo()
    assert said.rates("Good morning.") == [22_050]
    assert said.health.get("speech").state is HealthState.DEGRADED


def test_a_fallback_that_failed_once_and_spoke_again_is_not_told_as_missing(
    saying: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = shutil.which("espeak-ng")
    program = tmp_path / "espeak-ng"
    program.symlink_to(str(real))
    monkeypatch.setenv("PATH", f"{tmp_path}")
    said = saying(choose=lambda: OpenAISynthesiser("http://127.0.0.1:9/v1"), fallback=EspeakNg)
    assert said.rates("Good morning.") == [22_050]
    program.unlink()
    with pytest.raises(UnavailableError):
        said.rates("Good evening.")
    assert said.health.get("speech").state is HealthState.UNAVAILABLE
    program.symlink_to(str(real))
    assert said.rates("Good night.") == [22_050]
    told = said.health.get("speech")
    assert (told.state, told.engine) == (HealthState.DEGRADED, "espeak-ng")


def test_a_callers_mistake_changes_no_voice(saying: Callable[..., Said]) -> None:
    said = saying(choose=EspeakNg, fallback=EspeakNg)
    with pytest.raises(InvalidInputError, match="nobody"):
        said.rates("Good morning.", voice="nobody")
    assert said.rates("Good morning.") == [22_050]
    assert said.health.get("speech").state is HealthState.READY


def test_what_is_said_aloud_follows_the_pace_and_a_request_keeps_its_own(
    saying: Callable[..., Said],
) -> None:
    mouth = saying(choose=EspeakNg).mouth

    def aloud() -> int:
        pieces: list[Speech] = []
        mouth.speak_now("The quick brown fox jumps.", pieces.append, lambda: False)
        return sum(len(piece.samples) for piece in pieces)

    def asked() -> int:
        pieces: list[Speech] = []
        mouth.synthesise("The quick brown fox jumps.", pieces.append, speed=1.0).result(20)
        return sum(len(piece.samples) for piece in pieces)

    usual, request = aloud(), asked()
    mouth.pace = 0.5
    assert aloud() > 1.4 * usual
    assert asked() == request


def test_what_is_said_aloud_follows_the_volume_and_a_request_does_not(
    saying: Callable[..., Said],
) -> None:
    mouth = saying(choose=EspeakNg).mouth

    def power(pieces: list[Speech]) -> float:
        whole = np.concatenate([piece.samples for piece in pieces]).astype(np.float64)
        return float(np.mean(whole**2))

    def aloud() -> float:
        pieces: list[Speech] = []
        mouth.speak_now("The quick brown fox jumps.", pieces.append, lambda: False)
        return power(pieces)

    def asked() -> float:
        pieces: list[Speech] = []
        mouth.synthesise("The quick brown fox jumps.", pieces.append, speed=1.0).result(20)
        return power(pieces)

    usual, request = aloud(), asked()
    mouth.volume.db = -12.0
    aloud()  # the way there
    assert aloud() < 0.1 * usual
    assert asked() == pytest.approx(request)


def test_a_cancelled_speech_hangs_up_on_a_server_that_keeps_one_waiting(
    saying: Callable[..., Said],
) -> None:
    with wyoming_server(VOICES, lambda _: [chunk(tone(0.1))], hold=True) as (url, heard):
        said = saying(choose=lambda: WyomingSynthesiser(url), fallback=EspeakNg)
        token = CancelToken()
        spoken = said.mouth.synthesise("A long story.", lambda _piece: None, token=token)
        assert heard.waiting.wait(30.0)
        token.cancel()
        with pytest.raises(CancelledError):
            spoken.result(30)
        assert heard.hung_up.wait(30.0)
        assert said.health.get("speech").state is HealthState.READY
