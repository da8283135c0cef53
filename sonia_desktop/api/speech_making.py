"""Speech on its way from the synthesiser to one caller, whole or while it is made.

Who hangs up takes the work back; who reads slowly has no more made than a little ahead.
"""

from __future__ import annotations

import asyncio
import base64
import threading
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from starlette.requests import Request

from sonia_desktop.api.envelope import to_json
from sonia_desktop.api.hanging_up import taken_back_by
from sonia_desktop.api.service import ASK_DEADLINE_S
from sonia_desktop.api.sound_out import SoundFormat, SoundWriter
from sonia_desktop.core.errors import CancelledError, DeadlineError
from sonia_desktop.core.worker import CancelToken

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.speech.synthesiser import Speech

_AHEAD_BYTES = 2 * 1024 * 1024
"""So much waits to be read before no more is made: 44 s of raw PCM."""
_SLOWEST_CHARS_PER_S = 5.0
"""A voice slower than this is given up, where all of it is waited for."""


class SpeechInMaking:
    """See the module. One caller, one use."""

    def __init__(
        self, assistant: Assistant, text: str, voice: str, speed: float, form: SoundFormat
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[bytes | BaseException | None] = asyncio.Queue()
        self._token = CancelToken()
        self._writer = SoundWriter(form)
        self._first: bytes | None = b""
        self._deadline_s = ASK_DEADLINE_S
        if form.whole:  # its first byte comes with its last
            self._deadline_s += len(text) / _SLOWEST_CHARS_PER_S
        self._lock = threading.Lock()
        self._waiting = 0  # bytes
        self._held: Callable[[], None] | None = None
        made = assistant.voice.synthesise(
            text, self._add, voice=voice, speed=speed, token=self._token, room=self._when_read
        )
        made.add_done_callback(self._made)
        self._token.on_cancel(self._go_on)  # to its end

    async def whole(self, request: Request) -> bytes:
        """All of it; the caller of `request` waits, and takes it back by hanging up."""
        await self.begin(request)
        async with taken_back_by(request, self._token):
            return b"".join([piece async for piece in self.pieces()])

    async def begin(self, request: Request) -> None:
        """Wait for the first sound, as the caller of `request` does. Raises what keeps it from
        being made, `DeadlineError`."""
        try:
            async with taken_back_by(request, self._token), asyncio.timeout(self._deadline_s):
                self._first = await self._next()
        except TimeoutError as error:
            self._token.cancel()
            raise DeadlineError(
                f"The speech took longer than {self._deadline_s:g} seconds.",
                remedy="Ask for less at once, or for the response_format pcm: it is streamed.",
            ) from error
        except BaseException:
            self._token.cancel()
            raise

    async def pieces(self) -> AsyncIterator[bytes]:
        """The bytes, as they are made."""
        try:
            piece = self._first
            while piece is not None:
                if piece:
                    yield piece
                piece = await self._next()
        finally:
            self._token.cancel()  # the caller may have left in the middle

    async def events(self) -> AsyncIterator[bytes]:
        """OpenAI's events."""
        async for piece in self.pieces():
            audio = base64.b64encode(piece).decode("ascii")
            yield event({"type": "speech.audio.delta", "audio": audio})
        yield event({"type": "speech.audio.done"})

    async def _next(self) -> bytes | None:
        found = await self._queue.get()
        if isinstance(found, BaseException):
            raise found
        if found:
            with self._lock:
                self._waiting -= len(found)
                enough = self._waiting <= _AHEAD_BYTES
            if enough:
                self._go_on()
        return found

    def _go_on(self) -> None:
        """Have the next sentence made, when it was held back."""
        with self._lock:
            held, self._held = self._held, None
        if held is not None:
            held()

    # In the speech worker

    def _when_read(self, go_on: Callable[[], None]) -> None:
        with self._lock:
            if self._waiting > _AHEAD_BYTES and not self._token.cancelled:
                self._held = go_on
                return
        go_on()

    def _add(self, piece: Speech) -> None:
        if data := self._writer.add(piece):
            self._put(data)

    def _made(self, made: Future[None]) -> None:
        error = CancelledError("It was stopped.") if made.cancelled() else made.exception()
        if error is not None:
            self._put(error)
            return
        try:
            self._put(self._writer.close())
        except Exception as failed:  # noqa: BLE001 - belongs to the caller who waits
            self._put(failed)
            return
        self._put(None)

    def _put(self, found: bytes | BaseException | None) -> None:
        if isinstance(found, bytes):
            with self._lock:
                self._waiting += len(found)
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._queue.put_nowait, found)


def event(body: dict[str, Any]) -> bytes:
    """A server-sent event."""
    return b"data: " + to_json(body) + b"\n\n"
