"""A small desktop portal that speaks the real protocol on a real D-Bus session, for tests.

    python sample_portal.py PICTURE.png grant|refuse|end|silent|twisted

It is ``org.freedesktop.portal.Desktop`` with its Screenshot part: each call answers with
a Request and then with its Response signal. twisted: the signal comes before the call returns;
silent: it never comes, until the caller takes the request back with Close, which is then printed.

It prints "ready" when it owns its name, and ends with its connection.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import Message

DESKTOP = "org.freedesktop.portal.Desktop"
GRANTED, REFUSED, ENDED = 0, 1, 2


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - the test reads it


def response(path: str, code: int, results: dict[str, Any]) -> Message:
    source = DBusAddress(path, interface="org.freedesktop.portal.Request")
    return new_signal(source, "Response", "ua{sv}", (code, results))


def handle_of(call: Message) -> str:
    sender = call.header.fields[HeaderFields.sender].removeprefix(":").replace(".", "_")
    token = call.body[1]["handle_token"][1]
    return f"/org/freedesktop/portal/desktop/request/{sender}/{token}"


def screenshot(bus: DBusConnection, call: Message, picture: Path, manner: str) -> None:
    handle = handle_of(call)
    kept = Path(tempfile.mkdtemp(prefix="sonia-portal-"), "Screenshot ä.png")
    answer = response(handle, ENDED, {})
    if manner == "refuse":
        answer = response(handle, REFUSED, {})
    elif manner != "end":
        shutil.copyfile(picture, kept)
        say(f"kept {kept}")
        answer = response(handle, GRANTED, {"uri": ("s", kept.as_uri())})
    returned = new_method_return(call, "o", (handle,))
    messages = [returned] if manner == "silent" else [returned, answer]
    # A signal of another request comes first: it is not for us.
    stranger = response("/org/freedesktop/portal/desktop/request/1_1/other", GRANTED, {})
    for message in [stranger, *(reversed(messages) if manner == "twisted" else messages)]:
        bus.send(message)


def main(arguments: list[str]) -> None:
    picture, manner = Path(arguments[0]), arguments[1]
    with open_dbus_connection("SESSION") as bus:
        bus.send_and_get_reply(message_bus.RequestName(DESKTOP))
        say("ready")
        while True:
            try:
                call = bus.receive()
            except ConnectionResetError:
                return
            if call.header.message_type is not MessageType.method_call:
                continue
            member = call.header.fields[HeaderFields.member]
            if member == "Screenshot":
                screenshot(bus, call, picture, manner)
            elif member == "Close":
                say("closed")
            else:
                bus.send(new_error(call, "org.freedesktop.DBus.Error.UnknownMethod"))


if __name__ == "__main__":
    main(sys.argv[1:])
