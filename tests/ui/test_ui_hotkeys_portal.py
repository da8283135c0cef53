"""Keys on Wayland, over the real protocol: a portal of ours on a session bus of its own."""

from __future__ import annotations

import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.ui.hotkeys import Hotkeys
from sonia_desktop.ui.hotkeys_portal import trigger
from sonia_desktop.ui.hotkeys_x11 import parse

pytestmark = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="dbus-daemon is not installed"
)
WAIT_S = 30.0
_PATH = "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_REQUEST = "org.freedesktop.portal.Request"


@dataclass
class Portal:
    """Answers as a desktop does. `refuses`: the user says no."""

    refuses: bool = False
    offered: dict[str, str] = field(default_factory=dict)
    session: str = ""
    closed: threading.Event = field(default_factory=threading.Event)
    bound: threading.Event = field(default_factory=threading.Event)
    _connection: Any = None

    def run(self, ready: threading.Event) -> None:
        self._connection = connection = open_dbus_connection("SESSION")
        connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
        ready.set()
        while not self.closed.is_set():
            message = connection.receive()
            if message.header.message_type is not MessageType.method_call:
                continue
            fields = message.header.fields
            member = fields.get(HeaderFields.member)
            sender = str(fields.get(HeaderFields.sender)).lstrip(":").replace(".", "_")
            if member == "CreateSession":
                token = message.body[0]["session_handle_token"][1]
                self.session = f"{_PATH}/session/{sender}/{token}"
                results: dict[str, Any] = {"session_handle": ("s", self.session)}
                self._answer(message, message.body[0], sender, 0, results)
            elif member == "BindShortcuts":
                self.offered = {n: a["preferred_trigger"][1] for n, a in message.body[1]}
                told = [
                    (n, {"trigger_description": ("s", f"Press {keys}")})
                    for n, keys in self.offered.items()
                ]
                results = {"shortcuts": ("a(sa{sv})", told)}
                self._answer(message, message.body[3], sender, int(self.refuses), results)
                self.bound.set()
            elif member == "Close":
                self.closed.set()
            else:
                connection.send(
                    new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", ("no",))
                )
        connection.close()

    def _answer(
        self, call: Any, options: Any, sender: str, response: int, results: dict[str, Any]
    ) -> None:
        request = f"{_PATH}/request/{sender}/{options['handle_token'][1]}"
        self._connection.send(new_method_return(call, "o", (request,)))
        self._signal(request, _REQUEST, "Response", "ua{sv}", (response, results))

    def tell(self, member: str, name: str) -> None:
        self._signal(_PATH, _SHORTCUTS, member, "osta{sv}", (self.session, name, 7, {}))

    def _signal(
        self, path: str, interface: str, member: str, signature: str, body: tuple[Any, ...]
    ) -> None:
        where = DBusAddress(path, interface=interface)
        self._connection.send(new_signal(where, member, signature, body))


@pytest.fixture
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with daemon:
        assert daemon.stdout is not None
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
        monkeypatch.setenv("XDG_SESSION_TYPE", "wayland")
        yield
        daemon.terminate()


def began(portal: Portal) -> threading.Thread:
    ready = threading.Event()
    thread = threading.Thread(target=portal.run, args=(ready,))
    thread.start()
    assert ready.wait(WAIT_S)
    return thread


@pytest.mark.usefixtures("session_bus")
def test_the_desktop_is_asked_for_the_keys_tells_of_them_and_gets_them_back() -> None:
    portal = Portal()
    thread = began(portal)
    heard: list[str] = []
    told: list[Health] = []
    settled, let_go = threading.Event(), threading.Event()

    def released(name: str) -> None:
        heard.append(f"{name} up")
        let_go.set()

    keys = Hotkeys(
        "<ctrl>+<alt>+<space>", "<cmd>+<shift>+s", "",
        pressed=lambda name: heard.append(f"{name} down"),
        released=released,
        told=lambda health: (told.append(health), settled.set()),
    )  # fmt: skip
    try:
        assert keys.start("wayland").state is HealthState.STARTING
        assert settled.wait(WAIT_S)
        assert told[0].state is HealthState.READY
        assert told[0].detail == "talk Press CTRL+ALT+space, look Press SHIFT+LOGO+s"
        portal.tell("Activated", "unknown")
        portal.tell("Activated", "talk")
        portal.tell("Deactivated", "talk")
        assert let_go.wait(WAIT_S)
        assert heard == ["talk down", "talk up"]
    finally:
        keys.stop()
        keys.stop()
    assert portal.closed.wait(WAIT_S)
    thread.join(WAIT_S)


@pytest.mark.usefixtures("session_bus")
def test_a_user_who_says_no_is_told_the_commands_to_bind() -> None:
    portal = Portal(refuses=True)
    thread = began(portal)
    told: list[Health] = []
    settled = threading.Event()
    keys = Hotkeys(
        "<ctrl>+<alt>+<space>", "", pressed=print, released=print,
        told=lambda health: (told.append(health), settled.set()),
    )  # fmt: skip
    try:
        keys.start("wayland")
        assert settled.wait(WAIT_S)
        assert told[0].state is HealthState.UNAVAILABLE
        assert "sonia toggle-talk" in told[0].remedy
    finally:
        keys.stop()
    thread.join(WAIT_S)


@pytest.mark.usefixtures("session_bus")
def test_a_desktop_without_the_portal_is_told_with_the_commands_to_bind() -> None:
    keys = Hotkeys("<ctrl>+<alt>+<space>", "", pressed=print, released=print)
    health = keys.start("wayland")
    keys.stop()
    assert health.state is HealthState.UNAVAILABLE
    assert "sonia capture" in health.remedy


def test_triggers_are_written_as_the_specification_has_them() -> None:
    assert trigger(parse("<ctrl>+<alt>+<space>")) == "CTRL+ALT+space"
    assert trigger(parse("<cmd>+<enter>")) == "LOGO+Return"
