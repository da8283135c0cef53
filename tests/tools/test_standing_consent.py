"""A wider yes: what is offered with a question, and what it then lets run, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.ids import utc_now
from sonia_desktop.core.storage import Database
from sonia_desktop.tools.builtin.file_changes import file_change_tools
from sonia_desktop.tools.builtin.rules import rule_tools
from sonia_desktop.tools.builtin.shell import shell_tools
from sonia_desktop.tools.builtin.time import time_tools
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.journal import Journal
from sonia_desktop.tools.registry import Registry
from sonia_desktop.tools.rules import Scope
from sonia_desktop.tools.sandbox import Sandbox
from sonia_desktop.tools.standing import READS, tomorrow
from sonia_desktop.tools.types import Action, ActionState, Approval, Standing

WAIT_S = 30.0


@pytest.fixture
def hands(home: Path, db: Database, bus: Bus) -> Iterator[Executor]:
    sandbox = Sandbox.find(roots=[home])
    if not sandbox.available:
        pytest.skip(sandbox.detail)
    journal = Journal(db, home.parent / "undo")
    tools = [*time_tools(), *file_change_tools(journal), *shell_tools(30.0, sandbox)]
    made = Executor(Registry(tools), db, bus, approval_ttl_s=60.0, roots=[home])
    for tool in rule_tools(made.gate.rules):
        made.registry.register(tool)
    made.gate.asks_commands = True
    made.start()
    yield made
    made.stop()


def ask(executor: Executor, tool: str, **args: object) -> Action:
    return executor.run(tool, args, caller="user").result(WAIT_S)


def question(executor: Executor, tool: str, **args: object) -> Approval:
    approval = ask(executor, tool, **args).approval
    assert approval is not None
    return approval


def choice(approval: Approval, scope: Scope, words: str = "") -> Standing:
    return next(one for one in approval.standing if one.scope == scope and words in one.words)


def allow(executor: Executor, approval: Approval, standing: Standing | None, **more: str) -> Action:
    settled = executor.settle(approval.id, allow=True, by="user", standing=standing, **more)
    return executor.finished(settled.id).result(WAIT_S)


def test_a_command_that_only_reads_is_asked_for_until_all_that_read_are_allowed(
    hands: Executor, home: Path
) -> None:
    approval = question(hands, "shell.run", command="uname -a")
    assert [one.scope for one in approval.standing] == ["session", "until", "always", "always"]
    assert allow(hands, approval, choice(approval, Scope.ALWAYS, READS)).state is ActionState.DONE
    assert ask(hands, "shell.run", command="ls -la").state is ActionState.DONE
    assert ask(hands, "shell.run", command=f"touch {home}/new").state is ActionState.WAITING
    assert ask(hands, "shell.run", command="cat ~/.ssh/id_rsa").state is ActionState.WAITING
    assert ask(hands, "shell.run", command="ls", network=True).state is ActionState.WAITING


def test_what_a_rule_lets_run_as_reading_cannot_write(hands: Executor, home: Path) -> None:
    approval = question(hands, "shell.run", command="uname -a")
    allow(hands, approval, choice(approval, Scope.ALWAYS, READS))
    ran = ask(hands, "shell.run", command="mount", cwd=str(home))
    if ran.state is ActionState.DONE:  # judged as reading: then nothing of home is writable
        assert ran.result is not None
        assert f" {home} " not in ran.result.data["stdout"] or "rw" not in next(
            line for line in ran.result.data["stdout"].splitlines() if f" {home} " in line
        )


def test_this_exact_command_for_the_session_is_this_one_in_this_folder(
    hands: Executor, home: Path
) -> None:
    line = f"touch {home}/a && touch {home}/b"
    approval = question(hands, "shell.run", command=line)
    assert allow(hands, approval, choice(approval, Scope.SESSION)).state is ActionState.DONE
    assert (home / "b").exists()
    assert ask(hands, "shell.run", command=line).state is ActionState.DONE
    assert ask(hands, "shell.run", command=f"{line}; touch {home}/c").state is ActionState.WAITING
    elsewhere = ask(hands, "shell.run", command=line, cwd=str(home / ".."))
    assert elsewhere.state is ActionState.WAITING
    other = hands.run("shell.run", {"command": line}, caller="http:other").result(WAIT_S)
    assert other.state is ActionState.WAITING, "the yes was for who asked"


def test_a_file_may_be_written_until_a_day_and_no_other_with_it(
    hands: Executor, home: Path
) -> None:
    approval = question(hands, "file.write", path=f"{home}/notes.txt", content="one")
    until = choice(approval, Scope.UNTIL)
    allow(hands, approval, until, until=tomorrow(utc_now()))
    again = ask(hands, "file.write", path=f"{home}/../{home.name}/notes.txt", content="two")
    assert again.state is ActionState.DONE
    assert (home / "notes.txt").read_text() == "two"
    other = ask(hands, "file.write", path=f"{home}/other.txt", content="x")
    assert other.state is ActionState.WAITING
    (rule,) = hands.gate.rules.all()
    assert rule.until is not None
    assert rule.until.endswith("Z")


def test_the_riskiest_is_never_offered_for_good(hands: Executor) -> None:
    approval = question(hands, "shell.run", command="rm -rf ~/everything")
    assert approval.tier.value == "guarded_high"
    assert "always" not in {one.scope for one in approval.standing}


def test_nothing_more_is_offered_where_it_would_change_nothing(hands: Executor, home: Path) -> None:
    tainted = hands.run(
        "file.write", {"path": f"{home}/n", "content": ""}, caller="user", taint=["web"]
    ).result(WAIT_S)
    assert tainted.approval is not None
    assert tainted.approval.standing == ()
    rule = {"ruling": "allow", "tool": "file.read"}
    assert question(hands, "rules.add", rule=rule).standing == ()


def test_a_yes_that_was_not_offered_keeps_no_rule_but_runs_this_once(
    hands: Executor, home: Path
) -> None:
    approval = question(hands, "file.write", path=f"{home}/n.txt", content="x")
    made_up = Standing("always", {}, "everything")
    with pytest.raises(InvalidInputError):
        hands.settle(approval.id, allow=True, by="user", standing=made_up)
    assert hands.finished(approval.action_id).result(WAIT_S).state is ActionState.DONE
    assert hands.gate.rules.all() == []


def test_a_day_that_is_over_keeps_no_rule(hands: Executor, home: Path) -> None:
    approval = question(hands, "file.write", path=f"{home}/n.txt", content="x")
    with pytest.raises(InvalidInputError, match="over already"):
        allow(hands, approval, choice(approval, Scope.UNTIL), until="2020-01-01")
    assert hands.gate.rules.all() == []


def test_a_program_s_question_can_be_answered_for_longer_and_only_for_that_program(
    hands: Executor, home: Path
) -> None:
    args = {"path": f"{home}/log.txt", "content": "x"}
    asked = hands.run("file.write", args, caller="http:editor").result(WAIT_S).approval
    assert asked is not None
    allow(hands, asked, choice(asked, Scope.SESSION))
    again = hands.run("file.write", args, caller="http:editor").result(WAIT_S)
    assert again.state is ActionState.DONE
    assert hands.run("file.write", args, caller="http:x").result(WAIT_S).approval is not None
