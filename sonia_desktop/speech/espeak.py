"""The voice of the first minute: the espeak-ng program, its sound streamed while it speaks."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

import numpy as np

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.speech.synthesiser import Speech, Voice

_HEADER_BYTES = 44
_RATE_AT = slice(24, 28)
_PIECE_BYTES = 4096
_END_WAIT_S = 1.0


class EspeakNg:
    """Speaks English with espeak-ng. One worker owns it.

    Args:
        voice: an espeak-ng voice ("en-us", "en-gb", "en-us+f3").
        words_per_minute: 80 to 450.
    """

    name = "espeak-ng"

    def __init__(self, voice: str = "en-us", words_per_minute: int = 175) -> None:
        self.voice, self.words_per_minute = voice, words_per_minute
        self._program = ""

    def start(self) -> None:
        """Find the program and check the voice. Raises `UnavailableError`."""
        program = shutil.which("espeak-ng") or shutil.which("espeak")
        if program is None:
            raise UnavailableError(
                "Answers cannot be spoken: the espeak-ng program is not installed.",
                remedy="Install it: sudo apt install espeak-ng",
            )
        checked = subprocess.run(
            [program, "-v", self.voice, "-q", "--", "a"],
            capture_output=True,
            text=True,
            timeout=10,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        if checked.returncode != 0:
            reason = checked.stderr.strip() or f"exit code {checked.returncode}"
            raise UnavailableError(
                f"espeak-ng has no voice {self.voice!r} ({reason}).",
                remedy="Choose one that `espeak-ng --voices=en` lists (setting speech.voice).",
            )
        self._program = program

    def voices(self) -> tuple[Voice, ...]:
        """The voices espeak-ng lists, the chosen one first."""
        if not self._program:
            self.start()
        listed = subprocess.run(
            [self._program, "--voices"],
            capture_output=True,
            text=True,
            timeout=10,
            check=False,
            stdin=subprocess.DEVNULL,
        ).stdout
        rows = [line.split() for line in listed.splitlines()[1:]]
        found = [Voice(row[1], row[3].replace("_", " "), row[1]) for row in rows if len(row) > 4]
        own = [voice for voice in found if voice.id == self.voice]
        return tuple(own or [Voice(self.voice, self.voice, self.voice)]) + tuple(
            voice for voice in found if voice.id != self.voice
        )

    def speak(self, text: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Speech]:
        """The sentence as sound, as espeak-ng makes it. Closing the iterator ends the program."""
        if not 0.5 <= speed <= 2.0:
            raise InvalidInputError(f"The speed {speed} is not between 0.5 and 2.")
        if not self._program:
            self.start()
        text = text.replace("\x00", " ").strip()
        if not text:
            return
        rate = min(450, max(80, round(self.words_per_minute * speed)))
        with subprocess.Popen(
            [self._program, "-v", voice or self.voice, "-s", str(rate), "--stdin",
             "--stdout"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        ) as child:  # fmt: skip
            try:
                yield from _stream(child, text)
            finally:
                if child.poll() is None:
                    child.kill()
                if child.stdin is not None and not child.stdin.closed:
                    child.stdin.close()
                if child.stdout is not None:
                    child.stdout.close()
                child.wait(_END_WAIT_S)

    def stop(self) -> None:
        """Nothing stays loaded between sentences."""


def _stream(child: subprocess.Popen[bytes], text: str) -> Iterator[Speech]:
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(text.encode("utf-8"))
    child.stdin.close()
    header = child.stdout.read(_HEADER_BYTES)
    if len(header) < _HEADER_BYTES or header[:4] != b"RIFF":
        raise UnavailableError(
            "espeak-ng gave no sound.", remedy="Install it again: sudo apt install espeak-ng"
        )
    rate_hz = int.from_bytes(header[_RATE_AT], "little")
    odd = b""
    while piece := child.stdout.read1(_PIECE_BYTES):  # type: ignore[attr-defined]
        piece = odd + piece
        odd = piece[len(piece) - len(piece) % 2 :]
        whole = piece[: len(piece) - len(odd)]
        if whole:
            yield Speech(np.frombuffer(whole, "<i2").astype(np.int16), rate_hz)
