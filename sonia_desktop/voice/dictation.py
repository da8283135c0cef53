"""Writing down what is said into a microphone, utterance by utterance.

dictation = Dictation(capture, stream, on_partial=..., on_final=...)
dictation.start(); ...; dictation.stop()      # what was begun is finished first
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any

import structlog

from sonia_desktop.audio.capture import Capture
from sonia_desktop.audio.endpoint import Endpoint, EndpointOptions
from sonia_desktop.audio.vad import VoiceActivity
from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.core.worker import CancelToken, Worker
from sonia_desktop.speech.recogniser import Pcm16, Transcript
from sonia_desktop.voice.ear_stream import EarStream
from sonia_desktop.voice.listening import Listening

_log = structlog.get_logger(__name__)


class Dictation:
    """See the module.

    Args:
        capture: the microphone, started.
        stream: a stream of the recogniser; closed by whoever opened it.
        on_partial: gets the text so far; on_final: the transcript of each utterance. Both are
            called in the dictation's own thread.
        on_ready: called with the first sound: from then on nothing said is lost.
    """

    def __init__(
        self,
        capture: Capture,
        stream: EarStream,
        options: EndpointOptions,
        on_partial: Callable[[str], object],
        on_final: Callable[[Transcript], object],
        on_ready: Callable[[], object] = lambda: None,
    ) -> None:
        self._capture, self._stream, self._options = capture, stream, options
        self._on_partial, self._on_final, self._on_ready = on_partial, on_final, on_ready
        self._activity = VoiceActivity()
        self._worker = Worker(
            "dictation", capacity=4096, on_start=self._activity.start, on_stop=self._activity.stop
        )
        self._token = CancelToken()
        self._listening: Listening | None = None
        self._telling: list[Future[None]] = []
        """Done when the text of an utterance that has ended was told; `stop` waits for it."""
        self._closed: Future[Any] | None = None
        self.ended = threading.Event()
        """The microphone was lost, or `stop` was called; `error` says why."""
        self.error: SoniaError | None = None

    def start(self) -> None:
        """Open the microphone; returns at once."""
        self._worker.start()
        self._later(self._begin)
        self._closed = self._capture.listen(
            lambda chunk, ended_s: self._later(lambda: self._hear(chunk, ended_s)),
            self._token,
            on_ready=lambda _at_s: self._later(self._ready),
        )
        self._closed.add_done_callback(self._microphone_closed)

    def stop(self, deadline_s: float = 5.0) -> None:
        """Close the microphone and wait for the text of what was said."""
        self._token.cancel()
        self.ended.wait(deadline_s)
        try:
            self._worker.submit(self._finish).result(deadline_s)
            for told in tuple(self._telling):
                told.result(deadline_s)
        except (SoniaError, CancelledError) as error:  # the recogniser, or the worker, has failed
            self._fail(error)
        except TimeoutError:
            _log.warning("dictation_not_finished", deadline_s=deadline_s)
        self._worker.stop(1.0)

    # In the worker

    def _begin(self) -> None:
        self._listening = Listening(self._stream, self._options, self._later, self._on_partial)

    def _ready(self) -> None:
        self._on_ready()

    def _hear(self, chunk: Pcm16, ended_s: float) -> None:
        listening = self._listening
        if listening is None:
            return
        decided = listening.hear(chunk, ended_s, self._activity.probability(chunk))
        if decided in (Endpoint.ENDED, Endpoint.TOO_LONG):
            self._finish()
            self._begin()

    def _finish(self) -> None:
        listening, self._listening = self._listening, None
        final = listening.end() if listening is not None else None
        if final is not None:
            told: Future[None] = Future()
            self._telling.append(told)
            final.add_done_callback(lambda done: self._later(lambda: self._tell(done, told)))

    def _tell(self, final: Future[Transcript], told: Future[None]) -> None:
        try:
            self._tell_final(final)
        finally:
            self._telling.remove(told)
            told.set_result(None)

    def _tell_final(self, final: Future[Transcript]) -> None:
        if final.cancelled():
            return
        error = final.exception()
        if error is None:
            self._on_final(final.result())
        else:
            self._fail(error)

    # Any thread

    def _microphone_closed(self, closed: Future[Any]) -> None:
        error = None if closed.cancelled() else closed.exception()
        if error is not None:
            self._fail(error)
        self.ended.set()

    def _fail(self, error: BaseException) -> None:
        """Nothing can be written down any more."""
        if isinstance(error, SoniaError):
            self.error = self.error or error
        else:
            _log.error("dictation_failed", error=str(error), exc_info=error)
            self.error = self.error or UnavailableError(
                f"Writing down what is said failed inside Sonia ({error}).",
                remedy="`sonia doctor` tells what is missing; the log has more.",
            )
        self.ended.set()

    def _done(self, job: Future[None]) -> None:
        if not job.cancelled() and (error := job.exception()) is not None:
            self._fail(error)

    def _later(self, job: Callable[[], None]) -> None:
        try:
            self._worker.enqueue(job).add_done_callback(self._done)
        except SoniaError as error:
            if not self._token.cancelled:
                _log.warning("dictation_lost_sound", error=str(error))
