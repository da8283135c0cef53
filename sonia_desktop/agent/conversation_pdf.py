"""A conversation as a PDF: what was said and answered, for paper and for those without Sonia.

Drawn with fpdf2 (pure Python). Its own fonts know Western letters only, so a font of the system is
taken where there is one (DejaVu comes with `packaging/bootstrap.py`), and others stand in for
letters that this one lacks.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sonia_desktop.agent.exchange import files_given
from sonia_desktop.agent.types import Turn

if TYPE_CHECKING:
    from fpdf import FPDF

_FONT_FOLDERS = {
    "linux": (
        "/usr/share/fonts/truetype/dejavu",
        "/usr/share/fonts/TTF",
        "/usr/share/fonts/dejavu",
    ),
    "darwin": ("/System/Library/Fonts/Supplemental", "/Library/Fonts"),
    "win32": (os.path.join(os.environ.get("WINDIR", r"C:\Windows"), "Fonts"),),
}
_PLAIN = ("DejaVuSans.ttf", "Arial Unicode.ttf", "Arial.ttf", "segoeui.ttf", "arial.ttf")
_BOLD = ("DejaVuSans-Bold.ttf", "Arial Bold.ttf", "segoeuib.ttf", "arialbd.ttf")
_MONO = ("DejaVuSansMono.ttf", "Courier New.ttf", "consola.ttf", "cour.ttf")
_STAND_INS = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansThai-Regular.ttf",
)
_FENCE = re.compile(r"^```[^\n]*\n(.*?)(?:^```[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
_LINE_MM = 5.2
_SIZE = 10.5
"""Points of plain text; its lines are `_LINE_MM` apart."""
_GREY, _BLACK = (110, 110, 110), (20, 20, 20)
_BLANK, _WESTERN_BLANK = "\u25a1", "?"
_LACKING = "{}: letters that no font on this computer has; the Markdown export has them all."
_LAST_WESTERN = 0xFF
"""Of Latin-1, which the fonts of every PDF reader have."""
_JOINERS = frozenset("\u200d\ufe0e\ufe0f")  # they only shape the letters beside them
_NOT_SHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class _Fonts:
    """Names of the fonts in the file; `lacking`: letters that none of them has, and the sign that
    stands for each."""

    body: str
    mono: str
    lacking: frozenset[str]
    blank: str = _BLANK


def as_pdf(title: str, created_at: str, line: Sequence[Turn]) -> bytes:
    """The PDF file: A4, the title, then each message and answer of the line, oldest first."""
    from fpdf import FPDF

    class Pages(FPDF):
        def footer(self) -> None:
            self.set_y(-14)
            self.set_font(fonts.body, "", 8)
            self.set_text_color(*_GREY)
            self.cell(0, 6, f"{self.page_no()} / {{nb}}", align="C")

    pdf = Pages(format="A4")
    told = {
        letter
        for turn in line
        for text in (turn.said, turn.told, *files_given(turn))
        for letter in text
    }
    fonts = _take_fonts(pdf, told | set(title))
    pdf.set_margin(20)
    pdf.set_auto_page_break(True, 20)
    pdf.set_title(title)
    pdf.set_creator("Sonia Desktop")
    pdf.add_page()
    page = _Page(pdf, fonts)
    page.write(title, size=16, bold=True, after=1)
    page.write(created_at, size=9, colour=_GREY, after=5)
    for turn in line:
        if turn.said.strip():
            page.message("You", turn.said)
            for name in files_given(turn):
                page.write(f"attached: {name}", size=9, colour=_GREY, after=2)
        if turn.told.strip():
            page.message("Sonia", turn.told)
        for call in turn.tool_calls:
            page.write(f"ran {call.tool}: {call.state}", size=9, colour=_GREY, after=2)
    if fonts.lacking:
        page.write(_LACKING.format(fonts.blank), size=9, colour=_GREY, after=2)
    return bytes(pdf.output())


class _Page:
    """Writes from top to bottom."""

    def __init__(self, pdf: FPDF, fonts: _Fonts) -> None:
        self._pdf, self._fonts = pdf, fonts

    def message(self, who: str, text: str) -> None:
        """A name and what was said."""
        if self._pdf.will_page_break(3 * _LINE_MM):  # no name alone at the foot of a page
            self._pdf.add_page()
        self.write(who, size=11, bold=True, after=0.5)
        for code, part in _parts(text):
            self.write(part, size=9 if code else _SIZE, code=code, after=1.5)
        self._pdf.ln(2)

    def write(
        self,
        text: str,
        *,
        size: float,
        bold: bool = False,
        code: bool = False,
        colour: tuple[int, int, int] = _BLACK,
        after: float = 0.0,
    ) -> None:
        """A paragraph; `after` it so many millimetres of space."""
        pdf = self._pdf
        pdf.set_font(self._fonts.mono if code else self._fonts.body, "B" if bold else "", size)
        pdf.set_text_color(*colour)
        shown = _NOT_SHOWN.sub("", text.expandtabs(4)) or " "
        lacking, blank = self._fonts.lacking, self._fonts.blank
        shown = "".join(blank if letter in lacking else letter for letter in shown)
        pdf.multi_cell(0, size * _LINE_MM / _SIZE, shown, align="L", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(after)


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    """(is it code, text), in order."""
    at = 0
    for match in _FENCE.finditer(text):
        if text[at : match.start()].strip():
            yield False, text[at : match.start()].strip("\n")
        yield True, match[1].rstrip("\n")
        at = match.end()
    if text[at:].strip():
        yield False, text[at:].strip("\n")


def _take_fonts(pdf: FPDF, letters: set[str]) -> _Fonts:
    """Fonts of the system; those every PDF reader has where there are none. The stand-ins are
    large and only read where `letters` need them."""
    folders = [Path(folder) for folder in _FONT_FOLDERS.get(sys.platform, _FONT_FOLDERS["linux"])]

    def file(names: Sequence[str]) -> Path | None:
        there = (folder / name for name in names for folder in folders)
        return next((one for one in there if one.is_file()), None)

    plain, bold, mono = file(_PLAIN), file(_BOLD), file(_MONO)
    if plain is None or bold is None:
        beyond = frozenset(one for one in letters if ord(one) > _LAST_WESTERN)
        return _Fonts("helvetica", "courier", beyond, _WESTERN_BLANK)
    pdf.add_font("body", "", plain)
    pdf.add_font("body", "B", bold)
    pdf.add_font("mono", "", mono or plain)
    known = getattr(pdf.fonts["body"], "cmap", {})
    lacking = any(letter.isprintable() and ord(letter) not in known for letter in letters)
    others = [path for path in _STAND_INS if lacking and Path(path).is_file()]
    for name, path in zip(_names(others), others, strict=True):
        pdf.add_font(name, "", path)
    if others:
        pdf.set_fallback_fonts(_names(others), exact_match=False)
    known = set(known).union(*(getattr(pdf.fonts[one], "cmap", {}) for one in _names(others)))
    lacking_letters = {one for one in letters if one.isprintable() and ord(one) not in known}
    return _Fonts("body", "mono", frozenset(lacking_letters) - _JOINERS)


def _names(others: Sequence[str]) -> list[str]:
    """How the stand-ins are called in the file."""
    return [f"other{number}" for number in range(len(others))]
