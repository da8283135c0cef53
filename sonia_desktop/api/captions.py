"""A transcript as subtitles and as OpenAI's verbose JSON. Pure."""

from __future__ import annotations

import math
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sonia_desktop.speech.recogniser import Transcript, Word

_GAP_S = 0.7
_LONGEST_S = 6.0
_MOST_CHARS = 84  # two lines of subtitles


@dataclass(frozen=True)
class Segment:
    """Words that are shown together. Times in seconds from the start of the sound."""

    start_s: float
    end_s: float
    text: str
    confidence: float


def segments(heard: Transcript, duration_s: float) -> list[Segment]:
    """Cut at pauses, after 6 s, and after 84 letters. Without word times it is one segment."""
    if not heard.text.strip():
        return []
    if not heard.words:
        return [Segment(0.0, duration_s, heard.text.strip(), heard.confidence)]
    found: list[list[Word]] = []
    for word in heard.words:
        if found and _together(found[-1], word):
            found[-1].append(word)
        else:
            found.append([word])
    return [
        Segment(
            words[0].start_s,
            max(words[-1].end_s, words[0].start_s),
            " ".join(word.text for word in words),
            sum(word.confidence for word in words) / len(words),
        )
        for words in found
    ]


def _together(words: Sequence[Word], word: Word) -> bool:
    length = sum(len(one.text) + 1 for one in words) + len(word.text)
    return (
        word.start_s - words[-1].end_s < _GAP_S
        and word.end_s - words[0].start_s <= _LONGEST_S
        and length <= _MOST_CHARS
        and not words[-1].text.endswith((".", "!", "?"))
    )


def srt(found: Sequence[Segment]) -> str:
    """SubRip."""
    return "".join(
        f"{number}\n{_clock(one.start_s, ',')} --> {_clock(one.end_s, ',')}\n{one.text}\n\n"
        for number, one in enumerate(found, 1)
    )


def vtt(found: Sequence[Segment]) -> str:
    """WebVTT."""
    blocks = (
        f"{_clock(one.start_s, '.')} --> {_clock(one.end_s, '.')}\n{_escaped(one.text)}\n\n"
        for one in found
    )
    return "WEBVTT\n\n" + "".join(blocks)


def verbose(
    heard: Transcript,
    duration_s: float,
    granularities: Sequence[str],
    speech: Callable[[float, float], float],
) -> dict[str, Any]:
    """OpenAI's ``verbose_json``. `confidence` and `engine` are ours.

    `speech` gives the mean speech probability from one second to another.
    """
    body: dict[str, Any] = {
        "task": "transcribe",
        "language": _LANGUAGES.get(heard.language, heard.language),
        "duration": round(duration_s, 3),
        "text": heard.text,
        "engine": heard.engine,
        "confidence": round(heard.confidence, 4),
    }
    if "segment" in granularities:
        body["segments"] = [
            {
                "id": number,
                "seek": 0,
                "start": round(one.start_s, 3),
                "end": round(one.end_s, 3),
                "text": one.text,
                "tokens": [],
                "temperature": 0.0,
                "avg_logprob": round(math.log(max(1e-4, one.confidence)), 4),
                "compression_ratio": _compression(one.text),
                "no_speech_prob": round(1.0 - speech(one.start_s, one.end_s), 4),
            }
            for number, one in enumerate(segments(heard, duration_s))
        ]
    if "word" in granularities:
        body["words"] = [
            {
                "word": word.text.strip(_PUNCTUATION) or word.text,
                "start": round(word.start_s, 3),
                "end": round(word.end_s, 3),
            }
            for word in heard.words
        ]
    return body


_PUNCTUATION = '.,!?;:"\N{HORIZONTAL ELLIPSIS}'
"""OpenAI's words stand without it."""


def _compression(text: str) -> float:
    """Whisper's measure of repetition: length over zlib's length."""
    raw = text.encode("utf-8")
    return round(len(raw) / len(zlib.compress(raw)), 3)


def _clock(at_s: float, comma: str) -> str:
    ms = max(0, round(at_s * 1000))
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}{comma}{ms % 1000:03}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_LANGUAGES = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian",
    "nl": "dutch", "pt": "portuguese", "ru": "russian", "ja": "japanese", "zh": "chinese",
}  # fmt: skip
"""OpenAI names the language in English words; others keep their ISO 639-1 code."""
