"""The other end of a remote conversation, and real engines for it; no device is opened."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sonia_desktop.core.worker import CancelToken
from sonia_desktop.voice.ears import Ears
from sonia_desktop.voice.mouth import Mouth
from sonia_desktop.voice.remote import RemoteConversation


@dataclass
class Answered:
    """What a turn gives."""

    answer: str


class Far:
    """The other end of a conversation.

    Args:
        answer: what a turn gives for a text, now or later; None: the turn never ends.
    """

    def __init__(
        self,
        ears: Ears,
        mouth: Mouth,
        answer: Callable[[str], str | Future[Any] | None] = lambda text: f"You said {text}.",
        **options: Any,
    ) -> None:
        self.answer = answer
        self.asked: list[str] = []
        self.tokens: list[CancelToken] = []
        self.events: list[Any] = []
        self._seen = 0
        self._woken = threading.Event()
        self.talk = RemoteConversation(
            "test",
            open_stream=ears.open_stream,
            synthesise=mouth.synthesise,
            ask=self._ask,
            wake=self._woken.set,
            **options,
        )
        self.talk.start()

    def _ask(self, text: str, token: CancelToken) -> Future[Any]:
        self.asked.append(text)
        self.tokens.append(token)
        done: Future[Any] = Future()
        answer = self.answer(text)
        if isinstance(answer, Future):
            return answer
        if answer is not None:
            done.set_result(Answered(answer))
        return done

    def until(self, wanted: Callable[[Any], bool], timeout_s: float = 30.0) -> Any:
        """Take what comes until there is such an event."""
        deadline = time.monotonic() + timeout_s
        while time.monotonic() < deadline:
            self._woken.clear()
            taken = self.talk.take(time.monotonic())
            self.events += taken.events
            while self._seen < len(self.events):
                self._seen += 1
                if wanted(self.events[self._seen - 1]):
                    return self.events[self._seen - 1]
            self._woken.wait(0.05 if taken.wait_s is None else min(0.05, taken.wait_s))
        raise AssertionError(f"it did not come; there was {self.events}")

    def hears(self, kind: type[Any]) -> Any:
        return self.until(lambda event: isinstance(event, kind))


@contextmanager
def far_ends(ears: Ears, mouth: Mouth) -> Iterator[Callable[..., Far]]:
    """Starts conversations, and stops them at the end."""
    opened: list[Far] = []

    def start(**options: Any) -> Far:
        opened.append(Far(ears, mouth, **options))
        return opened[-1]

    try:
        yield start
    finally:
        for one in opened:
            assert one.talk.stop(10.0)
