"""`sonia config`: the settings read, changed and taken over from the older system."""

from __future__ import annotations

import contextlib
import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sonia_desktop.core.errors import SettingsError, SoniaError
from sonia_desktop.terminal import (
    DataDir,
    Json,
    choose,
    fail,
    note,
    print_json,
    read_file,
    running_sonia,
    settings_now,
    usage,
)

if TYPE_CHECKING:
    from sonia_desktop.settings import Settings

config_app = typer.Typer(
    help="The settings: shown, changed, taken over.", no_args_is_help=True, rich_markup_mode=None
)
_RESTART = "It holds from the next start of Sonia."
_NOW = "It holds now."


@config_app.command("path")
def path() -> None:
    """Where the settings file is (it need not exist)."""
    from sonia_desktop.settings import settings_file

    typer.echo(str(settings_file()))


@config_app.command("show")
def show(
    key: Annotated[str, typer.Argument(help='A setting or a section: "voice", "llm.model".')] = "",
    changed: Annotated[bool, typer.Option("--changed", help="Only what is not a default.")] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Every setting with its value, where the value is from, and what it does."""
    choose(data_dir)
    settings, problems = settings_now()
    rows = [row for row in _rows(settings) if _asked_for(row["key"], key)]
    if not rows:
        usage(f"There is no setting {key!r}. All of them: sonia config show")
    rows = [row for row in rows if not changed or row["from"] != "default"]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        value = json.dumps(row["value"], ensure_ascii=False, default=str)
        origin = "" if row["from"] == "default" else f"   (from the {row['from']})"
        typer.echo(f"{row['key']} = {value}{origin}")
        if row["about"]:
            typer.echo(f"    {row['about']}")
    for problem in problems:
        note(str(problem))


@config_app.command("set")
def put(
    key: Annotated[str, typer.Argument(help='Such as "voice.hands_free".')],
    value: Annotated[str, typer.Argument(help='A word, a number, true, or a list: ["a", "b"].')],
    data_dir: DataDir = None,
) -> None:
    """Choose a value; it is checked first, comments in the file stay."""
    choose(data_dir)
    from sonia_desktop.settings import save_setting

    _known(key)
    problem: SettingsError | None = None
    for reading in _readings(value):
        try:
            file = save_setting(key, reading)
        except SettingsError as error:
            problem = problem or error
            continue
        note(f"{key} = {json.dumps(reading, ensure_ascii=False)} in {file}. {_held_from(key)}")
        return
    usage(str(problem))


@config_app.command("unset")
def unset(key: str, data_dir: DataDir = None) -> None:
    """Take a choice back: the default holds again."""
    choose(data_dir)
    from sonia_desktop.settings import drop_setting

    _known(key)
    file = drop_setting(key)
    note(f"{key} is taken out of {file}. {_held_from(key)}")


@config_app.command("import")
def take_over(
    file: Annotated[Path, typer.Argument(help="A sonia-config.json of the older system.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be.")] = False,
    as_json: Json = False,
) -> None:
    """Take over what means the same today; the rest is told with the reason."""
    from sonia_desktop.older_settings import translate
    from sonia_desktop.settings import check_setting, save_setting

    try:
        older = json.loads(read_file(file))
    except ValueError as error:
        usage(f"{file} is not JSON: {error}")
    if not isinstance(older, dict):
        usage(f"{file} holds no object of settings.")
    translation = translate(older)
    kept: list[dict[str, Any]] = []
    left = [{"was": was, "why": why} for was, why in translation.left]
    for each in translation.taken:
        try:
            (check_setting if dry_run else save_setting)(each.key, each.value)
            kept.append({"was": each.was, "key": each.key, "value": each.value})
        except SettingsError as error:
            left.append({"was": each.was, "why": str(error)})
    if as_json:
        print_json({"taken": kept, "left": left, "dry_run": dry_run})
        return
    for row in kept:
        typer.echo(f"{row['was']} -> {row['key']} = {json.dumps(row['value'])}")
    for row in left:
        note(f"not taken: {row['was']} ({row['why']})")
    if not kept:
        fail("Nothing of it is a setting of this version.")
    note("Nothing was changed." if dry_run else _RESTART)


def _held_from(key: str) -> str:
    """From when a changed setting holds; a Sonia that runs takes it up where she can."""
    settings, _problems = settings_now()
    running = running_sonia(settings)
    if running is None:
        return _RESTART
    with contextlib.closing(running):
        try:
            told = running.take_up_setting(key)
        except SoniaError as error:
            return f"{_RESTART} (The one that runs did not take it up: {error})"
    mine = {row["key"]: row["value"] for row in _rows(settings)}
    return _NOW if told["live"] and told["value"] == mine.get(key) else _RESTART


def _rows(settings: Settings) -> list[dict[str, Any]]:
    from sonia_desktop.settings_told import plain, settings_told

    return [
        {"key": one.key, "value": plain(one.value), "from": one.origin, "about": one.about}
        for one in settings_told(settings)
    ]


def _asked_for(key: str, wanted: str) -> bool:
    return not wanted or key == wanted or key.startswith(f"{wanted}.")


def _known(key: str) -> None:
    settings, _problems = settings_now()
    keys = {row["key"]: row["value"] for row in _rows(settings)}
    if key in keys or isinstance(keys.get(key.rpartition(".")[0]), dict):
        return
    import difflib

    near = difflib.get_close_matches(key, keys, 3, 0.6)
    hint = f" Did you mean {', '.join(near)}?" if near else " All of them: sonia config show"
    usage(f"There is no setting {key!r}.{hint}")


def _readings(value: str) -> list[Any]:
    """What the word may mean, likeliest first: a TOML value, else the text itself."""
    try:
        read = tomllib.loads(f"value = {value}")["value"]
    except tomllib.TOMLDecodeError:
        return [value]
    return [value] if isinstance(read, dict) else [read, value]
