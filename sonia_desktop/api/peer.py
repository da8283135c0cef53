"""Which user owns the other end of a loopback connection, as the operating system knows it.

Linux: one exact question to the kernel (``NETLINK_SOCK_DIAG``, see ``sock_diag(7)``), with
``/proc/net/tcp`` as second source. Elsewhere psutil. The answer holds for one connection.
"""

from __future__ import annotations

import os
import socket
import struct
import sys
from pathlib import Path

Address = tuple[str, int]

_NETLINK_SOCK_DIAG = 4
_SOCK_DIAG_BY_FAMILY = 20
_NLM_F_REQUEST = 1
_ANY_STATE = 0xFFFFFFFF
_ANSWER_S = 0.5


def same_user(peer: Address, here: Address) -> bool:
    """True when the process at `peer`, connected to our socket `here`, runs as our user."""
    if sys.platform == "linux":
        return peer_uid(peer, here) == os.getuid()
    return _owned_by_us(peer, here)


def peer_uid(peer: Address, here: Address) -> int | None:
    """The uid that owns the socket `peer` -> `here`; None when nobody can tell (Linux)."""
    try:
        return _ask_kernel(peer, here)
    except (OSError, struct.error):  # no netlink here (some sandboxes): read the table instead
        return _read_table(peer, here)


def _ask_kernel(peer: Address, here: Address) -> int | None:
    family = socket.AF_INET6 if ":" in peer[0] else socket.AF_INET
    source = socket.inet_pton(family, peer[0]).ljust(16, b"\0")
    target = socket.inet_pton(family, here[0]).ljust(16, b"\0")
    # struct inet_diag_sockid: ports (network order), addresses, interface, cookie (none: all ones)
    wanted = (
        struct.pack("!HH", peer[1], here[1])
        + source
        + target
        + struct.pack("=III", 0, ~0 & _ANY_STATE, ~0 & _ANY_STATE)
    )
    request = struct.pack("=BBBBI", family, socket.IPPROTO_TCP, 0, 0, _ANY_STATE) + wanted
    header = struct.pack("=IHHII", 16 + len(request), _SOCK_DIAG_BY_FAMILY, _NLM_F_REQUEST, 1, 0)
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, _NETLINK_SOCK_DIAG) as netlink:  # type: ignore[attr-defined,unused-ignore]
        netlink.settimeout(_ANSWER_S)
        netlink.send(header + request)
        answer = netlink.recv(8192)
    (kind,) = struct.unpack_from("=H", answer, 4)
    if kind != _SOCK_DIAG_BY_FAMILY:
        return None  # an error message: there is no such socket
    ports = struct.unpack_from("!HH", answer, 16 + 4)
    if ports != (peer[1], here[1]):
        return None  # a listener on the same port, not this connection
    uid, inode = struct.unpack_from("=II", answer, 16 + 64)
    return int(uid) if inode else None  # a socket in TIME_WAIT belongs to nobody any more


def _read_table(peer: Address, here: Address) -> int | None:
    wanted = {(_hex(peer, mapped), _hex(here, mapped)) for mapped in (False, True)}
    for name in ("tcp", "tcp6"):
        try:
            lines = Path(f"/proc/net/{name}").read_text().splitlines()[1:]
        except OSError:
            continue
        for line in lines:
            fields = line.split()
            if (fields[1], fields[2]) in wanted and fields[9] != "0":
                return int(fields[7])
    return None


def _hex(address: Address, mapped: bool) -> str:
    """An address as /proc/net/tcp writes it: 32-bit words in the machine's byte order."""
    host, port = address
    if ":" in host:
        raw = socket.inet_pton(socket.AF_INET6, host)
    else:
        raw = socket.inet_pton(socket.AF_INET, host)
        if mapped:
            raw = b"\0" * 10 + b"\xff\xff" + raw
    words = struct.unpack(f"={len(raw) // 4}I", raw)
    return "".join(f"{word:08X}" for word in words) + f":{port:04X}"


def _owned_by_us(peer: Address, here: Address) -> bool:
    """Other systems: look through the connections of the processes we may look into."""
    import psutil

    me = psutil.Process().username()
    for process in psutil.process_iter(["username"]):
        if process.info["username"] != me:
            continue
        try:
            for connection in process.net_connections(kind="tcp"):
                if connection.raddr and (
                    tuple(connection.laddr) == peer and tuple(connection.raddr) == here
                ):
                    return True
        except psutil.Error:
            continue
    return False


def listener(port: int) -> str:
    """Who listens on a loopback port, as ``name (pid 123)``; a plain phrase when unknown."""
    import psutil

    try:
        for connection in psutil.net_connections(kind="tcp"):
            if (
                connection.status == psutil.CONN_LISTEN
                and connection.laddr
                and connection.laddr.port == port
                and connection.pid
            ):
                return f"{psutil.Process(connection.pid).name()} (pid {connection.pid})"
    except psutil.Error:
        pass  # macOS shows other processes' sockets to root only
    return "another program (of another user, or hidden)"
