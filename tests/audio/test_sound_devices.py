"""Choosing a device by name."""

from __future__ import annotations

import pytest

from sonia_desktop.audio.devices import Device, Direction, choose_device
from sonia_desktop.core.errors import UnavailableError

DEVICES = (
    Device(0, "HDA Intel: ALC257", 2, 48000, False),
    Device(1, "USB Headset", 1, 44100, True),
    Device(2, "USB", 1, 44100, False),
)


def test_empty_means_the_system_default() -> None:
    assert choose_device(DEVICES, "", Direction.INPUT).index == 1


def test_a_part_of_the_name_in_any_case_is_enough() -> None:
    assert choose_device(DEVICES, "alc", Direction.INPUT).index == 0


def test_the_exact_name_wins_over_a_longer_one() -> None:
    assert choose_device(DEVICES, "usb", Direction.INPUT).index == 2


def test_an_unknown_name_is_answered_with_the_names_there_are() -> None:
    with pytest.raises(UnavailableError, match="webcam") as refused:
        choose_device(DEVICES, "webcam", Direction.INPUT)
    assert "USB Headset" in refused.value.remedy
    assert "audio.input_device" in refused.value.remedy


def test_no_device_at_all_says_what_to_do() -> None:
    with pytest.raises(UnavailableError, match="no loudspeaker"):
        choose_device((), "", Direction.OUTPUT)
