"""Sums in words and figures as the calculator reads them. Pure."""

from __future__ import annotations

import re

from sonia_desktop.core.numbers_said import digits_for_words
from sonia_desktop.tools.builtin.units import is_conversion

_SUM_FRAME = re.compile(
    r"^(?:what\s+(?:remains|is\s+left)(?:\s+over)?|what(?:'?s|\s+is|\s+are|\s+does|\s+do)?|how\s+much\s+(?:is|are)|calculate|compute|"
    r"evaluate|work\s+out|"
    r"solve|figure\s+out|tell\s+me(?:\s+what)?|how\s+many\s+(?:is|are))\s*:?\s+(?P<sum>.+?)"
    r"(?:\s+(?:equals?|equal\s+to|make|makes|is|come\s+to|add\s+up\s+to))?\s*(?:=\s*)?\??\s*$",
    re.IGNORECASE,
)
_SUM_WORDS = (
    r"plus|minus|times|multiplied\s+by|divided\s+by|over|of|percent|percentage|per\s+cent|"
    r"squared|cubed|the|"
    r"square\s+root|cube\s+root|to\s+the\s+power|and|by|power|to|a|half|double|twice|sqrt|pi|"
    r"modulo|mod|log10|log2|log|ln|sin|cos|tan|abs|round|floor|ceil|max|min|factorial|cbrt"
)
_SUM = re.compile(
    rf"^(?:\s|\d+(?:[.,]\d+)*|[-+*/x×÷^%().,!²³√−–]|\b(?:{_SUM_WORDS})\b)+$", re.IGNORECASE
)
_SUM_SIGN = re.compile(
    r"\d\s*[-+*/x×÷^−–]\s*[(√\d-]|[)%²³!]|√|\b(?:plus|minus|times|multiplied|divided|percent|per\s+"
    r"cent|squared|"
    r"cubed|root|power|half|double|twice|sqrt|mod|modulo|over|log|ln|sin|cos|tan|factorial)\b",
    re.IGNORECASE,
)


_ASKS_FOR_UNIT = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"^how\s+(?:many|much)\s+(?P<to>.+?)\s+(?:are\s+(?:there\s+)?in|is|are|in|make(?:s)?(?:\s+up)?|"
        r"does|do|has|have)\s+(?P<amount>.+?)(?:\s+(?:have|make|equal))?$",
        r"^(?:convert|change|turn|translate|express|give\s+me)\s+(?P<amount>.+?)\s+(?:in|into|to|as)\s+(?P<to>.+)$",
        r"^(?:(?:what(?:'?s|\s+is|\s+are)|how\s+(?:much|many|long|far|heavy|hot|warm|cold|big|tall|high|fast)\s+"
        r"(?:is|are))\s+)?(?P<amount>.+?)\s+(?:in|into|to|as)\s+(?P<to>.+)$",
    )
)


def conversion_said(said: str) -> str | None:
    """ "12 miles in kilometres" when the whole sentence asks for an amount in another unit."""
    figures = digits_for_words(said.rstrip(" ?="))
    for form in _ASKS_FOR_UNIT:
        found = form.match(figures)
        if found is not None and is_conversion(asked := f"{found['amount']} in {found['to']}"):
            return asked
    return None


_MONEY = re.compile(
    r"(?<=\d)\s*(?:euros?|dollars?|bucks|quid|pounds|francs|€|\$|£)(?!\w)|[€$£]\s*(?=\d)",
    re.IGNORECASE,
)
_AMOUNT = r"(?P<amount>\d[\d.,]*)"
_HEADS = (
    r"(?P<heads>\d+)(?:\s+(?:people|persons|friends|of\s+us|ways|parts|kids|children|guests|"
    r"colleagues|heads))?"
)
_BILL = tuple(
    (re.compile(form, re.IGNORECASE), written)
    for form, written in (
        (
            rf"^(?:split|divide|share)\s+(?:a\s+bill\s+of\s+|the\s+bill\s+of\s+)?{_AMOUNT}\s+(?:(?:evenly|"
            rf"equally|up)\s+)*(?:(?:between|among|amongst|across|by|into|for|with)\s+)?{_HEADS}$",
            r"\g<amount> / \g<heads>",
        ),
        (
            rf"^(?:(?:what(?:'?s|\s+is|\s+would\s+be)?|how\s+much\s+is|calculate|work\s+out)\s+)?(?:an?\s+|"
            rf"the\s+)?(?P<share>\d+(?:\.\d+)?)\s*(?:%|percent|per\s+cent)\s+(?:tip|tax|vat|discount|"
            rf"interest)\s+(?:on|of|for|from)\s+(?:a\s+bill\s+of\s+)?{_AMOUNT}$",
            r"\g<share> percent of \g<amount>",
        ),
    )
)


def bill_said(said: str) -> str | None:
    """ "split 87.50 between 4 people", "a 20 percent tip on 45 euros" as an expression."""
    figures = _MONEY.sub("", digits_for_words(said.rstrip(" ?=.")))
    for form, written in _BILL:
        if match := form.match(" ".join(figures.split())):
            return match.expand(written)
    return None


def sum_said(said: str) -> str | None:
    """The expression when the whole sentence is a sum, framed ("what is ...") or bare."""
    framed = _SUM_FRAME.match(said)
    bare = framed["sum"] if framed else said.rstrip(" =?")
    figures = digits_for_words(bare)
    if not re.search(r"\d|√", figures) or not _SUM.match(figures) or not _SUM_SIGN.search(figures):
        return None
    if framed is None and not re.search(r"\d\s*(?:[-+*/x×÷^%]|[a-z])", figures, re.IGNORECASE):
        return None
    if re.fullmatch(r"[\d\s/.,:-]+", figures) and re.search(r"\d[/.-]\d+[/.-]\d", figures):
        return None  # a date or a telephone number
    return _as_formula(figures)


def _as_formula(figures: str) -> str:
    for pattern, written in (
        (r"\bper\s+cent\b", "percent"),
        (
            r"^(\d+(?:\.\d+)?)\s*(?:minus|-)\s*(\d+(?:\.\d+)?)\s*(?:percent|%)\s*$",
            r"\1 * (100 - \2) / 100",
        ),
        (
            r"^(\d+(?:\.\d+)?)\s*(?:plus|\+)\s*(\d+(?:\.\d+)?)\s*(?:percent|%)\s*$",
            r"\1 * (100 + \2) / 100",
        ),
        (r"\b(?:the\s+)?square\s+root\s+of\s*", "square root of "),
        (r"\b(?:the\s+)?cube\s+root\s+of\s*(\d+(?:\.\d+)?)", r"cbrt(\1)"),
        (r"\b(?:double|twice)\s+(?:the\s+)?", "2*"),
        (r"\b(?:a\s+)?half\s+(?:of\s+)?", "0.5*"),
        (r"\b(?:modulo|mod)\b", "%"),
        (r"\bfactorial\s+of\s+(\d+)", r"factorial(\1)"),
        (r"(\d+)\s*(?:factorial|!)", r"factorial(\1)"),
        (r"\b(sqrt|cbrt|log10|log2|log|ln|sin|cos|tan)\s+(?:of\s+)?(\d+(?:\.\d+)?)", r"\1(\2)"),
        (r"\bby\b", ""),
        (r"\bmultiplied\b", "times"),
        (r"\bdivided\b", "divided by"),
        (r"\bthe\b(?!\s+power)", ""),
    ):
        figures = re.sub(pattern, written, figures, flags=re.IGNORECASE)
    return " ".join(figures.split())


_N = r"(-?\d[\d.,]*)"
_IN_WORDS: tuple[tuple[str, str], ...] = (
    (rf"\b(?:add|sum)(?:\s+up)?\s+{_N}\s+(?:and|to|with|plus)\s+{_N}", r"\1 + \2"),
    (rf"\b(?:subtract|deduct|take\s+away|take)\s+{_N}\s+from\s+{_N}", r"\2 - \1"),
    (rf"\bmultiply\s+{_N}\s+(?:by|with|times|and)\s+{_N}", r"\1 * \2"),
    (rf"\bdivide\s+{_N}\s+(?:by|through)\s+{_N}", r"\1 / \2"),
    (rf"\bhow\s+many\s+times\s+does\s+{_N}\s+(?:go|fit)\s+into\s+{_N}", r"\2 / \1"),
    (rf"\b(?:the\s+)?sum\s+of\s+{_N}\s+and\s+{_N}", r"\1 + \2"),
    (rf"\b(?:the\s+)?difference\s+(?:of|between)\s+{_N}\s+and\s+{_N}", r"\1 - \2"),
    (rf"\b(?:the\s+)?product\s+of\s+{_N}\s+and\s+{_N}", r"\1 * \2"),
    (rf"\b(?:the\s+)?quotient\s+of\s+{_N}\s+and\s+{_N}", r"\1 / \2"),
    (rf"\b(?:the\s+)?(?:average|mean)\s+of\s+{_N}\s+and\s+{_N}", r"(\1 + \2) / 2"),
    (rf"\b(?:the\s+)?cube\s+root\s+(?:of|from)\s+{_N}", r"cbrt(\1)"),
    (rf"\b(?:the\s+)?(?:square\s+)?root\s+(?:of|from)\s+{_N}", r"sqrt(\1)"),
    (rf"\b(?:the\s+)?(sine|cosine|tangent|logarithm|log)\s+of\s+{_N}", r"\1(\2)"),
    (rf"\b(?:a\s+)?fifth\s+of\s+{_N}", r"\1 / 5"),
    (rf"\b(?:a\s+)?sixth\s+of\s+{_N}", r"\1 / 6"),
    (rf"\b(?:an?\s+)?eighth\s+of\s+{_N}", r"\1 / 8"),
    (rf"\b(?:a\s+)?tenth\s+of\s+{_N}", r"\1 / 10"),
    (rf"\b(?:subtract|deduct|take)\s+{_N}\s+(?:away\s+|off\s+)?from\s+{_N}", r"\2 - \1"),
    (rf"\b(?:a\s+)?third\s+of\s+{_N}", r"\1 / 3"),
    (rf"\b(?:a\s+)?quarter\s+of\s+{_N}", r"\1 / 4"),
    (rf"\b(?:two|2)\s+thirds\s+of\s+{_N}", r"2 * \1 / 3"),
    (rf"\b(?:three|3)\s+quarters\s+of\s+{_N}", r"3 * \1 / 4"),
    (rf"\b3\s+times\s+{_N}", r"3 * \1"),
    (rf"\b{_N}\s+and\s+{_N}(?=\s*(?:make|give|is|add|together|$))", r"\1 + \2"),
)
_ONE = r"-?\d+(?:,\d{3})*(?:\.\d+)?"
_LISTED = re.compile(
    rf"\b(?P<what>add(?:\s+up)?|sum(?:\s+up)?|total|multiply|product|average|mean)"
    rf"(?:\s+(?:up|of|together))?\s*:?\s+(?P<list>{_ONE}(?:\s*,\s*(?:and\s+)?{_ONE}|\s+and\s+{_ONE})+)",
    re.IGNORECASE,
)
_SHARES = (
    (rf"{_N}\s*(?:%|percent|per\s+cent)\s+off\s+(?:of\s+)?{_N}", r"\2 * (100 - \1) / 100"),
    (rf"(?:\ba\s+)?{_N}\s*(?:%|percent|per\s+cent)\s+(?:tip|tax|vat|interest)\s+(?:on|of|for)\s+{_N}",
     r"\1% of \2"),
    (rf"\b(?:the\s+)?remainder\s+(?:of|when)\s+{_N}\s+(?:is\s+)?divided\s+by\s+{_N}", r"\1 % \2"),
    (rf"{_N}\s+to\s+the\s+(?:power\s+(?:of\s+)?)?{_N}(?:st|nd|rd|th)?(?:\s+power)?(?!\w)",
     r"\1^\2"),
    (r"\b(?:1\s+|a\s+)?dozen\b", "12"),
)  # fmt: skip
_NAMES = (("sine", "sin"), ("cosine", "cos"), ("tangent", "tan"), ("logarithm", "log10"))
_AROUND = re.compile(
    r"^(?:what(?:'?s|\s+is|\s+are|\s+does|\s+do|\s+would\s+\w+\s+be|\s+comes\s+out|\s+happens)?|"
    r"how\s+(?:much|many)"
    r"(?:\s+(?:is|are|does|do))?|calculate|compute|evaluate|work\s+out|solve|figure\s+out|find|"
    r"tell\s+me(?:\s+what)?|"
    r"do\s+(?:the\s+math|this\s+sum)|quick\s+maths|math|calculate\s+this|(?:do|would)\s+(?:i|"
    r"you|we)\s+get|"
    r"(?:if|when)\s+(?:you|i|we)|take|(?:i|you|we)\s+get|the\s+result\s+of|is|does)\b[\s:,]*",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:\b(?:equals?|equal\s+to|equal|make|makes|come\s+to|add\s+up\s+to|give|gives|is|"
    r"please|together|what|how\s+much)\b|=|\?)\s*$",
    re.IGNORECASE,
)


def _listed(match: re.Match[str]) -> str:
    """ "add up 3, 5 and 9" as 3 + 5 + 9; a mean is divided by how many there are."""
    numbers = re.findall(
        r"-?\d+(?:\.\d+)?", re.sub(r"(?<=\d),(?=\d{3}(?:\D|$))", "", match["list"])
    )
    word = match["what"].lower()
    if word in ("multiply", "product"):
        return " * ".join(numbers)
    joined = " + ".join(numbers)
    return f"({joined}) / {len(numbers)}" if word in ("average", "mean") else f"({joined})"


def formula(said: str) -> str | None:
    """The expression in a sentence that is known to be a sum, however it is put.

    ``formula("what do I get if I subtract 25 from a hundred") == "100 - 25"``
    """
    exact = sum_said(said) or conversion_said(said) or bill_said(said)
    if exact is not None:
        return exact
    bare = _LISTED.sub(_listed, digits_for_words(said))
    for pattern, written in (*_SHARES, *_IN_WORDS):
        bare = re.sub(pattern, written, bare, flags=re.IGNORECASE)
    for _ in range(5):
        shorter = _BEHIND.sub("", _AROUND.sub("", bare, count=1)).strip()
        if shorter == bare:
            break
        bare = shorter
    for word, name in _NAMES:
        bare = re.sub(rf"\b{word}\(", f"{name}(", bare, flags=re.IGNORECASE)
    bare = bare.strip(" ,:?")
    if not re.search(r"\d", bare) or not _SUM.match(bare):
        return None
    return _as_formula(bare) if _SUM_SIGN.search(bare) or re.search(r"[-+*/(]", bare) else None
