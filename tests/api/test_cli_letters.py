"""`sonia letters`: calls that failed for good, beside a running Sonia and without one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from typer.testing import CliRunner

from sonia_desktop.assistant import Assistant
from sonia_desktop.cli import app
from sonia_desktop.settings import Settings
from sonia_desktop.tools.types import ActionState

Serve = Callable[..., Any]
Run = Callable[..., Result]
WAIT_S = 60


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """`sonia letters ...` of the user whose Sonia `serve` starts."""
    monkeypatch.setenv("SONIA_CONFIG", str(tmp_path / "settings.toml"))
    monkeypatch.setenv("SONIA_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("SONIA_LLM__PROVIDER", "none")
    monkeypatch.setenv("SONIA_API__PORT_OFFSET", "0")
    return lambda *arguments: CliRunner().invoke(app, ["letters", *arguments])


def fail_for_good(assistant: Assistant, marker: Path) -> None:
    """A command that was allowed and took too long; once the marker is there it is quick."""
    args = {"command": f"test -e {marker} && touch {marker}.ran || sleep 60", "timeout_s": 5}
    executor = assistant.executor
    asked = executor.run("shell.run", args, caller="user").result(WAIT_S)
    assert asked.approval is not None
    executor.settle(asked.approval.id, allow=True, by="user")
    assert executor.finished(asked.id).result(WAIT_S).state is ActionState.TIMEOUT
    assistant.db.write(lambda _connection: None).result(WAIT_S)


def listed(run: Run) -> list[dict[str, Any]]:
    result = run("--json")
    assert result.exit_code == 0, result.output
    return list(json.loads(result.stdout)["letters"])


def test_beside_a_running_sonia_they_are_shown_tried_again_by_consent_and_discarded(
    serve: Serve, run: Run, tmp_path: Path
) -> None:
    with serve() as running:
        assert running.server.wait_ready(30)
        executor = running.assistant.executor
        assert "No call has failed for good" in run().stderr
        fail_for_good(running.assistant, tmp_path / "here")
        [letter] = listed(run)
        said = run("list").stdout
        assert letter["letter_id"] in said
        assert "shell.run" in said
        one = run("show", letter["letter_id"]).stdout
        assert f"test -e {tmp_path / 'here'}" in one
        assert "TIMEOUT" in one
        refused = run("retry", letter["letter_id"])
        assert refused.exit_code == 3
        assert "needs your consent" in refused.stderr
        [waiting] = executor.pending()
        executor.settle(waiting.id, allow=False, by="user")
        executor.finished(waiting.action_id).result(WAIT_S)
        running.assistant.db.write(lambda _connection: None).result(WAIT_S)
        assert [one["letter_id"] for one in listed(run)] == [letter["letter_id"]]  # a no keeps it
        (tmp_path / "here").touch()
        again = run("retry", letter["letter_id"], "--json")
        assert again.exit_code == 3
        action = json.loads(again.stdout)
        executor.settle(action["approval"]["id"], allow=True, by="user")
        assert executor.finished(action["id"]).result(WAIT_S).state is ActionState.DONE
        running.assistant.db.write(lambda _connection: None).result(WAIT_S)
        assert listed(run) == []
        fail_for_good(running.assistant, tmp_path / "there")
        assert run("discard").exit_code == 2
        unknown = run("discard", "dl_none")
        assert unknown.exit_code == 1
        assert "no dead letter 'dl_none'" in str(unknown.exception)
        assert "sonia letters" in str(unknown.exception)
        assert "1 call." in run("discard", "--all").stdout
        assert listed(run) == []


def test_without_a_running_one_a_change_is_not_made_unasked_and_the_letter_stays(
    run: Run, tmp_path: Path
) -> None:
    settings = Settings(data_dir=tmp_path / "data", llm={"provider": "none"})
    assistant = Assistant(settings, ears=False)
    assistant.start()
    try:
        fail_for_good(assistant, tmp_path / "here")
    finally:
        assistant.stop()
    [letter] = listed(run)
    (tmp_path / "here").touch()
    tried = run("retry", letter["letter_id"])
    assert tried.exit_code == 3
    assert "nothing was run" in tried.stderr
    assert not (tmp_path / "here.ran").exists()
    assert [one["letter_id"] for one in listed(run)] == [letter["letter_id"]]
    assert run("discard", letter["letter_id"], "--json").stdout.strip() == json.dumps(
        {"discarded": [letter["letter_id"]]}
    )
    assert run("show", letter["letter_id"]).exit_code == 1
