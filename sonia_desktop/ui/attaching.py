"""Files given with a message: chips above the entry, read while the user goes on typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.errors import CancelledError, SoniaError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.ui.flow import FlowLayout
from sonia_desktop.ui.icons import icon, pixmap
from sonia_desktop.ui.pieces import plain_label
from sonia_desktop.ui.theme import XS, S
from sonia_desktop.ui.told import told_error
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.attached import Attached
    from sonia_desktop.ui.desk import Desk
    from sonia_desktop.ui.region_picker import RegionPicker
    from sonia_desktop.vision.frozen import Frozen
    from sonia_desktop.vision.scene import Box

MOST_FILES = 10
_NAME_PX = 200
_ICON = 16
_SIDE_PX = 34
_SHOWN = QSize(4 * _SIDE_PX, 4 * _SIDE_PX)
"""A picture is read at this size first: enough for any screen, and quickly made smaller."""
_BY_LESS = Qt.AspectRatioMode.KeepAspectRatio
_FAST = Qt.TransformationMode.FastTransformation
_SMOOTH = Qt.TransformationMode.SmoothTransformation


def carries_files(data: QMimeData) -> bool:
    """Whether what is dropped or pasted is a picture or files of this computer, not text.

    A picture of a web page comes with its address: it is a picture all the same. A part of a
    document comes with its text, and is that.
    """
    urls = data.urls()
    if any(url.isLocalFile() for url in urls):
        return True
    return data.hasImage() and (bool(urls) or not data.hasText())


def _as_png(image: QImage) -> bytes:
    """Takes long for a whole screen: not in the main thread."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(held, "PNG", 60)  # type: ignore[call-overload]
    return bytes(held.data().data())


def _small_picture(path: Path) -> QImage:
    """The picture in a file, small; an empty one where it is none."""
    from sonia_desktop.attached import PICTURES

    if path.suffix.casefold() not in PICTURES:
        return QImage()
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > _SHOWN.width() or size.height() > _SHOWN.height()):
        reader.setScaledSize(size.scaled(_SHOWN, _BY_LESS))
    return reader.read()


class Attaching(QWidget):
    """What will go with the next message."""

    changed = Signal()
    dropped = Signal()
    """One is no longer there: taken away, or it could not be read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._chips: list[Chip] = []
        self._picker: RegionPicker | None = None
        self.setObjectName("attaching")
        self.setAccessibleName(tr("Attached files"))
        held = QWidget()
        self._row = FlowLayout(held)
        self._told = plain_label("", "error")
        self._told.setObjectName("attaching_error")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, XS)
        layout.setSpacing(XS)
        layout.addWidget(held)
        layout.addWidget(self._told)
        self._told.hide()
        self.hide()

    @property
    def files(self) -> list[Attached]:
        """Those that are read."""
        return [chip.attached for chip in self._chips if chip.attached is not None]

    @property
    def reading(self) -> str:
        """The name of one that is still being read; empty when none is."""
        return next((chip.name for chip in self._chips if chip.attached is None), "")

    # --- what the user gives ----------------------------------------------------------------

    def add_data(self, data: QMimeData) -> bool:
        """What was dropped or pasted; False when it is no file and no picture."""
        if not carries_files(data):
            return False
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.add_paths(paths)
            return True
        image = data.imageData()
        if isinstance(image, QImage) and not image.isNull():
            name = tr("Pasted picture")
            chip = self._begin(
                name, None, lambda a, token: a.attachments.open(_as_png(image), token, name)
            )
            if chip is not None:
                chip.show_picture(image.scaled(_SHOWN, _BY_LESS, _FAST))
        return True

    def add_paths(self, paths: Sequence[Path]) -> None:
        """Files by their paths; one that is there already is not read twice."""
        known = {chip.path for chip in self._chips}
        for path in paths:
            if path not in known:
                self._open(path.name or str(path), path)
                known.add(path)
        self.changed.emit()  # also where all were there already

    def menu(self, at: QWidget) -> QMenu:
        """The ways to attach."""
        menu = QMenu(at)
        menu.setObjectName("attach_menu")
        menu.addAction(tr("Files…"), self.choose_files)
        menu.addAction(tr("A part of the screen…"), self.point_at_screen)
        pasted = menu.addAction(tr("What was copied"), self.paste)
        pasted.setEnabled(carries_files(QGuiApplication.clipboard().mimeData()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def choose_files(self) -> None:
        """Ask for files."""
        dialog = QFileDialog(self.window(), tr("Attach files"), str(Path.home()))
        dialog.setObjectName("attach_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.add_paths([Path(n) for n in names]))
        dialog.open()

    def paste(self) -> None:
        """The files or the picture that were copied."""
        self.add_data(QGuiApplication.clipboard().mimeData())

    def point_at_screen(self) -> None:
        """Let the user point at a part of the screen."""
        if self._picker is None:
            self._desk.do(lambda a: a.eyes.freeze(), self._point, self._refused)

    # --- sending ----------------------------------------------------------------------------

    def take(self) -> list[Attached]:
        """The files, for the message that is sent now; none are left."""
        files = self.files
        self.clear()
        return files

    def clear(self) -> None:
        """Let all go; what is being read is stopped."""
        for chip in list(self._chips):
            self._drop(chip)
        self._tell("")

    # --- inside -----------------------------------------------------------------------------

    def _point(self, frozen: Frozen) -> None:
        from sonia_desktop.ui.region_picker import RegionPicker, places

        where = places(frozen)
        if where is None:
            self._keep_part(frozen, None)
            return
        self._picker = RegionPicker(frozen, where, self._desk.theme.colours, self)
        self._picker.picked.connect(lambda region: self._keep_part(frozen, region))
        self._picker.cancelled.connect(self._picker_gone)
        self._picker.open()

    def _picker_gone(self) -> None:
        if self._picker is not None:
            self._picker.deleteLater()
            self._picker = None

    def _keep_part(self, frozen: Frozen, region: Box | None) -> None:
        self._picker_gone()
        name = tr("Part of the screen")

        def read(assistant: Assistant, token: CancelToken) -> Future[Attached]:
            shot = assistant.eyes.part(frozen, region).result()
            return assistant.attachments.take(shot, token, name)

        self._begin(name, None, read)

    def _open(self, name: str, path: Path) -> None:
        chip = self._begin(name, path, lambda a, token: a.attachments.open(path, token, name))

        def seen(picture: QImage) -> None:
            if chip in self._chips and chip is not None:
                chip.show_picture(picture)

        if chip is not None:
            self._desk.do(lambda _assistant: _small_picture(path), seen, lambda _error: None)

    def _begin(
        self,
        name: str,
        path: Path | None,
        read: Callable[[Assistant, CancelToken], Future[Attached]],
    ) -> Chip | None:
        """A chip for what is read off the main thread; None where there are too many."""
        if len(self._chips) >= MOST_FILES:
            self._tell(tr("{count} files go with one message; send these first.", count=MOST_FILES))
            return None
        self._tell("")
        chip = Chip(self._desk, name, path)
        chip.removed.connect(lambda: self._drop(chip))
        self._chips.append(chip)
        self._row.addWidget(chip)
        self.show()

        def done(attached: Attached) -> None:
            if chip in self._chips:
                chip.show_read(attached)
                self.changed.emit()

        def failed(error: SoniaError) -> None:
            if chip in self._chips:
                self._drop(chip)
                if not isinstance(error, CancelledError):
                    self._refused(error)

        self._desk.do(lambda a: read(a, chip.token), done, failed)
        self.changed.emit()
        return chip

    def _drop(self, chip: Chip) -> None:
        self.dropped.emit()
        chip.token.cancel()
        self._chips.remove(chip)
        self._row.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._row.invalidate()
        self.setVisible(bool(self._chips) or bool(self._told.text()))
        self.changed.emit()

    def _refused(self, error: SoniaError) -> None:
        self._tell(told_error(error))

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))
        self.setVisible(bool(self._chips) or bool(words))


class Chip(QFrame):
    """One file: its name, what was read of it, and the cross that lets it go."""

    removed = Signal()

    def __init__(self, desk: Desk, name: str, path: Path | None) -> None:
        super().__init__()
        self.name, self.path = name, path
        self.attached: Attached | None = None
        self.token = CancelToken()
        self.setObjectName("card")
        c = desk.theme.colours
        self._mark = QLabel()
        self._mark.setPixmap(pixmap("attach", _ICON, c.muted, self.devicePixelRatioF()))
        title = QLabel()
        title.setTextFormat(Qt.TextFormat.PlainText)
        short = title.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _NAME_PX)
        title.setText(short)
        self._about = QLabel(tr("reading…"))
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setProperty("role", "small")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(self._about)
        cross = QToolButton()
        cross.setObjectName("detach")
        cross.setIcon(icon("close", c.muted))
        cross.setAccessibleName(tr("Remove {name}", name=name))
        cross.setToolTip(tr("Remove"))
        cross.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(S, XS, XS, XS)
        row.setSpacing(S)
        row.addWidget(self._mark)
        row.addLayout(words)
        row.addWidget(cross)
        self.setToolTip(str(path) if path is not None else name)
        self._name_it()

    def show_picture(self, picture: QImage) -> None:
        """In place of the paper clip; one that could not be read changes nothing."""
        if not picture.isNull():
            ratio = self.devicePixelRatioF()
            side = round(_SIDE_PX * ratio)
            small = picture.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio, _SMOOTH)
            small.setDevicePixelRatio(ratio)
            self._mark.setPixmap(QPixmap.fromImage(small))
            self.updateGeometry()

    def show_read(self, attached: Attached) -> None:
        """It is read: say what it holds."""
        self.attached = attached
        self._about.setText(attached.about)
        self._name_it()
        self.updateGeometry()

    def _name_it(self) -> None:
        self.setAccessibleName(f"{self.name}, {self._about.text()}")
