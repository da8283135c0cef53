"""Voice sessions and their WebSocket."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from sonia_desktop.api import voice_sessions
from sonia_desktop.api.voice_sessions import (
    ACTIVE_AT_ONCE,
    IDLE_S,
    SessionBook,
    SessionNotFoundError,
    SessionState,
    TooManySessionsError,
)


@contextlib.contextmanager
def talking(served: Any, session_id: str | None = None) -> Iterator[ClientConnection]:
    """A WebSocket on a session (a new one when none is named), past its two first events."""
    session_id = session_id or served.post(7030, "/session/start").json()["data"]["session_id"]
    with connect(served.url(7030, f"/ws/{session_id}").replace("http", "ws")) as line:
        assert hear(line)["type"] == "SESSION_START"
        assert hear(line)["data"]["status"] == "active"
        yield line


def hear(line: ClientConnection) -> Any:
    return json.loads(line.recv(timeout=60))


def say(line: ClientConnection, kind: str, **fields: Any) -> None:
    line.send(json.dumps({"type": kind, **fields}))


def test_a_session_keeps_what_was_said(served: Any) -> None:
    begun = served.post(
        7030, "/session/start", params={"user_id": "ann"}, json={"place": "kitchen"}
    ).json()
    session_id = begun["data"]["session_id"]
    assert begun["operation"] == "session_start"
    assert begun["data"]["state"] == "ACTIVE"
    with talking(served, session_id) as line:
        say(line, "MESSAGE", data={"text": "what time is it"}, correlation_id="abc")
        answer = hear(line)
        kept = served.get(7030, f"/session/{session_id}").json()["data"]
    assert answer["correlation_id"] == "abc"
    assert answer["session_id"] == session_id
    assert [m["role"] for m in kept["messages"]] == ["user", "assistant"]
    assert kept["messages"][1]["content"] == answer["data"]["text"]
    assert kept["metadata"] == {"place": "kitchen"}
    assert kept["user_id"] == "ann"


def test_answers_come_in_the_order_of_the_messages(served: Any) -> None:
    with talking(served) as line:
        for sent_id in ("a", "b", "c"):
            say(line, "MESSAGE", data={"text": "what time is it"}, correlation_id=sent_id)
        assert [hear(line)["correlation_id"] for _ in range(3)] == ["a", "b", "c"]


def test_an_unknown_session_is_closed_with_4004(served: Any) -> None:
    with connect(served.url(7030, "/ws/nobody").replace("http", "ws")) as line:
        with pytest.raises(ConnectionClosed) as closed:
            line.recv(timeout=10)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 4004


def test_leaving_closes_the_session_and_it_cannot_be_taken_up_again(served: Any) -> None:
    session_id = served.post(7030, "/session/start").json()["data"]["session_id"]
    with talking(served, session_id) as line:
        say(line, "SESSION_STOP", data={"reason": "enough"})
        assert hear(line)["data"]["reason"] == "enough"
        with pytest.raises(ConnectionClosed):
            line.recv(timeout=10)
    assert served.get(7030, f"/session/{session_id}").json()["data"]["state"] == "CLOSED"
    with connect(served.url(7030, f"/ws/{session_id}").replace("http", "ws")) as line:
        with pytest.raises(ConnectionClosed) as closed:
            line.recv(timeout=10)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 4003


@pytest.mark.parametrize(
    "sent",
    [
        "{",
        "[]",
        '"MESSAGE"',
        '{"type": "DANCE"}',
        '{"data": {"text": "hello"}}',
        '{"type": "MESSAGE", "data": "hello"}',
        '{"type": "MESSAGE", "data": {}}',
        '{"type": "MESSAGE", "data": {"text": ""}}',
        '{"type": "MESSAGE", "data": {"text": 7}}',
        '{"type": "MESSAGE", "session_id": "other", "data": {"text": "hello"}}',
        b"\x00\x01",
    ],
)
def test_a_bad_event_is_answered_and_the_conversation_goes_on(served: Any, sent: Any) -> None:
    with talking(served) as line:
        line.send(sent)
        trouble = hear(line)
        assert trouble["type"] == "ERROR"
        assert trouble["data"]["code"] == "INVALID_EVENT"
        say(line, "STATUS")
        assert hear(line)["data"]["status"] == "active"


def test_nothing_risky_runs_from_a_websocket_before_the_user_consents(
    served: Any, tmp_path: Any
) -> None:
    proof = tmp_path / "ran"
    with talking(served) as line:
        say(line, "MESSAGE", data={"text": f"run `touch {proof}`"})
        asked = hear(line)
        assert asked["type"] == "STATUS"
        assert asked["data"]["status"] == "waiting_for_consent"
        assert str(proof) in asked["data"]["details"]["approval"]["what_happens"]
        assert hear(line)["data"]["outcome"] == "waiting"
        assert not proof.exists()
        served.assistant.executor.settle(
            asked["data"]["details"]["approval_id"], allow=False, by="user"
        )
        told = hear(line)
    assert told["data"]["outcome"] == "denied"
    assert not proof.exists()


def test_what_the_user_allowed_is_told_when_it_is_done(served: Any, tmp_path: Any) -> None:
    proof = tmp_path / "ran"
    with talking(served) as line:
        say(line, "MESSAGE", data={"text": f"run `touch {proof}`"})
        approval_id = hear(line)["data"]["details"]["approval_id"]
        hear(line)
        served.assistant.executor.settle(approval_id, allow=True, by="user")
        told = hear(line)
    assert told["type"] == "MESSAGE"
    assert proof.exists()


def test_stopping_by_request(served: Any) -> None:
    session_id = served.post(7030, "/session/start").json()["data"]["session_id"]
    first = served.post(7030, "/session/stop", params={"session_id": session_id, "reason": "x"})
    again = served.post(7030, "/session/stop", json={"session_id": session_id})
    unknown = served.post(7030, "/session/stop", json={"session_id": "nobody"})
    nothing = served.post(7030, "/session/stop")
    assert first.json()["data"]["state"] == "CLOSED"
    assert [a.status_code for a in (first, again, unknown, nothing)] == [200, 409, 404, 422]
    assert unknown.json()["error"]["code"] == "SESSION_NOT_FOUND"


def test_a_session_stopped_by_request_ends_the_conversation_on_it(served: Any) -> None:
    session_id = served.post(7030, "/session/start").json()["data"]["session_id"]
    with talking(served, session_id) as line:
        served.post(7030, "/session/stop", json={"session_id": session_id, "reason": "tea"})
        told = hear(line)
        assert (told["type"], told["data"]) == ("SESSION_STOP", {"reason": "tea"})
        with pytest.raises(ConnectionClosed) as closed:
            line.recv(timeout=60)
    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1000


def test_what_a_session_keeps_is_bounded_and_all_of_it_is_counted(served: Any) -> None:
    session = SessionBook().open(None, {})
    for number in range(3_000):
        session.add("user", f"number {number}")
        session.add("assistant", "yes")
    assert len(session.messages) == 2_000
    assert session.messages[-2]["content"] == "number 2999"
    assert session.body()["message_count"] == 6_000
    assert session.turn_count == 3_000
    for _ in range(50):
        session.add("user", "x" * 20_000)
    assert sum(len(message["content"]) for message in session.messages) <= 200_000
    session.add("user", "x" * 300_000)  # never none of it
    assert len(session.messages) == 1

    refused = served.post(7030, "/session/start", json={"note": "x" * 20_000})
    assert refused.status_code == 413
    assert refused.json()["error"]["details"]["remedy"]
    refused = served.post(7030, "/session/start", params={"user_id": "x" * 200})
    assert refused.status_code == 422
    assert "user_id" in refused.json()["error"]["message"]
    url = served.url(7030, f"/v1/voice/anyone?user_id={'x' * 200}").replace("http", "ws")
    with connect(url) as line, pytest.raises(ConnectionClosed):
        line.recv(timeout=30)
    assert line.close_code == 4000


def test_open_sessions_are_capped_and_old_closed_ones_dropped() -> None:
    book = SessionBook(active_at_once=2, closed_kept=1)
    first, second = book.open(None, {}), book.open(None, {})
    with pytest.raises(TooManySessionsError):
        book.open(None, {})
    book.close(first)
    third = book.open(None, {})
    book.close(second)
    assert book.active == 1
    assert book.get(third.id).state is SessionState.ACTIVE
    assert book.get(second.id).state is SessionState.CLOSED
    with pytest.raises(SessionNotFoundError, match=first.id):
        book.get(first.id)


class Clock:
    """The time the sessions see."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now_s = 1000.0
        monkeypatch.setattr(voice_sessions, "monotonic", lambda: self.now_s)


def test_forgotten_sessions_make_room_and_those_in_use_never_do(
    serve: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock(monkeypatch)
    with serve() as served:
        assert served.server.wait_ready(60)
        ids = []
        for _ in range(ACTIVE_AT_ONCE):
            ids.append(served.post(7030, "/session/start").json()["data"]["session_id"])
            clock.now_s += 0.001
        talked_on, asked_for, forgotten, younger = ids[:4]

        def state(session_id: str) -> str:
            told: str = served.get(7030, f"/session/{session_id}").json()["data"]["state"]
            return told

        with talking(served, talked_on) as line:
            refused = served.post(7030, "/session/start")
            assert refused.status_code == 429
            assert refused.json()["error"]["code"] == "MAX_SESSIONS"
            clock.now_s += IDLE_S
            assert state(asked_for) == "ACTIVE"

            begun = served.post(7030, "/session/start")
            assert begun.status_code == 200
            told = {name: state(name) for name in (talked_on, asked_for, forgotten, younger)}
            assert told == {
                talked_on: "ACTIVE",
                asked_for: "ACTIVE",
                forgotten: "EXPIRED",
                younger: "ACTIVE",
            }
            say(line, "STATUS")
            assert hear(line)["data"]["status"] == "active"

        stopped = served.post(7030, "/session/stop", params={"session_id": forgotten})
        assert stopped.status_code == 409
        assert "expired" in stopped.json()["error"]["message"]
        with connect(served.url(7030, f"/ws/{forgotten}").replace("http", "ws")) as late:
            with pytest.raises(ConnectionClosed) as closed:
                late.recv(timeout=60)
            assert closed.value.rcvd is not None
            assert (closed.value.rcvd.code, closed.value.rcvd.reason) == (
                4003,
                "The session is expired.",
            )


def test_a_closed_session_is_taken_up_again_in_the_place_of_a_forgotten_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = Clock(monkeypatch)
    book = SessionBook(active_at_once=1, closed_kept=1)
    before = book.open(None, {})
    book.close(before)
    forgotten = book.open(None, {})
    with pytest.raises(TooManySessionsError):
        book.take_up(before.id, None)
    clock.now_s += IDLE_S
    again = book.take_up(before.id, None)
    assert book.get(before.id) is again
    assert again.state is SessionState.ACTIVE
    assert book.get(forgotten.id).state is SessionState.EXPIRED
    assert book.active == 1


def test_what_was_just_closed_is_told_longest_however_old_it_is() -> None:
    book = SessionBook(closed_kept=1)
    oldest, younger = book.open(None, {}), book.open(None, {})
    book.close(younger)
    book.close(oldest)
    assert book.get(oldest.id).state is SessionState.CLOSED
    with pytest.raises(SessionNotFoundError):
        book.get(younger.id)
