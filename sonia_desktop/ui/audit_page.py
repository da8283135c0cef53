"""The record of every decision: looked through, checked for being whole, written to a file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.errors import SoniaError, StorageError
from sonia_desktop.tools.visible import visible
from sonia_desktop.ui.announce import announce, announce_soon, found
from sonia_desktop.ui.newest_search import NewestSearch
from sonia_desktop.ui.pieces import local_moment, plain_label, with_cross
from sonia_desktop.ui.theme import M, S, monospace
from sonia_desktop.ui.words import tr, tr_count

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.tools.audit_chain import Verified
    from sonia_desktop.ui.desk import Desk

PAGE = 200
_COLUMNS = (tr("When"), tr("What"), tr("Tool"), tr("By"), tr("Rule"), "ms")
_RULE = 4
"""The column that takes what the others leave."""
_WIDEST = 30
"""So many letters of a column are shown at most; the record in full shows the rest."""
_LEAST = 4
"""So many letters of a column are shown even where there is no room."""
_AIR = 14
_RECORD = Qt.ItemDataRole.UserRole


def told(record: Mapping[str, Any]) -> str:
    """A record in full: what it says, then its place in the chain."""
    first = ("seq", "at", "event", "tool", "actor", "rule", "action_id", "approval_id")
    last = ("args_hash", "prev_hash", "chain_hash")
    lines = [f"{name}: {visible(str(record[name]))}" for name in first if record.get(name)]
    for name in ("args", "detail"):
        if record.get(name):
            value = json.dumps(record[name], ensure_ascii=False, indent=1)
            lines += [f"{name}:", "\n".join(visible(line) for line in value.splitlines())]
    if record.get("duration_ms") is not None:
        lines.append(tr("took: {ms:.1f} ms", ms=record["duration_ms"]))
    lines += [f"{name}: {record[name]}" for name in last if record.get(name)]
    return "\n".join(lines)


def shared(wanted: Sequence[int], room: int, least: int) -> list[int]:
    """The widths of columns in `room`: where it is too small, the widest ones give way first.

    None gives way below `least`.
    """
    widths = list(wanted)
    while sum(widths) > room and max(widths) > least:
        widest = max(widths)
        sharing = [index for index, width in enumerate(widths) if width == widest]
        next_one = max((width for width in widths if width < widest), default=least)
        too_much = -(-(sum(widths) - room) // len(sharing))
        for index in sharing:
            widths[index] = max(widest - too_much, next_one, least)
    return widths


class AuditPage(QWidget):
    """The newest first; secrets in it are masked already."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.search = QLineEdit()
        self.search.setObjectName("audit_search")
        self.search.setAccessibleName(tr("Search the record"))
        self.search.setPlaceholderText(tr("Search: denied, shell.run, rule, a path…"))
        with_cross(self.search)
        self.search.setMaxLength(200)
        self.verify = QPushButton(tr("Check that it is whole"))
        self.verify.setObjectName("audit_verify")
        self.export = QPushButton(tr("Export…"))
        self.export.setObjectName("audit_export")
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self.search, 1)
        line.addWidget(self.verify)
        line.addWidget(self.export)
        self.list = QTreeWidget()
        self.list.setObjectName("audit_list")
        self.list.setAccessibleName(tr("Records"))
        self.list.setHeaderLabels(list(_COLUMNS))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_RULE, QHeaderView.ResizeMode.Stretch)
        self.detail = QTextEdit()
        self.detail.setObjectName("exact")
        self.detail.setAccessibleName(tr("The record in full"))
        self.detail.setReadOnly(True)
        self.detail.setFont(monospace())
        self.detail.setTabChangesFocus(True)
        self.more = QPushButton(tr("Show older ones"))
        self.more.setObjectName("audit_more")
        self.more.hide()
        self.state = plain_label("", "small")
        self.state.setObjectName("audit_state")
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.list)
        splitter.addWidget(self.detail)
        splitter.setSizes([420, 200])
        foot = QHBoxLayout()
        foot.setSpacing(M)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addLayout(line)
        layout.addWidget(splitter, 1)
        layout.addLayout(foot)
        self.detail.hide()
        self._wanted: list[int] = []
        self.list.viewport().installEventFilter(self)
        self._searching = NewestSearch(self, self._ask)
        self.search.textChanged.connect(lambda text: self._searching.want(text.strip()))
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(lambda now, _before: self._show_one(now))
        self.more.clicked.connect(self._older)
        self.verify.clicked.connect(self.check)
        self.export.clicked.connect(self._choose_file)
        desk.theme.changed.connect(self._colour)
        self._colour()

    def first_focus(self) -> QWidget:
        return self.search

    def refresh(self) -> None:
        """Ask again for the newest."""
        self._searching.want(self.search.text().strip(), at_once=True)

    def check(self) -> None:
        """Look through the whole chain."""
        self.verify.setEnabled(False)
        self.state.setText(tr("Looking through the whole record…"))

        def done(checked: Verified) -> None:
            self.verify.setEnabled(True)
            count = tr_count(checked.records, "{count:,} record", "{count:,} records")
            self.state.setText(
                tr(
                    "Whole: {count}. The last one's hash begins with {hash}.",
                    count=count,
                    hash=checked.head[:16],
                )
                if checked.whole
                else tr("The record is NOT whole: {problem}.", problem=checked.problem)
            )
            announce(self, self.state.text())

        def failed(error: SoniaError) -> None:
            self.verify.setEnabled(True)
            self.state.setText("")
            self._desk.tell_error(error)

        self._desk.do(lambda assistant: assistant.executor.audit.verify(), done, failed)

    def export_to(self, file: Path) -> None:
        """Write all records, one JSON object a line, with their hashes."""

        def job(assistant: Assistant) -> int:
            count = 0
            try:
                with file.open("w", encoding="utf-8") as out:
                    for record in assistant.executor.audit.every():
                        out.write(f"{json.dumps(record, ensure_ascii=False)}\n")
                        count += 1
            except OSError as error:
                raise StorageError(
                    f"{file} cannot be written: {error.strerror or error}.",
                    remedy="Choose another place.",
                ) from error
            return count

        self._desk.do(
            job,
            lambda count: self._desk.tell(
                tr("Written: {count:,} records to {file}.", count=count, file=file)
            ),
        )

    # --- inside -----------------------------------------------------------------------------

    def _choose_file(self) -> None:
        chosen = QFileDialog(self.window(), tr("Export the record"), str(Path.home()))
        chosen.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chosen.setDefaultSuffix("jsonl")
        chosen.selectFile("sonia-record.jsonl")
        chosen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen.fileSelected.connect(lambda name: self.export_to(Path(name)))
        chosen.open()

    def _ask(self, words: Any) -> None:
        if self._desk.assistant is None:
            self._searching.finished()
            return

        def done(records: list[dict[str, Any]]) -> None:
            if not self._searching.finished():
                return
            self.list.clear()
            self._add(records)
            self.detail.setVisible(False)
            none = (
                tr("Nothing of that kind is on record.")
                if words
                else tr("Nothing is on record yet.")
            )
            self.state.setText("" if records else none)
            if words:
                announce_soon(self.search, none if not records else found(len(records)))

        self._desk.do(lambda assistant: self._page(assistant, str(words), None), done, self._failed)

    def _failed(self, error: SoniaError) -> None:
        self._searching.finished()
        self._desk.tell_error(error)

    def _older(self) -> None:
        last = self.list.topLevelItem(self.list.topLevelItemCount() - 1)
        if last is None:
            return
        before, words = int(last.data(0, _RECORD)["seq"]), self.search.text().strip()
        count = self.list.topLevelItemCount()
        self.more.setEnabled(False)  # one page at a time

        def done(records: list[dict[str, Any]]) -> None:
            self.more.setEnabled(True)
            shown = self.list.topLevelItem(self.list.topLevelItemCount() - 1)
            if self.list.topLevelItemCount() == count and shown is last:  # else: another list
                self._add(records)

        def failed(error: SoniaError) -> None:
            self.more.setEnabled(True)
            self._desk.tell_error(error)

        self._desk.do(lambda assistant: self._page(assistant, words, before), done, failed)

    def _page(self, assistant: Assistant, words: str, before: int | None) -> list[dict[str, Any]]:
        return assistant.executor.audit.entries(limit=PAGE, words=words, before=before)

    def _add(self, records: list[dict[str, Any]]) -> None:
        for record in records:
            took = record["duration_ms"]
            shown = (
                local_moment(str(record["at"]), seconds=True),
                record["event"],
                record["tool"],
                record["actor"],
                record["rule"] or "",
                "" if took is None else f"{took:.0f}",
            )
            texts = [visible(str(text)) for text in shown]
            item = QTreeWidgetItem(texts)
            item.setData(0, _RECORD, record)
            whole = ". ".join(text for text in texts if text)  # a row in one breath
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, whole)
            item.setTextAlignment(5, Qt.AlignmentFlag.AlignRight)
            self.list.addTopLevelItem(item)
        self.more.setVisible(len(records) == PAGE)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """As wide as what stands in them, in whatever size the letters are."""
        letter = self.list.fontMetrics().averageCharWidth()
        self._wanted = [
            min(
                max(self.list.header().sectionSizeHint(column), self.list.sizeHintForColumn(column))
                + _AIR,
                _WIDEST * letter,
            )
            for column in range(len(_COLUMNS))
        ]
        self._share_room()

    def _share_room(self) -> None:
        least = _LEAST * self.list.fontMetrics().averageCharWidth() + _AIR
        widths = shared(self._wanted, self.list.viewport().width(), least)
        for column, width in enumerate(widths):
            if column != _RULE:
                self.list.setColumnWidth(column, width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.list.viewport() and event.type() is QEvent.Type.Resize:
            self._share_room()
        return super().eventFilter(watched, event)

    def _show_one(self, item: QTreeWidgetItem | None) -> None:
        self.detail.setVisible(item is not None)
        if item is not None:
            self.detail.setPlainText(told(item.data(0, _RECORD)))

    def _colour(self) -> None:
        c = self._desk.theme.colours
        self.list.setStyleSheet(
            f"QTreeWidget {{ background: {c.surface}; color: {c.text}; border-radius: 10px;"
            f" border: 1px solid {c.border}; outline: 0; }}"
            f"QTreeWidget:focus {{ border: 1px solid {c.accent}; }}"
            f"QTreeWidget::item {{ padding: 3px 4px; }}"
            f"QTreeWidget::item:selected {{ background: {c.selection}; color: {c.text}; }}"
            f"QHeaderView::section {{ background: {c.panel}; color: {c.muted}; border: 0;"
            f" border-bottom: 1px solid {c.border}; padding: 5px 4px; }}"
        )
        self._fit_columns()
