"""The voice of the first minute: the espeak-ng program, its sound streamed while it speaks."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator

import numpy as np

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.speech.speaking import Interrupts, Speaking
from sonia_desktop.speech.synthesiser import Speech, Voice, check_speed

_HEADER_BYTES = 44
_RATE_AT = slice(24, 28)
_PIECE_BYTES = 4096
_END_WAIT_S = 1.0
_ASK_S = 10.0
_INSTALL = "Install it: sudo apt install espeak-ng"
_VOICE = re.compile(r"[\w/+-]{1,60}")  # what a voice may be called; never an option or a path up
RATE_WPM = (80, 450)


class EspeakNg:
    """Speaks with espeak-ng. One worker owns it.

    Args:
        voice: an espeak-ng voice ("en-us", "en-gb", "en-us+f3").
        words_per_minute: 80 to 450.
    """

    name = "espeak-ng"

    def __init__(self, voice: str = "en-us", words_per_minute: int = 175) -> None:
        self.voice, self.words_per_minute = voice, words_per_minute
        self._program = ""
        self._known: tuple[Voice, ...] = ()

    def start(self) -> None:
        """Find the program and check the voice. Raises `UnavailableError`; may be called again."""
        self._program = ""
        program = shutil.which("espeak-ng") or shutil.which("espeak")
        if program is None:
            raise _not_installed()
        reason = _refusal(program, self.voice)
        if reason:
            raise UnavailableError(
                f"espeak-ng has no voice {self.voice!r} ({reason}).",
                remedy="Choose one that `espeak-ng --voices=en` lists (setting speech.voice).",
            )
        self._program = program

    def voices(self) -> tuple[Voice, ...]:
        """The voices espeak-ng lists, the chosen one first."""
        if not self._program:
            self.start()
        if not self._known:
            rows = [line.split() for line in _run(self._program, "--voices").stdout.splitlines()]
            self._known = tuple(
                Voice(row[1], row[3].replace("_", " "), row[1]) for row in rows[1:] if len(row) > 4
            )
        own = [voice for voice in self._known if voice.id == self.voice]
        return tuple(own or [Voice(self.voice, self.voice, self.voice)]) + tuple(
            voice for voice in self._known if voice.id != self.voice
        )

    def speak(self, text: str, *, voice: str = "", speed: float = 1.0) -> Speaking:
        """The sentence as sound, as espeak-ng makes it. Closing the iterator ends the program."""
        check_speed(speed)
        return Speaking(lambda interrupts: self._speak(text, voice, speed, interrupts))

    def stop(self) -> None:
        """Nothing stays loaded between sentences."""

    def _speak(
        self, text: str, voice: str, speed: float, interrupts: Interrupts
    ) -> Iterator[Speech]:
        # "[[" would begin espeak's own phoneme notation.
        text = text.replace("\x00", " ").replace("[[", "[ [").strip()
        if not text:
            return
        if not self._program:
            self.start()
        voice = voice or self.voice
        if not _VOICE.fullmatch(voice):
            raise _unknown(voice)
        rate = min(RATE_WPM[1], max(RATE_WPM[0], round(self.words_per_minute * speed)))
        try:
            child = subprocess.Popen(
                [self._program, "-b", "1", "-v", voice, "-s", str(rate), "--stdin", "--stdout"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:  # taken away since it was found
            self._program = ""
            raise _not_installed() from error
        with child:
            interrupts.add(child.kill)
            try:
                spoke = False
                for piece in _stream(child, text):
                    spoke = True
                    yield piece
                if not spoke and not interrupts.closed:
                    raise _unknown(voice) if _refusal(self._program, voice) else _silent()
            finally:
                _end(child)


def _not_installed() -> UnavailableError:
    return UnavailableError(
        "Answers cannot be spoken: the espeak-ng program is not installed.", remedy=_INSTALL
    )


def _unknown(voice: str) -> InvalidInputError:
    return InvalidInputError(
        f"espeak-ng has no voice {voice!r}.", remedy="`espeak-ng --voices` lists them."
    )


def _silent() -> UnavailableError:
    return UnavailableError(
        "espeak-ng gave no sound.", remedy="Install it again: sudo apt install espeak-ng"
    )


def _run(program: str, *options: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            [program, *options],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_ASK_S,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UnavailableError(
            f"The program {program} does not run ({error}).",
            remedy="Install it again: sudo apt install espeak-ng",
        ) from error


def _refusal(program: str, voice: str) -> str:
    """Why the program will not speak with this voice; empty when it will."""
    if not _VOICE.fullmatch(voice):
        return "no such name"
    checked = _run(program, "-v", voice, "-q", "--", "a")
    if checked.returncode == 0:
        return ""
    return checked.stderr.strip() or f"exit code {checked.returncode}"


def _stream(child: subprocess.Popen[bytes], text: str) -> Iterator[Speech]:
    """What comes out of the program; nothing when it gives no sound."""
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        child.stdin.write(text.encode("utf-8", "replace"))
        child.stdin.close()
    except BrokenPipeError:  # it ended before it read: killed, or it refused the voice
        return
    header = child.stdout.read(_HEADER_BYTES)
    if len(header) < _HEADER_BYTES or header[:4] != b"RIFF":
        return
    rate_hz = int.from_bytes(header[_RATE_AT], "little")
    odd = b""
    while piece := child.stdout.read1(_PIECE_BYTES):  # type: ignore[attr-defined]
        piece = odd + piece
        odd = piece[len(piece) - len(piece) % 2 :]
        whole = piece[: len(piece) - len(odd)]
        if whole:
            yield Speech(np.frombuffer(whole, "<i2").astype(np.int16), rate_hz)


def _end(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is None:
        child.kill()
    if child.stdin is not None and not child.stdin.closed:
        try:
            child.stdin.close()
        except BrokenPipeError:
            child.stdin = None  # what was buffered has no reader any more
    if child.stdout is not None:
        child.stdout.close()
    child.wait(_END_WAIT_S)
