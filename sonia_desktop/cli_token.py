"""`sonia token`: tokens for programs that are not the user's own, or shall not have every scope."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from sonia_desktop.core.errors import InvalidInputError, SoniaError
from sonia_desktop.terminal import (
    DataDir,
    Json,
    choose,
    fail,
    note,
    print_json,
    settings_now,
    usage,
)

if TYPE_CHECKING:
    from sonia_desktop.api.tokens import Token, Tokens

token_app = typer.Typer(
    help="Tokens for programs that call the services.", no_args_is_help=True, rich_markup_mode=None
)
TokenId = Annotated[str, typer.Argument(metavar="ID", help="As `sonia token list` shows it.")]


@token_app.command("create")
def create(
    name: Annotated[str, typer.Argument(help="What it is for, to know it by.")],
    scope: Annotated[
        list[str], typer.Option("--scope", help="read, chat, tools or admin; may be repeated.")
    ],
    days: Annotated[
        int | None, typer.Option("--days", help="How long it works; else for ever.")
    ] = None,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Make a token; the secret is shown this once."""
    choose(data_dir)
    from sonia_desktop.api.scopes import checked

    with _tokens() as tokens:
        scopes = checked(part for word in scope for part in word.split(","))
        token, secret = tokens.create(name, scopes, days)
    _show_secret(token, secret, as_json)


@token_app.command("list")
def show(
    everything: Annotated[
        bool, typer.Option("--all", help="Also those that do not work any more.")
    ] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """The tokens that work."""
    choose(data_dir)
    with _tokens() as tokens:
        found = tokens.all(ended=everything)
    if as_json:
        print_json([_told(token) for token in found])
        return
    if not found:
        note("There is no token. Make one: sonia token create NAME --scope read")
    for token in found:
        until = f"until {token.expires_at[:10]}" if token.expires_at else "no end"
        used = f"last used {token.last_used_at[:16]}Z" if token.last_used_at else "never used"
        ended = f" · {token.ended_why}" if token.ended_why else ""
        scopes = ", ".join(token.scopes)
        typer.echo(f"{token.id}  {token.name}  [{scopes}]  {until} · {used}{ended}")


@token_app.command("revoke")
def revoke(token_id: TokenId, data_dir: DataDir = None) -> None:
    """It does not work any more, at once."""
    choose(data_dir)
    with _tokens() as tokens:
        tokens.revoke(token_id)
    typer.echo(f"Revoked: {token_id}")


@token_app.command("rotate")
def rotate(token_id: TokenId, as_json: Json = False, data_dir: DataDir = None) -> None:
    """Another secret for the same name and scopes; the old one ends at once."""
    choose(data_dir)
    with _tokens() as tokens:
        token, secret = tokens.rotate(token_id)
    _show_secret(token, secret, as_json)


def _show_secret(token: Token, secret: str, as_json: bool) -> None:
    if as_json:
        print_json({**_told(token), "token": secret})
        return
    typer.echo(secret)
    note(f"{token.id}, {', '.join(token.scopes)}. It is shown this once.")
    note("Use it: curl -H 'Authorization: Bearer TOKEN' http://127.0.0.1:8000/api/v1/agent/status")


def _told(token: Token) -> dict[str, object]:
    return {**asdict(token), "scopes": list(token.scopes)}


@contextlib.contextmanager
def _tokens() -> Iterator[Tokens]:
    """On the database itself: a running Sonia looks there for every call with a token."""
    from sonia_desktop.api.tokens import Tokens
    from sonia_desktop.core.instance import InstanceLock
    from sonia_desktop.core.storage import Database

    settings, _problems = settings_now()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    lock = InstanceLock(settings.data_dir / "sonia.lock")
    try:
        db = Database.open(settings.data_dir / "sonia.db", first=lock.acquire())
        try:
            yield Tokens(db)
        finally:
            db.close()
            lock.release()
    except InvalidInputError as error:
        usage(f"{error} {error.remedy}")
    except SoniaError as error:
        fail(f"{error} {error.remedy}")
