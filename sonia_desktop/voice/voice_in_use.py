"""The voice that speaks: the one the user wants, or the fallback while that fails.

    voices = VoiceInUse(health, choose, fallback)
    engine = voices.engine()                 # raises UnavailableError when none works
    voices.worked(engine)                    # or, when it failed:
    engine = voices.fall_back(engine, error) # None: there is no other

Lives in the worker that owns the engines. Reports as "speech". The wanted voice is tried again now
and then.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import structlog

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.speech.synthesiser import Synthesiser

_log = structlog.get_logger(__name__)

NAME = "speech"
TRY_AGAIN_S = 30.0


class VoiceInUse:
    """See the module.

    Args:
        choose: makes the engine the user wants; called once, when first needed.
        fallback: makes the engine that speaks when the wanted one fails.
        try_again_s: how long the fallback speaks before the wanted one is tried again, seconds.
    """

    def __init__(
        self,
        health: HealthBoard,
        choose: Callable[[], Synthesiser],
        fallback: Callable[[], Synthesiser],
        *,
        try_again_s: float = TRY_AGAIN_S,
    ) -> None:
        self._health, self._choose, self._make_fallback = health, choose, fallback
        self._try_again_s = try_again_s
        self._chosen: Synthesiser | None = None
        self._fallback: Synthesiser | None = None
        self._using: Synthesiser | None = None
        self._try_again_at = 0.0
        self._instead: Health | None = None  # what the board says while the fallback speaks

    def check(self) -> None:
        """Have the wanted engine loaded; what is missing is on the health board."""
        try:
            self._load()
        except SoniaError as error:  # asked to speak, it looks again
            _log.info("no_voice", error=str(error))

    def engine(self) -> Synthesiser:
        """The engine to speak with now. Raises `UnavailableError` when none works."""
        if self._using is self._fallback and self._using is not None:
            if time.monotonic() >= self._try_again_at:
                self._load()
        elif self._using is None:
            self._load()
        assert self._using is not None
        return self._using

    def worked(self, engine: Synthesiser) -> None:
        """It has spoken."""
        if engine is self._chosen:
            self._health.set(Health(NAME, HealthState.READY, engine.name))
        elif self._instead is not None:
            self._health.set(self._instead)

    def fall_back(self, failed: Synthesiser, error: SoniaError) -> Synthesiser | None:
        """Speak with the fallback from now on; None when it is what failed, or fails as well."""
        self._try_again_at = time.monotonic() + self._try_again_s
        if failed is self._fallback:
            self._report_missing(failed.name, error)
            return None
        return self._fallback if self._use_fallback(failed.name, error) else None

    def unload(self) -> None:
        """Free the engines."""
        for engine in (self._chosen, self._fallback):
            if engine is not None:
                engine.stop()

    def _load(self) -> None:
        self._try_again_at = time.monotonic() + self._try_again_s
        try:
            if self._chosen is None:
                self._chosen = self._choose()
            self._chosen.start()
        except SoniaError as error:
            name = self._chosen.name if self._chosen is not None else "the chosen voice"
            if not self._use_fallback(name, error):
                raise
            return
        self._using = self._chosen
        self.worked(self._chosen)

    def _use_fallback(self, failed: str, error: SoniaError) -> bool:
        if self._fallback is None:
            self._fallback = self._make_fallback()
        if self._chosen is not None and self._chosen.name == self._fallback.name:
            self._using = None  # looked for again when asked to speak
            self._report_missing(failed, error)
            return False
        try:
            self._fallback.start()
        except SoniaError:
            self._using = None
            self._report_missing(failed, error)
            return False
        _log.warning("voice_fell_back", engine=failed, error=str(error))
        self._using = self._fallback
        self._instead = Health(
            NAME,
            HealthState.DEGRADED,
            self._fallback.name,
            fallback=True,
            detail=f"Instead of {failed}: {error.message}",
            remedy=error.remedy,
        )
        self._health.set(self._instead)
        return True

    def _report_missing(self, engine: str, error: SoniaError) -> None:
        self._health.set(
            Health(
                NAME,
                HealthState.UNAVAILABLE,
                engine,
                detail=error.message,
                remedy=error.remedy,
            )
        )
