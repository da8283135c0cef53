"""What this user may say beyond what everybody says: tools' phrasings, applications, names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_MOST_WORDS_A_SENTENCE = 14
_MOST_SENTENCES = 4000
_MOST_NAMES = 400
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_WITH_APPLICATION = (
    "open {}", "start {}", "launch {}", "close {}", "run {}", "show me {}", "what is {}",
)  # fmt: skip
_WITH_NAME = (
    "call {}", "who is {}", "what did {} say", "remember that {} is", "when is {}'s birthday",
    "where does {} live", "my name is {}", "remember that i met {}", "what do you know about {}",
)  # fmt: skip


@dataclass(frozen=True)
class Vocabulary:
    """What a recogniser should expect to hear, in any case and with any punctuation.

    phrasings: whole sentences users say (the registered tools' examples).
    applications: names of programs that can be opened.
    names: people, places and things of the user's own.
    """

    phrasings: tuple[str, ...] = ()
    applications: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    def sentences(self) -> list[list[str]]:
        """Sentences in lower-case words, each once; what cannot be spoken is left out.

        At most 4,000; of applications and names 400 each.
        """
        texts = list(self.phrasings)
        for frames, names in ((_WITH_APPLICATION, self.applications), (_WITH_NAME, self.names)):
            for name in names[:_MOST_NAMES]:
                said = " ".join(spoken_words(name))
                texts += [frame.format(said) for frame in frames] if said else []
        found: dict[tuple[str, ...], None] = {}
        for text in texts:
            words = spoken_words(text)
            if 0 < len(words) <= _MOST_WORDS_A_SENTENCE:
                found[tuple(words)] = None
        return [list(words) for words in list(found)[:_MOST_SENTENCES]]


def spoken_words(text: str) -> list[str]:
    """The words of a text as they are spoken; empty when it has letters no English word has.

    >>> spoken_words("Visual Studio Code 2")
    ['visual', 'studio', 'code', 'two']
    """
    plain = text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    plain = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", plain).lower()
    if re.search(r"[^\W\d_a-z]", plain) or re.search(r"[/\\`=<>{}|~$]", plain):
        return []
    plain = re.sub(r"\d", lambda digit: f" {_DIGITS[int(digit[0])]} ", plain)
    return re.findall(r"[a-z]+(?:'[a-z]+)?", plain)


def unknown(sentences: Iterable[list[str]], known: Iterable[str]) -> list[str]:
    """The words of the sentences that a dictionary lacks, each once, in their order.

    >>> unknown([["open", "firefox"]], {"open"})
    ['firefox']
    """
    have = set(known)
    words = dict.fromkeys(word for sentence in sentences for word in sentence)
    return [word for word in words if word not in have]
