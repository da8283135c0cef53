from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sonia_desktop.ui.instance import WISHES, WindowInstance, ask_window, socket_name
from tests.ui.conftest import WAIT_MS

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


def test_a_second_hidden_start_leaves_the_window_where_it_is(qtbot: QtBot, data_dir: Path) -> None:
    first = WindowInstance(data_dir)
    assert first.claim()
    raised: list[bool] = []
    first.raise_asked.connect(lambda: raised.append(True))
    code = SECOND.replace(".claim()", ".claim(come_forward=False)")
    second = subprocess.Popen([sys.executable, "-c", code, str(data_dir)])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.returncode == 20
    assert not raised
    first.release()


def test_socket_path_that_is_too_long_is_replaced_by_a_name(tmp_path: Path) -> None:
    assert socket_name(tmp_path / ("x" * 120)).startswith("sonia-")
    assert len(socket_name(tmp_path / ("x" * 120))) < 40


@pytest.mark.parametrize("wish", WISHES)
def test_a_command_bound_to_a_key_reaches_the_open_window(
    qtbot: QtBot, data_dir: Path, wish: str
) -> None:
    first = WindowInstance(data_dir)
    assert first.claim()
    code = (
        "import sys; from pathlib import Path; from sonia_desktop.ui.instance import ask_window; "
        "sys.exit(not ask_window(Path(sys.argv[1]), sys.argv[2], 0))"
    )
    asking = subprocess.Popen([sys.executable, "-c", code, str(data_dir), wish])
    with qtbot.waitSignal(first.wished, timeout=30_000) as told:
        pass
    qtbot.waitUntil(lambda: asking.poll() is not None, timeout=30_000)
    assert told.args == [wish]
    assert asking.returncode == 0
    first.release()
    assert not ask_window(data_dir, wish, 0)


def test_a_lock_left_behind_under_another_name_of_the_computer_leaves_the_window_its_wishes(
    qtbot: QtBot, data_dir: Path
) -> None:
    # As QLockFile writes it: process, program, computer. Whether that runs cannot be told.
    (data_dir / "window.lock").write_text("1\nsonia\na-computer-of-another-name\n\n\n")
    first = WindowInstance(data_dir)
    assert first.claim()
    answers: list[bool] = []
    asking = threading.Thread(target=lambda: answers.append(ask_window(data_dir, "talk")))
    with qtbot.waitSignal(first.wished, timeout=WAIT_MS) as wished:
        asking.start()
    assert wished.args == ["talk"]
    qtbot.waitUntil(lambda: answers == [True], timeout=WAIT_MS)
    asking.join()
    first.release()
