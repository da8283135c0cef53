from __future__ import annotations

from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sonia_desktop.ui.attaching import Chip
from sonia_desktop.ui.bridge import Bridge
from sonia_desktop.ui.composer import Composer, Entry
from sonia_desktop.ui.desk import Desk
from sonia_desktop.ui.theme import Theme
from sonia_desktop.voice.types import VoiceState

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant


@pytest.fixture
def composer(qtbot: QtBot, theme: Theme) -> Composer:
    parent = QWidget()
    qtbot.addWidget(parent)
    desk = Desk(parent, theme, Bridge(parent), lambda call: Future())  # nothing is read
    desk.assistant = cast("Assistant", parent)
    made = Composer(desk, hold=True)
    made.resize(600, 120)
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_sends_and_shift_enter_makes_a_line(qtbot: QtBot, composer: Composer) -> None:
    entry = composer.entry
    qtbot.keyClicks(entry, "one")
    qtbot.keyClick(entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(entry, "two")
    with qtbot.waitSignal(composer.submitted) as sent:
        qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert sent.args == ["one\ntwo"]


def test_blank_text_is_not_sent(qtbot: QtBot, composer: Composer) -> None:
    qtbot.keyClicks(composer.entry, "   ")
    with qtbot.assertNotEmitted(composer.submitted):
        qtbot.keyClick(composer.entry, Qt.Key.Key_Return)
    assert not composer.send.isEnabled()


def test_up_brings_back_what_was_sent_and_down_the_draft(qtbot: QtBot, composer: Composer) -> None:
    entry = composer.entry
    for text in ("first", "second"):
        entry.remember_sent(text)
    qtbot.keyClick(entry, Qt.Key.Key_Up)
    assert entry.toPlainText() == "second"
    qtbot.keyClick(entry, Qt.Key.Key_Up)
    assert entry.toPlainText() == "first"
    qtbot.keyClick(entry, Qt.Key.Key_Down)
    qtbot.keyClick(entry, Qt.Key.Key_Down)
    assert entry.toPlainText() == ""


def test_up_does_not_touch_a_text_being_written(qtbot: QtBot, composer: Composer) -> None:
    composer.entry.remember_sent("old")
    qtbot.keyClicks(composer.entry, "new")
    qtbot.keyClick(composer.entry, Qt.Key.Key_Up)
    assert composer.entry.toPlainText() == "new"


def test_entry_grows_with_its_lines_up_to_a_limit(qtbot: QtBot, composer: Composer) -> None:
    one = composer.entry.height()
    composer.entry.write("a\nb\nc")
    three = composer.entry.height()
    composer.entry.write("\n".join("abcdefghijklmnop"))
    assert one < three < composer.entry.height() < 10 * one


def test_talk_button_tells_press_and_release_also_by_space(
    qtbot: QtBot, composer: Composer
) -> None:
    seen: list[str] = []
    composer.talk_pressed.connect(lambda: seen.append("press"))
    composer.talk_released.connect(lambda: seen.append("release"))
    qtbot.mousePress(composer.talk, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(composer.talk, Qt.MouseButton.LeftButton)
    qtbot.keyPress(composer.talk, Qt.Key.Key_Space)
    qtbot.keyRelease(composer.talk, Qt.Key.Key_Space)
    assert seen == ["press", "release"] * 2


def test_send_becomes_stop_while_sonia_speaks(qtbot: QtBot, composer: Composer) -> None:
    composer.set_voice_state(VoiceState.SPEAKING)
    assert composer.send.accessibleName() == "Stop talking"
    with qtbot.waitSignal(composer.stop_asked):
        qtbot.mouseClick(composer.send, Qt.MouseButton.LeftButton)
    composer.set_voice_state(VoiceState.IDLE)
    assert composer.send.accessibleName() == "Send"


def test_level_is_drawn_in_decibels_while_listening(composer: Composer) -> None:
    assert not composer.meter.isVisible()
    composer.set_voice_state(VoiceState.LISTENING)
    assert composer.meter.isVisible()
    composer.meter.add(1.0, 0.9)
    assert composer.meter.level == 1.0
    composer.meter.add(0.001, 0.1)
    assert composer.meter.level == pytest.approx(0.0, abs=0.01)
    composer.meter.add(0.0316, 0.9)
    assert composer.meter.level == pytest.approx(0.5, abs=0.01)


def test_every_control_has_a_name_for_screen_readers(composer: Composer) -> None:
    for control in (composer.entry, composer.talk, composer.look, composer.send, composer.meter):
        assert control.accessibleName()


def test_a_pasted_picture_becomes_a_chip_that_is_waited_for_and_can_be_taken_off(
    qtbot: QtBot, qapp: QApplication, composer: Composer
) -> None:
    qapp.clipboard().setText("only words")
    composer.entry.paste()
    assert composer.entry.toPlainText() == "only words"
    image = QImage(80, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    qapp.clipboard().setImage(image)
    composer.entry.paste()
    chip = composer.attaching.findChild(Chip)
    assert chip is not None
    with qtbot.assertNotEmitted(composer.submitted):
        qtbot.keyClick(composer.entry, Qt.Key.Key_Return)
    assert "still being read" in composer.hint.text()
    qtbot.mouseClick(chip.findChild(QToolButton, "detach"), Qt.MouseButton.LeftButton)
    assert not composer.attaching.isVisible()
    with qtbot.waitSignal(composer.submitted):
        qtbot.keyClick(composer.entry, Qt.Key.Key_Return)


def test_at_most_ten_files_go_with_a_message(composer: Composer, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(12)]
    composer.attaching.add_paths([*paths, paths[0]])
    assert len(composer.attaching.findChildren(Chip)) == 10
    assert "10 files" in composer.attaching.findChild(QLabel, "attaching_error").text()


def test_page_keys_scroll_the_conversation_unless_the_message_itself_is_long(qtbot: QtBot) -> None:
    entry = Entry()
    qtbot.addWidget(entry)
    entry.show()
    entry.write("short")
    with qtbot.waitSignal(entry.page_asked) as asked:
        qtbot.keyClick(entry, Qt.Key.Key_PageUp)
    assert asked.args == [True]
    with qtbot.waitSignal(entry.page_asked) as asked:
        qtbot.keyClick(entry, Qt.Key.Key_PageDown)
    assert asked.args == [False]
    entry.write("\n".join(str(n) for n in range(40)))
    with qtbot.assertNotEmitted(entry.page_asked):
        qtbot.keyClick(entry, Qt.Key.Key_PageUp)


def test_a_long_hint_is_read_whole_and_makes_the_window_no_wider(
    qtbot: QtBot, composer: Composer
) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    page = QVBoxLayout(around)
    page.addStretch(1)
    page.addWidget(composer)
    around.resize(400, 400)
    around.show()
    narrow = composer.minimumSizeHint().width()
    words = "That cannot be waited for, <b>because</b> it is far too long to be spoken. " * 4
    composer.show_hint(words)
    qtbot.waitUntil(lambda: composer.hint.width() > 300)  # in lines of its own
    assert composer.minimumSizeHint().width() <= narrow
    qtbot.waitUntil(
        lambda: composer.hint.height() >= composer.hint.heightForWidth(composer.hint.width())
    )
    assert composer.hint.textFormat() is Qt.TextFormat.PlainText, "names are shown as they are"
    composer.show_hint("Short.")
    qtbot.waitUntil(lambda: composer.hint.y() >= composer.look.y())  # beside the buttons again
    assert composer.hint.x() > composer.look.x()
    composer.setParent(None)  # each is closed for itself


def test_while_an_answer_to_spoken_words_is_thought_about_the_button_stops_it(
    qtbot: QtBot, composer: Composer
) -> None:
    composer.set_voice_state(VoiceState.THINKING)
    assert composer.send.accessibleName() == "Stop"
    with qtbot.waitSignal(composer.stop_asked):
        qtbot.mouseClick(composer.send, Qt.MouseButton.LeftButton)
    composer.set_voice_state(VoiceState.IDLE)
    assert not composer.send.isEnabled()
