"""Pictures of a real screen through the services."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image

from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.vision.privacy import Mode, PrivacyDisabledError
from tests.virtual_display import VirtualDisplay, screen_with_terminal

pytestmark = pytest.mark.skipif(
    bool(VirtualDisplay.missing_programs()), reason="needs Xvfb and openbox"
)
SIZE = (1280, 800)
WAIT_S = 60.0


@pytest.fixture(scope="module")
def display() -> Iterator[VirtualDisplay]:
    """A screen with one window that says what it is."""
    with screen_with_terminal(
        SIZE, "Ledger", "\\n\\n   Quarterly report\\n\\n   Total: 4711\\n"
    ) as screen:
        yield screen


@pytest.fixture(scope="module")
def seeing(display: VirtualDisplay, request: pytest.FixtureRequest) -> Any:
    """The services, started where there is a screen."""
    return request.getfixturevalue("served")


def picture(answer: Any) -> Image.Image:
    assert answer.status_code == 200, answer.text
    return Image.open(io.BytesIO(base64.b64decode(answer.json()["data"])))


def test_the_whole_screen_is_captured(seeing: Any) -> None:
    answer = seeing.post(7010, "/api/v1/vision/screenshot/capture")
    found = picture(answer)
    told = answer.json()["metadata"]
    assert found.size == SIZE
    assert found.format == "PNG"
    assert (told["width"], told["height"], told["format"]) == (*SIZE, "png")
    assert told["size_bytes"] == len(base64.b64decode(answer.json()["data"]))
    assert len(found.getcolors(1 << 24) or []) > 10, "a real screen, not a blank one"


@pytest.mark.parametrize(
    ("kind", "format_name"), [("jpeg", "JPEG"), ("jpg", "JPEG"), ("webp", "WEBP")]
)
def test_a_region_comes_in_the_format_asked_for(seeing: Any, kind: str, format_name: str) -> None:
    params = {"region": [100, 50, 320, 200], "format": kind, "quality": 60}
    found = picture(seeing.post(7010, "/api/v1/vision/screenshot/capture", params=params))
    assert found.size == (320, 200)
    assert found.format == format_name


def test_a_region_is_cut_where_it_was_asked_for(seeing: Any) -> None:
    whole = picture(seeing.post(7010, "/api/v1/vision/screenshot/capture"))
    region = {"left": 40, "top": 30, "width": 200, "height": 100}
    part = picture(seeing.post(7010, "/api/v1/vision/screenshot/capture", json={"region": region}))
    assert part.tobytes() == whole.crop((40, 30, 240, 130)).tobytes()


def test_a_region_beyond_the_screen_is_refused(seeing: Any) -> None:
    for region in ([1200, 0, 200, 100], [-1, 0, 10, 10], [0, 0, 0, 10]):
        params = {"region": region}
        answer = seeing.post(7010, "/api/v1/vision/screenshot/capture", params=params)
        assert answer.status_code == 422
        assert "1280x800" in answer.json()["error"]["message"]


def test_what_is_on_the_screen_is_told(seeing: Any) -> None:
    body = seeing.post(8000, "/api/v1/agent/analyze-screenshot").json()
    assert body["success"] is True
    assert body["screenshot_captured"] is True
    assert "4711" in body["text"]
    assert "Ledger" in " ".join(body["windows"])
    assert body["ui_elements_detected"] == len(body["elements"])
    assert "4711" in body["analysis"]


def test_asking_in_words_looks_at_the_same_screen(seeing: Any) -> None:
    message = "take a screenshot and tell me what you see"
    body = seeing.post(8000, "/api/v1/agent/process", json={"message": message}).json()
    assert body["tools"] == ["screen.read"]
    assert "Ledger" in body["response"] or "4711" in body["response"]


def test_what_was_seen_before_looking_was_switched_off_is_forgotten(seeing: Any) -> None:
    def changed() -> str:
        asked = {"message": "what changed on the screen"}
        told: str = seeing.post(8000, "/api/v1/agent/process", json=asked).json()["response"]
        return told

    changed()
    assert "first look" not in changed()
    seeing.assistant.looking.watch.choose(Mode.OFF, by="user")
    seeing.assistant.looking.watch.choose(Mode.ACTIVE, by="user")
    assert "first look" in changed()


def test_a_copied_picture_is_not_taken_while_looking_is_off(seeing: Any) -> None:
    eyes = seeing.assistant.eyes
    seeing.assistant.looking.watch.choose(Mode.OFF, by="user")
    try:
        with pytest.raises(PrivacyDisabledError):
            eyes.capture_clipboard().result(WAIT_S)
    finally:
        seeing.assistant.looking.watch.choose(Mode.ACTIVE, by="user")
    with pytest.raises(NotFoundError, match="no picture"):
        eyes.capture_clipboard().result(WAIT_S)
