"""Whether two memories say the same: a ladder from cheap and sure to dear and careful. Pure.

1. the same words, normalised;
2. a gate: short texts and texts that differ in a number, a name, a day or a "not" are two memories,
   however alike they look;
3. Jaccard of their letter triples (counted exactly: there are few candidates, so MinHash, its
   estimate, is not needed);
4. cosine of their vectors, when what they do not share says little.

Each threshold was measured on generated edits, paraphrases and near misses
(tests/benchmarks/memory_duplicates.py).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from sonia_desktop.memory.ranking import STOP_WORDS
from sonia_desktop.memory.words import folded, stem

MIN_ENTROPY_BITS = 2.0
"""Bits a letter: under it ("aaaa", "ha ha ha") only equal texts are the same."""
MIN_TELLING_WORDS = 2
SAME_JACCARD = 0.72
"""Letter triples shared: a typing error in forty letters leaves 0.8 and more."""
SAME_JACCARD_SLIPS = 0.45
"""Enough when word stands by word and what differs are slips: one costs six triples."""
SAME_COSINE = 0.88
"""all-MiniLM-L6-v2: paraphrases with the same names and numbers come up to about this."""
SAME_COSINE_ALL_WORDS = 0.80
"""Enough when one text's telling words are all in the other."""

_TOKEN = re.compile(r"[^\W_]+(?:['’.:/-][^\W_]+)*")
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve"
_NUMBER_WORDS = {word: str(number) for number, word in enumerate(_NUMBERS.split())}
_NOT = """not no never nobody nothing none without cannot can't won't don't doesn't didn't
isn't aren't wasn't weren't haven't hasn't"""
_NEGATIONS = frozenset(_NOT.split())
_TIMES = """monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday
tonight january february march april may june july august september october november december
morning afternoon evening night noon midnight"""
_DAYS = frozenset(_TIMES.split())
_MINE = frozenset(("i", "my", "me", "mine"))
_ALIKE = """big large huge|small little tiny|start begin commence|end finish stop|film movie|
buy purchase get|fix repair mend|shop store|car auto automobile|phone telephone mobile|
flat apartment|holiday vacation|rubbish trash garbage bin|lorry truck|biscuit cookie|sweet candy|
mum mom mother|dad father|kid child children|doctor physician gp|job work occupation|
boss manager supervisor|wife spouse|husband spouse|home house|like enjoy love fond|hate dislike|
live reside dwell|lie sit stand rest|speak talk chat|say tell mention|ask request|answer reply|
meet see|wedding marriage|party celebration|birthday birth born|teacher instructor tutor|
pupil student|street road|picture photo photograph image|present gift|meal dinner supper|
fast quick rapid|clever smart intelligent|happy glad|sad unhappy|ill sick|quiet silent|
rent lease|cost price|pay paid|arrive come|leave depart go|return back|keep store hold|
broken defective damaged|call name|meeting appointment|near close beside next|under below beneath|
key keys|password passcode|wifi wlan wireless|computer pc laptop machine|bike bicycle cycle|
email mail|town city|plan intend want|need require must|allergic allergy|favourite favorite|
prefer best|moved relocated|cancelled canceled|borrowed lent|colour color|grey gray|tv television|
fridge refrigerator|cup mug|couch sofa|cellar basement|garden yard|autumn fall|taxi cab|use take"""


_IRREGULAR_FORMS = """
buy bought|sleep slept|take took taken|go went gone|get got gotten|give gave given| keep
kept|leave left|lose lost|make made|meet met|pay paid|say said|see saw seen|sell sold|send sent|
sit sat|speak spoke spoken|spend spent|stand stood|teach taught|tell told|think thought|wear
wore worn| win won|write wrote written|break broke broken|bring brought|build built|catch
caught|choose chose chosen|come came|drink drank drunk|drive drove driven|eat ate eaten|fall
fell fallen|feel felt|find found|fly flew flown|forget forgot forgotten|grow grew grown|hang
hung|have has had|hear heard|hold held|know knew known|lead led|lend lent|lie lay lain|ride rode
ridden|ring rang rung|rise rose risen|run ran|sing sang sung|swim swam swum|throw threw
thrown|understand understood|begin began begun
"""
_IRREGULAR = {
    form: group.split()[0]
    for group in " ".join(_IRREGULAR_FORMS.split()).split("|")
    for form in group.split()[1:]
    if form not in ("left", "rose", "lay", "ring", "saw")  # as often something else
}


def _base(word: str) -> str:
    """The stem, with "lie" and "lies" (which Porter parts), "buy" and "bought" as one."""
    word = _IRREGULAR.get(word, word)
    return stem(word[:-1] if word.endswith("es") and len(word) > 3 else word)


_SYNONYMS: dict[str, frozenset[str]] = {}
for _group in " ".join(_ALIKE.split()).split("|"):
    _stems = frozenset(_base(_word) for _word in _group.split())
    for _stem in _stems:
        _SYNONYMS[_stem] = _SYNONYMS.get(_stem, frozenset()) | _stems
_OPPOSITES = frozenset(
    frozenset(pair.split())
    for pair in (
        "like hate", "love hate", "like dislike", "left right", "open closed", "on off", "buy sell",
        "start end", "begin end", "before after", "up down", "first last", "old new", "hot cold",
        "early late", "more less", "most least", "above below", "win lose", "arrive leave",
        "increase decrease", "always never", "in out", "big small", "upstairs downstairs",
    )
)  # fmt: skip


class Rung(StrEnum):
    """What decided."""

    EXACT = "the same words"
    SHINGLES = "nearly the same words"
    MEANING = "the same in other words"


@dataclass(frozen=True)
class _Text:
    plain: str
    tokens: list[str]
    telling: frozenset[str]
    hard: Counter[str]
    negated: bool
    synonyms: frozenset[str]
    """The stems of its telling words and of what else can be said for them."""


def same(one: str, other: str, cosine: float | None) -> Rung | None:
    """By which rung the two say the same; None when they do not.

    `cosine` None: there are no vectors, the last rung is not tried.
    """
    first, second = _read(one), _read(other)
    if first.plain == second.plain:
        return Rung.EXACT
    first, second = _read(_joined(one, second)), _read(_joined(other, first))
    if _roles_swapped(first, second):
        return None
    if not _passes_gate(first, second):
        return None
    slips = len(first.tokens) == len(second.tokens)
    alike = SAME_JACCARD_SLIPS if slips else SAME_JACCARD
    if jaccard(first.plain, second.plain) >= alike and _only_slips(first, second):
        return Rung.SHINGLES
    if cosine is None:
        return None
    if _another_value(first, second):
        return None
    apart = first.telling ^ second.telling
    inside = first.telling <= second.telling or second.telling <= first.telling
    if cosine >= (SAME_COSINE_ALL_WORDS if inside and len(apart) <= 2 else SAME_COSINE):
        return Rung.MEANING
    return None


def _joined(text: str, other: _Text) -> str:
    """With two words as one where the other text has them so: "tooth brush", "toothbrush"."""
    known, made = set(other.tokens), [""]
    for word in text.split():
        if folded(made[-1] + word).strip(".,;!?") in known and made[-1]:
            made[-1] += word
        else:
            made.append(word)
    return " ".join(made[1:])


def _roles_swapped(one: _Text, other: _Text) -> bool:
    """ "Tim borrowed my drill", "I borrowed Tim's drill": the same people, each in the other's
    place. With "by" and "of" the order says nothing."""
    people = set(one.hard) | set(other.hard)
    orders = []
    for text in (one, other):
        named = ["i" if word in _MINE else word for word in text.tokens]
        orders.append(list(dict.fromkeys(w for w in named if w == "i" or w in people)))
    return (
        orders[0] != orders[1]
        and sorted(orders[0]) == sorted(orders[1])
        and not {"by", "of", "from", "to", "and"} & (set(one.tokens) | set(other.tokens))
        and "i" in orders[0]
    )


def _another_value(one: _Text, other: _Text) -> bool:
    """Whether one telling word stands in another's place in the same sentence: "red tulips" and
    "yellow tulips" are as near as two paraphrases, and mean two things."""
    left = [word for word in one.tokens if word not in STOP_WORDS]
    right = [word for word in other.tokens if word not in STOP_WORDS]
    steps = SequenceMatcher(None, [_base(w) for w in left], [_base(w) for w in right]).get_opcodes()
    for kind, a, b, c, d in steps:
        if kind != "replace":
            continue
        outs, ins = left[a:b], right[c:d]
        if all(_base(word) in one.synonyms for word in ins) or all(
            _base(word) in other.synonyms for word in outs
        ):
            continue
        if any(_base(word) in other.synonyms for word in outs):
            continue
        return True
    return False


def entropy_bits(text: str) -> float:
    """Shannon entropy of the text's letters, bits a letter (graphiti's gate)."""
    letters = Counter(folded(text).replace(" ", ""))
    total = sum(letters.values())
    return -sum(n / total * math.log2(n / total) for n in letters.values()) if total else 0.0


def jaccard(one: str, other: str) -> float:
    """Share of letter triples that both have."""
    first, second = _triples(one), _triples(other)
    return len(first & second) / len(first | second) if first or second else 1.0


def _triples(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[at : at + 3] for at in range(len(padded) - 2)}


def _read(text: str) -> _Text:
    raw = _TOKEN.findall(text)
    tokens = [folded(token).replace("’", "'") for token in raw]
    tokens = [_NUMBER_WORDS.get(token, token) for token in tokens]
    words = [token[:-2] if token.endswith("'s") else token for token in tokens]
    telling = frozenset(_base(word) for word in words if word not in STOP_WORDS)
    hard: Counter[str] = Counter()
    for at, (token, word) in enumerate(zip(raw, words, strict=True)):
        number = any(letter.isdigit() for letter in word)
        name = at > 0 and token[:1].isupper() and word not in STOP_WORDS and word != "i"
        if number or name or word in _DAYS:
            hard[word] = 1
    negated = sum(token in _NEGATIONS for token in tokens) % 2 == 1
    synonyms = telling.union(*(_SYNONYMS.get(word, frozenset()) for word in telling))
    return _Text(" ".join(words), words, telling, hard, negated, synonyms)


def _passes_gate(one: _Text, other: _Text) -> bool:
    short = min(len(one.telling), len(other.telling)) < MIN_TELLING_WORDS
    if short or min(entropy_bits(one.plain), entropy_bits(other.plain)) < MIN_ENTROPY_BITS:
        return False
    if one.negated != other.negated:
        return False
    known_one, known_other = set(one.tokens), set(other.tokens)
    missing = [word for word in one.hard if not _there(word, known_other)]
    missing += [word for word in other.hard if not _there(word, known_one)]
    if missing:
        return False
    only_one, only_other = one.telling - other.telling, other.telling - one.telling
    return not any(frozenset((a, b)) in _OPPOSITES for a in only_one for b in only_other)


def _there(word: str, among: set[str]) -> bool:
    """The word, or a slip of it; never another number."""
    if word in among:
        return True
    return not any(c.isdigit() for c in word) and any(_slip(word, other) for other in among)


def _only_slips(one: _Text, other: _Text) -> bool:
    """Every telling word has its twin, typing errors apart: "Rome" is no slip of "home"."""
    left = [w for w in one.tokens if w not in STOP_WORDS and _base(w) not in other.telling]
    right = [w for w in other.tokens if w not in STOP_WORDS and _base(w) not in one.telling]
    if not left or not right:
        return len(left) + len(right) <= 1 and not any(c.isdigit() for c in "".join(left + right))
    return all(any(_slip(a, b) for b in right) for a in left) and all(
        any(_slip(a, b) for a in left) for b in right
    )


def _slip(one: str, other: str) -> bool:
    """One wrong, missing, doubled or swapped letter in a word of five or more, not the first."""
    if min(len(one), len(other)) < 5 or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    if any(letter.isdigit() for letter in one + other):
        return False
    same_start = next(
        (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None
    )
    if same_start is None:
        return True
    a, b = one[same_start:], other[same_start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
