"""How long a spoken turn made the user wait, and where the time went."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from prometheus_client import Histogram

from sonia_desktop.voice.types import BargeInTimed, TurnTimed

_BUCKETS_S = (0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 0.9, 1.2, 1.6, 2.5, 5.0, 10.0, 30.0)
VOICE_SECONDS = Histogram(
    "sonia_voice_latency_seconds",
    "End of the user's words to the first audible sample of the answer, and its parts",
    ["part"],
    buckets=_BUCKETS_S,
)
BARGE_IN_SECONDS = Histogram(
    "sonia_voice_barge_in_seconds",
    "The user's first sound over Sonia's speech until the loudspeaker is silent, and its parts",
    ["part"],
    buckets=(0.01, 0.03, 0.06, 0.09, 0.12, 0.15, 0.2, 0.3, 0.5, 1.0),
)


@dataclass
class TurnClock:
    """The moments of one spoken turn, `time.monotonic` seconds; None: it has not come."""

    spoke_until_s: float | None = None  # the user's last word ended
    endpoint_s: float | None = None  # the words were taken to be complete
    final_s: float | None = None  # their text was known
    answer_s: float | None = None  # the first sentence of the answer was there

    def timed(self, turn_id: str, first_made_s: float, sounded_s: float) -> TurnTimed | None:
        """The parts in milliseconds; None when a moment is missing (the turn was not spoken).

        Each moment counts from the one before, never negative (the text may be known before the
        end is sure), so the parts add up to the total.
        """
        begun = self.spoke_until_s
        if begun is None or None in (self.endpoint_s, self.final_s, self.answer_s):
            return None
        moments = [begun]
        for moment in (self.endpoint_s, self.final_s, self.answer_s, first_made_s, sounded_s):
            assert moment is not None
            moments.append(max(moment, moments[-1]))
        endpoint, final, decision, made, device = (
            round((after - before) * 1000.0, 1) for before, after in itertools.pairwise(moments)
        )
        total = round((moments[-1] - begun) * 1000.0, 1)
        return TurnTimed(turn_id, endpoint, final, decision, made, device, total)


def observe(timed: TurnTimed) -> None:
    """Count the turn in the metrics."""
    for part in ("endpoint", "final_text", "decision", "first_audio", "device", "total"):
        VOICE_SECONDS.labels(part).observe(getattr(timed, part) / 1000.0)


def barge_in_timed(
    began_s: float, heard_s: float, told_s: float, given_s: float, silent_s: float
) -> BargeInTimed:
    """The parts from the moments of one interruption, `time.monotonic` seconds: the user's sound
    began; the chunk that showed it had sounded; the loudspeaker was told to pause; it was given
    silence; the last sound it had been given before ended. No part is negative."""
    moments = [began_s]
    for moment in (heard_s, told_s, given_s, silent_s):
        moments.append(max(moment, moments[-1]))
    detection, hearing, callback, device = (
        round((after - before) * 1000.0, 1) for before, after in itertools.pairwise(moments)
    )
    total = round((moments[-1] - began_s) * 1000.0, 1)
    return BargeInTimed(detection, hearing, callback, device, total)


def observe_barge_in(timed: BargeInTimed) -> None:
    """Count the interruption in the metrics."""
    for part in ("detection", "hearing", "callback", "device", "total"):
        BARGE_IN_SECONDS.labels(part).observe(getattr(timed, part) / 1000.0)
