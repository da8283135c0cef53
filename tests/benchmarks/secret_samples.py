"""Secrets made from their formats, sentences to plant them in, and harmless things that look alike.

Two sets, "tuning" and "heldback": other random numbers, other sentences, and formats of which some
are in one set only. Nothing here is or ever was anybody's secret.
"""

# ruff: noqa: E501 - tables of formats and sentences

from __future__ import annotations

import base64
import random
import string
from collections.abc import Callable
from dataclasses import dataclass

from stdnum import iban, luhn

UPPER, LOWER, DIGITS = string.ascii_uppercase, string.ascii_lowercase, string.digits
B62 = UPPER + LOWER + DIGITS
B64URL = B62 + "-_"
HEX = DIGITS + "abcdef"
BASE36 = LOWER + DIGITS


@dataclass(frozen=True)
class Planted:
    """A text with a secret at some places of it (several: a key broken over lines)."""

    kind: str
    format: str
    text: str
    parts: tuple[str, ...]

    def spans(self) -> list[tuple[int, int]]:
        found, at = [], 0
        for part in self.parts:
            at = self.text.index(part, at)
            found.append((at, at + len(part)))
            at += len(part)
        return found


def run(chance: random.Random, letters: str, count: int) -> str:
    return "".join(chance.choice(letters) for _ in range(count))


def _jwt(chance: random.Random) -> str:
    head = base64.urlsafe_b64encode(b'{"alg":"HS256","typ":"JWT"}').decode().rstrip("=")
    claims = f'{{"sub":"{chance.randrange(10**9)}","name":"{run(chance, LOWER, 7)}","iat":{chance.randrange(10**9, 2 * 10**9)}}}'
    body = base64.urlsafe_b64encode(claims.encode()).decode().rstrip("=")
    return f"{head}.{body}.{run(chance, B64URL, 43)}"


Maker = Callable[[random.Random], str]
KEYS: dict[str, dict[str, Maker]] = {
    "both": {
        "openai": lambda c: f"sk-proj-{run(c, B64URL, 60)}" + run(c, B62, 4),
        "anthropic": lambda c: f"sk-ant-api03-{run(c, B64URL, 80)}" + run(c, B62, 4) + "AA",
        "aws id": lambda c: f"AKIA{run(c, UPPER + '234567', 16)}",
        "github": lambda c: f"ghp_{run(c, B62, 36)}",
        "slack": lambda c: f"xoxb-{run(c, DIGITS, 12)}-{run(c, DIGITS, 13)}-{run(c, B62, 24)}",
        "stripe": lambda c: f"sk_live_{run(c, B62, 24)}",
        "google": lambda c: f"AIza{run(c, B62, 35)}",
        "jwt": _jwt,
        "hugging face": lambda c: f"hf_{run(c, UPPER + LOWER, 34)}",
        "random base62": lambda c: run(c, B62, c.randint(32, 44)),
    },
    "tuning": {
        "openai old": lambda c: f"sk-{run(c, B62, 20)}T3BlbkFJ{run(c, B62, 20)}",
        "gitlab": lambda c: f"glpat-{run(c, B62, 20)}",
        "npm": lambda c: f"npm_{run(c, B62, 36)}",
        "telegram": lambda c: f"{run(c, DIGITS[1:], 10)}:AA{run(c, B62, 33)}",
        "digitalocean": lambda c: f"dop_v1_{run(c, HEX, 64)}",
        "mailchimp": lambda c: f"{run(c, HEX, 32)}-us{c.randint(1, 21)}",
    },
    "heldback": {
        "github fine": lambda c: f"github_pat_{run(c, B62, 22)}_{run(c, B62, 59)}",
        "sendgrid": lambda c: f"SG.{run(c, B62, 22)}.{run(c, B62, 43)}",
        "shopify": lambda c: f"shpat_{run(c, HEX, 32)}",
        "vault": lambda c: f"hvs.{run(c, B62, 24)}",
        "groq": lambda c: f"gsk_{run(c, B62, 52)}",
        "pypi": lambda c: f"pypi-AgEIcHlwaS5vcmc{run(c, B64URL, 80)}" + run(c, B62, 5),
        "linear": lambda c: f"lin_api_{run(c, B62, 40)}",
        "new relic": lambda c: f"NRAK-{run(c, UPPER + DIGITS, 27)}",
        "discord": lambda c: f"M{run(c, B62, 25)}.{run(c, B62, 6)}.{run(c, B62, 38)}",
        "replicate": lambda c: f"r8_{run(c, B62, 37)}",
    },
}
"""Keys that show what they are."""

NAMED_KEYS: dict[str, dict[str, Maker]] = {
    "both": {
        "aws secret": lambda c: run(c, B62 + "+/", 40),
        "hex 32": lambda c: run(c, HEX, 32),
        "hex 40": lambda c: run(c, HEX, 40),
        "uuid": lambda c: "-".join(run(c, HEX, n) for n in (8, 4, 4, 4, 12)),
        "base64": lambda c: base64.b64encode(c.randbytes(32)).decode(),
    },
    "tuning": {"base36": lambda c: run(c, BASE36, 24), "short": lambda c: run(c, B62, 16)},
    "heldback": {
        "base36 long": lambda c: run(c, BASE36, 40),
        "dotted": lambda c: f"{run(c, B62, 8)}.{run(c, B62, 32)}",
    },
}
"""Keys that only the name beside them shows."""

KEY_NAMES = {
    "tuning": (
        "API key: {}",
        'api_key = "{}"',
        "export API_TOKEN={}",
        "client_secret: '{}'",
        '"access_token": "{}",',
        "SECRET_KEY={}",
        "Your new token: {}",
        "webhook secret = {}",
    ),
    "heldback": (
        "API Key {}",
        "x-api-key: {}",
        'AUTH_TOKEN="{}"',
        "ClientSecret={}",
        "  secret_access_key: {}",
        "Authorization: Bearer {}",
        "ENCRYPTION_KEY={}",
        '"refresh_token":"{}"',
        "https://api.example.com/v2/items?api_key={}&page=2",
    ),
}
KEY_SENTENCES = {
    "tuning": (
        "{}",
        "Key: {}",
        "use {} to sign in",
        "OPENAI_API_KEY={}",
        '    token = "{}"  # do not commit',
        "curl -H 'Authorization: Bearer {}' https://api.example.com",
    ),
    "heldback": (
        "{}",
        "Copy it now: {}",
        "export KEY={}",
        "+ const apiKey = '{}';",
        "we rotated {} yesterday",
        "[default] {}",
        "$ echo {} | login --stdin",
        "https://{}@git.example.com/team/repo.git",
    ),
}

WORDS = {
    "tuning": [
        "winter",
        "summer",
        "dragon",
        "sunshine",
        "monkey",
        "purple",
        "guitar",
        "flower",
        "castle",
        "rocket",
        "silver",
        "tiger",
    ],
    "heldback": [
        "orange",
        "marble",
        "falcon",
        "thunder",
        "violin",
        "pepper",
        "meadow",
        "harbor",
        "crystal",
        "walnut",
        "lantern",
        "copper",
    ],
}
PASSWORDS: dict[str, Callable[[random.Random, list[str]], str]] = {
    "word and number": lambda c, w: f"{c.choice(w)}{c.randint(1, 999)}",
    "word, number, sign": lambda c, w: (
        f"{c.choice(w).title()}{c.randint(10, 2030)}{c.choice('!?#$@*')}"
    ),
    "leet": lambda c, w: (
        c.choice(w).replace("e", "3").replace("o", "0").replace("i", "1").title()
        + c.choice("!$&")
        + str(c.randint(1, 9))
    ),
    "drawn": lambda c, w: run(c, B62, 5) + c.choice("!#%^+=_-") + run(c, B62, 6) + c.choice(DIGITS),
    "passphrase": lambda c, w: "-".join(c.sample(w, 4)),
}
PLAIN_PASSWORDS = {
    "word": lambda c, w: c.choice(w),
    "words": lambda c, w: " ".join(c.sample(w, 4)),
}
"""Passwords without a digit or a sign: only where the label leaves no doubt."""

PASSWORD_SENTENCES = {
    "tuning": (
        "Password: {}",
        "password={}",
        "Your password is {}",
        "DB_PASSWORD='{}'",
        '"password": "{}"',
        "postgres://app:{}@db.example.com:5432/app",
        "mysql -u root -p{} shop",
        "Passwort: {}",
        "login: admin password: {}",
        "--password {}",
        "pwd={};Database=shop",
    ),
    "heldback": (
        "Wi-Fi password: {}",
        "Temporary password: {}",
        "sudo password = {}",
        "MYSQL_ROOT_PASSWORD: {}",
        'export PGPASSWORD="{}"',
        "the password for bob is {}",
        "redis://:{}@cache.internal:6379/0",
        "curl -u admin:{} https://intranet.example.com",
        "Mot de passe : {}",
        "Contraseña: {}",
        "Kennwort: {}",
        "username=bob password={}",
        "sshpass -p {} ssh bob@server",
        'smtp.pass: "{}"',
        "password: {}  # change later",
    ),
}
PLAIN_SENTENCES = {
    "tuning": ("Password: {}", "Passwort: {}", "password = '{}'"),
    "heldback": ("Passphrase: {}", "Wi-Fi password: {}", '"password": "{}"'),
}

CODES: dict[str, Maker] = {
    "six": lambda c: run(c, DIGITS, 6),
    "three and three": lambda c: f"{run(c, DIGITS, 3)} {run(c, DIGITS, 3)}",
    "dash": lambda c: f"{run(c, DIGITS, 3)}-{run(c, DIGITS, 3)}",
    "four": lambda c: str(c.randint(3000, 9999)),
    "eight": lambda c: run(c, DIGITS, 8),
    "google": lambda c: f"G-{run(c, DIGITS, 6)}",
}
CODE_SENTENCES = {
    "tuning": (
        "Your verification code is {}",
        "{} is your login code",
        "Security code: {}",
        "Enter this code: {}",
        "Your one-time password: {}",
        "OTP: {}",
        "Use code {} to sign in.",
        "Ihr Bestätigungscode lautet {}",
    ),
    "heldback": (
        "Your Example code is {}. Do not share it.",
        "{} is your verification code.",
        "Confirmation code: {}",
        "Use {} as your sign-in code",
        "2FA code: {}",
        "Your one-time passcode is {}",
        "TAN: {}",
        "Votre code de vérification est {}",
        "Your authentication code\n{}",
        "Tu código de verificación es {}",
        "Your access code: {}",
    ),
}

NETWORKS: dict[str, tuple[tuple[str, ...], int]] = {
    "visa": (("4",), 16),
    "mastercard": (("51", "52", "53", "54", "55", "2221", "2500", "2720"), 16),
    "amex": (("34", "37"), 15),
    "discover": (("6011", "65", "644"), 16),
    "jcb": (("3528", "3589"), 16),
    "diners": (("36", "38", "300"), 14),
    "unionpay": (("62",), 16),
}
CARD_SENTENCES = {
    "tuning": ("{}", "Card {} 08/29", "Paid with {} today", "card number: {}", "VISA {}"),
    "heldback": (
        "{}",
        "{}  11/30  CVV",
        "Charge to {} please",
        "Card No. {}",
        "Kreditkarte {}",
        "Payment method: {}",
    ),
}
IBAN_SENTENCES = {
    "tuning": ("{}", "IBAN: {}", "Transfer to {} by Friday", "IBAN {} BIC DEUTDEFF"),
    "heldback": ("{}", "IBAN {}", "Pay the rent to {} please", "Account (IBAN): {}", "Konto {}"),
}
_FORMS = (
    ("DE", "n" * 18), ("GB", "a" * 4 + "n" * 14), ("FR", "n" * 10 + "c" * 11 + "n" * 2), ("NL", "aaaa" + "n" * 10),
    ("ES", "n" * 20), ("IT", "a" + "n" * 10 + "c" * 12), ("CH", "n" * 5 + "c" * 12), ("AT", "n" * 16), ("BE", "n" * 12),
    ("PL", "n" * 24), ("SE", "n" * 20), ("PT", "n" * 21), ("NO", "n" * 11), ("DK", "n" * 14), ("IE", "aaaa" + "n" * 14),
    ("CZ", "n" * 20), ("GR", "n" * 7 + "c" * 16), ("MT", "aaaa" + "n" * 5 + "c" * 18), ("TR", "n" * 5 + "0" + "c" * 16),
)  # fmt: skip


def card(chance: random.Random, network: str) -> str:
    starts, length = NETWORKS[network]
    start = chance.choice(starts)
    body = start + run(chance, DIGITS, length - 1 - len(start))
    number = body + luhn.calc_check_digit(body)
    sign = chance.choice(("", " ", " ", "-"))
    if not sign:
        return number
    cuts = (4, 10) if length == 15 else (4, 10) if length == 14 else (4, 8, 12)
    return sign.join(number[a:b] for a, b in zip((0, *cuts), (*cuts, length), strict=True))


def account(chance: random.Random) -> str:
    country, form = chance.choice(_FORMS)
    letters = {"n": DIGITS, "a": UPPER, "c": DIGITS, "0": "0"}
    bban = "".join(chance.choice(letters[kind]) for kind in form)
    number = f"{country}{iban.calc_check_digits(f'{country}00{bban}')}{bban}"
    return iban.format(number) if chance.random() < 0.7 else number


def private_key(chance: random.Random) -> tuple[str, str]:
    name = chance.choice(("RSA ", "OPENSSH ", "EC ", "", "ENCRYPTED ", "DSA "))
    body = base64.b64encode(chance.randbytes(chance.randint(120, 500))).decode()
    width = 70 if name == "OPENSSH " else 64
    lines = [body[at : at + width] for at in range(0, len(body), width)]
    return name, "\n".join(
        [f"-----BEGIN {name}PRIVATE KEY-----", *lines, f"-----END {name}PRIVATE KEY-----"]
    )


def spoilt(chance: random.Random, secret: str, way: str) -> tuple[str, ...]:
    """What a text engine or a narrow window makes of it: parts that follow one another."""
    if way == "space" and len(secret) >= 16:
        at = chance.randint(len(secret) // 3, 2 * len(secret) // 3)
        return tuple(part for part in (secret[:at], secret[at:]) if part)
    if way == "wrapped" and len(secret) >= 24:
        width = chance.randint(max(14, len(secret) // 3), max(15, len(secret) * 2 // 3))
        return tuple(secret[at : at + width] for at in range(0, len(secret), width))
    if way == "confused":
        alike = {"0": "O", "O": "0", "1": "l", "l": "1", "I": "l", "5": "S", "8": "B"}
        places = [at for at, letter in enumerate(secret) if letter in alike]
        for at in chance.sample(places, min(2, len(places))):
            secret = secret[:at] + alike[secret[at]] + secret[at + 1 :]
    return (secret,)


def planted(which: str, seed: int, count: int) -> list[Planted]:
    """So many planted secrets of all kinds, a sixth of each."""
    chance = random.Random(f"{which} {seed} secrets")
    makers = (_key, _named_key, _password, _code, _card, _account, _private)
    return [makers[at % len(makers)](chance, which) for at in range(count)]


def _set(
    table: dict[str, dict[str, Maker]], which: str, chance: random.Random
) -> tuple[str, Maker]:
    pool = {**table["both"], **table[which]}
    name = chance.choice(list(pool))
    return name, pool[name]


def _plant(kind: str, name: str, sentence: str, parts: tuple[str, ...], glue: str) -> Planted:
    return Planted(kind, name, sentence.replace("{}", glue.join(parts)), parts)


def _key(chance: random.Random, which: str) -> Planted:
    name, make = _set(KEYS, which, chance)
    way = chance.choice(("", "", "", "space", "wrapped", "confused"))
    parts = spoilt(chance, make(chance), way)
    sentence = chance.choice(KEY_SENTENCES[which])
    if len(parts) > 1 and not sentence.endswith("{}"):
        sentence = "{}"
    return _plant(
        "key", f"{name} {way}".strip(), sentence, parts, "\n" if way == "wrapped" else " "
    )


def _named_key(chance: random.Random, which: str) -> Planted:
    name, make = _set(NAMED_KEYS, which, chance)
    return _plant("key", f"named {name}", chance.choice(KEY_NAMES[which]), (make(chance),), "")


def _password(chance: random.Random, which: str) -> Planted:
    plain = chance.random() < 0.2
    table, sentences = (
        (PLAIN_PASSWORDS, PLAIN_SENTENCES) if plain else (PASSWORDS, PASSWORD_SENTENCES)
    )
    name = chance.choice(list(table))
    secret = table[name](chance, WORDS[which])
    sentence = chance.choice(sentences[which])
    if "@" in sentence:
        secret = secret.replace("@", "!").replace("#", "!").replace("?", "!")
    return _plant("password", name, sentence, (secret,), "")


def _code(chance: random.Random, which: str) -> Planted:
    name = chance.choice(list(CODES))
    return _plant("code", name, chance.choice(CODE_SENTENCES[which]), (CODES[name](chance),), "")


def _card(chance: random.Random, which: str) -> Planted:
    network = chance.choice(list(NETWORKS))
    parts = spoilt(chance, card(chance, network), chance.choice(("", "", "confused")))
    return _plant("card", network, chance.choice(CARD_SENTENCES[which]), parts, "")


def _account(chance: random.Random, which: str) -> Planted:
    written = account(chance)
    parts = spoilt(chance, written, chance.choice(("", "", "confused")))
    # The country's letters are not confused: no text engine reads D for 0 there.
    parts = (written[:2] + parts[0][2:],)
    return _plant("iban", written[:2], chance.choice(IBAN_SENTENCES[which]), parts, "")


def _private(chance: random.Random, which: str) -> Planted:
    name, block = private_key(chance)
    way = chance.choice(("whole", "whole", "no end", "no begin"))
    lines = block.split("\n")
    if way == "no end":
        lines = lines[: max(3, len(lines) - 2)]
    if way == "no begin":
        lines = lines[1:]
    before, after = (
        ("$ cat id_key\n", "\n$ ls -l")
        if which == "tuning"
        else ("bob@host:~$ head key.pem\n", "\nbob@host:~$")
    )
    return Planted(
        "private_key",
        f"{name.strip() or 'plain'} {way}",
        before + "\n".join(lines) + after,
        tuple(lines),
    )


def harmless(which: str, seed: int, count: int) -> list[str]:
    """Lines without any secret, made of what looks like one."""
    chance = random.Random(f"{which} {seed} harmless")

    def digits(n: int) -> str:
        return run(chance, DIGITS, n)

    makers: tuple[Callable[[], str], ...] = (
        lambda: f"commit {run(chance, HEX, 40)}",
        lambda: f"{run(chance, HEX, 7)} Fix the window that lost its focus (#{digits(4)})",
        lambda: f"sha256:{run(chance, HEX, 64)}  archive-{digits(1)}.{digits(2)}.tar.gz",
        lambda: f"id {run(chance, HEX, 8)}-{run(chance, HEX, 4)}-4{run(chance, HEX, 3)}-a{run(chance, HEX, 3)}-{run(chance, HEX, 12)}",
        lambda: f"Order #{digits(3)}-{digits(7)}-{digits(7)} was sent on 2026-0{chance.randint(1, 9)}-1{digits(1)}",
        lambda: f"Invoice {digits(10)} of {chance.randint(1, 28)}.0{chance.randint(1, 9)}.2026: {digits(4)}.{digits(2)} EUR",
        lambda: f"Call +49 {digits(3)} {digits(7)} or (555) {digits(3)}-{digits(4)}",
        lambda: f"numpy=={digits(1)}.{digits(2)}.{digits(1)}, python 3.{digits(2)}, build {digits(5)}",
        lambda: f"192.168.{chance.randint(0, 255)}.{chance.randint(0, 255)} 00:1a:{run(chance, HEX, 2)}:{run(chance, HEX, 2)}:3c:4d eth0",
        lambda: f"error code: 0x{run(chance, HEX, 8)}, exit code {chance.randint(1, 255)}",
        lambda: f"Tracking number 1Z{run(chance, UPPER + DIGITS, 6)}{digits(10)}",
        lambda: f"ISBN 978-3-{digits(2)}-{digits(6)}-{digits(1)} EAN 4{digits(12)}",
        lambda: f"{digits(13)} ms since the epoch, {chance.randint(100, 999)},{digits(3)} rows, {digits(2)}:{digits(2)}:{digits(2)}",
        lambda: f"/home/bob/projects/site-{digits(2)}/node_modules/react-dom/cjs/react-dom.production.min.js",
        lambda: f"https://example.com/articles/2026/{digits(2)}/how-to-bake-bread-{digits(5)}?page={digits(1)}",
        lambda: "Password must have at least 8 characters, a number and a sign",
        lambda: "Forgot your password? Reset it here. Change password",
        lambda: "The password field is empty. Enter the password that you were given.",
        lambda: "token count: 4096, max_tokens = 2048, tokenizer: bpe",
        lambda: "key = value, keyboard: us, primary key: id, foreign key (user_id)",
        lambda: f"zip code {digits(5)}, postal code {digits(5)}, area code 0{digits(3)}",
        lambda: "def authenticate(user: str, password: str, token: str | None = None) -> bool:",
        lambda: "password = getpass.getpass('Password: ')",
        lambda: "api_key = os.environ[\"API_KEY\"]",
        lambda: "QAbstractItemModelReplica, getElementsByClassName, PyErr_SetString",
        lambda: f"-rw-r--r-- 1 bob staff {digits(6)} Nov {chance.randint(10, 28)} 08:{digits(2)} IMG_20260{digits(3)}_{digits(6)}.jpg",
        lambda: f"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{run(chance, B62, 43)} bob@host",
        lambda: f"SHA256:{run(chance, B62, 43)} bob@host (ED25519)",
        lambda: f"Flight LH{digits(3)} seat 12A, booking {run(chance, UPPER, 6)}, gate B{digits(2)}",
        lambda: f"container {run(chance, HEX, 12)} nginx-deployment-{run(chance, HEX, 10)}-{run(chance, BASE36, 5)} Running",
        lambda: f"Total: 1,{digits(3)}.{digits(2)} of 2026 for 12 months, 4.{digits(1)} stars ({digits(4)} reviews)",
        lambda: "Card holder, expiry date and security code are on the back of your card.",
        lambda: "Secret Santa is on Friday; the secret to a good soup is time.",
    )  # fmt: skip
    return [chance.choice(makers)() for _ in range(count)]
