"""shell.run: any command, always with the user's consent, never hidden, in a sandbox where there is
one."""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from pydantic import AliasChoices, Field, field_validator

from sonia_desktop.core.errors import InvalidInputError, NotFoundError
from sonia_desktop.tools.builtin.process import (
    Finished,
    Manner,
    run_command,
    safe_environment,
    shell_argv,
)
from sonia_desktop.tools.paths import place
from sonia_desktop.tools.sandbox import Grant, Sandbox, named_folders, safe_variables
from sonia_desktop.tools.sandbox_calls import open_filter
from sonia_desktop.tools.sandbox_hidden import covers_taken_away, holds_doors
from sonia_desktop.tools.sandbox_view import what_is_hidden
from sonia_desktop.tools.sandbox_watch import Watch
from sonia_desktop.tools.types import Effect, Lane, Tool, ToolArgs, ToolContext, ToolResult

_OUTER_MARGIN_S = 5.0
"""The executor's own limit lies this far behind the command's."""
_REFUSED_BY_SANDBOX = re.compile(
    r"read-only file system|operation not permitted|no such file|nonexistent|permission denied"
    r"|network is unreachable|could(?: not|n't) resolve|name resolution|not known",
    re.IGNORECASE,
)


class ShellArgs(ToolArgs):
    """A command line for the shell, or a program with its arguments (run without a shell)."""

    command: str | list[str] = Field(
        validation_alias=AliasChoices("command", "script"),
        description="The command line, or a list: the program and its arguments.",
    )
    cwd: str | None = Field(None, max_length=4096, description="Folder to run in; empty: home.")
    timeout_s: float | None = Field(
        None, gt=0, le=600, allow_inf_nan=False, description="Seconds before it is stopped."
    )
    write: list[str] = Field(
        default_factory=list,
        max_length=20,
        description="More folders it may write in, beside that it runs in and those it names.",
    )
    network: bool = Field(False, description="Let it reach the network.")
    sandbox: bool = Field(True, description="False: run it without the sandbox.")

    @field_validator("command")
    @classmethod
    def _something_to_run(cls, value: str | list[str]) -> str | list[str]:
        words = [value] if isinstance(value, str) else value
        if not words or not words[0].strip():
            raise ValueError("there is no command")
        if any("\0" in word for word in words):
            raise ValueError("a command cannot hold a NUL character")
        if sum(map(len, words)) > 100_000:
            raise ValueError("a command has at most 100,000 characters")
        return value


EXAMPLES = (
    "run `uname -a`",
    "run the command ls -la",
    "execute df -h",
    "run git status in my project",
    "run a shell command",
    "execute the command pip list",
    "in the terminal run make test",
    "run uptime",
    "please run ping -c 1 localhost",
    "start the script backup.sh",
    "execute python3 --version",
    "run mkdir test in my home folder",
    "use the shell to run whoami",
    "type top -bn1 in the terminal",
    "run cp a.txt b.txt",
    "delete the file old.txt with rm old.txt",
    "launch npm install",
)


def shell_tools(timeout_s: float = 30.0, sandbox: Sandbox | None = None) -> list[Tool]:
    """The shell; a command is stopped after `timeout_s` seconds unless it asks for less.

    `sandbox`: what keeps it to what the approval names; None: there is none.
    """
    there = sandbox if sandbox is not None and sandbox.available else None

    def limit(args: ShellArgs) -> float:
        return min(args.timeout_s or timeout_s, timeout_s)

    def run(args: ShellArgs, context: ToolContext) -> ToolResult:
        if there is not None and args.sandbox:
            grant = _grant(there, args, context.paths) if context.agreed else Grant()
            ended = _confined(there, args, grant, context, limit(args))
            return _result(args, ended, grant, context.paths[0])
        finished = run_command(
            args.command,
            cwd=context.paths[0],
            timeout_s=limit(args),
            token=context.token,
            mark=context.action_id,
            manner=Manner(tell=context.tell),
        )
        return _result(args, finished, None, context.paths[0])

    def describe(args: ShellArgs, paths: tuple[Path, ...]) -> str:
        how = "Run the program"
        if isinstance(args.command, str):
            shell = "PowerShell" if sys.platform == "win32" else shell_argv(args.command)[0]
            how = f"Run in {shell}"
        head = f"{how}, in the folder {paths[0]}, for at most {limit(args):g} s."
        bounds = f"{_bounds(sandbox, args, paths)} {_NO_UNDO}"
        return f"{head}\n{bounds}\n\nThe command:\n\n{command_text(args)}"

    def places(args: ShellArgs) -> tuple[Path, ...]:
        return tuple(place(path) for path in (args.cwd or "~", *args.write))

    return [
        Tool(
            name="shell.run",
            description="Runs a command in the shell, after asking.",
            args=ShellArgs,
            effect=Effect.CHANGE,
            run=run,
            examples=EXAMPLES,
            aliases=("shell.run_command", "shell.run_powershell_script"),
            category="system",
            timeout_s=timeout_s + _OUTER_MARGIN_S,
            lane=Lane.SLOW,
            places=places,
            describe=describe,
            danger=_DANGER if there is None else _DANGER_INSIDE,
            undo_words=lambda _args, _paths: _NO_UNDO,
            idempotent=False,
            command=lambda args: args.command,
            brings="program",
            named_by=("command", "cwd", "write", "network", "sandbox"),
            confined=there is not None,
        )
    ]


_NO_UNDO = "What a command changes CANNOT be undone."
_DANGER = (
    "A command can do everything you can: read, change, delete and send. "
    "Allow it only when you know what it does."
)
_DANGER_INSIDE = (
    "A command can change and delete all it may write. Allow it only when you know what it does."
)


def _grant(sandbox: Sandbox, args: ShellArgs, paths: tuple[Path, ...]) -> Grant:
    """Where it may write: the folder it runs in, those it names, and those that were asked for."""
    cwd, asked = paths[0], paths[1:]
    own = [cwd, *named_folders(words_of(args.command), cwd)]
    allowed = [folder for folder in own if folder.is_dir() and not sandbox.may_write(folder)]
    return sandbox.granted([*allowed, *asked], network=args.network)


def words_of(command: str | list[str]) -> list[str]:
    """The words of a command as a shell would cut them, as well as can be told without running."""
    if not isinstance(command, str):
        return command
    lexer = shlex.shlex(command, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    try:
        return list(lexer)
    except ValueError:  # a quote is left open
        return command.split()


def _confined(
    sandbox: Sandbox, args: ShellArgs, grant: Grant, context: ToolContext, timeout_s: float
) -> Finished:
    cwd = context.paths[0]
    if not cwd.is_dir():
        raise NotFoundError(f"There is no {cwd}.", remedy="Check the name.")
    if holds_doors(cwd):
        raise InvalidInputError(
            f"In {cwd} are the doors to running programs; the sandbox does not show it.",
            remedy="Run it in another folder, or without the sandbox.",
            parameter="cwd",
        )
    if isinstance(args.command, str):
        argv = shell_argv(args.command)
    else:
        argv = args.command
        if shutil.which(argv[0]) is None and not (cwd / argv[0]).exists():
            raise NotFoundError(f"There is no {argv[0]}.", remedy="Check the name.")
    with covers_taken_away(grant.write), _filter(grant) as calls_fd:
        return run_command(
            sandbox.wrap(argv, cwd=cwd, grant=grant, calls_fd=calls_fd),
            cwd=cwd,
            timeout_s=timeout_s,
            token=context.token,
            mark=context.action_id,
            manner=Manner(
                environment=safe_variables(safe_environment(os.environ)),
                pass_fds=() if calls_fd is None else (calls_fd,),
                watch=Watch(sandbox.limits, grant.write),
                contained=sandbox.own_processes,
                tell=context.tell,
            ),
        )


@contextlib.contextmanager
def _filter(grant: Grant) -> Iterator[int | None]:
    fd = open_filter(network=grant.network)
    try:
        yield fd
    finally:
        if fd is not None:
            os.close(fd)


def _bounds(sandbox: Sandbox | None, args: ShellArgs, paths: tuple[Path, ...]) -> str:
    """What the command can reach, in words: part of what is allowed."""
    if sandbox is None or not sandbox.available:
        why = f" ({sandbox.detail})" if sandbox is not None else ""
        return f"WITHOUT a sandbox{why}: it can do everything you can."
    if not args.sandbox:
        return "WITHOUT the sandbox, as was asked for: it can do everything you can."
    try:
        grant = _grant(sandbox, args, paths)
    except InvalidInputError as error:
        return str(error)
    folders = "".join(f"\n- {folder}" for folder in grant.write) or "\n- nowhere"
    network = "It can reach the network." if grant.network else "It cannot reach the network."
    hidden = what_is_hidden(args.command, paths[0], network=grant.network)
    unseen = f"your keys and passwords, nor {hidden}" if hidden else "your keys and passwords"
    return f"In the sandbox. It may write only in:{folders}\n{network} It does not see {unseen}."


def command_text(args: ShellArgs) -> str:
    """The command as one line of text, quoted so that it cannot be misread."""
    return args.command if isinstance(args.command, str) else shlex.join(args.command)


def _result(args: ShellArgs, finished: Finished, grant: Grant | None, cwd: Path) -> ToolResult:
    parts = []
    if finished.return_code != 0:
        parts.append(_ending(finished.return_code))
    for name, text in (("", finished.stdout), ("Errors", finished.stderr)):
        if text.strip():
            fence = "`" * (3 if "```" not in text else 8)
            label = f"{name}:\n\n" if name else ""
            parts.append(f"{label}{fence}\n{text.rstrip()}\n{fence}")
    if not parts:
        parts.append("Done; the command printed nothing.")
    if finished.left_running:
        parts.append("Something it started still runs in the background.")
    hint = _hint(args, finished, grant, cwd)
    if hint:
        parts.append(hint)
    return ToolResult(
        "\n\n".join(parts),
        {
            "command": command_text(args),
            "return_code": finished.return_code,
            "stdout": finished.stdout,
            "stderr": finished.stderr,
            "elapsed_ms": finished.elapsed_ms,
            "success": finished.return_code == 0,
            "left_running": finished.left_running,
            "sandboxed": grant is not None,
            "hint": hint,
        },
    )


def _hint(args: ShellArgs, finished: Finished, grant: Grant | None, cwd: Path) -> str:
    """Where an answer or a failure may come from the sandbox: how to let the command do it."""
    if grant is None:
        return ""
    hidden = what_is_hidden(args.command, cwd, network=grant.network)
    if hidden:
        return (
            f"It ran in the sandbox, which hides {hidden}. Run it without the sandbox "
            "(sandbox: false) to see them."
        )
    if finished.return_code == 0:
        return ""
    if not _REFUSED_BY_SANDBOX.search(finished.stderr):
        return ""
    folders = ", ".join(str(folder) for folder in grant.write) or "nowhere"
    network = "" if grant.network else " and could not reach the network"
    return (
        f"It ran in the sandbox: it could write only in {folders}{network}. Name more folders "
        "(write), let it reach the network (network), or run it without the sandbox."
    )


def _ending(code: int) -> str:
    if code < 0:
        return f"The command was ended by signal {-code}."
    return f"The command ended with exit code {code}."
