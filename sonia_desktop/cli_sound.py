"""Sound and words on their way in and out of the command line: files, pipes, stdin and stdout."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import tempfile
import wave
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from sonia_desktop.terminal import usage

_STREAM = Path("-")
_COPIED_BYTES = 1024 * 1024
_MOST_PIPED_BYTES = 1024 * 1024 * 1024
_IN_MEMORY_BYTES = 8 * 1024 * 1024


def shown(file: Path) -> str:
    """The file's name for messages; bytes in it that are no text are replaced."""
    if file == _STREAM:
        return "(standard input)"
    return os.fsencode(file).decode("utf-8", "replace")


def typed_text(given: str) -> str:
    """What is to be said; ``-`` reads standard input. Bytes that are no UTF-8 are replaced."""
    if given != "-":
        return os.fsencode(given).decode("utf-8", "replace")
    if sys.stdin.isatty():
        usage('Nothing is piped in: echo "good morning" | sonia say -')
    return sys.stdin.buffer.read().decode("utf-8-sig", "replace")


@contextlib.contextmanager
def whole_file(file: Path) -> Iterator[Path]:
    """The file itself; of standard input (``-``) and pipes a copy, for sound is read to and fro."""
    if file == _STREAM:
        if sys.stdin.isatty():
            usage("Nothing is piped in: arecord -d 5 -f cd | sonia listen -")
        with _copied(sys.stdin.buffer, shown(file)) as copy:
            yield copy
        return
    source = _readable(file)
    if source is None:
        yield file
        return
    with source, _copied(source, shown(file)) as copy:
        yield copy


def _readable(file: Path) -> BinaryIO | None:
    """An open pipe; None for a file that can be opened. What is neither is a wrong use."""
    try:
        mode = file.stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):  # a folder; a device never ends
            usage(f"{shown(file)} is no file; name a sound file.")
        source = file.open("rb")
    except (OSError, ValueError) as error:
        usage(f"{shown(file)} cannot be read: {getattr(error, 'strerror', None) or error}")
    if stat.S_ISFIFO(mode):
        return source
    source.close()
    return None


@contextlib.contextmanager
def _copied(source: BinaryIO, name: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="sonia-") as folder:
        copy = Path(folder) / "sound"
        size = 0
        with copy.open("wb") as out:
            while piece := source.read(_COPIED_BYTES):
                size += len(piece)
                if size > _MOST_PIPED_BYTES:
                    usage(f"More than 1 GB comes from {name}; make a file of it first.")
                out.write(piece)
        yield copy


def check_writable(output: Path, *, as_json: bool) -> None:
    """Before the work is done: can the WAV be put there?"""
    if output == _STREAM:
        if as_json:
            usage("Sound and JSON cannot both go to stdout: name a file, or leave --json out.")
        if sys.stdout.isatty():
            usage("Sound on a terminal helps nobody: sonia say TEXT -o - | aplay")
    elif output.is_dir():
        usage(f"{shown(output)} cannot be written: Is a directory")
    elif not output.parent.is_dir():
        usage(f"{shown(output)} cannot be written: there is no folder {shown(output.parent)}")


def write_wav(output: Path, sound: Iterable[bytes]) -> dict[str, Any]:
    """PCM as `api.sound_out` makes it, as a WAV; what was there stays until all of it is made."""
    from sonia_desktop.api.sound_out import RATE_HZ

    with tempfile.SpooledTemporaryFile(_IN_MEMORY_BYTES) as made:
        with wave.open(made, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            for piece in sound:
                file.writeframesraw(piece)
        size = made.tell()
        made.seek(0)
        name = "stdout" if output == _STREAM else shown(output)
        try:
            with _opened(output) as out:
                while piece := made.read(_COPIED_BYTES):
                    out.write(piece)
                out.flush()
        except BrokenPipeError:  # whoever read it has enough
            raise
        except OSError as error:
            usage(f"{name} cannot be written: {error.strerror or error}")
    return {"file": name, "seconds": round((size - 44) / 2 / RATE_HZ, 3), "bytes": size}


def _opened(output: Path) -> contextlib.AbstractContextManager[Any]:
    return contextlib.nullcontext(sys.stdout.buffer) if output == _STREAM else output.open("wb")
