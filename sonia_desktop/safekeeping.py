"""The care of what is remembered: backups by the clock, restores, exports, redaction, as jobs.

    keeping = Safekeeping(db=db, memory=memory, data_dir=folder, chosen=settings.memory, health=...)
    keeping.start()
    job, done = keeping.backup()
    keeping.jobs.get(job.id)                             # how far it is

`put_restored_in_place` comes before the database is opened.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog

from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.ids import utc_now
from sonia_desktop.core.jobs import Job, Jobs, Run
from sonia_desktop.core.storage import Database
from sonia_desktop.core.worker import Priority
from sonia_desktop.tools.clock import Clock

if TYPE_CHECKING:
    from sonia_desktop.memory.manifest import Backup
    from sonia_desktop.memory.memory import Memory
    from sonia_desktop.settings_sections import MemorySettings

_log = structlog.get_logger(__name__)

HEALTH_NAME = "backup"
PASSPHRASE = "SONIA_BACKUP_PASSPHRASE"
_KEYRING = ("sonia-desktop", "backup-passphrase")
_FIRST_LOOK_S = 90.0  # after a start, when everything has settled
_LOOK_EVERY_S = 900.0  # short: the clock may be set, the machine may sleep
_AGAIN_AFTER_FAILURE = timedelta(hours=1)

Begun = tuple[Job, Future[dict[str, Any]]]


def put_restored_in_place(data_dir: Path) -> str:
    """Finish a restore that waits; what to tell the user, empty when none waited.

    Only before the database is opened, by the process that holds the folder.
    """
    from sonia_desktop.memory.restore import swap, waiting

    if waiting(data_dir) is None:
        return ""
    done = swap(data_dir)
    return f"The backup of {done.made_at} is restored." if done else ""


class Safekeeping:
    """Long work on the data of one folder, one after the other."""

    def __init__(
        self,
        *,
        db: Database,
        memory: Memory,
        data_dir: Path,
        chosen: MemorySettings,
        health: HealthBoard,
        first: bool = True,
    ) -> None:
        """`first`: this process holds the folder; only then it makes scheduled backups."""
        from sonia_desktop import __version__

        self._db, self._memory, self._data_dir = db, memory, data_dir
        self._chosen, self._health = chosen, health
        self._scheduled = first and db.kept and chosen.backup_every_h > 0
        self._program = __version__
        self.folder = (chosen.backup_dir or data_dir / "backups").expanduser().absolute()
        self.jobs = Jobs("keeping")
        self._clock = Clock("backups")
        self._failed_at: datetime | None = None

    # --- life -------------------------------------------------------------------------------

    def start(self, first_look_s: float = _FIRST_LOOK_S) -> None:
        """Begin to look whether a backup is due; returns at once."""
        if not self._scheduled:
            detail = "Backups are made on request only." if self._db.kept else "Nothing is kept."
            self._health.set(Health(HEALTH_NAME, HealthState.OFF, detail=detail))
            return
        self._report()
        self._clock.start()
        self._clock.after(first_look_s, self._look)

    def stop(self, deadline_s: float = 2.0) -> None:
        """What is running is told to stop: a backup half made leaves nothing."""
        self._clock.stop(deadline_s / 2)
        self.jobs.stop(deadline_s)

    # --- what it does -----------------------------------------------------------------------

    def backups(self) -> list[Backup]:
        """All in the folder, newest first."""
        from sonia_desktop.memory.manifest import find_backups

        return find_backups(self.folder)

    def backup(self, passphrase: str = "", *, encrypted: bool | None = None) -> Begun:
        """Make one now; result: `backup_shape`.

        Encrypted when a passphrase is given, or when the settings say so (then with the kept one).
        Raises `UnavailableError` when there is no passphrase to encrypt with.
        """
        from sonia_desktop.memory.rotation import Reason

        wanted = self._chosen.backup_encrypted if encrypted is None else encrypted
        chosen = passphrase or (self._kept_passphrase() if wanted else "")
        return self.jobs.begin("backup", lambda run: self._make(run, Reason.MANUAL, chosen))

    def verify(self, name: str = "latest", passphrase: str = "") -> Begun:
        """Prove a backup by opening it; result: `backup_shape`."""
        from sonia_desktop.memory.backup import verify
        from sonia_desktop.memory.manifest import named_backup, read_backup

        def work(run: Run) -> dict[str, Any]:
            backup = named_backup(self.folder, name)
            verify(
                backup,
                passphrase=self.passphrase_for(backup, passphrase),
                scratch=self._data_dir,
                token=run.token,
            )
            return backup_shape(read_backup(backup.folder))

        return self.jobs.begin("verify", work)

    def restore(self, name: str = "latest", passphrase: str = "") -> Begun:
        """Lay a checked copy ready; it takes its place at the next start.

        Result: ``{"backup","made_at","memories","redacted_again","ready"}``.
        """
        from sonia_desktop.memory.manifest import named_backup
        from sonia_desktop.memory.restore import prepare

        def work(run: Run) -> dict[str, Any]:
            self._must_be_kept()
            backup = named_backup(self.folder, name)
            ready = prepare(
                backup,
                self._data_dir,
                passphrase=self.passphrase_for(backup, passphrase),
                token=run.token,
            )
            return {
                "backup": ready.backup,
                "made_at": ready.made_at,
                "memories": ready.counts.get("memories", 0),
                "redacted_again": ready.redacted_again,
                "ready": True,
            }

        return self.jobs.begin("restore", work)

    def export(self, path: Path, form: str = "", *, forgotten: bool = False) -> Begun:
        """Write the memories to a file; result: ``{"path","format","memories"}``."""
        from sonia_desktop.memory.erasing import note_export
        from sonia_desktop.memory.exchange import export_memories, format_of

        chosen = format_of(path, form)

        def work(run: Run) -> dict[str, Any]:
            count = export_memories(
                self._db, path, chosen, forgotten=forgotten, progress=run.progress, token=run.token
            )
            note_export(self._data_dir, path, count)
            return {"path": str(path), "format": chosen.value, "memories": count}

        return self.jobs.begin("export", work)

    def import_file(
        self, path: Path, form: str = "", *, stop: bool = False, source: str = "import"
    ) -> Begun:
        """Take the memories of a file; result: ``{"added","known","bad":[{"line","reason"}]}``."""
        from sonia_desktop.memory.exchange import format_of
        from sonia_desktop.memory.importing import OnBad, import_memories

        chosen = format_of(path, form)

        def work(run: Run) -> dict[str, Any]:
            self._must_be_on()
            report = import_memories(
                self._db,
                path,
                chosen,
                on_bad=OnBad.STOP if stop else OnBad.GO_ON,
                source=source,
                progress=run.progress,
                token=run.token,
            )
            self._memory.take_up()
            bad = [asdict(one) for one in report.bad]
            return {"path": str(path), "added": report.added, "known": report.known, "bad": bad}

        return self.jobs.begin("import", work)

    def redact(
        self,
        memory_ids: Sequence[str],
        *,
        words: Sequence[str] = (),
        actor: str = "user",
        reason: str = "",
    ) -> Begun:
        """Take memories, or words, out of every copy; result: `erasing.Erased` as an object."""
        from sonia_desktop.memory.erasing import Erasing

        def work(_run: Run) -> dict[str, Any]:
            erasing = Erasing(
                self._db,
                self._data_dir,
                self.folder,
                self._memory.remake_index,
                self._memory.left_out,
            )
            erased = erasing.erase(memory_ids, words=words, actor=actor, reason=reason)
            return asdict(erased)

        return self.jobs.begin("redact", work, Priority.INTERACTIVE)

    def ingest(self, paths: Sequence[Path]) -> Begun:
        """Take in files and folders; progress in bytes.

        Result: ``{"added":[{"id","name","chunks"}],"known","failed":[{"file","reason"}]}``.
        """

        def work(run: Run) -> dict[str, Any]:
            self._must_be_on()
            added: list[dict[str, Any]] = []
            failed: list[dict[str, str]] = []
            known = 0
            for path in paths:
                taken = self._memory.ingest(
                    path, progress=lambda at: run.progress(at.bytes_done, at.bytes), token=run.token
                ).result()
                run.token.raise_if_cancelled()
                added += [{"id": d.id, "name": d.name, "chunks": d.chunks} for d in taken.added]
                failed += [{"file": file, "reason": why} for file, why in taken.failed]
                known += len(taken.known)
            return {"added": added, "known": known, "failed": failed}

        return self.jobs.begin("ingest", work)

    def reindex(self) -> Begun:
        """Make the vector index anew; result: ``{"memories"}``."""

        def work(_run: Run) -> dict[str, Any]:
            self._memory.remake_index().result()
            return {"memories": self._memory.count()}

        return self.jobs.begin("reindex", work)

    # --- by the clock -----------------------------------------------------------------------

    def _look(self) -> None:
        """In the clock's thread: queue a backup when one is due."""
        try:
            if self._due(utc_now()):
                self.jobs.begin("scheduled backup", self._make_scheduled, Priority.BACKGROUND)
        except SoniaError as error:
            _log.warning("scheduled_backup_not_begun", error=str(error))
        self._clock.after(_LOOK_EVERY_S, self._look)

    def _due(self, now: datetime) -> bool:
        if self._failed_at is not None and timedelta() <= now - self._failed_at < (
            _AGAIN_AFTER_FAILURE
        ):
            return False
        made = [
            datetime.fromisoformat(backup.manifest.made_at)
            for backup in self.backups()
            if backup.manifest is not None
        ]
        past = [at for at in made if at <= now]  # others: the clock was set back since
        return not past or now - max(past) >= timedelta(hours=self._chosen.backup_every_h)

    def _make_scheduled(self, run: Run) -> dict[str, Any]:
        from sonia_desktop.memory.backup import rotate
        from sonia_desktop.memory.rotation import Reason

        try:
            passphrase = self._kept_passphrase() if self._chosen.backup_encrypted else ""
            made = self._make(run, Reason.SCHEDULED, passphrase)
            rotate(
                self.folder,
                daily=self._chosen.backup_daily,
                weekly=self._chosen.backup_weekly,
                just_made=made["name"],
            )
        except (SoniaError, OSError) as error:
            if not run.token.cancelled:
                self._failed_at = utc_now()
                told = error.message if isinstance(error, SoniaError) else str(error)
                remedy = getattr(error, "remedy", "")
                self._health.set(
                    Health(HEALTH_NAME, HealthState.DEGRADED, detail=told, remedy=remedy)
                )
            raise
        self._failed_at = None
        return made

    def _make(self, run: Run, reason: Any, passphrase: str) -> dict[str, Any]:
        from sonia_desktop.memory.backup import make_backup, sweep

        self._must_be_kept()
        sweep(self._data_dir)
        backup = make_backup(
            self._db.path,
            self.folder,
            reason,
            passphrase=passphrase,
            program=self._program,
            progress=run.progress,
            token=run.token,
        )
        self._report()
        return backup_shape(backup)

    # --- both -------------------------------------------------------------------------------

    def _report(self) -> None:
        if not self._scheduled:
            return
        made = [backup for backup in self.backups() if backup.manifest is not None]
        latest = made[0].manifest if made else None
        sealed = "encrypted" if latest and latest.encrypted else "not encrypted"
        detail = f"Last: {latest.made_at}, {sealed}" if latest else "None yet; the first is due."
        self._health.set(
            Health(HEALTH_NAME, HealthState.READY, engine=str(self.folder), detail=detail)
        )

    def _must_be_kept(self) -> None:
        if not self._db.kept:
            raise UnavailableError(
                "The data folder cannot be written, so nothing there is worth a backup.",
                remedy="Make the folder writable, or start with --data-dir FOLDER.",
            )

    def _must_be_on(self) -> None:
        self._memory.may_keep()
        if not self._chosen.enabled:
            raise UnavailableError(
                "Memory is switched off, so nothing was kept.",
                remedy="Switch it on: memory.enabled = true in the settings.",
            )

    @property
    def scratch(self) -> Path:
        """Where an encrypted backup may be opened for a moment."""
        return self._data_dir

    def passphrase_for(self, backup: Backup, passphrase: str) -> str:
        """The given one, or the kept one for a sealed backup. Raises `UnavailableError`."""
        if passphrase or backup.manifest is None or not backup.manifest.encrypted:
            return passphrase
        return self._kept_passphrase()

    def _kept_passphrase(self) -> str:
        """From the environment or the system's keyring. Raises `UnavailableError`."""
        found = os.environ.get(PASSPHRASE) or _from_keyring()
        if not found:
            raise UnavailableError(
                "There is no passphrase for an encrypted backup, so none was made or opened.",
                remedy=f"Set the environment variable {PASSPHRASE}, or keep it in the keyring: "
                f"keyring set {_KEYRING[0]} {_KEYRING[1]}",
            )
        return found


def backup_shape(backup: Backup) -> dict[str, Any]:
    """The stable JSON shape of a backup."""
    manifest = backup.manifest
    base = {"name": backup.name, "folder": str(backup.folder)}
    if manifest is None:
        return {**base, "problem": backup.problem}
    return {
        **base,
        "made_at": manifest.made_at,
        "reason": manifest.reason.value,
        "encrypted": manifest.encrypted,
        "bytes": backup.bytes,
        "schema": manifest.schema,
        "memories": manifest.counts.get("memories", 0),
        "verified_at": manifest.verified_at,
        "redacted_since": [list(flag.memory_ids) for flag in manifest.redacted_since],
    }


def job_shape(job: Job) -> dict[str, Any]:
    """The stable JSON shape of a job."""
    return {**asdict(job), "state": job.state.value}


def _from_keyring() -> str:
    import keyring
    import keyring.errors

    try:
        return keyring.get_password(*_KEYRING) or ""
    except (keyring.errors.KeyringError, OSError, RuntimeError) as error:
        _log.info("keyring_unavailable", error=str(error))
        return ""
