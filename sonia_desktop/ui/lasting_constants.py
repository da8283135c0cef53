"""Keeps `None`, `True` and `False` alive under Python 3.11, whatever is done to their counts.

PySide6 6.12.0 is built as for Python 3.12 and later, where these live for ever and nobody counts
who holds them. Under 3.11 each call of Qt that gives nothing back takes one reference to `None`
away that was never added, each signal one to `True`; after some hundred thousand calls none is left
and Python ends itself: "none_dealloc: deallocating None". So they are given more references than
any program can lose; that is how Python 3.12 began to make them last.
"""

from __future__ import annotations

import ctypes
import sys

_FIRST_WHERE_THEY_LAST = (3, 12)
_MORE = sys.maxsize // 4


def keep() -> None:
    """Once in a process; does nothing where they last by themselves."""
    if sys.version_info >= _FIRST_WHERE_THEY_LAST or sys.implementation.name != "cpython":
        return
    for constant in (None, True, False, NotImplemented, ...):
        if sys.getrefcount(constant) < _MORE:
            ctypes.c_ssize_t.from_address(id(constant)).value += _MORE
