"""The `sonia` command.

Text goes to stdout, everything else to stderr. Exit codes: 0 done, 1 failed, 2 usage, 3 waiting
for consent. A running Sonia is found (through the ports file in the data folder) and used; else the
work is done in this process.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

import sonia_desktop.core.plain_tracebacks  # noqa: F401 - before all that imports structlog
from sonia_desktop import (
    __version__,
    cli_backup,
    cli_chat,
    cli_config,
    cli_letters,
    cli_models,
    cli_operations,
    cli_screen,
    cli_serve,
    cli_token,
    cli_tools,
    cli_undo,
    cli_vision,
    cli_voice,
    cli_window,
)
from sonia_desktop.core import proxies
from sonia_desktop.core.errors import InvalidInputError, SettingsError, SoniaError
from sonia_desktop.terminal import (
    EXIT_CONSENT,
    EXIT_FAILED,
    EXIT_USAGE,
    DataDir,
    Json,
    PortOffset,
    begin,
    choose,
    note,
    open_door,
    print_json,
    running_sonia,
    settings_now,
    start_logging,
    usage,
)

if TYPE_CHECKING:
    from sonia_desktop.api.server import ApiServer
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.settings import Settings, SettingsProblem

app = typer.Typer(
    name="sonia",
    help="A private voice-and-vision assistant that runs on your own machine.",
    no_args_is_help=False,
    invoke_without_command=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
tools_app = typer.Typer(help="What Sonia can do.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(cli_backup.memory_app, name="memory")  # with the commands of cli_memory
app.add_typer(tools_app, name="tools")
app.command("serve")(cli_serve.serve)
app.command("chat")(cli_chat.chat)
app.add_typer(cli_chat.chats_app, name="chats")
app.command("listen")(cli_voice.listen)
app.command("say")(cli_voice.say)
app.command("devices")(cli_voice.devices)
app.command("see", cls=cli_vision.SeeCommand)(cli_vision.see)
app.add_typer(cli_screen.screen_app, name="screen")
tools_app.add_typer(cli_tools.rules_app, name="rules")
tools_app.command("would")(cli_tools.would)
tools_app.command("undo")(cli_undo.undo)
app.add_typer(cli_tools.approvals_app, name="approvals")
app.add_typer(cli_tools.audit_app, name="audit")
app.add_typer(cli_letters.letters_app, name="letters")
app.command("stop-all")(cli_tools.stop_all)
app.add_typer(cli_token.token_app, name="token")
app.add_typer(cli_config.config_app, name="config")
app.add_typer(cli_models.models_app, name="models")
app.command("status")(cli_operations.status)
app.command("stop")(cli_operations.stop)
app.command("logs")(cli_operations.logs)
app.command("toggle-talk")(cli_window.toggle_talk)
app.command("capture")(cli_window.capture)
app.command("stop-talking")(cli_window.stop_talking)
app.command("mute")(cli_window.mute)
app.command("hands-free")(cli_window.hands_free)
app.command("autostart")(cli_window.autostart)
app.command("update")(cli_window.update)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"sonia {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    context: typer.Context,
    data_dir: DataDir = None,
    port_offset: PortOffset = None,
    _: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Say which Sonia it is."),
    ] = False,
) -> None:
    begin(data_dir, port_offset)
    if context.invoked_subcommand is None:
        _run_app()


# --- the program ----------------------------------------------------------------------------


@app.command("app")
def app_command(
    hidden: Annotated[
        bool,
        typer.Option("--hidden", help="In the tray, or minimised where there is none."),
    ] = False,
    data_dir: DataDir = None,
    port_offset: PortOffset = None,
) -> None:
    """Open the window and the tray icon (the default)."""
    choose(data_dir, port_offset)
    _run_app(hidden=hidden)


def _run_app(*, hidden: bool = False) -> NoReturn:
    problem = _display_problem()
    if problem:
        note(f"{problem} Starting `sonia serve`: the same assistant and services, no window.")
        cli_serve.run_serve()
    settings, problems = settings_now()
    start_logging(settings)
    from sonia_desktop.ui.words import speak

    speak(settings.ui.language)  # before the window's modules, which keep words in tables
    from sonia_desktop.ui.app import run_app

    raise typer.Exit(
        run_app(
            lambda: _assistant(settings, problems),
            services=_services if settings.api.enabled else None,
            settings=settings,
            hidden=hidden,
        )
    )


def _assistant(settings: Settings, problems: tuple[SettingsProblem, ...]) -> Assistant:
    from sonia_desktop.assistant import Assistant

    return Assistant(settings, problems)


def _services(assistant: Assistant) -> ApiServer:
    from sonia_desktop.api.server import ApiServer

    return ApiServer(assistant)


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
    go_on: Annotated[
        bool,
        typer.Option("--continue", "-c", help="Go on with the last conversation of this command."),
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Decide, run nothing.")] = False,
    batch: Annotated[
        Path | None, typer.Option("--batch", help='A file of {"text": ...} lines; - is stdin.')
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Also how the answer came about, on stderr.")
    ] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Ask for something; the answer is printed."""
    choose(data_dir)
    if (text is None) == (batch is None):
        usage('Give a text, or --batch FILE.jsonl: sonia ask "what time is it"')
    lines = [text] if text is not None else _batch_texts(batch)
    waiting = failed = False
    with open_door() as door:
        for line in lines:
            answer = door.ask(line, dry_run=dry_run, go_on=go_on)
            waiting = waiting or answer.get("outcome") == "waiting"
            failed = failed or answer.get("outcome") in ("failed", "denied", "cancelled")
            if as_json or batch is not None:
                print_json(answer)
            elif dry_run:
                typer.echo(_decision_line(answer))
            else:
                typer.echo(answer["text"])
                if answer["missing"] and door.running:
                    note('Answer with: sonia ask --continue "..."')
            if explain and answer.get("turn_id"):
                note(door.chats("why", {"turn_id": answer["turn_id"]})["why"])
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
        usage(f"{batch} cannot be read: {error}")
    texts = []
    for number, line in enumerate(content.splitlines(), 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
        except ValueError as error:
            usage(f"{batch}, line {number} is not JSON: {error}")
        if not isinstance(item, dict) or not isinstance(item.get("text"), str):
            usage(f'{batch}, line {number} needs an object with "text": {line[:80]}')
        texts.append(item["text"])
    return texts


# --- tools ----------------------------------------------------------------------------------


@tools_app.command("list")
def tools_list(as_json: Json = False, data_dir: DataDir = None) -> None:
    """What Sonia can do, and what is asked before."""
    choose(data_dir)
    with open_door() as door:
        tools = door.tools()
    if as_json:
        print_json(tools)
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
    choose(data_dir)
    with open_door() as door:
        action = door.run_tool(name, _tool_arguments(arguments or []))
    if as_json:
        print_json(action)
    elif action["state"] == "done":
        typer.echo(action["text"])
    if action["state"] == "waiting_for_consent":
        from sonia_desktop.client import Running

        note(_consent_note(action["approval"], waits=isinstance(door, Running)))
        raise typer.Exit(EXIT_CONSENT)
    if action["state"] != "done":
        if not as_json and action["error"]:
            note(f"{action['error'].get('message', '')} {action['error'].get('remedy', '')}")
        raise typer.Exit(EXIT_FAILED)


def _tool_arguments(items: list[str]) -> dict[str, Any]:
    if len(items) == 1 and items[0].lstrip().startswith("{"):
        try:
            parsed = json.loads(items[0])
        except ValueError as error:
            usage(f"The arguments are not JSON: {error}")
        if not isinstance(parsed, dict):
            usage("The arguments must be one JSON object.")
        return parsed
    values: dict[str, Any] = {}
    for item in items:
        key, equals, value = item.partition("=")
        if not equals:
            usage(f"{item!r} is not name=value.")
        try:
            values[key] = json.loads(value)
        except ValueError:
            values[key] = value
    return values


def _consent_note(approval: dict[str, Any], *, waits: bool) -> str:
    """What is asked, and where it is answered; `waits`: a running Sonia keeps the question open."""
    where = (
        f"It waits for your answer in Sonia's window until {approval['expires_at']}; it has not "
        "run yet."
        if waits
        else "It is given in Sonia's window (start it with `sonia`); nothing was run."
    )
    return f"This needs your consent: {approval['what_happens'].rstrip('.')}.\n{where}"


@app.command()
def doctor(as_json: Json = False, data_dir: DataDir = None) -> None:
    """What works, what does not, and how to mend it."""
    choose(data_dir)
    from sonia_desktop.doctor import examine, print_report

    settings, problems = settings_now()
    running = running_sonia(settings)
    if running is None:
        start_logging(settings)
    report = examine(settings, problems, running)
    if as_json:
        print_json(report)
    else:
        print_report(report)
    if not report["ok"]:
        raise typer.Exit(EXIT_FAILED)


def main() -> NoReturn:
    """The console script."""
    _have_streams()
    proxies.put_right()
    code = _run()
    if threading.active_count() > 1:
        # An engine that is still being loaded in its thread: the orderly end of a process destroys
        # the C++ libraries under it, which ends in abort(). All that is kept is on disk already.
        with contextlib.suppress(OSError, ValueError):  # whoever read it has gone
            sys.stdout.flush()
            sys.stderr.flush()
        logging.shutdown()
        os._exit(code)
    sys.exit(code)


def _have_streams() -> None:
    """What is said to nobody goes nowhere: Windows gives a program without a terminal no streams,
    and some launchers close them. Opened in this order, they take the numbers 0, 1 and 2, where
    native code writes and no file of ours may be.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - to the end


def _run() -> int:
    try:
        app()
    except SystemExit as ended:
        if isinstance(ended.code, str):
            note(ended.code)
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except (InvalidInputError, SettingsError) as error:
        note(str(error))
        return EXIT_USAGE
    except SoniaError as error:
        note(str(error))
        return EXIT_FAILED
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    main()
