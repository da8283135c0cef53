"""The documented messages of the streams are really sent, with their documented fields."""

from __future__ import annotations

import base64
import io
import shutil
from typing import Any

import pytest
import soundfile
from PIL import Image, ImageDraw, ImageFont

from tests.api.contract_shapes import CONFIRMATION, differences, parsed
from tests.api.test_api_chat import Line, opened, ws

GATEWAY, HUB = 7000, 8000
_FRAME = "{type:s,session_id:s,turn_id:s?,timestamp:t,payload:o}"
_FINAL = (
    "{assistant_text:s,memory:{written:b,retrieved_count:i},quality:{completion_reason:s},"
    "latency:{total_ms:n},has_vision:b}"
)
_DIAGNOSTICS = (
    "{session_id:s,uptime_seconds:n,turn_count:i,latency:{asr_ms:n,model_ms:n,tool_ms:n,memory_ms:n,"
    "total_ms:n,last_updated:t?},breaker_states:{*:s},dlq_depth:i,privacy_status:s,"
    "vision_buffer_frames:i,last_error:s?,last_turn_id:s?}"
)


def _holds(value: Any, shape: str) -> None:
    assert differences(value, parsed(shape)) == []


def _note(text: str) -> str:
    page = Image.new("RGB", (480, 120), "white")
    ImageDraw.Draw(page).text((20, 40), text, fill="black", font=ImageFont.load_default(28))
    kept = io.BytesIO()
    page.save(kept, "PNG")
    return base64.b64encode(kept.getvalue()).decode()


def test_a_picture_on_the_stream_is_summed_up_before_the_answer(served: Any) -> None:
    with ws(served, f"/v3/stream/{opened(served)}") as socket:
        line = Line(socket)
        assert line.until("ack")["payload"] == {"status": "connected"}
        picture = _note("Platform nine")
        line.send("input.text", payload={"text": "what time is it", "vision_data": picture})
        accepted = line.until("vision.accepted")
        _holds(accepted["payload"], "{frame_id:s,size_bytes:i,mime_type:s}")
        summary = line.until("vision.summary.final")["payload"]
        assert summary["frames"] == 1
        assert "Platform nine" in summary["summary"]
        _holds(line.until("tool.call.requested")["payload"], "{tool_name:s,args:o}")
        _holds(line.until("tool.call.result")["payload"], "{tool_name:s,status:s,result:o}")
        _holds(line.until("response.partial")["payload"], "{text:s}")
        final = line.until("response.final")["payload"]
        _holds(final, _FINAL)
        assert final["has_vision"] is True
        for event in line.seen:
            _holds(event, _FRAME)


def test_what_a_tool_needs_is_asked_on_the_stream_and_listed_for_its_session(served: Any) -> None:
    session, other = opened(served, conversation_id="asks"), opened(served, conversation_id="not")
    with ws(served, f"/v3/stream/{session}") as socket:
        line = Line(socket)
        line.send("input.text", payload={"text": "run the command touch never.txt"})
        asked = line.until("safety.confirmation.required")["payload"]
        _holds(asked, CONFIRMATION)
        path = "/v3/confirmations/pending"
        mine = served.get(GATEWAY, path, params={"session_id": session}).json()
        assert [one["confirmation_id"] for one in mine["pending"]] == [asked["confirmation_id"]]
        assert mine["pending"][0]["session_id"] == session
        assert mine["pending"][0]["turn_id"] == asked["turn_id"]
        assert served.get(GATEWAY, path, params={"session_id": other}).json()["count"] == 0
        way = f"/v3/confirmations/{asked['confirmation_id']}/deny"
        told = served.post(GATEWAY, way, json={"reason": "not on a Sunday"}).json()
        assert told["reason"] == "not on a Sunday"
        assert line.until("tool.call.result")["payload"]["status"] == "denied"


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="nobody here can speak")
def test_sound_on_the_stream_is_understood_at_the_end_of_the_turn(served: Any) -> None:
    wanted = {"model": "tts-1", "voice": "alloy", "input": "What time is it?"}
    said = served.post(HUB, "/v1/audio/speech", json={**wanted, "response_format": "wav"}).content
    sound, rate_hz = soundfile.read(io.BytesIO(said), dtype="int16")
    step = rate_hz / 16_000
    sound = sound[[int(n * step) for n in range(int(len(sound) / step))]].astype("<i2").tobytes()
    with ws(served, f"/v3/stream/{opened(served)}") as socket:
        line = Line(socket)
        line.until("ack")
        for begin in range(0, len(sound), 6400):
            piece = base64.b64encode(sound[begin : begin + 6400]).decode()
            line.send("input.audio.chunk", payload={"data": piece})
            assert line.until("ack")["payload"]["received"] == "audio_chunk"
        line.send("control.end_turn")
        assert line.until("ack")["payload"] == {"end_turn": True}
        heard = line.until("input.transcript")["payload"]
        _holds(heard, "{text:s,confidence:n,engine:s}")
        assert "time" in heard["text"].lower()
        _holds(line.until("response.final")["payload"], _FINAL)
        line.send("input.audio.chunk", payload={"data": "?"})
        assert "base64" in line.until("error")["payload"]["message"]


def test_a_window_is_told_states_feelings_and_diagnostics(served: Any) -> None:
    with ws(served, "/v3/ui/stream") as socket:
        line = Line(socket)
        assert line.until("session.created")["session_id"].startswith("ui-")
        _holds(line.until("diagnostics")["data"], _DIAGNOSTICS)
        line.send("input.text", text="what time is it")
        assert line.until("state.emotion")["emotion"] == "thinking"
        line.until("turn.assistant")
        assert line.until("state.emotion")["emotion"] == "neutral"
        assert line.until("state.conversation")["state"] == "idle"
        later = line.until("diagnostics")["data"]
        _holds(later, _DIAGNOSTICS)
        assert later["breaker_states"]["time.now"] == "closed"
        assert later["turn_count"] == 1


def test_a_turn_of_the_voice_line_counts_the_pieces_of_its_answer(served: Any) -> None:
    from websockets.sync.client import connect

    with connect(f"ws://127.0.0.1:{7030 + served.offset}/v1/voice/shape", proxy=None) as socket:
        line = Line(socket)
        line.send("input.text", text="what time is it")
        final = line.until("response.final")
        _holds(final, "{text:s,turn_id:s,latency_ms:n,tool_calls:i,partial_count:i}")
        assert final["partial_count"] == sum(e["type"] == "response.partial" for e in line.seen)


def test_every_older_tool_gives_its_older_result(served: Any) -> None:
    note = served.home / "note.txt"
    note.write_text("hello\n")
    calls = {
        "read_file": ({"path": str(note)}, "s"),
        "list_directory": ({"path": str(served.home)}, "[s]"),
        "get_file_info": (
            {"path": str(note)},
            "{path:s,exists:b,is_file:b,is_dir:b,size_bytes:i,created_timestamp:n,"
            "modified_timestamp:n,permissions:s}",
        ),
        "file_exists": ({"path": str(note)}, "b"),
        "evaluate_expression": ({"expression": "2+3*4"}, "n"),
        "search_text": ({"text": "aba", "pattern": "(a)"}, "[{text:s,start:i,end:i,groups:[s]}]"),
        "parse_json": ({"json_string": "[1]"}, "[i]"),
        "get_environment_variable": ({"name": "PATH"}, "s"),
        "get_system_info": (
            {},
            "{platform:s,platform_release:s,processor:s,python_version:s,cpu_count:i,"
            "memory_total_gb:n,memory_available_gb:n,disk_usage_percent:n}",
        ),
        "get_current_time": ({}, "{iso_format:s,unix_timestamp:n,formatted:s}"),
    }
    listed = {one["name"] for one in served.get(7040, "/api/v1/tools").json()["tools"]}
    others = {"write_file", "append_file", "fetch_url", "resolve_hostname"}
    assert listed >= calls.keys() | others
    for name, (args, shape) in calls.items():
        told = served.post(7040, f"/api/v1/tools/{name}/execute", json=args).json()["result"]
        assert told["tool_name"] == name
        _holds(told["result"], shape)
    own = served.post(7040, "/api/v1/tools/file.exists/execute", json={"path": str(note)}).json()
    assert own["result"]["tool_name"] == "file.exists"
    assert own["result"]["result"]["kind"] == "file"
