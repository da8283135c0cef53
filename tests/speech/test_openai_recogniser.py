"""The recogniser on an OpenAI-compatible server, against a real HTTP server on loopback."""

from __future__ import annotations

import json
import math
import sys
import threading
from pathlib import Path

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
from sonia_desktop.speech.openai_recogniser import OpenAIRecogniser, quietest

sys.path.insert(0, str(Path(__file__).parent))
from fake_speech_server import Asked, HttpAnswer, http_server

SOUND = (3000 * np.sin(np.arange(16_000) / 9)).astype(np.int16)
KEY = "sk-very-secret-0451"


def said(text: str, **more: object) -> HttpAnswer:
    return HttpAnswer(json.dumps({"text": text, **more}).encode())


def hear(engine: OpenAIRecogniser, sound: np.ndarray, token: CancelToken | None = None):  # type: ignore[no-untyped-def]
    hearing = engine.open()
    for start in range(0, len(sound), 1600):
        hearing.feed(sound[start : start + 1600])
    return hearing.finish(token)


def test_the_sound_arrives_as_a_wav_with_model_language_and_key() -> None:
    with http_server(lambda _: said(" Hello  there. ", language="english")) as server:
        engine = OpenAIRecogniser(server.url + "/", model="large", api_key=KEY)
        heard = hear(engine, SOUND)
    (asked,) = server.asked
    assert asked.path == "/v1/audio/transcriptions"
    assert asked.headers["Authorization"] == f"Bearer {KEY}"
    assert asked.fields["model"] == "large"
    assert asked.fields["language"] == "en"
    assert asked.rate_hz == 16_000
    assert asked.sound is not None
    assert np.array_equal(asked.sound, SOUND)
    assert (heard.text, heard.language) == ("Hello there.", "en")
    assert heard.engine == "large at 127.0.0.1"
    assert 0 < heard.confidence < 1


def test_words_times_and_scores_are_taken_where_the_server_tells_them() -> None:
    answer = said(
        "guten Tag",
        language="german",
        words=[
            {"word": "guten", "start": 0.1, "end": 0.4, "probability": 0.9},
            {"word": "Tag", "start": 0.4, "end": 0.8},
            {"word": "broken", "start": "soon", "end": None},
            "nonsense",
        ],
        segments=[{"text": "guten Tag", "avg_logprob": -0.2, "no_speech_prob": 0.1}, 7],
    )
    with http_server(lambda _: answer) as server:
        heard = hear(OpenAIRecogniser(server.url, language="auto"), SOUND)
    assert "language" not in server.asked[0].fields
    assert heard.language == "de"
    assert [word.text for word in heard.words] == ["guten", "Tag"]
    assert heard.words[0].confidence == 0.9
    assert heard.confidence == pytest.approx(math.exp(-0.2) * 0.9, abs=0.001)


def test_a_server_that_knows_only_plain_json_is_asked_for_that() -> None:
    def answer(asked: Asked) -> HttpAnswer:
        if asked.fields["response_format"] == "verbose_json":
            return HttpAnswer(b'{"error": {"message": "unsupported response_format"}}', 400)
        return said("yes")

    with http_server(answer) as server:
        engine = OpenAIRecogniser(server.url)
        assert hear(engine, SOUND).text == "yes"
        assert hear(engine, SOUND).text == "yes"
    assert [asked.fields["response_format"] for asked in server.asked] == [
        "verbose_json", "json", "json",
    ]  # fmt: skip


def test_one_refused_utterance_does_not_end_the_times_of_words() -> None:
    status = 400
    with http_server(lambda _: HttpAnswer(b"no speech", 400) if status == 400 else said("yes")) as (
        server
    ):
        engine = OpenAIRecogniser(server.url)
        with pytest.raises(UnavailableError, match="no speech"):
            hear(engine, SOUND)
        status = 200
        assert hear(engine, SOUND).text == "yes"
    assert [asked.fields["response_format"] for asked in server.asked] == [
        "verbose_json", "json", "verbose_json",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "told", "remedy"),
    [
        (HttpAnswer(f'{{"error": {{"message": "bad key {KEY}"}}}}'.encode(), 401), "key", "key"),
        (HttpAnswer(b'{"error": "no such model"}', 404), "'whisper-1'", "recogniser_model"),
        (HttpAnswer(b"slow down", 429, headers={"Retry-After": "7"}), "429", "in 7 s"),
        (HttpAnswer(b"<html>oops</html>", 500, "text/html"), "500", "log"),
        (HttpAnswer(b"<html>hello</html>", 200, "text/html"), "web page", "/v1"),
        (HttpAnswer(b'{"text": "half'), "no text", "recogniser_url"),
        (HttpAnswer(b"[1, 2]"), "no text", "recogniser_url"),
        (HttpAnswer(b'{"text": 7}'), "no text", "recogniser_url"),
        (HttpAnswer(b"[" * 100_000), "no text", "recogniser_url"),
        (HttpAnswer(b'{"text"', short=True), "does not answer", "Start it"),
    ],
)
def test_every_bad_answer_is_a_clear_error(answer: HttpAnswer, told: str, remedy: str) -> None:
    with http_server(lambda _: answer) as server:
        engine = OpenAIRecogniser(server.url, api_key=KEY)
        hearing = engine.open()
        hearing.feed(SOUND)
        with pytest.raises(UnavailableError) as raised:
            hearing.finish()
        assert told in raised.value.message
        assert server.url in raised.value.message
        assert remedy in raised.value.remedy
        assert KEY not in str(raised.value)
        server.answer = lambda _: said("mended")
        hearing.feed(SOUND)
        assert hearing.finish().text == "mended"


def test_a_server_that_never_answers_is_left_after_its_time() -> None:
    with http_server(lambda _: HttpAnswer(b"{", hold=True)) as server:
        engine = OpenAIRecogniser(server.url, deadline_s=0.3)
        with pytest.raises(DeadlineError, match=r"within 0\.3 s"):
            hear(engine, SOUND)
        with pytest.raises(DeadlineError):
            engine.start()


def test_waiting_for_an_answer_can_be_cancelled() -> None:
    with http_server(lambda _: HttpAnswer(b"{", hold=True)) as server:
        token = CancelToken()
        watcher = threading.Thread(target=lambda: server.waiting.wait(10) and token.cancel())
        watcher.start()
        with pytest.raises(CancelledError):
            hear(OpenAIRecogniser(server.url, deadline_s=30), SOUND, token)
        watcher.join()


def test_starting_needs_somebody_there_who_takes_the_key() -> None:
    with http_server(lambda _: HttpAnswer(b"{}", 404)) as server:
        OpenAIRecogniser(server.url).start()  # whisper.cpp's server lists no models
        server.answer = lambda _: HttpAnswer(b"{}", 401)
        with pytest.raises(UnavailableError, match="refused the key"):
            OpenAIRecogniser(server.url, api_key=KEY).start()
    with pytest.raises(UnavailableError, match="does not answer"):
        OpenAIRecogniser(server.url).start()


@pytest.mark.parametrize("url", ["", "speech", "ftp://host/v1", "http://", "http://host:port/v1"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="is not the address"):
        OpenAIRecogniser(url)


def test_a_key_no_header_can_hold_is_a_clear_error() -> None:
    with http_server(lambda _: said("x")) as server, pytest.raises(UnavailableError, match="key"):
        OpenAIRecogniser(server.url, api_key="schlüssel€").start()


def test_nothing_or_pure_silence_is_not_sent() -> None:
    with http_server(lambda _: said("invented")) as server:
        engine = OpenAIRecogniser(server.url)
        for sound in (SOUND[:0], SOUND[:500], np.zeros(16_000, np.int16)):
            heard = hear(engine, sound)
            assert (heard.text, heard.confidence) == ("", 0.0)
    assert server.asked == []


def test_a_long_recording_is_sent_in_pieces_cut_where_it_is_quiet() -> None:
    loud = np.tile(SOUND, 130)
    quiet_at = 117 * 16_000
    loud[quiet_at - 1600 : quiet_at + 1600] = 0
    texts = iter(["first", "second"])

    def answer(_: Asked) -> HttpAnswer:
        text = next(texts)
        return said(text, words=[{"word": text, "start": 1.0, "end": 2.0}])

    with http_server(answer) as server:
        engine = OpenAIRecogniser(server.url)
        hearing = engine.open()
        partials = {
            hearing.feed(loud[start : start + 16_000]) for start in range(0, len(loud), 16_000)
        }
        heard = hearing.finish()
    assert partials == {"", "first"}
    assert heard.text == "first second"
    first, second = (asked.sound for asked in server.asked)
    assert first is not None
    assert second is not None
    assert abs(len(first) - quiet_at) < 1600
    assert np.array_equal(np.concatenate([first, second]), loud)
    assert heard.words[1].start_s == pytest.approx(len(first) / 16_000 + 1.0)


def test_the_quietest_place_is_found_near_the_end_only() -> None:
    sound = np.full(64_000, 1000, np.int16)
    sound[100:2000] = 0
    sound[50_000:51_000] = 10
    assert 50_000 < quietest(sound, 32_000) < 51_000
    assert quietest(sound[:100], 32_000) == 100


def test_a_closed_stream_says_so() -> None:
    hearing = OpenAIRecogniser("http://127.0.0.1:9/v1").open()
    hearing.close()
    hearing.close()
    with pytest.raises(InvalidInputError):
        hearing.feed(SOUND)
    with pytest.raises(InvalidInputError):
        hearing.finish()
