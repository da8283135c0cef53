"""Silero voice activity detection on onnxruntime: is this 32 ms of sound speech?

Model: silero_vad_16k_op15.onnx of silero-vad 6.2.3 (MIT, github.com/snakers4/silero-vad), kept as
models/silero_vad.onnx. It looks at 512 samples at 16 kHz, with the last 64 samples of the chunk
before in front, and carries a state of shape (2, 1, 128).
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from sonia_desktop.core import installation
from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.core.resources import resource

CHUNK_SAMPLES = 512
CHUNK_S = CHUNK_SAMPLES / 16_000
_CONTEXT_SAMPLES = 64
_RATE = np.array(16_000, dtype=np.int64)


class VoiceActivity:
    """One running stream of sound. One worker owns it."""

    def __init__(self) -> None:
        self._session: Any = None
        self._input = np.zeros((1, _CONTEXT_SAMPLES + CHUNK_SAMPLES), np.float32)
        self._state = np.zeros((2, 1, 128), np.float32)

    def start(self) -> None:
        """Load the model. Raises `UnavailableError`."""
        if self._session is not None:
            return
        path = resource("models", "silero_vad.onnx")
        try:
            import onnxruntime

            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = 1
            options.inter_op_num_threads = 1
            self._session = onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime has no common base class
            raise UnavailableError(
                f"Voice activity detection cannot start ({error}).",
                remedy=installation.again(),
            ) from error

    def reset(self) -> None:
        """Forget the stream so far."""
        self._input[:] = 0
        self._state = np.zeros((2, 1, 128), np.float32)

    def probability(self, chunk: npt.NDArray[np.int16]) -> float:
        """Probability 0 to 1 that the chunk (512 samples, 16 kHz mono) holds speech."""
        if chunk.shape != (CHUNK_SAMPLES,):
            raise InvalidInputError(f"Voice activity looks at 512 samples, not {chunk.shape}.")
        if self._session is None:
            self.start()
        self._input[0, :_CONTEXT_SAMPLES] = self._input[0, -_CONTEXT_SAMPLES:]
        self._input[0, _CONTEXT_SAMPLES:] = chunk
        self._input[0, _CONTEXT_SAMPLES:] /= 32768.0
        output, self._state = self._session.run(
            None, {"input": self._input, "state": self._state, "sr": _RATE}
        )
        return float(output[0, 0])

    def stop(self) -> None:
        """Free the model."""
        self._session = None
