"""The parts that pages are put together from: each a piece of HTML whose `data-ui` says its class."""

# ruff: noqa: E501 - pieces of HTML

from __future__ import annotations

import html
import random
from pathlib import Path

import kits
import pictures
from theme import Theme
from words import LANGUAGES, RIGHT_TO_LEFT, Words

_PHOTOGRAPHS = 60


class Parts:
    """Writes parts in one theme, kit and language."""

    def __init__(
        self, chance: random.Random, kit: kits.Kit, folder: Path, icons: tuple[str, ...]
    ) -> None:
        self.chance, self.kit, self.folder = chance, kit, folder
        self.dark = chance.random() < 0.45 if kit.name == "plain" or kit.dark else False
        self.dark = self.dark or kit.name == "water-dark"
        self.theme = Theme(chance, self.dark)
        self.language = "en" if chance.random() < 0.4 else chance.choice(LANGUAGES)
        self.words = Words(chance, self.language)
        self.family = chance.choice(icons)
        self.styled = kit.name != "plain"
        self.radius = self.theme.radius
        self._field_kind = chance.choice(("box", "box", "box", "underline", "filled"))
        self._button_kind = chance.choice(("filled", "outline", "soft", "raised"))
        self._tab_kind = chance.choice(("underline", "boxed", "pills"))
        self._own_marks = not self.styled and chance.random() < 0.5

    # -- what stands alone

    def label(self) -> str:
        return html.escape(self.words.label())

    def prose(self, least: int = 3, most: int = 14) -> str:
        return html.escape(self.words.prose(least, most))

    def icon(self, px: int | None = None, ui: str = "icon") -> str:
        size = px or round(self.theme.px * self.chance.choice((1, 1.2, 1.4)))
        return kits.icon(self.folder, self.family, self.chance, size, f'data-ui="{ui}"')

    def button(self, name: str = "", small: bool = False) -> str:
        chance, theme = self.chance, self.theme
        if self.styled:
            look = f'class="{chance.choice(self.kit.buttons)}"'
        else:
            kind = self._button_kind if chance.random() < 0.7 else "filled"
            colour = chance.choice((theme.accent, theme.accent, theme.panel, "#c62828"))
            ink = theme.ink if colour == theme.panel else "#fff"
            look = {
                "filled": f"background:{colour};color:{ink};border:{theme.border}px solid {theme.edge}",
                "outline": f"background:transparent;color:{theme.ink};border:1px solid {theme.edge}",
                "soft": f"background:{theme.accent}33;color:{theme.ink};border:0",
                "raised": f"background:linear-gradient({theme.panel},{theme.edge});color:{theme.ink};"
                f"border:1px solid {theme.edge};box-shadow:0 1px 2px #0005",
            }[kind]
            pad = f"{theme.pad}px {theme.pad * chance.choice((2, 2.5, 3.5))}px"
            look = f'style="font:inherit;padding:{pad};border-radius:{theme.radius}px;{look}"'
        off = " disabled" if chance.random() < 0.06 else ""
        if not name and chance.random() < 0.12:
            return f'<button {look} data-ui="button"{off}>{self.icon(ui="none")}</button> '
        mark = self.icon(ui="none") + " " if chance.random() < (0.1 if small else 0.25) else ""
        return f'<button {look} data-ui="button"{off}>{mark}{name or self.label()}</button> '

    def icon_button(self) -> str:
        """A picture without a frame that can be pressed: an icon to who sees it."""
        return f'<span style="padding:{self.theme.pad}px;display:inline-flex">{self.icon()}</span>'

    def link(self, text: str = "") -> str:
        line = "underline" if self.theme.underlined else "none"
        style = "" if self.styled else f'style="color:{self.theme.accent};text-decoration:{line}"'
        return f'<a href="#" {style} data-ui="link">{text or self.label()}</a>'

    def image(self, width: int, height: int, style: str = "") -> str:
        seed = self.chance.randrange(_PHOTOGRAPHS)
        url = pictures.as_url(pictures.photograph(seed, 160, max(8, 160 * height // max(1, width))))
        return (
            f'<img data-ui="image" src="{url}" style="width:{width}px;height:{height}px;'
            f"object-fit:cover;border-radius:{self.chance.choice((0, 0, 4, self.theme.radius))}px;"
            f'flex:none;max-width:none;{style}">'
        )

    def _field_style(self) -> str:
        theme = self.theme
        if self.styled:
            return ""
        edge = {
            "box": f"border:1px solid {theme.edge};background:{theme.panel}",
            "underline": f"border:0;border-bottom:2px solid {theme.edge};background:transparent",
            "filled": f"border:0;background:{theme.edge}66",
        }[self._field_kind]
        return (
            f"font:inherit;color:{theme.ink};padding:{theme.pad}px {theme.pad + 4}px;"
            f"border-radius:{theme.radius}px;{edge};"
        )

    def input(self, width: str = "") -> str:
        chance = self.chance
        kind = chance.choice(
            ("text", "text", "text", "password", "email", "number", "date", "search")
        )
        told = chance.choice(("value", "placeholder", "none"))
        said = {"number": "42", "date": "2031-05-17"}.get(kind, html.escape(self.words.value()))
        style = self._field_style() + (f"width:{width};" if width else "")
        style += "" if chance.random() < 0.9 else f"outline:2px solid {self.theme.accent};"
        if chance.random() < 0.1:
            return (
                f'<textarea class="{self.kit.input}" style="{style}min-height:60px" rows=3 '
                f'data-ui="input">{self.prose(2, 20) if told != "none" else ""}</textarea>'
            )
        return (
            f'<input type={kind} class="{self.kit.input}" style="{style}" {told}="{said}" '
            f'data-ui="input">'
        )

    def dropdown(self, width: str = "") -> str:
        size = f"width:{width};" if width else ""
        if not self.styled and self.chance.random() < 0.4:
            return (
                f'<span data-ui="dropdown" style="{self._field_style()}{size}display:inline-flex;'
                f'justify-content:space-between;align-items:center;gap:8px">{self.label()}'
                f"{self._chevron()}</span>"
            )
        options = "".join(f"<option>{html.escape(n)}</option>" for n in self.words.labels(3))
        made = (
            f'<select class="{self.kit.select}" style="{self._field_style()}{size}" '
            f'data-ui="dropdown">{options}</select>'
        )
        wrap = self.kit.select_wrap
        return f'<div class="{wrap}">{made}</div>' if wrap else made

    def _chevron(self) -> str:
        return (
            '<svg width=12 height=12 viewBox="0 0 12 12" fill=none stroke=currentColor '
            'stroke-width=1.6><path d="M2 4l4 4 4-4"/></svg>'
        )

    def mark(self, kind: str) -> str:
        """A checkbox or radio button without its label."""
        chance, theme = self.chance, self.theme
        on = chance.random() < 0.5
        if self.kit.mark_after:
            return self._mark_after(kind, on)
        if not self._own_marks:
            size = "" if self.styled else f"width:{theme.px}px;height:{theme.px}px;"
            size += "opacity:1;position:static;pointer-events:auto;"  # kits that draw their own
            kit = self.kit.radio if kind == "radio" else self.kit.check
            return (  # in a box of its own: no sibling that a kit could draw a second mark beside
                f'<span style="display:inline-flex;flex:none"><input type={kind} class="{kit}" '
                f'name="{chance.random()}" style="{size}accent-color:{theme.accent}" '
                f'data-ui="{kind}" {"checked" * on}></span>'
            )
        round_ = "50%" if kind == "radio" else f"{min(5, theme.radius)}px"
        side = round(theme.px * chance.choice((1, 1.1, 1.3)))
        ground = theme.accent if on and kind == "checkbox" else theme.panel
        inside = ""
        if on and kind == "checkbox":
            inside = (
                '<svg viewBox="0 0 12 12" width="100%" fill=none stroke="#fff" stroke-width=2>'
                '<path d="M2.5 6l2.5 3 4.5-6"/></svg>'
            )
        elif on:
            inside = (
                f'<i style="background:{theme.accent};width:50%;height:50%;border-radius:50%"></i>'
            )
        return (
            f'<span data-ui="{kind}" style="display:inline-flex;align-items:center;'
            f"justify-content:center;width:{side}px;height:{side}px;flex:none;vertical-align:middle;"
            f'border:1px solid {theme.edge};border-radius:{round_};background:{ground}">{inside}</span>'
        )

    def _mark_after(self, kind: str, on: bool) -> str:
        """The mark of a kit that draws it beside the label and hides the input: its drawing alone."""
        name = self.chance.random()
        return (
            f'<span data-ui="{kind}" style="display:inline-block;position:relative;width:13px;'
            f'height:13px;flex:none;vertical-align:middle"><input type={kind} id="m{name}" '
            f'{"checked" * on}><label for="m{name}" style="position:absolute;left:0;top:0;'
            f'width:0;height:13px"></label></span>'
        )

    def choice(self, kind: str = "") -> str:
        kind = kind or self.chance.choice(("checkbox", "radio"))
        text = self.chance.choice((self.label(), self.prose(2, 6)))
        return (
            f'<label style="display:flex;gap:{self.theme.pad + 2}px;align-items:center;margin:4px 0">'
            f"{self.mark(kind)}<span>{text}</span></label>"
        )

    def toggle(self) -> str:
        chance, theme = self.chance, self.theme
        on = chance.random() < 0.5
        high = round(theme.px * chance.choice((1, 1.2, 1.5)))
        wide = round(high * chance.choice((1.7, 1.9, 2.2)))
        ground = theme.accent if on else chance.choice((theme.edge, "#8a8a8a"))
        knob = round(high * chance.choice((0.7, 0.8, 1.2)))
        left = wide - knob - 2 if on else 2
        return (
            f'<span data-ui="toggle" style="display:inline-block;position:relative;width:{wide}px;'
            f"height:{high}px;border-radius:{high}px;background:{ground};flex:none;"
            f'vertical-align:middle"><i style="position:absolute;left:{left}px;'
            f"top:{(high - knob) / 2}px;width:{knob}px;height:{knob}px;border-radius:50%;"
            f'background:{chance.choice(("#fff", "#fafafa", "#ddd"))};box-shadow:0 1px 2px #0006"></i></span>'
        )

    def slider(self, width: int = 160) -> str:
        chance, theme = self.chance, self.theme
        share = chance.randint(5, 95)
        if chance.random() < 0.4 or self.kit.name in ("materialize", "nes"):
            knob = chance.choice((10, 14, 18))
            thick = chance.choice((2, 4, 6))
            return (
                f'<span data-ui="slider" style="display:inline-block;position:relative;'
                f'width:{width}px;height:{knob}px;vertical-align:middle"><i style="position:absolute;'
                f"left:0;right:0;top:{(knob - thick) / 2}px;height:{thick}px;border-radius:3px;"
                f"background:linear-gradient(90deg,{theme.accent} {share}%,{theme.edge} {share}%)"
                f'"></i><i style="position:absolute;left:calc({share}% - {knob / 2}px);top:0;'
                f'width:{knob}px;height:{knob}px;border-radius:50%;background:{theme.accent}"></i></span>'
            )
        return (
            f'<input type=range value={share} data-ui="slider" '
            f'style="width:{width}px;accent-color:{theme.accent};opacity:1;position:static">'
        )

    def scrollbar(self) -> str:
        """At the right edge of a box that is placed `relative`."""
        chance, theme = self.chance, self.theme
        wide = chance.choice((6, 8, 10, 12, 14, 17))
        start, long = chance.randint(0, 60), chance.randint(12, 40)
        round_ = chance.choice((0, wide))
        return (
            f'<span data-ui="scrollbar" style="position:absolute;right:0;top:0;bottom:0;'
            f'width:{wide}px;background:{chance.choice((theme.panel, theme.edge + "44"))}">'
            f'<i style="position:absolute;left:1px;right:1px;top:{start}%;height:{long}%;'
            f'border-radius:{round_}px;background:{chance.choice((theme.dim, "#999"))}"></i></span>'
        )

    def mark_pair(self) -> str:
        """Two marks without labels, as cells and lists have them."""
        return self.mark("checkbox") + " " + self.mark("radio")

    def menu_still(self) -> str:
        """A menu in the flow of the page."""
        return self.menu("position:static")

    # -- what holds others

    def tabs(self, count: int = 0) -> str:
        theme, chance = self.theme, self.chance
        names = self.words.labels(count or chance.randint(2, 6))
        chosen = chance.randrange(len(names))
        parts = []
        for at, name in enumerate(names):
            on = at == chosen
            style = {
                "underline": f"border-bottom:{2 if on else 0}px solid {theme.accent}",
                "boxed": f"border:1px solid {theme.edge};border-bottom:0;"
                f"background:{theme.panel if on else 'transparent'};border-radius:{theme.radius}px {theme.radius}px 0 0",
                "pills": f"border-radius:20px;background:{theme.accent if on else 'transparent'};"
                f"color:{'#fff' if on else theme.ink}",
            }[self._tab_kind]
            parts.append(
                f'<span data-ui="tab" style="padding:{theme.pad}px {theme.pad * 2 + 4}px;{style}">'
                f"{html.escape(name)}</span>"
            )
        line = f"border-bottom:1px solid {theme.edge}" if self._tab_kind != "pills" else ""
        return f'<div style="display:flex;gap:{chance.choice((0, 2, 8))}px;{line}">{"".join(parts)}</div>'

    def table(self, rows: int, columns: int) -> str:
        theme, chance = self.theme, self.chance
        lined = chance.choice(
            ("", f"border:1px solid {theme.edge};", f"border-bottom:1px solid {theme.edge};")
        )
        cell = f'style="padding:{theme.pad}px {theme.pad + 5}px;{"" if self.styled else lined}text-align:start"'
        special = {
            chance.randrange(columns): chance.choice(("check", "link", "button", "icon", "text"))
        }

        def inside(column: int) -> str:
            kind = special.get(column, "text")
            if kind == "check":
                return self.mark("checkbox")
            if kind == "link":
                return self.link()
            if kind == "button":
                return self.button(small=True)
            return self.icon() if kind == "icon" else html.escape(self.words.value())

        head = "".join(f"<th {cell}>{self.label()}</th>" for _ in range(columns))
        body = ""
        for at in range(rows):
            stripe = f"background:{theme.panel}" if at % 2 and not self.styled else ""
            body += (
                f'<tr style="{stripe}">'
                + "".join(f"<td {cell}>{inside(c)}</td>" for c in range(columns))
                + "</tr>"
            )
        width = chance.choice(("100%", "auto"))
        return (
            f'<table class="{chance.choice(self.kit.table)}" data-ui="table" style="border-collapse:'
            f'collapse;width:{width}"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
        )

    def field(self) -> str:
        """A label and its control, beside or below."""
        chance = self.chance
        control = chance.choices(
            (self.input, self.dropdown, self.toggle, self.slider), (6, 2.5, 0.8, 0.7)
        )[0]
        made = control("100%") if control in (self.input, self.dropdown) else control()
        if chance.random() < 0.5:
            return f'<div style="margin-bottom:{self.theme.gap}px"><label style="display:block">{self.label()}</label>{made}</div>'
        return (
            f'<div style="display:flex;gap:12px;align-items:center;margin-bottom:{self.theme.gap}px">'
            f'<label style="width:35%">{self.label()}</label><div style="flex:1">{made}</div></div>'
        )

    def form(self, fields: int, width: int = 420) -> str:
        body = "".join(self.field() for _ in range(fields))
        for _ in range(self.chance.randint(0, 3)):
            body += self.choice()
        buttons = "".join(self.button() for _ in range(self.chance.randint(1, 3)))
        return (
            f'<form data-ui="form" style="width:{width}px;max-width:100%;margin:0">{body}'
            f'<div style="display:flex;gap:8px;margin-top:8px">{buttons}</div></form>'
        )

    def card(self, inside: str, style: str = "") -> str:
        theme = self.theme
        if self.styled and self.kit.card and self.chance.random() < 0.7:
            return f'<div class="{self.kit.card}" style="{style}">{inside}</div>'
        return (
            f'<div style="background:{theme.panel};border:{theme.border}px solid {theme.edge};'
            f"border-radius:{theme.radius}px;padding:{theme.gap + 4}px;box-shadow:{theme.shadow};"
            f'{style}">{inside}</div>'
        )

    def top_bar(self) -> str:
        """A bar over the page: a name, links, a search field, buttons."""
        chance, theme = self.chance, self.theme
        ground = chance.choice((theme.panel, theme.accent, theme.ground))
        colour = "#fff" if ground == theme.accent else theme.ink
        links = "".join(
            f'<a href="#" data-ui="link" style="color:{colour};text-decoration:none">{html.escape(n)}</a>'
            for n in self.words.labels(chance.randint(2, 6))
        )
        extra = chance.choice((self.input("180px"), self.button(), self.icon_button(), ""))
        name = chance.choice((self.icon(24), f"<b>{self.label()}</b>", self.image(28, 28)))
        return (
            f'<nav data-ui="navigation" style="display:flex;gap:{theme.gap + 8}px;align-items:center;'
            f"padding:{theme.pad + 3}px 16px;background:{ground};color:{colour};margin:0;"
            f'border-bottom:1px solid {theme.edge};height:auto;line-height:1.5">{name}{links}'
            f'<span style="flex:1"></span>{extra}{self.icon_button()}</nav>'
        )

    def side_bar(self, entries: int = 0) -> str:
        theme, chance = self.theme, self.chance
        with_icons = chance.random() < 0.6
        rows = ""
        chosen = chance.randrange(4)
        for at, name in enumerate(self.words.labels(entries or chance.randint(4, 12))):
            mark = self.icon() if with_icons else ""
            ground = f"background:{theme.accent}33" if at == chosen else ""
            rows += (
                f'<div style="display:flex;gap:8px;align-items:center;padding:{theme.pad}px 10px;'
                f'border-radius:{theme.radius}px;{ground}">{mark}<a href="#" data-ui="link" '
                f'style="color:inherit;text-decoration:none">{html.escape(name)}</a></div>'
            )
        return (
            f'<aside data-ui="navigation" style="width:{chance.randint(140, 260)}px;flex:none;'
            f"background:{theme.panel};border-inline-end:1px solid {theme.edge};padding:8px;"
            f'margin:0;box-sizing:border-box">{rows}</aside>'
        )

    def menu(self, style: str = "") -> str:
        """An opened list of commands."""
        theme, chance = self.theme, self.chance
        with_icons = chance.random() < 0.5
        rows = ""
        for at, name in enumerate(self.words.labels(chance.randint(3, 9))):
            if at and chance.random() < 0.15:
                rows += f'<div style="border-top:1px solid {theme.edge};margin:4px 0"></div>'
            ground = f"background:{theme.accent};color:#fff" if chance.random() < 0.1 else ""
            keys = f"<span>Ctrl+{chance.choice('ABCSVXZ')}</span>" if chance.random() < 0.3 else ""
            rows += (
                f'<div style="padding:{theme.pad}px 14px;display:flex;gap:10px;align-items:center;'
                f'{ground}">{self.icon() if with_icons else ""}<span style="flex:1">'
                f"{html.escape(name)}</span>{keys}</div>"
            )
        return (
            f'<div data-ui="menu" style="background:{theme.panel};color:{theme.ink};'
            f"border:1px solid {theme.edge};border-radius:{min(10, theme.radius)}px;padding:4px 0;"
            f'box-shadow:0 4px 14px #0005;width:max-content;{style}">{rows}</div>'
        )

    def modal(self, inside: str, width: int) -> str:
        theme, chance = self.theme, self.chance
        shade = chance.choice(("#0008", "#0004", "#fff8", "#0000"))
        top = (
            f'<div style="display:flex;align-items:center"><h3 style="flex:1;margin:0">'
            f"{self.prose(1, 4)}</h3>{self.icon_button() if chance.random() < 0.7 else ''}</div>"
        )
        return (
            f'<div style="position:fixed;inset:0;background:{shade};pointer-events:none"></div>'
            f'<div data-ui="modal" style="position:fixed;left:{chance.randint(15, 55)}%;'
            f"top:{chance.randint(8, 30)}%;width:{width}px;background:{theme.ground};"
            f"color:{theme.ink};border-radius:{theme.radius}px;padding:{theme.gap + 8}px;"
            f'box-shadow:0 10px 40px #0008;border:1px solid {theme.edge}">{top}{inside}</div>'
        )

    @property
    def direction(self) -> str:
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"
