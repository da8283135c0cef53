"""Train the reflex: phrase files -> MiniLM embeddings + cues -> a small network -> head.npz.

    .venv/bin/python models/reflex/train.py            # writes models/reflex/head.npz

Deterministic for one set of phrase files and one MiniLM. The phrases are written by hand; the noise
(lower case, no punctuation, typing errors, courtesy) is made here. A sentence that stands in
tests/benchmarks/reflex_heldback.jsonl is left out, so none of those is trained on.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import tomllib
from pathlib import Path

import numpy as np

from sonia_desktop.agent.cues import CUES, cues, view
from sonia_desktop.agent.wording import core
from sonia_desktop.memory.embedding import MiniLmEmbedder

HERE = Path(__file__).parent
_STEMS = sorted(p.stem for p in (HERE / "phrases").glob("*.txt"))
CLASSES = ("none", *(stem for stem in _STEMS if not stem.startswith("none")))
SETS = (*CLASSES, *(stem for stem in _STEMS if stem.startswith("none_")))
"""The phrase files: one a class; those that begin with ``none_`` are further negatives."""
MORE = frozenset({
    "time.now", "file.list", "file.read", "screen.read", "memory.remember", "memory.recall",
    "shell.run", "system.info",
})  # fmt: skip
"""What is asked for most, and in the most ways."""
PER_MORE = 1300
PER_CLASS = 600
NONE_COUNT = 13000
HIDDEN = 128
HEADS = 3
"""Networks whose chances are averaged: what only one of them believes is not surely meant."""
EPOCHS = 24
BATCH = 512
RATE = 4e-3
SEED = 7

BEFORE = (
    "please ", "hey sonia ", "sonia, ", "can you ", "could you please ", "could you ", "hi, ",
    "ok ", "um ", "i'd like you to ", "would you ", "hey, ", "so ", "quickly ",
)  # fmt: skip
AFTER = (" please", " thanks", " for me", " now", " sonia", "?", ".", "!", " thank you", " ok")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, default=HERE / "head.npz")
    parser.add_argument("--kept", type=Path, help="embeddings kept from run to run (an .npz file)")
    options = parser.parse_args()
    rng = random.Random(SEED)
    fillers = tomllib.loads((HERE / "phrases" / "fillers.toml").read_text(encoding="utf-8"))
    left_out = held_back()
    texts: list[str] = []
    labels: list[int] = []
    for name in SETS:
        index = CLASSES.index(name) if name in CLASSES else 0
        wanted = PER_MORE if name in MORE or index == 0 else PER_CLASS
        wanted = NONE_COUNT if name == "none" else wanted
        for text in phrases(HERE / "phrases" / f"{name}.txt", fillers, wanted, rng):
            said = noisy(text, rng)
            if plain(text) not in left_out and plain(said) not in left_out:
                texts.append(said)
                labels.append(index)
    meaning = meanings([view(text) for text in texts], options.kept)
    hints = np.stack([cues(text) for text in texts])
    heads = [fit(meaning, hints, np.array(labels), SEED + n) for n in range(HEADS)]
    weights = {key: np.stack([head[key] for head in heads]) for key in heads[0]}
    np.savez_compressed(options.out, **weights, classes=np.array(CLASSES), cues=np.array(CUES))
    digest = hashlib.sha256(options.out.read_bytes()).hexdigest()
    print(
        json.dumps({"phrases": len(texts), "sha256": digest, "bytes": options.out.stat().st_size})
    )


def meanings(texts: list[str], kept: Path | None) -> np.ndarray:
    """One row a text; equal texts are embedded once, and those in `kept` not at all."""
    rows: dict[str, np.ndarray] = {}
    if kept is not None and kept.exists():
        with np.load(kept, allow_pickle=False) as file:
            rows = dict(zip(file["texts"].tolist(), file["rows"], strict=True))
    new = sorted(set(texts) - rows.keys(), key=len)
    embedder = MiniLmEmbedder()
    embedder.start()
    for start in range(0, len(new), 32):
        some = new[start : start + 32]
        rows.update(zip(some, embedder.embed(some), strict=True))
    embedder.stop()
    if kept is not None:
        np.savez(kept, texts=np.array(list(rows)), rows=np.stack(list(rows.values())))
    return np.stack([rows[text] for text in texts])


def plain(text: str) -> str:
    """Letters and digits of the sentence without its courtesy, for comparing."""
    return re.sub(r"[^a-z0-9]", "", core(text).lower())


def held_back() -> set[str]:
    """The independent sentences that were looked at while tuning, as `plain` makes them."""
    folder = HERE.parents[1] / "tests" / "benchmarks"
    lines = (folder / "reflex_heldback.jsonl").read_text(encoding="utf-8").splitlines()
    newer = (folder / "reflex_all_tools.tsv").read_text(encoding="utf-8").splitlines()
    return {plain(json.loads(line)["text"]) for line in lines} | {
        plain(line.rpartition("\t")[2]) for line in newer
    }


def phrases(
    file: Path, fillers: dict[str, list[str]], wanted: int, rng: random.Random
) -> list[str]:
    """About `wanted` different sentences, each template with its fair share of them."""
    templates = [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    size = [min(expansions(t, fillers), 400) ** 0.5 for t in templates]
    found: list[str] = []
    for template, weight in zip(templates, size, strict=True):
        share = max(2, round(wanted * weight / sum(size)))
        seen = {expand(template, fillers, rng) for _ in range(share * 2)}
        found += sorted(seen)[:share] if len(seen) <= share else rng.sample(sorted(seen), share)
    return found


def expansions(template: str, fillers: dict[str, list[str]]) -> int:
    total = 1
    for group in re.findall(r"\(([^()]*)\)", template):
        total *= group.count("|") + 1
    for name in re.findall(r"\{(\w+)\}", template):
        total *= len(fillers[name])
    return total


def expand(template: str, fillers: dict[str, list[str]], rng: random.Random) -> str:
    """One sentence of a template: ``(a|b)`` is a choice, ``{name}`` a filler."""
    text = re.sub(r"\(([^()]*)\)", lambda m: rng.choice(m[1].split("|")), template)
    text = re.sub(r"\{(\w+)\}", lambda m: rng.choice(fillers[m[1]]), text)
    return re.sub(r"\s+([:?])", r"\1", re.sub(r"\s+", " ", text)).strip()


def noisy(text: str, rng: random.Random) -> str:
    """How people type and recognisers write: case, punctuation, courtesy, slips."""
    if rng.random() < 0.3:
        text = rng.choice(BEFORE) + text
    if rng.random() < 0.25:
        text += rng.choice(AFTER)
    if rng.random() < 0.35:
        text = text[0].upper() + text[1:]
    if rng.random() < 0.3 and "`" not in text:
        text = re.sub(r"[?!,;:]", "", text.lower().replace("'", "" if rng.random() < 0.5 else "'"))
    if rng.random() < 0.15 and "`" not in text:
        text = slip(text, rng)
    return text


def slip(text: str, rng: random.Random) -> str:
    """One typing error in one longer word."""
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) > 3 and word.isalpha()]
    if not long:
        return text
    at = rng.choice(long)
    word, place = words[at], rng.randrange(1, len(words[at]) - 1)
    kind = rng.randrange(3)
    if kind == 0:
        word = word[:place] + word[place + 1 :]
    elif kind == 1:
        word = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    else:
        word = word[:place] + word[place] + word[place:]
    words[at] = word
    return " ".join(words)


def fit(
    meaning: np.ndarray, hints: np.ndarray, labels: np.ndarray, seed: int
) -> dict[str, np.ndarray]:
    """A network with one hidden layer (ReLU, dropout), Adam, weight decay, label smoothing."""
    rng = np.random.default_rng(seed)
    inputs = np.concatenate([meaning * 4.0, hints], axis=1).astype(np.float32)
    count, width = inputs.shape
    classes = len(CLASSES)
    params = {
        "w1": rng.normal(0, np.sqrt(2 / width), (width, HIDDEN)).astype(np.float32),
        "b1": np.zeros(HIDDEN, np.float32),
        "w2": rng.normal(0, np.sqrt(1 / HIDDEN), (HIDDEN, classes)).astype(np.float32),
        "b2": np.zeros(classes, np.float32),
    }
    first = {k: np.zeros_like(v) for k, v in params.items()}
    second = {k: np.zeros_like(v) for k, v in params.items()}
    target = np.full((count, classes), 0.04 / classes, np.float32)
    target[np.arange(count), labels] += 0.96
    step = 0
    for epoch in range(EPOCHS):
        rate = RATE * 0.5 * (1 + np.cos(np.pi * epoch / EPOCHS))
        order = rng.permutation(count)
        for start in range(0, count, BATCH):
            rows = order[start : start + BATCH]
            x, y = inputs[rows], target[rows]
            x = x + 0.03 * rng.standard_normal(x.shape, dtype=np.float32)
            # whole-cue dropout: the head must not lean on one cue
            x[:, meaning.shape[1] :] *= rng.random((len(rows), hints.shape[1])) > 0.1
            pre = x @ params["w1"] + params["b1"]
            keep = ((rng.random(pre.shape, dtype=np.float32) > 0.3) / np.float32(0.7)).astype(
                np.float32
            )
            hidden = np.maximum(pre, 0) * keep
            logits = hidden @ params["w2"] + params["b2"]
            logits -= logits.max(axis=1, keepdims=True)
            chance = np.exp(logits)
            chance /= chance.sum(axis=1, keepdims=True)
            slope = (chance - y) / np.float32(len(rows))
            back = (slope @ params["w2"].T) * keep * (pre > 0)
            grads = {
                "w2": hidden.T @ slope, "b2": slope.sum(axis=0),
                "w1": x.T @ back, "b1": back.sum(axis=0),
            }  # fmt: skip
            step += 1
            for key, grad in grads.items():
                first[key] = 0.9 * first[key] + 0.1 * grad
                second[key] = 0.999 * second[key] + 0.001 * grad**2
                move = (first[key] / (1 - 0.9**step)) / (
                    np.sqrt(second[key] / (1 - 0.999**step)) + 1e-8
                )
                decay = 2e-3 * params[key] if key in ("w1", "w2") else 0
                params[key] = (params[key] - rate * (move + decay)).astype(np.float32)
    return {key: value.astype(np.float16) for key, value in params.items()}


if __name__ == "__main__":
    main()
