"""The text engines that are loaded: the user's choice, and another when a caller asks for it."""

from __future__ import annotations

from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.vision import ocr
from sonia_desktop.vision.ocr import Choice, OcrEngine, Wish

_HEALTH = "ocr"


class TextEngines:
    """Used by the reader's thread, but for `look`.

    Args:
        wish: what the user chose.
        health: gets "ocr".
    """

    def __init__(self, wish: Wish, health: HealthBoard) -> None:
        self._wish, self._health = wish, health
        self._own: OcrEngine | None = None
        self._others: dict[Choice, OcrEngine] = {}

    def look(self) -> None:
        """Say, without loading anything, what will read."""
        try:
            self._report(ocr.choose(self._wish, self._there()), "It loads with the first picture.")
        except UnavailableError as error:
            self._report_failure(error)

    def opened(self, wish: Wish | None = None) -> OcrEngine:
        """The engine of the user's choice; or the one that fits a caller's wish.

        Raises `UnavailableError`; for a wish `LanguageMissingError`, too.
        """
        if wish is None:
            if self._own is None:
                self._own = self._opened_own()
            return self._own
        if wish == self._wish and not wish.languages:
            return self.opened()
        choice = ocr.choose_all(wish, ocr.languages_of())
        if choice.engine == "rapidocr":  # one model reads all of its languages
            choice = Choice("rapidocr", ())
            if self._wish.engine != "tesseract" and (own := self.opened()).name == "rapidocr":
                return own
        if choice not in self._others:
            self._others[choice] = ocr.open_engine(choice.engine, choice.languages)
        return self._others[choice]

    def close(self) -> None:
        """Free the models."""
        for engine in (self._own, *self._others.values()):
            if engine is not None:
                engine.close()
        self._own = None
        self._others.clear()

    def _there(self) -> dict[str, frozenset[str]]:
        if self._wish.languages:
            return ocr.languages_of()
        return {engine: frozenset() for engine in ocr.available()}  # nobody asks: no program runs

    def _opened_own(self) -> OcrEngine:
        there = self._there()
        try:
            while True:
                choice = ocr.choose(self._wish, there)
                try:
                    engine = ocr.open_engine(choice.engine, choice.languages)
                except UnavailableError:  # it is there, and broken: the other may do
                    del there[choice.engine]
                    if self._wish.engine != "auto" or not there:
                        raise
                    continue
                self._report(choice, "")
                return engine
        except UnavailableError as error:
            self._report_failure(error)
            raise

    def _report(self, choice: Choice, detail: str) -> None:
        second = self._wish.engine == "auto" and choice.engine != "rapidocr"
        trouble, remedy = choice.trouble, choice.remedy
        if second and not trouble and not self._wish.languages:
            trouble, remedy = "RapidOCR is missing; Tesseract reads instead.", ocr.INSTALL
        self._health.set(
            Health(
                _HEALTH,
                HealthState.DEGRADED if trouble else HealthState.READY,
                engine=choice.engine,
                fallback=bool(trouble),
                detail=trouble or detail,
                remedy=remedy,
            )
        )

    def _report_failure(self, error: SoniaError) -> None:
        engine = "" if self._wish.engine == "auto" else self._wish.engine
        self._health.set(
            Health(
                _HEALTH,
                HealthState.UNAVAILABLE,
                engine=engine,
                detail=error.message,
                remedy=error.remedy,
            )
        )
