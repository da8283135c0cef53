"""Builds a Whisper of a few hundred kilobytes in the real format: every word is a tone.

    python -m tests.speech.tiny_models.tone_whisper FOLDER

A CTranslate2 Whisper with the tokens, config and tokenizer files of a converted one. Its weights
are computed, not trained: half a second of a tone is one word (`WORDS`), whole silence ends the
text. The decoder's cross-attention really looks at the sound of each half second, so text, word
times, partials and scores come out of the real decoding code.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

import numpy as np

WORDS = ("hello", "sonia", "open", "stop", "what", "time", "lamp", "seven")
WORD_S = 0.5
RATE_HZ = 16_000
_MEL_BINS = (8, 15, 22, 29, 36, 43, 50, 57)
_MELS = 80
_SLOTS = 60  # half seconds in Whisper's window of 30 s
_FRAMES = 1500  # encoder positions, 20 ms each
_POSITIONS = 448
_SIZE = 80  # dimensions: slots, then tones, then one for the start, the rest are empty
_TONE_AT, _START_AT, _EVER_AT = _SLOTS, _SLOTS + len(WORDS), _SLOTS + len(WORDS) + 1
_TONE_STANDS_OUT = math.sqrt(_SIZE)  # after the last norm a lone dimension has all of the length
_LANGUAGES = ("en", "de", "fr")


def tone_of(word: str) -> np.ndarray:
    """The sound of one word: int16, 16 kHz, half a second."""
    at = np.arange(int(WORD_S * RATE_HZ)) / RATE_HZ
    pitch_hz = _pitches_hz()[WORDS.index(word)]
    return (8000 * np.sin(2 * math.pi * pitch_hz * at)).astype(np.int16)


def sound_of(text: str) -> np.ndarray:
    """The sound of several words."""
    return np.concatenate([tone_of(word) for word in text.split()])


def build_whisper(
    folder: Path,
    *,
    multilingual: bool = False,
    certainty: float = 0.95,
    no_speech: float = 0.01,
    loops: bool = False,
) -> Path:
    """Write the model; returns `folder`.

    certainty: probability the model gives the word it hears. no_speech: its probability that
    nobody speaks, whatever the sound. loops: says "hello" without end, whatever the sound.
    """
    import ctranslate2

    folder.mkdir(parents=True, exist_ok=True)
    tokens, ids = _tokens(multilingual)
    spec = ctranslate2.specs.WhisperSpec(1, 1, 1, 1)
    _encoder(spec.encoder)
    _decoder(spec.decoder, ids, certainty, no_speech, loops)
    spec.register_vocabulary(tokens)
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = [ids["<|endoftext|>"]]
    spec.config.alignment_heads = [(0, 0)]
    spec.config.lang_ids = [ids[f"<|{code}|>"] for code in _LANGUAGES]
    spec.validate()
    spec.optimize()
    spec.save(str(folder))
    (folder / "tokenizer.json").write_text(json.dumps(_tokenizer(tokens, ids)), "utf-8")
    (folder / "preprocessor_config.json").write_text(
        json.dumps({"feature_size": _MELS, "sampling_rate": RATE_HZ, "hop_length": 160})
    )
    return folder


def _pitches_hz() -> list[float]:
    from faster_whisper.feature_extractor import FeatureExtractor

    filters = FeatureExtractor().mel_filters  # (80, 201) over 0 to 8000 Hz
    return [float(np.argmax(filters[mel])) * 40.0 for mel in _MEL_BINS]


def _tokens(multilingual: bool) -> tuple[list[str], dict[str, int]]:
    """All tokens in order. By the empty token CTranslate2 knows a multilingual model."""
    ends = ["<|endoftext|>", "<|startoftranscript|>"]
    ends += [f"<|{code}|>" for code in _LANGUAGES]
    ends += ["<|translate|>", "<|transcribe|>", "<|startoflm|>", "<|startofprev|>"]
    ends += ["<|nospeech|>", "<|notimestamps|>"]
    ends += [f"<|{step * 0.02:.2f}|>" for step in range(1501)]
    text = [*_byte_letters(), *(f"Ġ{word}" for word in WORDS)]
    if multilingual:
        text.append("")
    tokens = text + ends
    return tokens, {token: number for number, token in enumerate(tokens)}


def _byte_letters() -> list[str]:
    from tokenizers.pre_tokenizers import ByteLevel

    return sorted(ByteLevel.alphabet())


def _tokenizer(tokens: list[str], ids: dict[str, int]) -> dict[str, Any]:
    special = [token for token in tokens if token.startswith("<|")]
    byte_level = {
        "type": "ByteLevel",
        "add_prefix_space": False,
        "trim_offsets": True,
        "use_regex": True,
    }
    return {
        "version": "1.0",
        "added_tokens": [
            {
                "id": ids[token],
                "content": token,
                "single_word": False,
                "lstrip": False,
                "rstrip": False,
                "normalized": False,
                "special": True,
            }
            for token in special
        ],
        "normalizer": None,
        "pre_tokenizer": byte_level,
        "post_processor": None,
        "decoder": byte_level,
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": None,
            "continuing_subword_prefix": "",
            "end_of_word_suffix": "",
            "fuse_unk": False,
            "vocab": {token: ids[token] for token in tokens if not token.startswith("<|")},
            "merges": [],
        },
    }


def _norm(layer: Any) -> None:
    layer.gamma = np.ones(_SIZE, np.float32)
    layer.beta = np.zeros(_SIZE, np.float32)


def _linear(layer: Any, weight: np.ndarray) -> None:
    layer.weight = weight.astype(np.float32)
    layer.bias = np.zeros(weight.shape[0], np.float32)


def _quiet_attention(attention: Any) -> None:
    """Self-attention that adds nothing."""
    _norm(attention.layer_norm)
    _linear(attention.linear[0], np.zeros((3 * _SIZE, _SIZE)))
    _linear(attention.linear[1], np.zeros((_SIZE, _SIZE)))


def _quiet_ffn(ffn: Any) -> None:
    _norm(ffn.layer_norm)
    _linear(ffn.linear_0, np.zeros((4 * _SIZE, _SIZE)))
    _linear(ffn.linear_1, np.zeros((_SIZE, 4 * _SIZE)))


def _encoder(encoder: Any) -> None:
    """Frame t: the half second it lies in, and the tone that sounds there."""
    first = np.zeros((_SIZE, _MELS, 3), np.float32)
    bias = np.zeros(_SIZE, np.float32)
    for number, mel in enumerate(_MEL_BINS):
        first[_TONE_AT + number, mel, 1] = 4.0
        bias[_TONE_AT + number] = -4.0 * 0.6  # log-mel of a tone is over 1, of the rest below 0.2
    second = np.zeros((_SIZE, _SIZE, 3), np.float32)
    for number in range(len(WORDS)):
        second[_TONE_AT + number, _TONE_AT + number, 1] = 2.0
    encoder.conv1.weight, encoder.conv1.bias = first, bias
    encoder.conv2.weight, encoder.conv2.bias = second, np.zeros(_SIZE, np.float32)
    slots = np.zeros((_FRAMES, _SIZE), np.float32)
    for frame in range(_FRAMES):
        slots[frame, frame * _SLOTS // _FRAMES] = 6.0
    encoder.position_encodings.encodings = slots
    _norm(encoder.layer_norm)
    for layer in encoder.layer:
        _quiet_attention(layer.self_attention)
        _quiet_ffn(layer.ffn)


def _decoder(
    decoder: Any,
    ids: dict[str, int],
    certainty: float,
    no_speech: float,
    loops: bool,
) -> None:
    """Position p: look at half second p, say the word of its tone, else end the text."""
    size = len(ids)
    before = 3 if "" in ids else 1  # tokens before the first time stamp
    decoder.embeddings.weight = np.zeros((size, _SIZE), np.float32)
    places = np.zeros((_POSITIONS, _SIZE), np.float32)
    places[:, _EVER_AT] = 3.0
    for position in range(_POSITIONS):
        slot = position - before
        if slot < 0:
            places[position, _START_AT] = 6.0
        elif slot < _SLOTS:
            places[position, slot] = 6.0
    decoder.position_encodings.encodings = places
    _norm(decoder.layer_norm)
    for layer in decoder.layer:
        _quiet_attention(layer.self_attention)
        _quiet_ffn(layer.ffn)
        look = layer.attention
        _norm(look.layer_norm)
        slots = np.zeros((_SIZE, _SIZE))
        slots[range(_SLOTS), range(_SLOTS)] = 1.0
        tones = np.zeros((_SIZE, _SIZE))
        for number in range(_TONE_AT, _TONE_AT + len(WORDS)):
            tones[number, number] = 2.0
        _linear(look.linear[0], 3.0 * slots)
        _linear(look.linear[1], np.concatenate([slots, tones]))
        _linear(look.linear[2], np.eye(_SIZE))
    decoder.scale_embeddings = False
    projection = np.zeros((size, _SIZE), np.float32)
    bias = np.zeros(size, np.float32)
    end = math.log(certainty / (1 - certainty) * size)  # before all other tokens together
    for number, word in enumerate(WORDS):
        projection[ids[f"Ġ{word}"], _TONE_AT + number] = end / _TONE_STANDS_OUT
    bias[ids["<|endoftext|>"]] = end
    # Never among the best while a tone sounds: a beam search stops at its first few endings.
    projection[ids["<|endoftext|>"], _TONE_AT : _TONE_AT + len(WORDS)] = -6.0
    bias[ids["<|notimestamps|>"] :] = -20.0  # no times inside the text
    if loops:
        bias[ids["Ġhello"]] = 3 * end
    start = ids["<|0.00|>"]
    bias[start] = 0.0
    projection[start, _START_AT] = 4.0
    at_start = math.log(no_speech / (1 - no_speech)) / 8.0
    projection[ids["<|nospeech|>"], _START_AT] = 4.0 + at_start
    projection[ids["<|en|>"], _START_AT] = 2.0
    _linear(decoder.projection, projection)
    decoder.projection.bias = bias


if __name__ == "__main__":
    build_whisper(Path(sys.argv[1]))
