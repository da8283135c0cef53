"""Tools, schemas, tokens and keys with Anthropic and OpenAI-compatible services, on loopback."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import structlog

from sonia_desktop import settings as settings_file
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.storage import Database
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.anthropic import Anthropic
from sonia_desktop.llm.ledger import Ledger
from sonia_desktop.llm.openai_compatible import OpenAICompatible
from sonia_desktop.llm.provider import (
    BadAnswerError,
    Called,
    ChatRequest,
    Ended,
    Message,
    Provider,
    Text,
    ToolCall,
    ToolSpec,
)
from sonia_desktop.model_library import Models
from sonia_desktop.settings import load_settings
from tests.llm.fake_server import FakeServer, Reply, Request

KEY = "sk-very-secret-0123456789"
FIND = ToolSpec(
    "files.find",
    "Find files.",
    {
        "type": "object",
        "properties": {"name": {"type": "string"}, "limit": {"type": "integer"}},
        "required": ["name"],
        "additionalProperties": False,
    },
)


def events(*items: dict[str, Any]) -> Callable[[Request, Reply], None]:
    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        for item in items:
            reply.write(f"event: {item['type']}\ndata: {json.dumps(item)}\n\n")

    return script


def claude(server: FakeServer) -> Anthropic:
    return Anthropic(api_key=KEY, model="m", base_url=server.url, deadline_s=10)


def test_anthropic_s_call_of_a_tool_comes_whole_with_its_tokens(server: FakeServer) -> None:
    server.script = events(
        {
            "type": "message_start",
            "message": {"usage": {"input_tokens": 20, "cache_read_input_tokens": 30}},
        },
        {
            "type": "content_block_delta",
            "index": 0,
            "delta": {"type": "text_delta", "text": "So: "},
        },
        {
            "type": "content_block_start",
            "index": 1,
            "content_block": {"type": "tool_use", "id": "t1", "name": "files_find", "input": {}},
        },
        {
            "type": "content_block_delta",
            "index": 1,
            "delta": {"type": "input_json_delta", "partial_json": '{"name": "a'},
        },
        {
            "type": "content_block_delta",
            "index": 1,
            "delta": {"type": "input_json_delta", "partial_json": '.txt", "limit": 3}'},
        },
        {
            "type": "message_delta",
            "delta": {"stop_reason": "tool_use"},
            "usage": {"output_tokens": 12},
        },
        {"type": "message_stop"},
    )
    request = ChatRequest((Message("user", "Find a.txt"),), tools=(FIND,), max_tokens=50)
    text, called, ended = list(claude(server).respond(request, CancelToken()))
    assert text == Text("So: ")
    assert called == Called(ToolCall("t1", "files.find", {"name": "a.txt", "limit": 3}))
    assert isinstance(ended, Ended)
    assert (ended.reason, ended.backend) == ("tools", "anthropic/m")
    assert (ended.usage.input_tokens, ended.usage.cached_tokens) == (50, 30)
    assert ended.usage.output_tokens == 12
    sent = json.loads(server.requests[0].body)
    assert (sent["tools"][0]["name"], sent["max_tokens"]) == ("files_find", 50)


TALK = (
    Message("user", "Find a.txt and b.txt"),
    Message(
        "assistant",
        "",
        tool_calls=(
            ToolCall("t1", "files.find", {"name": "a.txt"}),
            ToolCall("t2", "files.find", {"name": "b.txt"}),
        ),
    ),
    Message("tool", "/a.txt", tool_call_id="t1"),
    Message("tool", "none", tool_call_id="t2"),
)


def test_results_of_tools_go_back_in_the_form_each_service_wants(server: FakeServer) -> None:
    server.script = events(
        {"type": "content_block_delta", "delta": {"type": "text_delta", "text": "ok"}},
        {"type": "message_stop"},
    )
    list(claude(server).respond(ChatRequest(TALK, tools=(FIND,)), CancelToken()))
    said = json.loads(server.requests[0].body)["messages"]
    assert [one["role"] for one in said] == ["user", "assistant", "user"]
    assert [one["tool_use_id"] for one in said[2]["content"]] == ["t1", "t2"]
    assert [one["name"] for one in said[1]["content"]] == ["files_find"] * 2

    choice = {"delta": {"content": "ok"}, "finish_reason": "stop"}
    answer = f"data: {json.dumps({'choices': [choice]})}\n\ndata: [DONE]\n\n"
    server.script = lambda _request, reply: (reply.head(), reply.write(answer))
    openai = OpenAICompatible("x", f"{server.url}/v1", model="m", deadline_s=10)
    list(openai.respond(ChatRequest(TALK, tools=(FIND,)), CancelToken()))
    said = json.loads(server.requests[1].body)["messages"]
    assert [one["role"] for one in said] == ["user", "assistant", "tool", "tool"]
    assert json.loads(said[1]["tool_calls"][1]["function"]["arguments"]) == {"name": "b.txt"}
    assert said[3]["tool_call_id"] == "t2"


@pytest.mark.parametrize("arguments", ['{"name": 7}', "{}", '{"name": "x", "more": 1}', "[", "5"])
def test_arguments_that_do_not_fit_never_reach_a_tool(server: FakeServer, arguments: str) -> None:
    server.script = events(
        {
            "type": "content_block_start",
            "index": 0,
            "content_block": {"type": "tool_use", "id": "t", "name": "files_find"},
        },
        {"type": "content_block_delta", "index": 0, "delta": {"partial_json": arguments}},
        {"type": "message_stop"},
    )
    request = ChatRequest((Message("user", "x"),), tools=(FIND,))
    with pytest.raises(BadAnswerError, match=r"files\.find"):
        list(claude(server).respond(request, CancelToken()))


def test_two_tools_whose_names_look_the_same_on_the_wire_stay_apart(server: FakeServer) -> None:
    free = {"type": "object"}
    tools = (ToolSpec("a.b", "One.", free), ToolSpec("a_b", "Two.", free))
    server.script = events(
        {
            "type": "content_block_start",
            "index": 0,
            "content_block": {"type": "tool_use", "id": "t", "name": "a_b_2", "input": {"x": 1}},
        },
        {"type": "message_stop"},
    )
    request = ChatRequest((Message("user", "x"),), tools=tools)
    called = next(iter(claude(server).respond(request, CancelToken())))
    assert isinstance(called, Called)
    assert called.call.name == "a_b"


def test_a_key_is_tried_before_it_is_kept_and_is_in_no_log(
    server: FakeServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[str, str] = {}
    monkeypatch.setattr(settings_file, "store_api_key", kept.__setitem__)
    settings, _ = load_settings(
        file=tmp_path / "none.toml",
        data_dir=tmp_path,
        llm={"provider": "openai_compatible", "base_url": f"{server.url}/v1", "model": "m"},
    )
    db = Database.open(tmp_path / "sonia.db")
    bus = Bus()
    models = Models(settings, health=HealthBoard(bus), bus=bus, ledger=Ledger(db))

    def script(request: Request, reply: Reply) -> None:
        if request.headers.get("Authorization") == f"Bearer {KEY}":
            reply.head(200, "application/json")
            reply.write('{"data": [{"id": "m"}]}')
        else:
            reply.head(401, "application/json")
            reply.write('{"error": {"message": "bad key ' + KEY[:8] + '"}}')

    server.script = script
    try:
        with structlog.testing.capture_logs() as logs:
            with pytest.raises(UnavailableError, match="refused the key"):
                models.shelf.keep_key("openai_compatible", "sk-wrong")
            assert kept == {}
            told = models.shelf.keep_key("openai_compatible", f"  {KEY}\n")
        assert told == {"provider": "openai_compatible", "works": True, "first_model": "m"}
        assert kept == {"openai_compatible": KEY}
        assert KEY not in repr((logs, told))
    finally:
        models.stop()
        db.close()


def test_every_provider_can_be_used_where_one_is_wanted(server: FakeServer) -> None:
    made: list[Provider] = [claude(server), OpenAICompatible("x", server.url)]
    assert [one.name for one in made] == ["anthropic", "x"]
