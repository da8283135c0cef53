"""The user's voice while Sonia speaks or thinks: an interruption, or a cough.

The sound goes to the recogniser from its first chunk on, so when it turns out to be the user's
next turn not a word of it is lost: `listening` then becomes that turn's.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from sonia_desktop.audio.onset import Onset
from sonia_desktop.audio.playback import OnSilent
from sonia_desktop.audio.vad import CHUNK_S
from sonia_desktop.speech.recogniser import Pcm16
from sonia_desktop.voice.interruption import (
    Interruption,
    InterruptionOptions,
    Verdict,
    Words,
    real_words,
    words_of,
)
from sonia_desktop.voice.latency import barge_in_timed
from sonia_desktop.voice.listening import Listening
from sonia_desktop.voice.own_echo import is_own_echo
from sonia_desktop.voice.types import BargeInTimed

_BELIEVED = 0.3
"""Less confident texts of short sounds say nothing: engines make words of coughs."""


class Overhearing:
    """Follows the microphone through one speech of Sonia's.

    Args:
        listen: opens a listening for the next sound.
        pause, resume: the loudspeaker's; `pause` is given who wants to know when it was silent.
        timed: gets how long that took.
        said: the words Sonia is speaking; the same from the microphone are her echo.
    """

    def __init__(
        self,
        listen: Callable[[], Listening],
        options: InterruptionOptions,
        pause: Callable[[OnSilent], None],
        resume: Callable[[], None],
        timed: Callable[[BargeInTimed], None] = lambda _: None,
        said: Callable[[], str] = lambda: "",
    ) -> None:
        self._listen, self._pause, self._resume = listen, pause, resume
        self._timed, self._said = timed, said
        self._interruption = Interruption(options)
        self._onset = Onset()
        self.listening = listen()

    @property
    def ducked(self) -> bool:
        """A sound goes on of which it is not known yet what it means."""
        return self._interruption.ducked

    def hear(self, chunk: Pcm16, ended_s: float, probability: float) -> Verdict:
        """The next chunk; pauses and resumes the loudspeaker. STOP and BARGE_IN come once."""
        over = self.listening
        over.hear(chunk, ended_s, probability)
        sudden = self._onset.hear(chunk)
        verdict = self._interruption.step(ended_s, CHUNK_S, probability, self._text(), sudden)
        if verdict is Verdict.DUCK:
            began_s = self._interruption.sound_started_s
            assert began_s is not None
            self._pause(_timing(began_s, ended_s, time.monotonic(), self._timed))
        elif verdict is Verdict.RESUME:
            self._resume()
        elif (
            verdict is Verdict.NOTHING
            and over.ended
            and not self._interruption.ducked
            and (over.transcript is not None or not over.heard_speech)
        ):
            self.listening = self._listen()  # that sound meant nothing: ready for the next
        return verdict

    def _text(self) -> str:
        """What of the text so far can be believed: one word alone only when it is final."""
        text, final = self.listening.text, self.listening.transcript
        if words_of(text) is Words.STOP:
            return text
        if text and is_own_echo(text, self._said()):
            return ""
        if final is not None:
            return text if final.confidence >= _BELIEVED else ""
        return text if len(real_words(text)) > 1 else ""


def _timing(
    began_s: float, heard_s: float, told_s: float, timed: Callable[[BargeInTimed], None]
) -> OnSilent:
    """Puts the moments of a pause together once the loudspeaker is silent."""

    def silent(given_s: float, silent_s: float) -> None:
        timed(barge_in_timed(began_s, heard_s, told_s, given_s, silent_s))

    return silent
