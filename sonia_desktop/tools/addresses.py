"""Addresses on the network, judged by their text: where does this URL really lead?

What a name resolves to is checked again by whoever opens the connection; here it is about what can
be seen before anything is sent.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import urlsplit

_SCHEMES = frozenset({"http", "https"})
_LOCAL_NAMES = re.compile(
    r"(?:.*\.)?(?:localhost|local|internal|intranet|lan|home|corp|private|arpa|test|onion|localdomain)"
)
_NUMBER = re.compile(r"0[xX][0-9a-fA-F]*|\d+")
# Services that answer with the address that is part of the name (nip.io and its like).
_ADDRESS_IN_NAME = re.compile(
    r"(?:.*[.-])?(?:nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me|vcap\.me|traefik\.me|rbndr\.us"
    r"|readme\.localtest\.me|lacolhost\.com|1u\.ms|yoogle\.com)"
)


def suspicion(address: str) -> str:
    """Why an address (a URL, or a host) should not be called unasked; empty when it is plain.

    The host may be a number in any form `inet_aton` takes (decimal, octal, hexadecimal, short).
    """
    text = address.strip()
    if any(unicodedata.category(c)[0] in "CZ" or c == "\\" for c in text):
        return "the address holds hidden characters, spaces or backslashes"
    if "://" not in text:
        text = f"http://{text}"
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return "the address cannot be read"
    if parts.scheme.lower() not in _SCHEMES:
        return f"{parts.scheme}: is no address of the web"
    if "@" in parts.netloc:
        return "a name stands before an @ and hides the real host"
    if not host:
        return "there is no host"
    if not parts.netloc.isascii():
        return "the host holds letters that can look like others"
    if host.startswith("xn--") or ".xn--" in host:
        return "the host holds letters that can look like others"
    return _inside(host.rstrip(".").lower())


def _inside(host: str) -> str:
    found = _number(host)
    if found is not None:
        if not found.is_global or found.is_multicast:
            return f"{found} is inside this machine or network"
        return "the host is a bare number"
    if re.fullmatch(r"[0-9a-fx.]*", host) and _NUMBER.fullmatch(host.rpartition(".")[2]):
        return "the host is a number that cannot be read"
    if "." not in host or _LOCAL_NAMES.fullmatch(host):
        return f"{host} is a name inside this machine or network"
    if _ADDRESS_IN_NAME.fullmatch(host):
        return f"{host} can lead to any address, this machine too"
    if re.fullmatch(r"[\w.-]+", host) is None:
        return "the host cannot be read"
    return ""


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    """The address a host is, when it is one: also ``2130706433``, ``0x7f.1``, ``0177.0.0.1``."""
    if ":" in host:
        try:
            six = ipaddress.IPv6Address(host.partition("%")[0])
        except ValueError:
            return ipaddress.IPv6Address("::1")  # not readable: as bad as it can be
        return six.ipv4_mapped or six.sixtofour or (six.teredo[1] if six.teredo else None) or six
    pieces = host.split(".")
    if len(pieces) > 4 or not all(_NUMBER.fullmatch(piece) for piece in pieces):
        return None
    try:
        values = [
            int(piece, 16 if piece[:2] in ("0x", "0X") else 8 if piece[0] == "0" else 10)
            for piece in (piece if piece not in ("0x", "0X") else "0" for piece in pieces)
        ]
    except ValueError:
        return None
    last = values.pop()
    total = last
    for index, value in enumerate(values):
        if value > 255:
            return None
        total += value << (8 * (3 - index))
    return ipaddress.IPv4Address(total) if total < 2**32 else None
