"""The plain answer to "what is on the screen"."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from sonia_desktop.vision.describe import describe, front_dialog, is_message, messages
from sonia_desktop.vision.scene import Box, Element, Scene, TextLine, Window

DIALOG = Window("Backup failed", "backup", Box(700, 400, 500, 140), active=True)
EDITOR = Window("notes.txt - Editor", "Editor", Box(0, 0, 1920, 1080), active=False)
ERROR = "The disk /mnt/archive is full."


def line(text: str, x: int, y: int) -> TextLine:
    return TextLine(text, Box(x, y, 200, 20), 0.95)


def button(label: str, x: int, y: int) -> Element:
    return Element("button", label, Box(x, y, 80, 24), 0.9)


def scene(
    *lines: TextLine, elements: tuple[Element, ...] = (), windows: tuple[Window, ...] = ()
) -> Scene:
    return Scene((1920, 1080), "rapidocr", lines, elements, windows, "monitor 1", datetime.now(UTC))


ASKING = scene(
    line("Backup failed", 850, 402),
    line(ERROR, 760, 450),
    line("OK", 1025, 500),
    line("chapter one", 100, 300),
    elements=(button("OK", 1020, 498),),
    windows=(DIALOG, EDITOR),
)


@pytest.mark.parametrize(
    "text",
    [
        "error: pathspec 'main' did not match any file(s)",
        "Warning: the certificate expires in 3 days.",
        "ModuleNotFoundError: No module named 'numpy'",
        "bash: foo: command not found",
        "cat: /x: No such file or directory",
        "Traceback (most recent call last):",
        "[ERROR] - the queue is full",
        "2026-01-01 12:00:01 ERROR: lost connection",
        "Firefox is not responding",
        "Error 0x80070057: The parameter is incorrect.",
        "Error (E1102): no such table",
        "Error code SEC-42 - the certificate is not trusted",
    ],
)
def test_error_lines_are_messages(text: str) -> None:
    assert is_message(text)


@pytest.mark.parametrize(
    "text",
    [
        "may raise an exception if the assignment is unacceptable.",
        "How errors are handled",
        "Error handling in practice",
        "Error analysis: a survey",
        "a warning sign on the road",
        "test_failed_login.py",
        "",
    ],
)
def test_running_text_about_errors_is_no_message(text: str) -> None:
    assert not is_message(text)


def test_a_dialogs_words_come_first_and_word_for_word() -> None:
    answer = describe(ASKING)
    assert answer.startswith("In front: **Backup failed**")
    assert ERROR in answer
    assert messages(ASKING) == [ERROR]
    assert "Buttons: OK." in answer
    assert "notes.txt" in answer
    assert "chapter one" not in answer  # the window behind is named, not read out


def test_a_whole_screen_window_with_buttons_is_no_dialog() -> None:
    large = Window("Mail", "mail", Box(0, 0, 1920, 1080), active=True)
    shown = scene(line("OK", 105, 503), elements=(button("OK", 100, 500),), windows=(large,))
    assert front_dialog(shown) is None


def test_the_text_of_the_window_in_front_is_told_without_its_title() -> None:
    front = Window("notes.txt - Editor", "Editor", Box(0, 0, 1920, 1080), active=True)
    answer = describe(
        scene(line("notes.txt - Editor", 800, 2), line("dear diary", 5, 90), windows=(front,))
    )
    assert "dear diary" in answer
    assert answer.count("notes.txt") == 1


def test_an_empty_screen_is_said_to_be_empty() -> None:
    assert "nothing on it that I can read" in describe(scene())


def test_a_window_without_readable_text_is_named_and_said_so() -> None:
    answer = describe(scene(windows=(DIALOG,)))
    assert "Backup failed" in answer
    assert "could not read any text" in answer


def test_long_text_is_cut_and_the_rest_counted() -> None:
    rows = [line(f"row {at} " + "word " * 12, 5, 40 + 20 * at) for at in range(50)]
    answer = describe(scene(*rows))
    assert "row 0" in answer
    assert "row 49" not in answer
    assert "more lines" in answer
    assert len(answer) < 2300


def test_text_cannot_break_out_of_its_block() -> None:
    answer = describe(scene(line("```", 5, 40), line("[click](http://x)", 5, 60)))
    fence = answer.splitlines()[-1]
    assert fence == "````"


def test_a_title_cannot_act_as_markdown() -> None:
    sly = Window("**[x](http://y)**", "app", Box(0, 0, 900, 900), active=True)
    assert r"\[x\]" in describe(scene(windows=(sly,)))


def rows(texts: list[str], x: int, y: int, *, centred: bool = False) -> list[TextLine]:
    """Lines one under the other, 8 pixels a letter; `x` is the left edge, or the centre."""
    lines = []
    for at, text in enumerate(texts):
        left = x - 4 * len(text) if centred else x
        lines.append(TextLine(text, Box(left, y + 20 * at, 8 * len(text), 18), 0.95))
    return lines


@pytest.mark.parametrize("centred", [False, True])
def test_a_message_broken_over_lines_is_one_sentence(centred: bool) -> None:
    broken = [
        "The backup could not be written: no space left on",
        "device /mnt/archive. Free at least 412 MB and try",
        "again, or choose another folder.",
    ]
    held = rows(broken, 950 if centred else 760, 430, centred=centred)
    ok = line("OK", 1025, 500)
    told = scene(*held, ok, elements=(button("OK", 1020, 498),), windows=(DIALOG, EDITOR))
    assert messages(told) == [" ".join(broken)]
    assert " ".join(broken) in describe(told)


def test_two_sentences_of_a_dialog_stay_two_messages() -> None:
    said = ["The file has been changed on disk.", "Reload it and lose your changes?"]
    ok = line("Cancel", 1025, 500)
    told = scene(
        *rows(said, 760, 430), ok, elements=(button("Cancel", 1020, 498),), windows=(DIALOG,)
    )
    assert messages(told) == said


def test_an_error_in_a_picture_without_windows_is_told_whole() -> None:
    broken = ["Error: the certificate of mail.example.org could", "not be checked by Mail"]
    assert messages(scene(*rows(broken, 40, 40))) == [" ".join(broken)]


def test_commands_after_an_error_in_a_terminal_are_not_part_of_it() -> None:
    terminal = Window("Work", "XTerm", Box(0, 0, 700, 500), active=True)
    texts = [
        "$ cat /var/log/backup/today/notes.txt",
        "cat: /var/log/backup/today/notes.txt: No such file or directory",
        "total 12",
        "$ make -j2",
        "make: *** No rule to make target 'all', needed by 'world', although the file is",
        "there. Stop.",
    ]
    shown = scene(*rows(texts, 4, 40), windows=(terminal,))
    assert messages(shown) == [texts[1]]
    answer = describe(shown)
    places = [answer.rindex(text) for text in texts]
    assert places == sorted(places)  # the whole terminal, in order, the message in its place


def test_every_visible_window_is_named() -> None:
    windows = tuple(
        Window(f"Document {at}", "writer", Box(0, 0, 1900, 1000), active=at == 0) for at in range(9)
    )
    answer = describe(scene(windows=windows))
    assert all(f"Document {at}" in answer for at in range(9))


def test_a_table_is_told_as_a_table_and_not_as_lines_too() -> None:
    rows = (("Item", "Price"), ("Notebook", "7.90"), ("Pen", "24.00"), ("Ink", "4.50"))
    cells = [
        TextLine(text, Box(300 + 200 * column, 200 + 30 * row, 90, 20), 0.95)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    told = describe(scene(line("Your order", 300, 100), *cells, windows=(EDITOR,)))
    assert "| Item | Price |" in told
    assert "| Ink | 4.50 |" in told
    assert told.count("Notebook") == 1
    assert "Your order" in told
