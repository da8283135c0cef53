"""A virtual sound card: a PulseAudio of its own with a microphone and a loudspeaker.

    sound = VirtualSound(tmp_path)
    sound.start()       # raises VirtualSoundError where PulseAudio is not installed
    subprocess.Popen([...], env=sound.env)
    with sound.recording(tmp_path / "answer.wav"):
        sound.play(tmp_path / "question.wav")
    sound.stop()

What is played into ``mic`` is what the program hears; what the program says is in ``spk.monitor``.
It disturbs no other sound server: everything lies in its own runtime folder.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import threading
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

RATE_HZ = 48_000
_NEEDED = ("pulseaudio", "pactl", "pacat", "parec", "sox")
_START_S = 10.0


class VirtualSoundError(RuntimeError):
    """This machine cannot have a virtual sound card; the message says what is missing."""


class VirtualSound:
    """One PulseAudio server with the null sinks ``mic`` and ``spk``."""

    def __init__(self, folder: Path | None = None) -> None:
        self._own_folder = folder is None
        base = folder or Path(tempfile.mkdtemp(prefix="sonia-sound-"))
        # Unix sockets have short names: a deep tmp_path does not fit
        self._socket_dir = Path(tempfile.mkdtemp(prefix="snd-", dir="/tmp"))
        self.folder = base / "virtual-sound"
        self._server: subprocess.Popen[bytes] | None = None

    @property
    def env(self) -> dict[str, str]:
        """The environment of a program that shall use this card."""
        return {**os.environ, **self.variables}

    @property
    def variables(self) -> dict[str, str]:
        """Only what differs from the environment of this process."""
        return {
            "PULSE_SERVER": f"unix:{self._socket_dir}/native",
            "PULSE_COOKIE": str(self._socket_dir / "cookie"),
            "PULSE_RUNTIME_PATH": str(self._socket_dir),
            "XDG_RUNTIME_DIR": str(self._socket_dir),
            "ALSA_CONFIG_PATH": str(self.folder / "asound.conf"),
        }

    def start(self) -> None:
        """Start the server; returns when both devices are there."""
        missing = [program for program in _NEEDED if shutil.which(program) is None]
        if missing:
            raise VirtualSoundError(f"not installed: {', '.join(missing)}")
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "asound.conf").write_text(
            "</usr/share/alsa/alsa.conf>\n"
            "pcm.!default { type pulse }\n"
            "ctl.!default { type pulse }\n"
        )
        self._start_server()
        for command in ("set-default-sink spk", "set-default-source mic.monitor"):
            self.control(*command.split())

    def _start_server(self) -> None:
        log = (self.folder / "pulseaudio.log").open("ab")
        with log:
            self._server = subprocess.Popen(
                [
                    "pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1",
                    "--use-pid-file=no", "--disable-shm=yes", "--realtime=no", "--high-priority=no",
                    "-L", f"module-native-protocol-unix socket={self._socket_dir}/native "
                    "auth-anonymous=1",
                    "-L", f"module-null-sink sink_name=mic rate={RATE_HZ} channels=2",
                    "-L", f"module-null-sink sink_name=spk rate={RATE_HZ} channels=2",
                ],
                env={**self.env, "HOME": str(self.folder)},
                stdout=log,
                stderr=log,
            )  # fmt: skip
        for _ in range(int(_START_S / 0.05)):
            if self._server.poll() is not None:
                break
            if (
                subprocess.run(
                    ["pactl", "info"], env=self.env, capture_output=True, check=False
                ).returncode
                == 0
            ):
                return
            threading.Event().wait(0.05)
        text = (self.folder / "pulseaudio.log").read_text(errors="replace")
        self.stop()
        raise VirtualSoundError(f"PulseAudio does not start: {text[-500:]}")

    def control(self, *args: str) -> str:
        """Run pactl, for instance ``control("unload-module", "module-null-sink")``."""
        return subprocess.run(
            ["pactl", *args], env=self.env, check=True, capture_output=True, text=True
        ).stdout

    def play(self, wav: Path, *, pad_s: float = 0.3) -> None:
        """Play a WAV file into the microphone; returns when it was heard to its end."""
        raw = subprocess.run(
            ["sox", str(wav), "-t", "raw", "-r", str(RATE_HZ), "-c", "2", "-b", "16",
             "-e", "signed-integer", "-", "pad", "0", str(pad_s)],
            check=True, capture_output=True,
        ).stdout  # fmt: skip
        subprocess.run(
            ["pacat", "--playback", "--device=mic", f"--rate={RATE_HZ}", "--channels=2",
             "--format=s16le", "--latency-msec=30"],
            input=raw, env=self.env, check=True,
        )  # fmt: skip

    @contextmanager
    def recording(self, wav: Path) -> Iterator[Path]:
        """Record the loudspeaker into a WAV file (48 kHz mono) while the block runs."""
        raw = wav.with_suffix(".raw")
        with raw.open("wb") as sink:
            recorder = subprocess.Popen(
                ["parec", "--device=spk.monitor", f"--rate={RATE_HZ}", "--channels=1",
                 "--format=s16le", "--latency-msec=20"],
                env=self.env, stdout=sink,
            )  # fmt: skip
            try:
                while recorder.poll() is None and raw.stat().st_size == 0:
                    threading.Event().wait(0.01)
                yield wav
            finally:
                recorder.send_signal(signal.SIGTERM)
                recorder.wait(5)
        with wave.open(str(wav), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE_HZ)
            file.writeframes(raw.read_bytes())
        raw.unlink()

    def stop(self) -> None:
        """End the server and remove what it left (safe to call twice)."""
        if self._server is not None:
            self._server.terminate()
            try:
                self._server.wait(5)
            except subprocess.TimeoutExpired:
                self._server.kill()
                self._server.wait(5)
            self._server = None
        shutil.rmtree(self._socket_dir, ignore_errors=True)
        if self._own_folder:
            shutil.rmtree(self.folder.parent, ignore_errors=True)

    def plug(self, name: str, *, label: str = "", rate_hz: int = RATE_HZ, channels: int = 2) -> str:
        """Add a device: play into the sink `name`, and it is heard from ``name.monitor``.

        Returns what `unplug` takes.
        """
        properties = f'sink_properties=device.description="{(label or name).replace(" ", "_")}"'
        return self.control(
            "load-module", "module-null-sink", f"sink_name={name}", f"rate={rate_hz}",
            f"channels={channels}", properties,
        ).strip()  # fmt: skip

    def unplug(self, module: str) -> None:
        """Take away what `plug` or `control("load-module", ...)` added."""
        self.control("unload-module", module)

    def sine(self, name: str, frequency_hz: int = 440, rate_hz: int = RATE_HZ) -> str:
        """Add a microphone `name` that hears a sine made in the server; returns for `unplug`."""
        return self.control(
            "load-module", "module-sine-source", f"source_name={name}",
            f"rate={rate_hz}", f"frequency={frequency_hz}",
        ).strip()  # fmt: skip

    def loop_back(self, *, volume_db: float) -> str:
        """Let the microphone hear the loudspeaker, so much louder or quieter.

        The way through the air keeps its length: PulseAudio does not stretch the sound to hold a
        latency (`adjust_time`), and has enough of it waiting where it gets no time for a while.
        """
        module = self.control(
            "load-module", "module-loopback", "source=spk.monitor", "sink=mic",
            "latency_msec=60", "adjust_time=0", "source_dont_move=true", "sink_dont_move=true",
        ).strip()  # fmt: skip
        for line in self.control("list", "short", "sink-inputs").splitlines():
            number = line.split("\t")[0]
            if f"owner module: {module}" in self._sink_input(number).lower():
                self.control("set-sink-input-volume", number, f"{volume_db}dB")
        return module

    def _sink_input(self, number: str) -> str:
        text = self.control("list", "sink-inputs")
        return next(part for part in text.split("Sink Input #") if part.startswith(f"{number}\n"))

    def kill_server(self) -> None:
        """Take the sound card away, as pulling the plug does; `plug_in` brings it back."""
        assert self._server is not None
        self._server.kill()
        self._server.wait(5)
        self._server = None

    def plug_in(self) -> None:
        """Bring the sound card back after `kill_server`."""
        (self._socket_dir / "native").unlink(missing_ok=True)
        self._start_server()
        for command in ("set-default-sink spk", "set-default-source mic.monitor"):
            self.control(*command.split())
