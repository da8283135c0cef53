"""process.list and process.stop: the programs that run, and ending one of them."""

from __future__ import annotations

import contextlib
import os
import threading
from collections import OrderedDict
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import psutil
from pydantic import Field, model_validator

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, PolicyDeniedError
from sonia_desktop.tools.types import Effect, Tier, Tool, ToolArgs, ToolContext, ToolResult

_END_S = 5.0
_WATCHED_S = 0.2
"""How long it is watched what each program takes of the processor."""
_REMEMBERED = 50
_SHOWN = 30


class ListProcessesArgs(ToolArgs):
    """Which, and in which order."""

    name: str = Field("", max_length=200, description="Part of the program's name.")
    sort: Literal["memory", "cpu", "name", "started"] = Field("memory", description="Order.")
    limit: int = Field(50, ge=1, le=2000, description="How many at most.")


class StopArgs(ToolArgs):
    """Which one is ended."""

    pid: int | None = Field(None, ge=1, description="The process by its number.")
    name: str = Field("", max_length=200, description="Or all of a program, by its exact name.")
    force: bool = Field(False, description="Kill it at once; it cannot save anything.")

    @model_validator(mode="after")
    def _one_of_both(self) -> StopArgs:
        if (self.pid is None) == (not self.name.strip()):
            raise ValueError("give the number (pid) or the name")
        return self


@dataclass(frozen=True)
class Running:
    """One process. Without its command line: that may hold passwords.

    `cpu_percent` is of one core, over the last 0.2 s (over 100 with several threads).
    """

    pid: int
    name: str
    user: str
    memory_bytes: int
    cpu_percent: float
    started: float


def process_tools() -> list[Tool]:
    """The tools for programs that run."""
    lock = threading.Lock()
    shown: OrderedDict[tuple[int | None, str], tuple[Running, ...]] = OrderedDict()

    def describe(args: StopArgs, _paths: tuple[Path, ...]) -> str:
        meant = _meant(args)
        with lock:
            shown[(args.pid, args.name)] = meant
            while len(shown) > _REMEMBERED:
                shown.popitem(last=False)
        how = "Kill" if args.force else "End"
        return "\n".join([f"{how}:", "", *(f"- {one.name} (process {one.pid})" for one in meant)])

    def stop(args: StopArgs, context: ToolContext) -> ToolResult:
        with lock:
            allowed = shown.pop((args.pid, args.name), None)
        meant = _meant(args)
        if allowed is not None:
            before = {(one.pid, one.started) for one in allowed}
            if not {(one.pid, one.started) for one in meant} <= before:
                raise PolicyDeniedError(
                    "Another process has this number or name now, so nothing was ended.",
                    remedy="Ask again.",
                )
        left = _end(meant, force=args.force, context=context)
        names = ", ".join(f"{one.name} ({one.pid})" for one in meant)
        data = {"ended": [one.pid for one in meant if one.pid not in left], "left": sorted(left)}
        if left:
            return ToolResult(f"{names}: not all have ended; kill them (force) if need be.", data)
        return ToolResult(f"Ended: {names}.", data)

    return [
        Tool(
            name="process.list",
            description="Lists the programs that run, with their memory and processor time.",
            args=ListProcessesArgs,
            effect=Effect.READ,
            run=_list,
            examples=(
                "which programs are running",
                "list the running processes",
                "what is using the most memory",
                "show me the processes",
            ),
            brings="program",
            category="system",
            timeout_s=15.0,
        ),
        Tool(
            name="process.stop",
            description="Ends a program that runs.",
            args=StopArgs,
            effect=Effect.CHANGE,
            run=stop,
            aliases=("process.kill",),
            category="system",
            timeout_s=20.0,
            describe=describe,
            danger="It ends a program; what it has not saved is lost.",
            tier=Tier.GUARDED_HIGH,
            undo_words=lambda _args, _paths: (
                "This CANNOT be undone: what the program has not saved is lost."
            ),
            idempotent=True,
        ),
    ]


def _list(args: ListProcessesArgs, context: ToolContext) -> ToolResult:
    found = [one for one in _running(context) if args.name.casefold() in one.name.casefold()]
    order = {
        "memory": lambda one: -one.memory_bytes,
        "cpu": lambda one: -one.cpu_percent,
        "name": lambda one: one.name.casefold(),
        "started": lambda one: -one.started,
    }[args.sort]
    found.sort(key=order)
    listed = found[: args.limit]
    if not listed:
        return ToolResult("No such program runs.", {"processes": [], "count": 0})
    lines = [
        f"- {one.name} ({one.pid}): {one.memory_bytes / 1e6:,.0f} MB"
        + (f", {one.cpu_percent:.0f}% of a core" if one.cpu_percent >= 1 else "")
        for one in listed[:_SHOWN]
    ]
    head = f"{len(found)} processes run" + (f" named like “{args.name}”:" if args.name else ":")
    data = {"processes": [asdict(one) for one in listed], "count": len(found)}
    return ToolResult("\n".join([head, "", *lines]), data)


def _running(context: ToolContext) -> list[Running]:
    found = []
    processes = list(psutil.process_iter())
    for process in processes:
        with contextlib.suppress(psutil.Error, OSError):
            process.cpu_percent()  # from here on it counts
    context.token.wait(_WATCHED_S)
    for process in processes:
        context.token.raise_if_cancelled()
        with contextlib.suppress(psutil.Error, OSError):
            found.append(_told(process))
    return found


def _told(process: psutil.Process) -> Running:
    with process.oneshot():
        try:
            user = process.username()
        except (psutil.Error, KeyError):
            user = ""
        return Running(
            process.pid,
            process.name(),
            user,
            process.memory_info().rss,
            process.cpu_percent(),
            process.create_time(),
        )


def _meant(args: StopArgs) -> tuple[Running, ...]:
    if args.pid is not None:
        try:
            process = psutil.Process(args.pid)
            found = [_told(process)]
        except psutil.NoSuchProcess as error:
            raise NotFoundError(f"There is no process {args.pid}.") from error
        except psutil.AccessDenied as error:
            raise InvalidInputError(f"The process {args.pid} belongs to someone else.") from error
    else:
        wanted = args.name.strip().casefold()
        found = []
        for process in psutil.process_iter():
            with contextlib.suppress(psutil.Error, OSError):
                if process.name().casefold() == wanted:
                    found.append(_told(process))
        if not found:
            raise NotFoundError(
                f"No program named {args.name!r} runs.",
                remedy="process.list shows the names.",
            )
    own = {os.getpid(), 1, *(parent.pid for parent in psutil.Process().parents())}
    for one in found:
        if one.pid in own or psutil.Process(one.pid).ppid() == 2:
            raise InvalidInputError(
                f"{one.name} (process {one.pid}) is the system's, or Sonia herself; it is not "
                "ended from here.",
                remedy="Close Sonia with her own menu.",
            )
    return tuple(found)


def _end(meant: tuple[Running, ...], *, force: bool, context: ToolContext) -> set[int]:
    """Ask them to end (or kill them); the numbers of those that are still there."""
    processes = []
    for one in meant:
        with contextlib.suppress(psutil.NoSuchProcess):
            process = psutil.Process(one.pid)
            if process.create_time() != one.started:
                continue
            try:
                process.kill() if force else process.terminate()
            except psutil.AccessDenied as error:
                raise InvalidInputError(
                    f"{one.name} (process {one.pid}) belongs to someone else."
                ) from error
            processes.append(process)
    _, alive = psutil.wait_procs(processes, timeout=_END_S)
    context.token.raise_if_cancelled()
    return {process.pid for process in alive if process.status() != psutil.STATUS_ZOMBIE}
