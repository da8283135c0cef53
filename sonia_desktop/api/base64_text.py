"""Bytes that came as base64 in JSON."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from sonia_desktop.core.errors import InvalidInputError


def from_base64(data: Any, name: str) -> bytes:
    """The bytes. Raises `InvalidInputError`, which calls what was sent by `name`, for anything
    that is no text, or is empty or damaged."""
    if not isinstance(data, str) or not data:
        raise InvalidInputError(f"{name} is missing: send it as base64.")
    try:
        return base64.b64decode(data, validate=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidInputError(f"{name} is not base64.") from error
