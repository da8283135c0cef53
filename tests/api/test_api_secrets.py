"""Nothing secret of a picture comes out of a service, whichever is asked."""

from __future__ import annotations

import base64
import io
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
SECRETS = ("zebra77!", "1111 1111", "4821-9930", "Kq7Zt2Lw9")
LINES = (
    "Travel plans for Lisbon",
    "Password: zebra77!",
    "Card 4111 1111 1111 1111 until 12/29",
    "token = Kq7Zt2Lw9Pm4Xc8Vb1Nr6Hs3Jd5Gf0Ay",
    "Leave on Monday at seven",
)


def page() -> Image.Image:
    picture = Image.new("RGB", (640, 300), "white")
    pen, font = ImageDraw.Draw(picture), ImageFont.truetype(FONT, 18)
    for row, line in enumerate(LINES):
        pen.text((24, 24 + 48 * row), line, fill="#101010", font=font)
    return picture


def b64(picture: Image.Image) -> str:
    out = io.BytesIO()
    picture.save(out, "PNG")
    return base64.b64encode(out.getvalue()).decode()


@pytest.mark.parametrize(
    ("port", "path"),
    [
        (8000, "/api/v1/agent/analyze-screenshot"),
        (7010, "/api/v1/vision/ocr/extract"),
        (7010, "/api/v1/vision/ui/detect"),
        (7010, "/api/v1/vision/image/analyze"),
        (7010, "/api/v1/vision/accessibility/analyze"),
    ],
)
def test_an_answer_about_a_picture_holds_no_secret(served: Any, port: int, path: str) -> None:
    answer = served.post(port, path, json={"image_data": b64(page())})
    assert answer.status_code == 200, answer.text
    for secret in SECRETS:
        assert secret not in answer.text
    if "extract" in path or "agent" in path:
        assert "Lisbon" in answer.text
        assert "•••" in answer.text


def test_a_stream_holds_no_secret(served: Any) -> None:
    body = {"image_data": b64(page()), "stream": True}
    answer = served.post(7010, "/api/v1/vision/ocr/extract", json=body)
    assert "Lisbon" in answer.text
    for secret in SECRETS:
        assert secret not in answer.text


def test_a_frame_is_kept_and_given_back_with_its_secrets_painted_over(served: Any) -> None:
    sent = page()
    served.post(7060, "/v1/vision/frames", json={"data_b64": b64(sent), "timestamp": 100.0})
    frame = served.get(7060, "/v1/vision/frame/latest").json()
    kept = Image.open(io.BytesIO(base64.b64decode(frame["data_b64"]))).convert("RGB")
    assert kept.size == sent.size
    differs = np.abs(np.asarray(kept, dtype=int) - np.asarray(sent, dtype=int)).max(axis=2) > 60
    first, password, card = differs[20:50], differs[70:96], differs[118:144]
    assert first.mean() < 0.01
    assert password[:, 125:200].mean() > 0.5
    assert card[:, 75:265].mean() > 0.5
    served.assistant.looking.watch.clear()
