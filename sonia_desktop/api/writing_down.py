"""A sound file on its way to its text, for one caller: whole, or piece by piece.

Who hangs up takes the work back.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from sonia_desktop.api.hanging_up import taken_back_by
from sonia_desktop.api.service import ASK_DEADLINE_S, done, off_loop
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.voice.recordings import Part

_FILES, _FIELDS = 2, 50


@contextlib.asynccontextmanager
async def sound_form(request: Request) -> AsyncGenerator[FormData, None]:
    """The form of a request, with one file. Raises `InvalidInputError` when it is none."""
    form = request.form(max_files=_FILES, max_fields=_FIELDS)
    try:
        entered = await form.__aenter__()
    except HTTPException as error:  # the framework's words for a form that cannot be read
        raise InvalidInputError(
            f"The form cannot be read: {str(error.detail).rstrip('.')}.",
            remedy="Send multipart/form-data with its boundary and one file, as curl does: "
            "curl -F file=@FILE ADDRESS",
        ) from error
    try:
        yield entered
    finally:
        await form.__aexit__(None, None, None)


def uploaded(form: FormData, name: str = "") -> UploadFile:
    """The form's part named file; `name`, else its own, is told in errors. Raises
    `InvalidInputError` when it is missing or empty."""
    file = form.get("file")
    if isinstance(file, str):
        raise InvalidInputError(
            "The part named file came as a text, without a filename.",
            remedy="Send it as a file: with curl, -F file=@FILE instead of -F file=<FILE.",
            param="file",
        )
    if not isinstance(file, UploadFile):
        raise InvalidInputError(
            "There is no file in the form.",
            remedy="Send multipart/form-data with a part named file.",
            param="file",
        )
    if not file.size:
        told = " ".join(("The file", name or (file.filename or "")[:100])).rstrip()
        raise InvalidInputError(f"{told} is empty.", remedy="Record it again.", param="file")
    return file


async def sound_of(file: UploadFile, name: str = "") -> Pcm16:
    """Its sound; `name`, else the form's own, is told in errors. Raises `InvalidInputError`."""
    from sonia_desktop.audio.files import load_speech

    try:
        return await off_loop(load_speech, file.file, name or (file.filename or "")[:100])
    except InvalidInputError as error:
        error.details.setdefault("param", "file")
        raise


class WritingDown:
    """See the module. One caller, one use."""

    def __init__(self, assistant: Assistant, samples: Pcm16) -> None:
        self._assistant, self._samples = assistant, samples
        self._deadline_s = ASK_DEADLINE_S + len(samples) / SAMPLE_RATE_HZ
        self._token = CancelToken()

    async def whole(self, request: Request) -> Transcript:
        """All of it; the caller of `request` waits."""
        async with taken_back_by(request, self._token):
            future = self._assistant.voice.transcribe(self._samples, self._token)
            return await done(future, self._deadline_s, "Recognition", self._token)

    async def parts(self) -> AsyncGenerator[Part | Transcript, None]:
        """Each piece as soon as it is heard, then all of it."""
        loop = asyncio.get_running_loop()
        came: asyncio.Queue[Part | None] = asyncio.Queue()

        def tell(part: Part) -> None:
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody listens any more
                loop.call_soon_threadsafe(came.put_nowait, part)

        future = self._assistant.voice.transcribe(self._samples, self._token, tell)
        hearing = asyncio.ensure_future(done(future, self._deadline_s, "Recognition", self._token))
        hearing.add_done_callback(lambda _done: came.put_nowait(None))
        try:
            while (part := await came.get()) is not None:
                yield part
            yield hearing.result()
        finally:
            self._token.cancel()
            hearing.cancel()
