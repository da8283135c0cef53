"""shell.run: any command, always with the user's consent, never hidden."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from pydantic import Field, field_validator

from sonia_desktop.tools.builtin.process import Finished, run_command
from sonia_desktop.tools.paths import place
from sonia_desktop.tools.types import Effect, Lane, Tool, ToolArgs, ToolContext, ToolResult

_OUTER_MARGIN_S = 5.0
"""The executor's own limit lies this far behind the command's."""


class ShellArgs(ToolArgs):
    """A command line for the shell, or a program with its arguments (run without a shell)."""

    command: str | list[str] = Field(
        description="The command line, or a list: the program and its arguments."
    )
    cwd: str | None = Field(None, max_length=4096, description="Folder to run in; empty: home.")
    timeout_s: float | None = Field(
        None, gt=0, le=600, allow_inf_nan=False, description="Seconds before it is stopped."
    )

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


def shell_tools(timeout_s: float = 30.0) -> list[Tool]:
    """The shell; a command is stopped after `timeout_s` seconds unless it asks for less."""

    def limit(args: ShellArgs) -> float:
        return min(args.timeout_s or timeout_s, timeout_s)

    def run(args: ShellArgs, context: ToolContext) -> ToolResult:
        finished = run_command(
            args.command,
            cwd=context.paths[0],
            timeout_s=limit(args),
            token=context.token,
            mark=context.action_id,
        )
        return _result(args, finished)

    def describe(args: ShellArgs, paths: tuple[Path, ...]) -> str:
        shell = "PowerShell" if sys.platform == "win32" else "/bin/sh"
        how = f"Run in {shell}" if isinstance(args.command, str) else "Run the program"
        head = f"{how}, in the folder {paths[0]}, for at most {limit(args):g} s:"
        return f"{head}\n\n{command_text(args)}"

    return [
        Tool(
            name="shell.run",
            description="Runs a command in the shell, after asking.",
            args=ShellArgs,
            effect=Effect.CHANGE,
            run=run,
            examples=EXAMPLES,
            aliases=("shell.run_command",),
            category="system",
            timeout_s=timeout_s + _OUTER_MARGIN_S,
            lane=Lane.SLOW,
            places=lambda args: (place(args.cwd or "~"),),
            describe=describe,
            danger="A command can do everything you can: read, change, delete and send. "
            "Allow it only when you know what it does.",
        )
    ]


def command_text(args: ShellArgs) -> str:
    """The command as one line of text, quoted so that it cannot be misread."""
    return args.command if isinstance(args.command, str) else shlex.join(args.command)


def _result(args: ShellArgs, finished: Finished) -> ToolResult:
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
        },
    )


def _ending(code: int) -> str:
    if code < 0:
        return f"The command was ended by signal {-code}."
    return f"The command ended with exit code {code}."
