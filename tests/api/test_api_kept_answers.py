"""Answers that are kept: of use, never of another's, never older than the last write."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.api.kept_answers import KeptAnswers

pytestmark = pytest.mark.usefixtures("served")


def _told(served: Any) -> dict[str, Any]:
    told: dict[str, Any] = served.get(8000, "/api/v1/stats").json()["cache"]
    return told


def _found(served: Any, query: str, **options: Any) -> list[str]:
    answer = served.post(7000, "/api/v1/retrieve", json={"query": query, "limit": 3}, **options)
    return [found["content"] for found in answer.json()["results"]]


def _settled(served: Any) -> None:
    served.assistant.memory.settled().result(30)


def test_the_same_question_is_answered_from_the_store_until_something_is_written(
    served: Any,
) -> None:
    served.post(7000, "/api/v1/store", json={"content": "the spare key hangs in the shed"})
    _settled(served)
    first = _found(served, "spare key")
    hits = _told(served)["hits"]
    assert _found(served, "spare key") == first
    assert _told(served)["hits"] == hits + 1
    assert "sonia_http_cache_total" in served.get(8000, "/metrics").text
    changed = served.post(
        7000, "/api/v1/store", json={"content": "the spare key now hangs in the hall"}
    ).json()
    assert "the spare key now hangs in the hall" in _found(served, "spare key")
    served.client.delete(served.url(7020, f"/recall/{changed['id']}"))
    assert "the spare key now hangs in the hall" not in _found(served, "spare key")


def test_a_kept_answer_is_given_to_nobody_else(served: Any) -> None:
    tokens = [
        served.post(8000, "/api/v1/tokens", json={"name": name, "scopes": ["read"]}).json()
        for name in ("one", "two")
    ]
    _found(served, "who asks")
    _settled(served)
    misses = _told(served)["misses"]
    for token in tokens:
        _found(served, "who asks", headers={"Authorization": f"Bearer {token['token']}"})
    assert _told(served)["misses"] == misses + 2


def test_a_page_that_is_known_is_not_sent_again(served: Any) -> None:
    first = served.get(7000, "/openapi.json")
    again = served.get(7000, "/openapi.json", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["cache-control"] == "private, no-cache"
    assert served.get(7000, "/openapi.json").content == first.content
    assert served.get(7020, "/openapi.json").json()["info"]["title"] == "memory-engine"
    assert served.get(7000, "/healthz").headers["cache-control"] == "no-store"


def _database(tmp_path: Path) -> tuple[Path, sqlite3.Connection]:
    file = tmp_path / "some.db"
    other = sqlite3.connect(file)
    other.execute("PRAGMA journal_mode=WAL")
    other.execute("CREATE TABLE t (x)")
    other.commit()
    return file, other


def test_a_commit_of_any_other_connection_is_seen(tmp_path: Path) -> None:
    file, other = _database(tmp_path)
    kept = KeptAnswers(file, 60, 10_000)
    before = kept.version()
    kept.put("key", ["value"], 10, before)
    assert kept.get("route", "key", kept.version()) == ["value"]
    other.execute("INSERT INTO t VALUES (1)")
    assert kept.version() == before  # nothing is committed yet
    other.commit()
    assert kept.version() != before
    assert kept.get("route", "key", kept.version()) is None
    kept.close()
    other.close()


@pytest.mark.parametrize(("ttl_s", "most"), [(0, 10_000), (60, 0), (1e-9, 10_000)])
def test_nothing_is_kept_when_the_settings_say_so(ttl_s: float, most: int) -> None:
    kept = KeptAnswers(None, ttl_s, most)
    kept.put("key", "value", 5)
    assert kept.get("route", "key") is None


def test_the_longest_unused_goes_first(tmp_path: Path) -> None:
    kept = KeptAnswers(None, 60, 2_000)
    for key in "abc":
        kept.put(key, key, 100)
    assert kept.get("route", "a") == "a"
    kept.put("d", "d", 100)
    assert [kept.get("route", key) for key in "abcd"] == ["a", None, "c", "d"]
    assert kept.told()["size_bytes"] <= 2_000
    kept.clear()
    assert kept.told()["entries"] == 0
