"""Pages of sixteen kinds, put together from parts by chance."""

# ruff: noqa: E501 - pieces of HTML

from __future__ import annotations

import html
from collections.abc import Callable

from parts import Parts

Kind = Callable[[Parts, int, int], str]


def _shell(p: Parts, main: str, height: int) -> str:
    """A page's frame by chance: a bar on top, one at the side, both, none; a scroll bar."""
    chance = p.chance
    bar = p.top_bar() if chance.random() < 0.75 else ""
    side = p.side_bar() if chance.random() < 0.4 else ""
    scroll = p.scrollbar() if chance.random() < 0.4 else ""
    return (
        f'<div style="position:relative;height:{height}px;overflow:hidden;display:flex;'
        f'flex-direction:column">{bar}<div style="display:flex;flex:1;min-height:0">{side}'
        f'<main style="flex:1;padding:{p.theme.gap + 6}px;overflow:hidden;min-width:0;margin:0;'
        f'max-width:none">{main}</main></div>{scroll}</div>'
    )


def _grid(p: Parts, items: list[str], least: int) -> str:
    return (
        f'<div style="display:grid;grid-template-columns:repeat(auto-fill,minmax({least}px,1fr));'
        f'gap:{p.theme.gap + 4}px">{"".join(items)}</div>'
    )


def _crumbs(p: Parts) -> str:
    return "<div>" + " / ".join(p.link() for _ in range(p.chance.randint(2, 4))) + "</div>"


def login(p: Parts, width: int, height: int) -> str:
    links = p.link() + " · " + p.link()
    box = p.card(
        f"<h2>{p.prose(1, 4)}</h2>{p.form(p.chance.randint(2, 4), 340)}<p>{p.prose(3, 7)} {links}</p>",
        f"width:{p.chance.randint(340, 460)}px;margin:{p.chance.randint(20, 120)}px auto",
    )
    logo = p.image(90, 60, "display:block;margin:20px auto") if p.chance.random() < 0.5 else ""
    return f'<div style="height:{height}px;overflow:hidden;background:{p.theme.ground}">{logo}{box}</div>'


def settings(p: Parts, width: int, height: int) -> str:
    groups = ""
    for _ in range(4):
        rows = ""
        for _ in range(p.chance.randint(2, 5)):
            control = p.chance.choice(
                (p.toggle, p.toggle, p.dropdown, p.slider, p.button, p.choice)
            )()
            rows += (
                f'<div style="display:flex;align-items:center;padding:6px 0;border-bottom:1px solid '
                f'{p.theme.edge}"><div style="flex:1"><div>{p.label()}</div>'
                f'<small style="color:{p.theme.dim}">{p.prose(3, 9)}</small></div>{control}</div>'
            )
        groups += f"<h3>{p.prose(1, 3)}</h3>" + p.card(rows, "max-width:760px;margin-bottom:12px")
    return _shell(p, (p.tabs() if p.chance.random() < 0.5 else "") + groups, height)


def forms(p: Parts, width: int, height: int) -> str:
    columns = "".join(
        f"<div>{p.form(p.chance.randint(4, 9), p.chance.randint(300, 520))}</div>"
        for _ in range(p.chance.randint(1, 3))
    )
    return _shell(
        p, f'<h2>{p.prose(1, 5)}</h2><div style="display:flex;gap:40px">{columns}</div>', height
    )


def shop(p: Parts, width: int, height: int) -> str:
    wide = p.chance.randint(130, 240)
    items = []
    for _ in range(p.chance.randint(6, 18)):
        price = f"${p.chance.uniform(2, 500):.2f}"
        items.append(
            p.card(
                f"{p.image(wide - 30, round(wide * p.chance.uniform(0.5, 0.9)))}<div>{p.link(p.prose(2, 5))}</div>"
                f"<p>{price}</p>{p.button()}{p.icon_button() if p.chance.random() < 0.4 else ''}"
            )
        )
    filters = p.card(
        "".join(p.choice("checkbox") for _ in range(6)) + p.slider(120) + p.dropdown(),
        "width:200px;flex:none",
    )
    body = f'<div style="display:flex;gap:16px;align-items:flex-start">{filters}<div style="flex:1">{_grid(p, items, wide)}</div></div>'
    return _shell(p, _crumbs(p) + body, height)


def mail(p: Parts, width: int, height: int) -> str:
    rows = ""
    for _ in range(p.chance.randint(8, 22)):
        rows += (
            f'<div style="display:flex;gap:10px;align-items:center;padding:{p.theme.pad}px;'
            f'border-bottom:1px solid {p.theme.edge};white-space:nowrap;overflow:hidden">{p.mark("checkbox")}'
            f'{p.icon()}<b style="width:120px;flex:none;overflow:hidden">{p.prose(1, 2)}</b>'
            f"<span>{p.prose(4, 12)}</span></div>"
        )
    tools = "".join(
        p.chance.choice((p.button, p.icon_button))() for _ in range(p.chance.randint(3, 7))
    )
    return _shell(p, f"<div>{tools}{p.input('220px')}</div>{rows}", height)


def dashboard(p: Parts, width: int, height: int) -> str:
    tiles = [
        p.card(f"<small>{p.label()}</small><h2>{p.chance.randint(1, 99999):,}</h2>{p.link()}")
        for _ in range(p.chance.randint(3, 6))
    ]
    charts = [
        p.card(
            f"<h3>{p.label()}</h3>{p.image(p.chance.randint(220, 420), p.chance.randint(100, 200))}"
        )
        for _ in range(2)
    ]
    table = p.card(p.table(p.chance.randint(3, 8), p.chance.randint(3, 6)))
    space = f'<div style="height:{p.theme.gap}px"></div>'
    return _shell(p, _grid(p, tiles, 170) + space + _grid(p, charts, 300) + space + table, height)


def docs(p: Parts, width: int, height: int) -> str:
    body = f"{_crumbs(p)}<h1>{p.prose(2, 5)}</h1>"
    for _ in range(7):
        body += p.chance.choice(
            (
                f"<p>{p.prose(15, 60)} {p.link(p.prose(1, 3))} {p.prose(5, 20)}</p>",
                f"<h2>{p.prose(2, 5)}</h2>",
                "<ul>" + "".join(f"<li>{p.prose(3, 12)}</li>" for _ in range(4)) + "</ul>",
                f'<pre style="background:{p.theme.panel};padding:10px">x = {p.chance.random()}\nprint(x)</pre>',
                p.image(p.chance.randint(200, 500), p.chance.randint(80, 200)),
                p.table(3, 3),
            )
        )
    return _shell(p, f'<div style="max-width:{p.chance.randint(520, 900)}px">{body}</div>', height)


def chat(p: Parts, width: int, height: int) -> str:
    rows = ""
    for _ in range(p.chance.randint(5, 10)):
        mine = p.chance.random() < 0.5
        ground = p.theme.accent if mine else p.theme.panel
        ink = "#fff" if mine else p.theme.ink
        face = p.image(32, 32, "border-radius:50%") if not mine else ""
        rows += (
            f'<div style="display:flex;gap:8px;margin:8px 0;justify-content:{"flex-end" if mine else "flex-start"}">'
            f'{face}<div style="background:{ground};color:{ink};border-radius:{p.theme.radius}px;'
            f'padding:8px 12px;max-width:60%">{p.prose(2, 25)}</div></div>'
        )
    write = f'<div style="display:flex;gap:8px;align-items:center">{p.icon_button()}{p.input("60%")}{p.button()}</div>'
    return _shell(p, f"{rows}{write}", height)


def tables(p: Parts, width: int, height: int) -> str:
    tools = p.input("200px") + p.dropdown() + p.button() + p.button() + p.icon_button()
    pages = "".join(p.button(str(n), small=True) for n in range(1, 6))
    body = p.table(p.chance.randint(5, 16), p.chance.randint(3, 9))
    return _shell(
        p,
        f'<h2>{p.prose(1, 4)}</h2><div style="display:flex;gap:8px;margin:8px 0">{tools}</div>{body}<p></p><div>{pages}</div>',
        height,
    )


def wizard(p: Parts, width: int, height: int) -> str:
    steps = "".join(
        f'<span style="display:inline-flex;width:28px;height:28px;border-radius:50%;background:'
        f'{p.theme.edge};align-items:center;justify-content:center">{n}</span> {p.label()} '
        for n in range(1, 5)
    )
    body = "".join(p.field() for _ in range(p.chance.randint(2, 5))) + "".join(
        p.choice("radio") for _ in range(p.chance.randint(2, 5))
    )
    ends = f'<div style="display:flex;justify-content:space-between">{p.button()}<span>{p.button()}{p.button()}</span></div>'
    form = f'<form data-ui="form" style="margin:0">{body}{ends}</form>'
    return _shell(
        p,
        p.card(f"<div>{steps}</div><h2>{p.prose(2, 5)}</h2>{form}", "max-width:720px;margin:auto"),
        height,
    )


def files(p: Parts, width: int, height: int) -> str:
    large = p.chance.choice((32, 48, 64))
    items = [
        f'<div style="text-align:center;padding:8px">{p.icon(large)}<div>{p.prose(1, 2)}</div></div>'
        for _ in range(p.chance.randint(10, 40))
    ]
    tools = "".join(p.icon_button() for _ in range(p.chance.randint(3, 8)))
    return _shell(p, f"<div>{tools}{p.input('200px')}</div>{_grid(p, items, large + 50)}", height)


def gallery(p: Parts, width: int, height: int) -> str:
    items = [
        f"<div>{p.image(p.chance.randint(120, 220), p.chance.randint(90, 180))}"
        f"{p.chance.choice((p.icon_button(), '<p>' + p.prose(1, 4) + '</p>', ''))}</div>"
        for _ in range(p.chance.randint(6, 20))
    ]
    return _shell(p, p.tabs() + f'<div style="height:10px"></div>{_grid(p, items, 220)}', height)


def editor(p: Parts, width: int, height: int) -> str:
    """Tool bar, tabs, a text with a scroll bar, panels at the side."""
    tools = "".join(p.icon_button() for _ in range(p.chance.randint(6, 16)))
    lines = "".join(f"<div>{p.prose(2, 14)}</div>" for _ in range(30))
    panel = "".join(p.field() for _ in range(5)) + p.slider() + p.choice()
    bar = "".join(
        f'<span style="padding:2px 8px">{html.escape(n)}</span>' for n in p.words.labels(6)
    )
    return (
        f'<div style="height:{height}px;overflow:hidden;display:flex;flex-direction:column">'
        f'<nav data-ui="navigation" style="display:flex;margin:0;padding:2px;height:auto;background:{p.theme.panel};'
        f'color:{p.theme.ink};line-height:1.5">{bar}</nav><div style="background:{p.theme.panel};border-bottom:1px solid {p.theme.edge}">'
        f'{tools}{p.dropdown()}{p.dropdown()}</div>{p.tabs()}<div style="display:flex;flex:1;min-height:0">'
        f'{p.side_bar()}<div style="flex:1;position:relative;overflow:hidden;padding:8px;'
        f"font-family:'DejaVu Sans Mono'\">{lines}{p.scrollbar()}</div>"
        f'<div style="width:280px;padding:8px;overflow:hidden;border-left:1px solid {p.theme.edge}">{panel}</div></div></div>'
    )


def controls(p: Parts, width: int, height: int) -> str:
    """Everything beside everything: what is rare elsewhere."""
    makers = (
        p.button, p.input, p.dropdown, p.choice, p.toggle, p.slider, p.link, p.icon_button, p.tabs,
        lambda: p.image(p.chance.randint(20, 160), p.chance.randint(20, 120)),
        lambda: f"<p>{p.prose(2, 12)}</p>", p.mark_pair, p.menu_still,
    )  # fmt: skip
    items = [f"<div>{p.chance.choice(makers)()}</div>" for _ in range(p.chance.randint(20, 60))]
    return _shell(p, _grid(p, items, p.chance.randint(180, 280)), height)


def landing(p: Parts, width: int, height: int) -> str:
    hero = (
        f'<div style="display:flex;gap:40px;align-items:center"><div style="flex:1"><h1>{p.prose(3, 7)}</h1>'
        f"<p>{p.prose(10, 30)}</p>{p.button()}{p.button()}{p.link()}</div>{p.image(p.chance.randint(250, 480), p.chance.randint(180, 300))}</div>"
    )
    cards = [
        p.card(f"{p.icon(32)}<h3>{p.prose(1, 4)}</h3><p>{p.prose(8, 20)}</p>{p.link()}")
        for _ in range(p.chance.randint(3, 6))
    ]
    news = f'<div style="margin-top:16px">{p.prose(3, 6)} {p.input("200px")} {p.button()}</div>'
    return _shell(p, hero + _grid(p, cards, 220) + news, height)


def windows(p: Parts, width: int, height: int) -> str:
    """A desktop: a wallpaper, icons, a task bar, windows that lie on one another."""
    chance = p.chance
    import pictures

    paper = pictures.as_url(pictures.photograph(chance.randrange(10**6), 320, 200))
    body = "".join(
        f'<div style="position:absolute;left:{10 + 90 * (at // 6)}px;top:{10 + 90 * (at % 6)}px;width:80px;'
        f'text-align:center;color:#fff;text-shadow:0 1px 2px #000">{p.icon(40)}<div>{p.label()}</div></div>'
        for at in range(chance.randint(0, 9))
    )
    style = chance.choice(("left", "right"))
    for _ in range(chance.randint(1, 4)):
        wide, high = (
            chance.randint(width // 4, width * 3 // 4),
            chance.randint(height // 3, height * 4 // 5),
        )
        x, y = (
            chance.randint(0, max(1, width - wide)),
            chance.randint(0, max(1, height - high - 40)),
        )
        kind = chance.choice(
            (settings, forms, mail, docs, chat, tables, files, gallery, editor, login)
        )
        bar_px = chance.randint(22, 38)
        marks = (
            "".join(
                f'<i style="width:12px;height:12px;border-radius:50%;background:{c};margin:0 3px"></i>'
                for c in ("#ff5f57", "#febc2e", "#28c840")
            )
            if style == "left"
            else "".join(f'<span style="padding:0 8px">{c}</span>' for c in ("–", "□", "×"))
        )
        title = f'<span style="flex:1;text-align:{chance.choice(("center", "start"))}">{p.prose(1, 4)}</span>'
        ground = chance.choice((p.theme.panel, p.theme.accent, p.theme.edge))
        ink = "#fff" if ground == p.theme.accent else p.theme.ink
        body += (
            f'<div data-ui="window" style="position:absolute;left:{x}px;top:{y}px;width:{wide}px;height:{high}px;'
            f"overflow:hidden;background:{p.theme.ground};border-radius:{chance.choice((0, 6, 10))}px;"
            f'box-shadow:0 8px 30px #0007;border:1px solid {p.theme.edge}"><div data-ui="titlebar" '
            f'style="display:flex;align-items:center;height:{bar_px}px;padding:0 8px;background:{ground};color:{ink};'
            f'overflow:hidden;white-space:nowrap">{marks + title if style == "left" else title + marks}</div>'
            f"{kind(p, wide, high - bar_px)}</div>"
        )
    task = "".join(p.icon_button() for _ in range(chance.randint(4, 10)))
    body += (
        f'<div data-ui="navigation" style="position:absolute;left:0;right:0;bottom:0;height:40px;display:flex;'
        f'align-items:center;background:{p.theme.panel};color:{p.theme.ink}">{task}<span style="flex:1"></span>'
        f"<span>{chance.randint(0, 23):02}:{chance.randint(0, 59):02}</span></div>"
    )
    return (
        f"<div style=\"position:relative;height:{height}px;overflow:hidden;background:url('{paper}') "
        f'center/cover">{body}</div>'
    )


KINDS: tuple[Kind, ...] = (
    login, settings, forms, shop, mail, dashboard, docs, chat, tables, wizard, files, gallery,
    editor, controls, controls, landing, windows, windows, windows,
)  # fmt: skip


def page(p: Parts, width: int, height: int) -> str:
    """A whole document, `width` x `height` CSS pixels."""
    from kits import sheet

    theme = p.theme
    body = p.chance.choice(KINDS)(p, width, height)
    if p.chance.random() < 0.2:
        inside = f"<p>{p.prose(5, 25)}</p>" + p.chance.choice(
            (f"{p.button()}{p.button()}", p.form(p.chance.randint(1, 4), 360))
        )
        body += p.modal(inside, p.chance.randint(300, 560))
    if p.chance.random() < 0.25:
        at = f"position:fixed;left:{p.chance.randint(2, 75)}%;top:{p.chance.randint(2, 60)}%"
        body += p.menu(at)
    own = (
        ""
        if p.styled
        else f"body{{color:{theme.ink};background:{theme.ground}}}"
        f"h1,h2,h3{{margin:.3em 0;font-weight:{p.chance.choice((400, 600, 700))}}}"
    )
    size = "" if p.styled and p.chance.random() < 0.6 else f"font-size:{theme.px}px;"
    return (
        f'<!doctype html><html dir="{p.direction}" lang="{p.language}" {p.kit.dark if p.dark else ""}>'
        f"<head><meta charset=utf-8><style>{sheet(p.folder, p.kit)}</style><style>"
        f"body{{margin:0!important;padding:0!important;max-width:none!important;{size}"
        f"font-family:'{theme.font}','Noto Sans','Noto Sans CJK JP',sans-serif}}"
        f"*{{box-sizing:border-box}}{own}</style></head><body>{body}</body></html>"
    )
