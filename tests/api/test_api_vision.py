"""Pictures through the vision service of 7010: text, elements, accessibility, editing, streams."""

from __future__ import annotations

import base64
import io
import json
import struct
import zlib
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.core.telemetry import WORK_SECONDS
from sonia_desktop.vision.picture import load_picture

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
READING = ("ocr/extract", "ui/detect", "image/analyze", "accessibility/analyze", "ui/localize")
WAIT_S = 30.0


def form() -> Image.Image:
    """A small form: two buttons, a field, a faint note."""
    picture = Image.new("RGB", (640, 360), "#f4f4f4")
    pen = ImageDraw.Draw(picture)
    large, small = ImageFont.truetype(FONT, 22), ImageFont.truetype(FONT, 15)
    pen.text((30, 24), "Travel request", fill="#202020", font=large)
    pen.text((30, 90), "Destination", fill="#303030", font=small)
    pen.rectangle((150, 82, 430, 114), fill="#ffffff", outline="#707070")
    pen.text((160, 90), "Lisbon", fill="#202020", font=small)
    pen.text((30, 150), "This note is far too faint", fill="#c4c4c4", font=small)
    for left, words in ((30, "Send"), (160, "Cancel")):
        pen.rectangle((left, 220, left + 110, 256), fill="#e0e0e0", outline="#606060")
        wide = pen.textlength(words, font=small)
        pen.text((left + 55 - wide / 2, 229), words, fill="#101010", font=small)
    return picture


def as_file(picture: Image.Image, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


PICTURE = as_file(form())
SENT = base64.b64encode(PICTURE).decode()


def post(served: Any, path: str, body: Any = None, **options: Any) -> Any:
    return served.post(7010, f"/api/v1/vision/{path}", json=body, **options)


def events(served: Any, path: str, body: Any) -> Iterator[dict[str, Any]]:
    url = served.url(7010, f"/api/v1/vision/{path}")
    with served.client.stream("POST", url, json=body) as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        for line in answer.iter_lines():
            if line:
                assert line.startswith("data: ")
                yield json.loads(line[6:])


# --- how a picture is sent --------------------------------------------------------------------


@pytest.mark.parametrize(
    "way", ["object", "bare", "url", "form", "form_base64", "bytes", "wrapped"]
)
def test_a_picture_comes_in_any_usual_way(served: Any, way: str) -> None:
    path = "ocr/extract"
    if way == "form":
        answer = served.post(
            7010, f"/api/v1/vision/{path}", files={"file": ("form.png", PICTURE, "image/png")}
        )
    elif way == "form_base64":
        answer = served.post(
            7010, f"/api/v1/vision/{path}", files={"image_data": (None, SENT)},
        )  # fmt: skip
    elif way == "bytes":
        answer = served.post(
            7010, f"/api/v1/vision/{path}", content=PICTURE, headers={"Content-Type": "image/png"}
        )
    else:
        lines = "\n".join(SENT[at : at + 76] for at in range(0, len(SENT), 76))
        body = {
            "object": {"image_data": SENT},
            "bare": SENT,
            "url": {"image_data": f"data:image/png;base64,{SENT}"},
            "wrapped": {"image": lines},
        }[way]
        answer = post(served, path, body)
    assert answer.status_code == 200, answer.text
    assert "Travel request" in answer.json()["text"]


def test_fields_of_a_form_and_of_the_query_count(served: Any) -> None:
    files = {"file": ("form.png", PICTURE, "image/png")}
    told = served.post(
        7010, "/api/v1/vision/ocr/extract", files=files, data={"return_boxes": "true"}
    ).json()
    assert told["total_boxes"] == len(told["boxes"]) > 3
    told = post(served, "ocr/extract", SENT, params={"return_boxes": "true"}).json()
    assert told["total_boxes"] > 3


def test_a_form_where_json_is_due_is_still_refused_elsewhere(served: Any) -> None:
    files = {"file": ("x.png", PICTURE, "image/png")}
    assert served.post(7000, "/v1/chat", files=files).status_code == 415
    assert served.post(7060, "/v1/vision/privacy", files=files).status_code == 415


# --- what cannot be -----------------------------------------------------------------------------


def bomb() -> bytes:
    """A PNG of a few bytes that says it is 60,000 x 60,000."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        head = kind + data
        return struct.pack(">I", len(data)) + head + struct.pack(">I", zlib.crc32(head))

    size = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + body + chunk(b"IEND", b"")


HOSTILE = {
    "empty": b" ",
    "text": b"this is no picture",
    "cut": PICTURE[: len(PICTURE) // 2],
    "header only": PICTURE[:30],
    "bomb": bomb(),
    "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "zip": b"PK\x03\x04" + bytes(200),
    "noise": np.random.default_rng(3).bytes(5000),
}


@pytest.mark.parametrize("path", [*READING, "image/process"])
@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_picture_is_a_clear_refusal(served: Any, path: str, name: str) -> None:
    body = {
        "image_data": base64.b64encode(HOSTILE[name]).decode(),
        "element_label": "Send",
        "operation": "convert",
    }
    answer = post(served, path, body)
    assert answer.status_code == (413 if name == "bomb" else 422), answer.text
    assert answer.json()["error"]["message"]


def test_a_hundred_megapixels_are_refused_before_they_are_decoded(served: Any) -> None:
    data = as_file(Image.new("1", (10_000, 10_000)))
    answer = post(served, "ocr/extract", {"image_data": base64.b64encode(data).decode()})
    assert answer.status_code == 413
    assert "10000x10000" in answer.json()["error"]["message"]
    body = {"image_data": base64.b64encode(data).decode()}
    assert served.post(8000, "/api/v1/agent/analyze-screenshot", json=body).status_code == 413


def test_the_callers_own_picture_is_masked_when_that_is_asked_for(served: Any) -> None:
    picture = Image.new("RGB", (560, 120), "white")
    font = ImageFont.truetype(FONT, 22)
    ImageDraw.Draw(picture).text((20, 40), "Card 4111 1111 1111 1111", fill="black", font=font)
    body = {
        "image_data": base64.b64encode(as_file(picture)).decode(),
        "operation": "convert",
        "parameters": {"format": "png"},
    }
    dark = (32, 33, 36)  # the bar over a secret

    def covered(sent: dict[str, Any]) -> int:
        data = base64.b64decode(post(served, "image/process", sent).json()["data"])
        pixels = np.asarray(Image.open(io.BytesIO(data)).convert("RGB")).astype(int)
        return int((np.abs(pixels - dark).max(axis=2) <= 6).sum())

    assert covered(body) < 200
    assert covered({**body, "mask_secrets": True}) > 2000


def test_the_agent_takes_a_picture_as_a_form_too(served: Any) -> None:
    files = {"file": ("form.png", PICTURE, "image/png")}
    answer = served.post(8000, "/api/v1/agent/analyze-screenshot", files=files)
    assert "Travel request" in answer.json()["text"]
    assert answer.json()["screenshot_captured"] is False


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("ocr/extract", None),
        ("ocr/extract", {}),
        ("ocr/extract", {"image_data": ""}),
        ("ocr/extract", {"image_data": "@@@"}),
        ("ocr/extract", {"image_data": 5}),
        ("ocr/extract", {"image_data": ["a"]}),
        ("ocr/extract", {"image_data": "data:image/png,plain"}),
        ("ocr/extract", {"image_data": SENT, "provider": "crystal ball"}),
        ("ocr/extract", {"image_data": SENT, "language": "??"}),
        ("ocr/extract", {"image_data": SENT, "source": "screen"}),
        ("ui/detect", {"image_data": SENT, "confidence_threshold": 1.5}),
        ("ui/localize", {"image_data": SENT}),
        ("ui/localize", {"image_data": SENT, "element_label": ""}),
        ("ui/localize", {"image_data": SENT, "element_label": "?!"}),
        ("image/analyze", {"image_data": SENT, "provider": "nobody"}),
        ("image/analyze", {"image_data": SENT, "max_tokens": 0}),
        ("accessibility/analyze", {"image_data": SENT, "scale": 0}),
        ("image/process", {"image_data": SENT}),
        ("image/process", {"image_data": SENT, "operation": "explode"}),
        ("image/process", {"operation": "resize"}),
        ("image/process", {"image_data": SENT, "operation": "crop", "parameters": [1]}),
        ("image/process", {"image_data": SENT, "operation": "resize",
                           "parameters": {"max_width": -4}}),
    ],
)  # fmt: skip
def test_malformed_wishes_are_refused_never_a_crash(served: Any, path: str, body: Any) -> None:
    answer = post(served, path, body)
    assert answer.status_code == 422, answer.text
    assert answer.json()["error"]["code"] in ("INVALID_ARGUMENT", "INVALID_BASE64")


def test_a_body_that_is_too_large_is_refused_as_such(served: Any) -> None:
    answer = served.post(
        7010,
        "/api/v1/vision/ocr/extract",
        content=bytes(33 * 1024 * 1024),
        headers={"Content-Type": "image/png"},
    )
    assert answer.status_code == 413


# --- what is found ------------------------------------------------------------------------------


def test_text_comes_with_the_engine_that_really_read_it(served: Any) -> None:
    told = post(served, "ocr/extract", {"image_data": SENT}, params={"provider": "paddle"}).json()
    assert told["success"] is True
    assert "Destination" in told["text"]
    assert told["provider"] == served.assistant.health.get("ocr").engine
    assert told["requested_provider"] == "paddle"
    assert told["fallback"] is (told["provider"] != "rapidocr")
    assert told["timestamp"]


def test_a_caller_chooses_the_engine_and_the_language(served: Any) -> None:
    body = {"image_data": SENT, "provider": "tesseract", "language": "en"}
    told = post(served, "ocr/extract", body).json()
    assert (told["provider"], told["fallback"], told["language"]) == ("tesseract", False, "en")
    assert "Destination" in told["text"]
    german = post(served, "ocr/extract", {**body, "language": "de"}).json()
    listed = served.get(7010, "/api/v1/vision/ocr/languages").json()["engines"]
    installed = {name: {one["code"] for one in codes} for name, codes in listed.items()}
    assert {"eng"} <= installed["tesseract"]
    assert {"deu", "chi_sim", "jpn"} <= installed["rapidocr"]
    assert german["provider"] == ("tesseract" if "deu" in installed["tesseract"] else "rapidocr")
    missing = post(served, "ocr/extract", {**body, "language": "tha"})
    if "tha" not in installed["tesseract"]:
        error = missing.json()["error"]
        assert (missing.status_code, error["code"]) == (422, "LANGUAGE_NOT_INSTALLED")
        assert "tesseract-ocr-tha" in error["details"]["remedy"]
        assert "eng" in error["details"]["installed"]["tesseract"]
    streamed = list(events(served, "ocr/extract", {**body, "stream": True}))
    assert streamed[0]["provider"] == streamed[-1]["provider"] == "tesseract"


def test_boxes_lie_where_the_words_were_drawn(served: Any) -> None:
    told = post(served, "ocr/extract", {"image_data": SENT, "return_boxes": True}).json()
    box = next(one for one in told["boxes"] if "Travel" in one["text"])
    x, y, width, height = box["bbox"]
    assert abs(x - 30) < 8
    assert 15 < y < 35
    assert 130 < width < 220
    assert 15 < height < 45
    assert 0 < box["confidence"] <= 1


def test_elements_are_detected_with_their_labels(served: Any) -> None:
    told = post(served, "ui/detect", {"image_data": SENT}).json()
    by_label = {one["label"]: one for one in told["elements"]}
    assert by_label["Send"]["type"] == by_label["Cancel"]["type"] == "button"
    assert told["total_elements"] == len(told["elements"])
    assert told["image_dimensions"] == {"width": 640, "height": 360}
    assert told["detection_time_ms"] > 0
    field = next(one for one in told["elements"] if one["type"] == "input")
    assert field["attributes"]["value"] == "Lisbon"
    plain = post(served, "ui/detect", {"image_data": SENT, "extract_text": False}).json()
    assert all(one["text"] == "" for one in plain["elements"])
    assert {tuple(one["bbox"]) for one in plain["elements"]} == {
        tuple(one["bbox"]) for one in told["elements"]
    }
    none = post(served, "ui/detect", {"image_data": SENT, "confidence_threshold": 1.0}).json()
    assert none["total_elements"] < told["total_elements"]


@pytest.mark.parametrize("label", ["Cancel", "the cancel button", "cancel"])
def test_an_element_is_localized_by_what_stands_on_it(served: Any, label: str) -> None:
    told = post(served, "ui/localize", {"image_data": SENT, "element_label": label}).json()
    assert told["element"]["label"] == "Cancel"
    x, y = told["point"]
    assert 160 <= x <= 270
    assert 220 <= y <= 256
    assert told["ambiguous"] is False


def test_what_is_not_there_is_not_found(served: Any) -> None:
    for fuzzy in (True, False):
        body = {"image_data": SENT, "element_label": "Teleport", "fuzzy_match": fuzzy}
        answer = post(served, "ui/localize", body)
        assert answer.status_code == 404, answer.text


def test_exact_matching_takes_the_words_or_the_type(served: Any) -> None:
    body = {"image_data": SENT, "element_label": "send", "fuzzy_match": False}
    assert post(served, "ui/localize", body).json()["element"]["label"] == "Send"
    two = post(served, "ui/localize", body | {"element_label": "button"}).json()
    assert two["ambiguous"] is True
    assert {one["label"] for one in two["candidates"]} == {"Send", "Cancel"}


def test_the_faint_note_is_what_fails_and_the_rest_passes(served: Any) -> None:
    told = post(served, "accessibility/analyze", {"image_data": SENT}).json()
    report = told["report"]
    faint = [one for one in report["issues"] if one["type"] == "contrast"]
    assert [one["element"]["label"] for one in faint] == ["This note is far too faint"]
    measured = faint[0]["measured"]
    assert measured["ratio"] == pytest.approx(1.58, abs=0.25)
    assert measured["required"] == 4.5
    assert report["total_issues"] == len(report["issues"])
    assert report["accessibility_score"] == max(0, 100 - 10 * report["total_issues"])
    assert told["total_elements_analyzed"] >= report["total_elements"]


def test_a_question_about_a_picture_is_answered(served: Any) -> None:
    told = post(served, "image/analyze", {"image_data": SENT, "prompt": ""}).json()
    assert "Travel request" in told["result"]
    assert told["provider"] == "sonia"
    assert told["fallback"] is True, "ollama was the default and was not asked"
    asked = {"image_data": SENT, "prompt": "what is in the destination field?"}
    assert "Lisbon" in post(served, "image/analyze", asked).json()["result"]


@pytest.mark.parametrize(
    ("operation", "parameters", "size"),
    [
        ("resize", {"max_width": 320}, (320, 180)),
        ("crop", {"region": [30, 220, 140, 257]}, (110, 37)),
        ("compress", {"quality": 40}, (640, 360)),
        ("convert", {"format": "webp"}, (640, 360)),
        ("grayscale", None, (640, 360)),
        ("rotate", {"angle": 90}, (360, 640)),
        ("flip", {}, (640, 360)),
    ],
)
def test_pictures_are_edited(served: Any, operation: str, parameters: Any, size: Any) -> None:
    body = {"image_data": SENT, "operation": operation, "parameters": parameters}
    told = post(served, "image/process", body).json()
    data = base64.b64decode(told["data"])
    found = Image.open(io.BytesIO(data))
    assert found.size == size
    assert told["operation"] == operation
    assert told["metadata"]["size_bytes"] == len(data)
    assert told["metadata"]["width"] == size[0]


def test_a_password_in_a_picture_is_masked_in_what_is_told(served: Any) -> None:
    picture = Image.new("RGB", (640, 120), "white")
    font = ImageFont.truetype(FONT, 22)
    ImageDraw.Draw(picture).text((20, 40), "card 4111 1111 1111 1111", fill="black", font=font)
    body = {"image_data": base64.b64encode(as_file(picture)).decode(), "return_boxes": True}
    for path in READING[:4]:
        answer = post(served, path, body)
        assert answer.status_code == 200
        assert "4111 1111" not in answer.text, path
        assert "41111111" not in answer.text, path


def test_the_older_vision_services_health_and_status_tell_of_the_others(served: Any) -> None:
    health = served.get(7010, "/health").json()
    assert health["status"] == health["api_gateway"]
    assert set(health["services"]) == {"voice_service", "memory_service"}
    status = served.get(7010, "/status").json()
    assert status["port"] == 7010 + served.offset
    assert status["ocr_provider"] == served.assistant.health.get("ocr").engine
    assert status["cors_enabled"] is False
    assert status["detection_model"]
    assert served.get(7010, "/api/v1/vision/health").json()["service"] == "vision-api"


# --- streams ------------------------------------------------------------------------------------


def test_detection_streams_its_stages_in_order(served: Any) -> None:
    found = list(events(served, "ui/detect", {"image_data": SENT, "stream": True}))
    kinds = [one["type"] for one in found]
    count = kinds.count("element_detected")
    assert count >= 3
    assert [one["status"] for one in found if one["type"] == "status"][1:] in ([], ["reading"])
    assert [kind for at, kind in enumerate(kinds) if kind != "status" or at == 1] == [
        "detection_start",
        "status",
        "detection_progress",
        *["element_detected"] * count,
        "detection_complete",
    ]
    assert found[-count - 2]["total_elements"] == count
    assert found[-1]["detection_time_ms"] > 0
    assert found[1]["details"] == {"width": 640, "height": 360}


def test_a_stream_tells_how_far_the_reading_is_while_it_reads(served: Any) -> None:
    picture = Image.new("RGB", (700, 600), "white")
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(18)
    for at in range(16):
        pen.text((30, 20 + 36 * at), f"Row {at} of a letter nobody has read yet", "black", font)
    body = {"image_data": base64.b64encode(as_file(picture)).decode(), "stream": True}
    stream = events(served, "ocr/extract", body)
    told = [one for one in stream if one["type"] == "status"]
    steps = [one["details"] for one in told if one["status"] == "reading"]
    assert [step["lines_read"] for step in steps] == [5, 10, 15]
    assert {step["lines"] for step in steps} == {16}


def test_an_analysis_streams_its_text_in_pieces(served: Any) -> None:
    body = {"image_data": SENT, "prompt": "read the text", "stream": True}
    found = list(events(served, "image/analyze", body))
    assert found[0]["type"] == "analysis_start"
    text = "".join(one["content"] for one in found if one["type"] == "text_chunk")
    assert "Destination" in text
    assert found[-1]["type"] == "analysis_complete"
    assert found[-1]["total_length"] == len(text)


def test_the_first_event_comes_before_the_picture_is_read(served: Any) -> None:
    """Somebody else's large picture is being read; the start is told all the same."""
    busy = served.assistant.eyes.read(load_picture(_noise()))
    stream = events(served, "ui/detect", {"image_data": SENT, "stream": True})
    assert next(stream)["type"] == "detection_start"
    assert next(stream)["type"] == "status"
    assert not busy.done(), "the picture before this one is still being read"
    assert [one["type"] for one in stream][-1] == "detection_complete"
    busy.result(WAIT_S)


def test_who_hangs_up_takes_the_work_back(served: Any) -> None:
    """The reading of a picture nobody waits for any more never begins."""
    eyes = served.assistant.eyes
    counted = _jobs()
    busy = [eyes.read(load_picture(_noise())) for _ in range(3)]
    stream = events(served, "ui/detect", {"image_data": SENT, "stream": True})
    next(stream)
    next(stream)
    stream.close()
    for one in busy:
        one.result(WAIT_S)
    served.get(7010, "/health")
    eyes.warm().result(WAIT_S)  # behind everything else
    assert _jobs() == counted + 4, "the busy ones and the last one, not the one given up"


def test_a_broken_picture_ends_the_stream_with_an_error(served: Any) -> None:
    body = {"image_data": base64.b64encode(b"no picture").decode(), "stream": True}
    found = list(events(served, "image/analyze", body))
    assert found[-1]["type"] == "error"
    assert "not a picture" in found[-1]["error"]
    assert found[-1]["code"] == "INVALID_ARGUMENT"


def _noise() -> bytes:
    """Different text each time, enough to keep the reader busy for some seconds."""
    picture = Image.new("RGB", (1200, 500), "white")
    pen, font = ImageDraw.Draw(picture), ImageFont.truetype(FONT, 14)
    seed = np.random.default_rng()
    for y in range(10, 480, 22):
        words = " ".join(str(number) for number in seed.integers(1000, 99999, 18))
        pen.text((10, y), words, fill="black", font=font)
    return as_file(picture)


def _jobs() -> float:
    """Jobs the reading worker has really run."""
    counts = (
        sample.value
        for metric in WORK_SECONDS.collect()
        for sample in metric.samples
        if sample.name.endswith("_count") and sample.labels.get("worker") == "ocr"
    )
    return next(counts, 0.0)
