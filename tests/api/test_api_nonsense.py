"""Nonsense sent to every path of every service: a clear refusal or a true answer, never a 500."""

from __future__ import annotations

import random
import re
from typing import Any

import httpx
import pytest

from sonia_desktop.api.inputs import Wanted

pytestmark = pytest.mark.slow

_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 1e308, 10**30, "", " ", "x", "\u0000\u202e😀", "A" * 3000,
    "../../etc/passwd", "2026-13-45T99:99:99Z", "%s%n", "';--",
    [], [None], ["x"] * 50, {}, {"a": {"b": []}},
)  # fmt: skip
_WHOLE = (b"", b"null", b"[]", b'"x"', b"{", b"\xff\xfe", b"[" * 2000, b"1e999", b'{"a":NaN}')
_ROUNDS = 3


def _every_field() -> list[str]:
    """The names that any body here may have."""
    found, waiting = set(), [Wanted]
    while waiting:
        model = waiting.pop()
        found |= set(model.model_fields)
        waiting += model.__subclasses__()
    return sorted(found)


def _filled(path: str, draw: random.Random) -> str:
    return re.sub(
        r"\{[^}]*\}", lambda _: draw.choice(["x", "1", "mem_0123456789ab", "%2e%2e"]), path
    )


def _bodies(fields: list[str], draw: random.Random) -> list[bytes]:
    import json

    made = [draw.choice(_WHOLE)]
    for share in (0.15, 0.5, 1.0):
        chosen = {name: draw.choice(_VALUES) for name in fields if draw.random() < share}
        made.append(json.dumps(chosen).encode())
    return made


def test_no_nonsense_breaks_a_service(served: Any) -> None:
    fields, draw = _every_field(), random.Random(20261121)
    assert len(fields) > 60
    broken, sent = [], 0
    ways = served.get(8000, "/api/v1/endpoints").json()["endpoints"]
    for way in ways:
        if way["method"] == "WS":
            continue
        for _ in range(_ROUNDS):
            path = _filled(way["path"], draw)
            body = b"" if way["method"] == "GET" else draw.choice(_bodies(fields, draw))
            query = {draw.choice(fields): str(draw.choice(_VALUES))[:200]}
            try:
                answer = served.client.request(
                    way["method"],
                    served.url(way["port"], path),
                    params=query,
                    content=body,
                    headers={"Content-Type": "application/json"},
                )
            except (httpx.InvalidURL, UnicodeError):
                continue
            sent += 1
            if answer.status_code == 500 or answer.status_code not in range(200, 600):
                broken.append(f"{way['method']} {way['port']}{path} {query} {body[:300]!r}")
            elif answer.status_code >= 400:
                told = answer.json()
                assert told.get("error") or told.get("detail"), (way, answer.text[:300])
    assert broken == []
    assert sent > 2 * len(ways)
    assert served.get(8000, "/healthz").status_code == 200
    assert served.get(8000, "/api/v1/agent/status").json()["status"] != "unhealthy"
