"""Reading the picture of one line: a PP-OCR recognition network, several lines side by side."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.ocr_engine import Pixels, Progress
from sonia_desktop.vision.opencv import load_opencv

INPUT_ROWS = 48
"""The network's input height; a line is brought to it, its width follows."""
INPUT_COLUMNS = 96
"""Shorter lines are padded to this width. In training it was 320: lines of few letters read as well
with 96 (150 lines of tuning screens: 99.65% of the words with either) in half the time."""
MIN_COLUMNS = 16
PROGRESS_LINES = 5
STRETCH = 1.4
"""A line is made so much wider than its height asks for: the network tells one letter in eight
columns, and of narrow ones ("ff", "ee", "'!'") it lost every second. On 220 lines of tuning screens
98.9% of the words with 1, 99.5% with 1.25 and 99.6% with 1.5; the time grows with the width."""
AIR_ROWS = 0.2
"""Rows added above and below a line, as a share of its height: the cost grows with the width that
the line has at 48 rows; a line with some air costs a quarter less and reads as well."""


class LineReader:
    """Text of line pictures.

    Every line is read by itself (lines read together are padded to the longest, which costs more
    and reads worse), and `workers` lines at a time, each on one core: the network's steps are too
    small to be worth sharing between cores.
    """

    def __init__(self, model: Path, workers: int) -> None:
        self._cv2 = load_opencv()
        self._workers = max(1, workers)
        self._session: Any = open_network(model, threads=1)
        self._input = self._session.get_inputs()[0].name
        letters = self._session.get_modelmeta().custom_metadata_map["character"].splitlines()
        # 0 is the blank of connectionist temporal classification (Graves et al., 2006).
        self._letters = ["", *letters, " "]

    def read(
        self, lines: Sequence[Pixels], progress: Progress | None = None
    ) -> list[tuple[str, float]]:
        """Text and confidence (0 to 1) of each picture, shape (height, width, 3), BGR."""
        if min(len(lines), self._workers) < 2:
            return [self._one(line) for line in lines]
        # The longest first, so that no core ends with a long one alone. The threads end with the
        # call: none waits while nothing is read.
        order = sorted(range(len(lines)), key=lambda at: -lines[at].shape[1] / lines[at].shape[0])
        with ThreadPoolExecutor(self._workers, thread_name_prefix="ocr-line") as together:
            read = []
            for text in together.map(self._one, [lines[at] for at in order]):
                read.append(text)
                if progress is not None and len(read) % PROGRESS_LINES == 0:
                    progress(len(read), len(lines))
        answers = dict(zip(order, read, strict=True))
        return [answers[at] for at in range(len(lines))]

    def _one(self, line: Pixels) -> tuple[str, float]:
        found = self._session.run(None, {self._input: self._prepared(line)})[0][0]
        return self._decoded(found.argmax(axis=1), found.max(axis=1))

    def _prepared(self, line: Pixels) -> npt.NDArray[np.float32]:
        air = round(line.shape[0] * AIR_ROWS / 2)
        aired = self._cv2.copyMakeBorder(line, air, air, 0, 0, self._cv2.BORDER_REPLICATE)
        height, width = aired.shape[:2]
        columns = max(MIN_COLUMNS, round(width * INPUT_ROWS * STRETCH / height))
        sized = self._cv2.resize(aired, (columns, INPUT_ROWS))
        values = np.zeros((1, 3, INPUT_ROWS, max(columns, INPUT_COLUMNS)), dtype=np.float32)
        values[0, :, :, :columns] = sized.transpose(2, 0, 1)
        values[0, :, :, :columns] *= 2 / 255
        values[0, :, :, :columns] -= 1
        return values

    def _decoded(
        self, best: npt.NDArray[np.int64], sure: npt.NDArray[np.float32]
    ) -> tuple[str, float]:
        """The likeliest letter of each step, repeats and blanks left out."""
        kept = best != 0
        kept[1:] &= best[1:] != best[:-1]
        if not kept.any():
            return "", 0.0
        return "".join(self._letters[at] for at in best[kept]), float(sure[kept].mean())


def open_network(model: Path, threads: int) -> Any:
    """A network whose threads sleep while they wait (spinning takes the other programs' time)."""
    onnxruntime: Any = importlib.import_module("onnxruntime")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # The arena would keep the largest picture's working memory for ever.
    options.enable_cpu_mem_arena = False
    providers = ["CPUExecutionProvider"]
    return onnxruntime.InferenceSession(str(model), options, providers=providers)
