"""The unsure hearing that waits for a yes: weighed, asked back, settled, or dropped in time.

    back = AskingBack(below=0.5, harmless=..., later=..., after=..., busy=..., late=...)
    back.weigh(text, confidence, decided)           # decided(True): it only reads, act on it
    back.open(text, confidence)                     # the question was put
    meant, request = back.reply("yes please")       # or back.settle(True), by a click

Lives in the worker of its conversation. Nothing is asked of the assistant before it is settled.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.voice.confirming import Doubt, Reply, settled_by
from sonia_desktop.voice.jobs import After, Later

CONFIRM_S = 20.0
"""An unsure hearing nobody confirms is dropped after this."""
REPLY_S = 8.0
"""More time for a reply that is being given when the time is up."""

HARDLY = 0.7
"""Hearings less sure than this share of `below` are hardly heard. Of 82 doubtful development
requests whose intent was right, 29 are answered at once, and none that was wrong; with 0.55 they
were 39 and one, but then 4 of 360 spoken_commands were answered wrongly, not one."""

Harmless = Callable[[str], Future[bool]]
"""Whether what a text asks for only reads, so that a wrong hearing of it does no harm."""


class AskingBack:
    """See the module.

    Args:
        below: hearings less confident than this (0 to 1) are unsure; 0: none is.
        harmless: unsure hearings of which this is true are acted on; None: none is.
        later, after: run a job in the worker, at once or some seconds later.
        busy: the user is replying just now.
        late: told when nobody replied in time, after it was settled.
        settled: told what became of it, with its text: accepted or not.
        confirm_s: how long a yes is waited for, in seconds.
    """

    def __init__(
        self,
        *,
        below: float,
        harmless: Harmless | None,
        later: Later,
        after: After,
        busy: Callable[[], bool],
        late: Callable[[], None] = lambda: None,
        settled: Callable[[str, bool], None] = lambda text, accepted: None,
        confirm_s: float = CONFIRM_S,
    ) -> None:
        self._below, self._harmless = below, harmless
        self._later, self._after, self._confirm_s = later, after, confirm_s
        self._busy, self._late, self._settled = busy, late, settled
        self.doubt: Doubt | None = None
        """What waits for a yes."""
        self._forget_time_limit: Callable[[], None] = lambda: None

    @property
    def text(self) -> str:
        """What waits for a yes; empty: nothing does."""
        return "" if self.doubt is None else self.doubt.text

    def sure(self, confidence: float) -> bool:
        """A hearing this confident is acted on."""
        return confidence >= self._below

    def weigh(self, text: str, confidence: float, decided: Callable[[bool], None]) -> None:
        """An unsure hearing: `decided`, called in the worker, now or soon, gets True when what it
        asks for only reads, so that it is acted on; else it is to be asked back. So is what was
        hardly heard at all: the answer to something else helps nobody."""
        heard = self._harmless is not None and confidence >= self._below * HARDLY
        try:
            weighed = self._harmless(text) if heard and self._harmless is not None else None
        except SoniaError:
            weighed = None
        if weighed is None:
            decided(False)
        else:
            weighed.add_done_callback(lambda done: self._later(lambda: decided(_is_true(done))))

    def open(self, text: str, confidence: float) -> Doubt:
        """The user is asked; an older question is taken for a no."""
        self.settle(False)
        doubt = self.doubt = Doubt(text, confidence)
        self._limit(doubt, self._confirm_s)
        return doubt

    def reply(self, said: str, confidence: float = 1.0) -> tuple[Reply, str]:
        """What the user said to the question settles it; see `confirming.settled_by`."""
        assert self.doubt is not None
        meant, request = settled_by(self.doubt, said, confidence)
        self.settle(meant is Reply.YES)
        return meant, request

    def settle(self, accepted: bool) -> None:
        """Yes or no; nothing happens when nothing waits."""
        doubt, self.doubt = self.doubt, None
        if doubt is not None:
            self._forget_time_limit()
            self._settled(doubt.text, accepted)

    def _limit(self, doubt: Doubt, seconds: float) -> None:
        self._forget_time_limit = self._after(seconds, lambda: self._time_is_up(doubt))

    def _time_is_up(self, doubt: Doubt) -> None:
        if self.doubt is not doubt:
            return
        if self._busy():
            self._limit(doubt, REPLY_S)
            return
        self.settle(False)
        self._late()


def _is_true(weighed: Future[bool]) -> bool:
    return not weighed.cancelled() and weighed.exception() is None and weighed.result()
