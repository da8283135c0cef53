"""A window that is open for days calls Qt millions of times: that uses nothing up."""

from __future__ import annotations

import os
import subprocess
import sys

MANY_CALLS = """
import sonia_desktop.ui
from PySide6.QtCore import QCoreApplication, QTimer

app = QCoreApplication([])
timer = QTimer()
timer.timeout.connect(lambda: None)
for _ in range(100_000):
    timer.stop()
    timer.parent()
    timer.timeout.emit()
    timer.isActive()
print("all done")
"""


def test_hundreds_of_thousands_of_calls_use_up_no_constant() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", MANY_CALLS],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (0, "all done\n"), ran.stderr
