"""A running voice loop for the tests: what it asked, and what it told."""

from __future__ import annotations

import difflib
import queue
import subprocess
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from virtual_sound import VirtualSound

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.pocketsphinx import PocketSphinx
from sonia_desktop.voice.loop import VoiceLoop
from sonia_desktop.voice.types import LevelMeasured, UtteranceHeard, VoiceState, VoiceStateChanged

WAIT_S = 40
E = TypeVar("E")


class Like(str):
    """Equal to a text with at most half of its words wrong.

    These tests are about the conversation; how well an engine hears is measured by the benchmarks,
    and pocketsphinx hears the same sound differently from one time to the next.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, str):
            return NotImplemented
        said, heard = self.split(), other.split()
        blocks = difflib.SequenceMatcher(None, said, heard).get_matching_blocks()
        return 2 * sum(block.size for block in blocks) >= max(len(said), len(heard))

    __hash__ = str.__hash__


def _gave_up(event: object) -> bool:
    return isinstance(event, VoiceStateChanged) and event.state is VoiceState.IDLE


@dataclass(frozen=True)
class Answer:
    """What the assistant gives back."""

    answer: str
    id: str


class Talk:
    """A running loop, what it asked, and what it told.

    Args:
        answer: the text for a question; may be changed while it runs.
    """

    def __init__(self, sound: VirtualSound, folder: Path, **options: Any) -> None:
        self.sound, self.folder = sound, folder
        self.bus = Bus()
        self.health = HealthBoard(self.bus)
        self.asked: list[str] = []
        self.answer: Callable[[str], str] = lambda _: "It is ten o'clock."
        self.tokens: list[CancelToken] = []
        self.events: queue.Queue[object] = queue.Queue()
        self.told: list[object] = []
        self.bus.subscribe(object, self.told.append)
        self.bus.subscribe(object, self.events.put)
        options = {"recogniser": PocketSphinx, **options}  # quick, and hears these voices
        self.loop = VoiceLoop(bus=self.bus, health=self.health, ask=self._ask, **options)
        self.loop.start()

    def _ask(
        self, text: str, token: CancelToken, grows: Callable[[str, str], None]
    ) -> Future[Answer]:
        self.asked.append(text)
        self.tokens.append(token)
        future: Future[Answer] = Future()
        future.set_result(Answer(self.answer(text), f"turn-{len(self.asked)}"))
        return future

    def until(self, kind: type[E], where: Callable[[E], bool] = lambda _: True) -> E:
        """The next event of this kind."""
        ends_at = time.monotonic() + WAIT_S
        while True:
            try:
                event = self.events.get(timeout=max(0.0, ends_at - time.monotonic()))
            except queue.Empty:
                told = [each for each in self.told if not isinstance(each, LevelMeasured)]
                raise AssertionError(f"no {kind.__name__} in {WAIT_S} s after {told}") from None
            if isinstance(event, kind) and where(event):
                return event

    def ask_aloud(self, text: str, kind: type[E]) -> E:
        """Open the microphone and make a request; the event that is to follow. What the sound card
        of a busy machine lost is said again, as a person would."""
        for _ in range(3):
            self.loop.toggle()
            self.until(LevelMeasured)
            self.speak(text)
            came = self.until(object, lambda event: isinstance(event, kind) or _gave_up(event))
            if isinstance(came, kind):
                return came
        raise AssertionError(f"no {kind.__name__}: {self.of(UtteranceHeard)}")

    def until_state(self, state: VoiceState) -> None:
        self.until(VoiceStateChanged, lambda event: event.state is state)

    def once(self, kind: type[E], where: Callable[[E], bool] = lambda _: True) -> E:
        """The first event of this kind, told already or to come; for events in either order."""
        told = [event for event in self.of(kind) if where(event)]
        return told[0] if told else self.until(kind, where)

    def of(self, kind: type[E]) -> list[E]:
        """All events of this kind so far."""
        return [event for event in self.told if isinstance(event, kind)]

    def speak(
        self, text: str, *, pad_s: float = 0.3, voice: str = "en-us", speed: int = 150
    ) -> None:
        """Say something into the microphone; returns when it was heard to its end."""
        wav = self.folder / f"spoken-{threading.get_ident()}.wav"
        subprocess.run(
            ["espeak-ng", "-v", voice, "-s", str(speed), "-w", str(wav), text], check=True
        )
        self.sound.play(wav, pad_s=pad_s)
