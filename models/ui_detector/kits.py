"""CSS kits from npm, and how each spells a button, a field, a table.

    npm install --prefix KITS bootstrap bulma ... (the full list is in README.md)

A page is built from plain HTML; what a kit wants on top (class names) stands here.
"""

# ruff: noqa: E501 - tables of class names

from __future__ import annotations

import functools
import random
import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Kit:
    """A style sheet and its class names; "" for none. `buttons`: one is chosen for each button."""

    name: str
    sheet: str = ""
    buttons: tuple[str, ...] = ("",)
    input: str = ""
    select: str = ""
    select_wrap: str = ""
    check: str = ""
    radio: str = ""
    mark_after: bool = False  # it hides the mark itself and draws one beside, in the label after it
    table: tuple[str, ...] = ("",)
    card: str = ""
    dark: str = ""  # attributes of <html> for its dark look; "" where it has none


KITS = (
    Kit("plain"),
    Kit("plain"),
    Kit("plain"),
    Kit(
        "bootstrap", "bootstrap/dist/css/bootstrap.min.css",
        tuple(f"btn btn-{n}" for n in ("primary", "secondary", "outline-primary", "outline-secondary", "light", "danger", "success btn-sm", "dark btn-lg")),
        "form-control", "form-select", "", "form-check-input", "form-check-input", False, ("table", "table table-striped", "table table-bordered", "table table-sm"), "card card-body",
        'data-bs-theme="dark"',
    ),
    Kit("pico", "@picocss/pico/css/pico.min.css", ("", "secondary", "outline", "contrast"), card="card", dark='data-theme="dark"'),
    Kit("milligram", "milligram/dist/milligram.min.css", ("button", "button button-outline", "button button-clear")),
    Kit("spectre", "spectre.css/dist/spectre.min.css", ("btn", "btn btn-primary", "btn btn-link", "btn btn-sm"), "form-input", "form-select", table=("table", "table table-striped"), card="card"),
    Kit("materialize", "materialize-css/dist/css/materialize.min.css", ("btn", "btn-flat", "btn-large", "btn-small"), "", "browser-default", table=("striped", "highlight", ""), card="card-panel"),
    Kit("foundation", "foundation-sites/dist/css/foundation.min.css", ("button", "button secondary", "button hollow", "button small"), table=("", "hover"), card="card card-section"),
    Kit("semantic", "semantic-ui-css/semantic.min.css", ("ui button", "ui primary button", "ui basic button", "ui mini button"), "ui input", "ui dropdown", table=("ui table", "ui celled table", "ui compact table"), card="ui segment"),
    Kit("pure", "purecss/build/pure-min.css", ("pure-button", "pure-button pure-button-primary"), table=("pure-table", "pure-table pure-table-bordered")),
    Kit("water-light", "water.css/out/light.min.css"),
    Kit("water-dark", "water.css/out/dark.min.css", dark="class=dark"),
    Kit("primer", "@primer/css/dist/primer.css", ("btn", "btn btn-primary", "btn btn-outline", "btn btn-sm"), "form-control", "form-select", card="Box p-3", dark='data-color-mode="dark" data-dark-theme="dark"'),
    Kit("mvp", "mvp.css/mvp.css"),
    Kit("chota", "chota/dist/chota.min.css", ("button", "button primary", "button outline", "button clear"), card="card"),
    Kit("nes", "nes.css/css/nes.min.css", ("nes-btn", "nes-btn is-primary", "nes-btn is-error"), "nes-input", card="nes-container"),
    Kit("xp", "xp.css/dist/XP.css", mark_after=True),
    Kit("halfmoon", "halfmoon/css/halfmoon.min.css", ("btn btn-primary", "btn btn-secondary", "btn btn-outline-primary"), "form-control", "form-select", check="form-check-input", radio="form-check-input", table=("table",), card="card card-body", dark='data-bs-theme="dark"'),
    Kit("bulma", "bulma/css/bulma.min.css", ("button", "button is-primary", "button is-link is-outlined", "button is-small", "button is-light"), "input", "", "select", table=("table", "table is-striped", "table is-bordered"), card="box", dark='data-theme="dark"'),
    Kit("uikit", "uikit/dist/css/uikit.min.css", ("uk-button uk-button-default", "uk-button uk-button-primary", "uk-button uk-button-text", "uk-button uk-button-default uk-button-small"), "uk-input", "uk-select", check="uk-checkbox", radio="uk-radio", table=("uk-table", "uk-table uk-table-striped", "uk-table uk-table-small"), card="uk-card uk-card-default uk-card-body"),
    Kit("98", "98.css/dist/98.css", mark_after=True),
)  # fmt: skip


@functools.cache
def sheet(folder: Path, kit: Kit) -> str:
    """The kit's style sheet without what it would load from elsewhere."""
    if not kit.sheet:
        return ""
    text = (folder / "node_modules" / kit.sheet).read_text()
    text = re.sub(r"@import[^;]*;|@charset[^;]*;", "", text)
    text = re.sub(r"@font-face\s*{[^}]*}", "", text)
    return text.replace("</", "<\\/")


@functools.cache
def _icon_files(folder: Path, family: str) -> list[Path]:
    places = {
        "lucide": "lucide-static/icons",
        "feather": "feather-icons/dist/icons",
        "mdi": "@mdi/svg/svg",
        "bootstrap-icons": "bootstrap-icons/icons",
    }
    return sorted((folder / "node_modules" / places[family]).glob("*.svg"))


ICON_FAMILIES = ("lucide", "feather", "mdi", "bootstrap-icons")


def icon(folder: Path, family: str, chance: random.Random, px: int, attributes: str = "") -> str:
    """An icon as inline SVG, `px` wide and high, in the colour of the text."""
    text = chance.choice(_icon_files(folder, family)).read_text()
    text = re.sub(r"<!--.*?-->|\bclass=\"[^\"]*\"|\bid=\"[^\"]*\"", "", text, flags=re.S)
    text = re.sub(r"(<svg[^>]*?)\s(width|height)=\"[^\"]*\"", r"\1", text, flags=re.S)
    text = re.sub(r"(<svg[^>]*?)\s(width|height)=\"[^\"]*\"", r"\1", text, flags=re.S)
    fill = "" if 'fill="' in text.split(">")[0] else 'fill="currentColor" '
    style = f'style="width:{px}px;height:{px}px;flex:none;vertical-align:middle"'
    return text.replace("<svg", f"<svg {fill}{style} {attributes}", 1)
