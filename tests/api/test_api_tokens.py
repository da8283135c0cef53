"""Tokens, users' keys and logins: what each allows, and when it stops."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from sonia_desktop.api.envelope import UnauthorizedError
from sonia_desktop.api.ports import SERVICES
from sonia_desktop.api.scopes import (
    ADMIN,
    CHAT,
    READ,
    TOOLS,
    allows,
    checked,
    is_named,
    is_open,
    needed,
)
from sonia_desktop.api.tokens import OWNER, Tokens, narrowed
from sonia_desktop.core.errors import InvalidInputError, NotFoundError
from sonia_desktop.core.ids import utc_now


def bearing(secret: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {secret}"}


@pytest.fixture(scope="module")
def tokens(served: Any) -> Tokens:
    return Tokens(served.assistant.db)


def logged_in(served: Any, **body: Any) -> dict[str, Any]:
    answer = served.post(7000, "/v1/auth/login", json=body)
    assert answer.status_code == 200, answer.text
    return dict(answer.json()["data"])


def a_user(served: Any, **fields: Any) -> dict[str, Any]:
    made = served.post(7020, "/v1/users", json={"display_name": "Ada", **fields})
    assert made.status_code == 200, made.text
    return dict(made.json())


def test_a_token_opens_what_its_scope_says_and_no_more(served: Any, tokens: Tokens) -> None:
    _, reader = tokens.create("a dashboard", (READ,))
    assert served.get(8000, "/api/v1/stats", headers=bearing(reader)).status_code == 200
    found = served.post(7000, "/api/v1/retrieve", json={"query": "x"}, headers=bearing(reader))
    assert found.status_code == 200
    for port, path, body in (
        (8000, "/api/v1/agent/process", {"message": "What time is it?"}),
        (7040, "/execute", {"tool_name": "time.now", "args": {}}),
        (8000, "/api/v1/tokens", {"name": "more", "scopes": ["admin"]}),
        (8000, "/api/v1/cli/ask", {"text": "hello"}),
    ):
        refused = served.post(port, path, json=body, headers=bearing(reader))
        assert refused.status_code == 403, path
        assert "scope" in refused.text
    _, talker = tokens.create("a chat", (CHAT,))
    told = served.post(
        8000, "/api/v1/agent/process", json={"message": "What time is it?"}, headers=bearing(talker)
    )
    assert told.status_code == 200


def test_a_websocket_asks_for_a_scope_too(served: Any, tokens: Tokens) -> None:
    _, reader = tokens.create("only reads", (READ,))
    where = f"ws://127.0.0.1:{7030 + served.offset}/v1/voice/none"
    with pytest.raises(InvalidStatus) as refused:
        connect(where, additional_headers=bearing(reader)).close()
    assert refused.value.response.status_code == 403


def test_a_revoked_token_is_refused_at_once_even_to_the_user_s_own_programs(
    served: Any, tokens: Tokens
) -> None:
    token, secret = tokens.create("soon gone", (READ,))
    assert served.get(8000, "/api/v1/stats", headers=bearing(secret)).status_code == 200
    assert served.client.delete(served.url(8000, f"/api/v1/tokens/{token.id}")).status_code == 200
    refused = served.get(8000, "/api/v1/stats", headers=bearing(secret))
    assert refused.status_code == 401
    assert "revoked" in refused.text
    assert token.id not in {each.id for each in tokens.all()}
    with pytest.raises(NotFoundError):
        tokens.revoke(token.id)


def test_a_rotated_token_has_another_secret_and_the_old_one_ends(
    served: Any, tokens: Tokens
) -> None:
    token, old = tokens.create("rotated", (READ, TOOLS), days=30)
    answer = served.post(8000, f"/api/v1/tokens/{token.id}/rotate")
    new = answer.json()["token"]
    assert answer.json()["scopes"] == ["read", "tools"]
    assert served.get(8000, "/api/v1/stats", headers=bearing(old)).status_code == 401
    assert served.get(8000, "/api/v1/stats", headers=bearing(new)).status_code == 200


def test_a_token_ends_when_its_days_are_over(served: Any, tokens: Tokens) -> None:
    _, secret = tokens.create("a week", (READ,), days=7)
    assert tokens.grant(secret).name == "a week"
    later = Tokens(served.assistant.db, now=lambda: utc_now() + timedelta(days=8))
    with pytest.raises(UnauthorizedError, match="expired"):
        later.grant(secret)


def test_a_foreign_bearer_does_not_keep_the_user_s_own_program_out(served: Any) -> None:
    told = served.get(8000, "/api/v1/stats", headers=bearing("not-needed"))
    assert told.status_code == 200
    assert served.get(8000, "/api/v1/stats", headers=bearing("sonia_guess")).status_code == 401


def test_a_user_s_key_allows_what_the_role_allows_until_it_is_rotated(served: Any) -> None:
    operator, observer = a_user(served), a_user(served, role="observer")
    assert operator["api_key"].startswith("sk-sonia-")
    turn = {"message": "What time is it?"}
    for user, status in ((operator, 200), (observer, 403)):
        key = bearing(user["api_key"])
        assert served.get(8000, "/api/v1/stats", headers=key).status_code == 200
        asked = served.post(8000, "/api/v1/agent/process", json=turn, headers=key)
        assert asked.status_code == status
        assert served.get(7020, "/v1/users", headers=key).status_code == 403
    served.post(7020, f"/v1/users/{operator['user_id']}/rotate-key")
    gone = served.get(8000, "/api/v1/stats", headers=bearing(operator["api_key"]))
    assert gone.status_code == 401


def test_a_login_gives_a_pair_and_each_refresh_the_next(served: Any) -> None:
    first = logged_in(served, api_key=a_user(served)["api_key"], scopes=["read"])
    assert (first["expires_in"], first["refresh_expires_in"]) == (1800, 604800)
    assert first["scopes"] == ["read"]
    assert (
        served.get(8000, "/api/v1/stats", headers=bearing(first["access_token"])).status_code == 200
    )
    again = served.post(
        8000, "/api/v1/auth/refresh", json={"refresh_token": first["refresh_token"]}
    ).json()
    assert again["scopes"] == ["read"]
    assert (
        served.get(8000, "/api/v1/stats", headers=bearing(again["access_token"])).status_code == 200
    )
    as_access = served.get(8000, "/api/v1/stats", headers=bearing(again["refresh_token"]))
    assert as_access.status_code == 401


def test_a_refresh_token_used_twice_ends_the_whole_login(served: Any) -> None:
    first = logged_in(served)
    body = {"refresh_token": first["refresh_token"]}
    second = served.post(7000, "/v3/auth/refresh", json=body).json()["data"]
    stolen = served.post(7000, "/v3/auth/refresh", json=body)
    assert stolen.status_code == 401
    assert "used before" in stolen.json()["error"]["message"]
    for pair in (first, second):
        access = bearing(pair["access_token"])
        assert served.get(8000, "/api/v1/stats", headers=access).status_code == 401
    body = {"refresh_token": second["refresh_token"]}
    assert served.post(7000, "/v3/auth/refresh", json=body).status_code == 401


def test_logging_out_ends_the_login(served: Any) -> None:
    pair = logged_in(served)
    out = served.post(7000, "/v1/auth/revoke", json={"token": pair["refresh_token"]})
    assert out.json()["data"] == {"revoked": True}
    gone = served.get(8000, "/api/v1/stats", headers=bearing(pair["access_token"]))
    assert gone.status_code == 401


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/v1/auth/login", {"api_key": "sk-sonia-" + "0" * 64}, 401),
        ("/v1/auth/login", {"api_key": "anything"}, 401),
        ("/v1/auth/login", {"scopes": ["everything"]}, 422),
        ("/v1/auth/refresh", {}, 422),
        ("/v1/auth/refresh", {"refresh_token": "sonia_nothing"}, 401),
    ],
)
def test_a_wrong_login_is_refused_clearly(
    served: Any, path: str, body: dict[str, Any], status: int
) -> None:
    answer = served.post(7000, path, json=body)
    assert answer.status_code == status
    assert answer.json()["error"]["message"]


def test_no_secret_lies_in_the_database(served: Any, tokens: Tokens) -> None:
    _, secret = tokens.create("at rest", (READ,))
    key = a_user(served)["api_key"]
    pair = logged_in(served)
    held = b"".join(
        file.read_bytes() for file in served.data_dir.glob("sonia.db*") if file.is_file()
    )
    for each in (secret, key, pair["access_token"], pair["refresh_token"]):
        assert each.encode() not in held


def test_who_may_less_cannot_give_more() -> None:
    reader = narrowed(OWNER, (READ,))
    with pytest.raises(InvalidInputError):
        narrowed(reader, (TOOLS,))


def test_wrong_scopes_are_named() -> None:
    assert checked(["tools", "READ", "read"]) == (READ, TOOLS)
    for wrong in (["write"], [], [" "]):
        with pytest.raises(InvalidInputError, match="scope"):
            checked(wrong)


@given(st.text(max_size=60), st.sampled_from(["POST", "PUT", "DELETE", "PATCH", "WEBSOCKET"]))
def test_a_path_nobody_thought_of_asks_for_admin(tail: str, method: str) -> None:
    assert needed(method, "/unheard-of" + tail.replace("/", "")) == ADMIN
    assert allows((ADMIN,), needed(method, f"/{tail}"))


def test_every_path_that_changes_something_was_thought_of(served: Any) -> None:
    """What asks for "admin" does so because a rule says so, not for want of one."""
    for service in SERVICES:
        described = served.get(8000, f"/openapi/{service.name}.json").json()["paths"]
        for path, methods in described.items():
            for method in set(methods) - {"get"}:
                thought_of = is_open(path) or is_named(method.upper(), path)
                assert thought_of, f"api/scopes.py does not name {method.upper()} {path}"
