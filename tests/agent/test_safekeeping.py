"""Backups by the clock: due, made, rotated, told when they fail."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthChanged, HealthState
from sonia_desktop.core.ids import utc_now
from sonia_desktop.core.jobs import JobState
from sonia_desktop.core.storage import Database
from sonia_desktop.memory.memory import Memory
from sonia_desktop.safekeeping import PASSPHRASE, Safekeeping
from sonia_desktop.settings import MemorySettings
from tests.memory.keeping import fill
from tests.memory.killed_writer import HashEmbedder

Make = Callable[..., Safekeeping]


class House:
    """The memory and its care on one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bus = Bus()
        self.health = HealthBoard(self.bus)
        self.db = Database.open(folder / "sonia.db")
        self.memory = Memory(self.db, None, HashEmbedder(), self.bus, self.health)
        self.made: list[Safekeeping] = []

    def keeping(self, **chosen: Any) -> Safekeeping:
        new = Safekeeping(
            db=self.db,
            memory=self.memory,
            data_dir=self.folder,
            chosen=MemorySettings(**chosen),
            health=self.health,
        )
        self.made.append(new)
        return new

    def wait_health(self, state: HealthState, has: str) -> str:
        reached = threading.Event()

        def look(_event: object = None) -> None:
            told = self.health.get("backup")
            if told.state is state and has in f"{told.detail} {told.remedy}":
                reached.set()

        subscription = self.bus.subscribe(HealthChanged, look)
        look()
        assert reached.wait(20), self.health.get("backup")
        subscription.close()
        return self.health.get("backup").detail


@pytest.fixture
def house(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.delenv(PASSPHRASE, raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    opened = House(data_dir)
    yield opened
    for each in opened.made:
        each.stop()
    opened.memory.stop(5)
    opened.db.close()


def test_the_first_backup_is_made_soon_and_the_next_when_it_is_due(house: House) -> None:
    fill(house.db, 10)
    keeping = house.keeping(backup_every_h=24)
    keeping.start(first_look_s=0.0)
    house.wait_health(HealthState.READY, "Last: ")
    (backup,) = keeping.backups()
    assert backup.manifest is not None
    assert backup.manifest.reason.value == "scheduled"
    now = utc_now()
    assert not keeping._due(now + timedelta(hours=23))
    assert keeping._due(now + timedelta(hours=25))
    assert keeping._due(now - timedelta(days=400)), "the clock was set back: better one too many"


def test_scheduled_backups_make_room_for_newer_ones(house: House) -> None:
    keeping = house.keeping(backup_daily=1, backup_weekly=0)
    keeping.start(first_look_s=3600)
    by_hand, done = keeping.backup()
    done.result(30)
    for _ in range(3):
        keeping.jobs.begin("scheduled", keeping._make_scheduled)[1].result(30)
    kept = [each.manifest.reason.value for each in keeping.backups() if each.manifest]
    assert sorted(kept) == ["manual", "scheduled"]
    assert keeping.jobs.get(by_hand.id).state is JobState.DONE


def test_a_backup_that_cannot_be_made_is_told_with_the_way_out(
    house: House, tmp_path: Path
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    keeping = house.keeping(backup_dir=blocked)
    keeping.start(first_look_s=0.0)
    house.wait_health(HealthState.DEGRADED, "memory.backup_dir")
    assert not keeping._due(utc_now()), "it is not tried again at once"
    assert keeping._due(utc_now() + timedelta(hours=2))


def test_encrypted_backups_are_never_made_in_the_clear_for_want_of_a_passphrase(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping = house.keeping(backup_encrypted=True)
    keeping.start(first_look_s=0.0)
    house.wait_health(HealthState.DEGRADED, PASSPHRASE)
    assert keeping.backups() == []
    with pytest.raises(UnavailableError, match="no passphrase"):
        keeping.backup()
    monkeypatch.setenv(PASSPHRASE, "lantern")
    assert keeping.backup()[1].result(60)["encrypted"] is True
    assert keeping.verify()[1].result(60)["encrypted"] is True


def test_switched_off_no_backup_is_made_by_the_clock(house: House) -> None:
    keeping = house.keeping(backup_every_h=0)
    keeping.start(first_look_s=0.0)
    assert house.health.get("backup").state is HealthState.OFF
    assert keeping.backup()[1].result(30)["memories"] == 0


def test_a_job_tells_how_far_it_is_and_is_stopped(house: House, tmp_path: Path) -> None:
    fill(house.db, 3_000)
    keeping = house.keeping()
    begun, ended = threading.Event(), threading.Event()

    def work(run: Any) -> dict[str, Any]:
        run.progress(1, 2)
        begun.set()
        ended.wait(10)
        run.token.raise_if_cancelled()
        return {}

    job, _future = keeping.jobs.begin("slow", work)
    assert begun.wait(10)
    told = keeping.jobs.get(job.id)
    assert (told.state, told.done, told.total) == (JobState.RUNNING, 1, 2)
    waiting, second = keeping.export(tmp_path / "out.jsonl")
    keeping.jobs.cancel(waiting.id)
    keeping.jobs.cancel(job.id)
    ended.set()
    assert second.exception(30) is not None
    assert keeping.jobs.get(job.id).state is JobState.CANCELLED
    assert keeping.jobs.get(waiting.id).state is JobState.CANCELLED
    assert list(tmp_path.glob("*.jsonl")) == []
