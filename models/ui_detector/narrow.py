"""Weights of 7 bits for an 8-bit network, so that it finds the same on every processor.

    python models/ui_detector/narrow.py EIGHT.onnx PICTURES [--to ui_detector.onnx]

x86 processors without VNNI (before 2019 to 2022) add two products of 8-bit activations and weights
in 16 bits. Weights beyond 64 overflow there, and the network finds nothing. For a network that was
not quantised with `reduce_range` (export.py does it now): each channel's scale is the one with the
least squared error, and its bias takes up what the error adds to the mean, by the mean activations
on PICTURES (PNG or JPEG screens).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from PIL import Image

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1])]

from sonia_desktop.vision.detector import letterbox  # noqa: E402

MOST = 64
"""255 * 64 * 2 < 2**15."""
_SHAPE = (544, 960)
_TRIED = np.linspace(0.75, 1.0, 26)


class Quantised:
    """The convolutions of a network in QDQ form, and their numbers."""

    def __init__(self, model: Any) -> None:
        self.model = model
        self._numbers = {t.name: t for t in model.graph.initializer}
        self._made_by = {out: node for node in model.graph.node for out in node.output}

    def convolutions(self) -> Iterator[tuple[Any, Any, Any]]:
        """Each quantised convolution with what makes its weights and its bias."""
        for node in self.model.graph.node:
            made = [self._made_by.get(name) for name in node.input[1:]]
            if node.op_type == "Conv" and len(made) == 2 and None not in made:
                yield node, *made

    def read(self, name: str) -> Any:
        return numpy_helper.to_array(self._numbers[name]).astype(np.float64)

    def write(self, name: str, values: Any, kind: type[np.generic]) -> None:
        self._numbers[name].CopyFrom(numpy_helper.from_array(values.astype(kind), name))


def mean_activations(model: Any, pictures: list[Path]) -> dict[str, Any]:
    """The mean of each channel that goes into a convolution, by the name of what goes in."""
    watched = onnx.ModelProto()
    watched.CopyFrom(model)
    entry = watched.graph.input[0].name
    wanted = sorted({node.input[0] for node, _, _ in Quantised(watched).convolutions()})
    for name in wanted:
        watched.graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(
        watched.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    sums: dict[str, Any] = {}
    for file in pictures:
        pixels = letterbox(np.asarray(Image.open(file).convert("RGB")), _SHAPE, whole=True).pixels
        given = np.ascontiguousarray(pixels.transpose(2, 0, 1))[None].astype(np.float32) / 255
        for name, made in zip(wanted, session.run(wanted, {entry: given}), strict=True):
            sums[name] = sums.get(name, 0) + made.mean(axis=(0, 2, 3))
    return {name: total / len(pictures) for name, total in sums.items()}


def narrow(model: Any, pictures: list[Path]) -> int:
    """Narrow the weights of a model in place; how many convolutions were."""
    means, network = mean_activations(model, pictures), Quantised(model)
    narrowed = 0
    for node, weights, bias in network.convolutions():
        scales = network.read(weights.input[1])
        by_channel = (-1, 1, 1, 1)
        real = network.read(weights.input[0]) * scales.reshape(by_channel)
        largest = np.maximum(np.abs(real).max(axis=(1, 2, 3)), 1e-8)
        tried = [largest * share / MOST for share in _TRIED]
        errors = [
            np.square(_steps(real, scale) * scale.reshape(by_channel) - real).sum(axis=(1, 2, 3))
            for scale in tried
        ]
        best = np.choose(np.argmin(errors, axis=0), tried).astype(np.float32).astype(np.float64)
        steps = _steps(real, best)
        lost = (real - steps * best.reshape(by_channel)).sum(axis=(2, 3))
        groups = next((a.i for a in node.attribute if a.name == "group"), 1)
        means_in = means[node.input[0]].reshape(groups, -1)
        each = len(best) // groups
        shift = np.array([lost[o] @ means_in[o // each] for o in range(len(best))])
        bias_scales = network.read(bias.input[1])
        fitting = bias_scales / scales * best  # the scale of what goes in times that of the weights
        real_bias = network.read(bias.input[0]) * bias_scales + shift
        network.write(weights.input[0], steps, np.int8)
        network.write(weights.input[1], best, np.float32)
        network.write(bias.input[0], np.round(real_bias / fitting), np.int32)
        network.write(bias.input[1], fitting, np.float32)
        narrowed += 1
    return narrowed


def _steps(real: Any, scales: Any) -> Any:
    return np.clip(np.round(real / scales.reshape(-1, 1, 1, 1)), -MOST, MOST)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("eight", type=Path)
    parser.add_argument("pictures", type=Path)
    parser.add_argument("--to", type=Path, default=HERE / "ui_detector.onnx")
    asked = parser.parse_args()
    model = onnx.load(str(asked.eight))
    files = sorted([*asked.pictures.glob("*.png"), *asked.pictures.glob("*.jpg")])
    print(narrow(model, files), "convolutions, by", len(files), "pictures")
    onnx.save(model, str(asked.to))
    return 0


if __name__ == "__main__":
    sys.exit(main())
