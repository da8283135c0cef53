"""CMU PocketSphinx's decoder, called so that other threads go on meanwhile.

The Python package keeps the interpreter's lock in every call: a second look at three seconds of
sound stops the window, the loudspeaker and the services for as long. The library inside the package
is the same, so its C functions (pocketsphinx.h, stable since 5.0) are called by ctypes, which lets
the lock go. Where the package does not show them (Windows), its own decoder is used.

    decoder = sphinx_decoder(lm=None, lw=10.0)     # pocketsphinx's own arguments

Both have `start_utt`, `process_raw`, `end_utt`, `get_cmn`, `set_cmn`, `hyp`, `seg`, `nbest`,
`lookup_word`, `add_word`, `add_lm_file`, `activate_search`. One worker owns a decoder.
"""

from __future__ import annotations

import ctypes
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

_P, _S, _I = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
_INTP = ctypes.POINTER(ctypes.c_int32)
_FUNCTIONS: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "ps_config_parse_json": (_P, (_P, _S)),
    "ps_config_free": (_I, (_P,)),
    "ps_init": (_P, (_P,)),
    "ps_free": (_I, (_P,)),
    "ps_start_utt": (_I, (_P,)),
    "ps_process_raw": (_I, (_P, _S, ctypes.c_size_t, _I, _I)),
    "ps_end_utt": (_I, (_P,)),
    "ps_get_cmn": (_S, (_P, _I)),
    "ps_set_cmn": (_I, (_P, _S)),
    "ps_get_hyp": (_S, (_P, _INTP)),
    "ps_get_logmath": (_P, (_P,)),
    "logmath_exp": (ctypes.c_double, (_P, _I)),
    "ps_seg_iter": (_P, (_P,)),
    "ps_seg_next": (_P, (_P,)),
    "ps_seg_free": (None, (_P,)),
    "ps_seg_word": (_S, (_P,)),
    "ps_seg_frames": (None, (_P, _INTP, _INTP)),
    "ps_seg_prob": (ctypes.c_int32, (_P, _INTP, _INTP, _INTP)),
    "ps_nbest": (_P, (_P,)),
    "ps_nbest_next": (_P, (_P,)),
    "ps_nbest_free": (None, (_P,)),
    "ps_nbest_hyp": (_S, (_P, _INTP)),
    "ps_lookup_word": (_P, (_P, _S)),
    "ckd_free": (None, (_P,)),
    "ps_add_word": (_I, (_P, _S, _S, _I)),
    "ps_add_lm_file": (_I, (_P, _S, _S)),
    "ps_activate_search": (_I, (_P, _S)),
}


@dataclass(frozen=True)
class Hypothesis:
    """A text and how likely it is (0 to 1; only ratios mean something)."""

    hypstr: str
    best_score: float


@dataclass(frozen=True)
class Segment:
    """A word, its frames (10 ms each) and its posterior, 0 to 1."""

    word: str
    start_frame: int
    end_frame: int
    prob: float


def sphinx_decoder(**arguments: Any) -> Any:
    """A new decoder. Raises `ImportError`, `OSError`, `RuntimeError`, `ValueError`."""
    from pocketsphinx import Config, Decoder

    config = Config(loglevel="FATAL", **arguments)
    library = _library()
    return Decoder(config) if library is None else SphinxDecoder(library, config.dumps())


@cache
def _library() -> Any:
    """The package's library; None when it does not show what is needed."""
    from pocketsphinx import _pocketsphinx

    try:
        library = ctypes.CDLL(_pocketsphinx.__file__)
        for name, (result, arguments) in _FUNCTIONS.items():
            function = getattr(library, name)
            function.restype, function.argtypes = result, arguments
    except (OSError, AttributeError):
        return None
    return library


class SphinxDecoder:
    """The decoder of the library; see the module. `config`: as JSON."""

    def __init__(self, library: Any, config: str) -> None:
        self._library = library
        parsed = library.ps_config_parse_json(None, config.encode())
        if not parsed:
            raise ValueError("PocketSphinx does not take its arguments")
        decoder = library.ps_init(parsed)
        library.ps_config_free(parsed)  # the decoder holds it
        if not decoder:
            raise RuntimeError("PocketSphinx does not load its model")
        self._decoder = decoder
        self._logmath = library.ps_get_logmath(decoder)
        weakref.finalize(self, library.ps_free, decoder).atexit = False

    def start_utt(self) -> None:
        self._check(self._library.ps_start_utt(self._decoder), "begin")

    def process_raw(self, data: bytes, no_search: bool = False, full_utt: bool = False) -> None:
        """16-bit samples; `full_utt`: all of the utterance."""
        heard = self._library.ps_process_raw(
            self._decoder, data, len(data) // 2, no_search, full_utt
        )
        self._check(heard, "hear")

    def end_utt(self) -> None:
        self._check(self._library.ps_end_utt(self._decoder), "end")

    def get_cmn(self, update: bool = False) -> str:
        """The mean of the cepstra that sound heard piece by piece is freed of: of the utterance
        before, when that was heard as a whole; `update`: of all that was heard piece by piece."""
        told: bytes = self._library.ps_get_cmn(self._decoder, update)
        return told.decode("ascii")

    def set_cmn(self, cmn: str) -> None:
        """What `get_cmn` gave."""
        self._check(self._library.ps_set_cmn(self._decoder, cmn.encode("ascii")), "take the mean")

    def hyp(self) -> Hypothesis | None:
        """The text so far; None without any."""
        score = ctypes.c_int32()
        return self._hypothesis(self._library.ps_get_hyp(self._decoder, score), score)

    def seg(self) -> Iterator[Segment]:
        """The words so far, silences and noises too."""
        library = self._library
        first, last = ctypes.c_int32(), ctypes.c_int32()
        at = library.ps_seg_iter(self._decoder)
        try:
            while at:
                library.ps_seg_frames(at, first, last)
                chance = library.ps_seg_prob(at, None, None, None)
                word = library.ps_seg_word(at).decode("utf-8", "replace")
                yield Segment(word, first.value, last.value, self._exp(chance))
                at = library.ps_seg_next(at)  # frees itself at the end
        finally:
            if at:
                library.ps_seg_free(at)

    def nbest(self) -> Iterator[Hypothesis | None]:
        """The likeliest texts of a finished utterance, the best first."""
        library = self._library
        score = ctypes.c_int32()
        at = library.ps_nbest(self._decoder)
        try:
            while at:
                yield self._hypothesis(library.ps_nbest_hyp(at, score), score)
                at = library.ps_nbest_next(at)  # frees itself at the end
        finally:
            if at:
                library.ps_nbest_free(at)

    def lookup_word(self, word: str) -> str | None:
        """How it is said; None when the dictionary does not have it."""
        found = self._library.ps_lookup_word(self._decoder, word.encode())
        if not found:
            return None
        phones = ctypes.string_at(found).decode()
        self._library.ckd_free(found)
        return phones

    def add_word(self, word: str, phones: str, update: bool = True) -> None:
        """A word of one's own; `update`: the searches learn it at once."""
        added = self._library.ps_add_word(self._decoder, word.encode(), phones.encode(), update)
        self._check(added, f"learn {word!r}")

    def add_lm_file(self, name: str, path: str) -> None:
        added = self._library.ps_add_lm_file(self._decoder, name.encode(), path.encode())
        self._check(added, f"read {path}")

    def activate_search(self, name: str) -> None:
        self._check(self._library.ps_activate_search(self._decoder, name.encode()), name)

    def _hypothesis(self, text: bytes | None, score: ctypes.c_int32) -> Hypothesis | None:
        if text is None:
            return None
        return Hypothesis(text.decode("utf-8", "replace"), self._exp(score.value))

    def _exp(self, score: int) -> float:
        found: float = self._library.logmath_exp(self._logmath, score)
        return found

    def _check(self, code: int, what: str) -> None:
        if code < 0:
            raise RuntimeError(f"PocketSphinx cannot {what}")
