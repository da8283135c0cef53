"""Pages with secrets on them, drawn by Chromium: forms, terminals, mails, tables, chats, settings."""

# ruff: noqa: E501 - templates

from __future__ import annotations

import html
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.benchmarks.screen_chromium import Chromium
from tests.benchmarks.screen_drawing import SIZE
from tests.benchmarks.screen_pages import KINDS, Page
from tests.benchmarks.secret_samples import Planted, planted

SCALES = (1.0, 1.5, 2.0)
_LABELS = {
    "key": ("API key", "Access token", "Client secret"),
    "password": ("Password", "Current password", "Passwort"),
    "code": ("Verification code", "One-time code", "Security code"),
    "card": ("Card number", "Credit card number"),
    "iban": ("IBAN",),
}


@dataclass(frozen=True)
class OnScreen:
    """A secret of a page: the words it is written in."""

    kind: str
    format: str
    words: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class SecretScreen:
    """A page's picture, its words ([text, x, y, w, h] in pixels) and its secrets."""

    name: str
    png: bytes
    words: list[Any]
    secrets: list[OnScreen]


def draw_secret_screens(which: str, seed: int, count: int) -> Iterator[SecretScreen]:
    """So many pages, the same ones for the same arguments."""
    samples = iter(planted(which, seed + 1, count * 16))
    with Chromium() as browser:
        for number in range(count):
            chance = random.Random(f"{which} {seed} screen {number}")
            px, scale = chance.randint(10, 17), SCALES[number % len(SCALES)]
            page = Page(number, which, px, bool(number // 3 % 2))
            blocks, secrets = [], []
            for _ in range(9):
                made = _block(page, next(samples), chance)
                if made is not None:
                    blocks.append(made[0])
                    secrets.append(made[1])
                if chance.random() < 0.5:
                    blocks.append(f"<p>{page.prose(14)}</p>")
            body = f"<h1>{page.prose(3)}</h1>{''.join(blocks)}{page.buttons(2)}"
            # The page's own style around our content.
            around = page.html(next(iter(KINDS)))
            document = around[: around.index("</style>") + len("</style>")] + body
            png, truth = browser.draw(document, SIZE, scale)
            yield SecretScreen(f"{number}-{px}px-{scale:g}x", png, truth["words"], secrets)


def _block(page: Page, one: Planted, chance: random.Random) -> tuple[str, OnScreen] | None:
    """A secret in a form's row, or as it is in the text; a broken one in a terminal."""
    parts = one.parts
    whole = "".join(parts) if one.kind == "key" else " ".join(parts)
    labels = _LABELS.get(one.kind)
    way = chance.choice(("field", "below", "text", "text", "cell"))
    words = tuple(word for part in parts for word in part.split())
    if labels is None or one.kind == "private_key" or (len(parts) > 1 and way != "field"):
        lines = html.escape(one.text).replace("\n", "<br>")
        return f"<div class=panel><pre>{lines}</pre></div>", OnScreen(one.kind, one.format, words)
    label = chance.choice(labels)
    shown = OnScreen(one.kind, f"{one.format} {way}", tuple(whole.split()))
    value = html.escape(whole, quote=True)
    if way == "field":
        size = max(20, len(whole) + 6)
        return (
            f'<div class=row><label>{label}</label><input data-label="{label}" value="{value}" size={size}></div>',
            shown,
        )
    if way == "below":
        size = max(20, len(whole) + 6)
        return (
            f'<p><label>{label}</label><br><input data-label="{label}" value="{value}" size={size}></p>',
            shown,
        )
    if way == "cell":
        return (
            f"<table><tr><th>{label}:</th><td>{value}</td></tr><tr><th>Updated</th><td>{page.prose(2)}</td></tr></table>",
            shown,
        )
    mono = chance.random() < 0.4
    text = html.escape(one.text).replace("\n", "<br>")
    where = f"<pre>{text}</pre>" if mono else f"<div>{text}</div>"
    return f"<div class=panel>{where}</div>", OnScreen(one.kind, one.format, words)
