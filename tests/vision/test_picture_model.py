"""Questions about the screen that only a model that sees can answer: what it is really shown."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sonia_desktop.agent.types import Decision
from sonia_desktop.assistant import Assistant
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.core.ids import utc_now
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.provider import Privacy
from sonia_desktop.picture_model import PictureModel
from sonia_desktop.settings import load_settings
from sonia_desktop.vision.mask_drawing import FILL
from sonia_desktop.vision.ocr import RapidOcrEngine
from sonia_desktop.vision.questions import wants_overview
from sonia_desktop.vision.scene import Scene, Screenshot
from tests.llm.fake_server import FakeServer, Reply, Request, serving
from tests.llm.pictures_seen import pictures_in, texts_in
from tests.virtual_display import VirtualDisplay

WAIT_S = 60.0
CARD = "4111 1111 1111 1111"
QUESTION = "which colour is the background of the terminal"


def says(text: str) -> Any:
    def script(_request: Request, reply: Reply) -> None:
        choice = {"delta": {"content": text}, "finish_reason": "stop"}
        reply.head()
        reply.write(f"data: {json.dumps({'choices': [choice]})}\n\ndata: [DONE]\n\n")

    return script


@pytest.fixture(scope="module")
def model() -> Iterator[FakeServer]:
    with serving() as server:
        yield server


@pytest.fixture(scope="module")
def screen() -> Iterator[VirtualDisplay]:
    patch = pytest.MonkeyPatch()
    with VirtualDisplay(size=(1280, 800)) as display:
        patch.setenv("DISPLAY", display.name)
        patch.delenv("WAYLAND_DISPLAY", raising=False)
        shown = f"printf 'Order 4711\\nCard {CARD}\\n'; read hold"
        command = ["xterm", "-title", "Order", "-geometry", "50x12+60+60", "-fs", "16"]
        command += ["-fa", "DejaVu Sans Mono", "-bg", "#ffe0a0", "-fg", "black", "-e", shown]
        program = subprocess.Popen(command, env=display.env)
        display.wait_for_window("Order")
        yield display
        program.terminate()
        program.wait(WAIT_S)
        patch.undo()


@pytest.fixture(scope="module")
def seeing(
    screen: VirtualDisplay, model: FakeServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Assistant]:
    folder = tmp_path_factory.mktemp("seeing")
    llm = {
        "provider": "openai_compatible",
        "base_url": f"{model.url}/v1",
        "model": "small",
        "vision_model": "seer",
    }
    settings, problems = load_settings(file=folder / "none.toml", data_dir=folder, llm=llm)
    assert problems == ()
    running = Assistant(settings, ears=False)
    running.start()
    assert running.wait_ready(WAIT_S)
    yield running
    running.stop()


@pytest.fixture(autouse=True)
def nothing_left_behind() -> None:
    """The assistant and the display here outlive a single test."""


def asked(assistant: Assistant, question: str) -> Any:
    action = assistant.run_tool("screen.read", {"question": question}, caller="test")
    done = action.result(WAIT_S)
    assert done.result is not None, done.error
    return done.result.text


def test_the_model_is_shown_the_screen_with_its_secrets_painted_over(
    model: FakeServer, seeing: Assistant
) -> None:
    model.script = says("It is a pale orange.")
    assert asked(seeing, QUESTION) == "It is a pale orange."
    request = model.requests[-1]
    assert json.loads(request.body)["model"] == "seer"
    (pixels,) = pictures_in(request)
    assert pixels.shape == (800, 1280, 3)
    ground = (abs(pixels.astype(int) - (255, 224, 160)).max(axis=2) < 12).mean()
    assert ground > 0.1, "the terminal is in it"
    masked = (abs(pixels.astype(int) - FILL).max(axis=2) < 12).sum()
    assert masked > 1000, "a mask is drawn where the number stands"
    engine = RapidOcrEngine()
    read = " ".join(piece.text for piece in engine.read(np.ascontiguousarray(pixels)))
    engine.close()
    assert "Order 4711" in read
    assert "1111" not in read
    told = texts_in(request)
    assert "Order 4711" in told
    assert "1111 1111" not in told
    assert QUESTION in told
    assert seeing.health.get("vision model").state is HealthState.READY


def test_what_is_asked_in_a_conversation_is_asked_under_its_privacy(
    model: FakeServer, seeing: Assistant
) -> None:
    model.script = says("It is a pale orange.")
    seeing.models.ledger.set_privacy("conv_seen", Privacy.LOCAL_ONLY).result(WAIT_S)
    meant = Decision("screen.read", {"question": QUESTION}, 1.0)
    turn = seeing.ask(QUESTION, conversation_id="conv_seen", decision=meant).result(WAIT_S)
    assert turn.answer == "It is a pale orange."
    (routed, *_), _count = seeing.models.ledger.recent(5)
    assert (routed["conversation_id"], routed["privacy"]) == ("conv_seen", "local_only")


def test_what_can_be_told_without_it_is_told_without_it(
    model: FakeServer, seeing: Assistant
) -> None:
    before = len(model.requests)
    assert "Order" in asked(seeing, "which application is in front")
    assert "4711" in asked(seeing, "")
    assert "4711" in asked(seeing, "what do you see on my screen")
    assert len(model.requests) == before


def test_a_picture_that_was_looked_at_is_asked_about_with_its_masked_pixels(
    model: FakeServer, seeing: Assistant
) -> None:
    shot, scene = seeing.look().result(WAIT_S)
    model.script = says("Orange.")
    kept = seeing.asked_pictures.keep(scene, shot)
    args = {"picture": kept, "question": QUESTION}
    done = seeing.run_tool("picture.ask", args, caller="test").result(WAIT_S)
    assert done.result is not None
    assert done.result.text == "Orange."
    (pixels,) = pictures_in(model.requests[-1])
    assert pixels.shape == (800, 1280, 3)
    before = len(model.requests)
    without = seeing.asked_pictures.keep(scene)
    args = {"picture": without, "question": QUESTION}
    plain = seeing.run_tool("picture.ask", args, caller="test").result(WAIT_S)
    assert plain.result is not None
    assert "Order" in plain.result.text
    assert len(model.requests) == before, "there is no picture to show"


@pytest.mark.parametrize(
    ("script", "why"),
    [
        (lambda _request, reply: reply.head(500), "status 500"),
        (lambda _request, reply: reply.head(400), "status 400"),
        (says(""), "empty answer"),
    ],
)
def test_a_model_that_fails_is_replaced_by_the_plain_answer_with_the_reason(
    model: FakeServer, seeing: Assistant, script: Any, why: str
) -> None:
    model.script = script
    told = asked(seeing, QUESTION)
    assert "Order" in told
    assert f"The vision model could not answer: openai_compatible {why}" in told.replace(
        "failed with ", ""
    ).replace("gave an ", "")
    state = seeing.health.get("vision model")
    assert (state.state, state.fallback) == (HealthState.DEGRADED, True)
    model.script = says("Orange.")
    assert asked(seeing, QUESTION) == "Orange."
    assert seeing.health.get("vision model").state is HealthState.READY


def plainly(llm: dict[str, str], **settings: Any) -> tuple[str, HealthBoard]:
    """What is told to a question that no scene answers, and what the health board says."""
    board = HealthBoard(Bus())
    chosen, problems = load_settings(file=Path("/none.toml"), llm=llm, **settings)
    assert problems == ()
    shot = Screenshot(np.full((40, 60, 3), 200, np.uint8), utc_now(), "a picture")
    scene = Scene((60, 40), "rapidocr", (), (), (), "a picture", utc_now())
    model = PictureModel(chosen, board)
    model.start()
    try:
        return model.told(QUESTION, shot, scene, "Plainly.", CancelToken()), board
    finally:
        model.stop(2.0)


@pytest.mark.parametrize("llm", [{"vision_model": ""}, {"vision_model": "x", "provider": "none"}])
def test_without_the_user_s_choice_no_model_is_shown_anything(
    model: FakeServer, llm: dict[str, str]
) -> None:
    before = len(model.requests)
    server = {"provider": "openai_compatible", "base_url": f"{model.url}/v1", "model": "small"}
    told, board = plainly({**server, **llm})
    assert told == "Plainly."
    assert len(model.requests) == before
    assert board.get("vision model").state is HealthState.OFF


def test_a_local_model_that_is_not_there_is_named_with_how_to_get_it() -> None:
    llm = {"provider": "auto", "vision_model": "qwen2.5vl:3b"}
    told, board = plainly(llm, ollama_base_url="http://127.0.0.1:9")
    assert told.startswith("Plainly.\n\n(The vision model could not answer: ")
    assert "qwen2.5vl:3b was not found" in told
    assert "ollama pull qwen2.5vl:3b" in board.get("vision model").remedy


def test_a_cloud_service_is_asked_only_with_the_key_of_the_one_who_chose_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("ANTHROPIC_API_KEY", raising=False)
    monkeypatch.setenv("OPENROUTER_API_KEY", "sk-not-for-anybody-else")
    told, _board = plainly({"provider": "anthropic", "vision_model": "seer"})
    assert "There is no key for anthropic" in told


@pytest.mark.parametrize(
    ("question", "overview"),
    [
        ("what do you see on my screen", True),
        ("Take a screenshot and tell me what you see.", True),
        ("can you see my screen", True),
        ("what am I looking at", True),
        ("please describe what you see", True),
        ("describe this picture", True),
        ("", True),
        ("what colour is the logo", False),
        ("what does the chart show", False),
        ("is the person in the photo smiling", False),
        ("summarize the page", False),
        ("why does the test fail", False),
    ],
)
def test_only_something_particular_is_worth_a_model(question: str, overview: bool) -> None:
    assert wants_overview(question) is overview
