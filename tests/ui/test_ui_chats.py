"""The list of conversations, and what is done with the one that is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sonia_desktop.agent.exchange import Imported, Line
from sonia_desktop.agent.turn import MOST_CHARS
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.chat_list import ChatList
from sonia_desktop.ui.chat_rows import day_heading, found_words
from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.messages import AssistantMessage
from sonia_desktop.ui.user_message import UserMessage
from tests.ui.conftest import WAIT_MS


def kept(program: DesktopProgram, *titles: str) -> list[str]:
    """Conversations of two exchanges each."""
    assistant = program.window.assistant
    assert assistant is not None
    at = "2026-01-01T00:00:0{}.000Z"
    made = [
        Imported(
            title,
            "test",
            at.format(n),
            (
                Line(f"about {title}", f"**{title}** it is", at.format(n), None),
                Line("and then", f"the end of {title}", at.format(n), 0),
            ),
            1,
        )
        for n, title in enumerate(titles)
    ]
    ids = assistant.turns.chats.take_in(made).result(30)
    program.window.page.chats.refresh()
    return ids


def titles(program: DesktopProgram) -> list[str]:
    return [row.text for row in program.window.page.chats.model.rows if row.conversation_id]


def said(program: DesktopProgram) -> list[str]:
    return [m.text for m in program.window.conversation.messages if isinstance(m, UserMessage)]


def soup_opened(qtbot: QtBot, program: DesktopProgram) -> str:
    """A conversation of two questions and their answers is on the page; its id."""
    (soup,) = kept(program, "Soup")
    program.window.open_conversation(soup)
    qtbot.waitUntil(lambda: len(program.window.conversation.messages) == 4, timeout=WAIT_MS)
    return soup


def say_otherwise(program: DesktopProgram, place: int, text: str) -> None:
    """Edit what the user said at a place of the conversation."""
    message = program.window.conversation.messages[place]
    assert isinstance(message, UserMessage)
    message.edited.emit(text)


def answered(qtbot: QtBot, program: DesktopProgram) -> AssistantMessage:
    last = program.window.conversation.messages[-1]
    assert isinstance(last, AssistantMessage)
    qtbot.waitUntil(lambda: last.finished, timeout=WAIT_MS)
    return last


def is_pdf(path: Path) -> bool:
    content = path.read_bytes()
    return content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")


def test_conversations_are_opened_named_pinned_and_deleted_and_brought_back(
    qtbot: QtBot, program: DesktopProgram, tmp_path: Path
) -> None:
    chats, window = program.window.page.chats, program.window
    soup, garden = kept(program, "Soup", "Garden")
    qtbot.waitUntil(lambda: titles(program) == ["Garden", "Soup"], timeout=WAIT_MS)
    chats.view.setCurrentIndex(chats.model.place_of(soup))
    qtbot.keyClick(chats.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: said(program) == ["about Soup", "and then"], timeout=WAIT_MS)
    assert window.chat.id == soup

    window.open_conversation(garden)
    qtbot.waitUntil(lambda: said(program) == ["about Garden", "and then"], timeout=WAIT_MS)
    chats.view.setFocus()
    chats.view.edit(chats.model.place_of(soup))
    editor = chats.view.findChild(QLineEdit, "rename")
    assert isinstance(editor, QLineEdit)
    editor.setText("Lentil soup")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Lentil soup" in titles(program), timeout=WAIT_MS)
    assert window.chat.id == garden  # a name that was typed does not open the conversation
    window.open_conversation(soup)
    qtbot.waitUntil(lambda: said(program) == ["about Soup", "and then"], timeout=WAIT_MS)

    chats.pin(soup, True)
    qtbot.waitUntil(lambda: titles(program) == ["Lentil soup", "Garden"], timeout=WAIT_MS)
    assert chats.model.rows[0].text == "Pinned"

    chats.export(garden, tmp_path / "garden.md")
    qtbot.waitUntil(lambda: (tmp_path / "garden.md").exists(), timeout=WAIT_MS)
    told = "**Garden** it is"
    qtbot.waitUntil(lambda: told in (tmp_path / "garden.md").read_text(), timeout=WAIT_MS)
    chats.export(garden, tmp_path / "garden.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "garden.pdf").exists(), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: is_pdf(tmp_path / "garden.pdf"), timeout=WAIT_MS)
    chats.export(garden, tmp_path / "no" / "where.md")
    qtbot.waitUntil(lambda: "could not be written" in window.shell.notices.text, timeout=WAIT_MS)

    chats.view.setCurrentIndex(chats.model.place_of(soup))
    qtbot.keyClick(chats.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(program) == ["Garden"], timeout=WAIT_MS)
    qtbot.waitUntil(lambda: window.conversation.messages == [], timeout=WAIT_MS)
    qtbot.mouseClick(window.shell.notices.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(program) == ["Lentil soup", "Garden"], timeout=WAIT_MS)
    qtbot.waitUntil(lambda: said(program) == ["about Soup", "and then"], timeout=WAIT_MS)


def test_a_search_finds_names_and_what_was_said_and_goes_there(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    soup, _garden = kept(program, "Soup", "Garden")
    chats = program.window.page.chats
    qtbot.keyClick(program.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: program.window.focusWidget() is chats.search, timeout=WAIT_MS)
    qtbot.keyClicks(chats.search, "end soup")
    qtbot.waitUntil(
        lambda: [r.snippet for r in chats.model.rows if r.turn_id] != [], timeout=WAIT_MS
    )
    qtbot.keyClick(chats.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.chat.id == soup, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: said(program) == ["about Soup", "and then"], timeout=WAIT_MS)
    chats.search.setText("nothing of the kind")
    qtbot.waitUntil(
        lambda: [r.text for r in chats.model.rows] == ["Nothing was found."], timeout=WAIT_MS
    )
    chats.search.setText("Gar")
    qtbot.waitUntil(lambda: "Garden" in titles(program), timeout=WAIT_MS)
    assert chats.view.state() is not QAbstractItemView.State.EditingState
    qtbot.keyClick(chats.search, Qt.Key.Key_Down)
    assert program.window.focusWidget() is chats.view
    assert chats.model.row(chats.view.currentIndex()) is not None
    chats.focus_search()
    qtbot.keyClick(chats.search, Qt.Key.Key_Escape)
    assert chats.search.text() == ""


def test_what_was_found_is_seen_in_a_narrow_row() -> None:
    assert found_words("…and so it went on with **invoice** **total** of May…") == (
        "… went on with invoice total of May…"
    )
    assert found_words("**tea** with milk") == "tea with milk"
    assert found_words("a **tea**") == "a tea"
    assert found_words("no mark at all") == "no mark at all"
    assert found_words("verylongwordthatstandsinfront **tea**") == "… tea"


def test_a_search_that_is_typed_while_sonia_starts_is_made_when_she_is_there(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    kept(program, "Soup", "Garden")
    known = program.window.desk
    desk = Desk(program.window, known.theme, known.bridge, known._aside)
    chats = ChatList(desk)
    qtbot.addWidget(chats)
    chats.search.setText("end soup")
    qtbot.waitUntil(lambda: not chats._finder.busy, timeout=WAIT_MS)
    assert chats.model.rows == []
    assert program.window.assistant is not None
    desk.attach(program.window.assistant)
    qtbot.waitUntil(
        lambda: [r.text for r in chats.model.rows] == ["Said there", "Soup"], timeout=WAIT_MS
    )


def test_the_conversation_that_is_shown_is_marked_in_the_list_from_the_first_message_on(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    window.conversation.entry_wanted.emit("what time is it")
    qtbot.keyClick(window.composer.entry, Qt.Key.Key_Return)
    answered(qtbot, program)
    qtbot.waitUntil(lambda: titles(program) == ["what time is it"], timeout=WAIT_MS)
    assert window.page.chats.painter.shown == window.chat.id
    assert window.page.chats.model.place_of(window.chat.id).isValid()


def test_after_asking_again_or_another_version_the_user_goes_on_writing(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    soup_opened(qtbot, program)
    for name in ("retry_answer", "version_before"):
        button = answered(qtbot, program).findChild(QToolButton, name)
        qtbot.waitUntil(button.isEnabled, timeout=WAIT_MS)
        qtbot.waitUntil(lambda: not window.requests.pending_here, timeout=WAIT_MS)
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
        assert window.focusWidget() is window.composer.entry
        qtbot.waitUntil(
            lambda: answered(qtbot, program).versions.words.text() != "", timeout=WAIT_MS
        )


def test_a_message_is_said_otherwise_and_both_versions_stay(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    soup = soup_opened(qtbot, program)
    say_otherwise(program, 2, "what time is it")
    qtbot.waitUntil(lambda: said(program) == ["about Soup", "what time is it"], timeout=WAIT_MS)
    answer = answered(qtbot, program)
    qtbot.waitUntil(lambda: answer.versions.words.text() == "2 / 2", timeout=WAIT_MS)
    assert window.assistant is not None
    assert len(window.assistant.turns.chats.tree(soup)) == 3

    qtbot.mouseClick(answer.versions.before, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said(program) == ["about Soup", "and then"], timeout=WAIT_MS)
    assert answered(qtbot, program).text == "the end of Soup"

    other = answered(qtbot, program)
    assert other.turn is not None
    turn_id = other.turn.id
    window.chat.judge(turn_id, True)
    window.chat.retry(turn_id)
    qtbot.waitUntil(lambda: said(program) == ["about Soup", "and then"], timeout=WAIT_MS)
    again = answered(qtbot, program)
    qtbot.waitUntil(lambda: again.versions.words.text() == "3 / 3", timeout=WAIT_MS)
    judged = window.assistant.turns.turn(turn_id)
    assert judged is not None
    assert judged.why["judged"]["good"] is True


def test_what_was_to_take_the_place_of_a_message_and_is_refused_leaves_it_in_view(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    soup = soup_opened(qtbot, program)
    endless = "x" * (MOST_CHARS + 1)
    say_otherwise(program, 0, endless)

    def shown() -> list[str | None]:  # what is out of sight is not drawn
        return [each.said for each in window.conversation.exchanges]

    qtbot.waitUntil(lambda: shown() == ["about Soup", "and then", endless], timeout=WAIT_MS)
    refused = answered(qtbot, program)
    assert refused.error is not None
    assert "characters" in refused.error.message
    assert window.assistant is not None
    assert len(window.assistant.turns.chats.tree(soup)) == 2


def test_an_answer_under_way_is_found_again_after_a_look_at_another_conversation(
    qtbot: QtBot, program: DesktopProgram, tmp_path: Path
) -> None:
    window = program.window
    (soup,) = kept(program, "Soup")
    made = tmp_path / "made"
    window.requests.ask(f"run `touch {made}`")
    here = window.chat.id
    qtbot.waitUntil(window.approvals.isVisible, timeout=WAIT_MS)
    window.open_conversation(soup)
    qtbot.waitUntil(lambda: said(program) == ["about Soup", "and then"], timeout=WAIT_MS)
    window.open_conversation(here)
    qtbot.waitUntil(lambda: said(program) == [f"run `touch {made}`"], timeout=WAIT_MS)
    qtbot.waitUntil(window.approvals.allow.isEnabled, timeout=WAIT_MS)
    qtbot.mouseClick(window.approvals.allow, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(made.exists, timeout=WAIT_MS)
    answered(qtbot, program)
    qtbot.waitUntil(lambda: not window.requests.pending, timeout=WAIT_MS)


def test_what_is_answered_after_a_new_conversation_was_begun_is_not_drawn_on_a_page_that_is_gone(
    qtbot: QtBot, program: DesktopProgram, tmp_path: Path
) -> None:
    window, ended = program.window, []
    asked = window.requests.ask(f"run `touch {tmp_path / 'never'}`", on_turn=ended.append)
    qtbot.waitUntil(window.approvals.isVisible, timeout=WAIT_MS)
    answer = asked.answer
    window.new_conversation()
    qtbot.waitUntil(lambda: not isValid(answer), timeout=WAIT_MS)
    qtbot.waitUntil(lambda: bool(ended), timeout=WAIT_MS)
    assert said(program) == []
    assert not window.requests.pending
    assert not (tmp_path / "never").exists()


def test_days_are_told_as_people_say_them() -> None:
    from datetime import date

    today = date(2026, 11, 21)
    told = [day_heading(f"2026-{d}T12:00:00.000Z", today) for d in ("11-21", "11-20", "11-16")]
    assert told == ["Today", "Yesterday", "Last 7 days"]
    assert day_heading("2026-11-01T12:00:00.000Z", today) == "Last 30 days"
    assert day_heading("2026-08-01T12:00:00.000Z", today) == "August 2026"
    assert day_heading("", today) == "Earlier"


def test_who_goes_through_the_list_by_keyboard_stays_where_they_are_when_it_is_read_anew(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    chats, window = program.window.page.chats, program.window
    soup, garden, cake = kept(program, "Soup", "Garden", "Cake")
    qtbot.waitUntil(lambda: titles(program) == ["Cake", "Garden", "Soup"], timeout=WAIT_MS)
    window.open_conversation(soup)
    qtbot.waitUntil(lambda: window.chat.id == soup, timeout=WAIT_MS)
    chats.view.setFocus()
    chats.view.setCurrentIndex(chats.model.place_of(garden))
    chats.rename(cake, "Bread")  # something else in the house changes
    qtbot.waitUntil(lambda: titles(program) == ["Bread", "Garden", "Soup"], timeout=WAIT_MS)
    qtbot.keyClick(chats.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(program) == ["Bread", "Soup"], timeout=WAIT_MS)
    assert window.chat.id == soup, "not the one that is open was deleted"
    beside = chats.model.row(chats.view.currentIndex())
    assert beside is not None
    assert beside.text in ("Bread", "Soup")
