"""A whole recording through the recogniser, piece by piece: text as it comes, memory that stays.

A piece ends where it is quietest. Between pieces those who speak now are heard; what they said is
not kept waiting for a piece either: it is left, and heard again after them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from sonia_desktop.core.errors import CancelledError
from sonia_desktop.core.worker import CancelToken, Priority
from sonia_desktop.speech.levelling import SoundLevel, level_of
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript, Word

if TYPE_CHECKING:
    from sonia_desktop.voice.ear_stream import EarStream
    from sonia_desktop.voice.ears import Ears

REQUEST_S = 12.0
"""A longer recording is no request: what people say to Sonia is not weighed in."""
_SHORTEST = 0.65
"""Of the longest piece: a place to cut is looked for from here on."""
_FRAME = SAMPLE_RATE_HZ // 50
_PAUSE_FRAMES = 15
"""0.3 s: the silence between two words is longer than one inside a word."""
_TIMES_LEFT = 5
"""So often a piece is left for those who speak; then it is heard to its end."""


@dataclass(frozen=True)
class Part:
    """What was heard in one piece.

    heard: its text, times from the beginning of the recording. until_s, of_s: how far it is, and
    how long the recording is. number: 0 for the first piece.
    """

    heard: Transcript
    until_s: float
    of_s: float
    number: int


def piece_end(samples: Pcm16, start: int, longest_s: float) -> int:
    """Where the piece that begins at `start` ends: in the quietest 0.3 s near its longest. Pure."""
    longest = round(longest_s * SAMPLE_RATE_HZ)
    if len(samples) - start <= longest:
        return len(samples)
    frames = max(_PAUSE_FRAMES, round((1.0 - _SHORTEST) * longest) // _FRAME)
    first = start + longest - frames * _FRAME
    window = samples[first : start + longest].astype(np.float32)
    energy = (window.reshape(frames, _FRAME) ** 2).sum(axis=1)
    around = np.convolve(energy, np.ones(_PAUSE_FRAMES), "valid")
    return first + (int(np.argmin(around)) + _PAUSE_FRAMES // 2) * _FRAME


def joined(parts: Sequence[Transcript]) -> Transcript:
    """One transcript of the pieces', in their order; the language most of the words are in."""
    spoken = [part for part in parts if part.text]
    if not spoken:
        return parts[0]
    if len(spoken) == 1:
        return spoken[0]
    lengths = [len(part.text.split()) for part in spoken]
    languages: Counter[str] = Counter()
    for part, length in zip(spoken, lengths, strict=True):
        languages[part.language] += length
    sure = sum(part.confidence * n for part, n in zip(spoken, lengths, strict=True))
    return Transcript(
        " ".join(part.text for part in spoken),
        spoken[-1].engine,
        languages.most_common(1)[0][0],
        round(sure / sum(lengths), 3),
        tuple(word for part in spoken for word in part.words),
    )


class Recording:
    """One recording on its way; `done` gives all of it.

    Args:
        samples: int16 mono at 16 kHz, shape (n,).
        token: cancelled, it ends soon with `CancelledError`.
        on_part: gets each `Part`, in the recogniser's thread.
    """

    def __init__(
        self,
        ears: Ears,
        stream: EarStream,
        samples: Pcm16,
        token: CancelToken,
        on_part: Callable[[Part], object] | None,
    ) -> None:
        self._ears, self._stream, self._samples = ears, stream, samples
        self._level: SoundLevel | None = None
        self._token, self._on_part = token, on_part
        self._parts: list[Transcript] = []
        self._at = self._left = 0
        self._listening: CancelToken | None = None
        self.done: Future[Transcript] = Future()
        token.on_cancel(self._leave)

    def go_on(self) -> None:
        """Hear the next piece when it is its turn."""

        def ended(step: Future[None]) -> None:
            if self.done.done():
                return
            if step.cancelled():
                self.done.cancel()
            elif (error := step.exception()) is not None:
                self.done.set_exception(error)

        self._ears.enqueue(self._hear, Priority.NORMAL).add_done_callback(ended)

    def give_way(self) -> None:
        """From any thread: somebody has said something and waits for its text."""
        if self._left < _TIMES_LEFT:
            self._leave()

    def _leave(self) -> None:
        listening = self._listening
        if listening is not None:
            listening.cancel()

    # In the recogniser's worker

    def _hear(self) -> None:
        try:
            self._token.raise_if_cancelled()
            over = self._hear_piece()
        except Exception as error:  # noqa: BLE001 - belongs to whoever waits for the recording
            self._close()
            self.done.set_exception(error)
            return
        if not over:
            self.go_on()
            return
        self._close()
        self.done.set_result(joined(self._parts))

    def _hear_piece(self) -> bool:
        """True when it was the last one."""
        if self._level is None:
            self._level = level_of(self._samples)
        end = piece_end(self._samples, self._at, self._ears.recogniser().piece_s)
        token = self._listening = CancelToken()
        if self._token.cancelled:  # since a moment
            token.cancel()
        try:
            self._stream.feed_now(self._level.even(self._samples[self._at : end]))
            heard = self._stream.finish_now(token)
        except CancelledError:
            self._token.raise_if_cancelled()
            self._left += 1
            return False
        finally:
            self._listening = None
        heard = _from(heard, self._at / SAMPLE_RATE_HZ)
        self._parts.append(heard)
        self._at, self._left = end, 0
        if self._on_part is not None:
            rate = float(SAMPLE_RATE_HZ)
            whole_s = len(self._samples) / rate
            self._on_part(Part(heard, end / rate, whole_s, len(self._parts) - 1))
        return end == len(self._samples)

    def _close(self) -> None:
        self._stream.close_now()
        self._ears.recording_over(self)


def _from(heard: Transcript, start_s: float) -> Transcript:
    """With times from the beginning of the recording."""
    if not start_s:
        return heard
    words = tuple(
        Word(w.text, round(w.start_s + start_s, 3), round(w.end_s + start_s, 3), w.confidence)
        for w in heard.words
    )
    return replace(heard, words=words)
