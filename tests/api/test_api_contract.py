"""Every row of the two reference contracts answers with its status and its documented fields."""

from __future__ import annotations

import json
from collections.abc import Callable
from string import Template
from typing import Any

import pytest

from tests.api.contract_rows import Row, rows


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

    makers = {"session": session, "memory": memory, "action": action, "user": user, "task": task}

    def names(text: str) -> dict[str, str]:
        for name, make in makers.items():
            if f"${name}" in text and name not in known:
                known[name] = make()
        return known

    names.__dict__["known"] = known
    return names


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.name)
def test_a_row_of_the_contract_answers_as_documented(served: Any, made: Any, row: Row) -> None:
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
    if row.method == "DELETE":
        for name in [name for name in values if f"${name}" in row.path]:
            made.known.pop(name)


def test_every_v1_path_of_the_gateway_answers_under_v3_too(served: Any) -> None:
    ways = served.get(8000, "/api/v1/endpoints").json()["endpoints"]
    gateway = {(way["method"], way["path"]) for way in ways if way["port"] == 7000}
    old = {(method, path) for method, path in gateway if path.startswith("/v1/")}
    assert len(old) > 35
    assert {(method, f"/v3{path[3:]}") for method, path in old} <= gateway
