"""Logs that can be read by programs and people; stages that add up."""

from __future__ import annotations

import json
import logging
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client import REGISTRY

from sonia_desktop.core.errors import (
    InvalidInputError,
    QueueFullError,
    SoniaError,
    UnavailableError,
)
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.resources import resource
from sonia_desktop.core.telemetry import (
    StageTimer,
    close_logging,
    configure_logging,
)


@pytest.fixture(autouse=True)
def _logging_as_before() -> Iterator[None]:
    level = logging.getLogger().level
    yield
    close_logging()
    logging.getLogger().setLevel(level)
    structlog.reset_defaults()


def _lines(folder: Path) -> list[dict[str, object]]:
    text = (folder / "sonia.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_the_file_holds_one_json_object_an_event_with_time_level_and_values(
    tmp_path: Path,
) -> None:
    configure_logging(tmp_path / "logs", "INFO")
    structlog.get_logger("sonia.test").info("turn_done", stages={"decide": 3.1}, text="Grüße\n2")
    logging.getLogger("library").warning("plain %s", "words")
    ours, library = _lines(tmp_path / "logs")
    assert (ours["event"], ours["level"], ours["logger"]) == ("turn_done", "info", "sonia.test")
    assert ours["stages"] == {"decide": 3.1}
    assert ours["text"] == "Grüße\n2"
    assert datetime.fromisoformat(str(ours["timestamp"])).tzinfo is not None
    assert (library["event"], library["level"]) == ("plain words", "warning")


def test_an_error_brings_its_traceback(tmp_path: Path) -> None:
    configure_logging(tmp_path)
    try:
        _ = 1 // 0
    except ZeroDivisionError:
        structlog.get_logger("sonia.test").exception("broke")
    (line,) = _lines(tmp_path)
    assert "ZeroDivisionError" in str(line["exception"])


def test_the_level_is_kept_and_the_console_is_quieter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logging(tmp_path, "INFO", "ERROR")
    log = structlog.get_logger("sonia.test")
    log.debug("unseen")
    log.info("in_the_file")
    log.error("everywhere")
    assert [line["event"] for line in _lines(tmp_path)] == ["in_the_file", "everywhere"]
    shown = capsys.readouterr()
    assert "everywhere" in shown.err
    assert "in_the_file" not in shown.err
    assert shown.out == ""


def test_configuring_again_replaces_and_does_not_double(tmp_path: Path) -> None:
    for name in ("one", "two", "two"):
        configure_logging(tmp_path / name)
    structlog.get_logger("sonia.test").warning("once")
    assert (tmp_path / "one" / "sonia.jsonl").read_text() == ""
    assert len(_lines(tmp_path / "two")) == 1


def test_a_folder_that_cannot_be_written_costs_the_file_only(
    capsys: pytest.CaptureFixture[str],
) -> None:
    configure_logging(Path("/proc/sonia/logs"))
    structlog.get_logger("sonia.test").warning("still_heard")
    shown = capsys.readouterr().err
    assert "no log file in /proc/sonia/logs" in shown
    assert "still_heard" in shown


def test_a_full_file_is_rotated_and_old_ones_go(tmp_path: Path) -> None:
    configure_logging(tmp_path, "INFO", "CRITICAL", file_bytes=2_000, files=3)
    for number in range(300):
        structlog.get_logger("sonia.test").info("filling", number=number)
    files = list(tmp_path.glob("sonia.jsonl*"))
    assert len(files) == 3 + 1
    assert all(file.stat().st_size <= 2_000 for file in files)
    assert _lines(tmp_path)[-1]["number"] == 299


def test_stages_are_kept_in_order_and_a_stage_entered_twice_is_the_sum() -> None:
    def seen(stage: str) -> float:
        return REGISTRY.get_sample_value("sonia_turn_stage_seconds_count", {"stage": stage}) or 0.0

    before = seen("test_recall")
    timer = StageTimer()
    timer.add("test_recall", 2.0)
    with pytest.raises(ValueError, match="inside"), timer.stage("test_decide"):
        raise ValueError("inside")
    timer.add("test_recall", 3.5)
    assert list(timer.stages) == ["test_recall", "test_decide"]
    assert timer.stages["test_recall"] == 5.5
    assert timer.stages["test_decide"] >= 0
    assert timer.total_ms > 0
    assert seen("test_recall") == before + 2


@given(st.sampled_from(["req", "ses", "turn", "act", "cfm", "mem", "conv", "snap", "other"]))
def test_identifiers_have_the_contracts_form(kind: str) -> None:
    assert re.fullmatch(rf"{kind}_([0-9a-f]{{12}}|[0-9a-f]{{16}})", new_id(kind))
    assert new_id(kind) != new_id(kind)
    assert re.fullmatch(r"req_[0-9a-f]{12}", new_id("req"))


@given(st.datetimes(datetime(1900, 1, 1), datetime(2900, 1, 1)), st.integers(-12, 14))
def test_times_are_utc_with_milliseconds_and_z(moment: datetime, hours: int) -> None:
    aware = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    text = iso_z(aware)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", text)
    assert abs(datetime.fromisoformat(text) - aware) < timedelta(milliseconds=1)


def test_now_is_now() -> None:
    said = datetime.fromisoformat(iso_z())
    assert abs(datetime.now(UTC) - said) < timedelta(seconds=10)


def test_an_error_says_what_and_what_to_do() -> None:
    error = QueueFullError("The queue is full.", remedy="Try again.", worker="ocr")
    assert str(error) == "The queue is full. Try again."
    assert (error.code, error.details) == ("QUEUE_FULL", {"worker": "ocr"})
    assert isinstance(error, UnavailableError)
    assert str(InvalidInputError("Only this.")) == "Only this."


def test_every_kind_of_error_has_its_own_code() -> None:
    def below(kind: type[SoniaError]) -> set[type[SoniaError]]:
        return {kind}.union(*(below(child) for child in kind.__subclasses__()))

    ours = {
        kind
        for kind in below(SoniaError)
        if kind.__module__.startswith("sonia_desktop.core") and not kind.__name__.startswith("_")
    }
    assert len({kind.code for kind in ours}) == len(ours)


def test_a_shipped_file_is_found_and_a_missing_one_is_named() -> None:
    assert resource("models", "minilm", "model.onnx").is_file()
    with pytest.raises(UnavailableError, match=r"models/nothing\.onnx") as missing:
        resource("models", "nothing.onnx")
    assert missing.value.remedy


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps files to their user by other means")
def test_only_its_user_reads_the_log_also_one_that_was_open_to_all(tmp_path: Path) -> None:
    older = tmp_path / "sonia.jsonl"
    older.touch(0o644)
    configure_logging(log_dir=tmp_path)
    try:
        assert older.stat().st_mode & 0o777 == 0o600
    finally:
        close_logging()
    older.unlink()
    configure_logging(log_dir=tmp_path)
    try:
        assert older.stat().st_mode & 0o777 == 0o600
    finally:
        close_logging()
