"""What comes on a session's stream beside text: pictures, and sound. Within limits."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING, Any

from sonia_desktop.api.base64_text import from_base64
from sonia_desktop.core.errors import InvalidInputError

if TYPE_CHECKING:
    from sonia_desktop.speech.recogniser import Pcm16

FRAME_BYTES, FRAMES_PER_MINUTE, FRAMES_PER_TURN = 1_048_576, 10, 3
_SIGNS = {
    "image/png": b"\x89PNG",
    "image/jpeg": b"\xff\xd8\xff",
    "image/gif": b"GIF8",
    "image/webp": b"RIFF",
}


class FrameRefusedError(InvalidInputError):
    """A picture that is not taken; `code` is the contract's word for why."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Frames:
    """The pictures of a stream, within its limits."""

    def __init__(self) -> None:
        self.enabled = False
        self.config = {
            "max_frame_bytes": FRAME_BYTES,
            "max_frames_per_minute": FRAMES_PER_MINUTE,
            "max_frames_per_turn": FRAMES_PER_TURN,
        }
        self._times: deque[float] = deque()
        self.waiting: list[bytes] = []
        """Accepted since the last message: they go with the next one."""

    def enable(self, payload: dict[str, Any]) -> None:
        """Limits may be set lower than ours, never higher."""
        self.enabled = True
        for name, most in (
            ("max_frame_bytes", FRAME_BYTES),
            ("max_frames_per_minute", FRAMES_PER_MINUTE),
            ("max_frames_per_turn", FRAMES_PER_TURN),
        ):
            wished = payload.get(name, most)
            if not isinstance(wished, int) or isinstance(wished, bool) or wished < 1:
                raise InvalidInputError(f"{name} must be a whole number from 1.")
            self.config[name] = min(wished, most)

    def take(self, kind: Any, data: Any) -> int:
        """Accept a picture; its size. Raises `FrameRefusedError`."""
        if not self.enabled:
            raise FrameRefusedError("VISION_DISABLED", "Send control.vision.enable first.")
        if kind not in _SIGNS:
            raise FrameRefusedError("INVALID_MIME_TYPE", f"Pictures are {', '.join(_SIGNS)}.")
        if not isinstance(data, str) or not data:
            raise FrameRefusedError("MISSING_DATA", "data must be the picture as base64.")
        try:
            picture = from_base64(data, "data")
        except InvalidInputError as error:
            raise FrameRefusedError("INVALID_BASE64", error.message) from error
        if len(picture) > self.config["max_frame_bytes"]:
            most = self.config["max_frame_bytes"]
            raise FrameRefusedError(
                "FRAME_TOO_LARGE", f"The picture has {len(picture):,} bytes; {most:,} are taken."
            )
        if not picture.startswith(_SIGNS[kind]):
            raise FrameRefusedError("INVALID_MIME_TYPE", f"The picture is no {kind}.")
        now = time.monotonic()
        while self._times and now - self._times[0] > 60.0:
            self._times.popleft()
        if len(self._times) >= self.config["max_frames_per_minute"]:
            raise FrameRefusedError("RATE_LIMIT_EXCEEDED", "Too many pictures in this minute.")
        if len(self.waiting) >= self.config["max_frames_per_turn"]:
            raise FrameRefusedError("TURN_FRAME_LIMIT", "Too many pictures for one message.")
        self._times.append(now)
        self.waiting.append(picture)
        return len(picture)


RATE_HZ = 16_000
MOST_SOUND_S = 60.0
_SAMPLE_BYTES = 2


class HeldSound:
    """What is being said: PCM, 16 kHz, 16 bits, mono, in pieces, until the end of the turn."""

    def __init__(self) -> None:
        self._held = bytearray()

    def take(self, payload: dict[str, Any]) -> int:
        """Keep a piece; how many milliseconds are held. Raises `InvalidInputError`."""
        sound = from_base64(payload.get("data"), "payload.data, the sound,")
        if len(sound) % _SAMPLE_BYTES:
            raise InvalidInputError("The sound must be PCM of 16 bits: an even number of bytes.")
        if len(self._held) + len(sound) > MOST_SOUND_S * RATE_HZ * _SAMPLE_BYTES:
            raise InvalidInputError(
                f"More than {MOST_SOUND_S:g} seconds of sound in one turn.",
                remedy="Send control.end_turn, or speak on port 7030, WS /v1/voice/{id}.",
            )
        self._held += sound
        return len(self._held) * 1000 // (RATE_HZ * _SAMPLE_BYTES)

    def forget(self) -> Pcm16 | None:
        """Give what is held, once; None when nothing is."""
        import numpy as np

        held, self._held = self._held, bytearray()
        return np.frombuffer(bytes(held), dtype="<i2").astype(np.int16) if held else None
