"""A voice on a server that speaks OpenAI's protocol: POST /v1/audio/speech, its sound streamed."""

from __future__ import annotations

import contextlib
import re
import socket
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.speech.sound_stream import PcmFormat, SoundStream
from sonia_desktop.speech.speaking import Interrupts, Speaking
from sonia_desktop.speech.synthesiser import Speech, Voice, check_speed

if TYPE_CHECKING:
    import httpx

_CONNECT_S = 3.0
_SLOWEST = 10.0
"""A server that takes longer than so many times the length of its speech, and `silence_s`, has
failed: it drips."""
_MAX_BYTES = 64_000_000
_MAX_ERROR_BYTES = 4096
_OPENAI_PCM = PcmFormat(24_000)  # platform.openai.com/docs: pcm is 24 kHz, 16 bit, mono, no header
_OPENAI_VOICES = (
    "alloy", "ash", "ballad", "coral", "echo", "fable", "nova", "onyx", "sage", "shimmer", "verse"
)  # fmt: skip
_NORMAL_WPM = 175
_RATE_IN_TYPE = re.compile(r"rate=([0-9]{4,6})")
_PACKED_TYPES = ("mpeg", "mp3", "flac", "ogg", "opus", "aac")


class OpenAISynthesiser:
    """Speaks through one server (OpenAI, Kokoro-FastAPI, Speaches, ...). One worker owns it.

    Args:
        base_url: up to and with ``/v1``.
        model: "tts-1" and the like.
        voice: the server's name for it; empty: the first the server lists, else "alloy".
        api_key: sent as a bearer token; never in an error.
        words_per_minute: 175 is the server's normal pace.
        sound: "wav" (rate and channels told truly) or "pcm", for servers without WAV.
        silence_s: a server that sends nothing for so long has failed.
    """

    name = "openai"

    def __init__(
        self,
        base_url: str,
        *,
        model: str = "tts-1",
        voice: str = "",
        api_key: str = "",
        words_per_minute: int = _NORMAL_WPM,
        sound: str = "wav",
        silence_s: float = 20.0,
    ) -> None:
        self._url, self._model, self._voice = base_url.strip().rstrip("/"), model, voice
        self._key, self._sound, self._silence_s = api_key.strip(), sound, silence_s
        self._pace = words_per_minute / _NORMAL_WPM
        self._client: httpx.Client | None = None
        self._socket: Any = None
        self._known: tuple[Voice, ...] = ()

    def start(self) -> None:
        """Ask whether somebody answers there. Raises `UnavailableError`; may be called again."""
        parts = urlsplit(self._url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UnavailableError(
                f"{self._url!r} is no address of a speech server.",
                remedy="Set speech.synthesiser_url to http://host:port/v1.",
            )
        answer = self._get("/models")
        if answer.status_code in (401, 403):
            raise self._refused(answer.status_code, answer.text)
        listed = _names(_json(self._get("/audio/voices")))
        self._known = tuple(Voice(name, name, "") for name in listed)
        if not self._voice:
            self._voice = listed[0] if listed else _OPENAI_VOICES[0]

    def voices(self) -> tuple[Voice, ...]:
        """What the server lists (many do, at /audio/voices), else OpenAI's; the chosen first."""
        if not self._known:
            self.start()
        known = self._known or tuple(Voice(name, name, "") for name in _OPENAI_VOICES)
        own = [one for one in known if one.id == self._voice] or [
            Voice(self._voice, self._voice, "")
        ]
        return tuple(own) + tuple(one for one in known if one.id != self._voice)

    def speak(self, text: str, *, voice: str = "", speed: float = 1.0) -> Speaking:
        """The sentence as the server streams it. Closing breaks the connection off at once."""
        check_speed(speed)
        return Speaking(lambda interrupts: self._speak(text, voice, speed, interrupts))

    def stop(self) -> None:
        """Close the connection."""
        if self._client is not None:
            self._client.close()
        self._client = self._socket = None

    def _speak(
        self, text: str, voice: str, speed: float, interrupts: Interrupts
    ) -> Iterator[Speech]:
        import httpx

        if not text.strip():
            return
        if not self._voice and not voice:
            self.start()
        interrupts.add(self._break_off)
        body = {
            "model": self._model,
            "input": text,
            "voice": voice or self._voice,
            "response_format": self._sound,
            "speed": round(min(4.0, max(0.25, self._pace * speed)), 3),
        }
        try:
            with self._open().stream(
                "POST", f"{self._url}/audio/speech", json=body, extensions=self._watch(interrupts)
            ) as answer:
                if answer.status_code != httpx.codes.OK:
                    raise self._refused(answer.status_code, _start_of(answer), voice or self._voice)
                yield from self._pieces(answer)
        except httpx.InvalidURL as error:
            raise UnavailableError(f"{self._url!r} is no address ({error}).") from error
        except httpx.TimeoutException as error:
            raise self._gone("it does not answer in time") from error
        except (httpx.HTTPError, httpx.StreamError) as error:
            raise self._gone(str(error) or type(error).__name__) from error

    def _pieces(self, answer: httpx.Response) -> Iterator[Speech]:
        kind = answer.headers.get("content-type", "").lower()
        told = _RATE_IN_TYPE.search(kind)
        bare = None
        if told:
            bare = PcmFormat(int(told[1]))
        elif "pcm" in kind or "l16" in kind or self._sound == "pcm":
            bare = _OPENAI_PCM
        packed = any(name in kind for name in _PACKED_TYPES)
        sound = SoundStream(f"The speech server {self._url}", bare, packed=packed)
        length, left_s = 0, self._silence_s
        asked_s = time.monotonic()
        for data in answer.iter_bytes():
            left_s -= time.monotonic() - asked_s  # waiting only: who hears it may take his time
            length += len(data)
            if length > _MAX_BYTES:
                raise self._gone("its answer has no end")
            for piece in sound.feed(data):
                left_s += _SLOWEST * len(piece.samples) / piece.rate_hz
                yield piece
            if left_s < 0.0:
                raise self._gone("it sends too little to be heard")
            asked_s = time.monotonic()
        yield from sound.finish()
        if not length:
            raise self._gone("its answer is empty")

    def _open(self) -> httpx.Client:
        if self._client is None:
            import httpx

            headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
            local = (urlsplit(self._url).hostname or "") in ("localhost", "127.0.0.1", "::1")
            try:
                self._client = httpx.Client(
                    headers=headers,
                    timeout=httpx.Timeout(self._silence_s, connect=_CONNECT_S),
                    trust_env=not local,  # a proxy must not hear what is said on this computer
                )
            except (ValueError, UnicodeError) as error:
                raise UnavailableError(
                    "The key for the speech server has characters no key has.",
                    remedy="Store it again.",
                ) from error
        return self._client

    def _watch(self, interrupts: Interrupts) -> dict[str, Callable[[str, Any], None]]:
        """httpcore's trace: notes the socket, so that a waiting read can be broken off."""

        def noted(event: str, info: dict[str, Any]) -> None:
            if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
                self._socket = info["return_value"].get_extra_info("socket")
                if interrupts.closed:
                    self._break_off()

        return {"trace": noted}

    def _break_off(self) -> None:
        held = self._socket
        if held is not None:
            with contextlib.suppress(OSError):  # it is closed already
                held.shutdown(socket.SHUT_RDWR)

    def _get(self, path: str) -> httpx.Response:
        import httpx

        try:
            return self._open().get(
                f"{self._url}{path}",
                timeout=_CONNECT_S,
                extensions=self._watch(Interrupts()),  # what is said later may use its connection
            )
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise self._gone(str(error) or type(error).__name__) from error

    def _gone(self, why: str) -> UnavailableError:
        return UnavailableError(
            f"The speech server {self._url} failed: {self._hide(why)}.",
            remedy="Start it, or set speech.synthesiser_url or speech.synthesiser.",
        )

    def _refused(
        self, status: int, words: str, voice: str = ""
    ) -> UnavailableError | InvalidInputError:
        said = self._hide(" ".join(words.split())[:300])
        if status in (401, 403):
            return UnavailableError(
                f"The speech server {self._url} refused the key ({status}).",
                remedy="Store the right key for it.",
            )
        if status in (400, 404, 422) and voice and voice != self._voice:
            return InvalidInputError(
                f"The speech server {self._url} does not take the voice {voice!r}: {said}"
            )
        return UnavailableError(
            f"The speech server {self._url} answered {status}: {said}",
            remedy=f"See that it has the model {self._model!r} and the voice {self._voice!r}.",
        )

    def _hide(self, text: str) -> str:
        return text.replace(self._key, "***") if self._key else text


def _start_of(answer: httpx.Response) -> str:
    held = b""
    for data in answer.iter_bytes():
        held += data
        if len(held) >= _MAX_ERROR_BYTES:
            break
    return held[:_MAX_ERROR_BYTES].decode("utf-8", "replace")


def _json(answer: httpx.Response) -> Any:
    try:
        return answer.json() if answer.status_code == 200 else None
    except ValueError:
        return None


def _names(listed: Any) -> list[str]:
    """Voice names in an answer of /audio/voices: {"voices": ["a", {"id": "b"}]} or a list."""
    items = listed.get("voices") if isinstance(listed, dict) else listed
    if not isinstance(items, list):
        return []
    found = []
    for item in items:
        name = item.get("id") or item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and name:
            found.append(name)
    return found
