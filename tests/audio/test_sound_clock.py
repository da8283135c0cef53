"""When captured sound sounded is known although callbacks are late and delays are told wrongly."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.audio.sound_clock import SoundClock

RATE = 48_000
BLOCK = 480  # 10 ms
SECONDS = 6


def ends(
    delay_s: float,
    told: Callable[[float], float],
    late: Callable[[int], float] = lambda _: 0.0,
    drift: float = 0.0,
    seconds: int = SECONDS,
) -> Iterator[tuple[float, float, float]]:
    """A device opened at 100 s: the sound's length, when its end sounded, and what the clock says.

    `told` adds to the delay that is told, by the time since the opening; `late`: how late callbacks
    come.
    """
    clock = SoundClock(RATE)
    now_s = 0.0
    for number in range(1, seconds * RATE // BLOCK):
        length_s = number * BLOCK / RATE
        sounded_s = 100.0 + length_s * (1.0 + drift)
        now_s = max(now_s, sounded_s + delay_s + late(number))  # what waited comes in one go
        age_s = now_s - sounded_s
        yield length_s, sounded_s, clock.block(now_s, BLOCK, age_s + told(length_s))


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(lambda at_s: 0.075 if at_s < 1.2 else 0.0, id="too long for a second"),
        pytest.param(lambda at_s: max(0.0, min(0.28, 2.0 - at_s)), id="the same for 1.7 seconds"),
        pytest.param(lambda at_s: max(0.0, min(0.7, 1.3 - at_s)), id="counted down"),
        pytest.param(lambda at_s: 9.0, id="no delay at all"),
        pytest.param(lambda at_s: float("nan"), id="no number"),
    ],
)
def test_a_delay_that_is_told_wrongly_is_not_believed(told: Callable[[float], float]) -> None:
    for length_s, sounded_s, end_s in ends(0.002, told):
        assert abs(end_s - sounded_s) <= 0.013, length_s


@given(
    delay_s=st.floats(0.0, 0.2),
    late=st.lists(st.sampled_from([0.0, 0.0, 0.001, 0.02, 0.25]), min_size=1, max_size=40),
    drift=st.floats(-1e-4, 1e-4),
)
def test_late_callbacks_and_drifting_clocks_move_nothing(
    delay_s: float, late: list[float], drift: float
) -> None:
    late[0] = 0.0
    before_s = 0.0
    found = ends(delay_s, lambda _: 0.0, lambda number: late[number % len(late)], drift)
    for length_s, sounded_s, end_s in found:
        assert end_s >= before_s
        before_s = end_s
        if length_s > 2.1 + delay_s + max(late):
            assert abs(end_s - sounded_s) <= 0.012
        else:
            assert sounded_s - 0.012 <= end_s <= sounded_s + delay_s + max(late)


def test_lost_frames_are_no_delay() -> None:
    clock = SoundClock(RATE)
    for number in range(1, 101):
        clock.block(number * 0.01, BLOCK, 0.0)
    clock.restart()
    for number in range(1, 101):  # half a second later
        assert clock.block(1.5 + number * 0.01, BLOCK, 0.0) == pytest.approx(1.5 + number * 0.01)
