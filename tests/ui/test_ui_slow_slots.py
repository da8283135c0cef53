from __future__ import annotations

import os
import subprocess
import sys

import pytest

from sonia_desktop.ui.slow_slots import VARIABLE, limit_asked

TIMED = """
import time
from PySide6.QtCore import QTimer
from sonia_desktop.ui.slow_slots import TimedApplication
app = TimedApplication(["sonia"], 30.0)
quick, slow = QTimer(singleShot=True), QTimer(singleShot=True)
quick.setObjectName("quick")
slow.setObjectName("slow")
quick.timeout.connect(lambda: None)
def keep_busy():
    end = time.perf_counter() + 0.1
    while time.perf_counter() < end:
        pass
    app.quit()
slow.timeout.connect(keep_busy)
quick.start(0)
slow.start(1)
app.exec()
print([s.receiver for s in app.slow if "slow" in s.receiver], app.events > 1)
"""


def test_an_event_that_took_too_long_is_told_with_its_receiver() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", TIMED], env=environment, capture_output=True, text=True, timeout=60
    )
    assert "['QTimer slow'] True" in done.stdout, done.stderr


PARTS = """
import time
from PySide6.QtCore import QTimer
from sonia_desktop.ui.slow_slots import TimedApplication
app = TimedApplication(["sonia"], 30.0)
working, waiting = QTimer(singleShot=True), QTimer(singleShot=True)
working.setObjectName("working")
waiting.setObjectName("waiting")
def work():
    end = time.thread_time() + 0.2
    while time.thread_time() < end:
        pass
def wait():
    time.sleep(0.2)
    app.quit()
working.timeout.connect(work)
waiting.timeout.connect(wait)
working.start(0)
waiting.start(1)
app.exec()
for slot in app.slow:
    parts = slot.cpu_ms, slot.blocked_ms
    print(slot.receiver, *(f"{part:.1f}" for part in parts), slot.own_ms <= slot.ms)
"""


def test_a_slow_event_tells_its_work_from_its_waiting() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PARTS], env=environment, capture_output=True, text=True, timeout=120
    )
    told = {
        line.split()[1]: [float(each) for each in line.split()[2:4]]
        for line in done.stdout.splitlines()
        if line.startswith("QTimer w") and line.endswith("True")
    }
    assert told["working"][0] >= 200, done.stdout + done.stderr
    assert told["waiting"][0] < 100
    assert told["waiting"][1] >= 150


def test_nothing_is_timed_unless_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert limit_asked() is None
    for text, limit in (("16", 16.0), ("0", None), ("soon", None)):
        monkeypatch.setenv(VARIABLE, text)
        assert limit_asked() == limit


NAMED = """
import time
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from sonia_desktop.ui.slow_slots import TimedApplication
app = TimedApplication(["sonia"], 30.0)
window = QWidget()
window.setObjectName("main")
def work():
    end = time.thread_time() + 0.1
    while time.thread_time() < end:
        pass
QShortcut(QKeySequence("Ctrl+K"), window).activated.connect(work)
timer = QTimer(window, singleShot=True)
timer.timeout.connect(work)
window.show()
window.activateWindow()
QTest.qWaitForWindowActive(window)
timer.start(0)
QTest.keyClick(window, "K", Qt.KeyboardModifier.ControlModifier)
QTimer.singleShot(50, app.quit)
app.exec()
told = {s.receiver for s in app.slow if s.cpu_ms >= 90}
print(sorted(told))
"""


def test_a_shortcut_is_told_by_its_keys_and_what_has_no_name_by_whose_it_is() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", NAMED], env=environment, capture_output=True, text=True, timeout=60
    )
    assert "'QShortcut Ctrl+K'" in done.stdout, done.stderr
    assert "'QTimer of QWidget main'" in done.stdout, done.stderr
