"""The wake phrase: any phrase the user chooses, found in running sound by CMU PocketSphinx.

    wake = WakePhrase("hey sonia")
    wake.start()
    if wake.feed(samples): ...       # int16 mono at 16 kHz, any number of samples

Three steps, so that it may run all day. Only sound that stands out from the room's noise is looked
at. A keyphrase search runs over it while it is spoken, and lets too much through. What it lets
through is heard once more, the last seconds as a whole, when their loudness and colour are known
(the search's own running estimate is poor in the first seconds of a voice), against the threshold.

The score is the logarithm (base 10) of how much likelier the phrase is than the likeliest row of
sounds, for each 10 ms of it: 0 is perfect. PocketSphinx's own threshold is on the whole phrase, and
favours short, hurried stretches: over 24 voices and speeds a phrase and half an hour of other
speech, ten phrases, it found 38% where the score for each 10 ms found 75%, with no false alarm.

Words that PocketSphinx's dictionary does not hold are pronounced as espeak-ng says them.
"""

from __future__ import annotations

import itertools
import math
import re
import tempfile
from collections import deque
from pathlib import Path
from typing import Any

import numpy as np

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.speech.pronunciation import pronunciations
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16
from sonia_desktop.speech.sphinx_decoder import sphinx_decoder

_CHUNK = 512
_FRAME_S = 0.01  # PocketSphinx's
_NOISE = 100.0
"""Standard deviation of the noise added (-50 dB of full scale): without it the scores of spotless
sound lie 10 to 20 powers of ten lower."""
_PREROLL_CHUNKS = 12  # what is looked at before the sound that stands out: 0.38 s
_LOOK_AGAIN_CHUNKS = 10  # 0.32 s
_QUIET_CHUNKS = 16  # silence that ends a sound: 0.5 s
_WINDOW_S = 3.0  # what is heard once more
_LONGEST_SOUND_S = 10.0  # then the search starts anew, with the last window in front
_STANDS_OUT = 2.0  # times the room's noise
_QUIETEST_RMS = 30.0  # nothing quieter is looked at
_NOISE_RISE = 1.005  # a chunk: the noise floor doubles in 4.4 s
_LOOSE = 0.5  # how much lower a score the first search lets through
_FRAMES_A_PHONE = 14  # slow speech; PocketSphinx itself is asked for anything this long that fits
_SHORTEST_FRAMES_A_PHONE = 3
_SCALE = 512.0 / math.log(10.0)  # PocketSphinx tells the 512th part of the natural logarithm
_BEAM = 1e-150
"""PocketSphinx's own 1e-48 drops phrases that fit badly at one sound and well at all others."""
_MOST_WORDS = 6
_FEWEST_PHONES = 4
_MOST_VARIANTS = 8
_THRESHOLD_RANGE = (-5.0, 0.0)
_THRESHOLD = -1.0
_THRESHOLD_A_PHONE = -0.04  # from the ninth on
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)*")


class WakePhrase:
    """Listens for one phrase. One worker owns it.

    Args:
        phrase: one to six words, any case; at least four sounds together.
        threshold: the lowest score that counts, -5 to 0 (see above). Greater: fewer false alarms,
            more misses. None: by the phrase's length (`threshold_for`).

    Raises `InvalidInputError` for a phrase that cannot be listened for.
    """

    def __init__(self, phrase: str, threshold: float | None = None) -> None:
        self.phrase = normal_phrase(phrase)
        if threshold is not None and not _THRESHOLD_RANGE[0] <= threshold <= _THRESHOLD_RANGE[1]:
            raise InvalidInputError(
                f"The wake phrase's threshold is {threshold}.",
                remedy="Set it between -5 (finds more) and 0 (fewer false alarms).",
            )
        self.threshold = threshold
        """The threshold in use; None until `start` has set it."""
        self._phones = 0
        self._first: Any = None
        self._second: Any = None
        self._random = np.random.default_rng(0)
        self._pending = np.zeros(0, np.int16)
        self._judged_frame, self._look_in = -1, 0
        self._window: deque[Pcm16] = deque(maxlen=round(_WINDOW_S * SAMPLE_RATE_HZ / _CHUNK))
        self._new_sound()
        self._floor = 0.0
        self.score = -math.inf
        """The score of what was looked at last."""
        self.since_s = 0.0
        """After it was found: how much of the sound was what followed the phrase, about."""

    def start(self) -> None:
        """Load the search. Raises `InvalidInputError` that names a word that cannot be pronounced,
        `UnavailableError` when PocketSphinx is missing."""
        if self._first is not None:
            return
        sounds = pronounce(self.phrase)
        self._phones = sum(len(sounds[word][0].split()) for word in self.phrase.split())
        if self.threshold is None:
            self.threshold = threshold_for(self._phones)
        lowest = (self.threshold - _LOOSE) * _FRAMES_A_PHONE * self._phones
        self._first = _search(self.phrase, sounds, lowest)
        self._second = _search(self.phrase, sounds, lowest)

    def feed(self, samples: Pcm16) -> bool:
        """True when the phrase was just said; each time it is said once."""
        if self._first is None:
            self.start()
        found = False
        pending = np.concatenate([self._pending, samples])
        whole = len(pending) // _CHUNK * _CHUNK
        self._pending = pending[whole:]
        for chunk in pending[:whole].reshape(-1, _CHUNK):
            found = self._chunk(chunk) or found
        return found

    def reset(self) -> None:
        """Forget the sound so far."""
        self._end_sound()
        self._window.clear()
        self._pending = np.zeros(0, np.int16)

    def stop(self) -> None:
        """Free the searches."""
        self.reset()
        self._first = self._second = None

    def _chunk(self, chunk: Pcm16) -> bool:
        noisy = np.clip(chunk + self._random.normal(0.0, _NOISE, _CHUNK), -32768, 32767)
        self._window.append(noisy.astype(np.int16))
        if self._stands_out(chunk):
            self._quiet = 0
        else:
            self._quiet += 1
        if not self._sounding:
            if self._quiet:
                return False
            self._begin_sound(list(self._window)[-_PREROLL_CHUNKS:])
        else:
            self._give(self._window[-1])
        found = self._due() and self._heard_again()
        if found:
            self._window.clear()
        if found or self._quiet >= _QUIET_CHUNKS:
            self._end_sound()
        elif self._sound_samples > _LONGEST_SOUND_S * SAMPLE_RATE_HZ:
            self._end_sound()
            self._begin_sound(list(self._window))
        return found

    def _stands_out(self, chunk: Pcm16) -> bool:
        """The sound is louder than the room's noise, whose level follows the quietest."""
        rms = float(np.sqrt(np.mean(np.square(chunk.astype(np.float32)))))
        self._floor = min(rms, self._floor * _NOISE_RISE) if self._floor else rms
        self._floor = max(self._floor, 1.0)
        return rms >= max(_QUIETEST_RMS, _STANDS_OUT * self._floor)

    def _due(self) -> bool:
        """Whether a second look is due: now, for a new candidate, and once more a moment later.

        The search may tell of a phrase before its end, and then keeps that for the better one.
        """
        assert self.threshold is not None
        best, end = _best(self._first, self._phones, after=self._judged_frame)
        if best >= self.threshold - _LOOSE:
            self._judged_frame = end
            self._look_in = _LOOK_AGAIN_CHUNKS
            return True
        self._look_in -= 1
        return self._look_in == 0 or (self._look_in > 0 and self._quiet >= _QUIET_CHUNKS)

    def _heard_again(self) -> bool:
        """Whether the last seconds, heard as a whole, hold the phrase."""
        assert self.threshold is not None
        self._second.start_utt()
        # The silence before would pull the estimate of the voice's loudness and colour down.
        sound = list(self._window)[-(self._sound_samples // _CHUNK) :]
        self._second.process_raw(np.concatenate(sound).tobytes(), full_utt=True)
        best, end = _best(self._second, self._phones)
        self._second.end_utt()
        self.score = best
        self.since_s = max(0.0, len(sound) * _CHUNK / SAMPLE_RATE_HZ - (end + 1) * _FRAME_S)
        return best >= self.threshold

    def _new_sound(self) -> None:
        self._sounding, self._quiet, self._sound_samples = False, 0, 0
        self._judged_frame, self._look_in = -1, 0

    def _begin_sound(self, chunks: list[Pcm16]) -> None:
        self._sounding, self._sound_samples, self._judged_frame = True, 0, -1
        self._first.start_utt()
        for chunk in chunks:
            self._give(chunk)

    def _give(self, chunk: Pcm16) -> None:
        self._first.process_raw(chunk.tobytes())
        self._sound_samples += len(chunk)

    def _end_sound(self) -> None:
        if self._sounding:
            self._first.end_utt()
        self._new_sound()


def threshold_for(phones: int) -> float:
    """The threshold for a phrase of so many sounds; a long one is rarely met by chance."""
    return _THRESHOLD + _THRESHOLD_A_PHONE * max(0, phones - 8)


def _best(search: Any, phones: int, after: int = -1) -> tuple[float, int]:
    """The best score of what a search found to end after a frame, and that end."""
    best, end = -math.inf, after
    if search.hyp() is None:
        return best, end
    for found in search.seg():
        frames = found.end_frame - found.start_frame
        if found.end_frame <= after or frames < _SHORTEST_FRAMES_A_PHONE * phones:
            continue
        score = math.log(max(found.prob, 1e-30)) * _SCALE / frames
        if score > best:
            best, end = score, found.end_frame
    return best, end


def normal_phrase(phrase: str) -> str:
    """The phrase as lower-case words. Raises `InvalidInputError` that says what is wrong."""
    words = re.sub(r"[.,!?;:\"“”]", " ", phrase.replace("’", "'")).lower().split()
    if not words:
        raise InvalidInputError("The wake phrase is empty.", remedy='For instance: "hey sonia".')
    if len(words) > _MOST_WORDS:
        raise InvalidInputError(
            f"The wake phrase has {len(words)} words.", remedy="Use one to six words."
        )
    for word in words:
        if not _WORD.fullmatch(word) or len(word) > 40:
            raise InvalidInputError(
                f"The wake phrase cannot hold {word[:40]!r}.",
                remedy="Write it in English letters, numbers as words.",
            )
    return " ".join(words)


def pronounce(phrase: str) -> dict[str, list[str]]:
    """The ways each word of a phrase is said, in ARPAbet, the dictionary's first.

    Raises `InvalidInputError` for a word that cannot be pronounced or a phrase that is too short.
    """
    words = list(dict.fromkeys(normal_phrase(phrase).split()))
    sounds = _dictionary(words)
    try:
        told = pronunciations(words)
    except UnavailableError as error:
        missing = [word for word in words if not sounds[word]]
        if missing:
            raise InvalidInputError(
                f"How the wake phrase's word {missing[0]!r} is said is not known: it is not in "
                "the dictionary.",
                remedy="Use another word, or install espeak-ng: sudo apt install espeak-ng",
            ) from error
        told = {}
    for word in words:
        if word in told and told[word] not in sounds[word]:
            sounds[word].append(told[word])
        if not sounds[word]:
            raise InvalidInputError(
                f"How the wake phrase's word {word!r} is said is not known.",
                remedy="Use another word.",
            )
    phones = sum(len(sounds[word][0].split()) for word in normal_phrase(phrase).split())
    if phones < _FEWEST_PHONES:
        raise InvalidInputError(
            f"The wake phrase {phrase!r} is too short to be told from other speech.",
            remedy='Use a longer one, for instance "hey sonia".',
        )
    return sounds


def _dictionary(words: list[str]) -> dict[str, list[str]]:
    """What PocketSphinx's own dictionary says; an empty list for words it lacks."""
    found: dict[str, list[str]] = {word: [] for word in words}
    path = _model_folder() / "cmudict-en-us.dict"
    try:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                name, _, phones = line.partition(" ")
                ways = found.get(name.partition("(")[0])
                if ways is not None:
                    ways.append(phones.strip())
    except OSError as error:
        raise _unavailable(error) from error
    return found


def _model_folder() -> Path:
    try:
        import pocketsphinx
    except ImportError as error:
        raise _unavailable(error) from error
    return Path(pocketsphinx.__file__).parent / "model" / "en-us"


def _search(phrase: str, sounds: dict[str, list[str]], lowest: float) -> Any:
    """A decoder that looks for the phrase, said in any of the ways; `lowest` in powers of ten."""
    words = phrase.split()
    ways = itertools.product(*(range(len(sounds[word])) for word in words))
    try:
        with tempfile.TemporaryDirectory(prefix="sonia-wake-") as name:
            folder = Path(name)
            (folder / "words.dict").write_text(
                "".join(
                    f"{_variant(word, number)} {phones}\n"
                    for word, all_phones in sounds.items()
                    for number, phones in enumerate(all_phones)
                )
            )
            (folder / "phrases.kws").write_text(
                "".join(
                    " ".join(map(_variant, words, way)) + f" /1e{lowest:.0f}/\n"
                    for way in itertools.islice(ways, _MOST_VARIANTS)
                )
            )
            return sphinx_decoder(
                dict=str(folder / "words.dict"),
                kws=str(folder / "phrases.kws"),
                lm=None,
                beam=_BEAM,
            )
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        raise _unavailable(error) from error


def _variant(word: str, number: int) -> str:
    return f"{word}({number + 1})" if number else word


def _unavailable(error: Exception) -> UnavailableError:
    return UnavailableError(
        f"The wake phrase cannot be listened for ({error}).",
        remedy="Install it again: pip install --force-reinstall pocketsphinx",
    )
