"""Files written, moved, copied, deleted and put back, through the real executor on a real disk."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.core.storage import Database
from sonia_desktop.tools.builtin.file_changes import file_change_tools
from sonia_desktop.tools.builtin.file_finding import file_finding_tools, name_fits
from sonia_desktop.tools.builtin.folders import folder_tools
from sonia_desktop.tools.builtin.undo import undo_tools
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.journal import Journal
from sonia_desktop.tools.types import Action, ActionState

WAIT_S = 30.0


@pytest.fixture
def journal(db: Database, data_dir: Path) -> Journal:
    return Journal(db, data_dir / "undo", most_mb=4, most_days=30)


@pytest.fixture
def hands(make_executor: Callable[..., Executor], journal: Journal) -> Executor:
    return make_executor(
        *file_finding_tools(),
        *file_change_tools(journal),
        *folder_tools(journal),
        *undo_tools(journal),
    )


def ran(executor: Executor, name: str, turn_id: str | None = None, /, **args: Any) -> Action:
    """Run it to its end; a question is answered with yes."""
    action = executor.run(name, args, caller="test", turn_id=turn_id).result(WAIT_S)
    if action.state is ActionState.WAITING:
        assert action.approval is not None
        executor.settle(action.approval.id, allow=True, by="anna")
        action = executor.finished(action.id).result(WAIT_S)
    return action


def done(
    executor: Executor, name: str, turn_id: str | None = None, /, **args: Any
) -> dict[str, Any]:
    action = ran(executor, name, turn_id, **args)
    assert action.state is ActionState.DONE, action.error
    assert action.result is not None
    data: dict[str, Any] = action.result.data
    return data


def said(executor: Executor, name: str, /, **args: Any) -> str:
    action = ran(executor, name, **args)
    assert action.state is not ActionState.DONE
    assert action.error is not None
    return str(action.error["message"])


def asked(executor: Executor, name: str, /, **args: Any) -> str:
    action = executor.run(name, args, caller="test").result(WAIT_S)
    assert action.approval is not None, action
    executor.settle(action.approval.id, allow=False, by="anna")
    return action.approval.what_happens


def test_nothing_is_written_before_the_yes_and_the_question_shows_all(
    hands: Executor, home: Path
) -> None:
    shown = asked(hands, "write_file", path="deep/new.txt", content="line 1\nline 2\n")
    assert f"Write 14 characters to {home}/deep/new.txt (a new file)" in shown
    assert "line 1\nline 2" in shown
    assert "can be undone" in shown
    assert not (home / "deep").exists()


def test_a_file_is_written_whole_with_its_folders_and_put_back(hands: Executor, home: Path) -> None:
    data = done(hands, "file.write", path="deep/er/new.txt", content="grüße\n")
    path = home / "deep" / "er" / "new.txt"
    assert path.read_text(encoding="utf-8") == "grüße\n"
    assert (data["bytes_written"], data["was_existing"]) == (8, False)
    data = done(hands, "file.write", path="deep/er/new.txt", content="other", encoding="utf-16")
    assert (path.read_text(encoding="utf-16"), data["was_existing"]) == ("other", True)
    done(hands, "undo.last")
    assert path.read_text(encoding="utf-8") == "grüße\n"
    done(hands, "undo.last")
    assert not (home / "deep").exists()  # the folders made for it, too
    assert "no change of files to undo" in said(hands, "undo.last")


def test_a_folder_made_for_a_file_stays_while_something_else_is_in_it(
    hands: Executor, home: Path
) -> None:
    (home / "there").mkdir()
    done(hands, "file.write", path="there/new/one.txt", content="1")
    done(hands, "file.move", path="there/new/one.txt", to="far/off/one.txt")
    assert (home / "there" / "new").is_dir()
    done(hands, "undo.last")
    assert not (home / "far").exists()
    (home / "there" / "new" / "mine.txt").write_text("mine")
    done(hands, "undo.last")
    assert [p.name for p in (home / "there" / "new").iterdir()] == ["mine.txt"]


def test_permissions_stay_and_no_half_made_file_is_left(hands: Executor, home: Path) -> None:
    path = home / "script.sh"
    path.write_text("old")
    path.chmod(0o750)
    done(hands, "file.write", path="script.sh", content="new")
    assert path.stat().st_mode & 0o777 == 0o750
    assert [p.name for p in home.iterdir() if "sonia-part" in p.name] == []


def test_text_that_an_encoding_lacks_and_unknown_encodings_are_named(
    hands: Executor, home: Path
) -> None:
    assert "'€'" in said(hands, "file.write", path="a", content="5 €", encoding="latin-1")
    assert not (home / "a").exists()
    with pytest.raises(Exception, match="klingon"):
        said(hands, "file.write", path="a", content="", encoding="klingon")


def test_a_folder_a_pipe_and_a_file_in_the_way_are_refused(hands: Executor, home: Path) -> None:
    os.mkfifo(home / "pipe")
    (home / "there.txt").write_text("mine")
    assert "is a folder" in said(hands, "file.write", path="Documents", content="x")
    assert "a pipe" in said(hands, "file.write", path="pipe", content="x")
    assert "already" in said(hands, "file.write", path="there.txt", content="x", overwrite=False)
    assert (home / "there.txt").read_text() == "mine"
    assert "not a folder" in said(hands, "file.write", path="there.txt/under.txt", content="x")


def test_a_link_put_in_the_way_after_the_yes_is_refused(
    hands: Executor, home: Path, tmp_path: Path
) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    waiting = hands.run(
        "file.write", {"path": "notes/a.txt", "content": "x"}, caller="test"
    ).result(WAIT_S)
    assert waiting.approval is not None
    (home / "notes").symlink_to(tmp_path)
    hands.settle(waiting.approval.id, allow=True, by="anna")
    ended = hands.finished(waiting.id).result(WAIT_S)
    assert ended.state is ActionState.DENIED
    assert not (tmp_path / "a.txt").exists()


def test_text_is_added_in_the_file_s_own_encoding(hands: Executor, home: Path) -> None:
    (home / "log.txt").write_text("one")
    (home / "wide.txt").write_text("one", encoding="utf-16")
    (home / "picture.png").write_bytes(bytes(range(256)) * 10)
    assert done(hands, "append_file", path="log.txt", content="two")["bytes_appended"] == 3
    done(hands, "file.append", path="log.txt", content="three", new_line=True)
    assert (home / "log.txt").read_text() == "onetwo\nthree"
    done(hands, "file.append", path="wide.txt", content="é")
    assert (home / "wide.txt").read_text(encoding="utf-16") == "oneé"
    done(hands, "file.append", path="made.txt", content="first")
    assert (home / "made.txt").read_text() == "first"
    assert "not a text file" in said(hands, "file.append", path="picture.png", content="x")
    done(hands, "undo.last")
    done(hands, "undo.last")
    done(hands, "undo.last")
    assert (home / "log.txt").read_text() == "onetwo"


def test_what_is_moved_is_moved_back_and_never_over_something(hands: Executor, home: Path) -> None:
    (home / "a.txt").write_text("a")
    (home / "Documents" / "b.txt").write_text("b")
    done(hands, "file.move", path="a.txt", to="Documents")
    assert (home / "Documents" / "a.txt").read_text() == "a"
    assert "already" in said(hands, "file.move", source="Documents/a.txt", to="Documents/b.txt")
    done(hands, "filesystem.move", source="Documents", destination="Papers")
    assert (home / "Papers" / "b.txt").exists()
    assert "into itself" in said(hands, "file.move", path="Papers", to="Papers/deeper")
    done(hands, "undo.last")
    done(hands, "undo.last")
    assert (home / "a.txt").read_text() == "a"
    assert "There is no" in said(hands, "file.move", path="nothing.txt", to="Documents")


def test_a_copy_holds_everything_and_goes_over_a_file_only_when_told(
    hands: Executor, home: Path
) -> None:
    tree = home / "tree"
    (tree / "in").mkdir(parents=True)
    (tree / "in" / "x.txt").write_text("x")
    (tree / "link").symlink_to("in/x.txt")
    (tree / "in" / "x.txt").chmod(0o600)
    done(hands, "file.copy", path="tree", to="copy")
    assert (home / "copy" / "in" / "x.txt").read_text() == "x"
    assert (home / "copy" / "in" / "x.txt").stat().st_mode & 0o777 == 0o600
    assert os.readlink(home / "copy" / "link") == "in/x.txt"
    assert "already" in said(hands, "file.copy", path="tree/in/x.txt", to="copy/in/x.txt")
    (home / "copy" / "in" / "x.txt").write_text("other")
    done(hands, "file.copy", path="tree/in/x.txt", to="copy/in/x.txt", overwrite=True)
    assert (home / "copy" / "in" / "x.txt").read_text() == "x"
    done(hands, "undo.last")
    assert (home / "copy" / "in" / "x.txt").read_text() == "other"
    done(hands, "undo.last")
    assert not (home / "copy").exists()
    assert "into itself" in said(hands, "file.copy", path="tree", to="tree/in/tree")


def test_a_folder_is_made_with_those_above_it_and_taken_back(hands: Executor, home: Path) -> None:
    assert asked(hands, "folder.create", path="tax").startswith(f"Make the folder {home / 'tax'}\n")
    done(hands, "folder.create", path="work/2026/tax")
    assert (home / "work" / "2026" / "tax").is_dir()
    assert "already" in said(hands, "filesystem.mkdir", path="work")
    (home / "note.txt").write_text("a file")
    assert "note.txt" in said(hands, "folder.create", path="note.txt/deeper")
    assert (home / "note.txt").read_text() == "a file"
    done(hands, "undo.last")
    assert not (home / "work").exists()
    assert (home / "note.txt").exists()


def test_what_is_deleted_lies_in_the_trash_and_comes_back(hands: Executor, home: Path) -> None:
    (home / "folder").mkdir()
    (home / "folder" / "x.txt").write_text("x")
    (home / "target.txt").write_text("kept")
    (home / "link.txt").symlink_to(home / "target.txt")
    assert "1 files and folders in it" in asked(hands, "file.delete", path="folder")
    data = done(hands, "file.delete", path="folder")
    assert not (home / "folder").exists()
    assert (Path(data["trash"]) / "x.txt").read_text() == "x"
    done(hands, "undo.last")
    assert (home / "folder" / "x.txt").read_text() == "x"
    done(hands, "file.delete", path="link.txt")
    assert (home / "target.txt").read_text() == "kept"
    assert not os.path.lexists(home / "link.txt")
    assert "There is no" in said(hands, "file.delete", path="nothing.txt")


def test_the_home_folder_and_the_disk_are_never_taken_away_whole(
    hands: Executor, home: Path
) -> None:
    for path in ("~", "/", "/usr", str(home.parent)):
        assert "as a whole" in said(hands, "file.delete", path=path)
    assert "as a whole" in said(hands, "file.move", path="~", to="/tmp/elsewhere")


def test_a_whole_turn_is_undone_newest_first(hands: Executor, home: Path) -> None:
    (home / "a.txt").write_text("a")
    done(hands, "file.write", "turn_1", path="a.txt", content="b")
    done(hands, "file.move", "turn_1", path="a.txt", to="c.txt")
    done(hands, "file.write", "turn_1", path="d.txt", content="d")
    done(hands, "undo.last", what="turn")
    assert (home / "a.txt").read_text() == "a"
    assert not (home / "c.txt").exists()
    assert not (home / "d.txt").exists()


def test_what_somebody_changed_since_is_left_alone(hands: Executor, home: Path) -> None:
    (home / "a.txt").write_text("a")
    done(hands, "file.write", path="a.txt", content="b")
    (home / "a.txt").write_text("the user's own")
    assert "changed since" in said(hands, "undo.last")
    assert (home / "a.txt").read_text() == "the user's own"


def test_what_cannot_be_undone_is_said_before_the_yes(hands: Executor, home: Path) -> None:
    (home / "big.txt").write_text("x" * 1_100_000)
    assert "CANNOT be undone" in asked(hands, "file.write", path="big.txt", content="x")
    done(hands, "file.write", path="big.txt", content="x")
    assert "no change of files to undo" in said(hands, "undo.last")


def test_previous_contents_take_no_more_room_than_allowed(
    hands: Executor, home: Path, data_dir: Path, journal: Journal
) -> None:
    for number in range(8):
        (home / f"{number}.txt").write_text(str(number) * 900_000)
        done(hands, "file.write", path=f"{number}.txt", content="new")
    kept = sum(file.stat().st_size for file in (data_dir / "undo").iterdir())
    assert 0 < kept <= 4_000_000
    assert {change.state for change in journal.recent(8)} == {"done", "gone"}
    done(hands, "undo.last")
    assert (home / "7.txt").read_text() == "7" * 900_000


def test_an_undo_shows_what_it_does_and_refuses_when_that_has_changed(
    hands: Executor, home: Path
) -> None:
    (home / "a.txt").write_text("a")
    done(hands, "file.write", path="a.txt", content="b")
    waiting = hands.run("undo.last", {}, caller="test").result(WAIT_S)
    assert waiting.approval is not None
    assert f"changed {home}/a.txt" in waiting.approval.what_happens
    done(hands, "file.write", path="other.txt", content="c")
    hands.settle(waiting.approval.id, allow=True, by="anna")
    assert hands.finished(waiting.id).result(WAIT_S).state is ActionState.DENIED
    assert (home / "a.txt").read_text() == "b"


def test_facts_of_files_and_whether_they_are_there(hands: Executor, home: Path) -> None:
    (home / "a.txt").write_text("12345")
    (home / "a.txt").chmod(0o640)
    data = done(hands, "get_file_info", path="a.txt")
    assert (data["size_bytes"], data["is_file"], data["permissions"]) == (5, True, "640")
    assert done(hands, "file_exists", path="a.txt")["exists"] is True
    assert done(hands, "file.exists", path="b.txt")["exists"] is False
    assert done(hands, "file.exists", path="a.txt/b")["exists"] is False
    assert "There is no" in said(hands, "file.stat", path="b.txt")


def test_a_folder_tells_how_much_it_holds_without_following_links(
    hands: Executor, home: Path
) -> None:
    inner = home / "Documents" / "deep" / "er"
    inner.mkdir(parents=True)
    (inner / "a.bin").write_bytes(b"x" * 3000)
    (inner / "b.bin").write_bytes(b"x" * 2000)
    (inner / "up").symlink_to(home)
    data = done(hands, "file.stat", path="Documents/deep")
    assert (data["holds_files"], data["holds_all"]) == (2, True)
    assert data["holds_bytes"] == 5000
    told = hands.run("file.stat", {"path": "Documents/deep"}, caller="test").result(WAIT_S).result
    assert told is not None
    assert "holds 2 files" in told.text


def test_files_are_found_by_name_and_by_content_but_not_in_secret_places(
    hands: Executor, home: Path
) -> None:
    (home / "Documents" / "Invoice 7.pdf").write_bytes(b"%PDF")
    (home / "Documents" / "letter.txt").write_text("Dear Bob,\nthe Invoice is late\n")
    (home / ".ssh" / "invoice.txt").write_text("invoice")
    by_name = done(hands, "file.search", name="invoice")
    assert [hit["name"] for hit in by_name["found"]] == ["Invoice 7.pdf"]
    assert any(".ssh (private)" in skipped for skipped in by_name["not_entered"])
    by_text = done(hands, "file.search", text="INVOICE is")
    assert [(hit["name"], hit["line"]) for hit in by_text["found"]] == [("letter.txt", 2)]
    assert done(hands, "file.search", path="Documents", name="*.doc*")["found"] == []
    assert "nothing to look for" in said(hands, "file.search", path="Documents")


def test_patterns_and_parts_of_names() -> None:
    assert name_fits("Report.PDF", "*.pdf")
    assert name_fits("Report.PDF", "port")
    assert not name_fits("Report.PDF", "ports")
    assert name_fits("a.py", "[ab].py")


def test_a_file_is_read_in_the_encoding_that_is_named(hands: Executor, home: Path) -> None:
    (home / "old.txt").write_bytes("Müller".encode("cp1252"))
    assert done(hands, "file.read", path="old.txt", encoding="cp1252")["content"] == "Müller"
    assert "utf-8" in said(hands, "file.read", path="old.txt", encoding="utf-8")
