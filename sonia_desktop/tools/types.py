"""The words of the tools room: what a tool is, what a call is, and how a call can end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from sonia_desktop.core.worker import CancelToken


class ToolArgs(BaseModel):
    """Base of every tool's parameters: unknown names are errors, values are fixed once made."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Lane(StrEnum):
    """Which workers run a tool: a long command must not keep the clock waiting."""

    QUICK = "quick"
    SLOW = "slow"


class Effect(StrEnum):
    """What a tool does to the world; the policy decides from this and the arguments."""

    READ = "read"
    WRITE_OWN = "write_own"  # writes to Sonia's own memory, on request, and can be undone
    CHANGE = "change"  # changes something outside Sonia


class Tier(StrEnum):
    """How much a call can harm; `risk.VOCABULARIES` has the same in other words.

    safe_read: reads what may be read. guarded_low: its own notes, or something small that goes
    away by itself. guarded_medium: changes that can be undone. guarded_high: what cannot be undone,
    what leaves the machine with private text, what nobody can judge.
    """

    SAFE_READ = "safe_read"
    GUARDED_LOW = "guarded_low"
    GUARDED_MEDIUM = "guarded_medium"
    GUARDED_HIGH = "guarded_high"


def _unheard(_text: str) -> None:
    """Output nobody waits for."""


@dataclass(frozen=True)
class ToolContext:
    """What a running tool may know of its call.

    `paths` are the places the policy judged, resolved, in the order `Tool.places` named them; a
    tool opens these and nothing else (`paths.open_exactly`). `tell` gives output of a long call
    while it runs; it is published as `ActionOutput`. `agreed`: a person (or a rule of theirs) said
    yes to this call; else it runs because it only reads, and must be kept to that.
    """

    action_id: str
    caller: str
    token: CancelToken
    paths: tuple[Path, ...] = ()
    turn_id: str | None = None
    tell: Callable[[str], None] = _unheard
    agreed: bool = True


@dataclass(frozen=True)
class ToolResult:
    """`text` is for the user (Markdown, spoken when asked); `data` is JSON-able, for programs.

    `brings`: the kind of foreign text in this very result, where not all of the tool's have it.
    """

    text: str
    data: Any = None
    brings: str = ""


@dataclass(frozen=True)
class Tool:
    """One thing Sonia can do.

    `examples` are phrasings a user would say (the reflex learns from them); `spoken` are more of
    them that only the recogniser learns, for orders the reflex knows by their form. `aliases` are
    older names that must work. `run` is called in a tools worker with validated arguments. `places`
    names the absolute paths the arguments mean (the policy judges them); `describe` says exactly
    what will happen, for the approval (arguments, resolved paths). `danger` is the sentence that
    says why a change is asked for, where the tool can say more than that it changes something.

    What the risk is worked out from, beside `effect` and `places`:
    `reversible`: the change is journaled or goes to the trash, so it can be undone; `undo_words`
    says so, or what cannot be undone, for these arguments, before it is allowed. `confined`: the
    operating system keeps it to what the approval names (`sandbox`). `on_links`: it moves or
    deletes a link itself, not what the link leads to.
    `tier`: how bad a change is, where that differs from what `reversible` says; believed of tools
    of our own only (`trusted`). `idempotent`: a second run does no more than the first (None: when
    it only reads). `command`: the command line in the arguments, read word by word. `sends_to`: the
    addresses (URLs or hosts) something is asked of or sent to. `brings`: the kind of foreign text
    its result puts into the context ("web", "screen", "file", "program", "clipboard"). `preview`:
    what exactly will change, for the approval (a diff). `picture`: what would be clicked, a PNG
    with a mark in it. `named_by`: the arguments a rule made from an approval names (None: all of
    them); `standing`: False where every single call is asked for, whatever the rules say.
    """

    name: str
    description: str
    args: type[ToolArgs]
    effect: Effect
    run: Callable[[Any, ToolContext], ToolResult]
    examples: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    category: str = "system"
    timeout_s: float = 30.0
    lane: Lane = Lane.QUICK
    places: Callable[[Any], tuple[Path, ...]] | None = None
    describe: Callable[[Any, tuple[Path, ...]], str] | None = None
    danger: str = ""
    reversible: bool = False
    undo_words: Callable[[Any, tuple[Path, ...]], str] | None = None
    confined: bool = False
    on_links: bool = False
    tier: Tier | None = None
    idempotent: bool | None = None
    command: Callable[[Any], str | list[str]] | None = None
    sends_to: Callable[[Any], tuple[str, ...]] | None = None
    brings: str = ""
    preview: Callable[[Any, tuple[Path, ...]], str] | None = None
    picture: Callable[[Any], bytes] | None = None
    named_by: tuple[str, ...] | None = None
    standing: bool = True
    trusted: bool = True


class ActionState(StrEnum):
    """How far a call is."""

    WAITING = "waiting_for_consent"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    DENIED = "denied"
    EXPIRED = "expired"
    TIMEOUT = "timeout"
    CANCELLED = "cancelled"

    @property
    def ended(self) -> bool:
        return self not in (ActionState.WAITING, ActionState.RUNNING)


@dataclass(frozen=True)
class Standing:
    """A wider yes a person may give with an approval: a rule that allows.

    `scope` is one of `rules.Scope`'s words, `args` the rule's patterns, `words` what is offered.
    """

    scope: str
    args: Mapping[str, str]
    words: str


@dataclass(frozen=True)
class Approval:
    """A question to the user, bound to the exact arguments by their hash; single use."""

    id: str
    action_id: str
    tool: str
    args: dict[str, Any]
    args_hash: str
    caller: str
    reason: str  # why it is asked
    what_happens: str  # what will change, exactly: for shell the whole command line
    created_at: str
    expires_at: str
    ttl_s: float
    tier: Tier = Tier.GUARDED_HIGH
    rule: str = ""  # a stable word: which part of the policy asks
    changes: str = ""  # what exactly will change: a diff; empty where `what_happens` says it all
    undo: str = ""  # whether it can be undone, or what cannot
    commands: tuple[str, ...] = ()  # a command line's single commands, as they would run
    standing: tuple[Standing, ...] = ()  # how much more may be allowed than this once
    picture: bytes = b""  # what would be clicked: a PNG with a mark; empty where there is none


@dataclass(frozen=True)
class Action:
    """One tool call, as kept and shown."""

    id: str
    tool: str
    args: dict[str, Any]
    caller: str
    state: ActionState
    created_at: str
    updated_at: str
    result: ToolResult | None = None
    error: dict[str, Any] | None = None  # {"code", "message", "remedy", "details"}
    approval: Approval | None = None
    turn_id: str | None = None
    duration_ms: float | None = None
    decided_by: str = field(default="", kw_only=True)
    retries_used: int = field(default=0, kw_only=True)  # known of calls of this run only
    correlation_id: str | None = field(default=None, kw_only=True)  # of the request it came with


@dataclass(frozen=True)
class ApprovalRequested:
    """Published when the user must be asked."""

    approval: Approval


@dataclass(frozen=True)
class ApprovalSettled:
    """Published when an approval is over: approved, denied, expired or cancelled."""

    approval_id: str
    verdict: str


@dataclass(frozen=True)
class ActionOutput:
    """Published while an action runs, with what it has printed since the last one."""

    action_id: str
    text: str


@dataclass(frozen=True)
class ActionChanged:
    """Published on every change of an action's state."""

    action: Action
