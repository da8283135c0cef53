from __future__ import annotations

import base64
import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from sonia_desktop.ui.blocks import RichTextBlock, document_css, picture_of
from sonia_desktop.ui.markdown import MOST_IN_ONE, Code, GrowingText, RichText, blocks
from sonia_desktop.ui.maths import display, inline
from sonia_desktop.ui.theme import LIGHT
from tests.ui.conftest import WAIT_MS


def html(text: str) -> str:
    return "".join(block.html for block in blocks(text) if isinstance(block, RichText))


def test_code_stands_apart_with_its_language() -> None:
    found = blocks("before\n\n```python\nprint('<b>')\n```\nafter")
    assert [type(block) for block in found] == [RichText, Code, RichText]
    assert found[1] == Code("print('<b>')", "python")


def test_code_that_is_still_streaming_in_is_code_already() -> None:
    assert blocks("```sh\nls -la")[0] == Code("ls -la", "sh")


def test_headings_lists_and_tables_become_rich_text() -> None:
    drawn = html("# A\n\n- one\n- two\n\n| x | y |\n|---|---|\n| 1 | 2 |\n")
    for part in ("<h1>A</h1>", "<li>one</li>", "<th>x</th>", "<td>2</td>"):
        assert part in drawn


def test_raw_html_is_text_and_a_picture_elsewhere_is_a_link() -> None:
    drawn = html(
        '<img src="file:///etc/passwd"> ![x](http://example.org/track.png) <script>1</script>'
        " ![y](//example.org/t.png) ![z](file://server/share/t.png) ![v](ftp://a/b.png)"
    )
    assert "<img" not in drawn
    assert '<a href="http://example.org/track.png">x (example.org)</a>' in drawn
    assert "//example.org/t.png" not in drawn
    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn


def test_links_to_scripts_and_to_files_are_not_links() -> None:
    assert "href" not in html("[x](javascript:alert(1)) [y](file:///usr/bin/true)")


def test_pictures_in_the_text_and_on_this_computer_are_drawn_and_nothing_else_is_loaded(
    qtbot: QtBot, tmp_path: Path
) -> None:
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    file = tmp_path / "a picture.png"
    assert image.save(str(file))
    data = "data:image/png;base64," + base64.b64encode(file.read_bytes()).decode()
    for source in (data, str(file).replace(" ", "%20"), f"file://{file}".replace(" ", "%20")):
        drawn = html(f"![it]({source})")
        assert "<img" in drawn
        block = RichTextBlock()
        qtbot.addWidget(block)
        block.resize(400, 100)
        block.show_html(drawn, "")
        assert block.document().size().height() >= 20
        assert picture_of(source).size().width() == 30
    for source in ("http://127.0.0.1:9/t.png", "data:text/html,hi", "/etc/hostname", "/dev/zero"):
        assert picture_of(source).isNull()


def test_formulas_are_drawn_and_sums_of_money_are_not() -> None:
    assert "<sup>2</sup>" in html("so $E = mc^2$ it is")
    assert "<sup>2</sup>" in html(r"so \(x^2\) it is")
    for block in ("$$\n\\frac{a}{b}\n= c\n$$", "\\[\n\\frac{a}{b}\n- c\n\\]", "$$\\frac{a}{b}$$"):
        drawn = html(f"before\n{block}\nafter")
        assert "border-bottom" in drawn
        assert "<h1>" not in drawn
        assert "<li>" not in drawn
    assert html("it costs $5 and $10, or $5-$10") == "<p>it costs $5 and $10, or $5-$10</p>\n"
    assert "$HOME/bin:$PATH" in html("set $HOME/bin:$PATH now")
    assert html("`$x^2$`") == "<p><code>$x^2$</code></p>\n"
    assert html("half a formula: $$x^2") == "<p>half a formula: $$x^2</p>\n"


@pytest.mark.parametrize(
    ("source", "read"),
    [
        (r"\frac{-b \pm \sqrt{b^2-4ac}}{2a}", "(−b±√(b2−4ac))/(2a)"),
        (r"\sum_{i=1}^n i^2 \leq \infty", "∑i=1ni2≤∞"),
        (r"\begin{pmatrix}a&b\\c&d\end{pmatrix}", "(a,b;c,d)"),
        (r"\text{für alle } x \in \mathbb{R}", "füralle x∈ℝ".replace(" ", "")),
        (r"\left(\frac12\right)^2", "(1/2)2"),
        (r"\unknown{x} < y", r"\unknownx<y"),
    ],
)
def test_latex_is_read(source: str, read: str) -> None:
    plain = unescape(re.sub(r"<[^>]+>", "", inline(source)))
    assert re.sub(r"\s", "", plain) == read


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=r"\{}^_&$[]() abfrcsqt12=<>-" + "\n"))
def test_any_formula_is_drawn_without_markup_of_its_own(source: str) -> None:
    for drawn in (inline(source), display(source)):
        tags = set(re.findall(r"</?([a-z]+)", drawn))
        assert tags <= {"i", "b", "sub", "sup", "table", "tr", "td"}
    blocks(source)


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_any_text_is_drawn_and_code_is_kept_word_for_word(text: str) -> None:
    blocks(text)
    body = text.replace("\r", "").replace("`", "").replace("\x00", "").strip("\n")
    found = blocks(f"```\n{body}\n```")
    assert found == [Code(body.rstrip("\n"), "")] or not body.strip()


PARAGRAPH = "The **kettle** boils in `4` minutes, for the [water](https://example.org) is cold. "
PARTS = st.sampled_from(
    ("# A heading", PARAGRAPH * 9, PARAGRAPH * 30, "```python\nprint(1)\n\nprint(2)\n```",
     "| a | b |\n|---|---|\n| 1 | 2 |", "- one\n- two\n  - within", "> quoted\n> words", "---",
     "1. do\n   ```sh\n   ls\n   ```\n   then\n   - a\n\n     ```\n     b\n     ```\n2. [ ] end",
     "\n".join(f"{n}. {PARAGRAPH}" for n in range(7, 60)),
     "\n\n".join(f"* {PARAGRAPH}" for _ in range(40)), "$$\n\\frac{a}{b}\n$$", "ü€𝄞 \x0b\u2028x")
)  # fmt: skip


@settings(max_examples=15, deadline=None)
@given(
    parts=st.lists(PARTS, max_size=7),
    step=st.integers(40, 700),
    ends=st.sampled_from(("\n", "\r\n")),
)
def test_an_answer_read_while_it_grows_is_in_the_end_what_it_is_read_at_once(
    parts: list[str], step: int, ends: str
) -> None:
    text = "\n\nand then\n\n".join(parts).replace("\n", ends)
    growing = GrowingText()
    for end in range(step, len(text), step):
        growing.blocks(text[:end])
    assert growing.blocks(text) == blocks(text)


def test_long_text_is_cut_between_paragraphs_and_nothing_of_it_is_lost() -> None:
    paragraphs = [f"Paragraph {n}. {PARAGRAPH * 4}" for n in range(40)]
    found = blocks("\n\n".join(paragraphs))
    assert len(found) > 8
    whole = html("\n\n".join(paragraphs))
    assert re.findall(r"Paragraph (\d+)", whole) == [str(n) for n in range(40)]
    assert whole.count("<p>") == whole.count("</p>") == 40
    for block in found:
        assert isinstance(block, RichText)
        assert len(block.html) < 3 * MOST_IN_ONE


def test_a_long_list_counts_on_where_it_was_cut() -> None:
    found = blocks("\n".join(f"1. entry {n} {PARAGRAPH}" for n in range(100)))
    assert len(found) > 5
    place = 1
    for block in found:
        assert isinstance(block, RichText)
        begun = re.match(r'<ol(?:[^>]* start="(\d+)")?[ >]', block.html)
        assert begun is not None
        assert int(begun[1] or 1) == place
        place += block.html.count("<li>")
    assert place == 101


def texts_of(drawn: RichTextBlock) -> list[tuple[str, float]]:
    """Each line of a drawn text with how far in it stands."""
    found, block = [], drawn.document().begin()
    layout = drawn.document().documentLayout()
    while block.isValid():
        if block.text():
            line = block.layout().lineAt(0).naturalTextRect().x()
            found.append((block.text().strip(), layout.blockBoundingRect(block).x() + line))
        block = block.next()
    return found


def drawn(qtbot: QtBot, text: str) -> RichTextBlock:
    colours = LIGHT
    block = RichTextBlock()
    qtbot.addWidget(block)
    block.setFixedWidth(700)
    block.show_html(html(text), document_css(colours))
    block.show()
    return block


def test_a_list_within_a_list_stands_further_in(qtbot: QtBot) -> None:
    places = dict(texts_of(drawn(qtbot, "- one\n  - two\n    1. three\n- four")))
    assert places["one"] == places["four"] < places["two"] < places["three"]


def test_code_in_a_list_is_code_and_the_list_goes_on_counting_behind_it() -> None:
    found = blocks(
        "1. install\n\n   ```sh\n   pip install x\n   ```\n\n   and wait\n2. start\n"
        "   - so\n\n     ```\n     x\n     ```\n   - or so\n3. look\n\nThe end."
    )
    first, code, between, inner, last = found
    assert code == Code("pip install x", "sh", depth=1)
    assert inner == Code("x", "", depth=2)
    assert isinstance(first, RichText)
    assert isinstance(between, RichText)
    assert isinstance(last, RichText)
    assert "install" in first.html
    assert re.search(r"<div[^>]*>.*and wait.*</div>", between.html, re.DOTALL)
    assert re.search(r'<ol[^>]*start="2"[^>]*>\s*<li>\s*<p>start', between.html)
    assert re.search(r'<ol[^>]*start="3"[^>]*>\s*<li>\s*<p>look', last.html)
    assert "The end." in last.html
    for block in (first, between, last):
        for tag in ("ol", "ul", "li", "div", "p"):
            assert len(re.findall(f"<{tag}[ >]", block.html)) == block.html.count(f"</{tag}>")


def test_code_in_a_quote_stays_in_it_without_an_empty_line_after_it(qtbot: QtBot) -> None:
    text = "- a\n\n  > said\n  >\n  > ```\n  > x = 1\n  > ```\n"
    assert all(isinstance(block, RichText) for block in blocks(text))
    assert drawn(qtbot, text).toPlainText().rstrip("\n").splitlines() == ["a", "said", "x = 1"]
    assert "<pre>x = 1</pre>" in html(text)


def test_a_picture_has_no_empty_room_below_it(qtbot: QtBot, tmp_path: Path) -> None:
    image = QImage(60, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    file = tmp_path / "tall.png"
    assert image.save(str(file))
    block = drawn(qtbot, f"![it]({file.as_uri()})")
    assert 300 <= block.document().size().height() < 330


def test_a_wide_picture_is_as_wide_as_there_is_room(qtbot: QtBot, tmp_path: Path) -> None:
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    file = tmp_path / "wide.png"
    assert image.save(str(file))
    block = drawn(qtbot, f"![it]({file.as_uri()})")
    block.setFixedWidth(300)
    qtbot.waitUntil(lambda: block.document().size().width() <= 300, timeout=WAIT_MS)
    assert 90 <= block.document().size().height() < 140


def test_a_quote_has_a_bar_beside_it(qtbot: QtBot) -> None:
    block = drawn(qtbot, "> quoted words")
    picture = block.grab().toImage()
    middle = picture.height() // 3
    bar = QColor(LIGHT.control)
    assert picture.pixelColor(1, middle).name() == bar.name()
    assert texts_of(block)[0][1] > 5


def test_tasks_have_boxes_in_place_of_brackets() -> None:
    found = html("- [ ] one\n- [x] two\n- three\n\n[ ] four")
    assert "\u2610 one" in found
    assert "\u2611 two" in found
    assert "[ ] four" in found
    assert "list-style-type: disc" in found  # one entry is no task
    assert "list-style-type: none" in html("- [ ] one\n- [X] two")


def test_a_table_in_arabic_begins_at_the_right(qtbot: QtBot) -> None:
    arabic = "| الاسم | القيمة |\n|---|---|\n| ألف | 1 |"
    places = dict(texts_of(drawn(qtbot, arabic)))
    assert places["الاسم"] > places["القيمة"] > 350
    assert places["ألف"] > places["1"]
    english = dict(texts_of(drawn(qtbot, "| name | القيمة |\n|---|---|\n| a | 1 |")))
    assert english["name"] < english["القيمة"]
