"""Turns, sessions, streams, conversations and OpenAI's shapes, asked as clients ask them."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import openai
import pytest
from websockets.sync.client import ClientConnection, connect

from sonia_desktop.api import gateway_sessions
from sonia_desktop.core import ids
from tests.agent.test_planner import calls, says
from tests.api.conftest import Served, serving
from tests.llm.fake_server import FakeServer, Reply, Request
from tests.llm.fake_server import serving as fake_llm

GATEWAY, HUB = 7000, 8000
CHATS = "/api/v1/conversations"


class Talk:
    """What the language model says, for every test anew."""

    def __init__(self, server: FakeServer) -> None:
        self.steps: list[Any] = [says("Hello.")]
        self.asked: list[dict[str, Any]] = []
        server.script = self._answer

    def _answer(self, request: Request, reply: Reply) -> None:
        if request.method == "GET":
            reply.head(200, "application/json")
            reply.write(json.dumps({"data": [{"id": "small-model"}]}))
            return
        self.asked.append(json.loads(request.body))
        step = self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]
        step(self.asked[-1], reply)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, FakeServer]]:
    with fake_llm() as server:
        llm = {
            "provider": "openai_compatible",
            "base_url": f"{server.url}/v1",
            "model": "small-model",
        }
        Talk(server)
        with serving(tmp_path_factory.mktemp("chat"), llm=llm) as running:
            assert running.server.wait_ready(30)
            assert running.assistant.wait_ready(60)
            yield running, server
            server.gone.set()


@pytest.fixture
def served(house: tuple[Served, FakeServer]) -> Served:
    return house[0]


@pytest.fixture
def model(house: tuple[Served, FakeServer]) -> Talk:
    return Talk(house[1])


class Line:
    """A WebSocket that is read in order."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.seen: list[dict[str, Any]] = []

    def send(self, kind: str, **fields: Any) -> None:
        self.socket.send(json.dumps({"type": kind, **fields}))

    def until(self, kind: str) -> dict[str, Any]:
        deadline = time.monotonic() + 30
        while (left := deadline - time.monotonic()) > 0:
            event = json.loads(self.socket.recv(timeout=left))
            self.seen.append(event)
            if event["type"] == kind:
                found: dict[str, Any] = event
                return found
        raise AssertionError(f"no {kind}; there was {[one['type'] for one in self.seen]}")


def opened(served: Served, **fields: Any) -> str:
    body = {"user_id": "ann", "conversation_id": "conv_stream", **fields}
    answer = served.post(GATEWAY, "/v1/sessions", json=body)
    assert answer.status_code == 200, answer.text
    session_id: str = answer.json()["session_id"]
    return session_id


def ws(served: Served, path: str) -> Any:
    return connect(f"ws://127.0.0.1:{GATEWAY + served.offset}{path}", proxy=None)


def test_a_turn_tells_all_that_it_took(served: Served, model: Talk) -> None:
    model.steps = [calls(("time_now", {})), says("It is late.")]
    asked = {
        "user_id": "ann",
        "conversation_id": "conv_a",
        "input_text": "shall we call it a day or stay up",
    }
    body = served.post(GATEWAY, "/v3/turn", json=asked).json()

    assert (body["ok"], body["assistant_text"]) == (True, "It is late.")
    assert body["quality"] == {
        "generation_profile_used": "chat_low_latency",
        "fallback_used": False,
        "tool_calls_attempted": 1,
        "tool_calls_executed": 1,
        "completion_reason": "ok",
    }
    assert body["tool_calls"][0]["status"] == "executed"
    assert body["latency"]["model_ms"] > 0
    assert body["latency"]["total_ms"] >= body["latency"]["tool_ms"] > 0
    assert body["memory"]["written"] is True
    empty = served.post(GATEWAY, "/v1/turn", json={"user_id": "a", "conversation_id": "c"})
    assert empty.status_code == 422


def test_sessions_are_opened_told_used_and_closed(served: Served) -> None:
    session_id = opened(served, metadata={"from": "test"})
    told = served.get(GATEWAY, f"/v3/sessions/{session_id}").json()
    assert (told["status"], told["turn_count"]) == ("active", 0)
    assert told["metadata"] == {"from": "test"}
    served.post(
        GATEWAY, "/v1/turn", json={"input_text": "what time is it", "session_id": session_id}
    )
    assert served.get(GATEWAY, f"/v1/sessions/{session_id}").json()["turn_count"] == 1

    closed = served.client.delete(served.url(GATEWAY, f"/v1/sessions/{session_id}")).json()
    assert closed["closed_at"]
    again = served.post(GATEWAY, "/v1/turn", json={"input_text": "hi", "session_id": session_id})
    assert (again.status_code, again.json()["error"]["code"]) == (404, "SESSION_NOT_FOUND")
    assert served.get(GATEWAY, "/v1/sessions/ses_none").status_code == 404


def test_ended_sessions_are_forgotten_oldest_first_and_none_that_is_used(
    serve: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gateway_sessions, "KEPT", 6)
    with serve() as served:
        assert served.server.wait_ready(60)

        def told(session_id: str) -> str:
            answer = served.get(GATEWAY, f"/v1/sessions/{session_id}")
            return str(answer.json()["status"] if answer.status_code == 200 else answer.status_code)

        def close(session_id: str) -> str:
            address = served.url(GATEWAY, f"/v1/sessions/{session_id}")
            assert served.client.delete(address).status_code == 200
            return session_id

        streamed = opened(served)
        with ws(served, f"/v1/stream/{streamed}") as socket:
            Line(socket).until("ack")
            close(streamed)
            active = opened(served)
            ended = [close(opened(served)) for _ in range(10)]
            assert told(streamed) == "closed"
            assert told(active) == "active"
            assert [told(one) for one in ended] == ["404"] * 6 + ["closed"] * 4
        left_until = time.monotonic() + 60
        while served.get(GATEWAY, f"/v1/sessions/{streamed}").json()["active_streams"]:
            assert time.monotonic() < left_until
        close(opened(served))
        assert (told(streamed), told(active)) == ("404", "active")

        later = ids.utc_now() + timedelta(seconds=gateway_sessions.TTL_S + 60)
        monkeypatch.setattr(gateway_sessions, "utc_now", lambda: later)
        assert told(active) == "expired"
        newest = [opened(served) for _ in range(6)]
        assert told(active) == "404"
        assert [told(one) for one in newest] == ["active"] * 6


def test_a_stream_sends_pieces_tool_calls_and_the_end_and_gives_them_again(
    served: Served, model: Talk
) -> None:
    model.steps = [calls(("time_now", {}), text="Well. "), says("It is ", "late.")]
    session_id = opened(served)
    with ws(served, f"/v1/stream/{session_id}") as socket:
        line = Line(socket)
        assert line.until("ack")["payload"] == {"status": "connected"}
        line.send("control.ping")
        assert line.until("ack")["payload"] == {"pong": True}
        line.send("input.text", payload={"text": "should we go to bed by now"})
        assert line.until("tool.call.requested")["payload"]["tool_name"] == "time.now"
        assert line.until("tool.call.result")["payload"]["status"] == "executed"
        final = line.until("response.final")
        pieces = [e["payload"] for e in line.seen if e["type"] == "response.partial"]
        assert "".join(p["text"] for p in pieces) == final["payload"]["assistant_text"]
        assert final["payload"]["latency"]["model_ms"] > 0

        line.seen.clear()
        line.send("control.resume", payload={"turn_id": final["turn_id"], "after": 1})
        line.until("response.final")
        again = [e["payload"] for e in line.seen if e["type"] == "response.partial"]
        assert again == pieces[1:]

        line.send("input.vision.frame", payload={"mime_type": "image/png", "data": "AAAA"})
        assert line.until("vision.rejected")["payload"]["code"] == "VISION_DISABLED"
        line.send("what.is.this")
        assert line.until("error")["payload"]["code"] == "INVALID_EVENT"
        socket.send("{no json")
        assert line.until("error")["payload"]["code"] == "INVALID_EVENT"


def test_a_stream_is_really_stopped(served: Served, model: Talk) -> None:
    def hangs(_body: dict[str, Any], reply: Reply) -> None:
        reply.head()
        reply.write('data: {"choices": [{"delta": {"content": "Once upon"}}]}\n\n')
        reply.gone.wait(30)

    model.steps = [hangs]
    with ws(served, f"/v1/stream/{opened(served)}") as socket:
        line = Line(socket)
        line.send("input.text", payload={"text": "tell me a very long story"})
        line.until("response.partial")
        line.send("control.cancel")
        final = line.until("response.final")["payload"]
    assert (final["outcome"], final["assistant_text"]) == ("cancelled", "Once upon")


def test_a_stream_that_broke_goes_on_where_it_was_and_can_still_be_stopped(
    served: Served, model: Talk
) -> None:
    more, told = threading.Event(), threading.Event()

    def in_two_parts(_body: dict[str, Any], reply: Reply) -> None:
        reply.head()
        for piece in ("Once ", "upon "):
            reply.write(f'data: {{"choices": [{{"delta": {{"content": "{piece}"}}}}]}}\n\n')
        more.wait(60)
        for piece in ("a ", "time"):
            reply.write(f'data: {{"choices": [{{"delta": {{"content": "{piece}"}}}}]}}\n\n')
        told.set()
        reply.gone.wait(60)

    model.steps = [in_two_parts]
    session_id = opened(served)
    with ws(served, f"/v1/stream/{session_id}") as socket:
        line = Line(socket)
        line.send("input.text", payload={"text": "tell me a very long story of two parts"})
        first = line.until("response.partial")
        assert first["payload"] == {"text": "Once ", "id": 1}
    with ws(served, f"/v1/stream/{session_id}") as socket:
        line = Line(socket)
        line.until("ack")
        line.send("control.resume", payload={"turn_id": first["turn_id"], "after": 1})
        assert line.until("response.partial")["payload"] == {"text": "upon ", "id": 2}
        more.set()
        assert told.wait(60)
        assert line.until("response.partial")["payload"]["id"] == 3
        assert line.until("response.partial")["payload"] == {"text": "time", "id": 4}
        line.send("control.cancel")
        assert line.until("ack")["payload"] == {"cancelled": True, "turns": 1}
        final = line.until("response.final")["payload"]
        assert (final["outcome"], final["assistant_text"]) == ("cancelled", "Once upon a time")
        line.send("control.resume", payload={"turn_id": "turn_of_nobody", "after": 0})
        assert line.until("error")["payload"]["code"] == "NOT_FOUND"
        line.send("control.cancel")
        assert line.until("ack")["payload"] == {"cancelled": True, "turns": 0}
    other = opened(served, conversation_id="conv_elsewhere")
    with ws(served, f"/v1/stream/{other}") as socket:
        line = Line(socket)
        line.send("control.resume", payload={"turn_id": first["turn_id"], "after": 0})
        assert line.until("error")["payload"]["code"] == "NOT_FOUND"


def test_a_question_for_consent_is_told_on_the_stream(served: Served, model: Talk) -> None:
    model.steps = [calls(("shell_run", {"command": "touch x"})), says("I left it.")]
    with ws(served, f"/v3/stream/{opened(served)}") as socket:
        line = Line(socket)
        line.send("input.text", payload={"text": "make the thing that we spoke of"})
        asked = line.until("safety.confirmation.required")["payload"]
        assert asked["args"]["command"] == "touch x"
        served.post(GATEWAY, f"/v1/confirmations/{asked['confirmation_id']}/deny")
        assert line.until("tool.call.result")["payload"]["status"] == "denied"
        assert line.until("response.final")["payload"]["outcome"] == "denied"


def test_a_stream_of_no_session_is_closed(served: Served) -> None:
    with ws(served, "/v1/stream/ses_unknown") as socket:
        line = Line(socket)
        assert line.until("error")["payload"]["code"] == "SESSION_NOT_FOUND"
        with pytest.raises(Exception, match="4004"):
            socket.recv(timeout=30)


def test_a_window_of_another_make_is_served(served: Served, model: Talk) -> None:
    with ws(served, "/v1/ui/stream") as socket:
        line = Line(socket)
        assert line.until("session.created")["session_id"].startswith("ui-")
        assert line.until("diagnostics")["data"]["health"]["storage"] == "ready"
        line.send("input.text", text="what time is it")
        assert line.until("turn.user")["text"] == "what time is it"
        assert line.until("turn.assistant")["outcome"] == "answered"
        line.send("input.text", text=" ")
        assert line.until("error")["message"] == "empty_input_text"
        line.send("control.toggle", field="camEnabled", value=True)
        assert line.until("nack.control")["reason"] == "no_camera"
        line.send("control.hold", active=True)
        assert line.until("ack.control")["field"] == "holdActive"
        line.send("input.text", text="what time is it")
        assert line.until("error")["message"] == "hold_active"
        line.send("control.replay")
        line.until("ack.replay")
        line.until("turn.assistant")
        line.send("control.nothing")
        assert line.until("error")["message"] == "unknown_message_type:control.nothing"


@pytest.fixture
def client(served: Served) -> Iterator[openai.OpenAI]:
    url = served.url(HUB, "/v1")
    with openai.OpenAI(base_url=url, api_key="none", max_retries=0) as made:
        yield made


def test_the_official_client_chats_with_sonia_and_streams(
    client: openai.OpenAI, model: Talk
) -> None:
    model.steps = [says("Blue, ", "mostly.")]
    asked: Any = [
        {"role": "system", "content": "Be a poet."},
        {"role": "user", "content": "hi"},
        {"role": "assistant", "content": "Hello you."},
        {"role": "user", "content": "which colour has the sky, would you say"},
    ]
    whole = client.chat.completions.create(model="sonia", messages=asked)
    assert whole.choices[0].message.content == "Blue, mostly."
    assert whole.choices[0].finish_reason == "stop"
    sent = model.asked[-1]["messages"]
    assert "Be a poet." in sent[0]["content"]
    assert {"role": "assistant", "content": "Hello you."} in sent

    pieces = [
        chunk.choices[0].delta.content or ""
        for chunk in client.chat.completions.create(model="sonia", messages=asked, stream=True)
    ]
    assert "".join(pieces) == "Blue, mostly."
    tools = client.chat.completions.create(
        model="sonia", messages=[{"role": "user", "content": "what time is it"}]
    )
    assert tools.choices[0].message.content


def test_the_official_client_calls_its_own_tools(client: openai.OpenAI, model: Talk) -> None:
    model.steps = [calls(("get_weather", {"city": "Oslo"}))]
    parameters = {
        "type": "object",
        "properties": {"city": {"type": "string"}},
        "required": ["city"],
    }
    tool: Any = {"type": "function", "function": {"name": "get_weather", "parameters": parameters}}
    messages: Any = [{"role": "user", "content": "How is the weather in Oslo?"}]
    first = client.chat.completions.create(model="small-model", messages=messages, tools=[tool])
    assert first.choices[0].finish_reason == "tool_calls"
    (call,) = first.choices[0].message.tool_calls or []
    assert json.loads(call.function.arguments) == {"city": "Oslo"}  # type: ignore[union-attr]

    model.steps = [says("It rains.")]
    messages += [
        first.choices[0].message.model_dump(exclude_none=True),
        {"role": "tool", "tool_call_id": call.id, "content": "rain"},
    ]
    with client.chat.completions.stream(
        model="small-model", messages=messages, tools=[tool]
    ) as stream:
        stream.until_done()
        assert stream.get_final_completion().choices[0].message.content == "It rains."
    assert any(one["role"] == "tool" for one in model.asked[-1]["messages"])


def test_the_official_client_lists_models_embeds_and_gets_clear_errors(
    client: openai.OpenAI, served: Served
) -> None:
    names = [one.id for one in client.models.list()]
    assert names[0] == "sonia"
    assert "small-model" in names
    made = client.embeddings.create(model="sonia", input=["a cat", "a dog"])
    assert made.usage.prompt_tokens == made.usage.total_tokens == 8  # with both ends of each
    assert [len(one.embedding) for one in made.data] == [384, 384]
    plain = served.post(HUB, "/v1/embeddings", json={"input": "a cat", "model": "x"}).json()
    assert plain["data"][0]["embedding"] == pytest.approx(made.data[0].embedding, abs=1e-6)
    with pytest.raises(openai.NotFoundError):
        client.chat.completions.create(
            model="nobody", messages=[{"role": "user", "content": "hello"}]
        )
    with pytest.raises(openai.UnprocessableEntityError, match="last message"):
        client.chat.completions.create(
            model="sonia", messages=[{"role": "assistant", "content": "hello"}]
        )


def test_a_conversation_is_continued_branched_found_named_and_brought_back(
    served: Served, model: Talk
) -> None:
    model.steps = [says("Ravens are clever.")]
    process = {"message": "tell me about ravens", "conversation_id": "conv_tree"}
    first = served.post(HUB, "/api/v1/agent/process", json=process).json()
    model.steps = [says("Crows as well.")]
    went_on = served.post(HUB, f"{CHATS}/conv_tree/continue", json={"message": "and about crows"})
    assert went_on.json()["parent_id"] == first["turn_id"]
    model.steps = [says("Magpies too.")]
    edited = served.post(
        HUB,
        f"{CHATS}/conv_tree/edit",
        json={"turn_id": went_on.json()["turn_id"], "message": "and about magpies"},
    ).json()
    assert edited["parent_id"] == first["turn_id"]

    shown = served.get(HUB, f"{CHATS}/conv_tree").json()
    assert [t["answer"] for t in shown["turns"]] == ["Ravens are clever.", "Magpies too."]
    assert len(served.get(HUB, f"{CHATS}/conv_tree/tree").json()["turns"]) == 3
    url = served.url(HUB, f"{CHATS}/conv_tree")
    back = served.client.patch(
        url, json={"turn_id": went_on.json()["turn_id"], "title": "Birds", "pinned": True}
    ).json()["context"]
    assert (back["title"], back["pinned"], back["response"]) == ("Birds", True, "Crows as well.")

    (found,) = served.get(HUB, f"{CHATS}/search", params={"q": "magpies"}).json()["results"]
    assert found["conversation_id"] == "conv_tree"
    why = served.get(HUB, f"{CHATS}/conv_tree/turns/{first['turn_id']}").json()
    assert "Thought with" in why["explanation"]
    text = served.get(HUB, f"{CHATS}/conv_tree/export").text
    assert text.startswith("# Birds")
    assert "Crows as well." in text

    assert served.client.delete(url).json()["deleted_at"]
    assert "conv_tree" not in served.get(HUB, CHATS, params={"limit": 500}).text
    assert served.post(HUB, f"{CHATS}/conv_tree/restore").status_code == 200
    listed = served.get(HUB, CHATS).json()
    assert listed["conversations"][0]["conversation_id"] == "conv_tree"
    assert served.get(HUB, f"{CHATS}/conv_none").status_code == 404
