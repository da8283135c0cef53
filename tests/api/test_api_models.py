"""7010 as programs meet it: routes, chats, profiles; models listed, used and kept private."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.api.conftest import Served, serving
from tests.api.contract_shapes import differences, parsed
from tests.llm.fake_server import FakeServer, Reply, Request
from tests.llm.fake_server import serving as serving_model

ROUTER = 7010
WAIT_S = 30


def says(text: str) -> Any:
    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        choice = {"delta": {"content": text}, "finish_reason": "stop"}
        usage = {"prompt_tokens": 9, "completion_tokens": 3}
        told = json.dumps({"choices": [choice], "usage": usage})
        reply.write(f"data: {told}\n\ndata: [DONE]\n\n")

    return script


@pytest.fixture(scope="module")
def model() -> Iterator[FakeServer]:
    with serving_model() as server:
        yield server


@pytest.fixture(scope="module")
def served(model: FakeServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    patch = pytest.MonkeyPatch()
    folder = tmp_path_factory.mktemp("models")
    patch.setenv("SONIA_CONFIG", str(folder / "settings.toml"))
    patch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    llm = {"provider": "openai_compatible", "base_url": f"{model.url}/v1", "model": "small"}
    with serving(folder / "data", llm=llm) as running:
        assert running.server.wait_ready(WAIT_S)
        yield running
    patch.undo()


def test_a_chat_is_answered_with_who_and_why(served: Served, model: FakeServer) -> None:
    model.script = says("Four.")
    body = {"messages": [{"role": "user", "content": "2+2?"}], "task_type": "text"}
    told = served.post(ROUTER, "/chat", json=body).json()
    assert (told["status"], told["response"], told["model"]) == ("success", "Four.", "small")
    assert told["metadata"]["usage"]["output_tokens"] == 3
    assert told["route_decision"]["reason_code"] == "PROFILE_MATCH"
    shapes = {
        "/providers": "{providers:{*:{available:b,endpoint:s,models:i}},active_providers:[s],"
        "service:s}",
        "/models": "{models:{*:[{name:s,capabilities:[s],config:o}]},total:i,service:s}",
        "/models/openai_compatible": "{provider:s,available:b,models:l,count:i,service:s}",
        "/route": "{task_type:s,model:s,provider:s,selected_backend:s,profile:s,reason_code:s,"
        "skipped:l}",
        "/route-audit": "{records:[{trace_id:s,turn_id:s?,requested_profile:s,selected_backend:s,"
        "fallback_chain:[s],reason_code:s,latency_ms:n,outcome:s,skipped:l,timestamp:t}],"
        "total_written:i,service:s}",
        "/status": "{providers:{available:{*:b},count:i},models:{total:i,by_provider:{*:i}}}",
    }
    for path, shape in shapes.items():
        found = served.get(ROUTER, path).json()
        assert differences(found, parsed(shape)) == [], path
        assert "small" in json.dumps(found) or path in ("/providers", "/status")
    audit = served.get(ROUTER, "/route-audit", params={"n": 5}).json()
    assert audit["records"][0]["selected_backend"] == "openai_compatible/small"
    assert audit["records"][0]["cost_usd"] == 0.0
    usage = served.get(ROUTER, "/api/v1/models/usage").json()
    assert usage["today"]["models"][0]["questions"] >= 1


def test_routes_profiles_and_models_are_told(served: Served) -> None:
    route = served.get(ROUTER, "/route", params={"task_type": "reasoning"}).json()
    assert (route["profile"], route["provider"]) == ("reasoning", "openai_compatible")
    assert served.post(ROUTER, "/select", json={"task_type": "vision"}).json()["model"] == "small"
    decided = served.post(ROUTER, "/route-profile", json={"hint": "analyze this deeply"}).json()
    assert decided["profile_name"] == "reasoning"
    profiles = served.get(ROUTER, "/profiles").json()["profiles"]
    assert {"chat_low_latency", "private", "cheap", "vision", "tools"} <= profiles.keys()
    models = served.get(ROUTER, "/models").json()
    assert models["models"]["openai_compatible"][0]["name"] == "small"
    assert served.get(ROUTER, "/models/openai_compatible").json()["count"] == 1
    assert served.get(ROUTER, "/models/nobody").status_code == 404
    assert served.get(ROUTER, "/providers").json()["active_providers"] == ["openai_compatible"]
    health = served.get(ROUTER, "/healthz").json()
    assert health["available_providers"] == ["openai_compatible"]


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ({"messages": []}, 422, "messages"),
        ({"messages": [{"role": "user", "content": " "}]}, 422, "empty"),
        ({"messages": [{"role": "ghost", "content": "x"}]}, 422, "role"),
        ({"messages": [{"content": "x"}], "task_type": "embeddings"}, 422, "no chat"),
        ({"messages": [{"content": "x"}], "provider": "nobody"}, 404, "nobody"),
        ({"messages": [{"content": "x"}], "policy": "provider_pinned"}, 422, "provider"),
        ({"messages": [{"content": "x", "images": ["%%"]}]}, 422, "picture"),
        ({"messages": [{"content": "x"}], "temperature": 9}, 422, "temperature"),
    ],
)
def test_a_chat_that_cannot_be_is_refused_in_words(
    served: Served, body: dict[str, Any], status: int, said: str
) -> None:
    answer = served.post(ROUTER, "/chat", json=body)
    assert answer.status_code == status
    assert said in answer.text


def test_a_broken_model_is_a_503_and_the_router_lives(served: Served, model: FakeServer) -> None:
    model.script = lambda _request, reply: reply.head(500)
    answer = served.post(ROUTER, "/chat", json={"messages": [{"content": "x"}]})
    assert answer.status_code == 503
    model.script = says("Back.")
    again = served.post(ROUTER, "/chat", json={"messages": [{"content": "x"}]})
    assert again.json()["response"] == "Back."


def test_a_chat_is_stopped_from_elsewhere(served: Served, model: FakeServer) -> None:
    begun = threading.Event()

    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        reply.write('data: {"choices": [{"delta": {"content": "One"}}]}\n\n')
        begun.set()
        reply.gone.wait(WAIT_S)

    model.script = script
    body = {"messages": [{"content": "count"}], "cancel_token": "c1"}
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(served.post, ROUTER, "/chat", json=body)
        assert begun.wait(WAIT_S)
        stopped = served.post(ROUTER, "/chat/cancel", json={"cancel_token": "c1"})
        assert stopped.json()["status"] == "cancelled"
        assert running.result(WAIT_S).json()["error"]["code"] == "CANCELLED"
    assert served.post(ROUTER, "/chat/cancel", json={"cancel_token": "c1"}).status_code == 404


def test_what_may_leave_a_conversation_is_set_and_shown(served: Served) -> None:
    path = "/api/v1/models/privacy"
    told = served.get(ROUTER, path, params={"conversation_id": "conv_x"}).json()
    assert (told["privacy"], told["own"]) == ("redacted", False)
    body = {"conversation_id": "conv_x", "privacy": "local_only"}
    put = served.client.put(served.url(ROUTER, path), json=body)
    assert (put.json()["privacy"], put.json()["own"]) == ("local_only", True)
    wrong = served.client.put(served.url(ROUTER, path), json={**body, "privacy": "none"})
    assert wrong.status_code == 422


def test_the_catalogue_is_listed_and_what_the_hub_lacks_is_told(served: Served) -> None:
    listed = served.get(ROUTER, "/api/v1/models").json()
    assert {"llm", "whisper", "piper", "vision"} <= {one["kind"] for one in listed["models"]}
    assert all(one["advice"]["verdict"] for one in listed["models"])
    job = served.post(ROUTER, "/api/v1/models/download", json={"model": "qwen3-0.6b"})
    assert job.status_code == 202

    async def ended() -> dict[str, Any]:
        while True:
            told = served.get(ROUTER, f"/api/v1/models/jobs/{job.json()['id']}").json()
            if told["state"] not in ("waiting", "running"):
                return dict(told)
            await asyncio.sleep(0.05)

    told = asyncio.run(asyncio.wait_for(ended(), WAIT_S))
    assert told["state"] == "failed"
    assert "HF_ENDPOINT" in told["error"]["remedy"]
    assert served.post(ROUTER, "/api/v1/models/use", json={"model": "qwen3-4b"}).status_code == 404
    assert served.post(ROUTER, "/api/v1/models/remove", json={"model": "x"}).status_code == 404


def test_another_model_is_used_without_a_restart(
    served: Served, model: FakeServer, tmp_path: Path
) -> None:
    pytest.importorskip("gguf")
    pytest.importorskip("llama_cpp")
    from tests.llm.random_gguf import build

    path = build(tmp_path / "nonsense.gguf")
    used = served.post(ROUTER, "/api/v1/models/use", json={"model": str(path)})
    assert used.json()["id"] == "nonsense"
    body = {"messages": [{"content": "x"}], "max_tokens": 5}
    told = served.post(ROUTER, "/chat", json=body).json()
    assert told["selected_backend"] == "llama_cpp/nonsense"
    damaged = tmp_path / "damaged.gguf"
    damaged.write_bytes(path.read_bytes()[:1000])
    refused = served.post(ROUTER, "/api/v1/models/use", json={"model": str(damaged)})
    assert refused.status_code == 503
    assert served.post(ROUTER, "/chat", json=body).json()["model"] == "nonsense"
