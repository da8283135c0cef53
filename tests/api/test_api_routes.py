"""What the services answer beyond the contract's sample commands."""

from __future__ import annotations

import re
import threading
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.api.ports import SERVICES
from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.tools.types import ActionChanged

SEVEN = ["ok", "service", "operation", "correlation_id", "duration_ms", "data", "error"]


# --- one style or the other ------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/v1/chat", "/v3/chat"])
def test_a_chat_comes_in_any_of_the_known_forms(served: Any, path: str) -> None:
    text = "what time is it"
    for options in (
        {"json": {"text": text}},
        {"json": {"message": text}},
        {"json": text},
        {"params": {"message": text}},
        {"params": {"message": text}, "json": {}},
        {"json": {"text": text, "session_id": "kitchen-1"}},
    ):
        answer = served.post(7000, path, **options)
        assert answer.status_code == 200, answer.text
        body = answer.json()
        assert list(body) == SEVEN
        assert body["operation"] == "chat"
        assert re.search(r"\d", body["data"]["response"])
        assert body["data"]["tool_calls"][0]["tool"] == "time.now"


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"json": {}},
        {"json": {"text": ""}},
        {"json": {"text": "   "}},
        {"json": {"text": 5}},
        {"json": {"text": None}},
        {"json": ["hello"]},
        {"json": {"text": "x" * 20_001}},
        {"json": {"text": "hello", "session_id": "../../etc"}},
    ],
)
def test_a_chat_that_says_nothing_usable_is_malformed(served: Any, options: Any) -> None:
    answer = served.post(7000, "/v1/chat", **options)
    assert answer.status_code == 422
    body = answer.json()
    assert list(body) == SEVEN
    assert body["ok"] is False
    assert body["error"]["code"] == "INVALID_ARGUMENT"
    assert body["error"]["message"]


@pytest.mark.parametrize(
    ("query", "wrapper"), [(False, "args"), (False, "parameters"), (True, ""), (True, "args")]
)
def test_an_action_comes_in_any_of_the_known_forms(served: Any, query: bool, wrapper: str) -> None:
    (served.home / "seen.txt").write_text("x")
    args: dict[str, Any] = {"path": str(served.home)}
    body = {wrapper: args} if wrapper else args
    if query:
        answer = served.post(7000, "/v1/action", params={"tool_name": "file.list"}, json=body)
    else:
        answer = served.post(7000, "/v1/action", json={"tool_name": "file.list", **body})
    assert answer.status_code == 200, answer.text
    assert answer.json()["data"]["status"] == "executed"
    assert "seen.txt" in str(answer.json()["data"]["result"])


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ({"json": {"tool_name": "no.such.tool", "args": {}}}, 404),
        ({"json": {"args": {}}}, 422),
        ({}, 422),
        ({"json": {"tool_name": "time.now", "args": [1]}}, 422),
        ({"json": {"tool_name": "time.now", "args": {"nonsense": 1}}}, 422),
        ({"json": {"tool_name": "shell.run", "args": {}}}, 422),
        ({"json": {"tool_name": "shell.run", "args": {"command": 7}}}, 422),
        ({"json": {"tool_name": "time.now", "timeout_ms": 1}}, 422),
    ],
)
def test_an_action_that_cannot_be_has_its_true_status(
    served: Any, options: Any, status: int
) -> None:
    answer = served.post(7000, "/v1/action", **options)
    assert answer.status_code == status, answer.text
    assert answer.json()["error"]["message"]


# --- consent ---------------------------------------------------------------------------------


def test_a_script_cannot_give_the_users_consent(served: Any, tmp_path: Path) -> None:
    proof = tmp_path / "ran"
    asked = served.post(
        7000, "/v1/action", json={"tool_name": "shell.run", "args": {"command": f"touch {proof}"}}
    )
    assert asked.status_code == 202
    data = asked.json()["data"]
    approval_id = data["approval_id"]
    assert asked.headers["location"] == f"/v1/actions/{data['action_id']}"
    assert str(proof) in data["approval"]["what_happens"]
    assert data["expires_at"].endswith("Z")
    shown = served.get(7050, "/approvals").json()
    assert approval_id in [item["token_id"] for item in shown["approvals"]]
    pending = served.get(7000, "/v3/confirmations/pending").json()
    assert approval_id in [item["confirmation_id"] for item in pending["pending"]]

    tried = served.post(7000, f"/v1/confirmations/{approval_id}/approve")
    assert tried.status_code == 403
    assert tried.json()["error"]["code"] == "POLICY_DENIED"
    for extra in ({"approved": "true"}, {"auto_execute": "true"}):
        again = served.post(
            8000,
            "/api/v1/agent/execute-tool",
            params={"tool_name": "shell.run", **extra},
            json={"command": f"touch {proof}"},
        )
        assert again.status_code == 202
    assert not proof.exists()

    denied = served.post(7000, f"/v1/confirmations/{approval_id}/deny")
    assert denied.json()["status"] == "denied"
    assert served.post(7000, f"/v1/confirmations/{approval_id}/deny").status_code == 409
    assert served.post(7000, "/v1/confirmations/cfm_0/approve").status_code == 404
    action = served.get(8000, f"/v1/actions/{data['action_id']}").json()["action"]
    assert action["state"] == "denied"
    assert served.assistant.executor.deny_all("test") == 2
    assert not proof.exists()


def test_what_the_user_allowed_can_be_looked_up(served: Any, tmp_path: Path) -> None:
    proof = tmp_path / "ran"
    asked = served.post(
        8000,
        "/api/v1/agent/execute-tool?tool_name=shell.run",
        json={"parameters": {"command": f"touch {proof}"}},
    ).json()
    assert not proof.exists()
    over = threading.Event()
    listening = served.assistant.bus.subscribe(
        ActionChanged,
        lambda e: (
            over.set() if e.action.id == asked["action_id"] and e.action.state.ended else None
        ),
    )
    served.assistant.executor.settle(asked["approval_id"], allow=True, by="user")
    assert over.wait(20)
    listening.close()
    assert proof.exists()
    found = served.get(8000, asked["result_at"]).json()["action"]
    assert found["state"] == "done"
    assert found["id"] in [a["id"] for a in served.get(7000, "/v1/actions").json()["actions"]]


def test_a_spoken_command_that_changes_something_waits_too(served: Any, tmp_path: Path) -> None:
    proof = tmp_path / "ran"
    answer = served.post(8000, "/api/v1/agent/process", json={"message": f"run `touch {proof}`"})
    assert answer.status_code == 202
    body = answer.json()
    assert body["success"] is False
    assert body["error"]["code"] == "AWAITING_APPROVAL"
    assert body["approval_id"]
    assert body["context"]["current_state"] == "waiting"
    assert not proof.exists()
    served.assistant.executor.deny_all("test")


def test_only_saying_what_would_be_done_does_nothing(served: Any, tmp_path: Path) -> None:
    before = served.get(8000, "/api/v1/stats").json()["tool_calls"]["total"]
    for way in ({"params": {"auto_execute": "false"}}, {}):
        body = {"message": f"run `touch {tmp_path / 'ran'}`"}
        answer = served.post(
            8000,
            "/api/v1/agent/process",
            json=body if way else {**body, "auto_execute": False},
            **way,
        )
        assert answer.json()["decision"]["tool"] == "shell.run"
    assert served.get(8000, "/api/v1/stats").json()["tool_calls"]["total"] == before
    assert served.assistant.executor.pending() == []


# --- GET changes nothing ---------------------------------------------------------------------


def test_a_get_runs_reading_tools_only(served: Any) -> None:
    path = "/api/v1/agent/execute-tool"
    read = served.get(8000, path, params={"tool_name": "get_current_time"})
    assert read.json()["result"]["formatted"]
    for name, args in (
        ("shell.run", {"command": "ls"}),
        ("memory.remember", {"content": "never"}),
    ):
        refused = served.get(8000, path, params={"tool_name": name, **args})
        assert refused.status_code == 405
        assert refused.headers["allow"] == "POST"
    assert served.get(8000, path, params={"tool_name": "nope"}).status_code == 404
    assert served.get(8000, path).status_code == 422
    assert served.assistant.executor.pending() == []


def test_a_get_that_is_a_post_elsewhere_is_told_so(served: Any) -> None:
    for port, path in ((7000, "/v1/chat"), (7000, "/v1/action"), (8000, "/api/v1/agent/process")):
        answer = served.get(port, path, params={"message": "x", "tool_name": "time.now"})
        assert answer.status_code == 405
        assert "POST" in answer.json()["error"]["message"]


# --- memory ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("port", "path"),
    [(7000, "/api/v1/store"), (7020, "/store"), (8000, "/api/v1/agent/store-memory")],
)
def test_what_is_stored_on_one_port_is_found_on_every_other(
    served: Any, port: int, path: str
) -> None:
    fact = f"The {path.replace('/', ' ')} kettle is emerald green"
    stored = served.post(port, path, json={"content": fact, "type": "fact", "metadata": {"n": 1}})
    assert stored.status_code in (200, 201), stored.text
    for where, how, key in (
        (7000, "/api/v1/retrieve", "results"),
        (7020, "/v1/search", "results"),
        (8000, "/api/v1/agent/retrieve-memory", "memories"),
    ):
        for options in ({"json": {"query": fact, "limit": 3}}, {"json": fact}):
            found = served.post(where, how, **options).json()[key]
            assert found[0]["content"] == fact
            assert found[0]["entity_type"] == "fact"
            assert found[0]["metadata"]["n"] == 1
            assert 0 < found[0]["similarity"] <= 1


def test_a_memory_can_be_read_and_forgotten_by_its_id(served: Any) -> None:
    stored = served.post(7020, "/store", json={"type": "note", "content": "My bike is red"}).json()
    path = f"/recall/{stored['id']}"
    assert served.get(7020, path).json()["content"] == "My bike is red"
    assert served.client.delete(served.url(7020, path)).json()["status"] == "deleted"
    assert served.get(7020, path).status_code == 404
    assert served.client.delete(served.url(7020, path)).status_code == 404


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"content": ""},
        {"content": " \n "},
        {"content": 3},
        {"content": "x", "metadata": "y"},
        {"content": "x" * 100_001},
        {"content": "x", "entity_type": "y" * 41},
        [],
    ],
)
def test_what_cannot_be_remembered_is_refused(served: Any, body: Any) -> None:
    answer = served.post(8000, "/api/v1/agent/store-memory", json=body)
    assert answer.status_code == 422
    assert answer.json()["success"] is False


@pytest.mark.parametrize("body", [{}, {"query": ""}, {"query": "x", "limit": 0}, {"query": None}])
def test_what_cannot_be_searched_is_refused(served: Any, body: Any) -> None:
    assert served.post(7000, "/api/v1/retrieve", json=body).status_code == 422


def test_memory_switched_off_is_said_and_nothing_is_kept(serve: Any) -> None:
    with serve(memory={"enabled": False}) as running:
        answer = running.post(8000, "/api/v1/agent/store-memory", json={"content": "a secret"})
        assert answer.status_code == 403
        assert "memory.enabled" in answer.json()["error"]["details"]["remedy"]
        assert running.assistant.memory.count() == 0
        assert running.get(8000, "/api/v1/agent/status").json()["features"]["memory"] is False


# --- tools, stats, docs ----------------------------------------------------------------------


def test_a_tool_is_shown_by_its_name_and_by_its_older_one(served: Any) -> None:
    new = served.get(7040, "/api/v1/tools/time.now").json()["tool"]
    old = served.get(7040, "/api/v1/tools/get_current_time").json()["tool"]
    assert (new.pop("name"), old.pop("name")) == ("time.now", "get_current_time")
    assert (new.pop("aliases"), old.pop("aliases")) == (["get_current_time"], ["time.now"])
    assert new == old
    assert new["risk_tier"] == "tier_0"
    assert served.get(7040, "/api/v1/tools/shell.run").json()["tool"]["requires_approval"] is True
    assert served.get(7040, "/api/v1/tools/nope").status_code == 404
    read = served.get(7040, "/api/v1/tools/file.read").json()["tool"]["parameters"]
    assert [p["required"] for p in read if p["name"] == "path"] == [True]


def test_tools_can_be_filtered(served: Any) -> None:
    every = served.get(7040, "/api/v1/tools").json()["tools"]
    reading = served.get(7040, "/api/v1/tools", params={"risk_tier": "tier_0"}).json()["tools"]
    assert 0 < len(reading) < len(every)
    assert {tool["risk_tier"] for tool in reading} == {"tier_0"}
    assert served.get(7040, "/tools").json()["total"] == len(every)


def test_statistics_count_what_was_done(served: Any) -> None:
    def stats() -> Any:
        return served.get(8000, "/api/v1/stats").json()

    before = stats()
    served.post(8000, "/api/v1/agent/process", json={"message": "what time is it"})
    served.post(8000, "/api/v1/agent/store-memory", json={"content": "Statistics are counted"})
    after = stats()
    assert after["turns"]["total"] == before["turns"]["total"] + 1
    assert after["tool_calls"]["by_tool"]["time.now"] == (
        before["tool_calls"]["by_tool"].get("time.now", 0) + 1
    )
    assert after["memories"] == before["memories"] + 1
    assert after["requests"]["latency_ms"]["p99"] >= after["requests"]["latency_ms"]["p50"] > 0


def test_metrics_are_in_the_text_format_and_name_routes_not_urls(served: Any) -> None:
    served.get(7000, "/v1/actions/act_deadbeef")
    answer = served.get(8000, "/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    assert 'route="/v1/actions/{action_id}"' in answer.text
    assert "act_deadbeef" not in answer.text


def test_the_docs_need_nothing_from_the_internet_and_name_every_service(served: Any) -> None:
    page = served.get(8000, "/docs").text
    for service in SERVICES:
        assert service.name in page
        described = served.get(8000, f"/openapi/{service.name}.json").json()
        assert "/healthz" in described["paths"]
    assert "https://" not in page
    assert "src=" not in page
    assert served.get(8000, "/openapi/nope.json").status_code == 404


@pytest.mark.parametrize("service", SERVICES, ids=lambda s: s.name)
def test_every_service_answers_the_common_paths_and_says_no_clearly(
    served: Any, service: Any
) -> None:
    for path in ("/", "/healthz", "/health", "/version", "/status", "/openapi.json"):
        assert served.get(service.port, path).status_code == 200, path
    unknown = served.get(service.port, "/no/such/path")
    wrong = served.post(service.port, "/healthz")
    assert unknown.status_code == 404
    assert wrong.status_code == 405
    for answer in (unknown, wrong):
        assert answer.json()["error"]["code"] in ("NOT_FOUND", "METHOD_NOT_ALLOWED")
        assert answer.json()["error"]["message"]


# --- truth -----------------------------------------------------------------------------------


def test_health_follows_what_the_subsystems_report(served: Any) -> None:
    board = served.assistant.health
    before = board.get("storage")
    try:
        board.set(Health("storage", HealthState.UNAVAILABLE, detail="gone", remedy="mend it"))
        down = served.get(7020, "/healthz")
        assert down.status_code == 503
        assert down.json()["ok"] is False
        assert {"name": "storage", "detail": "gone", "remedy": "mend it"} in down.json()["missing"]
        assert served.get(7000, "/v1/deps").json()["data"]["memory_engine"]["status"] != "ok"
    finally:
        board.set(before)
    assert served.get(7020, "/healthz").json()["ok"] is True


def test_a_picture_that_is_none_is_refused(served: Any) -> None:
    for sent in ("!!!", "aGVsbG8=", ""):
        answer = served.post(8000, "/api/v1/agent/analyze-screenshot", json={"image_data": sent})
        assert answer.status_code == 422, answer.text


def test_a_picture_sent_is_read(served: Any) -> None:
    import base64
    import io

    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("RGB", (800, 200), "white")
    ImageDraw.Draw(picture).text(
        (40, 60), "Printer is offline", "black", font=ImageFont.load_default(size=48)
    )
    out = io.BytesIO()
    picture.save(out, "PNG")
    sent = base64.b64encode(out.getvalue()).decode()
    for body in ({"image_data": sent}, sent, {"image_data": f"data:image/png;base64,{sent}"}):
        answer = served.post(8000, "/api/v1/agent/analyze-screenshot", json=body)
        assert answer.status_code == 200, answer.text
        assert "Printer is offline" in answer.json()["text"]
        assert answer.json()["screenshot_captured"] is False


@pytest.mark.parametrize(
    "params",
    [
        {"format": "bmp"},
        {"quality": 0},
        {"quality": 101},
        {"region": [1, 2, 3]},
        {"region": ["a", 2, 3, 4]},
        {"monitor": -1},
    ],
)
def test_a_capture_that_cannot_be_is_malformed(served: Any, params: Any) -> None:
    answer = served.post(7010, "/api/v1/vision/screenshot/capture", params=params)
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("port", "method", "path", "body"),
    [
        (8000, "POST", "/api/v1/cli/screen/picture", {"moment": -(10**20)}),
        (7010, "GET", f"/api/v1/vision/memory/moments/{10**30}/thumbnail", None),
        (7040, "POST", "/api/v1/catalog/import", {"catalog_path": "0" * 3000}),
    ],
)
def test_what_no_disk_and_no_database_can_hold_is_the_callers_fault(
    served: Any, port: int, method: str, path: str, body: Any
) -> None:
    answer = served.client.request(method, served.url(port, path), json=body)
    assert answer.status_code == 422, answer.text[:300]


def test_every_form_of_an_answer_is_described(served: Any) -> None:
    def forms(port: int, path: str, method: str) -> set[str]:
        told = served.get(port, "/openapi.json").json()["paths"][path][method]
        return set(told["responses"]["200"]["content"])

    assert forms(7000, "/v3/breakers/metrics", "get") == {"application/json"}
    assert "text/event-stream" in forms(7010, "/api/v1/vision/ocr/extract", "post")


_RECORD = """action_id state intent params dry_run idempotency_key session_id created_at updated_at
completed_at max_retries retry_count timeout_ms risk_level requires_confirmation"""


def test_the_list_of_actions_tells_plans_and_calls_in_the_one_documented_form(served: Any) -> None:
    planned = served.post(
        7000, "/v3/actions/plan", json={"intent": "time.now", "session_id": "ses_list"}
    ).json()
    called = served.post(7000, "/v3/action", json={"tool_name": "time.now"}).json()
    assert called["ok"]
    listed = served.get(7000, "/v3/actions", params={"limit": 1000}).json()
    documented = set(_RECORD.split())
    assert all(documented <= set(record) for record in listed["actions"])
    assert len({record["action_id"] for record in listed["actions"]}) == listed["total"]
    own = served.get(7000, "/v3/actions", params={"session_id": "ses_list"}).json()
    assert [record["action_id"] for record in own["actions"]] == [planned["action_id"]]
    good = served.get(7000, "/v3/actions", params={"state": "succeeded", "limit": 1000}).json()
    ids = {record["action_id"] for record in good["actions"]}
    assert planned["action_id"] in ids
    assert ids - {planned["action_id"], planned["executed_as"]}, "the call without a plan"
    stats = served.get(7000, "/v3/breakers").json()["breakers"]["time.now"]["stats"]
    assert stats["consecutive_successes"] >= 2


def test_identifiers_have_the_documented_forms(served: Any) -> None:
    made = {
        r"act_[0-9a-f]{16}": served.post(
            7000, "/v3/actions/plan", json={"intent": "time.now"}
        ).json()["action_id"],
        r"ses_[0-9a-f]{16}": served.post(
            7000, "/v3/sessions", json={"user_id": "u", "conversation_id": "c"}
        ).json()["session_id"],
        r"turn_[0-9a-f]{16}": served.post(
            7000,
            "/v3/turn",
            json={"user_id": "u", "conversation_id": "c", "input_text": "what time is it"},
        ).json()["turn_id"],
        r"mem_[0-9a-f]{12}": served.post(
            7020, "/store", json={"type": "fact", "content": "The forms of ids are fixed."}
        ).json()["id"],
        r"doc_[0-9a-f]{12}": served.post(
            7020, "/v1/workspace/ingest", json={"content": "Of ids.", "doc_type": "markdown"}
        ).json()["doc_id"],
        r"snap_[0-9a-f]{12}": served.post(7020, "/v1/snapshots/create", json={}).json()[
            "snapshot_id"
        ],
        r"usr_[0-9a-f]{16}": served.post(7020, "/v1/users", json={"display_name": "I"}).json()[
            "user_id"
        ],
        r"task_[0-9a-f]{8}": served.post(7050, "/tasks", json={"name": "ids"}).json()["task_id"],
        r"backup-\d{8}-\d{6}.*": served.post(7000, "/v3/backups", json={}).json()["backup"][
            "backup_id"
        ],
        r"req_[0-9a-f]{12}": served.get(7000, "/v3/deps").headers["x-correlation-id"],
    }
    wrong = {form: id_ for form, id_ in made.items() if re.fullmatch(form, id_) is None}
    assert wrong == {}
