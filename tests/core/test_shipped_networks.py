"""The 8-bit networks that ship find the same on every processor."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from sonia_desktop.core.resources import resource

MODELS = resource("models")
EIGHT_BIT = [MODELS / "minilm" / "model.onnx", MODELS / "ui_detector" / "ui_detector.onnx"]
MOST = 64
"""x86 processors without VNNI add two products of activations (to 255) and weights in 16 bits."""


@pytest.mark.parametrize("file", EIGHT_BIT, ids=lambda file: file.parent.name)
def test_sums_of_weights_and_activations_fit_into_16_bits(file: Path) -> None:
    numbers = [numpy_helper.to_array(t) for t in onnx.load(str(file)).graph.initializer]
    weights = [each for each in numbers if each.dtype == np.int8 and each.ndim > 1]
    assert len(weights) > 30
    assert max(np.abs(each.astype(np.int16)).max() for each in weights) <= MOST
