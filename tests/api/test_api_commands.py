"""The commands of the contract, word for word, by a real curl; only the ports are shifted."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import Any

import pytest
from websockets.sync.client import connect

pytestmark = pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")

JSON = '-H "Content-Type: application/json"'


def shell(served: Any, command: str, expect: int = 200) -> Any:
    """Run the line in bash with every port shifted; its JSON, when the status is as expected."""
    shifted = re.sub(
        r"(localhost:)(\d{4})", lambda m: m[1] + str(int(m[2]) + served.offset), command
    )
    shifted = re.sub(r"^curl ", "curl -sS -w '\\n%{http_code}' ", shifted)
    shown = subprocess.run(
        ["bash", "-c", shifted], capture_output=True, text=True, timeout=90, check=True
    ).stdout
    body, _, status = shown.rpartition("\n")
    assert int(status) == expect, body
    return json.loads(body)


def has_display(served: Any) -> bool:
    return bool(served.assistant.health.get("screen").usable)


@pytest.mark.parametrize("port", [7000, 7010, 7030, 7040, 8000])
def test_health(served: Any, port: int) -> None:
    body = shell(served, f"curl http://localhost:{port}/health")
    assert body["status"] in ("healthy", "degraded")
    for found in body["subsystems"].values():
        assert found["state"] != "starting"
        if found["state"] == "unavailable":
            assert found["detail"], "what is missing is told"


@pytest.mark.parametrize(
    ("port", "name"),
    [
        (7000, "api-gateway"),
        (7010, "model-router"),
        (7020, "memory-engine"),
        (7030, "pipecat"),
        (7040, "openclaw"),
        (7050, "eva-os"),
        (7060, "vision-capture"),
        (7070, "perception"),
        (8000, "orchestrator"),
    ],
)
def test_healthz(served: Any, port: int, name: str) -> None:
    body = shell(served, f"curl http://localhost:{port}/healthz")
    assert body["ok"] is True
    assert body["service"] == name
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", body["timestamp"])


def test_retrieve(served: Any) -> None:
    body = shell(
        served,
        f"curl -X POST http://localhost:7000/api/v1/retrieve {JSON} "
        """-d '{"query": "test", "limit": 1}'""",
    )
    assert len(body["results"]) <= 1


def test_screenshot_capture(served: Any) -> None:
    line = "curl -X POST http://localhost:7010/api/v1/vision/screenshot/capture"
    if has_display(served):
        assert shell(served, line)["data"]
    else:
        body = shell(served, line, expect=503)
        assert body["success"] is False
        assert body["error"]["code"] == "UNAVAILABLE"


def test_tools(served: Any) -> None:
    body = shell(served, "curl http://localhost:7040/api/v1/tools")
    assert body["total_tools"] == len(body["tools"]) > 5
    assert "shell.run" in [tool["name"] for tool in body["tools"]]


def test_agent_status(served: Any) -> None:
    body = shell(served, "curl http://localhost:8000/api/v1/agent/status")
    assert body["features"]["memory"] is True
    assert body["features"]["vision"] is has_display(served)


def test_process(served: Any) -> None:
    body = shell(
        served,
        f"curl -X POST http://localhost:8000/api/v1/agent/process {JSON} "
        """-d '{"message": "What time is it?"}'""",
    )
    assert re.search(r"\d{1,2}[:.]\d\d", body["response"])
    assert body["actions_executed"] == 1
    assert body["context"]["actions_taken"] == 1
    assert 0 < body["confidence"] <= 1


def test_analyze_screenshot(served: Any) -> None:
    line = "curl -X POST http://localhost:8000/api/v1/agent/analyze-screenshot"
    if has_display(served):
        assert shell(served, line)["screenshot_captured"] is True
    else:
        assert shell(served, line, expect=503)["error"]["message"]


def test_store_then_retrieve_memory(served: Any) -> None:
    stored = shell(
        served,
        f"curl -X POST http://localhost:8000/api/v1/agent/store-memory {JSON} "
        """-d '{"content": "Test memory storage"}'""",
    )
    assert stored["stored"] is True
    assert stored["content_length"] == len("Test memory storage")
    found = shell(
        served,
        f"curl -X POST http://localhost:8000/api/v1/agent/retrieve-memory {JSON} "
        """-d '{"query": "Test"}'""",
    )
    assert found["memories_found"] == len(found["memories"]) >= 1
    assert "Test memory storage" in [memory["content"] for memory in found["memories"]]


def test_execute_tool(served: Any) -> None:
    body = shell(
        served,
        'curl -X POST "http://localhost:8000/api/v1/agent/execute-tool?tool_name=get_current_time"'
        f""" {JSON} -d '{{"parameters": {{}}}}'""",
    )
    assert body["success"] is True
    assert body["result"]["iso_format"]


def test_execute_tool_as_curl_g_sends_it(served: Any) -> None:
    for way in ("curl -G", "curl -G -X POST"):
        body = shell(
            served,
            f"{way} http://localhost:8000/api/v1/agent/execute-tool -d tool_name=get_current_time",
        )
        assert body["result"]["unix_timestamp"] > 1_700_000_000


def test_stats(served: Any) -> None:
    before = shell(served, "curl http://localhost:8000/api/v1/stats")
    after = shell(served, "curl http://localhost:8000/api/v1/stats")
    assert after["requests"]["total_requests"] == before["requests"]["total_requests"] + 1


def test_deps(served: Any) -> None:
    body = shell(served, "curl -X GET http://localhost:7000/v1/deps")
    assert body["operation"] == "deps"
    assert set(body["data"]) == {"memory_engine", "model_router", "openclaw", "pipecat"}
    assert body["ok"] is all(item["status"] == "ok" for item in body["data"].values())


def test_chat(served: Any) -> None:
    body = shell(
        served,
        f"curl -X POST http://localhost:7000/v1/chat {JSON} "
        """-d '{"text": "What is the capital of France?"}'""",
    )
    assert body["ok"] is True
    assert body["data"]["response"]
    assert body["data"]["model"] is None, "no model is there, and none is claimed"


def test_action(served: Any) -> None:
    body = shell(
        served,
        f"curl -X POST http://localhost:7000/v1/action {JSON} "
        """-d '{"tool_name": "shell.run", "args": {"command": "ls"}}'""",
        expect=202,
    )
    assert body["ok"] is False
    assert body["error"]["code"] == "AWAITING_APPROVAL"
    assert body["data"]["approval"]["args"]["command"] == "ls"
    kept = shell(served, f"curl http://localhost:7000{body['data']['result_at']}")
    assert kept["action"]["state"] == "waiting_for_consent"
    served.assistant.executor.deny_all("test")


def test_session_start_and_talk(served: Any) -> None:
    body = shell(served, "curl -X POST http://localhost:7030/session/start")
    url = served.url(7030, f"/ws/{body['data']['session_id']}").replace("http", "ws")
    with connect(url) as talk:
        assert json.loads(talk.recv(timeout=10))["type"] == "SESSION_START"
        assert json.loads(talk.recv(timeout=10))["type"] == "STATUS"
        talk.send('{"type":"MESSAGE","data":{"text":"Hello, how are you?"}}')
        answer = json.loads(talk.recv(timeout=60))
    assert answer["type"] == "MESSAGE"
    assert answer["data"]["role"] == "assistant"
    assert answer["data"]["text"]
