from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from sonia_desktop.agent.types import Entrance, Outcome, ToolCall, Turn
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.ui.blocks import CodeBlock, RichTextBlock
from sonia_desktop.ui.conversation import ConversationView
from sonia_desktop.ui.drawn_messages import MOST_DRAWN
from sonia_desktop.ui.earlier import last_session
from sonia_desktop.ui.empty_state import EXAMPLES
from sonia_desktop.ui.messages import AssistantMessage
from sonia_desktop.ui.theme import LIGHT, Theme
from sonia_desktop.ui.turn_words import summary_line
from sonia_desktop.ui.user_message import UserMessage
from tests.ui.conftest import WAIT_MS


def turn(number: int = 1, **changes: object) -> Turn:
    made = Turn(
        id=f"turn_{number}",
        conversation_id="conv_1",
        entrance=Entrance.TYPED,
        said=f"question {number}",
        answer=f"answer **{number}**",
        outcome=Outcome.ANSWERED,
        engine="reflex",
        confidence=0.9,
        stages={"decide": 3.0, "total": 38.4},
        started_at=f"2026-01-01T00:00:{number:02d}.000Z",
    )
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ConversationView:
    made = ConversationView(theme)
    made.resize(700, 500)
    qtbot.addWidget(made)
    made.show()
    return made


def test_empty_page_offers_examples_and_goes_when_something_is_said(
    qtbot: QtBot, view: ConversationView
) -> None:
    buttons = view.empty_state.findChildren(QPushButton)
    assert len(buttons) == len(EXAMPLES)
    with qtbot.waitSignal(view.example_chosen) as chosen:
        qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert chosen.args == [EXAMPLES[0].text, EXAMPLES[0].send]
    view.add_user("hello")
    assert not view.empty_state.isVisible()
    view.clear()
    assert view.empty_state.isVisible()
    assert view.messages == []


def test_an_empty_page_in_a_low_window_is_read_from_its_top(
    qtbot: QtBot, view: ConversationView
) -> None:
    view.resize(500, 160)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0, timeout=WAIT_MS)
    assert view.verticalScrollBar().value() == 0
    view.add_user("hello")
    view.add_answer().set_turn(turn(answer="word " * 400))
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0, timeout=WAIT_MS)


def test_streamed_pieces_become_the_answer_and_keep_finished_blocks(
    qtbot: QtBot, view: ConversationView
) -> None:
    answer = view.add_answer()
    answer.append("First.\n\n```python\nx = 1\n")
    qtbot.waitUntil(lambda: bool(answer.findChildren(CodeBlock)), timeout=2000)
    first = answer.findChildren(RichTextBlock)[0]
    answer.append("y = 2\n```\n\nLast.")
    qtbot.waitUntil(lambda: len(answer.findChildren(RichTextBlock)) == 2, timeout=2000)
    assert answer.findChildren(RichTextBlock)[0] is first
    assert answer.findChildren(CodeBlock)[0].text() == "x = 1\ny = 2"
    assert not answer.finished
    answer.set_turn(turn())
    assert answer.finished
    assert answer.text == "answer **1**"


def test_an_answer_that_grows_is_drawn_anew_at_its_end_only(
    qtbot: QtBot, view: ConversationView
) -> None:
    view.add_user("tell me all of it")
    answer = view.add_answer()
    known: list[RichTextBlock] = []
    changed: list[int] = []
    for number in range(60):
        changed.clear()
        answer.append(f"Paragraph {number}. {'Words about the kettle. ' * 12}\n\n")
        qtbot.waitUntil(
            lambda n=number: any(  # type: ignore[misc]
                f"Paragraph {n}." in block.toPlainText()
                for block in answer.findChildren(RichTextBlock)
            ),
            timeout=WAIT_MS,
        )
        assert set(changed) <= {len(known) - 1}
        for block in answer.findChildren(RichTextBlock)[len(known) :]:
            place = len(known)
            known.append(block)
            block.document().contentsChanged.connect(lambda p=place: changed.append(p))
    assert len(known) > 8
    answer.set_turn(turn(answer=answer.text))
    assert answer.findChildren(RichTextBlock) == known  # finished, nothing of it was made anew


def test_rich_text_is_as_high_as_its_content(qtbot: QtBot, view: ConversationView) -> None:
    answer = view.add_answer()
    answer.set_turn(turn(answer="word " * 400))
    block = answer.findChildren(RichTextBlock)[0]
    qtbot.waitUntil(lambda: block.height() >= block.document().size().height() > 100, timeout=2000)
    before = block.height()
    view.resize(400, 500)
    qtbot.waitUntil(lambda: block.height() > before, timeout=2000)


def test_copy_button_takes_the_code(qtbot: QtBot, view: ConversationView) -> None:
    answer = view.add_answer()
    answer.set_turn(turn(answer="```sh\nls -la\n```"))
    button = answer.findChild(QToolButton, "copy_code")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "ls -la"
    assert button.text() == "Copied"


def test_waiting_turn_is_replaced_when_it_is_settled(view: ConversationView) -> None:
    answer = view.add_answer()
    answer.set_turn(turn(outcome=Outcome.WAITING, answer="May I?"))
    assert "waiting for your consent" in answer.summary
    assert not answer.finished
    answer.set_turn(turn(answer="Done."))
    assert answer.finished
    assert answer.text == "Done."


def test_error_is_shown_with_what_helps(view: ConversationView) -> None:
    answer = view.add_answer()
    answer.set_error(UnavailableError("No display.", remedy="Start it on a desktop."))
    words = [label.text() for label in answer.findChildren(QLabel)]
    assert "No display." in words
    assert "Start it on a desktop." in words
    assert answer.finished


def test_small_line_names_engine_time_and_a_bad_end() -> None:
    assert summary_line(turn()) == "reflex · 38 ms"
    assert summary_line(turn(outcome=Outcome.FAILED)) == "reflex · 38 ms · failed"
    result = {"text": "It says so.", "data": {"files": ["a.txt"], "model": "ollama:small"}}
    call = ToolCall("attached.ask", {}, "act_1", "done", result)
    assert summary_line(turn(tool_calls=(call,))).startswith("ollama:small")


def test_earlier_turns_stand_above_in_order(qtbot: QtBot, view: ConversationView) -> None:
    view.add_user("now")
    view.show_earlier([turn(n) for n in range(1, 31)])
    qtbot.waitUntil(lambda: len(view.messages) == 61, timeout=WAIT_MS)
    said = [m.text for m in view.messages if isinstance(m, UserMessage)]
    assert said == [f"question {n}" for n in range(1, 31)] + ["now"]
    assert view.answer_of("turn_7") is not None


def test_what_is_being_heard_becomes_what_was_said(view: ConversationView) -> None:
    view.show_live("what ti")
    view.show_live("what time")
    assert [m.text for m in view.messages] == ["what time"]
    view.add_user("what time is it")
    assert [m.text for m in view.messages] == ["what time is it"]
    view.show_live("uh")
    view.drop_live()
    assert len(view.messages) == 1


def test_view_follows_the_end_unless_the_user_scrolled_up(
    qtbot: QtBot, view: ConversationView
) -> None:
    for number in range(1, 12):
        view.add_user(f"q{number}")
        view.add_answer().set_turn(turn(number, answer="line\n\n" * 8))
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 500 and bar.value() == bar.maximum(), timeout=3000)
    bar.setValue(0)
    maximum = bar.maximum()
    view.add_answer().set_turn(turn(40, answer="line\n\n" * 30))
    qtbot.waitUntil(lambda: bar.maximum() > maximum, timeout=3000)
    assert bar.value() == 0


def test_messages_are_told_apart_for_screen_readers(view: ConversationView) -> None:
    view.add_user("hello")
    answer = view.add_answer()
    answer.set_turn(turn())
    names = {block.accessibleName() for block in view.findChildren(RichTextBlock)}
    assert names == {"You said", "Sonia answered"}
    assert isinstance(answer, AssistantMessage)


def test_last_session_is_the_newest_typed_conversation_and_what_was_spoken_since() -> None:
    turns = [
        turn(1, conversation_id="old"),
        turn(2, conversation_id="new"),
        turn(3, conversation_id="voice", entrance=Entrance.SPOKEN),
        turn(4, conversation_id="new"),
    ]
    session = last_session(list(reversed(turns)))
    assert session.conversation_id == "new"
    assert [t.id for t in session.turns] == ["turn_2", "turn_3", "turn_4"]


def test_what_was_typed_in_another_conversation_is_not_shown_in_the_last_one() -> None:
    turns = [
        turn(1, conversation_id="first"),
        turn(2, conversation_id="second"),
        turn(3, conversation_id="second", entrance=Entrance.SPOKEN),
        turn(4, conversation_id="first"),  # gone back to
    ]
    session = last_session(turns)
    assert session.conversation_id == "first"
    assert [t.id for t in session.turns] == ["turn_1", "turn_4"]


def test_no_earlier_turns_is_an_empty_session() -> None:
    assert last_session([]).turns == ()


def test_of_ten_thousand_messages_only_those_near_are_drawn(
    qtbot: QtBot, view: ConversationView
) -> None:
    view.show_earlier([turn(n) for n in range(1, 5001)])
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: len(view.messages) == 80, timeout=WAIT_MS)
    assert view.answer_of("turn_5000") is not None
    assert view.go_to("turn_17")
    qtbot.waitUntil(lambda: view.answer_of("turn_10") is not None, timeout=WAIT_MS)
    answer = view.answer_of("turn_17")
    assert answer is not None
    qtbot.waitUntil(lambda: not answer.visibleRegion().isEmpty(), timeout=WAIT_MS)
    assert len(view.messages) <= 2 * MOST_DRAWN
    while view.answer_of("turn_60") is None:
        before = view.messages[-1]
        bar.setValue(bar.maximum())
        qtbot.waitUntil(lambda b=before: view.messages[-1] is not b, timeout=WAIT_MS)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(view.messages) <= 2 * MOST_DRAWN, timeout=WAIT_MS)
    assert not view.go_to("turn_9999")


def test_what_was_looked_for_stands_out_for_a_moment(qtbot: QtBot, view: ConversationView) -> None:
    view.show_earlier([turn(n) for n in range(1, 11)])
    qtbot.waitUntil(lambda: len(view.messages) == 20, timeout=WAIT_MS)
    assert view.go_to("turn_4")
    bubbles = [m.findChild(QFrame, "bubble") for m in view.messages if isinstance(m, UserMessage)]
    assert [n for n, bubble in enumerate(bubbles, 1) if bubble.property("found")] == [4]
    qtbot.waitUntil(lambda: not bubbles[3].property("found"), timeout=WAIT_MS)


def test_a_new_message_stands_below_the_last_wherever_the_user_was(
    qtbot: QtBot, view: ConversationView
) -> None:
    view.show_earlier([turn(n) for n in range(1, 101)])
    qtbot.waitUntil(lambda: len(view.messages) == 80, timeout=WAIT_MS)
    assert view.go_to("turn_5")
    view.add_user("now")
    view.add_answer().set_turn(turn(101, answer="then"))
    last = ["question 100", "answer **100**", "now", "then"]
    qtbot.waitUntil(lambda: [m.text for m in view.messages[-4:]] == last, timeout=WAIT_MS)


def test_an_edited_message_takes_away_what_followed_it(
    qtbot: QtBot, view: ConversationView
) -> None:
    view.show_earlier([turn(n) for n in range(1, 4)])
    qtbot.waitUntil(lambda: len(view.messages) == 6, timeout=WAIT_MS)
    message = view.messages[2]
    assert isinstance(message, UserMessage)
    message.edit()
    assert message.editor is not None
    assert message.tools is not None
    assert not message.tools.isVisible()
    qtbot.keyClicks(message.editor.entry, "?")
    assert message.editor.entry.toPlainText() == "question 2?"  # nothing of it is typed over
    with qtbot.waitSignal(view.entry_wanted) as back:
        qtbot.keyClick(message.editor.entry, Qt.Key.Key_Escape)
    assert back.args == [""]
    assert message.editor is None
    assert message.tools.isVisible()
    message.edit()
    message.editor.entry.setPlainText("otherwise")
    with qtbot.waitSignal(view.edited) as said:
        qtbot.keyClick(message.editor.entry, Qt.Key.Key_Return)
    assert said.args == ["turn_2", "otherwise"]
    cut = view.cut_from("turn_2")
    assert cut is not None
    assert cut.said == "question 2"
    assert [m.text for m in view.messages] == ["question 1", "answer **1**"]


def test_an_answer_is_judged_and_shows_its_versions(qtbot: QtBot, view: ConversationView) -> None:
    view.show_earlier([turn(1)])
    qtbot.waitUntil(lambda: len(view.messages) == 2, timeout=WAIT_MS)
    good = view.findChild(QToolButton, "good_answer")
    with qtbot.waitSignal(view.judged) as told:
        qtbot.mouseClick(good, Qt.MouseButton.LeftButton)
    assert told.args == ["turn_1", True]
    with qtbot.waitSignal(view.judged) as told:
        qtbot.mouseClick(good, Qt.MouseButton.LeftButton)
    assert told.args == ["turn_1", None]
    view.show_versions({"turn_1": ["turn_0", "turn_1"]})
    with qtbot.waitSignal(view.version_asked) as asked:
        qtbot.mouseClick(view.findChild(QToolButton, "version_before"), Qt.MouseButton.LeftButton)
    assert asked.args == ["turn_0"]


def test_what_is_typed_or_pasted_among_the_messages_is_meant_for_the_entry(
    qtbot: QtBot, view: ConversationView
) -> None:
    view.show_earlier([turn(1, answer="words\n\n```\ncode\n```")])
    qtbot.waitUntil(lambda: len(view.messages) == 2, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: view.findChild(CodeBlock) is not None, timeout=WAIT_MS)
    places = [
        view,
        view.findChild(RichTextBlock),
        view.findChild(CodeBlock).findChild(QPlainTextEdit),
        view.findChild(QToolButton, "retry_answer"),
    ]
    for place in places:
        with qtbot.waitSignal(view.entry_wanted) as typed:
            qtbot.keyClick(place, "h")
        assert typed.args == ["h"]
        with qtbot.waitSignal(view.pasted):
            qtbot.keyClick(place, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(view.entry_wanted):
        qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(view, Qt.Key.Key_PageUp)


def test_the_names_of_files_stand_in_one_line_where_there_is_room(
    qtbot: QtBot, view: ConversationView
) -> None:
    message = view.add_user("What is in this?", files=("notes.txt", "picture.png", "table (1).csv"))
    names = message.findChild(QLabel, "given_files")
    qtbot.waitUntil(
        lambda: 0 < names.height() < 2 * names.fontMetrics().lineSpacing(), timeout=WAIT_MS
    )


def test_a_long_answer_of_an_earlier_conversation_is_drawn_in_several_slots_to_its_end(
    qtbot: QtBot, view: ConversationView
) -> None:
    long = "\n\n".join(f"Paragraph {n} of many. {'word ' * 200}" for n in range(60))
    view.show_earlier([turn(1, answer=long), turn(2)])
    qtbot.waitUntil(lambda: len(view.messages) == 4, timeout=WAIT_MS)
    answer = view.messages[1]
    assert isinstance(answer, AssistantMessage)
    assert answer.text == long
    qtbot.waitUntil(lambda: not answer.unfinished, timeout=WAIT_MS)
    drawn = "\n".join(block.toPlainText() for block in answer.findChildren(RichTextBlock))
    assert [f"Paragraph {n} of" in drawn for n in range(60)] == [True] * 60
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0, timeout=WAIT_MS)

    mixed = "\n\n".join(f"# {n}\n\n- a\n- b\n\n```py\nx = {n}\n\ny\n```" for n in range(100))
    for text in (long, mixed, mixed + "\n\n[it]: https://example.org"):
        alone, at_once = AssistantMessage(LIGHT), AssistantMessage(LIGHT)
        qtbot.addWidget(alone)
        qtbot.addWidget(at_once)
        alone.set_turn(turn(1, answer=text), at_once=False)
        assert alone.unfinished  # one slot was not enough
        while alone.unfinished:
            alone.draw_more()
        at_once.set_turn(turn(1, answer=text))
        assert [block for block, _widget in alone._drawn] == [
            block for block, _widget in at_once._drawn
        ]
    view.clear()
    view.show_earlier([turn(1, answer=long)])
    view.clear()  # while it is being drawn
    assert view.messages == []
    view.show_earlier([turn(3)])
    qtbot.waitUntil(lambda: len(view.messages) == 2, timeout=WAIT_MS)


@pytest.mark.parametrize(
    "text",
    ["One.\n\n- two\n- three\n\nFour.", "See [it].\n\n[it]: https://example.org", "a $x\n\ny$ b"],
)
def test_an_answer_is_drawn_as_its_whole_text_reads_when_it_is_finished(
    qtbot: QtBot, view: ConversationView, text: str
) -> None:
    view.add_user("tell me")
    answer = view.add_answer()
    for letter in text:
        answer.append(letter)
        answer._draw_growing()
    widgets = answer.findChildren(RichTextBlock)
    answer.set_turn(turn(1, answer=text))
    at_once = AssistantMessage(view._theme.colours)
    qtbot.addWidget(at_once)
    at_once.set_turn(turn(1, answer=text))
    assert [b.toHtml() for b in answer.findChildren(RichTextBlock)] == [
        b.toHtml() for b in at_once.findChildren(RichTextBlock)
    ]
    assert answer.findChildren(RichTextBlock)[0] is widgets[0]


def test_the_buttons_of_a_message_are_seen_while_the_pointer_or_the_focus_is_there(
    qtbot: QtBot, view: ConversationView
) -> None:
    message = view.add_user("question")
    assert message.tools is not None
    button = message.findChild(QToolButton, "edit_message")

    def seen() -> bool:
        picture = button.icon().pixmap(16, 16).toImage()
        return any(picture.pixelColor(x, y).alpha() for x in range(16) for y in range(16))

    assert not seen()
    button.setFocus()
    qtbot.waitUntil(seen, timeout=WAIT_MS)
    view.setFocus()
    qtbot.waitUntil(lambda: not seen(), timeout=WAIT_MS)
    QApplication.sendEvent(message, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert seen()
    QApplication.sendEvent(message, QEvent(QEvent.Type.Leave))
    assert not seen()


def test_in_a_narrow_window_nothing_of_a_message_is_cut(
    qtbot: QtBot, view: ConversationView
) -> None:
    named = turn(1, engine="openai_compatible:a-model-with-a-long-name", answer="```sh\nls\n```")
    view.show_earlier([named])
    qtbot.waitUntil(lambda: len(view.messages) == 2, timeout=WAIT_MS)
    view.show_versions({"turn_1": ["turn_0", "turn_1"]})
    answer = view.messages[1]
    assert isinstance(answer, AssistantMessage)
    why = answer.findChild(QToolButton, "why_answer")

    def at_the_end() -> int:
        return why.mapTo(view.viewport(), QPoint(why.width(), 0)).x()

    def height() -> int:
        return why.mapTo(answer, QPoint(0, 0)).y()

    view.resize(900, 500)
    qtbot.waitUntil(lambda: answer.width() > 600, timeout=WAIT_MS)
    beside = height()
    view.resize(360, 500)
    code = answer.findChild(CodeBlock)
    room = view.viewport()
    qtbot.waitUntil(lambda: at_the_end() <= room.width(), timeout=WAIT_MS)
    qtbot.waitUntil(
        lambda: code.mapTo(room, QPoint(code.width(), 0)).x() <= room.width(), timeout=WAIT_MS
    )
    qtbot.waitUntil(lambda: height() > beside, timeout=WAIT_MS)
    view.resize(900, 500)
    qtbot.waitUntil(lambda: height() == beside, timeout=WAIT_MS)


@pytest.mark.parametrize("longer", ["A longer word than Skip", "A word as long as a whole button"])
def test_the_card_for_who_is_new_fits_into_a_narrow_window(
    qtbot: QtBot, view: ConversationView, longer: str
) -> None:
    view.empty_state.offer_welcome()
    skip = view.findChild(QPushButton, "welcome_skip")
    skip.setText(longer)
    view.resize(380, 500)
    qtbot.waitUntil(lambda: skip.width() >= skip.sizeHint().width(), timeout=WAIT_MS)
    show = view.findChild(QPushButton, "welcome_show")
    for button in (show, skip):
        qtbot.waitUntil(
            lambda one=button: (
                one.mapTo(view.viewport(), QPoint(one.width(), 0)).x() <= view.viewport().width()
            ),
            timeout=WAIT_MS,
        )
    assert not show.geometry().intersects(skip.geometry())


def test_a_button_leads_back_to_the_newest_message(qtbot: QtBot, view: ConversationView) -> None:
    bar = view.verticalScrollBar()
    assert not view.way_down.isVisible()
    view.show_earlier([turn(n, answer="line\n\n" * 8) for n in range(1, 201)])
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: not view._drawing.isActive(), timeout=WAIT_MS)
    assert not view.way_down.isVisible()
    view.turn_page(up=True)
    view.turn_page(up=True)
    assert view.way_down.isVisible()
    view.turn_page(up=False)
    view.turn_page(up=False)
    assert not view.way_down.isVisible()
    assert view.go_to("turn_3")  # what comes after it is not drawn now
    qtbot.waitUntil(view.way_down.isVisible, timeout=WAIT_MS)
    qtbot.mouseClick(view.way_down, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: view.messages[-1].text.startswith("line") and bar.value() == bar.maximum() > 0,
        timeout=WAIT_MS,
    )
    assert view.messages[-2].text == "question 200"
    assert not view.way_down.isVisible()
    view.clear()
    assert not view.way_down.isVisible()
