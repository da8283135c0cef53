"""Addresses, paths, ids, abbreviations and signs, named aloud in English. Pure."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from sonia_desktop.speech.number_words import cardinal, digits, ordinal, roman
from sonia_desktop.speech.rewriting import Rule, end_of, rule

_TLD = (
    "com|org|net|io|dev|ai|app|edu|gov|mil|int|info|biz|me|tv|co|uk|de|fr|es|it|nl|ch|at|eu|us|ca|"
    "au|nz|jp|cn|in|br|ru|se|no|fi|dk|pl|cz|be|pt|ie|xyz|online|cloud|local|localhost|page|blog|wiki"
)
_ENDINGS = (
    "txt|pdf|py|js|ts|tsx|jsx|json|jsonl|md|csv|tsv|xml|html?|css|docx?|xlsx?|pptx?|odt|ods|png|"
    "jpe?g|gif|svg|webp|heic|bmp|ico|mp3|mp4|m4a|wav|flac|ogg|opus|mkv|avi|mov|webm|zip|gz|tar|xz|"
    "7z|rar|exe|msi|dll|so|sh|bat|ps1|toml|ya?ml|ini|cfg|conf|log|db|sqlite3?|onnx|gguf|cpp|hpp|rs|"
    "go|java|kt|rb|php|sql|ipynb|iso|deb|rpm|dmg|apk|whl|bin|dat|bak|tmp|lock|env|epub|tex|eml|ics"
)
_URL = r"\b(?:https?|ftp|file|wss?)://[^\s<>\"'`)\]}|]+"
_HOST = r"(?<![\w@.-])(?:[a-zA-Z0-9][a-zA-Z0-9-]{0,62}\.){1,8}(?:" + _TLD + r")\b(?![.-]?\w)"
_EMAIL = r"\b[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}\b"
_SLASHED = r"(?<![\w/.:~$€£¥%°)-])(?:~|\.{1,2})?/(?:[\w.+@-]+/)*[\w.+@-]*[A-Za-z_][\w.+@-]*/?"
_RELATIVE = r"(?<![\w./@:~-])[\w-]+/(?:[\w.-]+/)*[\w.-]+\.(?:" + _ENDINGS + r"|c|h)\b"
_WINDOWS = r"(?<![\w])[A-Za-z]:\\(?:[^\\\s:*?\"<>|]+\\)*[^\\\s:*?\"<>|.,;!]*(?:\.\w+)*"

_UUID = r"(?<![\w-])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![\w-])"
_HEX = r"(?<![\w.-])(?=[0-9a-f]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,64}(?![\w-])"
_SHOWN_OF_ID = 4

_ABBREVIATIONS = {
    "e.g.": "for example", "i.e.": "that is", "vs.": "versus", "approx.": "approximately",
    "Mr.": "Mister", "Mrs.": "Missus", "Prof.": "Professor", "Mt.": "Mount", "Jr.": "Junior",
    "Sr.": "Senior", "dept.": "department", "et al.": "and others", "cf.": "compare",
    "Gen.": "General", "Capt.": "Captain", "Sgt.": "Sergeant", "Lt.": "Lieutenant",
    "Rev.": "Reverend", "Sen.": "Senator", "Gov.": "Governor", "incl.": "including",
    "excl.": "excluding", "w/o": "without", "w/": "with", "he/she": "he or she",
    "his/her": "his or her", "s/he": "she or he", "she/her": "she her", "N/A": "not applicable",
    "n/a": "not applicable",
}  # fmt: skip
_NUMBERED = {
    "No": "number", "no": "number", "Nr": "number", "Nos": "numbers", "Fig": "figure",
    "Figs": "figures", "fig": "figure", "p": "page", "pp": "pages", "Vol": "volume",
    "vol": "volume", "Ch": "chapter", "ch": "chapter", "Sec": "section", "sec": "section",
    "Eq": "equation", "eq": "equation", "ca": "about", "c": "about", "min": "minimum",
    "max": "maximum", "Art": "article", "Ver": "version", "ver": "version",
}  # fmt: skip
_PARTS = (
    "Chapter|Part|Act|Scene|Section|Volume|Book|Article|Appendix|Phase|Stage|Episode|Season|"
    "World War|Super Bowl|Type|Class|Grade|Level|Title|Figure|Table|Mark|Apollo|Rocky|Final Fantasy"
)
_LETTER_PARTS = frozenset({"Type", "Class", "Grade", "Level", "Section", "Appendix", "Table",
                           "Figure", "Title"})  # fmt: skip
_RULERS = (
    "Henry|Louis|George|Edward|Charles|James|William|Elizabeth|Mary|Richard|John|Paul|Pius|"
    "Benedict|Gregory|Leo|Innocent|Alexander|Nicholas|Catherine|Peter|Frederick|Philip|Francis|"
    "Napoleon|Ferdinand|Alfonso|Gustav|Christian|Clement|Urban|Ramses|Ptolemy|Harald|Haakon|Olav|"
    "Carl|Wilhelm|Otto|Ivan|Margaret|Carlos|Felipe|Xerxes|Darius|Boniface|Leopold|Rudolf|Robert"
)
_SIGNS_OF_MEANING = {
    "✅": "done", "✔": "done", "☑": "done", "❌": "no", "✗": "no", "✘": "no", "⚠": "warning",
    "→": " to ", "➡": " to ", "⇒": " to ", "←": " from ", "↔": " and ", "≤": " at most ",
    "≥": " at least ", "≠": " is not ", "≈": " about ", "×": " times ", "÷": " divided by ",
    "±": " plus or minus ", "√": " the square root of ", "∞": " infinity ", "π": " pi ",
    "²": " squared", "³": " cubed", "€": " euros ", "£": " pounds ", "¥": " yen ", "§": " section ",
    "№": " number ", "‰": " per mille ", "%": " percent ", "°": " degrees ", "&": " and ",
}  # fmt: skip


def host_of(address: str) -> str:
    """The host of an address without "www."; empty when there is none."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:  # an address that is none
        return ""
    return host.removeprefix("www.")


def last_of(path: str) -> str:
    """The last name of a path, with either kind of slash."""
    path = path.replace("\\", "/").rstrip("/")
    return PurePosixPath(path).name or path


def short_id(text: str) -> str:
    """A long id as a person points to it: its first four characters, one by one."""
    first = text.replace("-", "")[:_SHOWN_OF_ID]
    return " ".join(digits(one) if one.isdigit() else one.upper() for one in first)


def _url(match: re.Match[str]) -> str:
    address = match[0].rstrip(".,;:!?*_~")
    tail = match[0][len(address) :]
    host = host_of(address)
    if not host:
        return (last_of(address).replace(".", " dot ") or "a link") + tail
    try:
        port = urlsplit(address).port
    except ValueError:  # no number
        port = None
    return _dots(host) + (f" port {digits(str(port))}" if port else "") + tail


def _dots(host: str) -> str:
    parts = host.replace("-", " dash ").split(".")
    return " dot ".join(
        digits(part) if part.isdigit() and len(part) > 2 else part for part in parts
    )


def _email(match: re.Match[str]) -> str:
    name, _, host = match[0].partition("@")
    for sign, word in ((".", "dot"), ("_", "underscore"), ("-", "dash"), ("+", "plus")):
        name = name.replace(sign, f" {word} ")
    return f"{name} at {_dots(host)}"


def _path(match: re.Match[str]) -> str:
    path = match[0].rstrip(".")
    return _file(last_of(path)) + match[0][len(path) :]


def _file(name: str) -> str:
    """ "my_notes.tar.gz" -> "my notes dot tar dot gz"."""
    return name.strip(".").replace("_", " ").replace(".", " dot ") or name


def _regnal(match: re.Match[str]) -> str | None:
    value = roman(match[2])
    if value is None or value > 40:
        return None
    return f"{match[1]} the {ordinal(value)}"


def _numbered_part(match: re.Match[str]) -> str | None:
    value = roman(match[2])
    lone = len(match[2]) == 1
    if value is None or (lone and (match[2] not in "IVX" or match[1] in _LETTER_PARTS)):
        return None
    return f"{match[1]} {cardinal(value)}"


def _century(match: re.Match[str]) -> str | None:
    value = roman(match[1])
    return None if value is None else f"{ordinal(value)} {match[2]}"


def _abbreviation(match: re.Match[str]) -> str:
    return _ABBREVIATIONS[match[0]]


ADDRESS_RULES: tuple[Rule, ...] = (
    rule(_EMAIL, _email),
    rule(_URL, _url),
    rule(r"(?<![\w@.-])www\.[^\s<>\"'`)\]}|]+", lambda m: _url_of_bare(m)),
    rule(_HOST + r"(?::(?P<port>[0-9]{2,5}))?(?:/[^\s<>\"'`)\]}|]*)?", lambda m: _host(m)),
    rule(
        r"\blocalhost:([0-9]{2,5})(?:/[^\s<>\"'`)\]}|]*)?",
        lambda m: f"localhost port {digits(m[1])}",
    ),
    rule(
        r"(?<![\w.])((?:[0-9]{1,3}\.){3}[0-9]{1,3}):([0-9]{2,5})(?![\w:])",
        lambda m: f"{m[1]} port {digits(m[2])}",
    ),
    rule(_WINDOWS, _path),
    rule(_SLASHED, _path),
    rule(_RELATIVE, _path),
    rule(r"(?<![\w.])[\w-]+(?:\.[\w-]+)*\.(?:" + _ENDINGS + r")\b(?!\.?\w)", lambda m: _file(m[0])),
    rule(r"(?<=\s)\.(?=[a-z]{2,20}\b)|^\.(?=[a-z]{2,20}\b)", "dot "),
)
"""First of all: what follows would take addresses to pieces."""

ID_RULES: tuple[Rule, ...] = (
    rule(_UUID, lambda m: short_id(m[0])),
    rule(_HEX, lambda m: short_id(m[0])),
    rule(r"\b0x([0-9a-fA-F]{1,16})\b", lambda m: f"hex {short_id(m[1])}"),
    rule(r"(?<!\w)#([0-9a-fA-F]{6})\b(?=.)?", lambda m: f"color {_letters(m[1])}"),
)

ABBREVIATION_RULES: tuple[Rule, ...] = (
    rule(
        r"(?<![\w.])(?:" + "|".join(re.escape(one) for one in _ABBREVIATIONS) + r")(?![\w/])",
        _abbreviation,
    ),
    rule(r"(?<![\w.])etc\.", lambda m: "et cetera" + end_of(m)),
    rule(r"\bDr\.(?=\s+[A-Z])", "Doctor"),
    rule(r"(?<=[A-Z][a-z] )St\.|(?<=[a-z]{3} )St\.", lambda m: "Street" + end_of(m)),
    rule(r"\bSt\.(?=\s+[A-Z])", "Saint"),
    rule(
        r"(?<![\w.])(" + "|".join(_NUMBERED) + r")\.\s?(?=[0-9])",
        lambda m: f"{_NUMBERED[m[1]]} ",
    ),
    rule(r"(?<![\w&])#(?=[0-9])", "number "),
    rule(r"\bC\+\+", "C plus plus"),
    rule(r"\b([CFJ])#", r"\1 sharp"),
    rule(r"(?<!\w)#(?=[A-Za-z])", "hashtag "),
    rule(r"(?<!\w)@(?=\w)", "at "),
    rule(r"\b(" + _PARTS + r") ([IVXLCDM]+)\b", _numbered_part),
    rule(r"\b(" + _RULERS + r") ([IVXL]{2,}|[VX])(?![\w'’-])", _regnal),
    rule(r"\b(" + _RULERS + r") (I)(?= of [A-Z])", _regnal),
    rule(r"\b([IVXL]+)(?:th|st)? (century|centuries)\b", _century),
    rule(r"\b([A-Z]{2,5})s\b", lambda m: f"{m[1]}'s" if not re.search("[AEIOU]", m[1]) else None),
    rule(r"\b([A-Z])/([A-Z])\b", r"\1 \2"),
)
"""After addresses, before numbers."""

_SMILEY = r"(?<!\S)[:;=]-?[)(DPp|/\\](?!\S)"
SIGN_RULES: tuple[Rule, ...] = (
    rule(_SMILEY, ""),
    rule(r"[=*_~#-]{3,}", " "),
    rule(r"(?<=\w)\^2\b", " squared"),
    rule(r"(?<=\w)\^3\b", " cubed"),
    rule(r"(?<=\w)\^(?=\w)", " to the power of "),
    rule(r"(?:->|=>|-->)", " to "),
    rule(r"\s?!==?\s?", " is not "),
    rule(r"\s?===?\s?", " equals "),
    rule(r"(?<=[\w)])\s?<=\s?(?=[\w(])|(?<!\S)<=\s?(?=\w)", " at most "),
    rule(r"(?<=[\w)])\s?>=\s?(?=[\w(])|(?<!\S)>=\s?(?=\w)", " at least "),
    rule(r"(?<=\w)\s=\s(?=\S)|(?<=\w)=(?=\w)", " equals "),
    rule(r"(?<=[\w)])\s<\s(?=[\w(])|(?<!\S)<\s?(?=\w)", " less than "),
    rule(r"(?<=[\w)])\s>\s(?=[\w(])", " greater than "),
    rule(r"(?<!\S)>\s?(?=\w)", " more than "),
    rule(r"(?<!\S)~\s?(?=\w)", "about "),
    rule(r"(?<=\w)\s\+\s(?=\w)|(?<=[0-9])\+(?=[0-9])", " plus "),
    rule(
        r"(?<=[a-z])\s?/\s?(?=(?:hour|day|week|month|year|person|user|night|hr|mo|yr)\b)", " per "
    ),
    rule(r"(?<=\w)/(?=\w)", " "),
    rule(r"(?<=\w)@(?=\w)", " at "),
)
"""Signs between words; some look at digits, so they come before these become words."""

LAST_RULES: tuple[Rule, ...] = (
    rule("[" + "".join(_SIGNS_OF_MEANING) + "]", lambda m: f" {_SIGNS_OF_MEANING[m[0]].strip()} "),
    rule(r"(?<=[a-z]{2})\.(?=[a-z_]{2})", " dot "),
    rule(r"\s+[—–]+\s+|(?<=\w)—(?=\w)|\s+-{1,2}\s+", ", "),
    rule(r"(?<=\w)\s*[•·]\s*(?=\w)|\s+\|\s+", ", "),
)


def _url_of_bare(match: re.Match[str]) -> str:
    address = match[0].rstrip(".,;:!?*_~")
    return _dots(host_of(f"http://{address}") or address) + match[0][len(address) :]


def _host(match: re.Match[str]) -> str:
    address = match[0].rstrip(".,;:!?*_~")
    name = re.split(r"[:/]", address)[0].removeprefix("www.")
    port = f" port {digits(match['port'])}" if match["port"] else ""
    return _dots(name) + port + match[0][len(address) :]


def _letters(text: str) -> str:
    return " ".join(digits(one) if one.isdigit() else one.upper() for one in text)
