"""Every row of the two reference contracts answers with its status and its documented fields."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from string import Template
from typing import Any

import pytest

from sonia_desktop.core.ids import iso_z
from sonia_desktop.tools.types import Action, ActionState
from sonia_desktop.vision.privacy import Mode
from tests.api.contract_rows import Row, rows, shaped_rows
from tests.api.contract_shapes import differences, parsed

_SEA = {"subject": "sea", "predicate": "is", "object": "green"}


def _picture() -> str:
    """A window with a text and a button on it, as PNG in base64."""
    from PIL import Image, ImageDraw, ImageFont

    page = Image.new("RGB", (320, 200), "white")
    draw = ImageDraw.Draw(page)
    font = ImageFont.load_default(20)
    draw.text((20, 20), "Please choose", fill="black", font=font)
    draw.rectangle((20, 90, 140, 130), outline="black", fill="#dddddd", width=2)
    draw.text((52, 98), "Save", fill="black", font=font)
    kept = io.BytesIO()
    page.save(kept, "PNG")
    return base64.b64encode(kept.getvalue()).decode()


@pytest.fixture(scope="module")
def made(served: Any) -> Callable[[str], dict[str, str]]:
    """What a row's ``$names`` stand for: made when named, anew once taken away."""
    known: dict[str, str] = {}

    def session() -> str:
        wanted = {"user_id": "u", "conversation_id": "rows"}
        return str(served.post(7000, "/v3/sessions", json=wanted).json()["session_id"])

    def memory() -> str:
        wanted = {"type": "fact", "content": "A row of the contract was here"}
        return str(served.post(7020, "/store", json=wanted).json()["id"])

    def action() -> str:
        return str(
            served.post(7040, "/execute", json={"tool_name": "time.now"}).json()["action_id"]
        )

    def user() -> str:
        return str(served.post(7020, "/v1/users", json={"display_name": "A"}).json()["user_id"])

    def task() -> str:
        return str(served.post(7050, "/tasks", json={"name": "A"}).json()["task_id"])

    def question() -> str:
        wanted = {"tool_name": "shell.run", "args": {"command": "touch never"}}
        return str(served.post(7000, "/v3/action", json=wanted).json()["data"]["approval_id"])

    def plan(intent: str, **params: Any) -> str:
        wanted = {"intent": intent, "params": params}
        return str(served.post(7000, "/v3/actions/plan", json=wanted).json()["action_id"])

    def letter() -> str:
        now = iso_z()
        failed = Action("act_shape", "time.now", {}, "test", ActionState.FAILED, now, now)
        failed = replace(failed, error={"code": "INTERNAL_ERROR", "message": "It broke."})
        return str(served.assistant.executor.letters.keep(failed).result(30))

    def typed() -> str:
        wanted = {"type": "fact", "subtype": "FACT", "content": json.dumps(_SEA)}
        return str(served.post(7020, "/v3/memory/store", json=wanted).json()["id"])

    def conflict() -> str:
        for color in ("violet", "orange"):
            content = json.dumps({**_SEA, "subject": "sun", "object": color})
            wanted = {"type": "fact", "subtype": "FACT", "content": content}
            told = served.post(7020, "/v3/memory/store", json=wanted).json()
        return str(told["conflicts"][0]["conflict_id"])

    def doc() -> str:
        wanted = {"content": "A paper on rows.", "doc_type": "markdown"}
        return str(served.post(7020, "/v1/workspace/ingest", json=wanted).json()["doc_id"])

    def snapshot() -> str:
        return str(served.post(7020, "/v1/snapshots/create", json={}).json()["snapshot_id"])

    def keyhash() -> str:
        key = served.post(7020, "/v1/users", json={"display_name": "K"}).json()["api_key"]
        return hashlib.sha256(key.encode()).hexdigest()

    def voice() -> str:
        return str(served.post(7030, "/session/start").json()["data"]["session_id"])

    def older() -> str:
        way = "/api/v1/session/create?user_id=u"
        return str(served.post(7030, way).json()["session_id"])

    def conversation() -> str:
        wanted = {"message": "what time is it"}
        told = served.post(8000, "/api/v1/agent/process", json=wanted).json()
        return str(told["context"]["conversation_id"])

    def backup() -> str:
        told = served.post(7000, "/v3/backups").json()
        return str(told["backup"]["backup_id"])

    makers = {
        "session": session,
        "memory": memory,
        "action": action,
        "user": user,
        "task": task,
        "question": question,
        "plan": lambda: plan("file.write", path="never.txt", content="x"),
        "planned": lambda: plan("time.now"),
        "letter": letter,
        "typed": typed,
        "conflict": conflict,
        "doc": doc,
        "snapshot": snapshot,
        "keyhash": keyhash,
        "voice": voice,
        "older": older,
        "conversation": conversation,
        "backup": backup,
        "png": _picture,
        "n": lambda: "blue",
    }

    def names(text: str) -> dict[str, str]:
        for name, make in makers.items():
            if re.search(rf"\${name}\b", text) and name not in known:
                known[name] = make()
        return known

    names.__dict__["known"] = known
    return names


@pytest.mark.parametrize("row", [*rows(), *shaped_rows()], ids=lambda row: row.name)
def test_a_row_of_the_contract_answers_as_documented(served: Any, made: Any, row: Row) -> None:
    if row.port == 7060 and row.shape:
        served.assistant.looking.watch.choose(Mode.AMBIENT, by="the user, in the window")
    body = json.dumps(row.body) if row.body is not None else ""
    values = made(row.path + body)
    path = Template(row.path).safe_substitute(values)
    content = Template(body).safe_substitute(values).encode()
    answer = served.client.request(
        row.method,
        served.url(row.port, path),
        content=content or None,
        headers={"Content-Type": "application/json"} if content else {},
    )
    assert answer.status_code == row.status, answer.text[:600]
    told = answer.json()
    assert [name for name in row.fields if name not in told] == [], sorted(told)
    wrong = differences(told, parsed(row.shape)) if row.shape else []
    assert not wrong, (wrong[:20], answer.text[:600])
    if row.method == "DELETE":
        for name in [name for name in values if f"${name}" in row.path]:
            made.known.pop(name)
    elif row.method == "POST" and "$question" in row.path + body:
        made.known.pop("question")  # it is answered: the next row needs another


def test_every_v1_path_of_the_gateway_answers_under_v3_too(served: Any) -> None:
    ways = served.get(8000, "/api/v1/endpoints").json()["endpoints"]
    gateway = {(way["method"], way["path"]) for way in ways if way["port"] == 7000}
    old = {(method, path) for method, path in gateway if path.startswith("/v1/")}
    assert len(old) > 35
    assert {(method, f"/v3{path[3:]}") for method, path in old} <= gateway
