"""Text is selected across the pieces of messages with mouse and keys, and copied in order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from sonia_desktop.ui.blocks import CodeBlock, RichTextBlock
from sonia_desktop.ui.conversation import ConversationView
from sonia_desktop.ui.messages import AssistantMessage
from sonia_desktop.ui.text_piece import TextPiece
from sonia_desktop.ui.theme import Theme
from tests.ui.conftest import WAIT_MS
from tests.ui.test_ui_conversation import turn

ANSWER = """First words, with **bold** ones.

- one
- two
  - inner

1. un
2. deux

```py
x = 1
y = 2
```

| a | b |
|---|---|
| c | d |

> quoted

Last words."""
TOLD = """First words, with bold ones.

- one
- two
  - inner

1. un
2. deux

x = 1
y = 2

a\tb
c\td

quoted

Last words."""
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[ConversationView]:
    made = ConversationView(theme)
    made.resize(700, 1000)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.clear()


def answered(view: ConversationView, qtbot: QtBot, text: str = ANSWER) -> AssistantMessage:
    view.add_user("question\nwith two lines")
    answer = view.add_answer()
    answer.set_turn(turn(answer=text))
    window = view.viewport()

    def apart() -> bool:
        pieces = [piece for message in view.messages for piece in message.pieces]
        tops = [piece.mapTo(window, QPoint(0, 0)).y() for piece in pieces]
        ends = [top + piece.height() for top, piece in zip(tops, pieces, strict=True)]
        return all(end <= top for end, top in zip(ends, tops[1:], strict=False))

    qtbot.waitUntil(apart, timeout=WAIT_MS)
    assert view.verticalScrollBar().maximum() == 0
    return answer


def place(piece: TextPiece, word: str, *, after: bool = False) -> QPoint:
    """Where a word of a piece begins (or ends), in its viewport."""
    assert isinstance(piece, RichTextBlock | QPlainTextEdit)
    cursor = piece.document().find(word)
    assert not cursor.isNull(), word
    cursor.setPosition(cursor.selectionEnd() if after else cursor.selectionStart())
    return piece.cursorRect(cursor).center()


def drag(begin: TextPiece, at: QPoint, end: TextPiece, to: QPoint) -> None:
    """With the left button, as Qt tells it: all goes to where the button went down."""
    on = begin.viewport()
    QTest.mousePress(on, LEFT, pos=at)
    there = on.mapFromGlobal(end.viewport().mapToGlobal(to))
    for share in (3, 2, 1):
        QTest.mouseMove(on, at + (there - at) / share)
    QTest.mouseRelease(on, LEFT, pos=there)


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_a_drag_over_a_whole_answer_copies_it_in_order(
    qtbot: QtBot, view: ConversationView
) -> None:
    answer = answered(view, qtbot)
    first, last = answer.pieces[0], answer.pieces[-1]
    drag(first, place(first, "First"), last, place(last, "Last words.", after=True))
    qtbot.keyClick(first, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == TOLD
    html = QGuiApplication.clipboard().mimeData().html()
    assert "font-weight" in html
    assert "<li" in html
    assert "color:" not in html  # of the window: black on white where it is pasted
    qtbot.mouseClick(first.viewport(), LEFT, pos=place(first, "one"))  # of what is selected
    assert view.text_selection.text == ""
    drag(last, place(last, "words."), first, place(first, "with"))  # backwards
    qtbot.keyClick(last, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    begun, ended = TOLD.index("with"), TOLD.rindex("words.")
    assert copied() == TOLD[begun:ended]
    code = answer.findChild(CodeBlock).piece
    at = place(code, "y") + QPoint(1, 0)
    before = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(60_000)  # however busy the machine is
    try:
        QTest.mouseDClick(code.viewport(), LEFT, pos=at)
        QTest.mousePress(code.viewport(), LEFT, pos=at)
        QTest.mouseRelease(code.viewport(), LEFT, pos=at)
    finally:
        QApplication.setDoubleClickInterval(before)
    assert view.text_selection.text == "y = 2"  # three clicks: a line


def test_a_drag_goes_over_several_messages_and_a_click_ends_it(
    qtbot: QtBot, view: ConversationView
) -> None:
    answer = answered(view, qtbot)
    said = view.messages[0].pieces[0]
    code = answer.findChild(CodeBlock).piece
    drag(said, place(said, "with"), code, place(code, "y ="))
    assert view.text_selection.text == "with two lines\n\n" + TOLD[: TOLD.index("y =")]
    seen = [piece for piece in answer.pieces if piece.textCursor().hasSelection()]  # type: ignore[attr-defined]
    assert seen == answer.pieces[:2]
    qtbot.mouseClick(answer.pieces[-1].viewport(), LEFT, pos=QPoint(4, 4))
    assert view.text_selection.text == ""
    assert not any(piece.textCursor().hasSelection() for piece in [said, *answer.pieces])  # type: ignore[attr-defined]


def test_a_drag_begins_beside_the_texts_and_shift_extends_it(
    qtbot: QtBot, view: ConversationView
) -> None:
    answer = answered(view, qtbot)
    first, last = answer.pieces[0], answer.pieces[-1]
    window = view.viewport()
    above = window.mapFromGlobal(first.mapToGlobal(QPoint(-12, 2)))
    QTest.mousePress(window, LEFT, pos=above)
    QTest.mouseMove(window, above + QPoint(0, first.height() + 4))
    QTest.mouseRelease(window, LEFT, pos=above + QPoint(0, first.height() + 4))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied() == TOLD[: TOLD.index("x = 1")].rstrip()
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(last.viewport(), LEFT, shift, place(last, "Last", after=True))
    assert view.text_selection.text == TOLD.removesuffix(" words.")


def test_ctrl_a_takes_one_message_and_shift_arrows_go_from_piece_to_piece(
    qtbot: QtBot, view: ConversationView
) -> None:
    answer = answered(view, qtbot)
    first, code = answer.pieces[0], answer.findChild(CodeBlock).piece
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    code.setFocus()
    qtbot.keyClick(code, Qt.Key.Key_A, control)
    assert view.text_selection.text == TOLD
    qtbot.keyClick(code, Qt.Key.Key_C, control)
    assert copied() == TOLD
    qtbot.mouseClick(code.viewport(), LEFT, pos=place(code, "2", after=True))
    for _ in range(5):
        qtbot.keyClick(code, Qt.Key.Key_Left, shift)
    assert view.text_selection.text == "y = 2"
    qtbot.mouseClick(first.viewport(), LEFT, pos=place(first, "deux"))
    qtbot.keyClick(first, Qt.Key.Key_Right, shift)
    assert view.text_selection.text == "d"  # within a piece, also where nothing is written
    qtbot.keyClick(first, Qt.Key.Key_End, shift)
    qtbot.keyClick(first, Qt.Key.Key_Right, shift)
    qtbot.keyClick(first, Qt.Key.Key_Down, shift)
    assert view.text_selection.text == "deux\n\nx = 1\n"
    qtbot.keyClick(first, Qt.Key.Key_Up, shift)
    qtbot.keyClick(first, Qt.Key.Key_Left, shift)
    assert view.text_selection.text == "deux"


def test_what_is_selected_stays_so_while_the_answer_grows(
    qtbot: QtBot, view: ConversationView
) -> None:
    view.add_user("question")
    answer = view.add_answer()
    answer.append("The beginning of it")
    qtbot.waitUntil(lambda: bool(answer.pieces), timeout=WAIT_MS)
    first = answer.pieces[0]
    qtbot.mouseDClick(first.viewport(), LEFT, pos=place(first, "beginning") + QPoint(6, 0))
    assert view.text_selection.text == "beginning"
    answer.append(" goes on.\n\n```py\nx = 1\n```\n\nEnd.")
    qtbot.waitUntil(lambda: len(answer.pieces) == 3, timeout=WAIT_MS)
    assert view.text_selection.text == "beginning"
    assert first.textCursor().selectedText() == "beginning"  # type: ignore[attr-defined]
    view.text_selection.select_all(answer)
    answer.set_turn(turn(answer=answer.text))
    assert view.text_selection.text == "The beginning of it goes on.\n\nx = 1\n\nEnd."
    view.clear()
    assert view.text_selection.text == ""


def test_beyond_the_edge_a_drag_scrolls_and_what_is_selected_stays_drawn(
    qtbot: QtBot, view: ConversationView
) -> None:
    view.show_earlier([turn(n, answer="line\n\n" * 8) for n in range(1, 301)])
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not view._drawing.isActive(), timeout=WAIT_MS)
    last = view.messages[-1].pieces[0]
    at = last.viewport().rect().center()
    QTest.mousePress(last.viewport(), LEFT, pos=at)
    window = view.viewport()
    above = last.viewport().mapFromGlobal(window.mapToGlobal(QPoint(300, -600)))
    QTest.mouseMove(last.viewport(), above)
    qtbot.waitUntil(lambda: "question 240" in view.text_selection.text, timeout=4 * WAIT_MS)
    QTest.mouseRelease(last.viewport(), LEFT, pos=above)
    text = view.text_selection.text
    numbers = [n for n in range(1, 301) if f"question {n}\n" in text]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert len(numbers) >= 60
    assert numbers[-1] >= 299  # the drag began in the last answer, which has several texts
    stays = bar.value()
    qtbot.waitUntil(
        lambda: not view._drawing.isActive() and not view._trim.isActive(), timeout=WAIT_MS
    )
    assert view.text_selection.text == text
    assert bar.value() >= stays - 1


def test_the_menu_of_a_text_copies_and_takes_the_whole_message(
    qtbot: QtBot, view: ConversationView
) -> None:
    answer = answered(view, qtbot, "See [it](https://example.org/page), then\n\n```\nrun\n```")
    first = answer.pieces[0]
    at = place(first, "it") + QPoint(3, 0)

    def menu() -> dict[str, object]:
        QTest.mouseClick(first.viewport(), Qt.MouseButton.RightButton, pos=at)
        from PySide6.QtGui import QContextMenuEvent

        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, at, first.viewport().mapToGlobal(at))
        QGuiApplication.sendEvent(first.viewport(), event)
        shown = [m for m in first.findChildren(QMenu) if m.isVisible()][-1]
        return {"menu": shown, **{action.text(): action for action in shown.actions()}}

    entries = menu()
    assert not entries["Copy"].isEnabled()  # type: ignore[attr-defined]
    entries["Copy the link’s address"].trigger()  # type: ignore[attr-defined]
    assert copied() == "https://example.org/page"
    entries["Select the whole message"].trigger()  # type: ignore[attr-defined]
    entries["menu"].close()  # type: ignore[attr-defined]
    entries = menu()
    entries["Copy"].trigger()  # type: ignore[attr-defined]
    assert copied() == "See it, then\n\nrun"
    entries["menu"].close()  # type: ignore[attr-defined]
