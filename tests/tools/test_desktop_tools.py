"""Windows, keyboard, mouse, clipboard and programs on a real X display with a window manager."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from PIL import Image

from sonia_desktop.core.errors import InvalidInputError, PolicyDeniedError, UnavailableError
from sonia_desktop.core.storage import Database
from sonia_desktop.tools.builtin.desktop import desktop_tools
from sonia_desktop.tools.builtin.programs import program_tools
from sonia_desktop.tools.builtin.screen_capture import capture_tools
from sonia_desktop.tools.builtin.undo import undo_tools
from sonia_desktop.tools.desktop import desktop_here
from sonia_desktop.tools.desktop_keys import checked_text, parse_keys
from sonia_desktop.tools.desktop_programs import application, menu
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.journal import Journal
from sonia_desktop.tools.types import Action, ActionState
from tests.virtual_display import VirtualDisplay

WAIT_S = 60.0
_FORM = """
import sys
import time
from pathlib import Path
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
app = QApplication([])
out = Path(sys.argv[1])
form = QWidget()
form.setWindowTitle("The form")
field, button, other = QLineEdit(), QPushButton("Save the letter"), QPushButton("Throw away")
def told(what): out.write_text(what + ":" + field.text(), encoding="utf-8")
field.textChanged.connect(lambda: told("typed"))
button.clicked.connect(lambda: told("saved"))
other.clicked.connect(lambda: told("thrown"))
layout = QVBoxLayout(form)
for one in (field, button, other):
    font = one.font(); font.setPointSize(16); one.setFont(font); layout.addWidget(one)
form.setGeometry(200, 150, 600, 300)
form.show()
app.exec()
"""


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualDisplay]:
    if VirtualDisplay.missing_programs():
        pytest.skip("Xvfb or openbox is not installed")
    with VirtualDisplay(size=(1280, 800)) as display:
        monkeypatch.setenv("DISPLAY", display.name)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        monkeypatch.delenv("XAUTHORITY", raising=False)
        yield display


@pytest.fixture
def form(screen: VirtualDisplay, tmp_path: Path) -> Iterator[Path]:
    """A window that writes into a file what is typed and clicked."""
    told = tmp_path / "told"
    program = subprocess.Popen([sys.executable, "-c", _FORM, str(told)], env=screen.env)
    try:
        screen.wait_for_window("The form", 60)
        yield told
    finally:
        program.terminate()
        program.wait()


@pytest.fixture
def hands(make_executor: Callable[..., Executor]) -> Executor:
    return make_executor(*desktop_tools(desktop_here), *program_tools())


def ran(executor: Executor, tool: str, /, **args: Any) -> Action:
    action = executor.run(tool, args, caller="test").result(WAIT_S)
    if action.state is ActionState.WAITING:
        assert action.approval is not None
        executor.settle(action.approval.id, allow=True, by="anna")
        action = executor.finished(action.id).result(WAIT_S)
    return action


def data_of(executor: Executor, tool: str, /, **args: Any) -> Any:
    action = ran(executor, tool, **args)
    assert action.state is ActionState.DONE, action.error
    assert action.result is not None
    return action.result.data


def wait_for(told: Path, wanted: str) -> None:
    until = time.monotonic() + WAIT_S
    while time.monotonic() < until:
        if told.exists() and told.read_text(encoding="utf-8") == wanted:
            return
        os.sched_yield()
    pytest.fail(f"the window told {told.read_text() if told.exists() else 'nothing'!r}")


@pytest.mark.slow
def test_text_is_typed_into_the_window_that_was_named(hands: Executor, form: Path) -> None:
    asked = hands.run(
        "keyboard.type", {"text": "Grüße, 5 € & more", "window": "the form"}, caller="t"
    ).result(WAIT_S)
    assert asked.approval is not None
    assert "“The form”" in asked.approval.what_happens
    assert "CANNOT be undone" in asked.approval.what_happens
    assert not form.exists()
    hands.settle(asked.approval.id, allow=True, by="anna")
    assert hands.finished(asked.id).result(WAIT_S).state is ActionState.DONE
    wait_for(form, "typed:Grüße, 5 € & more")
    data_of(hands, "keyboard.hotkey", keys="ctrl+a", window="The form")
    data_of(hands, "keyboard.hotkey", keys="delete")
    wait_for(form, "typed:")


@pytest.mark.slow
def test_a_click_goes_where_it_was_allowed_and_nowhere_else(
    hands: Executor, form: Path, screen: VirtualDisplay
) -> None:
    windows = data_of(hands, "window.list")["windows"]
    place = next(one for one in windows if one["title"] == "The form")
    x, y = place["x"] + place["width"] // 2, place["y"] + place["height"] // 2
    asked = hands.run("mouse.click", {"x": x, "y": y}, caller="t").result(WAIT_S)
    assert asked.approval is not None
    assert f"Click at {x}, {y}, in the window “The form”" in asked.approval.what_happens
    cover = subprocess.Popen(
        ["xterm", "-title", "Cover", "-geometry", "200x60+0+0"], env=screen.env
    )
    try:
        screen.wait_for_window("Cover")
        hands.settle(asked.approval.id, allow=True, by="anna")
        refused = hands.finished(asked.id).result(WAIT_S)
        assert refused.state is ActionState.DENIED
        assert not form.exists()
    finally:
        cover.terminate()
        cover.wait()
    data_of(hands, "mouse.click", x=x, y=y)
    wait_for(form, "saved:")
    assert ran(hands, "mouse.click", x=5000, y=5).state is ActionState.FAILED


@pytest.mark.slow
def test_an_element_is_clicked_by_its_words_and_not_when_it_has_gone(
    make_executor: Callable[..., Executor], form: Path, screen: VirtualDisplay
) -> None:
    from sonia_desktop.core.bus import Bus
    from sonia_desktop.core.health import HealthBoard
    from sonia_desktop.pointed import finder
    from sonia_desktop.vision.eyes import Eyes
    from sonia_desktop.vision.pointing import Pointing

    eyes = Eyes(ocr="auto", health=HealthBoard(Bus()))
    eyes.start()
    try:
        hands = make_executor(*desktop_tools(desktop_here, finder(lambda: Pointing(eyes))))
        asked = hands.run(
            "mouse.click", {"element": "the Save the letter button"}, caller="t"
        ).result(WAIT_S)
        assert asked.approval is not None, asked.error
        assert "Save the letter" in asked.approval.what_happens
        shown = Image.open(io.BytesIO(asked.approval.picture))
        assert shown.width >= 400, "what would be clicked is shown with what is around it"
        colours = shown.convert("RGB").getcolors(1_000_000) or []
        assert any(colour == (220, 38, 38) for _, colour in colours), "with a mark"
        hands.settle(asked.approval.id, allow=True, by="anna")
        assert hands.finished(asked.id).result(WAIT_S).state is ActionState.DONE
        wait_for(form, "saved:")
        again = hands.run("mouse.click", {"element": "Throw away"}, caller="t").result(WAIT_S)
        assert again.approval is not None, again.error
        data_of(hands, "app.close", title="The form")
        hands.settle(again.approval.id, allow=True, by="anna")
        assert hands.finished(again.id).result(WAIT_S).state is ActionState.DENIED
        assert form.read_text(encoding="utf-8") == "saved:"
    finally:
        eyes.stop()


_STAYS = """
import os
from Xlib import X, display
d = display.Display()
w = d.screen().root.create_window(50, 50, 200, 100, 1, d.screen().root_depth)
w.set_wm_name("Stubborn")
w.set_wm_protocols([d.intern_atom("WM_DELETE_WINDOW")])
w.change_property(d.intern_atom("_NET_WM_PID"), d.intern_atom("CARDINAL"), 32, [os.getpid()])
w.map()
d.flush()
while True:
    d.next_event()
"""


@pytest.mark.slow
def test_a_window_that_stays_open_is_closed_with_its_program_only_when_that_is_said(
    hands: Executor, screen: VirtualDisplay
) -> None:
    with subprocess.Popen([sys.executable, "-c", _STAYS], env=screen.env) as program:
        screen.wait_for_window("Stubborn")
        assert data_of(hands, "app.close", target="Stubborn")["closed"] is False
        assert program.poll() is None
        assert data_of(hands, "app.close", target="Stubborn", force=True)["closed"] is True
        assert not psutil.pid_exists(program.pid)


@pytest.mark.slow
def test_windows_are_listed_brought_to_the_front_and_closed(
    hands: Executor, screen: VirtualDisplay
) -> None:
    terminals = [
        subprocess.Popen(["xterm", "-title", title], env=screen.env) for title in ("One", "Two")
    ]
    try:
        for title in ("One", "Two"):
            screen.wait_for_window(title)
        data_of(hands, "focus_window", title="one")
        front = next(w for w in data_of(hands, "window.list")["windows"] if w["active"])
        assert front["title"] == "One"
        assert data_of(hands, "app.close", title="Two")["closed"] is True
        assert terminals[1].wait(WAIT_S) is not None
        missing = ran(hands, "window.focus", title="Three")
        assert missing.error is not None
        assert "“One”" in missing.error["remedy"]
    finally:
        for terminal in terminals:
            terminal.terminate()
            terminal.wait()


@pytest.mark.slow
def test_a_program_is_started_and_the_clipboard_goes_both_ways(
    hands: Executor, screen: VirtualDisplay
) -> None:
    asked = hands.run("app.launch", {"target": "xterm", "args": ["-title", "Mine"]}, caller="t")
    action = asked.result(WAIT_S)
    assert action.approval is not None
    assert "xterm -title Mine" in action.approval.what_happens
    hands.settle(action.approval.id, allow=True, by="anna")
    ended = hands.finished(action.id).result(WAIT_S)
    assert ended.result is not None
    try:
        screen.wait_for_window("Mine")
    finally:
        program = psutil.Process(ended.result.data["pid"])
        program.terminate()
        program.wait(WAIT_S)
    assert data_of(hands, "clipboard.read")["text"] == ""
    assert data_of(hands, "clipboard.write", text="grüße\nzwei")["chars_written"] == 10
    assert data_of(hands, "clipboard.read")["text"] == "grüße\nzwei"


@pytest.mark.slow
def test_a_program_starts_in_the_folder_that_was_named(
    hands: Executor, screen: VirtualDisplay, tmp_path: Path
) -> None:
    folder = tmp_path / "letters 2026"
    folder.mkdir()
    wanted = {"target": "xterm", "args": ["-title", "There"], "working_dir": str(folder)}
    action = hands.run("app.launch", wanted, caller="t").result(WAIT_S)
    assert action.approval is not None
    assert str(folder) in action.approval.what_happens
    hands.settle(action.approval.id, allow=True, by="anna")
    ended = hands.finished(action.id).result(WAIT_S)
    assert ended.result is not None
    program = psutil.Process(ended.result.data["pid"])
    try:
        screen.wait_for_window("There")
        assert program.cwd() == str(folder)
    finally:
        program.terminate()
        program.wait(WAIT_S)


def test_a_program_is_not_started_in_a_folder_that_is_not_there(
    hands: Executor, screen: VirtualDisplay, tmp_path: Path
) -> None:
    wanted = {"target": "xterm", "cwd": str(tmp_path / "gone")}
    action = hands.run("app.launch", wanted, caller="t").result(WAIT_S)
    assert action.approval is not None
    hands.settle(action.approval.id, allow=True, by="anna")
    ended = hands.finished(action.id).result(WAIT_S)
    assert ended.state is ActionState.FAILED
    assert ended.error is not None
    assert "There is no folder" in ended.error["message"]


def test_without_a_display_each_tool_says_so(
    hands: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    calls: list[tuple[str, dict[str, Any]]] = [
        ("window.list", {}), ("keyboard.type", {"text": "x"}), ("clipboard.read", {}),
        ("mouse.click", {"x": 1, "y": 1}), ("browser.open", {"url": "https://example.org"}),
        ("notification.send", {"title": "x"}),
    ]  # fmt: skip
    for tool, args in calls:
        action = ran(hands, tool, **args)
        assert action.state is ActionState.FAILED, tool
        assert action.error is not None
        assert action.error["code"] == "UNAVAILABLE", tool
        assert action.error["remedy"], tool
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
    with pytest.raises(UnavailableError, match="Wayland"):
        desktop_here().windows()


def test_keys_are_understood_and_those_that_end_the_session_refused() -> None:
    assert parse_keys("Ctrl+Shift+s") == ["ctrl", "shift", "s"]
    assert parse_keys("enter") == ["Return"]
    assert parse_keys("alt + F5") == ["alt", "F5"]
    assert parse_keys("ctrl page_down") == ["ctrl", "Next"]
    for keys in ("ctrl+alt+delete", "Alt+F4", "ctrl+alt+backspace"):
        with pytest.raises(PolicyDeniedError):
            parse_keys(keys)
    for keys in ("ctrl+ß", "key --window 3", "", "a+b+c+d+e+f"):
        with pytest.raises(InvalidInputError):
            parse_keys(keys)
    with pytest.raises(InvalidInputError):
        checked_text("a\x1b[2J")


def test_programs_of_the_menu_are_found_by_their_name(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = home / "apps" / "applications"
    folder.mkdir(parents=True)
    entry = "[Desktop Entry]\nType=Application\nName=Great Editor\nExec=sh -c 'true' %U\n"
    (folder / "org.great.desktop").write_text(entry)
    (folder / "hidden.desktop").write_text(entry + "NoDisplay=true\n")
    (folder / "gone.desktop").write_text(entry.replace("sh -c", "no-such-program"))
    (folder / "broken.desktop").write_bytes(b"\xff\xfe rubbish")
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "apps"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(home / "nothing"))
    assert list(menu()) == ["org.great"]
    assert application("great editor", ["a b"]).command == ("sh", "-c", "true", "a b")
    assert application("sh", []).command[0].endswith("/sh")
    with pytest.raises(Exception, match="no program"):
        application("nonsense", [])


@pytest.mark.slow
def test_a_picture_of_the_screen_is_kept_where_it_was_allowed_and_taken_back(
    make_executor: Callable[..., Executor],
    form: Path,
    screen: VirtualDisplay,
    db: Database,
    home: Path,
) -> None:
    from sonia_desktop.core.bus import Bus
    from sonia_desktop.core.health import HealthBoard
    from sonia_desktop.pointed import photographer
    from sonia_desktop.vision.eyes import Eyes
    from sonia_desktop.vision.pointing import Pointing

    eyes = Eyes(ocr="auto", health=HealthBoard(Bus()))
    eyes.start()
    try:
        journal = Journal(db, home / "undo")
        take = photographer(lambda: Pointing(eyes), 1)
        hands = make_executor(*capture_tools(journal, take), *undo_tools(journal))
        asked = hands.run("screen.capture", {"path": "~/shot.png"}, caller="t").result(WAIT_S)
        assert asked.approval is not None, asked.error
        assert str(home / "shot.png") in asked.approval.what_happens
        assert not (home / "shot.png").exists()
        hands.settle(asked.approval.id, allow=True, by="anna")
        assert hands.finished(asked.id).result(WAIT_S).state is ActionState.DONE
        with Image.open(home / "shot.png") as shot:
            assert shot.size == (1280, 800)
        data_of(hands, "undo.last")
        assert not (home / "shot.png").exists()
        wrong = hands.run("screen.capture", {"path": "~/shot.txt"}, caller="t").result(WAIT_S)
        assert wrong.state is ActionState.FAILED
    finally:
        eyes.stop()
