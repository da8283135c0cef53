"""The network beside the drawing rules: its files, its numbers, and what becomes of its boxes."""

from __future__ import annotations

import importlib.util
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from onnx import TensorProto, helper, numpy_helper
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.core.resources import resource
from sonia_desktop.vision.detected import overlap, with_detected
from sonia_desktop.vision.detecting_again import DetectingAgain
from sonia_desktop.vision.detector import (
    SHIPPED,
    Detected,
    decode,
    distinct,
    letterbox,
    open_network,
)
from sonia_desktop.vision.element_detector import ElementDetector
from sonia_desktop.vision.scene import Box, Element, TextLine
from tests.vision.drawn_fields import with_field

HAS_ULTRALYTICS = importlib.util.find_spec("ultralytics") is not None


def network_file(path: Path, rows: npt.NDArray[np.float32], side: int, names: str) -> Path:
    """An ONNX file as ultralytics writes them, that finds the same wherever it looks."""
    taken = helper.make_tensor_value_info("images", TensorProto.FLOAT, [1, 3, side, side])
    given_ = helper.make_tensor_value_info("output0", TensorProto.FLOAT, [1, *rows.shape])
    value = numpy_helper.from_array(rows[None], "value")
    graph = helper.make_graph(
        [helper.make_node("Constant", [], ["output0"], value=value)], "net", [taken], [given_]
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    if names:
        helper.set_model_props(model, {"names": names, "imgsz": f"[{side}, {side}]"})
    onnx.save(model, str(path))
    return path


@given(
    width=st.integers(1, 900), height=st.integers(1, 900), whole=st.booleans(), x=st.floats(0, 1)
)
def test_a_place_on_the_networks_picture_leads_back_to_the_real_one(
    width: int, height: int, whole: bool, x: float
) -> None:
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[:, :] = 7
    placed = letterbox(pixels, (96, 160), whole)
    rows, columns = placed.pixels.shape[:2]
    assert rows % 32 == 0
    assert columns % 32 == 0
    assert rows <= 96
    assert columns <= 160
    if whole:
        assert (rows, columns) == (96, 160)
    across = placed.left + x * width * placed.scales[0]
    assert -0.5 <= across <= columns + 0.5
    drawn = placed.pixels[placed.top, placed.left]
    assert drawn.tolist() == [7, 7, 7]


@given(
    arrays(np.float32, st.tuples(st.integers(0, 12), st.just(4)), elements=st.integers(0, 40)),
    st.randoms(),
)
def test_of_boxes_that_overlap_only_the_surest_stays(
    drawn: npt.NDArray[np.float32], chance: object
) -> None:
    boxes = np.concatenate((drawn[:, :2], drawn[:, :2] + drawn[:, 2:] + 1), 1)
    scores = np.linspace(1, 0.1, len(boxes), dtype=np.float32)

    def shared(a: int, b: int) -> float:
        whole = [Box(int(x), int(y), int(r - x), int(low - y)) for x, y, r, low in boxes[[a, b]]]
        return overlap(*whole)

    kept = distinct(boxes, scores, 0.5)
    assert kept == sorted(kept)
    for at in range(len(boxes)):
        surer = [k for k in kept if k < at and shared(k, at) > 0.5]
        assert (at in kept) == (not surer)


def test_boxes_of_different_classes_do_not_push_each_other_out() -> None:
    output = np.array([[50, 50], [50, 50], [20, 20], [10, 10], [0.9, 0.1], [0.2, 0.8]], np.float32)
    assert decode(output)[:, 5].tolist() == [0, 1]


def test_rows_of_a_network_without_suppression_are_taken_as_they_are() -> None:
    rows = np.zeros((300, 6), np.float32)
    rows[3] = [1, 2, 30, 40, 0.9, 2]
    assert decode(rows).tolist() == [pytest.approx([1, 2, 30, 40, 0.9, 2])]


def test_a_users_own_network_finds_its_own_classes_in_pixels_of_the_picture(tmp_path: Path) -> None:
    # Centre (32, 32) of a 64-pixel square: the middle of the picture; 16 of 64 pixels wide.
    rows = np.array([[32], [32], [16], [8], [0.1], [0.75]], np.float32)
    file = network_file(tmp_path / "own.onnx", rows, 64, "{0: 'cat', 1: 'dial'}")
    network = open_network(file)
    [found] = network.detect(np.zeros((100, 200, 3), np.uint8))
    network.close()
    assert found.role == "dial"
    assert found.confidence == pytest.approx(0.75)
    assert (found.left, found.top, found.right, found.bottom) == (75.0, 37.5, 125.0, 62.5)
    assert found.box.w == 50


@pytest.mark.parametrize("content", [b"", b"not a network", b"\x08\x07"])
def test_a_file_that_is_no_network_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.onnx"
    file.write_bytes(content)
    with pytest.raises(InvalidInputError, match="broken"):
        open_network(file)


def test_a_network_that_names_no_classes_is_refused(tmp_path: Path) -> None:
    file = network_file(tmp_path / "mute.onnx", np.zeros((6, 1), np.float32), 64, "")
    with pytest.raises(InvalidInputError, match="classes"):
        open_network(file)


def test_a_file_that_is_not_there_is_named_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match=r"vision\.detector"):
        open_network(tmp_path / "gone.onnx")


@pytest.mark.skipif(HAS_ULTRALYTICS, reason="ultralytics is installed: .pt files are run")
def test_a_pytorch_file_without_ultralytics_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "own.pt").write_bytes(b"")
    with pytest.raises(UnavailableError, match=r"\[torch\]"):
        open_network(tmp_path / "own.pt")


def test_a_broken_network_costs_only_itself(tmp_path: Path) -> None:
    file = tmp_path / "broken.onnx"
    file.write_bytes(b"nothing")
    board = HealthBoard(Bus())
    detector = ElementDetector(str(file), board)
    assert detector(np.zeros((40, 40, 3), np.uint8)) == []
    assert detector.engine == "sonia-elements"
    told = board.get("element detector")
    assert told.state is HealthState.DEGRADED
    assert told.fallback
    assert told.engine == detector.engine
    assert "broken.onnx" in told.detail
    assert told.remedy
    detector.close()


def sample_screen(size: tuple[int, int]) -> npt.NDArray[np.uint8]:
    """A small dialog on a dark ground."""
    picture = Image.new("RGB", size, (40, 44, 52))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((60, 40, size[0] - 60, size[1] - 40), (245, 245, 245), (120, 120, 120))
    for at, words in enumerate(("Name", "Street", "City")):
        draw.text((90, 80 + 50 * at), words, (20, 20, 20), ImageFont.load_default(16))
        draw.rectangle((200, 74 + 50 * at, 460, 104 + 50 * at), (255, 255, 255), (150, 150, 150))
    for at, words in enumerate(("Save", "Cancel")):
        box = (200 + 110 * at, 250, 290 + 110 * at, 284)
        draw.rounded_rectangle(box, 5, (30, 110, 220))
        draw.text((box[0] + 20, 258), words, (255, 255, 255), ImageFont.load_default(16))
    return np.asarray(picture)


@pytest.mark.skipif(not HAS_ULTRALYTICS, reason="ultralytics is not installed (it needs torch)")
@pytest.mark.parametrize("size", [(1280, 720), (800, 611), (333, 700)])
def test_the_shipped_network_finds_what_ultralytics_finds_with_it(size: tuple[int, int]) -> None:
    from ultralytics import YOLO

    pixels = sample_screen(size)
    theirs = YOLO(str(resource(*SHIPPED)), task="detect").predict(
        pixels[..., ::-1], imgsz=960, conf=0.05, verbose=False
    )[0]
    network = open_network(least=0.05)
    ours = network.detect(pixels)
    network.close()
    rows = theirs.boxes.data.cpu().numpy()
    assert len(rows) == len(ours) > 0
    assert [theirs.names[int(kind)] for kind in rows[:, 5]] == [one.role for one in ours]
    mine = [[o.left, o.top, o.right, o.bottom, o.confidence] for o in ours]
    assert np.abs(rows[:, :5] - np.array(mine)).max() <= 1e-3


# -- after a small change


def test_after_a_small_change_the_network_finds_what_it_finds_in_the_whole_picture() -> None:
    network = open_network(least=0.4)
    before = sample_screen((1280, 720))
    picture = Image.fromarray(before)
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((520, 250, 640, 284), 5, (30, 110, 220))
    draw.text((550, 258), "Delete", (255, 255, 255), ImageFont.load_default(16))
    now = np.asarray(picture)
    again = DetectingAgain(network.detect)
    again(before)
    found, whole = again(now), network.detect(now)
    network.close()
    buttons = [one.box for one in found if one.role == "button"]
    wanted = [one.box for one in whole if one.role == "button"]
    assert len(buttons) == len(wanted) == 3
    assert all(max(overlap(box, other) for other in buttons) > 0.9 for box in wanted)


def test_only_what_changed_is_looked_at_again() -> None:
    looked: list[int] = []
    old, new = seen("button", Box(10, 10, 80, 30)), seen("button", Box(300, 10, 80, 30))

    def detect(pixels: npt.NDArray[np.uint8], near: Sequence[Box]) -> list[Detected]:
        looked.append(sum(box.w * box.h for box in near))
        return [old, new] if pixels[20, 310].any() else [old]

    again = DetectingAgain(detect)
    pixels = np.zeros((400, 800, 3), np.uint8)
    assert again(pixels) == [old]
    assert again(pixels.copy()) == [old]
    changed = pixels.copy()
    changed[12:38, 302:378] = 200
    assert again(changed) == [old, new]
    assert again(pixels) == [old]
    other = np.full((400, 800, 3), 255, np.uint8)
    again(other)
    assert looked[0] == looked[-1] == 0  # all of it: the first picture, and one that is another
    assert len(looked) == 4
    assert 0 < looked[1] < 400 * 800 / 2


# -- beside the rules

PLAIN = np.full((400, 600, 3), 255, np.uint8)
OK = Element("button", "OK", Box(100, 100, 80, 30), 0.9)


def seen(role: str, box: Box, sure: float = 0.8) -> Detected:
    return Detected(role, box.x, box.y, box.x + box.w, box.y + box.h, sure)


def line(text: str, x: int, y: int) -> TextLine:
    return TextLine(text, Box(x, y, 9 * len(text), 18), 0.9)


def test_what_the_rules_found_stays_and_is_not_doubled() -> None:
    found = with_detected([OK], [seen("button", Box(102, 99, 79, 32))], [], PLAIN)
    assert found == [OK]


def test_a_sure_network_tells_what_kind_of_control_a_frame_is() -> None:
    ruled = Element("button", "London", Box(100, 92, 200, 28), 0.9, focused=True)
    pieces = [line("City:", 100, 70), line("London", 108, 96)]
    [found] = with_detected([ruled], [seen("dropdown", Box(101, 91, 199, 29), 0.9)], pieces, PLAIN)
    assert (found.role, found.label, found.value) == ("dropdown", "City", "London")
    assert (found.box, found.focused) == (ruled.box, True)
    unsure = seen("dropdown", Box(101, 91, 199, 29), 0.6)
    assert with_detected([ruled], [unsure], pieces, PLAIN) == [ruled]


def test_a_switch_gets_the_text_before_it_as_its_label_when_none_follows() -> None:
    pieces = [line("Dark mode", 10, 10), line("Elsewhere", 10, 200)]
    [found] = with_detected([], [seen("toggle", Box(300, 9, 40, 20))], pieces, PLAIN)
    assert (found.role, found.label, found.box) == ("toggle", "Dark mode", Box(300, 9, 40, 20))


def test_a_mark_gets_the_label_that_was_read_together_with_it_not_what_stands_far_before_it() -> (
    None
):
    pieces = [line("Window", 10, 10), TextLine("O Reports", Box(200, 10, 100, 18), 0.9)]
    [found] = with_detected([], [seen("checkbox", Box(202, 11, 16, 16))], pieces, PLAIN)
    assert found.label == "Reports"
    pieces[1] = TextLine("Reports", Box(199, 10, 100, 18), 0.9)
    [found] = with_detected([], [seen("checkbox", Box(202, 11, 16, 16))], pieces, PLAIN)
    assert found.label == "Reports"


def test_a_field_gets_its_label_from_above_and_its_value_from_within() -> None:
    pieces = [line("City:", 100, 70), line("London", 108, 96)]
    box = Box(100, 92, 200, 28)
    [found] = with_detected([], [seen("input", box)], pieces, with_field(box))
    assert (found.label, found.value) == ("City", "London")


def test_a_field_that_was_found_with_half_of_its_label_is_told_without_it() -> None:
    pieces = [
        TextLine("Customer", Box(52, 86, 92, 35), 0.9),
        TextLine("Ada Lovelace", Box(138, 84, 120, 39), 0.9),
    ]
    field = Box(144, 89, 393, 31)
    detected = [seen("input", Box(94, 89, 443, 31))]
    [found] = with_detected([], detected, pieces, with_field(field))
    assert (found.label, found.value) == ("Customer", "Ada Lovelace")
    assert found.box == field


def test_where_no_field_is_drawn_there_is_none() -> None:
    """A caption over the frame of a group looks like one."""
    pixels = with_field(Box(43, 100, 400, 90))
    seen_as_field = seen("input", Box(40, 76, 406, 27))
    assert with_detected([], [seen_as_field], [line("Profile", 44, 82)], pixels) == []


def test_elements_come_from_top_to_bottom() -> None:
    low, high = seen("icon", Box(5, 300, 20, 20)), seen("slider", Box(5, 20, 90, 20))
    found = with_detected([OK], [low, high], [], PLAIN)
    assert [element.role for element in found] == ["slider", "button", "icon"]
