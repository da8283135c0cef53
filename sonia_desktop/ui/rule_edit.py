"""The form of one rule: what it is about, how long it holds, and the calls it is checked with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.errors import InvalidInputError, SoniaError
from sonia_desktop.tools.rules import RISK, Example, Rule, Ruling, Scope
from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.pieces import name_choice, plain_label
from sonia_desktop.ui.rule_words import (
    RISKS,
    RULINGS,
    SCOPES,
    example_line,
    examples_of,
    line_parameter,
)
from sonia_desktop.ui.seen_order import SeenOrder
from sonia_desktop.ui.theme import XL, L, M, S, monospace
from sonia_desktop.ui.told import told_error
from sonia_desktop.ui.words import tr

_EXAMPLE_LINES = 3


@dataclass(frozen=True)
class ToolForm:
    """A tool as the form offers it."""

    name: str
    parameters: tuple[str, ...]


class RuleEdit(SeenOrder, QDialog):
    """Emits `wanted` with the rule; stays open until `done_with` says it was kept."""

    wanted = Signal(object)

    def __init__(self, tools: Sequence[ToolForm], rule: Rule | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools: Mapping[str, ToolForm] = {tool.name: tool for tool in tools}
        self.rule = rule
        self.setWindowTitle(tr("Edit the rule") if rule is not None else tr("New rule"))
        self.setObjectName("rule_edit")
        self.setModal(True)
        self.setMinimumWidth(560)
        self._patterns: dict[str, QLineEdit] = {}
        self._further = tuple(name for name in rule.args if name != RISK) if rule else ()
        """What the rule speaks of: offered whatever tools it is about, so that none is lost."""
        self._build()
        self._fill(rule)

    def fail(self, error: SoniaError) -> None:
        """It was not kept: why, and what helps."""
        self.trouble.setText(told_error(error))
        self.trouble.setVisible(True)
        announce(self, self.trouble.text(), urgent=True)
        self.save.setEnabled(True)

    # --- inside -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.ruling, self.scope, self.risk = QComboBox(), QComboBox(), QComboBox()
        for ruling, words in RULINGS.items():
            self.ruling.addItem(words, ruling)
        for scope, words in SCOPES.items():
            self.scope.addItem(words, scope)
        for tier, words in RISKS.items():
            self.risk.addItem(words, tier)
        self.tool = QComboBox()
        self.tool.setEditable(True)
        self.tool.addItems(sorted(self._tools))
        self.tool.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.caller = QComboBox()
        self.caller.setEditable(True)
        for words, caller in ((tr("Everyone"), "*"), (tr("You"), "=user")):
            self.caller.addItem(words, caller)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setMinimumDate(QDate.currentDate())
        self.note = QLineEdit()
        self.note.setMaxLength(500)
        self.note.setPlaceholderText(tr("Why: shown with the rule"))
        self.fits, self.fits_not = QPlainTextEdit(), QPlainTextEdit()
        self._hint = plain_label("", "small")
        self._arguments = QFormLayout()
        self._arguments.setContentsMargins(0, 0, 0, 0)
        self._arguments.setSpacing(S)
        holds = QHBoxLayout()
        holds.setSpacing(S)
        holds.addWidget(self.scope, 1)
        holds.addWidget(self.day, 1)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setSpacing(S)
        form.addRow(tr("&What happens"), self.ruling)
        form.addRow(tr("&Tool"), self.tool)
        form.addRow(tr("Arguments"), self._arguments)
        form.addRow(tr("&Risk"), self.risk)
        form.addRow(tr("&Asked by"), self.caller)
        form.addRow(tr("Holds"), holds)
        form.addRow(tr("&Note"), self.note)
        named = (
            (self.ruling, "rule_ruling", tr("What happens")),
            (self.tool, "rule_tool", tr("Tool, or a pattern such as file.*")),
            (self.risk, "rule_risk", tr("Risk")),
            (self.caller, "rule_caller", tr("Asked by")),
            (self.scope, "rule_scope", tr("How long it holds")),
            (self.day, "rule_day", tr("Last day")),
            (self.note, "rule_note", tr("Note")),
            (self.fits, "rule_fits", tr("Calls it must fit")),
            (self.fits_not, "rule_fits_not", tr("Calls it must not fit")),
        )
        for widget, name, words in named:
            widget.setObjectName(name)
            if isinstance(widget, QComboBox):
                name_choice(widget, words)
            else:
                widget.setAccessibleName(words)
        inside = QWidget()
        inside.setObjectName("scrolled")
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, M, 0)
        body.setSpacing(S)
        body.addLayout(form)
        body.addWidget(self._hint)
        for label, box in (
            (tr("It must &fit these calls, one a line"), self.fits),
            (tr("It must n&ot fit these"), self.fits_not),
        ):
            heading = QLabel(label)
            heading.setBuddy(box)
            box.setFont(monospace())
            box.setTabChangesFocus(True)
            box.setFixedHeight(_EXAMPLE_LINES * box.fontMetrics().lineSpacing() + 2 * M)
            body.addWidget(heading)
            body.addWidget(box)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        area.setWidget(inside)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.trouble = plain_label("", "error")
        self.trouble.setObjectName("rule_trouble")
        self.trouble.hide()
        self.save = QPushButton(tr("&Save"))
        self.save.setObjectName("rule_save")
        self.save.setProperty("role", "primary")
        self.cancel = QPushButton(tr("Cancel"))
        self.save.setAutoDefault(False)
        self.cancel.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.setSpacing(S)
        foot.addWidget(plain_label(tr("The examples are checked when it is saved."), "small"), 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(XL, L, XL, L)
        layout.setSpacing(M)
        layout.addWidget(area, 1)
        layout.addWidget(self.trouble)
        layout.addLayout(foot)
        self.resize(620, 780)
        self.tool.currentTextChanged.connect(lambda _text: self._show_arguments())
        self.ruling.currentIndexChanged.connect(lambda _place: self._tell())
        self.scope.currentIndexChanged.connect(lambda _place: self._fit())
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)

    def _fill(self, rule: Rule | None) -> None:
        start = rule or Rule("", Ruling.RUN, "shell.run")
        self.ruling.setCurrentIndex(self.ruling.findData(start.ruling))
        self.tool.setCurrentText(start.tool)
        self._show_arguments()
        for name, pattern in start.args.items():
            if name in self._patterns:
                self._patterns[name].setText(pattern)
        self.risk.setCurrentIndex(max(0, self.risk.findData(start.args.get(RISK, ""))))
        place = self.caller.findData(start.caller)
        if place >= 0:
            self.caller.setCurrentIndex(place)
        else:
            self.caller.setCurrentText(start.caller)
        self.scope.setCurrentIndex(self.scope.findData(start.scope))
        if start.until:
            self.day.setDate(QDate.fromString(start.until[:10], Qt.DateFormat.ISODate))
        self.note.setText(start.note)
        for box, examples in ((self.fits, start.must_fit), (self.fits_not, start.must_not_fit)):
            box.setPlainText("\n".join(self._line(one) for one in examples))
        self._fit()

    @property
    def _ruling(self) -> Ruling:
        return Ruling(self.ruling.currentData())  # Qt keeps its words only

    @property
    def _scope(self) -> Scope:
        return Scope(self.scope.currentData())

    @property
    def _parameters(self) -> tuple[str, ...]:
        known = self._tools.get(self.tool.currentText().strip())
        return known.parameters if known is not None else ()

    def _line(self, example: Example) -> str:
        return example_line(example, self.tool.currentText().strip(), self._parameters)

    def _show_arguments(self) -> None:
        written = {name: box.text() for name, box in self._patterns.items()}
        while self._arguments.rowCount():
            self._arguments.removeRow(0)
        self._patterns = {}
        for name in dict.fromkeys((*self._parameters, *self._further)):
            box = QLineEdit(written.get(name, ""))
            box.setObjectName(f"rule_argument_{name}")
            box.setAccessibleName(tr("Pattern for {name}", name=name))
            box.setPlaceholderText(tr("anything"))
            self._arguments.addRow(name, box)
            self._patterns[name] = box
        if not self._patterns:
            self._arguments.addRow(plain_label(tr("Any: several tools are meant."), "small"))
        self._tell()

    def _tell(self) -> None:
        stars = tr("In patterns * is any text, ? one character, =text exactly that text. ")
        name = line_parameter(self._parameters)
        plain = tr("An example is a {name}, or JSON of the arguments. ", name=name) if name else ""
        both = (
            tr("A rule that allows needs examples of both kinds.")
            if self._ruling is Ruling.RUN
            else tr("It needs one call at least that it fits.")
        )
        self._hint.setText(stars + plain + both)

    def _fit(self) -> None:
        self.day.setVisible(self._scope is Scope.UNTIL)

    def _save(self) -> None:
        tool = self.tool.currentText().strip()
        args = {name: box.text() for name, box in self._patterns.items() if box.text()}
        if self.risk.currentData():
            args[RISK] = self.risk.currentData()
        caller = self.caller.currentText().strip()
        place = self.caller.findText(caller)
        scope = self._scope
        until = self.day.date().toString(Qt.DateFormat.ISODate)
        try:
            rule = Rule(
                id="",
                ruling=self._ruling,
                tool=tool,
                args=args,
                caller=self.caller.itemData(place) if place >= 0 else caller or "*",
                scope=scope,
                until=str(until) if scope is Scope.UNTIL else None,
                note=self.note.text().strip(),
                must_fit=examples_of(self.fits.toPlainText(), tool, self._parameters),
                must_not_fit=examples_of(self.fits_not.toPlainText(), tool, self._parameters),
            )
        except InvalidInputError as error:
            self.fail(error)
            return
        self.trouble.hide()
        self.save.setEnabled(False)
        self.wanted.emit(rule)
