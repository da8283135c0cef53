"""7020 and the older paths of 7000: the ledger, documents, snapshots, provenance, clients."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from tests.api.conftest import Served

M = 7020


def stored(served: Served, content: str, **more: Any) -> str:
    answer = served.post(M, "/store", json={"type": "fact", "content": content, **more})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["id"])


def typed(served: Served, subtype: str, fields: dict[str, Any], **more: Any) -> httpx.Response:
    body = {"type": "fact", "subtype": subtype, "content": json.dumps(fields), **more}
    return served.post(M, "/v3/memory/store", json=body)


# --- the plain ledger -----------------------------------------------------------------------


def test_what_is_changed_is_read_back_under_its_id_and_the_old_words_are_a_version(
    served: Served,
) -> None:
    memory_id = stored(served, "The spare key hangs behind the clock", metadata={"a": 1})
    url = served.url(M, f"/recall/{memory_id}")
    changed = served.client.put(url, json={"content": "The spare key lies under the mat"}).json()
    assert (changed["status"], changed["content"]) == (
        "updated",
        "The spare key lies under the mat",
    )
    now = served.get(M, f"/recall/{memory_id}").json()
    assert (now["id"], now["content"]) == (memory_id, "The spare key lies under the mat")
    assert now["metadata"] == {"a": 1}
    versions = served.get(M, f"/v3/memory/{memory_id}/versions").json()["versions"]
    assert [each["content"] for each in versions] == [
        "The spare key hangs behind the clock",
        "The spare key lies under the mat",
    ]
    assert served.client.put(url, json={"metadata": {"b": 2}}).json()["metadata"] == {"b": 2}
    assert served.client.put(url, json={}).status_code == 422
    assert served.client.delete(url).json()["status"] == "deleted"
    assert served.get(M, f"/recall/{memory_id}").status_code == 404
    missing = served.url(M, "/recall/mem_none")
    assert served.client.put(missing, json={"content": "x"}).status_code == 404
    assert served.client.delete(missing).status_code == 404


@pytest.mark.parametrize("path", ["/search", "/v1/search"])
def test_a_search_stops_at_its_budget_but_gives_one_at_least(served: Served, path: str) -> None:
    for number in range(5):
        stored(served, f"Budget line {number}: the harvest festival has many stalls {path}")
    body = {"query": f"harvest festival stalls {path}", "limit": 5}
    all_of_it = served.post(M, path, json=body).json()
    assert all_of_it["count"] == 5
    assert all_of_it["search_mode"] in ("hybrid_vector", "hybrid_bm25")
    assert all_of_it["results"][0]["source"] in ("bm25", "vector", "hybrid")
    cut = served.post(M, path, json={**body, "max_tokens": 40}).json()
    assert (cut["count"], cut["budget_applied"]) == (2, True)
    assert served.post(M, path, json={**body, "max_tokens": 1}).json()["count"] == 1
    assert served.post(M, path, json={"query": " "}).status_code == 422


def test_callers_of_the_older_engine_store_and_retrieve_here_too(served: Served) -> None:
    kept = served.post(M, "/api/v1/store", json={"content": "The ferry to Texel sails at seven"})
    assert (kept.status_code, kept.json()["stored"]) == (201, True)
    found = served.post(M, "/api/v1/retrieve", json={"query": "when does the ferry sail"})
    assert found.json()["results"][0]["id"] == kept.json()["id"]


def test_what_holds_for_so_long_says_when_it_ends(served: Served) -> None:
    fields = {"session_id": "s7", "context_key": "topic", "context_value": "x", "ttl_seconds": 60}
    kept = typed(served, "SESSION_CONTEXT", fields).json()
    item = served.assistant.memory.get(kept["id"])
    assert item is not None
    assert item.valid_until is not None
    ends = datetime.fromisoformat(item.valid_until)
    assert timedelta(hours=-1) < ends - datetime.now() <= timedelta(seconds=60)


def test_types_and_statistics_count_what_is_there(served: Served) -> None:
    before = served.get(M, "/query/stats").json()
    stored(served, "A recipe for plum cake", type="recipe")
    after = served.get(M, "/query/stats").json()
    assert after["active_memories"] == before["active_memories"] + 1
    assert after["by_type"]["recipe"] == 1
    assert after["database_path"].endswith("sonia.db")
    found = served.get(M, "/query/by-type/recipe?limit=5").json()
    assert [each["content"] for each in found["results"]] == ["A recipe for plum cake"]
    assert served.get(M, "/query/by-type/recipe?limit=0").status_code == 422
    pragmas = served.get(M, "/pragmas").json()
    assert pragmas["ok"]
    assert pragmas["pragmas"]["journal_mode"] == "wal"


# --- the typed ledger -----------------------------------------------------------------------


def test_facts_that_contradict_are_both_kept_and_told(served: Served) -> None:
    fact = {"subject": "Anna", "predicate": "lives in", "object": "Rome"}
    first = typed(served, "FACT", fact).json()
    assert (first["status"], first["conflicts"], first["contract"]) == ("stored", [], "v3")
    second = typed(served, "FACT", {**fact, "object": "Oslo", "confidence": 0.9}).json()
    (conflict,) = second["conflicts"]
    assert (conflict["memory_id_a"], conflict["memory_id_b"]) == (first["id"], second["id"])
    assert (conflict["conflict_type"], conflict["severity"]) == ("FACT_CONTRADICTION", "high")
    unsure = typed(served, "FACT", {**fact, "object": "Bonn", "confidence": 0.4}).json()
    assert unsure["conflicts"] == []
    listed = served.get(M, f"/v3/memory/conflicts?memory_id={first['id']}&resolved=false").json()
    assert listed["count"] == 1
    note = {"resolution_note": "she moved"}
    url = f"/v3/memory/conflicts/{conflict['conflict_id']}/resolve"
    assert served.post(M, url, json={"resolution_note": "  "}).status_code == 422
    assert served.post(M, url, json=note).json()["status"] == "resolved"
    listed = served.get(M, f"/v3/memory/conflicts?memory_id={first['id']}&resolved=true").json()
    assert listed["conflicts"][0]["resolution_note"] == "she moved"
    assert served.post(M, "/v3/memory/conflicts/none/resolve", json=note).status_code == 404
    assert json.loads(served.get(M, f"/recall/{first['id']}").json()["content"])["object"] == "Rome"


def test_facts_of_other_times_do_not_contradict(served: Served) -> None:
    fact = {"subject": "Bert", "predicate": "works at", "object": "the mill"}
    ended = {"valid_from": "2020-01-01T00:00:00Z", "valid_until": "2021-01-01T00:00:00Z"}
    typed(served, "FACT", fact, **ended)
    later = {**fact, "object": "the bank"}
    assert typed(served, "FACT", later, valid_from="2022-01-01T00:00:00Z").json()["conflicts"] == []
    wrong = typed(served, "FACT", fact, valid_from="2021-01-01T00:00:00Z",
                  valid_until="2020-01-01T00:00:00Z")  # fmt: skip
    assert wrong.status_code == 422
    assert typed(served, "FACT", fact, valid_from="tomorrow").status_code == 422


@pytest.mark.parametrize(
    ("subtype", "fields"),
    [
        ("PREFERENCE", {"category": "drink", "key": "morning", "value": "tea"}),
        ("PROJECT", {"project_id": "p1", "context_type": "goal", "summary": "a new roof"}),
        ("SESSION_CONTEXT", {"session_id": "s", "context_key": "topic", "context_value": "roofs"}),
        ("SYSTEM_STATE", {"component": "printer", "state_key": "paper", "state_value": "empty"}),
    ],
)
def test_every_subtype_is_stored_found_as_a_sentence_and_checked(
    served: Served, subtype: str, fields: dict[str, Any]
) -> None:
    made = typed(served, subtype, fields).json()
    assert made["subtype"] == subtype
    asked = {"query": " ".join(map(str, fields.values())), "type_filters": [subtype]}
    found = served.post(M, "/v3/memory/query", json=asked).json()
    assert made["id"] in [each["id"] for each in found["results"]]
    assert all(each["memory_subtype"] == subtype for each in found["results"])
    refused = typed(served, subtype, dict(list(fields.items())[1:]))
    assert refused.status_code == 422
    assert "VALIDATION_FAILED" in refused.text
    assert next(iter(fields)) in refused.text


@pytest.mark.parametrize("content", ["not json", "[1]", "{}", "null"])
def test_content_without_the_fields_is_refused_by_name(served: Served, content: str) -> None:
    body = {"type": "fact", "subtype": "FACT", "content": content}
    answer = served.post(M, "/v3/memory/store", json=body)
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "VALIDATION_FAILED"


def test_two_versions_of_one_memory_cannot_both_take_its_place(served: Served) -> None:
    fact = {"subject": "the shop", "predicate": "opens at", "object": "8"}
    first = typed(served, "FACT", fact).json()["id"]
    body = {"original_id": first, "new_content": json.dumps({**fact, "object": "9"})}
    second = served.post(M, "/v3/memory/version", json=body).json()
    assert second["status"] == "version_created"
    again = served.post(M, "/v3/memory/version", json=body)
    assert again.status_code == 409
    assert again.json()["error"]["code"] == "CONCURRENT_SUPERSEDE"
    versions = served.get(M, f"/v3/memory/{first}/versions").json()["versions"]
    assert [each["version_chain_head"] for each in versions] == [second["id"]] * 2
    body["original_id"] = "mem_none"
    assert served.post(M, "/v3/memory/version", json=body).status_code == 404


def test_a_redacted_memory_is_nowhere_and_its_trail_says_why(served: Served) -> None:
    fact = {"subject": "vault", "predicate": "opens with", "object": "xylo-jumble-quartz"}
    memory_id = typed(served, "FACT", fact, metadata={"hint": "xylo"}).json()["id"]
    body = {"memory_id": memory_id, "reason": "asked for", "performed_by": "tester"}
    done = served.post(M, "/v3/memory/redact", json=body)
    assert done.status_code == 200, done.text
    assert done.json()["status"] == "redacted"
    assert served.post(M, "/v3/memory/redact", json=body).status_code == 404
    (trail,) = served.get(M, f"/v3/memory/{memory_id}/redaction-audit").json()["audit_trail"]
    assert (trail["reason"], trail["performed_by"]) == ("asked for", "tester")
    asked = {"query": "vault xylo quartz", "include_redacted": True, "type_filters": ["FACT"]}
    found = served.post(M, "/v3/memory/query", json={**asked, "limit": 500}).json()
    row = next(each for each in found["results"] if each["id"] == memory_id)
    assert (row["content"], row["metadata"]) == ("[REDACTED]", None)
    assert "quartz" not in served.get(M, f"/v3/memory/{memory_id}/versions").text
    hits = served.post(M, "/search", json={"query": "vault jumble"}).json()["results"]
    assert "jumble" not in str(hits)
    for name in ("sonia.db", "sonia.db-wal"):
        content = (served.data_dir / name).read_bytes()
        # Words, not digits: four digits stand in some id or time once in thirty runs.
        assert b"quartz" not in content
        assert b"jumble" not in content


def test_a_query_keeps_to_its_budget_of_characters(served: Served) -> None:
    for number in range(4):
        typed(served, "PROJECT", {"project_id": f"orchard-{number}", "context_type": "note",
                                  "summary": "apples " * 30})  # fmt: skip
    body = {"query": "orchard apples note", "type_filters": ["PROJECT"], "max_chars": 600}
    found = served.post(M, "/v3/memory/query", json=body).json()
    assert found["truncated"]
    assert found["budget_used"] <= found["budget_limit"] == 600
    assert served.post(M, "/v3/memory/query", json={**body, "max_chars": 5}).json()["count"] == 1
    assert (
        served.post(M, "/v3/memory/query", json={**body, "type_filters": ["X"]}).status_code == 422
    )


# --- documents, snapshots, provenance -------------------------------------------------------


@pytest.mark.parametrize(("port", "prefix"), [(M, "/v1"), (M, "/api/v1"), (7000, "/api/v1")])
def test_a_document_is_cut_into_pieces_that_are_found(
    served: Served, port: int, prefix: str
) -> None:
    text = "\n\n".join(f"Paragraph {n} about lighthouse keepers and storms." for n in range(60))
    body = {"content": text, "doc_type": "markdown", "metadata": {"title": f"L {port}{prefix}"}}
    made = served.post(port, f"{prefix}/workspace/ingest", json={**body, "chunk_size": 300}).json()
    assert made["chunk_count"] > 5
    listed = served.get(port, f"{prefix}/workspace/documents?doc_type=markdown").json()
    mine = next(each for each in listed["documents"] if each["doc_id"] == made["doc_id"])
    assert mine["content_preview"].startswith("Paragraph 0")
    assert mine["metadata"] == {"title": f"L {port}{prefix}"}
    path = f"{prefix}/workspace/chunks/{made['doc_id']}"
    chunks = served.get(port, path).json()["chunks"]
    assert [each["chunk_index"] for each in chunks] == list(range(made["chunk_count"]))
    for each in chunks:
        assert text[each["start_offset"] : each["end_offset"]] == each["content"]
        assert len(each["content"]) <= 300
    assert chunks[-1]["end_offset"] == len(text)
    found = served.post(7000, "/api/v1/search", json={"query": "lighthouse keepers", "limit": 5})
    best = found.json()["results"][0]
    assert "lighthouse" in best["content"]
    assert set(best["scores"]) == {"semantic", "bm25", "combined"}
    blank = served.post(port, f"{prefix}/workspace/ingest", json={**body, "content": " \n "})
    assert blank.status_code == 422


def test_a_snapshot_is_really_gone_back_to(served: Served) -> None:
    kept = stored(served, "The canoe is blue and lies at the north shore")
    edited = stored(served, "The canoe paddle is short")
    made = served.post(M, "/v1/snapshots/create", json={"session_id": "s1"}).json()
    assert made["ledger_count"] >= 2
    served.client.put(served.url(M, f"/recall/{edited}"), json={"content": "The paddle is long"})
    served.client.delete(served.url(M, f"/recall/{kept}"))
    new = stored(served, "The canoe was sold to Igor")
    assert served.get(M, f"/recall/{kept}").status_code == 404
    went = served.post(M, f"/v1/snapshots/restore/{made['snapshot_id']}").json()
    assert went["restored"]["ledger_count"] == made["ledger_count"]
    assert served.get(M, f"/recall/{kept}").json()["content"].startswith("The canoe is blue")
    assert served.get(M, f"/recall/{edited}").json()["content"] == "The canoe paddle is short"
    assert served.get(M, f"/recall/{new}").status_code == 404
    found = served.post(M, "/search", json={"query": "canoe"}).json()["results"]
    assert kept in [each["id"] for each in found]
    assert new not in [each["id"] for each in found]
    served.post(M, f"/v1/snapshots/restore/{went['before']}")  # the way back
    assert served.get(M, f"/recall/{new}").status_code == 200
    assert served.get(M, f"/recall/{kept}").status_code == 404
    listed = served.get(M, "/v1/snapshots").json()
    assert made["snapshot_id"] in [each["snapshot_id"] for each in listed["snapshots"]]
    assert served.post(7000, "/api/v1/snapshots/restore/snap_none").status_code == 404


def test_provenance_is_followed_to_where_it_began(served: Served) -> None:
    first = stored(served, "Heard from the radio: snow is coming")
    metadata = {"source_type": "memory", "source_id": first}
    second = stored(served, "So the tyres must be changed", metadata=metadata)
    told = served.get(M, f"/v1/provenance/{first}").json()["provenance"]
    assert (told["source_type"], told["source_id"]) == ("direct", "http")
    track = {"memory_id": first, "source_type": "radio", "source_id": "station 5"}
    assert served.post(M, "/v1/provenance/track", json=track).json()["status"] == "tracked"
    chain = served.get(M, f"/v1/provenance/{second}/chain").json()
    assert [each["source_id"] for each in chain["chain"]] == [first, "station 5"]
    assert served.get(M, f"/v1/provenance/{second}/chain?max_depth=1").json()["depth"] == 1
    track["memory_id"] = "mem_none"
    assert served.post(M, "/v1/provenance/track", json=track).status_code == 404
    assert served.get(M, "/v1/provenance/mem_none").status_code == 404


@pytest.mark.parametrize("port", [7000, M])
def test_events_are_appended_and_queried_newest_first(served: Served, port: int) -> None:
    entity = f"lamp-{port}"
    for number in range(3):
        body = {"event_type": "switched", "entity_id": entity,
                "payload": {"n": number, "correlation_id": f"c{number}"}}  # fmt: skip
        assert served.post(port, "/api/v1/memory/append", json=body).json()["success"] is True
    found = served.get(port, f"/api/v1/memory/query?entity_id={entity}&limit=2").json()
    assert found["count"] == 2
    since = found["results"][-1]["timestamp"]
    assert {each["correlation_id"] for each in found["results"]} <= {"c0", "c1", "c2"}
    later = served.get(port, f"/api/v1/memory/query?entity_id={entity}&start_time={since}").json()
    assert later["count"] >= 2
    assert served.get(port, "/api/v1/memory/query?start_time=soon").status_code == 422
    assert served.get(port, "/api/v1/memory/query?limit=1001").status_code == 422
    of_entity = served.get(port, f"/api/v1/search/entity/{entity}").json()
    assert of_entity["count"] == 3
    assert of_entity["results"][0]["relevance"] == 1.0
    assert served.post(port, "/api/v1/memory/append", json={"entity_id": "x"}).status_code == 422


# --- users, sessions, history ---------------------------------------------------------------


def test_a_user_is_known_by_the_key_until_it_is_changed(served: Served) -> None:
    made = served.post(M, "/v1/users", json={"display_name": "Ada"}).json()
    key, user_id = made["api_key"], made["user_id"]
    hashed = hashlib.sha256(key.encode()).hexdigest()
    assert served.get(M, f"/v1/users/by-key?api_key_hash={hashed}").json()["user_id"] == user_id
    url = served.url(M, f"/v1/users/{user_id}")
    assert served.client.put(url, json={"display_name": "Ada L"}).json()["status"] == "updated"
    profile = served.client.get(url).json()
    assert profile["display_name"] == "Ada L"
    assert "key_hash" not in profile
    new = served.post(M, f"/v1/users/{user_id}/rotate-key").json()["api_key"]
    assert new != key
    assert served.get(M, f"/v1/users/by-key?api_key_hash={hashed}").status_code == 404
    assert served.client.delete(url).json()["status"] == "deleted"
    assert served.client.get(url).status_code == 404
    assert served.post(M, f"/v1/users/{user_id}/rotate-key").status_code == 409
    listed = served.get(M, "/v1/users?status=deleted").json()
    assert user_id in [each["user_id"] for each in listed["users"]]
    assert key.encode() not in (served.data_dir / "sonia.db").read_bytes()
    assert served.post(M, "/v1/users", json={"display_name": ""}).status_code == 422


def test_sessions_and_turns_of_other_programs_are_kept_in_order(served: Served) -> None:
    user_id = served.post(M, "/v1/users", json={"display_name": "Bo"}).json()["user_id"]
    session = {
        "session_id": "ses_1", "user_id": user_id, "conversation_id": "c1",
        "created_at": "2026-01-01T00:00:00Z", "expires_at": "2199-01-01T00:00:00+00:00",
        "last_activity": "2026-01-01T00:00:00Z", "metadata": {"a": [1]},
    }  # fmt: skip
    unknown = {**session, "user_id": "user_none"}
    assert served.post(M, "/v1/sessions/persist", json=unknown).status_code == 404
    for _ in range(2):
        assert served.post(M, "/v1/sessions/persist", json=session).json()["status"] == "persisted"
    assert served.get(M, "/v1/sessions/load/ses_1").json()["metadata"] == {"a": [1]}
    for number in (2, 1):
        turn = {"turn_id": f"t{number}", "session_id": "ses_1", "user_id": user_id,
                "user_input": f"said {number}", "sequence_num": number, "tool_calls": [{"x": 1}],
                }  # fmt: skip
        assert served.post(M, "/v1/history/turns", json=turn).json()["status"] == "stored"
    turns = served.get(M, "/v1/sessions/ses_1/history").json()["turns"]
    assert [each["turn_id"] for each in turns] == ["t1", "t2"]
    assert turns[0]["tool_calls"] == [{"x": 1}]
    history = served.get(M, f"/v1/users/{user_id}/history").json()["turns"]
    assert [each["turn_id"] for each in history] == ["t1", "t2"]
    assert "tool_calls" not in history[0]
    active = served.get(M, "/v1/sessions/active").json()
    assert [each["session_id"] for each in active["sessions"]] == ["ses_1"]
    update = served.url(M, "/v1/sessions/update/ses_1")
    assert served.client.put(update, json={"status": "ended"}).json()["status"] == "updated"
    assert served.get(M, "/v1/sessions/active").json()["count"] == 0
    assert served.get(M, f"/v1/users/{user_id}/sessions?status=ended").json()["count"] == 1
    assert served.get(M, "/v1/sessions/load/none").status_code == 404


def test_get_never_changes_anything(served: Served) -> None:
    before = served.get(M, "/query/stats").json()
    for path in ("/v1/snapshots", "/v1/users", "/v3/memory/conflicts", "/pragmas"):
        assert served.get(M, path).status_code == 200
    assert served.get(M, "/query/stats").json() == before
    for path in ("/v1/snapshots/create", "/v3/memory/redact", "/v1/provenance/track"):
        assert served.get(M, path).status_code in (404, 405)
