"""Bytes of tokens as text, where a letter may be spread over several tokens."""

from __future__ import annotations


class TokenText:
    """Every sequence that UTF-8 begins becomes one letter: what is none (a model may write any
    bytes) becomes one U+FFFD, so that a length a grammar allows stays that length."""

    def __init__(self) -> None:
        self._open = b""  # a letter that is not whole
        self._missing = 0

    def feed(self, content: bytes) -> str:
        """The letters that are whole by now."""
        told = []
        for byte in content:
            if self._missing and 0x80 <= byte < 0xC0:
                self._open += bytes([byte])
                self._missing -= 1
                if not self._missing:
                    told.append(self._take())
                continue
            if self._missing:  # it broke off
                told.append(self._take())
            self._missing = 3 if byte >= 0xF0 else 2 if byte >= 0xE0 else 1 if byte >= 0xC0 else 0
            self._open = bytes([byte])
            if not self._missing:
                told.append(self._take())
        return "".join(told)

    def end(self) -> str:
        """What was left open."""
        return self._take() if self._open else ""

    def _take(self) -> str:
        whole, self._open, self._missing = self._open, b"", 0
        try:
            return whole.decode("utf-8")
        except UnicodeDecodeError:
            return "\ufffd"
