"""Cycles are collected in the main thread only, also while workers make most of them."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sonia_desktop.settings import Settings
from sonia_desktop.ui.collecting import CollectsHere
from tests.ui.conftest import WAIT_MS, program_of

ROUNDS = 20_000


class Circle:
    """Holds itself: only the collector gets at it."""

    def __init__(self, collected_in: list[int]) -> None:
        self.itself, self._collected_in = self, collected_in

    def __del__(self) -> None:
        self._collected_in.append(threading.get_ident())


def in_a_worker(collected_in: list[int]) -> None:
    def make() -> None:
        for _ in range(ROUNDS):
            Circle(collected_in)

    making = threading.Thread(target=make)
    making.start()
    making.join()


@pytest.fixture
def collector_on() -> Iterator[None]:
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


def test_left_to_itself_a_worker_collects(collector_on: None) -> None:
    collected_in: list[int] = []
    in_a_worker(collected_in)
    assert threading.get_ident() not in collected_in
    assert len(collected_in) > ROUNDS / 2


def test_with_a_window_only_the_main_thread_collects(qtbot: QtBot, collector_on: None) -> None:
    collecting = CollectsHere(at_rest=lambda: True)
    collected_in: list[int] = []
    collecting.start()
    in_a_worker(collected_in)
    assert collected_in == []
    qtbot.waitUntil(lambda: len(collected_in) >= ROUNDS, timeout=WAIT_MS)
    assert set(collected_in) == {threading.get_ident()}
    collecting.stop()
    assert gc.isenabled()


def test_what_grew_old_is_collected_in_a_quiet_moment(qtbot: QtBot, collector_on: None) -> None:
    gc.freeze()  # what the start has loaded
    collecting = CollectsHere(at_rest=lambda: True)
    collected_in: list[int] = []
    old = Circle(collected_in)
    collecting.start()
    grown_old()
    del old
    qtbot.waitUntil(lambda: bool(collected_in), timeout=WAIT_MS)
    collecting.stop()


def grown_old() -> None:
    """Until the collector would look through everything."""
    while gc.get_count()[2] <= gc.get_threshold()[2]:
        gc.collect(1)


def test_what_lived_through_a_look_has_its_turn_when_nobody_is_there_and_nothing_is_heard(
    qapp: QApplication, collector_on: None
) -> None:
    talking = True
    collecting = CollectsHere(at_rest=lambda: not talking)
    collected_in: list[int] = []
    held = [Circle(collected_in)]
    collecting.start()
    grown_old()
    for _look in range(10):
        collecting._look()
    assert gc.get_freeze_count() > 1000
    held.clear()
    for _look in range(300):
        collecting._look()
    assert collected_in == []
    talking = False
    collecting._look()
    assert len(collected_in) == 1
    collecting.stop()
    assert gc.get_freeze_count() == 0


def test_the_whole_program_collects_in_the_main_thread_until_it_ends(
    qtbot: QtBot, qapp: QApplication, collector_on: None, settings: Settings
) -> None:
    collected_in: list[int] = []
    with program_of(qtbot, qapp, settings):
        # what is there when all has loaded is set apart
        qtbot.waitUntil(lambda: gc.get_freeze_count() > 0, timeout=WAIT_MS)
        in_a_worker(collected_in)
        qtbot.waitUntil(lambda: len(collected_in) >= ROUNDS, timeout=WAIT_MS)
    assert set(collected_in) == {threading.get_ident()}
    assert gc.isenabled()
