from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from sonia_desktop.ui.instance import WindowInstance, socket_name

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from sonia_desktop.ui.instance import WindowInstance
app = QCoreApplication([])
sys.exit(10 if WindowInstance(Path(sys.argv[1])).claim() else 20)
"""


def test_second_start_raises_the_first_window_and_ends(qtbot: QtBot, data_dir: Path) -> None:
    first = WindowInstance(data_dir)
    assert first.claim()
    second = subprocess.Popen([sys.executable, "-c", SECOND, str(data_dir)])
    with qtbot.waitSignal(first.raise_asked, timeout=15_000):
        pass
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=10_000)
    assert second.returncode == 20
    first.release()
    assert subprocess.run([sys.executable, "-c", SECOND, str(data_dir)]).returncode == 10


def test_socket_path_that_is_too_long_is_replaced_by_a_name(tmp_path: Path) -> None:
    assert socket_name(tmp_path / ("x" * 120)).startswith("sonia-")
    assert len(socket_name(tmp_path / ("x" * 120))) < 40
