"""The ring between the sound callback and the worker loses nothing silently."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.audio.ring import Ring


@given(st.integers(1, 50), st.lists(st.tuples(st.booleans(), st.integers(0, 70)), max_size=40))
def test_samples_come_out_in_order_and_lost_ones_are_counted(
    capacity: int, steps: list[tuple[bool, int]]
) -> None:
    ring = Ring(capacity)
    next_sample, given_, expected = 0, 0, []
    out: list[int] = []
    for writes, count in steps:
        if writes:
            block = np.arange(next_sample, next_sample + count, dtype=np.int16)[:, None]
            took = ring.write(block)
            expected += list(range(next_sample, next_sample + took))
            next_sample += count
            given_ += count
        else:
            out += ring.read()[:, 0].tolist()
    out += ring.read()[:, 0].tolist()
    assert out == expected
    assert ring.overflowed == given_ - len(expected)
