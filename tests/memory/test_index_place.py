"""The index in a folder with a lock, and on a Chroma server that comes and goes."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from filelock import FileLock

from sonia_desktop.core.errors import CancelledError, SettingsError, UnavailableError
from sonia_desktop.core.health import HealthChanged, HealthState
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory.held_vectors import HeldVectors
from sonia_desktop.memory.index_place import FolderPlace, ServerPlace
from tests.memory.killed_writer import HashEmbedder

from .conftest import Room

Make = Callable[..., Room]
WAIT_S = 150.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def chroma_server(folder: Path, port: int) -> Iterator[None]:
    served = ["chroma", "run", "--path", str(folder), "--host", "127.0.0.1", "--port", str(port)]
    program = f"import chromadb_rust_bindings; chromadb_rust_bindings.cli({served!r})"
    with (folder.with_name("server.log")).open("wb") as log:
        running = subprocess.Popen(
            [sys.executable, "-c", program],  # as `chroma` does, which loads all of Chroma first
            stdout=log,
            stderr=log,
        )
        try:
            deadline = time.monotonic() + WAIT_S
            pause = threading.Event()
            while True:
                assert running.poll() is None
                assert time.monotonic() < deadline
                try:
                    if httpx.get(f"http://127.0.0.1:{port}/api/v2/heartbeat").is_success:
                        break
                except httpx.TransportError:
                    pause.wait(0.05)
            yield
        finally:
            running.terminate()
            running.wait(WAIT_S)


def wait_for(here: Room, wanted: Callable[[], bool]) -> None:
    met = threading.Event()

    def look(_event: object = None) -> None:
        if wanted():
            met.set()

    subscription = here.bus.subscribe(HealthChanged, look)
    look()
    assert met.wait(WAIT_S), here.health.get("vector index")
    subscription.close()


def test_another_process_that_has_the_folder_is_no_damage_and_search_goes_on(
    room: Make, data_dir: Path
) -> None:
    lock = FileLock(data_dir / "index.lock")
    lock.acquire(timeout=0)
    here = room(embedder=HashEmbedder())
    here.close()
    again = Room(data_dir, HashEmbedder(), index=True)
    again.memory.start()
    try:
        wait_for(again, lambda: "Another Sonia" in again.health.get("vector index").detail)
        item = again.memory.remember("the lamp is blue").result(WAIT_S)
        assert again.memory.search("lamp").result(WAIT_S)[0].item == item
        assert not (data_dir / "index").exists()
        lock.release()  # the other one ends
        again.wait_for("vector index", HealthState.READY, WAIT_S)
        with pytest.raises(UnavailableError):
            FolderPlace(data_dir / "index").open()
    finally:
        again.close()
        lock.release()


def test_the_end_of_the_program_breaks_the_loading_off_and_harms_no_index(
    data_dir: Path,
) -> None:
    pytest.importorskip("chromadb")
    place = FolderPlace(data_dir / "index")
    (data_dir / "index").mkdir()
    stopping = CancelToken()
    stopping.cancel()
    with pytest.raises(CancelledError):
        HeldVectors(place, "model").open(stopping)
    assert (data_dir / "index").exists()
    assert not place.mark.exists()  # the next start does not take it for a damaged one
    place.leave()
    HeldVectors(place, "model").close()


def test_loading_broken_off_in_the_midst_of_chroma_can_be_begun_anew(data_dir: Path) -> None:
    pytest.importorskip("chromadb")
    script = (
        "import sys; from pathlib import Path\n"
        "from sonia_desktop.core.errors import CancelledError\n"
        "from sonia_desktop.core.worker import CancelToken\n"
        "from sonia_desktop.memory.held_vectors import HeldVectors\n"
        "from sonia_desktop.memory.index_place import FolderPlace\n"
        "token = CancelToken(); seen = []\n"
        "class Watch:\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        seen.append(name)\n"
        "        if name == 'chromadb.api.types': token.cancel()\n"
        "sys.meta_path.insert(0, Watch())\n"
        "place = FolderPlace(Path(sys.argv[1]))\n"
        "try: HeldVectors(place, 'm').open(token)\n"
        "except CancelledError: print('ended', place.mark.exists(), 'chromadb' in sys.modules)\n"
        "since = seen[seen.index('chromadb.api.types'):]\n"
        "print(sum(name.startswith('chromadb.') for name in since))\n"
        "held = HeldVectors(place, 'm'); print(held.open()); held.close(); place.leave()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(data_dir / "index")],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert ended.stdout.splitlines() == ["ended False False", "1", "set()"], ended.stderr


def test_a_server_is_filled_found_in_and_may_go_and_come_back(data_dir: Path) -> None:
    pytest.importorskip("chromadb")
    port = free_port()
    place = ServerPlace(f"http://127.0.0.1:{port}", str(data_dir))
    here = Room(data_dir, HashEmbedder(), index=False)
    here.memory.stop()
    from sonia_desktop.memory.memory import Memory

    here.memory = Memory(
        here.db, place, HashEmbedder(), here.bus, here.health, open_index_after_s=0.0
    )
    here.memory.start()
    try:
        wait_for(here, lambda: "does not answer" in here.health.get("vector index").detail)
        assert str(port) in here.health.get("vector index").remedy
        first = here.memory.remember("the lamp in the hall is blue").result(WAIT_S)
        here.memory.settled().result(WAIT_S)
        assert here.memory.search("the lamp in the hall is blue").result(WAIT_S)
        with chroma_server(data_dir / "server", port):
            here.wait_for("vector index", HealthState.READY, WAIT_S)
            assert "Chroma server" in here.health.get("vector index").engine
            index = here.memory._index
            second = here.memory.remember("the door is green").result(WAIT_S)
            here.memory.settled().result(WAIT_S)
            index._worker.run(index._flush)
            held = index._worker.run(lambda: set(index._held.collection.get(include=[])["ids"]))
            assert held == {first.id, second.id}
            vector = HashEmbedder().embed([second.wording])[0]
            near = index._worker.run(lambda: index._query(vector, 1))
            assert near == [second.id]
        here.memory.forget(first.id).result(WAIT_S)  # the server is gone
        found = here.memory.search("the door is green").result(WAIT_S)
        assert found[0].item.id == second.id
        third = here.memory.remember("the roof is red").result(WAIT_S)
        here.memory.settled().result(WAIT_S)
        wait_for(here, lambda: here.health.get("vector index").state is HealthState.DEGRADED)
        with chroma_server(data_dir / "server", port):
            here.wait_for("vector index", HealthState.READY, WAIT_S)
            index._worker.run(index._flush)
            held = index._worker.run(lambda: set(index._held.collection.get(include=[])["ids"]))
            assert held == {second.id, third.id}
    finally:
        here.close()


@pytest.mark.parametrize("url", ["chroma", "ftp://host", "http://", "http://host:99999", "8000"])
def test_an_address_that_is_none_is_refused_with_the_way_out(url: str) -> None:
    with pytest.raises(SettingsError, match="cannot be used"):
        ServerPlace(url, "me")


def test_two_owners_on_one_server_have_their_own_collections() -> None:
    one, two = (ServerPlace("https://host", owner).collection for owner in ("a", "b"))
    assert one != two


def test_a_wrong_address_in_the_settings_is_told_and_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sonia_desktop.memory_work import index_of
    from sonia_desktop.settings import load_settings

    file = tmp_path / "settings.toml"
    file.write_text('[memory]\nchroma_url = "my server"\n')
    settings, problems = load_settings(file, data_dir=tmp_path)
    assert "http://127.0.0.1:8000" in str(problems[0])
    assert index_of(settings) == tmp_path / "index"
    file.write_text('[memory]\nchroma_url = "http://127.0.0.1:8123"\n')
    settings, problems = load_settings(file, data_dir=tmp_path)
    assert not problems
    assert isinstance(index_of(settings), ServerPlace)
