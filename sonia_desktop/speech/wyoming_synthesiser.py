"""A voice on a Wyoming server (wyoming-piper and others): text in, sound streamed back."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from typing import Any

from sonia_desktop.core.errors import CancelledError, InvalidInputError, UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.sound_stream import PcmFormat, PcmStream
from sonia_desktop.speech.speaking import Interrupts, Speaking
from sonia_desktop.speech.synthesiser import Speech, Voice, check_speed
from sonia_desktop.speech.wyoming_client import (
    WyomingConnection,
    WyomingEvent,
    describe,
    wyoming_address,
)

DEFAULT_PORT = 10_200
"""wyoming-piper's."""
_MAX_BYTES = 64_000_000


class WyomingSynthesiser:
    """Speaks through one Wyoming server, a connection a sentence. One worker owns it.

    The protocol has no speaking rate: the server speaks at its own.

    Args:
        url: tcp://host:port.
        voice: a voice the server lists, "name" or "name#speaker"; empty: the server's own choice.
        silence_s: a server that sends no sound for so long has failed.
    """

    name = "wyoming"

    def __init__(self, url: str, *, voice: str = "", silence_s: float = 20.0) -> None:
        self._address = wyoming_address(url, DEFAULT_PORT)
        self._voice, self._silence_s = voice, silence_s
        self._known: tuple[Voice, ...] = ()

    def start(self) -> None:
        """Ask what the server has. Raises `UnavailableError`; may be called again."""
        known = _voices(describe(self._address))
        if known is None:
            raise UnavailableError(
                f"The Wyoming server at {self._address} does not speak: it offers no voices.",
                remedy="Name a server for speech, such as wyoming-piper (speech.synthesiser_url).",
            )
        self._known = known
        if self._voice and known and self._voice not in {one.id for one in known}:
            raise UnavailableError(
                f"The Wyoming server at {self._address} has no voice {self._voice!r}.",
                remedy=f"It has: {', '.join(one.id for one in known[:10])} (speech.voice).",
            )

    def voices(self) -> tuple[Voice, ...]:
        """What the server lists, the chosen one first."""
        if not self._known:
            self.start()
        return tuple(sorted(self._known, key=lambda one: one.id != self._voice))

    def speak(self, text: str, *, voice: str = "", speed: float = 1.0) -> Speaking:
        """The sentence as the server makes it. Closing hangs up within 50 ms."""
        check_speed(speed)
        if speed != 1.0:
            raise InvalidInputError(
                f"A Wyoming server speaks at its own pace; {speed} times cannot be asked for.",
                remedy="Leave the speed at 1, or set the pace on the server.",
            )
        if voice and self._known and voice not in {one.id for one in self._known}:
            raise InvalidInputError(
                f"The Wyoming server at {self._address} has no voice {voice!r}."
            )
        return Speaking(lambda interrupts: self._speak(text, voice or self._voice, interrupts))

    def stop(self) -> None:
        """Nothing stays open between sentences."""

    def _speak(self, text: str, voice: str, interrupts: Interrupts) -> Iterator[Speech]:
        if not text.strip():
            return
        token = CancelToken()
        interrupts.add(token.cancel)
        try:
            with WyomingConnection(self._address) as server:
                server.send(WyomingEvent("synthesize", _request(text, voice)), token=token)
                yield from self._heard(server, token)
        except CancelledError:  # closed
            return

    def _heard(self, server: WyomingConnection, token: CancelToken) -> Iterator[Speech]:
        sound: PcmStream | None = None
        form: PcmFormat | None = None
        length = 0
        left_s = self._silence_s  # of waiting for sound; who hears it may take his time
        while True:
            asked_s = time.monotonic()
            event = server.receive(deadline_s=max(0.0, left_s), token=token)
            left_s -= time.monotonic() - asked_s
            if event.type == "error":
                raise UnavailableError(
                    f"The Wyoming server at {self._address} cannot say that: "
                    f"{str(event.data.get('text', 'no reason given'))[:300]}."
                )
            if event.type == "audio-stop":
                if not length:
                    raise UnavailableError(
                        f"The Wyoming server at {self._address} sent no sound.",
                        remedy="Look at its log.",
                    )
                return
            if event.type != "audio-chunk":
                continue
            if event.payload:  # a server that sends only other things is as good as silent
                left_s = self._silence_s
            length += len(event.payload)
            if length > _MAX_BYTES:
                raise UnavailableError(
                    f"The Wyoming server at {self._address} does not stop speaking."
                )
            told = self._format(event.data)
            if sound is None or told != form:
                form, sound = told, PcmStream(told, f"The Wyoming server at {self._address}")
            yield from sound.feed(event.payload)

    def _format(self, data: Mapping[str, Any]) -> PcmFormat:
        numbers = [data.get("rate"), data.get("width"), data.get("channels", 1)]
        if not all(isinstance(one, int) and not isinstance(one, bool) for one in numbers):
            raise UnavailableError(
                f"The Wyoming server at {self._address} sent sound of an unknown form: {numbers}."
            )
        rate_hz, width, channels = (int(one or 0) for one in numbers)
        return PcmFormat(rate_hz, width, channels)


def _request(text: str, voice: str) -> dict[str, Any]:
    if not voice:
        return {"text": text}
    name, _, speaker = voice.partition("#")
    return {"text": text, "voice": {"name": name, **({"speaker": speaker} if speaker else {})}}


def _voices(info: Mapping[str, Any]) -> tuple[Voice, ...] | None:
    """The installed voices of an ``info``; None when the server has no speech at all."""
    programs = info.get("tts")
    if not isinstance(programs, list) or not programs:
        return None
    found: list[Voice] = []
    for program in programs:
        listed = program.get("voices") if isinstance(program, dict) else None
        for one in listed if isinstance(listed, list) else []:
            if isinstance(one, dict) and isinstance(one.get("name"), str) and one.get("installed"):
                found += _speakers(one)
    return tuple(found)


def _speakers(voice: Mapping[str, Any]) -> list[Voice]:
    name = str(voice["name"])
    languages = voice.get("languages")
    language = str(languages[0]) if isinstance(languages, list) and languages else ""
    tag = language.replace("_", "-")
    speakers = voice.get("speakers")
    names = [
        one["name"]
        for one in (speakers if isinstance(speakers, list) else [])
        if isinstance(one, dict) and isinstance(one.get("name"), str)
    ]
    if len(names) > 1:
        return [Voice(f"{name}#{one}", f"{name}, {one}", tag) for one in names]
    return [Voice(name, str(voice.get("description") or name), tag)]
