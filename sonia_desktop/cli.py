"""The `sonia` command.

Text goes to stdout, everything else to stderr. Exit codes: 0 done, 1 failed, 2 usage, 3 waiting
for consent. A running Sonia is found (through the ports file in the data folder) and used; else the
work is done in this process.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from sonia_desktop.core.errors import InvalidInputError, SettingsError, SoniaError

if TYPE_CHECKING:
    from sonia_desktop.api.server import ApiServer
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.settings import Settings, SettingsProblem

EXIT_FAILED, EXIT_USAGE, EXIT_CONSENT = 1, 2, 3
CLI_WAIT_S = 150.0

app = typer.Typer(
    name="sonia",
    help="A private voice-and-vision assistant that runs on your own machine.",
    no_args_is_help=False,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
memory_app = typer.Typer(help="What Sonia remembers.", no_args_is_help=True, rich_markup_mode=None)
tools_app = typer.Typer(help="What Sonia can do.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(memory_app, name="memory")
app.add_typer(tools_app, name="tools")

DataDir = Annotated[
    Path | None, typer.Option("--data-dir", help="Folder for memories, logs and the ports file.")
]
PortOffset = Annotated[
    int | None, typer.Option("--port-offset", min=0, max=50000, help="Added to every port.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON of a stable shape.")]

_chosen: dict[str, Any] = {}
"""--data-dir and --port-offset, given before or after the command."""


@app.callback()
def _root(context: typer.Context, data_dir: DataDir = None, port_offset: PortOffset = None) -> None:
    _choose(data_dir, port_offset)
    if context.invoked_subcommand is None:
        _run_app()


def _choose(data_dir: Path | None, port_offset: int | None = None) -> None:
    if data_dir is not None:
        _chosen["data_dir"] = data_dir.expanduser().resolve()
    if port_offset is not None:
        _chosen["api"] = {"port_offset": port_offset}


# --- the program ----------------------------------------------------------------------------


@app.command("app")
def app_command(data_dir: DataDir = None, port_offset: PortOffset = None) -> None:
    """Open the window and the tray icon (the default)."""
    _choose(data_dir, port_offset)
    _run_app()


def _run_app() -> NoReturn:
    problem = _display_problem()
    if problem:
        _note(f"{problem} Starting `sonia serve`: the same assistant and services, no window.")
        _run_serve()
    settings, problems = _settings()
    _logging(settings)
    from sonia_desktop.ui.app import run_app

    raise typer.Exit(
        run_app(
            lambda: _assistant(settings, problems),
            services=_services if settings.api.enabled else None,
            settings=settings,
        )
    )


def _assistant(settings: Settings, problems: tuple[SettingsProblem, ...]) -> Assistant:
    from sonia_desktop.assistant import Assistant

    return Assistant(settings, problems)


def _services(assistant: Assistant) -> ApiServer:
    from sonia_desktop.api.server import ApiServer

    return ApiServer(assistant)


@app.command()
def serve(data_dir: DataDir = None, port_offset: PortOffset = None) -> None:
    """The same assistant and services without a window."""
    _choose(data_dir, port_offset)
    _run_serve()


def _run_serve() -> NoReturn:
    settings, problems = _settings()
    _logging(settings)
    stop = threading.Event()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: stop.set())
    from sonia_desktop.api.server import ApiServer
    from sonia_desktop.assistant import Assistant

    assistant = Assistant(settings, problems)
    if not assistant.first:
        assistant.stop()
        _fail(f"Sonia already runs on {settings.data_dir}. Use it, or choose another --data-dir.")
    server = ApiServer(assistant)
    assistant.start()
    try:
        server.start()
        for problem in problems:
            _note(str(problem))
        for notice in assistant.db.notices:
            _note(f"{notice.detail} {notice.remedy}")
        base = 8000 + settings.api.port_offset
        typer.echo(f"Sonia is up: http://127.0.0.1:{base} (documentation: /docs). Try:")
        typer.echo('  sonia ask "what time is it"')
        typer.echo(
            f"  curl -X POST http://127.0.0.1:{base}/api/v1/agent/process "
            '-H "Content-Type: application/json" -d \'{"message": "What time is it?"}\''
        )
        typer.echo("Ctrl+C ends it.")
        sys.stdout.flush()
        stop.wait()
    finally:
        server.stop(2.0)
        assistant.stop()
    raise typer.Exit(0)


def _display_problem() -> str:
    """Empty when a window can be opened; asks the display itself, for Qt would abort."""
    if not sys.platform.startswith("linux"):
        return ""
    if os.environ.get("QT_QPA_PLATFORM", "xcb") != "xcb":
        return ""
    if os.environ.get("WAYLAND_DISPLAY"):
        return ""
    name = os.environ.get("DISPLAY")
    if not name:
        return "There is no display."
    import Xlib.display
    import Xlib.error

    try:
        Xlib.display.Display(name).close()
    except (Xlib.error.DisplayError, OSError, ValueError) as error:
        return f"The display {name} cannot be opened ({error})."
    return ""


# --- one request ----------------------------------------------------------------------------


@app.command()
def ask(
    text: Annotated[str | None, typer.Argument(help="What you would say to Sonia.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Decide, run nothing.")] = False,
    batch: Annotated[
        Path | None, typer.Option("--batch", help='A file of {"text": ...} lines; - is stdin.')
    ] = None,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Ask for something; the answer is printed."""
    _choose(data_dir)
    if (text is None) == (batch is None):
        _usage('Give a text, or --batch FILE.jsonl: sonia ask "what time is it"')
    lines = [text] if text is not None else _batch_texts(batch)
    waiting = failed = False
    with _door(light=dry_run) as door:
        for line in lines:
            answer = door.ask(line, dry_run=dry_run)
            waiting = waiting or answer.get("outcome") == "waiting"
            failed = failed or answer.get("outcome") in ("failed", "denied", "cancelled")
            if as_json or batch is not None:
                _print_json(answer)
            elif dry_run:
                typer.echo(_decision_line(answer))
            else:
                typer.echo(answer["text"])
    if waiting:
        raise typer.Exit(EXIT_CONSENT)
    if failed:
        raise typer.Exit(EXIT_FAILED)


def _decision_line(answer: dict[str, Any]) -> str:
    if answer["tool"] is None:
        return f"nothing fits well enough ({answer['confidence']:.0%})"
    arguments = json.dumps(answer["args"], ensure_ascii=False)
    return f"{answer['tool']} {arguments} ({answer['confidence']:.0%})"


def _batch_texts(batch: Path | None) -> list[str]:
    assert batch is not None
    try:
        content = sys.stdin.read() if str(batch) == "-" else batch.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        _usage(f"{batch} cannot be read: {error}")
    texts = []
    for number, line in enumerate(content.splitlines(), 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
        except ValueError as error:
            _usage(f"{batch}, line {number} is not JSON: {error}")
        if not isinstance(item, dict) or not isinstance(item.get("text"), str):
            _usage(f'{batch}, line {number} needs an object with "text": {line[:80]}')
        texts.append(item["text"])
    return texts


@app.command()
def listen(
    file: Annotated[Path, typer.Argument(help="A WAV file.")],
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Write down what is said in a sound file."""
    _choose(data_dir)
    content = _file(file)
    with _door(light=True) as door:
        heard = door.listen(content, str(file))
    if as_json:
        _print_json(heard)
    else:
        typer.echo(heard["text"])


@app.command()
def see(
    file: Annotated[Path | None, typer.Argument(help="A picture; none: the screen.")] = None,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Read a picture, or the screen."""
    _choose(data_dir)
    content = _file(file) if file else None
    with _door(light=True) as door:
        seen = door.see(content, str(file))
    if as_json:
        seen.pop("description", None)
        _print_json(seen)
    else:
        typer.echo(seen["description"])


def _file(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        _usage(f"{path} cannot be read: {error.strerror or error}")


# --- memory and tools -----------------------------------------------------------------------


@memory_app.command("add")
def memory_add(text: str, as_json: Json = False, data_dir: DataDir = None) -> None:
    """Remember something."""
    _choose(data_dir)
    with _door() as door:
        item = door.memory_add(text)
    if as_json:
        _print_json(item)
    else:
        typer.echo(f"Remembered ({item['id']}): {item['content']}")


@memory_app.command("search")
def memory_search(
    query: str,
    limit: Annotated[int, typer.Option("--limit", min=1, max=100)] = 5,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Find what was remembered."""
    _choose(data_dir)
    with _door() as door:
        hits = door.memory_search(query, limit)
    if as_json:
        _print_json(hits)
    elif not hits:
        _note("Nothing was found.")
    else:
        for hit in hits:
            typer.echo(f"{hit['score']:.2f}  {hit['content']}  [{hit['why']}]")


@tools_app.command("list")
def tools_list(as_json: Json = False, data_dir: DataDir = None) -> None:
    """What Sonia can do, and what is asked before."""
    _choose(data_dir)
    with _door() as door:
        tools = door.tools()
    if as_json:
        _print_json(tools)
    else:
        for tool in tools:
            asks = "asks first" if tool["effect"] == "change" else "runs at once"
            typer.echo(f"{tool['name']:18} {asks:13} {tool['description']}")


@tools_app.command("run")
def tools_run(
    name: str,
    arguments: Annotated[
        list[str] | None, typer.Argument(help="name=value, or one JSON object.")
    ] = None,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Run one tool, through the same consent as everything else."""
    _choose(data_dir)
    with _door() as door:
        action = door.run_tool(name, _tool_arguments(arguments or []))
    if as_json:
        _print_json(action)
    elif action["state"] == "done":
        typer.echo(action["text"])
    if action["state"] == "waiting_for_consent":
        _note(_consent_note(action["approval"]))
        raise typer.Exit(EXIT_CONSENT)
    if action["state"] != "done":
        if not as_json and action["error"]:
            _note(f"{action['error'].get('message', '')} {action['error'].get('remedy', '')}")
        raise typer.Exit(EXIT_FAILED)


def _tool_arguments(items: list[str]) -> dict[str, Any]:
    if len(items) == 1 and items[0].lstrip().startswith("{"):
        try:
            parsed = json.loads(items[0])
        except ValueError as error:
            _usage(f"The arguments are not JSON: {error}")
        if not isinstance(parsed, dict):
            _usage("The arguments must be one JSON object.")
        return parsed
    values: dict[str, Any] = {}
    for item in items:
        key, equals, value = item.partition("=")
        if not equals:
            _usage(f"{item!r} is not name=value.")
        try:
            values[key] = json.loads(value)
        except ValueError:
            values[key] = value
    return values


def _consent_note(approval: dict[str, Any]) -> str:
    return (
        f"This needs your consent: {approval['what_happens']}. "
        "It is given in Sonia's window (start it with `sonia`); nothing was run."
    )


@app.command()
def doctor(as_json: Json = False, data_dir: DataDir = None) -> None:
    """What works, what does not, and how to mend it."""
    _choose(data_dir)
    from sonia_desktop.doctor import examine, print_report

    settings, problems = _settings()
    report = examine(settings, problems, _running(settings))
    if as_json:
        _print_json(report)
    else:
        print_report(report)
    if not report["ok"]:
        raise typer.Exit(EXIT_FAILED)


# --- the two ways in: a running Sonia, or this process -----------------------------------------


@contextlib.contextmanager
def _door(*, light: bool = False) -> Iterator[Any]:
    """A running Sonia's services when there is one, else an assistant in this process.

    `light` work needs no memory or tools of the running one and is done here when it does not run.
    """
    settings, problems = _settings()
    for problem in problems:
        _note(str(problem))
    running = _running(settings)
    if running is not None:
        yield running
        return
    _logging(settings)
    from sonia_desktop.assistant import Assistant

    assistant = Assistant(settings, problems, ears=False)
    try:
        assistant.start()
        yield InProcess(assistant)
    finally:
        assistant.stop()


def _running(settings: Settings) -> Any | None:
    from sonia_desktop.client import find_running

    return find_running(settings.data_dir)


class InProcess:
    """The work done here. The same methods as `client.Running`."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def ask(self, text: str, *, dry_run: bool) -> dict[str, Any]:
        from sonia_desktop.agent.types import Entrance
        from sonia_desktop.shapes import decision_shape, turn_shape

        if dry_run:
            begun = time.perf_counter()
            decision = self._assistant.decide(text).result(CLI_WAIT_S)
            return decision_shape(decision, text, (time.perf_counter() - begun) * 1000)
        turn = self._assistant.ask(
            text, entrance=Entrance.CLI, caller="cli", wait_for_consent=False
        ).result(CLI_WAIT_S)
        return turn_shape(turn)

    def listen(self, content: bytes, _name: str) -> dict[str, Any]:
        from sonia_desktop.audio.files import load_speech
        from sonia_desktop.shapes import transcript_shape

        samples = load_speech(content)
        return transcript_shape(self._assistant.transcribe(samples).result(CLI_WAIT_S))

    def see(self, content: bytes | None, _name: str) -> dict[str, Any]:
        from sonia_desktop.shapes import scene_shape
        from sonia_desktop.vision.describe import describe

        _shot, scene = self._assistant.look(content).result(CLI_WAIT_S)
        return {**scene_shape(scene), "description": describe(scene)}

    def memory_add(self, text: str) -> dict[str, Any]:
        from sonia_desktop.shapes import memory_shape

        return memory_shape(self._assistant.memory.remember(text, source="cli").result(CLI_WAIT_S))

    def memory_search(self, query: str, limit: int) -> list[dict[str, Any]]:
        from sonia_desktop.shapes import hit_shape

        hits = self._assistant.memory.search(query, limit).result(CLI_WAIT_S)
        return [hit_shape(hit) for hit in hits]

    def tools(self) -> list[dict[str, Any]]:
        from sonia_desktop.shapes import tool_shape

        return [tool_shape(tool) for tool in self._assistant.registry.all()]

    def run_tool(self, name: str, args: dict[str, Any]) -> dict[str, Any]:
        from sonia_desktop.shapes import action_shape

        return action_shape(self._assistant.run_tool(name, args, caller="cli").result(CLI_WAIT_S))


# --- words to the terminal --------------------------------------------------------------------


def _settings() -> tuple[Settings, tuple[SettingsProblem, ...]]:
    from sonia_desktop.settings import load_settings

    return load_settings(**_chosen)


def _logging(settings: Settings) -> None:
    from sonia_desktop.core.telemetry import configure_logging

    console = os.environ.get("SONIA_CONSOLE_LOG", "ERROR").upper()
    configure_logging(settings.data_dir / "logs", settings.log_level, console)


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False))


def _note(text: str) -> None:
    typer.echo(text.strip(), err=True)


def _fail(text: str) -> NoReturn:
    _note(text)
    raise typer.Exit(EXIT_FAILED)


def _usage(text: str) -> NoReturn:
    _note(text)
    raise typer.Exit(EXIT_USAGE)


def main() -> None:
    """The console script."""
    try:
        app()
    except (InvalidInputError, SettingsError) as error:
        _note(str(error))
        sys.exit(EXIT_USAGE)
    except SoniaError as error:
        _note(str(error))
        sys.exit(EXIT_FAILED)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
