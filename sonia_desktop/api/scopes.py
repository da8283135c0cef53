"""What a caller's token allows, and what each path asks for.

Four scopes: ``read`` (status, memories), ``chat`` (turns, voice, keeping memories), ``tools``
(tools and the screen; the user is still asked), ``admin`` (tokens, users, consent, restoring,
everything else). ``admin`` holds all others. A path nobody thought of asks for ``admin``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sonia_desktop.core.errors import InvalidInputError

READ, CHAT, TOOLS, ADMIN = "read", "chat", "tools", "admin"
SCOPES = (READ, CHAT, TOOLS, ADMIN)
ROLES = {"operator": (READ, CHAT, TOOLS), "observer": (READ,)}
"""What a user's key allows (the roles of the older gateway)."""

_LOGIN = re.compile(r"(?:/api)?/v[13]/auth/(?:login|refresh|revoke)")
"""Open to everybody on this machine: who calls them shows a key or a refresh token."""

_ADMIN = re.compile(
    r"/api/v1/cli/|.*/(?:users|tokens|maintenance|restore|redact|mode|import)(?:/|$)"
    r"|.*/(?:maintenance-mode|breakers|backups)(?:/|$)"
    r"|.*/approve$|.*/privacy/?(?:enable|disable)?$|.*/consent/(?:request|grant|activate)$"
    r"|.*/models/(?:download|verify|bench|remove|use|key|jobs/.*)$"
    r"|.*/vision/memory/(?:on|off|forget)$|.*/sessions/(?:persist|update)"
)
_TOOLS = re.compile(
    r".*/(?:actions?|tools|execute|execute-tool|batch-execute|gate-tool-call|tasks|approvals"
    r"|confirmations|executions|dead-letters|analyze-screenshot|screenshot|frames|perception"
    r"|stop-all|supervision)(?:/|$)"
    r"|.*/vision/"
)
_PEOPLE = re.compile(r".*/(?:users|tokens)(?:/.*)?")
_PICTURES = re.compile(r".*/(?:frames?|screenshots?|picture)(?:/|$)")
_READ = re.compile(
    r".*/(?:retrieve|retrieve-memory|search|query|embeddings|route(?:-profile)?|select)$"
)
_CHAT = re.compile(
    r".*/(?:chat|turn|turns|cancel|completions|process|session|sessions|stream|ws|voice|audio|tts"
    r"|store|store-memory|append|version|ingest|conversations|track|conflicts|recall|snapshots"
    r"|documents|feedback|ui)(?:/|$)"
)


def is_open(path: str) -> bool:
    """True for the paths one logs in by."""
    return _LOGIN.fullmatch(path) is not None


def needed(method: str, path: str) -> str:
    """The scope a request asks for. `method` is "WEBSOCKET" for one."""
    return _rule(method, path) or ADMIN


def is_named(method: str, path: str) -> bool:
    """Whether a rule was made for it; what nobody thought of asks for "admin"."""
    return _rule(method, path) is not None


def _rule(method: str, path: str) -> str | None:
    if method in ("GET", "HEAD", "OPTIONS"):
        if _PEOPLE.fullmatch(path):
            return ADMIN
        return TOOLS if _PICTURES.match(path) else READ
    for pattern, scope in ((_ADMIN, ADMIN), (_READ, READ), (_TOOLS, TOOLS), (_CHAT, CHAT)):
        if pattern.match(path):
            return scope
    return None


def allows(granted: Iterable[str], wanted: str) -> bool:
    """Whether these scopes hold the wanted one."""
    return wanted in granted or ADMIN in granted


def checked(names: Iterable[str]) -> tuple[str, ...]:
    """The scopes, each once, in order. Raises `InvalidInputError` for other words, or none."""
    given = {name.strip().lower() for name in names if name.strip()}
    wrong = sorted(given - set(SCOPES))
    if wrong or not given:
        told = f"{wrong[0]!r} is no scope." if wrong else "A token needs at least one scope."
        raise InvalidInputError(told, remedy=f"Choose from: {', '.join(SCOPES)}.")
    return tuple(scope for scope in SCOPES if scope in given)
