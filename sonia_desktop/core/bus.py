"""The event bus: how workers tell the world.

Events are frozen dataclasses. They may be published from any thread; a handler runs in the
publisher's thread and must return at once (hand the work to a worker, a queue or Qt's event loop).
A handler that raises is logged and does not disturb the others.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, TypeVar

import structlog

_log = structlog.get_logger(__name__)
E = TypeVar("E")


class Subscription:
    """What `Bus.subscribe` returns; `close()` ends it (safe to call twice)."""

    def __init__(self, bus: Bus, kind: type[Any], handler: Callable[[Any], None]) -> None:
        self._bus, self._kind, self._handler = bus, kind, handler
        self._closed = False

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._bus._remove(self._kind, self._handler)


class Bus:
    """Publish and subscribe by event class; a subscription to a base class sees its subclasses."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._handlers: dict[type[Any], tuple[Callable[[Any], None], ...]] = {}

    def subscribe(self, kind: type[E], handler: Callable[[E], None]) -> Subscription:
        with self._lock:
            self._handlers[kind] = (*self._handlers.get(kind, ()), handler)
        return Subscription(self, kind, handler)

    def heard(self, kind: type[Any]) -> bool:
        """Whether anybody listens to this class of events now."""
        return any(self._handlers.get(each) for each in kind.__mro__)

    def publish(self, event: object) -> None:
        for kind in type(event).__mro__:
            for handler in self._handlers.get(kind, ()):
                try:
                    handler(event)
                except Exception:  # noqa: BLE001 - one bad listener must not silence the others
                    _log.exception("event_handler_failed", event_type=type(event).__name__)

    def _remove(self, kind: type[Any], handler: Callable[[Any], None]) -> None:
        with self._lock:
            left = list(self._handlers.get(kind, ()))
            if handler in left:
                left.remove(handler)
            self._handlers[kind] = tuple(left)
