"""How the process ends: by a signal in order, and at once when native code cannot be stopped."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import structlog
from PySide6.QtCore import QSocketNotifier

_log = structlog.get_logger(__name__)


def end_now_if_stuck(code: int) -> None:
    """End the process here when a worker is still inside native code (reading a large picture).

    It cannot be interrupted, and Python's own end would wait for it. What was acknowledged is on
    disk already.
    """
    stuck = [t.name for t in threading.enumerate() if t.name.startswith("sonia-")]
    if not stuck:
        return
    _log.warning("ended_with_busy_workers", workers=sorted(stuck))
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


@contextmanager
def ended_by_signals(leave: Callable[[], None]) -> Iterator[None]:
    """SIGINT, SIGTERM and SIGHUP end the program in order.

    Qt's loop runs no Python while it waits: the signal writes to a socket that Qt watches.
    """
    receiver, sender = socket.socketpair()
    receiver.setblocking(False)
    sender.setblocking(False)
    wanted = [getattr(signal, name, None) for name in ("SIGINT", "SIGTERM", "SIGHUP")]
    before = {
        number: signal.signal(number, lambda *_: None) for number in wanted if number is not None
    }
    old_wakeup = signal.set_wakeup_fd(sender.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(receiver.fileno(), QSocketNotifier.Type.Read)

    def woken() -> None:
        with contextlib.suppress(OSError):
            arrived = receiver.recv(64)
            if any(number in before for number in arrived):
                leave()

    notifier.activated.connect(woken)
    try:
        yield
    finally:
        notifier.setEnabled(False)
        notifier.deleteLater()
        signal.set_wakeup_fd(old_wakeup)
        for number, handler in before.items():
            signal.signal(number, handler)
        receiver.close()
        sender.close()
