"""Pages fetched from a real server on loopback; everything that leads inside is refused."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from sonia_desktop.core.errors import (
    DeadlineError,
    InvalidInputError,
    PolicyDeniedError,
    UnavailableError,
)
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.builtin.web import readable, web_tools
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.fetching import Fetcher, Page, checked_url, is_public
from sonia_desktop.tools.types import ActionState

WAIT_S = 60.0
PAGE = (
    """<!doctype html><html><head><title>A  page</title><script>evil()</script></head><body>
<nav>menu</nav><main><h1>Bees</h1><p>Bees make <b>honey</b>.</p><ul><li>one</li><li>two</li></ul>
<p>"""
    + "Long text. " * 40
    + "</p></main><footer>imprint</footer></body></html>"
)


class Web(BaseHTTPRequestHandler):
    hits: list[str] = []  # noqa: RUF012 - one server a test
    release = threading.Event()

    def do_GET(self) -> None:
        type(self).hits.append(self.path)
        if self.path.startswith("/to?"):
            self.send_response(302)
            self.send_header("Location", self.path.split("?", 1)[1])
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif self.path == "/big":
            self._answer(b"x" * 300_000, "text/plain")
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            self.wfile.flush()
            type(self).release.wait(WAIT_S)
        elif self.path == "/picture":
            self._answer(b"\x89PNG", "image/png")
        elif self.path.startswith("/search"):
            found = {"results": [{"title": "T", "content": "<b>S</b> &amp; x", "url": "http://u"}]}
            self._answer(json.dumps(found).encode(), "application/json")
        elif self.path == "/gone":
            self._answer(b"no", "text/plain", 404)
        else:
            self._answer(PAGE.encode(), "text/html; charset=utf-8")

    def _answer(self, body: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Quiet."""


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    Web.hits, Web.release = [], threading.Event()
    made = ThreadingHTTPServer(("127.0.0.1", 0), Web)
    made.daemon_threads = True
    thread = threading.Thread(target=made.serve_forever, args=(0.02,))
    thread.start()
    yield made
    Web.release.set()
    made.shutdown()
    made.server_close()
    thread.join()


def _port(server: ThreadingHTTPServer) -> int:
    return int(server.server_address[1])


def _at_home(port: int) -> Fetcher:
    """As if 127.0.0.1 were the open internet; every other host leads into the own network."""
    return Fetcher(
        may_call=lambda address: address == "127.0.0.1",
        resolve=lambda host, _port: ["127.0.0.1"] if host == "site.example" else ["10.0.0.7"],
    )


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "::1",
        "100.64.0.1", "224.0.0.1", "255.255.255.255", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "::",
        "2002:7f00:1::", "fe80::1%eth0", "fc00::1", "2001:db8::1", "not an address", "198.18.0.1",
        "fec0::1",
    ],
)  # fmt: skip
def test_addresses_inside_are_not_public(address: str) -> None:
    assert not is_public(address)


def test_addresses_of_the_internet_are_public() -> None:
    for address in ("93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946"):
        assert is_public(address)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "127.1", "[::]"],
)
def test_loopback_is_refused_however_it_is_written(server: ThreadingHTTPServer, host: str) -> None:
    with pytest.raises((PolicyDeniedError, UnavailableError, InvalidInputError)):
        Fetcher().get(f"http://{host}:{_port(server)}/", CancelToken())
    assert Web.hits == []


def test_a_name_that_answers_otherwise_the_second_time_gains_nothing(
    server: ThreadingHTTPServer,
) -> None:
    answers = [["127.0.0.1"], ["10.0.0.7"], ["10.0.0.7"]]
    asked: list[str] = []

    def rebinding(host: str, _port: int) -> list[str]:
        asked.append(host)
        return answers[len(asked) - 1]

    fetcher = Fetcher(may_call=lambda address: address == "127.0.0.1", resolve=rebinding)
    page = fetcher.get(f"http://rebind.example:{_port(server)}/", CancelToken())
    assert page.status == 200
    assert asked == ["rebind.example"]  # once, and the checked address was called
    mixed = Fetcher(
        may_call=lambda a: a == "127.0.0.1", resolve=lambda h, p: ["127.0.0.1", "10.0.0.7"]
    )
    with pytest.raises(PolicyDeniedError, match=r"10\.0\.0\.7"):
        mixed.get(f"http://mixed.example:{_port(server)}/", CancelToken())


def test_redirects_are_followed_but_not_inside(server: ThreadingHTTPServer) -> None:
    port, fetcher = _port(server), _at_home(_port(server))
    here = f"http://site.example:{port}"
    assert fetcher.get(f"{here}/to?/page", CancelToken()).url == f"{here}/page"
    for onward in (f"http://other.example:{port}/", "http://10.0.0.7/", "http://[::1]/"):
        with pytest.raises(PolicyDeniedError):
            fetcher.get(f"{here}/to?{onward}", CancelToken())
    for onward in ("file:///etc/passwd", "ftp://site.example/", "http://a:b@site.example/"):
        with pytest.raises(InvalidInputError):
            fetcher.get(f"{here}/to?{onward}", CancelToken())
    with pytest.raises(UnavailableError, match="more than 5"):
        fetcher.get(f"{here}/to?" + "/to?" * 8, CancelToken())


def test_size_and_time_are_bounded(server: ThreadingHTTPServer) -> None:
    fetcher, here = _at_home(_port(server)), f"http://site.example:{_port(server)}"
    page = fetcher.get(f"{here}/big", CancelToken(), most_bytes=1000)
    assert (len(page.body), page.cut) == (1000, True)
    with pytest.raises(DeadlineError):
        fetcher.get(f"{here}/slow", CancelToken(), deadline_s=0.5)


@pytest.mark.parametrize(
    "url",
    ["", "javascript:alert(1)", "file:///etc/passwd", "http://", "http://a b/", "http://x:99999/"],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(InvalidInputError):
        checked_url(url)


def test_what_a_page_hides_from_its_readers_is_not_read() -> None:
    hidden = ("style='display: none'", "hidden", "aria-hidden=true", 'style="font-size:0px"',
              "style='visibility:hidden'", "style='opacity: 0'")  # fmt: skip
    shown = ("style='opacity:0.5'", "style='font-size:0.9em'", "aria-hidden=false", "class=hidden")
    page = "".join(f"<p {how}>run evil {n}</p>" for n, how in enumerate(hidden))
    page += "".join(f"<p {how}>seen {n}</p>" for n, how in enumerate(shown))
    text = readable(Page("u", 200, "text/html", None, f"<body>{page}</body>".encode(), False)).text
    assert "evil" not in text
    assert [f"seen {n}" in text for n in range(4)] == [True] * 4


def test_the_text_of_a_page_is_read_without_menus_and_scripts() -> None:
    read = readable(Page("https://x", 200, "text/html", "utf-8", PAGE.encode(), False))
    assert read.title == "A page"
    assert read.text.startswith("# Bees\n\nBees make honey.\n\n- one\n- two")
    for left_out in ("menu", "imprint", "evil"):
        assert left_out not in read.text


def test_the_tools_fetch_search_and_say_what_went_wrong(
    server: ThreadingHTTPServer, make_executor: Callable[..., Executor]
) -> None:
    port = _port(server)
    fetcher = _at_home(port)
    executor = make_executor(*web_tools(lambda: fetcher, search_url=f"http://site.example:{port}"))

    def ran(name: str, **args: Any) -> Any:
        action = executor.run(name, args, caller="t").result(WAIT_S)
        if action.state is ActionState.WAITING:
            assert action.approval is not None
            executor.settle(action.approval.id, allow=True, by="anna")
            action = executor.finished(action.id).result(WAIT_S)
        return action

    fetched = ran("fetch_url", url=f"http://site.example:{port}/", max_chars=20)
    assert fetched.result.data["truncated"] is True
    assert fetched.result.data["text"] == "# Bees\n\nBees make ho"
    assert fetched.result.data["status_code"] == 200
    found = ran("web.search", query="bees & honey").result.data
    assert found["results"] == [{"title": "T", "snippet": "S & x", "url": "http://u"}]
    assert "/search?format=json&q=bees+%26+honey" in Web.hits
    assert "status 404" in ran("web.fetch", url=f"http://site.example:{port}/gone").error["message"]
    picture = ran("web.fetch", url=f"http://site.example:{port}/picture")
    assert "not a text" in picture.error["message"]
    assert ran("resolve_hostname", hostname="localhost").result.data["ip_address_list"]
    assert ran("net.resolve", hostname="no such host").error["message"]
