"""Recognition on a Wyoming server (Home Assistant's protocol): sound streamed as it is spoken.

One connection an utterance: transcribe, audio-start, audio-chunk..., audio-stop, then transcript
(with transcript-chunk before it, from servers that stream).
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from sonia_desktop.core.errors import InvalidInputError, SettingsError, UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript
from sonia_desktop.speech.wyoming_client import (
    WyomingAddress,
    WyomingConnection,
    WyomingEvent,
    describe,
    wyoming_address,
)

DEFAULT_PORT = 10300
UNTOLD_CONFIDENCE = 0.7
"""The protocol tells no confidence. Neither asked back nor taken for sure."""
_SEND_S = 3.0
_CHUNK_SAMPLES = 16_000
_FORMAT = {"rate": SAMPLE_RATE_HZ, "width": 2, "channels": 1}
_LONGEST_TEXT = 1_000_000
_EVENTS_AT_ONCE = 1_000
_SHORT_S = 30.0
_SLOWEST = 0.5
"""A recording longer than `_SHORT_S` gets half of the rest of its length more time."""


class WyomingRecogniser:
    """The `Recogniser` on a server. One worker owns it.

    Args:
        url: tcp://host:port.
        model: the server's name of one of its models; empty: its own choice.
        language: ISO 639-1; "auto": the server decides.
        deadline_s: longest wait for the text after the end of speech of up to 30 s.

    Raises `SettingsError` for an address that is none.
    """

    def __init__(
        self, url: str, *, model: str = "", language: str = "en", deadline_s: float = 30.0
    ) -> None:
        self.address: WyomingAddress = wyoming_address(url, DEFAULT_PORT)
        self.model, self.language, self.deadline_s = model, language, deadline_s
        self._program = ""

    piece_s = 28.0

    @property
    def name(self) -> str:
        return f"wyoming {self._program}".strip()

    def start(self) -> None:
        """Ask what the server can do.

        Raises `UnavailableError` (nobody there, or no recognition), `DeadlineError`,
        `SettingsError` (it has not the model that is set).
        """
        programs = _programs(describe(self.address, deadline_s=5.0))
        if not programs:
            raise UnavailableError(
                f"The Wyoming server at {self.address} does not recognise speech.",
                remedy="Set speech.recogniser_url to one that does (wyoming-faster-whisper).",
            )
        if self.model:
            models = {model for _, known in programs for model in known}
            if models and self.model not in models:
                raise SettingsError(
                    f"The Wyoming server at {self.address} has no model {self.model!r}.",
                    remedy=f"It has: {', '.join(sorted(models))}.",
                )
            programs = [one for one in programs if self.model in one[1]] or programs
        self._program = programs[0][0]

    def open(self, *, live: bool = True) -> WyomingHearing:
        """A stream; it connects when the first sound comes."""
        return WyomingHearing(self)

    def refresh(self) -> None:
        """Nothing: the server is not told what to expect."""

    def stop(self) -> None:
        """Nothing is kept open between utterances."""


class WyomingHearing:
    """The `Hearing` of `WyomingRecogniser`."""

    def __init__(self, engine: WyomingRecogniser) -> None:
        self._engine = engine
        self._server: WyomingConnection | None = None
        self._partial = ""
        self._sent = 0  # samples
        self._closed = False

    def feed(self, samples: Pcm16) -> str:
        """Send the next samples; returns what the server said so far (often nothing yet)."""
        if self._closed:
            raise InvalidInputError("This speech stream is closed.")
        if not len(samples):
            return self._partial
        try:
            server = self._connected()
            for start in range(0, len(samples), _CHUNK_SAMPLES):
                sound = samples[start : start + _CHUNK_SAMPLES].astype("<i2").tobytes()
                server.send(WyomingEvent("audio-chunk", _FORMAT, sound), deadline_s=_SEND_S)
            self._sent += len(samples)
            for _ in range(_EVENTS_AT_ONCE):  # one that floods is heard on with the next samples
                if (event := server.receive_now()) is None:
                    break
                self._take(event)
        except Exception:
            self.reset()
            raise
        return self._partial

    def finish(self, token: CancelToken | None = None) -> Transcript:
        """The server's text. Its confidence is `UNTOLD_CONFIDENCE`, 0 when there is no text."""
        if self._closed:
            raise InvalidInputError("This speech stream is closed.")
        engine = self._engine
        language = "en" if engine.language == "auto" else engine.language
        if self._server is None:
            return Transcript("", engine.name, language, 0.0)
        try:
            self._server.send(WyomingEvent("audio-stop"), deadline_s=_SEND_S, token=token)
            spoken_s = self._sent / SAMPLE_RATE_HZ
            until = time.monotonic() + engine.deadline_s + _SLOWEST * max(0.0, spoken_s - _SHORT_S)
            while True:
                left_s = max(0.0, until - time.monotonic())
                event = self._server.receive(deadline_s=left_s, token=token)
                if event.type == "transcript":
                    text = self._text(event).strip()
                    told = event.data.get("language")
                    language = told if isinstance(told, str) and told else language
                    break
                if event.type == "transcript-stop":  # the text came in chunks only
                    text = self._partial.strip()
                    break
                self._take(event)
        finally:
            self.reset()
        text = " ".join(text[:_LONGEST_TEXT].split())
        return Transcript(text, engine.name, language, UNTOLD_CONFIDENCE if text else 0.0)

    def give_way(self, *, careful: bool = False) -> None:
        """Nothing: the server hears on its own."""

    def reset(self) -> None:
        """Drop the running utterance: hang up."""
        server, self._server = self._server, None
        self._partial, self._sent = "", 0
        if server is not None:
            server.close()

    def close(self) -> None:
        """Hang up for good."""
        self.reset()
        self._closed = True

    def _connected(self) -> WyomingConnection:
        if self._server is None:
            engine = self._engine
            self._server = WyomingConnection(engine.address)
            wish = {"name": engine.model} if engine.model else {}
            if engine.language != "auto":
                wish["language"] = engine.language
            self._server.send(WyomingEvent("transcribe", wish), deadline_s=_SEND_S)
            self._server.send(WyomingEvent("audio-start", _FORMAT), deadline_s=_SEND_S)
        return self._server

    def _take(self, event: WyomingEvent) -> None:
        if event.type == "transcript-start":
            self._partial = ""
        elif event.type == "transcript-chunk":
            self._partial = (self._partial + self._text(event))[:_LONGEST_TEXT]
        elif event.type == "error":
            raise UnavailableError(
                f"The Wyoming server at {self._engine.address} reports an error: "
                f"{str(event.data.get('text') or event.data.get('code') or 'unknown')[:300]}",
                remedy="Look at its log.",
            )

    def _text(self, event: WyomingEvent) -> str:
        text = event.data.get("text") or ""
        if not isinstance(text, str):
            raise UnavailableError(
                f"The Wyoming server at {self._engine.address} sent something that is no text.",
                remedy="Look at its log, or choose another engine under speech.",
            )
        return text


def _programs(info: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    """Name and models of each program that recognises speech."""
    found = []
    listed = info.get("asr")
    for program in listed if isinstance(listed, list) else []:
        if isinstance(program, dict) and program.get("installed", True):
            models = program.get("models")
            names = [
                str(model.get("name"))
                for model in (models if isinstance(models, list) else [])
                if isinstance(model, dict) and model.get("name")
            ]
            found.append((str(program.get("name") or ""), names))
    return found
