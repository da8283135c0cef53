from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sonia_desktop.ui.markdown import Code, RichText, blocks


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


def test_raw_html_and_pictures_are_text() -> None:
    drawn = html(
        '<img src="file:///etc/passwd"> ![x](http://example.org/track.png) <script>1</script>'
    )
    assert "<img" not in drawn
    assert "<script" not in drawn
    assert "&lt;script&gt;" in drawn


def test_links_to_scripts_are_not_links() -> None:
    assert "href" not in html("[x](javascript:alert(1))")


@settings(max_examples=150, deadline=None)
@given(st.text())
def test_any_text_is_drawn_and_code_is_kept_word_for_word(text: str) -> None:
    blocks(text)
    body = text.replace("\r", "").replace("`", "").replace("\x00", "").strip("\n")
    found = blocks(f"```\n{body}\n```")
    assert found == [Code(body.rstrip("\n"), "")] or not body.strip()
