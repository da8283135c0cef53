"""The words of ``{"answer": "..."}`` while the JSON is still being written. Pure.

told = AnswerStream()
told.feed('{"answer": "Good mor')   # "Good mor"
told.feed('ning"}')                 # "ning"; told.closed
"""

from __future__ import annotations

import re

_BEGIN = re.compile(r'\s*\{\s*"answer"\s*:\s*"')
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_HEX = 4


class AnswerStream:
    """Fed with pieces of a model's answer; gives the text of the answer that they hold."""

    def __init__(self) -> None:
        self.begun = False
        """The answer is one in words."""
        self.closed = False
        """Its last quote has come."""
        self._rest = ""
        self._high = ""

    def feed(self, piece: str) -> str:
        """What this piece adds to the text; "" while it is not known to be an answer in words."""
        self._rest += piece
        if not self.begun:
            match = _BEGIN.match(self._rest)
            if match is None:
                return ""
            self.begun, self._rest = True, self._rest[match.end() :]
        return "" if self.closed else self._decoded()

    def _decoded(self) -> str:
        text, told, at = self._rest, [], 0
        while at < len(text):
            letter = text[at]
            if letter == '"':
                self.closed = True
                at = len(text)
                break
            if letter != "\\":
                told.append(letter)
                at += 1
                continue
            escape = text[at + 1 : at + 2]
            needed = 2 + _HEX if escape == "u" else 2
            if len(text) - at < needed:
                break  # the rest of it comes with the next piece
            told.append(self._escaped(escape, text[at + 2 : at + needed]))
            at += needed
        self._rest = text[at:]
        return "".join(told)

    def _escaped(self, escape: str, code: str) -> str:
        if escape != "u":
            return _ESCAPES.get(escape, escape)
        try:
            unit = int(code, 16)
        except ValueError:
            return "\ufffd"
        if 0xD800 <= unit < 0xDC00:
            self._high = code
            return ""
        if 0xDC00 <= unit < 0xE000:
            high, self._high = self._high, ""
            if not high:
                return "\ufffd"
            return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + unit - 0xDC00)
        return chr(unit)
