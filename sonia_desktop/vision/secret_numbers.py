"""Card numbers and IBANs in read text, by their check digits. Pure functions.

The check sums are python-stdnum's (LGPL). Text engines take 0 for O and 1 for l: letters that look
like digits count as those digits where only a digit can stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sonia_desktop.vision.secret_kinds import Secret, SecretKind

LOOKS_LIKE = str.maketrans(
    {
        **dict.fromkeys("OoQD", "0"),
        **dict.fromkeys("lI|!i", "1"),
        **dict.fromkeys("Zz", "2"),
        **dict.fromkeys("Ss", "5"),
        "b": "6",
        "G": "6",
        "B": "8",
        "g": "9",
        "q": "9",
    }
)
"""Letters that text engines read for a digit."""
_LETTER_FOR = str.maketrans({"0": "O", "1": "I", "5": "S", "8": "B", "2": "Z", "|": "I", "l": "I"})
_DIGIT = r"[0-9OoQDlI|!iZzSsbGBgq]"
_MOST_CONFUSED = 4
"""More letters than this among the digits of a card are no misreading."""

# Digits, each with at most a space or a dash behind it. Digits must outweigh letters (checked).
_NUMBERS = re.compile(rf"(?<![\w.,/+#-]){_DIGIT}(?:[ \u00a0.\-–]{{0,2}}{_DIGIT}){{12,22}}(?![\w])")
_GROUPS = re.compile(r"[^\s.\-–]+")
_FOUR_GROUPS = re.compile(r"(?<![\w.,/+#-])\d{3,5}([ \-–])\d{3,5}\1\d{3,5}\1\d{3,5}(?![\w-])")
_CUT = re.compile(
    r"(?<![\w.,/+#-])(?:\d{4}([ \u00a0])\d{4}\1(?:\d{4}\1\d{1,3}|\d{1,4})"
    r"|3[47]\d\d[ \u00a0]\d{6}[ \u00a0]\d{1,4})"
    r"(?=[ \t]*[.…>›»]{0,3}[ \t]*$)",
    re.MULTILINE,
)
# ISO/IEC 7812: first digits and lengths of the networks (their public rules, 2026).
_NETWORKS = (
    (re.compile(r"4"), (16, 19)),
    (re.compile(r"5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"), (16,)),
    (re.compile(r"3[47]"), (15,)),
    (re.compile(r"6011|64[4-9]|65"), (16, 17, 18, 19)),
    (re.compile(r"35(?:2[89]|[3-8])"), (16, 17, 18, 19)),
    (re.compile(r"30[0-5]|3095|3[689]"), (14, 16, 17, 18, 19)),
    (re.compile(r"62|81"), (16, 17, 18, 19)),
    (re.compile(r"220[0-4]"), (16, 17, 18, 19)),  # Mir
    (re.compile(r"60|6521|508[2-9]|353|356"), (16,)),  # RuPay
    (re.compile(r"5018|5020|5038|5893|6304|6759|676[1-3]"), (16, 18, 19)),  # Maestro
)

_IBAN = re.compile(
    r"(?<![A-Za-z0-9])(?=([A-Za-z0-9|]{2}[ \u00a0]?[0-9OoQDlI|SZB]{2}"
    r"(?:[ \u00a0\n.\-]{0,2}[A-Za-z0-9|]){11,30}))"
)
_STRUCTURE = re.compile(r"(\d+)!([nac])")


def find_cards(text: str) -> Iterator[Secret]:
    """Numbers of 14 to 19 digits that a card network gives out and whose check digit is right."""
    for match in _NUMBERS.finditer(text):
        for start, end in _candidates(match):
            if _is_card(text[start:end]):
                yield Secret(start, end, SecretKind.CARD)
                break


def find_misread_cards(text: str) -> Iterator[Secret]:
    """Numbers in four groups as on a card, of which a text engine lost or doubled one digit.

    There is no check digit to go by: the groups and the network's first digits decide.
    """
    for match in _FOUR_GROUPS.finditer(text):
        sizes = sorted(len(group) for group in _GROUPS.findall(match.group()))
        digits = re.sub(r"\D", "", match.group())
        begins = any(first.match(digits) for first, lengths in _NETWORKS if 16 in lengths)
        if sizes in ([3, 4, 4, 4], [4, 4, 4, 5]) and begins:
            yield Secret(*match.span(), SecretKind.CARD)


def find_cut_cards(text: str) -> Iterator[Secret]:
    """The first groups of a card's number at the end of a line: the rest is behind another window,
    or outside the field. Two groups and more, and the network's first digits."""
    for match in _CUT.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if len(set(digits)) > 1 and any(first.match(digits) for first, _ in _NETWORKS):
            yield Secret(match.start(), match.end(), SecretKind.CARD)


def _candidates(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The whole run, and shorter ones of its groups: an expiry date may stand beside a number."""
    groups = [(match.start() + g.start(), match.start() + g.end()) for g in
              _GROUPS.finditer(match.group())]  # fmt: skip
    count = len(groups)
    for width in range(count, 0, -1):
        for first in range(count - width + 1):
            yield groups[first][0], groups[first + width - 1][1]


def _is_card(written: str) -> bool:
    from stdnum import luhn

    compact = re.sub(r"[ \u00a0.\-–]", "", written)
    if sum(not letter.isdigit() for letter in compact) > _MOST_CONFUSED:
        return False
    digits = compact.translate(LOOKS_LIKE)
    if not digits.isdigit() or not digits.isascii() or len(set(digits)) < 2:
        return False
    given_out = any(len(digits) in lengths and first.match(digits) for first, lengths in _NETWORKS)
    return given_out and bool(luhn.is_valid(digits))


def find_ibans(text: str) -> Iterator[Secret]:
    """Account numbers of ISO 13616: a country's length and form, check digits modulo 97."""
    for match in _IBAN.finditer(text):
        end = _iban_end(match.group(1))
        if end:
            yield Secret(match.start(), match.start() + end, SecretKind.IBAN)


def _iban_end(written: str) -> int:
    """How many characters of the text are an IBAN; 0 when it is none."""
    from stdnum.iso7064 import mod_97_10

    kept = [(at, letter) for at, letter in enumerate(written) if letter.isalnum() or letter == "|"]
    compact = "".join(letter for _, letter in kept)
    country = compact[:2].translate(_LETTER_FOR)
    form = _forms().get(country)
    if form is None or len(compact) < len(form):
        return 0
    after = compact[len(form) : len(form) + 1]
    end = kept[len(form) - 1][0] + 1
    glued = bool(after) and kept[len(form)][0] == end
    if glued:
        return 0
    # Where letters and digits may stand, it is tried as read, and as if all were digits; a small l
    # may be a capital I.
    for digits, small in ((False, False), (True, False), (False, True), (True, True)):
        read = "".join(
            _as(form[at], letter, digits, small) for at, letter in enumerate(compact[: len(form)])
        )
        right = all(_fits(form[at], letter) for at, letter in enumerate(read))
        if right and mod_97_10.is_valid(read[4:] + read[:4]):
            return end
    return 0


def _as(wanted: str, letter: str, digits: bool, small: bool) -> str:
    if wanted == "n" or (wanted == "c" and digits):
        return letter.translate(LOOKS_LIKE).upper()
    if wanted == "a":
        return (letter if small else letter.upper()).translate(_LETTER_FOR).upper()
    return letter.upper()


def _fits(wanted: str, letter: str) -> bool:
    if not letter.isascii():
        return False
    return {"n": letter.isdigit(), "a": letter.isalpha(), "c": letter.isalnum()}[wanted]


_known_forms: dict[str, str] = {}


def _forms() -> dict[str, str]:
    """Country to one letter a place: n digit, a letter, c either; from stdnum's SWIFT registry."""
    if not _known_forms:
        from importlib.resources import files

        table = files("stdnum").joinpath("iban.dat").read_text(encoding="utf-8")
        for country, bban in re.findall(r'^([A-Z]{2}) .*?bban="([^"]+)"', table, re.MULTILINE):
            form = "".join(kind * int(count) for count, kind in _STRUCTURE.findall(bban))
            _known_forms[country] = "aann" + form
    return _known_forms
