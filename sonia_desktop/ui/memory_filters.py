"""Which memories are shown: by what they are about, for whom they hold, and who said them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from sonia_desktop.memory.types import MemoryFilter, MemoryType, Scope
from sonia_desktop.ui.memory_words import SCOPES, TYPES, source_words
from sonia_desktop.ui.pieces import name_choice
from sonia_desktop.ui.theme import S
from sonia_desktop.ui.words import tr

_DOCUMENTS = "documents:"
_PIECE = "chunk"
"""`MemoryItem.kind` of a document's pieces."""


class MemoryFilters(QWidget):
    """`chosen` says what may be shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.type = self._box(
            tr("Type"), [(tr("All types"), ""), *((v, k.value) for k, v in TYPES.items())]
        )
        self.scope = self._box(
            tr("Holds"), [(tr("Holds anywhere"), ""), *((v, k.value) for k, v in SCOPES.items())]
        )
        self.source = self._box(
            tr("Source"), [(tr("Any source"), ""), (tr("Documents"), _DOCUMENTS)]
        )
        self.replaced = QCheckBox(tr("Replaced ones too"))
        self.replaced.setAccessibleName(tr("Show also what was replaced by something newer"))
        self.replaced.toggled.connect(lambda _on: self.changed.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        for box in (self.type, self.scope, self.source):
            layout.addWidget(box, 1)
        layout.addWidget(self.replaced)

    @property
    def narrow(self) -> bool:
        """Anything is left out."""
        return any(box.currentData() for box in (self.type, self.scope, self.source))

    def chosen(self, *, searching: bool) -> MemoryFilter:
        """The filter; the timeline shows no pieces of documents unless they are asked for."""
        kind, scope, source = (
            str(box.currentData() or "") for box in (self.type, self.scope, self.source)
        )
        documents = source == _DOCUMENTS
        return MemoryFilter(
            types=(MemoryType(kind),) if kind else (),
            kinds=(_PIECE,) if documents else (),
            scope=Scope(scope) if scope else None,
            source=source if source and not documents else None,
            documents=documents or searching,
            superseded=self.replaced.isChecked(),
        )

    def show_sources(self, sources: Sequence[str]) -> None:
        """Who has said anything; the choice stays."""
        there = [str(self.source.itemData(i)) for i in range(2, self.source.count())]
        if list(sources) == there:
            return
        chosen = self.source.currentData()
        self.source.blockSignals(True)
        while self.source.count() > 2:
            self.source.removeItem(2)
        for source in sources:
            self.source.addItem(source_words(source), source)
        self.source.setCurrentIndex(max(0, self.source.findData(chosen)))
        self.source.blockSignals(False)

    def clear(self) -> None:
        """Show all."""
        for box in (self.type, self.scope, self.source):
            box.setCurrentIndex(0)
        self.replaced.setChecked(False)

    def _box(self, name: str, choices: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        name_choice(box, name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        for text, value in choices:
            box.addItem(text, value)
        box.currentIndexChanged.connect(lambda _place: self.changed.emit())
        return box
