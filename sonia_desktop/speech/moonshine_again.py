"""The same sound, slowed down, heard by Moonshine beside the first hearing.

Two hearings of one sound are two looks at the same time: onnxruntime lets Python's lock go, and
its sessions may be run by several threads at once (its documentation of `OrtApi::Run`).
"""

from __future__ import annotations

from concurrent.futures import CancelledError as NeverRan
from concurrent.futures import Future
from dataclasses import dataclass

from sonia_desktop.core.errors import CancelledError, QueueFullError
from sonia_desktop.core.worker import CancelToken, Worker
from sonia_desktop.speech.moonshine_beam import Expectation
from sonia_desktop.speech.moonshine_model import Draft, Encoded, Found, MoonshineModel, Sound
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ

SLOWED = 0.9
"""How fast the sound is heard the second time. The model errs otherwise then, and a text that fits
both is mostly the right one. Of 79 development requests by four espeak-ng voices the intents
understood rose from 34 to 36 of 40, in noise from 21 to 22 of 39, and far more of the words;
a third hearing (1.1) added nothing, nor did denoised sound."""
_TEXTS = 4
_STOP_S = 2.0


@dataclass(frozen=True)
class Again:
    """What the slowed sound gave."""

    encoded: Encoded
    found: list[Found]


class HeardAgain:
    """A second hearing on its way: `result` waits for it.

    It is dropped when another one is begun meanwhile; then `result` makes it anew, where it is.
    """

    def __init__(self, model: MoonshineModel, sound: Sound, expectation: Expectation) -> None:
        self._model, self._sound, self._expectation = model, sound, expectation
        self._own = CancelToken()
        self._made: Future[Again] | None = None

    def begin(self, worker: Worker) -> None:
        """Have it made in the worker; where that has too much to do, `result` makes it."""
        try:
            self._made = worker.submit(lambda: self._make(self._own))
        except QueueFullError:
            self._made = None

    def drop(self) -> None:
        """Nobody wants it any more."""
        self._own.cancel()

    def result(self, token: CancelToken | None = None) -> Again:
        """Raises `CancelledError` soon after the token is cancelled."""
        if token is not None:
            token.on_cancel(self.drop)
        if self._made is not None:
            try:
                return self._made.result()
            except (CancelledError, NeverRan):
                if token is not None:
                    token.raise_if_cancelled()
        return self._make(token)  # it was dropped for the sake of another one

    def _make(self, token: CancelToken | None) -> Again:
        if token is not None:
            token.raise_if_cancelled()
        encoded = self._model.encode(_slowed(self._sound))
        return Again(encoded, self._model.search(encoded, self._expectation, _TEXTS, token))


class SecondHearing:
    """Makes the second hearings of one model, in a worker of its own."""

    def __init__(self, model: MoonshineModel) -> None:
        self._model = model
        self._worker: Worker | None = None
        self._newest: HeardAgain | None = None

    def start(self) -> Worker:
        """Start the worker, if there is none."""
        if self._worker is None:
            self._worker = Worker("second_hearing", capacity=8)
            self._worker.start()
        return self._worker

    def hear(self, sound: Sound, expectation: Expectation) -> HeardAgain:
        """Begin to hear this sound slowed down; what was begun before is dropped."""
        if self._newest is not None:
            self._newest.drop()
        self._newest = HeardAgain(self._model, sound, expectation)
        self._newest.begin(self.start())
        return self._newest

    def fits(
        self, encoded: Encoded, drafts: list[Draft], token: CancelToken | None
    ) -> Future[list[float]]:
        """`MoonshineModel.fits`, beside what the caller does meanwhile."""
        return self.start().enqueue(lambda: self._model.fits(encoded, drafts, token))

    def stop(self) -> None:
        """End the worker."""
        worker, self._worker = self._worker, None
        if self._newest is not None:
            self._newest.drop()
            self._newest = None
        if worker is not None:
            worker.stop(_STOP_S)


def _slowed(sound: Sound) -> Sound:
    """The same, a little slower and lower."""
    import soxr

    slower: Sound = soxr.resample(sound, SAMPLE_RATE_HZ, SAMPLE_RATE_HZ / SLOWED, quality="MQ")
    return slower
