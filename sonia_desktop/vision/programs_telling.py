"""What the programs on the screen tell of themselves, where the desktop offers it."""

from __future__ import annotations

import time
from dataclasses import replace

from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.vision.accessibility_bus import SWITCH_ON
from sonia_desktop.vision.accessibility_tree import AccessibilityTree
from sonia_desktop.vision.scene import Screenshot, Told
from sonia_desktop.vision.secret_mask import SecretMask

_TREE = "accessibility tree"
_AGAIN_S = 30.0  # so long after it was not there it is looked for again


class ProgramsTelling:
    """The accessibility tree beside the pictures. One worker calls it.

    Args:
        mask: takes the secrets out of what programs tell.
        health: gets "accessibility tree"; without one the pixels are read alone.
    """

    def __init__(self, mask: SecretMask, health: HealthBoard) -> None:
        self._mask, self._health = mask, health
        self._tree: AccessibilityTree | None = None
        self._again_at = 0.0

    def told(self, shot: Screenshot) -> tuple[Told, ...]:
        """What programs tell of what is in the picture, without secrets; nothing where none do."""
        if shot.area is None:
            return ()
        if self._tree is None and time.monotonic() >= self._again_at:
            self.look()
        if self._tree is None:
            return ()
        try:
            told = self._tree.elements(shot.area, shot.scale)
        except Exception as error:  # noqa: BLE001 - the bus went away: the pixels are still there
            self.close()
            self._report(UnavailableError(f"The accessibility bus went away: {error}."), 0)
            return ()
        masked = self._mask.elements(one.element for one in told)
        return tuple(
            replace(one, element=element) for one, element in zip(told, masked, strict=True)
        )

    def look(self) -> None:
        """Look for the tree, and say what was found."""
        if self._tree is not None:
            return
        self._again_at = time.monotonic() + _AGAIN_S
        try:
            self._tree = AccessibilityTree()
            programs = self._tree.programs()
        except UnavailableError as error:
            self._report(error, 0)
        except Exception as error:  # noqa: BLE001 - a bus that breaks off is as one that is not there
            self.close()
            self._report(UnavailableError(f"The accessibility bus broke off: {error}."), 0)
        else:
            self._report(None, programs)

    def close(self) -> None:
        """Leave the bus; it is joined again when it is needed."""
        if self._tree is not None:
            self._tree.close()
            self._tree = None

    def _report(self, error: SoniaError | None, programs: int) -> None:
        """The pixels are read in any case, so this ability is never missing, only less exact."""
        if error is None:
            detail = (
                "1 program told of itself at the start."
                if programs == 1
                else f"{programs} programs told of themselves at the start."
            )
            health = Health(
                _TREE, HealthState.READY, "AT-SPI", detail=detail,
                remedy="" if programs else SWITCH_ON,
            )  # fmt: skip
        else:
            health = Health(
                _TREE, HealthState.DEGRADED, "pixels only", True, error.message, error.remedy
            )
        self._health.set(health)
