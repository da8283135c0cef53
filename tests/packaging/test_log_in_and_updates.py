"""Sonia at log-in, and the question whether there is a newer one."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import threading
import venv
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sonia_desktop import __version__, autostart, updating
from sonia_desktop.cli import app
from sonia_desktop.core import installation
from sonia_desktop.core.errors import StorageError, UnavailableError
from sonia_desktop.ui import again


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


def test_she_is_opened_at_log_in_and_not_any_more(config: Path) -> None:
    run = CliRunner()
    assert "not opened" in run.invoke(app, ["autostart"]).stdout
    assert "is opened" in run.invoke(app, ["autostart", "on"]).stdout
    lines = (config / "autostart" / "sonia-desktop.desktop").read_text().splitlines()
    [started] = [line.removeprefix("Exec=") for line in lines if line.startswith("Exec=")]
    program = Path(shlex.split(started)[0])
    assert shlex.split(started)[-2:] == ["app", "--hidden"]
    checked = shutil.which("desktop-file-validate")
    if checked is not None:
        subprocess.run([checked, config / "autostart" / "sonia-desktop.desktop"], check=True)
    assert program.is_file()
    assert program.is_absolute()
    assert "not opened" in run.invoke(app, ["autostart", "off"]).stdout
    assert "not opened" in run.invoke(app, ["autostart", "off"]).stdout


def test_an_appimage_is_opened_by_its_own_file_which_stays_when_it_has_ended(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/tmp/.mount_SoniaXYZ/usr/lib/sonia-desktop/sonia")
    monkeypatch.setattr(sys, "argv", ["sonia", "app", "--hidden"])
    assert again.command() == ["/tmp/.mount_SoniaXYZ/usr/lib/sonia-desktop/sonia", "app"]
    monkeypatch.setenv("APPIMAGE", "/home/me/Sonia 1.AppImage")
    autostart.switch(True)
    entry = (config / "autostart" / "sonia-desktop.desktop").read_text()
    assert 'Exec="/home/me/Sonia 1.AppImage" app --hidden\n' in entry
    assert again.command() == ["/home/me/Sonia 1.AppImage", "app"]


def test_in_flatpak_it_is_told_what_to_add_for_the_desktop_does_not_see_her_settings(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLATPAK_ID", "org.sonia_desktop.Sonia")
    with pytest.raises(UnavailableError) as told:
        autostart.switch(True)
    assert "flatpak run org.sonia_desktop.Sonia app --hidden" in told.value.remedy
    assert not autostart.is_on()
    autostart.switch(False)


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("/usr/bin/sonia", "/usr/bin/sonia"),
        ("/home/a b/sonia", '"/home/a b/sonia"'),
        ("/100%/sonia", "/100%%/sonia"),
        ('/a"b/sonia', '"/a\\\\"b/sonia"'),
    ],
)
def test_a_path_with_unusual_letters_is_written_as_desktops_read_it(
    word: str, written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(autostart, "command", lambda: [word])
    assert f"Exec={written}\n" in autostart.entry()


def test_a_place_that_cannot_be_written_is_told_with_the_way_out(config: Path) -> None:
    config.mkdir()
    (config / "autostart").write_text("a file where the folder should be")
    with pytest.raises(StorageError) as told:
        autostart.switch(True)
    assert str(autostart.place()) in told.value.message
    assert "sonia" in told.value.remedy


class _Index(BaseHTTPRequestHandler):
    answer: tuple[int, bytes] = (200, b"{}")

    def do_GET(self) -> None:
        status, body = self.answer
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture
def index() -> Iterator[tuple[str, type[_Index]]]:
    handler = type("Index", (_Index,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, name="index")
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/json", handler
    server.shutdown()
    server.server_close()
    thread.join(30)


@pytest.mark.parametrize(
    ("listed", "newer"),
    [("99.0.0", True), (__version__, False), ("0.0.1", False), ("0.10.0", True)],
)
def test_a_newer_release_is_told_with_the_way_to_it(
    index: tuple[str, type[_Index]], listed: str, newer: bool
) -> None:
    address, handler = index
    handler.answer = (200, json.dumps({"info": {"version": listed}}).encode())
    found = updating.look(address, 30)
    assert found.newer is newer
    assert (listed in found.words()) is (newer or listed == __version__)


def test_no_release_and_a_strange_answer_are_told_as_what_they_are(
    index: tuple[str, type[_Index]],
) -> None:
    address, handler = index
    handler.answer = (404, b"")
    assert "No release" in updating.look(address, 30).words()
    for strange in (
        (500, b""),
        (200, b"<html>"),
        (200, b"[]"),
        (200, b'{"info": {"version": "x"}}'),
        (200, b"[" * 200_000),
        (200, b"\xff\xfe\x00"),
        (200, b" " * (updating._MOST_BYTES + 1)),
        (200, b'{"info": [1]}'),
    ):
        handler.answer = strange
        with pytest.raises(UnavailableError, match="could not be found out"):
            updating.look(address, 30)


def test_without_a_network_the_question_says_so() -> None:
    with pytest.raises(UnavailableError, match="did not answer"):
        updating.look("http://127.0.0.1:9/json", 30)


@pytest.mark.parametrize("proxy", ["socks4://127.0.0.1:9", "socks5://127.0.0.1:9", "nonsense://x"])
def test_a_proxy_that_does_not_serve_is_told_like_a_missing_network(
    index: tuple[str, type[_Index]], proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("all_proxy", "http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ALL_PROXY", proxy)
    with pytest.raises(UnavailableError, match="could not be found out"):
        updating.look(index[0], 30)


def test_a_newer_one_is_got_by_what_brought_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = updating.Update("99.0.0", "1.0.0").words
    assert "git -C" in told()  # the tests run from the sources
    monkeypatch.setattr(installation, "is_checkout", lambda: False)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert f"{sys.executable} -m pip install --upgrade sonia-desktop" in told()
    (tmp_path / "pipx_metadata.json").touch()
    assert told().endswith("pipx upgrade sonia-desktop")
    assert installation.pip("piper-tts") == "pipx runpip sonia-desktop install piper-tts"
    (tmp_path / "uv-receipt.toml").touch()
    assert told().endswith("uv tool upgrade sonia-desktop")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "package over this one" in told()
    monkeypatch.setenv("FLATPAK_ID", installation.APP_ID)
    assert told().endswith(f"flatpak update {installation.APP_ID}")


def test_in_an_environment_without_pip_uv_is_named(tmp_path: Path) -> None:
    venv.create(tmp_path / "bare", with_pip=False)
    python = tmp_path / "bare" / "bin" / "python"
    asked = (
        f"import sys; sys.path.insert(0, {str(Path(installation.__file__).parent)!r}); "
        "import importlib.util as u; "
        f"s = u.spec_from_file_location('i', {installation.__file__!r}); "
        "m = u.module_from_spec(s); s.loader.exec_module(m); print(m.pip('piper-tts'))"
    )
    said = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == f"uv pip install --python {python} piper-tts"


def test_at_log_in_windows_opens_no_terminal(tmp_path: Path) -> None:
    def started(*there: str) -> list[str]:
        folder = tmp_path / "-".join(there)
        folder.mkdir()
        for name in there:
            (folder / name).touch()
        words = autostart._without_terminal(folder / there[0])
        return [Path(words[0]).name, *words[1:]]

    assert started("sonia.exe", "sonia-window.exe") == ["sonia-window.exe"]
    module = ["-m", "sonia_desktop"]
    assert started("python.exe", "pythonw.exe") == ["pythonw.exe", *module]
    assert started("python.exe") == ["python.exe", *module]


def test_a_program_without_streams_works_all_the_same(tmp_path: Path) -> None:
    """Windows gives a program without a terminal none, and some launchers close them."""
    kept = tmp_path / "said.txt"
    program = (
        "import os, sys; from sonia_desktop import cli; cli._have_streams(); "
        "from sonia_desktop.terminal import settings_now, start_logging; "
        "start_logging(settings_now()[0]); print('to nobody'); "
        f"open({str(kept)!r}, 'w').write(repr([s.fileno() for s in "
        "(sys.stdin, sys.stdout, sys.stderr)]))"
    )
    subprocess.run(
        ["sh", "-c", 'exec "$0" -c "$1" <&- >&- 2>&-', sys.executable, program],
        env={**os.environ, "SONIA_DATA_DIR": str(tmp_path / "data")},
        check=True,
    )
    assert kept.read_text() == "[0, 1, 2]"


def test_nothing_is_asked_of_the_network_before_the_user_says_so() -> None:
    told = CliRunner().invoke(app, ["update"])
    assert told.exit_code == 1
    assert "--yes" in told.stderr
