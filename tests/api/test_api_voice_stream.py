"""Spoken conversations over WebSockets: PCM in, events and PCM out."""

from __future__ import annotations

import base64
import contextlib
import json
import shutil
import socket
import struct
import subprocess
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from sonia_desktop.api import voice_line
from sonia_desktop.audio.files import load_speech
from sonia_desktop.voice.remote_input import RemoteLimits

needs_voice = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)
RATE = 16_000
FRAME = 640  # samples, 40 ms


def spoken(text: str, folder: Path, silence_s: float = 1.2) -> bytes:
    """The text in a voice, with silence around it, as the services take it."""
    wav = folder / f"{abs(hash(text))}.wav"
    subprocess.run(["espeak-ng", "-v", "en-us", "-s", "150", "-w", str(wav), text], check=True)
    sound = load_speech(wav).astype("<i2").tobytes()
    return bytes(int(0.3 * RATE) * 2) + sound + bytes(int(silence_s * RATE) * 2)


class Line:
    """A client that reads everything in order."""

    def __init__(self, line: ClientConnection) -> None:
        self.line = line
        self.events: list[dict[str, Any]] = []
        self.sound = b""

    def next(self, timeout_s: float = 30.0) -> dict[str, Any] | bytes:
        message = self.line.recv(timeout=timeout_s)
        if isinstance(message, bytes):
            self.sound += message
            return message
        event: dict[str, Any] = json.loads(message)
        self.events.append(event)
        return event

    def until(self, kind: str, timeout_s: float = 30.0) -> dict[str, Any]:
        deadline = time.monotonic() + timeout_s
        while time.monotonic() < deadline:
            event = self.next(max(0.1, deadline - time.monotonic()))
            if isinstance(event, dict) and event["type"] == kind:
                return event
        raise AssertionError(f"{kind} did not come; there was {self.kinds()}")

    def kinds(self) -> list[str]:
        return [event["type"] for event in self.events]

    def send(self, kind: str, **fields: Any) -> None:
        self.line.send(json.dumps({"type": kind, **fields}))

    def speak(self, sound: bytes, *, pace: float = 0.0) -> None:
        """Send frames of 40 ms; pace 1.0 is real time, 0 as fast as it goes."""
        begun = time.monotonic()
        for number, at in enumerate(range(0, len(sound), FRAME * 2)):
            if pace:
                ahead_s = number * FRAME / RATE / pace - (time.monotonic() - begun)
                while ahead_s > 0:  # reads what comes meanwhile
                    with contextlib.suppress(TimeoutError):
                        self.next(ahead_s)
                    ahead_s = number * FRAME / RATE / pace - (time.monotonic() - begun)
            self.line.send(sound[at : at + FRAME * 2])

    def closed(self, timeout_s: float = 30.0) -> tuple[int, str]:
        with contextlib.suppress(ConnectionClosed):
            while True:
                self.next(timeout_s)
        assert self.line.close_code is not None
        return self.line.close_code, self.line.close_reason or ""


@contextlib.contextmanager
def voice(served: Any, session_id: str = "", path: str = "/v1/voice/") -> Iterator[Line]:
    session_id = session_id or f"talk-{uuid.uuid4().hex[:8]}"
    url = served.url(7030, f"{path}{session_id}").replace("http", "ws")
    with connect(url, max_size=None) as line:
        yield Line(line)


@needs_voice
def test_a_spoken_question_is_answered_in_text_and_sound(served: Any, tmp_path: Path) -> None:
    with voice(served) as talk:
        assert talk.next()["type"] == "session.ready"
        talk.speak(spoken("what time is it", tmp_path))
        heard = talk.until("transcript.final")
        answer = talk.until("response.final")
        over = talk.until("response.audio.end")
        end = talk.until("turn.end")
        talk.until("turn.state")
    assert heard["text"] == "What time is it?"
    assert ":" in answer["text"]
    assert answer["has_audio"] is True
    assert answer["tool_calls"] == 1
    assert answer["latency_ms"] > 0
    assert heard["turn_id"] == answer["turn_id"] == over["turn_id"] == end["turn_id"]
    assert end["outcome"] == "completed"
    assert len(talk.sound) / 2 / RATE == pytest.approx(over["heard_ms"] / 1000, abs=0.05)
    kinds = talk.kinds()
    order = ["transcript.partial", "transcript.final", "tool.call", "response.partial"]
    order += ["response.final", "response.audio.start", "response.audio.end"]
    assert [kinds.index(kind) for kind in order] == sorted(kinds.index(kind) for kind in order)
    states = [event["state"] for event in talk.events if event["type"] == "turn.state"]
    assert states == ["LISTENING", "THINKING", "SPEAKING", "COMPLETED"]


@needs_voice
def test_the_users_voice_stops_the_sending_and_becomes_the_next_turn(
    served: Any, tmp_path: Path
) -> None:
    with voice(served) as talk:
        talk.send("input.text", text="what can you do", audio=True)
        first = talk.until("response.audio.start")["turn_id"]
        talk.speak(spoken("what time is it", tmp_path), pace=1.0)
        while talk.kinds().count("response.final") < 2:
            talk.next()
    kinds = talk.kinds()
    stopped = next(event for event in talk.events if event["type"] == "response.interrupted")
    assert stopped["turn_id"] == first
    assert kinds.index("response.paused") < kinds.index("response.interrupted")
    ended = [event["outcome"] for event in talk.events if event["type"] == "turn.end"]
    assert ended[0] == "interrupted"
    assert "time" in next(e["text"] for e in talk.events if e["type"] == "transcript.final")
    full = next(e["text"] for e in talk.events if e["type"] == "response.final")
    assert 0 < len(stopped["spoken"]) < len(full)


@needs_voice
def test_cancel_is_silence_and_the_conversation_goes_on(served: Any) -> None:
    with voice(served) as talk:
        talk.send("input.text", text="what can you do", audio=True)
        talk.until("response.audio.start")
        talk.send("control.cancel")
        stopped = talk.until("response.interrupted")
        assert talk.until("turn.end")["outcome"] == "cancelled"
        sent = len(talk.sound)
        talk.send("input.text", text="what time is it", correlation_id="abc")
        answer = talk.until("response.final")
        assert len(talk.sound) == sent
    assert stopped["heard_ms"] < 2000
    assert answer["correlation_id"] == "abc"
    assert answer["has_audio"] is False


@needs_voice
def test_two_speakers_at_once_are_not_mixed(served: Any, tmp_path: Path) -> None:
    with voice(served) as one, voice(served) as other:
        first = spoken("what time is it", tmp_path)
        second = spoken("take a screenshot and tell me what you see", tmp_path)
        for at in range(0, max(len(first), len(second)), FRAME * 2):
            for talk, sound in ((one, first), (other, second)):
                if frame := sound[at : at + FRAME * 2]:
                    talk.line.send(frame)
        heard = [talk.until("transcript.final")["text"] for talk in (one, other)]
    assert heard == ["What time is it?", "Take a screenshot and tell me what you see."]
    for talk in (one, other):
        assert len({event["session_id"] for event in talk.events}) == 1


@needs_voice
def test_an_utterance_in_one_frame_without_silence_is_heard(served: Any, tmp_path: Path) -> None:
    with voice(served) as talk:
        talk.line.send(spoken("what time is it", tmp_path, silence_s=0.0))
        assert talk.until("transcript.final")["text"] == "What time is it?"


@needs_voice
def test_the_older_stream_speaks_json_only(served: Any, tmp_path: Path) -> None:
    created = served.post(7030, "/api/v1/session/create", params={"user_id": "ann"}).json()
    assert created["status"] == "created"
    session_id = created["session_id"]
    sound = spoken("what time is it", tmp_path)
    with voice(served, session_id, "/stream/") as talk:
        assert talk.next()["type"] == "connected"
        for at in range(0, len(sound), 1024):
            talk.send("audio", data=base64.b64encode(sound[at : at + 1024]).decode())
        heard = talk.until("transcript")
        done = talk.until("turn_complete")
        piece = talk.until("audio_response")
        interrupted = served.post(7030, f"/api/v1/session/{session_id}/interrupt").json()
        while talk.until("status")["status"] != "interrupted":
            pass
        info = served.get(7030, f"/api/v1/session/{session_id}/info").json()
    assert heard["transcript"] == done["transcript"] == "What time is it?"
    assert 0 < done["confidence"] <= 1
    size = len(base64.b64decode(piece["data"]))
    assert size / 2 / RATE == pytest.approx(piece["duration_ms"] / 1000, abs=0.001)
    assert interrupted["status"] == "interrupted"
    assert interrupted["was_speaking"] is True
    frames = [event for event in talk.events if event["type"] == "audio_frame"]
    assert len(frames) >= len(sound) // 1024 - 1
    assert {frame["is_speech"] for frame in frames} == {True, False}
    assert info["transcript"] == "What time is it?"
    assert info["turn_count"] == 1
    assert info["user_id"] == "ann"


def test_an_unknown_session_has_no_info(served: Any) -> None:
    assert served.get(7030, "/api/v1/session/nobody/info").status_code == 404
    assert served.post(7030, "/api/v1/session/nobody/interrupt").status_code == 404
    assert served.post(7030, "/api/v1/session/create").status_code == 422


def odd(line: Line) -> None:
    line.line.send(b"\x00" * 641)


def text(line: Line) -> None:
    line.line.send(b"this is a sentence where sound belongs")


def wav_file(line: Line) -> None:
    line.line.send(b"RIFF\x00\x00\x00\x00WAVEfmt \x00\x00" * 4)


@pytest.mark.parametrize("send", [odd, text, wav_file])
def test_a_frame_that_is_no_pcm_is_refused_with_the_reason(
    served: Any, send: Callable[[Line], None]
) -> None:
    with voice(served) as talk:
        send(talk)
        trouble = talk.until("error")
        assert trouble["code"] == "INVALID_AUDIO"
        assert trouble["remedy"]
        talk.send("ping")
        talk.until("pong")


@pytest.mark.parametrize(
    "sent",
    [
        "{",
        "[]",
        '{"type": "dance"}',
        '{"type": "input.text"}',
        '{"type": "input.text", "text": ""}',
        b"",
    ],
)
def test_a_bad_message_is_answered_and_the_talk_goes_on(served: Any, sent: Any) -> None:
    with voice(served) as talk:
        talk.line.send(sent)
        assert talk.until("error")["code"] == "INVALID_EVENT"
        talk.send("ping")
        talk.until("pong")


@pytest.mark.parametrize(
    "sent",
    [
        '{"type": "audio"}',
        '{"type": "audio", "data": "%%%"}',
        '{"type": "audio", "data": "QUJD"}',
        b"\0\0",
    ],
)
def test_the_older_stream_refuses_what_is_no_sound(served: Any, sent: Any) -> None:
    with voice(served, path="/stream/") as talk:
        talk.line.send(sent)
        assert talk.until("error")["error"]
        talk.send("ping")
        talk.until("status")


def test_silence_on_the_line_ends_it(served: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice_line.VoiceLine, "limits", RemoteLimits(idle_s=0.3))
    with voice(served) as talk:
        code, reason = talk.closed()
    assert code == 4408
    assert "0.3 seconds" in reason


def test_a_flood_is_shed_then_ended(served: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice_line.VoiceLine, "limits", RemoteLimits(waiting_s=1.0, shed_s=20.0))
    with voice(served) as talk:
        with contextlib.suppress(ConnectionClosed):
            for _ in range(100):
                talk.line.send(bytes(10 * RATE * 2))
        code, _reason = talk.closed()
    assert code == 1013
    assert "BACKPRESSURE_SHED" in [e.get("code") for e in talk.events]
    with voice(served) as talk:
        talk.send("ping")
        talk.until("pong")


def test_too_many_conversations_are_refused(served: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice_line, "LINES_AT_ONCE", 2)
    with contextlib.ExitStack() as stack:
        for _ in range(2):
            stack.enter_context(voice(served)).until("session.ready")
        with voice(served) as third:
            code, _ = third.closed()
        assert third.events[-1]["code"] == "MAX_SESSIONS"
    assert code == 1013


def test_one_session_has_one_conversation(served: Any) -> None:
    with voice(served, "shared") as first:
        first.until("session.ready")
        with voice(served, "shared") as second:
            assert second.closed()[0] == 4009
        first.send("control.end")
        assert first.closed()[0] == 1000
    assert served.get(7030, "/session/shared").json()["data"]["state"] == "CLOSED"


@needs_voice
def test_who_lost_the_connection_in_the_middle_of_an_answer_is_back_at_once(served: Any) -> None:
    back = 0
    for _ in range(3):
        with contextlib.suppress(ConnectionClosed), voice(served, "lost") as first:
            first.until("session.ready")
            first.send("input.text", text="what can you do", audio=True)
            first.until("response.audio.start")
            raw = first.line.socket  # gone without a word, as when a program is killed
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raw.shutdown(socket.SHUT_RDWR)
            with voice(served, "lost") as again:
                again.until("session.ready")
                again.send("input.text", text="what time is it")
                assert again.until("response.final")["outcome"] == "answered"
                again.send("control.end")
                assert again.closed()[0] == 1000
                back += 1
    assert back == 3


def test_a_conversation_whose_session_is_stopped_is_hung_up_and_the_id_can_be_used_again(
    served: Any,
) -> None:
    with voice(served, "stopped") as first:
        first.until("session.ready")
        stopped = served.post(7030, "/session/stop", json={"session_id": "stopped"})
        assert stopped.status_code == 200
        assert first.closed()[0] == 1000
    with voice(served, "stopped") as again:
        again.until("session.ready")
        again.send("ping")
        again.until("pong")
        assert served.get(7030, "/session/stopped").json()["data"]["state"] == "ACTIVE"


def test_nothing_that_changes_the_world_runs_before_the_user_consents(
    served: Any, tmp_path: Path
) -> None:
    proof = tmp_path / "ran"
    with voice(served) as talk:
        talk.send("input.text", text=f"run `touch {proof}`")
        asked = talk.until("consent.waiting")
        assert asked["approval_id"]
        assert not proof.exists()
        served.assistant.executor.settle(asked["approval_id"], allow=False, by="user")
        assert talk.until("response.settled")["outcome"] == "denied"
    assert not proof.exists()
