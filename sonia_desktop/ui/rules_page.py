"""The rules in force: seen, made, edited and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.tools.rules import RISK, Example, Rule, Ruling
from sonia_desktop.tools.types import Tier
from sonia_desktop.ui.pieces import emptied, focus_kept, plain_label
from sonia_desktop.ui.rule_edit import RuleEdit, ToolForm
from sonia_desktop.ui.rule_words import about, title_of
from sonia_desktop.ui.scrolled_column import ScrolledColumn
from sonia_desktop.ui.teaching import Teaching
from sonia_desktop.ui.theme import M, S
from sonia_desktop.ui.words import tr, tr_count

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.ui.desk import Desk

_READS = Rule(
    "",
    Ruling.RUN,
    "shell.run",
    {RISK: Tier.SAFE_READ.value},
    note=tr("commands that only read"),
    must_fit=(Example("shell.run", {"command": "uname -a"}),),
    must_not_fit=(Example("shell.run", {"command": "rm -r ~"}),),
)


class RulesPage(QWidget):
    """A card for each rule, the strictest kind first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._tools: tuple[ToolForm, ...] = ()
        self.rules: list[Rule] = []
        self.editor: RuleEdit | None = None
        self.new = QPushButton(tr("New rule…"))
        self.new.setObjectName("rule_new")
        self.new.clicked.connect(lambda: self.edit(None))
        self._amount = plain_label("", "small")
        line = QHBoxLayout()
        line.setSpacing(S)
        line.addWidget(self._amount, 1)
        line.addWidget(self.new)
        self.area = ScrolledColumn(tr("Rules"))
        self._cards = self.area.column
        self.teaching = Teaching(desk.theme, "place-consent")
        self.teaching.chosen.connect(self._taught)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.area)
        self._pages.addWidget(self.teaching)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(S)
        layout.addLayout(self.area.head(line))
        layout.addWidget(self._pages, 1)

    def first_focus(self) -> QWidget:
        return self.new

    def refresh(self) -> None:
        """Ask again for the rules."""

        def job(assistant: Assistant) -> tuple[list[Rule], tuple[ToolForm, ...]]:
            tools = tuple(
                ToolForm(tool.name, tuple(tool.args.model_fields))
                for tool in assistant.registry.all()
            )
            return assistant.executor.gate.rules.all(), tools

        self._desk.do(job, lambda both: self._show(*both))

    def edit(self, rule: Rule | None) -> None:
        """Open the form: for a rule, or for a new one."""
        if self.editor is not None or not self._tools:
            return
        editor = self.editor = RuleEdit(self._tools, rule, self.window())
        editor.wanted.connect(self._keep)
        editor.finished.connect(lambda _code: self._closed())
        editor.open()

    def remove(self, rule: Rule) -> None:
        """Take a rule back; it can be brought back from the notice."""

        def done(gone: Rule) -> None:
            self._desk.tell(
                tr("Taken back: {rule}.", rule=title_of(gone)),
                tr("Undo"),
                lambda: self._add(gone, tr("It holds again.")),
            )
            self.refresh()

        self._desk.do(
            lambda assistant: assistant.executor.gate.rules.revoke(rule.id, by="user"), done
        )

    # --- inside -----------------------------------------------------------------------------

    def _add(self, rule: Rule, told: str) -> None:
        def done(_kept: Rule) -> None:
            self._desk.tell(told)
            self.refresh()

        self._desk.do(lambda assistant: assistant.executor.gate.rules.add(rule, by="user"), done)

    def _keep(self, rule: Rule) -> None:
        editor = self.editor
        if editor is None:
            return
        old = editor.rule

        def job(assistant: Assistant) -> Rule:
            book = assistant.executor.gate.rules
            if old is not None:
                return book.replace(old.id, rule, by="user")
            return book.add(rule, by="user")

        def done(kept: Rule) -> None:
            if self.editor is editor:  # else it was closed meanwhile; the rule holds all the same
                editor.accept()
            self._desk.tell(tr("The rule holds now: {rule}.", rule=title_of(kept)))
            self.refresh()

        def refused(error: SoniaError) -> None:
            if self.editor is editor:
                editor.fail(error)
            else:
                self._desk.tell_error(error)

        self._desk.do(job, done, refused)

    def _closed(self) -> None:
        if self.editor is not None:
            self.editor.deleteLater()
            self.editor = None
        if self.window().focusWidget() is None:  # else it is where the form was opened from
            self.new.setFocus()

    def _taught(self, name: str) -> None:
        if name == "new":
            self.edit(None)
        else:
            self._add(_READS, tr("Commands that only read run unasked now."))

    def _show(self, rules: list[Rule], tools: tuple[ToolForm, ...]) -> None:
        self.rules, self._tools = rules, tools
        count = len(rules)
        self._amount.setText(tr_count(count, "{count} rule", "{count} rules") if count else "")
        order = [Ruling.DENY, Ruling.ASK, Ruling.RUN]
        with focus_kept(self._cards, self.new):
            emptied(self._cards)
            for rule in sorted(rules, key=lambda each: order.index(each.ruling)):
                self._cards.addWidget(self._card(rule))
            self._cards.addStretch(1)
        self._pages.setCurrentWidget(self.area if rules else self.teaching)
        self.teaching.teach(
            tr("No rules yet"),
            tr(
                "Sonia asks before she changes anything. A rule allows something you are tired of "
                "being asked for, or refuses it for good. You can also make one where she asks: "
                "“Allow” there offers more than this once."
            ),
            (("reads", tr("Let commands that only read run unasked")), ("new", tr("Make a rule…"))),
        )

    def _card(self, rule: Rule) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        title, details = title_of(rule), about(rule)
        card.setAccessibleName(f"{title}. {details}")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(plain_label(title))
        words.addWidget(plain_label(details, "small"))
        edit, remove = QPushButton(tr("Edit…")), QPushButton(tr("Take back"))
        edit.setAccessibleName(tr("Edit: {title}", title=title))
        remove.setAccessibleName(tr("Take back: {title}", title=title))
        edit.clicked.connect(lambda: self.edit(rule))
        remove.clicked.connect(lambda: self.remove(rule))
        row = QHBoxLayout(card)
        row.setContentsMargins(M, S, M, S)
        row.setSpacing(S)
        row.addLayout(words, 1)
        row.addWidget(edit, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        return card
