"""The recogniser in its worker. Reports as "recognition"."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.worker import Priority, Worker
from sonia_desktop.speech.pocketsphinx import PocketSphinx
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Hearing, Pcm16, Recogniser, Transcript

_PIECE_SAMPLES = SAMPLE_RATE_HZ // 10
_NAME = "recognition"


class Ears:
    """Gives the recogniser its samples in order; recordings wait for the running utterance."""

    def __init__(self, health: HealthBoard) -> None:
        self._health = health
        self._recogniser: Recogniser = PocketSphinx()
        self._hearing: Hearing | None = None
        self._partial = ""
        self._worker = Worker("recogniser", capacity=4096, on_start=self._load)

    @property
    def engine(self) -> str:
        return self._recogniser.name

    def start(self) -> None:
        self._worker.start()

    def stop(self, deadline_s: float) -> bool:
        return self._worker.stop(deadline_s)

    def feed(self, samples: Pcm16, on_partial: Callable[[str], object]) -> None:
        """The next samples; `on_partial` is called, in the recogniser's thread, on new text."""

        def job() -> None:
            partial = self._open().feed(samples)
            if partial != self._partial:
                self._partial = partial
                on_partial(partial)

        self._worker.enqueue(job, Priority.INTERACTIVE)

    def finish(self) -> Future[Transcript]:
        """The text of the running utterance."""
        return self._worker.enqueue(self._finish, Priority.INTERACTIVE)

    def reset(self) -> None:
        """Drop the running utterance."""
        self._worker.enqueue(self._reset, Priority.INTERACTIVE)

    def transcribe(self, samples: Pcm16) -> Future[Transcript]:
        """A whole recording at once, after the running utterance, on a clean start."""

        def job() -> Transcript:
            self._reset()
            for start in range(0, len(samples), _PIECE_SAMPLES):
                self._open().feed(samples[start : start + _PIECE_SAMPLES])
            return self._finish()

        return self._worker.submit(job)

    def _finish(self) -> Transcript:
        self._partial = ""
        return self._open().finish()

    def _reset(self) -> None:
        self._partial = ""
        self._open().reset()

    def _open(self) -> Hearing:
        if self._hearing is None:
            self._hearing = self._recogniser.open()
        return self._hearing

    def _load(self) -> None:
        self._health.set(Health(_NAME, HealthState.STARTING, self.engine))
        try:
            self._recogniser.start()
        except SoniaError as error:
            self._health.set(
                Health(
                    _NAME,
                    HealthState.UNAVAILABLE,
                    self.engine,
                    detail=error.message,
                    remedy=error.remedy,
                )
            )
            raise
        self._health.set(
            Health(
                _NAME,
                HealthState.READY,
                self.engine,
                fallback=True,
                detail="Good at the commands Sonia knows, poor at free dictation.",
                remedy="Whisper (faster-whisper) understands far more; this engine works offline.",
            )
        )
