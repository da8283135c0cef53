"""Interface elements by a network: a YOLO in ONNX, run with onnxruntime and numpy.

The one that ships is made in models/ui_detector from interfaces drawn with exact truth. A user's
own file takes its place: any YOLO that ultralytics exports to ONNX, or a .pt with `[torch]`.
What it finds equals what ultralytics finds with the same file (a test holds it to 1e-3).
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.core.resources import resource
from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.regions import merge_touching
from sonia_desktop.vision.scene import Box

Pixels = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.float32]

SHIPPED = ("models", "ui_detector", "ui_detector.onnx")
LEAST_SURE = 0.25
SAME_IOU = 0.7
MOST = 300
"""Ultralytics' own defaults: the least confidence, the overlap (intersection over union) from which
two boxes of a class are one, and the most boxes of a picture."""
_STRIDE = 32
_SURROUNDINGS = 96
"""Pixels of the network's picture around what is looked at again: what it sees beside an element
helps it to tell what that is."""
_GREY = 114  # what ultralytics fills up with
_THREADS = 2


@dataclass(frozen=True)
class Detected:
    """One element: its class, where (pixels of the picture, fractions too), confidence 0 to 1."""

    role: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float

    @property
    def box(self) -> Box:
        """In whole pixels."""
        x, y = round(self.left), round(self.top)
        return Box(x, y, max(1, round(self.right) - x), max(1, round(self.bottom) - y))


Detect = Callable[[Pixels], list[Detected]]


class Network(Protocol):
    """Finds elements in a picture, RGB, shape (height, width, 3), the surest first; with boxes,
    at least those in them."""

    def detect(self, pixels: Pixels, near: Sequence[Box] = ()) -> list[Detected]: ...

    def close(self) -> None: ...


@dataclass(frozen=True)
class Placed:
    """A picture as the network takes it: a place of the real one times `scales` (across, down),
    and (left, top) further."""

    pixels: Pixels
    scales: tuple[float, float]
    left: int
    top: int


def letterbox(pixels: Pixels, size: tuple[int, int], whole: bool) -> Placed:
    """The picture made as large as fits into `size` (height, width), grey around it.

    whole: fill up to `size` itself; else only to the next multiple of 32 (fewer pixels to look at).
    """
    cv2 = load_opencv()
    height, width = pixels.shape[:2]
    scale = min(size[0] / height, size[1] / width)
    wide, high = max(1, round(width * scale)), max(1, round(height * scale))
    free_x, free_y = size[1] - wide, size[0] - high
    if not whole:
        free_x, free_y = free_x % _STRIDE, free_y % _STRIDE
    if (width, height) != (wide, high):
        pixels = cv2.resize(pixels, (wide, high), interpolation=cv2.INTER_LINEAR)
    left, top = round(free_x / 2 - 0.1), round(free_y / 2 - 0.1)
    canvas = np.full((high + free_y, wide + free_x, 3), _GREY, np.uint8)
    canvas[top : top + high, left : left + wide] = pixels
    return Placed(canvas, (wide / width, high / height), left, top)


def _window(box: Box, placed: Placed) -> Box:
    """The part of a placed picture around a box of the real one, on the network's own grid."""
    height, width = placed.pixels.shape[:2]
    across, down = placed.scales
    left, right = box.x * across + placed.left, (box.x + box.w) * across + placed.left
    top, foot = box.y * down + placed.top, (box.y + box.h) * down + placed.top
    x = max(0, int(left - _SURROUNDINGS) // _STRIDE * _STRIDE)
    y = max(0, int(top - _SURROUNDINGS) // _STRIDE * _STRIDE)
    x_end = min(width, -(-int(right + _SURROUNDINGS) // _STRIDE) * _STRIDE)
    y_end = min(height, -(-int(foot + _SURROUNDINGS) // _STRIDE) * _STRIDE)
    return Box(x, y, x_end - x, y_end - y)


def _cut(placed: Placed, part: Box) -> Placed:
    pixels = placed.pixels[part.y : part.y + part.h, part.x : part.x + part.w]
    return Placed(pixels, placed.scales, placed.left - part.x, placed.top - part.y)


def distinct(boxes: Numbers, scores: Numbers, iou: float) -> list[int]:
    """Which boxes (left, top, right, bottom) stay when of two that overlap the surer one wins.

    Greedy non-maximum suppression; the result is ordered by score.
    """
    order = np.argsort(-scores, kind="stable")
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    kept: list[int] = []
    while order.size:
        best, rest = int(order[0]), order[1:]
        kept.append(best)
        corner = np.maximum(boxes[best, :2], boxes[rest, :2])
        other = np.minimum(boxes[best, 2:], boxes[rest, 2:])
        shared = np.prod(np.maximum(0, other - corner), axis=1)
        union = area[best] + area[rest] - shared
        order = rest[shared <= iou * np.maximum(union, 1e-9)]
    return kept


def decode(output: Numbers, least: float = LEAST_SURE, iou: float = SAME_IOU) -> Numbers:
    """Rows of left, top, right, bottom, confidence, class from a network's output.

    Args:
        output: shape (4 + classes, places): centre, size and a score for each class; or
            (places, 6): rows as they are returned, from a network that needs no suppression.
    """
    if output.shape[1] == 6 and output.shape[0] > output.shape[1]:
        rows = output[output[:, 4] > least]
        return np.asarray(rows[np.argsort(-rows[:, 4], kind="stable")][:MOST], np.float32)
    sure = output[4:].max(axis=0) if output.shape[0] > 4 else np.zeros(output.shape[1])
    found = output[:, sure > least]
    if not found.size:
        return np.zeros((0, 6), np.float32)
    x, y, w, h = found[:4]
    boxes = np.stack((x - w / 2, y - h / 2, x + w / 2, y + h / 2), 1)
    classes = found[4:].argmax(axis=0).astype(np.float32)
    scores = found[4:].max(axis=0)
    apart = 7680.0  # boxes of different classes never meet
    kept = distinct(boxes + apart * classes[:, None], scores, iou)[:MOST]
    return np.concatenate((boxes[kept], scores[kept, None], classes[kept, None]), 1).astype(
        np.float32
    )


class OnnxNetwork:
    """A YOLO in an ONNX file. Not thread-safe: one worker owns it.

    Raises `InvalidInputError` when the file is no YOLO that finds boxes.
    """

    def __init__(self, path: Path, least: float = LEAST_SURE) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = _THREADS
        options.log_severity_level = 3
        # Memory for the largest picture would be kept for ever.
        options.enable_cpu_mem_arena = False
        try:
            self._session: Any = onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise InvalidInputError(
                f"{path} is not a network that can be run: {error}",
                remedy="Give an ONNX file of ultralytics, or leave vision.detector empty.",
            ) from error
        told = self._session.get_modelmeta().custom_metadata_map
        taken = self._session.get_inputs()
        self._names = _names(told.get("names", ""))
        if not self._names or len(taken) != 1 or len(taken[0].shape) != 4:
            raise InvalidInputError(
                f"{path} does not say which classes it finds: it is no YOLO from ultralytics.",
                remedy="Export it with ultralytics: yolo export model=YOURS.pt format=onnx",
            )
        self._input = taken[0].name
        rows, columns = taken[0].shape[2:]
        self._fixed = isinstance(rows, int) and isinstance(columns, int)
        side = _side(told.get("imgsz", ""))
        self._size = (int(rows), int(columns)) if self._fixed else side
        self._least = least

    def detect(self, pixels: Pixels, near: Sequence[Box] = ()) -> list[Detected]:
        """Elements of a picture, the surest first; with boxes only those in them and close by."""
        placed = letterbox(pixels, self._size, whole=self._fixed)
        if not near or self._fixed:
            return self._found(placed, pixels)
        parts = merge_touching([_window(box, placed) for box in near])
        found = [one for part in parts for one in self._found(_cut(placed, part), pixels)]
        return sorted(found, key=lambda one: -one.confidence)

    def _found(self, placed: Placed, pixels: Pixels) -> list[Detected]:
        taken = placed.pixels.transpose(2, 0, 1)[None].astype(np.float32) / 255
        output = self._session.run(None, {self._input: taken})[0][0]
        return [
            _detected(self._names, row, placed, pixels)
            for row in decode(output, self._least).tolist()
        ]

    def close(self) -> None:
        self._session = None


class TorchNetwork:
    """A YOLO in a .pt file, run by ultralytics. Not thread-safe: one worker owns it."""

    def __init__(self, path: Path, least: float = LEAST_SURE) -> None:
        try:
            from ultralytics import YOLO
        except ImportError as error:
            raise UnavailableError(
                f"{path} is a PyTorch file, and ultralytics is not installed.",
                remedy="pip install 'sonia-desktop[torch]', or export the file to ONNX.",
            ) from error
        try:
            self._model: Any = YOLO(str(path))
        except Exception as error:
            raise InvalidInputError(
                f"{path} is not a YOLO that can be run: {error}",
                remedy="Give a .pt or .onnx file of ultralytics, or leave vision.detector empty.",
            ) from error
        self._least = least

    def detect(self, pixels: Pixels, near: Sequence[Box] = ()) -> list[Detected]:
        """Elements of a picture, the surest first, wherever they are."""
        told = self._model.predict(pixels[..., ::-1], conf=self._least, verbose=False)[0]
        rows = told.boxes.data.cpu().numpy().tolist()
        straight = Placed(pixels, (1.0, 1.0), 0, 0)
        return [_detected(told.names, row, straight, pixels) for row in rows]

    def close(self) -> None:
        self._model = None


def open_network(path: Path | None = None, least: float = LEAST_SURE) -> Network:
    """The network of a file; None: the one that ships.

    Raises `UnavailableError` when it is not there, `InvalidInputError` when it cannot be used.
    """
    place = resource(*SHIPPED) if path is None else path.expanduser()
    if not place.is_file():
        raise UnavailableError(
            f"The detector {place} is not there.",
            remedy="Set vision.detector to an .onnx or .pt file, or leave it empty.",
        )
    if place.suffix.lower() == ".pt":
        return TorchNetwork(place, least)
    return OnnxNetwork(place, least)


def _names(text: str) -> dict[int, str]:
    """Class names as ultralytics writes them into the file: "{0: 'button', ...}"."""
    try:
        told = ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return {}
    if not isinstance(told, dict):
        return {}
    return {int(at): str(name) for at, name in told.items()}


def _side(text: str) -> tuple[int, int]:
    try:
        told = ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return (640, 640)
    return (int(told[0]), int(told[-1])) if isinstance(told, list | tuple) else (640, 640)


def _detected(names: dict[int, str], row: list[float], placed: Placed, pixels: Pixels) -> Detected:
    """A row of `decode` in pixels of the real picture, within it."""
    height, width = pixels.shape[:2]
    moved = (placed.left, placed.top) * 2
    left, top, right, bottom = (
        min(max((value - off) / scale, 0.0), float(end))
        for value, off, scale, end in zip(
            row[:4], moved, placed.scales * 2, (width, height) * 2, strict=True
        )
    )
    role = str(names.get(int(row[5]), int(row[5])))
    return Detected(role, left, top, right, bottom, row[4])
