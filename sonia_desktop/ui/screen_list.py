"""Moments of the screen as a list model, with their pictures loaded when they come into sight."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage, QPixmap

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.desk import Desk, then
from sonia_desktop.ui.screen_words import when_words
from sonia_desktop.vision.screen_memory.moments import Found

Index = QModelIndex | QPersistentModelIndex
_KEPT_PICTURES = 200
_AT_ONCE = 4


class MomentRole(IntEnum):
    """What a row gives besides its text."""

    FOUND = Qt.ItemDataRole.UserRole + 1
    PICTURE = Qt.ItemDataRole.UserRole + 2


class ScreenList(QAbstractListModel):
    """Pictures are opened off the main thread, at most four at once, the last asked for first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.found: list[Found] = []
        self._pictures: OrderedDict[int, QPixmap | None] = OrderedDict()
        self._waiting: list[int] = []
        self._loading: set[int] = set()

    def show(self, found: Sequence[Found]) -> None:
        """These moments and no others."""
        self.beginResetModel()
        self.found = list(found)
        self._waiting.clear()
        self.endResetModel()

    def forget_pictures(self) -> None:
        """What was forgotten is not kept in RAM either."""
        self._pictures.clear()

    def picture(self, moment: int) -> QPixmap | None:
        """The moment's picture when it is there already; asks for it otherwise."""
        if moment in self._pictures:
            self._pictures.move_to_end(moment)
            return self._pictures[moment]
        if moment not in self._loading and moment not in self._waiting:
            self._waiting.append(moment)
            self._load()
        return None

    def place_of(self, moment: int) -> QModelIndex:
        """Where a moment stands; invalid when it is not listed."""
        for place, found in enumerate(self.found):
            if found.moment.id == moment:
                return self.index(place)
        return QModelIndex()

    # --- Qt ---------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.found):
            return None
        found = self.found[index.row()]
        moment = found.moment
        if role == MomentRole.FOUND:
            return found
        if role == MomentRole.PICTURE:
            return self.picture(moment.id) if moment.has_thumbnail else None
        if role == Qt.ItemDataRole.DisplayRole:
            return moment.title or moment.program
        if role == Qt.ItemDataRole.AccessibleTextRole:
            when = when_words(found.when, datetime.now().astimezone())
            return f"{moment.title}, {moment.program}, {when}. {' '.join(found.lines)}"
        return None

    # --- pictures ---------------------------------------------------------------------------

    def _load(self) -> None:
        while self._waiting and len(self._loading) < _AT_ONCE:
            moment = self._waiting.pop()
            self._loading.add(moment)
            self._load_one(moment)

    def _load_one(self, moment: int) -> None:
        def came(image: QImage) -> None:
            self._loaded(moment, QPixmap.fromImage(image))

        def missing(_error: SoniaError) -> None:
            self._loaded(moment, None)  # forgotten meanwhile, or its key is not there

        self._desk.do(
            lambda assistant: then(assistant.remembering.memory.thumbnail(moment), _opened),
            came,
            missing,
        )

    def _loaded(self, moment: int, picture: QPixmap | None) -> None:
        self._loading.discard(moment)
        self._pictures[moment] = picture
        while len(self._pictures) > _KEPT_PICTURES:
            self._pictures.popitem(last=False)
        place = self.place_of(moment)
        if place.isValid():
            self.dataChanged.emit(place, place)
        self._load()


def _opened(jpeg: bytes) -> QImage:
    """Decoded in the thread that read it."""
    return QImage.fromData(jpeg)
