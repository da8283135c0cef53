"""The arguments of the tools that change files."""

from __future__ import annotations

import codecs

from pydantic import AliasChoices, Field, field_validator

from sonia_desktop.tools.builtin.files import PathArgs

MOST_WRITE_CHARS = 10 * 1024 * 1024
_PATH = Field(min_length=1, max_length=4096, description="File or folder: notes.txt, ~/a/b.txt")
_SOURCE = AliasChoices("path", "source", "src", "from")
_TARGET = AliasChoices("to", "destination", "dest", "target")


class WriteArgs(PathArgs):
    """What to write, and where."""

    path: str = _PATH
    content: str = Field(max_length=MOST_WRITE_CHARS, description="The whole new content.")
    encoding: str = Field("utf-8", max_length=40, description="Such as utf-8, utf-16, latin-1.")
    overwrite: bool = Field(True, description="False: fail where a file is there already.")

    @field_validator("encoding")
    @classmethod
    def _text_encoding(cls, value: str) -> str:
        return _known_encoding(value)


class AppendArgs(PathArgs):
    """What to add at the end of which file."""

    path: str = _PATH
    content: str = Field(
        min_length=1, max_length=MOST_WRITE_CHARS, description="What to add, as it is."
    )
    encoding: str = Field("", max_length=40, description="Empty: that of the file, else utf-8.")
    new_line: bool = Field(False, description="Begin on a line of its own.")

    @field_validator("encoding")
    @classmethod
    def _text_encoding(cls, value: str) -> str:
        return _known_encoding(value) if value else value


class MoveArgs(PathArgs):
    """What goes where."""

    path: str = Field(min_length=1, max_length=4096, validation_alias=_SOURCE, description="What.")
    to: str = Field(
        min_length=1,
        max_length=4096,
        validation_alias=_TARGET,
        description="Where to: a new name, or a folder to put it in.",
    )


class CopyArgs(MoveArgs):
    """What goes where, and whether over a file there."""

    overwrite: bool = Field(False, description="Put a file in the place of one that is there.")


class DeleteArgs(PathArgs):
    """What goes to the trash."""

    path: str = _PATH


def _known_encoding(value: str) -> str:
    try:
        found = codecs.lookup(value)
    except LookupError:
        raise ValueError(f"there is no text encoding {value!r}") from None
    if not getattr(found, "_is_text_encoding", True):
        raise ValueError(f"{value!r} is no encoding of text")
    return value
