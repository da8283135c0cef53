"""Consent over HTTP: planned actions through their twelve states, the gate of 7050, rules, stop."""

from __future__ import annotations

from typing import Any

import pytest

from sonia_desktop.tools.plans import PlanState
from sonia_desktop.tools.rules import Example, Rule, Ruling
from tests.api.conftest import Served


def plan(served: Served, intent: str, params: dict[str, Any], **more: Any) -> dict[str, Any]:
    body = {"intent": intent, "params": params, **more}
    answer = served.post(7000, "/v3/actions/plan", json=body)
    assert answer.status_code in (200, 202), answer.text
    made: dict[str, Any] = answer.json()
    return made


def states(body: dict[str, Any]) -> list[str]:
    return [one["state"] for one in body["history"]]


def settled(served: Served, made: dict[str, Any], *, allow: bool) -> dict[str, Any]:
    executor = served.assistant.executor
    executor.settle(made["approval_id"], allow=allow, by="user")
    executor.finished(made["executed_as"]).result(30)
    found: dict[str, Any] = served.get(7000, f"/v3/actions/{made['action_id']}").json()["action"]
    return found


def test_all_twelve_states_are_reached(served: Served) -> None:
    seen: set[str] = set()
    read = plan(served, "time.now", {})
    assert states(read) == ["planned", "validated", "executing", "verifying", "succeeded"]
    dry = plan(served, "time.now", {}, dry_run=True)
    assert (dry["state"], "execution" in dry) == ("validated", False)
    wrong = plan(served, "no.such.tool", {})
    assert (wrong["ok"], wrong["state"]) == (False, "planned")

    path = served.home / "note.txt"
    written = plan(served, "file.write", {"path": str(path), "content": "x"})
    assert written["state"] == "pending_approval"
    assert not path.exists()
    done = settled(served, written, allow=True)
    assert states(done)[2:] == [
        "pending_approval", "approved", "executing", "verifying", "succeeded",
    ]  # fmt: skip
    assert path.read_text() == "x"
    undo = served.post(7000, f"/v3/actions/{written['action_id']}/rollback").json()["rollback"]
    served.assistant.executor.settle(undo["approval"]["id"], allow=True, by="user")
    served.assistant.executor.finished(undo["id"]).result(30)
    back = served.get(7000, f"/v3/actions/{written['action_id']}").json()["action"]
    assert back["state"] == "rolled_back"
    assert not path.exists()

    denied = settled(served, plan(served, "shell.run", {"command": "touch a"}), allow=False)
    assert denied["state"] == "denied"
    failed = settled(served, plan(served, "shell.run", {"command": "touch; false"}), allow=True)
    assert failed["state"] == "failed"
    assert "exit code" in failed["error"]["message"]
    slow = plan(served, "shell.run", {"command": "touch a; sleep 60", "timeout_s": 0.5})
    timeout = settled(served, slow, allow=True)
    waiting = plan(served, "shell.run", {"command": "touch b"})
    gone = served.post(7000, f"/v1/actions/{waiting['action_id']}/cancel").json()
    assert gone["state"] == "cancelled"
    for body in (read, dry, done, back, denied, failed, timeout, gone):
        seen |= set(states(body))
    assert seen == {state.value for state in PlanState}


def test_a_key_gives_the_first_result_and_runs_nothing_twice(served: Served) -> None:
    made = served.home / "counted"
    args = {"command": f"echo x >> {made}"}
    first = plan(served, "shell.run", args, idempotency_key="k-1")
    settled(served, first, allow=True)
    again = plan(served, "shell.run", args, idempotency_key="k-1")
    assert again["executed_as"] == first["executed_as"]
    assert made.read_text() == "x\n"
    other = plan(served, "shell.run", {"command": "touch z"}, idempotency_key="k-1")
    assert other["error"]["code"] == "INVALID_STATE"


def test_the_gate_of_the_control_plane_gives_a_pass_that_is_good_once(served: Served) -> None:
    call = {"tool_name": "mail.send", "args": {"to": "anna"}}
    asked = served.post(7050, "/gate-tool-call", json=call)
    assert (asked.status_code, asked.json()["status"]) == (202, "approval_required")
    token = asked.json()["approval_request"]["token_id"]
    early = served.post(7050, "/gate-tool-call", json={**call, "approval_token": token})
    assert early.status_code == 409
    own = served.post(7050, "/approve", json={"token_id": token})
    assert own.status_code == 403
    executor = served.assistant.executor
    action = executor.settle(token, allow=True, by="user")
    executor.finished(action.id).result(30)
    for args, status in (({"to": "bob"}, "denied"), (call["args"], "approved"),
                         (call["args"], "denied")):  # fmt: skip
        shown = {**call, "args": args, "approval_token": token}
        assert served.post(7050, "/gate-tool-call", json=shown).json()["status"] == status
    read = {"tool_name": "time.now", "args": {}}
    assert served.post(7050, "/gate-tool-call", json=read).json()["status"] == "approved"


def test_maintenance_lets_only_reading_through(served: Served) -> None:
    path = "/v1/supervision/maintenance-mode"
    assert served.post(7050, path, json={"enabled": True}).json()["previous"] is False
    try:
        assert served.get(7050, "/status").json()["operational_mode"] == "maintenance"
        body = {"tool_name": "shell.run", "args": {"command": "touch x"}}
        assert served.post(7000, "/v1/action", json=body).status_code == 503
        read = served.post(7000, "/v1/action", json={"tool_name": "time.now", "args": {}})
        assert read.status_code == 200
    finally:
        assert served.post(7050, path, json={"enabled": False}).json()["previous"] is True


def test_tasks_probes_and_the_graph_answer(served: Served) -> None:
    made = served.post(7050, "/tasks", json={"name": "water the plants"}).json()
    assert served.get(7050, f"/tasks/{made['task_id']}").json()["task"]["name"] == (
        "water the plants"
    )
    assert served.client.delete(served.url(7050, f"/tasks/{made['task_id']}")).status_code == 200
    assert served.get(7050, f"/tasks/{made['task_id']}").status_code == 404
    probe = served.post(7050, "/v1/supervision/probe/openclaw").json()
    assert probe["state"] in ("healthy", "degraded")
    assert served.post(7050, "/v1/supervision/probe/none").status_code == 404
    graph = served.get(7050, "/v1/supervision/dependency-graph").json()["graph"]
    assert set(graph) == set(served.get(7050, "/health/all").json()["services"])


def test_a_dead_letter_is_replayed_once_and_a_dry_run_runs_nothing(served: Served) -> None:
    missing = {"tool_name": "shell.run", "args": {"command": "touch a; sleep 9", "timeout_s": 0.2}}
    asked = served.post(7000, "/v1/action", json=missing).json()["data"]
    executor = served.assistant.executor
    executor.settle(asked["approval_id"], allow=True, by="user")
    ended = executor.finished(asked["action_id"]).result(30)
    assert ended.state.value == "timeout"
    served.assistant.db.write(lambda _connection: None).result(30)
    letters = served.get(7000, "/v3/dead-letters").json()["dead_letters"]
    letter = next(one for one in letters if one["action_id"] == ended.id)
    path = f"/v3/dead-letters/{letter['letter_id']}/replay"
    dry = served.post(7000, path, params={"dry_run": "true"}).json()["replay_diff"]
    assert (dry["replay_state"], dry["would_pass_validation"]) == ("ask", True)
    breaker = executor.breakers.of("shell.run").breaker
    while breaker.state.value == "closed":
        with pytest.raises(ZeroDivisionError):
            breaker.call(divmod, 1, 0)
    assert served.post(7000, path).status_code == 503  # nothing was tried, so it is not used up
    assert served.post(7000, "/v3/breakers/shell.run/reset").status_code == 200
    replayed = served.post(7000, path)
    assert replayed.status_code == 202  # asked for again: a replay is no way around consent
    executor.settle(replayed.json()["action"]["approval"]["id"], allow=False, by="user")
    assert served.post(7000, path).status_code == 409
    trail = served.get(7000, f"/v3/audit-trails/{ended.id}").json()["trail"]
    assert [event["status"] for event in trail["events"]] == ["decided", "approved", "timeout"]


def test_a_dead_letter_is_discarded_and_the_services_and_the_doctor_tell_the_same(
    served: Served,
) -> None:
    executor = served.assistant.executor
    wrong = {"tool_name": "shell.run", "args": {"command": "touch b; sleep 9", "timeout_s": 0.2}}
    asked = served.post(7000, "/v1/action", json=wrong).json()["data"]
    executor.settle(asked["approval_id"], allow=True, by="user")
    executor.finished(asked["action_id"]).result(30)
    served.assistant.db.write(lambda _connection: None).result(30)
    snapshot = served.get(7000, "/v3/diagnostics/snapshot", params={"last_n": 5}).json()
    told = served.post(8000, "/api/v1/cli/failing", json={}).json()
    assert snapshot["dead_letters"] == told["dead_letters"]
    assert {one["name"] for one in told["breakers"]} == {*snapshot["breakers"]}
    newest = told["dead_letters"]["recent"][0]
    assert newest["action_id"] == asked["action_id"]
    path = f"/v3/dead-letters/{newest['letter_id']}"
    assert served.client.delete(served.url(7000, path)).json()["dead_letter"] == newest
    assert served.client.delete(served.url(7000, path)).status_code == 404
    left = served.post(8000, "/api/v1/cli/failing", json={}).json()["dead_letters"]
    assert left["unresolved"] == told["dead_letters"]["unresolved"] - 1


@pytest.mark.parametrize("path", ["/v1/capabilities", "/v3/breakers", "/v3/breakers/metrics"])
def test_lists_answer_in_both_versions(served: Served, path: str) -> None:
    assert served.get(7000, path).json()["ok"] is True


def test_a_program_gets_a_rule_that_allows_only_through_the_user(served: Served) -> None:
    def wish(name: str, **args: Any) -> Any:
        return served.post(8000, f"/api/v1/cli/consent/{name}", json={"args": args}).json()

    command = {"command": "touch ruled"}
    rule = {
        "ruling": "allow", "tool": "file.write", "args": {"path": str(served.home / "*")},
        "scope": "session",
        "must_fit": [{"tool": "file.write",
                      "args": {"path": str(served.home / "r.txt"), "content": "x"}}],
        "must_not_fit": [{"tool": "file.write", "args": {"path": "/etc/x", "content": "x"}}],
    }  # fmt: skip
    asked = wish("rule_add", **rule)["action"]
    assert asked["state"] == "waiting_for_consent"
    assert wish("rules") == []
    executor = served.assistant.executor
    executor.settle(asked["approval"]["id"], allow=True, by="user")
    assert executor.finished(asked["id"]).result(30).state.value == "done"
    kept = wish("rules")[0]["id"]
    body = {"tool_name": "file.write", "args": {"path": str(served.home / "r.txt"), "content": "x"}}
    assert served.post(7000, "/v1/action", json=body).status_code == 200
    deny = wish("rule_add", ruling="deny", tool="file.*", args={"path": "*r.txt"},
                must_fit=rule["must_fit"])["rule"]  # fmt: skip
    assert served.post(7000, "/v1/action", json=body).status_code == 403
    assert wish("rule_remove", id=deny["id"])["action"]["state"] == "waiting_for_consent"
    assert wish("rule_remove", id=kept)["rule"]["id"] == kept
    assert wish("would", tool="shell.run", args=command)["ruling"] == "ask"
    assert wish("stop_all")["denied"] == 1
    assert wish("verify")["whole"] is True


def test_what_a_rule_refuses_is_denied_on_record_and_there_is_nothing_left_to_stop(
    served: Served,
) -> None:
    path = served.home / "kept" / "a.txt"
    example = Example("file.write", {"path": str(path), "content": ""})
    rule = served.assistant.executor.gate.rules.add(
        Rule("", Ruling.DENY, "file.write", {"path": f"{path.parent}/*"}, must_fit=(example,)),
        by="user",
    )
    dry = plan(served, "file.write", {"path": str(path), "content": "x"}, dry_run=True)
    assert (dry["ok"], dry["validation"]["valid"]) == (False, False)
    assert states(dry) == ["planned"]
    made = plan(served, "file.write", {"path": str(path), "content": "x"})
    assert (made["ok"], made["state"]) == (False, "denied")
    assert made["error"]["code"] == "POLICY_DENIED"
    served.assistant.db.write(lambda _connection: None).result(30)  # the lane is in order
    on_record = served.assistant.executor.audit.entries(words=f"denied rule:{rule.id}")
    assert [line["tool"] for line in on_record] == ["file.write"]
    assert not path.exists()
    again = served.post(7000, f"/v1/actions/{made['action_id']}/cancel").json()
    assert again["error"]["code"] == "INVALID_STATE"
    assert made["action_id"] in again["error"]["message"]
