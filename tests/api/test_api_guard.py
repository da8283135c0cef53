"""Nobody gets past the guard who should not, and whoever may is not hindered."""

from __future__ import annotations

import json
import os
import socket
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from sonia_desktop.api import peer
from sonia_desktop.api.limits import Limits, TokenBucket
from sonia_desktop.api.tokens import AccessToken

JSON = {"Content-Type": "application/json"}


def raw(served: Any, port: int, request: bytes) -> bytes:
    """Send bytes as they are, read the whole answer."""
    with socket.create_connection(("127.0.0.1", port + served.offset), timeout=10) as line:
        line.sendall(request)
        line.shutdown(socket.SHUT_WR)
        parts = []
        while part := line.recv(65536):
            parts.append(part)
    return b"".join(parts)


# --- Host ------------------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "LOCALHOST", "[::1]"])
def test_own_names_with_the_right_port_are_let_in(served: Any, host: str) -> None:
    answer = served.get(7000, "/healthz", headers={"Host": f"{host}:{7000 + served.offset}"})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost",
        "127.0.0.1",
        "localhost:80",
        "localhost.evil.example:{port}",
        "127.0.0.1:{other}",
        "127.0.0.2:{port}",
        "0.0.0.0:{port}",
        "user@localhost:{port}",
        "localhost:{port}.evil.example",
        "localhost:0{port}",
        "",
    ],
)
def test_any_other_host_is_refused(served: Any, host: str) -> None:
    port = 7000 + served.offset
    sent = host.format(port=port, other=port + 10)
    answer = served.get(7000, "/healthz", headers={"Host": sent})
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "FORBIDDEN"


def test_two_hosts_or_none_are_refused(served: Any) -> None:
    host = f"Host: localhost:{7000 + served.offset}\r\n".encode()
    doubled = raw(served, 7000, b"GET /healthz HTTP/1.1\r\n" + host + host + b"\r\n")
    none = raw(served, 7000, b"GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n")
    for answer in (doubled, none):
        assert answer.split(b" ")[1] in (b"400", b"403")


# --- Origin ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://localhost:3000", "https://localhost:27000"]
)
def test_a_web_page_may_not_call(served: Any, origin: str) -> None:
    for method in ("GET", "POST", "OPTIONS"):
        answer = served.client.request(
            method, served.url(7000, "/v1/deps"), headers={"Origin": origin}
        )
        assert answer.status_code == 403
        assert "access-control-allow-origin" not in answer.headers


def test_a_cross_site_request_without_origin_may_not_call(served: Any) -> None:
    answer = served.get(7000, "/v1/deps", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403


def test_a_page_may_be_opened_from_a_link(served: Any) -> None:
    headers = {
        "Sec-Fetch-Site": "cross-site",
        "Sec-Fetch-Mode": "navigate",
        "Sec-Fetch-Dest": "document",
    }
    assert served.get(8000, "/docs", headers=headers).status_code == 200


def test_a_web_page_may_not_open_a_websocket(served: Any) -> None:
    session = served.post(7030, "/session/start").json()["data"]["session_id"]
    url = served.url(7030, f"/ws/{session}").replace("http", "ws")
    with pytest.raises(InvalidStatus) as refused, connect(url, origin="http://evil.example"):
        pass
    assert refused.value.response.status_code == 403


def test_a_listed_origin_may_call_and_gets_no_wildcard(serve: Any) -> None:
    origin = "http://localhost:5173"
    with serve(api={"allowed_origins": [origin]}) as running:
        answer = running.get(7000, "/healthz", headers={"Origin": origin})
        asked = running.client.options(running.url(7000, "/v1/chat"), headers={"Origin": origin})
        other = running.get(7000, "/healthz", headers={"Origin": origin + "0"})
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == origin
    assert asked.status_code == 204
    assert "POST" in asked.headers["access-control-allow-methods"]
    assert other.status_code == 403


# --- who calls -------------------------------------------------------------------------------


def as_nobody(*command: str) -> dict[str, Any]:
    """Run curl as another user of this machine; status and body."""
    shown = subprocess.run(
        ["curl", "-s", "-w", "\n%{http_code}", *command],
        user=65534,
        group=65534,
        extra_groups=[],
        capture_output=True,
        text=True,
        timeout=20,
        check=True,
    ).stdout
    body, _, status = shown.rpartition("\n")
    return {"status": int(status), "body": json.loads(body)}


needs_root = pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() != 0, reason="becoming another user needs root"
)


@needs_root
def test_another_user_is_refused_and_let_in_with_the_token(served: Any) -> None:
    url = served.url(7000, "/healthz")
    token = (served.data_dir / "api.token").read_text().strip()
    assert as_nobody(url)["status"] == 401
    assert as_nobody(url, "-H", "Authorization: Bearer wrong")["status"] == 401
    assert as_nobody(url, "-H", f"Authorization: Basic {token}")["status"] == 401
    assert as_nobody(url, "-H", "X-Forwarded-For: 127.0.0.1")["status"] == 401
    assert as_nobody(url, "-H", f"Authorization: Bearer {token}")["status"] == 200


@needs_root
def test_another_user_is_refused_on_every_port(served: Any) -> None:
    for port in served.server.ports.values():
        assert as_nobody(f"http://127.0.0.1:{port}/healthz")["status"] == 401


def test_a_programs_own_key_does_not_matter_for_the_same_user(served: Any) -> None:
    answer = served.get(7000, "/healthz", headers={"Authorization": "Bearer sk-anything"})
    assert answer.status_code == 200


def test_forwarding_headers_change_nothing(served: Any) -> None:
    answer = served.get(7000, "/healthz", headers={"X-Forwarded-For": "10.0.0.1"})
    assert answer.status_code == 200


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")
@pytest.mark.parametrize(
    ("family", "host"), [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")]
)
def test_the_kernel_and_the_table_name_the_same_owner(family: int, host: str) -> None:
    with socket.socket(family) as listening:
        try:
            listening.bind((host, 0))
        except OSError:
            pytest.skip(f"this machine has no {host}")
        listening.listen()
        with socket.create_connection(listening.getsockname()[:2]) as caller:
            accepted, _ = listening.accept()
            with accepted:
                far, near = caller.getsockname()[:2], accepted.getsockname()[:2]
                assert peer._ask_kernel(far, near) == os.getuid()
                assert peer._read_table(far, near) == os.getuid()
                assert peer.same_user(far, near)
                assert peer.peer_uid((host, 1), near) is None
                assert peer._read_table((host, 1), near) is None


def test_the_token_is_kept_for_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "api.token"
    first = AccessToken.open(file)
    value = file.read_text().strip()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert first.matches(f"Bearer {value}".encode())
    assert AccessToken.open(file).matches(f"bearer {value}".encode())
    assert not first.matches(b"Bearer ")
    assert not first.matches(value.encode())
    file.chmod(0o644)
    assert not AccessToken.open(file).matches(f"Bearer {value}".encode()), "seen by others: renewed"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_an_empty_token_file_opens_no_door(tmp_path: Path) -> None:
    file = tmp_path / "api.token"
    file.touch(0o600)
    assert not AccessToken.open(file).matches(b"Bearer ")


# --- bodies ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_a_body_that_is_no_json_is_refused(served: Any, kind: str) -> None:
    headers = {"Content-Type": kind} if kind else {}
    answer = served.post(7000, "/v1/chat", content=b'{"text": "hello"}', headers=headers)
    assert answer.status_code == 415
    assert answer.json()["error"]["code"] == "UNSUPPORTED_MEDIA_TYPE"


def test_a_charset_may_be_named(served: Any) -> None:
    headers = {"Content-Type": "application/json; charset=utf-8"}
    answer = served.post(7000, "/v1/chat", content=b'{"text": "what time is it"}', headers=headers)
    assert answer.status_code == 200


@pytest.mark.parametrize("content", [b"{", b'{"text": NaN}', b"\xff\xfe", b"[" * 100_000])
def test_broken_json_is_the_callers_fault(served: Any, content: bytes) -> None:
    answer = served.post(7000, "/v1/chat", content=content, headers=JSON)
    assert answer.status_code == 422
    assert "JSON" in answer.json()["error"]["message"]


def test_too_large_a_body_is_refused_with_and_without_a_length(served: Any) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(20):
            yield b"x" * 100_000

    for content in (b"x" * 1_500_000, pieces()):
        answer = served.post(7000, "/v1/chat", content=content, headers=JSON)
        assert answer.status_code == 413
        assert answer.json()["error"]["details"]["limit_bytes"] == 1024 * 1024


def test_a_body_that_never_ends_is_given_up(serve: Any) -> None:
    with serve(limits=Limits(body_s=0.2)) as running:
        head = (
            f"POST /v1/chat HTTP/1.1\r\nHost: localhost:{7000 + running.offset}\r\n"
            "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
        )
        with socket.create_connection(("127.0.0.1", 7000 + running.offset), timeout=10) as line:
            line.sendall(head.encode())
            assert line.recv(1000).startswith(b"HTTP/1.1 408")


# --- rate ------------------------------------------------------------------------------------


def test_a_flood_is_told_when_to_come_back_and_health_still_answers(serve: Any) -> None:
    with serve(limits=Limits(requests_per_s=0.5, burst=3)) as running:
        answers = [running.get(7000, "/version") for _ in range(5)]
        assert [a.status_code for a in answers] == [200, 200, 200, 429, 429]
        assert 1 <= int(answers[-1].headers["retry-after"]) <= 2
        assert answers[-1].json()["error"]["code"] == "RATE_LIMITED"
        assert running.get(7000, "/healthz").status_code == 200


@given(
    per_s=st.floats(0.1, 1000),
    burst=st.integers(1, 50),
    waits=st.lists(st.floats(0, 10), max_size=200),
)
def test_no_more_than_burst_and_rate_get_through(
    per_s: float, burst: int, waits: list[float]
) -> None:
    bucket, now, taken = TokenBucket(per_s, burst, 0.0), 0.0, 0
    for wait in waits:
        now += wait
        left = bucket.take(now)
        assert left >= 0.0
        if left == 0.0:
            taken += 1
        else:
            assert TokenBucket.take(bucket, now + left + 1e-6) == 0.0 or left < 1e-6
            now += left + 1e-6
            taken += 1
    assert taken <= burst + per_s * now + 1


def test_every_answer_carries_the_callers_correlation_id(served: Any) -> None:
    sent = served.get(7000, "/nope", headers={"X-Correlation-ID": "abc-123"})
    made = served.get(7000, "/nope")
    assert sent.headers["x-correlation-id"] == sent.json()["correlation_id"] == "abc-123"
    assert made.headers["x-correlation-id"] == made.json()["correlation_id"]
    assert made.json()["correlation_id"].startswith("req_")
    assert len(made.json()["correlation_id"]) == 16


def test_the_guard_bears_many_callers_at_once(served: Any) -> None:
    statuses: list[int] = []

    def call() -> None:
        for _ in range(20):
            statuses.append(served.get(7000, "/healthz").status_code)

    callers = [threading.Thread(target=call) for _ in range(8)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    assert statuses == [200] * 160


def test_importing_the_server_loads_no_web_framework() -> None:
    code = (
        "import sys, sonia_desktop.api.server;"
        "print([m for m in ('fastapi', 'uvicorn', 'starlette') if m in sys.modules])"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert shown.stdout.strip() == "[]"


@pytest.mark.parametrize("path", ["/v1/confirmations/a%0d%0aSet-Cookie:x=1/deny", "/v1/%7f%00é"])
def test_what_a_path_holds_cannot_become_a_header(served: Any, path: str) -> None:
    answer = served.post(7000, path)
    assert answer.status_code == 404
    assert "set-cookie" not in answer.headers
    assert answer.headers["x-migrate-to"].startswith("/v3/")
    assert answer.json()["error"]["code"] == "NOT_FOUND"


def test_what_answers_get_answers_head_too(served: Any) -> None:
    got = served.get(7050, "/tasks")
    head = served.client.head(served.url(7050, "/tasks"))
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == got.headers["content-length"]
    refused = served.client.put(served.url(7050, "/tasks"))
    assert refused.headers["allow"] == "GET, HEAD, POST"
