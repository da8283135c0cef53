"""The commands for ears and voice: ``listen``, ``say``, ``devices``."""

from __future__ import annotations

import contextlib
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sonia_desktop.cli_sound import check_writable, shown, typed_text, whole_file, write_wav
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.terminal import (
    EXIT_FAILED,
    DataDir,
    Json,
    choose,
    fail,
    note,
    open_door,
    print_json,
    settings_now,
    start_logging,
    usage,
)

if TYPE_CHECKING:
    from sonia_desktop.audio.level import Level
    from sonia_desktop.settings import Settings

_METER_S = 3.0
_METER_WIDTH = 40
_TONE_DEADLINE_S = 10.0
_STOP_S = 2.0


def listen(
    file: Annotated[
        Path | None, typer.Argument(help="A sound file (WAV, FLAC, Ogg, MP3); - is stdin.")
    ] = None,
    mic: Annotated[bool, typer.Option("--mic", help="Listen to the microphone.")] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Write down what is said, in a sound file or into the microphone (Ctrl+C ends it)."""
    choose(data_dir)
    if (file is None) == (not mic):
        usage("Give a sound file, or --mic: sonia listen question.wav")
    if file is None:
        _listen_to_microphone(as_json)
        return
    name = shown(file)
    shown_so_far = _Progress(quiet=as_json)
    with whole_file(file) as sound, open_door() as door:
        try:
            heard = door.listen(sound, name, shown_so_far.part)
        except KeyboardInterrupt:
            shown_so_far.interrupted()
            raise
        finally:
            shown_so_far.clear()
    if as_json:
        print_json(heard)
    elif not heard["text"]:
        note(f"No speech was heard in {name}.")
    else:
        if not shown_so_far.told:
            typer.echo(heard["text"])
        settings, _problems = settings_now()
        if heard["confidence"] < settings.voice.confirm_below:  # a request would be asked back
            note(f"Sonia is not sure of this text (confidence {heard['confidence']:.0%}).")


class _Progress:
    """The text of a recording as it comes; on a terminal also how far it is."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._live = sys.stderr.isatty()
        self._begun = time.monotonic()
        self._at = ""
        self.told = False
        """Whether any text was printed."""
        if self._live:
            typer.echo("Reading the sound ...", err=True, nl=False)

    def part(self, heard: dict[str, Any]) -> None:
        self.clear()
        if heard["text"] and not self._quiet:
            typer.echo(heard["text"])
            sys.stdout.flush()
            self.told = True
        until_s, of_s = heard["until_s"], heard["of_s"]
        if until_s < of_s:
            self._at = f"{_clock(until_s)} of {_clock(of_s)}"
            if self._live:
                left_s = (time.monotonic() - self._begun) * (of_s - until_s) / until_s
                typer.echo(f"\r\x1b[K{self._at}, {_clock(left_s)} to go", err=True, nl=False)

    def clear(self) -> None:
        if self._live:
            typer.echo("\r\x1b[K", err=True, nl=False)

    def interrupted(self) -> None:
        self.clear()
        note(f"Stopped at {self._at}." if self._at else "Stopped.")


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def say(
    text: Annotated[str, typer.Argument(help="What is said; - is stdin.")],
    voice: Annotated[str, typer.Option("--voice", help="A voice of the engine.")] = "",
    speed: Annotated[float, typer.Option("--speed", min=0.25, max=4.0)] = 1.0,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="A WAV file instead of the loudspeaker; - is stdout."),
    ] = None,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Say a text aloud, or into a WAV file."""
    choose(data_dir)
    text = typed_text(text)
    if not text.strip():
        usage('There is nothing to say: sonia say "good morning"')
    if output is not None:
        check_writable(output, as_json=as_json)
    with open_door() as door:
        if output is None:
            said = door.say(text, voice=voice, speed=speed)
        else:
            said = write_wav(output, door.speech(text, voice=voice, speed=speed))
    if as_json:
        print_json(said)
    elif output is None and not said["played"]:
        note("It was stopped before its end.")
    elif output is not None:
        note(f"{said['file']}: {said['seconds']:.1f} s")


def devices(
    test: Annotated[
        bool, typer.Option("--test", help="Play a tone and show the microphone's level.")
    ] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """The microphones and loudspeakers there are; `*` is used, `default` is the system's."""
    choose(data_dir)
    settings, problems = settings_now()
    for problem in problems:
        note(str(problem))
    start_logging(settings)
    from sonia_desktop.in_process import known_devices

    found = known_devices(settings)
    if not as_json:
        _print_devices(found)
    failed = False
    if test:
        found["test"] = {"loudspeaker": _test_loudspeaker(settings, quiet=as_json)}
        found["test"]["microphone"] = _test_microphone(settings, quiet=as_json)
        failed = any(not tested["ok"] for tested in found["test"].values())
    if as_json:
        print_json(found)
    if failed:
        raise typer.Exit(EXIT_FAILED)


# --- the microphone ---------------------------------------------------------------------------


def _listen_to_microphone(as_json: bool) -> None:
    settings, problems = settings_now()
    for problem in problems:
        note(str(problem))
    start_logging(settings)
    from sonia_desktop.in_process import dictation
    from sonia_desktop.shapes import transcript_shape
    from sonia_desktop.speech.recogniser import Transcript

    live = sys.stderr.isatty()

    def partial(text: str) -> None:
        typer.echo(f"\r\x1b[K{text}" if live else text, err=True, nl=not live)

    def final(heard: Transcript) -> None:
        if live:
            typer.echo("\r\x1b[K", err=True, nl=False)
        if as_json:
            print_json(transcript_shape(heard))
        elif heard.text:
            typer.echo(heard.text)
        sys.stdout.flush()

    def ready() -> None:
        note("Listening; Ctrl+C ends it.")

    with _interrupted() as interrupted, dictation(settings, partial, final, ready) as running:
        while not interrupted.is_set() and not running.ended.wait(0.1):
            pass
    if running.error is not None:
        fail(str(running.error))


@contextlib.contextmanager
def _interrupted() -> Iterator[threading.Event]:
    """Set by Ctrl+C, and by an orderly end of the process."""
    told = threading.Event()
    before = {
        number: signal.signal(number, lambda *_: told.set())
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield told
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


# --- devices ----------------------------------------------------------------------------------


def _print_devices(found: dict[str, Any]) -> None:
    for title, name in (("Microphones", "input"), ("Loudspeakers", "output")):
        typer.echo(f"{title}:")
        side = found[name]
        for item in side["devices"]:
            used = "*" if item["chosen"] else " "
            default = "  (default)" if item["default"] else ""
            detail = f"{item['channels']} channels, {item['rate_hz']} Hz"
            typer.echo(f" {used} {item['name']:48} {detail}{default}")
        if side["problem"]:
            note(f"   {side['problem']}")


def _test_loudspeaker(settings: Settings, *, quiet: bool) -> dict[str, Any]:
    from sonia_desktop.audio.playback import Playback
    from sonia_desktop.audio.tone import play_test_tone
    from sonia_desktop.core.bus import Bus
    from sonia_desktop.core.health import HealthBoard

    playback = Playback(settings.audio.output_device, HealthBoard(Bus()))
    if not quiet:
        note("Playing two notes ...")
    playback.start()
    try:
        play_test_tone(playback).done.result(_TONE_DEADLINE_S)
    except (SoniaError, TimeoutError) as error:
        return _failed(error or "The loudspeaker took no sound.", quiet=quiet)
    finally:
        playback.stop(_STOP_S)
    return {"ok": True, "problem": ""}


def _test_microphone(settings: Settings, *, quiet: bool) -> dict[str, Any]:
    from sonia_desktop.audio.capture import Capture
    from sonia_desktop.audio.tone import listen_for_level
    from sonia_desktop.core.bus import Bus
    from sonia_desktop.core.health import HealthBoard

    def meter(now: Level) -> None:
        filled = round((now.peak_db + 60.0) / 60.0 * _METER_WIDTH)
        bar = "#" * max(0, min(_METER_WIDTH, filled))
        typer.echo(f"\r [{bar:{_METER_WIDTH}}] {now.peak_db:6.1f} dB", err=True, nl=False)

    capture = Capture(settings.audio.input_device, HealthBoard(Bus()))
    shown = not quiet and sys.stderr.isatty()
    if not quiet:
        note(f"Say something ({_METER_S:g} seconds) ...")
    capture.start()
    try:
        heard = listen_for_level(capture, _METER_S, meter if shown else None)
    except SoniaError as error:
        return _failed(error, quiet=quiet)
    finally:
        capture.stop(_STOP_S)
        if shown:
            note("")
    found = {"peak_db": round(heard.peak_db, 1), "rms_db": round(heard.rms_db, 1)}
    if not quiet:
        typer.echo(f"Microphone: peak {found['peak_db']} dB, mean {found['rms_db']} dB")
        if heard.peak == 0.0:
            note("It gave nothing but zeros: it may be muted.")
    return {"ok": True, "problem": "", **found}


def _failed(error: object, *, quiet: bool) -> dict[str, Any]:
    if not quiet:
        note(str(error))
    return {"ok": False, "problem": str(error)}
