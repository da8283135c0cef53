"""The log as people read it: the newest first, page by page, on past a rotation, masked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from sonia_desktop.cli import app
from sonia_desktop.core.errors import StorageError
from sonia_desktop.log_reading import FILE, LogFiles, Page, Place, Wanted

KEY = "sk-ant-api03-" + "a1B2c3D4" * 11 + "-abcdefAA"


def record(number: int, **fields: object) -> str:
    usual = {"event": f"event {number}", "level": "info", "logger": "sonia_desktop.memory.index"}
    at = f"2026-11-22T10:{number // 60 % 60:02d}:{number % 60:02d}Z"
    return json.dumps({**usual, "timestamp": at, **fields}) + "\n"


def write(folder: Path, *lines: str, file: str = FILE) -> None:
    with (folder / file).open("a", encoding="utf-8") as held:
        held.writelines(lines)


def all_pages(log: LogFiles, wanted: Wanted, **limits: int) -> list[str]:
    found: list[str] = []
    page = log.older(None, wanted, **limits)
    found += [line.event for line in page.lines]
    while page.begin is not None:
        page = log.older(page.begin, wanted, **limits)
        found += [line.event for line in page.lines]
    return found


@pytest.mark.parametrize("limits", [{}, {"most": 7}, {"most": 100, "most_bytes": 300}])
def test_pages_hold_every_line_of_all_files_once_the_newest_first(
    tmp_path: Path, limits: dict[str, int]
) -> None:
    for place, file in enumerate((f"{FILE}.10", f"{FILE}.2", f"{FILE}.1", FILE)):
        write(tmp_path, *(record(20 * place + n) for n in range(20)), file=file)
    write(tmp_path, "{half a li", file=f"{FILE}.2")
    (tmp_path / "other.jsonl").write_text(record(999))
    assert all_pages(LogFiles(tmp_path), Wanted(), **limits) == [
        f"event {n}" for n in range(79, -1, -1)
    ]


@given(texts=st.lists(st.text(st.characters(codec="utf-8"), max_size=40), max_size=30))
def test_whatever_was_logged_is_read_back_in_order(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("log")
    write(
        folder, *(json.dumps({"event": "e", "n": n, "text": t}) + "\n" for n, t in enumerate(texts))
    )
    lines = LogFiles(folder).older(None, Wanted(), 1000).lines
    assert [line.detail.split()[0] for line in lines] == [
        f"n={n}" for n in range(len(texts) - 1, -1, -1)
    ]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(level="warning"), [3, 2]),
        (Wanted(level="error"), [3]),
        (Wanted(part="memory"), [5, 3, 1, 0]),
        (Wanted(part="memory.index"), [5, 3, 1, 0]),
        (Wanted(part="ocr-worker"), [4]),
        (Wanted(part="api-gateway"), [2]),
        (Wanted(words="TIMED out"), [3]),
        (Wanted(words="Käse"), [1]),
        (Wanted(words="reason=it"), [3]),
        (Wanted(words="req_0123456789ab"), [4, 2]),
        (Wanted(request="req_0123456789ab"), [4, 2]),
        (Wanted(request="req_0123456789"), []),
        (Wanted(request="turn_00"), [0]),
        (Wanted(words="nowhere"), []),
        (Wanted(level="warning", words="event", part="memory"), [3]),
    ],
)
def test_lines_are_found_by_level_part_words_and_request(
    tmp_path: Path, wanted: Wanted, found: list[int]
) -> None:
    write(
        tmp_path,
        record(0, turn_id="turn_00"),
        record(1, reason="Käse"),
        record(2, level="warning", logger="uvicorn.error", service="api-gateway",
               correlation_id="req_0123456789ab"),
        record(3, level="error", reason="it timed out"),
        record(4, logger="sonia_desktop.core.worker", worker="ocr-worker",
               correlation_id="req_0123456789ab"),
        record(5),
    )  # fmt: skip
    lines = LogFiles(tmp_path).older(None, wanted).lines
    assert [line.event for line in lines] == [f"event {n}" for n in found]


def test_secrets_and_the_home_folder_are_not_shown_and_not_found(tmp_path: Path) -> None:
    write(tmp_path, record(0, error=f"refused: {KEY}", file=f"{Path.home()}/x", password=1234567),
          record(1, exception=f"Traceback:\n  at {Path.home()}/y\nValueError: {KEY}"))  # fmt: skip
    log = LogFiles(tmp_path)
    lines = log.older(None, Wanted()).lines
    told = "\n".join(line.text for line in lines)
    assert KEY not in told
    assert "1234567" not in told
    assert str(Path.home()) not in told
    assert "file=~/x" in told
    assert "ValueError" in lines[0].more
    assert log.older(None, Wanted(words=KEY)).lines == ()


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_the_terminal_masks_what_the_window_masks(
    form: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SONIA_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("SONIA_CONFIG", str(tmp_path / "settings.toml"))
    (tmp_path / "logs").mkdir()
    write(tmp_path / "logs",
          record(0, error=f"refused: {KEY}", file=f"{Path.home()}/x", password=1234567, tables=31,
                 asked={"api_key": KEY, "tries": 3, "notes": [f"token: {KEY}", "two"]}),
          record(1, exception=f"Traceback:\n  at {Path.home()}/y\nValueError: {KEY}"))  # fmt: skip
    done = CliRunner().invoke(app, ["logs", *form])
    assert done.exit_code == 0, done.output
    for hidden in (KEY, "1234567", str(Path.home())):
        assert hidden not in done.stdout
    assert "ValueError" in done.stdout
    if form:
        first, second = map(json.loads, done.stdout.splitlines())
        assert first["event"] == "event 0"
        assert (first["file"], first["tables"]) == ("~/x", 31)
        assert first["asked"]["tries"] == 3
        assert first["asked"]["notes"][1] == "two"
        assert second["exception"].startswith("Traceback:\n  at ~/y")
    else:
        assert "file=~/x" in done.stdout
        assert "tables=31" in done.stdout


def test_new_lines_are_followed_past_a_rotation_and_a_line_half_written_waits(
    tmp_path: Path,
) -> None:
    log = LogFiles(tmp_path)
    write(tmp_path, record(0), record(1))
    at = log.older(None, Wanted()).end

    def events(page: Page) -> list[str]:
        return [line.event for line in page.lines]

    write(tmp_path, record(2), record(3)[:20])
    page = log.newer(at, Wanted())
    assert events(page) == ["event 2"]
    write(tmp_path, record(3)[20:])
    (tmp_path / FILE).rename(tmp_path / f"{FILE}.1")
    write(tmp_path, record(4))
    page = log.newer(page.end, Wanted())
    assert events(page) == ["event 4", "event 3"]
    assert events(log.newer(page.end, Wanted())) == []
    assert all_pages(log, Wanted(), most=2) == [f"event {n}" for n in (4, 3, 2, 1, 0)]


def test_a_place_holds_while_files_are_rotated_and_one_that_is_gone_ends_the_pages(
    tmp_path: Path,
) -> None:
    log = LogFiles(tmp_path)
    write(tmp_path, *(record(n) for n in range(10)))
    page = log.older(None, Wanted(), 4)
    (tmp_path / FILE).rename(tmp_path / f"{FILE}.1")
    write(tmp_path, record(10))
    older = log.older(page.begin, Wanted(), 4)
    assert [line.event for line in older.lines] == [f"event {n}" for n in (5, 4, 3, 2)]
    gone = log.older(Place(1, 10), Wanted())
    assert (gone.lines, gone.begin) == ((), None)


def test_no_log_an_empty_one_and_one_that_cannot_be_read_are_told_apart(tmp_path: Path) -> None:
    assert LogFiles(tmp_path / "none").files() == []
    assert LogFiles(tmp_path).older(None, Wanted()) == Page((), None, None)
    (tmp_path / FILE).touch()
    log = LogFiles(tmp_path)
    assert log.files() == [tmp_path / FILE]
    assert log.older(None, Wanted()).lines == ()
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).mkdir()
    with pytest.raises(StorageError, match="cannot be read"):
        log.older(None, Wanted())
