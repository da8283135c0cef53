"""What a model server was shown: the pictures in a request, really decoded."""

from __future__ import annotations

import base64
import io
import json
from typing import Any

import numpy as np
from PIL import Image

from tests.llm.fake_server import Request


def pictures_in(request: Request) -> list[Any]:
    """RGB pixels of every picture in a chat request, OpenAI's form or Anthropic's."""
    found = []
    for message in json.loads(request.body)["messages"]:
        parts = message["content"]
        for part in parts if isinstance(parts, list) else []:
            if part["type"] == "image_url":
                kind, _, text = part["image_url"]["url"].partition(";base64,")
                assert kind == "data:image/jpeg"
            elif part["type"] == "image":
                assert part["source"]["media_type"] == "image/jpeg"
                text = part["source"]["data"]
            else:
                continue
            with Image.open(io.BytesIO(base64.b64decode(text, validate=True))) as picture:
                assert picture.format == "JPEG"
                found.append(np.asarray(picture.convert("RGB")))
    return found


def texts_in(request: Request) -> str:
    """All text of a chat request."""
    body = json.loads(request.body)
    told = [str(body.get("system", ""))]
    for message in body["messages"]:
        parts = message["content"]
        if isinstance(parts, str):
            told.append(parts)
        else:
            told += [part["text"] for part in parts if part["type"] == "text"]
    return "\n".join(told)
