"""Any rate and channel count in, 16 kHz (or any other rate) mono int16 out, piece by piece."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.int16]


class MonoResampler:
    """Mixes to mono and changes the rate of a running stream (soxr, no clicks between pieces).

    `quality` is soxr's: "MQ"; "LQ" and "QQ" are coarser and hold back less of the stream.
    """

    def __init__(self, from_hz: int, to_hz: int, quality: str = "MQ") -> None:
        self._stream: Any = None
        self._from_hz, self._to_hz = from_hz, to_hz
        self._taken = self._given = 0
        if from_hz != to_hz:
            import soxr

            self._stream = soxr.ResampleStream(from_hz, to_hz, 1, dtype="int16", quality=quality)

    def feed(self, frames: Samples, *, last: bool = False) -> Samples:
        """Frames of shape (n,) or (n, channels); returns mono of shape (m,).

        `last` also gives out what the filter still holds.
        """
        mono = mix_to_mono(frames)
        if self._stream is None:
            return mono
        out: Samples = self._stream.resample_chunk(mono, last=last)
        self._taken += len(mono)
        self._given += len(out)
        return out

    @property
    def held_s(self) -> float:
        """How much of what was fed has not come out yet: 0.02 s in the mean, 0.04 s at most at
        48,000 Hz; sound keeps its place in the stream."""
        return self._taken / self._from_hz - self._given / self._to_hz


def mix_to_mono(frames: Samples) -> Samples:
    """The mean of the channels, shape (n,)."""
    if frames.ndim == 1:
        return frames
    if frames.shape[1] == 1:
        return frames[:, 0].copy()
    mixed: Samples = np.round(frames.mean(axis=1, dtype=np.float32)).astype(np.int16)
    return mixed
