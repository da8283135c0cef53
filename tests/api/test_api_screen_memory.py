"""The screen memory through the vision service of 7010, and the command line's door to it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from sonia_desktop.client import RemoteError, Running
from sonia_desktop.tools.types import ActionState
from sonia_desktop.vision.privacy import Mode
from sonia_desktop.vision.scene import Box, Scene, Screenshot, TextLine, Window
from sonia_desktop.vision.screen_memory.moments import Forget
from tests.api.conftest import Served, serving

WAIT_S = 20.0
ROOM = "/api/v1/vision/memory"


@pytest.fixture(scope="module")
def keeping(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    patch = pytest.MonkeyPatch()
    patch.setenv("SONIA_CONFIG", str(tmp_path_factory.mktemp("config") / "settings.toml"))
    folder = tmp_path_factory.mktemp("keeping")
    with serving(folder, vision={"remember_screen": True}) as running:
        yield running
    patch.undo()


@pytest.fixture(autouse=True)
def as_on_the_first_day(keeping: Served) -> Iterator[None]:
    remembering = keeping.assistant.remembering
    remembering.switch(True, by="user")
    remembering.forget(Forget(), by="user").result(WAIT_S)
    yield
    for approval in keeping.assistant.executor.pending():
        keeping.assistant.executor.settle(approval.id, allow=False, by="user")
    keeping.assistant.looking.watch.choose(Mode.ACTIVE, by="user")


def keep(served: Served, title: str, text: str, ago: timedelta, program: str = "firefox") -> None:
    """What the watch does with a picture of one window."""
    memory = served.assistant.remembering.memory
    taken = datetime.now(UTC) - ago
    box = Box(0, 0, 320, 200)
    windows = (Window(title, program, box, True),)
    pixels = np.full((200, 320, 3), (20, 160, 90), np.uint8)
    line = TextLine(text, Box(10, 40, 200, 16), 0.99)
    scene = Scene((320, 200), "rapidocr", (line,), (), windows, "monitor 1", taken)
    memory.saw(Screenshot(pixels, taken, "monitor 1", windows), scene, memory.ticket())


def post(served: Served, path: str, body: Any = None) -> Any:
    return served.post(7010, f"{ROOM}/{path}", json=body)


def test_what_was_seen_is_found_and_its_picture_is_given(keeping: Served) -> None:
    keep(keeping, "Bills", "Invoice 4711 from Acme", timedelta(minutes=50))
    keep(keeping, "Poems", "The fog comes on little cat feet", timedelta(minutes=5), "evince")
    told = post(keeping, "search", {"query": "the invoice in the last two hours"}).json()
    assert told["success"] is True
    (found,) = told["found"]
    assert (found["title"], found["program"]) == ("Bills", "firefox")
    assert found["lines"] == ["Invoice 4711 from Acme"]
    assert found["last_seen"].endswith("Z")
    assert (
        post(keeping, "search", {"query": "invoice in the last 10 minutes"}).json()["found"] == []
    )
    newest = post(keeping, "search", {}).json()["found"]
    assert [one["title"] for one in newest] == ["Poems", "Bills"]
    only = post(keeping, "search", {"program": "evince"}).json()["found"]
    assert [one["title"] for one in only] == ["Poems"]
    answer = keeping.get(7010, f"{ROOM}/moments/{found['id']}/thumbnail")
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["cache-control"] == "no-store"
    red, green, blue = np.asarray(Image.open(io.BytesIO(answer.content)))[100, 160]
    assert green > red
    assert green > blue
    held = keeping.get(7010, f"{ROOM}/status").json()
    assert (held["on"], held["moments"], held["watching"]) == (True, 2, False)
    assert held["bytes"] > 0


def test_while_looking_is_forbidden_nothing_seen_is_told_but_it_can_be_forgotten(
    keeping: Served,
) -> None:
    keep(keeping, "Bills", "Invoice 4711 from Acme", timedelta(minutes=1))
    (found,) = post(keeping, "search", {"query": "invoice"}).json()["found"]
    keeping.assistant.looking.watch.disable(by="user")
    refused = post(keeping, "search", {"query": "invoice"})
    assert refused.status_code == 403
    assert refused.json()["error"]["code"] == "PRIVACY_DISABLED"
    thumbnail = keeping.get(7010, f"{ROOM}/moments/{found['id']}/thumbnail")
    assert thumbnail.status_code == 403
    assert keeping.get(7010, f"{ROOM}/status").status_code == 200
    assert post(keeping, "forget", {"program": "fire"}).json()["moments"] == 1


def test_forgetting_needs_to_be_told_what(keeping: Served) -> None:
    keep(keeping, "Bills", "Invoice 4711 from Acme", timedelta(minutes=90))
    keep(keeping, "Poems", "The fog comes on little cat feet", timedelta(minutes=5), "evince")
    assert post(keeping, "forget", {}).status_code == 422
    assert post(keeping, "forget", {"during": "blue cheese"}).status_code == 422
    assert post(keeping, "forget", {"everything": True, "program": "x"}).status_code == 422
    assert post(keeping, "forget", {"minutes": -5}).status_code == 422
    assert post(keeping, "forget", {"since": "2026-11-20T10:00:00"}).status_code == 422, "no zone"
    assert post(keeping, "forget", {"minutes": 60}).json()["moments"] == 1
    since = (datetime.now(UTC) - timedelta(minutes=100)).isoformat()
    assert post(keeping, "forget", {"since": since, "program": "evince"}).json()["moments"] == 0
    assert post(keeping, "forget", {"since": since}).json()["moments"] == 1
    assert post(keeping, "forget", {"everything": True}).json()["moments"] == 0


def test_a_program_switches_it_off_at_once_and_on_with_the_user_s_yes(keeping: Served) -> None:
    assert post(keeping, "on").json()["on"] is True, "it is on already"
    assert post(keeping, "off").json()["on"] is False
    asked = post(keeping, "on")
    assert asked.status_code == 202
    assert asked.json()["on"] is False
    executor = keeping.assistant.executor
    executor.settle(asked.json()["approval_id"], allow=True, by="user")
    ended = executor.finished(asked.json()["action_id"]).result(WAIT_S)
    assert ended.state is ActionState.DONE
    assert keeping.get(7010, f"{ROOM}/status").json()["on"] is True


def test_an_unknown_moment_is_said_so(keeping: Served) -> None:
    assert keeping.get(7010, f"{ROOM}/moments/12345/thumbnail").status_code == 404
    assert keeping.get(7010, f"{ROOM}/moments/one/thumbnail").status_code == 422


def test_the_command_line_finds_and_forgets_in_the_running_sonia(
    keeping: Served, tmp_path: Path
) -> None:
    import httpx

    keep(keeping, "Bills", "Invoice 4711 from Acme", timedelta(minutes=1))
    with httpx.Client(base_url=keeping.url(8000, ""), timeout=60, trust_env=False) as client:
        door = Running(client)
        answer = door.screen_search("invoice", 5, "")
        (found,) = answer["found"]
        assert "Invoice 4711" in answer["text"]
        assert door.screen_picture(found["id"]).startswith(b"\xff\xd8")
        assert door.screen_status()["moments"] == 1
        with pytest.raises(RemoteError, match="not understood"):
            door.screen_forget({"during": "blue cheese"})
        assert door.screen_forget({"moment": found["id"]})["moments"] == 1
        assert door.screen_switch(False) == {"on": False}
        assert door.screen_switch(True) == {"on": False}, "the user is asked in the window"
        assert len(keeping.assistant.executor.pending()) == 1
