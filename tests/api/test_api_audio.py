"""Speech services, through OpenAI's own client and by plain requests."""

from __future__ import annotations

import asyncio
import io
import json
import shutil
import socket
import subprocess
import threading
import time
import wave
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import openai
import pytest
import soundfile

from sonia_desktop.api import speech_making
from sonia_desktop.api.captions import segments, srt, vtt
from sonia_desktop.api.envelope import TooLargeError
from sonia_desktop.api.limits import Limits
from sonia_desktop.api.request_body import take_body
from sonia_desktop.api.sound_out import SoundWriter, format_named
from sonia_desktop.api.speech_making import SpeechInMaking
from sonia_desktop.core.telemetry import QUEUE_DEPTH, WORK_SECONDS
from sonia_desktop.speech.recogniser import Transcript, Word

WAIT_S = 60.0

needs_voice = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)


@pytest.fixture
def client(served: Any) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=served.url(8000, "/v1"), api_key="none", max_retries=0) as made:
        yield made


@pytest.fixture(scope="module")
def question(tmp_path_factory: pytest.TempPathFactory) -> Path:
    wav = tmp_path_factory.mktemp("said") / "question.wav"
    subprocess.run(["espeak-ng", "-s", "150", "-w", str(wav), "what time is it"], check=True)
    return wav


@needs_voice
def test_openais_client_gets_a_transcript(client: openai.OpenAI, question: Path) -> None:
    heard = client.audio.transcriptions.create(model="whisper-1", file=question, language="en")
    assert heard.text == "What time is it?"


@needs_voice
def test_words_and_segments_have_their_times(client: openai.OpenAI, question: Path) -> None:
    heard = client.audio.transcriptions.create(
        model="whisper-1",
        file=question,
        response_format="verbose_json",
        timestamp_granularities=["word", "segment"],
    )
    assert heard.words is not None
    assert heard.segments is not None
    assert [word.word for word in heard.words] == ["What", "time", "is", "it"]
    starts = [word.start for word in heard.words]
    assert starts == sorted(starts)
    assert heard.words[-1].end <= float(heard.duration) + 0.05
    assert heard.segments[0].text == "What time is it?"
    assert heard.segments[0].no_speech_prob < 0.5
    assert heard.language == "english"


@needs_voice
@pytest.mark.parametrize(
    ("kind", "begins"), [("text", "What time is it?"), ("srt", "1\n00:00:0"), ("vtt", "WEBVTT\n\n")]
)
def test_a_transcript_in_other_forms(
    client: openai.OpenAI, question: Path, kind: Any, begins: str
) -> None:
    heard = client.audio.transcriptions.create(
        model="whisper-1", file=question, response_format=kind
    )
    assert isinstance(heard, str)
    assert heard.startswith(begins)
    assert "What time is it?" in heard


@needs_voice
def test_a_transcript_as_events(client: openai.OpenAI, question: Path) -> None:
    events = list(client.audio.transcriptions.create(model="whisper-1", file=question, stream=True))
    assert events[-1].type == "transcript.text.done"
    assert "".join(e.delta for e in events if e.type == "transcript.text.delta") == events[-1].text


@needs_voice
@pytest.mark.parametrize("stream", [False, True])
def test_a_field_that_has_no_effect_is_named(
    client: openai.OpenAI, question: Path, stream: bool
) -> None:
    create = client.audio.transcriptions.with_raw_response.create
    plain = create(model="whisper-1", file=question, language="en", stream=stream)
    prompted = create(
        model="whisper-1", file=question, prompt="Sonia", temperature=0.2, stream=stream
    )
    assert "X-Sonia-Without-Effect" not in plain.headers
    assert prompted.headers["X-Sonia-Without-Effect"] == "prompt, temperature"
    text = prompted.http_response.read().decode()
    assert "What time is it?" in text


@needs_voice
def test_a_long_recording_is_told_piece_by_piece(client: openai.OpenAI, tmp_path: Path) -> None:
    wav = tmp_path / "long.wav"
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    text = " ".join(f"On {day} we went to the market in the old town." for day in days)
    subprocess.run(["espeak-ng", "-s", "170", "-w", str(wav), text], check=True)
    events = list(client.audio.transcriptions.create(model="whisper-1", file=wav, stream=True))
    deltas = [e.delta for e in events if e.type == "transcript.text.delta"]
    assert len(deltas) > 1
    assert events[-1].type == "transcript.text.done"
    assert "".join(deltas) == events[-1].text
    assert sum(day in events[-1].text for day in days) >= 5


def _form_reader(body: bytes, *, piece: int, ends: bool = True) -> Callable[[], Any]:
    """Asks for the parts of a form of so many bytes, as a server does."""
    parts = [body[at : at + piece] for at in range(0, len(body), piece)]

    async def receive() -> dict[str, Any]:
        if not parts:
            assert not ends
            return {"type": "http.disconnect"}
        part = parts.pop(0)
        return {"type": "http.request", "body": part, "more_body": bool(parts) or not ends}

    return receive


@pytest.mark.parametrize(("size", "refused"), [(1000, False), (1001, True), (7000, True)])
def test_a_sound_file_is_taken_as_it_comes_and_no_further_than_its_limit(
    size: int, refused: bool
) -> None:
    async def read() -> int:
        scope = {"path": "/v1/audio/transcriptions"}
        headers = {b"content-type": b"multipart/form-data; boundary=x", b"content-length": b"9"}
        source = _form_reader(bytes(size), piece=300)
        receive = await take_body(scope, headers, source, Limits(sound_body=1000))
        taken = 0
        while True:
            message = await receive()
            taken += len(message["body"])
            if not message["more_body"]:
                return taken

    if refused:
        with pytest.raises(TooLargeError, match="1000 bytes") as told:
            asyncio.run(read())
        assert "FLAC" in told.value.remedy
    else:
        assert asyncio.run(read()) == size


@pytest.mark.parametrize(
    ("file", "form", "status", "param"),
    [
        (b"", {}, 422, "file"),
        (b"this is no sound at all", {}, 422, "file"),
        (b"RIFF", {"response_format": "pdf"}, 422, "response_format"),
        (b"RIFF", {"language": "klingon"}, 422, "language"),
        (b"RIFF", {"stream": "perhaps"}, 422, "stream"),
        (b"RIFF", {"timestamp_granularities[]": "letter"}, 422, "timestamp_granularities[]"),
    ],
)
def test_what_cannot_be_transcribed_is_refused_in_openais_words(
    served: Any, file: bytes, form: dict[str, str], status: int, param: str | None
) -> None:
    answer = served.post(
        8000,
        "/v1/audio/transcriptions",
        files={"file": ("sound.wav", file)},
        data={"model": "whisper-1", **form},
    )
    assert answer.status_code == status
    error = answer.json()["error"]
    assert set(error) == {"message", "type", "param", "code"}
    assert error["type"] == "invalid_request_error"
    assert error["param"] == param
    assert error["message"]


def test_a_file_that_is_no_sound_is_told_as_the_parameter_it_is(client: openai.OpenAI) -> None:
    with pytest.raises(openai.APIStatusError, match=r"notes\.wav is not a sound file") as refused:
        client.audio.transcriptions.create(model="x", file=("notes.wav", b"these are notes"))
    assert refused.value.param == "file"


def test_an_empty_file_is_named(served: Any) -> None:
    empty = {"file": ("sound.wav", b"")}
    by_form = served.post(8000, "/v1/audio/transcriptions", files=empty, data={"model": "x"})
    assert "sound.wav is empty" in by_form.json()["error"]["message"]
    given = {"name": "/home/anna/empty.wav"}  # as the command line sends it
    by_command = served.post(8000, "/api/v1/cli/listen", files=empty, data=given)
    assert "/home/anna/empty.wav is empty" in by_command.json()["error"]["message"]


def test_a_form_without_a_file_and_a_body_without_a_form(served: Any) -> None:
    path = "/v1/audio/transcriptions"
    assert served.post(8000, path, files={"model": (None, "whisper-1")}).status_code == 422
    assert served.post(8000, path, json={"model": "whisper-1"}).status_code == 422
    neither = served.post(8000, path, content=b"x", headers={"Content-Type": "audio/wav"})
    assert neither.status_code == 415
    assert "multipart/form-data" in neither.json()["error"]["message"]
    as_text = served.post(8000, path, files={"file": (None, "RIFF")})
    assert as_text.status_code == 422
    assert "filename" in as_text.json()["error"]["message"]


@pytest.mark.parametrize("path", ["/v1/audio/transcriptions", "/api/v1/cli/listen"])
@pytest.mark.parametrize("kind", ["", "; boundary=", "; boundary=other"])
def test_a_form_that_cannot_be_read_tells_how_to_send_one(
    served: Any, path: str, kind: str
) -> None:
    headers = {"Content-Type": f"multipart/form-data{kind}"}
    refused = served.post(8000, path, content=b"--x\r\nhello\r\n--x--", headers=headers)
    assert refused.status_code == 422
    assert "curl -F file=@FILE" in refused.text


@needs_voice
@pytest.mark.parametrize(
    ("kind", "media"),
    [("wav", "audio/wav"), ("flac", "audio/flac"), ("mp3", "audio/mpeg"), ("opus", "audio/ogg")],
)
def test_openais_client_gets_speech_in_every_format(
    client: openai.OpenAI, kind: Any, media: str
) -> None:
    with client.audio.speech.with_streaming_response.create(
        model="tts-1", voice="alloy", input="It is five o'clock.", response_format=kind
    ) as answer:
        assert answer.headers["content-type"] == media
        sound, rate_hz = soundfile.read(io.BytesIO(answer.read()), dtype="float32")
    assert rate_hz in (24_000, 48_000)
    assert 0.6 < len(sound) / rate_hz < 3.0
    assert abs(sound).max() > 0.1


@needs_voice
@pytest.mark.parametrize("kind", ["wav", "flac", "mp3", "opus"])
def test_a_text_without_a_word_is_a_moment_of_silence(client: openai.OpenAI, kind: Any) -> None:
    said = client.audio.speech.create(
        model="tts-1", voice="alloy", input="...!", response_format=kind
    ).read()
    sound, rate_hz = soundfile.read(io.BytesIO(said), dtype="float32")
    assert 0.02 < len(sound) / rate_hz < 0.5  # mp3's first samples are its own
    assert abs(sound).max() < 0.01


@needs_voice
@pytest.mark.skipif(find_spec("av") is None, reason="PyAV is not installed (faster-whisper)")
def test_openais_client_gets_aac_where_it_can_be_written(client: openai.OpenAI) -> None:
    import av

    said = client.audio.speech.create(
        model="tts-1", voice="alloy", input="It is five o'clock.", response_format="aac"
    )
    assert said.response.headers["content-type"] == "audio/aac"
    with av.open(io.BytesIO(said.read())) as file:
        loud = [abs(frame.to_ndarray()).max() for frame in file.decode(audio=0)]
    assert 0.6 < 1024 * len(loud) / 24_000 < 3.0
    assert max(loud) > 0.1


@needs_voice
def test_raw_pcm_comes_in_pieces_before_it_is_whole(client: openai.OpenAI) -> None:
    text = "This is the first sentence. " * 12
    with client.audio.speech.with_streaming_response.create(
        model="tts-1", voice="alloy", input=text, response_format="pcm"
    ) as answer:
        assert "content-length" not in answer.headers
        pieces = list(answer.iter_bytes())
    size = sum(map(len, pieces))
    assert len(pieces) > 5
    assert 12 < size / 2 / 24_000 < 40


@needs_voice
def test_faster_speech_is_shorter(client: openai.OpenAI) -> None:
    def seconds(speed: float) -> float:
        said = client.audio.speech.create(
            model="tts-1",
            voice="nova",
            input="The quick brown fox jumps over the lazy dog.",
            response_format="wav",
            speed=speed,
        )
        with wave.open(io.BytesIO(said.read())) as file:
            return file.getnframes() / file.getframerate()

    usual, double = seconds(1.0), seconds(2.0)
    assert double < 0.75 * usual
    assert seconds(4.0) == pytest.approx(double / 2, rel=0.1)
    assert seconds(0.25) == pytest.approx(2 * seconds(0.5), rel=0.1)


@pytest.mark.parametrize(
    ("change", "param"),
    [
        ({"input": ""}, "input"),
        ({"input": "a" * 30_000}, "input"),
        ({"response_format": "wma"}, "response_format"),
        ({"speed": 9.0}, "speed"),
        ({"stream_format": "morse"}, "stream_format"),
    ],
)
def test_speech_that_cannot_be_made_is_refused(
    served: Any, change: dict[str, Any], param: str
) -> None:
    body = {"model": "tts-1", "voice": "alloy", "input": "hello", "response_format": "wav"}
    answer = served.post(8000, "/v1/audio/speech", json=body | change)
    assert answer.status_code == 422
    assert answer.json()["error"]["param"] == param


@needs_voice
def test_an_unknown_voice_is_refused_by_name(served: Any) -> None:
    body = {"model": "tts-1", "voice": "nobody-at-all", "input": "hello"}
    answer = served.post(8000, "/v1/audio/speech", json=body)
    assert answer.status_code == 422
    assert "nobody-at-all" in answer.json()["error"]["message"]


@needs_voice
def test_the_older_synthesizer_gives_a_wav(served: Any) -> None:
    answer = served.post(
        7030, "/api/v1/tts/synthesize", json={"text": "Good morning.", "voice": "default"}
    )
    assert answer.headers["content-type"] == "audio/wav"
    with wave.open(io.BytesIO(answer.content)) as file:
        assert 0.4 < file.getnframes() / file.getframerate() < 3
    assert served.post(7030, "/api/v1/tts/synthesize", params={"text": "hi"}).status_code == 200
    assert served.post(7030, "/api/v1/tts/synthesize", json={"speed": 1}).status_code == 422


@needs_voice
@pytest.mark.parametrize(
    ("port", "path", "name", "more"),
    [
        (7030, "/api/v1/tts/synthesize", "text", {}),
        (8000, "/v1/audio/speech", "input", {"response_format": "wav"}),
        (8000, "/v1/audio/speech", "input", {"response_format": "flac"}),
        (8000, "/v1/audio/speech", "input", {"response_format": "pcm"}),
        (8000, "/api/v1/cli/speech", "text", {}),
    ],
)
def test_who_hangs_up_takes_the_speech_back(
    served: Any, port: int, path: str, name: str, more: dict[str, Any]
) -> None:
    """What nobody waits for any more is not made, also when nothing of it has been sent yet."""
    voice = served.assistant.voice
    begun, go_on = threading.Event(), threading.Event()

    def hold(_piece: Any) -> None:
        begun.set()
        go_on.wait(WAIT_S)

    busy = voice.synthesise("One moment.", hold)
    try:
        assert begun.wait(WAIT_S)
        counted = _speech_jobs()
        body = json.dumps({name: "Here comes one more sentence. " * 12, **more}).encode()
        address = ("127.0.0.1", port + served.offset)
        with socket.create_connection(address, timeout=WAIT_S) as caller:
            caller.sendall(_posted(path, address[1], body))
            waits_until = time.monotonic() + WAIT_S
            while not _speech_waiting():
                assert time.monotonic() < waits_until, "the request never came to the worker"
                served.get(port, "/health")
        served.get(port, "/health")
        served.get(port, "/health")  # behind the hang-up, which is known now
    finally:
        go_on.set()
    busy.result(WAIT_S)
    others = 15  # they take turns with all that still waits
    for _ in range(others):
        voice.synthesise("So.", lambda _piece: None).result(WAIT_S)
    given_up = _speech_jobs() - counted - 2 * (1 + others)  # each has a sentence and an end
    assert given_up <= 1, "only the look at whether anybody waits"


@needs_voice
def test_who_reads_slowly_has_little_made_ahead_and_misses_nothing(
    served: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech_making, "_AHEAD_BYTES", 100_000)
    voice, form = served.assistant.voice, format_named("pcm")
    sentences = 20
    text = "Here comes one more sentence of a long and quiet story. " * sentences

    def others() -> float:
        """Jobs of the caller who reads nothing, while others take many turns with him."""
        counted, rounds = _speech_jobs(), 2 * sentences
        for _ in range(rounds):
            voice.synthesise("So.", lambda _piece: None).result(WAIT_S)
        return _speech_jobs() - counted - 2 * rounds

    async def read_slowly() -> int:
        making = SpeechInMaking(served.assistant, text, "", 1.0, form)
        pieces = making.pieces()
        size = len(await anext(pieces))
        assert await asyncio.to_thread(others) < 5
        async for piece in pieces:
            size += len(piece)
        return size

    async def leave() -> None:
        making = SpeechInMaking(served.assistant, text, "", 1.0, form)
        pieces = making.pieces()
        await anext(pieces)
        await asyncio.to_thread(others)  # what comes next is held back now
        await pieces.aclose()

    whole = bytearray()
    writer = SoundWriter(form)
    voice.synthesise(text, lambda piece: whole.extend(writer.add(piece))).result(WAIT_S)
    assert asyncio.run(read_slowly()) == len(whole) + len(writer.close())
    asyncio.run(leave())
    assert others() <= 1, "nothing of it is made for nobody"


@needs_voice
@pytest.mark.parametrize("name", ["voice", "speed", "response_format", "instructions", "model"])
def test_null_is_as_good_as_not_given(served: Any, name: str) -> None:
    said = served.post(8000, "/v1/audio/speech", json={"input": "hello", name: None})
    assert said.status_code == 200
    assert said.headers["content-type"] == "audio/mpeg"


@needs_voice
def test_instructions_have_no_effect_and_that_is_told(client: openai.OpenAI) -> None:
    def said(**more: Any) -> Any:
        return client.audio.speech.with_raw_response.create(
            model="tts-1", voice="alloy", input="hello", response_format="pcm", **more
        )

    assert said(instructions="Whisper.").headers["X-Sonia-Without-Effect"] == "instructions"
    assert "X-Sonia-Without-Effect" not in said().headers


@needs_voice
def test_a_browsers_recording_is_understood(client: openai.OpenAI, question: Path) -> None:
    av = pytest.importorskip("av", reason="PyAV is not installed (faster-whisper)")
    sink = io.BytesIO()
    with av.open(str(question)) as said, av.open(sink, "w", format="webm") as file:
        track = file.add_stream("libopus", rate=48_000, layout="mono")
        even = av.AudioResampler("s16", "mono", 48_000, 960)
        for frame in (*said.decode(audio=0), None):
            for piece in even.resample(frame):
                file.mux(track.encode(piece))
        file.mux(track.encode(None))
    sent = ("speech.webm", sink.getvalue())
    heard = client.audio.transcriptions.create(model="whisper-1", file=sent)
    assert heard.text == "What time is it?"


@needs_voice
def test_backends_are_named_truly(served: Any) -> None:
    body = served.get(7030, "/voice/backends").json()
    assert body["ok"] is True
    assert body["backends"]["vad"] == {"available": True, "provider": "silero"}
    assert set(body["backends"]) == {"asr", "tts", "vad"}
    assert body["backends"]["tts"]["state"] == served.assistant.health.get("speech").state.value


def test_segments_end_at_pauses_and_full_lines() -> None:
    times = [("one", 0.0), ("two", 0.5), ("three", 2.0)]
    words = tuple(Word(text, at, at + 0.4, 0.9) for text, at in times)
    found = segments(Transcript("one two three", "x", "en", 0.9, words), 3.0)
    assert [one.text for one in found] == ["one two", "three"]
    assert srt(found).splitlines()[1] == "00:00:00,000 --> 00:00:00,900"
    assert vtt(found).startswith("WEBVTT\n\n00:00:00.000 --> 00:00:00.900\none two")


def _posted(path: str, port: int, body: bytes) -> bytes:
    head = (
        f"POST {path} HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
    )
    return "\r\n".join((*head, "", "")).encode() + body


def _speech_waiting() -> float:
    """Jobs that wait for the speech worker."""
    return next(
        sample.value
        for metric in QUEUE_DEPTH.collect()
        for sample in metric.samples
        if sample.labels.get("worker") == "speech"
    )


def _speech_jobs() -> float:
    """Jobs the speech worker has really run."""
    counts = (
        sample.value
        for metric in WORK_SECONDS.collect()
        for sample in metric.samples
        if sample.name.endswith("_count") and sample.labels.get("worker") == "speech"
    )
    return next(counts, 0.0)
