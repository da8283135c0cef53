"""A recording at the level recognition was made for: neither very quiet nor shifted.

    level = level_of(samples)             # once, of all of it
    piece = level.even(samples[at:end])

Speech 250 times (48 dB) too quiet is hardly found as voice at all, and a strong constant offset, as
cheap sound cards give it, hides words as well; nobody who gave the file knows why. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16

_OFFSET = 1000
"""A smaller offset (3% of full scale) does no harm: 3000 was none either."""
_LOUD_ENOUGH, _LOUD = 1024.0, 8192.0
"""A recording whose loudest seconds reach the first (-30 dB of full scale) stays as it is; others
are brought to the second."""
_MOST_GAIN = 128.0
_SILENT = 16.0
"""Quieter (-66 dB) is nothing that anybody said."""
_LOUDEST_OF_SECOND, _LOUDEST_SECONDS = 99.0, 90.0
"""Percentiles: a click is not the level of a second, one slammed door not that of a recording."""


@dataclass(frozen=True)
class SoundLevel:
    """offset: the mean of the samples, when it does harm; gain: what they are to be louder."""

    offset: int = 0
    gain: float = 1.0

    def even(self, samples: Pcm16) -> Pcm16:
        """The samples at the right level; the same array when they are at it."""
        if self.offset == 0 and self.gain == 1.0:
            return samples
        evened: Pcm16 = np.clip(
            (samples.astype(np.float32) - self.offset) * self.gain, -32768, 32767
        ).astype(np.int16)
        return evened


def level_of(samples: Pcm16) -> SoundLevel:
    """What is wrong with the level of a recording; an hour is looked at second by second."""
    if not len(samples):
        return SoundLevel()
    mean = round(float(samples.mean()))
    offset = mean if abs(mean) >= _OFFSET else 0
    loud = float(
        np.percentile(
            [
                np.percentile(
                    np.abs(samples[at : at + SAMPLE_RATE_HZ].astype(np.int32) - mean),
                    _LOUDEST_OF_SECOND,
                )
                for at in range(0, len(samples), SAMPLE_RATE_HZ)
            ],
            _LOUDEST_SECONDS,
        )
    )
    if not _SILENT <= loud < _LOUD_ENOUGH:
        return SoundLevel(offset)
    return SoundLevel(offset, min(_MOST_GAIN, _LOUD / loud))
