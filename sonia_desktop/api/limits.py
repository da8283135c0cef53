"""What one caller may ask of the services."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What one caller may ask of the services. Sizes in bytes, times in seconds."""

    body: int = 1024 * 1024
    picture_body: int = 32 * 1024 * 1024  # base64 of a large screenshot
    picture_paths: tuple[str, ...] = (
        "/api/v1/vision/",
        "/v1/vision/frames",
        "/api/v1/agent/analyze-screenshot",
        "/api/v1/cli/",
    )
    upload_paths: tuple[str, ...] = (  # where a picture may also come as a form or as its bytes
        "/api/v1/vision/",
        "/api/v1/agent/analyze-screenshot",
    )
    sound_body: int = 128 * 1024 * 1024  # an hour of 16-bit samples at 16 kHz; on disk, not in RAM
    sound_paths: tuple[str, ...] = (
        "/v1/audio/transcriptions",
        "/v1/audio/translations",
        "/api/v1/cli/listen",
    )
    body_s: float = 30.0
    head_bytes: int = 64 * 1024
    head_fields: int = 100
    head_s: float = 15.0  # from the first byte, or the connection, to the end of the head
    stall_s: float = 30.0  # so long an answer may wait for a caller who does not read
    connections: int = 2000
    messages_per_s: float = 200.0  # of one WebSocket; sound comes in 31 a second
    message_burst: int = 400
    requests_per_s: float = 3000.0
    burst: int = 6000
    in_flight: int = 1000
    wrong_per_s: float = 5.0  # calls without a valid token
    wrong_burst: int = 50


def allow_files(count: int) -> None:
    """Let this process have so many files and sockets open, as far as the system permits."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = count if hard == resource.RLIM_INFINITY else min(count, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


class TokenBucket:
    """`burst` at once, `per_s` in the long run. The caller gives the time, so it can be tested."""

    def __init__(self, per_s: float, burst: int, now_s: float) -> None:
        self._per_s, self._burst = per_s, float(burst)
        self._left, self._at_s = float(burst), now_s

    def take(self, now_s: float) -> float:
        """0.0 when there was one to take, else the seconds until there will be."""
        self._left = min(self._burst, self._left + (now_s - self._at_s) * self._per_s)
        self._at_s = now_s
        if self._left >= 1.0:
            self._left -= 1.0
            return 0.0
        return (1.0 - self._left) / self._per_s
