"""Sound as a server or a program sends it, turned into `Speech` while it still arrives."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.speech.synthesiser import Speech

RATE_HZ = (4_000, 192_000)
_MAX_HEADER_BYTES = 65_536
_MAX_PACKED_BYTES = 64_000_000
_PIECE_S = 0.1
_MP3_FRAMES = (b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")
_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE  # WAVE format tags, RFC 2361


@dataclass(frozen=True)
class PcmFormat:
    """Interleaved little-endian samples. `width`: bytes a sample (1 unsigned, 2, 3, 4)."""

    rate_hz: int
    width: int = 2
    channels: int = 1
    is_float: bool = False

    def check(self, source: str) -> None:
        """Raises `UnavailableError` naming the source."""
        good = (
            RATE_HZ[0] <= self.rate_hz <= RATE_HZ[1]
            and 1 <= self.channels <= 32
            and self.width in ((4, 8) if self.is_float else (1, 2, 3, 4))
        )
        if not good:
            raise UnavailableError(
                f"{source} sent sound in a form that cannot be played: {self.rate_hz} Hz, "
                f"{self.channels} channels of {8 * self.width} bits."
            )


def mono16(data: bytes, form: PcmFormat) -> npt.NDArray[np.int16]:
    """Whole frames as mono int16; several channels are averaged."""
    values: npt.NDArray[np.float64]
    if form.is_float:
        values = np.frombuffer(data, "<f4" if form.width == 4 else "<f8").astype(np.float64)
        values = np.nan_to_num(values, nan=0.0, posinf=1.0, neginf=-1.0) * 32767.0
    elif form.width == 2:
        whole = np.frombuffer(data, "<i2")
        if form.channels == 1:
            return whole.astype(np.int16)
        values = whole.astype(np.float64)
    elif form.width == 1:
        values = (np.frombuffer(data, np.uint8).astype(np.float64) - 128.0) * 256.0
    elif form.width == 3:
        parts = np.frombuffer(data, np.uint8).reshape(-1, 3).astype(np.int32)
        joined = (parts[:, 0] << 8) | (parts[:, 1] << 16) | (parts[:, 2] << 24)
        values = joined.astype(np.float64) / 65536.0
    else:
        values = np.frombuffer(data, "<i4").astype(np.float64) / 65536.0
    if form.channels > 1:
        values = values.reshape(-1, form.channels).mean(axis=1)
    return np.clip(np.rint(values), -32768, 32767).astype(np.int16)


class PcmStream:
    """Bytes in as they come, whole frames out."""

    def __init__(self, form: PcmFormat, source: str) -> None:
        form.check(source)
        self._form, self._odd = form, b""

    def feed(self, data: bytes) -> Iterator[Speech]:
        frame = self._form.width * self._form.channels
        data = self._odd + data
        whole = len(data) - len(data) % frame
        self._odd = data[whole:]
        if whole:
            yield Speech(mono16(data[:whole], self._form), self._form.rate_hz)


class SoundStream:
    """A body of unknown kind: WAV (also with sizes left open), packed sound, or bare PCM.

    Args:
        source: who sends it, for errors.
        bare: what samples without a header are; None: they are refused.
        packed: it is MP3, FLAC, Ogg...; unpacked when all of it is there.
    """

    def __init__(self, source: str, bare: PcmFormat | None, *, packed: bool = False) -> None:
        self._source, self._bare, self._packed = source, bare, packed
        self._held = b""
        self._pcm: PcmStream | None = None
        self._left: int | None = None  # bytes of the WAV's data chunk still to come

    def feed(self, data: bytes) -> Iterator[Speech]:
        """Raises `UnavailableError` for what is no sound."""
        if self._pcm is None:
            self._held += data
            limit = _MAX_PACKED_BYTES if self._packed else _MAX_HEADER_BYTES + len(data)
            if len(self._held) > limit:
                raise self._no_sound("it is too long" if self._packed else "its header has no end")
            if len(self._held) < 12 or self._packed:
                return
            data = self._begin()
            if self._pcm is None:
                return
        if self._left is not None:
            data = data[: self._left]
            self._left -= len(data)
        yield from self._pcm.feed(data)

    def finish(self) -> Iterator[Speech]:
        """The body is complete."""
        if self._pcm is not None or not self._held:
            return
        if self._held[:4] == b"RIFF" and not self._packed:
            raise self._no_sound("its WAV header is cut off")
        if not self._packed:  # shorter than a header
            data = self._begin()
            if self._pcm is not None:
                yield from self._pcm.feed(data)
        else:
            yield from self._unpack()

    def _begin(self) -> bytes:
        """See what it is; the first samples, or nothing while the header is incomplete."""
        head = self._held
        if head[:4] == b"RIFF":
            return self._begin_wav()
        frame = head[:2] in _MP3_FRAMES and self._bare is None
        if head[:3] == b"ID3" or head[:4] in (b"OggS", b"fLaC") or frame:
            self._packed = True
            return b""
        if self._bare is None or head.lstrip()[:1] in (b"{", b"<"):
            words = head[:80].decode("utf-8", "replace").strip()
            raise self._no_sound(f"it begins with {words!r}")
        self._pcm, self._held = PcmStream(self._bare, self._source), b""
        return head

    def _begin_wav(self) -> bytes:
        head, at, form = self._held, 12, None
        if head[8:12] != b"WAVE":
            raise self._no_sound("it is a RIFF file without WAVE")
        while len(head) >= at + 8:
            kind, size = head[at : at + 4], int.from_bytes(head[at + 4 : at + 8], "little")
            body = at + 8
            if kind == b"fmt ":
                if len(head) < body + 16:
                    return b""
                if size < 16:
                    raise self._no_sound("its header names no format")
                form = _wave_format(head[body : body + min(size, 40)])
                if form is None:
                    raise self._no_sound("its samples are packed")
            elif kind == b"data":
                if form is None:
                    raise self._no_sound("its header names no format")
                self._pcm = PcmStream(form, self._source)
                # A streaming server does not know the length yet: 0 or the largest number.
                self._left = size if 0 < size < 0x7FFFFF00 else None
                self._held = b""
                return head[body:]
            at = body + size + size % 2
        return b""

    def _unpack(self) -> Iterator[Speech]:
        import soundfile

        try:
            values, rate_hz = soundfile.read(io.BytesIO(self._held), dtype="float32")
        except (soundfile.LibsndfileError, RuntimeError, ValueError) as error:
            raise self._no_sound(str(error)) from error
        form = PcmFormat(int(rate_hz), 4, 1 if values.ndim == 1 else values.shape[1], True)
        form.check(self._source)
        samples = mono16(values.astype("<f4").tobytes(), form)
        step = max(1, round(_PIECE_S * rate_hz))
        for start in range(0, len(samples), step):
            yield Speech(samples[start : start + step], int(rate_hz))

    def _no_sound(self, why: str) -> UnavailableError:
        return UnavailableError(
            f"{self._source} did not send sound that can be played: {why}.",
            remedy="Look at the server's own log; it must send WAV, PCM, FLAC, Ogg or MP3.",
        )


def _wave_format(body: bytes) -> PcmFormat | None:
    tag, channels, rate_hz, _, _, bits = struct.unpack("<HHIIHH", body[:16])
    if tag == _EXTENSIBLE and len(body) >= 26:
        tag = int.from_bytes(body[24:26], "little")
    if tag not in (_PCM, _FLOAT):
        return None
    return PcmFormat(rate_hz, (bits + 7) // 8, channels, tag == _FLOAT)
