"""Files attached to a message: dropped, sent, asked about again, refused with the reason."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.attaching import Chip, carries_files
from tests.ui.conftest import WAIT_MS


def dropped(program: DesktopProgram, data: QMimeData) -> None:
    event = QDropEvent(
        QPoint(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    program.window.page.dropEvent(event)


def test_a_dropped_file_is_read_sent_and_asked_about_again(
    qtbot: QtBot, program: DesktopProgram, tmp_path: Path
) -> None:
    window = program.window
    composer, attaching = window.composer, window.composer.attaching
    file = tmp_path / "garden.txt"
    file.write_text("The blue key opens the greenhouse. The red key opens the shed.", "utf-8")
    bad = tmp_path / "tune.ogg"
    bad.write_bytes(b"OggS\0\0\0\0")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl.fromLocalFile(str(bad))])
    dropped(program, data)
    qtbot.waitUntil(lambda: len(attaching.files) == 1 and not attaching.reading, timeout=WAIT_MS)
    told = attaching.findChild(QLabel, "attaching_error").text()
    assert "tune.ogg is no text, PDF or Word file" in told
    assert attaching.files[0].about == "12 words"
    qtbot.keyClicks(composer.entry, "which key is for the greenhouse?")
    qtbot.keyClick(composer.entry, Qt.Key.Key_Return)
    assert not attaching.isVisible()
    assert window.conversation.messages[0].findChild(QLabel, "given_files").text() == (
        "With garden.txt"
    )
    qtbot.waitUntil(lambda: window.conversation.last_turn is not None, timeout=WAIT_MS)
    answer = window.conversation.messages[-1]
    assert "blue key" in answer.text
    qtbot.waitUntil(lambda: not window.requests.pending_here, timeout=WAIT_MS)
    retry = answer.findChild(QToolButton, "retry_answer")
    qtbot.mouseClick(retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: (
            len(window.conversation.messages) == 2
            and window.conversation.messages[-1] is not answer
            and window.conversation.messages[-1].finished
        ),
        timeout=WAIT_MS,
    )
    assert "blue key" in window.conversation.messages[-1].text


def test_a_picture_of_a_web_page_is_a_picture_and_a_part_of_a_document_is_text() -> None:
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    of_a_page, of_a_document, link = QMimeData(), QMimeData(), QMimeData()
    of_a_page.setImageData(picture)
    of_a_page.setUrls([QUrl("https://example.org/x.png")])
    of_a_document.setImageData(picture)
    of_a_document.setText("words")
    link.setUrls([QUrl("https://example.org/")])
    told = [carries_files(data) for data in (of_a_page, of_a_document, link)]
    assert told == [True, False, False]


def test_the_word_about_letting_go_ends_with_the_drag(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    page, composer = program.window.page, program.window.composer
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    come = QDragEnterEvent(  # as a point of floats: the other form is deprecated
        QPointF(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    page.dragEnterEvent(come)
    assert composer.hint.text() == "Let go to attach it."
    page.dragLeaveEvent(QDragLeaveEvent())
    assert composer.hint.text() != "Let go to attach it."
    page.dragEnterEvent(come)
    dropped(program, data)
    assert composer.hint.text() != "Let go to attach it."
    composer.attaching.clear()


def test_pictures_are_seen_in_their_chips(
    qtbot: QtBot, program: DesktopProgram, tmp_path: Path
) -> None:
    attaching = program.window.composer.attaching
    picture = QImage(300, 150, QImage.Format.Format_RGB32)
    picture.fill(QColor("#cc2200"))
    file, broken = tmp_path / "red.png", tmp_path / "note.txt"
    assert picture.save(str(file))
    broken.write_text("only words", "utf-8")
    copied = QMimeData()
    copied.setImageData(picture)
    assert attaching.add_data(copied)
    attaching.add_paths([file, file, broken])

    def shown() -> list[tuple[int, int, str]]:
        marks = [chip.findChild(QLabel) for chip in attaching.findChildren(Chip)]
        drawn = [mark.pixmap().toImage() for mark in marks]
        return [(d.width(), d.height(), d.pixelColor(8, 8).name()) for d in drawn]

    red = (34, 17, "#cc2200")
    qtbot.waitUntil(lambda: shown()[:2] == [red, red], timeout=WAIT_MS)
    qtbot.waitUntil(lambda: len(attaching.files) == 3, timeout=WAIT_MS)
    assert len(shown()) == 3
    assert shown()[2] != red
    assert attaching.files[0].name == "Pasted picture"
    attaching.clear()


def test_a_message_that_is_sent_while_its_file_is_read_goes_when_it_is_read(
    qtbot: QtBot, program: DesktopProgram, tmp_path: Path
) -> None:
    composer, window = program.window.composer, program.window
    note = tmp_path / "garden.txt"
    note.write_text("The blue key opens the greenhouse.", "utf-8")

    def sent() -> list[str]:
        return [m.text for m in window.conversation.messages[:1]]

    composer.attaching.add_paths([note])
    qtbot.keyClicks(composer.entry, "which key?")
    qtbot.keyClick(composer.entry, Qt.Key.Key_Return)
    assert sent() == []
    qtbot.keyClicks(composer.entry, "?")  # it is not done yet: Enter was too soon
    qtbot.waitUntil(lambda: not composer.attaching.reading, timeout=WAIT_MS)
    assert sent() == []
    assert composer.entry.toPlainText() == "which key??"

    composer.attaching.clear()
    composer.attaching.add_paths([note])
    chip = composer.attaching.findChildren(Chip)[-1]
    composer.entry.submitted.emit("which key??")
    chip.removed.emit()
    assert sent() == []  # not without what was to go with it

    composer.attaching.add_paths([note])
    qtbot.keyClick(composer.entry, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sent() == ["which key??"], timeout=WAIT_MS)
    assert composer.entry.toPlainText() == ""
    names = window.conversation.messages[0].findChild(QLabel, "given_files")
    assert names.text() == "With garden.txt"
    qtbot.waitUntil(lambda: window.conversation.last_turn is not None, timeout=WAIT_MS)
