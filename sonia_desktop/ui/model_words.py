"""Models in words and in order, as the shelf tells of them. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sonia_desktop.ui.told import told as in_words
from sonia_desktop.ui.words import tr

Told = dict[str, Any]
"""A model as `ModelShelf.models` tells it."""

KINDS = {
    "llm": tr("Language models"), "whisper": tr("Hearing"), "piper": tr("Voices"),
    "vision": tr("Seeing pictures"), "embedding": tr("Meaning of words"),
}  # fmt: skip
GAINS = {
    "llm": tr("answers any question, plans several steps"),
    "whisper": tr("understands free speech far better"),
    "piper": tr("a natural voice instead of a robot's"),
}
"""What one gets by a model of the kind, beside what ships."""
_FLUENT_TOKENS_S = 5.0
_LINE_BYTES_S = 5e6
"""A usual home line, for the time a download is told to take."""


def size_words(count: float) -> str:
    """Bytes as people say them: “397 MB”, “2.5 GB”."""
    if count >= 1e9:
        return tr("{size:.1f} GB", size=count / 1e9)
    return (
        tr("{size:.0f} MB", size=count / 1e6)
        if count >= 1e6
        else tr("{size:.0f} kB", size=count / 1e3)
    )


def time_words(seconds: float) -> str:
    """“40 s”, “12 min”, “2.5 h”."""
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return (
        tr("{minutes:.0f} min", minutes=seconds / 60)
        if seconds < 5400
        else f"{seconds / 3600:.1f} h"
    )


def whole(told: Told) -> Told:
    """An unfinished download of which only the name is known, told like the others."""
    usual = {
        "kind": "llm", "name": told["id"], "about": "", "repository": "", "size_bytes": 0,
        "licence": "", "languages": [], "in_use": False,
        "advice": {"verdict": "", "why": "", "tokens_s": None},
    }  # fmt: skip
    return {**usual, **told}


def progress_words(done: int, total: int, speed: float) -> str:
    """How far a download is: “120 MB of 397 MB, 4.2 MB/s, 66 s left”."""
    if not total:
        return tr("{size} have come", size=size_words(done)) if done else tr("Beginning…")
    words = tr("{size} of {total}", size=size_words(done), total=size_words(total))
    if speed > 1:
        words += tr(
            ", {speed}/s, {time} left",
            speed=size_words(speed),
            time=time_words((total - done) / speed),
        )
    return words


def advice_words(told: Told) -> str:
    """How a model suits this computer."""
    advice = told["advice"]
    verdict, why = str(advice["verdict"]), in_words(str(advice["why"]))
    if not verdict:
        return ""
    if verdict == "fits":
        speed = advice.get("tokens_s")
        return (
            tr("Suits this computer, about {speed:.0f} words a second.", speed=speed)
            if speed
            else tr("Suits this computer.")
        )
    if verdict == "slow":
        return tr("Slow here: {why}.", why=why)
    return tr("Too large: {why}.", why=why)


def fact_words(told: Told) -> str:
    """Size, licence and languages, in one line."""
    languages = told["languages"]
    spoken = ", ".join(languages[:5]) + ("…" if len(languages) > 5 else "")
    size = size_words(told["size_bytes"]) if told["size_bytes"] else ""
    parts = (size, told["licence"], spoken)
    return "  ·  ".join(part for part in parts if part)


def recommended(models: Iterable[Told], language: str = "") -> dict[str, str]:
    """For each kind that makes Sonia better: the id of the largest model that runs well here.

    None where one is here already. `language`: what the user speaks (ISO 639-1); a recogniser has
    to know it, and for ``auto`` more than one.
    """
    best: dict[str, Told] = {}
    have = set()
    for one in models:
        kind = one.get("kind", "")
        if kind not in GAINS:
            continue
        if one["state"] == "here":
            have.add(kind)
        if kind == "whisper" and not _hears(one.get("languages", []), language):
            continue
        speed = one["advice"].get("tokens_s")
        quick = kind != "llm" or speed is None or speed >= _FLUENT_TOKENS_S
        if one["advice"]["verdict"] != "fits" or not quick:
            continue
        if kind not in best or _better(one, best[kind]):
            best[kind] = one
    return {kind: one["id"] for kind, one in best.items() if kind not in have}


def _hears(languages: Sequence[str], language: str) -> bool:
    if language == "auto":
        return len(languages) != 1
    return not languages or not language or language.partition("-")[0] in languages


def _better(one: Told, other: Told) -> bool:
    if one["kind"] == "piper":  # voices: the first of the list, which is English
        return False
    if one["kind"] == "whisper":  # larger ones hear better, but hardly while one waits
        return bool(other["size_bytes"] < one["size_bytes"] <= 500e6)
    return bool(one["size_bytes"] > other["size_bytes"])


def offer_words(told: Told) -> str:
    """One line for the welcome: size, time to fetch, what it is good for."""
    took = time_words(told["size_bytes"] / _LINE_BYTES_S)
    gain = GAINS.get(told["kind"], "")
    if told["kind"] == "whisper":
        alone = told.get("languages") == ["en"]
        gain += tr(", English only") if alone else tr(", in many languages")
    return tr(
        "{size}, about {took} on a usual line: {gain}.",
        size=size_words(told["size_bytes"]),
        took=took,
        gain=gain,
    )


def in_order(
    models: Sequence[Told], words: str = "", kind: str = "", best: Collection[str] = ()
) -> list[Told]:
    """Those that are wanted: here, unfinished, `best`, fitting, the rest; by kind and size."""
    low = words.lower().split()
    wanted = [
        one
        for one in models
        if (not kind or one["kind"] == kind) and all(word in _haystack(one) for word in low)
    ]
    states = {"here": 0, "unfinished": 1, "available": 2}
    verdicts = {"fits": 0, "slow": 1, "does not fit": 2}
    kinds = list(KINDS)

    def place(one: Told) -> tuple[int, bool, int, int, float]:
        state = states.get(one["state"], 3)
        verdict = verdicts.get(str(one["advice"]["verdict"]), 3) if state == 2 else 0
        number = kinds.index(one["kind"]) if one["kind"] in kinds else len(kinds)
        return state, one["id"] not in best, number, verdict, one["size_bytes"]

    return sorted(wanted, key=place)


def _haystack(one: Told) -> str:
    kind = KINDS.get(one["kind"], one["kind"])
    return f"{one['id']} {one['name']} {one['about']} {kind} {one['repository']}".lower()
