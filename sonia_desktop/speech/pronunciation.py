"""How words that no dictionary holds are said: espeak-ng's phonemes as ARPAbet.

    pronunciations(["sonia", "siobhan"])   # {"sonia": "S AA N Y AH", "siobhan": "SH IH V AO N"}

PocketSphinx's dictionary writes sounds in ARPAbet (39 phones, no stress); espeak-ng writes IPA.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable

from sonia_desktop.core.errors import InvalidInputError, UnavailableError

_ASK_S = 10.0
_MOST_WORDS = 2000
_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
_MARKS = re.compile(r"[ˈˌː_\u200d\u0329\u032f\u0361.|\-\s]|\(\w+\)")

# Longest first: what one ARPAbet phone (or a row of them) is in espeak-ng's American English.
_ARPABET: dict[str, str] = {
    "aɪɚ": "AY ER", "aɪə": "AY AH", "aʊɚ": "AW ER", "aɪ": "AY", "aʊ": "AW", "eɪ": "EY",
    "oʊ": "OW", "əʊ": "OW", "ɔɪ": "OY", "tʃ": "CH", "dʒ": "JH", "iə": "IY AH", "əl": "AH L",
    "ɪɹ": "IH R", "ʊɹ": "UH R", "ɛɹ": "EH R", "ɔɹ": "AO R", "oɹ": "AO R", "ɑɹ": "AA R",
    "ju": "Y UW",
    "ɑ": "AA", "a": "AA", "æ": "AE", "ʌ": "AH", "ə": "AH", "ɐ": "AH", "ɔ": "AO", "ɒ": "AA",
    "o": "OW", "ɛ": "EH", "e": "EH", "ɝ": "ER", "ɚ": "ER", "ɜ": "ER", "ɪ": "IH", "ᵻ": "IH",
    "i": "IY", "ʊ": "UH", "u": "UW", "y": "UW", "ø": "ER", "œ": "ER",
    "b": "B", "d": "D", "ð": "DH", "f": "F", "ɡ": "G", "g": "G", "h": "HH", "j": "Y", "k": "K",
    "l": "L", "ɫ": "L", "m": "M", "n": "N", "ŋ": "NG", "ɲ": "N Y", "p": "P", "ɹ": "R", "r": "R",
    "ʁ": "R", "s": "S", "ʃ": "SH", "t": "T", "θ": "TH", "v": "V", "w": "W", "ʍ": "W", "x": "K",
    "χ": "K", "ç": "HH", "z": "Z", "ʒ": "ZH", "ɾ": "T", "ʔ": "T", "β": "V", "ɣ": "G",
}  # fmt: skip
_SYLLABIC = re.compile(r"([nlm])\u0329")
_LONGEST = max(map(len, _ARPABET))

PHONES = frozenset(phone for row in _ARPABET.values() for phone in row.split())
"""Every phone this module writes; all of them are in the US English model."""


def from_ipa(ipa: str) -> str:
    """IPA as espeak-ng writes it, in ARPAbet; signs without a sound of their own are left out.

    >>> from_ipa("s_ˈɑː_n_j_ə")
    'S AA N Y AH'
    """
    plain = _MARKS.sub("", _SYLLABIC.sub(r"ə\1", ipa))
    phones: list[str] = []
    at = 0
    while at < len(plain):
        for length in range(_LONGEST, 0, -1):
            found = _ARPABET.get(plain[at : at + length])
            if found is not None:
                phones.append(found)
                at += length
                break
        else:
            at += 1
    return " ".join(phones)


def pronunciations(words: Iterable[str]) -> dict[str, str]:
    """Each word's sounds, in ARPAbet. Words are lower-case letters, "'" and "-" (2,000 at most).

    Raises `InvalidInputError` for anything else, `UnavailableError` when espeak-ng, which says
    how a word sounds, is not there.
    """
    asked = list(dict.fromkeys(words))
    for word in asked:
        if not _WORD.fullmatch(word) or len(word) > 40:
            raise InvalidInputError(
                f"{word[:40]!r} is not a word that can be spoken.",
                remedy="Write it with letters only.",
            )
    if len(asked) > _MOST_WORDS:
        raise InvalidInputError(f"{len(asked)} words at once; at most {_MOST_WORDS}.")
    if not asked:
        return {}
    program = shutil.which("espeak-ng")
    if program is None:
        raise UnavailableError(
            f"How {asked[0]!r} is said is not known: it is in no dictionary, and espeak-ng, which "
            "could tell, is not installed.",
            remedy="Use words of the dictionary, or: sudo apt install espeak-ng",
        )
    try:
        said = subprocess.run(
            [program, "-q", "-v", "en-us", "--ipa", "--sep=_", "--stdin"],
            input="\n\n".join(asked) + "\n",
            capture_output=True,
            encoding="utf-8",
            timeout=_ASK_S,
            check=True,
        ).stdout
    except (OSError, subprocess.SubprocessError) as error:
        raise UnavailableError(
            f"espeak-ng does not say how words sound ({error}).",
            remedy="Install it again: sudo apt install espeak-ng",
        ) from error
    lines = [line for line in said.splitlines() if line.strip()]
    if len(lines) != len(asked):
        raise UnavailableError(f"espeak-ng told {len(lines)} of {len(asked)} words.")
    sounds = {word: from_ipa(line) for word, line in zip(asked, lines, strict=True)}
    return {word: phones for word, phones in sounds.items() if phones}
