"""Tools of third parties: one Python file each, never run inside Sonia, never believed.

A file ``weather.py`` in the folder of tools (or an entry point of the group ``sonia.tools``)::

    MANIFEST = {
        "name": "weather.today",                     # family.verb
        "description": "Tells the weather of a place.",
        "parameters": {"place": {"type": "string", "description": "Which place."}},
        "network": True,                              # what it may touch: nothing else is let
        "read": [], "write": ["~/Weather"],
        "timeout_s": 20,
    }

    def run(place):
        return {"text": "Sunny.", "data": {"degrees": 21}}

The manifest is read as text, without running the file. A call runs in a process of its own, in the
sandbox, with what the manifest names and no more; the user is asked every time. Files that come,
change or go are taken up without a restart.
"""

from __future__ import annotations

import ast
import hashlib
import importlib.metadata
import json
import os
import re
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import structlog
from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model, field_validator

from sonia_desktop.core.errors import (
    InvalidInputError,
    PolicyDeniedError,
    SoniaError,
    UnavailableError,
)
from sonia_desktop.tools.builtin.process import Manner, run_command, safe_environment
from sonia_desktop.tools.paths import place
from sonia_desktop.tools.sandbox import Grant, Sandbox, safe_variables
from sonia_desktop.tools.sandbox_calls import open_filter
from sonia_desktop.tools.sandbox_watch import Watch
from sonia_desktop.tools.types import Effect, Lane, Tier, Tool, ToolArgs, ToolContext, ToolResult

_log = structlog.get_logger(__name__)

GROUP = "sonia.tools"
MOST_FILE_BYTES = 1024 * 1024
_LOOK_S = 1.0
_MARGIN_S = 5.0
_MARK = "\x1eSONIA-RESULT\x1e"
_TYPES: dict[str, Any] = {
    "string": str, "integer": int, "number": float, "boolean": bool,
    "array": list[Any], "object": dict[str, Any],
}  # fmt: skip

_RUNNER = f"""
import hashlib, json, sys
given = json.loads(sys.argv[2])
with open(sys.argv[1], "rb") as file:
    source = file.read()
if hashlib.sha256(source).hexdigest() != sys.argv[3]:
    sys.exit("its file was changed")
module = {{"__name__": "sonia_tool", "__file__": sys.argv[1]}}
exec(compile(source, sys.argv[1], "exec"), module)
result = module["run"](**given)
if not isinstance(result, dict) or "text" not in result:
    result = {{"text": str(result), "data": result}}
sys.stdout.write({_MARK!r} + json.dumps(result, default=str))
"""


class Parameter(BaseModel):
    """One parameter of a third party's tool."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    type: Literal["string", "integer", "number", "boolean", "array", "object"] = "string"
    description: str = Field("", max_length=500)
    required: bool = True
    default: Any = None


class Manifest(BaseModel):
    """What a third party's tool is and may touch."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern=r"^[a-z][a-z0-9_]{0,30}\.[a-z][a-z0-9_]{0,40}$")
    description: str = Field(min_length=5, max_length=500)
    parameters: dict[str, Parameter] = Field(default_factory=dict, max_length=30)
    network: bool = False
    read: list[str] = Field(default_factory=list, max_length=20)
    write: list[str] = Field(default_factory=list, max_length=20)
    timeout_s: float = Field(30.0, gt=0, le=300)
    examples: list[str] = Field(default_factory=list, max_length=30)

    @field_validator("parameters")
    @classmethod
    def _names(cls, value: dict[str, Parameter]) -> dict[str, Parameter]:
        for name in value:
            if not re.fullmatch(r"[a-z][a-z0-9_]{0,40}", name) or name.startswith("model_"):
                raise ValueError(f"{name!r} is no name for a parameter")
        return value


@dataclass(frozen=True)
class Problem:
    """A file that is no usable tool, and why."""

    file: Path
    why: str


def read_manifest(file: Path) -> Manifest:
    """The manifest of a file, read without running it. Raises `InvalidInputError`."""
    try:
        if file.stat().st_size > MOST_FILE_BYTES:
            raise InvalidInputError(f"{file.name} is larger than 1 MiB.")
        tree = ast.parse(file.read_text(encoding="utf-8"), str(file))
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise InvalidInputError(f"{file.name} cannot be read as Python: {error}.") from error
    found: Any = None
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(
            isinstance(name, ast.Name) and name.id == "MANIFEST" for name in node.targets
        ):
            try:
                found = ast.literal_eval(node.value)
            except (ValueError, TypeError, RecursionError) as error:
                raise InvalidInputError(
                    f"The MANIFEST of {file.name} must be written out plainly.",
                    remedy="Only texts, numbers, lists and dictionaries: nothing is worked out.",
                ) from error
    if not isinstance(found, dict):
        raise InvalidInputError(f"{file.name} has no MANIFEST.")
    if not any(isinstance(node, ast.FunctionDef) and node.name == "run" for node in tree.body):
        raise InvalidInputError(f"{file.name} has no function run().")
    try:
        return Manifest.model_validate(found)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InvalidInputError(
            f"The MANIFEST of {file.name} is not usable: {where}: {first['msg']}."
        ) from error


def tool_of(file: Path, manifest: Manifest, sandbox: Sandbox, roots_of_code: list[Path]) -> Tool:
    """The tool a file makes as it is now. Its own words about harm count for nothing."""
    known = _digest(file)

    def run(args: ToolArgs, context: ToolContext) -> ToolResult:
        if _digest(file) != known:
            raise PolicyDeniedError(
                f"The file of {manifest.name} was changed since you were asked; nothing was run.",
                remedy="Ask again: the question then tells of the new file.",
            )
        given = args.model_dump()
        return _call(file, known, manifest, sandbox, roots_of_code, given, context)

    def places(_args: ToolArgs) -> tuple[Path, ...]:
        return tuple(place(path) for path in (*manifest.write, *manifest.read))

    def describe(args: ToolArgs, paths: tuple[Path, ...]) -> str:
        written = paths[: len(manifest.write)]
        lines = [f"Run the third-party tool {manifest.name} ({file})."]
        if sandbox.available:
            named = ", ".join(str(path) for path in written) or "nowhere"
            net = "can" if manifest.network else "cannot"
            lines.append(
                f"In the sandbox: it may write only in: {named}; it {net} reach the network."
            )
        else:
            lines.append(f"WITHOUT a sandbox ({sandbox.detail}): it can do everything you can.")
        lines += ["", json.dumps(args.model_dump(), ensure_ascii=False, indent=1)]
        return "\n".join(lines)

    return Tool(
        name=manifest.name,
        description=f"{manifest.description} (third party)",
        args=_arguments(manifest),
        effect=Effect.CHANGE,
        run=run,
        examples=tuple(manifest.examples),
        category="third party",
        timeout_s=manifest.timeout_s + _MARGIN_S,
        lane=Lane.SLOW,
        places=places,
        describe=describe,
        danger="It comes from a third party; what it says of itself is not believed.",
        tier=Tier.GUARDED_HIGH,
        undo_words=lambda _args, _paths: "What it does CANNOT be undone.",
        idempotent=False,
        brings="program",
        trusted=False,
        confined=sandbox.available,
    )


def _arguments(manifest: Manifest) -> type[ToolArgs]:
    fields: dict[str, Any] = {}
    for name, parameter in manifest.parameters.items():
        kind = _TYPES[parameter.type]
        if parameter.required:
            fields[name] = (kind, Field(description=parameter.description))
        else:
            fields[name] = (
                kind | None,
                Field(parameter.default, description=parameter.description),
            )
    made: type[ToolArgs] = create_model("ThirdPartyArgs", __base__=ToolArgs, **fields)
    return made


def _digest(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _call(
    file: Path,
    known: str,
    manifest: Manifest,
    sandbox: Sandbox,
    code: list[Path],
    given: dict[str, Any],
    context: ToolContext,
) -> ToolResult:
    argv = [sys.executable, "-I", "-c", _RUNNER, str(file), json.dumps(given), known]
    watch = Watch(sandbox.limits) if sandbox.available else None
    fd = open_filter(network=manifest.network) if sandbox.available else None
    try:
        if sandbox.available:
            written = context.paths[: len(manifest.write)]
            for folder in written:
                folder.mkdir(parents=True, exist_ok=True)
            grant = sandbox.granted(written, network=manifest.network) if written else Grant(
                (), manifest.network
            )  # fmt: skip
            readable = [file, *code, *context.paths[len(manifest.write) :]]
            alone = Sandbox(
                sandbox.program, sandbox.detail, "", (), sandbox.private, sandbox.limits,
                sandbox.options,
            )  # fmt: skip
            argv = alone.wrap(argv, cwd=Path("/"), grant=grant, read=readable, calls_fd=fd)
        finished = run_command(
            argv,
            cwd=Path("/") if sandbox.available else file.parent,
            timeout_s=manifest.timeout_s,
            token=context.token,
            mark=context.action_id,
            manner=Manner(
                environment=safe_variables(safe_environment(os.environ)),
                pass_fds=() if fd is None else (fd,),
                watch=watch,
                contained=sandbox.available and sandbox.own_processes,
                tell=None,
                most_output=MOST_FILE_BYTES,
            ),
        )
    finally:
        if fd is not None:
            os.close(fd)
    _, mark, said = finished.stdout.rpartition(_MARK)
    if finished.return_code != 0 or not mark:
        last = finished.stderr.strip().splitlines()
        raise UnavailableError(
            f"The tool {manifest.name} failed: {last[-1][:300] if last else 'no result'}.",
            remedy=f"Its file is {file}.",
        )
    try:
        result = json.loads(said)
        return ToolResult(str(result["text"]), result.get("data"))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnavailableError(f"The tool {manifest.name} gave no usable result.") from error


class ThirdParty:
    """The third parties' tools, as their files are now. Thread-safe.

    Args:
        folder: where the files are; it need not exist.
        sandbox: what keeps them in bounds.
    """

    def __init__(self, folder: Path, sandbox: Sandbox) -> None:
        self._folder, self._sandbox = folder, sandbox
        self._lock = threading.Lock()
        self._looked = 0.0
        self._state: tuple[Any, ...] = ()
        self._entry_points: tuple[Path, ...] | None = None
        self.tools: tuple[Tool, ...] = ()
        self.problems: tuple[Problem, ...] = ()

    def refresh(self, taken: Callable[[str], bool]) -> bool:
        """Look at the files anew, once a second at most; True when something changed.

        `taken` says whether a name belongs to a tool of ours: it is never replaced.
        """
        with self._lock:
            now = time.monotonic()
            if self._looked and now < self._looked + _LOOK_S:
                return False
            self._looked = now
            files = self._files()
            state = tuple((file, *_stamp(file)) for file in files)
            if state == self._state:
                return False
            self._state = state
            made: dict[str, Tool] = {}
            problems: list[Problem] = []
            code = [Path(sys.prefix), Path(sys.base_prefix)]
            for file in files:
                try:
                    manifest = read_manifest(file)
                    if taken(manifest.name) or manifest.name in made:
                        raise InvalidInputError(f"The name {manifest.name} is taken.")
                    made[manifest.name] = tool_of(file, manifest, self._sandbox, code)
                except SoniaError as error:
                    problems.append(Problem(file, error.message))
                    _log.warning("third_party_tool_refused", file=str(file), why=error.message)
            self.tools, self.problems = tuple(made.values()), tuple(problems)
            return True

    def _files(self) -> list[Path]:
        try:
            own = sorted(file for file in self._folder.glob("*.py") if file.is_file())
        except OSError:
            own = []
        if self._entry_points is None:  # packages come with a restart only
            self._entry_points = tuple(_entry_point_files())
        return [*(file.resolve() for file in own if not file.name.startswith("_")),
                *self._entry_points]  # fmt: skip


def _stamp(file: Path) -> tuple[int, int]:
    try:
        info = file.stat()
    except OSError:
        return (0, 0)
    return (info.st_mtime_ns, info.st_size)


def _entry_point_files() -> list[Path]:
    """Files named by installed packages; the packages are not imported."""
    found = []
    for point in importlib.metadata.entry_points(group=GROUP):
        if point.dist is None:
            continue
        relative = point.value.split(":")[0].replace(".", "/")
        for name in (f"{relative}.py", f"{relative}/__init__.py"):
            file = Path(str(point.dist.locate_file(name)))
            if file.is_file():
                found.append(file)
                break
    return found
