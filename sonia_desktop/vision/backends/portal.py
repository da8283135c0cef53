"""Pixels through xdg-desktop-portal: any desktop that offers it, and the user can say no.

Speaks ``org.freedesktop.portal.Screenshot`` (flatpak.github.io/xdg-desktop-portal) over jeepney.
The portal answers with a Request object first and with its Response signal when the user agreed,
possibly after a dialog; the picture is a file whose address the signal carries.
"""

from __future__ import annotations

import os
import secrets
import stat
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import structlog

from sonia_desktop.core.errors import CancelledError, SoniaError
from sonia_desktop.vision.backends.backend import Grabbed, RefusedError, SkippedError, Wanted
from sonia_desktop.vision.backends.session import Session, SessionKind
from sonia_desktop.vision.picture import load_picture

_log = structlog.get_logger(__name__)

BUS_NAME = "org.freedesktop.portal.Desktop"
_OBJECT = "/org/freedesktop/portal/desktop"
_SCREENSHOT = "org.freedesktop.portal.Screenshot"
_REQUEST = "org.freedesktop.portal.Request"
_DONE, _CANCELLED_BY_USER = 0, 1  # the Response signal's first value; 2 is any other end

_BUS_TIMEOUT_S = 2.0
_CALL_TIMEOUT_S = 30.0  # the bus starts the portal for the first call
_ANSWER_TIMEOUT_S = 90.0  # the user may be reading the dialog
_LOOK_AROUND_S = 0.1


class Portal:
    """The desktop's own door for pictures of the screen."""

    name = "xdg-desktop-portal"

    def why_not(self, session: Session) -> str:
        if session.kind not in (SessionKind.X11, SessionKind.WAYLAND):
            return f"{session.kind} has none"
        try:
            with _bus(session) as bus:
                if _called(bus, _daemon().NameHasOwner(BUS_NAME), _BUS_TIMEOUT_S)[0]:
                    return ""
                startable = _called(bus, _daemon().ListActivatableNames(), _BUS_TIMEOUT_S)[0]
        except SkippedError as error:
            return str(error)
        return "" if BUS_NAME in startable else "it is not installed"

    def grab(self, session: Session, wanted: Wanted, cancelled: Callable[[], bool]) -> Grabbed:
        if wanted.window:
            raise SkippedError("it takes no picture of the active window unasked")
        began = time.time()
        with _bus(session) as bus:
            path = _picture_file(_asked(bus, cancelled))
        try:
            shot = load_picture(path)
        except SoniaError as error:
            raise SkippedError(f"its picture cannot be used: {error.message}") from error
        finally:
            _remove_our_file(path, began)
        return Grabbed(shot.pixels, wanted.layout.whole.box)


def _asked(bus: Any, cancelled: Callable[[], bool]) -> str:
    """Ask for a picture and wait for the answer: the address of its file."""
    from jeepney import DBusAddress, MatchRule, new_method_call

    token = f"sonia_{secrets.token_hex(8)}"
    sender = str(bus.unique_name).removeprefix(":").replace(".", "_")
    rule = MatchRule(type="signal", sender=BUS_NAME, interface=_REQUEST, member="Response")
    # The bus filters by the portal's well-known name; signals arrive under its unique one.
    arrived = MatchRule(type="signal", interface=_REQUEST, member="Response")
    address = DBusAddress(_OBJECT, bus_name=BUS_NAME, interface=_SCREENSHOT)
    options = {
        "handle_token": ("s", token),
        "modal": ("b", False),
        "interactive": ("b", False),
    }
    with bus.filter(arrived, queue=deque(maxlen=8)) as answers:
        # Listening before asking: a portal may answer before its call returns.
        _called(bus, _daemon().AddMatch(rule), _BUS_TIMEOUT_S)
        call = new_method_call(address, "Screenshot", "sa{sv}", ("", options))
        handle = str(_called(bus, call, _CALL_TIMEOUT_S)[0])
        ours = {handle, f"{_OBJECT}/request/{sender}/{token}"}
        try:
            code, results = _response(bus, answers, ours, cancelled)
        except CancelledError:
            _close(bus, handle)
            raise
    if code == _CANCELLED_BY_USER:
        raise RefusedError("The picture of the screen was refused in the desktop's own dialog")
    if code != _DONE or "uri" not in results:
        raise SkippedError("it ended without a picture")
    return str(results["uri"][1])


def _response(
    bus: Any, answers: deque[Any], ours: set[str], cancelled: Callable[[], bool]
) -> tuple[int, dict[str, Any]]:
    from jeepney import HeaderFields

    until = time.monotonic() + _ANSWER_TIMEOUT_S
    while time.monotonic() < until:
        if cancelled():
            raise CancelledError("It was stopped.")
        try:
            message = bus.recv_until_filtered(answers, timeout=_LOOK_AROUND_S)
        except TimeoutError:
            continue
        except (OSError, ValueError) as error:
            raise SkippedError(f"the session bus broke off: {error}") from error
        if message.header.fields.get(HeaderFields.path) in ours:
            code, results = message.body
            return int(code), dict(results)
    raise SkippedError(f"it did not answer within {_ANSWER_TIMEOUT_S:.0f} s")


def _close(bus: Any, handle: str) -> None:
    """Take the question back: its dialog shall not stay on the screen."""
    from jeepney import DBusAddress, new_method_call

    with suppress(OSError, ValueError):
        bus.send(
            new_method_call(DBusAddress(handle, bus_name=BUS_NAME, interface=_REQUEST), "Close")
        )


@contextmanager
def _bus(session: Session) -> Iterator[Any]:
    """A connection to the session bus. Raises `SkippedError`."""
    address = session.environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not address:
        socket = Path(session.environment.get("XDG_RUNTIME_DIR") or "/nonexistent", "bus")
        if not socket.exists():
            raise SkippedError("there is no D-Bus session")
        address = f"unix:path={socket}"
    from jeepney.auth import AuthenticationError
    from jeepney.bus import get_bus
    from jeepney.io.blocking import DBusConnection, prep_socket

    class Bounded(DBusConnection):  # type: ignore[misc]
        """A bus that does not answer its first "hello" would hold jeepney's own for ever."""

        def receive(self, *, timeout: float | None = None) -> Any:
            return super().receive(timeout=_BUS_TIMEOUT_S if timeout is None else timeout)

    knocked = None
    try:
        knocked = prep_socket(get_bus(address), timeout=_BUS_TIMEOUT_S)
        connection = Bounded(knocked)
    except (OSError, ValueError, RuntimeError, StopIteration, AuthenticationError) as error:
        if knocked is not None:
            knocked.close()
        raise SkippedError(f"the D-Bus session cannot be reached: {error}") from error
    with connection:
        yield connection


def _daemon() -> Any:
    from jeepney import message_bus

    return message_bus


def _called(bus: Any, message: Any, timeout_s: float) -> Any:
    """The body of the reply. Raises `SkippedError` with what the other side said."""
    from jeepney import DBusErrorResponse
    from jeepney.wrappers import unwrap_msg

    try:
        return unwrap_msg(bus.send_and_get_reply(message, timeout=timeout_s))
    except DBusErrorResponse as error:
        said = str(error.data[0]) if error.data else ""
        raise SkippedError(said or str(error.name)) from error
    except TimeoutError as error:
        raise SkippedError(f"it did not answer within {timeout_s:.0f} s") from error
    except (OSError, ValueError) as error:
        raise SkippedError(f"the session bus broke off: {error}") from error


def _picture_file(uri: str) -> Path:
    parts = urlsplit(uri)
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        raise SkippedError(f"its picture is no file of this machine: {uri}")
    return Path(unquote(parts.path))


def _remove_our_file(path: Path, began: float) -> None:
    """The picture was taken for us: it shall not stay behind, least of all in ~/Pictures."""
    try:
        found = path.lstat()
        ours = stat.S_ISREG(found.st_mode) and found.st_uid == os.getuid()
        if ours and found.st_mtime >= began - 1.0:
            path.unlink()
    except OSError as error:
        _log.warning("portal_picture_not_removed", path=str(path), error=str(error))
