"""Ten thousand random actions on the real window: does anything break, hang or leak?

    python tests/benchmarks/ui_monkey.py [--actions 10000] [--seed 1] [--minutes 20]

Starts the desktop program on a display of its own (Xvfb with openbox), in a data folder that is
thrown away, without network. A monkey then presses visible buttons, types, presses keys, scrolls,
chooses, resizes and walks through all places. File dialogs are closed at once, and what ends or
restarts the program is left out. Prints a table and JSON: actions by kind, exceptions, Qt warnings,
events over 16 ms (by the clock, without what a busy machine kept from the thread, and by the
thread's own work alone; the slowest with clock, work and waiting), the longest standstill, and
memory before and after. Exit code 1: an exception.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.virtual_display import VirtualDisplay

_SLOW_MS = 16.0
_HANG_S = 5.0
_LEFT_OUT = ("restart_now", "close_window", "quit")
_WORDS = (
    "what time is it", "remember that the lamp is red", "what do you remember about lamps",
    "hello there", "12 * 34", "**bold** `code`\n", "ü€𝄞‮ right to left", "x" * 400, " ", "50", "-1",
)  # fmt: skip


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("--actions", type=int, default=10_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--minutes", type=float, default=30.0)
    chosen = asked.parse_args()
    with (
        VirtualDisplay(size=(1400, 900)) as display,
        tempfile.TemporaryDirectory(prefix="sonia-monkey-") as folder,
    ):
        os.environ.update(display.env, SONIA_CONFIG=f"{folder}/settings.toml", HOME=folder)
        os.environ["HF_ENDPOINT"] = "http://127.0.0.1:9"
        os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)
        os.chdir(folder)
        try:
            told = Monkey(Path(folder), chosen.seed).run(chosen.actions, chosen.minutes * 60)
        finally:
            sys.excepthook = sys.__excepthook__
            os.chdir("/")
    for name, value in told.items():
        print(f"{name:24} {value}", file=sys.stderr)
    print(json.dumps(told, indent=2))
    return 1 if told["exceptions"] else 0


class Monkey:
    """One program, one seed: the same actions in the same order, as far as timing allows."""

    def __init__(self, folder: Path, seed: int) -> None:
        from PySide6.QtCore import Qt, QUrl, qInstallMessageHandler
        from PySide6.QtGui import QDesktopServices
        from PySide6.QtWidgets import QApplication

        from sonia_desktop.assistant import Assistant
        from sonia_desktop.settings import Settings
        from sonia_desktop.ui.app import DesktopProgram
        from sonia_desktop.ui.slow_slots import TimedApplication

        self.exceptions: list[str] = []
        self.warnings: Counter[str] = Counter()
        self.done: Counter[str] = Counter()
        self.chance = random.Random(seed)
        sys.excepthook = lambda kind, error, where: self.exceptions.append(
            "".join(traceback.format_exception(kind, error, where))
        )
        qInstallMessageHandler(lambda _kind, _where, text: self.warnings.update([text[:120]]))
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        self.app = TimedApplication(["sonia"], _SLOW_MS)
        for scheme in ("file", "http", "https", "mailto"):
            QDesktopServices.setUrlHandler(scheme, _Nowhere.instance(), "open")
        del QUrl
        settings = Settings(
            data_dir=folder / "data",
            api={"enabled": False},
            llm={"provider": "none"},
            tools={"roots": [folder]},
        )
        (folder / "data").mkdir()
        self.program = DesktopProgram(
            self.app, lambda: Assistant(settings, ears=False), None, settings
        )
        self.left = False
        self.program.left.connect(self._gone)

    def run(self, actions: int, limit_s: float) -> dict[str, Any]:
        """Do it; what came of it."""
        import psutil

        self.program.show()
        self._until(lambda: self.program.window.assistant is not None)
        self._until(lambda: self.program.window.assistant.health.get("reflex").usable)  # type: ignore[union-attr]
        self._pass(1.0)
        memory = [psutil.Process().memory_info().rss]
        widgets = [len(self.app.allWidgets())]
        begun = time.monotonic()
        longest = 0.0
        for number in range(actions):
            if self.left or time.monotonic() - begun > limit_s:
                break
            before = time.perf_counter()
            self._one_action()
            self._settle()
            longest = max(longest, time.perf_counter() - before)
            if number % max(1, actions // 10) == 0:
                memory.append(psutil.Process().memory_info().rss)
                widgets.append(len(self.app.allWidgets()))
        self._pass(2.0)
        memory.append(psutil.Process().memory_info().rss)
        own = [slot for slot in self.app.slow if slot.own_ms > _SLOW_MS]
        slow = Counter(f"{slot.receiver}: {slot.event}" for slot in own)
        told = {
            "actions": sum(self.done.values()),
            "seconds": round(time.monotonic() - begun, 1),
            "kinds": dict(self.done),
            "exceptions": len(self.exceptions),
            "first_exceptions": self.exceptions[:3],
            "qt_warnings": dict(self.warnings.most_common(8)),
            "hangs_over_5_s": int(longest > _HANG_S),
            "longest_action_s": round(longest, 3),
            "events": self.app.events,
            "events_over_16_ms": len(self.app.slow),
            "without_waiting_for_cpu": len(own),
            "by_cpu_time": sum(slot.cpu_ms > _SLOW_MS for slot in self.app.slow),
            "slowest_events_ms": [
                (slot.receiver, slot.event, slot.ms, slot.cpu_ms, round(slot.blocked_ms, 1))
                for slot in sorted(own, key=lambda slot: slot.own_ms)[-8:]
            ],
            "slowest_receivers": dict(slow.most_common(12)),
            "memory_mb": [round(each / 1e6) for each in memory],
            "widgets": widgets,
            "ended_by_itself": self.left,
        }
        self.program.leave()
        self._until(lambda: self.left)
        self.program.close()
        return told

    # --- what it does -----------------------------------------------------------------------

    def _one_action(self) -> None:
        from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu

        popup = QApplication.activePopupWidget()
        if isinstance(popup, QMenu):
            self._in_menu(popup)
            return
        dialogs = [
            w for w in self.app.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()
        ]
        for dialog in dialogs:
            if isinstance(dialog, QFileDialog) or self.chance.random() < 0.1:
                self.done["close dialog"] += 1
                dialog.reject()
                return
        deeds: tuple[tuple[int, Callable[[Any], None]], ...] = (
            (40, self._press), (15, self._type), (15, self._key), (8, self._choose),
            (8, self._scroll), (8, self._place), (2, self._resize), (4, self._context_menu),
        )  # fmt: skip
        deed = self.chance.choices([d for _w, d in deeds], [w for w, _d in deeds])[0]
        deed(dialogs[-1] if dialogs else self.program.window)

    def _some(self, where: Any, kind: Any) -> Any:
        found = [
            each
            for each in where.findChildren(kind)
            if each.isVisible()
            and each.isEnabled()
            and not each.visibleRegion().isEmpty()
            and each.objectName() not in _LEFT_OUT
        ]
        return self.chance.choice(found) if found else None

    def _press(self, where: Any) -> None:
        from PySide6.QtWidgets import QAbstractButton

        button = self._some(where, QAbstractButton)
        if button is not None:
            self.done["press"] += 1
            button.click()

    def _type(self, where: Any) -> None:
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

        field = self._some(where, QLineEdit if self.chance.random() < 0.5 else QPlainTextEdit)
        if field is not None and not field.isReadOnly():
            self.done["type"] += 1
            field.setFocus()
            text = self.chance.choice(_WORDS)
            if text.isascii():
                QTest.keyClicks(field, text.replace("\n", " "))
            elif isinstance(field, QLineEdit):
                field.setText(text)
            else:
                field.setPlainText(text)
            if self.chance.random() < 0.4:
                QTest.keyClick(field, _key("Return"))

    def _key(self, where: Any) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        held = Qt.KeyboardModifier
        keys = (
            ("Tab", held.NoModifier), ("Backtab", held.ShiftModifier), ("Escape", held.NoModifier),
            ("Down", held.NoModifier), ("Up", held.NoModifier), ("Return", held.NoModifier),
            ("Space", held.NoModifier), ("Delete", held.NoModifier), ("F2", held.NoModifier),
            ("F6", held.NoModifier), ("N", held.ControlModifier), ("K", held.ControlModifier),
            ("B", held.ControlModifier), ("I", held.ControlModifier), ("L", held.ControlModifier),
            ("Y", held.ControlModifier), ("Comma", held.ControlModifier),
        )  # fmt: skip
        name, modifiers = self.chance.choice(keys)
        self.done["key"] += 1
        target = where.focusWidget() or where
        QTest.keyClick(target, _key(name), modifiers)

    def _choose(self, where: Any) -> None:
        from PySide6.QtWidgets import QAbstractItemView, QComboBox

        box = self._some(where, QComboBox)
        view = self._some(where, QAbstractItemView)
        if box is not None and box.count() and self.chance.random() < 0.5:
            self.done["choose"] += 1
            box.setCurrentIndex(self.chance.randrange(box.count()))
            box.activated.emit(box.currentIndex())
        elif view is not None and view.model() is not None and view.model().rowCount():
            self.done["list"] += 1
            index = view.model().index(self.chance.randrange(view.model().rowCount()), 0)
            view.setCurrentIndex(index)
            view.clicked.emit(index)

    def _scroll(self, where: Any) -> None:
        from PySide6.QtWidgets import QAbstractScrollArea

        area = self._some(where, QAbstractScrollArea)
        if area is not None:
            self.done["scroll"] += 1
            bar = area.verticalScrollBar()
            bar.setValue(self.chance.randint(bar.minimum(), max(bar.minimum(), bar.maximum())))

    def _place(self, _where: Any) -> None:
        shell = self.program.window.shell
        self.done["place"] += 1
        shell.open(self.chance.choice(list(shell.navigation.buttons)))

    def _resize(self, _where: Any) -> None:
        self.done["resize"] += 1
        self.program.window.resize(self.chance.randint(420, 1390), self.chance.randint(420, 880))

    def _context_menu(self, where: Any) -> None:
        from PySide6.QtWidgets import QAbstractItemView

        view = self._some(where, QAbstractItemView)
        if view is not None:
            self.done["context menu"] += 1
            view.customContextMenuRequested.emit(view.viewport().rect().center())

    def _in_menu(self, menu: Any) -> None:
        from PySide6.QtTest import QTest

        self.done["menu"] += 1
        actions = [a for a in menu.actions() if a.isEnabled() and not a.isSeparator()]
        if actions and self.chance.random() < 0.6:
            action = self.chance.choice(actions)
            menu.hide()
            if action.menu() is None:
                action.trigger()
            menu.close()
        else:
            QTest.keyClick(menu, _key("Escape"))

    def _settle(self) -> None:
        """What is deleted later goes now: it waits for a loop that a monkey does not return to."""
        from PySide6.QtCore import QCoreApplication, QEvent

        self.app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # --- waiting ----------------------------------------------------------------------------

    def _gone(self) -> None:
        self.left = True

    def _until(self, come: Callable[[], bool], limit_s: float = 300.0) -> None:
        end = time.monotonic() + limit_s
        while not come():
            if time.monotonic() > end:
                raise TimeoutError("The program did not get there.")
            self.app.processEvents()
            time.sleep(0.005)

    def _pass(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.005)


class _Nowhere:
    """Opens no browser."""

    _made: Any = None

    @classmethod
    def instance(cls) -> Any:
        from PySide6.QtCore import QObject, QUrl, Slot

        class Nowhere(QObject):
            @Slot(QUrl)
            def open(self, _url: QUrl) -> None: ...

        cls._made = cls._made or Nowhere()
        return cls._made


def _key(name: str) -> Any:
    from PySide6.QtCore import Qt

    return getattr(Qt.Key, f"Key_{name}")


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # the display has gone before Qt's own end, which that does not survive
