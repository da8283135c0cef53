"""Who may call besides the user's own programs: tokens, users' keys, and logins.

Only hashes (SHA-256; the secrets have 256 random bits, so nothing slower is needed) lie in the
database. They are looked up there for every request that shows one, so a token that was revoked,
also by the command line, is refused at once.

A login gives a short access token and a refresh token that works once: each refresh gives a new
pair. A refresh token seen twice was copied, so all that came from that login is revoked
(RFC 9700, 4.14.2).
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import Connection, insert, select, update

from sonia_desktop.api.envelope import UnauthorizedError
from sonia_desktop.api.scopes import ADMIN, ROLES, allows
from sonia_desktop.core.errors import InvalidInputError, NotFoundError
from sonia_desktop.core.ids import iso_z, new_id, utc_now
from sonia_desktop.core.service_tables import access_tokens, users
from sonia_desktop.core.storage import Database

_log = structlog.get_logger(__name__)

ACCESS_S, REFRESH_S = 30 * 60, 7 * 24 * 3600
"""How long what a login gives is good, in seconds."""
LONGEST_DAYS = 3650
_PREFIX, _KEY_PREFIX = "sonia_", "sk-sonia-"
_USED_AGAIN_S = 60
_LOGIN_AGAIN = "Log in again."


@dataclass(frozen=True)
class Grant:
    """What the holder of a secret may do."""

    id: str
    name: str
    scopes: tuple[str, ...]
    user_id: str | None = None
    family: str = ""


@dataclass(frozen=True)
class Token:
    """A token as it is listed; the secret itself is nowhere."""

    id: str
    name: str
    scopes: tuple[str, ...]
    created_at: str
    expires_at: str | None
    last_used_at: str | None
    ended_at: str | None
    ended_why: str | None


@dataclass(frozen=True)
class Pair:
    """What a login and a refresh give. Times in seconds from now."""

    access_token: str
    refresh_token: str
    scopes: tuple[str, ...]
    expires_in: int = ACCESS_S
    refresh_expires_in: int = REFRESH_S


def is_ours(secret: str) -> bool:
    """True for what looks like a secret made here: a wrong one is refused, whoever shows it."""
    return secret.startswith((_PREFIX, _KEY_PREFIX))


class Tokens:
    """Thread-safe; calls wait for the disk."""

    def __init__(self, db: Database, now: Callable[[], datetime] = utc_now) -> None:
        self._db, self._now = db, now

    # --- tokens made by hand ----------------------------------------------------------------

    def create(
        self, name: str, scopes: tuple[str, ...], days: int | None = None
    ) -> tuple[Token, str]:
        """A new token and its secret, told this once. Raises `InvalidInputError`."""
        if not name.strip() or len(name) > 200:
            raise InvalidInputError("A token needs a name of 1 to 200 letters, to know it by.")
        if days is not None and not 1 <= days <= LONGEST_DAYS:
            raise InvalidInputError(f"A token lasts 1 to {LONGEST_DAYS} days, not {days}.")
        lasts_s = None if days is None else days * 86_400
        row, secret = self._made("token", name.strip(), scopes, lasts_s, new_id("fam"), None)
        self._db.write(lambda c: c.execute(insert(access_tokens).values(row))).result()
        return _token(row), secret

    def all(self, *, ended: bool = False) -> list[Token]:
        """The tokens made by hand, newest first; with `ended` also those that do not work."""
        table = access_tokens.c
        chosen = select(access_tokens).where(table.kind == "token")
        if not ended:
            chosen = chosen.where(table.ended_at.is_(None))
        with self._db.read() as connection:
            rows = connection.execute(chosen.order_by(table.created_at.desc())).mappings()
            return [_token(dict(row)) for row in rows]

    def revoke(self, token_id: str) -> None:
        """It does not work any more. Raises `NotFoundError`."""
        if not self._db.write(lambda c: self._end(c, "id", token_id, "revoked")).result():
            raise NotFoundError(
                f"There is no token {token_id!r} that works.", remedy="List them: sonia token list"
            )

    def rotate(self, token_id: str) -> tuple[Token, str]:
        """Another secret for the same; the old one ends. Raises `NotFoundError`."""
        found = next((token for token in self.all() if token.id == token_id), None)
        if found is None:
            raise NotFoundError(f"There is no token {token_id!r} that works.")
        lasts_s = None
        if found.expires_at is not None:
            whole = _time(found.expires_at) - _time(found.created_at)
            lasts_s = int(whole.total_seconds())
        row, secret = self._made("token", found.name, found.scopes, lasts_s, new_id("fam"), None)

        def job(connection: Connection) -> None:
            self._end(connection, "id", token_id, "rotated")
            connection.execute(insert(access_tokens).values(row))

        self._db.write(job).result()
        return _token(row), secret

    # --- logins -----------------------------------------------------------------------------

    def login(self, grant: Grant) -> Pair:
        """A pair for somebody who showed who they are."""
        family = new_id("fam")
        return self._pair(grant.name, grant.scopes, family, grant.user_id, ())

    def refresh(self, secret: str) -> Pair:
        """The next pair; this refresh token ends. One that was used before ends its whole login.

        Raises `UnauthorizedError`.
        """
        row = self._row(_hash(secret))
        if row is None or row["kind"] != "refresh":
            raise UnauthorizedError("This is no refresh token of ours.", remedy=_LOGIN_AGAIN)
        if row["ended_why"] == "rotated":
            self._db.write(lambda c: self._end(c, "family", row["family"], "reused")).result()
            _log.warning("refresh_token_reused", family=row["family"], name=row["name"])
            raise UnauthorizedError(
                "This refresh token was used before: everything from its login is revoked.",
                remedy=_LOGIN_AGAIN,
            )
        self._works(row)
        scopes = tuple(row["scopes"].split())
        return self._pair(row["name"], scopes, row["family"], row["user_id"], (row["id"],))

    def log_out(self, secret: str) -> bool:
        """End a token by its secret; one of a login ends all of that login. False: unknown."""
        row = self._row(_hash(secret))
        if row is None:
            return False
        column = "id" if row["kind"] == "token" else "family"
        self._db.write(lambda c: self._end(c, column, row[column], "revoked")).result()
        return True

    # --- the guard's question ---------------------------------------------------------------

    def grant(self, secret: str) -> Grant:
        """What this secret allows. Raises `UnauthorizedError` with the reason."""
        hashed = _hash(secret)
        if secret.startswith(_KEY_PREFIX):
            return self._of_user(hashed)
        row = self._row(hashed)
        if row is None or row["kind"] == "refresh":
            raise UnauthorizedError("This token is not known.", remedy="sonia token create NAME")
        self._works(row)
        self._note_use(row)
        return Grant(
            row["id"], row["name"], tuple(row["scopes"].split()), row["user_id"], row["family"]
        )

    # --- inside -----------------------------------------------------------------------------

    def _row(self, hashed: str) -> dict[str, Any] | None:
        with self._db.read() as connection:
            row = (
                connection.execute(select(access_tokens).where(access_tokens.c.hash == hashed))
                .mappings()
                .first()
            )
        return dict(row) if row is not None else None

    def _of_user(self, hashed: str) -> Grant:
        chosen = select(users).where(users.c.key_hash == hashed, users.c.status == "active")
        with self._db.read() as connection:
            row = connection.execute(chosen).mappings().first()
        if row is None:
            raise UnauthorizedError("This user's key is not known.", remedy="Rotate the key.")
        return Grant(row["id"], row["display_name"], ROLES[row["role"]], row["id"])

    def _works(self, row: dict[str, Any]) -> None:
        if row["ended_at"] is not None:
            raise UnauthorizedError(f"This token was {row['ended_why']}.", remedy=_LOGIN_AGAIN)
        if row["expires_at"] is not None and _time(row["expires_at"]) <= self._now():
            raise UnauthorizedError("This token has expired.", remedy=_LOGIN_AGAIN)

    def _note_use(self, row: dict[str, Any]) -> None:
        """Once a minute, without waiting."""
        now, last = self._now(), row["last_used_at"]
        if last is not None and now - _time(last) < timedelta(seconds=_USED_AGAIN_S):
            return
        table = access_tokens
        self._db.write(
            lambda c: c.execute(
                update(table).where(table.c.id == row["id"]).values(last_used_at=iso_z(now))
            )
        )

    def _made(
        self,
        kind: str,
        name: str,
        scopes: Sequence[str],
        lasts_s: int | None,
        family: str,
        user_id: str | None,
    ) -> tuple[dict[str, Any], str]:
        secret, now = _PREFIX + secrets.token_urlsafe(32), self._now()
        row = {
            "id": new_id("tok"),
            "hash": _hash(secret),
            "kind": kind,
            "name": name,
            "scopes": " ".join(scopes),
            "user_id": user_id,
            "family": family,
            "created_at": iso_z(now),
            "expires_at": None if lasts_s is None else iso_z(now + timedelta(seconds=lasts_s)),
            "last_used_at": None,
            "ended_at": None,
            "ended_why": None,
        }
        return row, secret

    def _pair(
        self,
        name: str,
        scopes: tuple[str, ...],
        family: str,
        user_id: str | None,
        rotated: Sequence[str],
    ) -> Pair:
        access, access_secret = self._made("access", name, scopes, ACCESS_S, family, user_id)
        again, again_secret = self._made("refresh", name, scopes, REFRESH_S, family, user_id)

        def job(connection: Connection) -> None:
            for token_id in rotated:
                if not self._end(connection, "id", token_id, "rotated"):
                    raise UnauthorizedError("This refresh token was just used.")
            connection.execute(insert(access_tokens), [access, again])

        self._db.write(job).result()
        return Pair(access_secret, again_secret, scopes)

    def _end(self, connection: Connection, column: str, value: str, why: str) -> int:
        table = access_tokens
        done = connection.execute(
            update(table)
            .where(table.c[column] == value, table.c.ended_at.is_(None))
            .values(ended_at=iso_z(self._now()), ended_why=why)
        )
        return int(done.rowcount)


class AccessToken:
    """The user's own token with every scope, for the user's programs the system cannot vouch for;
    a file only its owner can read."""

    def __init__(self, value: str, file: Path | None) -> None:
        self._value, self.file = value.encode(), file

    @classmethod
    def open(cls, file: Path) -> AccessToken:
        """Read the token, or make it. Where no file can be kept, a token nobody knows is used."""
        with contextlib.suppress(OSError):
            if file.stat().st_mode & 0o077 and os.name == "posix":
                file.unlink()  # others could have read it: it is a secret no more
        try:
            return cls(_read_token(file), file)
        except FileNotFoundError:
            pass
        except OSError as error:
            _log.warning("token_unreadable", file=str(file), error=str(error))
        value = secrets.token_urlsafe(32)
        try:
            with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
                out.write(value + "\n")
        except FileExistsError:
            with contextlib.suppress(OSError):
                return cls(_read_token(file), file)  # another Sonia was faster
            return cls(value, None)
        except OSError as error:
            _log.warning("token_not_kept", file=str(file), error=str(error))
            return cls(value, None)
        return cls(value, file)

    def matches(self, authorization: bytes) -> bool:
        """Compare with an ``Authorization`` header, in constant time."""
        return hmac.compare_digest(bearer(authorization).encode("latin-1"), self._value)


OWNER = Grant("owner", "the user's own programs", (ADMIN,))


def narrowed(grant: Grant, scopes: tuple[str, ...]) -> Grant:
    """The same with fewer scopes. Raises `InvalidInputError` for one it does not hold."""
    for scope in scopes:
        if not allows(grant.scopes, scope):
            raise InvalidInputError(f"The scope {scope!r} is not yours to give.")
    return replace(grant, scopes=scopes)


def bearer(authorization: bytes) -> str:
    """The secret of an ``Authorization: Bearer`` header; empty when it is none."""
    scheme, _, given = authorization.partition(b" ")
    return given.strip().decode("latin-1") if scheme.lower() == b"bearer" else ""


def _read_token(file: Path) -> str:
    value = file.read_text(encoding="ascii").strip()
    if len(value) < 32:
        raise OSError(f"{file} holds no token of ours")
    return value


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _token(row: dict[str, Any]) -> Token:
    names = ("id", "name", "created_at", "expires_at", "last_used_at", "ended_at", "ended_why")
    return Token(**{name: row[name] for name in names}, scopes=tuple(row["scopes"].split()))
