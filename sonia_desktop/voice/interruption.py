"""What sound during Sonia's own speech means. Pure: time, probability and text in, a verdict out.

    QUIET --voice--> DUCKED --fell silent, no real words--> QUIET      (cough, "mhm": RESUME)
      |                ^ |--"stop", "wait", "cancel" ...--> OVER       (STOP)
      |              voice '--real words, or a long sound-> OVER       (BARGE_IN)
      '--a sudden sound-> GUESSED --no voice after all----> QUIET      (a door: RESUME)

Ducking (pausing the loudspeaker) is cheap and comes first; what the sound was is decided after.
A guess that was wrong makes the next one wait, each time longer: hammering does not stutter her.
A recogniser may be slower than the sound: a text that arrives after RESUME still counts, so "stop"
stops whenever it is understood.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum

from sonia_desktop.core.errors import InvalidInputError

_ROUNDING_S = 1e-6


class Verdict(StrEnum):
    """What to do now."""

    NOTHING = "nothing"
    DUCK = "duck"  # pause the loudspeaker at once, keep what is left to say
    RESUME = "resume"  # it was nothing: say the rest
    STOP = "stop"  # be quiet; the turn is over
    BARGE_IN = "barge_in"  # the user has something to say: a new turn


class Words(StrEnum):
    """What a text said over Sonia's speech is."""

    NONE = "none"  # nothing, or what recognisers make of a cough
    BACKCHANNEL = "backchannel"  # "mhm", "yeah": go on
    STOP = "stop"
    REAL = "real"


@dataclass(frozen=True)
class InterruptionOptions:
    """The knobs. Times in seconds.

    threshold: probability that counts as the user's voice, above 0, below 1.
    duck_after_s: voice that ducks; 0.02 to 0.5. Two chunks (64 ms) leave 80 ms of the 150 for the
        devices.
    gap_s: a dip shorter than this does not break a voice; 0 to 1.
    words_after_s: voice that must have been there before a text of one real word counts (engines
        make short words of coughs); 0 to 2. Two real words count at once.
    long_voice_s: so much voice is speech also without a text (the recogniser may be slow, or
        absent); 0.3 to 10.
    resume_silence_s: silence after which a sound without real words is over; 0.1 to 3.
    late_text_s: how long after the sound its text still counts; 0 to 30.
    longest_duck_s: a sound that lasts longer, with pauses, is an interruption; 1 to 30.
    guess_s: a sudden sound ducks at once, and is no voice when so much later none was found in it;
        0 (only voice ducks) to 0.5. An "s" is known as voice 0.19 s after its beginning.
    guess_again_s: after a wrong guess none is made for so long, then twice as long; 0 to 60.
    """

    threshold: float = 0.5
    duck_after_s: float = 0.06
    gap_s: float = 0.1
    words_after_s: float = 0.3
    long_voice_s: float = 1.2
    resume_silence_s: float = 0.45
    late_text_s: float = 3.0
    longest_duck_s: float = 4.0
    guess_s: float = 0.2
    guess_again_s: float = 4.0

    def __post_init__(self) -> None:
        ranges = {
            "threshold": (0.01, 0.99), "duck_after_s": (0.02, 0.5), "gap_s": (0.0, 1.0),
            "words_after_s": (0.0, 2.0), "long_voice_s": (0.3, 10.0),
            "resume_silence_s": (0.1, 3.0), "late_text_s": (0.0, 30.0),
            "longest_duck_s": (1.0, 30.0), "guess_s": (0.0, 0.5), "guess_again_s": (0.0, 60.0),
        }  # fmt: skip
        for name, (low, high) in ranges.items():
            value = getattr(self, name)
            if not low <= value <= high:
                raise InvalidInputError(
                    f"The interruption option {name} is {value}.",
                    remedy=f"Set it between {low:g} and {high:g}.",
                )


class Interruption:
    """Follows the microphone through one speech of Sonia's.

    ``step(end_s, duration_s, probability, text, sudden)`` for each chunk in order, times in seconds
    on the caller's clock, `text` what the recogniser has made of the sound so far ("" when
    unknown), `sudden`: sound begins in it, of whatever kind (`audio.onset`). After
    STOP or BARGE_IN it answers NOTHING for ever. The caller gives the recogniser the sound from
    `sound_started_s` on and starts it anew after RESUME's text came or `late_text_s` passed.
    """

    def __init__(self, options: InterruptionOptions | None = None) -> None:
        self.options = options or InterruptionOptions()
        self.ducked = self.over = False
        self.sound_started_s: float | None = None
        """When the running (or, after RESUME, the last) sound began."""
        self._voiced_s = 0.0
        self._voice_end_s = 0.0
        self._resumed_s: float | None = None
        self._guess_until_s: float | None = None  # ducked, and no voice was found yet
        self._guess_from_s = -math.inf
        self._guess_wait_s = self.options.guess_again_s

    def step(
        self,
        end_s: float,
        duration_s: float,
        probability: float,
        text: str = "",
        sudden: bool = False,
    ) -> Verdict:
        """Take one chunk and the newest text; a probability that is no number is silence."""
        if self.over:
            return Verdict.NOTHING
        voice = not math.isnan(probability) and probability >= self.options.threshold
        if voice:
            self._hear(end_s, duration_s)
        elif not self.ducked and end_s - self._voice_end_s > self.options.gap_s + _ROUNDING_S:
            self._voiced_s = 0.0
        if self._recent(end_s) and (said := self._judge(text)) is not Verdict.NOTHING:
            self.over = True
            return said
        if self._guess_until_s is not None:
            return self._while_guessed(self._guess_until_s, end_s)
        if self.ducked:
            return self._while_ducked(end_s)
        if voice and self._voiced_s + _ROUNDING_S >= self.options.duck_after_s:
            self.ducked, self._resumed_s = True, None
            return Verdict.DUCK
        if sudden and self.options.guess_s > 0.0 and end_s >= self._guess_from_s:
            self.ducked = True
            if self._voiced_s == 0.0:
                self.sound_started_s = end_s - duration_s
            self._guess_until_s = end_s + self.options.guess_s
            return Verdict.DUCK
        return Verdict.NOTHING

    def _while_guessed(self, until_s: float, end_s: float) -> Verdict:
        """The loudspeaker is silent for a sound that may be the beginning of a voice."""
        if self._voiced_s + _ROUNDING_S >= self.options.duck_after_s:
            self._guess_until_s, self._resumed_s = None, None
        elif end_s + _ROUNDING_S >= until_s:
            self._guess_until_s, self.ducked = None, False
            self._guess_from_s = end_s + self._guess_wait_s
            self._guess_wait_s *= 2.0
            return Verdict.RESUME
        return Verdict.NOTHING

    def _hear(self, end_s: float, duration_s: float) -> None:
        if self._voiced_s == 0.0 and self._guess_until_s is None:
            self.sound_started_s = end_s - duration_s
        self._voiced_s += duration_s
        self._voice_end_s = end_s

    def _recent(self, end_s: float) -> bool:
        """A text is of the running sound, or of one that ended just now."""
        if self.ducked:
            return True
        since = self._resumed_s
        return since is not None and end_s - since <= self.options.late_text_s + _ROUNDING_S

    def _judge(self, text: str) -> Verdict:
        kind = words_of(text)
        if kind is Words.STOP:
            return Verdict.STOP
        if kind is Words.REAL and (
            self._voiced_s + _ROUNDING_S >= self.options.words_after_s or len(real_words(text)) > 1
        ):
            return Verdict.BARGE_IN
        return Verdict.NOTHING

    def _while_ducked(self, end_s: float) -> Verdict:
        assert self.sound_started_s is not None
        if (
            self._voiced_s + _ROUNDING_S >= self.options.long_voice_s
            or end_s - self.sound_started_s + _ROUNDING_S >= self.options.longest_duck_s
        ):
            self.over = True
            return Verdict.BARGE_IN
        if end_s - self._voice_end_s + _ROUNDING_S >= self.options.resume_silence_s:
            self.ducked, self._resumed_s = False, end_s
            return Verdict.RESUME
        return Verdict.NOTHING


# What a text is

_STOP_FIRST = (
    r"stop|wait|cancel|quiet|silence|hush|shush|shut up|be (?:quiet|silent|still)|never ?mind|"
    r"hold on|hold it|hang on|enough|that(?:'s| is| s) enough|that will do|no more|pause|"
    r"halt|knock it off|cut it out|forget (?:it|that|about it)|abort"
)
_LEAD = r"(?:(?:please|sonia|hey|ok|okay|no|oh|uh|um|just|now|well|alright|all right|and|but)\s+)*"
_STOP = re.compile(rf"{_LEAD}(?:{_STOP_FIRST})\b")
_ONLY_STOP = re.compile(
    rf"{_LEAD}(?:{_STOP_FIRST})"
    r"(?:\s+(?:it|that|this|now|please|sonia|talking|speaking|reading|there|a|second|minute|moment|"
    r"sec|right|thanks|thank you|everything|stop|wait|cancel|enough|for|just|okay|ok))*"
)
_BACKCHANNELS = frozenset(
    [
        "mhm",
        "mm",
        "mmm",
        "hm",
        "hmm",
        "hmmm",
        "uh",
        "huh",
        "uhhuh",
        "uh-huh",
        "um",
        "umm",
        "erm",
        "er",
        "ah",
        "aha",
        "oh",
        "ooh",
        "wow",
        "yeah",
        "yep",
        "yup",
        "yes",
        "ya",
        "okay",
        "ok",
        "kay",
        "right",
        "sure",
        "alright",
        "all",
        "cool",
        "nice",
        "good",
        "great",
        "fine",
        "really",
        "interesting",
        "true",
        "exactly",
        "indeed",
        "i",
        "see",
        "got",
        "it",
        "gotcha",
        "understood",
        "ha",
        "haha",
    ]
)
_NOISE_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "but",
        "of",
        "to",
        "in",
        "it",
        "is",
        "that",
        "huh",
        "hah",
        "heh",
        "ha",
        "eh",
        "ugh",
        "oof",
        "shh",
        "pf",
        "pff",
        "tsk",
        "ahem",
        "cough",
        "sneeze",
        "laughter",
        "noise",
        "breath",
    ]
)
"""Words recognisers make of coughs, breath and clicks; alone they say nothing."""
_HESITATION = re.compile(r"m*h*m+|u+h+m*|u+m+|e+r+m*|e+h+m*|a+h+|o+h+|h+u+h+|h+m+|ähm?|öhm?")
_PHRASES = ("i see", "got it", "all right", "of course", "go on", "i know", "makes sense")


def words_of(text: str) -> Words:
    """What the text means for Sonia's speech. Any case, with or without punctuation."""
    plain = _plain(text)
    if not plain:
        return Words.NONE
    if _STOP.match(plain):
        return Words.STOP
    if real_words(text):
        return Words.REAL
    return Words.NONE if all(word in _NOISE_WORDS for word in plain.split()) else Words.BACKCHANNEL


def is_only_stop(text: str) -> bool:
    """The whole text asks for silence; nothing is left to be done ("stop the music" is more)."""
    return _ONLY_STOP.fullmatch(_plain(text)) is not None


def says_nothing(text: str) -> bool:
    """Nothing but noise and hesitation ("um"): a turn begun by itself is none with it."""
    return all(word in _NOISE_WORDS or _HESITATION.fullmatch(word) for word in _plain(text).split())


def real_words(text: str) -> list[str]:
    """The words that say something: no backchannels, no words made of noise."""
    plain = _plain(text)
    for phrase in _PHRASES:
        plain = re.sub(rf"\b{phrase}\b", " ", plain)
    return [w for w in plain.split() if w not in _BACKCHANNELS and w not in _NOISE_WORDS]


def _plain(text: str) -> str:
    """Lower case, letters, digits and apostrophes only, single spaces."""
    lowered = text.replace("’", "'").lower()
    return " ".join(re.sub(r"\[[^\]]*\]|\([^)]*\)|<[^>]*>|[^\w']", " ", lowered).split())
