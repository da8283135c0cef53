"""Logging in, and tokens: ``/v1/auth/*`` on 7000; ``/api/v1/auth/*`` and ``/tokens`` on 8000.

Who logs in shows a user's key or a token (in the body or as the bearer), or is a program of the
user who runs Sonia. The older gateway's roles hold: a user's key gives what its role allows.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from sonia_desktop.api.envelope import UnauthorizedError
from sonia_desktop.api.inputs import Wanted, call_of, wanted
from sonia_desktop.api.ports import MEMORY
from sonia_desktop.api.scopes import checked
from sonia_desktop.api.service import Answer, House, enveloped, off_loop, plain
from sonia_desktop.api.tokens import Grant, Pair, Token, Tokens, is_ours, narrowed

_TOLD_ONCE = "This is shown once. Keep it where only its user can read it."


class _LoginWanted(Wanted):
    api_key: str = Field("", max_length=200)
    token: str = Field("", max_length=200)
    scopes: list[str] = Field(default_factory=list, max_length=8)


class _RefreshWanted(Wanted):
    refresh_token: str = Field(min_length=1, max_length=200)


class _RevokeWanted(Wanted):
    token: str = Field(min_length=1, max_length=200)


class _TokenWanted(Wanted):
    name: str = Field(min_length=1, max_length=200)
    scopes: list[str] = Field(min_length=1, max_length=8)
    days: int | None = None


def gateway_routes(house: House) -> APIRouter:
    """7000: in the envelope, under both generations."""
    router = APIRouter(tags=["access"])
    desk = _Desk(house)
    for prefix in ("/v1", "/v3"):

        @router.post(f"{prefix}/auth/login")
        async def login(request: Request) -> Response:
            """A 30-minute access token and a 7-day refresh token for a user's key."""
            return enveloped(request, "auth_login", await desk.login(request))

        @router.post(f"{prefix}/auth/refresh")
        async def refresh(request: Request) -> Response:
            """The next pair; a refresh token works once."""
            return enveloped(request, "auth_refresh", await desk.refresh(request))

        @router.post(f"{prefix}/auth/revoke")
        async def revoke(request: Request) -> Response:
            """End a token; one of a login ends all of that login."""
            return enveloped(request, "auth_revoke", await desk.revoke(request))

    return router


def routes(house: House) -> APIRouter:
    """8000: flat."""
    router = APIRouter(prefix="/api/v1", tags=["access"])
    desk = _Desk(house)

    @router.post("/auth/login")
    async def login(request: Request) -> Response:
        """A 30-minute access token and a 7-day refresh token for a user's key or a token."""
        return plain(request, success=True, **await desk.login(request))

    @router.post("/auth/refresh")
    async def refresh(request: Request) -> Response:
        """The next pair; a refresh token works once."""
        return plain(request, success=True, **await desk.refresh(request))

    @router.post("/auth/revoke")
    async def revoke(request: Request) -> Response:
        """End a token; one of a login ends all of that login."""
        return plain(request, success=True, **await desk.revoke(request))

    @router.get("/tokens")
    async def tokens() -> Response:
        """The tokens made by hand that work, newest first; never the secrets."""
        found = await off_loop(desk.tokens.all)
        return Answer({"tokens": [told(token) for token in found], "count": len(found)})

    @router.post("/tokens")
    async def create(request: Request) -> Response:
        """A new token; its secret is told this once."""
        asked = await wanted(request, _TokenWanted)
        scopes = checked(asked.scopes)
        token, secret = await off_loop(desk.tokens.create, asked.name, scopes, asked.days)
        return plain(request, success=True, **told(token), token=secret, _warning=_TOLD_ONCE)

    @router.delete("/tokens/{token_id}")
    async def revoke_one(request: Request, token_id: str) -> Response:
        """It does not work any more."""
        await off_loop(desk.tokens.revoke, token_id)
        return plain(request, success=True, id=token_id, revoked=True)

    @router.post("/tokens/{token_id}/rotate")
    async def rotate(request: Request, token_id: str) -> Response:
        """Another secret for the same name and scopes; the old one ends."""
        token, secret = await off_loop(desk.tokens.rotate, token_id)
        return plain(request, success=True, **told(token), token=secret, _warning=_TOLD_ONCE)

    return router


class _Desk:
    """What both generations share."""

    def __init__(self, house: House) -> None:
        self.tokens = Tokens(house.assistant.db)

    async def login(self, request: Request) -> dict[str, Any]:
        asked = await wanted(request, _LoginWanted)
        shown = asked.api_key or asked.token
        grant: Grant | None = call_of(request).grant
        if shown:
            if not is_ours(shown):
                raise UnauthorizedError(
                    "This is no key of a user here.", remedy=f"POST /v1/users on {MEMORY.name}."
                )
            grant = await off_loop(self.tokens.grant, shown)
        if grant is None:
            raise UnauthorizedError(
                "To log in, show a user's key.", remedy='Send {"api_key": "sk-sonia-..."}.'
            )
        if asked.scopes:
            grant = narrowed(grant, checked(asked.scopes))
        return _pair(await off_loop(self.tokens.login, grant))

    async def refresh(self, request: Request) -> dict[str, Any]:
        asked = await wanted(request, _RefreshWanted, "refresh_token")
        return _pair(await off_loop(self.tokens.refresh, asked.refresh_token))

    async def revoke(self, request: Request) -> dict[str, Any]:
        asked = await wanted(request, _RevokeWanted, "token")
        return {"revoked": await off_loop(self.tokens.log_out, asked.token)}


def told(token: Token) -> dict[str, Any]:
    """A token without its secret."""
    return {**asdict(token), "scopes": list(token.scopes)}


def _pair(pair: Pair) -> dict[str, Any]:
    return {**asdict(pair), "scopes": list(pair.scopes), "token_type": "bearer"}
