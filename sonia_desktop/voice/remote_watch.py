"""When a remote conversation is idle, its sound has stopped, or a stage of its turn hangs.

Pure: the caller gives the time, `time.monotonic` seconds.
"""

from __future__ import annotations

from sonia_desktop.voice.remote_input import RemoteLimits
from sonia_desktop.voice.turn_taking import Snapshot, TurnState, Watchdogs, deadline

ALIVE = Watchdogs(asr_s=30.0, inference_s=120.0, tts_s=30.0)
_BEAT_S = 0.1
_SIGN_S = 1.0
"""How often the machine is told that a long stage is alive."""
_STAGES = {"asr": "Recognition", "inference": "The answer"}


class RemoteWatch:
    """See the module."""

    def __init__(self, limits: RemoteLimits, now_s: float, watchdogs: Watchdogs = ALIVE) -> None:
        self._limits, self._watchdogs = limits, watchdogs
        self.last_in_s = now_s
        """The last sign of life of the other end."""
        self.last_sound_s = now_s
        self._next_beat_s = self._last_sign_s = 0.0

    def beat_is_due(self, now_s: float) -> bool:
        """Time to look again; true once for each beat."""
        if now_s < self._next_beat_s:
            return False
        self._next_beat_s = now_s + _BEAT_S
        return True

    def idle(self, now_s: float, state: TurnState) -> bool:
        """Nothing came in for too long, and Sonia is not the one who works."""
        busy = state in (TurnState.THINKING, TurnState.SPEAKING)
        return now_s - self.last_in_s > self._limits.idle_s and not busy

    def sound_stopped(self, now_s: float) -> bool:
        """Sound comes no more."""
        return now_s - self.last_sound_s > self._limits.pause_s

    def sign_is_due(self, now_s: float) -> bool:
        """A stage that goes on is to be told; true once for each sign."""
        if now_s - self._last_sign_s <= _SIGN_S:
            return False
        self._last_sign_s = now_s
        return True

    def hangs(self, now_ns: int, now: Snapshot) -> tuple[str, str] | None:
        """The stage that took too long, and the sentence that says so."""
        due = deadline(now, self._watchdogs)
        if due is None or now_ns <= due.at_ns:
            return None
        return due.stage, f"{_STAGES.get(due.stage, 'Speaking')} took too long."
