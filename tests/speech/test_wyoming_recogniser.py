"""The recogniser on a Wyoming server; the server's side is the wyoming package's own framing."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sonia_desktop.core.errors import (
    CancelledError,
    DeadlineError,
    InvalidInputError,
    SettingsError,
    UnavailableError,
)
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.wyoming_client import WyomingConnection, WyomingEvent, wyoming_address
from sonia_desktop.speech.wyoming_recogniser import WyomingRecogniser

sys.path.insert(0, str(Path(__file__).parent))
from fake_speech_server import Send, WyomingServer, raw_server, wyoming_server

pytest.importorskip("wyoming")
SOUND = (3000 * np.sin(np.arange(48_000) / 9)).astype(np.int16)
INFO: dict[str, Any] = {
    "asr": [
        {"name": "faster-whisper", "installed": True, "models": [{"name": "small"}]},
        {"name": "vosk", "installed": True, "models": [{"name": "en-us"}]},
    ]
}


def polite(event: Any, send: Send, _: WyomingServer) -> None:
    """Describes itself; answers the end of the sound with a text."""
    if event.type == "describe":
        send("info", INFO)
    elif event.type == "audio-stop":
        send("transcript", {"text": " turn on  the lamp ", "language": "en"})


def test_an_utterance_is_streamed_and_its_text_comes_back() -> None:
    with wyoming_server(polite) as server:
        engine = WyomingRecogniser(server.url, model="en-us", language="en")
        engine.start()
        assert engine.name == "wyoming vosk"
        hearing = engine.open()
        server.events.clear()
        for start in range(0, len(SOUND), 1600):
            hearing.feed(SOUND[start : start + 1600])
        heard = hearing.finish()
        assert heard.text == "turn on the lamp"
        assert (heard.language, heard.engine) == ("en", "wyoming vosk")
        assert 0 < heard.confidence < 1
        kinds = [event.type for event in server.events]
        assert kinds[:2] == ["transcribe", "audio-start"]
        assert kinds[-1] == "audio-stop"
        assert server.events[0].data == {"name": "en-us", "language": "en"}
        assert server.events[1].data == {"rate": 16_000, "width": 2, "channels": 1}
        assert np.array_equal(server.sound, SOUND)
        server.events.clear()
        hearing.feed(SOUND[:5000])  # the next utterance
        assert hearing.finish().text == "turn on the lamp"
        assert len(server.sound) == 5000
        hearing.close()


def test_a_server_that_streams_its_text_gives_partials() -> None:
    told = threading.Event()

    def script(event: Any, send: Send, _: WyomingServer) -> None:
        if event.type == "audio-start":
            send("transcript-start", {})
        elif event.type == "audio-chunk" and not told.is_set():
            send("transcript-chunk", {"text": "turn on "})
            told.set()
        elif event.type == "audio-stop":
            send("transcript-chunk", {"text": "the lamp"})
            send("transcript-stop", {})

    with wyoming_server(script) as server:
        hearing = WyomingRecogniser(server.url).open()
        hearing.feed(SOUND[:1600])
        assert told.wait(5)
        until = time.monotonic() + 5
        while not (partial := hearing.feed(SOUND[:160])) and time.monotonic() < until:
            pass
        assert partial == "turn on "
        assert hearing.finish().text == "turn on the lamp"


def test_two_streams_do_not_mix() -> None:
    def script(event: Any, send: Send, _: WyomingServer) -> None:
        if event.type == "audio-chunk":
            send("transcript-chunk", {"text": f"{len(event.payload) // 2} "})
        elif event.type == "audio-stop":
            send("transcript-stop", {})

    with wyoming_server(script) as server:
        engine = WyomingRecogniser(server.url)
        one, other = engine.open(), engine.open()
        one.feed(SOUND[:100])
        other.feed(SOUND[:7])
        one.feed(SOUND[:101])
        assert one.finish().text == "100 101"
        assert other.finish().text == "7"


def test_nothing_said_is_nothing_heard_and_nobody_is_called() -> None:
    hearing = WyomingRecogniser("tcp://127.0.0.1:9").open()
    assert hearing.feed(SOUND[:0]) == ""
    heard = hearing.finish()
    assert (heard.text, heard.confidence) == ("", 0.0)


def test_a_dropped_utterance_hangs_up() -> None:
    with wyoming_server(polite) as server:
        hearing = WyomingRecogniser(server.url).open()
        hearing.feed(SOUND)
        hearing.reset()
        assert server.hung_up.wait(5)
        hearing.feed(SOUND)
        assert hearing.finish().text == "turn on the lamp"
        hearing.close()
        with pytest.raises(InvalidInputError):
            hearing.feed(SOUND)


def test_a_server_that_never_answers_is_left_after_its_time() -> None:
    with wyoming_server(lambda *_: None) as server:
        hearing = WyomingRecogniser(server.url, deadline_s=0.2).open()
        hearing.feed(SOUND)
        with pytest.raises(DeadlineError, match="did not answer in time"):
            hearing.finish()
        assert server.hung_up.wait(5)


def test_a_server_that_floods_holds_nobody_up() -> None:
    def script(event: Any, send: Send, _: WyomingServer) -> None:
        while event.type == "audio-chunk":  # until it is hung up on
            send("ping", {})

    with wyoming_server(script) as server:
        hearing = WyomingRecogniser(server.url, deadline_s=0.2).open()
        for start in range(0, len(SOUND), 16_000):
            assert hearing.feed(SOUND[start : start + 16_000]) == ""
        with pytest.raises(DeadlineError, match="did not answer in time"):
            hearing.finish()
        assert server.hung_up.wait(30)


def test_waiting_for_the_text_can_be_cancelled() -> None:
    token = CancelToken()

    def script(event: Any, _send: Send, _server: WyomingServer) -> None:
        if event.type == "audio-stop":
            token.cancel()

    with wyoming_server(script) as server:
        hearing = WyomingRecogniser(server.url).open()
        hearing.feed(SOUND)
        with pytest.raises(CancelledError):
            hearing.finish(token)


def test_an_error_and_a_hang_up_are_told() -> None:
    def fails(event: Any, send: Send, _: WyomingServer) -> None:
        if event.type == "audio-stop":
            send("error", {"text": "out of memory", "code": "oom"})

    def leaves(event: Any, _send: Send, _server: WyomingServer) -> None:
        if event.type == "audio-stop":
            raise ConnectionError

    for script, told in ((fails, "out of memory"), (leaves, "hung up")):
        with wyoming_server(script) as server:
            hearing = WyomingRecogniser(server.url).open()
            hearing.feed(SOUND)
            with pytest.raises(UnavailableError, match=told):
                hearing.finish()


@pytest.mark.parametrize("text", [{"a": 1}, 7, ["what time is it"], True])
def test_what_is_no_text_is_never_taken_for_what_was_said(text: object) -> None:
    def script(event: Any, send: Send, _: WyomingServer) -> None:
        if event.type == "audio-stop":
            send("transcript", {"text": text, "language": 5})

    with wyoming_server(script) as server:
        hearing = WyomingRecogniser(server.url).open()
        hearing.feed(SOUND)
        with pytest.raises(UnavailableError, match="no text"):
            hearing.finish()


def test_a_server_without_recognition_or_without_the_model_is_refused() -> None:
    def mute(event: Any, send: Send, _: WyomingServer) -> None:
        send("info", {"tts": [], "asr": [{"name": "x", "installed": False}, "odd"]})

    with wyoming_server(mute) as server, pytest.raises(UnavailableError, match="does not recog"):
        WyomingRecogniser(server.url).start()
    with wyoming_server(polite) as server:
        with pytest.raises(SettingsError, match="'huge'") as raised:
            WyomingRecogniser(server.url, model="huge").start()
        assert "en-us, small" in raised.value.remedy
    with pytest.raises(UnavailableError, match="No Wyoming server answers"):
        WyomingRecogniser(server.url).start()


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"{\n",
        b"[]\n",
        b'{"type": 5}\n',
        b'{"type": "info", "data_length": -1}\n',
        b'{"type": "info", "data_length": 99999999999}\n',
        b'{"type": "info", "payload_length": "many"}\n',
        b'{"type": "info", "data_length": 3}\n[1]',
        b'{"type": "info", "data": 3}\n',
        b"x" * 2_000_000,
        b"[" * 200_000 + b"\n",
    ],
)
def test_what_speaks_no_wyoming_is_named(answer: bytes) -> None:
    with raw_server(answer) as url, pytest.raises(UnavailableError, match=r"Wyoming") as raised:
        WyomingRecogniser(url).start()
    assert raised.value.remedy


def test_a_peer_that_reads_nothing_does_not_block_for_ever() -> None:
    with raw_server(b"", hold=True) as url:
        connection = WyomingConnection(wyoming_address(url, 1))
        with pytest.raises(DeadlineError):
            connection.send(WyomingEvent("audio-chunk", {}, b"\0" * 16_000_000), deadline_s=0.3)
        with pytest.raises(DeadlineError):
            connection.receive(deadline_s=0.05)
        connection.close()
        connection.close()


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("tcp://10.0.0.2:10300", "tcp://10.0.0.2:10300"),
        ("homeassistant.local", "tcp://homeassistant.local:10300"),
        ("127.0.0.1:99", "tcp://127.0.0.1:99"),
        (" tcp://[::1]:5 ", "tcp://[::1]:5"),
        ("unix:///run/speech.sock", "unix:///run/speech.sock"),
    ],
)
def test_addresses_are_read_as_people_write_them(url: str, address: str) -> None:
    assert str(wyoming_address(url, 10300)) == address


@pytest.mark.parametrize(
    "url", ["", "http://host:1", "tcp://", "tcp://host:port", "tcp://host:99999"]
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="is not the address"):
        WyomingRecogniser(url)
