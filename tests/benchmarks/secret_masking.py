"""How many planted secrets are masked, and how many harmless words with them.

    python -m tests.benchmarks.secret_masking [--which tuning|heldback] [--count 700] [--screens 24]

Text: secrets made from their formats, planted in sentences, some spoilt as text engines and
narrow windows spoil them; masked is one of which no letter or digit is left. False masks: words
of harmless lines that look alike, of running text, of program code and of a project's history.

Screens: pages drawn by Chromium with secrets in forms, terminals, mails and tables, read through
`Eyes` from their pixels. One counts as masked when it is gone from the text and from the picture
(at most a twentieth of its ink is left). Prints a table to stderr and JSON to stdout.
"""

from __future__ import annotations

import argparse
import io
import json
import pydoc_data.topics
import random
import subprocess
import sys
import sysconfig
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from sonia_desktop.vision.secrets import find_secrets
from tests.benchmarks.secret_samples import Planted, harmless, planted
from tests.benchmarks.secret_screens import draw_secret_screens

SEEDS = {"tuning": 7, "heldback": 310557}
INK = 48
"""Grey levels from the ground that are ink."""
LEFT = 0.05


class Share:
    """Counts of one kind."""

    def __init__(self) -> None:
        self.there = self.masked = 0
        self.missed: list[str] = []

    def add(self, masked: bool, said: str) -> None:
        self.there += 1
        self.masked += masked
        if not masked:
            self.missed.append(said)

    def figures(self, show: bool) -> dict[str, Any]:
        told: dict[str, Any] = {
            "there": self.there,
            "masked": self.masked,
            "share": round(self.masked / max(1, self.there), 4),
        }
        return told | ({"missed": self.missed[:20]} if show else {})


def in_text(samples: list[Planted]) -> dict[str, Share]:
    shares: dict[str, Share] = defaultdict(Share)
    for one in samples:
        found = find_secrets(one.text)
        left = [
            at
            for start, end in one.spans()
            for at in range(start, end)
            if one.text[at].isalnum() and not any(s.start <= at < s.end for s in found)
        ]
        shares[one.kind].add(not left, f"{one.format}: {one.text!r}")
    return shares


def false_masks(lines: list[str]) -> tuple[int, int, list[str]]:
    """Words, words masked, and where."""
    words, wrong, where = 0, 0, []
    for line in lines:
        found = find_secrets(line)
        at = 0
        for word in line.split():
            start = line.index(word, at)
            at = start + len(word)
            words += 1
            if any(s.start < at and start < s.end for s in found):
                wrong += 1
                where.append(f"{word!r} in {line.strip()[:120]!r}")
    return words, wrong, where


def corpora(which: str, seed: int) -> dict[str, list[str]]:
    topics = list(pydoc_data.topics.topics.values())
    half = topics[::2] if which == "tuning" else topics[1::2]
    library = Path(sysconfig.get_path("stdlib"))
    files = sorted(library.glob("*.py"))[0 if which == "tuning" else 1 :: 6]
    history = subprocess.run(
        ["git", "log", "--stat", "-n", "300"], capture_output=True, text=True, check=False
    ).stdout
    return {
        "look alike": harmless(which, seed, 600),
        "running text": [line for text in half for line in text.splitlines()],
        "program code": [line for f in files for line in f.read_text("utf-8").splitlines()],
        "history": history.splitlines(),
    }


def on_screens(which: str, count: int, show: bool) -> dict[str, Any]:
    from sonia_desktop.core.bus import Bus
    from sonia_desktop.core.health import HealthBoard
    from sonia_desktop.vision.eyes import Eyes

    text, pixels = defaultdict(Share), defaultdict(Share)
    words = wrong = covered = 0
    false: list[str] = []
    eyes = Eyes(ocr="auto", health=HealthBoard(Bus()))
    eyes.start()
    try:
        for screen in draw_secret_screens(which, SEEDS[which], count):
            shot = eyes.open_picture(screen.png).result()
            scene = eyes.read(shot).result()
            before = np.asarray(Image.open(io.BytesIO(screen.png)).convert("RGB"), dtype=np.int16)
            changed = np.abs(before - shot.pixels).max(axis=2) > 8
            told = scene.text + "".join(e.label + e.value for e in scene.elements)
            told = "".join(told.split())
            secret_words = set()
            secret_words = {word for secret in screen.secrets for word in secret.words}
            for secret in screen.secrets:
                # A short last group ("7") stands elsewhere on the page, too.
                least = {"code": 3, "private_key": 20}.get(secret.kind, 4)
                asked = [w for w in secret.words if len(w) >= least]
                there = [box for word, *box in screen.words if any(w in word for w in asked)]
                if len(there) < len(asked):
                    continue  # it did not fit on the page
                said = f"{screen.name} {secret.format}: {secret.words}"
                text[secret.kind].add(not any(word in told for word in asked), said)
                left = max(ink_left(before, shot.pixels, box) for box in there_drawn(screen, asked))
                pixels[secret.kind].add(left <= LEFT, f"{said} {left:.2f}")
            for word, x, y, w, h in screen.words:
                if any(secret in word for secret in secret_words):
                    continue
                words += 1
                hit = changed[y : y + h, x : x + w]
                if hit.size and hit.mean() > 0.5:
                    wrong += 1
                    false.append(f"{screen.name}: {word!r}")
                covered += bool(hit.size and hit.mean() > 0.15)
            if show:
                Path("/tmp/secret_screens").mkdir(exist_ok=True)
                Image.fromarray(shot.pixels).save(f"/tmp/secret_screens/{screen.name}.png")
    finally:
        eyes.stop()
    return {
        "text": {kind: share.figures(show) for kind, share in sorted(text.items())},
        "pixels": {kind: share.figures(show) for kind, share in sorted(pixels.items())},
        "words": words,
        "words_hidden": wrong,
        "words_touched": covered,
        "false_share": round(wrong / max(1, words), 5),
        **({"false": false[:60]} if show else {}),
    }


def there_drawn(screen: Any, asked: list[str]) -> list[list[int]]:
    """Boxes of the secret's words; of a word that holds more (a quote, an address), its middle."""
    boxes = []
    for word, x, y, w, h in screen.words:
        part = next((one for one in asked if one in word), None)
        if part is None:
            continue
        if part != word:
            letter = w / len(word)
            first = word.index(part) + 0.2 * len(part)
            x, w = round(x + letter * first), max(1, round(letter * 0.6 * len(part)))
        boxes.append([x, y, w, h])
    return boxes


def ink_left(before: Any, after: Any, box: list[int]) -> float:
    """The share of a word's inked columns that show it still.

    A column is hidden when its ink or its ground was painted over (a mask may have the colour of
    one of both).
    """
    x, y, w, h = box
    part = before[y : y + h, x : x + w].mean(axis=2)
    if not part.size:
        return 0.0
    ink = np.abs(part - np.median(part)) > INK
    changed = np.abs(before[y : y + h, x : x + w] - after[y : y + h, x : x + w]).max(axis=2) > 8
    rows = ink.any(axis=1)  # the word's box has air
    ink, changed = ink[rows], changed[rows]
    inked = ink.sum(axis=0)
    hidden = ((changed & ink).sum(axis=0) >= 0.5 * inked) | (
        (changed & ~ink).sum(axis=0) >= 0.8 * (~ink).sum(axis=0)
    )
    columns = inked > 0
    return float((columns & ~hidden).sum() / max(1, columns.sum()))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--which", choices=tuple(SEEDS), default="heldback")
    parser.add_argument("--count", type=int, default=700)
    parser.add_argument("--screens", type=int, default=24)
    parser.add_argument("--show", action="store_true", help="name what was missed (when tuning)")
    options = parser.parse_args()
    seed = SEEDS[options.which]
    samples = planted(options.which, seed, options.count)
    random.Random(seed).shuffle(samples)
    started = time.process_time()
    shares = in_text(samples)
    took = time.process_time() - started
    total = Share()
    for share in shares.values():
        total.there += share.there
        total.masked += share.masked
    result: dict[str, Any] = {
        "which": options.which,
        "planted": {kind: share.figures(options.show) for kind, share in sorted(shares.items())},
        "masked_share": round(total.masked / total.there, 4),
        "ms_a_secret": round(1000 * took / len(samples), 3),
        "false": {},
    }
    words = wrong = 0
    for name, lines in corpora(options.which, seed).items():
        started = time.process_time()
        there, hit, where = false_masks(lines)
        words, wrong = words + there, wrong + hit
        took = time.process_time() - started
        result["false"][name] = {
            "words": there,
            "masked": hit,
            "share": round(hit / there, 5),
            "ms_a_line": round(1000 * took / len(lines), 3),
        }
        if options.show:
            result["false"][name]["where"] = where[:60]
    result["false_share"] = round(wrong / words, 5)
    if options.screens:
        result["screens"] = on_screens(options.which, options.screens, options.show)
    for name, table in (("text", result["planted"]), *(
        (key, result["screens"][key]) for key in ("text", "pixels") if options.screens
    )):  # fmt: skip
        for kind, row in table.items():
            print(f"{name:>8} {kind:>12} {row['masked']:>5}/{row['there']:<5} {row['share']:.3f}",
                  file=sys.stderr)  # fmt: skip
    print(json.dumps(result, indent=1 if options.show else None, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
