"""The router over real servers on loopback: one that answers, ones that are dead, bad or dear."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.core.errors import CancelledError, InvalidInputError, UnavailableError
from sonia_desktop.core.storage import Database
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.budget import Caps
from sonia_desktop.llm.condition import State
from sonia_desktop.llm.ledger import Ledger, Routed
from sonia_desktop.llm.openai_compatible import OpenAICompatible
from sonia_desktop.llm.prices import Price
from sonia_desktop.llm.provider import (
    Called,
    ChatRequest,
    Ended,
    Message,
    Privacy,
    Restarted,
    Text,
    ToolSpec,
    texts,
)
from sonia_desktop.llm.router import Router, Rules
from sonia_desktop.llm.routing import Backend
from tests.llm.fake_server import FakeServer, Reply, Request, serving

KEY = "sk-very-secret-0123456789"
HELLO = (Message("user", "Hello, my key is hunter2"),)
CLOCK = ToolSpec(
    "time.now",
    "The time.",
    {
        "type": "object",
        "properties": {"zone": {"type": "string"}},
        "required": ["zone"],
        "additionalProperties": False,
    },
)


def event(**delta: Any) -> str:
    finish = delta.pop("finish", None)
    return f"data: {json.dumps({'choices': [{'delta': delta, 'finish_reason': finish}]})}\n\n"


def says(text: str, into: int = 10, out: int = 5) -> Callable[[Request, Reply], None]:
    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        usage = {"prompt_tokens": into, "completion_tokens": out}
        told = f"data: {json.dumps({'choices': [], 'usage': usage})}\n\n"
        reply.write(event(content=text) + event(finish="stop") + told + "data: [DONE]\n\n")

    return script


def calls(name: str, arguments: str) -> Callable[[Request, Reply], None]:
    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        halves = arguments[: len(arguments) // 2], arguments[len(arguments) // 2 :]
        first = {"index": 0, "id": "c1", "function": {"name": name, "arguments": halves[0]}}
        second = {"index": 0, "function": {"arguments": halves[1]}}
        reply.write(event(tool_calls=[first]) + event(tool_calls=[second]))
        reply.write(event(finish="tool_calls") + "data: [DONE]\n\n")

    return script


def raw(content: str, kind: str = "text/event-stream", status: int = 200, **headers: str) -> Any:
    def script(_request: Request, reply: Reply) -> None:
        reply.head(status, kind, **headers)
        reply.write(content)

    return script


@pytest.fixture
def servers() -> Iterator[list[FakeServer]]:
    with ExitStack() as stack:
        yield [stack.enter_context(serving()) for _ in range(2)]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    db = Database.open(tmp_path / "sonia.db")
    yield Ledger(db)
    db.close()


class Bench:
    """A router over two servers, "first" and "second", and what it told."""

    def __init__(self, servers: list[FakeServer], **options: Any) -> None:
        self.told: list[Routed] = []
        self.now = 0.0
        self.first, self.second = servers
        local = options.pop("local", (True, True))
        price = options.pop("price", None)
        self.backends = [
            (
                Backend(name, "m", local=here, price=price),
                OpenAICompatible(name, f"{url}/v1", model="m", api_key=KEY, deadline_s=10.0),
            )
            for name, url, here in zip(
                ("first", "second"), (self.first.url, self.second.url), local, strict=True
            )
        ]
        options.setdefault("redact", lambda text: text.replace("hunter2", "•••"))
        self.router = Router(
            lambda: self.backends, told=self.told.append, clock=lambda: self.now, **options
        )

    def point_first_at(self, url: str) -> None:
        provider = OpenAICompatible("first", url, model="m", deadline_s=10.0)
        self.backends[0] = (self.backends[0][0], provider)

    def ask(self, **wish: Any) -> list[Any]:
        request = ChatRequest(wish.pop("messages", HELLO), **wish)
        return list(self.router.respond(request, CancelToken()))

    def answer(self, **wish: Any) -> str:
        return "".join(one.text for one in self.ask(**wish) if isinstance(one, Text))


BAD = {
    "a web page": raw("<html>Welcome</html>", "text/html"),
    "half JSON": raw('data: {"choices": [{"del\n\n'),
    "nothing at all": raw(""),
    "an empty answer": says("   "),
    "a list": raw("data: [1, 2]\n\n"),
    "10 MB in one delta": raw("data: " + "x" * 10_000_000),
    "an unknown tool": calls("rm.rf", "{}"),
    "arguments of the wrong type": calls("time_now", '{"zone": 7}'),
    "arguments that are no object": calls("time_now", "[1]"),
    "arguments that are half": calls("time_now", '{"zone": "Eu'),
    "too many requests": raw("slow down", status=429, Retry_After="60"),
    "a broken server": raw("<html>oops</html>", status=500),
    "a refused key": raw('{"error": {"message": "bad key"}}', status=401),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_after_a_bad_answer_the_next_model_answers(servers: list[FakeServer], bad: Any) -> None:
    bench = Bench(servers)
    bench.first.script, bench.second.script = bad, says("Hello from the second")
    assert bench.answer(tools=(CLOCK,)).strip() == "Hello from the second"
    (routed,) = bench.told
    assert routed.reason == "FALLBACK_USED"
    assert [one.outcome for one in routed.attempts] == ["failed", "answered"]
    assert routed.attempts[0].error
    assert KEY not in repr(routed)


def test_an_answer_that_breaks_off_begins_anew_and_says_so(servers: list[FakeServer]) -> None:
    bench = Bench(servers)
    bench.first.script, bench.second.script = raw(event(content="Half an")), says("Whole.")
    deltas = bench.ask()
    assert deltas[0] == Text("Half an")
    assert isinstance(deltas[1], Restarted)
    assert (deltas[1].failed, deltas[1].next) == ("first/m", "second/m")
    assert deltas[2] == Text("Whole.")
    assert isinstance(deltas[-1], Ended)
    assert deltas[-1].backend == "second/m"
    told = "".join(texts(iter(deltas)))
    assert told.startswith("Half an")
    assert "broke off" in told
    assert told.endswith("Whole.")


def test_a_server_that_takes_connections_and_hangs_is_left_for_the_next(
    servers: list[FakeServer],
) -> None:
    bench = Bench(servers)
    with socket.create_server(("127.0.0.1", 0)) as hung:  # takes connections, says nothing
        bench.point_first_at(f"http://127.0.0.1:{hung.getsockname()[1]}/v1")
        bench.second.script = says("Here")
        assert bench.answer() == "Here"
    assert "does not answer" in bench.told[0].attempts[0].error


def test_a_server_that_is_slow_but_alive_is_waited_for(servers: list[FakeServer]) -> None:
    bench = Bench(servers)
    asked_alive = threading.Event()

    def script(request: Request, reply: Reply) -> None:
        if request.method == "GET":
            reply.head(404, "text/plain")
            asked_alive.set()
            return
        assert asked_alive.wait(30)
        says("Slow but here")(request, reply)

    bench.first.script = script
    assert bench.answer() == "Slow but here"
    assert bench.second.requests == []


def test_what_keeps_failing_is_not_asked_until_it_has_rested(servers: list[FakeServer]) -> None:
    bench = Bench(servers)
    bench.first.script, bench.second.script = raw("", status=500), says("Second")
    for _ in range(3):
        assert bench.answer() == "Second"
    assert bench.router.conditions()["first/m"].state(bench.now) is State.QUARANTINED
    asked = len(bench.first.requests)
    assert bench.answer() == "Second"
    assert len(bench.first.requests) == asked
    assert bench.told[-1].skipped[0].reason == "BACKEND_QUARANTINED"
    bench.now = 31.0
    bench.first.script = says("First again")
    assert bench.answer() == "First again"
    assert bench.answer() == "First again"
    assert bench.router.conditions()["first/m"].state(bench.now) is State.HEALTHY


def test_a_model_that_cannot_do_what_was_asked_stays_for_the_next_question(
    servers: list[FakeServer],
) -> None:
    """Somebody's schema it cannot fill is no fault of its server."""
    bench = Bench(servers)
    del bench.backends[1:]
    bench.first.script = says("No JSON at all")
    for _ in range(4):
        with pytest.raises(UnavailableError, match="broken JSON"):
            bench.answer(schema={"type": "object"})
    assert bench.answer() == "No JSON at all"


def test_the_only_model_rests_not_for_long_and_says_how_long(servers: list[FakeServer]) -> None:
    bench = Bench(servers)
    del bench.backends[1:]
    bench.first.script = raw("", status=500)
    for _ in range(3):
        with pytest.raises(UnavailableError, match="500"):
            bench.answer()
    for _ in range(3):  # tried again after each rest, in vain
        bench.now += 10.0
        with pytest.raises(UnavailableError, match=r"rests for 20 s .*status 500") as resting:
            bench.answer()
        assert resting.value.details["retry_after_s"] == 20
        assert "Try again in 20 s" in resting.value.remedy
        bench.now += 20.0  # on this computer it never rests longer
        with pytest.raises(UnavailableError, match=r"failed with status 500"):
            bench.answer()
    bench.now += 30.0
    bench.first.script = says("Here again")
    assert bench.answer() == "Here again"


def test_a_storm_of_429_is_answered_with_the_pause_it_asks_for(servers: list[FakeServer]) -> None:
    bench = Bench(servers)
    bench.first.script = raw("slow down", status=429, Retry_After="20")
    bench.second.script = says("Second")
    bench.answer()
    bench.now = 19.0
    bench.answer()
    assert len(bench.first.requests) == 1
    bench.now = 20.5
    bench.answer()
    assert len(bench.first.requests) == 2


def test_when_all_fail_everything_that_went_wrong_is_told(servers: list[FakeServer]) -> None:
    bench = Bench(servers)
    bench.first.script, bench.second.script = raw("", status=500), raw("<html>", "text/html")
    with pytest.raises(UnavailableError, match=r"first/m.*500.*second/m.*web page") as caught:
        bench.answer()
    assert KEY not in str(caught.value)
    assert bench.told[0].outcome == "failed"


def test_with_no_model_at_all_the_reason_is_told() -> None:
    router = Router(list)
    with pytest.raises(UnavailableError, match=r"No language model.*sonia models list"):
        list(router.respond(ChatRequest(HELLO), CancelToken()))
    with pytest.raises(InvalidInputError, match="no profile"):
        list(router.respond(ChatRequest(HELLO, profile="nonsense"), CancelToken()))


def test_a_call_of_a_tool_comes_checked_and_under_its_own_name(servers: list[FakeServer]) -> None:
    bench = Bench(servers)
    bench.first.script = calls("time_now", '{"zone": "Europe/Kyiv"}')
    called, ended = bench.ask(tools=(CLOCK,), profile="tools")
    assert isinstance(called, Called)
    assert (called.call.name, called.call.arguments) == ("time.now", {"zone": "Europe/Kyiv"})
    assert ended.reason == "tools"
    sent = json.loads(bench.first.requests[0].body)
    assert sent["tools"][0]["function"]["name"] == "time_now"


def test_under_local_only_nothing_reaches_a_server_elsewhere(servers: list[FakeServer]) -> None:
    bench = Bench(servers, local=(False, False))
    bench.first.script = bench.second.script = says("I hear you")
    for wish in ({"privacy": Privacy.LOCAL_ONLY}, {"profile": "private"}):
        with pytest.raises(UnavailableError, match="nothing of this may leave") as stopped:
            bench.answer(**wish)
        assert "Put a model on this computer to use" in stopped.value.remedy
    assert bench.first.requests == bench.second.requests == []


def test_under_redacted_secrets_are_masked_and_only_for_those_elsewhere(
    servers: list[FakeServer],
) -> None:
    bench = Bench(servers, local=(False, True))
    bench.first.script, bench.second.script = raw("", status=500), says("ok")
    bench.answer(privacy=Privacy.REDACTED)
    assert b"hunter2" not in bench.first.requests[0].body
    assert "•••" in json.loads(bench.first.requests[0].body)["messages"][0]["content"]
    assert b"hunter2" in bench.second.requests[0].body
    bench.answer(privacy=Privacy.ANYTHING)
    assert b"hunter2" in bench.first.requests[1].body
    silent = Bench(servers, local=(False, False), redact=None)
    with pytest.raises(UnavailableError, match="cannot be masked"):
        silent.answer()


def test_what_was_set_for_a_conversation_holds_in_it_and_is_kept(
    servers: list[FakeServer], ledger: Ledger
) -> None:
    bench = Bench(servers, local=(False, False), ledger=ledger)
    bench.first.script = says("ok")
    ledger.set_privacy("conv_1", Privacy.LOCAL_ONLY).result(30)
    with pytest.raises(UnavailableError, match="nothing of this may leave"):
        bench.answer(conversation_id="conv_1")
    assert bench.answer(conversation_id="conv_2") == "ok"
    assert Ledger(ledger._db).privacy("conv_1") is Privacy.LOCAL_ONLY
    ledger.set_privacy("conv_1", None).result(30)
    assert bench.answer(conversation_id="conv_1") == "ok"


def test_the_ledger_keeps_who_answered_why_and_what_it_cost(
    servers: list[FakeServer], ledger: Ledger
) -> None:
    price = Price(2.0, 10.0, "2025-01-01")
    bench = Bench(servers, local=(False, False), ledger=ledger, price=price)
    bench.first.script = says("ok", into=1000, out=100)
    bench.answer(turn_id="turn_7")
    ledger._db.write(lambda _connection: None).result(30)
    rows, total = ledger.recent(turn_id="turn_7")
    assert total == 1
    row = rows[0]
    assert (row["backend"], row["input_tokens"], row["output_tokens"]) == ("first/m", 1000, 100)
    assert row["cost_usd"] == pytest.approx(0.003)
    assert row["attempts"][0]["price_as_of"] == "2025-01-01"
    assert row["why"] == "first in your order"
    again = Ledger(ledger._db)
    assert again.spent().day == pytest.approx(0.003)
    assert again.by_backend("2020")[0]["questions"] == 1


def test_tokens_that_are_not_told_cost_an_unknown_sum_not_nothing(
    servers: list[FakeServer], ledger: Ledger
) -> None:
    price = Price(1.0, 1.0, "2025-01-01")
    bench = Bench(servers, local=(False, False), ledger=ledger, price=price)
    bench.first.script = raw(event(content="ok", finish="stop") + "data: [DONE]\n\n")
    bench.answer()
    assert bench.told[0].cost_usd is None
    assert ledger.spent().day > 0, "the caps count the most it can have cost"


def test_a_cap_stops_before_anything_is_sent(servers: list[FakeServer], ledger: Ledger) -> None:
    price = Price(1000.0, 1000.0, "2025-01-01")
    caps = Rules(caps=Caps(question=10.0, day=3.0))
    bench = Bench(servers, local=(False, True), ledger=ledger, price=price, rules=caps)
    bench.first.script = says("dear", into=1000, out=1000)
    bench.second.script = says("free")
    assert bench.answer(max_tokens=1000) == "dear"
    assert bench.answer(max_tokens=1000) == "free"
    assert len(bench.first.requests) == 1
    assert bench.told[1].skipped[0].reason == "COST_CAP_DAY"
    unknown = Bench(servers, local=(False, True), ledger=ledger, price=None, rules=caps)
    assert unknown.answer() == "free"
    assert unknown.told[0].skipped[0].reason == "PRICE_UNKNOWN"
    alone = Bench(servers, local=(False, False), ledger=ledger, price=price, rules=caps)
    with pytest.raises(UnavailableError, match="spent today") as stopped:
        alone.answer(max_tokens=1000)
    assert "up to $" in stopped.value.remedy
    assert "llm.cap_day_usd" in stopped.value.remedy


def test_two_questions_at_once_do_not_break_a_cap_together(ledger: Ledger) -> None:
    caps = Caps(day=1.0)
    codes: list[str] = []
    ready = threading.Barrier(8)

    def ask(number: int) -> None:
        ready.wait(30)
        codes.append(ledger.reserve(f"t{number}", 0.0, 0.4, caps))

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(codes) == ["", "", *["COST_CAP_DAY"] * 6]


def test_stopping_ends_it_and_blames_nobody(servers: list[FakeServer]) -> None:
    bench = Bench(servers)
    token = CancelToken()

    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        reply.write(event(content="One"))
        reply.gone.wait(30)

    bench.first.script = script
    deltas = bench.router.respond(ChatRequest(HELLO), token)
    assert next(deltas) == Text("One")
    token.cancel()
    with pytest.raises(CancelledError):
        next(deltas)
    assert bench.told[0].outcome == "cancelled"
    assert bench.router.conditions()["first/m"].failures == ()
    assert bench.second.requests == []


def test_leaving_an_answer_early_is_noted_as_stopped(servers: list[FakeServer]) -> None:
    bench = Bench(servers)
    bench.first.script = says("a long answer")
    deltas = bench.router.respond(ChatRequest(HELLO), CancelToken())
    next(deltas)
    deltas.close()  # type: ignore[attr-defined]
    assert bench.told[0].outcome == "cancelled"


SHAPE = {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}


@pytest.mark.parametrize("text", ['{"n": "x"}', '{"n": 1', "no json", "[1]"])
def test_an_answer_that_does_not_fit_the_schema_goes_to_the_next(
    servers: list[FakeServer], text: str
) -> None:
    bench = Bench(servers)
    bench.first.script, bench.second.script = says(text), says('```json\n{"n": 3}\n```')
    assert json.loads(bench.answer(schema=SHAPE)) == {"n": 3}


def test_a_server_that_knows_no_schemas_is_asked_without(servers: list[FakeServer]) -> None:
    bench = Bench(servers)

    def script(request: Request, reply: Reply) -> None:
        if "response_format" in json.loads(request.body):
            raw('{"error": {"message": "unknown field response_format"}}', status=400)(
                request, reply
            )
        else:
            says('{"n": 4}')(request, reply)

    bench.first.script = script
    assert json.loads(bench.answer(schema=SHAPE)) == {"n": 4}
    assert bench.second.requests == []
