"""How many doubles the ladder catches, and how many different memories it takes for one.

    python tests/benchmarks/memory_duplicates.py        # 1,000 doubles, 1,000 near misses

Doubles are typing errors, other case and marks, contractions, reordered clauses, synonyms and other
frames; near misses change one thing that matters: a name, number, day, place, colour, a "not".
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter

from sonia_desktop.memory.duplicates import same
from sonia_desktop.memory.embedding import MiniLmEmbedder

NAMES = [
    "Anna",
    "Ben",
    "Carla",
    "Dmitri",
    "Eva",
    "Farid",
    "Greta",
    "Hugo",
    "Ines",
    "Jonas",
    "Kim",
    "Lena",
    "Marco",
    "Nora",
    "Oskar",
]
PLACES = [
    "Rome",
    "Berlin",
    "Madrid",
    "Lisbon",
    "Vienna",
    "Prague",
    "Oslo",
    "Dublin",
    "Athens",
    "Warsaw",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
COLOURS = ["red", "blue", "green", "yellow", "black", "white", "brown", "orange"]
THINGS = [
    "bike",
    "camera",
    "umbrella",
    "suitcase",
    "guitar",
    "jacket",
    "ladder",
    "tent",
    "kettle",
    "printer",
]
ROOMS = ["kitchen", "cellar", "garage", "attic", "bathroom", "office", "hallway", "bedroom"]
FOODS = ["nuts", "strawberries", "shellfish", "milk", "eggs", "peanuts", "soy", "wheat"]
JOBS = ["plumber", "dentist", "electrician", "gardener", "painter", "accountant", "lawyer", "nurse"]

FRAMES: list[tuple[str, ...]] = [
    ("My {t} is {c}", "The colour of my {t} is {c}", "I have a {c} {t}"),
    ("{n} lives in {p}", "{n} resides in {p}", "{n} has a home in {p}", "{n} is living in {p}"),
    ("The {t} is in the {r}", "The {t} lies in the {r}", "In the {r} is the {t}"),
    ("I am allergic to {f}", "I have an allergy to {f}", "I've got an allergy against {f}"),
    ("The {j} comes on {d} at {h}", "On {d} at {h} the {j} comes",
     "The {j} is coming on {d} at {h}"),
    ("{n}'s phone number is 0170 {k}", "The phone number of {n} is 0170 {k}",
     "{n} has the phone number 0170 {k}"),
    ("{n} works as a {j}", "{n} is a {j} by profession", "{n}'s job is {j}"),
    ("My meeting with {n} is on {d}", "On {d} I have a meeting with {n}", "I meet {n} on {d}"),
    ("{n} borrowed my {t}", "{n} has borrowed my {t}", "My {t} was borrowed by {n}"),
    ("The rent is {k} euros", "The rent is {k} euros a month", "The rent costs {k} euros"),
    ("{n} likes {c} flowers", "{n} loves {c} flowers", "{n} is fond of {c} flowers"),
    ("My birthday is on {b} {m}", "I was born on {b} {m}", "I have my birthday on {b} {m}"),
    ("The door of the {r} is painted {c}", "The {r} door is painted {c}", "The {r}'s door is {c}"),
    ("The {j} repaired the {t} on {d}", "The {j} fixed the {t} on {d}",
     "On {d} the {j} repaired the {t}"),
    ("{n} is moving to {p} in {m}", "In {m} {n} is moving to {p}", "{n} will move to {p} in {m}"),
]  # fmt: skip
MONTHS = ["January", "March", "April", "June", "July", "August", "October", "November"]
CHOICES = {
    "n": NAMES, "p": PLACES, "d": DAYS, "c": COLOURS, "t": THINGS, "r": ROOMS, "f": FOODS,
    "j": JOBS, "h": ["nine", "ten", "eleven", "four"], "m": MONTHS,
    "k": [str(number) for number in range(1021, 1999, 37)], "b": ["3", "7", "12", "21", "28"],
}  # fmt: skip


def filled(chance: random.Random, frame: str) -> dict[str, str]:
    return {key: chance.choice(values) for key, values in CHOICES.items() if f"{{{key}}}" in frame}


def typo(chance: random.Random, text: str) -> str:
    """One slip in a longer word that is no name."""
    words = text.split()
    long = [
        at for at, word in enumerate(words) if len(word) > 5 and word.isalpha() and word.islower()
    ]
    if not long:
        return text.lower()
    at = chance.choice(long)
    word, place = words[at], chance.randrange(2, len(words[at]) - 1)
    kind = chance.randrange(3)
    if kind == 0:
        word = word[:place] + word[place + 1 :]
    elif kind == 1:
        word = word[:place] + word[place] + word[place:]
    else:
        word = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return " ".join([*words[:at], word, *words[at + 1 :]])


def edit(chance: random.Random, text: str) -> str:
    kind = chance.randrange(4)
    if kind == 0:
        return typo(chance, text)
    if kind == 1:
        return text.lower() + chance.choice([".", "!", " ."])
    if kind == 2:
        return chance.choice(["Note that ", "By the way, ", "Please note: ", "So, "]) + text
    return text + chance.choice([", by the way", " you know", ", just so you know", " as you know"])


def doubles(count: int, chance: random.Random) -> list[tuple[str, str, str]]:
    """(one, other, what was done)."""
    found = []
    for number in range(count):
        frames = chance.choice(FRAMES)
        one, other = chance.sample(frames, 2)
        values = filled(chance, one + other)
        first = one.format(**values)
        if number % 2:
            found.append((first, edit(chance, first), "edit"))
        else:
            found.append((first, other.format(**values), "paraphrase"))
    return found


def near_misses(count: int, chance: random.Random) -> list[tuple[str, str, str]]:
    found = []
    while len(found) < count:
        frames = chance.choice(FRAMES)
        one, other = chance.choice(frames), chance.choice(frames)
        values = filled(chance, one + other)
        changed = dict(values)
        key = chance.choice(list(values))
        changed[key] = chance.choice([value for value in CHOICES[key] if value != values[key]])
        if chance.random() < 0.1 and " is " in one:
            found.append(
                (one.format(**values), one.format(**values).replace(" is ", " is not ", 1), "not")
            )
        elif f"{{{key}}}" in one and f"{{{key}}}" in other:
            found.append((one.format(**values), other.format(**changed), key))
    return found


def main() -> None:
    chance = random.Random(7)
    model = MiniLmEmbedder()
    model.start()
    figures: dict[str, object] = {}
    for name, pairs in (
        ("doubles", doubles(1_000, chance)),
        ("near misses", near_misses(1_000, chance)),
    ):
        rungs: Counter[str] = Counter()
        by_kind: Counter[str] = Counter()
        left = []
        for one, other, kind in pairs:
            a, b = model.embed([one, other])
            rung = same(one, other, float(a @ b))
            rungs[rung or "two memories"] += 1
            by_kind[f"{kind}: {'one' if rung else 'two'}"] += 1
            if (rung is None) == (name == "doubles"):
                left.append((one, other, round(float(a @ b), 2)))
        figures[name] = {
            "taken for one": round(1 - rungs["two memories"] / len(pairs), 4),
            "by rung": dict(rungs),
            "by kind": dict(by_kind),
        }
        print(f"{name}: {figures[name]}", file=sys.stderr)
        for line in left[:25]:
            print(f"   {line}", file=sys.stderr)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
