"""Secrets taken out of what is kept: keys by their name, tokens by their shape."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

MASK = "⟨masked⟩"
_NAMED = re.compile(
    r"(?:.*[^a-zA-Z]|[a-z]*)?(?:pass(?:word|wd|phrase|code)|pwd|secret|token|api_?key|authorization"
    r"|credentials?|private_?key|cookies?|session_?key|otp|bearer|access_?key)",
    re.IGNORECASE,
)
_SHAPED = re.compile(
    r"""
    (?P<whole>
        -----BEGIN[ A-Z]*PRIVATE\ KEY-----[\s\S]*?(?:-----END[ A-Z]*PRIVATE\ KEY-----|$)
      | \beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*                      # JSON Web Token
      | \b(?:sk|pk|rk)[-_](?:\w+[-_])?[A-Za-z0-9_-]{16,}       # OpenAI, Anthropic, Stripe, our own
      | \bgh[pousr]_[A-Za-z0-9]{20,} | \bgithub_pat_\w{20,} | \bglpat-[\w-]{16,}
      | \b(?:AKIA|ASIA)[A-Z0-9]{16}\b | \bAIza[\w-]{30,} | \bxox[abprs]-[\w-]{10,}
      | \bhf_[A-Za-z0-9]{20,} | \bnpm_[A-Za-z0-9]{20,} | \bpypi-[\w-]{16,}
    )
  | (?P<before>
        \b\w+://[^\s/:@]{0,80}:                                # user:PASSWORD@host
      | \b(?:Bearer|Basic)\s+
      | (?:--?|\b)(?:password|passwd|passphrase|pwd|secret|token|api[_-]?key|auth)(?:[=:\s]\s*)["']?
      | \b[A-Z0-9_]*(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD)=["']?
    )(?P<value>[^\s"'@;&|]{3,})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_HINT = re.compile(
    r"pass|pwd|secret|token|key|auth|bearer|basic|://|eyJ|[spr]k[-_]|gh[pousr]_|github_|glpat"
    r"|AKIA|ASIA|AIza|xox|hf_|npm_|pypi|BEGIN",
    re.IGNORECASE,
)


def masked(value: Any, name: str = "") -> Any:
    """`value` (JSON-able) with every secret in it masked; the rest is as it was."""
    if isinstance(value, str):
        if name and _names_secret(name):
            return MASK
        return value if _HINT.search(value) is None else _SHAPED.sub(_cover, value)
    if isinstance(value, dict | Mapping):  # the first is found at once
        return {key: masked(item, str(key)) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [masked(item, name) for item in value]
    if name and isinstance(value, int) and not isinstance(value, bool):
        return MASK if _names_secret(name) else value
    return value


@lru_cache(maxsize=4096)
def _names_secret(name: str) -> bool:
    return _NAMED.fullmatch(name) is not None


def _cover(match: re.Match[str]) -> str:
    return MASK if match["whole"] else f"{match['before']}{MASK}"
