"""The typed client for scripts, on the real services."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.api.scopes import READ
from sonia_desktop.api.tokens import Tokens
from sonia_desktop.client import ServiceError, Sonia
from sonia_desktop.core.errors import InvalidInputError, UnavailableError


@pytest.fixture
def sonia(served: Any) -> Any:
    with Sonia(data_dir=served.data_dir) as client:
        yield client


def test_a_script_asks_remembers_and_recalls(sonia: Sonia) -> None:
    reply = sonia.ask("what time is it")
    assert ":" in reply.text
    assert reply.tools == ("time.now",)
    assert reply.turn_id
    assert reply.stages["total"] > 0
    kept = sonia.remember("The bicycle stands in the cellar")
    found = sonia.recall("where is my bicycle")
    assert found[0].id == kept
    assert 0 < found[0].score <= 1
    assert sonia.status()["features"]["memory"] is True


def test_what_needs_consent_waits_and_is_told(sonia: Sonia, served: Any, tmp_path: Path) -> None:
    marker = tmp_path / "never"
    asked = sonia.run("shell.run", command=f"touch {marker}")
    assert asked.waits_for
    assert not asked.done
    assert sonia.ask(f"run `touch {marker}`").waits_for
    assert not marker.exists()
    assert sonia.run("time.now").done
    served.assistant.executor.deny_all("test")


def test_a_picture_is_read_and_a_text_said(sonia: Sonia) -> None:
    picture = Image.new("RGB", (480, 80), "white")
    font = ImageFont.load_default(28)
    ImageDraw.Draw(picture).text((10, 20), "Connection refused", "black", font=font)
    content = io.BytesIO()
    picture.save(content, "PNG")
    seen = sonia.see(content.getvalue())
    assert "Connection refused" in seen.text
    assert seen.size == (480, 80)
    spoken = sonia.speech("What time is it?")
    assert spoken[:4] == b"RIFF"
    assert "time" in sonia.transcribe(spoken).lower()


def test_failures_carry_the_service_s_words(sonia: Sonia, served: Any, tmp_path: Path) -> None:
    with pytest.raises(ServiceError) as refused:
        sonia.run("no.such.tool")
    assert (refused.value.status, refused.value.code) == (404, "NOT_FOUND")
    _, secret = Tokens(served.assistant.db).create("reads", (READ,))
    address = served.url(8000, "")
    with Sonia(address, token=secret) as reader, pytest.raises(ServiceError, match="scope"):
        reader.ask("what time is it")
    with pytest.raises(UnavailableError, match="No Sonia runs"):
        Sonia(data_dir=tmp_path)
    with pytest.raises(InvalidInputError):
        Sonia("https://127.0.0.2:1", verify=tmp_path / "missing.pem")
    with Sonia("http://127.0.0.1:9") as nobody, pytest.raises(UnavailableError):
        nobody.status()
