"""Recognition on a server that speaks OpenAI's protocol: POST /v1/audio/transcriptions.

(OpenAI, Speaches, LocalAI, vLLM, whisper.cpp's server, ...) The utterance is sent as a WAV when it
is over, so there are no partials; a long recording is sent in pieces cut where it is quietest.
"""

from __future__ import annotations

import asyncio
import io
import json
import time
import wave
from collections.abc import Coroutine, Mapping
from typing import Any, TypeVar
from urllib.parse import urlsplit

import numpy as np

from sonia_desktop.core.errors import (
    CancelledError,
    DeadlineError,
    InvalidInputError,
    SettingsError,
    UnavailableError,
)
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.openai_answer import confidence_of, language_of, words_of
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript, Word

T = TypeVar("T")
_CONNECT_S = 5.0
_POLL_S = 0.05
_MOST_BODY_BYTES = 8 * 1024 * 1024
_PIECE = 120 * SAMPLE_RATE_HZ
"""4 MB a piece; OpenAI takes 25 MB (platform.openai.com/docs/guides/speech-to-text)."""
_SEARCH = 10 * SAMPLE_RATE_HZ
_FRAME = SAMPLE_RATE_HZ // 50
_SHORTEST = SAMPLE_RATE_HZ // 10
"""OpenAI refuses less than 0.1 s."""
_DETAILED = {"response_format": "verbose_json", "timestamp_granularities[]": "word"}
_PLAIN = {"response_format": "json"}


class OpenAIRecogniser:
    """The `Recogniser` on a server. One worker owns it.

    Args:
        base_url: up to and with ``/v1``.
        model: "whisper-1" and the like.
        language: ISO 639-1; "auto": detected by the server.
        api_key: sent as a bearer token; never logged and never part of an error.
        deadline_s: longest wait for the text of one piece.

    Raises `SettingsError` for an address that is none.
    """

    def __init__(
        self,
        base_url: str,
        *,
        model: str = "whisper-1",
        language: str = "en",
        api_key: str | None = None,
        deadline_s: float = 30.0,
    ) -> None:
        url = base_url.strip().rstrip("/")
        try:
            parts = urlsplit(url)
            usable = parts.scheme in ("http", "https") and bool(parts.hostname)
            _ = parts.port
        except ValueError:
            usable = False
        if not usable:
            raise SettingsError(
                f"{base_url!r} is not the address of a speech server.",
                remedy="Set speech.recogniser_url to an address such as http://127.0.0.1:8000/v1.",
            )
        self._url, self._model, self.language = url, model, language
        self._key, self._deadline_s = (api_key or "").strip(), deadline_s
        self._detailed = True

    piece_s = 28.0

    @property
    def name(self) -> str:
        return f"{self._model} at {urlsplit(self._url).hostname}"

    def start(self) -> None:
        """Ask whether somebody answers there.

        Raises `UnavailableError` (nobody, or the key is refused), `DeadlineError`.
        """
        status, body, _ = self._ask("GET", "/models", {}, None, None, min(5.0, self._deadline_s))
        if status in (401, 403):
            raise self._refused(status, body, "")

    def open(self, *, live: bool = True) -> OpenAIHearing:
        """A stream."""
        return OpenAIHearing(self)

    def refresh(self) -> None:
        """Nothing: the server is not told what to expect."""

    def stop(self) -> None:
        """Nothing is kept open between utterances."""

    def transcribe(self, samples: Pcm16, token: CancelToken | None) -> Transcript:
        """One piece of sound, at most `_PIECE` samples.

        Raises `UnavailableError`, `DeadlineError`, `CancelledError` within 50 ms of the cancel.
        """
        form = {"model": self._model}
        if self.language != "auto":
            form["language"] = self.language
        wav = _wav(samples)
        wishes = (_DETAILED, _PLAIN) if self._detailed else (_PLAIN,)
        for wish in wishes:
            status, body, retry = self._ask(
                "POST", "/audio/transcriptions", form | wish, wav, token, self._deadline_s
            )
            if status not in (400, 422):
                break
        if status != 200:
            raise self._refused(status, body, retry)
        # gpt-4o-transcribe and others know only plain json: no more words with times are asked for
        self._detailed = self._detailed and wish is _DETAILED
        return self._read(body)

    def _read(self, body: bytes) -> Transcript:
        if body.lstrip()[:1] == b"<":
            raise UnavailableError(
                f"What answers at {self._url} sent a web page, not a text of speech.",
                remedy="Check speech.recogniser_url; it mostly ends in /v1.",
            )
        try:
            parsed = json.loads(body)
        except (ValueError, RecursionError) as error:
            raise self._no_text() from error
        if not isinstance(parsed, dict) or not isinstance(parsed.get("text"), str):
            raise self._no_text()
        text = " ".join(parsed["text"].split())
        language = language_of(parsed.get("language"), self.language)
        confidence = confidence_of(parsed.get("segments")) if text else 0.0
        return Transcript(text, self.name, language, confidence, words_of(parsed, confidence))

    def _ask(
        self,
        method: str,
        path: str,
        fields: Mapping[str, str],
        wav: bytes | None,
        token: CancelToken | None,
        deadline_s: float,
    ) -> tuple[int, bytes, str]:
        """Status, body and Retry-After of one request."""
        import httpx

        async def ask() -> tuple[int, bytes, str]:
            local = (urlsplit(self._url).hostname or "") in ("localhost", "127.0.0.1", "::1")
            async with (
                httpx.AsyncClient(
                    headers={"Authorization": f"Bearer {self._key}"} if self._key else {},
                    timeout=httpx.Timeout(None, connect=_CONNECT_S),
                    trust_env=not local,  # a proxy must not hear what is said to this computer
                    verify=self._url.startswith("https"),
                ) as client,
                client.stream(
                    method,
                    f"{self._url}{path}",
                    data=dict(fields) or None,
                    files={"file": ("speech.wav", wav, "audio/wav")} if wav else None,
                ) as answer,
            ):
                body = b""
                async for piece in answer.aiter_bytes():
                    body += piece
                    if len(body) > _MOST_BODY_BYTES:
                        raise UnavailableError(f"The server at {self._url} sends without end.")
                return answer.status_code, body, answer.headers.get("retry-after", "")

        try:
            return _wait(ask(), token, deadline_s, self._late(deadline_s))
        except httpx.InvalidURL as error:
            raise UnavailableError(f"{self._url!r} is not an address ({error}).") from error
        except httpx.HTTPError as error:
            raise UnavailableError(
                f"The speech server at {self._url} does not answer "
                f"({type(error).__name__}: {self._scrub(str(error))}).",
                remedy="Start it, or set another speech.recogniser_url or speech.recogniser.",
            ) from error
        except UnicodeEncodeError:  # a key with letters no header can hold
            raise UnavailableError("The key of the speech server is not usable.") from None

    def _late(self, deadline_s: float) -> DeadlineError:
        return DeadlineError(
            f"The speech server at {self._url} did not answer within {deadline_s:g} s.",
            remedy="Look at its log, choose a smaller model, or another engine under speech.",
        )

    def _refused(self, status: int, body: bytes, retry: str) -> UnavailableError:
        said = self._said(body)
        if status in (401, 403):
            return UnavailableError(
                f"The speech server at {self._url} refused the key ({status}).{said}",
                remedy="Store a valid key in the settings.",
                status=status,
            )
        if status == 404:
            return UnavailableError(
                f"The speech server at {self._url} does not know the model {self._model!r} or the "
                f"address (404).{said}",
                remedy="Check speech.recogniser_model and speech.recogniser_url (ends in /v1).",
                status=status,
            )
        if status == 429:
            return UnavailableError(
                f"The speech server at {self._url} takes no more requests now (429).{said}",
                remedy=f"Try again in {retry} s." if retry.isdigit() else "Try again in a while.",
                status=status,
            )
        return UnavailableError(
            f"The speech server at {self._url} failed with status {status}.{said}",
            remedy="Try again, or look at its log.",
            status=status,
        )

    def _said(self, body: bytes) -> str:
        """The server's own words about an error."""
        text = body.decode("utf-8", "replace").strip()
        if text.startswith("<"):
            return ""
        try:
            parsed = json.loads(text)
            error = parsed.get("error", parsed) if isinstance(parsed, dict) else parsed
            if isinstance(error, dict):
                error = error.get("message") or error.get("detail") or ""
            text = str(error)
        except (ValueError, RecursionError):
            pass
        flat = " ".join("".join(c if c.isprintable() else " " for c in text).split())
        return f" It says: {self._scrub(flat)[:300]}" if flat else ""

    def _scrub(self, text: str) -> str:
        return text.replace(self._key, "***") if self._key else text

    def _no_text(self) -> UnavailableError:
        return UnavailableError(
            f"The speech server at {self._url} sent something that is no text of speech.",
            remedy="Check speech.recogniser_url, or look at the server's log.",
        )


class OpenAIHearing:
    """The `Hearing` of `OpenAIRecogniser`."""

    def __init__(self, engine: OpenAIRecogniser) -> None:
        self._engine = engine
        self._closed = False
        self._sound: list[Pcm16] = []
        self._kept = self._sent = 0  # samples
        self._parts: list[Transcript] = []

    def feed(self, samples: Pcm16) -> str:
        """Keep the next samples; returns the text of the pieces sent so far.

        Raises as `OpenAIRecogniser.transcribe` when a full piece is sent.
        """
        if self._closed:
            raise InvalidInputError("This speech stream is closed.")
        self._sound.append(samples.copy())
        self._kept += len(samples)
        try:
            while self._kept >= _PIECE:
                sound = np.concatenate(self._sound)
                end = quietest(sound[:_PIECE], _SEARCH)
                self._hear(sound[:end], None)
                self._sound, self._kept = [sound[end:]], len(sound) - end
        except Exception:
            self.reset()
            raise
        return " ".join(part.text for part in self._parts if part.text)

    def finish(self, token: CancelToken | None = None) -> Transcript:
        """The text, with words, times and confidence where the server tells them."""
        if self._closed:
            raise InvalidInputError("This speech stream is closed.")
        try:
            if self._kept:
                self._hear(np.concatenate(self._sound), token)
            parts = [part for part in self._parts if part.text]
        finally:
            self.reset()
        engine = self._engine
        if not parts:
            return Transcript("", engine.name, language_of(None, engine.language), 0.0)
        lengths = [len(part.text.split()) for part in parts]
        mean = sum(n * part.confidence for n, part in zip(lengths, parts, strict=True))
        return Transcript(
            " ".join(part.text for part in parts),
            engine.name,
            parts[0].language,
            round(mean / sum(lengths), 3),
            tuple(word for part in parts for word in part.words),
        )

    def give_way(self, *, careful: bool = False) -> None:
        """Nothing: no sound is sent for a partial text alone."""

    def reset(self) -> None:
        """Drop the running utterance."""
        self._sound, self._parts = [], []
        self._kept = self._sent = 0

    def close(self) -> None:
        """Drop everything for good."""
        self.reset()
        self._closed = True

    def _hear(self, samples: Pcm16, token: CancelToken | None) -> None:
        if token is not None:
            token.raise_if_cancelled()
        from_s = self._sent / SAMPLE_RATE_HZ
        self._sent += len(samples)
        if len(samples) < _SHORTEST or not samples.any():
            return
        part = self._engine.transcribe(samples, token)
        words = tuple(
            Word(word.text, word.start_s + from_s, word.end_s + from_s, word.confidence)
            for word in part.words
        )
        self._parts.append(
            Transcript(part.text, part.engine, part.language, part.confidence, words)
        )


def quietest(samples: Pcm16, within: int) -> int:
    """Where to cut: the middle of the quietest 20 ms among the last `within` samples."""
    first = max(0, len(samples) - within)
    frames = (len(samples) - first) // _FRAME
    if not frames:
        return len(samples)
    tail = samples[first : first + frames * _FRAME].astype(np.float32).reshape(frames, _FRAME)
    return first + int(np.argmin((tail**2).sum(axis=1))) * _FRAME + _FRAME // 2


def _wait(
    work: Coroutine[Any, Any, T],
    token: CancelToken | None,
    deadline_s: float,
    late: DeadlineError,
) -> T:
    """Run in an event loop of its own, only here; leave it on cancel or when it is late."""
    until = time.monotonic() + deadline_s

    async def watch() -> T:
        task = asyncio.ensure_future(work)
        try:
            while True:
                left = max(0.0, until - time.monotonic())
                done, _ = await asyncio.wait({task}, timeout=min(_POLL_S, left))
                if token is not None and token.cancelled:
                    raise CancelledError("It was stopped.")
                if done:
                    return task.result()
                if left <= 0.0:
                    raise late
        finally:
            if not task.done():
                task.cancel()
                await asyncio.wait({task}, timeout=1.0)

    return asyncio.run(watch())


def _wav(samples: Pcm16) -> bytes:
    held = io.BytesIO()
    with wave.open(held, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE_HZ)
        file.writeframes(samples.astype("<i2").tobytes())
    return held.getvalue()
