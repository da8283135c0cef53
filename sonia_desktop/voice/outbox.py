"""What goes out to a remote speaker: events at once, sound at the pace it is heard.

Sound is handed out only a little ahead of the moment it is heard at the other end. So little is
left there when the user interrupts, and it is known how much of the answer was really said.

    outbox.put(event); outbox.begin_sound(); outbox.add_sound(samples); outbox.end_sound()
    taken = outbox.take(now_s)          # what to send now, and how long there is nothing to do

Pure but for its lock: the caller gives the time. Any thread may call.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from sonia_desktop.core.errors import QueueFullError
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16

LEAD_S = 0.4
"""How far ahead of its hearing sound is sent: enough for a short stall of the network."""
_FRAME_SAMPLES = SAMPLE_RATE_HZ // 10
MOST_EVENTS = 2_000


@dataclass(frozen=True)
class Taken:
    """Events, then sound (frames of at most 100 ms), to be sent in this order.

    drained: the sound that was begun has all been heard (told once). wait_s: nothing more is due
    before; None: before something is put in.
    """

    events: tuple[object, ...] = ()
    sound: tuple[Pcm16, ...] = ()
    drained: bool = False
    wait_s: float | None = None


class Outbox:
    """See the module.

    Args:
        wake: called, in any thread, when there may be something to take.
        lead_s: how far ahead of its hearing sound is handed out.
        most_events: events that may wait; one more raises `QueueFullError`.
    """

    def __init__(
        self,
        wake: Callable[[], object] = lambda: None,
        *,
        lead_s: float = LEAD_S,
        most_events: int = MOST_EVENTS,
    ) -> None:
        self._wake, self._lead_s, self._most_events = wake, lead_s, most_events
        self._lock = threading.Lock()
        self._events: deque[object] = deque()
        self._sound: deque[Pcm16] = deque()
        self._waiting = self._sent = 0  # samples
        self._began_s: float | None = None  # when the first sample handed out is heard
        self._open = self._whole = self._paused = False

    @property
    def sounding(self) -> bool:
        """Sound was begun and has not all been heard."""
        return self._open

    @property
    def waiting_s(self) -> float:
        """Sound that is made and not handed out yet."""
        return self._waiting / SAMPLE_RATE_HZ

    def heard_s(self, now_s: float) -> float:
        """How much of the sound has been heard at the other end."""
        with self._lock:
            return self._heard_s(now_s)

    def put(self, event: object) -> None:
        """Add an event. Raises `QueueFullError` when the other end does not read."""
        with self._lock:
            if len(self._events) >= self._most_events:
                raise QueueFullError(
                    f"{len(self._events)} events wait to be read.", remedy="Read what is sent."
                )
            self._events.append(event)
        self._wake()

    def begin_sound(self) -> None:
        """A new speech; what is left of an older one is dropped."""
        with self._lock:
            self._forget()
            self._open = True

    def add_sound(self, samples: Pcm16) -> None:
        """More of the speech: int16 mono at 16 kHz, shape (n,)."""
        with self._lock:
            if not self._open or not len(samples):
                return
            self._sound.append(samples)
            self._waiting += len(samples)
        self._wake()

    def end_sound(self) -> None:
        """The speech is whole."""
        with self._lock:
            self._whole = True
        self._wake()

    def pause(self) -> None:
        """Hand out no sound until `resume`."""
        with self._lock:
            self._paused = True

    def resume(self) -> None:
        """Go on with the sound."""
        with self._lock:
            self._paused = False
        self._wake()

    def drop_sound(self, now_s: float) -> float:
        """Forget the speech; the seconds of it that were heard."""
        with self._lock:
            heard_s = self._heard_s(now_s)
            self._forget()
            return heard_s

    def take(self, now_s: float) -> Taken:
        """What is due now."""
        with self._lock:
            events = tuple(self._events)
            self._events.clear()
            if not self._open:
                return Taken(events)
            sound = () if self._paused else tuple(self._due(now_s))
            if self._whole and not self._waiting and self._began_s is not None:
                left_s = self._began_s + self._sent / SAMPLE_RATE_HZ - now_s
                if left_s <= 0:
                    self._forget()
                    return Taken(events, sound, drained=True)
                return Taken(events, sound, wait_s=left_s)
            if self._whole and not self._waiting and self._began_s is None:  # there was no sound
                self._forget()
                return Taken(events, sound, drained=True)
            if self._waiting and not self._paused:
                assert self._began_s is not None
                due_s = self._began_s + self._sent / SAMPLE_RATE_HZ - self._lead_s
                return Taken(events, sound, wait_s=max(0.005, due_s - now_s))
            return Taken(events, sound)

    def _due(self, now_s: float) -> list[Pcm16]:
        frames: list[Pcm16] = []
        if not self._waiting:
            return frames
        if self._began_s is None:
            self._began_s = now_s
        elif now_s > self._began_s + self._sent / SAMPLE_RATE_HZ:
            # The other end ran dry (a pause, or sound that was made too slowly): it waits as well.
            self._began_s = now_s - self._sent / SAMPLE_RATE_HZ
        while self._waiting:
            ahead_s = self._began_s + self._sent / SAMPLE_RATE_HZ - now_s
            if ahead_s > self._lead_s - 1e-6:
                break
            frame = self._cut(_FRAME_SAMPLES)
            self._sent += len(frame)
            frames.append(frame)
        return frames

    def _cut(self, samples: int) -> Pcm16:
        parts: list[Pcm16] = []
        missing = samples
        while self._sound and missing:
            part = self._sound.popleft()
            if len(part) > missing:
                self._sound.appendleft(part[missing:])
                part = part[:missing]
            parts.append(part)
            missing -= len(part)
        cut = parts[0] if len(parts) == 1 else np.concatenate(parts)
        self._waiting -= len(cut)
        return cut

    def _heard_s(self, now_s: float) -> float:
        if self._began_s is None:
            return 0.0
        return max(0.0, min(now_s - self._began_s, self._sent / SAMPLE_RATE_HZ))

    def _forget(self) -> None:
        self._sound.clear()
        self._waiting = self._sent = 0
        self._began_s = None
        self._open = self._whole = self._paused = False
