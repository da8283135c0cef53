"""The eyes: take a picture of the screen, read a picture. One worker for each."""

from __future__ import annotations

import contextlib
import hashlib
import os
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.socket_watch import SocketWatch
from sonia_desktop.core.worker import Priority, Worker
from sonia_desktop.vision import capture
from sonia_desktop.vision.backends.session import session_of
from sonia_desktop.vision.capture import Camera
from sonia_desktop.vision.display_watch import addresses_of
from sonia_desktop.vision.element_detector import ElementDetector
from sonia_desktop.vision.elements import find_elements
from sonia_desktop.vision.frames import as_jpeg, moves
from sonia_desktop.vision.frozen import (
    Frozen,
    cuts_lines,
    part_of,
    place_of,
    reading_of_part,
    with_hidden,
    with_labels,
)
from sonia_desktop.vision.identity import Identities
from sonia_desktop.vision.joined import in_sight, join_trees
from sonia_desktop.vision.layout import by_window, join
from sonia_desktop.vision.ocr import OcrEngine, Wish
from sonia_desktop.vision.ocr_engine import Progress
from sonia_desktop.vision.picture import load_picture
from sonia_desktop.vision.programs_telling import ProgramsTelling
from sonia_desktop.vision.reading_engines import TextEngines
from sonia_desktop.vision.scene import Box, Scene, Screenshot, Window
from sonia_desktop.vision.secret_mask import MaskedReading, SecretMask
from sonia_desktop.vision.secrets import ALL_KINDS
from sonia_desktop.vision.target import Target, TargetKind
from sonia_desktop.vision.title_bars import without_signs, without_titles
from sonia_desktop.vision.unread_windows import UNREAD_TITLE

__all__ = ["Eyes", "load_picture"]

_REMEMBERED = 2  # pictures whose reading is kept: the screen asked about again is not read again
WITHIN_TEXT = ("link", "icon", "image", "table", "window")
"""Elements that do not part the text around them."""
_FOLLOWED = 4  # screens whose elements keep their ids


class Eyes:
    """Capture and reading, each in its own worker; errors go to the caller through the Future.

    A picture leaves the eyes, as pixels or as a scene, only with its secrets masked (so it is read
    before it is handed out); the raw one never leaves the workers.

    Args:
        ocr: "auto" (RapidOCR, else Tesseract), "rapidocr" or "tesseract".
        languages: codes of the languages to read (`ocr.wish_of`); none: the engine's own.
        detector: a network of the user's that finds elements (.onnx, .pt); "": the shipped one.
        health: gets "screen", "ocr", "element detector" and "accessibility tree".
        may_look: asked before and after every picture of the screen; raises when the user forbids
            it (`privacy.Privacy.check`).
        mask: classes of secrets that are masked (`secrets.SecretKind`).
        never_read: words of titles or applications of windows that are never read, besides the
            password managers and private windows that are known.

    The text engine is loaded with the first picture, or earlier by `warm()`.
    """

    def __init__(
        self,
        *,
        ocr: str,
        languages: Iterable[str] = (),
        detector: str = "",
        health: HealthBoard,
        may_look: Callable[[], None] = lambda: None,
        mask: Iterable[str] = ALL_KINDS,
        never_read: Iterable[str] = (),
    ) -> None:
        self._mask = SecretMask(mask, never_read)
        self._engines = TextEngines(Wish(ocr, tuple(languages)), health)
        self._detector = ElementDetector(detector, health)
        self._may_look = may_look
        self._health = health
        self._read_before: dict[bytes, MaskedReading] = {}
        self._identities: dict[str, Identities] = {}
        self._stopping = threading.Event()
        self._screen = Camera(cancelled=self._stopping.is_set)
        self._programs = ProgramsTelling(self._mask, health)
        self._camera = Worker("capture", capacity=16, on_stop=self._programs.close)
        where = addresses_of(session_of(os.environ))
        self._display = SocketWatch(where, self._display_changed, "display")
        self._reader = Worker("ocr", capacity=16, on_stop=self._close_engines)

    def start(self) -> None:
        """Start both workers and look, without loading anything, at what they can do."""
        self._camera.start()
        self._reader.start()
        self._camera.enqueue(self._look_for_screen, Priority.BACKGROUND)
        self._display.start()
        self._camera.enqueue(self._programs.look, Priority.BACKGROUND)
        self._engines.look()

    def stop(self, deadline_s: float = 2.0) -> None:
        """End both workers; what waits is cancelled. Safe to call twice."""
        until = time.monotonic() + deadline_s
        self._stopping.set()
        self._display.stop(deadline_s)
        self._camera.stop(deadline_s)
        self._reader.stop(max(0.1, until - time.monotonic()))

    def warm(self) -> Future[str]:
        """Load the text engine when nothing else waits; the result is its name."""
        return self._reader.enqueue(lambda: self._engines.opened().name, Priority.BACKGROUND)

    def capture(self, monitor: int = 1) -> Future[Screenshot]:
        """Take a picture of a monitor (0: all of them). Errors: `Camera.monitor`."""
        return self._take(lambda: self._screen.monitor(monitor))

    def capture_window(self) -> Future[Screenshot]:
        """Take a picture of the active window. Errors: `Camera.window`."""
        return self._take(self._screen.window)

    def capture_region(self, region: Box) -> Future[Screenshot]:
        """Take a picture of a part of the screen, in desktop pixels. Errors: `Camera.region`."""
        return self._take(lambda: self._screen.region(region))

    def capture_clipboard(self) -> Future[Screenshot]:
        """The picture that was copied last, mostly of the screen: not while looking is forbidden.
        Errors: `Camera.clipboard`."""

        def copied() -> Screenshot:
            self._may_look()
            return self._screen.clipboard()

        return self._shown(self._camera.enqueue(copied, Priority.INTERACTIVE), self._may_look)

    def take(self, target: Target) -> Future[Screenshot]:
        """Take a picture of what is named. Errors: those of the method for its kind."""
        if target.kind is TargetKind.WINDOW:
            return self.capture_window()
        if target.kind is TargetKind.CLIPBOARD:
            return self.capture_clipboard()
        if target.region is not None:
            return self.capture_region(target.region)
        return self.capture(target.monitor)

    def freeze(self) -> Future[Frozen]:
        """The screen as it is now, of which `part` makes a picture later. Errors: `capture`."""

        def frozen() -> Frozen:
            shot = self._mask.without_unread(self._pictured(lambda: self._screen.monitor(0)))
            told = self._camera.enqueue(lambda: self._programs.told(shot), Priority.INTERACTIVE)
            return Frozen(shot, self._screen.layout(), told)

        return self._camera.enqueue(frozen, Priority.INTERACTIVE)

    def part(self, frozen: Frozen, region: Box | None = None) -> Future[Screenshot]:
        """The picture of a part of a frozen screen, in desktop pixels; None: all of it."""
        area = frozen.shot.area
        if region is None or area is None:
            whole = self._camera.enqueue(lambda: frozen.whole, Priority.INTERACTIVE)
            return self._shown(whole, self._may_look)
        wide = with_labels(region, frozen.shot.scale, area) if self._mask.kinds else region
        return self._shown(
            self._camera.enqueue(lambda: part_of(frozen.whole, wide), Priority.INTERACTIVE),
            self._may_look,
            lambda shot: replace(self._cut(shot, region), source=frozen.source_of(region)),
        )

    def _cut(self, wide: Screenshot, region: Box) -> Screenshot:
        """A part of a masked picture; what was read and hidden there is known of the part."""
        part = part_of(wide, region)
        if part.area != wide.area:
            engine = self._engines.opened()
            known, place = self._masked(wide), place_of(part, wide)
            inside = reading_of_part(known, part, place)
            if cuts_lines(known, place):
                inside = with_hidden(self._masked(part), inside)
            self._read_before[_key(part, engine)] = inside
        return part

    def open_picture(self, source: Path | bytes, name: str = "") -> Future[Screenshot]:
        """Decode a picture file, or its bytes, off the caller's thread. Errors: `load_picture`."""
        return self._shown(
            self._camera.enqueue(lambda: load_picture(source, name=name), Priority.INTERACTIVE)
        )

    def masked(self, shot: Screenshot) -> Future[Screenshot]:
        """The same picture with its secrets painted over; one that is masked stays as it is."""
        there: Future[Screenshot] = Future()
        there.set_result(shot)
        return self._shown(there)

    def masked_file(self, data: bytes) -> Future[bytes]:
        """A picture file that may be kept: as it is, or as a JPEG with its secrets painted over.

        Of an animation, the first picture. Errors: `load_picture`, and those of the text engine.
        """
        return self._reader.enqueue(lambda: self._masked_file(data), Priority.INTERACTIVE)

    def read(
        self, shot: Screenshot, wish: Wish | None = None, progress: Progress | None = None
    ) -> Future[Scene]:
        """Read a picture: lines in reading order (the front window's first) and its elements.

        `wish`: by another engine or in other languages than the user chose. `progress`: told on the
        reader's thread, unless the picture is known. The future raises
        `UnavailableError`, and `LanguageMissingError` for a language nobody here reads.
        """
        return self._reader.enqueue(lambda: self._read(shot, wish, progress), Priority.INTERACTIVE)

    def forget(self) -> None:
        """Keep nothing of the pictures read so far, nor of one that is being read."""
        with contextlib.suppress(SoniaError):  # stopped: nothing is kept any more
            self._reader.enqueue(self._forget, Priority.INTERACTIVE)

    def _forget(self) -> None:
        self._read_before.clear()
        self._identities.clear()

    def _take(self, picture: Callable[[], Screenshot]) -> Future[Screenshot]:
        return self._shown(
            self._camera.enqueue(lambda: self._taken(picture), Priority.INTERACTIVE), self._may_look
        )

    def _shown(
        self,
        taken: Future[Screenshot],
        allowed: Callable[[], None] = lambda: None,
        then: Callable[[Screenshot], Screenshot] = lambda shot: shot,
    ) -> Future[Screenshot]:
        """The picture with its secrets masked: the reader finds them."""
        shown: Future[Screenshot] = Future()

        def masked(shot: Screenshot) -> Screenshot:
            if not self._mask.kinds:
                hidden = self._mask.without_unread(shot)
            else:
                known = self._masked(shot).shot
                hidden = replace(shot, pixels=known.pixels, windows=known.windows)
            allowed()  # forbidden meanwhile: the picture is not given away
            return then(_readable(hidden))

        def tell(done: Future[Screenshot]) -> None:
            if done.cancelled():
                shown.cancel()
            if not shown.set_running_or_notify_cancel():
                return  # nobody waits for it any more
            if (error := done.exception()) is not None:
                shown.set_exception(error)
            else:
                shown.set_result(done.result())

        def mask(done: Future[Screenshot]) -> None:
            if shown.cancelled() or done.cancelled() or done.exception() is not None:
                tell(done)  # nobody waits for it any more, or there is no picture
                return
            try:
                work = self._reader.enqueue(lambda: masked(done.result()), Priority.INTERACTIVE)
            except SoniaError as error:  # too much waits, or it is stopping
                if shown.set_running_or_notify_cancel():
                    shown.set_exception(error)
                return
            work.add_done_callback(tell)

        taken.add_done_callback(mask)
        return shown

    def _masked_file(self, data: bytes) -> bytes:
        if not self._mask.kinds:
            return data
        known = self._masked(load_picture(data))
        return data if not known.hidden and not moves(data) else as_jpeg(known.shot.pixels)

    def _taken(self, picture: Callable[[], Screenshot]) -> Screenshot:
        shot = self._pictured(picture)
        told = self._programs.told(shot)
        self._may_look()  # forbidden meanwhile: the picture is not given away
        return replace(shot, told=told) if told else shot

    def _pictured(self, picture: Callable[[], Screenshot]) -> Screenshot:
        self._may_look()
        try:
            shot = picture()
        except UnavailableError as error:
            self._report_screen(error)
            raise
        self._report_screen(None)
        self._may_look()  # forbidden meanwhile: the picture is not given away
        return shot

    def _display_changed(self) -> None:
        with contextlib.suppress(SoniaError):  # stopped, or so much waits that it is seen anyway
            self._camera.enqueue(self._look_for_screen, Priority.INTERACTIVE)

    def _look_for_screen(self) -> None:
        try:
            self._screen.layout()
            self._screen.ready()
        except UnavailableError as error:
            self._report_screen(error)
        else:
            self._report_screen(None)

    def _report_screen(self, error: SoniaError | None) -> None:
        skipped = "; ".join(str(item) for item in self._screen.skipped)
        if error is None:
            detail = f"Skipped before it: {skipped}." if skipped else ""
            health = Health("screen", HealthState.READY, engine=self._screen.used, detail=detail)
        else:
            health = Health(
                "screen",
                HealthState.UNAVAILABLE,
                engine=capture.ENGINE,
                detail=error.message,
                remedy=error.remedy,
            )
        self._health.set(health)

    def _read(
        self, shot: Screenshot, wish: Wish | None = None, progress: Progress | None = None
    ) -> Scene:
        engine = self._engines.opened(wish)
        known = self._masked(shot, engine, progress)
        windows, elements = known.shot.windows, self._mask.elements(known.elements)
        told = in_sight(shot.told, windows, _unread(windows))
        elements = join_trees(
            without_titles(elements, windows), told, [hidden.box for hidden in known.hidden]
        )
        apart = [*(e.box for e in elements if e.role not in WITHIN_TEXT), *known.cells]
        joined = join(known.pieces, apart)
        joined = without_signs(joined, windows)
        lines = [line for _, group in by_window(joined, windows) for line in group]
        height, width = shot.pixels.shape[:2]
        return Scene(
            size=(width, height),
            engine=engine.name,
            lines=tuple(lines),
            elements=self._followed(shot.source).follow(elements),
            windows=windows,
            source=shot.source,
            taken_at=shot.taken_at,
            hidden=known.hidden,
            cells=known.cells,
            detector=self._detector.engine,
        )

    def _followed(self, source: str) -> Identities:
        identities = self._identities.pop(source, None) or Identities()
        self._identities[source] = identities
        while len(self._identities) > _FOLLOWED:
            self._identities.pop(next(iter(self._identities)))
        return identities

    def _masked(
        self,
        shot: Screenshot,
        engine: OcrEngine | None = None,
        progress: Progress | None = None,
    ) -> MaskedReading:
        """The reading of a picture without its secrets; the same for a picture masked before."""
        engine = engine or self._engines.opened()
        shot = self._mask.without_unread(shot)
        key = _key(shot, engine)
        known = self._read_before.pop(key, None)
        if known is None:
            pieces = engine.read(shot.pixels, progress)
            found = find_elements(shot.pixels, pieces, engine.read, self._detector)
            known = self._mask.apply(shot, found.pieces, found.elements)
            known = replace(known, cells=found.cells)
        for name in (key, _key(known.shot, engine)):
            self._read_before.pop(name, None)
            self._read_before[name] = known
        while len(self._read_before) > 2 * _REMEMBERED:
            self._read_before.pop(next(iter(self._read_before)))
        return known

    def _close_engines(self) -> None:
        self._engines.close()
        self._detector.close()


def _unread(windows: Iterable[Window]) -> list[Window]:
    return [window for window in windows if window.title == UNREAD_TITLE]


def _readable(shot: Screenshot) -> Screenshot:
    """Without what programs told of windows that are never read."""
    return replace(shot, told=in_sight(shot.told, shot.windows, _unread(shot.windows)))


def _key(shot: Screenshot, engine: OcrEngine) -> bytes:
    about = repr((shot.pixels.shape, shot.windows, id(engine))).encode()
    return hashlib.blake2b(shot.pixels.tobytes() + about, digest_size=16).digest()
