"""Which device is opened: the wanted one is there, is not, or belongs to somebody else."""

from __future__ import annotations

import subprocess
import threading
import time

import pytest
from virtual_sound import VirtualSound

from sonia_desktop.audio.devices import Device, Direction, find_device, list_devices
from sonia_desktop.audio.presence import PresenceWatch
from sonia_desktop.audio.selection import DeviceUse, Selection
from sonia_desktop.audio.sound_server import parse
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthState

NODES = b"""[
 {"name": "alsa_out.monitor", "description": "Monitor of Card", "monitor_source": "alsa_out",
  "sample_specification": "s16le 2ch 48000Hz"},
 {"name": "usb", "description": "Headset", "sample_specification": "s24le 1ch 44100Hz"},
 {"name": "usb2", "description": "Headset", "sample_specification": "float32le 6ch 192000Hz"}
]"""


def test_the_server_s_answer_gives_names_that_differ_and_monitors_last() -> None:
    nodes = parse(NODES)
    assert [node.label for node in nodes] == ["Headset (usb)", "Headset (usb2)", "Monitor of Card"]
    assert [(node.channels, node.rate_hz) for node in nodes] == [
        (1, 44_100), (6, 192_000), (2, 48_000),
    ]  # fmt: skip


@pytest.mark.parametrize("answer", [b"", b"Failure: refused", b"{}", b"[1, {}]", b"null"])
def test_an_answer_that_is_none_means_no_devices(answer: bytes) -> None:
    assert parse(answer) == ()


def test_a_device_is_found_by_label_by_node_and_by_a_part(card: VirtualSound) -> None:
    card.plug("headset", label="Blue Headset")
    for wanted in ("blue_headset", "headset", "Blue"):
        assert find_device(wanted, Direction.OUTPUT).node == "headset"


def test_a_wanted_device_somebody_else_holds_is_not_tried_all_the_time(card: VirtualSound) -> None:
    card.plug("headset")
    health, uses = HealthBoard(Bus()), list[DeviceUse]()
    selection = Selection(Direction.OUTPUT, "headset", health, uses.append)
    tried: list[str] = []

    def busy(device: Device) -> str:
        tried.append(device.node)
        if device.node:
            raise UnavailableError("The loudspeaker 'headset' cannot be opened (busy).")
        return device.name

    selection.open(busy)
    assert tried == ["headset", ""]
    assert selection.fallback
    assert "busy" in health.get("loudspeaker").detail
    assert uses[-1].fallback
    assert not any(selection.should_reopen() for _ in range(1000))
    selection.close()


def test_a_choice_made_while_a_device_is_opened_is_not_lost(card: VirtualSound) -> None:
    card.plug("headset")
    selection = Selection(Direction.OUTPUT, "", HealthBoard(Bus()), None)

    def choosing(device: Device) -> Device:
        selection.choose("headset")
        return device

    assert selection.open(choosing).node == ""
    assert selection.changed
    assert selection.open(lambda device: device).node == "headset"
    assert not selection.changed


def test_neither_the_wanted_nor_the_system_s_device_works(card: VirtualSound) -> None:
    health = HealthBoard(Bus())
    selection = Selection(Direction.INPUT, "headset", health, None)

    def broken(device: Device) -> None:
        raise UnavailableError(f"{device.name} is broken.", remedy="Mend it.")

    with pytest.raises(UnavailableError, match="broken"):
        selection.open(broken)
    report = health.get("microphone")
    assert (report.state, report.remedy) == (HealthState.UNAVAILABLE, "Mend it.")


def test_a_server_with_many_devices_tells_which_there_are(card: VirtualSound) -> None:
    for number in range(12):
        card.plug(f"output_{number}", label=f"{number}-" + "long_name_" * 700)
    told = subprocess.run(
        ["pactl", "--format=json", "list", "sinks"], env=card.env, capture_output=True, check=True
    )
    assert len(told.stdout) > 65_536  # a pipe holds no more
    watch, answer = PresenceWatch(Direction.OUTPUT), None
    ends_at = time.monotonic() + 60.0
    while answer is None and time.monotonic() < ends_at:
        answer = watch.poll(server_only=True)
        threading.Event().wait(0.02)
    watch.close()
    assert answer is not None
    assert {f"output_{number}" for number in range(12)} <= answer


def test_listing_names_the_system_s_device(card: VirtualSound) -> None:
    for direction in Direction:
        assert sum(device.is_default for device in list_devices(direction)) == 1
