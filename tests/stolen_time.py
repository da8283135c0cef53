"""Tests of devices and of services run in real time: on a shared or virtual machine they fail now
and then through no fault of the program. Such a test runs once more, twice where the host took the
processor away (the kernel's "steal"); any other test runs once more only where the host did so.
The report names each with its first failure: a test found there again and again is a defect to
mend, here or in the program.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import psutil
import pytest
from _pytest.runner import runtestprotocol

MOST_STOLEN = 0.1
"""Share of the processors' time within a second from which sound breaks up: tests passed with up
to 0.07 and failed with 0.1 to 0.2."""
_LOOK_S = 1.0
_RAN_AGAIN = "ran again"
_again: list[str] = []


class StolenTime:
    """The largest share that was taken within a second, 0 to 1."""

    def __init__(self) -> None:
        self.most = 0.0
        self._before = psutil.cpu_times()

    def look(self) -> None:
        now = psutil.cpu_times()
        passed = sum(now[:8]) - sum(self._before[:8])
        if passed > 0:
            taken = getattr(now, "steal", 0.0) - getattr(self._before, "steal", 0.0)
            self.most = max(self.most, taken / passed)
        self._before = now


@contextmanager
def watched() -> Iterator[StolenTime]:
    """Look every second while the block runs."""
    stolen, done = StolenTime(), threading.Event()

    def watch() -> None:
        while not done.wait(_LOOK_S):
            stolen.look()

    watcher = threading.Thread(target=watch, name="pytest-stolen-time", daemon=True)
    watcher.start()
    try:
        yield stolen
    finally:
        done.set()
        watcher.join()
        stolen.look()


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Run a test again when it failed for want of time."""
    in_real_time = any(item.get_closest_marker(name) for name in ("devices", "services"))
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    for tried in itertools.count(1):
        with watched() as stolen:
            reports = runtestprotocol(item, nextitem=nextitem, log=False)
        failed = [each for each in reports if each.failed]
        if not failed or tried >= 1 + in_real_time + (stolen.most >= MOST_STOLEN):
            break
        words = failed[0].longreprtext.strip().splitlines()
        first = f"{item.nodeid} ({stolen.most:.0%} of the time stolen): {_short(words)}"
        item.user_properties.append((_RAN_AGAIN, first))
        item._initrequest()  # type: ignore[attr-defined]  # as pytest-rerunfailures does
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Collect what ran again, also where the tests ran in other processes."""
    if report.when == "teardown":
        _again.extend(str(told) for name, told in report.user_properties if name == _RAN_AGAIN)


def _short(words: list[str]) -> str:
    """The line of a failure's report that says what went wrong."""
    said = [line[1:].strip() for line in words if line.startswith("E ")]
    return (said or words or [""])[0][:160]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which tests ran again, and what went wrong first."""
    if _again:
        terminalreporter.section("failed at first and ran again")
        for line in _again:
            terminalreporter.write_line(line)
