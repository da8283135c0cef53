"""Watching: the privacy switch at work. It lets captures through or not, and keeps the last ones.

watch = Watch(bus=bus, health=board, file=folder / "privacy.json", take=eyes_capture)
watch.start()
watch.check()                                   # before every capture
watch.set_mode(Mode.AMBIENT, by="user")         # from now on a small picture a second, in RAM
watch.disable(by="user")                        # nothing may look; the ring is empty
watch.stop()
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError as FutureCancelled
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.vision.frames import fitted_jpeg
from sonia_desktop.vision.privacy import PACES, WAY_OUT, LookTaken, Mode, Privacy, PrivacyChanged
from sonia_desktop.vision.privacy_file import load_privacy, save_privacy
from sonia_desktop.vision.ring import MAX_FRAME_BYTES, Frame, FrameRing
from sonia_desktop.vision.scene import Screenshot

_log = structlog.get_logger(__name__)

HEALTH = "screen privacy"
_TAKE_S = 30.0
"""Longest wait for one picture: before it is handed out it is read, to mask the secrets in it."""
_REST = 4.0
"""Rest after a picture, in times of what it took: watching takes at most a fifth of the time."""


def rest_s(took_s: float, fps: float) -> float:
    """Seconds until the next picture is taken: at most `fps` a second, and fewer when one costs
    much (a film on the screen), so that nobody who asks something is kept waiting."""
    return max(1.0 / fps - took_s, _REST * took_s)


class FrameTooLargeError(SoniaError):
    """A frame has more bytes than one may have."""

    code = "FRAME_TOO_LARGE"


class FrameRateError(SoniaError):
    """Frames come faster than the mode takes them."""

    code = "RATE_LIMITED"


@dataclass
class Tally:
    """What was kept and refused since the start."""

    captured: int = 0
    refused: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("privacy", "mode", "size", "rate"), 0)
    )


class Watch:
    """The one gate before every capture. Thread-safe.

    Args:
        take: takes a picture of the screen (it asks `check` itself).
        file: where the switch is kept; None keeps it nowhere.
        record: told who turned what (for the audit log): by, from, to. It must return at once.
    """

    def __init__(
        self,
        *,
        bus: Bus,
        health: HealthBoard,
        take: Callable[[], Future[Screenshot]],
        file: Path | None = None,
        record: Callable[[str, Privacy, Privacy], None] = lambda by, old, new: None,
        ring: FrameRing | None = None,
    ) -> None:
        self._bus, self._health, self._take, self._file = bus, health, take, file
        self._record = record
        self.ring = ring or FrameRing()
        self.seen: Callable[[Screenshot], Callable[[], None]] = lambda shot: _nothing
        """Told each picture that is taken while watching, its secrets masked, and never one after
        it was switched off; must return at once. What it returns is then called, in the watch's
        thread and with the switch free."""
        self.tally = Tally()
        self.started = time.monotonic()
        self._lock = threading.RLock()
        self._privacy, self._trouble = (Privacy(), "") if file is None else load_privacy(file)
        self._sessions = 0
        self._last_frame: float | None = None
        self._worker = Worker("watching", capacity=8)
        self._round: CancelToken | None = None
        self._taking: Future[Screenshot] | None = None
        self._running = False
        self._sign = False

    # --- life -------------------------------------------------------------------------------

    def start(self) -> None:
        """Say how the switch stands. Watching begins with `show_sign`."""
        self._worker.start()
        with self._lock:
            self._running = True
            self._report()

    def show_sign(self) -> None:
        """A window now shows whether Sonia watches; without that sign she never does."""
        with self._lock:
            self._sign = True
            self._report()
            self._follow()
            if self._privacy.watching:
                self._tell("")

    def stop(self, deadline_s: float = 1.0) -> None:
        """End watching and forget the pictures; the switch stays as it is. Safe to call twice."""
        with self._lock:
            self._running = False
            self._follow()
        self._worker.stop(deadline_s)
        self.ring.clear()

    # --- the switch -------------------------------------------------------------------------

    @property
    def privacy(self) -> Privacy:
        """The switch as it stands."""
        return self._privacy

    @property
    def watching(self) -> bool:
        """Anything looks without being asked each time; without a window's sign only programs do
        that the user has allowed."""
        return (self._privacy.watching and self._sign) or (
            self._sessions > 0 and self._privacy.capture_allowed
        )

    def check(self) -> None:
        """Raises `PrivacyDisabledError` or `CaptureOffError` when no picture may be taken."""
        self._privacy.check()

    def may_look(self) -> None:
        """`check`, and say on the bus that the screen is being looked at."""
        self.check()
        self._bus.publish(LookTaken())

    def disable(self, *, by: str) -> tuple[Privacy, Privacy, int]:
        """Forbid looking; the switch before and after, and how many pictures were forgotten."""
        return self._turn(Privacy.disabled, by)

    def set_mode(self, mode: Mode, *, by: str) -> tuple[Privacy, Privacy]:
        """Another mode; off forgets the pictures. Raises `PrivacyDisabledError`."""
        old, new, _cleared = self._turn(lambda now: now.to_mode(mode), by)
        return old, new

    def choose(self, mode: Mode, *, by: str) -> tuple[Privacy, Privacy]:
        """What the user chose in one step: off forbids looking, the others allow it."""

        def turned(now: Privacy) -> Privacy:
            return now.disabled() if mode is Mode.OFF else now.enabled().to_mode(mode)

        old, new, _cleared = self._turn(turned, by)
        return old, new

    def _turn(self, turned: Callable[[Privacy], Privacy], by: str) -> tuple[Privacy, Privacy, int]:
        with self._lock:
            old = self._privacy
            new = self._privacy = turned(old)
            cleared = 0
            if new.mode is Mode.OFF:
                cleared = self.ring.clear()
                self._last_frame = None
            if new != old:
                self._keep(new)
                self._record(by, old, new)
                self._report()
                self._follow()
                self._tell(by)
            return old, new, cleared

    def sessions_changed(self, active: int, *, by: str = "") -> None:
        """How many consented sessions may perceive now: that is watching, too."""
        with self._lock:
            if active != self._sessions:
                self._sessions = active
                self._report()
                self._tell(by)

    # --- pictures ---------------------------------------------------------------------------

    def admit(self, size: int) -> None:
        """Would a frame of so many bytes be kept now? Asked before it is decoded; counts a no.

        Raises `PrivacyDisabledError`, `CaptureOffError` and `FrameTooLargeError`.
        """
        with self._lock:
            refused = self.tally.refused
            try:
                self.check()
            except SoniaError:
                refused["mode" if self._privacy.allowed else "privacy"] += 1
                raise
            if size > MAX_FRAME_BYTES:
                refused["size"] += 1
                raise FrameTooLargeError(
                    f"The frame has {size} bytes; at most {MAX_FRAME_BYTES} are taken.",
                    remedy="Send it smaller, or compressed more.",
                    limit_bytes=MAX_FRAME_BYTES,
                )

    def push(self, data: bytes, *, width: int, height: int, timestamp: float, source: str) -> Frame:
        """Keep a picture somebody sent. Raises what `admit` does, and `FrameRateError`."""
        with self._lock:
            self.admit(len(data))
            pace = PACES[self._privacy.mode]
            last = self._last_frame
            if last is not None and round(abs(timestamp - last), 6) < pace.min_gap_s:
                self.tally.refused["rate"] += 1
                raise FrameRateError(
                    f"The mode {self._privacy.mode} takes {pace.fps:g} frames a second.",
                    remedy="Send them slower.",
                    retry_after_s=pace.min_gap_s,
                )
            frame = Frame(data, width, height, timestamp, self._privacy.mode, source)
            self._last_frame = timestamp
            self._add(frame)
        return frame

    def clear(self) -> int:
        """Forget all pictures; the number of them."""
        with self._lock:
            self._last_frame = None
            return self.ring.clear()

    def _add(self, frame: Frame) -> None:
        self.ring.add(frame)
        self.tally.captured += 1

    # --- inside -----------------------------------------------------------------------------

    def _follow(self) -> None:
        """Start or end the round of captures, as the switch says."""
        if self._round is not None:
            self._round.cancel()
            self._round = None
            if self._taking is not None:
                self._taking.cancel()  # whoever waits for the picture goes on at once
                self._taking = None
        if self._running and self._sign and self._privacy.mode is Mode.AMBIENT:
            token = self._round = CancelToken()
            self._worker.enqueue(lambda: self._keep_looking(token), Priority.NORMAL)

    def _keep_looking(self, token: CancelToken) -> None:
        pace = PACES[Mode.AMBIENT]
        while not token.cancelled:
            begun = time.monotonic()
            trouble = ""
            try:
                self._look(token, pace.size)
            except FutureCancelled:
                return  # switched off meanwhile, or the eyes are closing
            except SoniaError as error:
                trouble = str(error)
            except TimeoutError:
                trouble = f"A picture took longer than {_TAKE_S:g} seconds."
            with self._lock:
                if token.cancelled:
                    return
                self._report(trouble)
            token.wait(rest_s(time.monotonic() - begun, pace.fps))

    def _look(self, token: CancelToken, size: tuple[int, int]) -> None:
        with self._lock:
            if token.cancelled:
                return
            taking = self._taking = self._take()
        shot = taking.result(_TAKE_S)
        data, width, height = fitted_jpeg(shot.pixels, size)
        with self._lock:
            if token.cancelled:  # switched off while the picture was taken: it is not kept
                return
            taken = shot.taken_at.timestamp()
            self._add(Frame(data, width, height, taken, Mode.AMBIENT, "screen"))
            then = self.seen(shot)
        then()

    def _keep(self, privacy: Privacy) -> None:
        if self._file is None:
            return
        try:
            save_privacy(self._file, privacy)
            self._trouble = ""
        except SoniaError as error:
            self._trouble = str(error)
            _log.error("privacy_not_kept", error=str(error))

    def _tell(self, by: str) -> None:
        self._bus.publish(PrivacyChanged(self._privacy, by, self.watching, self._sessions))

    def _report(self, trouble: str = "") -> None:
        privacy, trouble = self._privacy, trouble or self._trouble
        if not privacy.capture_allowed:
            detail = trouble or "Nothing may look at the screen."
            self._health.set(Health(HEALTH, HealthState.OFF, detail=detail, remedy=WAY_OUT))
            return
        words = "looks when asked"
        if privacy.watching:
            words = "watching: a small picture a second, in memory only"
            if not self._sign:
                words = "watches as soon as a window shows it"
        if self._sessions:
            words += f"; {self._sessions} consented session{'s' if self._sessions > 1 else ''}"
        state = HealthState.DEGRADED if trouble else HealthState.READY
        self._health.set(Health(HEALTH, state, words, detail=trouble))


def _nothing() -> None:
    """Nobody wants to know."""
