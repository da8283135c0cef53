"""What is loaded ahead: classes of Qt by the main thread only, in small steps, and all of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

_STEPS = """
import json, sys
from concurrent.futures import Future
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
import sonia_desktop.ui.app
from sonia_desktop.ui import ahead, bridge, desk, places, theme

app = QApplication([])
parent = QWidget()
made = desk.Desk(parent, theme.Theme(app, "light"), bridge.Bridge(parent), lambda call: Future())

def of_qt(name):
    return name.startswith("PySide6") or any(
        isinstance(value, type(QObject)) and value.__module__ == name
        for value in list(vars(sys.modules[name]).values())
    )

makers = [place.make for place in places.PLACES if place.make]
loaded = {}
for kind, calls in (
    ("beside", ahead.beside()),
    ("here", ahead.here()),
    ("places", [lambda make=make: make(made) for make in makers]),
):
    loaded[kind] = []
    for call in calls:
        before = set(sys.modules)
        call()
        new = sorted(set(sys.modules) - before)
        loaded[kind].append([(name, of_qt(name)) for name in new])
print(json.dumps(loaded))
"""

Loaded = dict[str, list[list[tuple[str, bool]]]]
"""The modules that each step of a kind loads, and whether they make classes of Qt."""


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _STEPS], env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    found: Loaded = json.loads(done.stdout)
    return found


def test_another_thread_is_given_nothing_that_makes_classes_of_qt(
    loaded: Loaded,
) -> None:
    made = [name for step in loaded["beside"] for name, of_qt in step if of_qt]
    assert made == []
    assert sum(len(step) for step in loaded["beside"]) > 100


def test_the_main_thread_loads_few_modules_at_a_time_and_only_those_of_the_window(
    loaded: Loaded,
) -> None:
    steps = [[name for name, _of_qt in step] for step in loaded["here"]]
    assert all(name.startswith(("sonia_desktop.ui.", "PySide6")) for step in steps for name in step)
    assert [step for step in steps if len(step) > 4] == []
    assert [step for step in steps if not step] == [], "a step that is not needed (any more)"


def test_the_places_find_their_modules_loaded(
    loaded: Loaded,
) -> None:
    assert [name for step in loaded["places"] for name, _of_qt in step] == []
