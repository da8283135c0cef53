"""Questions about a picture, answered by the user's language model, streamed as it speaks."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import ImageDraw, ImageFont

from tests.api.conftest import Served, serving
from tests.api.test_api_vision import FONT, SENT, as_file, events, form, post
from tests.llm.fake_server import FakeServer, Reply, Request
from tests.llm.fake_server import serving as serving_model
from tests.llm.pictures_seen import pictures_in, texts_in

WAIT_S = 30.0


@pytest.fixture(scope="module")
def model() -> Iterator[FakeServer]:
    with serving_model() as server:
        yield server


@pytest.fixture(scope="module")
def thinking(model: FakeServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """An assistant whose user connected a language model."""
    llm = {"provider": "openai_compatible", "base_url": f"{model.url}/v1", "model": "small"}
    with serving(tmp_path_factory.mktemp("thinking"), llm=llm) as running:
        assert running.assistant.wait_ready(60)
        yield running


def delta(text: str, finish: str | None = None) -> str:
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": finish}
    return f"data: {json.dumps({'choices': [choice]})}\n\n"


def asked(**more: Any) -> dict[str, Any]:
    return {"image_data": SENT, "prompt": "Where does the journey go?", **more}


def test_the_model_answers_from_what_was_read(model: FakeServer, thinking: Served) -> None:
    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        reply.write(delta("To ") + delta("Lisbon.") + delta("", "stop") + "data: [DONE]\n\n")

    model.script = script
    told = post(thinking, "image/analyze", asked(provider="openai")).json()
    assert told["result"] == "To Lisbon."
    assert (told["provider"], told["model"]) == ("openai_compatible", "small")
    assert told["fallback"] is False
    body = json.loads(model.requests[-1].body)
    assert body["messages"][-1]["content"] == "Where does the journey go?"
    assert "Travel request" in body["messages"][0]["content"]
    assert "Lisbon" in body["messages"][0]["content"]
    assert SENT[:60] not in model.requests[-1].body.decode(), "the picture itself is not sent"


def test_its_words_are_streamed_while_it_still_speaks(model: FakeServer, thinking: Served) -> None:
    heard = threading.Event()

    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        reply.write(delta("To "))
        heard.wait(WAIT_S)
        reply.write(delta("Lisbon.") + delta("", "stop") + "data: [DONE]\n\n")

    model.script = script
    words = []
    for event in events(thinking, "image/analyze", asked(stream=True)):
        if event["type"] == "text_chunk":
            words.append(event["content"])
            heard.set()
    assert words == ["To ", "Lisbon."]
    assert event["type"] == "analysis_complete"
    assert event["total_length"] == len("To Lisbon.")
    assert event["provider"] == "openai_compatible"
    assert event["fallback"] is True, "ollama was asked for, as the default"


def test_the_model_stops_when_the_caller_hangs_up(model: FakeServer, thinking: Served) -> None:
    ended = threading.Event()

    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        try:
            while not reply.gone.wait(0.02):
                reply.write(delta("and on "))
        finally:
            ended.set()

    model.script = script
    stream = events(thinking, "image/analyze", asked(stream=True))
    assert any(event["type"] == "text_chunk" for event in stream)
    stream.close()
    assert ended.wait(WAIT_S), "the connection to the model was closed"


def test_a_model_that_fails_is_replaced_by_what_was_read(
    model: FakeServer, thinking: Served
) -> None:
    model.script = lambda _request, reply: reply.head(400)
    told = post(thinking, "image/analyze", asked()).json()
    assert told["provider"] == "sonia"
    assert told["fallback"] is True
    assert told["detail"].endswith("What was read is told instead.")
    assert "400" in told["detail"] or "refused" in told["detail"]
    assert "Travel request" in told["result"]


def test_who_wants_no_model_gets_none(model: FakeServer, thinking: Served) -> None:
    before = len(model.requests)
    told = post(thinking, "image/analyze", asked(provider="sonia")).json()
    assert told["provider"] == "sonia"
    assert told["fallback"] is False
    assert len(model.requests) == before


CARD = "4111 1111 1111 1111"


@pytest.fixture(scope="module")
def seeing(model: FakeServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """An assistant whose user chose a model that is shown pictures."""
    llm = {"provider": "openai_compatible", "base_url": f"{model.url}/v1", "vision_model": "seer"}
    with serving(tmp_path_factory.mktemp("seeing"), llm=llm) as running:
        assert running.assistant.wait_ready(60)
        yield running


def test_a_model_that_sees_is_shown_the_picture_without_its_secrets(
    model: FakeServer, seeing: Served
) -> None:
    from sonia_desktop.vision.ocr import RapidOcrEngine

    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        reply.write(delta("Two grey buttons.") + delta("", "stop") + "data: [DONE]\n\n")

    model.script = script
    picture = form()
    ImageDraw.Draw(picture).text(
        (30, 290), f"Card number: {CARD}", fill="black", font=ImageFont.truetype(FONT, 20)
    )
    body = {
        "image_data": base64.b64encode(as_file(picture)).decode(),
        "prompt": "What colour are the buttons?",
        "provider": "openai",
    }
    told = post(seeing, "image/analyze", body).json()
    assert told["result"] == "Two grey buttons."
    assert (told["provider"], told["model"]) == ("openai_compatible", "seer")
    assert "shown the picture" in told["detail"]
    (pixels,) = pictures_in(model.requests[-1])
    assert pixels.shape == (360, 640, 3)
    engine = RapidOcrEngine()
    read = " ".join(piece.text for piece in engine.read(pixels))
    engine.close()
    assert "Travel request" in read
    assert "1111" not in read
    assert "1111 1111" not in texts_in(model.requests[-1])
