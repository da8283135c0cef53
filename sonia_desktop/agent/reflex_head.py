"""The reflex's trained network (models/reflex): what it reads, and the file it comes from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sonia_desktop.agent.cues import CUES
from sonia_desktop.core import installation
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.resources import resource

_MEANING_SCALE = 4.0  # as in models/reflex/train.py


@dataclass(frozen=True)
class Head:
    """The trained networks, n of them with one hidden layer each; their chances are averaged.

    Shapes: w1 (n, 384+cues, h), b1 (n, h), w2 (n, h, classes), b2 (n, classes).
    """

    classes: tuple[str, ...]
    w1: npt.NDArray[np.float32]
    b1: npt.NDArray[np.float32]
    w2: npt.NDArray[np.float32]
    b2: npt.NDArray[np.float32]

    def chances(
        self, meaning: npt.NDArray[np.float32], hints: npt.NDArray[np.float32]
    ) -> dict[str, float]:
        """A probability for each class, from the embedding and the cues of a sentence."""
        inputs = np.concatenate([meaning * _MEANING_SCALE, hints])
        hidden = np.maximum(inputs @ self.w1 + self.b1, 0.0)
        logits = (hidden[:, None, :] @ self.w2)[:, 0, :] + self.b2
        grown = np.exp(logits - logits.max(axis=1, keepdims=True))
        grown = (grown / grown.sum(axis=1, keepdims=True)).mean(axis=0)
        return {name: float(value) for name, value in zip(self.classes, grown, strict=True)}


def load_head() -> Head:
    """Raises `UnavailableError` when the file is missing, damaged, or of another version."""
    file = resource("models", "reflex", "head.npz")
    try:
        with np.load(file, allow_pickle=False) as kept:
            if tuple(str(name) for name in kept["cues"]) != CUES:
                raise ValueError("it was trained with other cues than this version has")
            weights = [kept[key].astype(np.float32) for key in ("w1", "b1", "w2", "b2")]
            if weights[0].ndim == 2:  # a single network, as it was trained before
                weights = [weight[None] for weight in weights]
            return Head(tuple(str(name) for name in kept["classes"]), *weights)
    except (OSError, ValueError, KeyError) as error:
        raise UnavailableError(
            f"The reflex's model {file} cannot be used: {error}",
            remedy=installation.again(),
        ) from error
