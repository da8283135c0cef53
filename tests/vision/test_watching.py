"""The switch at work: a round of captures, frames of others, and the end of both."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision.frames import fitted_jpeg, frame_size
from sonia_desktop.vision.privacy import (
    CaptureOffError,
    Mode,
    Privacy,
    PrivacyChanged,
    PrivacyDisabledError,
)
from sonia_desktop.vision.scene import Screenshot
from sonia_desktop.vision.watching import (
    HEALTH,
    FrameRateError,
    FrameTooLargeError,
    Watch,
    rest_s,
)

WAIT_S = 10.0


class Screen:
    """Stands for the display, the outer edge: gives pictures when the test says so."""

    def __init__(self) -> None:
        self.asked = threading.Semaphore(0)
        self.hold: Future[Screenshot] | None = None
        self.error: Exception | None = None

    def take(self) -> Future[Screenshot]:
        answer: Future[Screenshot] = self.hold or Future()
        if self.hold is None:
            if self.error is not None:
                answer.set_exception(self.error)
            else:
                answer.set_result(picture())
        self.asked.release()
        return answer


def picture() -> Screenshot:
    return Screenshot(np.full((1080, 1920, 3), 90, np.uint8), utc_now(), "monitor 1")


class Seen:
    """What the bus tells, waited for."""

    def __init__(self, bus: Bus, kind: type[Any]) -> None:
        self.events: list[Any] = []
        self._came = threading.Condition()
        bus.subscribe(kind, self._add)

    def _add(self, event: Any) -> None:
        with self._came:
            self.events.append(event)
            self._came.notify_all()


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def bus() -> Bus:
    return Bus()


@pytest.fixture
def make(bus: Bus, screen: Screen, tmp_path: Path) -> Iterator[Callable[..., Watch]]:
    made: list[Watch] = []

    def build(*, sign: bool = True, **options: Any) -> Watch:
        board = HealthBoard(bus)
        file = tmp_path / "privacy.json"
        watch = Watch(bus=bus, health=board, take=screen.take, file=file, **options)
        watch.start()
        if sign:
            watch.show_sign()
        made.append(watch)
        return watch

    yield build
    for watch in made:
        watch.stop()


def png(size: tuple[int, int] = (8, 8)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, "PNG")
    return out.getvalue()


def push(watch: Watch, at: float, data: bytes | None = None) -> Any:
    return watch.push(
        png() if data is None else data, width=8, height=8, timestamp=at, source="test"
    )


def test_watching_keeps_small_pictures_and_switching_off_forgets_them(
    make: Callable[..., Watch], screen: Screen
) -> None:
    watch = make()
    watch.set_mode(Mode.AMBIENT, by="user")
    for _ in range(2):
        assert screen.asked.acquire(timeout=WAIT_S)
    kept = watch.ring.latest(10)
    assert kept, "the first is kept before the second is asked for"
    found = Image.open(io.BytesIO(kept[0].data))
    assert found.size == (kept[0].width, kept[0].height) == (320, 180)
    assert watch.watching
    _old, new, cleared = watch.disable(by="user")
    assert cleared >= 1
    assert new == Privacy(False, Mode.OFF, 1, 2)
    assert len(watch.ring) == 0
    with pytest.raises(PrivacyDisabledError):
        watch.check()


def test_a_picture_that_was_under_way_is_not_kept_after_switching_off(
    make: Callable[..., Watch], screen: Screen
) -> None:
    screen.hold = Future()
    watch = make()
    watch.set_mode(Mode.AMBIENT, by="user")
    assert screen.asked.acquire(timeout=WAIT_S)
    watch.disable(by="user")
    assert screen.hold.cancelled(), "nobody waits for it any more"
    watch.stop()
    assert len(watch.ring) == 0
    assert watch.tally.captured == 0


def test_a_picture_that_never_comes_does_not_hold_up_the_end(
    make: Callable[..., Watch], screen: Screen
) -> None:
    screen.hold = Future()
    watch = make()
    watch.set_mode(Mode.AMBIENT, by="user")
    assert screen.asked.acquire(timeout=WAIT_S)
    watch.stop()
    assert not watch._worker.alive
    assert watch.privacy.mode is Mode.AMBIENT, "the choice stays"


def test_a_picture_that_comes_too_late_is_dropped(
    make: Callable[..., Watch], screen: Screen
) -> None:
    screen.hold = Future()
    screen.hold.set_running_or_notify_cancel()  # it cannot be taken back any more
    watch = make()
    watch.set_mode(Mode.AMBIENT, by="user")
    assert screen.asked.acquire(timeout=WAIT_S)
    watch.disable(by="user")
    screen.hold.set_result(picture())
    watch.stop()
    assert len(watch.ring) == 0
    assert watch.tally.captured == 0


def test_the_switch_is_kept_and_watching_goes_on_after_a_restart(
    make: Callable[..., Watch], screen: Screen
) -> None:
    first = make()
    first.set_mode(Mode.AMBIENT, by="user")
    first.stop()
    while screen.asked.acquire(blocking=False):
        pass
    second = make()
    assert second.privacy.mode is Mode.AMBIENT
    assert screen.asked.acquire(timeout=WAIT_S)
    second.disable(by="user")
    assert not make().privacy.allowed


def test_without_a_sign_in_a_window_nothing_is_watched(
    make: Callable[..., Watch], screen: Screen, bus: Bus
) -> None:
    seen = Seen(bus, PrivacyChanged)
    watch = make(sign=False)
    watch.set_mode(Mode.AMBIENT, by="user")
    assert not screen.asked.acquire(timeout=0.2)
    assert not watch.watching
    watch.show_sign()
    assert screen.asked.acquire(timeout=WAIT_S)
    assert watch.watching
    assert [event.watching for event in seen.events] == [False, True]


def test_every_turn_is_told_and_recorded_and_no_turn_is_not(
    make: Callable[..., Watch], bus: Bus
) -> None:
    seen = Seen(bus, PrivacyChanged)
    records: list[tuple[str, Privacy, Privacy]] = []
    watch = make(record=lambda by, old, new: records.append((by, old, new)))
    watch.choose(Mode.ACTIVE, by="user")
    assert seen.events == records == []
    watch.choose(Mode.OFF, by="user")
    watch.choose(Mode.AMBIENT, by="user")
    watch.set_mode(Mode.ACTIVE, by="http:vision-capture")
    assert [(by, new.word, new.mode) for by, _, new in records] == [
        ("user", "disabled", Mode.OFF),
        ("user", "enabled", Mode.AMBIENT),
        ("http:vision-capture", "enabled", Mode.ACTIVE),
    ]
    assert [event.watching for event in seen.events] == [False, True, False]


def test_a_consented_session_counts_as_watching_only_while_looking_is_allowed(
    make: Callable[..., Watch],
) -> None:
    watch = make()
    watch.sessions_changed(1)
    assert watch.watching
    watch.disable(by="user")
    assert not watch.watching


def test_a_screen_that_cannot_be_read_is_told_while_watching_goes_on(
    make: Callable[..., Watch], screen: Screen, bus: Bus
) -> None:
    screen.error = UnavailableError("There is no display.", remedy="Start one.")
    watch = make()
    watch.set_mode(Mode.AMBIENT, by="user")
    for _ in range(2):
        assert screen.asked.acquire(timeout=WAIT_S)
    health = watch._health.get(HEALTH)
    assert health.state is HealthState.DEGRADED
    assert "no display" in health.detail
    screen.error = None
    for _ in range(2):
        assert screen.asked.acquire(timeout=WAIT_S)
    assert watch._health.get(HEALTH).state is HealthState.READY


@given(st.floats(0, 100), st.sampled_from([1.0, 10.0]))
def test_watching_takes_at_most_a_fifth_of_the_time(took_s: float, fps: float) -> None:
    round_s = took_s + rest_s(took_s, fps)
    assert round_s >= 1.0 / fps - 1e-9
    assert took_s <= 0.2 * round_s + 1e-9


def test_a_switch_that_cannot_be_written_holds_and_is_told(
    bus: Bus, screen: Screen, tmp_path: Path
) -> None:
    board = HealthBoard(bus)
    watch = Watch(bus=bus, health=board, take=screen.take, file=tmp_path / "gone" / "p.json")
    watch.disable(by="user")
    assert not watch.privacy.allowed
    assert "cannot be kept" in board.get(HEALTH).detail
    watch.choose(Mode.ACTIVE, by="user")
    assert board.get(HEALTH).state is HealthState.DEGRADED


def test_frames_of_others_are_kept_at_the_pace_of_the_mode(make: Callable[..., Watch]) -> None:
    watch = make()
    push(watch, 100.0)
    with pytest.raises(FrameRateError) as told:
        push(watch, 100.05)
    assert told.value.details["retry_after_s"] == pytest.approx(0.08)
    push(watch, 100.08)
    with pytest.raises(FrameTooLargeError):
        push(watch, 101.0, bytes(1024 * 1024 + 1))
    watch.set_mode(Mode.OFF, by="x")
    with pytest.raises(CaptureOffError):
        push(watch, 102.0)
    watch.disable(by="x")
    with pytest.raises(PrivacyDisabledError):
        push(watch, 103.0)
    assert watch.tally.captured == 2
    assert watch.tally.refused == {"privacy": 1, "mode": 1, "size": 1, "rate": 1}


def test_a_sent_frame_must_be_a_whole_picture() -> None:
    assert frame_size(png((31, 17))) == (31, 17)
    noise = np.random.default_rng(1).integers(0, 255, (64, 64, 3), np.uint8)
    out = io.BytesIO()
    Image.fromarray(noise).save(out, "PNG")
    for broken in (b"", b"frame", png()[:20], out.getvalue()[:4000], b"%!PS-Adobe-3.0 EPSF-3.0"):
        with pytest.raises(InvalidInputError):
            frame_size(broken)


def test_a_bomb_of_a_frame_is_refused_by_its_header() -> None:
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    assert len(out.getvalue()) < 1024 * 1024
    with pytest.raises(InvalidInputError, match=r"pixels|large"):
        frame_size(out.getvalue())


@pytest.mark.parametrize("size", [(1, 1), (5000, 3), (3, 5000), (320, 240)])
def test_a_kept_picture_is_never_enlarged_nor_empty(size: tuple[int, int]) -> None:
    width, height = size
    _data, w, h = fitted_jpeg(np.zeros((height, width, 3), np.uint8), (320, 240))
    assert 1 <= w <= min(320, width)
    assert 1 <= h <= min(240, height)
