"""Answers about a picture: by the user's language model where there is one, else by what was read.

A vision model that the user chose is shown the picture, secrets masked, and given what was read;
any other model is given only what was read.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from sonia_desktop.api.service import ASK_DEADLINE_S, House, off_loop
from sonia_desktop.api.vision_wanted import AnalyzeWanted
from sonia_desktop.core.errors import CancelledError, DeadlineError, SoniaError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.picture_model import Answered, messages

if TYPE_CHECKING:
    from sonia_desktop.vision.scene import Scene, Screenshot

CHUNK_LETTERS = 200
_SAME = {"claude": "anthropic", "openai": "openai_compatible"}
"""What the contract calls a provider, and what it is called here."""


class PictureAnswer:
    """One answer. `pieces` gives it as it comes; then `by` says who gave it."""

    def __init__(self, house: House, asked: AnalyzeWanted, shot: Screenshot, scene: Scene) -> None:
        self._house, self._asked, self._shot, self._scene = house, asked, shot, scene
        self._trouble = ""
        self._model = ""
        self._saw = False

    async def whole(self) -> str:
        """All of it."""
        return "".join([piece async for piece in self.pieces()])

    async def pieces(self) -> AsyncIterator[str]:
        """The model's words as it says them; without one, what was read, line by line."""
        told = False
        if self._wants_model():
            try:
                async for piece in self._thought():
                    told = True
                    yield piece
            except SoniaError as error:
                if told or isinstance(error, CancelledError):
                    raise
                self._trouble = str(error)
        if not told:
            for piece in chunks(await self._read()):
                yield piece

    def by(self) -> dict[str, Any]:
        """The contract's `provider` and `model`, as they really were, and why not another."""
        name, _, model = self._model.partition(":")
        wished = _SAME.get(self._asked.provider, self._asked.provider)
        own = self._asked.provider in ("auto", "sonia")
        detail = ""
        if name:
            detail = "The model was given what was read of the picture, not the picture itself."
            if self._saw:
                detail = "The model was shown the picture, its secrets masked, and what was read."
        elif not own:
            missing = self._trouble or "No language model is connected."
            detail = f"{missing} What was read is told instead."
        return {
            "provider": name or "sonia",
            "model": model or self._scene.engine,
            "requested_provider": self._asked.provider,
            "requested_model": self._asked.model,
            "fallback": not own and name != wished,
            "detail": detail,
        }

    def _wants_model(self) -> bool:
        asked, board = self._asked, self._house.assistant.health
        return bool(
            asked.prompt.strip()
            and asked.provider != "sonia"
            and (board.get("language model").usable or self._house.assistant.picture_model.chosen)
        )

    async def _read(self) -> str:
        from sonia_desktop.vision.answers import answer

        embed = self._house.assistant.embedder.embed
        return await off_loop(answer, self._scene, self._asked.prompt, None, embed)

    async def _thought(self) -> AsyncIterator[str]:
        loop = asyncio.get_running_loop()
        queue: asyncio.Queue[str | Future[Any]] = asyncio.Queue()

        def put(item: str | Future[Any]) -> None:
            if not loop.is_closed():
                loop.call_soon_threadsafe(queue.put_nowait, item)

        token = CancelToken()
        thinking = await self._asked_model(put, token)
        thinking.add_done_callback(put)
        try:
            async with asyncio.timeout(ASK_DEADLINE_S):
                while isinstance(item := await queue.get(), str):
                    yield item
        except TimeoutError as error:
            raise DeadlineError(
                f"The language model took longer than {ASK_DEADLINE_S:g} seconds."
            ) from error
        finally:
            token.cancel()  # the caller may have left in the middle
        if item.cancelled():
            raise CancelledError("It was stopped.")
        told = item.result()
        self._model = told.by if isinstance(told, Answered) else told[1]

    async def _asked_model(self, put: Callable[[str], None], token: CancelToken) -> Future[Any]:
        """The one that sees, where the user chose one; else the one that reads."""
        assistant, prompt = self._house.assistant, self._asked.prompt
        if assistant.picture_model.chosen:
            masked = await asyncio.wrap_future(assistant.eyes.masked(self._shot))
            self._saw = True
            return assistant.picture_model.ask(prompt, masked, self._scene, put, token)
        return assistant.turns.complete(messages(self._scene, prompt), put, token)


def chunks(text: str, letters: int = CHUNK_LETTERS) -> list[str]:
    """Pieces that together are the text: whole lines, long ones broken at words."""
    pieces: list[str] = []
    for line in text.splitlines(keepends=True):
        while len(line) > letters:
            at = line.rfind(" ", 0, letters) + 1 or letters
            pieces.append(line[:at])
            line = line[at:]
        pieces.append(line)
    return pieces
