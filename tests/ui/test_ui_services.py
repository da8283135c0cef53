"""Services: addresses, tokens made and taken back, and requests as they come, over real sockets."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from sonia_desktop.api.server import ApiServer
from sonia_desktop.assistant import Assistant
from sonia_desktop.settings import Settings
from sonia_desktop.ui.app import DesktopProgram
from sonia_desktop.ui.services_panel import ServicesPanel
from tests.ui.conftest import WAIT_MS


@pytest.fixture
def served(qtbot: QtBot, qapp: QApplication, settings: Settings) -> Iterator[DesktopProgram]:
    settings = settings.model_copy(
        update={"api": settings.api.model_copy(update={"enabled": True, "port_offset": 21_700})}
    )
    program = DesktopProgram(qapp, lambda: Assistant(settings, ears=False), ApiServer, settings)
    ended: list[bool] = []
    program.left.connect(lambda: ended.append(True))
    program.show()
    try:
        qtbot.waitUntil(lambda: program.window.desk.services is not None, timeout=WAIT_MS)
        yield program
    finally:
        program.leave()
        qtbot.waitUntil(lambda: bool(ended), timeout=5000)
        program.close()


def status_with(url: str, token: str) -> int:
    asked = urllib.request.Request(url, headers={"Authorization": f"Bearer {token}"})
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            json.load(answer)
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return refused.code


def test_a_token_is_made_used_seen_in_the_list_and_taken_back(
    qtbot: QtBot, qapp: QApplication, served: DesktopProgram
) -> None:
    window = served.window
    window.shell.open("services")
    panel = window.shell.panel
    assert isinstance(panel, ServicesPanel)
    services = window.desk.services
    assert isinstance(services, ApiServer)
    assert services.wait_ready(60)
    url = next(door.url for door in services.doors() if door.name == "orchestrator")
    qtbot.mouseClick(panel.tokens.make, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(panel.tokens.form.name, "robot")
    qtbot.keyClick(panel.tokens.form.name, Qt.Key.Key_Return)
    secret = panel.tokens.secret
    qtbot.waitUntil(secret.isVisible, timeout=WAIT_MS)
    token = secret.value.text()
    qtbot.mouseClick(secret.copy, Qt.MouseButton.LeftButton)
    assert qapp.clipboard().text() == token
    done = secret.findChild(QPushButton, "token_done")
    qtbot.mouseClick(done, Qt.MouseButton.LeftButton)
    assert token not in "".join(label.text() for label in panel.findChildren(QLabel))

    answers: list[int] = []
    window.desk.aside(lambda: status_with(f"{url}/v1/models", token), answers.append, print)
    qtbot.waitUntil(lambda: bool(answers), timeout=WAIT_MS)
    assert answers == [200]

    def listed() -> list[list[str]]:
        rows = panel.list.list
        items = (rows.topLevelItem(row) for row in range(rows.topLevelItemCount()))
        return [[item.text(column) for column in range(6)] for item in items if item]

    qtbot.waitUntil(
        lambda: any(
            row[2] == "GET /v1/models" and "robot" in row[3] and row[4] == "200" for row in listed()
        ),
        timeout=WAIT_MS,
    )
    revoke = next(
        b for b in panel.findChildren(QPushButton) if b.objectName().startswith("revoke_")
    )
    qtbot.mouseClick(revoke, Qt.MouseButton.LeftButton)
    question = panel.findChild(QMessageBox, "revoke_question")
    yes = next(b for b in question.buttons() if b.text() == "Revoke")
    qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not services.tokens(), timeout=WAIT_MS)
    window.desk.aside(lambda: status_with(f"{url}/v1/models", token), answers.append, print)
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=WAIT_MS)
    assert answers[1] == 401


def test_services_that_are_off_say_so_and_lead_to_the_setting(
    qtbot: QtBot, program: DesktopProgram
) -> None:
    window = program.window
    window.shell.open("services")
    panel = window.shell.panel
    assert isinstance(panel, ServicesPanel)
    qtbot.waitUntil(lambda: "switched off" in panel.teaching.title.text(), timeout=WAIT_MS)
    button = panel.teaching.findChild(QPushButton, "teach_settings")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.shell.current == "settings"


def test_the_book_of_requests_keeps_what_is_under_way_on_top_and_the_latest_only(
    tmp_path: Path,
) -> None:
    from sonia_desktop.api.traffic import Book

    book = Book()
    slow = book.begin("orchestrator", "POST", "/v3/chat", "curl")
    for _ in range(300):
        book.end(book.begin("pipecat", "GET", "/x" * 500, "y" * 5000), 200, 1.0)
    book.known(slow, "robot")
    listed = book.listed()
    assert len(listed) == 201
    assert (listed[0].caller, listed[0].ms) == ("robot", None)
    assert max(len(request.path + request.program) for request in listed) <= 400
    book.end(slow, 500, 3.0)
    assert book.listed()[0].status == 500
