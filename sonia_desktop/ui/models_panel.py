"""Models: those that are here, those that can be got and suit this computer, and their keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.announce import announce_soon, found
from sonia_desktop.ui.hub_results import HubResults
from sonia_desktop.ui.in_pieces import InPieces
from sonia_desktop.ui.key_dialog import KeyDialog
from sonia_desktop.ui.model_news import why
from sonia_desktop.ui.model_row import ModelRow
from sonia_desktop.ui.model_words import KINDS, Told, in_order, recommended, size_words, whole
from sonia_desktop.ui.panel import Panel
from sonia_desktop.ui.pieces import caption, name_choice, plain_label, with_cross
from sonia_desktop.ui.scrolled_column import ScrolledColumn
from sonia_desktop.ui.theme import S
from sonia_desktop.ui.told import told as in_words
from sonia_desktop.ui.told import told_error
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.model_shelf import ModelProgress
    from sonia_desktop.ui.desk import Desk

_SOON_MS = 300
_FIELD_FRAME = 56
"""What a search field is wider than its words: its padding, border and cross."""
_HEADINGS = (tr("On this computer"), tr("Can be fetched"))


class ModelsPanel(Panel):
    """Follows what is fetched, also by the command line; asks off the main thread."""

    title = tr("Models")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._models: list[Told] = []
        self._announced = ""
        """What was searched for when the count was told."""
        self._jobs: dict[str, str] = {}
        """The job that is under way, by model."""
        self.rows: dict[str, ModelRow] = {}
        self._waiting: list[Told] = []
        self.search = QLineEdit()
        self.search.setObjectName("models_search")
        self.search.setPlaceholderText(tr("Search, or owner/name of the hub"))
        self.search.setAccessibleName(tr("Search models; Enter looks on the hub, too"))
        with_cross(self.search)
        wanted = self.search.fontMetrics().horizontalAdvance(self.search.placeholderText())
        self.search.setMinimumWidth(140)
        self.search.setMaximumWidth(max(270, wanted + _FIELD_FRAME))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.kind = QComboBox()
        name_choice(self.kind, tr("Kind of model"))
        self.kind.addItem(tr("All kinds"), "")
        for name, words in KINDS.items():
            self.kind.addItem(words, name)
        self.more = QPushButton(tr("More"))
        self.more.setObjectName("models_more")
        self.head.addWidget(self.search, 100)  # before the empty space beside it
        self.head.addWidget(self.kind)
        self.head.addWidget(self.more)
        self.machine = plain_label("", "small")
        self.headings = [caption(words) for words in _HEADINGS]
        self.nothing = plain_label("", "small")
        self.hub = HubResults()
        self.area = ScrolledColumn(tr("List of models"))
        self._column = self.area.column
        self._lists: list[QVBoxLayout] = []
        self._column.addWidget(self.hub)
        for heading in self.headings:
            self._column.addWidget(heading)
            part = QVBoxLayout()
            part.setSpacing(S)
            self._column.addLayout(part)
            self._lists.append(part)
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        self.body.addWidget(self.machine)
        self.body.addWidget(self.area, 1)
        self._building = InPieces(self.area.inside, self._build_one)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.look)
        self.search.textChanged.connect(self._show_wanted)
        self.search.returnPressed.connect(self._look_on_hub)
        self.kind.currentIndexChanged.connect(self._show_wanted)
        self.more.clicked.connect(self._open_menu)
        self.hub.wanted.connect(self.fetch)
        desk.bridge.model_progress.connect(self._on_progress)
        desk.attached.connect(lambda _assistant: self.look() if self.isVisible() else None)
        desk.theme.changed.connect(self._recolour)

    def arrive(self, target: object = None) -> None:
        """`target`: a kind ("whisper") to show."""
        if isinstance(target, str):
            self.kind.setCurrentIndex(max(0, self.kind.findData(target)))
        self.look()

    def first_focus(self) -> QWidget:
        return self.search

    def escape(self) -> bool:
        if not self.search.text() and not self.hub.isVisible():
            return False
        self.search.clear()
        self.hub.clear()
        return True

    # --- what the user does -----------------------------------------------------------------

    def look(self) -> None:
        """Ask what there is, and what is under way."""
        if self.assistant is None:
            self.nothing.setText(tr("Sonia is still starting."))
            return
        self._do("list", {}, self._listed)
        self._do("jobs", {}, self._show_jobs)

    def fetch(self, model: str) -> None:
        """Begin a download, or go on with one."""
        self._do("download", {"model": model}, lambda job: self._begun(model, job), model)

    def pause(self, model: str) -> None:
        """Stop what is under way for a model; what has come of a download is kept."""
        job = self._jobs.get(model)
        if job is not None:
            self._do("cancel", {"job": job}, lambda _job: self._soon.start(), model)

    def use(self, model: str) -> None:
        """Put it to use."""

        def done(told: dict[str, Any]) -> None:
            where = in_words(told["from"])
            self.desk.tell(tr("{model} is used from {where} on.", model=told["id"], where=where))
            self.look()

        self._do("use", {"model": model}, done, model)

    def verify(self, model: str) -> None:
        """Check it against its checksums; what is found is told."""
        self._do("verify", {"model": model}, lambda job: self._begun(model, job), model)

    def remove(self, model: str) -> None:
        """Delete it. One that is in use is not."""

        def done(told: dict[str, Any]) -> None:
            freed = size_words(told["freed_bytes"])
            again = tr("Fetch again")
            self.desk.tell(
                tr("{model} is removed; {freed} are free again.", model=model, freed=freed),
                again,
                lambda: self.fetch(model),
            )
            self.look()

        self._do("remove", {"model": model}, done, model)

    def use_file(self, path: Path) -> None:
        """Think with a GGUF file of the user's own."""
        self.use(str(path))

    # --- inside -----------------------------------------------------------------------------

    def _do(self, action: str, args: dict[str, Any], done: Any, model: str = "") -> None:
        def refused(error: SoniaError) -> None:
            row = self.rows.get(model)
            words = told_error(error)
            if row is not None:
                row.show_trouble(words)
            else:
                self.desk.tell(words)

        self.desk.do(lambda a: a.models.shelf.do(action, args), done, refused)

    def _asked(self, action: str, model: str) -> None:
        doing = {
            "download": self.fetch, "pause": self.pause, "use": self.use,
            "verify": self.verify, "remove": self.remove,
        }  # fmt: skip
        doing[action](model)

    def _begun(self, model: str, job: dict[str, Any]) -> None:
        self._jobs[model] = job["id"]
        self._show_job(model, job)
        if model not in self.rows:
            self.desk.tell(tr("{model} is being fetched.", model=model))
            self._soon.start()

    def _listed(self, told: dict[str, Any]) -> None:
        self._models = [whole(one) for one in told["models"]]
        machine = told["machine"]
        graphics = machine["gpu_free"]
        on_card = tr(", {size} on the graphics card", size=size_words(graphics)) if graphics else ""
        self.machine.setText(
            tr(
                "This computer: {memory:.0f} GB of memory{on_card}, {free} free "
                "on the disk. Models lie in {folder}.",
                memory=machine["memory"] / 1e9,
                on_card=on_card,
                free=size_words(machine["disk_free"]),
                folder=told["folder"],
            )
        )
        self._show_wanted()

    def _best(self) -> dict[str, str]:
        speaks = self.assistant.settings.speech.language if self.assistant is not None else ""
        return recommended(self._models, speaks)

    def _show_wanted(self) -> None:
        best = set(self._best().values())
        wanted = in_order(self._models, self.search.text(), self.kind.currentData() or "", best)
        shown = {one["id"] for one in wanted}
        for name, row in list(self.rows.items()):
            if name not in {one["id"] for one in self._models}:
                row.hide()
                row.deleteLater()
                del self.rows[name]
            else:
                row.setVisible(name in shown)
        for one in wanted:
            known = self.rows.get(one["id"])
            if known is not None:
                known.show_told(one, recommended=one["id"] in best)
        self._waiting = [one for one in wanted if one["id"] not in self.rows]
        self._put_in_order(wanted)
        self.nothing.setText(
            "" if wanted else tr("None in the list. Enter looks for it on the hub.")
        )
        self.nothing.setVisible(not wanted)
        if self._models and self.search.text() != self._announced:
            self._announced = self.search.text()
            told = found(len(wanted)) if wanted else self.nothing.text()
            announce_soon(self.search, told if self._announced else "")
        if self._waiting:
            self._building.start()

    def _put_in_order(self, wanted: list[Told]) -> None:
        """Rows into the part they belong to, where they are not there yet."""
        parts: tuple[list[ModelRow], list[ModelRow]] = ([], [])
        for one in wanted:
            row = self.rows.get(one["id"])
            if row is not None:
                parts[int(one["state"] == "available")].append(row)
        for layout, rows in zip(self._lists, parts, strict=True):
            for place, row in enumerate(rows):
                if layout.indexOf(row) != place:
                    layout.insertWidget(place, row)
        for place, heading in enumerate(self.headings):
            heading.setVisible(any(int(o["state"] == "available") == place for o in wanted))

    def _build_one(self) -> bool:
        if not self._waiting:
            self._show_wanted()
            self._do("jobs", {}, self._show_jobs)
            return False
        one = self._waiting.pop(0)
        row = self.rows[one["id"]] = ModelRow(self.desk.theme, one)
        row.asked.connect(self._asked)
        self._lists[int(one["state"] == "available")].addWidget(row)
        row.show()
        return True

    def _show_jobs(self, jobs: list[dict[str, Any]]) -> None:
        for job in reversed(jobs):  # the newest has the last word
            self._show_job(job["model"], job)
            row = self.rows.get(job["model"])
            if row is not None and job["kind"] == "download":
                error = job["error"] if job["state"] == "failed" else None
                parts = (error["message"], error["remedy"]) if error else ()
                row.show_trouble(" ".join(in_words(part) for part in parts if part))

    def _show_job(self, model: str, job: dict[str, Any]) -> None:
        if job["state"] in ("waiting", "running"):
            self._jobs[model] = job["id"]
        elif self._jobs.get(model) == job["id"]:
            del self._jobs[model]
        row = self.rows.get(model)
        if row is not None:
            row.show_progress(job["kind"], job["state"], job["done"], job["total"], 0.0)

    def _on_progress(self, event: ModelProgress) -> None:
        ends = event.state not in ("waiting", "running")
        names = {event.model} | {m for m, job in self._jobs.items() if job == event.job}
        shown = [self.rows[name] for name in names if name in self.rows]
        for row in shown:
            row.show_progress(event.kind, event.state, event.done, event.total, event.speed)
            if ends:
                row.show_trouble(why(event))
        for name in names if event.job else ():
            if ends:
                self._jobs.pop(name, None)
            else:
                self._jobs[name] = event.job
        if not ends:
            return
        if event.error and not shown:
            self.desk.tell(why(event))
        if event.state == "done" and event.kind == "verify":
            self._do("job", {"job": event.job}, self._verified, event.model)
        self._soon.start()

    def _verified(self, job: dict[str, Any]) -> None:
        told = job["result"] or {}
        if told.get("ok"):
            self.desk.tell(tr("{model} is as it should be.", model=job["model"]))
        elif told:
            wrong = ", ".join(each["file"] for each in told["wrong"][:3])
            self.desk.tell(
                tr("{model} is damaged ({wrong}).", model=job["model"], wrong=wrong),
                tr("Fetch again"),
                lambda: self.fetch(job["model"]),
            )

    def _look_on_hub(self) -> None:
        words = self.search.text().strip()
        if not words:
            return
        self.hub.show_searching(words)

        def refused(error: SoniaError) -> None:
            self.hub.show_nothing(told_error(error))

        def came(results: list[dict[str, Any]]) -> None:
            self.hub.show_results([one for one in results if one["from"] == "hub"])

        self.desk.do(
            lambda a: a.models.shelf.do("search", {"query": words, "limit": 20}), came, refused
        )

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Use a GGUF file…"), self._ask_file)
        menu.addAction(tr("Key of a service…"), self.ask_key)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def ask_key(self) -> KeyDialog:
        """Let the user give the key of a service; it is tried before it is kept."""
        dialog = KeyDialog(self.desk, self.window())
        dialog.open()
        return dialog

    def _ask_file(self) -> None:
        dialog = QFileDialog(self.window(), tr("Use a GGUF file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("Models (*.gguf)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.use_file(Path(file)))
        dialog.open()

    def _recolour(self) -> None:
        for row in self.rows.values():
            row.recolour()
