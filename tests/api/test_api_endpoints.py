"""The list of all endpoints is the running program's own, and the README has it."""

from __future__ import annotations

import inspect
import re
from typing import Any

import pytest

from sonia_desktop.api import routes_voice, voice_line
from sonia_desktop.api.ports import SERVICES
from sonia_desktop.api.routes_voice_stream import PcmDialect, StreamDialect
from tests.endpoint_table import README, table_of, with_table


def test_the_readme_lists_what_the_running_services_have(served: Any) -> None:
    table = table_of(served.get(8000, "/api/v1/endpoints").json())
    text = README.read_text(encoding="utf-8")
    assert with_table(text, table) == text, "run: python -m tests.endpoint_table"


def test_every_path_says_what_it_does_and_websockets_are_listed(served: Any) -> None:
    found = served.get(8000, "/api/v1/endpoints").json()["endpoints"]
    assert [each["path"] for each in found if not each["about"]] == []
    lines = {(each["port"], each["path"]) for each in found if each["method"] == "WS"}
    assert {(7030, "/ws/{session_id}"), (7030, "/v1/voice/{session_id}")} <= lines
    page = served.get(8000, "/docs").text
    assert all(each["path"].split("{")[0] in page for each in found)


@pytest.mark.parametrize(
    ("path", "code", "closes"),
    [
        ("/v1/voice/{session_id}", PcmDialect, voice_line),
        ("/stream/{session_id}", StreamDialect, None),
        ("/ws/{session_id}", routes_voice, routes_voice),
    ],
)
def test_every_message_of_a_voice_websocket_is_described(
    served: Any, path: str, code: Any, closes: Any
) -> None:
    found = served.get(8000, "/api/v1/endpoints").json()["endpoints"]
    (details,) = [each["details"] for each in found if each["path"] == path]
    source = inspect.getsource(code)
    sent = set(re.findall(r'_(?:message|send)\(\s*"([\w.]+)"', source))
    taken = set(re.findall(r'kind (?:== |in )\(?"([\w.]+)"', source))
    assert len(sent) > 4
    assert [
        kind for kind in sent | taken if not re.search(rf"\b{re.escape(kind)}\b", details)
    ] == []
    codes = (
        {value for name, value in vars(closes).items() if name.startswith("CLOSE_")}
        if closes
        else ()
    )
    assert [code for code in codes if str(code) not in details] == []
    page = served.get(8000, "/docs").text
    assert details.splitlines()[0].split("<")[0][:40] in page


def test_the_description_says_what_a_body_may_hold(served: Any) -> None:
    told = served.get(8000, "/openapi/orchestrator.json").json()
    body = told["paths"]["/api/v1/agent/process"]["post"]["requestBody"]["content"]
    name = body["application/json"]["schema"]["$ref"].rpartition("/")[2]
    assert told["components"]["schemas"][name]["properties"]["message"]["type"] == "string"
    described = bodies = 0
    for service in SERVICES:
        paths = served.get(8000, f"/openapi/{service.name}.json").json()["paths"]
        for methods in paths.values():
            bodies += sum(method in methods for method in ("post", "put"))
            described += sum("requestBody" in found for found in methods.values())
    assert described > bodies / 2, "the others take no body, or a form"
