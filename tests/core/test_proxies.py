"""A proxy in the environment is not asked for this computer's own addresses."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from sonia_desktop.core import proxies


@pytest.fixture
def here() -> Iterator[str]:
    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join(30)


@pytest.mark.parametrize("proxy", ["http://127.0.0.1:9", "socks://127.0.0.1:9/", "SOCKS://[::1]:9"])
def test_what_is_said_to_this_computer_goes_past_the_proxy(
    here: str, proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY", "https_proxy", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_PROXY", "example.org")
    monkeypatch.setenv("ALL_PROXY", proxy)
    monkeypatch.setenv("no_proxy", "")  # so that it is taken back after the test
    proxies.put_right()
    assert httpx.get(here, timeout=30).status_code == 204
    with pytest.raises(httpx.HTTPError):  # nobody listens there: the proxy was asked
        httpx.get("http://sonia.invalid/", timeout=30)


def test_an_environment_without_a_proxy_stays_as_it_is() -> None:
    environment = {"HOME": "/home/me"}
    proxies.put_right(environment)
    assert environment == {"HOME": "/home/me"}
    nowhere = {"http_proxy": "http://127.0.0.1:9", "no_proxy": "*"}
    before = dict(nowhere)
    proxies.put_right(nowhere)
    assert nowhere == before
