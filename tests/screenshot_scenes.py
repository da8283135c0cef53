"""What `tests.screenshots` draws besides the places: dialogs, pointing at the screen, failures.

python -m tests.screenshot_scenes            # only shows the window that is pointed at
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.screenshots import Photographer

INVOICE = "Invoice 4711 - Ledger"
_WAIT_S = 60


def sub_pages(photographer: Photographer) -> None:
    """The diagnostics' pages of what fails and of the log, with what really failed and was
    written."""
    from sonia_desktop.ui.diagnostics_panel import DiagnosticsPanel

    window = photographer.program.window
    assert window.assistant is not None
    executor = window.assistant.executor
    for command in ("sleep 9; touch report.pdf", "sleep 9; cp -r photos backup"):
        args = {"command": command, "timeout_s": 0.2}
        asked = executor.run("shell.run", args, caller="user").result(_WAIT_S)
        assert asked.approval is not None
        executor.settle(asked.approval.id, allow=True, by="user")
        photographer.until(executor.finished(asked.id).done, "the command does not end")
    feeds = executor.breakers.of("web.fetch")
    for _ in range(feeds.breaker.failure_threshold):
        failed = feeds.breaker.call
        try:
            failed(_no_answer)
        except ConnectionError as error:
            feeds.in_a_row += 1
            feeds.note("failure", str(error))
    window.shell.open("diagnostics", "failures")
    panel = window.shell.panel
    assert isinstance(panel, DiagnosticsPanel)
    photographer.until(lambda: len(panel.failures.letters.rows) >= 2, "no letter is shown")
    next(iter(panel.failures.letters.rows.values())).look.click()
    photographer.take("diagnostics-failures")
    _write_log(window.desk.data_dir or Path.home())
    window.shell.open("diagnostics", "log")
    photographer.until(lambda: panel.log.model.lines, "no line is shown")
    photographer.settle()
    wrong = (n for n, line in enumerate(panel.log.model.lines) if line.level == "error")
    panel.log.list.selectRow(next(wrong))
    photographer.take("diagnostics-log")
    panel.log.list.clearSelection()
    window.shell.open("diagnostics", "health")
    executor.breakers.reset("web.fetch")


def _no_answer() -> None:
    raise ConnectionError("https://example.org/feed does not answer.")


def _write_log(data_dir: Path) -> None:
    """Lines as the program writes them; its own tests keep the real ones short."""
    folder = data_dir / "logs"
    folder.mkdir(parents=True, exist_ok=True)
    at = datetime.now(UTC) - timedelta(minutes=3)
    told = (
        ("info", "core.storage", "database opened", {"tables": 31, "ms": 41}),
        ("info", "memory.index", "index is up", {"vectors": 1204}),
        ("info", "speech.recognisers", "recogniser chosen", {"engine": "pocketsphinx"}),
        ("warning", "audio.capture", "microphone fell silent", {"in_s": 2.0}),
        ("info", "api.server", "served", {"ports": 9}),
        ("warning", "core.worker", "slow job", {"worker": "ocr", "ms": 2140}),
        ("error", "llm.openai_compatible", "question failed",
         {"error": "401: api_key=sk-proj-Abcd1234Efgh5678Ijkl9012 is refused",
          "correlation_id": "req_8f2c51d0aa37"}),
        ("info", "llm.router", "asked the next one", {"model": "ollama/qwen2.5:3b",
                                                       "correlation_id": "req_8f2c51d0aa37"}),
        ("info", "agent.turn", "answered", {"ms": 812, "correlation_id": "req_8f2c51d0aa37"}),
    )  # fmt: skip
    with (folder / "sonia.jsonl").open("a", encoding="utf-8") as held:
        for number, (level, part, event, fields) in enumerate(told):
            when = (at + timedelta(seconds=7 * number)).isoformat()
            told_line = {"event": event, **fields, "level": level, "timestamp": when}
            held.write(json.dumps({**told_line, "logger": f"sonia_desktop.{part}"}) + "\n")


def muted(photographer: Photographer) -> None:
    """The microphone is muted, seen from another place than the conversation."""
    window = photographer.program.window
    window.talk.mute(True)
    sign = window.status_line.microphone
    photographer.until(lambda: sign.isVisible() and sign.text() == "Muted", "it is not muted")
    photographer.take("muted")
    window.talk.mute(False)
    photographer.until(lambda: not sign.isVisible(), "it stays muted")


def file_question(photographer: Photographer) -> None:
    """A question of consent that shows what would change, and how long a yes may hold."""
    window = photographer.program.window
    assert window.assistant is not None
    executor, dialog = window.assistant.executor, window.approvals
    letter = Path.home() / "letter.txt"
    letter.write_text("Dear Anna,\nsee you on Monday.\nBest, Tom\n")
    text = "Dear Anna,\nsee you on Tuesday at nine.\nBest, Tom\n"
    args = {"path": str(letter), "content": text, "overwrite": True}
    executor.run("file.write", args, caller="user").result(_WAIT_S)
    photographer.until(dialog.isVisible, "nothing is asked")
    photographer.take("approval-diff", dialog, plain=True)
    scope = dialog.scope
    for choice in range(scope.what.count()):
        scope.what.setCurrentIndex(choice)
        if scope.day.isVisible():  # until a day
            break
    photographer.take("approval-scope", dialog, plain=True)
    executor.deny_all("user")
    photographer.until(lambda: not dialog.isVisible(), "the question stays")


def rule_form(photographer: Photographer) -> None:
    """A rule as it is edited."""
    from sonia_desktop.tools.policy import Ruling
    from sonia_desktop.tools.rules import Example, Rule
    from sonia_desktop.ui.consent_panel import ConsentPanel

    window = photographer.program.window
    window.shell.open("consent", "rules")
    panel = window.shell.panel
    assert isinstance(panel, ConsentPanel)
    photographer.settle()
    rule = Rule(
        "", Ruling.DENY, "shell.run", {"command": "git push*"}, note="I push by hand",
        must_fit=(Example("shell.run", {"command": "git push origin main"}),),
    )  # fmt: skip
    panel.rules.edit(rule)
    editor = panel.rules.editor
    assert editor is not None
    photographer.take("rule-edit", editor)
    editor.reject()


def remember_question(photographer: Photographer) -> None:
    """What is asked before the screen is remembered."""
    keeping = photographer.program.window.keeping
    keeping.set_remembering(True)
    assert keeping.question is not None
    photographer.take("remember-question", keeping.question, plain=True)
    keeping.question.reject()


def pointing(photographer: Photographer, *, overlay: bool) -> None:
    """A window of another program is pointed at, read, and asked about."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    window = photographer.program.window
    shown = subprocess.Popen([sys.executable, "-m", "tests.screenshot_scenes"])
    try:
        window.showMinimized()
        photographer.settle(4)  # until the other program's window is drawn
        window.look.begin()
        photographer.until(lambda: window.look.picker, "nothing can be pointed at")
        picker = window.look.picker
        assert picker is not None
        pointed = picker.under_pointer
        photographer.until(pointed.isVisible, "the overlay does not come")
        begun, ended = QPoint(140, 120), QPoint(720, 560)
        QTest.mousePress(pointed, Qt.MouseButton.LeftButton, pos=begun)
        for step in range(1, 5):
            QTest.mouseMove(pointed, begun + (ended - begun) * step / 4)
        QTest.mouseRelease(pointed, Qt.MouseButton.LeftButton, pos=ended)
        photographer.settle()
        if overlay:
            photographer.keep(pointed.screen().grabWindow(0), "overlay")
        QTest.keyClick(pointed, Qt.Key.Key_Return)
        look = window.look
        photographer.until(
            lambda: look.panel is not None and look.panel.found is not None, "nothing is read"
        )
        panel = look.panel
        assert panel is not None
        panel.asked.emit("what stands in the fields?")
        photographer.settle(3)
        photographer.take("result", panel)
        panel.close()
    finally:
        shown.kill()
        shown.wait()
        window.come_forward()


def _show_invoice() -> int:
    """The other program: a form with a password in it."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import (
        QApplication,
        QCheckBox,
        QComboBox,
        QFormLayout,
        QLabel,
        QLineEdit,
        QPushButton,
        QWidget,
    )

    app = QApplication(["ledger"])
    app.setStyle("Fusion")
    ground = QWidget(None, Qt.WindowType.X11BypassWindowManagerHint)
    ground.setStyleSheet("background: #4F6B6A")
    ground.setGeometry(app.primaryScreen().geometry())
    ground.show()
    ground.lower()
    form = QWidget()
    form.setWindowTitle(INVOICE)
    rows = QFormLayout(form)
    rows.addRow(QLabel("<b>Invoice 4711</b>"))
    for name, value in (
        ("Customer", "Ada Lovelace"),
        ("E-mail", "ada@example.org"),
        ("Password", "tangerine"),
    ):
        rows.addRow(name, QLineEdit(value))
    payment = QComboBox()
    payment.addItem("Due in 30 days")
    rows.addRow("Payment", payment)
    reminder = QCheckBox("Send a reminder")
    reminder.setChecked(True)
    rows.addRow(reminder)
    rows.addRow(QLabel("The total is 1,280.00 EUR and was sent on 3 November."))
    rows.addRow(QPushButton("Save"), QPushButton("Cancel"))
    font = form.font()
    font.setPointSize(12)
    form.setFont(font)
    form.setGeometry(180, 170, 500, 350)
    form.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(_show_invoice())
