"""A process killed in the middle of a write leaves the old file or the new one, never half."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

# One process that forks writers and kills each after a random time: a start of Python for each of
# them would take most of the time, and kills would come before the write has begun.
_KILLER = """
import os, random, signal, sys, time
from pathlib import Path
from sonia_desktop.tools.atomic import write_whole

folder, rounds, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
draw = random.Random(seed)
path = folder / "file.bin"
write_whole(path, b"a" * 100_000)
path.chmod(0o640)
killed_midway = half = 0
for number in range(rounds):
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writer, b"go")
        for turn in range(10_000):
            letter = b"abcdefgh"[turn % 8:][:1]
            write_whole(path, letter * (100_000 + 50_000 * (turn % 8)))
        os._exit(0)
    os.close(writer)
    os.read(reader, 2)
    os.close(reader)
    time.sleep(draw.random() * 0.012)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    content = path.read_bytes()
    letter = content[:1]
    whole = content == letter * (100_000 + 50_000 * b"abcdefgh".index(letter))
    half += not whole or path.stat().st_mode & 0o777 != 0o640
    parts = list(folder.glob(".*.sonia-part"))
    killed_midway += bool(parts)
    for part in parts:
        part.unlink()
print(rounds, killed_midway, half)
"""


def _kill(folder: Path, rounds: int, seed: int) -> tuple[int, int]:
    ended = subprocess.run(
        [sys.executable, "-c", _KILLER, str(folder), str(rounds), str(seed)],
        capture_output=True,
        text=True,
        timeout=900,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    done, midway, half = (int(word) for word in ended.stdout.split())
    assert done == rounds
    return midway, half


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills need fork")
def test_some_kills_in_mid_write_leave_no_half_file(tmp_path: Path) -> None:
    midway, half = _kill(tmp_path, 60, seed=7)
    assert half == 0
    assert midway > 0, "no kill came in the middle of a write, so nothing is shown"


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills need fork")
def test_a_thousand_kills_in_mid_write_leave_no_half_file(tmp_path: Path) -> None:
    midway, half = _kill(tmp_path, 1000, seed=20261121)
    assert half == 0
    assert midway > 100
