"""How the whole is doing, objectives, readiness, backups and calls over the services."""

from __future__ import annotations

import threading
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sonia_desktop import state_backups
from sonia_desktop.api.objectives import (
    BREACH_THRESHOLD,
    RECOVER_THRESHOLD,
    WINDOW_S,
    Objectives,
    may_take_s,
)
from sonia_desktop.core.health import Health, HealthChanged, HealthState
from sonia_desktop.tools.types import Action, ActionState


class Clock:
    """Seconds that pass when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def window(objectives: Objectives, clock: Clock, *, failed: int = 0, good: int = 100) -> None:
    for number in range(good + failed):
        objectives.add("/v1/deps", 500 if number < failed else 200, 0.01)
    clock.now += WINDOW_S


def test_three_bad_windows_degrade_and_five_good_ones_recover() -> None:
    clock = Clock()
    objectives = Objectives(clock)
    for _ in range(BREACH_THRESHOLD):
        assert objectives.status()["current_mode"] == "normal"
        window(objectives, clock, failed=5)
    told = objectives.status()
    assert told["current_mode"] == "degraded"
    assert "5 of 105 requests failed" in told["degrade_reason"]
    assert len(told["breach_history"]) == BREACH_THRESHOLD
    for number in range(RECOVER_THRESHOLD):
        assert objectives.status()["recovery_windows"] == RECOVER_THRESHOLD - number
        window(objectives, clock)
    assert objectives.status()["current_mode"] == "normal"
    assert objectives.status()["time_in_degrade"] == 0.0


def test_a_window_without_requests_says_nothing() -> None:
    clock = Clock()
    objectives = Objectives(clock)
    window(objectives, clock, failed=50)
    clock.now += 100 * WINDOW_S
    window(objectives, clock, failed=50)
    window(objectives, clock, failed=50)
    assert objectives.status()["current_mode"] == "degraded"
    assert objectives.status()["windows_judged"] == 3


def test_what_takes_longer_than_its_path_may_is_slow() -> None:
    clock = Clock()
    objectives = Objectives(clock)
    for _ in range(BREACH_THRESHOLD):
        objectives.add("/api/v1/agent/execute-tool", 200, 0.6)
        objectives.add("/v1/chat", 200, 0.6)
        clock.now += WINDOW_S
    assert "1 of 2 requests took longer" in objectives.status()["degrade_reason"]
    assert may_take_s("/v1/chat/completions") > may_take_s("/v1/deps")


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 3)), max_size=20))
@settings(max_examples=30, deadline=None)
def test_the_mode_is_degraded_only_after_breaches_in_a_row(steps: list[tuple[bool, int]]) -> None:
    clock = Clock()
    objectives, worst, row = Objectives(clock), 0, 0
    for bad, idle in steps:
        window(objectives, clock, failed=1 if bad else 0, good=2)
        clock.now += idle * WINDOW_S
        row = row + 1 if bad else 0
        worst = max(worst, row)
        assert objectives.status()["consecutive_breach"] == row
    assert (worst >= BREACH_THRESHOLD) or not objectives.degraded


def test_the_worst_service_is_the_overall_state_at_once(served: Any) -> None:
    board = served.assistant.health
    before = board.get("storage")
    looked = threading.Event()
    listening = served.assistant.bus.subscribe(HealthChanged, lambda _event: looked.set())
    try:
        board.set(Health("storage", HealthState.UNAVAILABLE, detail="gone", remedy="mend it"))
        assert looked.wait(30)
        told = served.get(7000, "/v3/health/summary").json()
        assert told["ok"] is False
        assert told["overall_state"] == "failed"
        assert "gone" in told["dependencies"]["memory-engine"]["last_error"]
        assert told["dependencies"]["vision-capture"]["state"] != "failed"
        waiting = served.get(7020, "/readyz")
        assert waiting.status_code == 503
        assert waiting.json()["waiting_for"] == ["storage"]
        assert int(waiting.headers["retry-after"]) >= 1
        assert served.get(7020, "/livez").json()["ok"] is True
    finally:
        board.set(before)
        listening.close()
    assert served.get(7020, "/readyz").json()["ready"] is True


def test_a_probe_is_a_real_look(served: Any) -> None:
    path = "/v1/supervision/probe/memory-engine"
    first, second = (served.post(7050, path).json() for _ in range(2))
    assert second["consecutive_successes"] > first["consecutive_successes"] >= 1
    assert second["latency_ms"] > 0
    assert second["last_healthy"] >= first["last_healthy"]


def test_a_backup_has_a_label_and_is_proven(served: Any) -> None:
    made = served.post(7000, "/v3/backups", params={"label": "before the trip"}).json()["backup"]
    assert made["label"] == "before the trip"
    assert made["artifacts"]["dead_letters"]["count"] >= 0
    listed = served.get(7000, "/v3/backups").json()
    assert made["backup_id"] in [one["backup_id"] for one in listed["backups"]]
    path = f"/v3/backups/{made['backup_id']}/verify"
    assert served.get(7000, path).json()["checks"]["sonia.db"]["status"] == "PASS"
    folder = served.assistant.keeping.folder / state_backups.name_of(made["backup_id"])
    with (folder / "sonia.db").open("r+b") as file:
        file.seek(5000)
        file.write(b"spoilt")
    spoilt = served.get(7000, path).json()
    assert spoilt["ok"] is False
    assert spoilt["checks"]["sonia.db"]["status"] == "FAIL"
    refused = served.post(7000, f"/v3/backups/{made['backup_id']}/restore/dlq")
    assert "damaged" in refused.json()["error"]["message"]


def test_dead_letters_come_back_from_a_backup_once(served: Any) -> None:
    letters = served.assistant.executor.letters
    action = Action(
        id="act_lost", tool="web.fetch", args={"url": "http://x"}, caller="t",
        state=ActionState.FAILED, created_at="2026-01-01T00:00:00Z",
        updated_at="2026-01-01T00:00:00Z", error={"code": "UNAVAILABLE", "message": "away"},
    )  # fmt: skip
    letter_id = letters.keep(action).result(30)
    backup = served.post(7000, "/v3/backups").json()["backup"]["backup_id"]
    path = f"/v3/backups/{backup}/restore/dlq"
    assert served.post(7000, path).json()["records_to_restore"] == 1
    again = served.post(7000, path, params={"dry_run": "false"}).json()
    assert (again["records_restored"], again["already_there"]) == (0, 1)
    _lose(served, letter_id)
    back = served.post(7000, path, params={"dry_run": "false"}).json()
    assert (back["records_restored"], back["already_there"]) == (1, 0)
    assert served.get(7000, f"/v3/dead-letters/{letter_id}").json()["dead_letter"]["params"] == {
        "url": "http://x"
    }


def _lose(served: Any, letter_id: str) -> None:
    from sqlalchemy import delete

    from sonia_desktop.core.storage import dead_letters

    gone = delete(dead_letters).where(dead_letters.c.id == letter_id)
    served.assistant.db.write(lambda c: c.execute(gone).rowcount).result(30)


@given(st.integers(0, 99_999_999), st.integers(0, 999_999), st.sampled_from(["", "-2", "-31"]))
def test_a_backups_two_names_mean_the_same(day: int, second: int, number: str) -> None:
    name = f"sonia-{day:08}T{second:06}Z{number}"
    assert state_backups.name_of(state_backups.id_of(name)) == name


def test_a_batch_tells_each_call_apart_and_waits_for_consent(served: Any) -> None:
    wanted = [
        {"tool_name": "get_current_time"},
        {"tool_name": "nope"},
        {"tool_name": "shell.run", "parameters": {"command": "touch /tmp/never"}},
    ]
    for query in ({}, {"parallel": "true"}):
        told = served.post(7040, "/api/v1/tools/batch-execute", params=query, json=wanted).json()
        assert [one["status"] for one in told["results"]] == [
            "completed", "failed", "requires_approval",
        ]  # fmt: skip
        assert (told["completed"], told["failed"]) == (1, 1)
    served.assistant.executor.deny_all("test")


def test_the_history_of_calls_is_counted_and_begins_anew_when_cleared(served: Any) -> None:
    served.post(7040, "/execute", json={"tool_name": "time.now"})
    before = served.get(7040, "/api/v1/tools/time.now/stats").json()["stats"]
    assert before["total_calls"] >= 1
    assert before["success_rate"] == 100.0
    assert served.get(7040, "/api/v1/executions", params={"limit": 1}).json()["total_results"] == 1
    cleared = served.client.delete(served.url(7040, "/api/v1/executions/history")).json()
    assert cleared["cleared_entries"] >= before["total_calls"]
    assert served.get(7040, "/api/v1/executions").json()["executions"] == []
    assert served.get(7000, "/v3/actions").json()["total"] >= 1, "the audit keeps them"
