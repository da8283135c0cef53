"""How long to wait for more, judged from the text so far: a pure function.

Texts come as recognisers give them: pocketsphinx without capitals and punctuation, Whisper with
both. SHORT after what is whole (a command with its object, a question, "yes"); LONG after what asks
for more ("remind me to", "call five five five", "um"); NORMAL where neither is sure.

LONG is looked for first: waiting too long costs half a second, cutting somebody off costs the turn.
A full stop says little: Whisper puts one at every pause.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sonia_desktop.audio.endpoint import Patience
from sonia_desktop.voice import grammar as g

_LONGEST_COMMAND_WORDS = 20  # more is dictation
_PHONE_DIGITS = 7
_WHOLE_PHONE_DIGITS = 10


def patience(partial_text: str) -> Patience:
    """How long to wait after this text; any case, with or without punctuation."""
    text = partial_text.strip().lower().replace("’", "'")
    words = _words(text)
    if not words:
        return Patience.NORMAL
    if _open_punctuation(text):
        return Patience.LONG
    numbers = _numbers(words)
    if numbers is not None:
        return numbers
    core = _without_lead(words)
    last_whole = text.endswith(("?", "!")) or _is_whole(_last_clause(text, core))
    if _asks_for_more(words):
        if not _ends_loosely(words, core):
            return Patience.LONG
        return Patience.SHORT if last_whole else Patience.NORMAL
    if not core:  # "hey sonia", "could you"; but "okay"
        return Patience.SHORT if " ".join(words) in g.GREETINGS else Patience.LONG
    return Patience.SHORT if last_whole or _is_whole(core) else Patience.NORMAL


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+(?:['.:][a-z0-9]+)*|[^\W\d_]+", text)


def _open_punctuation(text: str) -> bool:
    """A comma, dash or dots at the end, a quotation or bracket that is not closed."""
    if re.search(r"(?:[,;:…\-–—/@_(]|\.\.)$", text):
        return True
    if (
        text.count('"') % 2
        or text.count("“") > text.count("”")
        or text.count("(") > text.count(")")
    ):
        return True
    opened = len(re.findall(r"\b(?:open )?quote\b", text))
    closed = len(re.findall(r"\b(?:un|end |close )quote\b", text))
    return opened - len(re.findall(r"\b(?:end|close) quote\b", text)) > closed


def _numbers(words: list[str]) -> Patience | None:
    """What a number or spelled letters at the end ask for; None when there is neither."""
    letters = _count_back(words, lambda word: len(word) == 1 and word.isalpha())
    if letters > 1:
        tail = " ".join(words[-letters:])
        return None if tail.endswith(g.ACRONYMS) else Patience.LONG
    count = _count_back(words, _is_number)
    if not count:
        return None
    run = words[len(words) - count :]
    if run[-1] in ("point", "oh", "double", "triple") or (count == 1 and len(words) == 1):
        return Patience.LONG if run[-1] in g.MORE_DIGITS else Patience.NORMAL
    before = set(words[: len(words) - count])
    digits = sum(len(re.sub(r"\D", "", word)) if word[0].isdigit() else 1 for word in run)
    if before & g.DIALLING and words[-1 - count] not in g.TIMES_AFTER:
        if digits >= _WHOLE_PHONE_DIGITS:
            return Patience.SHORT
        few = _PHONE_DIGITS if not before & g.CODES else 4
        return Patience.NORMAL if digits >= few else Patience.LONG
    if before & g.TIMED and "for" in before:
        return Patience.LONG  # "a timer for ten": seconds or minutes
    if count > 2 and all(word in g.DIGITS for word in run):
        return Patience.LONG if digits < _PHONE_DIGITS else Patience.NORMAL
    if before & g.OPERATORS:
        return Patience.SHORT
    return Patience.NORMAL


def _is_number(word: str) -> bool:
    return word in g.NUMBERS or word[:1].isdigit()


def _count_back(words: list[str], fits: Callable[[str], bool]) -> int:
    count = 0
    while count < len(words) and fits(words[-1 - count]):
        count += 1
    return count


def _ends_loosely(words: list[str], core: list[str]) -> bool:
    """The last words look open and mostly are the end: "put the bins out", "12 squared"."""
    if not 2 <= len(core) <= _LONGEST_COMMAND_WORDS:
        return False
    last, before = words[-1], words[-2]
    if last == "squared":
        return True
    if g.LOOSE_END.search(" ".join(core)):
        return True
    particle = last in g.SEPARATED and before not in g.PHRASAL | g.PREPOSITIONS | g.DETERMINERS
    return particle and core[0] not in g.PHRASAL and bool(g.PHRASAL & set(core[1:-2]))


def _asks_for_more(words: list[str]) -> bool:
    """The last words cannot be the end."""
    last = words[-1]
    before = words[-2] if len(words) > 1 else ""
    text = " ".join(words)
    question = _asks_what(words)
    if g.FILLED_PAUSE.search(text):
        return True
    if last in g.NEVER_LAST:
        return not (last == "am" and _is_number(before))  # "at 7 am"
    if last in g.OPERATORS:
        return True
    if last in g.CONTRACTED:
        return True
    if last in g.NEGATED:
        return before not in g.SUBJECTS and len(words) < 4
    if last in g.BE or last in g.AUXILIARIES:
        return _auxiliary_hangs(words, question)
    if last in g.PREPOSITIONS:
        return _preposition_hangs(words, question)
    if last in g.PRONOUNS:
        return _pronoun_hangs(words, question)
    if last == "that":
        return before in g.BEFORE_THAT or not (
            before in g.BEFORE_WHOLE_THAT or before in g.COMMANDS
        )
    if last in g.QUESTION_WORDS:
        return len(words) > 1 and not (last in ("why", "how", "what") and before in g.KNOWING)
    if last == "please":
        return before in ("you", "") and len(words) > 1 and words[-3:-2] != ["thank"]
    if last == "so":
        return before not in g.BEFORE_SO
    if last == "not":
        return before not in g.BEFORE_NOT
    if last == "like":
        return not (question and before not in ("you", "i", "something", "anything"))
    if last in g.ADJECTIVES:
        return before in g.DETERMINERS
    if last in g.NAMING:
        return not question
    if last in g.NEEDING_OBJECT:
        if before in g.SUBJECTS and any(word in g.QUESTION_WORDS for word in words[:-2]):
            return False  # "and tell me what you find"
        return not question and (before in g.BEFORE_VERB or len(_without_lead(words)) == 1)
    return bool(g.UNFINISHED.search(text))


def _auxiliary_hangs(words: list[str], question: bool) -> bool:
    """ "what is" hangs; "tell me what it is", "yes i do", "what can you do" do not."""
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    if len(words) == 1:
        return True
    if last in ("do", "have", "need", "want", "mean") and question:
        return before not in g.SUBJECTS and not g.ASKING_VERBS & set(words[:-1])
    if before in g.SUBJECTS:
        # "yes it is", "where it is", "i will"; but "we should", "he said that it is"
        embedded = any(word in g.QUESTION_WORDS for word in words[:-2])
        alone = len(words) == 2 and last in g.ALONE
        return not (embedded or words[0] in g.ANSWERS or alone)
    # "tell me where the key is"
    if last in g.BE:
        asked = [at for at, word in enumerate(words[:-1]) if word in g.QUESTION_WORDS]
        return not asked or asked[-1] == 0 or len(words) - asked[-1] < 4
    return True


def _preposition_hangs(words: list[str], question: bool) -> bool:
    """ "go to" hangs; "turn it on", "log in", "what is it about" do not."""
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    core = _without_lead(words)
    if last in g.PARTICLES:
        if f"{before} {last}" in g.PHRASAL_WHOLE:
            return False
        if core and core[0] in g.PHRASAL and len(core) > 2:
            return False
    if not question or len(words) < 4:
        return True
    if last in ("about", "like"):
        return before in g.BE
    if last in ("of", "to") and before not in g.PREPOSITION_VERBS:
        return True
    return before not in (g.SUBJECTS | g.OBJECTS | g.PREPOSITION_VERBS)


def _pronoun_hangs(words: list[str], question: bool) -> bool:
    """ "can you", "tell me", "is it" hang; "what time is it", "open it", "thank you" do not."""
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    if last == "me":
        return before in g.GIVING_VERBS and words[-3:-2] != ["to"]
    if not before:
        return last in g.SUBJECTS
    if before in g.BE:
        return not question
    if before in g.NEGATED:
        return words[0] not in g.ANSWERS
    if before in g.AUXILIARIES or before in g.QUESTION_BE:
        return before not in g.QUESTION_BE
    if last in ("i", "we", "he", "she", "they"):
        return True
    return last == "there" and before in g.BE


def _asks_what(words: list[str]) -> bool:
    core = _without_lead(words) or words
    return core[0] in g.QUESTION_WORDS or core[0] in g.QUESTION_BE


def _without_lead(words: list[str]) -> list[str]:
    """The words after "hey sonia", "please", "could you", "i want you to"."""
    lead = g.LEAD.match(" ".join(words) + " ")
    return words[len(lead.group().split()) :] if lead else words


def _last_clause(text: str, core: list[str]) -> list[str]:
    """ "the oven clock is off, what time is it"; nothing where what is said is free text."""
    last = re.split(r"[,;:.]\s", text)[-1]
    if last == text or g.FREE_TEXT.match(" ".join(core)):
        return []
    return _without_lead(_words(last))


def _is_whole(core: list[str]) -> bool:
    """A command with its object, a question or an answer that needs nothing more."""
    text = " ".join(core)
    if not core:
        return False
    if g.WHOLE.fullmatch(text):
        return True
    if len(core) > _LONGEST_COMMAND_WORDS or g.FREE_TEXT.match(text):
        return False
    if core[-1] in g.CLOSING and len(core) > 1:
        return True
    first = core[0]
    if first in g.QUESTION_BE:
        return len(core) > 1
    if first in g.QUESTION_WORDS:
        return len(core) > 2 and not (g.NO_VERB_YET.fullmatch(text))
    if first in g.AUXILIARIES or first in g.BE:
        return len(core) > 2
    if first in g.COMMANDS:
        named = any(word not in g.DETERMINERS and word != "me" for word in core[1:])
        return named or core[-1] in g.SUBJECTS
    return False
