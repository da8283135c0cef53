"""`sonia say` and `sonia listen` of a running Sonia: files, pipes, stdin and stdout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.in_process import whole_samples
from tests.api.conftest import Served

Run = Callable[..., subprocess.CompletedProcess[bytes]]

pytestmark = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)


@pytest.fixture
def run(served: Served, tmp_path: Path) -> Run:
    def sonia(*said: Any, **options: Any) -> subprocess.CompletedProcess[bytes]:
        words = [sys.executable, "-m", "sonia_desktop", said[0], "--data-dir", served.data_dir]
        return subprocess.run(
            [*words, *said[1:]],
            capture_output=True, timeout=120, check=False, cwd=tmp_path, **options,
        )  # fmt: skip

    return sonia


@pytest.mark.parametrize("speed", ["0.25", "4"])
def test_a_running_sonia_speaks_at_every_speed_that_is_offered(
    run: Run, tmp_path: Path, speed: str
) -> None:
    said = run("say", "what time is it", "--speed", speed, "-o", "said.wav")
    assert said.returncode == 0, said.stderr
    with wave.open(str(tmp_path / "said.wav")) as file:
        lasts_s = file.getnframes() / file.getframerate()
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
    assert lasts_s > 2.0 if speed == "0.25" else lasts_s < 1.0


def test_sound_goes_from_one_command_into_the_next(run: Run, tmp_path: Path) -> None:
    said = run("say", "-", "-o", "-", input=b"what time is it")
    assert said.returncode == 0, said.stderr
    assert said.stdout.startswith(b"RIFF")
    heard = run("listen", "-", input=said.stdout)
    assert heard.stdout.decode().strip() == "What time is it?"

    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writing = threading.Thread(target=pipe.write_bytes, args=(said.stdout,))
    writing.start()
    heard = run("listen", pipe)
    writing.join(60)
    assert heard.stdout.decode().strip() == "What time is it?"


def test_what_is_no_file_or_no_sound_is_named(run: Run, tmp_path: Path) -> None:
    for wrong in (tmp_path, Path("/dev/zero")):
        refused = run("listen", wrong)
        assert refused.returncode == 2
        assert f"{wrong} is no file" in refused.stderr.decode()
    refused = run("listen", "-", input=b"")
    assert refused.returncode == 1
    assert "(standard input) is empty" in refused.stderr.decode()
    odd = os.fsencode(tmp_path) + b"/\xff.wav"  # a name that is no text
    Path(os.fsdecode(odd)).write_bytes(b"this is no sound")
    refused = run("listen", odd)
    assert refused.returncode == 1
    assert "is not a sound file" in refused.stderr.decode()


def test_a_place_where_nothing_can_be_written_is_told_before_the_work(
    run: Run, tmp_path: Path
) -> None:
    for wrong, why in ((tmp_path, "Is a directory"), ("nowhere/said.wav", "there is no folder")):
        refused = run("say", "hello", "-o", wrong)
        assert refused.returncode == 2
        assert why in refused.stderr.decode()
    refused = run("say", "hello", "-o", "-", "--json")
    assert refused.returncode == 2
    assert refused.stdout == b""


def test_bytes_that_are_no_text_are_a_wrong_use_and_no_failure(run: Run) -> None:
    assert run("say", b"caf\xe9 time", "-o", "said.wav").returncode == 0
    refused = run("ask", b"caf\xe9")
    assert refused.returncode == 2
    assert "UTF-8" in refused.stderr.decode()


def test_what_was_there_stays_when_the_voice_fails(run: Run, tmp_path: Path) -> None:
    (tmp_path / "said.wav").write_bytes(b"mine")
    refused = run("say", "hello", "--voice", "nobody", "-o", "said.wav")
    assert refused.returncode == 1
    assert "nobody" in refused.stderr.decode()
    assert (tmp_path / "said.wav").read_bytes() == b"mine"


def test_pieces_never_end_within_a_sample() -> None:
    pieces = list(whole_samples([b"", b"a", b"bc", b"", b"defg", b"h", b"i"]))
    assert pieces == [b"ab", b"cdef", b"gh"]
