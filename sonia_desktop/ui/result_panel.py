"""The window with what was read: the picture with its boxes, the text, what can be done with it.

It knows neither the assistant nor the screen; `look.py` gives it pictures and hears its wishes.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.enter_presses import EnterPresses
from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.picture_answers import PictureAnswers
from sonia_desktop.ui.picture_view import STEP, PictureView, picture_image
from sonia_desktop.ui.placing import centre_on_screen, fit_to_screen
from sonia_desktop.ui.result_files import Kind, name_of, spoken
from sonia_desktop.ui.result_pages import ReadingPage, TroublePage
from sonia_desktop.ui.result_tools import FILTERS, save_menu, summary, toggle, tool
from sonia_desktop.ui.seen_order import SeenOrder
from sonia_desktop.ui.theme import XS, M, S, Theme
from sonia_desktop.ui.words import tr, tr_count
from sonia_desktop.vision.scene import Scene, Screenshot
from sonia_desktop.vision.secret_mask import hidden_words

TITLE = tr("Sonia: what was read")
NOTHING = tr("No text was found in this picture.")
NOTHING_HINT = tr(
    "It can still be copied, saved and asked about. Very small or blurred writing is read better "
    "when the window is enlarged first."
)


class ResultPanel(EnterPresses, SeenOrder, QWidget):
    """One window for the picture read last."""

    cancelled = Signal()
    """Stop reading."""
    asked = Signal(str)
    save_asked = Signal(object, object)
    """A path and the `Kind` to be written there."""
    read_aloud_asked = Signal(str)
    silence_asked = Signal()
    allow_asked = Signal()
    again_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._theme = theme
        self.shot: Screenshot | None = None
        self.found: Scene | None = None
        self.speaking = False
        self._placed = False
        self._folder = ""
        self._line_starts: list[int] = []
        self.setWindowTitle(TITLE)
        self.setWindowIcon(icon("sonia"))
        self.setObjectName("result_panel")
        self.setMinimumSize(640, 420)
        self.reading, self.trouble = ReadingPage(), TroublePage()
        self.view = PictureView(theme)
        self.answers = PictureAnswers(theme)
        self._pages = QStackedWidget()
        for page in (self.reading, self._result_page(), self.trouble):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._connect()
        self._shortcuts()

    # --- what it is told ----------------------------------------------------------------------

    def show_reading(self, what: str) -> None:
        """A picture is being read."""
        self.clear()
        self._pages.setCurrentIndex(0)
        self.reading.begin(what)
        self.come_forward()
        announce(self, what)

    def show_result(self, shot: Screenshot, scene: Scene, note: str = "") -> None:
        """This was read; `shot` is masked. `note`: what the user should know about it."""
        self.reading.end()
        self.shot, self.found = shot, scene
        self._pages.setCurrentIndex(1)
        self.answers.clear()
        self.view.show_picture(shot.pixels, scene)
        self._show_text(scene)
        self._summary.setText(summary(scene))
        hidden = hidden_words(scene)
        self._note.setText("\n".join(part for part in (note, hidden) if part))
        self._note.setVisible(bool(self._note.text()))
        self._status.setText("")
        announce(self, f"{self._summary.text()}\n{self._note.text()}".strip())
        (self.text if scene.lines else self.answers.field).setFocus()

    def show_trouble(self, error: SoniaError, *, may_allow: bool = False) -> None:
        """It could not be done."""
        self.clear()
        self._pages.setCurrentIndex(2)
        self.trouble.tell(error, may_allow=may_allow)
        self.come_forward()
        announce(self, self.trouble.accessibleName(), urgent=True)

    def show_speaking(self, speaking: bool) -> None:
        """Whether Sonia is saying something: then the button stops it."""
        self.speaking = speaking
        self.aloud.setText(tr("Stop reading") if speaking else tr("Read aloud"))

    def tell(self, words: str) -> None:
        """One line at the bottom: what was done, or why not."""
        self._status.setText(words)
        announce(self, words)

    def clear(self) -> None:
        """Forget the picture and what was read of it."""
        self.reading.end()
        self.shot = self.found = None
        self.view.clear()
        self.text.clear()
        self.answers.clear()

    def come_forward(self) -> None:
        if not self._placed:
            self._placed = True
            fit_to_screen(self, 1080, 700)
            centre_on_screen(self)
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # --- what the user does -----------------------------------------------------------------

    def copy_text(self) -> None:
        """What is selected, else all of it."""
        chosen = self.view.selected_text or self._selected_in_column()
        text = chosen or (self.found.text if self.found is not None else "")
        if not text:
            self.tell(tr("There is no text to copy."))
            return
        QGuiApplication.clipboard().setText(text)
        lines = text.count("\n") + 1
        what = tr("The selection") if chosen else tr("The whole text")
        self.tell(
            tr_count(
                lines,
                "{what} was copied: {letters} letters in {count} line.",
                "{what} was copied: {letters} letters in {count} lines.",
                what=what,
                letters=len(text),
            )
        )

    def copy_picture(self) -> None:
        """The masked picture, without boxes."""
        if self.shot is not None:
            QGuiApplication.clipboard().setImage(picture_image(self.shot.pixels))
            self.tell(tr("The picture was copied."))

    def ask_where_to_save(self, kind: Kind) -> None:
        if self.found is None:
            return
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        usual = pictures if kind.ending == ".png" else documents
        folder = self._folder or QStandardPaths.writableLocation(usual) or str(Path.home())
        wanted = str(Path(folder) / f"{name_of(self.found)}{kind.ending}")
        title, kinds = FILTERS[kind]
        path, _chosen = QFileDialog.getSaveFileName(
            self, tr("Save: {title}", title=title), wanted, kinds
        )
        if path:
            self._folder = str(Path(path).parent)
            self.save_asked.emit(Path(path), kind)

    def read_aloud(self) -> None:
        """The selection, else all of it; again: stop."""
        if self.speaking:
            self.silence_asked.emit()
            return
        chosen = self.view.selected_text or self._selected_in_column()
        text = chosen or (spoken(self.found) if self.found is not None else "")
        if text.strip():
            self.read_aloud_asked.emit(text)
        else:
            self.tell(tr("There is no text to read aloud."))

    def escape(self) -> None:
        """Stop what runs; else close."""
        if self._pages.currentIndex() == 0:
            self.cancelled.emit()
        elif self.speaking:
            self.silence_asked.emit()
        else:
            self.close()

    # --- Qt ---------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()
        self.clear()
        self.closed.emit()

    # --- inside -----------------------------------------------------------------------------

    def _result_page(self) -> QWidget:
        self.lines = toggle(tr("Text lines"), tr("Show the lines of text that were read (Ctrl+1)"))
        self.elements = toggle(
            tr("Elements"), tr("Show buttons, fields and other controls (Ctrl+2)")
        )
        self.zoom_out = tool("−", tr("Smaller (Ctrl+−)"), tr("Zoom out"))
        self.zoom = tool(
            "100 %", tr("Picture pixels as screen pixels (Ctrl+0)"), tr("Zoom to 100 %")
        )
        self.zoom.setMinimumWidth(64)
        self.zoom_in = tool("+", tr("Larger (Ctrl++)"), tr("Zoom in"))
        self.fit = tool(tr("Fit"), tr("All of it in sight (Ctrl+9)"), tr("Fit"))
        self.copy_image = QPushButton(tr("Copy picture"))
        self.copy_image.setToolTip("Ctrl+Shift+C")
        self.save = QPushButton(tr("Save"))
        self.save.setToolTip(tr("Ctrl+S: the picture"))
        self.save.setMenu(save_menu(self, self.ask_where_to_save))
        above = QHBoxLayout()
        above.setSpacing(XS)
        for button in (
            *(self.lines, self.elements, self.zoom_out, self.zoom, self.zoom_in, self.fit),
        ):
            above.addWidget(button)
        above.addStretch(1)
        above.addWidget(self.copy_image)
        above.addWidget(self.save)
        frame = QFrame()
        frame.setObjectName("picture_frame")
        framed = QVBoxLayout(frame)
        framed.setContentsMargins(1, 1, 1, 1)
        framed.addWidget(self.view)
        left = QWidget()
        picture = QVBoxLayout(left)
        picture.setContentsMargins(0, 0, S, 0)
        picture.setSpacing(S)
        picture.addLayout(above)
        picture.addWidget(frame, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self._text_column())
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([620, 420])
        self._summary, self._status = QLabel(), QLabel()
        self._summary.setProperty("role", "small")
        self._status.setProperty("role", "small")
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setAccessibleName(tr("Status"))
        self._note = QLabel()
        self._note.setObjectName("result_note")
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        below = QHBoxLayout()
        below.addWidget(self._summary)
        below.addStretch(1)
        below.addWidget(self._status)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(M, M, M, S)
        layout.setSpacing(S)
        layout.addWidget(self._note)
        layout.addWidget(split, 1)
        layout.addLayout(below)
        return page

    def _text_column(self) -> QWidget:
        self.copy = QPushButton(tr("Copy text"))
        self.copy.setProperty("role", "primary")
        self.copy.setToolTip(tr("Ctrl+C: the selection, or all of it"))
        self.aloud = QPushButton(tr("Read aloud"))
        self.aloud.setToolTip(tr("Ctrl+R: the selection, or all of it"))
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addStretch(1)
        head.addWidget(self.aloud)
        head.addWidget(self.copy)
        self.text = QPlainTextEdit()
        self.text.setObjectName("result_text")
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setAccessibleName(tr("The text that was read"))
        self.text.setTabChangesFocus(True)
        self.nothing = QLabel(f"<b>{NOTHING}</b><br>{NOTHING_HINT}")
        self.nothing.setObjectName("nothing")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QSplitter(Qt.Orientation.Vertical)
        column.setChildrenCollapsible(False)
        column.addWidget(self.text)
        column.addWidget(self.nothing)
        column.addWidget(self.answers)
        column.setStretchFactor(0, 1)
        column.setStretchFactor(1, 1)
        right = QWidget()
        right.setMinimumWidth(260)
        layout = QVBoxLayout(right)
        layout.setContentsMargins(S, 0, 0, 0)
        layout.setSpacing(S)
        layout.addLayout(head)
        layout.addWidget(column, 1)
        self._column = column
        return right

    def _connect(self) -> None:
        view = self.view
        self.reading.cancelled.connect(self.cancelled)
        self.trouble.allow_asked.connect(self.allow_asked)
        self.trouble.again_asked.connect(self.again_asked)
        self.trouble.closed.connect(self.close)
        self.answers.asked.connect(self.asked)
        self.answers.grew.connect(self._make_room)
        for boxes in (self.lines, self.elements):
            boxes.toggled.connect(self._show_boxes)
        self.zoom_out.clicked.connect(lambda: view.zoom_by(1 / STEP))
        self.zoom_in.clicked.connect(lambda: view.zoom_by(STEP))
        self.zoom.clicked.connect(lambda: view.set_zoom(1.0))
        self.fit.clicked.connect(view.fit)
        view.zoom_changed.connect(lambda zoom: self.zoom.setText(f"{round(zoom * 100)} %"))
        view.line_pointed.connect(self._go_to_line)
        self.text.cursorPositionChanged.connect(self._mark_line)
        self.copy.clicked.connect(self.copy_text)
        self.copy_image.clicked.connect(self.copy_picture)
        self.aloud.clicked.connect(self.read_aloud)

    def _shortcuts(self) -> None:
        view = self.view
        for keys, slot in (
            ("Esc", self.escape),
            ("Ctrl+W", self.close),
            ("Ctrl+Shift+C", self.copy_picture),
            ("Ctrl+S", lambda: self.ask_where_to_save(Kind.PICTURE)),
            ("Ctrl+R", self.read_aloud),
            ("Ctrl+L", self.answers.field.setFocus),
            ("Ctrl+1", self.lines.toggle),
            ("Ctrl+2", self.elements.toggle),
            ("Ctrl+0", lambda: view.set_zoom(1.0)),
            ("Ctrl+9", view.fit),
            ("Ctrl++", lambda: view.zoom_by(STEP)),
            ("Ctrl+=", lambda: view.zoom_by(STEP)),
            ("Ctrl+-", lambda: view.zoom_by(1 / STEP)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        for widget in (self.view, self.text):  # the field copies its own text
            copy = QShortcut(QKeySequence.StandardKey.Copy, widget)
            copy.setContext(Qt.ShortcutContext.WidgetShortcut)
            copy.activated.connect(self.copy_text)

    def _show_boxes(self) -> None:
        self.view.show_boxes(lines=self.lines.isChecked(), elements=self.elements.isChecked())

    def _show_text(self, scene: Scene) -> None:
        self._line_starts = []
        at = 0
        for line in scene.lines:
            self._line_starts.append(at)
            at += len(line.text) + 1
        self.text.setPlainText(scene.text)
        self.text.setVisible(bool(scene.lines))
        self.nothing.setVisible(not scene.lines)
        self.copy.setEnabled(bool(scene.lines))
        self.aloud.setEnabled(bool(scene.lines))
        self.view.mark(None)

    def _make_room(self) -> None:
        """Text and answers share the column."""
        height = self._column.height()
        text = height * 2 // 5
        self._column.setSizes([text, text, height - text])

    def _go_to_line(self, number: int) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(self._line_starts[number])
        self.text.blockSignals(True)
        self.text.setTextCursor(cursor)
        self.text.blockSignals(False)
        self.text.ensureCursorVisible()
        self.view.mark(None)

    def _mark_line(self) -> None:
        """The line the text cursor is in is shown on the picture."""
        cursor: QTextCursor = self.text.textCursor()
        if self.found is None or not self.found.lines or not self.text.hasFocus():
            return
        number = min(cursor.blockNumber(), len(self.found.lines) - 1)
        self.view.mark(self.found.lines[number])

    def _selected_in_column(self) -> str:
        return self.text.textCursor().selectedText().replace("\u2029", "\n")
