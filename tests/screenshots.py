"""The pictures of the window in `assets/screenshots`, drawn anew from the real program.

    python -m tests.screenshots                    # all of them, into assets/screenshots
    python -m tests.screenshots /tmp/pictures dark # those in the dark, elsewhere

Each look is a process of its own with its own display, sound card, home and data. Open every
picture before it is kept: nothing here judges them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests import screenshot_scenes as scenes
from tests.virtual_display import VirtualDisplay
from tests.virtual_sound import VirtualSound

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from sonia_desktop.ui.app import DesktopProgram

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / "assets" / "screenshots"
WITHIN_S = 90.0
SIZE = 1040, 740
LOOKS = {
    "light": ("light", "en", 1),
    "dark": ("dark", "en", 1),
    "200": ("light", "en", 2),
    "german": ("high_dark", "de", 1),
    "french": ("light", "fr", 3),
    "rtl": ("light", "en", 1),
}
"""Theme, language and scale."""
EARLIER = ("what is 17% of 240", "find pdf files in my documents", "set a timer for 40 minutes")
"""Each a conversation of its own."""
SAID = (
    "what time is it in Tokyo",
    "remember that my car is parked on level 3",
    "remember that Klara's birthday is on 4 March",
    "remember that my dentist is on Friday at nine",
    "when is my dentist appointment",
)


def smaller(file: Path) -> None:
    """A window has few colours: a palette of them takes a third of the room. One that can be seen
    through stays as it is."""
    from PIL import Image

    with Image.open(file) as taken:
        opaque = "A" not in taken.getbands() or taken.getchannel("A").getextrema() == (255, 255)
        picture = taken.convert("RGB") if opaque else taken.copy()
    if opaque:
        coverage, none = Image.Quantize.MAXCOVERAGE, Image.Dither.NONE
        picture = picture.quantize(256, method=coverage, dither=none, kmeans=2)  # no tint
    picture.save(file, optimize=True)


class Photographer:
    """Drives one program in this process and takes its pictures.

    Args:
        name: the look's, at the end of each file's name.
    """

    def __init__(self, program: DesktopProgram, folder: Path, name: str) -> None:
        self.program, self.folder, self.name = program, folder, name

    def until(self, holds: Callable[[], object], told: str) -> None:
        from PySide6.QtWidgets import QApplication

        deadline = time.monotonic() + WITHIN_S
        while not holds():
            if time.monotonic() > deadline:
                raise TimeoutError(told)
            QApplication.processEvents()
            time.sleep(0.005)

    def settle(self, seconds: float = 1.2) -> None:
        """Let what is drawn in pieces be drawn."""
        ends = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > ends, "the clock stands")

    def take(self, title: str, what: QWidget | None = None, *, plain: bool = False) -> None:
        self.settle()
        picture = (what or self.program.window).grab()
        self.keep(picture, title if plain else f"{title}-{self.name}")

    def keep(self, picture: QPixmap, name: str) -> None:
        """Write a picture that was taken."""
        file = self.folder / f"{name}.png"
        picture.save(str(file))
        smaller(file)
        print(name, flush=True)  # noqa: T201 - a command

    def ask(self, text: str) -> None:
        window = self.program.window
        window.composer.entry.write(text)
        window.composer.entry.submitted.emit(text)
        self.settle(0.3)
        self.until(lambda: not window.requests.pending_here, f"no answer to {text}")


def one_look(folder: Path, look: str) -> None:
    """In a process with a display: start the program and take its pictures."""
    theme, language, scale = LOOKS[look]
    from sonia_desktop.ui.words import speak

    speak(language)
    from PySide6.QtCore import Qt

    from sonia_desktop.api.server import ApiServer
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.settings import Settings
    from sonia_desktop.ui.app import DesktopProgram, _application

    app = _application()
    if look == "rtl":
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    home = Path.home()
    settings = Settings(
        data_dir=home / ".local" / "share" / "sonia-desktop",
        api={"port_offset": 26500},
        llm={"provider": "none"},
        ui={"theme": theme, "language": language},
        tools={"roots": [home]},
    )
    program = DesktopProgram(app, lambda: Assistant(settings), ApiServer, settings)
    program.show()
    photographer = Photographer(program, folder, look)
    if scale < 3:
        program.window.resize(*SIZE)

    def up() -> bool:
        assistant = program.window.assistant
        wanted = ("reflex", "memory", "vector index", "recognition", "speech", "services", "ocr")
        return assistant is not None and all(assistant.health.get(n).usable for n in wanted)

    photographer.until(up, "the program does not come up")
    photographer.settle(2)
    try:
        {"german": german, "french": french, "rtl": turned}.get(look, whole)(photographer)
    finally:
        ended: list[bool] = []
        program.left.connect(lambda: ended.append(True))
        program.leave()
        photographer.until(lambda: ended, "the program does not end")
        program.close()


def german(photographer: Photographer) -> None:
    photographer.program.window.resize(1180, 780)
    photographer.program.window.shell.open("settings", "voice")
    photographer.take("german-high-contrast", plain=True)


def french(photographer: Photographer) -> None:
    photographer.program.window.shell.open("settings")
    photographer.take("french-300", plain=True)


def turned(photographer: Photographer) -> None:
    photographer.program.window.resize(1180, 780)
    for text in SAID[:2]:
        photographer.ask(text)
    photographer.take("right-to-left", plain=True)


def whole(photographer: Photographer) -> None:
    """Every place and the dialogs."""
    window, light = photographer.program.window, photographer.name == "light"
    if light:
        photographer.take("empty", plain=True)
    window.first_steps.show()
    dialog = window.first_steps.dialog
    assert dialog is not None
    photographer.until(lambda: dialog.offers, "no models are offered")
    photographer.take("welcome", dialog)
    dialog.reject()
    for text in EARLIER:
        photographer.ask(text)
        window.new_conversation()
    for text in SAID:
        photographer.ask(text)
    photographer.take("window")
    window.status_line.chats.setChecked(True)
    window.resize(1120, SIZE[1])
    photographer.take("chats")
    window.resize(*SIZE)
    window.reasons.show(window.conversation.last_turn)
    photographer.take("why")
    window.reasons.close()
    if light:
        approvals(photographer)
        scenes.file_question(photographer)
        scenes.remember_question(photographer)
        listening(photographer)
    attached(photographer)
    window.keeping.set_private(True)
    photographer.until(window.private_bar.isVisible, "private mode does not begin")
    if photographer.name != "200":
        photographer.take("private")
    window.keeping.set_private(False)
    photographer.until(lambda: not window.private_bar.isVisible(), "private mode does not end")
    for place in ("memory", "screen", "diagnostics", "services", "models", "settings"):
        window.resize(*SIZE)
        window.shell.open(place, "voice" if place == "settings" else None)
        photographer.settle(2)
        if place == "memory":
            choose_newest(photographer)
        photographer.take(place)
        if place == "diagnostics":
            scenes.sub_pages(photographer)
            scenes.muted(photographer)
    pages = {"light": ("record", "rules", "undo"), "200": ("rules",)}
    for page in pages.get(photographer.name, ("record", "rules")):
        window.shell.open("consent", page)
        photographer.take(f"consent-{page}")
    if photographer.name != "200":
        scenes.rule_form(photographer)
    scenes.pointing(photographer, overlay=light)
    sign(photographer)


def choose_newest(photographer: Photographer) -> None:
    """The newest memory: where it comes from is shown beside the list."""
    from sonia_desktop.ui.memory_panel import MemoryPanel

    panel = photographer.program.window.shell.panel
    assert isinstance(panel, MemoryPanel)
    photographer.until(lambda: panel.model.items, "no memory is listed")
    panel.list.setCurrentIndex(panel.model.place_of(panel.model.items[0].id))


def approvals(photographer: Photographer) -> None:
    """A question of consent, and what is denied."""
    window = photographer.program.window
    window.composer.entry.submitted.emit("run `uname -a`")
    photographer.until(window.approvals.isVisible, "nothing is asked")
    photographer.settle()
    screen = window.screen()
    frame = window.frameGeometry().united(window.approvals.frameGeometry())
    # the dialog above the window, as one sees them
    photographer.keep(screen.grabWindow(0).copy(frame), "approval")
    assert window.assistant is not None
    window.assistant.executor.deny_all("user")
    photographer.until(lambda: not window.requests.pending_here, "the turn does not end")


def listening(photographer: Photographer) -> None:
    """What is being heard, and the list of subsystems."""
    window = photographer.program.window
    window.status_line.summary.setChecked(True)
    talks(photographer)
    photographer.take("listening", plain=True)
    idle(photographer)
    window.status_line.summary.setChecked(False)


def attached(photographer: Photographer) -> None:
    """Files are answered from, also without a language model."""
    window = photographer.program.window
    lease, notes = Path.home() / "lease.txt", Path.home() / "notes-of-the-meeting.md"
    lease.write_text(
        "The rent is 940 euros, due on the third working day of every month.\n\n"
        "Small animals may be kept; dogs need the owner's consent.\n"
    )
    notes.write_text("# Flat\n\nAsk about the cellar.\n")
    window.new_conversation()
    window.resize(776, SIZE[1])
    attaching = window.composer.attaching
    attaching.add_paths([lease, notes])
    photographer.until(lambda: len(attaching.files) == 2, "the files are not read")
    photographer.ask("When is the rent due?")
    attaching.add_paths([lease])
    photographer.until(lambda: attaching.files, "the file is not read")
    window.composer.entry.write("And may I keep a dog?")
    photographer.take("attached")
    attaching.clear()
    window.composer.entry.clear()
    window.resize(*SIZE)


def talks(photographer: Photographer) -> None:
    from sonia_desktop.voice.types import LevelMeasured, PartialHeard, VoiceState, VoiceStateChanged

    bridge = photographer.program.bridge
    bridge.voice_state_changed.emit(VoiceStateChanged(VoiceState.LISTENING))
    for step in range(24):
        bridge.level_measured.emit(LevelMeasured(0.02 + 0.3 * (step % 7) / 7, 0.9))
    bridge.partial_heard.emit(PartialHeard("when is my dentist appointment"))


def idle(photographer: Photographer) -> None:
    from sonia_desktop.voice.types import VoiceState, VoiceStateChanged

    photographer.program.bridge.voice_state_changed.emit(VoiceStateChanged(VoiceState.IDLE))
    photographer.program.window.conversation.drop_live()


def sign(photographer: Photographer) -> None:
    hud = photographer.program.hud
    assert hud is not None
    hud.choose("always")
    talks(photographer)
    photographer.take("hud", hud)


def _scale(scale: int, env: dict[str, str]) -> None:
    """As a desktop does it that is drawn at 200%: for every program, theirs and ours."""
    if scale > 1:
        told = f"Xft.dpi: {96 * scale}\n"
        subprocess.run(["xrdb", "-merge"], input=told, text=True, env=env, check=True)


def main(folder: Path, looks: list[str]) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for look in looks:
        scale = LOOKS[look][2]
        base = Path(tempfile.mkdtemp(prefix="sonia-pictures-"))
        size = (2560, 1600) if scale == 2 else (1920, 1080)
        sound = VirtualSound(base / "sound")
        sound.start()
        try:
            with VirtualDisplay(size=size) as display:
                env = {
                    **display.env,
                    **sound.variables,
                    "HOME": str(base / "anna"),
                    "SONIA_CONFIG": str(base / "settings.toml"),
                    "SONIA_NO_LLM_BUILD": "1",
                    "HF_ENDPOINT": "http://127.0.0.1:9",
                    "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
                }
                _scale(scale, env)
                env.pop("DBUS_SESSION_BUS_ADDRESS", None)
                (base / "anna").mkdir()
                bus = ["dbus-run-session", "--"] if shutil.which("dbus-run-session") else []
                own = [sys.executable, "-m", "tests.screenshots", "--one", str(folder), look]
                command = [*bus, *own]
                failed += subprocess.run(command, env=env, cwd=ROOT, check=False).returncode != 0
        finally:
            sound.stop()
            shutil.rmtree(base, ignore_errors=True)
    return failed


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one_look(Path(sys.argv[2]), sys.argv[3])
        sys.stdout.flush()
        os._exit(0)  # what still loads is not waited for
    chosen = [word for word in sys.argv[1:] if word in LOOKS] or list(LOOKS)
    places = [Path(word) for word in sys.argv[1:] if word not in LOOKS]
    sys.exit(main(places[0] if places else KEPT, chosen))
