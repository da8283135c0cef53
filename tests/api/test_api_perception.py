"""Consent and perception of 7070, over real sockets, on a real screen."""

from __future__ import annotations

import base64
import io
import itertools
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.tools.types import ActionState
from sonia_desktop.vision.consent import ConsentState
from sonia_desktop.vision.privacy import Mode
from sonia_desktop.vision.scene import Screenshot
from tests.virtual_display import VirtualDisplay, screen_with_terminal

pytestmark = pytest.mark.skipif(
    bool(VirtualDisplay.missing_programs()), reason="needs Xvfb and openbox"
)
WAIT_S = 10.0
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
_numbers = itertools.count(1)


@pytest.fixture(scope="module")
def display() -> Iterator[VirtualDisplay]:
    """A screen with one window that says what it is."""
    with screen_with_terminal((1000, 600), "Bills", "\\n\\n   Invoice 88213\\n") as screen:
        yield screen


@pytest.fixture(scope="module")
def seeing(display: VirtualDisplay, request: pytest.FixtureRequest) -> Any:
    return request.getfixturevalue("served")


@pytest.fixture(autouse=True)
def no_question_is_left(seeing: Any) -> Iterator[None]:
    yield
    seeing.assistant.executor.deny_all("user")
    seeing.assistant.looking.watch.choose(Mode.ACTIVE, by="user")
    seeing.assistant.looking.watch.clear()


@pytest.fixture
def session() -> str:
    return f"s{next(_numbers)}"


def consent(served: Any, step: str, session: str, **more: Any) -> Any:
    body = {"session_id": session, **more}
    return served.post(7070, f"/v1/perception/consent/{step}", json=body)


def said(served: Any, asked: Any, *, allow: bool) -> None:
    """The user's button in the window."""
    assert asked.status_code == 202, asked.text
    served.assistant.executor.settle(asked.json()["approval_id"], allow=allow, by="user")
    served.assistant.executor.finished(asked.json()["action_id"]).result(WAIT_S)


def state(served: Any, session: str) -> str:
    return str(served.get(7070, f"/v1/perception/consent/{session}").json()["state"])


def active(served: Any, session: str) -> None:
    said(served, consent(served, "request", session), allow=True)
    assert consent(served, "activate", session).json()["state"] == "ACTIVE"


def analyze(served: Any, session: str, **more: Any) -> Any:
    body = {"trigger": "user_command", "session_id": session, **more}
    return served.post(7070, "/v1/perception/analyze", json=body)


def written(text: str) -> str:
    picture = Image.new("RGB", (420, 120), "white")
    font = ImageFont.truetype(FONT, 28)
    ImageDraw.Draw(picture).text((20, 40), text, fill="black", font=font)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return base64.b64encode(out.getvalue()).decode()


def test_the_whole_way_from_asking_to_revoking(seeing: Any, session: str) -> None:
    asked = consent(seeing, "request", session, correlation_id="req_mine")
    assert asked.status_code == 202
    assert asked.json()["state"] == "REQUESTED"
    assert session in asked.json()["approval"]["what_happens"]
    waits = consent(seeing, "grant", session)
    assert waits.status_code == 202, "a program cannot grant"
    assert waits.json()["approval_id"] == asked.json()["approval_id"]
    assert analyze(seeing, session).json()["error"]["code"] == "CONSENT_NOT_ACTIVE"
    said(seeing, asked, allow=True)
    granted = seeing.get(7070, f"/v1/perception/consent/{session}").json()
    assert (granted["state"], granted["correlation_id"]) == ("GRANTED", "req_mine")
    assert granted["granted_at"]
    assert granted["revoked_at"] is None
    assert analyze(seeing, session).status_code == 403, "granted is not active"
    assert consent(seeing, "activate", session).json()["state"] == "ACTIVE"
    assert analyze(seeing, session).status_code == 200
    ended = consent(seeing, "revoke", session).json()
    assert ended["state"] == "REVOKED"
    assert [step["to_state"] for step in ended["audit_trail"]] == [
        "REQUESTED",
        "GRANTED",
        "ACTIVE",
        "REVOKED",
    ]
    assert [step["by"] for step in ended["audit_trail"]][1] == "user"
    assert analyze(seeing, session).status_code == 403
    assert consent(seeing, "request", session).status_code == 409, "revoked is for good"


def test_every_step_is_in_the_audit_log(seeing: Any, session: str) -> None:
    active(seeing, session)
    consent(seeing, "revoke", session)
    seeing.assistant.db.write(lambda _connection: None).result(WAIT_S)  # the lane is in order
    steps = [
        (entry["actor"], entry["detail"]["to_state"])
        for entry in reversed(seeing.assistant.executor.audit.entries(limit=100))
        if entry["rule"] == "consent"
        and (entry["args"] or {}).get("session_id") == session
        and "to_state" in entry["detail"]
    ]
    assert steps == [
        ("http:perception", "REQUESTED"),
        ("user", "GRANTED"),
        ("http:perception", "ACTIVE"),
        ("http:perception", "REVOKED"),
    ]


def test_a_no_of_the_user_is_for_good(seeing: Any, session: str) -> None:
    said(seeing, consent(seeing, "request", session), allow=False)
    assert state(seeing, session) == "REVOKED"
    assert consent(seeing, "activate", session).status_code == 409


def test_withdrawing_takes_the_open_question_away(seeing: Any, session: str) -> None:
    asked = consent(seeing, "request", session).json()
    assert consent(seeing, "revoke", session).json()["state"] == "REVOKED"
    assert all(one.id != asked["approval_id"] for one in seeing.assistant.executor.pending())


@pytest.mark.parametrize("step", ["grant", "activate"])
def test_steps_out_of_order_are_refused(seeing: Any, session: str, step: str) -> None:
    answer = consent(seeing, step, session)
    assert answer.status_code == 409
    assert answer.json()["error"]["code"] == "INVALID_STATE"
    active(seeing, session)
    again = consent(seeing, step, session)
    assert again.status_code == 409
    assert "ACTIVE" in again.json()["error"]["message"]


def test_a_session_that_never_asked_is_not_found(seeing: Any) -> None:
    assert seeing.get(7070, "/v1/perception/consent/nobody").status_code == 404


@pytest.mark.parametrize("name", ["", " ", "\x00", "x" * 121, None, 7, "a\nb"])
def test_a_session_needs_a_plain_name(seeing: Any, name: Any) -> None:
    assert consent(seeing, "request", name).status_code == 422


def test_the_screen_is_told_to_who_may_know(seeing: Any, session: str) -> None:
    active(seeing, session)
    told = analyze(seeing, session, correlation_id="req_look").json()
    assert "88213" in told["summary"]
    assert len(told["summary"]) <= 500
    windows = [one for one in told["entities"] if one["attributes"]["type"] == "window"]
    assert any("Bills" in one["label"] for one in windows)
    assert all(len(one["bounding_box"]) == 4 for one in windows)
    assert 0 < told["overall_confidence"] <= 1
    assert told["action_requires_confirmation"] is True
    assert told["privacy_verified"] is True
    assert told["model_used"]
    assert told["inference_ms"] > 0
    assert told["correlation_id"] == "req_look"
    assert told["trigger"] == "user_command"
    last = seeing.get(7070, "/v1/perception/last").json()
    assert last["scene_id"] == told["scene_id"]
    figures = seeing.get(7070, "/v1/perception/status").json()
    assert figures["status"] == "idle"
    assert figures["last_scene_id"] == told["scene_id"]
    assert figures["total_inferences"] >= 1
    assert figures["avg_inference_ms"] > 0


def test_a_sent_frame_is_looked_at_instead_and_what_is_new_is_told(
    seeing: Any, session: str
) -> None:
    active(seeing, session)
    for at, text in enumerate(("Flight LH 4021", "Gate changed to B17")):
        body = {"data_b64": written(text), "timestamp": 100.0 + at}
        assert seeing.post(7060, "/v1/vision/frames", json=body).status_code == 200
    told = analyze(seeing, session, frame_count=2).json()
    assert "B17" in told["summary"]
    assert told["summary"].startswith("New:")
    assert "88213" not in told["summary"]
    assert told["frames"] == 2


def test_privacy_blocks_even_a_consented_session(seeing: Any, session: str) -> None:
    active(seeing, session)
    before = seeing.get(7070, "/v1/perception/status").json()["total_privacy_blocks"]
    seeing.post(7060, "/v1/vision/privacy/disable")
    answer = analyze(seeing, session)
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "PRIVACY_BLOCKED"
    assert seeing.get(7070, "/v1/perception/last").status_code == 403
    after = seeing.get(7070, "/v1/perception/status").json()["total_privacy_blocks"]
    assert after == before + 1


def test_an_active_session_counts_as_watching(seeing: Any, session: str) -> None:
    assert seeing.get(7060, "/v1/vision/status").json()["watching"] is bool(
        seeing.assistant.looking.consent.active
    )
    active(seeing, session)
    told = seeing.get(7060, "/v1/vision/status").json()
    assert told["watching"] is True
    for name in seeing.assistant.looking.consent.active:
        consent(seeing, "revoke", name)
    assert seeing.get(7060, "/v1/vision/status").json()["watching"] is False
    assert seeing.get(7070, "/v1/perception/last").status_code == 404, "nothing is kept of it"


def test_events_carry_the_session_and_say_why_they_are_refused(seeing: Any, session: str) -> None:
    event = {"type": "perception.requested", "session_id": session, "payload": {"context": "x"}}
    refused = seeing.post(7070, "/v1/perception/events", json=event).json()
    assert refused["accepted"] is False
    assert "ACTIVE" in refused["reason"]
    active(seeing, session)
    told = seeing.post(7070, "/v1/perception/events", json=event).json()
    assert told["accepted"] is True
    assert told["scene_id"] == seeing.get(7070, "/v1/perception/last").json()["scene_id"]
    done = {"type": "perception.completed", "session_id": session}
    assert seeing.post(7070, "/v1/perception/events", json=done).json()["accepted"] is False
    assert seeing.post(7070, "/v1/perception/events", json={"type": "x"}).status_code == 422


def test_one_analysis_runs_at_a_time(seeing: Any, session: str) -> None:
    """While the reader is busy with somebody else's picture, the first waits for it."""
    active(seeing, session)
    page = Image.new("RGB", (900, 400), "white")
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(FONT, 14)
    for row in range(16):
        pen.text((10, 10 + row * 23), f"{row} {os.urandom(24).hex()}", fill="black", font=font)
    busy = seeing.assistant.eyes.read(Screenshot(np.asarray(page), datetime.now(UTC), "a page"))
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(analyze, seeing, session, max_inference_ms=60_000)
        while not busy.done():
            if seeing.get(7070, "/v1/perception/status").json()["status"] == "processing":
                second = analyze(seeing, session)
                assert second.status_code == 429
                assert second.json()["error"]["code"] == "BUSY"
                assert second.headers["Retry-After"]
                break
        else:
            pytest.fail("the analysis never began")
        assert first.result().status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {"trigger": "curiosity"},
        {},
        {"trigger": "motion", "frame_count": 6},
        {"trigger": "motion", "frame_count": 0},
        {"trigger": "motion", "max_inference_ms": 0},
    ],
)
def test_a_malformed_wish_is_refused(seeing: Any, body: Any) -> None:
    assert seeing.post(7070, "/v1/perception/analyze", json=body).status_code == 422


def test_consent_that_nobody_answers_is_a_no(serve: Any, monkeypatch: Any) -> None:
    monkeypatch.setenv("SONIA_TOOLS__APPROVAL_TTL_S", "5")
    with serve() as running:
        asked = consent(running, "request", "late").json()
        ended = running.assistant.executor.finished(asked["action_id"]).result(WAIT_S)
        assert ended.state is ActionState.EXPIRED
        assert running.assistant.looking.consent.get("late").state is ConsentState.REVOKED
