"""The proxies that the environment names, put right before anything asks for them."""

from __future__ import annotations

import os
from collections.abc import MutableMapping

_NAMED = ("all_proxy", "http_proxy", "https_proxy")
_OWN = ("localhost", "127.0.0.1", "::1")


def put_right(environment: MutableMapping[str, str] = os.environ) -> None:
    """No proxy is asked for this computer's own addresses: it would hear what is said to a model
    here, and could not reach it. ``socks://``, as GNOME writes it, is called ``socks5://``.
    """
    named = [name for name in environment if name.lower() in _NAMED]
    for name in named:
        kind, mark, place = environment[name].partition("://")
        if mark and kind.lower() == "socks":
            environment[name] = f"socks5://{place}"
    if not named:
        return
    for name in ("no_proxy", "NO_PROXY"):  # programs read the one or the other
        told = environment.get(name) or environment.get(name.swapcase(), "")
        hosts = [host.strip() for host in told.split(",") if host.strip()]
        if "*" not in hosts:
            environment[name] = ",".join(dict.fromkeys([*hosts, *_OWN]))
