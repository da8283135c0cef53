"""Recognition with faster-whisper: any CTranslate2 Whisper that is on this computer.

Streams of sound, partials and final texts are in whisper_hearing; this is the model itself.

Text made up on silence and noise: no sound without speech is heard at all (the Silero detector that
comes with faster-whisper), a hearing the model doubts twice (no-speech and log probability) is
dropped, one that compresses too well is heard again at a higher temperature, no text is fed back,
and loops and impossible speed are cut (invented_text).
"""

from __future__ import annotations

import contextlib
import math
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import structlog

from sonia_desktop.core.errors import SettingsError, UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.invented_text import too_fast, without_loops
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript, Word
from sonia_desktop.speech.whisper_hearing import WINDOW_S, Heard, WhisperHearing
from sonia_desktop.speech.whisper_models import INSTALL, check_files

_log = structlog.get_logger(__name__)

_NO_SPEECH = 0.6
_LOG_PROBABILITY = -1.0
_COMPRESSION = 2.4
"""The thresholds of Radford et al. 2022, 4.5."""
_SILENT_S = 2.0
_TEMPERATURES = (0.0, 0.2, 0.4, 0.6)
_MOST_TOKENS = 440
_MOST_TOKENS_HINTED = 215
_TOKENS_PER_S = 25
_TOKENS_AT_LEAST = 32
"""Room for text of any language; a loop in a short utterance ends early."""
_MOST_HINTS = 400
_END_S = 0.3
"""Silence put after the sound: a word cut off by the released key has no length for the alignment,
and faster-whisper drops it."""


class Whisper:
    """The `Recogniser` on faster-whisper. One worker owns it.

    Args:
        folder: the model (model.bin, config.json, tokenizer.json, vocabulary.json or .txt).
        language: ISO 639-1; "auto": detected for each utterance.
        device: "auto" (CUDA when CTranslate2 sees a GPU), "cpu" or "cuda".
        vocabulary: names and words to expect; given to the model as hints. A callable is asked
            again by `refresh`.
        gate: hear only what holds speech. Off only for sound that is no voice.
        threads: processor threads; 0: one a core, 8 at most.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        folder: Path,
        *,
        language: str = "en",
        device: str = "auto",
        vocabulary: Sequence[str] | Callable[[], Sequence[str]] = (),
        gate: bool = True,
        threads: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder, self._language, self._device = folder, language, device
        self._vocabulary = vocabulary
        self._hints = ""
        self.refresh()
        self._gate, self._threads, self._clock = gate, threads, clock
        self._model: Any = None
        self._running_on = ""
        self._token: CancelToken | None = None
        self.cost_s = 0.0
        """Seconds the last hearing took."""

    piece_s = WINDOW_S - 1.0
    """A window costs the same however full it is."""

    @property
    def name(self) -> str:
        model = self._folder.name.removeprefix("faster-")
        if self._folder.parent.name == "snapshots":  # the Hugging Face cache
            model = self._folder.parent.parent.name.rpartition("--")[2].removeprefix("faster-")
        return f"{model} ({self._running_on})" if self._running_on else model

    @property
    def clock(self) -> Callable[[], float]:
        return self._clock

    def start(self) -> None:
        """Load the model and hear a moment of silence with it, which shows whether it works.

        Raises `UnavailableError` naming what is missing or broken, `SettingsError` when the model
        does not know the language.
        """
        if self._model is not None:
            return
        check_files(self._folder)
        try:
            import ctranslate2
            from faster_whisper.tokenizer import _LANGUAGE_CODES
        except (ImportError, OSError) as error:
            raise UnavailableError(
                f"Whisper needs faster-whisper, which is not installed ({error}).",
                remedy=f"Install it: {INSTALL}",
            ) from error
        if self._language != "auto" and self._language not in _LANGUAGE_CODES:
            raise SettingsError(
                f"Whisper does not know the language {self._language!r}.",
                remedy="Set speech.language to a code such as en, de or auto.",
            )
        device = self._device
        if device == "auto":
            device = "cuda" if ctranslate2.get_cuda_device_count() > 0 else "cpu"
        try:
            self._load(device)
        except UnavailableError as error:
            if device != "cuda" or self._device == "cuda":
                raise
            # A driver without the CUDA libraries shows only when something is computed.
            _log.warning("whisper_gpu_failed", error=str(error))
            self._load("cpu")

    def open(self, *, live: bool = True) -> WhisperHearing:
        """A stream; all share the one model."""
        self.start()
        return WhisperHearing(self, live=live)

    def refresh(self) -> None:
        """Ask for the vocabulary again."""
        words = self._vocabulary() if callable(self._vocabulary) else self._vocabulary
        self._hints = ", ".join(words)[:_MOST_HINTS]

    def stop(self) -> None:
        """Free the model."""
        self._model = None
        self._running_on = ""

    def transcribe(
        self,
        pieces: Pcm16 | Iterable[Pcm16],
        *,
        token: CancelToken | None = None,
        progress: Callable[[float], object] | None = None,
    ) -> Transcript:
        """A whole recording, of any length, given at once or in pieces.

        `progress` gets the seconds heard so far. Raises `CancelledError` soon after the token is
        cancelled; nothing of the recording is kept.
        """
        hearing = self.open()
        heard = 0
        with contextlib.closing(hearing):
            for piece in [pieces] if isinstance(pieces, np.ndarray) else pieces:
                for start in range(0, len(piece), SAMPLE_RATE_HZ):
                    second = piece[start : start + SAMPLE_RATE_HZ]
                    hearing.hear(second, token, partials=False)
                    heard += len(second)
                    if progress is not None:
                        progress(heard / SAMPLE_RATE_HZ)
            return hearing.finish(token)

    def listen(
        self,
        sound: npt.NDArray[np.float32],
        *,
        careful: bool,
        language: str = "",
        token: CancelToken | None = None,
    ) -> Heard:
        """Hear up to one window (float32, -1 to 1, 16 kHz); `careful`: take the time for it."""
        began = self._clock()
        self._token = token
        wanted = language or self._language
        seconds = len(sound) / SAMPLE_RATE_HZ
        if seconds <= WINDOW_S - _END_S:
            sound = np.concatenate([sound, np.zeros(int(_END_S * SAMPLE_RATE_HZ), np.float32)])
        room = _TOKENS_AT_LEAST + int(_TOKENS_PER_S * seconds)
        try:
            segments, info = self._model.transcribe(
                sound,
                language=None if wanted == "auto" else wanted,
                beam_size=5 if careful else 1,
                temperature=_TEMPERATURES if careful else (0.0,),
                condition_on_previous_text=False,
                word_timestamps=True,
                vad_filter=self._gate,
                no_speech_threshold=_NO_SPEECH,
                log_prob_threshold=_LOG_PROBABILITY,
                compression_ratio_threshold=_COMPRESSION,
                hallucination_silence_threshold=_SILENT_S,
                max_new_tokens=min(_MOST_TOKENS_HINTED if self._hints else _MOST_TOKENS, room),
                hotwords=self._hints or None,
            )
            words, sure = _believed(self._each(segments, token))
        except (RuntimeError, ValueError, MemoryError) as error:
            raise UnavailableError(
                f"Whisper failed while hearing ({error}).",
                remedy="Choose a smaller model, or set speech.recogniser to pocketsphinx.",
            ) from error
        finally:
            self._token = None
            self.cost_s = self._clock() - began
        return Heard(words, str(info.language), sure)

    def check(self) -> None:
        """Raises `CancelledError` when the hearing in progress is to be left."""
        if self._token is not None:
            self._token.raise_if_cancelled()

    def _load(self, device: str) -> None:
        """Raises `UnavailableError`."""
        from faster_whisper import WhisperModel

        try:
            model = WhisperModel(
                str(self._folder),
                device=device,
                compute_type="default" if device == "cuda" else "int8",
                cpu_threads=self._threads or _cores(),
                local_files_only=True,
            )
        except Exception as error:  # CTranslate2 and tokenizers have no common base class
            raise UnavailableError(
                f"The Whisper model {self._folder / 'model.bin'} cannot be loaded: {error}",
                remedy="It may be cut off or of another kind. Copy the model again.",
            ) from error
        if not model.model.is_multilingual and self._language not in ("en", "auto"):
            raise SettingsError(
                f"The Whisper model {self._folder.name} knows only English, but the language "
                f"is set to {self._language!r}.",
                remedy="Use the model without .en in its name, or set speech.language to en.",
            )
        model.model = _Leaving(model.model, self.check)
        self._model = model
        try:
            gate, self._gate = self._gate, False
            self.listen(np.zeros(SAMPLE_RATE_HZ // 2, np.float32), careful=False)
        except UnavailableError:
            self._model = None
            raise
        finally:
            self._gate = gate
        self._running_on = "GPU" if device == "cuda" else "processor"

    def _each(self, segments: Iterable[Any], token: CancelToken | None) -> Iterator[Any]:
        for segment in segments:
            if token is not None:
                token.raise_if_cancelled()
            yield segment


class _Leaving:
    """The CTranslate2 model, left between its steps (encode, each decoding, align) on cancel."""

    def __init__(self, model: Any, check: Callable[[], None]) -> None:
        self._model, self._check = model, check

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._model, name)
        if name in ("encode", "generate", "align", "detect_language"):
            self._check()
        return found


def _believed(segments: Iterable[Any]) -> tuple[tuple[Word, ...], float]:
    """The words somebody may have said, and how sure they are (see `WhisperHearing.finish`)."""
    heard: list[Word] = []
    total = 0.0
    for segment in segments:
        words = [
            Word(word.word, float(word.start), float(word.end), float(word.probability))
            for word in segment.words or ()
        ]
        if words and not too_fast(words):
            heard += words
            sure = math.exp(min(0.0, segment.avg_logprob)) * (1.0 - segment.no_speech_prob)
            total += len(words) * sure
    return without_loops(heard), total / len(heard) if heard else 0.0


def _cores() -> int:
    import psutil

    return max(1, min(8, psutil.cpu_count(logical=False) or 4))
