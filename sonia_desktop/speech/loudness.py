"""Speech at one loudness, whatever engine, voice or sentence it comes from; nothing clips.

Loudness is measured as ITU-R BS.1770-4 does: K-weighted power of 400 ms blocks every 100 ms, blocks
below -70 LUFS and those 10 LU below the rest left out. Each sentence gets its own gain, drawn a
little towards what the voice had before, and follows the last three seconds (the "short-term"
window of EBU R 128). Engines on this machine make the first 0.8 s of a sentence in milliseconds:
these are looked at before the sentence begins. Servers are not waited for.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from sonia_desktop.speech.speaking import Interrupts, Speaking
from sonia_desktop.speech.synthesiser import Speech, Synthesiser, Voice

TARGET_LUFS = -19.0
"""AES TD1008 (2021) for mono speech."""
CEILING = 10 ** (-1.0 / 20.0)
"""No sample goes beyond: -1 dB of full scale."""
_BLOCK_S, _STEP_S = 0.4, 0.1
_WINDOW_BLOCKS = 30
_ABSOLUTE_GATE_LUFS, _RELATIVE_GATE_LU = -70.0, -10.0
_MOST_GAIN_DB, _LEAST_GAIN_DB = 18.0, -18.0
_SLEW_DB_A_S = 10.0
_USUAL_WEIGHT = 1.0
"""In blocks: how much the voice's usual loudness counts beside the sentence's own."""
_AHEAD_S = 0.8
EXPECTED_LUFS = {"espeak-ng": -20.5, "piper": -22.0}
"""espeak-ng 1.51, five voices measured: -19.9 to -20.9; Piper: a guess until it speaks."""
_LIMIT_S = 0.001
_LIMIT_REACH = 5  # steps of _LIMIT_S before and after a peak

Floats = npt.NDArray[np.float64]


@lru_cache(maxsize=32)
def k_weighting(count: int, rate_hz: int) -> Floats:
    """|H(f)|^2 of the K filter at the frequencies of an rfft over `count` samples.

    The two filters of BS.1770-4 annex 1, by their analogue parameters (as libebur128 has them), so
    that they fit any rate: a shelf of +4 dB from 1.7 kHz on, and a high-pass at 38 Hz.
    """
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(count))
    k = np.tan(np.pi * 1681.974450955533 / rate_hz)
    high, q = 10 ** (3.999843853973347 / 20.0), 0.7071752369554196
    band = high**0.4996667741545416
    above = (high + band * k / q + k * k) + 2 * (k * k - high) * z
    above = above + (high - band * k / q + k * k) * z**2
    below = (1 + k / q + k * k) + 2 * (k * k - 1) * z + (1 - k / q + k * k) * z**2
    shelf = above / below
    k, q = np.tan(np.pi * 38.13547087602444 / rate_hz), 0.5003270373238773
    scale = 1 + k / q + k * k
    under = 1 + 2 * (k * k - 1) / scale * z + (1 - k / q + k * k) / scale * z**2
    return np.asarray(np.abs(shelf * (1 - z) ** 2 / under) ** 2)


def block_power(samples: Floats, rate_hz: int) -> float:
    """Mean square of the K-weighted samples (full scale is 1), by Parseval's theorem."""
    count = len(samples)
    if not count:
        return 0.0
    power = np.abs(np.fft.rfft(samples)) ** 2 * k_weighting(count, rate_hz)
    both_sides = 2.0 * power.sum() - power[0] - (power[-1] if count % 2 == 0 else 0.0)
    return float(both_sides) / count**2


def gated_lufs(powers: list[float]) -> float | None:
    """Loudness of blocks, the silent and the much softer ones left out; None for silence."""
    loud = [power for power in powers if _lufs(power) > _ABSOLUTE_GATE_LUFS]
    if not loud:
        return None
    gate = _lufs(sum(loud) / len(loud)) + _RELATIVE_GATE_LU
    kept = [power for power in loud if _lufs(power) > gate]
    return _lufs(sum(kept) / len(kept))


def loudness(samples: npt.NDArray[np.int16], rate_hz: int) -> float | None:
    """Integrated loudness of a whole recording in LUFS; None for silence."""
    floats = samples.astype(np.float64) / 32768.0
    size, step = round(_BLOCK_S * rate_hz), round(_STEP_S * rate_hz)
    starts = range(0, max(1, len(floats) - size + 1), step)
    return gated_lufs([block_power(floats[at : at + size], rate_hz) for at in starts])


def _lufs(power: float) -> float:
    return -0.691 + 10.0 * float(np.log10(power)) if power > 0.0 else -200.0


class Limiter:
    """Turns sound down around peaks beyond `CEILING`, smoothly, 5 ms before and after them."""

    def __init__(self) -> None:
        self._limit = 1.0

    def __call__(self, values: Floats, rate_hz: int) -> Floats:
        """The next samples (full scale is 1), as many as came."""
        if np.abs(values).max() <= CEILING and self._limit == 1.0:
            return values
        step = max(1, round(_LIMIT_S * rate_hz))
        blocks = -(-len(values) // step)
        padded = np.zeros(blocks * step)
        padded[: len(values)] = np.abs(values)
        peaks = padded.reshape(blocks, step).max(axis=1)
        needed = np.minimum(1.0, CEILING / np.maximum(peaks, 1e-9))
        around = np.concatenate([np.ones(_LIMIT_REACH), needed, np.ones(_LIMIT_REACH)])
        lowest = np.lib.stride_tricks.sliding_window_view(around, 2 * _LIMIT_REACH + 1).min(axis=1)
        at = np.concatenate([[0.0], (np.arange(blocks) + 0.5) * step])
        curve = np.interp(np.arange(len(values)), at, np.concatenate([[self._limit], lowest]))
        self._limit = float(curve[-1])
        return np.asarray(np.clip(values * curve, -CEILING, CEILING), np.float64)


class Volume:
    """Speech louder or softer than its usual loudness, by what the listener asked for.

    `db` may be set from any thread, `LEAST_DB` to `MOST_DB`; `__call__` belongs to one.
    """

    LEAST_DB, MOST_DB = -24.0, 6.0

    def __init__(self) -> None:
        self.db = 0.0
        self._now_db = 0.0
        self._limited = Limiter()

    def __call__(self, piece: Speech) -> Speech:
        """The piece as loud as it is wanted; peaks are held below the ceiling."""
        wanted = self.db
        if (wanted == self._now_db == 0.0) or not len(piece.samples):
            return piece
        steps = np.linspace(self._now_db, wanted, len(piece.samples))
        self._now_db = wanted
        values = piece.samples.astype(np.float64) / 32768.0 * 10.0 ** (steps / 20.0)
        limited = self._limited(values, piece.rate_hz)
        return Speech(np.rint(limited * 32767.0).astype(np.int16), piece.rate_hz)


class Leveller:
    """Brings one voice's pieces to `TARGET_LUFS`. Keeps what it learnt from sentence to sentence.

    Args:
        expected_lufs: what the voice is taken for until something of it was heard.
    """

    def __init__(self, expected_lufs: float = TARGET_LUFS) -> None:
        self._usual = expected_lufs
        self.gain_db = _bounded(TARGET_LUFS - expected_lufs)
        self._powers: deque[float] = deque(maxlen=_WINDOW_BLOCKS)
        self._tail: Floats = np.zeros(0)
        self._rate_hz = 0
        self._limited = Limiter()

    def begin(self, ahead: list[Speech]) -> None:
        """A sentence begins with these pieces; `step` gets them next. Empty: nothing is known."""
        self._usual = self._estimate()
        self._powers.clear()
        self._tail, self._limited = np.zeros(0), Limiter()
        for piece in ahead:
            self._measure(piece)
        self.gain_db = _bounded(TARGET_LUFS - self._estimate())

    def step(self, piece: Speech, *, measured: bool = False) -> Speech:
        """The piece at the right loudness; as many samples at the same rate.

        `measured`: it was among those `begin` saw.
        """
        floats = piece.samples.astype(np.float64) / 32768.0
        if not len(floats):
            return piece
        before = self.gain_db
        if not measured:
            self._measure(piece)
            most = _SLEW_DB_A_S * len(floats) / piece.rate_hz
            self.gain_db = _towards(before, _bounded(TARGET_LUFS - self._estimate()), most)
        ramp = 10.0 ** (np.linspace(before, self.gain_db, len(floats)) / 20.0)
        limited = self._limited(floats * ramp, piece.rate_hz)
        return Speech(np.rint(limited * 32767.0).astype(np.int16), piece.rate_hz)

    def _estimate(self) -> float:
        """The running sentence's loudness; little of it heard: nearer to the voice's usual one."""
        heard = gated_lufs(list(self._powers))
        if heard is None:
            return self._usual
        weight = len(self._powers)
        return (weight * heard + _USUAL_WEIGHT * self._usual) / (weight + _USUAL_WEIGHT)

    def _measure(self, piece: Speech) -> None:
        if piece.rate_hz != self._rate_hz:
            self._rate_hz, self._tail = piece.rate_hz, np.zeros(0)
        held = np.concatenate([self._tail, piece.samples.astype(np.float64) / 32768.0])
        size, step = round(_BLOCK_S * piece.rate_hz), round(_STEP_S * piece.rate_hz)
        while len(held) >= size:
            self._powers.append(block_power(held[:size], piece.rate_hz))
            held = held[step:]
        self._tail = held


def _bounded(gain_db: float) -> float:
    return min(_MOST_GAIN_DB, max(_LEAST_GAIN_DB, gain_db))


def _towards(now: float, wanted: float, most: float) -> float:
    return now + min(most, max(-most, wanted - now))


class Levelled:
    """A synthesiser whose speech is levelled, each of its voices by its own measure.

    Args:
        look_ahead: hear the first 0.8 s of a sentence before handing it on; for engines that make
            them at once.
    """

    def __init__(self, engine: Synthesiser, *, look_ahead: bool = True) -> None:
        self.engine, self._ahead_s = engine, _AHEAD_S if look_ahead else 0.0
        self._expected = EXPECTED_LUFS.get(engine.name, TARGET_LUFS)
        self._levellers: dict[str, Leveller] = {}

    @property
    def name(self) -> str:
        return self.engine.name

    def start(self) -> None:
        self.engine.start()

    def voices(self) -> tuple[Voice, ...]:
        return self.engine.voices()

    def speak(self, text: str, *, voice: str = "", speed: float = 1.0) -> Speaking:
        pieces = self.engine.speak(text, voice=voice, speed=speed)
        return Speaking(lambda interrupts: self._levelled(pieces, voice, interrupts))

    def stop(self) -> None:
        self.engine.stop()

    def _levelled(
        self, pieces: Iterator[Speech], voice: str, interrupts: Interrupts
    ) -> Iterator[Speech]:
        close = getattr(pieces, "close", None)
        if close is not None:
            interrupts.add(close)
        leveller = self._levellers.setdefault(voice, Leveller(self._expected))
        rest = iter(pieces)
        try:
            ahead: list[Speech] = []
            ahead_s = 0.0
            while ahead_s < self._ahead_s and (piece := next(rest, None)) is not None:
                ahead.append(piece)
                ahead_s += len(piece.samples) / piece.rate_hz
            leveller.begin(ahead)
            for piece in ahead:
                yield leveller.step(piece, measured=True)
            for piece in rest:
                yield leveller.step(piece)
        finally:
            if close is not None:
                close()
