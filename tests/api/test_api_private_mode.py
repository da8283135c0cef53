"""Private mode through the doors: switched and told; what would be kept is refused with why."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sonia_desktop.client import RemoteError, Running, find_running
from sonia_desktop.speech.loudness import Volume
from tests.api.conftest import Served

M, G = 7020, 7000


@pytest.fixture
def private(served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setenv("SONIA_CONFIG", str(tmp_path / "settings.toml"))
    assert served.get(M, "/private/mode").json()["on"] is False
    assert served.post(M, "/private/mode", json={"on": True}).json()["on"] is True
    yield served
    assert served.post(M, "/private/mode", json={"on": False}).json()["on"] is False


def test_what_a_program_wants_to_keep_is_refused_with_the_way_out(private: Served) -> None:
    assert private.get(M, "/private/mode").json()["on"] is True
    for port, path, body in (
        (M, "/store", {"type": "fact", "content": "the lamp is blue"}),
        (G, "/api/v1/store", {"content": "the lamp is blue"}),
        (G, "/api/v1/memory/append", {"event_type": "said", "entity_id": "x", "payload": {"a": 1}}),
    ):
        answer = private.post(port, path, json=body)
        assert answer.status_code == 409, answer.text
        assert "private mode" in answer.text.lower()
        assert "private off" in answer.text
    assert private.post(M, "/search", json={"query": "lamp"}).status_code == 200
    assert private.post(M, "/private/mode", json={"on": "perhaps"}).status_code == 422


def test_the_command_line_switches_the_running_one(private: Served) -> None:
    door = find_running(private.assistant.settings.data_dir)
    assert door is not None
    with pytest.raises(RemoteError, match="Private mode is on"):
        door.memory_add("the lamp is blue")
    assert door.memory_private(None) == {"on": True}
    assert door.memory_private(False) == {"on": False}
    assert door.memory_add("the lamp is blue")["content"] == "the lamp is blue"
    with pytest.raises(RemoteError, match="query is blank"):
        door.memory_search("  ", 5)
    _listed_and_taken_back(door)
    door._client.close()


def _listed_and_taken_back(door: Running) -> None:
    first = door.memory_add("Klara lives in Graz")
    second = door.memory_add("Klara moved to Wien")
    assert [old["id"] for old in second["replaced"]] == [first["id"]]
    chosen = {"source": "cli", "type": "fact"}
    listed = [item["id"] for item in door.memory_list(20, chosen)]
    assert second["id"] in listed
    assert first["id"] not in listed
    assert first["id"] in [
        item["id"] for item in door.memory_list(20, chosen | {"superseded": True})
    ]
    assert door.memory_search("Klara", 5, {"source": "nobody"}) == []
    with pytest.raises(RemoteError, match="FACT, PREFERENCE"):
        door.memory_list(5, {"type": "nope"})
    undone = door.memory_undo("")
    assert [each["content"] for each in undone["back"]] == ["Klara lives in Graz"]
    assert [each["content"] for each in undone["gone"]] == ["Klara moved to Wien"]
    assert door.memory_undo("mem_nothing")["change"] is None


@pytest.mark.slow
def test_the_command_line_keeps_the_choice_and_refuses_what_it_cannot_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SONIA_CONFIG", str(tmp_path / "settings.toml"))

    def sonia(*args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "sonia_desktop", "memory", *args, "--data-dir",
             str(tmp_path / "data")],
            capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip

    on = sonia("private", "on", "--json")
    assert json.loads(on.stdout) == {"on": True}, on.stderr
    added = sonia("add", "the lamp is blue")
    assert added.returncode == 1
    assert "Private mode is on" in added.stderr
    empty = sonia("search", " ")
    assert empty.returncode == 2
    assert "The search is empty" in empty.stderr
    assert sonia("private", "maybe").returncode == 2


def test_told_to_mute_herself_or_to_speak_slower_she_does(served: Served) -> None:
    voice = served.assistant.voice

    def ask(message: str) -> str:
        body = {"message": message}
        return str(served.post(8000, "/api/v1/agent/process", json=body).json()["response"])

    assert "opens no microphone" in ask("Sonia, mute yourself")  # it has none to close
    assert not voice.muted
    assert "slower" in ask("please speak a bit slower")
    assert voice.pace == 0.8
    for _ in range(3):
        ask("speak slower")
    assert "cannot speak slower" in ask("speak even slower")
    assert voice.pace == 0.5
    assert "softer" in ask("please speak a little softer")
    assert voice.volume_db == -6.0
    assert ask("speak normally").startswith("I speak at my usual speed and as loud as usual")
    assert (voice.pace, voice.volume_db) == (1.0, 0.0)
    assert "louder" in ask("turn your voice up")
    assert "cannot speak louder" in ask("speak up")
    assert voice.volume_db == Volume.MOST_DB
    ask("speak at your usual volume")
