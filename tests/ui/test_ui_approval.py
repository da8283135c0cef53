from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from sonia_desktop.core.ids import iso_z, utc_now
from sonia_desktop.tools.types import Approval, Standing, Tier
from sonia_desktop.ui.approval import TITLE, ApprovalDialog
from sonia_desktop.ui.approval_words import exact_text, remaining_s, warnings, what_happens
from sonia_desktop.ui.theme import Theme
from tests.ui.conftest import WAIT_MS


def question(number: int = 1, ttl_s: float = 60, **args: object) -> Approval:
    now = utc_now()
    return Approval(
        id=f"cfm_{number}",
        action_id=f"act_{number}",
        tool="shell.run",
        args=args or {"command": "uname -a"},
        args_hash="x",
        caller="api:script",
        reason="It runs a command.",
        what_happens="Runs a command in your home folder.",
        created_at=iso_z(now),
        expires_at=iso_z(now + timedelta(seconds=ttl_s)),
        ttl_s=ttl_s,
    )


@pytest.fixture
def settled() -> list[tuple[str, bool]]:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, settled: list[tuple[str, bool]]) -> ApprovalDialog:
    made = ApprovalDialog(theme, lambda id_, allow, *_more: settled.append((id_, allow)))
    qtbot.addWidget(made, before_close_func=lambda d: d.deny_all())
    return made


def test_it_shows_exactly_what_would_run_who_asked_and_why(dialog: ApprovalDialog) -> None:
    dialog.ask(question(command="rm -rf /tmp/a\u202e b"))
    assert dialog.windowTitle() == TITLE
    assert dialog.exact.toPlainText() == "rm -rf /tmp/a⟨U+202E⟩ b"
    words = " ".join(label.text() for label in dialog.findChildren(type(dialog._why)))
    for part in ("shell.run", "api:script", "It runs a command.", "1 invisible", "means no"):
        assert part in words


def test_a_call_without_arguments_shows_no_empty_box(dialog: ApprovalDialog) -> None:
    dialog.ask(replace(question(), tool="screen.remember", args={}))
    assert dialog.exact.isHidden()
    dialog.ask(question(2))
    dialog.answer(False)
    assert not dialog.exact.isHidden()


def test_allow_takes_nothing_in_the_first_half_second(
    qtbot: QtBot, dialog: ApprovalDialog, settled: list[tuple[str, bool]]
) -> None:
    dialog.ask(question())
    qtbot.mouseClick(dialog.allow, Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog.allow, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.allow, Qt.Key.Key_Space)
    dialog.answer(True)
    assert settled == []
    qtbot.waitUntil(dialog.allow.isEnabled, timeout=3000)
    qtbot.mouseClick(dialog.allow, Qt.MouseButton.LeftButton)
    assert settled == [("cfm_1", True)]
    assert not dialog.isVisible()


def test_each_question_of_the_queue_is_armed_anew(
    qtbot: QtBot, dialog: ApprovalDialog, settled: list[tuple[str, bool]]
) -> None:
    dialog.ask(question(1))
    dialog.ask(question(2))
    qtbot.waitUntil(dialog.allow.isEnabled, timeout=3000)
    qtbot.mouseClick(dialog.allow, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.allow, Qt.MouseButton.LeftButton)
    assert settled == [("cfm_1", True)]
    assert dialog.current is not None
    assert dialog.current.id == "cfm_2"


def test_deny_has_the_focus_and_return_denies(
    qtbot: QtBot, dialog: ApprovalDialog, settled: list[tuple[str, bool]]
) -> None:
    dialog.ask(question())
    qtbot.waitExposed(dialog)
    assert dialog.focusWidget() is dialog.deny
    qtbot.keyClick(dialog.deny, Qt.Key.Key_Return)
    assert settled == [("cfm_1", False)]


def test_a_question_waits_until_the_user_has_stopped_writing(
    qtbot: QtBot, dialog: ApprovalDialog, settled: list[tuple[str, bool]]
) -> None:
    entry = QPlainTextEdit()
    qtbot.addWidget(entry)
    entry.show()
    entry.activateWindow()
    entry.setFocus()
    qtbot.waitUntil(entry.hasFocus, timeout=WAIT_MS)
    qtbot.keyClicks(entry, "half a ")
    dialog.ask(question(1))
    dialog.ask(question(2))
    assert not dialog.isVisible()
    qtbot.keyClicks(entry, "sentence y n")
    assert not dialog.isVisible()
    assert entry.toPlainText() == "half a sentence y n"
    qtbot.waitUntil(dialog.isVisible, timeout=WAIT_MS)
    assert dialog.waiting == 2
    assert settled == []
    qtbot.keyClick(dialog.deny, Qt.Key.Key_Space)  # too soon to be meant
    assert settled == []


def test_a_question_settled_while_the_user_writes_never_comes_up(
    qtbot: QtBot, dialog: ApprovalDialog
) -> None:
    entry = QPlainTextEdit()
    qtbot.addWidget(entry)
    entry.show()
    entry.activateWindow()
    entry.setFocus()
    qtbot.waitUntil(entry.hasFocus, timeout=WAIT_MS)
    qtbot.keyClicks(entry, "half a sentence")
    dialog.ask(question(1))
    dialog.settled("cfm_1")
    entry.clear()
    dialog.ask(question(2))
    assert dialog.isVisible()  # at once: nothing is being written
    assert dialog.waiting == 1


@pytest.mark.parametrize("way", ["escape", "close", "deny_all"])
def test_every_way_out_is_a_no(
    qtbot: QtBot, dialog: ApprovalDialog, settled: list[tuple[str, bool]], way: str
) -> None:
    dialog.ask(question(1))
    dialog.ask(question(2))
    if way == "deny_all":
        dialog.deny_all()
    for _ in range(2):
        if way == "escape":
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        elif way == "close":
            dialog.close()
    assert settled == [("cfm_1", False), ("cfm_2", False)]
    assert not dialog.isVisible()


def test_question_settled_elsewhere_goes_away_unanswered(
    dialog: ApprovalDialog, settled: list[tuple[str, bool]]
) -> None:
    dialog.ask(question(1))
    dialog.ask(question(2))
    dialog.settled("cfm_1")
    assert dialog.current is not None
    assert dialog.current.id == "cfm_2"
    dialog.settled("cfm_2")
    assert not dialog.isVisible()
    assert settled == []


def test_expired_question_goes_away(qtbot: QtBot, dialog: ApprovalDialog) -> None:
    dialog.ask(question(ttl_s=0.4))
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=4000)


def test_several_arguments_are_shown_by_name_and_in_full() -> None:
    shown = exact_text(question(path="/tmp/x\u200b", lines=["a", "b"], force=True))
    assert "path = /tmp/x⟨U+200B⟩" in shown
    assert "force = true" in shown
    assert '"b"' in shown


def test_letters_that_look_like_others_are_pointed_out() -> None:
    assert warnings(question(command="cat /etc/pаsswd"))  # the first a is Cyrillic
    assert warnings(question(command="ls -la")) == []


def test_remaining_time_is_never_negative() -> None:
    old = question(ttl_s=-100)
    assert remaining_s(old, utc_now()) == 0


def test_what_would_change_each_command_and_the_way_back_are_shown(
    dialog: ApprovalDialog,
) -> None:
    dialog.ask(
        replace(
            question(command="cat a | tee b"),
            changes="--- b\n+++ b\n-old\n+new",
            undo="This can be undone.",
            commands=("cat a", "tee b"),
            tier=Tier.GUARDED_MEDIUM,
        )
    )
    assert dialog.changes.toPlainText().splitlines()[-2:] == ["-old", "+new"]
    assert not dialog.changes.isHidden()
    shown = {label.objectName(): label for label in dialog.findChildren(QLabel)}
    assert shown["commands"].text().splitlines()[1:] == ["1. cat a", "2. tee b"]
    assert shown["undo"].text() == "This can be undone."
    assert shown["careful"].isHidden()
    dialog.answer(False)
    dialog.ask(replace(question(2), tier=Tier.GUARDED_HIGH))
    assert dialog.changes.isHidden()
    assert shown["commands"].isHidden()
    assert "riskiest" in shown["careful"].text()


def test_more_than_this_once_is_offered_and_begins_anew_at_each_question(
    qtbot: QtBot, theme: Theme
) -> None:
    given: list[tuple[object, ...]] = []
    dialog = ApprovalDialog(theme, lambda *answer: given.append(answer))
    qtbot.addWidget(dialog, before_close_func=lambda d: d.deny_all())
    offers = (
        Standing("session", {"command": "=uname -a"}, "This exact command, until Sonia ends"),
        Standing("until", {"command": "=uname -a"}, "This exact command, until a day"),
    )
    dialog.ask(replace(question(1), standing=offers))
    dialog.ask(replace(question(2), standing=offers))
    dialog.ask(question(3))
    assert not dialog.scope.day.isVisible()
    dialog.scope.what.setCurrentIndex(2)
    assert dialog.scope.day.isVisible()
    dialog.scope.day.setDate(dialog.scope.day.date().addDays(30))
    until = dialog.scope.day.date().toString(Qt.DateFormat.ISODate)
    qtbot.waitUntil(dialog.allow.isEnabled, timeout=30_000)
    qtbot.mouseClick(dialog.allow, Qt.MouseButton.LeftButton)
    assert given == [("cfm_1", True, offers[1], until)]
    assert dialog.scope.chosen is None
    dialog.scope.what.setCurrentIndex(1)
    qtbot.mouseClick(dialog.deny, Qt.MouseButton.LeftButton)
    assert given[1] == ("cfm_2", False, None, None), "a no allows nothing more"
    assert not dialog.scope.isVisible(), "nothing more is offered with this one"


def test_the_target_of_a_click_is_shown(qtbot: QtBot, dialog: ApprovalDialog) -> None:
    pixels = QPixmap(400, 200)
    pixels.fill(Qt.GlobalColor.red)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixels.save(buffer, "PNG")
    dialog.ask(replace(question(), picture=buffer.data().data()))
    assert dialog.picture.isVisible()
    assert dialog.picture.pixmap().width() == 400
    dialog.answer(False)
    dialog.ask(replace(question(2), picture=b"no picture"))
    assert not dialog.picture.isVisible()


def test_what_is_shown_in_full_is_not_said_twice() -> None:
    how = "Run in /bin/sh, in the folder /home.\nIt cannot reach the network."
    told = f"{how}\n\nThe command:\n\nls"
    asked = replace(question(command="ls", network=False), what_happens=told)
    assert what_happens(asked) == how
    letter = "Dear Anna,\nsee you."
    asked = replace(
        question(path="a.txt", content=letter),
        what_happens=f"Write 19 characters to a.txt:\n\n{letter}\n\nThis can be undone.",
    )
    assert what_happens(asked) == "Write 19 characters to a.txt:\n\nThis can be undone."


def test_however_much_is_told_the_buttons_and_the_warning_are_on_the_screen(
    qtbot: QtBot, dialog: ApprovalDialog
) -> None:
    commands = tuple(f"touch {number}" for number in range(200))
    many = replace(question(), args={"command": "; ".join(commands)}, commands=commands)
    long = replace(question(2), tool="x" * 150, reason=f"It writes to /{'y' * 3000}.")
    screen = dialog.screen().availableGeometry()
    for asked in (many, long):
        dialog.ask(asked)
        qtbot.waitUntil(dialog.isVisible, timeout=WAIT_MS)
        assert dialog.minimumSizeHint().width() <= screen.width()
        assert dialog.height() <= screen.height()
        for part in (dialog.deny, dialog.allow, dialog._careful):
            corner = part.mapTo(dialog, part.rect().bottomRight())
            assert dialog.rect().contains(corner)
            assert part.visibleRegion().contains(part.rect().center())
        dialog.answer(False)


def test_a_short_question_is_read_without_scrolling(qtbot: QtBot, dialog: ApprovalDialog) -> None:
    dialog.ask(replace(question(), changes="--- a\n+++ b\n@@ -1 +1 @@\n-a\n+b\n"))
    qtbot.waitUntil(dialog.isVisible, timeout=WAIT_MS)
    area = dialog._told
    qtbot.waitUntil(lambda: area.widget().height() <= area.viewport().height())
    assert area.verticalScrollBar().maximum() == area.horizontalScrollBar().maximum() == 0
