"""Sound at another rate, piece by piece: nothing is lost, and it is known what is held back."""

from __future__ import annotations

import numpy as np
import pytest

from sonia_desktop.audio.resample import MonoResampler


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 22_050, 44_100, 48_000, 96_000])
def test_a_click_comes_out_when_it_was_made_less_what_is_held_back(rate_hz: int) -> None:
    resampler = MonoResampler(rate_hz, 16_000)
    click_at, piece = rate_hz // 2, rate_hz // 100
    sound = np.zeros((rate_hz, 1), np.int16)
    sound[click_at] = 20_000
    found_s = []
    for at in range(0, rate_hz, piece):
        came_out = resampler.feed(sound[at : at + piece])
        ended_s = (at + piece) / rate_hz - resampler.held_s
        loudest = int(np.argmax(np.abs(came_out.astype(np.int32)))) if len(came_out) else 0
        if len(came_out) and abs(int(came_out[loudest])) > 2_000:
            found_s.append(ended_s - (len(came_out) - loudest) / 16_000)
    assert found_s
    assert min(abs(at_s - click_at / rate_hz) for at_s in found_s) < 0.0002
    resampler.feed(np.zeros((0, 1), np.int16), last=True)
    assert abs(resampler.held_s) < 0.001
