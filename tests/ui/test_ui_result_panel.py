"""The panel with what was read: text on the picture, boxes, files; and the whole way to it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tried
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from sonia_desktop.agent.types import Entrance
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.ui import picture_text
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.conversation import UserMessage
from sonia_desktop.ui.picture_text import Caret
from sonia_desktop.ui.placing import centred, fitting
from sonia_desktop.ui.result_files import Kind, content, markdown, spoken, write
from sonia_desktop.ui.result_panel import ResultPanel
from sonia_desktop.ui.result_tools import summary
from sonia_desktop.ui.theme import Theme
from sonia_desktop.vision.privacy import Mode
from sonia_desktop.vision.scene import Box, Element, Hidden, Scene, Screenshot, TextLine, Window
from tests.ui.conftest import WAIT_MS
from tests.virtual_display import VirtualDisplay

whatever = tried(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
TAKEN = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
LINES = (
    TextLine("Invoice 4711", Box(20, 20, 240, 24), 0.98),
    TextLine("The total is due and was", Box(20, 60, 240, 20), 0.91),
    TextLine("sent on 3 November.", Box(20, 84, 190, 20), 0.9),
    TextLine("Save", Box(40, 130, 48, 20), 0.99),
    TextLine("Cancel", Box(160, 130, 66, 20), 0.97),
)
SAVE = Element("button", "Save", Box(20, 122, 100, 36), 0.87)
SCENE = Scene((300, 180), "rapidocr", LINES, (SAVE,), (), "region 0,0,300,180", TAKEN)
NOTHING = replace(SCENE, lines=(), elements=())


def letter(text: str) -> float:
    return float(len(text))


def shot(size: tuple[int, int] = (300, 180), grey: int = 200) -> Screenshot:
    pixels = np.full((size[1], size[0], 3), grey, dtype=np.uint8)
    return Screenshot(pixels, TAKEN, "region 0,0,300,180")


# --- text on the picture ------------------------------------------------------------------------


@whatever
@given(st.integers(0, len(LINES) - 1), st.data())
def test_a_point_on_a_letter_is_the_nearest_place_between_letters(
    number: int, data: st.DataObject
) -> None:
    line = LINES[number]
    at = data.draw(st.integers(0, len(line.text)))
    x = picture_text.edges(line, letter)[at]
    y = line.box.y + line.box.h / 2
    assert picture_text.caret_at(LINES, x, y, letter) == Caret(number, at)


carets = st.integers(0, len(LINES) - 1).flatmap(
    lambda n: st.builds(Caret, st.just(n), st.integers(0, len(LINES[n].text)))
)


@whatever
@given(carets, carets)
def test_what_lies_between_two_places_is_the_same_from_both_ends(one: Caret, other: Caret) -> None:
    there = picture_text.spans(LINES, one, other)
    assert there == picture_text.spans(LINES, other, one)
    for number, begin, end in there:
        assert 0 <= begin < end <= len(LINES[number].text)


def test_text_of_one_row_stays_in_one_row() -> None:
    ends = picture_text.whole(LINES)
    assert ends is not None
    text = picture_text.text_of(LINES, picture_text.spans(LINES, *ends))
    assert text.splitlines()[-1] == "Save\tCancel"
    assert text.splitlines()[0] == "Invoice 4711"


def test_no_lines_no_caret_and_a_line_without_letters_has_one() -> None:
    assert picture_text.caret_at((), 1, 1, letter) is None
    empty = (TextLine("", Box(0, 0, 10, 10), 1.0),)
    assert picture_text.caret_at(empty, 5, 5, letter) == Caret(0, 0)
    assert picture_text.whole(()) is None


def test_a_thing_under_the_pointer_is_told_with_role_and_sureness() -> None:
    assert picture_text.thing_at(SCENE, 60, 140) is SAVE
    assert picture_text.in_words(SAVE) == "Button “Save”\n87 % sure"
    assert picture_text.thing_at(SCENE, 100, 70) is LINES[1]
    assert "91 % sure" in picture_text.in_words(LINES[1])
    told = replace(SAVE, source="accessibility", enabled=False)
    assert picture_text.in_words(told).endswith("Disabled\ntold by the program itself")


# --- files --------------------------------------------------------------------------------------


def test_each_kind_of_file_holds_what_it_says(tmp_path: Path) -> None:
    plain = write(tmp_path / "a", Kind.PICTURE, shot(), SCENE)
    assert plain.name == "a.png"
    assert np.array_equal(np.asarray(Image.open(plain)), shot().pixels)
    boxes = write(tmp_path / "b.png", Kind.BOXES, shot((600, 500)), replace(SCENE, size=(600, 500)))
    assert not (np.asarray(Image.open(boxes)) == 200).all()
    text = write(tmp_path / "c.txt", Kind.TEXT, shot(), SCENE)
    assert text.read_text(encoding="utf-8") == SCENE.text + "\n"
    assert [p.name for p in sorted(tmp_path.iterdir())] == ["a.png", "b.png", "c.txt"]


def test_markdown_has_joined_sentences_controls_and_what_was_hidden() -> None:
    hidden = replace(SCENE, hidden=(Hidden("password", Box(0, 0, 5, 5)),))
    told = markdown(hidden)
    assert "The total is due and was sent on 3 November." in told
    assert "Hidden: 1 password." in told
    assert "- Buttons: Save" in told
    starred = replace(SCENE, lines=(TextLine("2 * 3 * 4 # <b>", Box(0, 0, 99, 20), 1.0),))
    assert "2 \\* 3 \\* 4 \\# \\<b\\>" in markdown(starred)
    assert spoken(SCENE).startswith("Invoice 4711\n\nThe total is due and was sent on 3 November.")


def test_what_was_masked_is_said_to_be_hidden() -> None:
    line = TextLine("Password ••••••••", Box(0, 0, 99, 20), 1.0)
    assert spoken(replace(SCENE, lines=(line,))) == "Password (hidden)"


def test_a_file_that_cannot_be_written_is_said_and_nothing_half_is_left(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="cannot be written"):
        write(tmp_path / "missing" / "a.png", Kind.PICTURE, shot(), SCENE)
    blocked = tmp_path / "folder.txt"
    blocked.mkdir()
    with pytest.raises(UnavailableError):
        write(blocked, Kind.TEXT, shot(), SCENE)
    assert [p.name for p in tmp_path.iterdir()] == ["folder.txt"]
    assert content(Kind.TEXT, shot(), NOTHING) == b"\n"


# --- the panel ----------------------------------------------------------------------------------


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> ResultPanel:
    made = ResultPanel(theme)
    qtbot.addWidget(made)
    made.show_reading("Reading…")
    made.show_result(shot(), SCENE)
    return made


def on_picture(panel: ResultPanel, x: float, y: float) -> QPoint:
    return panel.view.mapFromScene(x, y)


def test_text_is_selected_by_dragging_over_the_picture_and_copied(
    qtbot: QtBot, panel: ResultPanel
) -> None:
    port, left = panel.view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(port, left, pos=on_picture(panel, 18, 32))
    qtbot.mouseMove(port, on_picture(panel, 150, 50))
    qtbot.mouseMove(port, on_picture(panel, 300, 70))
    qtbot.mouseRelease(port, left, pos=on_picture(panel, 300, 70))
    assert panel.view.selected_text == "Invoice 4711\nThe total is due and was"
    panel.copy_text()
    assert QGuiApplication.clipboard().text() == panel.view.selected_text
    qtbot.mouseDClick(port, left, pos=on_picture(panel, 60, 140))
    assert panel.view.selected_text == "Save"


def test_copy_without_a_selection_takes_all_of_the_text(panel: ResultPanel) -> None:
    panel.copy_text()
    assert QGuiApplication.clipboard().text() == SCENE.text
    panel.copy_picture()
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (300, 180)


def test_boxes_are_switched_on_and_off(qtbot: QtBot, panel: ResultPanel) -> None:
    def drawn() -> int:
        image = panel.view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        corner, far = on_picture(panel, 0, 0), on_picture(panel, 300, 180)
        seen = np.frombuffer(image.constBits(), np.uint8)
        seen = seen.reshape(image.height(), image.bytesPerLine())[:, : 3 * image.width()]
        part = seen.reshape(image.height(), image.width(), 3)[
            corner.y() + 4 : far.y() - 4, corner.x() + 4 : far.x() - 4
        ]
        return int((part != 200).any(axis=2).sum())

    with_all = drawn()
    qtbot.mouseClick(panel.lines, Qt.MouseButton.LeftButton)
    without_lines = drawn()
    qtbot.keyClick(panel, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert with_all > without_lines > drawn() == 0
    assert not panel.elements.isChecked()


def test_zoom_is_exact_and_fit_follows_the_window(qtbot: QtBot, panel: ResultPanel) -> None:
    assert panel.view.fitted
    fitted = panel.view.zoom
    qtbot.mouseClick(panel.zoom_in, Qt.MouseButton.LeftButton)
    assert panel.view.zoom == pytest.approx(fitted * 1.25)
    qtbot.mouseClick(panel.zoom, Qt.MouseButton.LeftButton)
    assert panel.view.zoom == pytest.approx(1.0)
    assert panel.zoom.text() == "100 %"
    qtbot.mouseClick(panel.fit, Qt.MouseButton.LeftButton)
    assert panel.view.zoom == pytest.approx(fitted)
    panel.view.set_zoom(1e9)
    assert panel.view.zoom == pytest.approx(16.0)


def test_the_line_read_in_the_text_is_pointed_at_and_a_click_on_it_leads_there(
    qtbot: QtBot, panel: ResultPanel
) -> None:
    qtbot.mouseClick(
        panel.view.viewport(), Qt.MouseButton.LeftButton, pos=on_picture(panel, 60, 94)
    )
    assert panel.text.textCursor().blockNumber() == 2


def test_without_text_it_says_so_and_the_picture_can_still_be_used(panel: ResultPanel) -> None:
    panel.show_result(shot(), NOTHING)
    assert panel.nothing.isVisible()
    assert not panel.text.isVisible()
    assert not panel.copy.isEnabled()
    assert panel.copy_image.isEnabled()
    assert summary(NOTHING) == "300 × 180  ·  0 lines of text  ·  0 elements  ·  read by rapidocr"


def test_reading_aloud_takes_the_selection_or_all_and_the_button_stops_it(
    qtbot: QtBot, panel: ResultPanel
) -> None:
    with qtbot.waitSignal(panel.read_aloud_asked) as all_of_it:
        qtbot.mouseClick(panel.aloud, Qt.MouseButton.LeftButton)
    assert all_of_it.args == [spoken(SCENE)]
    qtbot.mouseDClick(
        panel.view.viewport(), Qt.MouseButton.LeftButton, pos=on_picture(panel, 190, 140)
    )
    with qtbot.waitSignal(panel.read_aloud_asked) as part:
        panel.read_aloud()
    assert part.args == ["Cancel"]
    panel.show_speaking(True)
    assert panel.aloud.text() == "Stop reading"
    with qtbot.waitSignal(panel.silence_asked):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.isVisible()
    panel.show_speaking(False)
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.found is None


def test_while_it_reads_escape_cancels(qtbot: QtBot, panel: ResultPanel) -> None:
    panel.show_reading("Reading 10 × 10 pixels…")
    assert panel.found is None
    with qtbot.waitSignal(panel.cancelled):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)


def test_a_window_is_no_larger_than_the_screen_and_stands_in_its_middle() -> None:
    room = QRect(100, 0, 960, 540)
    size = fitting(QSize(1080, 700), QSize(640, 420), room)
    assert size.width() <= room.width()
    assert size.height() <= room.height()
    corner = centred(size, room)
    assert room.contains(QRect(corner, size))
    assert fitting(QSize(500, 400), QSize(640, 420), room) == QSize(640, 420)


# --- the whole way ------------------------------------------------------------------------------

needs_display = pytest.mark.skipif(
    bool(VirtualDisplay.missing_programs()), reason="needs Xvfb and openbox"
)
WORDS = "The quarterly report is ready"


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[VirtualDisplay]:
    """A display, as large as the one Qt has here, with a terminal that says something."""
    with VirtualDisplay(size=(800, 800)) as running:
        monkeypatch.setenv("DISPLAY", running.name)
        monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        command = ["xterm", "-T", "Mail from Ada", "-fa", "DejaVu Sans Mono", "-fs", "14"]
        command += ["-geometry", "50x8+60+200", "-e", "sh", "-c", f"echo '{WORDS}'; sleep 120"]
        with subprocess.Popen(command, env=running.env) as terminal:
            running.wait_for_window("Mail from Ada")
            yield running
            terminal.kill()


def opened_picker(qtbot: QtBot, program: DesktopProgram) -> None:
    program.window.look.begin()
    qtbot.waitUntil(lambda: program.window.look.picker is not None, timeout=WAIT_MS)


@needs_display
def test_what_is_pointed_at_is_read_asked_about_and_stands_in_the_conversation(
    qtbot: QtBot, screen: VirtualDisplay, program: DesktopProgram, tmp_path: Path
) -> None:
    look, window = program.window.look, program.window
    opened_picker(qtbot, program)
    assert look.picker is not None
    overlay, left = look.picker.overlays[0], Qt.MouseButton.LeftButton
    qtbot.mousePress(overlay, left, pos=QPoint(40, 180))
    qtbot.mouseMove(overlay, QPoint(300, 300))
    qtbot.mouseRelease(overlay, left, pos=QPoint(759, 459))
    qtbot.keyClick(overlay, Qt.Key.Key_Return)
    panel = look.panel
    assert panel is not None
    qtbot.waitUntil(lambda: panel.found is not None, timeout=WAIT_MS)
    assert panel.found is not None
    assert panel.shot is not None
    assert panel.found.size == (720, 280)
    assert panel.shot.area == Box(40, 180, 720, 280)
    assert WORDS in panel.found.text  # the overlay is not in it: the picture is of before
    panel.answers.field.setText("what does it say?")
    qtbot.keyClick(panel.answers.field, Qt.Key.Key_Return)
    answer = panel.answers.messages[-1]
    qtbot.waitUntil(lambda: answer.finished, timeout=WAIT_MS)
    assert WORDS in answer.text
    asked, told = window.conversation.messages[-2:]
    assert isinstance(asked, UserMessage)
    assert asked.text == "what does it say?"
    assert told.text == answer.text
    assert window.assistant is not None
    turn = window.assistant.turns.recent(1)[-1]
    assert turn.entrance is Entrance.TYPED
    assert turn.tool_calls[0].tool == "picture.ask"
    panel.save_asked.emit(tmp_path / "read.txt", Kind.TEXT)
    qtbot.waitUntil((tmp_path / "read.txt").exists, timeout=WAIT_MS)
    assert WORDS in (tmp_path / "read.txt").read_text(encoding="utf-8")
    # Switched off while it is shown: the picture goes, and can be asked about no more.
    window.assistant.looking.watch.choose(Mode.OFF, by="user")
    qtbot.waitUntil(panel.trouble.isVisible, timeout=WAIT_MS)
    assert panel.found is None
    assert panel.text.toPlainText() == ""


@needs_display
def test_looking_that_is_switched_off_is_said_with_the_way_out(
    qtbot: QtBot, screen: VirtualDisplay, program: DesktopProgram
) -> None:
    assistant, look = program.window.assistant, program.window.look
    assert assistant is not None
    assistant.looking.watch.choose(Mode.OFF, by="user")
    look.begin()
    qtbot.waitUntil(lambda: look.panel is not None and look.panel.isVisible(), timeout=WAIT_MS)
    panel = look.panel
    assert panel is not None
    assert look.picker is None
    assert "switched off" in panel.trouble.message.text()
    assert panel.trouble.allow.isVisible()
    qtbot.mouseClick(panel.trouble.allow, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: look.picker is not None, timeout=WAIT_MS)
    assert not panel.isVisible()
    assert look.picker is not None
    look.picker.cancel()
    assert look.picker is None


@needs_display
def test_a_look_that_is_cancelled_shows_nothing_later(
    qtbot: QtBot, screen: VirtualDisplay, program: DesktopProgram
) -> None:
    look = program.window.look
    opened_picker(qtbot, program)
    assert look.picker is not None
    look.picker.take(Box(60, 220, 300, 60))
    panel = look.panel
    assert panel is not None
    with qtbot.waitSignal(panel.closed):
        panel.escape()
    assert not panel.isVisible()
    assert program.window.assistant is not None
    program.window.assistant.eyes.warm().result(60)  # what was asked of the reader is done
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert panel.found is None


def test_without_a_display_it_says_what_helps(
    qtbot: QtBot, program: DesktopProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    look = program.window.look
    look.begin()
    qtbot.waitUntil(lambda: look.panel is not None and look.panel.isVisible(), timeout=WAIT_MS)
    assert look.panel is not None
    assert "display" in look.panel.trouble.message.text()
    assert look.panel.trouble.again.isVisible()


def test_small_writing_drawn_by_hand_is_found_and_selected_where_it_stands(
    qtbot: QtBot, program: DesktopProgram, tmp_path: Path
) -> None:
    assistant = program.window.assistant
    assert assistant is not None
    picture = Image.new("RGB", (640, 120), "white")
    font = ImageFont.load_default(24)
    ImageDraw.Draw(picture).text((30, 40), "Monday Tuesday Wednesday", "black", font)
    picture.save(tmp_path / "days.png")
    taken, scene = assistant.look(tmp_path / "days.png").result(60)
    panel = ResultPanel(program.theme)
    qtbot.addWidget(panel)
    panel.show_result(taken, scene)
    panel.come_forward()
    middle = 30 + font.getlength("Monday ") + font.getlength("Tuesday") / 2
    qtbot.mouseDClick(
        panel.view.viewport(), Qt.MouseButton.LeftButton, pos=on_picture(panel, middle, 54)
    )
    assert panel.view.selected_text == "Tuesday"


def test_windows_are_named_in_the_markdown() -> None:
    window = Window("Mail", "thunderbird", Box(0, 0, 300, 180), True)
    assert "## Mail" in markdown(replace(SCENE, windows=(window,)))
