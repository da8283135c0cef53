"""Settings: every one found, explained, changed and taken back; the file taken out and in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.settings import drop_setting, load_settings, save_setting, settings_file
from sonia_desktop.settings_live import SettingTakenUp, apply, holds_at_once
from sonia_desktop.settings_told import ToldSetting, settings_told
from sonia_desktop.ui.announce import announce, announce_soon, found
from sonia_desktop.ui.in_pieces import InPieces
from sonia_desktop.ui.laid_out import widgets_in
from sonia_desktop.ui.login_row import LoginRow
from sonia_desktop.ui.panel import Panel
from sonia_desktop.ui.pieces import plain_label, with_cross
from sonia_desktop.ui.scrolled_column import ScrolledColumn
from sonia_desktop.ui.setting_editors import DEVICES, DeviceEditor
from sonia_desktop.ui.setting_files import TakenOver, export_settings, import_settings
from sonia_desktop.ui.setting_names import title_of
from sonia_desktop.ui.setting_row import SettingRow, note_after
from sonia_desktop.ui.theme import L, M, S
from sonia_desktop.ui.told import told as in_words
from sonia_desktop.ui.told import told_error
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.core.health import HealthChanged
    from sonia_desktop.ui.desk import Desk

_SECTIONS = {
    "": tr("General"),
    "ui": tr("Window"),
    "voice": tr("Voice"),
    "audio": tr("Sound"),
    "speech": tr("Speech"),
    "llm": tr("Language model"),
    "memory": tr("Memory"),
    "vision": tr("Screen"),
    "tools": tr("Tools"),
    "api": tr("Services"),
}
_COLUMN = 780
_SECTION_HEIGHT = 36
_HOTKEYS = ("ui.talk_hotkey", "ui.look_hotkey", "ui.stop_hotkey")


@dataclass(frozen=True)
class _Kept:
    """A change that was kept: all settings as they are now, and whether it holds already."""

    told: tuple[ToldSetting, ...]
    live: bool


class SettingsPanel(Panel):
    """Rows are made when their section is first looked at."""

    title = tr("Settings")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._told: dict[str, ToldSetting] = {}
        self.rows: dict[str, SettingRow] = {}
        self._wanted: list[str] = []
        self._waiting: list[str] = []
        self._turning: list[SettingRow] = []  # to be hidden or shown
        self._haystacks: dict[str, str] = {}
        self._problems: dict[str, str] = {}
        self._target = ""
        self._told_of: list[str] = []  # what was searched for when the count was announced
        self.search = QLineEdit()
        self.search.setObjectName("settings_search")
        self.search.setPlaceholderText(tr("Search settings"))
        self.search.setAccessibleName(tr("Search settings"))
        with_cross(self.search)
        self.search.setFixedWidth(240)
        self.file = QPushButton(tr("File"))
        self.file.setObjectName("settings_file")
        self.file.setAccessibleName(tr("Settings file: open, export, import"))
        self.head.addWidget(self.search)
        self.head.addWidget(self.file)
        self.restart = QFrame()
        self.restart.setObjectName("banner")
        told = QLabel(tr("Some changes hold from the next start of Sonia."))
        again = QPushButton(tr("Restart now"))
        again.setObjectName("restart_now")
        bar = QHBoxLayout(self.restart)
        bar.setContentsMargins(L, S, S, S)
        bar.addWidget(told, 1)
        bar.addWidget(again)
        self.restart.hide()
        self.sections = QListWidget()
        self.sections.setObjectName("settings_sections")
        self.sections.setAccessibleName(tr("Sections"))
        self.sections.setFixedWidth(170)
        for name, title in _SECTIONS.items():
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(0, _SECTION_HEIGHT))
            self.sections.addItem(item)
        self.area = ScrolledColumn(tr("Settings"), most_px=_COLUMN)
        self._column = self.area.column
        self.nothing = plain_label("", "small")
        self.login = LoginRow(desk)
        above = QVBoxLayout()  # the first place of the column; the rows come below it
        above.setSpacing(S)
        above.addWidget(self.login)
        above.addWidget(self.nothing)
        self._column.addLayout(above)
        self._column.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(M)
        below.addWidget(self.sections)
        below.addWidget(self.area, 1)
        self.body.addWidget(self.restart)
        self.body.addLayout(below, 1)
        self._building = InPieces(self.area.inside, self._build_one)
        self.search.textChanged.connect(self._show_wanted)
        self.sections.currentRowChanged.connect(self._section_chosen)
        self.file.clicked.connect(self._open_menu)
        again.clicked.connect(desk.restart_asked)
        desk.bridge.health_changed.connect(self._on_health)
        desk.bridge.setting_taken_up.connect(self._on_taken_up)

    # --- coming and going -------------------------------------------------------------------

    def arrive(self, target: object = None) -> None:
        """`target`: a section ("voice") or a setting ("voice.hands_free") to show."""
        if isinstance(target, str):
            self._target = target
        self.read()
        for key in DEVICES:
            if key in self.rows:
                self._look_for_devices(key)

    def depart(self) -> None:
        for row in self.rows.values():
            row.flush()

    def first_focus(self) -> QWidget:
        return self.search

    def escape(self) -> bool:
        if not self.search.text():
            return False
        self.search.clear()
        return True

    # --- what the user does -----------------------------------------------------------------

    def read(self) -> None:
        """Look at the settings file again."""
        given = self.desk.given
        self.desk.aside(lambda: _read(given), self._read_done, self.desk.tell_error)

    def keep(self, key: str, value: Any) -> None:
        """Keep a value in the settings file and, where that can be, make it hold; None: the
        default."""
        assistant, given = self.assistant, self.desk.given

        def job() -> _Kept:
            if value is None:
                drop_setting(key)
            else:
                save_setting(key, value)
            told = _read(given)[0]
            now = next(each.value for each in told if each.key == key)
            live = assistant is not None and apply(assistant, key, now)
            return _Kept(told, live)

        def done(kept: _Kept) -> None:
            self._take(kept.told)
            row = self.rows.get(key)
            if row is not None:
                note = self._note_of(key) or note_after(key, kept.live)
                row.show_told(self._told[key], note)
                announce(row, note)
            if not kept.live and not holds_at_once(key):
                self.restart.show()
            self.desk.setting_changed.emit(key, self._told[key].value)

        def refused(error: SoniaError) -> None:
            row = self.rows.get(key)
            if row is not None:
                row.show_refused(told_error(error))
            else:
                self.desk.tell_error(error)

        self.desk.aside(job, done, refused)

    def export(self, path: Path) -> None:
        """Write the settings that are not defaults to a file. Keys of services are not in it."""
        self.desk.aside(
            lambda: export_settings(path),
            lambda _done: self.desk.tell(
                tr("Exported to {path}. Keys of services are not in it.", path=path)
            ),
            self.desk.tell_error,
        )

    def take_in(self, path: Path) -> None:
        """Take over the settings of a file; what is wrong in it is told and left out."""

        def done(taken: TakenOver) -> None:
            self.restart.setVisible(bool(taken.kept) or self.restart.isVisible())
            told = tr("{count} settings taken over.", count=len(taken.kept))
            if taken.left:
                told += tr(" Not taken: ") + "; ".join(in_words(each) for each in taken.left[:4])
                told += (
                    tr("; and {count} more.", count=len(taken.left) - 4)
                    if len(taken.left) > 4
                    else "."
                )
            self.desk.tell(told)
            self.read()

        self.desk.aside(lambda: import_settings(path), done, self.desk.tell_error)

    # --- inside -----------------------------------------------------------------------------

    def _read_done(self, read: tuple[tuple[ToldSetting, ...], tuple[str, ...]]) -> None:
        told, problems = read
        self._take(told)
        for problem in problems:
            self.desk.tell(in_words(problem))
        if self._target:
            key, self._target = self._target, ""
            section = key if key in _SECTIONS else key.rpartition(".")[0]
            self.sections.setCurrentRow(list(_SECTIONS).index(section))
            self.search.setText(key if key not in _SECTIONS else "")
        elif self.sections.currentRow() < 0:
            with QSignalBlocker(self.sections):  # what is typed already stays: nobody chose this
                self.sections.setCurrentRow(0)
        self._show_wanted()

    def _take(self, told: Sequence[ToldSetting]) -> None:
        before, self._told = self._told, {each.key: each for each in told}
        for key, row in self.rows.items():
            if key in self._told and before.get(key) != self._told[key]:
                row.show_told(self._told[key], self._note_of(key))

    def _note_of(self, key: str) -> str:
        """What is to be said of a setting besides its value."""
        used = self.desk.data_dir
        if key == "data_dir" and used is not None and used != self._told[key].value:
            return tr("In use until the next start: {folder}", folder=used)
        return self._problems.get(key, "")

    def _section_chosen(self, place: int) -> None:
        if place >= 0 and self.search.text():
            self.search.clear()
        else:
            self._show_wanted()

    def _show_wanted(self) -> None:
        words = self.search.text().lower().split()
        item = self.sections.currentItem()
        section = item.data(Qt.ItemDataRole.UserRole) if item is not None else ""
        if words:
            self._wanted = [
                told.key
                for told in self._told.values()
                if all(word in self._haystack(told) for word in words)
            ]
        else:
            self._wanted = [told.key for told in self._told.values() if told.section == section]
        wanted = set(self._wanted)
        gone = [row for key, row in self.rows.items() if key not in wanted and not row.isHidden()]
        come = [self.rows[key] for key in self._wanted if key in self.rows]
        if any(row.isAncestorOf(self.focusWidget() or self) for row in gone):
            self.search.setFocus()  # else the focus would wander to anywhere
        self._turning = [*gone, *(row for row in come if row.isHidden())]
        self._waiting = [key for key in self._wanted if key not in self.rows]
        login = self.login.suits(section, words)
        if login and self.login.isHidden():
            self.login.look()
        self.login.setVisible(login)
        none = bool(words) and not self._wanted and not login
        self.nothing.setVisible(none)
        self.nothing.setText(tr("No setting is called so or does that. Try fewer words."))
        if words and words != self._told_of:
            announce_soon(self.search, self.nothing.text() if none else found(len(self._wanted)))
        self._told_of = words
        if self._turning or self._waiting:
            self._building.start()

    def _haystack(self, told: ToldSetting) -> str:
        """What a setting is found by; made once, for that takes longer than a key may."""
        if told.key not in self._haystacks:
            section = _SECTIONS.get(told.section, told.section)
            title = title_of(told.key)  # found in English, too
            words = (told.key, title, in_words(title), told.about, in_words(told.about), section)
            self._haystacks[told.key] = " ".join(words).lower()
        return self._haystacks[told.key]

    def _build_one(self) -> bool:
        """Hide or show a row that is there already, or make one."""
        if self._turning:
            row = self._turning.pop(0)
            row.setVisible(row.told.key in self._wanted)
            return True
        if not self._waiting:
            return False
        key = self._waiting.pop(0)
        row = self.rows[key] = SettingRow(self._told[key])
        row.kept.connect(self.keep)
        order = {name: place for place, name in enumerate(self._told)}
        after = [
            place for place, other in enumerate(self._shown_keys()) if order[other] > order[key]
        ]
        at = after[0] + 1 if after else self._column.count() - 1
        self._column.insertWidget(at, row)
        row.show()
        if note := self._note_of(key):
            row.show_told(self._told[key], note)
        if key in DEVICES:
            self._look_for_devices(key)
        return True

    def _look_for_devices(self, key: str) -> None:
        editor = self.rows[key].editor
        if self.assistant is None or not isinstance(editor, DeviceEditor):
            return

        def names(assistant: Assistant) -> tuple[str, ...]:
            devices = assistant.voice.devices(DEVICES[key])
            return tuple(dict.fromkeys(device.name for device in devices))

        # That there are none is said by the health of microphone and loudspeaker.
        self.desk.do(names, editor.show_names, lambda _error: None)

    def _shown_keys(self) -> list[str]:
        """The keys in the order of the column."""
        rows = widgets_in(self._column)
        return [row.told.key for row in rows if isinstance(row, SettingRow)]

    def _on_health(self, event: HealthChanged) -> None:
        """Keys that another program or another hotkey holds are told beside their hotkey."""
        if event.health.name != "hotkeys":
            return
        good = event.health.usable and not event.health.remedy
        told = (
            ""
            if good
            else f"{in_words(event.health.detail)} {in_words(event.health.remedy)}".strip()
        )
        concerned = [key for key in _HOTKEYS if key in event.health.remedy] or list(_HOTKEYS)
        for key in _HOTKEYS:
            if told and key in concerned:
                self._problems[key] = told
            else:
                self._problems.pop(key, None)
            row = self.rows.get(key)
            if row is not None:
                row.show_told(self._told[key], self._problems.get(key, ""))

    def _on_taken_up(self, event: SettingTakenUp) -> None:
        """Another program wrote the file."""
        if not event.live:
            self.restart.show()
        if self.isVisible():
            self.read()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open the file"), self._open_file)
        menu.addAction(tr("Export…"), self._ask_where)
        menu.addAction(tr("Import…"), self._ask_what)
        menu.popup(self.file.mapToGlobal(QPoint(0, self.file.height())))

    def _open_file(self) -> None:
        file = settings_file()
        if file.exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
        else:
            self.desk.tell(tr("There is no settings file yet: every setting has its default."))

    def _ask_where(self) -> None:
        dialog = QFileDialog(self.window(), tr("Export settings"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.selectFile("sonia-settings.toml")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.export(Path(file)))
        dialog.open()

    def _ask_what(self) -> None:
        dialog = QFileDialog(self.window(), tr("Import settings"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Settings (*.toml *.json)"), tr("All (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.take_in(Path(file)))
        dialog.open()


def _read(given: dict[str, Any]) -> tuple[tuple[ToldSetting, ...], tuple[str, ...]]:
    settings, problems = load_settings(**given)
    return tuple(settings_told(settings)), tuple(str(problem) for problem in problems)
