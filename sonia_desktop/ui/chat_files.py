"""Conversations to files and from them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sonia_desktop.core.errors import InvalidInputError, SoniaError

if TYPE_CHECKING:
    from concurrent.futures import Future

    from sonia_desktop.assistant import Assistant

MOST_BYTES = 1_000_000_000


def export_to(assistant: Assistant, conversation_id: str, path: Path) -> Path:
    """Write a conversation: as JSON or PDF where the file is named so, else as Markdown. Blocks.

    Raises `NotFoundError`, and `SoniaError` when the file cannot be written.
    """
    from sonia_desktop.agent.exchange import exported

    chats = assistant.turns.chats
    kind = {".json": "json", ".pdf": "pdf"}.get(path.suffix.lower(), "markdown")
    content, _media, _suffix = exported(
        chats.find(conversation_id), chats.tree(conversation_id), kind
    )
    try:
        path.write_bytes(content)
    except OSError as error:
        raise SoniaError(
            f"{path} could not be written: {error.strerror or error}.",
            remedy="Choose another folder.",
        ) from error
    return path


def import_from(assistant: Assistant, path: Path) -> Future[int]:
    """Take over the conversations of an export; how many. Raises `InvalidInputError`."""
    from sonia_desktop.agent.exchange import read_export
    from sonia_desktop.ui.desk import then

    try:
        if path.stat().st_size > MOST_BYTES:
            raise InvalidInputError(f"{path.name} is larger than a gigabyte: it is no export.")
        content = path.read_bytes()
    except OSError as error:
        raise InvalidInputError(
            f"{path} could not be read: {error.strerror or error}.", remedy="Choose another file."
        ) from error
    return then(assistant.turns.chats.take_in(read_export(content)), len)
