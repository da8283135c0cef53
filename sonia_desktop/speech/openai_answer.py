"""Reading what an OpenAI-compatible server answers: language, words, confidence. Pure."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from sonia_desktop.speech.recogniser import Word

UNTOLD_CONFIDENCE = 0.7
"""For servers that tell no scores. Neither asked back nor taken for sure."""
_BY_NAME = {
    "english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it",
    "portuguese": "pt", "dutch": "nl", "polish": "pl", "russian": "ru", "ukrainian": "uk",
    "czech": "cs", "danish": "da", "swedish": "sv", "norwegian": "no", "finnish": "fi",
    "greek": "el", "turkish": "tr", "arabic": "ar", "hebrew": "he", "hindi": "hi",
    "chinese": "zh", "japanese": "ja", "korean": "ko", "vietnamese": "vi", "thai": "th",
    "indonesian": "id", "hungarian": "hu", "romanian": "ro", "bulgarian": "bg",
}  # fmt: skip


def language_of(told: object, asked: str) -> str:
    """ISO 639-1; servers tell it as a code or, as OpenAI, as an English name."""
    if isinstance(told, str) and len(told) == 2:
        return told.lower()
    if asked != "auto":
        return asked
    return _BY_NAME.get(told.lower(), "en") if isinstance(told, str) else "en"


def confidence_of(segments: object) -> float:
    """As `WhisperHearing.finish`: e^(mean log probability) x (1 - no-speech), by length of text."""
    total = weight = 0.0
    for part in segments if isinstance(segments, list) else []:
        if not isinstance(part, dict):
            continue
        probability, silence = _number(part.get("avg_logprob")), _number(part.get("no_speech_prob"))
        if probability is not None:
            size = len(str(part.get("text") or "x"))
            sure = math.exp(min(0.0, probability)) * (1.0 - min(1.0, max(0.0, silence or 0.0)))
            total, weight = total + size * sure, weight + size
    return round(total / weight, 3) if weight else UNTOLD_CONFIDENCE


def words_of(parsed: Mapping[str, Any], confidence: float) -> tuple[Word, ...]:
    """The words with times, where the server tells them; `confidence` for those without one."""
    listed = parsed.get("words")
    found = []
    for item in listed if isinstance(listed, list) else []:
        if not isinstance(item, dict) or not isinstance(item.get("word"), str):
            continue
        start_s, end_s = _number(item.get("start")), _number(item.get("end"))
        if start_s is None or end_s is None or not item["word"].strip():
            continue
        told = _number(item.get("probability"))
        sure = confidence if told is None else min(1.0, max(0.0, told))
        found.append(Word(item["word"].strip(), start_s, max(end_s, start_s + 0.01), sure))
    return tuple(found)


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)
