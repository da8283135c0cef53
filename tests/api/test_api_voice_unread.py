"""Clients of the voice WebSockets that send and never read, or send what has no bounds."""

from __future__ import annotations

import contextlib
import json
import socket
import time
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from sonia_desktop.api import voice_line
from sonia_desktop.api.limits import Limits
from tests.api.conftest import serving

_LONGEST_S = 60.0
_SMALL_BUFFER = 4096


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Messages come as fast as they can: the buffers of the system are soon full."""
    hasty = Limits(messages_per_s=1e6, message_burst=1_000_000)
    with serving(tmp_path_factory.mktemp("unread"), limits=hasty) as running:
        assert running.server.wait_ready(30)
        assert running.assistant.wait_ready(60)
        yield running


def test_who_sends_and_never_reads_is_hung_up_on_and_others_talk_on(
    served: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voice_line, "_SEND_S", 0.5)
    session_id = f"deaf-{uuid.uuid4().hex[:8]}"
    url = served.url(7030, f"/v1/voice/{session_id}").replace("http", "ws")
    unread = socket.socket()
    unread.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _SMALL_BUFFER)
    unread.connect(("127.0.0.1", int(url.split(":")[2].split("/")[0])))
    deadline = time.monotonic() + _LONGEST_S
    hung_up = False
    nonsense = json.dumps({"type": "?" * 300})  # answered at length: the buffers fill sooner
    with connect(url, sock=unread, max_queue=1, close_timeout=0.1) as line:
        while not hung_up and time.monotonic() < deadline:
            try:
                line.send(nonsense)
            except (ConnectionClosed, OSError):
                hung_up = True
    assert hung_up
    told = served.get(7030, f"/session/{session_id}").json()["data"]
    assert told["state"] == "CLOSED"
    with connect(url.replace(session_id, f"{session_id}-2")) as line:
        line.recv(timeout=5)
        line.send(json.dumps({"type": "ping"}))
        assert json.loads(line.recv(timeout=5))["type"] == "pong"


@pytest.mark.parametrize("kind", ["x" * 500_000, ["x"] * 100_000, {"a": 1}, 7])
def test_an_answer_to_nonsense_is_short_however_long_the_nonsense_is(
    served: Any, kind: object
) -> None:
    url = served.url(7030, f"/v1/voice/long-{uuid.uuid4().hex[:8]}").replace("http", "ws")
    with connect(url) as line, contextlib.suppress(ConnectionClosed):
        line.recv(timeout=5)
        line.send(json.dumps({"type": kind}))
        answer = str(line.recv(timeout=5))
        assert json.loads(answer)["code"] == "INVALID_EVENT"
        assert len(answer) < 1000
