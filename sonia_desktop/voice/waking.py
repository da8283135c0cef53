"""Waiting for the wake phrase, in a worker of its own. Reports as "wake phrase"."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from difflib import SequenceMatcher

import structlog

from sonia_desktop.core.errors import QueueFullError, SoniaError, UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.worker import Priority, Worker
from sonia_desktop.speech.recogniser import Pcm16
from sonia_desktop.speech.wake import WakePhrase, normal_phrase

_log = structlog.get_logger(__name__)

_NAME = "wake phrase"
PHRASE_TAIL_S = 0.04
"""So much after its end still is the wake phrase's last sound: of 20 requests in one breath with it
18 are heard right from there on, 14 from its end itself."""
PHRASE_END_S = 0.45
"""A sound that short right after the wake phrase is the phrase's own end, drawn out."""


class Waking:
    """Gives the phrase search its sound.

    Args:
        found: called, in the worker, when the phrase was said, with when it ended (on the clock of
            the sound): it may be found up to half a second later.
    """

    def __init__(self, health: HealthBoard, found: Callable[[float], None]) -> None:
        self._health, self._found = health, found
        self._spotter: WakePhrase | None = None
        self._worker = Worker("wake", capacity=64, on_stop=self._unload)
        self.phrase = ""

    def stop(self, deadline_s: float) -> bool:
        """Free the search and end the worker."""
        return self._worker.stop(deadline_s)

    def choose(self, phrase: str) -> Future[None]:
        """Listen for this phrase from now on; empty: for none.

        Raises `InvalidInputError` for a phrase that cannot be listened for, here or through the
        future (a word nobody knows how to say).
        """
        wanted = normal_phrase(phrase) if phrase.strip() else ""
        self._worker.start()
        return self._worker.enqueue(lambda: self._choose(wanted), Priority.INTERACTIVE)

    def feed(self, samples: Pcm16, ended_s: float) -> None:
        """The next sound, which ended at that moment; dropped when the search does not keep up."""
        try:
            self._worker.enqueue(lambda: self._feed(samples, ended_s), Priority.NORMAL)
        except QueueFullError:
            _log.warning("wake_phrase_sound_lost")
        except UnavailableError:
            return  # stopped

    def _choose(self, phrase: str) -> None:
        if not phrase:
            self._unload()
            self.phrase = ""
            self._health.set(Health(_NAME, HealthState.OFF))
            return
        spotter = WakePhrase(phrase)
        try:
            spotter.start()
        except SoniaError as error:
            if self._spotter is None:
                self._health.set(
                    Health(
                        _NAME,
                        HealthState.UNAVAILABLE,
                        "pocketsphinx",
                        detail=error.message,
                        remedy=error.remedy,
                    )
                )
            raise
        self._unload()
        self._spotter, self.phrase = spotter, phrase
        self._health.set(Health(_NAME, HealthState.READY, "pocketsphinx", detail=phrase))

    def _feed(self, samples: Pcm16, ended_s: float) -> None:
        if self._spotter is not None and self._spotter.feed(samples):
            self._found(ended_s - self._spotter.since_s)

    def _unload(self) -> None:
        if self._spotter is not None:
            self._spotter.stop()
            self._spotter = None


def after_phrase(text: str, phrase: str) -> str:
    """What was said after a phrase that was surely said first, however its words were written.

    >>> after_phrase("the computer, stop", "hey computer")
    'stop'
    """
    words, wanted = text.split(), phrase.split()
    for count in range(1, len(wanted) + 2):
        if _sounds_like(_plain(words[count - 1 : count]), wanted[-1]):
            return " ".join(words[count:])
    return text


def _plain(words: list[str]) -> str:
    return " ".join(words).lower().strip(".,!?;:")


def _sounds_like(heard: str, wanted: str) -> bool:
    """The same word, or spelt a little otherwise by the recogniser ("sonya")."""
    close = min(len(heard), len(wanted)) > 3 and SequenceMatcher(None, heard, wanted).ratio()
    return heard == wanted or close >= 0.8


def without_phrase(text: str, phrase: str) -> str:
    """The text without the phrase, or the end of it, at its beginning.

    >>> without_phrase("sonia what time is it", "hey sonia")
    'what time is it'
    """
    words, wanted = text.split(), phrase.split()
    plain = [_plain([word]) for word in words]
    for start in range(len(wanted)):
        tail = wanted[start:]
        if len(plain) >= len(tail) and all(map(_sounds_like, plain, tail)):
            return " ".join(words[len(tail) :])
    return text
