"""How often a described element of a rendered screen is found, from the picture alone.

    python -m tests.benchmarks.element_find [--which heldback] [--elements 300] [--show 20]

Screens as in `screen_elements`, with their truth; five elements of each are described in words made
from the truth: by label and role, by the label alone, by a part of it, in other words, misspelt, by
position, by number, by what stands beside it. Words of "heldback" (screens and descriptions) are in
no "tuning" one. Right means: the best candidate's middle, where a click goes, lies in the true box,
and no other candidate is said to match as well; the label of a checkbox or radio button counts as
the box, for a click there does the same. An element that the reading itself missed counts as
wrong. `--kept FOLDER` keeps what was read, so that a second run is quick. Prints a table to stderr
and JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.ids import utc_now
from sonia_desktop.memory.embedding import MiniLmEmbedder
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.find import find, reading_rows
from sonia_desktop.vision.scene import Box, Scene, Screenshot
from tests.benchmarks.screen_drawing import draw_screens, drawn

PER_SCREEN = 5
ROLE_WORDS = {
    "tuning": {
        "button": ("button",),
        "input": ("field", "text field"),
        "dropdown": ("dropdown", "drop-down list"),
        "checkbox": ("checkbox", "option"),
        "radio": ("radio button",),
        "tab": ("tab",),
    },
    "heldback": {
        "button": ("button", "button", "push button"),
        "input": ("input", "box", "text box", "entry field"),
        "dropdown": ("combo box", "select box", "drop down", "picker"),
        "checkbox": ("check box", "tick box", "checkbox"),
        "radio": ("radio", "radio option", "option button"),
        "tab": ("tab", "tab page"),
    },
}
NAMED = {
    "tuning": ("the {label} {role}", "{role} {label}", 'the {role} that says "{label}"'),
    "heldback": (
        *("the {label} {role}", "click on the {label} {role}", "the {role} called {label}"),
        *("where is the {role} labelled {label}?", "a {role} with {label} on it"),
        *("the {role} for {label}", "press '{label}'", "find me the {label} {role} please"),
    ),
}
OTHER_WORDS = {
    "tuning": {
        "Sign in": "log in",
        "Delete": "remove it",
        "Log out": "sign out",
        "Upload file": "uploading a file",
        "Full name": "my whole name",
        "Remember this account": "remembering the account",
    },
    "heldback": {
        "Close": "shut",
        "Buy now": "purchase it",
        "Register": "sign up",
        "Remove": "delete",
        "Previous": "go back one",
        "Print page": "print",
        "Restore defaults": "reset to default",
        "Accept all": "accept everything",
        "Copy link": "copying the link",
        "Refresh": "reload",
        "Share": "sharing",
        "Create project": "make a new project",
        "First name": "given name",
        "Telephone": "phone number",
        "Postal code": "zip code",
        "Server address": "address of the server",
        "Company": "company name",
        "Keep me signed in": "stay signed in",
        "Encrypt the connection": "connection encryption",
        "Play a sound": "playing a sound",
        "Send usage reports": "sending of usage reports",
    },
}
BY_PLACE = {
    "tuning": "the {label} {role} at the {place}",
    "heldback": "the {label} {role} in the {place} corner",
}
BY_SIDE = {
    "tuning": "the {side}most {label} {role}",
    "heldback": "the {label} {role} on the {side}",
}
BY_NUMBER = {
    "tuning": "the {number} {label} {role}",
    "heldback": "{number} {role} {label}",
}
BESIDE = {
    "tuning": {
        "right": "the {role} to the right of {anchor}",
        "below": "the {role} below {anchor}",
    },
    "heldback": {
        "right": "the {role} right of the {anchor} {anchor_role}",
        "below": "the {role} under the {anchor} {anchor_role}",
    },
}
NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
Truth = dict[str, Any]
Way = Callable[["Describer", Truth], str | None]


class Describer:
    """Describes elements of one screen."""

    def __init__(self, which: str, elements: Sequence[Truth], size: tuple[int, int], seed: str):
        self.which, self.elements, self.size = which, elements, size
        self.chance = random.Random(f"{which} {seed}")

    def describe(self, element: Truth) -> tuple[str, str] | None:
        """(the way, the words); None where no way tells it apart from all others."""
        twins = [t for t in self.elements if _key(t) == _key(element)]
        ways: list[tuple[str, Way]] = []
        if len(twins) > 1 or not element["label"]:
            ways = [("number", by_number), ("side", by_side), ("beside", beside)]
        else:
            ways = [
                *[("named", named)] * 4,
                ("label", label_alone),
                ("part", part_of_label),
                *[("other words", other_words)] * 2,
                ("misspelt", misspelt),
                *[("beside", beside)] * 2,
                ("place", by_place),
            ]
        self.chance.shuffle(ways)
        for name, way in ways:
            words = way(self, element)
            if words:
                return name, " ".join(words.split())
        return None

    def role(self, element: Truth) -> str:
        return self.chance.choice(ROLE_WORDS[self.which][element["role"]])


def named(by: Describer, element: Truth) -> str | None:
    form = by.chance.choice(NAMED[by.which])
    return form.format(label=_said(by, element["label"]), role=by.role(element))


def label_alone(by: Describer, element: Truth) -> str | None:
    alone = [t for t in by.elements if _same(t["label"], element["label"])]
    return str(element["label"]) if len(alone) == 1 and element["role"] == "button" else None


def part_of_label(by: Describer, element: Truth) -> str | None:
    words = element["label"].split()
    if len(words) < 2:
        return None
    del words[by.chance.randrange(len(words))]
    part = " ".join(words).lower()
    shared = [t for t in by.elements if set(part.split()) & set(t["label"].lower().split())]
    return f"the {part} {by.role(element)}" if len(shared) == 1 else None


def other_words(by: Describer, element: Truth) -> str | None:
    words = OTHER_WORDS[by.which].get(element["label"])
    clash = [t for t in by.elements if words and _same(t["label"], words)]
    return f"the {by.role(element)} for {words}" if words and not clash else None


def misspelt(by: Describer, element: Truth) -> str | None:
    label = element["label"].lower()
    if len(label) < 6:
        return None
    at = by.chance.randrange(1, len(label) - 2)
    wrong = label[:at] + label[at + 1] + label[at] + label[at + 2 :]
    return f"the {wrong} {by.role(element)}" if wrong != label else None


def by_number(by: Describer, element: Truth) -> str | None:
    twins = [t for t in by.elements if _key(t) == _key(element)]
    if element["label"] == "":
        twins = [t for t in by.elements if t["role"] == element["role"]]
    order = [twins[at] for at in reading_rows([Box(*t["box"]) for t in twins])]
    at = order.index(element)
    if at >= len(NUMBERS):
        return None
    number = "last" if at == len(order) - 1 and at else NUMBERS[at]
    words = BY_NUMBER[by.which].format(number=number, label=element["label"], role=by.role(element))
    return words if element["label"] else f"the {number} {by.role(element)}"


def by_side(by: Describer, element: Truth) -> str | None:
    twins = [t for t in by.elements if _key(t) == _key(element)]
    if not element["label"] or len(twins) < 2:
        return None
    for side, axis, sign in (("left", 0, 1), ("right", 0, -1), ("top", 1, 1), ("bottom", 1, -1)):
        places = sorted(sign * (t["box"][axis] + t["box"][axis + 2] / 2) for t in twins)
        own = sign * (element["box"][axis] + element["box"][axis + 2] / 2)
        if own == places[0] and places[1] - places[0] >= 0.1 * by.size[axis]:
            form = BY_SIDE[by.which]
            return form.format(side=side, label=element["label"], role=by.role(element))
    return None


def by_place(by: Describer, element: Truth) -> str | None:
    """By the corner alone: of all with this role it is the one nearest to it, by far."""
    same = [t for t in by.elements if t["role"] == element["role"]]
    for place in ("top left", "top right", "bottom left", "bottom right"):
        corner = (by.size[0] * ("right" in place), by.size[1] * ("bottom" in place))
        away = sorted(same, key=lambda t: _distance(t, corner))
        if away[0] is element and (
            len(away) == 1
            or _distance(away[1], corner) - _distance(element, corner) > 0.15 * by.size[1]
        ):
            if _distance(element, corner) > 0.6 * by.size[1]:
                continue
            form = BY_PLACE[by.which]
            return form.format(label="", role=by.role(element), place=place)
    return None


def beside(by: Describer, element: Truth) -> str | None:
    """By a neighbour with a label of its own, when it is the nearest of its role there."""
    x, y, w, h = element["box"]
    for anchor in by.elements:
        alone = [t for t in by.elements if _same(t["label"], anchor["label"])]
        if anchor is element or not anchor["label"] or len(alone) > 1:
            continue
        ax, ay, aw, ah = anchor["box"]
        level = min(y + h, ay + ah) - max(y, ay) > 0.6 * min(h, ah)
        stacked = abs(x - ax) < 3 and y > ay + ah
        same = [t["box"] for t in by.elements if t["role"] == element["role"] and t is not element]
        relation = None
        if level and 0 < x - ax - aw < 3 * h:
            between = [b for b in same if ax < b[0] < x and abs(b[1] - y) < h]
            relation = None if between else "right"
        elif stacked and y - ay - ah < 2 * h:
            between = [b for b in same if ay + ah <= b[1] < y and abs(b[0] - x) < 3 * w]
            relation = None if between else "below"
        if relation:
            return BESIDE[by.which][relation].format(
                role=by.role(element), anchor=anchor["label"], anchor_role=by.role(anchor)
            )
    return None


def _said(by: Describer, label: str) -> str:
    return label.lower() if by.chance.random() < 0.6 else label


def _key(element: Truth) -> tuple[str, str]:
    return element["role"], element["label"].lower()


def _same(a: str, b: str) -> bool:
    return a.lower() == b.lower()


def _distance(element: Truth, corner: tuple[int, int]) -> float:
    x, y, w, h = element["box"]
    return float(np.hypot(x + w / 2 - corner[0], y + h / 2 - corner[1]))


def read_screens(folder: Path, which: str, count: int) -> list[tuple[str, Scene, Truth]]:
    """Scenes of rendered screens with their truth; read once, kept in `folder`."""
    kept = folder / f"{which}-{count}.pickle"
    if kept.exists():
        return list(pickle.loads(kept.read_bytes()))
    pictures = folder / f"{which}-{count}"
    draw_screens(pictures, which, count)
    eyes = Eyes(ocr="rapidocr", health=HealthBoard(Bus()))
    eyes.start()
    read = []
    for screen in drawn(pictures):
        shot = Screenshot(screen.pixels, utc_now(), screen.name)
        read.append((screen.name, eyes.read(shot).result(), screen.truth))
    eyes.stop()
    kept.write_bytes(pickle.dumps(read))
    return read


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--which", choices=("tuning", "heldback"), default="heldback")
    parser.add_argument("--elements", type=int, default=300)
    parser.add_argument("--screens", type=int, default=90)
    parser.add_argument("--show", type=int, default=0, help="so many mistakes")
    parser.add_argument("--kept", type=Path, default=None)
    options = parser.parse_args()
    embedder = MiniLmEmbedder()
    embedder.start()
    wanted, right, unread, equal = Counter[str](), Counter[str](), Counter[str](), 0
    spent = []
    with tempfile.TemporaryDirectory() as name:
        folder = options.kept or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        screens = read_screens(folder, options.which, options.screens)
        for screen, scene, truth in screens:
            by = Describer(options.which, truth["elements"], scene.size, screen)
            chosen = list(truth["elements"])
            by.chance.shuffle(chosen)
            told = [(element, by.describe(element)) for element in chosen]
            for element, words in [pair for pair in told if pair[1]][:PER_SCREEN]:
                if wanted.total() >= options.elements or words is None:
                    break
                way, description = words
                started = time.perf_counter()
                found = find(scene, description, embedder.embed)
                spent.append(time.perf_counter() - started)
                wanted[way] += 1
                places = [element["box"], *_label_of_choice(element, truth["words"])]
                hit = found.best is not None and any(
                    _within(found.best.point, place) for place in places
                )
                if hit and not found.equal:
                    right[way] += 1
                    continue
                equal += hit
                seen = any(_within(_middle(e.box), element["box"]) for e in scene.elements)
                unread[way] += not seen
                if wanted.total() - right.total() <= options.show:
                    best = found.best and (found.best.element.role, found.best.element.label)
                    state = "equal" if hit else "wrong" if seen else "unread"
                    print(f"{state:>7} {way:>11} {description!r} -> {best} {screen}",
                          file=sys.stderr)  # fmt: skip
    embedder.stop()
    for way in wanted:
        share = right[way] / wanted[way]
        print(f"{way:>12} {right[way]:4}/{wanted[way]:<4} {share:.3f}", file=sys.stderr)
    print(
        json.dumps(
            {
                "which": options.which,
                "described": wanted.total(),
                "right": round(right.total() / max(1, wanted.total()), 4),
                "right_of_those_seen": round(
                    right.total() / max(1, wanted.total() - unread.total()), 4
                ),
                "not_seen_by_the_reading": unread.total(),
                "said_to_match_equally": equal,
                "median_ms": round(1000 * float(np.median(spent)), 1),
            }
        )
    )
    return 0


def _label_of_choice(element: Truth, words: Sequence[Sequence[Any]]) -> list[list[int]]:
    """The place of a choice's label: its words, right of the box in its row."""
    if element["role"] not in ("checkbox", "radio"):
        return []
    x, y, w, h = element["box"]
    start, wanted = x + w, element["label"].split()
    held = []
    for text, *place in sorted(words, key=lambda word: word[1]):
        level = min(y + h, place[1] + place[3]) - max(y, place[1]) > 0.4 * h
        if wanted and text == wanted[0] and level and 0 <= place[0] - start < 2 * h + 8:
            held.append(place)
            start = place[0] + place[2]
            wanted.pop(0)
    if not held:
        return []
    top, foot = min(p[1] for p in held), max(p[1] + p[3] for p in held)
    return [[held[0][0], top, start - held[0][0], foot - top]]


def _within(point: tuple[float, float], box: Sequence[int]) -> bool:
    x, y, w, h = box
    return x - 2 <= point[0] <= x + w + 2 and y - 2 <= point[1] <= y + h + 2


def _middle(box: Box) -> tuple[float, float]:
    return box.x + box.w / 2, box.y + box.h / 2


if __name__ == "__main__":
    sys.exit(main())
