"""Looks now and then for a microphone or loudspeaker that is missing, so that it returns by itself.

    missing = MissingDevices(health, jobs, capture.check, playback.check, conversation.look_again)
    missing.watch()             # in the voice worker; goes on until the jobs are closed

Nobody else looks while nothing is heard or said: hands-free and the wake phrase do, the talk key
does, but who plugs a headset in waits for none of these. Lives in the voice worker.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from sonia_desktop.audio.sound_server import traces
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.voice.jobs import Jobs

_EVERY_S = 2.0
_ROUNDS = 5
"""So often it is looked after something has changed: a sound server needs time to begin."""
_ROUNDS_WITHOUT = 30
"""Where nothing has changed: PortAudio lists the devices anew, which takes 30 ms of a processor,
and on Linux its libraries write what they miss to the terminal each time."""

Look = Callable[[], Future[None]]


class MissingDevices:
    """See the module.

    Args:
        microphone, loudspeaker: look whether there is one, and tell the health board.
        found: called when a microphone has come.
    """

    def __init__(
        self,
        health: HealthBoard,
        jobs: Jobs,
        microphone: Look,
        loudspeaker: Look,
        found: Callable[[], None],
        every_s: float = _EVERY_S,
    ) -> None:
        self._health, self._jobs, self._every_s = health, jobs, every_s
        self._microphone, self._loudspeaker, self._found = microphone, loudspeaker, found
        self._traces: object = None
        self._looks, self._waited = 0, 0

    def watch(self) -> None:
        """Look again and again from now on."""
        self._jobs.after(self._every_s, self._round)

    def _round(self) -> None:
        if self._is_time():
            self._look_for_both()
        else:
            self.watch()

    def _is_time(self) -> bool:
        before, self._traces = self._traces, traces()
        if self._traces is None or self._traces != before:
            self._looks = _ROUNDS
        self._waited += 1
        if self._looks == 0 and self._waited < _ROUNDS_WITHOUT:
            return False
        self._looks, self._waited = max(0, self._looks - 1), 0
        return True

    def _look_for_both(self) -> None:
        self._look("microphone", self._microphone, self._after_microphone)

    def _after_microphone(self, came: bool) -> None:
        if came:
            self._found()
        self._look("loudspeaker", self._loudspeaker, lambda _came: self.watch())

    def _look(self, name: str, look: Look, then: Callable[[bool], None]) -> None:
        if self._health.get(name).usable:
            then(False)
            return
        try:
            looked = look()
        except SoniaError:  # its worker is full, or ends
            then(False)
            return
        looked.add_done_callback(
            lambda _: self._jobs.later(lambda: then(self._health.get(name).usable))
        )
