"""The privacy switch as a state machine, kept on disk, and the ring of frames."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from sonia_desktop.core.errors import SoniaError, StorageError
from sonia_desktop.vision.privacy import (
    CaptureOffError,
    Mode,
    Privacy,
    PrivacyDisabledError,
    must_be_asked,
)
from sonia_desktop.vision.privacy_file import load_privacy, save_privacy
from sonia_desktop.vision.ring import Frame, FrameRing

MODES = st.sampled_from(list(Mode))


class Switch(RuleBasedStateMachine):
    """Whatever is turned in whatever order."""

    def __init__(self) -> None:
        super().__init__()
        self.privacy = Privacy()

    @rule()
    def enable(self) -> None:
        before = self.privacy
        self.privacy = before.enabled()
        assert self.privacy.capture_allowed or before.allowed
        assert self.privacy.watching <= before.watching, "to be allowed never begins to watch"

    @rule()
    def disable(self) -> None:
        self.privacy = self.privacy.disabled()
        assert self.privacy.mode is Mode.OFF

    @rule(mode=MODES)
    def choose_mode(self, mode: Mode) -> None:
        before = self.privacy
        if before.allowed or mode is Mode.OFF:
            self.privacy = before.to_mode(mode)
            assert self.privacy.mode is mode
        else:
            with pytest.raises(PrivacyDisabledError):
                before.to_mode(mode)

    @invariant()
    def forbidden_means_off(self) -> None:
        assert self.privacy.allowed or self.privacy.mode is Mode.OFF

    @invariant()
    def a_picture_is_taken_only_where_it_may_be(self) -> None:
        if self.privacy.capture_allowed:
            self.privacy.check()
        else:
            with pytest.raises((PrivacyDisabledError, CaptureOffError)):
                self.privacy.check()


TestSwitch = Switch.TestCase


def test_a_forbidden_switch_cannot_be_made_to_look() -> None:
    with pytest.raises(ValueError, match="forbidden"):
        Privacy(False, Mode.ACTIVE)


@given(allowed=st.booleans(), now=MODES, wanted=MODES)
def test_looking_less_is_never_asked_and_being_allowed_at_all_always_is(
    allowed: bool, now: Mode, wanted: Mode
) -> None:
    privacy = Privacy(allowed, now if allowed else Mode.OFF)
    asked = must_be_asked(privacy, wanted)
    if wanted is Mode.OFF:
        assert not asked
    elif not allowed:
        assert asked
    elif wanted is Mode.AMBIENT:
        assert asked is (now is not Mode.AMBIENT)


@given(allowed=st.booleans(), mode=MODES)
def test_the_switch_comes_back_as_it_was_left(
    tmp_path_factory: pytest.TempPathFactory, allowed: bool, mode: Mode
) -> None:
    file = tmp_path_factory.getbasetemp() / "privacy.json"
    left = Privacy(allowed, mode if allowed else Mode.OFF)
    save_privacy(file, left)
    found, trouble = load_privacy(file)
    assert (found.allowed, found.mode, trouble) == (left.allowed, left.mode, "")
    assert file.stat().st_mode & 0o077 == 0


def test_the_first_start_looks_only_when_asked(tmp_path: Path) -> None:
    assert load_privacy(tmp_path / "none.json") == (Privacy(True, Mode.ACTIVE), "")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'{"allowed": true}', b'{"allowed": 1, "mode": "active"}',
     b'{"allowed": true, "mode": "always"}', b'{"allowed": false, "mode": "active"}',
     b"\xff\xfe", b"[" * 100_000],
)  # fmt: skip
def test_a_damaged_file_closes_the_switch(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "privacy.json"
    file.write_bytes(content)
    found, trouble = load_privacy(file)
    assert not found.allowed
    assert str(file) in trouble


def test_a_switch_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as told:
        save_privacy(tmp_path / "no such folder" / "privacy.json", Privacy())
    assert told.value.remedy


# --- the ring ---------------------------------------------------------------------------------


def frame(size: int, at: float = 0.0) -> Frame:
    return Frame(bytes(size), 1, 1, at, Mode.ACTIVE)


@given(
    sizes=st.lists(st.integers(0, 40), max_size=60),
    most=st.integers(1, 10),
    most_bytes=st.integers(1, 100),
)
def test_the_ring_keeps_the_newest_within_both_bounds(
    sizes: list[int], most: int, most_bytes: int
) -> None:
    ring = FrameRing(most, most_bytes)
    kept = []
    for at, size in enumerate(sizes):
        added = frame(size, float(at))
        if ring.add(added):
            kept.append(added)
    found = ring.latest(1000)
    assert len(ring) == len(found) <= most
    assert ring.bytes == sum(len(one.data) for one in found) <= most_bytes
    assert list(found) == kept[::-1][: len(found)]
    if len(found) < min(most, len(kept)):  # it is the bytes that bound it
        assert ring.bytes + len(kept[-len(found) - 1].data) > most_bytes
    assert ring.clear() == len(found)
    assert (len(ring), ring.bytes, ring.duration_s, ring.latest(5)) == (0, 0, 0.0, ())


def test_three_hundred_frames_are_kept_by_itself() -> None:
    ring = FrameRing()
    for at in range(400):
        ring.add(frame(10, float(at)))
    assert len(ring) == 300
    assert ring.latest()[0].timestamp == 399.0
    assert ring.duration_s == 299.0


@pytest.mark.parametrize("closed", [Privacy().disabled(), Privacy().to_mode(Mode.OFF)])
def test_a_refusal_names_the_way_out(closed: Privacy) -> None:
    with pytest.raises(SoniaError) as told:
        closed.check()
    assert "window" in told.value.remedy
