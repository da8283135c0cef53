"""The memory browser on the real memory: found, explained, put right, merged, forgotten, undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from sonia_desktop.memory.memory import Memory
from sonia_desktop.memory.types import MemoryItem, NewMemory
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.memory_finding import PAGE
from sonia_desktop.ui.memory_panel import MemoryPanel
from sonia_desktop.ui.memory_words import source_words
from tests.ui.conftest import WAIT_MS


@pytest.fixture
def memory(program: DesktopProgram) -> Memory:
    assert program.window.assistant is not None
    return program.window.assistant.memory


def opened(program: DesktopProgram) -> MemoryPanel:
    program.window.shell.open("memory")
    panel = program.window.shell.panel
    assert isinstance(panel, MemoryPanel)
    return panel


def listed(panel: MemoryPanel) -> list[str]:
    return [item.content for item in panel.model.items]


def chosen(qtbot: QtBot, panel: MemoryPanel, item: MemoryItem) -> None:
    qtbot.waitUntil(lambda: panel.model.place_of(item.id).isValid(), timeout=WAIT_MS)
    panel.list.setCurrentIndex(panel.model.place_of(item.id))
    assert panel.detail.item is not None


def texts(panel: MemoryPanel) -> str:
    return "\n".join(label.text() for label in panel.detail.findChildren(QLabel))


def press(qtbot: QtBot, panel: MemoryPanel, name: str) -> None:
    def shown() -> list[QPushButton]:
        found = panel.window().findChildren(QPushButton, name)
        ready = [button for button in found if button.isVisible() and button.isEnabled()]
        return [button for button in ready if button.width() > 1]  # laid out: can be hit

    qtbot.waitUntil(lambda: bool(shown()), timeout=WAIT_MS)
    qtbot.mouseClick(shown()[0], Qt.MouseButton.LeftButton)


def test_an_empty_memory_teaches_and_what_is_typed_finds_and_says_why(
    qtbot: QtBot, program: DesktopProgram, memory: Memory
) -> None:
    panel = opened(program)
    qtbot.waitUntil(panel.teaching.isVisible, timeout=WAIT_MS)
    press(qtbot, panel, "teach_example")
    assert program.window.shell.current == "conversation"
    assert program.window.composer.entry.toPlainText().startswith("Remember that")
    opened(program)
    for said in ("my dentist is on Friday at nine", "my sister Anna lives in Lisbon"):
        memory.remember(said).result(30)
    qtbot.waitUntil(lambda: len(listed(panel)) == 2, timeout=WAIT_MS)
    assert panel.model.rows[0].item is None  # the day
    qtbot.keyClicks(panel.search, "where does Anna live")
    qtbot.waitUntil(
        lambda: (
            listed(panel)[:1] == ["my sister Anna lives in Lisbon"]
            and panel.model.rows[0].hit is not None
        ),
        timeout=WAIT_MS,
    )
    panel.list.setCurrentIndex(panel.model.index(0))
    why = panel.detail.findChild(QLabel, "memory_why")
    assert isinstance(why, QLabel)
    assert "anna" in why.text().casefold()
    panel.filters.type.setCurrentText("Project")
    qtbot.waitUntil(lambda: listed(panel) == [] and panel.teaching.isVisible(), timeout=WAIT_MS)
    press(qtbot, panel, "teach_filters")
    qtbot.waitUntil(lambda: bool(listed(panel)), timeout=WAIT_MS)
    panel.search.setText("denti")  # half a word
    qtbot.waitUntil(lambda: "dentist" in "".join(listed(panel)[:1]), timeout=WAIT_MS)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(listed(panel)) == 2, timeout=WAIT_MS)


def test_words_that_are_typed_outlive_a_look_at_another_memory_until_they_are_given_up(
    qtbot: QtBot, program: DesktopProgram, memory: Memory
) -> None:
    panel = opened(program)
    key = memory.remember("the spare key is under the mat").result(30)
    bike = memory.remember("the bicycle stands in the cellar").result(30)
    chosen(qtbot, panel, key)
    press(qtbot, panel, "memory_edit")
    assert panel.detail.editor is not None
    panel.detail.editor.entry.setPlainText("the spare key is with")

    chosen(qtbot, panel, bike)
    assert panel.detail.editor is None
    chosen(qtbot, panel, key)

    assert panel.detail.editor is not None
    assert panel.detail.editor.entry.toPlainText() == "the spare key is with"
    assert panel.detail.editor.save.isEnabled()
    panel.escape()
    assert panel.detail.editor is None
    chosen(qtbot, panel, bike)
    chosen(qtbot, panel, key)
    assert panel.detail.editor is None, "given up"
    assert memory.get(key.id) == key


def test_what_is_edited_merged_or_forgotten_here_can_be_undone(
    qtbot: QtBot, program: DesktopProgram, memory: Memory
) -> None:
    panel, notices = opened(program), program.window.shell.notices
    key = memory.remember("the spare key is under the mat").result(30)

    chosen(qtbot, panel, key)
    press(qtbot, panel, "memory_edit")
    assert panel.detail.editor is not None
    assert not panel.detail.editor.save.isEnabled()
    panel.detail.editor.entry.setPlainText("x" * 100_001)
    press(qtbot, panel, "memory_save")
    qtbot.waitUntil(lambda: "100" in notices.text, timeout=WAIT_MS)
    assert panel.detail.editor is not None  # refused: what was written is still there
    panel.detail.editor.entry.setPlainText("the spare key is with the neighbour")
    press(qtbot, panel, "memory_save")
    qtbot.waitUntil(
        lambda: listed(panel) == ["the spare key is with the neighbour"], timeout=WAIT_MS
    )
    qtbot.waitUntil(lambda: "under the mat" in texts(panel), timeout=WAIT_MS)
    assert "edited" in texts(panel)
    press(qtbot, panel, "notice_button")
    qtbot.waitUntil(lambda: listed(panel) == [key.content], timeout=WAIT_MS)

    chosen(qtbot, panel, key)
    press(qtbot, panel, "memory_forget")
    qtbot.waitUntil(lambda: notices.text == "Forgotten.", timeout=WAIT_MS)
    assert memory.get(key.id) is None
    other = memory.remember("a key lies at the neighbour's").result(30)
    press(qtbot, panel, "notice_button")
    qtbot.waitUntil(lambda: len(listed(panel)) == 2, timeout=WAIT_MS)  # only one thing taken back

    panel.list.selectAll()
    assert panel.detail.merging is not None
    panel.detail.merging.choose([item.id for item in panel.selected].index(key.id))
    press(qtbot, panel, "memory_merge")
    qtbot.waitUntil(lambda: listed(panel) == [key.content], timeout=WAIT_MS)
    merged = memory.get(other.id)
    assert merged is not None
    assert merged.superseded_by == key.id
    panel.undo()
    qtbot.waitUntil(lambda: len(listed(panel)) == 2, timeout=WAIT_MS)


def test_a_memory_names_its_turn_and_filters_and_pages_hold_thousands(
    qtbot: QtBot, program: DesktopProgram, memory: Memory
) -> None:
    panel = opened(program)
    assistant = program.window.assistant
    assert assistant is not None
    turn = assistant.ask("by the way I am <b>Kim</b> and it rains").result(30)
    kept = memory.remember(NewMemory("I am Kim", turn_id=turn.id, span=(11, 26))).result(30)
    chosen(qtbot, panel, kept)
    qtbot.waitUntil(
        lambda: panel.detail.findChild(QLabel, "memory_quote") is not None, timeout=WAIT_MS
    )
    quote = panel.detail.findChild(QLabel, "memory_quote")
    assert isinstance(quote, QLabel)
    assert "<b>I am &lt;b&gt;Kim&lt;/b&gt;</b>" in quote.text()

    many = [NewMemory(f"measurement {n} of the series", source="api:lab") for n in range(700)]
    memory.remember_many(many).result(60)
    memory.remember(NewMemory("I prefer tea", type="PREFERENCE")).result(30)
    panel.list.clearSelection()
    qtbot.waitUntil(lambda: len(panel.model.items) == PAGE, timeout=WAIT_MS)
    panel.list.scrollToBottom()
    qtbot.waitUntil(lambda: len(panel.model.items) > PAGE, timeout=WAIT_MS)
    panel.filters.type.setCurrentText("Preference")
    qtbot.waitUntil(lambda: listed(panel) == ["I prefer tea"], timeout=WAIT_MS)
    panel.filters.clear()
    qtbot.waitUntil(lambda: len(listed(panel)) > 1, timeout=WAIT_MS)
    panel.filters.source.setCurrentIndex(panel.filters.source.findData("api:lab"))
    qtbot.waitUntil(lambda: {i.source for i in panel.model.items} == {"api:lab"}, timeout=WAIT_MS)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("user", "You"),
        ("cli", "The command line"),
        ("api:lab", "The program lab"),
        ("document:boiler.pdf", "The document boiler.pdf"),
        ("", "Unknown"),
    ],
)
def test_who_said_it_is_told_in_words(source: str, words: str) -> None:
    assert source_words(source) == words


def test_the_row_that_was_gone_to_by_keys_is_the_one_that_is_forgotten_and_taken_back(
    qtbot: QtBot, program: DesktopProgram, memory: Memory
) -> None:
    program.window.resize(1100, 700)
    panel, notices = opened(program), program.window.shell.notices
    for words in ("the rake stands in the shed", "the ladder hangs in the barn"):
        memory.remember(words).result(30)
    qtbot.waitUntil(lambda: len(listed(panel)) == 2, timeout=WAIT_MS)
    panel.search.setFocus()
    qtbot.keyClick(panel.search, Qt.Key.Key_Down)
    first = listed(panel)[0]
    assert [item.content for item in panel.selected] == [first]
    panel.list.clearSelection()  # the focus alone shows which row is meant
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: first not in listed(panel), timeout=WAIT_MS)
    assert notices.text == "Forgotten."

    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: listed(panel) == [], timeout=WAIT_MS)
    focused = program.window.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(listed(panel)) == 1, timeout=WAIT_MS)
