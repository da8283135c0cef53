"""The examples for other languages run as they are."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[2] / "packaging" / "examples"


@pytest.mark.parametrize(
    ("program", "file"), [("sh", "ask.sh"), ("node", "ask.mjs"), ("pwsh", "ask.ps1")]
)
def test_an_example_asks_and_is_answered(served: Any, program: str, file: str) -> None:
    found = shutil.which(program)
    if found is None or (program == "sh" and shutil.which("curl") is None):
        pytest.skip(f"{program} is not on this machine")
    shown = subprocess.run(
        [found, str(EXAMPLES / file), "what time is it"],
        env={**os.environ, "SONIA_PORT_OFFSET": str(served.offset)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert shown.returncode == 0, shown.stderr + shown.stdout
    assert "The spare key is in the blue box" in shown.stdout
    assert "It is " in shown.stdout
