"""Only what reads may be answered without asking back when it was heard with doubt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sonia_desktop.assistant import Assistant
from sonia_desktop.settings import Settings


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    folder: Path = tmp_path_factory.mktemp("data")
    running = Assistant(Settings(data_dir=folder, llm={"provider": "none"}), ears=False)
    running.start()
    running.wait_ready()
    yield running
    running.stop()


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("what time is it", True),
        ("list the files in my downloads", True),
        ("when is my dentist appointment", True),
        ("run `uname -a`", False),
        ("remember that my dentist is on friday at nine", False),
        ("purple clouds walk the harbour", False),
    ],
)
def test_reading_is_harmless_and_changing_or_nothing_is_not(
    assistant: Assistant, text: str, reads: bool
) -> None:
    assert assistant.only_reads(text).result(20) is reads
