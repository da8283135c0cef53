"""Builds a Piper voice of a few kilobytes: the real format, real phonemes, every one a tone.

    python -m tests.speech.tiny_models.piper_voice FOLDER

The model has the inputs and the output of a voice trained with Piper (input, input_lengths, scales,
sid where it has speakers; output [1, 1, 1, samples]), and obeys length_scale. It is computed, not
trained: phoneme n sounds as a tone of 150 + 12 n Hz, the pad mark between phonemes as silence.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

RATE_HZ = 16_000
BLOCK = 160  # samples; a phoneme is this, repeated
REPEATS = 6  # at length_scale 1: 60 ms a phoneme

# Espeak-ng's English phonemes and the marks Piper sets between them.
_SYMBOLS = "_^$ !',.:;?abcdefhijklmnopqrstuvwxyzæçðøħŋœɐɑɒɔəɚɛɜɡɪɹɾʃʊʌʒʔˈˌːθᵻ̩̃ʲ"


def phoneme_ids() -> dict[str, list[int]]:
    return {symbol: [number] for number, symbol in enumerate(_SYMBOLS)}


def build_voice(
    path: Path,
    *,
    speakers: tuple[str, ...] = (),
    loudness: float = 0.3,
    espeak_voice: str = "en-us",
) -> Path:
    """Write the voice and its settings; returns `path`. `loudness`: amplitude of a tone, 0 to 1."""
    onnx.save(_model(loudness, len(speakers)), str(path))
    settings = {
        "audio": {"sample_rate": RATE_HZ, "quality": "tiny"},
        "espeak": {"voice": espeak_voice},
        "language": {"code": "en_US"},
        "inference": {"noise_scale": 0.667, "length_scale": 1.0, "noise_w": 0.8},
        "phoneme_type": "espeak",
        "phoneme_id_map": phoneme_ids(),
        "num_symbols": len(_SYMBOLS),
        "num_speakers": max(1, len(speakers)),
        "speaker_id_map": {name: number for number, name in enumerate(speakers)},
    }
    path.with_name(path.name + ".json").write_text(json.dumps(settings), "utf-8")
    return path


def _tones(loudness: float) -> np.ndarray:
    """One block a symbol, whole periods, so that repeating gives no clicks; the pad is silent."""
    at = np.arange(BLOCK) / RATE_HZ
    step = RATE_HZ / BLOCK
    rows = [
        loudness * np.sin(2 * np.pi * step * max(1, round((150 + 12 * number) / step)) * at)
        for number in range(len(_SYMBOLS))
    ]
    rows[0] = np.zeros(BLOCK)
    return np.asarray(rows, np.float32)


def _model(loudness: float, speakers: int) -> onnx.ModelProto:
    constants = {
        "tones": _tones(loudness),
        "length_at": np.array([1], np.int64),
        "repeats": np.array([REPEATS], np.float32),
        "one": np.array([1.0], np.float32),
        "ones": np.array([1, 1], np.int64),
        "tail": np.array([1], np.int64),
        "rows": np.array([0, 0, 1, BLOCK], np.int64),
        "flat": np.array([1, 1, 1, -1], np.int64),
    }
    nodes = [
        helper.make_node("Gather", ["tones", "input"], ["blocks"]),  # [1, T, BLOCK]
        helper.make_node("Gather", ["scales", "length_at"], ["length"]),
        helper.make_node("Mul", ["length", "repeats"], ["wanted"]),
        helper.make_node("Round", ["wanted"], ["rounded"]),
        helper.make_node("Max", ["rounded", "one"], ["times_float"]),
        helper.make_node("Cast", ["times_float"], ["times"], to=TensorProto.INT64),
        helper.make_node("Concat", ["ones", "times", "tail"], ["tiling"], axis=0),
        helper.make_node("Reshape", ["blocks", "rows"], ["stacked"]),  # [1, T, 1, BLOCK]
        helper.make_node("Tile", ["stacked", "tiling"], ["repeated"]),  # [1, T, times, BLOCK]
        helper.make_node("Reshape", ["repeated", "flat"], ["sound" if speakers else "output"]),
    ]
    inputs = [
        helper.make_tensor_value_info("input", TensorProto.INT64, [1, "phonemes"]),
        helper.make_tensor_value_info("input_lengths", TensorProto.INT64, [1]),
        helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
    ]
    if speakers:  # each speaker half as loud as the one before
        constants["gains"] = np.asarray([0.5**n for n in range(speakers)], np.float32)
        inputs.append(helper.make_tensor_value_info("sid", TensorProto.INT64, [1]))
        nodes.append(helper.make_node("Gather", ["gains", "sid"], ["gain"]))
        nodes.append(helper.make_node("Mul", ["sound", "gain"], ["output"]))
    # onnxruntime would drop an input that nothing reads.
    nodes.append(helper.make_node("Identity", ["input_lengths"], ["lengths"]))
    outputs = [
        helper.make_tensor_value_info("output", TensorProto.FLOAT, [1, 1, 1, "samples"]),
        helper.make_tensor_value_info("lengths", TensorProto.INT64, [1]),
    ]
    graph = helper.make_graph(
        nodes,
        "tiny_piper_voice",
        inputs,
        outputs,
        [numpy_helper.from_array(values, name) for name, values in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


if __name__ == "__main__":
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    folder.mkdir(parents=True, exist_ok=True)
    build_voice(folder / "tiny.onnx")
