"""Web pages of twelve kinds, made from a number: words, fields and buttons in many looks.

Looks come in two sets, "tuning" and "heldback": no colour, border, radius or text of one set is in
the other, so that what is tuned on one can be measured on the other.
"""

# ruff: noqa: E501 - tables of looks and of words

from __future__ import annotations

import html
import pydoc_data.topics
import random
from collections.abc import Callable
from dataclasses import dataclass

TOPICS = {
    "tuning": ("assignment", "exceptions", "import", "formatstrings", "execmodel"),
    "heldback": ("objects", "customization", "debugger", "naming", "with", "class", "try"),
}
BUTTONS = {
    "tuning": """Save|Cancel|OK|Apply|Add to cart|Sign in|Log out|Search|New folder|Delete|Reply
        |Forward|Next|Back|Upload file|Export CSV|Test connection|Run checks|Save all|Try again
        |Download|Edit|Send""",
    "heldback": """Submit|Close|Yes|No|Buy now|Register|Continue|Filter|Create project|Remove
        |Share|Archive|Previous|Finish|Attach|Print page|Restore defaults|Undo|Start|Accept all
        |Open|Copy link|Refresh""",
}
FIELDS = {
    "tuning": "Full name|Email address|Host name|Port number|User name|City|Project title|Folder",
    "heldback": "First name|Street|Telephone|Postal code|Server address|Company|Subject|Path",
}
VALUES = {
    "tuning": "Ada Lovelace|ada@example.org|mail.example.org|8443|London|/home/ada/work|3.50",
    "heldback": "Grace Hopper|grace@navy.example|10.0.0.17|Arlington 22201|UNIVAC Ltd.|/srv/www|-12",
}
OPTIONS = {
    "tuning": "Remember this account|Check for new mail|Show hidden files|Use dark colours",
    "heldback": "Keep me signed in|Encrypt the connection|Play a sound|Send usage reports",
}
TABS = {
    "tuning": "General|Network|Privacy|Advanced|About|History",
    "heldback": "Overview|Members|Billing|Security|Issues|Activity",
}
FONTS = ("DejaVu Sans", "DejaVu Serif", "Nimbus Sans", "Nimbus Roman", "DejaVu Sans Mono", "C059")


@dataclass(frozen=True)
class Look:
    """Colours and shapes of one page."""

    dark: bool
    ground: str
    panel: str
    ink: str
    dim: str
    edge: str
    accent: str
    on_accent: str
    radius: int
    border: int
    filled: bool


_LOOKS = {
    "tuning": (
        Look(False, "#fff", "#f6f8fa", "#1f2328", "#59636e", "#d1d9e0", "#1f883d", "#fff", 6, 1, 0),
        Look(False, "#f0f0f0", "#fff", "#202020", "#606060", "#adadad", "#0078d4", "#fff", 0, 1, 1),
        Look(False, "#fafafa", "#fff", "#2e3436", "#5e5c64", "#cdc7c2", "#3584e4", "#fff", 5, 1, 1),
        Look(True, "#0d1117", "#161b22", "#e6edf3", "#8d96a0", "#30363d", "#238636", "#fff", 6, 1, 1),
        Look(True, "#1e1e1e", "#252526", "#d4d4d4", "#9a9a9a", "#3f3f46", "#0e639c", "#fff", 2, 1, 0),
        Look(True, "#353535", "#2d2d2d", "#eeeeec", "#b0b0b0", "#1b1b1b", "#15539e", "#fff", 5, 1, 1),
    ),
    "heldback": (
        Look(False, "#f8f9fb", "#fff", "#172b4d", "#626f86", "#b3b9c4", "#0c66e4", "#fff", 3, 1, 0),
        Look(False, "#fdf6e3", "#eee8d5", "#073642", "#586e75", "#93a1a1", "#b58900", "#fff", 4, 1, 0),
        Look(False, "#ececec", "#f7f7f7", "#111", "#555", "#8f8f9d", "#d70022", "#fff", 8, 2, 1),
        Look(True, "#282a36", "#343746", "#f8f8f2", "#bdc2d9", "#6272a4", "#bd93f9", "#111", 4, 1, 0),
        Look(True, "#002b36", "#073642", "#eee8d5", "#93a1a1", "#586e75", "#2aa198", "#011", 3, 1, 1),
        Look(True, "#121212", "#1f1f1f", "#fafafa", "#aaa", "#5c5c5c", "#bb86fc", "#000", 8, 2, 0),
    ),
}  # fmt: skip


class Page:
    """Writes one page; the same number gives the same page."""

    def __init__(self, seed: int, which: str, px: int, dark: bool) -> None:
        self.chance = random.Random(f"{which} {seed}")
        self.which = which
        self.px = px
        self.look = self.chance.choice([look for look in _LOOKS[which] if look.dark is dark])
        text = " ".join(pydoc_data.topics.topics[topic] for topic in TOPICS[which])
        self._words = [word for word in text.split() if _plain(word)]

    def prose(self, count: int) -> str:
        """So many running words, with the punctuation they have."""
        start = self.chance.randrange(len(self._words) - count)
        return html.escape(" ".join(self._words[start : start + count]))

    def pick(self, pool: dict[str, str]) -> str:
        return self.chance.choice(pool[self.which].split("|")).strip()

    def picks(self, pool: dict[str, str], count: int) -> list[str]:
        return [one.strip() for one in self.chance.sample(pool[self.which].split("|"), count)]

    def button(self, name: str, accent: bool = False) -> str:
        return f'<button class="{"accent" if accent else ""}">{name}</button>'

    def buttons(self, count: int) -> str:
        names = self.picks(BUTTONS, count)
        return "".join(self.button(n, at == 0) + " " for at, n in enumerate(names))

    def field(self, name: str, row: bool = True) -> str:
        way = self.chance.choice(("value", "value", "placeholder", "empty"))
        said = f'{way}="{self.pick(VALUES)}"' if way != "empty" else ""
        box = f'<input data-label="{name}" {said} size={self.chance.choice((18, 26, 36))}>'
        return f'<div class="{"row" if row else ""}"><label>{name}</label>{box}</div>'

    def dropdown(self, name: str) -> str:
        chosen = "".join(f"<option>{one}</option>" for one in self.picks(TABS, 3))
        return f'<div class=row><label>{name}</label><select data-label="{name}">{chosen}</select></div>'

    def option(self, name: str, kind: str) -> str:
        on = "checked" if self.chance.random() < 0.5 else ""
        return f'<div><label><input type={kind} data-label="{name}" {on}> {name}</label></div>'

    def options(self) -> str:
        kind = self.chance.choice(("checkbox", "radio"))
        return "".join(self.option(name, kind) for name in self.picks(OPTIONS, 3))

    def tabs(self) -> str:
        names = self.picks(TABS, 4)
        rows = (
            f"<a role=tab class='{'on' if not at else ''}'>{n}</a>" for at, n in enumerate(names)
        )
        return f"<nav class=tabs>{''.join(rows)}</nav>"

    def icon(self) -> str:
        shapes = (
            "<circle cx=8 cy=8 r=6 /><path d='M8 4v5h4'/>",
            "<path d='M2 4h12v9H2zM2 4l6 5 6-5'/>",
            "<path d='M3 13V6l5-4 5 4v7zM7 13V9h3v4'/>",
            "<path d='M2 3h5l2 2h5v8H2z'/>",
        )
        return (
            "<svg width=16 height=16 fill=none stroke=currentColor stroke-width=1.4>"
            f"{self.chance.choice(shapes)}</svg>"
        )

    def html(self, kind: str) -> str:
        look, px = self.look, self.px
        font = self.chance.choice(FONTS)
        pad = self.chance.choice(("3px 9px", "5px 14px", "7px 18px"))
        style = f"""
        * {{ box-sizing: border-box }}
        body {{ margin: 0; font: {px}px '{font}'; background: {look.ground}; color: {look.ink};
                line-height: 1.45; padding: 14px }}
        h1 {{ font-size: 1.7em; margin: .4em 0 }} h2 {{ font-size: 1.25em; margin: .4em 0 }}
        small, .dim {{ color: {look.dim}; font-size: .9em }}
        .panel {{ background: {look.panel}; border: 1px solid {look.edge};
                  border-radius: {look.radius}px; padding: 12px; margin: 10px 0 }}
        button {{ font: inherit; padding: {pad}; border-radius: {look.radius}px;
                  border: {look.border}px solid {look.edge}; color: {look.ink};
                  background: {look.panel if look.filled else "transparent"} }}
        button.accent {{ background: {look.accent}; color: {look.on_accent};
                         border-color: {look.accent} }}
        input:not([type]), textarea, select {{ font: inherit; padding: 3px 7px; color: {look.ink};
            background: {look.panel if look.dark else "#fff"};
            border: {look.border}px solid {look.edge}; border-radius: {look.radius // 2}px }}
        input[type] {{ accent-color: {look.accent}; width: 1.1em; height: 1.1em;
                       vertical-align: -.15em }}
        .row {{ display: flex; align-items: center; margin: 7px 0 }}
        .row label {{ width: 11em }}
        .tabs {{ display: flex; border-bottom: 1px solid {look.edge}; margin: 8px 0 }}
        .tabs a {{ padding: 6px 14px; color: {look.dim} }}
        .tabs .on {{ border-bottom: 3px solid {look.accent}; color: {look.ink} }}
        table {{ border-collapse: collapse }} td, th {{ padding: 4px 12px; text-align: left;
                 border: 1px solid {look.edge} }}
        pre {{ font-family: 'DejaVu Sans Mono'; margin: 0 }}
        .split {{ display: flex; gap: 24px }} .side {{ width: 16em; flex: none }}
        .grid {{ display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px }}
        .modal {{ position: fixed; left: 30%; top: 25%; width: 36em; background: {look.panel};
                  border: 1px solid {look.edge}; border-radius: {look.radius}px; padding: 18px }}
        .end {{ text-align: right }} p {{ max-width: 76em; margin: .6em 0 }}
        """
        scheme = "dark" if look.dark else "light"
        body = KINDS[kind](self)
        return f"<!doctype html><style>:root{{color-scheme:{scheme}}}{style}</style>{body}"


def _article(p: Page) -> str:
    parts = "".join(f"<h2>{p.prose(4)}</h2><p>{p.prose(70)}</p>" for _ in range(9))
    return f"<h1>{p.prose(6)}</h1><small>{p.prose(8)}</small>{parts}"


def _form(p: Page) -> str:
    rows = "".join(p.field(name) for name in p.picks(FIELDS, 6))
    return (
        f"<h1>{p.prose(3)}</h1><div class=panel>{rows}{p.dropdown('Language')}{p.options()}"
        f"</div><p>{p.prose(30)}</p>{p.buttons(3)}<div class=panel>{p.options()}"
        f"<textarea data-label='Notes' rows=4 cols=50></textarea><br>{p.buttons(2)}</div>"
    )


def _mail(p: Page) -> str:
    rows = "".join(
        f"<tr><td>{p.icon()}</td><td>{p.pick(VALUES)}</td><td>{p.prose(9)}</td>"
        f"<td>{p.chance.randint(1, 23)}:{p.chance.randint(10, 59)}</td></tr>"
        for _ in range(28)
    )
    side = "".join(f"<div>{p.icon()} {name}</div>" for name in p.picks(TABS, 6))
    return (
        f"{p.buttons(5)}<div class=split><div class=side>{side}</div>"
        f"<table style='flex:1'>{rows}</table></div>"
    )


def _table(p: Page) -> str:
    head = "".join(f"<th>{name}</th>" for name in p.picks(FIELDS, 5))
    rows = "".join(
        "<tr>"
        + "".join(f"<td>{p.chance.choice((p.prose(2), f'{p.chance.uniform(-900, 9000):.2f}'))}</td>"
                  for _ in range(5))
        + "</tr>"
        for _ in range(24)
    )  # fmt: skip
    return f"<h1>{p.prose(4)}</h1>{p.tabs()}<table><tr>{head}</tr>{rows}</table>{p.buttons(3)}"


def _board(p: Page) -> str:
    cards = "".join(
        f"<div class=panel><div class=dim>{p.pick(FIELDS)}</div><h1>"
        f"{p.chance.uniform(-99, 999):.1f}%</h1><small>{p.prose(6)}</small></div>"
        for _ in range(8)
    )
    bars = "".join(
        f"<rect x={30 * at} y={p.chance.randint(5, 90)} width=20 height=100 fill='{p.look.accent}'/>"
        for at in range(20)
    )
    return (
        f"<h1>{p.prose(3)}</h1>{p.tabs()}<div class=grid>{cards}</div>"
        f"<svg width=640 height=110>{bars}</svg><p>{p.prose(50)}</p>{p.buttons(2)}"
    )


def _chat(p: Page) -> str:
    said = "".join(
        f"<div class=panel style='width:{p.chance.choice(('50%', '70%'))}'>"
        f"<b>{p.pick(VALUES)}</b> <small>10:{p.chance.randint(10, 59)}</small><br>"
        f"{p.prose(p.chance.randint(4, 40))}</div>"
        for _ in range(8)
    )
    box = "<input data-label='' placeholder='Write a message' size=60>"
    return f"<h2>{p.prose(2)}</h2>{said}{box} {p.buttons(1)}"


def _shop(p: Page) -> str:
    wares = "".join(
        f"<div class=panel><div style='height:90px;background:linear-gradient(45deg,"
        f"{p.look.accent},{p.look.edge})'></div><b>{p.prose(3)}</b><p>{p.prose(8)}</p>"
        f"<p>${p.chance.uniform(1, 300):.2f}</p>{p.buttons(1)}</div>"
        for _ in range(8)
    )
    return f"<input data-label='' placeholder='Find a product' size=40> {p.buttons(1)}<div class=grid>{wares}</div>"


def _code(p: Page) -> str:
    lines = "\n".join(
        f"{at:3}  {'    ' * p.chance.randint(0, 2)}{p.prose(p.chance.randint(2, 9))}"
        for at in range(1, 42)
    )
    return f"{p.tabs()}<div class=panel><pre>{lines}</pre></div>"


def _docs(p: Page) -> str:
    side = "".join(f"<div><a href=#>{p.prose(2)}</a></div>" for _ in range(26))
    body = "".join(
        f"<h2>{p.prose(3)}</h2><p>{p.prose(50)}</p><div class=panel><pre>{p.prose(7)}</pre></div>"
        for _ in range(5)
    )
    return f"<div class=split><div class=side>{side}</div><div>{body}</div></div>"


def _settings(p: Page) -> str:
    groups = "".join(
        f"<h2>{p.prose(2)}</h2><div class=panel>{p.options()}{p.field(p.pick(FIELDS))}"
        f"{p.dropdown(p.pick(FIELDS))}</div>"
        for _ in range(3)
    )
    return f"<h1>{p.prose(2)}</h1>{p.tabs()}{groups}{p.buttons(3)}"


def _login(p: Page) -> str:
    a, b = p.picks(FIELDS, 2)
    return (
        f"<div class=panel style='width:30em;margin:60px auto'><h1>{p.prose(3)}</h1>"
        f"{p.field(a, False)}{p.field(b, False)}{p.option(p.pick(OPTIONS), 'checkbox')}"
        f"{p.buttons(2)}<p class=dim>{p.prose(12)}</p></div><p>{p.prose(40)}</p>"
    )


def _modal(p: Page) -> str:
    paragraphs = "".join(f"<p>{p.prose(60)}</p>" for _ in range(8))
    dialog = (
        f"<div class=modal><h2>{p.prose(4)}</h2><p>{p.prose(20)}</p>{p.field(p.pick(FIELDS))}"
        f"<div class=end>{p.buttons(2)}</div></div>"
    )
    return f"<h1>{p.prose(4)}</h1>{paragraphs}{dialog}"


def _plain(word: str) -> bool:
    return word.isascii() and "**" not in word and len(word) <= 24 and word.strip("|+-=~") != ""


KINDS: dict[str, Callable[[Page], str]] = {
    "article": _article,
    "form": _form,
    "mail": _mail,
    "table": _table,
    "board": _board,
    "chat": _chat,
    "shop": _shop,
    "code": _code,
    "docs": _docs,
    "settings": _settings,
    "login": _login,
    "modal": _modal,
}


def web_page(kind: str, seed: int, which: str, px: int, dark: bool) -> str:
    """HTML of a page of this kind; `px`: the size of its running text."""
    return Page(seed, which, px, dark).html(kind)
