"""The accessibility bus of a Linux desktop (AT-SPI 2), through jeepney: many calls at a time.

The session bus tells the address of a bus of its own, on which every program that offers its
interface has a tree of objects. A call takes a fraction of a millisecond, a tree hundreds of them:
they are all sent before the answers are waited for. Spec:
https://gitlab.gnome.org/GNOME/at-spi2-core/-/tree/main/xml
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sonia_desktop.core.errors import UnavailableError

ATSPI = "org.a11y.atspi"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
CONNECT_S = 1.0
AT_ONCE = 400
"""Calls under way at a time."""
INSTALL = "Install it: sudo apt install at-spi2-core. Sonia reads the pixels meanwhile."
SWITCH_ON = (
    "Programs offer it when it is switched on: gsettings set org.gnome.desktop.interface "
    "toolkit-accessibility true (Qt programs: QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1)."
)

Place = tuple[str, str]
"""An object: the name of its program on the bus, and its path."""


@dataclass(frozen=True)
class Call:
    """One method of one object. `signature` is that of the arguments in D-Bus' own letters."""

    place: Place
    interface: str
    method: str
    signature: str = ""
    arguments: tuple[Any, ...] = ()


def read(place: Place, interface: str, name: str) -> Call:
    """The call that reads a property."""
    properties = "org.freedesktop.DBus.Properties"
    return Call(place, properties, "Get", "ss", (f"{ATSPI}.{interface}", name))


class AccessibilityBus:
    """A connection. Belongs to one thread.

    Raises `UnavailableError`, with what to do, when there is no such bus.
    """

    def __init__(self) -> None:
        if not sys.platform.startswith("linux"):
            raise UnavailableError(
                "The accessibility tree is read on Linux only.",
                remedy="Sonia reads the pixels instead.",
            )
        if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
            raise UnavailableError(
                "There is no session bus, so no program offers its accessibility tree.",
                remedy="Start Sonia inside a desktop session. Sonia reads the pixels meanwhile.",
            )
        from jeepney.io.blocking import open_dbus_connection

        try:
            with open_dbus_connection("SESSION", auth_timeout=CONNECT_S) as session:
                ask = Call(("org.a11y.Bus", "/org/a11y/bus"), "org.a11y.Bus", "GetAddress")
                (address,) = _answers(session, [ask], time.monotonic() + CONNECT_S)
            if not address or not address[0]:
                raise UnavailableError("The accessibility service does not run.", remedy=INSTALL)
            self._connection: Any = open_dbus_connection(str(address[0]), auth_timeout=CONNECT_S)
        except UnavailableError:
            raise
        except Exception as error:  # jeepney raises OSError, RuntimeError, its own and struct's
            raise UnavailableError(
                f"The accessibility bus cannot be reached: {error}.", remedy=INSTALL
            ) from error

    def ask(self, calls: Sequence[Call], until: float) -> list[tuple[Any, ...] | None]:
        """The answers in the order of the calls.

        Args:
            until: `time.monotonic` at which whoever has not answered is left out.

        None for each that failed or took too long.
        """
        answers: list[tuple[Any, ...] | None] = []
        for start in range(0, len(calls), AT_ONCE):
            answers += _answers(self._connection, calls[start : start + AT_ONCE], until)
        return answers

    def close(self) -> None:
        """Close the connection. Safe to call twice."""
        self._connection.close()


def _answers(connection: Any, calls: Sequence[Call], until: float) -> list[tuple[Any, ...] | None]:
    from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call

    waiting: dict[int, int] = {}
    for at, call in enumerate(calls):
        name, path = call.place
        where = DBusAddress(path, bus_name=name, interface=call.interface)
        message = new_method_call(where, call.method, call.signature or None, call.arguments)
        serial = next(connection.outgoing_serial)
        connection.send(message, serial=serial)
        waiting[serial] = at
    answers: list[tuple[Any, ...] | None] = [None] * len(calls)
    while waiting:
        left_s = until - time.monotonic()
        if left_s <= 0:
            break
        try:
            message = connection.receive(timeout=left_s)
        except TimeoutError:
            break
        at = waiting.pop(message.header.fields.get(HeaderFields.reply_serial, -1), -1)
        if at >= 0 and message.header.message_type is MessageType.method_return:
            answers[at] = tuple(message.body)
    return answers
