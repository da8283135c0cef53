"""The models of the settings: found, put in order, switched without a restart."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.chosen_model import ChosenModel, addresses_of, rules_of
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthChanged, HealthState
from sonia_desktop.core.storage import Database
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm import choose
from sonia_desktop.llm.ledger import Ledger
from sonia_desktop.llm.provider import ChatRequest, Message, Privacy, Text
from sonia_desktop.model_library import ConversationPrivacy, ModelAsked, Models
from sonia_desktop.settings import Settings, load_settings
from tests.llm.fake_server import FakeServer, Reply, Request

WAIT_S = 30


class Ollama:
    """A fake Ollama: models with what they can, and answers that name the model."""

    def __init__(self, **models: list[str]) -> None:
        self.models = models

    def __call__(self, request: Request, reply: Reply) -> None:
        if request.path == "/api/tags":
            reply.head(200, "application/json")
            reply.write(json.dumps({"models": [{"name": name} for name in self.models]}))
        elif request.path == "/api/show":
            able = self.models[json.loads(request.body)["model"]]
            reply.head(200, "application/json")
            reply.write(json.dumps({"capabilities": able}))
        else:
            model = json.loads(request.body)["model"]
            choice = {"delta": {"content": f"I am {model}"}, "finish_reason": "stop"}
            reply.head()
            reply.write(f"data: {json.dumps({'choices': [choice]})}\n\ndata: [DONE]\n\n")


def settings_with(folder: Path, ollama: str = "http://127.0.0.1:9", **llm: Any) -> Settings:
    settings, problems = load_settings(
        file=folder / "none.toml", data_dir=folder, llm=llm, ollama_base_url=ollama
    )
    assert problems == ()
    return settings


@pytest.fixture(autouse=True)
def a_busy_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The 300 ms that Ollama has to answer are too short where other tests take all the time."""
    monkeypatch.setattr(choose, "PROBE_S", 20.0)


@pytest.fixture
def health() -> HealthBoard:
    return HealthBoard(Bus())


def answer(models: ChosenModel, **wish: Any) -> str:
    router = models.provider()
    assert router is not None
    request = ChatRequest((Message("user", "Who are you?"),), **wish)
    return "".join(
        one.text for one in router.respond(request, CancelToken()) if isinstance(one, Text)
    )


def test_ollama_is_found_by_itself_with_what_its_model_can(
    server: FakeServer, tmp_path: Path, health: HealthBoard
) -> None:
    server.script = Ollama(qwen=["completion", "tools"])
    models = ChosenModel(settings_with(tmp_path, server.url), health)
    assert answer(models) == "I am qwen"
    (backend,) = models.router().backends()
    assert (backend.id, backend.local, backend.sees, backend.calls_tools) == (
        "ollama/qwen",
        True,
        False,
        True,
    )
    told = health.get("language model")
    assert told.engine == "ollama: qwen"
    assert f"Found by itself at {server.url}" in told.detail
    assert 'llm.provider = "none"' in told.detail
    models.choose(settings_with(tmp_path, server.url, provider="ollama", model="qwen"))
    assert health.get("language model").detail == "", "chosen, not found"
    models.close()


STRANGER = 1234
_TAGS = """
import http.server, sys
class Tags(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b'{"models": [{"name": "listening"}]}'
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *_):
        pass
server = http.server.HTTPServer(("127.0.0.1", 0), Tags)
print(server.server_port, flush=True)
server.serve_forever()
"""


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root may run another user's program"
)
def test_another_person_s_ollama_is_never_found(tmp_path: Path, health: HealthBoard) -> None:
    with subprocess.Popen(
        ["/usr/bin/env", "python3", "-c", _TAGS],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        user=STRANGER,
        cwd="/",
    ) as theirs:
        try:
            assert theirs.stdout is not None
            port = theirs.stdout.readline().decode().strip()
            if not port:
                pytest.skip("another user cannot run python here")
            address = f"http://127.0.0.1:{port}"
            models = ChosenModel(settings_with(tmp_path, address), health)
            assert models.provider() is None
            told = health.get("language model")
            assert f"another user (id {STRANGER})" in told.detail
            models.choose(settings_with(tmp_path, address, provider="ollama", model="listening"))
            assert models.provider() is not None, "chosen by name it is asked"
        finally:
            theirs.kill()


def test_a_model_that_ollama_runs_elsewhere_is_not_local(
    server: FakeServer, tmp_path: Path, health: HealthBoard
) -> None:
    server.script = Ollama(**{"big:120b-cloud": ["completion"]})
    assert ChosenModel(settings_with(tmp_path, server.url), health).provider() is None
    chosen = settings_with(tmp_path, server.url, provider="ollama", model="big:120b-cloud")
    models = ChosenModel(chosen, health)
    assert answer(models) == "I am big:120b-cloud"
    with pytest.raises(UnavailableError, match="nothing of this may leave"):
        answer(models, privacy=Privacy.LOCAL_ONLY)


def test_without_any_model_it_says_what_to_do(tmp_path: Path, health: HealthBoard) -> None:
    models = ChosenModel(settings_with(tmp_path), health)
    assert models.provider() is None
    told = health.get("language model")
    assert (told.state, told.fallback) == (HealthState.UNAVAILABLE, True)
    assert "Ollama" in told.remedy
    off = ChosenModel(settings_with(tmp_path, provider="none"), health)
    assert off.provider() is None
    assert health.get("language model").state is HealthState.OFF


def test_further_models_are_asked_in_turn(
    server: FakeServer, tmp_path: Path, health: HealthBoard
) -> None:
    server.script = Ollama(second=["completion"])
    others = [{"provider": "ollama", "model": "second", "base_url": server.url}]
    settings = settings_with(
        tmp_path,
        provider="openai_compatible",
        base_url="http://127.0.0.1:9/v1",
        model="first",
        others=others,
    )
    models = ChosenModel(settings, health)
    assert answer(models) == "I am second"
    assert "Asked next: ollama/second" in health.get("language model").detail


def test_one_wrong_model_among_others_does_not_take_the_rest_away(
    server: FakeServer, tmp_path: Path, health: HealthBoard
) -> None:
    server.script = Ollama(second=["completion"])
    others = [
        {"provider": "llama_cpp"},
        {"provider": "ollama", "model": "second", "base_url": server.url},
    ]
    models = ChosenModel(settings_with(tmp_path, provider="none", others=others), health)
    assert answer(models) == "I am second"
    assert "No GGUF file is set" in health.get("language model").detail


def test_another_choice_holds_without_a_restart(
    server: FakeServer, tmp_path: Path, health: HealthBoard
) -> None:
    server.script = Ollama(one=["completion"], two=["completion"])
    models = ChosenModel(settings_with(tmp_path, server.url, model="one"), health)
    assert answer(models) == "I am one"
    models.choose(settings_with(tmp_path, server.url, model="two"))
    assert answer(models) == "I am two"


def test_an_order_for_a_profile_is_kept(
    server: FakeServer, tmp_path: Path, health: HealthBoard
) -> None:
    server.script = Ollama(one=["completion"], two=["completion"])
    settings = settings_with(
        tmp_path,
        server.url,
        provider="ollama",
        model="one",
        others=[{"provider": "ollama", "model": "two"}],
        orders={"reasoning": ["two"]},
        cap_day_usd=2.5,
        privacy="local_only",
    )
    models = ChosenModel(settings, health)
    assert answer(models) == "I am one"
    assert answer(models, profile="reasoning") == "I am two"
    rules = rules_of(settings)
    assert (rules.caps.day, rules.privacy) == (2.5, Privacy.LOCAL_ONLY)


@pytest.fixture
def library(
    server: FakeServer, tmp_path: Path, health: HealthBoard
) -> Iterator[tuple[Models, list[object]]]:
    server.script = Ollama(one=["completion"])
    bus, told = Bus(), list[object]()
    bus.subscribe(ModelAsked, told.append)
    bus.subscribe(ConversationPrivacy, told.append)
    db = Database.open(tmp_path / "sonia.db")
    settings = settings_with(tmp_path, server.url)
    models = Models(settings, health=health, bus=bus, ledger=Ledger(db))
    yield models, told
    models.stop()
    db.close()


def test_what_may_leave_a_talk_is_set_told_and_taken_back(
    library: tuple[Models, list[object]],
) -> None:
    models, told = library
    assert models.privacy("conv_1") == ConversationPrivacy("conv_1", "redacted", False)
    models.set_privacy("conv_1", "local_only").result(WAIT_S)
    assert models.privacy("conv_1") == ConversationPrivacy("conv_1", "local_only", True)
    assert told[-1] == ConversationPrivacy("conv_1", "local_only", True)
    models.set_privacy("conv_1", "").result(WAIT_S)
    assert not models.privacy("conv_1").own
    with pytest.raises(InvalidInputError, match=r"'secret'.*local_only, redacted, anything"):
        models.set_privacy("conv_1", "secret")


def test_every_question_is_told_with_who_answered(library: tuple[Models, list[object]]) -> None:
    models, told = library
    assert answer(models.chosen) == "I am one"
    (asked,) = told
    assert isinstance(asked, ModelAsked)
    assert asked.routed.answered is not None
    assert asked.routed.answered.backend == "ollama/one"
    assert asked.routed.cost_usd == 0.0


def test_a_model_that_fails_is_no_ready_one_until_it_answers_again(
    server: FakeServer, tmp_path: Path, health: HealthBoard
) -> None:
    broken = [True]

    def script(request: Request, reply: Reply) -> None:
        if broken[0]:
            reply.head(500, "application/json")
            reply.write('{"error": {"message": "out of paper"}}')
        else:
            Ollama()(request, reply)

    server.script = script
    chosen = settings_with(
        tmp_path, provider="openai_compatible", base_url=f"{server.url}/v1", model="m"
    )
    models = ChosenModel(chosen, health)
    with pytest.raises(UnavailableError):
        answer(models)
    told = health.get("language model")
    assert told.state is HealthState.DEGRADED
    assert "out of paper" in told.detail
    assert told.remedy
    broken[0] = False
    assert answer(models) == "I am m"
    assert health.get("language model").state is HealthState.READY
    models.close()


def test_a_server_here_that_is_not_there_is_told_before_anything_is_asked(
    tmp_path: Path, health: HealthBoard
) -> None:
    chosen = settings_with(
        tmp_path, provider="openai_compatible", base_url="http://127.0.0.1:9/v1", model="m"
    )
    models = ChosenModel(chosen, health)
    models.provider()
    models.check_first()
    assert health.get("language model").state is HealthState.DEGRADED
    models.close()


def test_a_model_server_that_goes_and_comes_back_is_told_without_a_question(
    tmp_path: Path,
) -> None:
    bus = Bus()
    board = HealthBoard(bus)
    changed = threading.Condition()

    def heard(_event: HealthChanged) -> None:
        with changed:
            changed.notify_all()

    def wait_for(state: HealthState) -> None:
        with changed:
            assert changed.wait_for(lambda: board.get("language model").state is state, WAIT_S), (
                board.get("language model")
            )

    class Models(BaseHTTPRequestHandler):
        timeout = 2.0

        def do_GET(self) -> None:
            told = json.dumps({"data": [{"id": "tiny"}], "models": [{"name": "tiny"}]}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        def log_message(self, *_: Any) -> None:
            pass

    @contextmanager
    def running(port: int) -> Iterator[int]:
        server = ThreadingHTTPServer(("127.0.0.1", port), Models)
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        server.server_close()
        thread.join()

    bus.subscribe(HealthChanged, heard)
    with running(0) as port:
        url = f"http://127.0.0.1:{port}"
        chosen = ChosenModel(settings_with(tmp_path, url, provider="ollama", model="tiny"), board)
        chosen.provider()
        chosen.check_first()
        wait_for(HealthState.READY)
    try:
        wait_for(HealthState.DEGRADED)
        with running(port):
            wait_for(HealthState.READY)
            chosen.choose(settings_with(tmp_path, url, provider="none"))
            assert board.get("language model").state is HealthState.OFF
    finally:
        chosen.close()


@pytest.mark.parametrize(
    ("url", "places"),
    [
        ("http://localhost:11434", [("127.0.0.1", 11434), ("::1", 11434)]),
        ("http://127.0.0.1/v1", [("127.0.0.1", 80)]),
        ("https://[::1]:8", [("::1", 8)]),
        ("", []),
        ("http://127.0.0.1:99999", []),
    ],
)
def test_where_a_model_server_listens(url: str, places: list[tuple[str, int]]) -> None:
    assert [place for _, place in addresses_of(url)] == places
