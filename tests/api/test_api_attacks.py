"""What attackers try: each fails, and whoever behaves is served meanwhile."""

from __future__ import annotations

import gzip
import json
import select
import socket
from collections.abc import Iterator

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from sonia_desktop.api.limits import Limits
from tests.api.conftest import Served, serving
from tests.api.test_api_guard import JSON, as_nobody, needs_root

LIMITS = Limits(
    head_s=2.0, head_bytes=16_384, head_fields=40, connections=60, messages_per_s=100,
    message_burst=50, stall_s=3.0,
)  # fmt: skip
_WAIT_S = 60


@pytest.fixture(scope="module")
def defended(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Services with small limits."""
    with serving(tmp_path_factory.mktemp("defended"), limits=LIMITS) as running:
        assert running.server.wait_ready(_WAIT_S)
        yield running


def line_to(served: Served, port: int = 7000) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port + served.offset), timeout=_WAIT_S)


def head(served: Served, first: str = "GET /version HTTP/1.1", port: int = 7000) -> bytes:
    return f"{first}\r\nHost: localhost:{port + served.offset}\r\n".encode()


def sent_to(served: Served, port: int, request: bytes) -> bytes:
    """The whole answer to a request that is sent as it is, and asks for the end of the line."""
    with line_to(served, port) as line:
        line.sendall(request)
        return answer_of(line)


def answer_of(line: socket.socket) -> bytes:
    """All that comes until the other end hangs up."""
    parts = []
    try:
        while part := line.recv(65_536):
            parts.append(part)
    except ConnectionError:
        pass
    return b"".join(parts)


def is_well(served: Served) -> bool:
    return bool(served.get(7000, "/healthz").status_code == 200)


# --- connections ------------------------------------------------------------------------------


def test_slowloris_is_hung_up_on(defended: Served) -> None:
    begun = head(defended)
    sent = (b"", begun, begun + b"X-A: 1\r\n", b"POST /v1/chat HTTP/1.1\r\nX-B")
    lines = [line_to(defended) for _ in sent]
    for line, part in zip(lines, sent, strict=True):
        line.sendall(part)
    assert is_well(defended)
    for line in lines:
        with line:
            assert answer_of(line).startswith(b"HTTP/1.1 408")


def test_who_does_not_read_the_answers_is_hung_up_on(defended: Served) -> None:
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        line.connect(("127.0.0.1", 8000 + defended.offset))
        line.sendall(100 * (head(defended, "GET /openapi.json HTTP/1.1", 8000) + b"\r\n"))
        ended = select.poll()
        ended.register(line, 0)  # tells nothing but the line's end
        assert ended.poll(_WAIT_S * 1000)
    assert is_well(defended)


def test_a_slow_second_request_is_hung_up_on_too(defended: Served) -> None:
    with line_to(defended) as line:
        line.sendall(head(defended) + b"\r\n")
        assert line.recv(65_536).startswith(b"HTTP/1.1 200")
        line.sendall(head(defended) + b"X-A: 1\r\n")
        assert b"HTTP/1.1 408" in answer_of(line)


@pytest.mark.parametrize(
    "flood",
    [
        b"X-A: 1\r\n" * 60,
        b"X-A: " + b"a" * 40_000 + b"\r\n",
        b"".join(b"X-%d: %s\r\n" % (n, b"b" * 900) for n in range(30)),
    ],
    ids=["many", "long", "both"],
)
def test_a_flood_of_header_fields_is_refused(defended: Served, flood: bytes) -> None:
    with line_to(defended) as line:
        line.sendall(head(defended) + flood + b"\r\n")
        assert answer_of(line).startswith(b"HTTP/1.1 431")
    assert is_well(defended)


def test_a_header_without_an_end_is_given_up(defended: Served) -> None:
    with line_to(defended) as line:
        line.sendall(head(defended) + b"X-A: ")
        sent = 0
        while not select.select([line], [], [], 0)[0]:
            try:
                sent += line.send(b"a" * 16_384)
            except ConnectionError:
                break
            assert sent < 100_000_000
        assert answer_of(line)[:12] in (b"HTTP/1.1 431", b"")
    assert is_well(defended)


def test_a_long_address_is_refused(defended: Served) -> None:
    with line_to(defended) as line:
        line.sendall(head(defended, f"GET /version?x={'a' * 20_000} HTTP/1.1") + b"\r\n")
        assert answer_of(line).startswith(b"HTTP/1.1 431")


@pytest.mark.slow
def test_more_connections_than_allowed_are_told_to_come_back(defended: Served) -> None:
    lines = [line_to(defended) for _ in range(LIMITS.connections + 10)]
    try:
        refused = 0
        for line in lines:
            told = answer_of(line)
            refused += told.startswith(b"HTTP/1.1 503") and b"retry-after: 1" in told
        assert refused >= 5
    finally:
        for line in lines:
            line.close()
    assert is_well(defended)


# --- bodies -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "length", [b"Content-Length: 10737418240", b"Transfer-Encoding: chunked"], ids=["told", "not"]
)
def test_ten_gigabytes_are_not_read(defended: Served, length: bytes) -> None:
    piece = b"x" * 65_536
    if b"chunked" in length:
        piece = b"10000\r\n" + piece + b"\r\n"
    with line_to(defended) as line:
        first = head(defended, "POST /v1/chat HTTP/1.1")
        line.sendall(first + b"Content-Type: application/json\r\n" + length + b"\r\n\r\n")
        sent = 0
        while not select.select([line], [], [], 0)[0]:
            try:
                line.sendall(piece)
            except ConnectionError:
                break
            sent += len(piece)
            assert sent < 100_000_000
        assert line.recv(100).startswith(b"HTTP/1.1 413")
    assert is_well(defended)


@pytest.mark.parametrize("expects", [b"", b"Expect: 100-continue\r\n"])
def test_a_body_announced_too_large_is_refused_before_it_comes(
    defended: Served, expects: bytes
) -> None:
    with line_to(defended) as line:
        line.sendall(
            head(defended, "POST /v1/chat HTTP/1.1")
            + b"Content-Type: application/json\r\nContent-Length: 10737418240\r\n"
            + expects
            + b"\r\n"
        )
        told = answer_of(line)
    assert told.startswith(b"HTTP/1.1 413" if expects else (b"HTTP/1.1 413", b"HTTP/1.1 100"))
    assert b"HTTP/1.1 413" in told


def test_a_request_for_another_host_in_its_first_line_is_refused(defended: Served) -> None:
    for address in (b"http://evil.com/version", b"evil.com:80", b"file:///etc/passwd"):
        request = head(defended, f"GET {address.decode()} HTTP/1.1") + b"Connection: close\r\n\r\n"
        assert sent_to(defended, 7000, request).startswith(b"HTTP/1.1 400")


def test_a_packed_body_is_not_unpacked(defended: Served) -> None:
    bomb = gzip.compress(b'{"text": "' + b"a" * 10_000_000 + b'"}')
    for packing in ("gzip", "br"):
        headers = {**JSON, "Content-Encoding": packing}
        answer = defended.post(7000, "/v1/chat", content=bomb, headers=headers)
        assert answer.status_code == 415
        assert "packed" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    "smuggled",
    [
        b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /",
        b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        b"Content-Length: -1\r\n\r\n",
        b"Transfer-Encoding: xchunked\r\n\r\n",
    ],
)
def test_a_body_of_two_lengths_is_refused(defended: Served, smuggled: bytes) -> None:
    answer = sent_to(
        defended, 7000, head(defended, "POST /v1/chat HTTP/1.1") + JSON_LINE + smuggled
    )
    assert answer.startswith(b"HTTP/1.1 4")
    assert answer.count(b"HTTP/1.1 ") == 1


JSON_LINE = b"Content-Type: application/json\r\n"


# --- WebSockets -------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_flood_of_messages_waits_its_turn_and_hinders_nobody(defended: Served) -> None:
    session = defended.post(7030, "/session/start").json()["data"]["session_id"]
    url = defended.url(7030, f"/ws/{session}").replace("http", "ws")
    message = json.dumps({"type": "STATUS", "session_id": session, "data": {}})
    with connect(url, open_timeout=_WAIT_S) as line:
        for _ in range(150):
            line.send(message)
        assert is_well(defended)
        answered = sum("STATUS" in str(line.recv(timeout=_WAIT_S)) for _ in range(100))
        assert answered >= 90


def test_a_message_that_unpacks_to_too_much_ends_the_line(defended: Served) -> None:
    session = defended.post(7030, "/session/start").json()["data"]["session_id"]
    url = defended.url(7030, f"/ws/{session}").replace("http", "ws")
    with connect(url, open_timeout=_WAIT_S, compression="deflate") as line:
        with pytest.raises(ConnectionClosed) as closed:
            _bomb(line)
        assert closed.value.rcvd is None or closed.value.rcvd.code == 1009
    assert is_well(defended)


def _bomb(line: ClientConnection) -> None:
    line.send("a" * 20_000_000)
    while True:
        line.recv(timeout=_WAIT_S)


# --- paths and names --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "/../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd",
        "/docs/../../etc/passwd",
        "/openapi/..%2f..%2fetc%2fpasswd.json", "/v1/backups/..%2f..%2f..%2fetc/verify",
        "/v1/backups/%2e%2e/verify", "/v1/models/../../etc/passwd", "/healthz%00.json",
        "/\\..\\..\\etc\\passwd",
    ],
)  # fmt: skip
def test_no_path_leads_to_a_file(defended: Served, path: str) -> None:
    for port in (7000, 8000):
        answer = sent_to(
            defended,
            port,
            head(defended, f"GET {path} HTTP/1.1", port) + b"Connection: close\r\n\r\n",
        )
        assert answer.split(b" ")[1][:1] == b"4", answer[:200]
        assert b"root:" not in answer


def test_no_spelling_of_a_path_gives_a_token_more(defended: Served) -> None:
    made = defended.post(8000, "/api/v1/tokens", json={"name": "reader", "scopes": ["read"]}).json()
    token = made["token"]
    for path in (
        "/api/v1/tokens", "//api/v1/tokens", "/api/v1/%74okens", "/api/v1/tokens/",
        "/API/V1/TOKENS", "/api/v1/./tokens", "/api/v1/x/../tokens", "/api/v1/tokens;x",
        "/api/v1/tokens%20",
    ):  # fmt: skip
        sent = head(defended, f"POST {path} HTTP/1.1", 8000) + (
            f"Authorization: Bearer {token}\r\n".encode() + JSON_LINE
            + b'Content-Length: 32\r\nConnection: close\r\n\r\n{"name":"x","scopes":["admin"]}  '
        )  # fmt: skip
        assert sent_to(defended, 8000, sent).split(b" ")[1] in (b"403", b"404", b"405"), path


def test_a_name_that_no_system_takes_is_the_callers_fault(defended: Served) -> None:
    for name in ("a" * 5000, "~nobody-of-this-name/x", "a\u0000b"):
        answer = defended.post(7010, "/api/v1/models/bench", json={"model": name})
        assert answer.status_code in (404, 422), answer.text
    wanted = {"provider": "anthropic", "key": "ключ"}
    assert defended.post(7010, "/api/v1/models/key", json=wanted).status_code == 422


# --- another user of this machine ---------------------------------------------------------------


@needs_root
def test_another_user_gets_no_websocket_and_no_token_by_the_address(defended: Served) -> None:
    token = (defended.data_dir / "api.token").read_text().strip()
    upgrade = (
        "-H", "Connection: Upgrade", "-H", "Upgrade: websocket", "-H", "Sec-WebSocket-Version: 13",
        "-H", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    )  # fmt: skip
    assert as_nobody(*upgrade, defended.url(7000, "/v3/ui/stream"))["status"] == 401
    for name in ("token", "access_token", "api_key", "authorization"):
        assert as_nobody(defended.url(7000, f"/version?{name}={token}"))["status"] == 401
    assert as_nobody("-b", f"token={token}", defended.url(7000, "/version"))["status"] == 401
