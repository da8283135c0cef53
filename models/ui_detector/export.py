"""Writes the trained network as the small ONNX file that ships.

    python models/ui_detector/export.py RUN/model.pt DATA [--whole RUN/whole.onnx]

8-bit numbers (weights of 7 by channel, activations by 24 training screens) make it four times
smaller and twice as fast on a CPU; what turns the last layers' numbers into boxes stays in 32 bit.
score.py says what that costs.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import onnx

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from classes import IMAGE_SIZE  # noqa: E402

SHIPPED = HERE / "ui_detector.onnx"
MOST_BYTES = 12_000_000
SHAPE = (544, 960)
_CALIBRATED_ON = 24


class Screens:
    """Training screens as the network takes them, for onnxruntime's calibration."""

    def __init__(self, folder: Path, name: str) -> None:
        files = sorted(folder.glob("*.jpg"))
        self._inputs = self._read(files[:: max(1, len(files) // _CALIBRATED_ON)], name)

    def _read(self, files: list[Path], name: str) -> Iterator[dict[str, Any]]:
        from sonia_desktop.vision.detector import letterbox

        for file in files:
            image = cv2.cvtColor(cv2.imread(str(file)), cv2.COLOR_BGR2RGB)
            pixels = letterbox(image, SHAPE, whole=True).pixels
            yield {
                name: np.ascontiguousarray(pixels.transpose(2, 0, 1))[None].astype(np.float32) / 255
            }

    def get_next(self) -> dict[str, Any] | None:
        return next(self._inputs, None)


def small(whole: Path, target: Path, screens: Path) -> None:
    """Quantise an ONNX file of ultralytics."""
    from onnxruntime.quantization import QuantFormat, QuantType, quantize_static
    from onnxruntime.quantization.shape_inference import quant_pre_process

    ready = target.with_suffix(".ready.onnx")
    quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
    model = onnx.load(str(ready))
    head = max(
        int(n.name.split("model.")[1].split("/")[0])
        for n in model.graph.node
        if "/model." in n.name
    )
    ends = [
        n.name
        for n in model.graph.node
        if f"/model.{head}/" in n.name
        and (not any(part in n.name for part in ("cv2", "cv3")) or n.name.endswith(".2/Conv"))
    ]
    quantize_static(
        str(ready),
        str(target),
        Screens(screens, model.graph.input[0].name),
        quant_format=QuantFormat.QDQ,
        per_channel=True,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
        reduce_range=True,  # see narrow.py
        op_types_to_quantize=[
            "Conv",
            "Mul",
            "Sigmoid",
            "Concat",
            "Add",
            "MaxPool",
            "Resize",
            "Split",
        ],
        nodes_to_exclude=ends,
    )
    made = onnx.load(str(target))
    del made.metadata_props[:]
    made.metadata_props.extend(onnx.load(str(whole)).metadata_props)
    onnx.save(made, str(target))
    ready.unlink()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("weights", type=Path, help="RUN/model.pt")
    parser.add_argument("data", type=Path)
    parser.add_argument("--whole", type=Path, help="keep the 32-bit ONNX here")
    parser.add_argument("--to", type=Path, default=SHIPPED)
    asked = parser.parse_args()
    from ultralytics import YOLO

    with tempfile.TemporaryDirectory() as folder:
        weights = shutil.copy(asked.weights, Path(folder) / "network.pt")
        made = YOLO(weights).export(format="onnx", dynamic=True, imgsz=IMAGE_SIZE, opset=17)
        small(Path(made), asked.to, asked.data / "train")
        if asked.whole is not None:
            shutil.move(made, asked.whole)
    size = asked.to.stat().st_size
    print(asked.to, size, "bytes")
    return 0 if size <= MOST_BYTES else 1


if __name__ == "__main__":
    sys.exit(main())
