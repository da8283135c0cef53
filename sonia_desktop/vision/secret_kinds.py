"""What kinds of secrets there are, and where one stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MASK = "•"
MASK_LETTERS = 8
"""A longer secret is shown as this many bullets: its length is nobody's business either."""


class SecretKind(StrEnum):
    """Classes of secrets; each can be switched off."""

    KEY = "key"
    PASSWORD = "password"
    CODE = "code"
    PRIVATE_KEY = "private_key"
    CARD = "card"
    IBAN = "iban"


ALL_KINDS = frozenset(SecretKind)

SPOKEN = {
    SecretKind.KEY: ("API key or token", "API keys or tokens"),
    SecretKind.PASSWORD: ("password", "passwords"),
    SecretKind.CODE: ("one-time code", "one-time codes"),
    SecretKind.PRIVATE_KEY: ("private key", "private keys"),
    SecretKind.CARD: ("card number", "card numbers"),
    SecretKind.IBAN: ("IBAN", "IBANs"),
}
"""One, and several."""


@dataclass(frozen=True, order=True)
class Secret:
    """Characters `start` to `end` of a text are a secret."""

    start: int
    end: int
    kind: SecretKind
