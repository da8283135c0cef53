"""Models fetched from a hub on loopback that breaks off, lies, sends wrong bytes, and refuses."""

from __future__ import annotations

import json
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import (
    CancelledError,
    InvalidInputError,
    NotFoundError,
    SoniaError,
    StorageError,
    UnavailableError,
    WrongStateError,
)
from sonia_desktop.core.resources import resource
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.advice import Machine, Verdict, advise
from sonia_desktop.llm.catalogue import (
    Entry,
    Kind,
    check_path,
    choose_gguf,
    load_catalogue,
    parse_reference,
)
from sonia_desktop.llm.download import Speed, WrongFileError
from sonia_desktop.llm.hub import Hub
from sonia_desktop.llm.model_store import MANIFEST, Installed, ModelStore, Progressed
from tests.llm.fake_hub import FakeHub, serving_hub

REPOSITORY = "someone/Tiny-GGUF"
GGUF = "tiny-q4_k_m.gguf"
CONTENT = bytes(os.urandom(1000) * 700)
ENTRY = Entry("tiny", Kind.LLM, "Tiny", REPOSITORY, (GGUF, "README.md"), len(CONTENT), 10**6)
WAIT_S = 30


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    with serving_hub() as made:
        made.files = {
            REPOSITORY: {GGUF: CONTENT, "tiny-q8_0.gguf": CONTENT * 2, "README.md": b"hello"}
        }
        yield made


@pytest.fixture
def store(hub: FakeHub, tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models", {"tiny": ENTRY}, lambda: Hub(hub.url), pause_s=0.001)


def fetch(store: ModelStore, name: str = "tiny", **wish: str) -> Installed:
    return store.fetch(store.wanted(name, **wish), lambda _p: None, CancelToken())


def nothing_under_its_name(store: ModelStore) -> bool:
    folder = store.folder / "tiny"
    return not (folder / GGUF).exists() and not (folder / MANIFEST).exists()


def test_a_model_is_fetched_checked_and_listed(hub: FakeHub, store: ModelStore) -> None:
    told: list[Progressed] = []
    model = store.fetch(store.wanted("tiny"), told.append, CancelToken())
    assert (model.folder / GGUF).read_bytes() == CONTENT
    assert store.installed() == [model]
    assert store.main_file("tiny") == model.folder / GGUF
    assert told[-1].done == told[-1].total == model.size_bytes == len(CONTENT) + 5
    assert [one.done for one in told] == sorted(one.done for one in told)
    assert not list(model.folder.glob("*.part*"))
    asked = len(hub.requests)
    fetch(store)
    assert len(hub.requests) == asked + 1, "what is here is not fetched again"


def test_a_download_that_breaks_off_goes_on_where_it_was(hub: FakeHub, store: ModelStore) -> None:
    hub.break_after, hub.breaks = 150_000, 4
    model = fetch(store)
    assert (model.folder / GGUF).read_bytes() == CONTENT
    starts = [one for one in hub.fetched() if one]
    assert starts[:2] == ["bytes=150000-", "bytes=300000-"]


def test_what_has_come_is_kept_when_it_is_given_up_and_the_next_time_goes_on(
    hub: FakeHub, store: ModelStore
) -> None:
    hub.break_after, hub.breaks = 100_000, 1
    wanted = store.wanted("tiny")
    token = CancelToken()

    def stop(progress: Progressed) -> None:
        if progress.done >= 100_000:
            token.cancel()

    with pytest.raises(CancelledError):
        store.fetch(wanted, stop, token)
    assert nothing_under_its_name(store)
    (left,) = store.unfinished()
    assert (left.id, left.done) == ("tiny", 100_000)
    fetch(store)
    assert "bytes=100000-" in hub.fetched()
    assert store.unfinished() == []


def test_pausing_ends_at_once_even_when_nothing_comes(hub: FakeHub, store: ModelStore) -> None:
    hub.gate = threading.Event()
    token = CancelToken()
    failed: list[SoniaError] = []

    def run() -> None:
        try:
            store.fetch(store.wanted("tiny"), lambda _p: None, token)
        except SoniaError as error:
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    assert hub.half_sent.wait(WAIT_S)
    token.cancel()
    thread.join(WAIT_S)
    assert isinstance(failed[0], CancelledError)
    assert nothing_under_its_name(store)


def test_a_server_without_ranges_begins_anew(hub: FakeHub, store: ModelStore) -> None:
    hub.no_ranges, hub.break_after, hub.breaks = True, 200_000, 2
    assert (fetch(store).folder / GGUF).read_bytes() == CONTENT


@pytest.mark.parametrize("lie", [1, -1, 10_000])
def test_a_server_that_lies_about_the_length_is_not_believed(
    hub: FakeHub, store: ModelStore, lie: int
) -> None:
    hub.lie_bytes = lie
    with pytest.raises(WrongFileError, match="by the server and"):
        fetch(store)
    assert nothing_under_its_name(store)


def test_wrong_bytes_are_thrown_away_and_told(hub: FakeHub, store: ModelStore) -> None:
    hub.spoil = lambda content: bytes([content[0] ^ 1]) + content[1:]
    with pytest.raises(WrongFileError, match="other content than the hub announces"):
        fetch(store)
    assert nothing_under_its_name(store)
    assert not list((store.folder / "tiny").glob("*.part"))
    hub.spoil = None
    assert fetch(store).files[0].sha256


def test_wrong_bytes_of_a_small_file_are_seen_too(hub: FakeHub, store: ModelStore) -> None:
    fetch(store)
    store.remove("tiny")
    hub.spoil = lambda content: content if len(content) > 1000 else content[::-1]
    with pytest.raises(WrongFileError, match=r"README\.md"):
        fetch(store)


def test_a_checksum_of_the_catalogue_counts_more_than_that_of_the_hub(
    hub: FakeHub, tmp_path: Path
) -> None:
    pinned = Entry("tiny", Kind.LLM, "Tiny", REPOSITORY, (GGUF,), sha256={GGUF: "ab" * 32})
    store = ModelStore(tmp_path / "models", {"tiny": pinned}, lambda: Hub(hub.url), pause_s=0.001)
    with pytest.raises(WrongFileError):
        fetch(store)


@pytest.mark.parametrize(
    ("status", "said"), [(401, "HF_TOKEN"), (403, "Accept its licence"), (404, "models search")]
)
def test_a_refusal_says_the_way_out(
    hub: FakeHub, store: ModelStore, status: int, said: str
) -> None:
    hub.statuses = [(status, {})]
    with pytest.raises(UnavailableError, match=said):
        fetch(store)
    hub.list_status = status
    with pytest.raises(UnavailableError, match=said):
        store.wanted("tiny")


def test_a_busy_hub_is_waited_for_and_an_ever_busy_one_is_told(
    hub: FakeHub, store: ModelStore
) -> None:
    hub.statuses = [(429, {"Retry_After": "0"}), (503, {}), (500, {})]
    assert fetch(store)
    store.remove("tiny")
    hub.statuses = [(429, {"Retry_After": "0"})] * 50
    with pytest.raises(UnavailableError, match=r"busy \(429\).*what has come so far is kept"):
        fetch(store)


def test_a_hub_that_is_not_there_is_told_with_the_mirror(tmp_path: Path) -> None:
    store = ModelStore(tmp_path, {"tiny": ENTRY}, lambda: Hub("http://127.0.0.1:9"))
    with pytest.raises(UnavailableError, match="HF_ENDPOINT"):
        store.wanted("tiny")
    with pytest.raises(InvalidInputError, match="no address"):
        Hub("ftp:nowhere")


def test_the_mirror_and_the_key_come_from_the_environment_and_the_key_stays_at_the_hub(
    hub: FakeHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", hub.url + "/")
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    fetch(ModelStore(tmp_path / "models", {"tiny": ENTRY}))
    assert all(headers.get("authorization") == "Bearer hf_secret" for _, headers in hub.requests)


def test_a_disk_that_is_too_small_is_told_before_anything_comes(
    hub: FakeHub, store: ModelStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(store.folder.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=10**8))
    with pytest.raises(StorageError, match="Make room"):
        fetch(store)
    assert hub.fetched() == []


def test_one_model_is_fetched_by_one_at_a_time(hub: FakeHub, store: ModelStore) -> None:
    hub.gate = threading.Event()
    first = threading.Thread(target=lambda: fetch(store))
    first.start()
    try:
        assert hub.half_sent.wait(WAIT_S)
        with pytest.raises(WrongStateError, match="being fetched already"):
            fetch(store)
        with pytest.raises(WrongStateError):
            store.remove("tiny")
    finally:
        hub.gate.set()
        first.join(WAIT_S)
    assert store.installed()


def test_any_repository_can_be_fetched_and_a_file_of_it_named(
    hub: FakeHub, store: ModelStore
) -> None:
    best = fetch(store, REPOSITORY)
    assert [one.path for one in best.files] == [GGUF]
    large = fetch(store, f"{REPOSITORY}:q8_0")
    assert [one.path for one in large.files] == ["tiny-q8_0.gguf"]
    again = fetch(store, f"{hub.url}/{REPOSITORY}/resolve/main/tiny-q8_0.gguf")
    assert again.id == large.id
    assert len(store.installed()) == 2
    with pytest.raises(NotFoundError, match="no file 'q2'"):
        fetch(store, f"{REPOSITORY}:q2")
    with pytest.raises(UnavailableError, match="404"):
        fetch(store, "nobody/nothing")
    with pytest.raises(NotFoundError, match=r"Did you mean tiny\?"):
        fetch(store, "tin")


def test_a_whisper_and_a_voice_come_with_all_their_files(hub: FakeHub, store: ModelStore) -> None:
    whisper = dict.fromkeys(("model.bin", "config.json", "tokenizer.json", "vocabulary.txt"), b"x")
    hub.files["some/whisper"] = {**whisper, "README.md": b"r"}
    model = fetch(store, "some/whisper")
    assert model.kind is Kind.WHISPER
    assert {one.path for one in model.files} == set(whisper)
    assert store.main_file(model.id) == model.folder
    hub.files["some/voices"] = {"en/a.onnx": b"1", "en/a.onnx.json": b"2", "de/b.onnx": b"3"}
    voice = fetch(store, "some/voices:a.onnx")
    assert store.main_file(voice.id).name == "a.onnx"
    assert (voice.folder / "a.onnx.json").exists()
    hub.files["some/text"] = {"README.md": b"r"}
    with pytest.raises(InvalidInputError, match="no model in it that Sonia can use"):
        fetch(store, "some/text")


def test_verifying_finds_what_was_changed_and_removing_frees_it(store: ModelStore) -> None:
    model = fetch(store)
    assert store.verify("tiny", lambda _p: None, CancelToken()) == []
    with (model.folder / GGUF).open("r+b") as file:
        file.write(b"\0\1\2\3")
    (model.folder / "README.md").unlink()
    wrong = dict(store.verify("tiny", lambda _p: None, CancelToken()))
    assert wrong == {GGUF: "its checksum is another one", "README.md": "it is missing"}
    fetch(store)
    assert store.verify("tiny", lambda _p: None, CancelToken()) == []
    assert store.remove("tiny") > len(CONTENT)
    assert store.installed() == []
    with pytest.raises(NotFoundError):
        store.remove("tiny")
    with pytest.raises(NotFoundError):
        store.remove("../..")


def test_a_damaged_manifest_makes_a_model_unfinished_not_the_program(store: ModelStore) -> None:
    model = fetch(store)
    (model.folder / MANIFEST).write_text("{")
    assert store.installed() == []
    fetch(store)
    assert json.loads((model.folder / MANIFEST).read_text())["id"] == "tiny"


def test_the_catalogue_that_ships_can_be_read_and_tells_what_one_must_know() -> None:
    entries = load_catalogue(resource("models", "catalogue.toml"))
    assert {one.kind for one in entries.values()} == set(Kind)
    for entry in entries.values():
        assert entry.licence, entry.id
        assert entry.about, entry.id
        assert entry.languages, entry.id
        assert entry.size_bytes > 10**7
        assert entry.memory_bytes > 0
        assert parse_reference(entry.id, entries).entry is entry
        assert parse_reference(entry.repository, entries).repository == entry.repository


@pytest.mark.parametrize("path", ["../x", "/etc/passwd", "a/../../b", "", "a\\b", "C:x"])
def test_a_path_that_leaves_its_folder_is_refused(path: str) -> None:
    with pytest.raises(InvalidInputError):
        check_path(path)


@given(st.text(max_size=60))
def test_whatever_is_typed_as_a_name_is_a_reference_or_a_clear_error(text: str) -> None:
    try:
        found = parse_reference(text, {"tiny": ENTRY})
    except (NotFoundError, InvalidInputError):
        return
    assert found.entry is ENTRY or "/" in found.repository


def test_the_parts_of_a_split_file_come_together_and_the_balance_is_chosen() -> None:
    files = [("a-q8_0.gguf", 80), ("a-q4_k_m-00001-of-00002.gguf", 20)]
    files += [("a-q4_k_m-00002-of-00002.gguf", 20), ("mmproj-a.gguf", 5), ("a-q2_k.gguf", 10)]
    assert choose_gguf(files) == ("a-q4_k_m-00001-of-00002.gguf", "a-q4_k_m-00002-of-00002.gguf")
    assert choose_gguf(files, most_bytes=30) == ("a-q2_k.gguf",)
    assert choose_gguf(files, most_bytes=1) == ("a-q2_k.gguf",)
    assert choose_gguf([("x.bin", 1)]) == ()


GIB = 2**30
PLAIN = Machine(16 * GIB, 10 * GIB, 100 * GIB, 8, memory_speed=20e9)


def test_the_advice_says_what_fits_what_is_slow_and_what_does_not() -> None:
    assert advise(PLAIN, 2 * GIB, 3 * GIB, talks=True).verdict is Verdict.FITS
    slow = advise(PLAIN, 8 * GIB, 9 * GIB, talks=True)
    assert slow.verdict is Verdict.SLOW
    assert "words a second" in slow.why
    assert advise(PLAIN, 8 * GIB, 9 * GIB, talks=False).verdict is Verdict.FITS
    tight = advise(PLAIN, 3 * GIB, 11 * GIB, talks=False)
    assert (tight.verdict, "close programs" in tight.why) == (Verdict.SLOW, True)
    assert "this computer has 17.2" in advise(PLAIN, 20 * GIB, 24 * GIB, talks=True).why
    full = Machine(16 * GIB, 10 * GIB, GIB, 8)
    assert "on the disk" in advise(full, 2 * GIB, 3 * GIB, talks=True).why
    assert advise(full, 2 * GIB, 3 * GIB, talks=True, here=True).verdict is Verdict.FITS
    card = Machine(8 * GIB, 2 * GIB, 100 * GIB, 8, gpu_free=24 * GIB)
    assert advise(card, 14 * GIB, 16 * GIB, talks=True).verdict is Verdict.FITS


sizes = st.integers(0, 10**12)


@given(sizes, sizes, sizes, sizes, sizes, sizes, st.booleans())
def test_more_memory_or_disk_never_makes_the_advice_worse(
    memory: int, free: int, disk: int, gpu: int, size: int, needed: int, talks: bool
) -> None:
    order = [Verdict.NO, Verdict.SLOW, Verdict.FITS]

    def rank(machine: Machine) -> int:
        return order.index(advise(machine, size, needed, talks=talks).verdict)

    small = Machine(memory, free, disk, 4, gpu, 0.0)
    large = Machine(memory * 2, free * 2, disk * 2, 4, gpu * 2, 0.0)
    assert rank(large) >= rank(small)


def test_the_speed_is_that_of_the_last_seconds() -> None:
    now = 0.0
    speed = Speed(lambda: now, over_s=5.0)
    for second in range(20):
        now = float(second)
        told = speed(second * 100 if second < 10 else 900 + (second - 9) * 1000)
    assert told == pytest.approx(1000, rel=0.05)
    assert speed(0) == 0.0


@pytest.mark.parametrize("name", ["\x00", "a\x00b", "x" * 5000, "..", "../..", ".", ""])
def test_a_name_that_no_folder_can_have_is_not_there(store: ModelStore, name: str) -> None:
    part = store.folder.parent / "other.part"
    store.folder.mkdir(exist_ok=True)
    for place in (part, store.folder / "own.part"):
        place.write_text("x")
    with pytest.raises(NotFoundError):
        store.remove(name)
    assert part.exists()
    assert (store.folder / "own.part").exists()
