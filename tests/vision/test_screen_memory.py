"""The screen memory on a real file: kept once, found, limited, locked, and really forgotten."""

from __future__ import annotations

import io
import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import keyring
import keyring.backend
import keyring.errors
import numpy as np
import pytest
from PIL import Image

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import NotFoundError, StorageError, UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.vision.own_windows import OWN_APPLICATIONS
from sonia_desktop.vision.scene import Box, Scene, Screenshot, TextLine, Window
from sonia_desktop.vision.screen_memory.moments import Ask, Forget, Found, Held, Limits
from sonia_desktop.vision.screen_memory.screen_memory import HEALTH, ScreenMemory
from sonia_desktop.vision.unread_windows import UNREAD_TITLE

WAIT_S = 20.0
START = 1_790_000_000.0  # Unix seconds; pictures are dated from here
HOUR = 3600.0
WIDE, HIGH = 640, 400
BILLS = ("Invoice 4711 from Acme", "Total 129.50 EUR", "Due on Friday")
POEM = ("The fog comes", "on little cat feet", "It sits looking over harbor and city")


class Keys(keyring.backend.KeyringBackend):
    """A keyring in RAM: the outer edge, which no machine of a test has."""

    priority = 10  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("there is none")


@pytest.fixture
def keys() -> Iterator[Keys]:
    before, mine = keyring.get_keyring(), Keys()
    keyring.set_keyring(mine)
    yield mine
    keyring.set_keyring(before)


@pytest.fixture
def board() -> HealthBoard:
    return HealthBoard(Bus())


@pytest.fixture
def opened(tmp_path: Path, board: HealthBoard, keys: Keys) -> Iterator[Callable[..., ScreenMemory]]:
    made: list[ScreenMemory] = []

    def build(*, on: bool = True, **limits: float) -> ScreenMemory:
        memory = ScreenMemory(
            tmp_path / "screen.db", board, Limits(**limits), clock=lambda: START + 100 * HOUR
        )
        memory.start(on=on)
        made.append(memory)
        return memory

    yield build
    for memory in made:
        memory.stop(5.0)


def window(title: str, program: str = "firefox", box: Box | None = None) -> Window:
    return Window(title, program, box or Box(0, 0, WIDE, HIGH), True)


def look(
    memory: ScreenMemory,
    at: float,
    *shown: tuple[Window, tuple[str, ...]],
    pixels: Any = None,
    ticket: int | None = None,
) -> None:
    """A picture with these windows, the front one first, taken so many seconds after the start."""
    if pixels is None:
        pixels = np.full((HIGH, WIDE, 3), 200, np.uint8)
    lines = [
        TextLine(text, Box(one.box.x + 10, one.box.y + 20 + 20 * row, 200, 16), 0.99)
        for one, texts in shown
        for row, text in enumerate(texts)
    ]
    windows = tuple(one for one, _ in shown)
    taken = datetime.fromtimestamp(START + at, UTC)
    shot = Screenshot(pixels, taken, "monitor 1", windows, Box(0, 0, WIDE, HIGH))
    scene = Scene((WIDE, HIGH), "rapidocr", tuple(lines), (), windows, "monitor 1", taken)
    memory.saw(shot, scene, memory.ticket() if ticket is None else ticket)


def find(memory: ScreenMemory, *words: str, **more: Any) -> list[Found]:
    return memory.search(Ask(words, **more)).result(WAIT_S)


def held(memory: ScreenMemory) -> Held:
    return memory.held().result(WAIT_S)


def on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()) if file.is_file())


def noise(seed: int) -> Any:
    return np.random.default_rng(seed).integers(0, 255, (HIGH, WIDE, 3), dtype=np.uint8)


# --- keeping and finding --------------------------------------------------------------------


def test_what_was_seen_is_found_by_its_words_title_and_program(
    opened: Callable[..., ScreenMemory],
) -> None:
    memory = opened()
    look(memory, 0, (window("Bills"), BILLS))
    look(memory, 60, (window("Poems", "evince"), POEM))
    (bill,) = find(memory, "invoices")  # the stem counts
    assert (bill.moment.title, bill.moment.program) == ("Bills", "firefox")
    assert bill.lines == ("Invoice 4711 from Acme",)
    assert bill.when.first == START
    assert [one.moment.title for one in find(memory, "evince")] == ["Poems"]
    assert [one.moment.title for one in find(memory, "harb")] == ["Poems"], "a beginning of a word"
    assert [one.moment.title for one in find(memory, "total", "harbor")] != [], (
        "one of them will do"
    )
    assert find(memory, "volcano") == []
    assert [one.moment.title for one in find(memory)] == ["Poems", "Bills"], "the newest first"
    assert [one.moment.title for one in find(memory, program="FIRE")] == ["Bills"]
    assert [one.moment.title for one in find(memory, until=START + 30)] == ["Bills"]
    assert find(memory, "invoice", since=START + 30) == []


@pytest.mark.parametrize("word", ['"', "*", "a OR", "NEAR(", "-x", "'; DROP", "", "(", "col:x"])
def test_signs_of_the_index_s_own_language_are_only_words(
    opened: Callable[..., ScreenMemory], word: str
) -> None:
    memory = opened()
    look(memory, 0, (window("Bills"), BILLS))
    assert isinstance(find(memory, *word.split() or ("",)), list)
    assert len(find(memory, "invoice")) == 1


def test_a_screen_that_does_not_change_is_kept_once_with_its_time(
    opened: Callable[..., ScreenMemory],
) -> None:
    memory = opened()
    for second in range(0, 50, 2):
        look(memory, second, (window("Bills"), BILLS))
    memory.still(START + 80, memory.ticket())
    (bill,) = find(memory)
    assert held(memory).moments == 1
    assert [(s.first - START, s.last - START) for s in bill.moment.sightings] == [(0, 80)]


def test_coming_back_to_a_page_is_a_second_sighting_of_the_same_moment(
    opened: Callable[..., ScreenMemory],
) -> None:
    memory = opened()
    look(memory, 0, (window("Bills"), BILLS))
    look(memory, 5, (window("Poems"), POEM))
    look(memory, 20, (window("Bills"), BILLS))
    memory.stop(5.0)
    again = opened()
    look(again, 500, (window("Bills"), BILLS))  # after a restart, too
    (bill,) = find(again, "invoice")
    assert [s.first - START for s in bill.moment.sightings] == [0, 20, 500]
    assert held(again).moments == 2


def test_windows_side_by_side_are_kept_apart_and_show_nothing_of_one_another(
    opened: Callable[..., ScreenMemory],
) -> None:
    memory = opened()
    pixels = np.zeros((HIGH, WIDE, 3), np.uint8)
    pixels[:, :, 0] = 250  # red: the window behind
    pixels[100:300, 100:400] = (0, 0, 250)  # blue: the one in front
    front = window("Chat", "signal", Box(100, 100, 300, 200))
    look(memory, 0, (front, ("See you at eight",)), (window("Bills"), BILLS), pixels=pixels)
    (bill,), (chat,) = find(memory, "invoice"), find(memory, "eight")
    assert "eight" not in bill.moment.text
    behind = picture(memory, bill)
    assert behind[..., 2].max() < 160, "no blue: what lies in front is painted over"
    assert behind[5, 5, 0] > 220
    ahead = picture(memory, chat)
    assert ahead[..., 0].max() < 40
    assert ahead.shape == (200, 300, 3)


def picture(memory: ScreenMemory, found: Found) -> Any:
    jpeg = memory.thumbnail(found.moment.id).result(WAIT_S)
    return np.asarray(Image.open(io.BytesIO(jpeg)))


def test_windows_never_read_sonia_s_own_and_nobody_s_are_not_kept(
    opened: Callable[..., ScreenMemory],
) -> None:
    memory = opened()
    look(memory, 0, (window(UNREAD_TITLE, "keepassxc"), ("the vault",)))
    for at, name in enumerate(sorted(OWN_APPLICATIONS), 1):
        look(memory, at, (window("Sonia", name), ("You asked about bills",)))
    look(memory, 8, (window("", ""), ("whose is this",)))
    look(memory, 9)
    assert held(memory).moments == 0


# --- the switch -----------------------------------------------------------------------------


def test_it_is_off_until_chosen_and_makes_no_file(
    opened: Callable[..., ScreenMemory], board: HealthBoard, tmp_path: Path
) -> None:
    memory = opened(on=False)
    look(memory, 0, (window("Bills"), BILLS))
    assert find(memory, "invoice") == []
    assert held(memory) == Held(False, 0, 0, None, None, "")
    memory.forget(Forget()).result(WAIT_S)
    assert board.get(HEALTH).state is HealthState.OFF
    assert "remember_screen" in board.get(HEALTH).remedy
    assert list(tmp_path.iterdir()) == []


def test_switched_off_nothing_more_is_kept_and_the_rest_can_be_found_and_forgotten(
    opened: Callable[..., ScreenMemory], board: HealthBoard
) -> None:
    memory = opened()
    look(memory, 0, (window("Bills"), BILLS))
    held(memory)
    under_way = memory.ticket()
    memory.switch(False)
    look(memory, 5, (window("Poems"), POEM), ticket=under_way)
    assert memory.ticket() is None
    assert len(find(memory, "invoice")) == 1
    assert find(memory, "fog") == []
    assert board.get(HEALTH).state is HealthState.OFF
    assert "1 moments" in board.get(HEALTH).detail
    assert memory.forget(Forget()).result(WAIT_S).moments == 1


@pytest.mark.parametrize("ended", ["pause", "forget"])
def test_a_picture_under_way_is_dropped_when_watching_ends_or_all_is_forgotten(
    opened: Callable[..., ScreenMemory], ended: str
) -> None:
    memory = opened()
    ticket = memory.ticket()
    if ended == "pause":
        memory.pause()
    else:
        memory.forget(Forget()).result(WAIT_S)
    look(memory, 0, (window("Bills"), BILLS), ticket=ticket)
    memory.still(START + 5, ticket)
    assert held(memory).moments == 0
    look(memory, 10, (window("Bills"), BILLS))
    assert held(memory).moments == 1


def test_a_pause_ends_the_sighting(opened: Callable[..., ScreenMemory]) -> None:
    memory = opened()
    look(memory, 0, (window("Bills"), BILLS))
    memory.still(START + 4, memory.ticket())
    held(memory)  # waits until it is kept
    memory.pause()
    look(memory, 20, (window("Bills"), BILLS))
    (bill,) = find(memory, "invoice")
    assert [(s.first - START, s.last - START) for s in bill.moment.sightings] == [(0, 4), (20, 20)]


# --- forgetting -----------------------------------------------------------------------------


def test_forgetting_leaves_no_trace_in_any_file(
    opened: Callable[..., ScreenMemory], tmp_path: Path
) -> None:
    memory = opened()
    secret = ("Zanzibar quokka marmalade", "xylophone pterodactyl")
    look(memory, 0, (window("Hawthorne ledger", "gnucash"), secret))
    for at in range(1, 40):
        look(memory, 100 * at, (window(f"Page {at}x", "evince"), (f"harmless text {at}",)))
        held(memory)
    assert b"pterodactyl" in on_disk(tmp_path)
    gone = memory.forget(Forget(program="gnucash")).result(WAIT_S)
    assert (gone.moments, gone.programs) == (1, ("gnucash",))
    left = on_disk(tmp_path).lower()
    for word in (b"zanzibar", b"quokka", b"marmalad", b"pterodactyl", b"hawthorn", b"gnucash"):
        assert word not in left, word
    assert find(memory, "quokka") == []
    assert held(memory).moments == 39
    memory.stop(5.0)
    assert b"pterodactyl" not in on_disk(tmp_path)


def test_forgetting_a_range_keeps_what_was_seen_before_and_after_it(
    opened: Callable[..., ScreenMemory],
) -> None:
    memory = opened()
    look(memory, 0, (window("Bills"), BILLS), pixels=noise(1))
    look(memory, 30, (window("Bills"), BILLS))
    look(memory, 60, (window("Bills"), (*BILLS, "Paid with card")))
    look(memory, 90, (window("Bills"), (*BILLS, "Paid with card")))
    look(memory, 95, (window("Poems"), POEM))
    assert held(memory).moments == 2
    memory.forget(Forget(since=START + 50, until=START + 92)).result(WAIT_S)
    (bill,) = find(memory, "invoice")
    assert [(s.first - START, s.last - START) for s in bill.moment.sightings] == [(0, 50)]
    assert "Paid with card" not in bill.moment.text
    assert find(memory, "card") == []
    assert bill.moment.has_thumbnail, "it was taken before"
    assert len(find(memory, "fog")) == 1
    memory.forget(Forget(until=START + 10)).result(WAIT_S)
    (bill,) = find(memory, "bills")
    assert (bill.moment.text, bill.moment.has_thumbnail) == ("", False)
    look(memory, 200, (window("Bills"), BILLS))
    assert len(find(memory, "invoice")) == 1, "seen again, it is kept again"


def test_forgetting_one_moment_leaves_the_others(opened: Callable[..., ScreenMemory]) -> None:
    memory = opened()
    look(memory, 0, (window("Bills"), BILLS))
    look(memory, 10, (window("Poems"), POEM))
    (bill,) = find(memory, "invoice")
    assert memory.forget(Forget(moment=bill.moment.id)).result(WAIT_S).moments == 1
    assert [one.moment.title for one in find(memory)] == ["Poems"]
    with pytest.raises(NotFoundError):
        memory.moment(bill.moment.id).result(WAIT_S)


def test_forgetting_everything_destroys_the_key_too(
    opened: Callable[..., ScreenMemory], keys: Keys
) -> None:
    memory = opened()
    look(memory, 0, (window("Bills"), BILLS))
    held(memory)
    (first,) = keys.kept.values()
    memory.forget(Forget()).result(WAIT_S)
    assert held(memory).moments == 0
    look(memory, 10, (window("Bills"), BILLS))
    (bill,) = find(memory, "invoice")
    assert picture(memory, bill).shape[2] == 3
    (second,) = keys.kept.values()
    assert second != first


# --- limits ---------------------------------------------------------------------------------


def test_what_is_older_than_the_limit_of_days_goes(opened: Callable[..., ScreenMemory]) -> None:
    memory = opened(days=30)
    look(memory, -40 * 24 * HOUR, (window("Old"), ("an old page",)))
    look(memory, 0, (window("New"), ("a new page",)))
    memory.stop(5.0)
    again = opened(on=False, days=30)  # also while it is off
    assert [one.moment.title for one in find(again)] == ["New"]


def test_beyond_the_limit_of_megabytes_the_oldest_go_and_the_file_shrinks(
    opened: Callable[..., ScreenMemory], tmp_path: Path
) -> None:
    memory = opened(megabytes=1.0)
    for at in range(40):
        shown = (window(f"Picture {'abcdefghij'[at % 10]}{'klmn'[at // 10]}"), ())
        look(memory, 10 * at, shown, pixels=noise(at))
        size = held(memory).bytes  # waits until it is kept
        assert size == sum(file.stat().st_size for file in tmp_path.glob("screen.db*"))
        assert size <= 1_000_000
    titles = [one.moment.title for one in find(memory, limit=60)]
    assert titles[0] == "Picture jn"
    assert 3 < len(titles) < 30
    assert "Picture ak" not in titles
    kept = [one.moment.first for one in find(memory, limit=60)]
    assert kept == sorted(kept, reverse=True)
    assert min(kept) == START + 10 * (40 - len(kept)), "only the oldest went"


# --- locked thumbnails ----------------------------------------------------------------------


def test_thumbnails_on_disk_are_no_pictures_and_the_key_is_in_the_keyring(
    opened: Callable[..., ScreenMemory], board: HealthBoard, tmp_path: Path, keys: Keys
) -> None:
    memory = opened()
    look(memory, 0, (window("Bills"), BILLS))
    assert held(memory).key_in == "keyring"
    assert len(keys.kept) == 1
    assert board.get(HEALTH).state is HealthState.READY
    assert not (tmp_path / "screen.key").exists()
    assert b"\xff\xd8\xff" not in on_disk(tmp_path), "no JPEG begins anywhere"
    assert stat.S_IMODE((tmp_path / "screen.db").stat().st_mode) == 0o600


def test_without_a_keyring_the_key_lies_in_a_file_of_the_user_s_and_that_is_told(
    tmp_path: Path, board: HealthBoard
) -> None:
    from keyring.backends.fail import Keyring as NoKeyring

    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    try:
        memory = ScreenMemory(tmp_path / "screen.db", board, Limits())
        memory.start(on=True)
        look(memory, 0, (window("Bills"), BILLS))
        (bill,) = find(memory, "invoice")
        assert picture(memory, bill).shape[2] == 3
        assert held(memory).key_in == "file"
        memory.stop(5.0)
    finally:
        keyring.set_keyring(before)
    key = tmp_path / "screen.key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert len(key.read_bytes()) == 32
    told = board.get(HEALTH)
    assert (told.state, told.fallback) == (HealthState.DEGRADED, True)
    assert str(key) in told.detail
    assert "keyring" in told.remedy


def test_a_thumbnail_without_its_key_or_changed_on_disk_is_a_clear_error(
    opened: Callable[..., ScreenMemory], tmp_path: Path, keys: Keys
) -> None:
    memory = opened()
    look(memory, 0, (window("Bills"), BILLS))
    look(memory, 5, (window("Poems"), POEM))
    (bill,), (poem,) = find(memory, "invoice"), find(memory, "fog")
    memory.stop(5.0)
    with sqlite3.connect(tmp_path / "screen.db") as db:
        db.execute(  # one moment's thumbnail in the place of another's
            "UPDATE moments SET thumbnail = (SELECT thumbnail FROM moments WHERE id = ?) "
            "WHERE id = ?",
            (poem.moment.id, bill.moment.id),
        )
    db.close()
    again = opened()
    with pytest.raises(UnavailableError, match="damaged"):
        again.thumbnail(bill.moment.id).result(WAIT_S)
    assert again.thumbnail(poem.moment.id).result(WAIT_S).startswith(b"\xff\xd8")
    with pytest.raises(NotFoundError):
        again.thumbnail(999).result(WAIT_S)
    again.stop(5.0)
    keys.kept.clear()
    third = opened()
    with pytest.raises(UnavailableError, match="key"):
        third.thumbnail(poem.moment.id).result(WAIT_S)
    assert len(find(third, "fog")) == 1, "its text is still found"


# --- trouble --------------------------------------------------------------------------------


def test_a_damaged_file_is_set_aside_what_can_be_read_is_kept_and_that_is_told(
    opened: Callable[..., ScreenMemory], board: HealthBoard, tmp_path: Path
) -> None:
    memory = opened()
    for at in range(30):
        look(
            memory, 100 * at, (window(f"Page {at}y"), (f"text of the page {at}",)), pixels=noise(at)
        )
        held(memory)
    memory.stop(5.0)
    path = tmp_path / "screen.db"
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 3 * 4096] = os.urandom(3 * 4096)
    path.write_bytes(content)
    again = opened()
    kept = held(again).moments
    assert len(list(tmp_path.glob("screen.db.damaged-*"))) >= 1
    assert board.get(HEALTH).state is HealthState.DEGRADED
    assert "damaged" in board.get(HEALTH).detail
    look(again, 9000, (window("New"), ("goes on",)))
    assert held(again).moments == kept + 1
    again.forget(Forget(program="firefox")).result(WAIT_S)
    assert not list(tmp_path.glob("screen.db.damaged-*")), (
        "a copy nobody can look into goes as well"
    )


def test_a_file_that_is_no_database_does_not_stop_it(
    opened: Callable[..., ScreenMemory], tmp_path: Path
) -> None:
    (tmp_path / "screen.db").write_bytes(b"not a database at all" * 500)
    memory = opened()
    look(memory, 0, (window("Bills"), BILLS))
    assert len(find(memory, "invoice")) == 1


def test_a_file_of_a_newer_version_is_left_alone(
    opened: Callable[..., ScreenMemory], board: HealthBoard, tmp_path: Path
) -> None:
    with sqlite3.connect(tmp_path / "screen.db") as db:
        db.execute("PRAGMA user_version=99")
        db.execute("CREATE TABLE future(x)")
    db.close()
    before = (tmp_path / "screen.db").read_bytes()
    memory = opened()
    with pytest.raises(StorageError, match="newer"):
        find(memory, "invoice")
    assert board.get(HEALTH).state is HealthState.UNAVAILABLE
    memory.stop(5.0)
    assert (tmp_path / "screen.db").read_bytes() == before


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_lost(
    board: HealthBoard, tmp_path: Path
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    memory = ScreenMemory(tmp_path / "taken" / "screen.db", board, Limits())
    memory.start(on=True)
    look(memory, 0, (window("Bills"), BILLS))
    memory.stop(5.0)
    assert board.get(HEALTH).state is HealthState.UNAVAILABLE
    assert board.get(HEALTH).remedy
