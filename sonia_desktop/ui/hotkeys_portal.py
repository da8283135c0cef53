"""Global hotkeys on Wayland, by the desktop's own GlobalShortcuts portal.

The desktop asks the user which keys it may be, holds them, and tells of each press and release:
nothing of the keyboard passes through Sonia. Spec:
https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.GlobalShortcuts.html
"""

from __future__ import annotations

import contextlib
import os
import select
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any

import structlog

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.ids import new_id
from sonia_desktop.core.installation import APP_ID
from sonia_desktop.ui.hotkeys_x11 import Combination

_log = structlog.get_logger(__name__)

ANSWER_S = 3.0
"""A portal that is there answers at once; only binding waits for the user."""
STOP_DEADLINE_S = 1.0
_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_REQUEST, _SESSION = "org.freedesktop.portal.Request", "org.freedesktop.portal.Session"
_MODIFIERS = {"ctrl": "CTRL", "alt": "ALT", "shift": "SHIFT", "cmd": "LOGO"}


def trigger(keys: Combination) -> str:
    """A combination as the shortcuts specification writes it: ``CTRL+ALT+space``."""
    held = [_MODIFIERS[name] for name in ("ctrl", "alt", "shift", "cmd") if name in keys.modifiers]
    return "+".join([*held, keys.keysym])


class PortalKeys:
    """One session of the portal, one thread. `start` begins; `settled` is told the outcome.

    Args:
        wanted: name -> keys the desktop is asked to offer.
        words: name -> what the desktop tells the user the keys do.
        pressed, released: called with a name, in the thread; they must return at once.
        settled: called once in the thread: the keys as the desktop tells them by name, or the
            error when the user or the desktop said no.
    """

    def __init__(
        self,
        wanted: Mapping[str, Combination],
        words: Mapping[str, str],
        pressed: Callable[[str], None],
        released: Callable[[str], None],
        settled: Callable[[Mapping[str, str] | UnavailableError], None],
    ) -> None:
        self._wanted, self._words = dict(wanted), dict(words)
        self._pressed, self._released, self._settled = pressed, released, settled
        self._connection: Any = None
        self._early: deque[Any] = deque()
        self._session = ""
        self._binding = ""
        self._thread: threading.Thread | None = None
        self._wake, self._woken = -1, -1

    def start(self) -> None:
        """Open a session and ask for the keys; returns while the user is still asked.

        Raises `UnavailableError` when the desktop has no such portal.
        """
        from jeepney import MatchRule
        from jeepney.io.blocking import open_dbus_connection

        if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            raise UnavailableError("There is no session bus, so no portal for global keys.")
        try:
            self._connection = open_dbus_connection("SESSION", auth_timeout=ANSWER_S)
            self._listen_for(_SHORTCUTS)
            self._listen_for(_REQUEST)
            # An answer may come before the call that asked has returned: kept, not dropped.
            self._early = self._connection.filter(
                MatchRule(type="signal", interface=_REQUEST), bufsize=20
            ).queue
            self._register()
            answer = self._requested("CreateSession", "a{sv}", ())
            self._session = str(answer["session_handle"][1])
            self._bind()
        except UnavailableError:
            self._close()
            raise
        except Exception as error:  # jeepney raises OSError, RuntimeError, its own and struct's
            self._close()
            raise UnavailableError(
                f"This desktop's portal offers no global keys: {error}."
            ) from error
        self._woken, self._wake = os.pipe()
        self._thread = threading.Thread(target=self._run, name="sonia-hotkeys", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Give the keys back and end the thread. Safe to call twice."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        os.write(self._wake, b"x")
        if thread is not threading.current_thread():
            thread.join(STOP_DEADLINE_S)
        os.close(self._wake)
        os.close(self._woken)

    # --- asking -----------------------------------------------------------------------------

    def _listen_for(self, interface: str) -> None:
        from jeepney import MatchRule, message_bus

        rule = MatchRule(type="signal", interface=interface, path_namespace=_PATH)
        self._connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=ANSWER_S)

    def _register(self) -> None:
        """So that the desktop knows our name; older portals have no such thing."""
        with contextlib.suppress(Exception):
            self._call("Register", "sa{sv}", (APP_ID, {}), "org.freedesktop.host.portal.Registry")

    def _call(self, method: str, signature: str, body: tuple[Any, ...], interface: str) -> Any:
        from jeepney import DBusAddress, MessageType, new_method_call

        where = DBusAddress(_PATH, bus_name=_NAME, interface=interface)
        message = new_method_call(where, method, signature, body)
        reply = self._connection.send_and_get_reply(message, timeout=ANSWER_S)
        if reply.header.message_type is MessageType.error:
            told = reply.body[0] if reply.body else method
            raise UnavailableError(f"This desktop's portal offers no global keys: {told}.")
        return reply.body

    def _requested(self, method: str, signature: str, body: tuple[Any, ...]) -> dict[str, Any]:
        """A call whose answer comes as a signal of a request."""
        options = {
            "handle_token": ("s", _token()),
            "session_handle_token": ("s", _token()),
        }
        (request,) = self._call(method, signature, (*body, options), _SHORTCUTS)
        until = time.monotonic() + ANSWER_S
        while time.monotonic() < until:
            message = (
                self._early.popleft()
                if self._early
                else self._connection.receive(timeout=max(0.01, until - time.monotonic()))
            )
            if _member(message) == "Response" and _path(message) == request:
                response, results = message.body
                if response != 0:
                    raise UnavailableError("The desktop refused to give global keys.")
                return dict(results)
        raise TimeoutError("it does not answer")

    def _bind(self) -> None:
        shortcuts = [
            (
                name,
                {
                    "description": ("s", self._words.get(name, name)),
                    "preferred_trigger": ("s", trigger(keys)),
                },
            )
            for name, keys in self._wanted.items()
        ]
        body = (self._session, shortcuts, "", {"handle_token": ("s", _token())})
        (self._binding,) = self._call("BindShortcuts", "oa(sa{sv})sa{sv}", body, _SHORTCUTS)

    # --- in the thread ----------------------------------------------------------------------

    def _run(self) -> None:
        try:
            while self._early:
                self._take(self._early.popleft())
            while True:
                while self._take_one():  # first: what was read already is not in the socket
                    pass
                readable, _, _ = select.select([self._connection.sock, self._woken], [], [])
                if self._woken in readable:
                    break
        except Exception as error:  # noqa: BLE001 - the bus is gone: said, and no more keys come
            _log.warning("portal_keys_ended", error=str(error))
            self._settled(UnavailableError(f"The desktop's portal has gone: {error}."))
        finally:
            self._give_back()
            self._close()

    def _take_one(self) -> bool:
        try:
            message = self._connection.receive(timeout=0)
        except TimeoutError:
            return False
        self._take(message)
        return True

    def _take(self, message: Any) -> None:
        member = _member(message)
        if member in ("Activated", "Deactivated") and message.body[0] == self._session:
            tell = self._pressed if member == "Activated" else self._released
            if message.body[1] in self._wanted:
                tell(str(message.body[1]))
        elif member == "Response" and _path(message) == self._binding:
            response, results = message.body
            if response != 0:
                self._settled(UnavailableError("You did not allow the desktop's global keys."))
            else:
                given = results.get("shortcuts", ("", []))[1]
                self._settled({str(name): _told(about) for name, about in given})

    def _give_back(self) -> None:
        from jeepney import DBusAddress, new_method_call

        where = DBusAddress(self._session, bus_name=_NAME, interface=_SESSION)
        with contextlib.suppress(Exception):
            self._connection.send(new_method_call(where, "Close"))

    def _close(self) -> None:
        if self._connection is not None:
            with contextlib.suppress(Exception):
                self._connection.close()


def _token() -> str:
    return new_id("sonia").replace("-", "_")


def _member(message: Any) -> str:
    from jeepney import HeaderFields

    return str(message.header.fields.get(HeaderFields.member, ""))


def _path(message: Any) -> str:
    from jeepney import HeaderFields

    return str(message.header.fields.get(HeaderFields.path, ""))


def _told(about: Mapping[str, Any]) -> str:
    return str(about.get("trigger_description", ("s", ""))[1])
