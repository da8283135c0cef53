"""Pictures for a GGUF model: its mmproj file turns them into what the language model reads.

    eyes = Eyes(companion(gguf))
    prompt = eyes.read(llama, f"...{MARKER}...", [picture], stopped)   # all of it is in memory now

Not thread-safe: it belongs to `llama_core`, in the thread of the model. Through the mtmd library
that llama-cpp-python brings.
"""

from __future__ import annotations

import ctypes
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import structlog

from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.llm.gguf_file import read_head
from sonia_desktop.llm.provider import ContextTooLongError

_log = structlog.get_logger(__name__)

MARKER = "<__media__>"
"""Stands in a prompt where a picture goes (mtmd's default)."""
_ALIKE = 4
"""Letters that a model's and its eyes' file name have in common at least, from the first."""
_LEAST_ROOM = 16


def companion(gguf: Path) -> Path | None:
    """The mmproj file beside a model, or None. Made for it: its name says so, or it is the only
    one there and the model too."""
    try:
        files = sorted(gguf.parent.glob("*.gguf"))
    except OSError:
        return None
    eyes = [file for file in files if "mmproj" in file.name.lower() and file != gguf]
    models = [file for file in files if "mmproj" not in file.name.lower()]
    mine = _bare(gguf)
    eyes.sort(key=lambda file: _shared(mine, _bare(file)), reverse=True)
    if not eyes:
        return None
    best = eyes[0]
    alone = len(eyes) == 1 and len(models) == 1
    return best if alone or _shared(mine, _bare(best)) >= _ALIKE else None


def _bare(file: Path) -> str:
    return file.stem.lower().replace("mmproj", "").strip("-_.")


def _shared(one: str, other: str) -> int:
    both = min(len(one), len(other))
    return next((n for n in range(both) if one[n] != other[n]), both)


def check_eyes(mmproj: Path) -> None:
    """Raises `UnavailableError` when the file is damaged or no mmproj file."""
    head = read_head(mmproj)
    if head.architecture != "clip":
        raise UnavailableError(
            f"{mmproj.name} is no mmproj file: its architecture is {head.architecture!r}.",
            remedy="Get the mmproj file that belongs to the model.",
        )


class Eyes:
    """Loads at the first picture."""

    def __init__(self, mmproj: Path) -> None:
        self._mmproj = mmproj
        self._handle: Any = None
        self._quiet: Any = None

    def read(
        self,
        llama: Any,
        prompt: str,
        pictures: Sequence[bytes],
        stopped: Callable[[], bool],
    ) -> list[int] | None:
        """Have the model read a prompt with pictures in the place of its markers; what was in its
        memory before is gone. The tokens (those of pictures mean nothing), None when stopped.

        Raises `UnavailableError`, `ContextTooLongError`.
        """
        import llama_cpp.mtmd_cpp as mtmd

        self._open(llama, mtmd)
        llama.reset()
        llama._ctx.kv_cache_clear()
        bitmaps = []
        chunks = mtmd.mtmd_input_chunks_init()
        try:
            bitmaps = [_bitmap(mtmd, picture) for picture in pictures]
            said = prompt.encode("utf-8", "replace")
            text = mtmd.mtmd_input_text()
            text.text, text.text_len = said, len(said)
            text.add_special, text.parse_special = _adds_begin(llama, prompt), True
            array = (mtmd.mtmd_bitmap_p_ctypes * len(bitmaps))(*bitmaps)
            if mtmd.mtmd_tokenize(self._handle, chunks, ctypes.byref(text), array, len(bitmaps)):
                raise UnavailableError(
                    "The model's eyes cannot read this picture.", remedy="Try another picture."
                )
            for number in range(mtmd.mtmd_input_chunks_size(chunks)):
                if stopped():
                    return None
                self._take(llama, mtmd, mtmd.mtmd_input_chunks_get(chunks, number))
        finally:
            mtmd.mtmd_input_chunks_free(chunks)
            for bitmap in bitmaps:
                mtmd.mtmd_bitmap_free(bitmap)
        tokens: list[int] = llama.input_ids[: llama.n_tokens].tolist()
        return tokens

    def close(self) -> None:
        """Free it; before the model itself."""
        handle, self._handle = self._handle, None
        if handle is not None:
            import llama_cpp.mtmd_cpp as mtmd

            mtmd.mtmd_free(handle)

    def _open(self, llama: Any, mtmd: Any) -> None:
        if self._handle is not None:
            return
        import llama_cpp

        check_eyes(self._mmproj)
        self._quiet = llama_cpp.llama_log_callback(lambda _level, _text, _data: None)
        mtmd.mtmd_log_set(self._quiet, ctypes.c_void_p(0))
        mtmd.mtmd_helper_log_set(self._quiet, ctypes.c_void_p(0))
        wish = mtmd.mtmd_context_params_default()
        wish.use_gpu = llama_cpp.llama_supports_gpu_offload()
        wish.n_threads = llama.n_threads
        wish.warmup = False
        handle = mtmd.mtmd_init_from_file(str(self._mmproj).encode(), llama.model, wish)
        if not handle or not mtmd.mtmd_support_vision(handle):
            if handle:
                mtmd.mtmd_free(handle)
            raise UnavailableError(
                f"{self._mmproj.name} does not fit the model, or gives it no eyes.",
                remedy="Get the mmproj file that belongs to the model.",
            )
        self._handle = handle
        _log.info("eyes_loaded", file=self._mmproj.name)

    def _take(self, llama: Any, mtmd: Any, chunk: Any) -> None:
        """One part of the prompt: text, or a picture."""
        import llama_cpp

        count = mtmd.mtmd_input_chunk_get_n_tokens(chunk)
        if llama.n_tokens + count > llama.n_ctx() - _LEAST_ROOM:
            raise ContextTooLongError(
                f"The question with its picture has over {llama.n_tokens + count:,} tokens; the "
                f"model takes {llama.n_ctx():,}.",
                remedy="Show a smaller part of the screen, or choose a longer context.",
            )
        if mtmd.mtmd_input_chunk_get_type(chunk) == mtmd.MTMD_INPUT_CHUNK_TYPE_TEXT:
            size = ctypes.c_size_t()
            tokens = mtmd.mtmd_input_chunk_get_tokens_text(chunk, ctypes.byref(size))
            if size.value:
                llama.eval([tokens[place] for place in range(size.value)])
            return
        after = llama_cpp.llama_pos(0)
        failed = mtmd.mtmd_helper_eval_chunk_single(
            self._handle,
            llama._ctx.ctx,
            chunk,
            llama_cpp.llama_pos(llama.n_tokens),
            llama_cpp.llama_seq_id(0),
            llama.n_batch,
            False,
            ctypes.byref(after),
        )
        if failed:
            raise UnavailableError(
                "The model's eyes failed at this picture.",
                remedy="Try a smaller picture, or another model.",
            )
        llama.n_tokens = after.value


def _adds_begin(llama: Any, prompt: str) -> bool:
    """Not twice: many templates write the mark of the beginning themselves."""
    begin = llama.token_bos()
    mark = llama._model.token_get_text(begin) if begin != -1 else ""
    return not (mark and prompt.startswith(mark))


def _bitmap(mtmd: Any, picture: bytes) -> Any:
    """Raises `UnavailableError` for what is no picture."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(picture)) as opened:
            pixels = opened.convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError, SoniaError) as error:
        raise UnavailableError(f"The picture cannot be read: {error}.") from error
    data = pixels.tobytes()
    buffer = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
    made = mtmd.mtmd_bitmap_init(pixels.width, pixels.height, buffer)
    if not made:
        raise UnavailableError("The picture cannot be taken by the model's eyes.")
    return made
