"""The network that finds elements beside the drawing rules: which of its classes are used, what
happens when it breaks, and what it finds after a small change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import structlog

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.vision.detecting_again import DetectingAgain
from sonia_desktop.vision.detector import Detected, Network, open_network

Pixels = npt.NDArray[np.uint8]
_log = structlog.get_logger(__name__)

RULES, NAME = "sonia-elements", "sonia-ui-detector"
"""What the drawing rules are called, and the network that ships."""
TRUSTED: Mapping[str, float] = {
    "button": 0.4,
    "checkbox": 0.5,
    "dropdown": 0.4,
    "icon": 0.42,
    "image": 0.35,
    "input": 0.5,
    "link": 0.55,
    "menu": 0.6,
    "radio": 0.5,
    "slider": 0.4,
    "tab": 0.6,
    "toggle": 0.5,
}
"""The classes of the shipped network that are used, and from which confidence: where it was right
nine times of ten on one half of the screens held back, fields and sliders eight times: a form whose
fields are not seen helps nobody (models/ui_detector/README.md)."""
_OWN_SURE = 0.4
"""The same for every class of a user's own network, which nobody measured."""
_HEALTH = "element detector"


class ElementDetector:
    """A network that loads with its first picture. One worker calls it.

    What goes wrong with it is told to the health board, and then it finds nothing: the drawing
    rules go on without it.

    Args:
        path: the user's own file; empty: the one that ships.
    """

    def __init__(self, path: str, health: HealthBoard) -> None:
        self._path = Path(path) if path else None
        self._health = health
        self._network: Network | None = None
        self._again: DetectingAgain | None = None
        self._failed = False
        self._report(HealthState.READY, "It loads with the first picture." if self._wanted else "")

    @property
    def engine(self) -> str:
        """What finds elements: the rules' name, and the network's when it is used."""
        if self._failed or not self._wanted:
            return RULES
        return f"{RULES} and {NAME if self._path is None else self._path.name}"

    @property
    def _wanted(self) -> bool:
        return self._path is not None or bool(TRUSTED)

    def __call__(self, pixels: Pixels) -> list[Detected]:
        if self._failed or not self._wanted:
            return []
        try:
            if self._network is None or self._again is None:
                self._network = open_network(self._path)
                self._again = DetectingAgain(self._network.detect)
                self._report(HealthState.READY, "")
            return [one for one in self._again(pixels) if self._used(one)]
        except SoniaError as error:
            self._failed = True
            self._report(HealthState.DEGRADED, error.message, error.remedy)
        except Exception as error:  # noqa: BLE001 - a network of the user's that breaks on a picture
            self._failed = True
            _log.exception("detector_failed", detector=str(self._path or NAME))
            self._report(HealthState.DEGRADED, f"The detector broke off: {error}.", _REMEDY)
        return []

    def _used(self, one: Detected) -> bool:
        least = TRUSTED.get(one.role, 2.0) if self._path is None else _OWN_SURE
        return one.confidence >= least

    def close(self) -> None:
        """Free the network. It loads again when it is needed."""
        if self._network is not None:
            self._network.close()
            self._network = self._again = None

    def _report(self, state: HealthState, detail: str, remedy: str = "") -> None:
        self._health.set(Health(_HEALTH, state, self.engine, self._failed, detail, remedy))


_REMEDY = "Set vision.detector to another file, or leave it empty for the one that ships."
