"""Recognition with Moonshine tiny, which ships with the program. English, offline, no download.

Sound is heard again while it grows (partials), and with care as soon as the voice pauses, so that
the final text is mostly there when the end of the turn is found. With care: where the model is not
sure, what people say to Sonia is weighed in (moonshine_beam, expectation); where it doubts, a
second engine proposes texts too; among the likely texts the one that makes sense is taken.

Where the voice is says a detector that is given; without voice nothing is heard, so silence and
noise make no text up. Long sound is cut in pauses: an hour takes no more memory than half a minute.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import numpy as np
import structlog

from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.invented_text import too_fast, without_loops
from sonia_desktop.speech.moonshine_again import SLOWED, HeardAgain, SecondHearing
from sonia_desktop.speech.moonshine_beam import Expectation, expected, words_said
from sonia_desktop.speech.moonshine_hearing import (
    STEP_S,
    Begun,
    Heard,
    MoonshineHearing,
    Opinion,
    VoiceDetector,
)
from sonia_desktop.speech.moonshine_model import (
    LONGEST_S,
    Draft,
    Encoded,
    Found,
    MoonshineModel,
    Sound,
    Token,
)
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Word
from sonia_desktop.speech.word_times import spread

_log = structlog.get_logger(__name__)

_LEAST_SURE = 0.3
_CLICK_S = 0.5
"""Mean token probability below which short sound was no word: breath and clicks come out at 0.3."""
_SURE = 0.9
"""Mean token probability from which nothing else is considered."""
_TEXTS = 8
"""Texts considered when it is not sure."""
_TEXTS_BOTH = 12
"""Texts considered of both hearings."""
_NEAR_TO, _NEAR_TEXTS = 2, 16
"""Of how many texts those that sound alike are sought, and how many of them are tried."""
_SOME_SENSE = 0.5
"""Sense below which they are: what is understood as it was heard is not delayed by it."""
_PLAIN_LEAD, _PLAIN_SENSE = 2.0, 0.7
"""Nats, and sense, from which one hearing is enough. A third of the doubtful development requests
were, and as many were understood."""
_SENSE, _SENSE_ALIKE = 4.0, 5.0
"""What sense (0 to 1) is worth against sound and expectation; the same where nothing that was heard
makes any, and what sounds alike is considered too: nats. On 352 development requests (88 phrasings,
twelve espeak-ng voices) intents rose from 82.4% to 87.5% clean and from 69.9% to 71.6% in noise,
with no wrong action; with 6 instead of 5 to 88.1% and 72.7%, with more wrong tools asked back."""
_MOST_LEAD = 8.0
"""Nats; of a text without a rival."""
_TELLING_LEAD = 5.0
"""Nats; more makes a text no more likely to be right."""
_ALTERNATIVES = 4

_DOUBTFUL, _DEAF = 0.85, 0.6
"""Mean token probability below which a second engine is asked, and below which it is nearly as good
as the first. On the 126 requests of the 260 sentences it raised the intents understood from 73% to
79%, in noise from 52% to 65%; of the 73 clean sentences that ask for nothing it made one more into
a request (asked below 0.9, two)."""
_BEHIND, _BEHIND_DEAF, _POSTERIOR, _RANK, _SECOND_TEXTS = 4.0, 2.0, 4.0, 0.5, 4
"""How its texts are scored beside the best of the first engine, nats."""
_AGREED = 1.5
"""What it is worth that both engines, which err differently, propose a text, nats."""
_QUOTES = '"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}'
Scored = tuple[list[Token], float]
"""A text and its score; only differences of scores mean something."""

Prefer = Callable[[Sequence[str]], Sequence[float]]
"""How much sense each text makes, 0 to 1."""


class Proposals(Protocol):
    """Another engine that hears whole utterances."""

    def hear(self, sound: Pcm16) -> Opinion:
        """Its texts, the best first, and how sure it is of the first (0 to 1)."""

    def follow(self, sound: Pcm16) -> None:
        """Sound that still grows and may be asked about: hear what there is of it ahead; returns
        at once."""

    def get_ready(self) -> None:
        """Load the model, if it is not; returns at once."""

    def stop(self) -> None:
        """Free its model; it loads again when it is asked."""


class Near(Protocol):
    """What else was perhaps said."""

    def texts(self, heard: Iterable[str], most: int) -> list[str]:
        """So many texts that sound nearly like what was heard, the likeliest first."""


class Moonshine:
    """The `Recogniser` on Moonshine. One worker owns it.

    Args:
        detector: makes a voice detector for each stream; None: all sound is taken for voice.
        expect: loads what people say; None: only the sound counts.
        near: loads what finds texts people say that sound like what was heard; None: only texts
            that were heard are considered.
        beside: a second opinion on sound the model hardly understands; None: there is none.
        prefer: which of the likely texts makes sense.
        folder: the model; None: the one that ships.
        clock: monotonic seconds.
    """

    name = "Moonshine tiny"
    piece_s = 14.0
    """Longer ones cost more a second: 0.09 of a processor at 28 s, 0.07 at 10 s."""

    def __init__(
        self,
        detector: Callable[[], VoiceDetector] | None = None,
        *,
        expect: Callable[[], Expectation] | None = None,
        near: Callable[[Expectation], Near] | None = None,
        beside: Proposals | None = None,
        prefer: Prefer | None = None,
        folder: Path | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._model = MoonshineModel(folder)
        self._detector = detector
        self._expect, self._prefer = expect, prefer
        self._expectation: Expectation | None = None
        self._load_near = near
        self._near: Near | None = None
        self._beside = beside
        self._again = SecondHearing(self._model)
        self._clock = clock

    def start(self) -> None:
        """Load the models. Raises `UnavailableError`."""
        self._model.start()
        if self._expect is not None and self._expectation is None:
            try:
                self._expectation = self._expect()
            except (ImportError, OSError, RuntimeError, ValueError) as error:
                _log.warning("no_expectation", error=str(error))  # hears all the same
                self._expect = None
        if self._expectation is None:
            return
        self._again.start()
        if self._load_near is not None and self._near is None:
            try:
                self._near = self._load_near(self._expectation)
            except (ImportError, OSError, RuntimeError, ValueError) as error:
                _log.warning("no_near_texts", error=str(error))
                self._load_near = None

    def refresh(self) -> None:
        """Load the expectation again (a new name, a new program)."""
        self._expectation = self._near = None
        if self._beside is not None:
            self._beside.stop()

    def open(self, *, live: bool = True) -> MoonshineHearing:
        """A stream; all share the one model."""
        self.start()
        detector = self._detector() if self._detector is not None else None
        return MoonshineHearing(self.listen, detector, self.name, self._clock, live=live)

    def stop(self) -> None:
        """Free the models."""
        self._again.stop()
        self._model.stop()
        self.refresh()

    def listen(
        self,
        sound: Pcm16,
        voiced: list[bool],
        *,
        careful: bool,
        token: CancelToken | None = None,
        draft: Draft = (),
        begun: Begun | None = None,
        doubtful: bool = False,
        growing: bool = False,
    ) -> Heard:
        """The words of a piece of sound; `voiced` says for each 512 samples whether it holds voice.
        `draft`: of the last look at the same sound, when it was shorter; `begun`: of the last look,
        without care, at all the voice that is in it; `doubtful`: the look before was, and this one
        may be followed by one with care: a second hearing begins at once; `growing`: there may be
        more to come of the sound.

        Raises `CancelledError` soon after the token is cancelled.
        """
        if self._beside is not None and self._expectation is not None:
            self._beside.get_ready()
        if begun is None:
            if doubtful and growing and self._beside is not None:
                self._beside.follow(sound)
            again = self._hear_again(sound) if doubtful else None
            encoded = self._model.encode(_floats(sound))
            begun = Begun(encoded, *self._model.hear(encoded, token, draft), again)
        encoded, tokens, draft = begun.encoded, begun.tokens, begun.draft
        sure = _mean(tokens)
        more = begun if not careful and sure < _SURE else None
        doubtful = more is not None and sure < _DOUBTFUL
        if doubtful and growing and self._beside is not None:
            self._beside.follow(sound)
        if sure < _LEAST_SURE and (not careful or sum(voiced) * STEP_S < _CLICK_S):
            return Heard((), 0.0, draft=draft, begun=more, doubtful=doubtful)
        lead, others = _MOST_LEAD, tuple[str, ...]()
        if careful and sure < _SURE and self._expectation is not None:
            opinion, again = None, None
            if sure < _DOUBTFUL:
                opinion = self._ask_beside(sound)
                again = begun.again or self._hear_again(sound)
            found, slowed = self._search(encoded, self._expectation, again, token)
            proposed: list[Scored] = []
            if opinion is not None:
                behind = _BEHIND_DEAF if sure < _DEAF else _BEHIND
                proposed = self._second_opinion(opinion, found[0][1] - behind)
            tokens, lead, others = self._considered(found, proposed)
            if slowed is not None and not self._makes_sense(tokens):
                alike = self._sounding_alike(found, encoded, slowed, token)
                tokens, lead, others = self._considered([*found, *alike], proposed, _SENSE_ALIKE)
        spelled = _words(tokens)
        times = spread([text for text, _ in spelled], voiced, STEP_S)
        words = without_loops(
            [
                Word(text, start_s, end_s, chance)
                for (text, chance), (start_s, end_s) in zip(spelled, times, strict=True)
            ]
        )
        if too_fast(words):
            return Heard((), 0.0)
        return Heard(words, _chance_right(sure, lead), others, draft, more, doubtful)

    def _search(
        self,
        encoded: Encoded,
        expectation: Expectation,
        again: HeardAgain | None,
        token: CancelToken | None,
    ) -> tuple[list[Scored], Encoded | None]:
        """The likely texts, the best first; in doubt they are to fit the slowed sound as well,
        which is heard at the same time (`again`) and given back."""
        model = self._model
        found = model.search(encoded, expectation, _TEXTS, token)
        slowed: Encoded | None = None
        if again is not None and self._plain(found):
            again.drop()
        elif again is not None:
            slower = again.result(token)
            slowed = slower.encoded
            here = {one.draft: one for one in found}
            there = {one.draft: one for one in slower.found}
            only_here = [draft for draft in here if draft not in there]
            only_there = [draft for draft in there if draft not in here]
            fits = self._again.fits(slowed, only_here, token)
            fits_here = dict(zip(only_there, model.fits(encoded, only_there, token), strict=True))
            fits_there = dict(zip(only_here, fits.result(), strict=True))
            fits_there |= {draft: _fit(one) for draft, one in there.items()}
            both = [_fitting(one, fits_there[one.draft]) for one in found]
            both += [_fitting(there[draft], fit) for draft, fit in fits_here.items()]
            found = sorted(both, key=lambda one: -one.score)[:_TEXTS_BOTH]
        return [(one.tokens, one.score) for one in found], slowed

    def _sounding_alike(
        self,
        found: list[Scored],
        encoded: Encoded,
        slowed: Encoded,
        token: CancelToken | None,
    ) -> list[Scored]:
        """Texts people say that sound like the likeliest of those found, scored as those are."""
        if self._near is None or self._expectation is None:
            return []
        spellings = {words_said(_text(tokens)): _text(tokens) for tokens, _ in reversed(found)}
        heard = list(spellings.values())[::-1][:_NEAR_TO]
        drafts: dict[str, Draft] = {}
        for text in self._near.texts(heard, _NEAR_TEXTS):
            try:
                if words_said(text) not in spellings:
                    drafts[text] = self._model.draft(text)
            except ValueError:
                continue  # a letter of a name that the model cannot write
        tried = list(drafts.values())
        fits_there = self._again.fits(slowed, tried, token)
        fits_here = self._model.fits(encoded, tried, token)
        alike: list[Scored] = []
        for text, here, there in zip(drafts, fits_here, fits_there.result(), strict=True):
            fit = (here + there) / 2
            tokens = self._model.tokens(drafts[text], fit)
            alike.append((tokens, fit + expected(self._expectation, text)))
        return alike

    def _hear_again(self, sound: Pcm16) -> HeardAgain | None:
        """Hear it slowed down, too, meanwhile; None: it is too long for that."""
        if self._expectation is None or len(sound) > SLOWED * LONGEST_S * SAMPLE_RATE_HZ:
            return None
        return self._again.hear(_floats(sound), self._expectation)

    def _plain(self, found: list[Found]) -> bool:
        """Whether the likeliest text is well ahead of what says something else, and makes sense.

        Then nobody waits for the second hearing.
        """
        if self._prefer is None or not found:
            return False
        best = found[0]
        words = _meant((best.tokens, best.score))
        others = [one.score for one in found if _meant((one.tokens, one.score)) != words]
        if best.score - max(others, default=-math.inf) < _PLAIN_LEAD:
            return False
        return self._prefer([_text(best.tokens)])[0] >= _PLAIN_SENSE

    def _ask_beside(self, sound: Pcm16) -> Opinion | None:
        """The second engine hears while the first one searches; None: there is none."""
        if self._beside is None or self._expectation is None:
            return None
        return self._beside.hear(sound)

    def _second_opinion(self, opinion: Opinion, score: float) -> list[Scored]:
        """What the second engine hears, scored from there."""
        try:
            texts, sure = opinion.result()
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            _log.warning("no_second_opinion", error=str(error))  # hears all the same
            if self._beside is not None:
                self._beside.stop()
            self._beside = None
            return []
        score += _POSTERIOR * (sure - 0.5)
        return [
            ([Token(f" {word}", sure) for word in text.split()], score - _RANK * rank)
            for rank, text in enumerate(texts[:_SECOND_TEXTS])
        ]

    def _makes_sense(self, tokens: list[Token]) -> bool:
        """Whether the text asks for something; every text does where nobody can tell."""
        return self._prefer is None or self._prefer([_text(tokens)])[0] >= _SOME_SENSE

    def _considered(
        self, found: list[Scored], proposed: list[Scored], makes_up_for: float = _SENSE
    ) -> tuple[list[Token], float, tuple[str, ...]]:
        """The text that fits sound, expectation and sense best, its lead over those that say
        something else (nats), and the others. `proposed`: by the second engine."""
        spellings: dict[tuple[str, ...], list[Scored]] = {}  # "at 9" and "at nine" are one text
        for each in (*found, *proposed):
            spellings.setdefault(_meant(each), []).append(each)
        said = [max(same, key=lambda each: each[1]) for same in spellings.values()]
        texts = [_text(tokens) for tokens, _ in said]
        agreed = {_meant(each) for each in found} & {_meant(each) for each in proposed}
        chance = [
            _sum([score for _, score in same]) + (_AGREED if words in agreed else 0.0)
            for words, same in spellings.items()
        ]
        worth = chance
        if self._prefer is not None:
            near = [at for at, each in enumerate(chance) if each >= max(chance) - makes_up_for]
            sense = self._prefer([texts[at] for at in near])  # the others cannot win by it
            worth = list(chance)
            for at, makes in zip(near, sense, strict=True):
                worth[at] += makes_up_for * makes
        best = max(range(len(said)), key=worth.__getitem__)
        rivals = [at for at, words in enumerate(spellings) if words and at != best]
        lead = chance[best] - max((chance[at] for at in rivals), default=-math.inf)
        others = tuple(texts[at] for at in rivals)
        return said[best][0], min(lead, _MOST_LEAD), others[:_ALTERNATIVES]


def _floats(sound: Pcm16) -> Sound:
    return np.divide(sound, 32768.0, dtype=np.float32)


def _fit(found: Found) -> float:
    """How well a text fits the sound it was found in."""
    return found.score - found.expected


def _fitting(found: Found, fit: float) -> Found:
    """The text scored by the mean of how it fits the sound it was found in, and another one."""
    return replace(found, score=found.expected + (_fit(found) + fit) / 2)


def _text(tokens: list[Token]) -> str:
    return "".join(each.text for each in tokens).strip()


def _meant(scored: Scored) -> tuple[str, ...]:
    """The words a text stands for, however it is written: "9:00" is "nine"."""
    return tuple(word for word in words_said(_text(scored[0])) if word != "o'clock")


def _sum(scores: list[float]) -> float:
    """The logarithm of the sum of chances that are given as logarithms."""
    return float(np.logaddexp.reduce(scores))


def _mean(tokens: list[Token]) -> float:
    """Geometric mean of the tokens' chances; 0 without tokens."""
    if not tokens:
        return 0.0
    return math.exp(sum(math.log(max(each.chance, 1e-6)) for each in tokens) / len(tokens))


def _chance_right(sure: float, lead: float) -> float:
    """The share of such hearings with at most a third of the words wrong, 0 to 1.

    Logistic regression on 173 doubtful development requests by four espeak-ng voices, half of them
    in noise, heard twice and with a second opinion (49% right): the mean token probability and the
    lead over texts that say something else (nats). Ten-fold: area under the curve 0.80, mean
    logarithmic loss 0.54 (0.68 with what was fitted for one hearing, which told a third of the
    truth: below 0.3 half were right).
    """
    return 1.0 / (1.0 + math.exp(3.2 - 4.35 * sure - 0.56 * min(lead, _TELLING_LEAD)))


def _words(tokens: list[Token]) -> list[tuple[str, float]]:
    """The words of the tokens and, of each, the chance that all its tokens are right."""
    words: list[tuple[str, float]] = []
    for token in tokens:
        if words and not token.text.startswith(" "):
            text, chance = words[-1]
            words[-1] = (text + token.text, chance * token.chance)
        else:
            words.append((token.text.strip(), token.chance))
    unquoted = [(text.strip(_QUOTES), chance) for text, chance in words]  # no ear hears them
    return [(text, chance) for text, chance in unquoted if text]
