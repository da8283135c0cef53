"""What the window may know and ask of the services: neither imports the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Request:
    """One request or WebSocket. `status` is 0 and `ms` None while it is under way."""

    id: int
    at: datetime
    service: str
    method: str
    path: str
    """Without what was asked (the query may hold anything)."""
    caller: str
    """Whose token it showed; empty for the user's own programs, and when it was refused."""
    program: str
    """What it calls itself (User-Agent), shortened; anything may stand there."""
    status: int = 0
    ms: float | None = None


@dataclass(frozen=True)
class Door:
    """One service: its address, and who has its port when that is not us."""

    name: str
    about: str
    url: str
    taken: str = ""


class TokenTold(Protocol):
    """A token as it is listed."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def scopes(self) -> tuple[str, ...]: ...
    @property
    def created_at(self) -> str: ...
    @property
    def expires_at(self) -> str | None: ...
    @property
    def last_used_at(self) -> str | None: ...


class Services(Protocol):
    """What serves the assistant to other programs while the window is open. All but `start` and
    `stop` may be called from any thread; those of tokens wait for the disk."""

    def start(self) -> None: ...

    def stop(self, deadline_s: float = ...) -> None: ...

    def doors(self) -> Sequence[Door]: ...

    def requests(self) -> Sequence[Request]:
        """Under way first, then the latest, newest first."""
        ...

    @property
    def scopes(self) -> Sequence[str]:
        """What a token may hold."""
        ...

    @property
    def reached_from(self) -> str:
        """The address beyond loopback where they answer too; empty: this computer only."""
        ...

    def tokens(self) -> Sequence[TokenTold]: ...

    def create_token(
        self, name: str, scopes: Sequence[str], days: int | None
    ) -> tuple[TokenTold, str]:
        """A new one and its secret, told this once. Raises `SoniaError`."""
        ...

    def revoke_token(self, token_id: str) -> None:
        """Raises `SoniaError`."""
        ...
