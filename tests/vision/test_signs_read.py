"""What a text engine makes of small signs: icons, underscores, quotes in quotes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.vision.icons_read import without_icons
from sonia_desktop.vision.scene import Box, TextLine
from sonia_desktop.vision.special_names import as_written


def pieces(*texts: str) -> list[TextLine]:
    return [TextLine(text, Box(10, 30 * at, 100, 20), 0.95) for at, text in enumerate(texts)]


def left(*texts: str) -> list[str]:
    return [piece.text for piece in without_icons(pieces(*texts))]


def test_an_icon_alone_or_before_a_label_is_no_text() -> None:
    assert left("☑", "口", "☑ About", "Inbox", "日") == ["About", "Inbox"]
    assert left("⑥File", "①準備") == ["File", "①準備"]


def test_a_lone_letter_that_was_hardly_read_is_an_icon() -> None:
    letters = [TextLine(text, Box(10, 30, 20, 20), sure) for text, sure in
               (("X", 0.87), ("C", 0.99), ("2", 0.6), ("-", 0.7))]  # fmt: skip
    assert [piece.text for piece in without_icons(letters)] == ["C", "2", "-"]


def test_one_sign_of_another_script_among_latin_words_is_an_icon() -> None:
    assert left("个", "十", "Open the last document", "Save") == ["Open the last document", "Save"]
    assert left("个", "人") == ["个", "人"]


def test_the_box_of_a_label_begins_behind_its_icon() -> None:
    (piece,) = without_icons(pieces("□ Network"))
    assert piece.box == Box(30, 0, 80, 20)


@pytest.mark.parametrize(
    "text", ["5", "A", "-", "+", "€", "→", "*", "°", "山田さん", "✓ Done", "口 口座"]
)
def test_signs_that_mean_something_stay(text: str) -> None:
    assert left(text, "出口はこちら") == [text, "出口はこちら"]


def test_a_calendar_in_japanese_keeps_its_days() -> None:
    assert left("日", "月", "火曜日の予定") == ["日", "月", "火曜日の予定"]


@pytest.mark.parametrize(
    ("read", "written"),
    [
        ("calls _init_() first", "calls __init__() first"),
        ('the "_setitem__" method', 'the "__setitem__" method'),
        ("self._name_", "self.__name__"),
        ("_underlined_ words stay", "_underlined_ words stay"),
        ("snake_case_name and _private", "snake_case_name and _private"),
        ("as \"d'\".", "as \"'d'\"."),
        ("'\"'x\"' is odd", "'\"'x\"' is odd"),
        ("The \",'\" option", "The \"','\" option"),
        ("quoted \"'f'\" twice", "quoted \"'f'\" twice"),
        ('just "g" once', 'just "g" once'),
        ("James' \"boys'\" club", "James' \"boys'\" club"),
        ("4096 Nov 21 01÷28 alsa", "4096 Nov 21 01:28 alsa"),
        ("Error Ox80070057: bad", "Error 0x80070057: bad"),
        ("The Oxbow and Oxford", "The Oxbow and Oxford"),
        ("3 ÷ 4 and 100÷25", "3 ÷ 4 and 100÷25"),
        ("test_io.Py:12: 0SError", "test_io.py:12: OSError"),
        ("0xdeadbeef 0Cafe 0day 10Apples", "0xdeadbeef 0Cafe 0day 10Apples"),
    ],
)  # fmt: skip
def test_what_is_surely_missing_in_code_is_put_back(read: str, written: str) -> None:
    assert as_written(read) == written


@given(st.text(max_size=60))
def test_nothing_but_underscores_and_quotes_is_added_and_only_once(text: str) -> None:
    once = as_written(text)
    assert as_written(once) == once
    alike = str.maketrans("0o÷±PX", "OO::px", "_'")
    assert once.translate(alike) == text.translate(alike)
