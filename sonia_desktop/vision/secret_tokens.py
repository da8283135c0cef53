"""API keys, tokens and private keys in read text. Pure functions.

Three nets, the finer first: bc-detect-secrets' patterns (kept by the makers of Checkov; Apache-2.0,
127 kB), our table of prefixes for what it lacks (and for keys a text engine spoilt, which no exact
pattern matches any more), and strings that look drawn by lot.

Left alone on purpose: hexadecimal digests (commits, checksums), UUIDs, fingerprints, public keys,
certificates and integrity sums (they are published), paths and addresses. Where a label says
"token" or "key", `secret_labels` masks those as well.
"""

# ruff: noqa: E501 - tables of words and patterns

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from sonia_desktop.vision.secret_kinds import Secret, SecretKind

BODY = r"[A-Za-z0-9_\-–—+/=.~|]"
"""Characters of keys, with the dashes that text engines make of - and _."""
MIN_RANDOM = 20
"""A shorter string is not taken for a key by its look alone."""

# Each prefix as it is written, and the fewest characters that follow. Sources: the vendors' own
# pages on token formats, as of 2026.
PREFIXES: tuple[tuple[str, int], ...] = (
    ("sk-", 20), ("sk_live_", 10), ("sk_test_", 10), ("rk_live_", 10), ("rk_test_", 10),
    ("whsec_", 16), ("AKIA", 14), ("ASIA", 14), ("ABIA", 14), ("ACCA", 14), ("ABSK", 40),
    ("ghp_", 20), ("gho_", 20), ("ghu_", 20), ("ghs_", 20), ("ghr_", 20), ("github_pat_", 20),
    ("glpat-", 16), ("gldt-", 16), ("glrt-", 16), ("glft-", 16), ("glsoat-", 16), ("glcbt-", 16),
    ("glptt-", 16), ("glagent-", 16), ("gloas-", 16), ("GR1348941", 16),
    ("xoxb-", 12), ("xoxp-", 12), ("xoxa-", 12), ("xoxr-", 12), ("xoxs-", 12), ("xoxe-", 12),
    ("xoxc-", 12), ("xoxd-", 12), ("xapp-", 12),
    ("AIza", 28), ("ya29.", 16), ("GOCSPX-", 16), ("1//0", 24), ("AQ.", 30),
    ("SG.", 28), ("key-", 28), ("npm_", 24), ("pypi-", 24), ("hf_", 24), ("gsk_", 24), ("r8_", 24),
    ("xai-", 24), ("pplx-", 24), ("nvapi-", 24), ("tvly-", 16), ("fw_", 20), ("csk-", 24),
    ("dop_v1_", 24), ("doo_v1_", 24), ("dor_v1_", 24), ("shpat_", 20), ("shpss_", 20),
    ("shpca_", 20), ("shppa_", 20), ("sq0atp-", 16), ("sq0csp-", 16), ("EAAA", 40),
    ("lin_api_", 20), ("ntn_", 24), ("secret_", 24), ("figd_", 20), ("PMAK-", 24), ("pat_", 24),
    ("dckr_pat_", 16), ("dckr_oat_", 16), ("dp.pt.", 20), ("dapi", 28), ("hvs.", 16), ("hvb.", 16),
    ("atlasv1.", 20), ("ATATT3x", 16), ("ATCTT3x", 16), ("ATBB", 20), ("NRAK-", 20), ("NRJS-", 16),
    ("sntrys_", 20), ("sntryu_", 20), ("glsa_", 20), ("glc_", 20), ("rubygems_", 24),
    ("cio_", 24), ("sbp_", 24), ("sb_secret_", 16), ("re_", 20), ("tskey-", 16),
    ("AGE-SECRET-KEY-1", 30), ("eyJ", 24), ("fo1_", 24), ("vercel_", 20), ("vcp_", 20),
    ("EZAK", 20), ("EZTK", 20), ("pscale_tkn_", 16), ("pscale_pw_", 16), ("phc_", 24), ("phx_", 24),
    ("rnd_", 20), ("ddp_", 20), ("CFPAT-", 20), ("sdk-", 30), ("sk.eyJ", 24), ("ops_eyJ", 24),
)  # fmt: skip

# The same for what begins with a pattern: Telegram's bots.
_PATTERNS: tuple[tuple[str, int], ...] = ((r"[1-9lI|]\d{7,9}[:;] ?A[A4]", 24),)
_ALL_PREFIXES = (*PREFIXES, *_PATTERNS)

# Keys of a known length whose look alone does not show them once they are spoilt: AWS, Mailchimp.
_SPOILT = re.compile(
    r"(?<![A-Za-z0-9])A[KS][Il1|]A ?[A-Z2-9OlI|]{2,16} ?[A-Z0-9lI|]{0,14}(?<=[A-Z0-9lI|]{8})(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9])(?:[0-9a-fOolISBZ][ \n]?){30,33}[-–—_] ?u[sS5][0-9lISO|]{1,2}\b"
)

# How a text engine may have read a character of a prefix.
_MISREAD = {
    "_": r"[_\-–—. ]{1,2}", "-": r"[\-–—_ ]{1,2}", ".": r"[.,·]\s?", "l": "[lI1|]", "I": "[Il1|]",
    "1": "[1lI|]", "0": "[0OoQ]", "O": "[O0o]", "o": "[o0O]", "5": "[5S]", "s": "[sS5]",
    "S": "[S5s]", "k": "[kK]", "p": "[pP]", "x": "[xX]", "v": "[vV]", "c": "[cC]", "g": "[g9q]",
    "z": "[zZ2]", "8": "[8B]", "u": "[uU]", "w": "[wW]", "/": r"[/l|]",
}  # fmt: skip

_WORDS = ("key-", "secret_", "pat_", "re_", "sdk-")
"""Prefixes that are words as well, once their sign is read as a space."""

_TOKEN = re.compile(r"[^\s?&,;]+")
_EDGES = "\"'`´‘’“”()[]{}<>,;:!?…*#$@&"
_UUID = re.compile(
    r"^\{?[0-9a-fA-FOolI]{8}[-–—_ ]?(?:[0-9a-fA-FOolI]{4}[-–—_ ]?){3}[0-9a-fA-FOolI]{12}\}?$"
)
_HEX = re.compile(r"^(?:0x)?[0-9a-fA-F]+$")
_PUBLISHED = re.compile(r"^(?:sha-?\d*|md5|blake2[bs]|integrity|h1)[-:=]", re.IGNORECASE)
_PUBLIC_KEY = re.compile(
    r"(?:\bssh-(?:rsa|dss|ed25519)|\becdsa-sha2-\S+|\bsk-(?:ssh|ecdsa)\S+)\s+(\S+)"
)
_ADDRESS = re.compile(
    r"^[a-z][a-z0-9+.\-]{1,9}:/{1,2}|^www\.|^\S+@\S+\.\S+|^[A-Za-z]:\\|^(?:~|\.{1,2})?/"
)
_PLAIN_NUMBER = re.compile(r"^[\d\s.,:/\-–+()%]+$")
_WHOLE = re.compile(BODY + "+")
_NEXT = re.compile(rf"[ \n]?[ \n](?:\d{{1,4}}\s)?({BODY}+)")
_WORD = re.compile(r"[A-Z]?[a-z]+\W?|[A-Z]+\W?")
_WORDY = re.compile(r"[A-Z]?[a-z]{3,}|[A-Z]{4,}")
_CONSONANTS = re.compile(r"[bcdfghjklmnpqrstvwxz]{5}|[qjxz][bcdfghjklmnpqrstvwxz]", re.IGNORECASE)
_VOWEL = re.compile(r"[aeiouyAEIOUY]")

_BEGIN = re.compile(
    r"[\-–—_ ]{0,8}BEG[I1l]N\s?(?P<what>[A-Z0-9 ]{0,20}?)\s?PR[I1l]VATE\s?KEY(?:\s?BLOCK)?[\-–—_ ]{0,8}"
    r"|PuTTY-User-Key-File-\d[^\n]*"
)
_END = re.compile(r"[\-–—_ ]{0,8}END\s?[A-Z0-9 ]{0,20}?\s?PR[I1l]VATE\s?KEY(?:\s?BLOCK)?[\-–—_ ]{0,8}"
                  r"|Private-MAC:\s?\S+")  # fmt: skip
_PUBLIC_BLOCK = re.compile(
    r"BEGIN\s?(?:[A-Z0-9 ]{0,20}\s)?(?:CERTIFICATE|PUBLIC\s?KEY|SIGNATURE|MESSAGE)[^\n]*\n"
    r"(?P<body>(?:(?!.*END\s).*\n?)*)"
)
_KEY_LINE = re.compile(r"^\s*(?:\d{1,5}[ |:]\s?)?[A-Za-z0-9+/=|]{16,}\s?[A-Za-z0-9+/=]*\s*$")
_KEY_HEAD = re.compile(r"^\s*(?:\d{1,5}[ |:]\s?)?(?:Proc-Type|DEK-Info|Encryption|Comment|Public-Lines|Private-Lines|"
                       r"Version|Key-Derivation|Argon2-\w+)\s?:")  # fmt: skip
_LAST_LINE = re.compile(r"^\s*(?:\d{1,5}[ |:]\s?)?[A-Za-z0-9+/]{2,}={0,2}\s*$")


def find_private_keys(text: str) -> Iterator[Secret]:
    """Whole blocks, from BEGIN (or where the picture begins) to END (or where it ends)."""
    lines = _lines(text)
    blocks: list[tuple[int, int]] = []
    for begin in _BEGIN.finditer(text):
        if blocks and begin.start() < blocks[-1][1]:
            continue
        following = _BEGIN.search(text, begin.end())
        end = _END.search(text, begin.end(), following.start() if following else len(text))
        done = end.end() if end else _last_of_block(text, lines, begin.end())
        blocks.append((begin.start(), done))
    for end in _END.finditer(text):
        if any(low <= end.start() < high for low, high in blocks):
            continue
        start = end.start()
        for first, last in reversed([line for line in lines if line[1] <= end.start()]):
            if not _KEY_LINE.match(text[first:last]) and not _LAST_LINE.match(text[first:last]):
                break
            start = first
        blocks.append((start, end.end()))
    for low, high in blocks:
        yield Secret(low, high, SecretKind.PRIVATE_KEY)


def _lines(text: str) -> list[tuple[int, int]]:
    return [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]


def _last_of_block(text: str, lines: list[tuple[int, int]], after: int) -> int:
    """Where a block without its END line ends: with the last line that holds key material."""
    done = after
    for first, last in lines:
        if last <= after:
            continue
        line = text[max(first, after) : last]
        body = _KEY_LINE.match(line) or _KEY_HEAD.match(line)
        if not body and line.strip() and not (_LAST_LINE.match(line) and done > after):
            break
        done = last
    return done


def find_keys(text: str) -> Iterator[Secret]:
    """Keys and tokens that show by themselves what they are."""
    skipped = _published(text)
    for start, end in _matches(text):
        if not any(low < end and start < high for low, high in skipped):
            yield Secret(start, _with_rest(text, start, end), SecretKind.KEY)


def _matches(text: str) -> Iterator[tuple[int, int]]:
    for pattern in _library():
        for match in pattern.finditer(text):
            group = match.lastindex or 0
            if match.group(group):
                yield match.start(group), match.end(group)
    for match in _prefixed().finditer(text):
        prefix = str(match.lastgroup)
        least = _ALL_PREFIXES[int(prefix[1:])][1]
        end = _with_rest(text, match.start(), match.end(), match.end(prefix) + least)
        body = re.sub(r"\s", "", text[match.end(prefix) : end])
        digits = sum(letter.isdigit() for letter in body)
        drawn = digits >= 2 or (bool(digits or len(body) >= 24) and changes(body) >= 0.3)
        words = wordiness(body) >= 0.45 and made_of_words(body)
        if len(body) >= least and drawn and not words:
            yield match.start(), end
    for match in _SPOILT.finditer(text):
        yield match.span()
    yield from _drawn_by_lot(text)


def _published(text: str) -> list[tuple[int, int]]:
    spans = [match.span("body") for match in _PUBLIC_BLOCK.finditer(text)]
    return spans + [match.span(1) for match in _PUBLIC_KEY.finditer(text)]


def _drawn_by_lot(text: str) -> Iterator[tuple[int, int]]:
    """Single words, and neighbouring ones that a text engine may have parted."""
    run: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text):
        start, end = _trimmed(text, match.start(), match.end())
        token = text[start:end]
        if looks_random(token):
            near = bool(run) and start - run[-1][1] == 1
            yield (run[0][0] if near else start), end
            run = []
            continue
        if _part_of_key(token) and (not run or start - run[-1][1] == 1):
            run.append((start, end))
            whole = "".join(text[low:high] for low, high in run)
            if len(run) > 1 and looks_random(whole):
                yield run[0][0], end
        else:
            run = [(start, end)] if _part_of_key(token) else []


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without quotes and brackets around, and without `name=` before a value."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES + ".":
        end -= 1
    assigned = re.match(r"[A-Za-z_][\w.\-]*[=:][\"']?(?=[^=\s])", text[start:end])
    if assigned and not _PUBLISHED.match(text[start:end]):
        start += assigned.end()
    return start, end


def looks_random(token: str) -> bool:
    """Whether a string looks drawn by lot: many changes between kinds of characters, no words.

    >>> looks_random("vT3kQ9xLm2Zp8RsW4bYh"), looks_random("QNetworkAccessManager2025Factory")
    (True, False)
    """
    if len(token) < MIN_RANDOM or _known_harmless(token):
        return False
    core = re.sub(r"[^A-Za-z0-9]", "", token)
    if len(core) < MIN_RANDOM or len(core) < 0.75 * len(token):
        return False
    digits = sum(letter.isdigit() for letter in core)
    upper = sum(letter.isupper() for letter in core)
    lower = len(core) - digits - upper
    moves, words = changes(core), wordiness(token)
    if upper and lower and digits >= 2:
        return moves >= 0.3 and words < 0.45 and min(upper, lower) >= 2
    if upper and lower:
        return moves >= 0.4 and words < 0.3
    wordy = 0.5 if token.isalnum() else 0.3
    return len(core) >= 24 and digits >= 5 and moves >= 0.22 and words < wordy


def _known_harmless(token: str) -> bool:
    return bool(
        _UUID.match(token)
        or _HEX.match(token)
        or _PLAIN_NUMBER.match(token)
        or _PUBLISHED.match(token)
        or _ADDRESS.match(token)
        or "\\x" in token
    )


def _part_of_key(token: str) -> bool:
    """Whether a short string may be a part of a key: letters and digits mixed, no words."""
    if len(token) < 4 or not re.fullmatch(BODY + "+", token) or _known_harmless(token):
        return False
    mixed = any(c.isdigit() for c in token) and any(c.isalpha() for c in token)
    cased = any(c.isupper() for c in token[1:]) and any(c.islower() for c in token)
    return (mixed or cased) and changes(token) >= 0.3 and wordiness(token) < 0.4


def changes(token: str) -> float:
    """How often, from one character to the next, its kind changes: 0.6 for random letters and
    digits, 0.3 for names in camel case."""
    kinds = [0 if c.isdigit() else 1 if c.isupper() else 2 for c in token if c.isalnum()]
    if len(kinds) < 2:
        return 0.0
    return sum(a != b for a, b in pairwise(kinds)) / (len(kinds) - 1)


def wordiness(token: str) -> float:
    """The share of characters that stand in runs that may be words."""
    runs = [run for run in _WORDY.findall(token) if _VOWEL.search(run)]
    return sum(map(len, runs)) / max(1, len(token))


def made_of_words(name: str) -> bool:
    """Whether every run of letters in a name may be a word ("generateAccessToken2")."""
    runs = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    return all(
        len(run) <= 3 or (re.search(r"[aeiouyAEIOUY]", run) and not _CONSONANTS.search(run))
        for run in runs
    ) and sum(len(run) <= 2 for run in runs) <= max(1, len(runs) // 4)


def _with_rest(text: str, start: int, end: int, least: int = 0) -> int:
    """The end of a key, with what was broken off by a space or the end of a line.

    Before `least` a piece is missing: nearly anything is taken for it.
    """
    while True:
        whole = _WHOLE.match(text, end)
        end = whole.end() if whole is not None else end
        rest = _NEXT.match(text, end)
        if rest is None:
            return _without_stop(text, start, end)
        chunk = rest.group(1)
        broken = "\n" in rest.group()
        alone = broken and text[rest.end() : rest.end() + 1] in ("", "\n")
        short = end < least and len(chunk) >= 4 and not _WORD.fullmatch(chunk)
        if not short and not _goes_on(chunk, broken, alone):
            return _without_stop(text, start, end)
        end = rest.end()


def _without_stop(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1] in ".–—|":
        end -= 1
    return end


def _goes_on(chunk: str, broken: bool, alone: bool) -> bool:
    """Whether what follows belongs to the key: a line's start may also be its short last piece."""
    if alone and len(chunk) <= 2 and chunk.isalnum():
        return True
    if _known_harmless(chunk) and not (_HEX.match(chunk) and len(chunk) >= 8):
        return False
    mixed = any(c.isdigit() for c in chunk) and any(c.isalpha() for c in chunk)
    if len(chunk) >= 6:
        cased = bool(re.search(r"[a-z][A-Z]|[A-Z]{2}[a-z]", chunk))
        return (mixed or cased) and changes(chunk) >= 0.2 and wordiness(chunk) < 0.7
    cased = alone and bool(re.search(r"[a-z][A-Z]|[A-Z]{2}[a-z]", chunk))
    return (mixed or cased) and (broken or changes(chunk) >= 0.5) and len(chunk) >= 3


@cache
def _prefixed() -> re.Pattern[str]:
    """All prefixes of the table in one pattern, with what a text engine makes of them."""
    ways = []
    for at, (prefix, _least) in enumerate(PREFIXES):
        spoilt = {} if prefix in _WORDS else _MISREAD
        written = "".join(spoilt.get(c, re.escape(c)) for c in prefix)
        ways.append(rf"(?P<p{at}>{written})")
    for at, (pattern, _least) in enumerate(_PATTERNS, len(PREFIXES)):
        ways.append(rf"(?P<p{at}>{pattern})")
    return re.compile(rf"(?<![A-Za-z0-9])(?:{'|'.join(ways)})[ \n]?{BODY}{{3,}}")


@cache
def _library() -> tuple[re.Pattern[str], ...]:
    """The vendor patterns of bc-detect-secrets (entropy and keyword rules are our own)."""
    from importlib import import_module

    modules = {
        "aws": "AWSKeyDetector",
        "azure_storage_key": "AzureStorageKeyDetector",
        "artifactory": "ArtifactoryDetector",
        "basic_auth": "BasicAuthDetector",
        "cloudant": "CloudantDetector",
        "discord": "DiscordBotTokenDetector",
        "github_token": "GitHubTokenDetector",
        "ibm_cloud_iam": "IbmCloudIamDetector",
        "jwt": "JwtTokenDetector",
        "mailchimp": "MailchimpDetector",
        "npm": "NpmDetector",
        "sendgrid": "SendGridDetector",
        "slack": "SlackDetector",
        "softlayer": "SoftlayerDetector",
        "square_oauth": "SquareOAuthDetector",
        "stripe": "StripeDetector",
        "twilio": "TwilioKeyDetector",
    }
    found: list[re.Pattern[str]] = []
    for module, name in modules.items():
        detector = getattr(import_module(f"detect_secrets.plugins.{module}"), name)
        found.extend(detector.denylist)
    return tuple(found)
