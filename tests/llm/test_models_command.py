"""`sonia models`, run as a user runs it, with a hub on loopback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.llm.fake_hub import FakeHub, serving_hub

WAIT_S = 120
REPOSITORY = "someone/Tiny-GGUF"


@pytest.fixture(scope="module")
def hub() -> Iterator[FakeHub]:
    with serving_hub() as made:
        made.files = {REPOSITORY: {"tiny-q4_k_m.gguf": b"GGUF" + b"x" * 5000}}
        yield made


@pytest.fixture(autouse=True)
def nothing_left_behind() -> None:
    """The hub here outlives a single test."""


def sonia(hub: FakeHub, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {
        **os.environ,
        "HF_ENDPOINT": hub.url,
        "SONIA_CONFIG": str(folder / "settings.toml"),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
    command = [sys.executable, "-m", "sonia_desktop", "models", *words]
    command += ["--data-dir", str(folder / "data")]
    return subprocess.run(
        command, env=env, capture_output=True, text=True, timeout=WAIT_S, check=False
    )


@pytest.mark.slow
def test_a_model_is_found_fetched_checked_and_removed_by_command(
    hub: FakeHub, tmp_path: Path
) -> None:
    listed = json.loads(sonia(hub, tmp_path, "list", "--kind", "llm", "--json").stdout)
    assert all(one["kind"] == "llm" for one in listed["models"])
    assert "Tiny-GGUF" in sonia(hub, tmp_path, "search", "tiny").stdout
    fetched = json.loads(sonia(hub, tmp_path, "download", REPOSITORY, "--json").stdout)
    assert Path(fetched["path"]).read_bytes().startswith(b"GGUF")
    assert "as it should be" in sonia(hub, tmp_path, "verify").stdout
    Path(fetched["path"]).write_bytes(b"GGUF" + b"y" * 5000)
    damaged = sonia(hub, tmp_path, "verify", fetched["id"])
    assert damaged.returncode == 1
    assert "checksum" in damaged.stderr
    gone = sonia(hub, tmp_path, "remove", fetched["id"])
    assert gone.returncode == 0
    assert not Path(fetched["path"]).exists()


@pytest.mark.slow
def test_what_cannot_be_done_is_said_with_the_way_out(hub: FakeHub, tmp_path: Path) -> None:
    for words, said in (
        (("download", "nobody/nothing"), "404"),
        (("use", "qwen3-4b"), "not on this computer"),
        (("bench",), "No GGUF model is in use"),
        (("list", "--kind", "horse"), "it is one of"),
        (("key", "horse"), "takes no key"),
    ):
        answer = sonia(hub, tmp_path, *words)
        assert answer.returncode in (1, 2), words
        assert said in answer.stderr, words
        assert "Traceback" not in answer.stderr
