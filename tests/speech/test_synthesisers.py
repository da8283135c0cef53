"""Voices on servers and of the system, and which one is chosen."""

from __future__ import annotations

import io
import shutil
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st
from wyoming.event import Event

from sonia_desktop.core.errors import (
    DeadlineError,
    InvalidInputError,
    SoniaError,
    UnavailableError,
)
from sonia_desktop.speech.openai_synthesiser import OpenAISynthesiser
from sonia_desktop.speech.sound_stream import PcmFormat, SoundStream
from sonia_desktop.speech.speaking import Interrupts, Speaking
from sonia_desktop.speech.synthesiser import Speech, Synthesiser
from sonia_desktop.speech.synthesisers import choose_synthesiser
from sonia_desktop.speech.system_voice import MacVoice, WindowsVoice, sapi_rate
from sonia_desktop.speech.wyoming_synthesiser import WyomingSynthesiser
from tests.speech.speaking_servers import (
    Answer,
    Heard,
    chunk,
    openai_server,
    tone,
    wav,
    wyoming_server,
)

_INFO = {
    "tts": [
        {
            "name": "piper",
            "installed": True,
            "voices": [
                {"name": "amy", "languages": ["en_US"], "installed": True, "description": "Amy"},
                {"name": "duo", "languages": ["en_GB"], "installed": True,
                 "speakers": [{"name": "ann"}, {"name": "bob"}]},
                {"name": "absent", "languages": ["de_DE"], "installed": False},
            ],
        }
    ]
}  # fmt: skip


def _said(engine: Synthesiser, text: str = "Hello.", **how: object) -> tuple[np.ndarray, int]:
    pieces = list(engine.speak(text, **how))  # type: ignore[arg-type]
    return np.concatenate([one.samples for one in pieces]), pieces[0].rate_hz


def _close_while_it_waits(speaking: Iterator[Speech], heard: Heard) -> None:
    """Close it from this thread while another waits for its next sound; the wait ends."""
    ended = threading.Event()

    def listen() -> None:
        for _ in speaking:
            pass
        ended.set()

    listener = threading.Thread(target=listen)
    listener.start()
    assert heard.waiting.wait(30.0)
    speaking.close()  # type: ignore[attr-defined]
    assert ended.wait(30.0)
    assert heard.hung_up.wait(30.0)
    listener.join(30.0)


@pytest.fixture
def server_of() -> Iterator[object]:
    """Nothing is left of a client when its test ends."""
    made: list[OpenAISynthesiser] = []

    def make(url: str, **how: object) -> OpenAISynthesiser:
        made.append(OpenAISynthesiser(url, **how))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.stop()


# OpenAI's protocol


def test_a_server_is_asked_as_openai_documents_and_its_wav_is_played(server_of) -> None:
    with openai_server(lambda _: Answer(wav(tone(0.5)))) as (url, heard):
        engine = server_of(url, voice="nova", api_key="secret-1")
        engine.start()
        samples, rate_hz = _said(engine, "Good morning.", speed=1.5)
    assert np.array_equal(samples, tone(0.5))
    assert rate_hz == 24_000
    assert heard.requests == [
        {"model": "tts-1", "input": "Good morning.", "voice": "nova",
         "response_format": "wav", "speed": 1.5}
    ]  # fmt: skip
    assert heard.headers[0]["authorization"] == "Bearer secret-1"


def test_speech_is_handed_on_before_the_server_has_finished(server_of) -> None:
    with openai_server(lambda _: Answer(wav(tone(0.5)), hold=True)) as (url, heard):
        speaking = server_of(url, voice="a").speak("A long story.")
        assert len(next(speaking).samples) > 0
        speaking.close()
        assert heard.hung_up.wait(30.0)


def test_closing_from_another_thread_ends_a_wait_for_the_server(server_of) -> None:
    with openai_server(lambda _: Answer(wav(tone(0.1)), hold=True)) as (url, heard):
        speaking = server_of(url, voice="a").speak("A long story.")
        _close_while_it_waits(speaking, heard)


def test_closing_ends_the_wait_also_on_the_connection_of_the_first_questions(server_of) -> None:
    with openai_server(lambda _: Answer(wav(tone(0.1)), hold=True)) as (url, heard):
        engine = server_of(url)
        engine.start()
        _close_while_it_waits(engine.speak("A long story."), heard)


@pytest.mark.parametrize("kind", ["audio/pcm", "audio/L16; rate=16000"])
def test_bare_samples_have_openais_rate_or_the_one_told(server_of, kind: str) -> None:
    body = [tone(0.2).tobytes()[:1001], tone(0.2).tobytes()[1001:]]
    with openai_server(lambda _: Answer(body, kind=kind)) as (url, _):
        samples, rate_hz = _said(server_of(url, voice="a"))
    assert rate_hz == (16_000 if "rate" in kind else 24_000)
    assert np.array_equal(samples, tone(0.2))


@pytest.mark.parametrize(("form", "kind"), [("FLAC", "audio/flac"), ("MP3", "audio/mpeg")])
def test_packed_sound_is_unpacked(server_of, form: str, kind: str) -> None:
    held = io.BytesIO()
    soundfile.write(held, tone(0.5), 24_000, format=form)
    with openai_server(lambda _: Answer(held.getvalue(), kind=kind)) as (url, _):
        samples, rate_hz = _said(server_of(url, voice="a"))
    assert rate_hz == 24_000
    assert 0.45 * 24_000 < len(samples) < 0.65 * 24_000
    assert 6000 < np.abs(samples).max() < 10_000


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(b"", kind="audio/wav"), "empty"),
        (Answer(b'{"error": "no model"}', kind="audio/wav"), "no model"),
        (Answer(b"<html>hello</html>", kind="text/html"), "<html>"),
        (Answer(wav(tone(0.1))[:20]), "cut off"),
        (Answer(b'{"error":{"message":"model not found"}}', status=404), "model not found"),
        (Answer(b"no", status=401), "refused the key"),
        (Answer(wav(tone(0.1), rate_hz=3)), "3 Hz"),
        (Answer(b"ID3 no music at all", kind="audio/mpeg"), "did not send sound"),
    ],
)
def test_what_is_no_speech_is_a_clear_error_and_the_next_sentence_works(
    server_of, answer: Answer, words: str
) -> None:
    answers = [answer, Answer(wav(tone(0.1)))]
    with openai_server(lambda _: answers.pop(0)) as (url, _):
        engine = server_of(url, voice="a", api_key="secret-1")
        with pytest.raises(UnavailableError, match=words) as failed:
            list(engine.speak("One."))
        assert "secret-1" not in str(failed.value)
        assert len(_said(engine, "Two.")[0])


def test_the_servers_voices_are_listed_where_it_lists_them(server_of) -> None:
    with openai_server(lambda _: Answer(b""), voices={"voices": ["bella", {"id": "adam"}]}) as (
        url,
        _,
    ):
        assert [one.id for one in server_of(url, voice="adam").voices()] == ["adam", "bella"]
        engine = server_of(url)
        engine.start()
        assert engine.voices()[0].id == "bella"


def test_a_wrong_key_and_a_missing_server_are_told_apart(server_of) -> None:
    with (
        openai_server(lambda _: Answer(b""), models_status=401) as (url, _),
        pytest.raises(UnavailableError, match="key"),
    ):
        server_of(url, api_key="x").start()
    with pytest.raises(UnavailableError, match=r"127\.0\.0\.1:9/v1 failed"):
        server_of("http://127.0.0.1:9/v1").start()
    with pytest.raises(UnavailableError, match="no address"):
        server_of("file:///etc/passwd").start()


def test_a_voice_the_server_does_not_take_is_the_callers_mistake(server_of) -> None:
    with (
        openai_server(lambda _: Answer(b"unknown voice", status=400)) as (url, _),
        pytest.raises(InvalidInputError, match="'nobody'"),
    ):
        list(server_of(url, voice="a").speak("Hi.", voice="nobody"))


def test_a_server_that_drips_is_given_up(server_of) -> None:
    waited = threading.Event()  # never set: a drip now and then

    def drops() -> Iterator[bytes]:
        yield wav(tone(60.0))[:44]
        while True:
            waited.wait(0.02)
            yield b"\0\0"

    with openai_server(lambda _: Answer(drops())) as (url, _):
        engine = server_of(url, silence_s=1.0)
        # on a machine that stands still for a second it is found silent
        with pytest.raises(
            UnavailableError, match=r"too little to be heard|does not answer in time"
        ):
            list(engine.speak("A long story."))


def test_a_proxy_never_hears_what_is_said_on_this_computer(
    server_of, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    with openai_server(lambda _: Answer(wav(tone(0.2)))) as (url, _):
        engine = server_of(url)
        engine.start()
        assert np.array_equal(_said(engine)[0], tone(0.2))


# Wyoming


def test_a_wyoming_server_is_asked_for_a_voice_and_its_chunks_are_played() -> None:
    sound = tone(0.3, 22_050)
    parts = [Event("audio-start", {"rate": 22_050, "width": 2, "channels": 1}),
             chunk(sound[:3000]), chunk(sound[3000:]), Event("audio-stop")]  # fmt: skip
    with wyoming_server(_INFO, lambda _: parts) as (url, heard):
        engine = WyomingSynthesiser(url, voice="duo#bob")
        engine.start()
        samples, rate_hz = _said(engine)
        _said(engine, voice="amy")
        assert [one.id for one in engine.voices()] == ["duo#bob", "amy", "duo#ann"]
        with pytest.raises(InvalidInputError, match="absent"):
            engine.speak("Hi.", voice="absent")
    assert np.array_equal(samples, sound)
    assert rate_hz == 22_050
    assert heard.requests[0] == {"text": "Hello.", "voice": {"name": "duo", "speaker": "bob"}}
    assert heard.requests[1]["voice"] == {"name": "amy"}


def test_closing_hangs_up_on_a_wyoming_server_that_keeps_one_waiting() -> None:
    with wyoming_server(_INFO, lambda _: [chunk(tone(0.1))], hold=True) as (url, heard):
        speaking = WyomingSynthesiser(url).speak("A long story.")
        _close_while_it_waits(speaking, heard)


@pytest.mark.parametrize(
    ("events", "words"),
    [
        ([Event("audio-stop")], "no sound"),
        ([Event("error", {"text": "voice is broken"})], "voice is broken"),
        ([Event("audio-chunk", {"rate": "fast", "width": 2}, b"1234")], "unknown form"),
        ([Event("audio-chunk", {"rate": 0, "width": 2, "channels": 1}, b"1234")], "0 Hz"),
        ([Event("audio-chunk", {"rate": 16000, "width": 7, "channels": 1}, b"1")], "56 bits"),
    ],
)
def test_a_wyoming_server_that_does_not_speak_is_named(events: list[Event], words: str) -> None:
    with (
        wyoming_server(_INFO, lambda _: events) as (url, _),
        pytest.raises(UnavailableError, match=words),
    ):
        list(WyomingSynthesiser(url).speak("Hi."))


def test_a_wyoming_server_that_sends_anything_but_sound_is_given_up() -> None:
    def chatter(_: dict[str, object]) -> Iterator[Event]:
        yield chunk(tone(0.1))
        while True:
            yield Event("ping")

    with (
        wyoming_server(_INFO, chatter) as (url, _),
        pytest.raises(DeadlineError, match="did not answer in time"),
    ):
        list(WyomingSynthesiser(url, silence_s=0.3).speak("Hi."))


def test_a_wyoming_server_without_voices_or_without_the_voice_is_refused_at_the_start() -> None:
    with (
        wyoming_server({"asr": [{"name": "whisper"}]}, lambda _: []) as (url, _),
        pytest.raises(UnavailableError, match="does not speak"),
    ):
        WyomingSynthesiser(url).start()
    with (
        wyoming_server(_INFO, lambda _: []) as (url, _),
        pytest.raises(UnavailableError, match="no voice 'zoe'"),
    ):
        WyomingSynthesiser(url, voice="zoe").start()


# The system's voice, on stand-ins of the programs of the other systems


def _program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)


@pytest.mark.skipif(shutil.which("sh") is None, reason="the stand-ins are shell scripts")
def test_say_gets_text_voice_and_rate_and_its_file_is_played(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made.wav").write_bytes(wav(tone(0.2, 22_050), 22_050))
    _program(
        tmp_path,
        "say",
        f"""if [ "$2" = "?" ]; then echo "Samantha            en_US    # Hello!"
echo "Bad News            en_US    # The light"; exit; fi
echo "$@" > {tmp_path}/asked; cat > {tmp_path}/text
while [ "$1" != "-o" ]; do shift; done; cp {tmp_path}/made.wav "$2"
""",
    )
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    engine = MacVoice("Bad News", 180)
    engine.start()
    samples, rate_hz = _said(engine, "Hi [[rate 1]] there.", speed=1.5)
    assert rate_hz == 22_050
    assert np.array_equal(samples, tone(0.2, 22_050))
    assert (tmp_path / "asked").read_text().startswith("-v Bad News -r 270 -o ")
    assert (tmp_path / "text").read_text() == "Hi [ [rate 1]] there."
    assert [one.language for one in engine.voices()] == ["en-US", "en-US"]
    with pytest.raises(InvalidInputError, match="Zoe"):
        list(engine.speak("Hi.", voice="Zoe"))


@pytest.mark.skipif(shutil.which("sh") is None, reason="the stand-ins are shell scripts")
def test_powershell_gets_text_voice_and_rate_and_its_sound_is_played(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made.wav").write_bytes(wav(tone(0.2, 22_050), 22_050))
    _program(
        tmp_path,
        "powershell",
        f"""script=$(echo "$4" | base64 -d | tr -d '\\000')
case "$script" in *GetInstalledVoices*) echo "Microsoft Zira|en-US"; exit;; esac
base64 -d > {tmp_path}/text; echo "$SONIA_VOICE $SONIA_RATE" > {tmp_path}/asked
cat {tmp_path}/made.wav
""",
    )
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    engine = WindowsVoice("Microsoft Zira")
    engine.start()
    samples, _ = _said(engine, "Grüße; $(calc)", speed=2.0)
    assert np.array_equal(samples, tone(0.2, 22_050))
    assert (tmp_path / "text").read_text() == "Grüße; $(calc)"
    assert (tmp_path / "asked").read_text() == "Microsoft Zira 6\n"


def test_a_missing_system_voice_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for engine in (MacVoice(), WindowsVoice()):
        with pytest.raises(UnavailableError, match="is not there"):
            engine.start()


def test_sapis_rate_is_a_logarithm_of_the_pace() -> None:
    assert [sapi_rate(words) for words in (58, 175, 525, 2000)] == [-10, 0, 10, 10]


# Which one


@pytest.mark.parametrize(
    ("engine", "name"),
    [("espeak", "espeak-ng"), ("piper", "piper"), ("openai", "openai"), ("wyoming", "wyoming")],
)
def test_the_engine_asked_for_is_chosen(engine: str, name: str) -> None:
    url = "tcp://127.0.0.1:1" if engine == "wyoming" else "http://127.0.0.1:1/v1"
    chosen = choose_synthesiser(engine, piper_voice=Path("/nowhere/a.onnx"), url=url)
    assert chosen.name == name


def test_auto_is_piper_only_when_both_its_files_are_there(tmp_path: Path) -> None:
    voice = tmp_path / "amy.onnx"
    assert choose_synthesiser("auto").name != "piper"
    voice.touch()
    assert choose_synthesiser("auto", piper_voice=voice).name != "piper"
    (tmp_path / "amy.onnx.json").touch()
    assert choose_synthesiser("auto", piper_voice=voice).name == "piper"


@pytest.mark.parametrize("engine", ["piper", "openai", "wyoming", "festival"])
def test_an_engine_that_lacks_its_file_or_address_is_refused(engine: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        choose_synthesiser(engine)
    assert refused.value.remedy


@pytest.mark.parametrize("speed", [0.1, 5.0, float("nan")])
def test_no_engine_takes_a_speed_out_of_range(speed: float) -> None:
    url = "tcp://127.0.0.1:1"
    for engine in ("espeak", "system", "piper", "openai", "wyoming"):
        chosen = choose_synthesiser(engine, piper_voice=Path("/nowhere/a.onnx"), url=url)
        with pytest.raises(InvalidInputError, match="speed"):
            chosen.speak("Hi.", speed=speed)


# The parts


@given(st.binary(max_size=400), st.lists(st.integers(1, 60), max_size=8))
def test_any_bytes_are_sound_or_a_clear_error(body: bytes, cuts: list[int]) -> None:
    riff = b"RIFF\x00\x00\x00\x00WAVE"
    short_format = riff + b"fmt " + (4).to_bytes(4, "little")
    for head in (b"", riff, riff + b"fmt ", short_format, wav(tone(0.0))[:40]):
        sound, rest = SoundStream("The server", PcmFormat(24_000)), head + body
        try:
            for cut in cuts:
                list(sound.feed(rest[:cut]))
                rest = rest[cut:]
            list(sound.feed(rest))
            list(sound.finish())
        except SoniaError as error:
            told = error.message
        else:
            told = "The server"
        assert told.startswith("The server")


@given(st.integers(1, 3), st.sampled_from([1, 2, 3, 4]), st.lists(st.integers(1, 50), max_size=9))
def test_cutting_a_stream_anywhere_gives_the_same_samples(
    channels: int, width: int, cuts: list[int]
) -> None:
    frames = np.arange(0, 240, dtype=np.uint8).tobytes()
    frames = frames[: len(frames) // (channels * width) * channels * width]
    size = len(frames)
    head = b"RIFF" + bytes(4) + b"WAVEfmt " + (16).to_bytes(4, "little")
    head += b"\x01\x00" + channels.to_bytes(2, "little") + (16_000).to_bytes(4, "little")
    head += bytes(6) + (8 * width).to_bytes(2, "little") + b"data" + size.to_bytes(4, "little")

    def read(pieces: list[bytes]) -> list[int]:
        sound = SoundStream("The server", None)
        heard = [one for piece in pieces for one in sound.feed(piece)]
        return [int(value) for one in heard for value in one.samples]

    whole = head + frames
    pieces, at = [], 0
    for cut in cuts:
        pieces.append(whole[at : at + cut])
        at += cut
    assert read([*pieces, whole[at:]]) == read([whole])
    assert len(read([whole])) == size // (channels * width)


def test_a_closed_speaking_gives_nothing_more_and_breaks_off_what_it_waits_for() -> None:
    broken: list[str] = []

    def make(interrupts: Interrupts) -> Iterator[Speech]:
        interrupts.add(lambda: broken.append("process"))
        try:
            while True:
                yield Speech(np.zeros(1, np.int16), 16_000)
        finally:
            broken.append("cleaned")

    speaking = Speaking(make)
    next(speaking)
    speaking.close()
    speaking.close()
    assert broken == ["process", "cleaned"]
    assert list(speaking) == []
