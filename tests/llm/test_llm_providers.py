"""Providers against a real server on loopback that behaves well, badly, and not at all."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.core.errors import (
    CancelledError,
    DeadlineError,
    InvalidInputError,
    UnavailableError,
)
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm import http_stream
from sonia_desktop.llm.anthropic import Anthropic
from sonia_desktop.llm.assembly import MOST_ANSWER_CHARS
from sonia_desktop.llm.choose import choose_provider
from sonia_desktop.llm.llama_cpp import LlamaCpp
from sonia_desktop.llm.openai_compatible import OpenAICompatible
from sonia_desktop.llm.provider import Message, Provider
from tests.llm.fake_server import FakeServer, Reply, Request

KEY = "sk-very-secret-0123456789"
HELLO = [Message("system", "Be short."), Message("user", "Hello")]


def openai(server: FakeServer, **options: Any) -> OpenAICompatible:
    settings: dict[str, Any] = {"model": "m", "deadline_s": 5.0, "api_key": KEY, **options}
    return OpenAICompatible("test-server", f"{server.url}/v1", **settings)


def claude(server: FakeServer, **options: Any) -> Anthropic:
    settings: dict[str, Any] = {"model": "m", "deadline_s": 5.0, "api_key": KEY, **options}
    return Anthropic(base_url=server.url, **settings)


def answer(provider: Provider) -> str:
    return "".join(provider.stream(HELLO, CancelToken()))


def delta(text: str, finish: str | None = None) -> str:
    choice = {"delta": {"content": text}, "finish_reason": finish}
    return f"data: {json.dumps({'choices': [choice]})}\n\n"


def block(text: str) -> str:
    event = {"type": "content_block_delta", "delta": {"type": "text_delta", "text": text}}
    return f"event: content_block_delta\ndata: {json.dumps(event)}\n\n"


def sends(*pieces: str, status: int = 200, kind: str = "text/event-stream", **headers: str) -> Any:
    def script(_request: Request, reply: Reply) -> None:
        reply.head(status, kind, **headers)
        for piece in pieces:
            reply.write(piece)

    return script


def test_an_answer_streams_piece_by_piece(server: FakeServer) -> None:
    first_seen = threading.Event()

    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        reply.write(": keep-alive\n\n" + delta("Hel"))
        assert first_seen.wait(5)  # the second piece is sent only when the first was received
        reply.write(delta("lo ü") + delta("", "stop") + "data: [DONE]\n\n")

    server.script = script
    pieces = []
    for piece in openai(server).stream(HELLO, CancelToken()):
        pieces.append(piece)
        first_seen.set()
    assert pieces == ["Hel", "lo ü"]
    asked = json.loads(server.requests[0].body)
    assert server.requests[0].path == "/v1/chat/completions"
    assert server.requests[0].headers["Authorization"] == f"Bearer {KEY}"
    assert asked["messages"][0] == {"role": "system", "content": "Be short."}
    assert asked["stream"] is True


def test_anthropic_s_answer_streams_and_the_system_text_is_apart(server: FakeServer) -> None:
    server.script = sends(
        'event: message_start\ndata: {"type":"message_start"}\n\n',
        'event: ping\ndata: {"type":"ping"}\n\n',
        block("Hel"),
        block("lo"),
        'event: message_stop\ndata: {"type":"message_stop"}\n\n',
    )
    assert answer(claude(server)) == "Hello"
    asked = json.loads(server.requests[0].body)
    assert asked["system"] == "Be short."
    assert asked["messages"] == [{"role": "user", "content": "Hello"}]
    headers = {name.lower(): value for name, value in server.requests[0].headers.items()}
    assert headers["x-api-key"] == KEY
    assert server.requests[0].path == "/v1/messages"


def test_a_server_that_does_not_stream_is_understood(server: FakeServer) -> None:
    body = {"choices": [{"message": {"content": "Hello"}}]}
    server.script = sends(json.dumps(body), kind="application/json")
    assert answer(openai(server)) == "Hello"


@pytest.mark.parametrize("make", [openai, claude])
@pytest.mark.parametrize(
    ("script", "said"),
    [
        (sends("<html>Welcome</html>", kind="text/html"), "web page"),
        (sends('data: {"choices": [{"del\n\n'), "not an answer"),
        (sends('{"choices": ', kind="application/json"), "not an answer"),
        (sends("data: [1, 2]\n\n"), "not an answer"),
        (sends('data: {"error": {"message": "out of memory"}}\n\n'), "out of memory"),
        (sends(), "broke off"),
        (sends('{"error": {"message": "bad key"}}', status=401), r"refused the key.*bad key"),
        (sends("slow down", status=429, Retry_After="7"), r"429.*slow down.*in 7 s"),
        (sends("<html>oops</html>", status=500), r"status 500\. "),
        (sends('{"error": "no such model"}', status=404), r"404.*no such model"),
        (sends("moved", status=302, Location="http://127.0.0.1:1/"), "302"),
    ],
    ids=lambda value: None if callable(value) else value,
)
def test_a_bad_answer_is_a_clear_error(
    server: FakeServer, make: Callable[[FakeServer], Provider], script: Any, said: str
) -> None:
    server.script = script
    with pytest.raises(UnavailableError, match=said):
        answer(make(server))


@pytest.mark.parametrize("make", [openai, claude])
def test_the_key_is_never_in_an_error(
    server: FakeServer, make: Callable[[FakeServer], Provider]
) -> None:
    server.script = sends(json.dumps({"error": {"message": f"wrong key {KEY}"}}), status=401)
    with pytest.raises(UnavailableError) as caught:
        answer(make(server))
    assert "wrong key ***" in str(caught.value)
    assert KEY not in repr((caught.value, caught.value.details))


def test_somebody_elses_key_that_a_server_repeats_is_not_told_either(server: FakeServer) -> None:
    told = {"error": {"message": "slow down, sk-or-v1-0123456789abcdef is at its limit"}}
    server.script = sends(json.dumps(told), status=429)
    with pytest.raises(UnavailableError, match=r"slow down, \*\*\* is at its limit"):
        answer(openai(server))


def test_an_answer_that_breaks_off_gives_what_came_and_says_so(server: FakeServer) -> None:
    server.script = sends(delta("half an ans"))
    stream = openai(server).stream(HELLO, CancelToken())
    assert next(stream) == "half an ans"
    with pytest.raises(UnavailableError, match="broke off"):
        next(stream)


@pytest.mark.parametrize("make", [openai, claude])
@pytest.mark.parametrize("starts", [False, True])
def test_a_server_that_goes_silent_is_left_after_the_deadline(
    server: FakeServer, make: Callable[..., Provider], starts: bool
) -> None:
    def script(_request: Request, reply: Reply) -> None:
        if starts:
            reply.head()
            reply.write(": still thinking\n\n")
        reply.gone.wait(20)

    server.script = script
    started = time.monotonic()
    with pytest.raises(DeadlineError, match=r"0\.3 s"):
        answer(make(server, deadline_s=0.3))
    assert time.monotonic() - started < 3.0


@pytest.mark.parametrize(
    ("make", "item"),
    [
        (openai, {"choices": [{"delta": {"content": ""}}]}),
        (openai, {"choices": [{"delta": {"content": "\n"}}]}),
        (openai, {"choices": [{"delta": {"tool_calls": [{"index": 0, "function": {}}]}}]}),
        (claude, {"type": "ping"}),
    ],
)
def test_a_server_that_sends_forever_and_says_nothing_is_left_like_a_silent_one(
    server: FakeServer, make: Callable[..., Provider], item: dict[str, Any]
) -> None:
    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        while not reply.gone.wait(0.02):
            reply.write(f"data: {json.dumps(item)}\n\n")

    server.script = script
    with pytest.raises(DeadlineError, match=r"did not answer within 0\.4 s"):
        answer(make(server, deadline_s=0.4))


def test_an_answer_without_an_end_is_said_to_be_one(
    server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http_stream, "TOTAL_OF_DEADLINE", 0.05)

    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        piece = {"choices": [{"delta": {"content": "la "}}]}
        while not reply.gone.wait(0.02):
            reply.write(f"data: {json.dumps(piece)}\n\n")

    server.script = script
    with pytest.raises(DeadlineError, match="did not end within 1 s"):
        answer(openai(server, deadline_s=20))


@pytest.mark.parametrize("starts", [False, True])
def test_cancelling_ends_a_blocked_answer(server: FakeServer, starts: bool) -> None:
    asked = threading.Event()

    def script(_request: Request, reply: Reply) -> None:
        if starts:
            reply.head()
            reply.write(delta("Hel"))
        asked.set()
        reply.gone.wait(20)

    server.script = script
    token = CancelToken()
    killer = threading.Thread(target=lambda: (asked.wait(5), token.cancel()))
    killer.start()
    started = time.monotonic()
    with pytest.raises(CancelledError):
        list(openai(server, deadline_s=20.0).stream(HELLO, token))
    assert time.monotonic() - started < 3.0
    killer.join()


def test_leaving_an_answer_early_leaves_nothing_open(server: FakeServer) -> None:
    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        while not reply.gone.wait(0.001):
            reply.write(delta("x"))

    server.script = script
    stream = openai(server).stream(HELLO, CancelToken())
    assert next(iter(stream)) == "x"
    stream.close()  # type: ignore[attr-defined]


def test_one_huge_piece_is_taken_and_an_endless_one_is_not(server: FakeServer) -> None:
    server.script = sends(delta("x" * 900_000, "stop"))
    assert len(answer(openai(server))) == 900_000
    server.script = sends(delta("x" * 600_000), delta("x" * 600_000, "stop"))
    with pytest.raises(UnavailableError, match=f"{MOST_ANSWER_CHARS:,}"):
        answer(openai(server))

    def endless(_request: Request, reply: Reply) -> None:
        reply.head()
        reply.write("data: ")
        while not reply.gone.is_set():
            reply.write("x" * 100_000)

    server.script = endless
    with pytest.raises(UnavailableError, match="4 MiB"):
        answer(openai(server))


def test_no_server_at_all_is_said_with_the_address(server: FakeServer) -> None:
    provider = OpenAICompatible("ollama", "http://127.0.0.1:9/v1", model="m")
    with pytest.raises(UnavailableError, match=r"127\.0\.0\.1:9"):
        answer(provider)
    with pytest.raises(UnavailableError):
        answer(OpenAICompatible("x", "nonsense", model="m"))


def test_check_finds_the_model_or_says_how_to_get_it(server: FakeServer) -> None:
    server.script = sends(json.dumps({"data": [{"id": "a"}, {"id": "b"}]}), kind="application/json")
    provider = openai(server, model="")
    provider.check()
    assert provider.model == "a"
    with pytest.raises(UnavailableError, match="Choose one of: a, b"):
        openai(server, model="c").check()
    with pytest.raises(UnavailableError, match="ollama pull c"):
        OpenAICompatible("ollama", f"{server.url}/v1", model="c").check()


def test_a_cloud_service_without_a_key_asks_for_one() -> None:
    for name, variable in (
        ("openrouter", "OPENROUTER_API_KEY"),
        ("anthropic", "ANTHROPIC_API_KEY"),
    ):
        provider = choose_provider(name, model="m")
        assert provider is not None
        with pytest.raises(UnavailableError, match=variable):
            provider.check()


def test_auto_takes_ollama_when_it_is_there_and_has_a_model(server: FakeServer) -> None:
    models = {"models": [{"name": "nomic-embed-text:latest"}, {"name": "qwen3:4b"}]}
    server.script = sends(json.dumps(models), kind="application/json")
    found = choose_provider("auto", ollama_base_url=server.url)
    assert found is not None
    assert (found.name, found.model) == ("ollama", "qwen3:4b")
    assert choose_provider("auto", model="other", ollama_base_url=server.url) is None


def test_auto_without_ollama_takes_the_gguf_else_nothing_never_a_cloud(server: FakeServer) -> None:
    keys = {"anthropic_key": KEY, "openrouter_key": KEY, "openai_key": KEY}
    server.script = sends(json.dumps({"models": []}), kind="application/json")
    assert choose_provider("auto", ollama_base_url=server.url, **keys) is None
    server.script = sends("<html>", kind="text/html")
    found = choose_provider("auto", ollama_base_url=server.url, gguf=Path("/x/tiny.gguf"), **keys)
    assert isinstance(found, LlamaCpp)
    assert found.model == "tiny"
    seen = len(server.requests)
    assert choose_provider("auto", ollama_base_url="http://192.0.2.1:11434", **keys) is None
    assert choose_provider("none", ollama_base_url=server.url, **keys) is None
    assert len(server.requests) == seen


def test_auto_does_not_wait_for_a_silent_ollama(server: FakeServer) -> None:
    server.script = lambda _request, reply: reply.gone.wait(20)
    started = time.monotonic()
    assert choose_provider("auto", ollama_base_url=server.url) is None
    assert time.monotonic() - started < 1.5


def test_a_choice_that_names_nothing_is_an_error_with_the_setting() -> None:
    with pytest.raises(InvalidInputError, match=r"llm\.base_url"):
        choose_provider("openai_compatible")
    with pytest.raises(InvalidInputError, match=r"llm\.gguf"):
        choose_provider("llama_cpp")


def test_a_gguf_that_is_none_is_refused_with_the_next_step(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match=r"cannot be read.*llm\.gguf"):
        LlamaCpp(tmp_path / "none.gguf").check()
    (tmp_path / "text.gguf").write_text("hello")
    with pytest.raises(UnavailableError, match="not a GGUF model"):
        LlamaCpp(tmp_path / "text.gguf").check()
    (tmp_path / "cut.gguf").write_bytes(b"GGUF\x03\0\0\0")
    with pytest.raises(UnavailableError, match="damaged or cut off"):
        answer(LlamaCpp(tmp_path / "cut.gguf"))
