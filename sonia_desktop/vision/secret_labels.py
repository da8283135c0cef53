"""Secrets that only the words beside them show: passwords, one-time codes, keys with a name.

`find_labelled` reads running text ("password: hunter2", "your code is 482 913"); `find_in_field`
judges the value of a form's field by its label. Pure functions.
"""

# ruff: noqa: E501 - tables of words and patterns

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sonia_desktop.vision.secret_kinds import MASK, Secret, SecretKind
from sonia_desktop.vision.secret_tokens import changes, looks_random, made_of_words, wordiness

_PASSWORD = (
    r"(?<![a-z])(?:pass|pw|psw|pword|mdp)(?=[\"']?\s?[:=])|pa[s5]{2}[ \-_]?w[o0]rd|pa[s5]{2}[ \-_]?phra[s5]e|pa[s5]{2}wd|pa[s5]{2}key|pwd|"
    r"pa[s5]{2}w[o0]rt|kennw[o0]rt|mot[ _]de[ _]pa[s5]{2}e|contrase[nñ]a|clave de acceso|senha|"
    r"palavra[ -]passe|wachtwoord|l[oö]senord|has[lł]o|heslo|lozinka|parola|salasana|adgangskode|"
    r"passord|jelsz[oó]|şifre|sifre|пароль|密码|密碼|パスワード|비밀번호|"
    r"recovery phrase|seed phrase|secret phrase|mnemonic|network[ _]key|network security key|"
    r"wpa2?[ _-](?:key|psk)|pre-?shared key|security answer|secret answer"
)
_KEY = (
    r"api[ _\-.]?(?:key|token|secret)|secret(?:[ _\-]?access)?[ _\-]?(?:key|token)|"
    r"(?:client|consumer|app|application|oauth|webhook|shared|jwt|hmac|signing|master|encryption|"
    r"session|account|license|licence|deploy|auth(?:entication|orization)?|access|private|service|"
    r"storage|subscription|setup|bot|refresh|bearer|personal[ _\-]access|registration|admin|root|"
    r"user|device|security|publishable|recovery|totp|csrf|id|[a-z]{2,12})"
    r"[ _\-]?(?:secret|token|key|credential)s?|secret|token|credentials?|bearer|authorization|"
    r"x-api-key|cookie|sas|signature|sig|access_?key_?id"
)
_CODE = (
    r"(?:(?:one[ -]?time|verification|verify|security|confirmation|confirm|log-?in|sign-?in|"
    r"sign-?on|access|auth(?:entication|orisation|orization|enticator)?|2fa|mfa|two[ -]factor|"
    r"sms|activation|recovery|backup|reset|unlock|pairing|temporary|single[ -]use|device|account|"
    r"transaction|payment|identity|microsoft|google|apple id|whatsapp|telegram|signal|paypal|"
    r"amazon|facebook|instagram|steam(?: guard)?|discord|github)"
    r"[ \-](?:[a-z]+[ \-])?(?:pass)?(?:codes?|number|password))|passcodes?|pass code|\botp\b|"
    r"\btotp\b|one[ -]?time[ -]?(?:pin|code|password|passcode)|\bm?tan\b|"
    r"best[äa]tigungs-?code|sicherheits-?code|einmal-?(?:code|passwort|kennwort)|"
    r"code de (?:v[ée]rification|s[ée]curit[ée]|confirmation|connexion)|"
    r"c[óo]digo de (?:verificaci[óo]n|seguridad|acceso|verifica[çc][ãa]o|seguran[çc]a)|"
    r"codice di (?:verifica|sicurezza)|verificatiecode|код подтверждения|验证码|驗證碼|確認コード|인증번호"
)
_PIN = r"\bpin(?:[ -]?(?:code|number))?\b|\bpuk\b|\bc[vs][vc][ -]?[12]?\b|\bcvv2?\b|\bcid\b|security code|card code|kartenpr[üu]fnummer"
_CARD = (
    r"(?:credit|debit|bank|payment)?[ _\-]?card[ _\-]?(?:number|no\.?|nr\.?|#)|credit card|debit card|"
    r"kartennummer|kreditkarte(?:nnummer)?|num[ée]ro de carte|n[úu]mero de tarjeta|carta di credito|"
    r"\bvisa\b|mastercard|master card|american express|\bamex\b|card ending|\bpan\b|cc[ _\-]?(?:number|num|no)"
)
_IBAN = r"\biban\b|international bank account"

_SIGN = r"[\"'’”\]\)]{0,2}\s{0,3}(?::=|=>|==?|:|=|→|->)\s{0,3}"
_ASSIGNED = r"(?:" + _SIGN + r"|\s(?:is|was|lautet|ist|est|es)(?:\s?:)?\s)"
_FLAG_VALUE = r"(?P<flag>(?:[\"'][^\"'\n]{3,}[\"'])|\S+)"

PASSWORD_LABEL = re.compile(rf"(?:{_PASSWORD})", re.IGNORECASE)
KEY_LABEL = re.compile(rf"(?<![a-z])(?:{_KEY})(?![a-z])", re.IGNORECASE)
CODE_LABEL = re.compile(rf"(?:{_CODE})", re.IGNORECASE)
PIN_LABEL = re.compile(rf"(?:{_PIN})", re.IGNORECASE)
CARD_LABEL = re.compile(rf"(?:{_CARD})", re.IGNORECASE)
_CARD_ALONE = re.compile(r"\W*(?:card|karte|carte|tarjeta|carta|cart[ãa]o)\W*", re.IGNORECASE)
IBAN_LABEL = re.compile(rf"(?:{_IBAN})", re.IGNORECASE)

_PASSWORD_SAID = re.compile(
    rf"(?:{_PASSWORD})(?:[_ ]?(?:\d|hash|field|value|text|confirm\w*|again|"
    rf"repeat\w*|\((?:again|repeat|confirm)\)))?(?:\s(?:for|of|to)\s[\w@.\-']{{1,40}})?{_ASSIGNED}",
    re.IGNORECASE,
)
_PASSWORD_FLAG = re.compile(
    rf"(?<!\S)(?:--?(?:[\w\-]*-)?(?:password|passwd|pass|passphrase|pwd|passin|passout)(?:[ =]|\s=\s)|"
    rf"sshpass\s+-p\s?|identified\s+by\s+(?=[\"'])|requirepass\s+|(?:mysql\w*|mariadb\w*)\s[^\n]{{0,60}}?\s-p(?=\S))"
    rf"{_FLAG_VALUE}",
    re.IGNORECASE,
)
_LOGIN_FLAG = re.compile(
    r"(?<!\S)(?:-u|--user|--proxy-user)[ =][\"']?[^\s:\"']{1,64}:(?P<flag>[^\s\"']+)"
)
_URL_PASSWORD = re.compile(
    r"[a-z][a-z0-9+.\-]{1,20}:\s?//[^\s:/@]{0,64}:(?P<flag>[^\s@/]{1,128})@", re.IGNORECASE
)
_URL_KEY = re.compile(
    r"[?&;](?:[\w\-]*(?:token|key|secret|sig|signature|password|passwd|pwd|auth|code|credential))="
    r"(?P<flag>[^&\s#\"'<>]{6,})",
    re.IGNORECASE,
)
_BEARER = re.compile(
    r"\b(?:bearer|basic|token|digest)\s+(?P<flag>[A-Za-z0-9+/_.\-~|]{12,}={0,2})", re.IGNORECASE
)
_KEY_BESIDE = re.compile(
    r"(?:api[ _\-]?key|(?:api|access|auth|refresh|bearer|secret|bot)[ _\-]?token|client[ _\-]?secret|"
    r"secret[ _\-]?(?:access[ _\-]?)?key|webhook secret|(?:encryption|signing|license)[ _\-]?key)"
    r"\s{1,3}(?P<flag>[A-Za-z0-9\-_=+/]{16,})(?!\S)",
    re.IGNORECASE,
)
_KEY_SAID = re.compile(
    rf"(?:{_KEY})(?:[_ ]?(?:base|id|value|hash|\d))?{_ASSIGNED}",
    re.IGNORECASE,
)
_CODE_AFTER = re.compile(
    rf"(?:{_CODE}|(?:your|the|this|use|enter|following|new)(?:\s[\w\-]+){{0,2}}\scode|^[ \t]*code\b)"
    r"(?P<between>[^\d\n]{0,60}?[\s:\-–—=>#(\"'“«*]|\n)(?P<value>\(?\b[A-Z]{0,2}-?[0-9OolI]{3,4}[ \-–]?[0-9OolI]{1,5}\b)(?![\w/%°€$]|[.,:]\d)",
    re.IGNORECASE | re.MULTILINE,
)
_CODE_BEFORE = re.compile(
    rf"(?<![\w.,:/$€#-])(?P<value>[A-Z]{{0,2}}-?[0-9OolI]{{3,4}}[ \-–]?[0-9OolI]{{1,5}})\b"
    rf"(?P<between>\s(?:is|as|ist|est|es|:)\s[^\d\n]{{0,40}}?(?:{_CODE}|\bcode\b|passwor[dt]\b|\bpin\b))",
    re.IGNORECASE,
)
_CODE_LETTERS = re.compile(
    rf"(?:{_CODE})[^\n]{{0,30}}?[:=\s\n]\s?(?P<value>(?=[A-Z0-9\-]*\d)(?=[A-Z0-9\-]*[A-Z])[A-Z0-9]{{2,5}}-?[A-Z0-9]{{2,5}})\b"
)
_PIN_SAID = re.compile(
    rf"(?:{_PIN})(?:\s(?:is|for\s[\w ]{{1,30}}))?\s?[:=#]?\s{{0,3}}(?P<value>\d{{3,8}})\b(?![.,:/]\d)",
    re.IGNORECASE,
)
_SPARE_CODE = re.compile(
    r"(?<![\w-])(?=[a-zA-Z0-9\-]*\d)[a-zA-Z0-9]{4,6}(?:[-– ][a-zA-Z0-9]{4,6}){1,3}(?![\w-])|(?<![\w-])\d{6,10}(?![\w-])|(?<![\w-])(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{8,12}(?![\w-])"
)
_SPARE_LABEL = re.compile(r"\b(?:recovery|backup|scratch|emergency)[ -]codes?\b", re.IGNORECASE)
_CARD_SAID = re.compile(
    rf"(?:{_CARD})[^\d\n]{{0,20}}(?P<value>(?:[0-9OolIBSsZ][ \-–.]?){{12,18}}[0-9OolIBSsZ])(?!\w)",
    re.IGNORECASE,
)
_IBAN_SAID = re.compile(
    rf"(?:{_IBAN})[^\n]{{0,12}}?[:\s]\s{{0,2}}(?P<value>[A-Z]{{1,2}}[A-Z0-9|]?[ ]?[0-9OolISB]{{2}}(?:[ ]?[A-Za-z0-9|]){{11,30}})(?!\w)",
    re.IGNORECASE,
)

# A value that is prose about the label, a button beside it, or code, is no secret.
_PROSE = frozenset(
    """a an the is are was be must should can cannot could may will would has have had not no never
    your you our my this that these it its at least most in on of for to from with by or and if when
    required require optional incorrect invalid wrong expired changed change changes reset forgot
    forgotten forget show hide edit update copy generate generated set unset enter type choose
    select new current old confirm repeat again weak strong medium good fair poor match matches
    mismatch empty missing none null nil true false undefined yes off enabled disabled enable
    disable saved save please characters letters minimum maximum length manager protected protection
    policy sent hidden visible string str int bool bytes text varchar char object any password
    passwort kennwort passwords passphrase authentication authenticated denied accepted failed ok
    success successful unknown use used using get getpass input here view reveal cancel never last
    ago today yesterday login email username user name help learn more ändern vergessen anzeigen
    neu falsch erforderlich oublié afficher modifier""".split()  # noqa: SIM905
)
_CODE_LIKE = re.compile(
    r"^(?:\$\{?\w|<[^>]*>?$|\{\{?|%\w|@\w+$|[\w.]+\(|[\w.]*(?:environ|env|config|settings|self|args|"
    r"process|request|req|params|options|secrets|vault)[.\[]|os\.|[A-Za-z_]\w*\[|[*xX•●·.…_\-]+$|"
    r"\[?redacted|\*+|x{3,}$|changeme$|your[_\-]|(?:my|the)[_\-]|example)",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"^[|/\\()\[\]{}#→•;&]|[:=]$|^[A-Za-z_][\w.\-]*=|^(?:and|or|with|on|at|user|username|login|host|port)$",
    re.IGNORECASE,
)
_MOST_WORDS = 6
_SPARE_LETTERS = 600  # how far behind their heading spare codes stand
# Two letters before, a letter behind: words, and hardly ever a part of a secret that counts.
_IN_WORD = re.compile(r"(?<=[A-Za-z])[0158](?=[A-Za-z]{2})|(?<=[A-Za-z]{2})[0158](?=[A-Za-z])")
_AS_LETTER = str.maketrans({"0": "o", "1": "l", "5": "s", "8": "b"})


def readable(text: str) -> str:
    """The text with letters for the digits that a text engine read in words ("T0KEN", "passw0rd").

    As long as the text itself: places are the same.
    """
    return _IN_WORD.sub(lambda found: found.group().translate(_AS_LETTER), text)


def find_labelled(text: str) -> Iterator[Secret]:
    """Secrets that running text names, in lines or in code."""
    plain = readable(text)
    for pattern in (_PASSWORD_FLAG, _LOGIN_FLAG, _URL_PASSWORD):
        for match in pattern.finditer(plain):
            if _is_value(text[slice(*match.span("flag"))].strip("\"'")):
                yield _bare(text, *match.span("flag"), SecretKind.PASSWORD)
    for pattern in (_URL_KEY, _BEARER, _KEY_BESIDE):
        for match in pattern.finditer(plain):
            value = text[slice(*match.span("flag"))]
            if _key_value(value) or (pattern is _URL_KEY and changes(value) > 0.15):
                yield Secret(*match.span("flag"), SecretKind.KEY)
    for match in _PASSWORD_SAID.finditer(plain):
        said = bool(
            re.search(r"\s(?:is|was|lautet|ist|est|es)\s?:?\s$", match.group(), re.IGNORECASE)
        )
        span = _value_after(text, match.end(), said)
        if span:
            yield _bare(text, *span, SecretKind.PASSWORD)
    for match in _KEY_SAID.finditer(plain):
        span = _first_token(text, match.end())
        if span and _key_value(text[slice(*span)]):
            yield _bare(text, *span, SecretKind.KEY)
    yield from _codes(plain)
    for pattern, kind in ((_CARD_SAID, SecretKind.CARD), (_IBAN_SAID, SecretKind.IBAN)):
        for match in pattern.finditer(plain):
            if sum(letter.isdigit() for letter in match["value"]) >= 10:
                yield Secret(*match.span("value"), kind)


def find_in_field(label: str, value: str, *, field: bool = True) -> Iterator[Secret]:
    """What of a value is secret, judged by the label beside or above it.

    Args:
        label: such as "Password" or "API key:".
        value: what stands in the field.
        field: the value surely is one (an input field); else it may be a neighbouring word.
    """
    bare = value.strip()
    if not re.search(r"\w", bare) or MASK in bare:
        return
    start = value.index(bare)
    end = start + len(bare)
    asks = re.sub(r"\s+", " ", readable(label))
    if len(asks) > 48 or re.search(r"\?$", asks.strip()):
        return
    if CODE_LABEL.search(asks) and _code_value(bare):
        yield Secret(start, end, SecretKind.CODE)
    elif PASSWORD_LABEL.search(asks) and not re.search(
        r"\b(?:length|policy|manager|hint|strength|expir\w+|last|age|history|protect\w*|options?)\b",
        asks, re.IGNORECASE,
    ):  # fmt: skip
        if _password_value(bare, field):
            yield Secret(start, end, SecretKind.PASSWORD)
    elif PIN_LABEL.search(asks) and re.fullmatch(r"[\dOolI]{3,8}", bare):
        yield Secret(start, end, SecretKind.CODE)
    elif (CARD_LABEL.search(asks) or _CARD_ALONE.fullmatch(asks)) and re.fullmatch(
        r"(?:[0-9OolIBSsZ][ \-–.]?){8,19}",
        bare,  # a part of it is shown in a narrow field
    ):
        yield Secret(start, end, SecretKind.CARD)
    elif (
        IBAN_LABEL.search(asks)
        and re.fullmatch(r"(?:[A-Za-z0-9|][ ]?){14,34}", bare)
        and sum(letter.isdigit() for letter in bare) >= 9
    ):
        yield Secret(start, end, SecretKind.IBAN)
    elif KEY_LABEL.search(asks):
        words = bare.split()
        wordy = any(re.fullmatch(r"[A-Za-z]?[a-z]+\W?", word) for word in words)
        if _key_value("".join(words)) and (len(words) == 1 or (not wordy and len(words) <= 6)):
            yield Secret(start, end, SecretKind.KEY)


def names_secret(label: str) -> bool:
    """Whether a short text may be the label of a secret's field."""
    if len(label) > 48:
        return False
    label = readable(label)
    patterns = (PASSWORD_LABEL, KEY_LABEL, CODE_LABEL, PIN_LABEL, CARD_LABEL, IBAN_LABEL)
    named = any(pattern.search(label) for pattern in patterns)
    return named or _CARD_ALONE.fullmatch(label) is not None


def _codes(text: str) -> Iterator[Secret]:
    for pattern in (_CODE_AFTER, _CODE_BEFORE, _CODE_LETTERS):
        for match in pattern.finditer(text):
            if _code_value(match["value"]) and not _ordinary(match.group()):
                yield Secret(*match.span("value"), SecretKind.CODE)
    for match in _PIN_SAID.finditer(text):
        yield Secret(*match.span("value"), SecretKind.CODE)
    labels = [label.end() for label in _SPARE_LABEL.finditer(text)]
    for start, end in pairwise([*labels, len(text)]):
        for match in _SPARE_CODE.finditer(text, start, min(end, start + _SPARE_LETTERS)):
            if sum(c.isdigit() for c in match.group()) >= 2:
                yield Secret(*match.span(), SecretKind.CODE)


def _ordinary(said: str) -> bool:
    """Codes that everybody may know."""
    return bool(
        re.search(
            r"\b(?:error|exit|status|zip|postal|post|area|country|dial\w*|product|item|order|promo\w*|"
            r"discount|coupon|voucher|source|qr|bar|http|return|response|colou?r|currency|airport|"
            r"sort|dress|lines? of)[ -]?codes?\b",
            said, re.IGNORECASE,
        )
    )  # fmt: skip


def _code_value(value: str) -> bool:
    letters = re.sub(r"[^A-Za-z0-9]", "", value)
    digits = sum(c.isdigit() or c in "OolI" for c in letters)
    year = re.fullmatch(r"(?:19|20)\d\d", value.strip())
    return 4 <= len(letters) <= 12 and digits >= max(2, len(letters) // 3) and not year


def _bare(text: str, start: int, end: int, kind: SecretKind) -> Secret:
    while start < end and text[start] in "\"'`“”‘’ ":
        start += 1
    while end > start and text[end - 1] in "\"'`“”‘’, ;":
        end -= 1
    return Secret(start, end, kind)


def _first_token(text: str, at: int) -> tuple[int, int] | None:
    quoted = re.compile(r"\s?([\"'`])([^\"'`\n]{1,200})\1").match(text, at)
    if quoted:
        return quoted.span(2)
    token = re.compile(r"\s{0,2}(?:bearer\s|basic\s)?([^\s,;\"'`]+)", re.IGNORECASE).match(text, at)
    return token.span(1) if token else None


def _value_after(text: str, at: int, said: bool) -> tuple[int, int] | None:
    """The password behind its label; in prose ("is") only what does not look like a word."""
    quoted = re.compile(r"\s?[a-z]?([\"'`“‘])([^\"'`”’\n]{2,100})[\"'`”’]").match(text, at)
    if quoted:
        return quoted.span(2) if _is_value(quoted[2]) else None
    line_end = text.find("\n", at)
    rest = text[at : line_end if line_end >= 0 else len(text)]
    if not rest.strip() and line_end >= 0 and not said:  # the value stands on the next line
        following = re.compile(r"\s*\n[^\S\n]*(\S+)[^\S\n]*(?=\n|$)").match(text, at)
        if following and _strange(following[1]) and _is_value(following[1]):
            return following.span(1)
        return None
    words = list(re.finditer(r"\S+", rest))
    if not words:
        return None
    kept: list[re.Match[str]] = []
    for word in words[:_MOST_WORDS]:
        if kept and (_STOP.search(word.group()) or MASK in word.group()):
            break
        kept.append(word)
        if re.search(r"[,;]$|[^.]\.$", word.group()):
            break
    first = kept[0].group()
    if not _is_value(first):
        return None
    prose = any(_plain(word.group()) in _PROSE for word in kept[1:]) or len(words) > _MOST_WORDS
    if prose or said:
        if not _strange(first):
            return None
        return at + kept[0].start(), at + _end(kept[0])
    if len(kept) > 1 and not _strange(first) and "." in kept[-1].group()[-1]:
        return None
    return at + kept[0].start(), at + _end(kept[-1])


def _end(word: re.Match[str]) -> int:
    return word.end() - (len(word.group()) > 3 and word.group()[-1] in ".,;")


def _plain(word: str) -> str:
    return word.strip(".,;:!?()[]\"'“”…").lower()


def _is_value(value: str) -> bool:
    """Whether something may be a password at all: no bullets, no word of prose, no code."""
    bare = value.strip("\"'`,;")
    if len(bare) < 2 or MASK in bare or not re.search(r"[^\W_]", bare):
        return False
    return _plain(bare) not in _PROSE and not _CODE_LIKE.match(bare)


def _strange(word: str) -> bool:
    """Whether a word is none: a digit, a sign or a capital inside."""
    bare = word.strip(".,;:!?()\"'")
    if len(re.findall(r"[a-z]{3,}", bare.lower())) >= 4 and " " not in bare:  # four-words-by-dashes
        return True
    return bool(re.search(r"\d|[^\w\s'’\-./]|_", bare) or re.search(r"[a-z][A-Z]", bare))


def _password_value(value: str, field: bool) -> bool:
    words = value.split()
    if len(words) > 24 or not _is_value(words[0]):
        return False
    if any(_plain(word) in _PROSE for word in words):
        return False
    if len(words) == 1:
        return field or _strange(value)
    return field or any(_strange(word) for word in words)


def _key_value(value: str) -> bool:
    """Whether a named key's value looks like one: long, and no word, number or piece of code."""
    bare = value.strip("\"'`,;")
    if len(bare) < 8 or MASK in bare or _CODE_LIKE.match(bare) or not bare.isascii():
        return False
    if re.fullmatch(r"[\d.,:/\-+ ]+", bare) or re.match(r"^(?:https?://|\.{1,2}/|~/)", bare):
        return False
    if re.search(r"\s", bare) or re.fullmatch(r"[A-Za-z_]+(?:\.[A-Za-z_]+)+", bare):
        return False
    if bare[0] == "/" and (len(bare) < 20 or wordiness(bare) >= 0.45):
        return False
    mixed = any(c.isdigit() for c in bare) and any(c.isalpha() for c in bare)
    if looks_random(bare) or (mixed and wordiness(bare) < 0.6):
        return True
    return len(bare) >= 12 and not made_of_words(bare)
