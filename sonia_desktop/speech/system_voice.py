"""The voice the operating system brings: espeak-ng on Linux, `say` on macOS, SAPI on Windows.

Only the Linux one has been run on the machines this was written on. The other two are driven
through the systems' own programs as their manuals describe them, and tested against stand-ins of
these programs; nobody has heard them yet.
"""

from __future__ import annotations

import base64
import os
import re
import shutil
import subprocess
import sys
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.speech.espeak import EspeakNg
from sonia_desktop.speech.sound_stream import SoundStream
from sonia_desktop.speech.speaking import Interrupts, Speaking
from sonia_desktop.speech.synthesiser import Speech, Synthesiser, Voice, check_speed

_ASK_S = 20.0
_END_WAIT_S = 1.0
_READ_BYTES = 8192
_NORMAL_WPM = 175
_ESPEAK_NAME = re.compile(r"[a-z]{2,3}([-+][\w]+)*")
"""Voice names like these are espeak-ng's ("en-us"): elsewhere the system's own default speaks."""


def system_voice(voice: str = "", words_per_minute: int = _NORMAL_WPM) -> Synthesiser:
    """The engine for this operating system."""
    if sys.platform == "win32":
        return WindowsVoice(_own_name(voice), words_per_minute)
    if sys.platform == "darwin":
        return MacVoice(_own_name(voice), words_per_minute)
    return EspeakNg(voice or "en-us", words_per_minute)


def _own_name(voice: str) -> str:
    return "" if _ESPEAK_NAME.fullmatch(voice) else voice


class _ProgramVoice(ABC):
    """A voice that a program of the system speaks, a whole sentence at a time."""

    name: ClassVar[str]
    _command: ClassVar[str]
    _where: ClassVar[str]
    """Where the program comes from, for those who lack it."""

    def __init__(self, voice: str = "", words_per_minute: int = _NORMAL_WPM) -> None:
        self.voice, self.words_per_minute = voice, words_per_minute
        self._found = ""

    def start(self) -> None:
        """Find the program and the voice. Raises `UnavailableError`; may be called again."""
        self._found = shutil.which(self._command) or ""
        if not self._found:
            raise UnavailableError(
                f"Answers cannot be spoken: the program {self._command} is not there.",
                remedy=self._where,
            )
        self._look_for_voice()

    def voices(self) -> tuple[Voice, ...]:
        """The installed voices, the chosen one first."""
        return tuple(sorted(self._listed(), key=lambda one: one.id != self.voice))

    def speak(self, text: str, *, voice: str = "", speed: float = 1.0) -> Speaking:
        """The sentence, once the program has made all of it (it cannot stream)."""
        check_speed(speed)
        return Speaking(lambda interrupts: self._speak(text, voice, speed, interrupts))

    def stop(self) -> None:
        """Nothing stays loaded; the program is looked for again when it is needed again."""
        self._found = ""

    @property
    def _program(self) -> str:
        """The program's path, looked for when it is needed first."""
        if not self._found:
            self.start()
        return self._found

    def _speak(
        self, text: str, voice: str, speed: float, interrupts: Interrupts
    ) -> Iterator[Speech]:
        if not text.strip():
            return
        if voice and voice not in {one.id for one in self.voices()}:
            raise InvalidInputError(f"The system has no voice {voice!r}.")
        wav = self._wav(text, voice or self.voice, self.words_per_minute * speed, interrupts)
        if interrupts.closed:
            return
        sound = SoundStream(f"The program {self.name}", None)
        for start in range(0, len(wav), _READ_BYTES):
            yield from sound.feed(wav[start : start + _READ_BYTES])
        yield from sound.finish()

    @abstractmethod
    def _look_for_voice(self) -> None:
        """Raises `UnavailableError` when the chosen voice is not installed."""

    @abstractmethod
    def _listed(self) -> list[Voice]:
        """What the program says it has."""

    @abstractmethod
    def _wav(self, text: str, voice: str, pace_wpm: float, interrupts: Interrupts) -> bytes:
        """The text as a WAV file; anything when interrupted. Raises `UnavailableError`."""


class MacVoice(_ProgramVoice):
    """macOS's `say` (man say). One worker owns it. Not yet run on a real Mac.

    Args:
        voice: a name `say -v '?'` lists; empty: the one of the system's settings.
    """

    name = "say"
    _command = "say"
    _where = "It is part of macOS; see that /usr/bin is on the PATH."

    def _look_for_voice(self) -> None:
        if self.voice and self.voice not in {one.id for one in self.voices()}:
            raise UnavailableError(
                f"macOS has no voice {self.voice!r}.",
                remedy="Choose one that `say -v '?'` lists (setting speech.voice).",
            )

    def _listed(self) -> list[Voice]:
        """What `say -v ?` lists: "Samantha            en_US    # Hello! ..."."""
        found = []
        for line in _ask([self._program, "-v", "?"]).splitlines():
            row = re.match(r"(.+?)\s+([a-z]{2,3}[_-]\w+)\s+#", line)
            if row:
                found.append(Voice(row[1], row[1], row[2].replace("_", "-")))
        return found

    def _wav(self, text: str, voice: str, pace_wpm: float, interrupts: Interrupts) -> bytes:
        with tempfile.TemporaryDirectory(prefix="sonia-say-") as folder:
            wav = Path(folder) / "speech.wav"
            _drive(
                [
                    self._program,
                    *(["-v", voice] if voice else []),
                    *("-r", str(round(pace_wpm))),
                    *("-o", str(wav), "--file-format=WAVE", "--data-format=LEI16@22050"),
                    *("-f", "-"),  # the text comes through standard input: nothing to escape
                ],
                _for_say(text),
                interrupts,
            )
            if interrupts.closed:
                return b""
            if not wav.is_file():
                raise UnavailableError("macOS's `say` wrote no sound.")
            return wav.read_bytes()


_SPEAK_SCRIPT = """
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
$text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Console]::In.ReadToEnd()))
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
if ($env:SONIA_VOICE) { $voice.SelectVoice($env:SONIA_VOICE) }
$voice.Rate = [int]$env:SONIA_RATE
$sound = New-Object IO.MemoryStream
$voice.SetOutputToWaveStream($sound)
$voice.Speak($text)
$voice.SetOutputToNull()
$out = [Console]::OpenStandardOutput()
$sound.WriteTo($out)
$out.Flush()
"""
_LIST_SCRIPT = """
Add-Type -AssemblyName System.Speech
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
$voice.GetInstalledVoices() | Where-Object { $_.Enabled } |
    ForEach-Object { $_.VoiceInfo.Name + '|' + $_.VoiceInfo.Culture.Name }
"""


class WindowsVoice(_ProgramVoice):
    """Windows's SAPI voices through PowerShell's System.Speech. Not yet run on a real Windows.

    Args:
        voice: an installed voice ("Microsoft Zira Desktop"); empty: the system's default.
    """

    name = "sapi"
    _command = "powershell"
    _where = "Windows PowerShell 5.1 is part of Windows."

    def _look_for_voice(self) -> None:
        known = {one.id for one in self.voices()}
        if not known or (self.voice and self.voice not in known):
            raise UnavailableError(
                f"Windows has no voice {self.voice!r}." if known else "Windows has no voice.",
                remedy="Settings > Time & language > Speech lists and adds voices.",
            )

    def _listed(self) -> list[Voice]:
        listed = _ask([self._program, *_script(_LIST_SCRIPT)])
        rows = [line.strip().split("|") for line in listed.splitlines() if "|" in line]
        return [Voice(row[0], row[0], row[1]) for row in rows]

    def _wav(self, text: str, voice: str, pace_wpm: float, interrupts: Interrupts) -> bytes:
        return _drive(
            [self._program, *_script(_SPEAK_SCRIPT)],
            base64.b64encode(text.encode("utf-8", "replace")),
            interrupts,
            SONIA_VOICE=voice,
            SONIA_RATE=str(sapi_rate(pace_wpm)),
        )


def sapi_rate(words_per_minute: float) -> int:
    """SAPI's rate, -10 to 10: a third to three times the normal pace (ISpVoice::SetRate)."""
    from math import log

    return max(-10, min(10, round(10 * log(words_per_minute / _NORMAL_WPM, 3))))


def _for_say(text: str) -> bytes:
    """`say` obeys commands like [[rate 300]] in its text: take their brackets apart."""
    return text.replace("\x00", " ").replace("[[", "[ [").encode("utf-8", "replace")


def _script(text: str) -> list[str]:
    """A PowerShell script as options; no file, no quoting (about_PowerShell_exe)."""
    encoded = base64.b64encode(text.encode("utf-16-le")).decode("ascii")
    return ["-NoProfile", "-NonInteractive", "-EncodedCommand", encoded]


def _ask(command: list[str]) -> str:
    try:
        return subprocess.run(
            command,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_ASK_S,
            check=False,
            stdin=subprocess.DEVNULL,
        ).stdout
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UnavailableError(f"The program {command[0]} does not run ({error}).") from error


def _drive(command: list[str], given: bytes, interrupts: Interrupts, **extra: str) -> bytes:
    """Run the program on the text; its output. Ends at once when interrupted."""
    try:
        child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **extra},
        )
    except OSError as error:
        raise UnavailableError(f"The program {command[0]} does not run ({error}).") from error
    with child:
        interrupts.add(child.kill)
        try:
            out, complaint = child.communicate(given)
        finally:
            if child.poll() is None:
                child.kill()
                child.wait(_END_WAIT_S)
    if child.returncode != 0 and not interrupts.closed:
        reason = " ".join(complaint.decode("utf-8", "replace").split())[:300]
        raise UnavailableError(
            f"The program {Path(command[0]).name} gave no sound "
            f"({reason or f'exit code {child.returncode}'})."
        )
    return out
