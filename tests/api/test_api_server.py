"""The server's life: ports, the ports file, taken ports, stopping."""

from __future__ import annotations

import json
import os
import socket
import stat
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import psutil
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from sonia_desktop.api.ports import SERVICES
from sonia_desktop.core.health import HealthState


def test_the_ports_in_use_are_published_for_the_owner_only(serve: Any) -> None:
    with serve(api={"ports": {"pipecat": 7037}}) as running:  # one on a port of its own
        file = running.data_dir / "ports.json"
        told = json.loads(file.read_text())
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert told["pid"] == os.getpid()
        chosen = {s.name: s.port + running.offset for s in SERVICES}
        assert told["ports"] == chosen | {"pipecat": 7037 + running.offset}
        assert Path(told["token_file"]).read_text().strip()
        for port in told["ports"].values():
            assert running.client.get(f"http://localhost:{port}/healthz").status_code == 200
    assert not file.exists()


def test_every_service_answers_on_both_loopback_addresses(serve: Any) -> None:
    with serve() as running:
        hosts = {bound.getsockname()[0] for bound in running.server._sockets}
        for host in hosts:
            shown = f"[{host}]" if ":" in host else host
            for service in SERVICES:
                answer = running.client.get(running.url(service.port, "/healthz", shown))
                assert answer.json()["service"] == service.name
        assert hosts <= {"127.0.0.1", "::1"}, "never beyond loopback"


def test_an_answer_comes_in_one_piece(serve: Any) -> None:
    """Head and body in one packet: the caller is woken once."""
    with serve() as running:
        assert running.server.wait_ready(30)
        port = 8000 + running.offset
        for path in ("/healthz", "/version", "/nothing/here"):
            with socket.create_connection(("127.0.0.1", port), timeout=60) as line:
                line.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode())
                head, _, body = line.recv(65_536).partition(b"\r\n\r\n")
            length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
            assert len(body) == length > 0


def test_a_taken_port_is_told_with_its_owner_and_the_others_start(serve: Any, offset: int) -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", 7020 + offset))
        other.listen()
        with serve(offset=offset) as running:
            assert running.server.wait_ready(20)
            health = running.assistant.health.get("services")
            assert health.state is HealthState.DEGRADED
            assert f"port {7020 + offset} is taken by" in health.detail
            assert f"{psutil.Process().name()} (pid {os.getpid()})" in health.detail
            assert health.remedy
            assert "memory-engine" not in running.server.ports
            assert len(running.server.ports) == 8
            deps = running.get(7000, "/v1/deps").json()
            assert deps["ok"] is False
            assert deps["data"]["memory_engine"]["status"] == "unavailable"
            assert deps["data"]["openclaw"]["status"] == "ok"


def test_with_every_port_taken_the_rest_of_the_program_lives(serve: Any, offset: int) -> None:
    with serve(offset=offset) as first:
        assert first.assistant.wait_ready(60)  # its threads are up before the second's are counted
        with serve(data_dir=first.data_dir.parent / "second", offset=offset) as second:
            assert not second.server.wait_ready(5)
            health = second.assistant.health.get("services")
            assert health.state is HealthState.UNAVAILABLE
            assert str(os.getpid()) in health.detail
            assert not (second.data_dir / "ports.json").exists()


def test_stopping_frees_the_ports_at_once(serve: Any) -> None:
    with serve() as running:
        running.server.wait_ready(20)
        begun = time.perf_counter()
        running.server.stop()
        took = time.perf_counter() - begun
        for service in SERVICES:
            with socket.socket() as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind(("127.0.0.1", service.port + running.offset))
    assert took < 2.5
    running.server.stop()


def test_stopping_before_the_routes_are_loaded_is_clean(serve: Any) -> None:
    with serve() as running:
        running.server.stop()


def test_a_request_under_way_is_answered_before_the_end(serve: Any) -> None:
    """A half-sent request is under way; it is completed after the stop was asked for."""
    with serve() as running:
        running.server.wait_ready(20)
        host = f"Host: localhost:{7040 + running.offset}\r\n"
        with socket.create_connection(("127.0.0.1", 7040 + running.offset), timeout=10) as line:
            line.sendall(
                f"POST /api/v1/tools HTTP/1.1\r\n{host}Content-Type: application/json\r\n"
                "Content-Length: 2\r\n\r\n{".encode()
            )
            while not running.server.in_flight:  # the server has it
                threading.Event().wait(0.005)
            stopping = threading.Thread(target=running.server.stop)
            stopping.start()
            line.sendall(b"}")
            answer = line.recv(65536)
            stopping.join()
    assert answer.startswith(b"HTTP/1.1 405")


def test_open_websockets_are_closed_when_the_server_stops(serve: Any) -> None:
    with serve() as running:
        running.server.wait_ready(20)
        session = running.post(7030, "/session/start").json()["data"]["session_id"]
        with connect(running.url(7030, f"/ws/{session}").replace("http", "ws")) as talk:
            talk.recv(timeout=10)
            talk.recv(timeout=10)
            begun = time.perf_counter()
            running.server.stop()
            assert time.perf_counter() - begun < 2.5
            with pytest.raises(ConnectionClosed):
                talk.recv(timeout=10)


def test_a_keep_alive_connection_does_not_hold_the_stop_up(serve: Any) -> None:
    with serve() as running, httpx.Client() as client:
        assert client.get(running.url(7000, "/healthz"), timeout=20).status_code == 200
        begun = time.perf_counter()
        running.server.stop()
        assert time.perf_counter() - begun < 1.5


def test_a_ports_file_of_another_process_is_left_alone(serve: Any) -> None:
    with serve() as running:
        file = running.data_dir / "ports.json"
        told = json.loads(file.read_text())
        told["pid"] = 1
        file.write_text(json.dumps(told))
    assert file.exists()
