"""Rules, the record and the way back, in their panel, on a real assistant."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sonia_desktop.core.errors import InvalidInputError, StorageError
from sonia_desktop.core.health import HealthState
from sonia_desktop.tools.rules import Example, Rule, Ruling, Scope
from sonia_desktop.tools.types import ActionState
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.audit_page import PAGE, shared
from sonia_desktop.ui.consent_panel import ConsentPanel
from sonia_desktop.ui.rule_words import about, example_line, examples_of, title_of
from tests.ui.conftest import WAIT_MS


@pytest.fixture
def panel(qtbot: QtBot, program: DesktopProgram) -> ConsentPanel:
    assistant = program.window.assistant
    assert assistant is not None

    # One that still loads its index when it is stopped takes longer than the fixture allows.
    def index_is_up() -> bool:
        health = assistant.health.all().get("vector index")
        return health is not None and health.state is not HealthState.STARTING

    qtbot.waitUntil(index_is_up, timeout=2 * WAIT_MS)
    program.window.shell.open("consent")
    made = program.window.shell.panel
    assert isinstance(made, ConsentPanel)
    return made


@pytest.fixture
def papers(data_dir: Path) -> Path:
    folder = data_dir.parent / "papers"
    folder.mkdir()
    return folder


def test_rules_are_made_and_taken_back_decisions_are_on_record_and_changes_undone(
    qtbot: QtBot, program: DesktopProgram, panel: ConsentPanel, papers: Path
) -> None:
    assistant = program.window.assistant
    assert assistant is not None
    page, book = panel.rules, assistant.executor.gate.rules
    qtbot.waitUntil(page.teaching.isVisible, timeout=WAIT_MS)

    page.edit(None)
    form = page.editor
    assert form is not None
    form.tool.setCurrentText("file.write")
    form._patterns["path"].setText(f"{papers}/*")
    form.fits.setPlainText(json.dumps({"path": f"{papers}/a.txt", "content": ""}))
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(form.trouble.isVisible, timeout=WAIT_MS)
    assert "at least one example that it does not fit" in form.trouble.text()
    assert book.all() == []
    form.fits_not.setPlainText(json.dumps({"path": "/etc/passwd", "content": ""}))
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.rules) == 1, timeout=WAIT_MS)

    page.edit(page.rules[0])
    form = page.editor
    assert form is not None
    form.ruling.setCurrentIndex(form.ruling.findData(Ruling.DENY))
    form.note.setText("nothing is written there")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [r.ruling for r in page.rules] == [Ruling.DENY], timeout=WAIT_MS)
    args = {"path": f"{papers}/b.txt", "content": "x"}
    refused = assistant.executor.run("file.write", args, caller="user").result(30)
    assert refused.state is ActionState.DENIED

    page.remove(page.rules[0])
    qtbot.waitUntil(lambda: page.rules == [], timeout=WAIT_MS)
    assert book.all() == []
    program.window.shell.notices.button.click()
    qtbot.waitUntil(lambda: len(page.rules) == 1, timeout=WAIT_MS)

    panel.show_page("record")
    record = panel.record
    record.search.setText("denied file.write")
    qtbot.waitUntil(lambda: record.list.topLevelItemCount() == 1, timeout=WAIT_MS)
    for column in (0, 1, 2, 3):
        wanted = record.list.sizeHintForColumn(column)
        assert record.list.columnWidth(column) >= wanted, f"column {column} is cut off"
    record.list.setCurrentItem(record.list.topLevelItem(0))
    assert "nothing is written there" in record.detail.toPlainText()
    record.check()
    qtbot.waitUntil(lambda: record.state.text().startswith("Whole: "), timeout=WAIT_MS)
    out = papers / "record.jsonl"
    record.export_to(out)
    qtbot.waitUntil(
        lambda: out.exists() and '"rule_revoked"' in out.read_text(encoding="utf-8"),
        timeout=WAIT_MS,
    )

    book.revoke(page.rules[0].id, by="user")
    change_and_take_back(qtbot, program, panel, papers)


def change_and_take_back(
    qtbot: QtBot, program: DesktopProgram, panel: ConsentPanel, papers: Path
) -> None:
    """What was changed is taken back from the list, after the question."""
    assistant, window = program.window.assistant, program.window
    assert assistant is not None
    panel.show_page("undo")
    qtbot.waitUntil(panel.undo.teaching.isVisible, timeout=WAIT_MS)
    note = papers / "note.txt"
    note.write_text("before", encoding="utf-8")

    def allow() -> None:
        qtbot.waitUntil(lambda: window.approvals.current is not None, timeout=WAIT_MS)
        qtbot.waitUntil(window.approvals.allow.isEnabled, timeout=WAIT_MS)
        qtbot.mouseClick(window.approvals.allow, Qt.MouseButton.LeftButton)

    assistant.executor.run("file.write", {"path": str(note), "content": "after"}, caller="user")
    allow()
    qtbot.waitUntil(lambda: len(panel.undo.deeds) == 1, timeout=WAIT_MS)
    assert panel.undo.deeds[0].words == f"Changed {note}"
    assert note.read_text(encoding="utf-8") == "after"
    qtbot.mouseClick(panel.undo.last, Qt.MouseButton.LeftButton)
    allow()
    qtbot.waitUntil(lambda: "taken back" in panel.undo.deeds[0].words, timeout=WAIT_MS)
    assert note.read_text(encoding="utf-8") == "before"
    assert not panel.undo.last.isEnabled()


def test_a_rule_about_several_tools_keeps_its_arguments_when_it_is_edited(
    qtbot: QtBot, program: DesktopProgram, panel: ConsentPanel
) -> None:
    assistant, page = program.window.assistant, panel.rules
    assert assistant is not None
    book = assistant.executor.gate.rules
    rule = Rule(
        "",
        Ruling.DENY,
        "file.*",
        {"path": "/etc/*"},
        must_fit=(Example("file.read", {"path": "/etc/hosts"}),),
    )
    book.add(rule, by="user")
    panel.show_page("rules")
    qtbot.waitUntil(lambda: len(page.rules) == 1, timeout=WAIT_MS)
    page.edit(page.rules[0])
    form = page.editor
    assert form is not None
    form.note.setText("never there")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.editor is None, timeout=WAIT_MS)
    (kept,) = book.all()
    assert (kept.note, kept.args) == ("never there", rule.args)


def test_the_focus_stays_among_the_rules_when_one_is_taken_back_by_keyboard(
    qtbot: QtBot, program: DesktopProgram, panel: ConsentPanel
) -> None:
    assistant, page, window = program.window.assistant, panel.rules, program.window
    assert assistant is not None
    for command in ("one", "two", "three"):
        example = Example("shell.run", {"command": command})
        rule = Rule("", Ruling.DENY, "shell.run", {"command": command}, must_fit=(example,))
        assistant.executor.gate.rules.add(rule, by="user")
    panel.show_page("rules")
    qtbot.waitUntil(lambda: len(page.rules) == 3, timeout=WAIT_MS)
    for left in (2, 1, 0):
        focused = window.focusWidget()
        if left == 2:
            buttons = page.findChildren(QPushButton)
            named = [each for each in buttons if each.accessibleName().startswith("Take back: ")]
            focused = named[1]
            focused.setFocus()
        assert focused is not None
        assert focused.accessibleName().startswith("Take back: "), "the next one is at hand"
        qtbot.keyClick(focused, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda left=left: len(page.rules) == left, timeout=WAIT_MS)
    assert window.focusWidget() is page.new


def test_a_rule_that_is_kept_after_its_form_was_closed_is_told(
    qtbot: QtBot, program: DesktopProgram, panel: ConsentPanel
) -> None:
    page, notices = panel.rules, program.window.shell.notices
    qtbot.waitUntil(lambda: bool(page._tools), timeout=WAIT_MS)
    going_on = threading.Event()
    program.window.desk.do(lambda _assistant: going_on.wait(30), lambda _waited: None)
    page.edit(None)
    form = page.editor
    assert form is not None
    form.ruling.setCurrentIndex(form.ruling.findData(Ruling.DENY))
    form.fits.setPlainText("rm -r ~")
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(form.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not isValid(form), timeout=WAIT_MS)
    going_on.set()
    qtbot.waitUntil(lambda: len(page.rules) == 1, timeout=WAIT_MS)
    assert notices.text.startswith("The rule holds now")


def test_older_records_come_once_and_a_failed_check_can_be_made_again(
    qtbot: QtBot, program: DesktopProgram, panel: ConsentPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    assistant, record = program.window.assistant, panel.record
    assert assistant is not None
    audit = assistant.executor.audit
    written = [audit.refused("file.read", {}, "user", "TEST", "no") for _ in range(PAGE + 3)]
    for one in written:
        one.result(30)
    panel.show_page("record")
    qtbot.waitUntil(lambda: record.list.topLevelItemCount() == PAGE, timeout=WAIT_MS)
    qtbot.waitUntil(record.more.isVisible, timeout=WAIT_MS)
    qtbot.mouseClick(record.more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(record.more, Qt.MouseButton.LeftButton)  # a hand that clicks twice
    qtbot.waitUntil(lambda: record.list.topLevelItemCount() > PAGE, timeout=WAIT_MS)
    done: list[None] = []
    program.window.desk.do(lambda _assistant: None, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT_MS)
    items = [record.list.topLevelItem(n) for n in range(record.list.topLevelItemCount())]
    numbers = [item.data(0, Qt.ItemDataRole.UserRole)["seq"] for item in items if item is not None]
    assert numbers == sorted(set(numbers), reverse=True)

    def cannot_read() -> None:
        raise StorageError("The disk cannot be read.")

    monkeypatch.setattr(audit, "verify", cannot_read)
    record.check()
    qtbot.waitUntil(
        lambda: program.window.shell.notices.text == "The disk cannot be read.", timeout=WAIT_MS
    )
    assert record.verify.isEnabled()
    assert record.state.text() == ""


def test_examples_are_written_as_lines_and_read_back() -> None:
    parameters = ("command", "cwd")
    lines = 'git status\n\n{"command": "ls", "cwd": "/"}\n{"tool": "time.now", "args": {}}'
    found = examples_of(lines, "shell.run", parameters)
    assert found == (
        Example("shell.run", {"command": "git status"}),
        Example("shell.run", {"command": "ls", "cwd": "/"}),
        Example("time.now", {}),
    )
    again = "\n".join(example_line(one, "shell.run", parameters) for one in found)
    assert examples_of(again, "shell.run", parameters) == found
    for bad, tool in (("git status", "file.*"), ("{no", "shell.run"), ('{"a": 1}', "file.*")):
        with pytest.raises(InvalidInputError):
            examples_of(bad, tool, () if "*" in tool else parameters)


def test_a_rule_is_told_in_words() -> None:
    rule = Rule(
        "rule_1", Ruling.RUN, "shell.run", {"command": "=git status", "@risk": "safe_read"},
        "=http:ide", Scope.UNTIL, "2030-01-02T23:59:59Z", note="the editor asks all day",
        created_at="2029-01-01T00:00:00Z", created_by="user",
    )  # fmt: skip
    assert title_of(rule) == ("Allow shell.run: command exactly git status, only what only reads")
    assert about(rule) == (
        "until 2030-01-02  ·  when http:ide asks  ·  the editor asks all day  ·  0 examples  ·  "
        "made 2029-01-01 by user"
    )


def test_a_rule_reads_in_whole_and_ends_where_the_button_above_it_ends(
    qtbot: QtBot, program: DesktopProgram, panel: ConsentPanel, papers: Path
) -> None:
    assistant = program.window.assistant
    assert assistant is not None
    example = Example("file.write", {"path": f"{papers}/a", "content": ""})
    rule = Rule("", Ruling.DENY, "file.write", {"path": f"{papers}/*"}, must_fit=(example,))
    kept = assistant.executor.gate.rules.add(rule, by="user")
    panel.rules.refresh()
    qtbot.waitUntil(lambda: len(panel.rules.rules) == 1, timeout=WAIT_MS)
    for width in (1400, 1000, program.window.minimumSizeHint().width()):
        program.window.resize(width, 700)
        card = panel.rules.area.findChild(QFrame, "card")
        assert card is not None
        qtbot.waitUntil(lambda card=card: card.isVisible(), timeout=WAIT_MS)

        def ends() -> tuple[int, int]:
            button = panel.rules.new
            return (
                button.mapTo(panel, QPoint(button.width(), 0)).x(),
                card.mapTo(panel, QPoint(card.width(), 0)).x(),  # noqa: B023
            )

        qtbot.waitUntil(lambda ends=ends: len(set(ends())) == 1, timeout=WAIT_MS)

    args = {"path": f"{papers}/b.txt", "content": "x"}
    assistant.executor.run("file.write", args, caller="user").result(30)
    panel.show_page("record")
    records = panel.record.list
    qtbot.waitUntil(lambda: records.topLevelItemCount() > 0, timeout=WAIT_MS)
    newest = records.topLevelItem(0)
    assert newest is not None
    assert newest.text(4) == f"rule:{kept.id}"

    def rule_is_as_wide_as_any_that_gave_way() -> bool:
        widths = [records.columnWidth(column) for column in range(5)]
        gave_way = [
            width
            for column, width in enumerate(widths)
            if width < records.sizeHintForColumn(column)
        ]
        return widths[4] >= min(records.sizeHintForColumn(4), *gave_way, 10_000)

    qtbot.waitUntil(rule_is_as_wide_as_any_that_gave_way, timeout=WAIT_MS)


@given(
    st.lists(st.integers(20, 400), min_size=2, max_size=6), st.integers(0, 2000), st.integers(1, 60)
)
def test_columns_share_what_room_there_is_and_the_widest_give_way_first(
    wanted: list[int], room: int, least: int
) -> None:
    widths = shared(wanted, room, least)
    assert all(width <= most for width, most in zip(widths, wanted, strict=True))
    assert sum(widths) <= max(room, 0) or all(width <= max(least, 0) for width in widths)
    narrowed = [width for width, most in zip(widths, wanted, strict=True) if width < most]
    assert len(set(narrowed)) <= 1
    assert max(widths) in narrowed or not narrowed
    if sum(wanted) <= room:
        assert widths == wanted
