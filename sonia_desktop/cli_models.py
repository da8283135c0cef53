"""`sonia models`: what there is, what suits this computer, fetched, checked, put to use."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from sonia_desktop.cli_jobs import LOOK_EVERY_S, ended
from sonia_desktop.terminal import (
    EXIT_FAILED,
    DataDir,
    Json,
    choose,
    fail,
    note,
    print_json,
    running_sonia,
    settings_now,
    start_logging,
    usage,
)

models_app = typer.Typer(
    help="Models: list, fetch, use.", no_args_is_help=True, rich_markup_mode=None
)
_KINDS = ("llm", "embedding", "vision", "whisper", "piper")
Do = Callable[[str, dict[str, Any]], Any]
Model = Annotated[str, typer.Argument(help="An id of the list, owner/name[:file], or a file.")]


@contextlib.contextmanager
def shelf() -> Iterator[Do]:
    """A running Sonia's models, else those of the data folder, without a whole assistant."""
    settings, problems = settings_now()
    for problem in problems:
        note(str(problem))
    running = running_sonia(settings)
    if running is not None:
        yield running.models
        return
    start_logging(settings)
    from sonia_desktop.model_shelf import ModelShelf

    here = ModelShelf(settings)
    try:
        yield here.do
    finally:
        here.stop()


@models_app.command("list")
def list_models(
    kind: Annotated[
        str, typer.Option("--kind", help="llm, embedding, vision, whisper, piper.")
    ] = "",
    here: Annotated[bool, typer.Option("--here", help="Only those on this computer.")] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """The models there are, and which of them suit this computer."""
    choose(data_dir)
    if kind and kind not in _KINDS:
        usage(f"--kind {kind}: it is one of {', '.join(_KINDS)}.")
    with shelf() as do:
        told = do("list", {})
    chosen = [
        one
        for one in told["models"]
        if (not kind or one.get("kind") == kind) and (not here or one["state"] != "available")
    ]
    if as_json:
        print_json({**told, "models": chosen})
        return
    if not chosen:
        typer.echo("There is none here yet: `sonia models list` shows what can be fetched.")
    last = ""
    for one in chosen:
        if one.get("kind", "") != last:
            last = one.get("kind", "")
            typer.echo(f"\n{last}")
        typer.echo(_line(one))
    machine = told["machine"]
    typer.echo(
        f"\nThis computer: {machine['memory'] / 1e9:.0f} GB of memory, "
        f"{machine['disk_free'] / 1e9:.0f} GB free on the disk. Models lie in {told['folder']}."
    )


def _line(one: dict[str, Any]) -> str:
    if "kind" not in one:
        return f"  {one['id']:24} unfinished, {_size(one['done_bytes'])} have come"
    state = {"here": "here", "unfinished": "unfinished", "available": ""}[one["state"]]
    state = "in use" if one["in_use"] else state
    advice = one["advice"]
    suits = advice["verdict"] + (f": {advice['why']}" if advice["why"] else "")
    return f"  {one['id']:24} {_size(one['size_bytes']):>8}  {state:11} {suits}. {one['about']}"


def _size(count: float) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.0f} MB"


@models_app.command("search")
def search(
    words: Annotated[list[str], typer.Argument(help="Words of a model's name.")],
    limit: Annotated[int, typer.Option("--limit", min=1, max=100)] = 20,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Look for models in the catalogue and on the hub."""
    choose(data_dir)
    with shelf() as do:
        found = do("search", {"query": " ".join(words), "limit": limit})
    if as_json:
        print_json(found)
        return
    if not found:
        fail("Nothing was found. Try fewer words.")
    for one in found:
        more = one["about"] if one["from"] == "catalogue" else f"{one['downloads']:,} downloads"
        gated = " (asks for its licence to be accepted)" if one.get("gated") else ""
        typer.echo(f"{one['id']:52} {more}{gated}")


@models_app.command("download")
def download(
    model: Model,
    file: Annotated[str, typer.Option("--file", help="One file of the repository.")] = "",
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Fetch a model; Ctrl+C pauses, and the same command goes on."""
    choose(data_dir)
    with shelf() as do:
        told = _done(do, "download", {"model": model, "file": file})
    if as_json:
        print_json(told)
    else:
        typer.echo(f"{told['id']} is here: {told['path']} ({_size(told['size_bytes'])})")
        if told["kind"] in ("llm", "whisper", "piper"):
            typer.echo(f"Put it to use: sonia models use {told['id']}")


@models_app.command("verify")
def verify(
    model: Annotated[str, typer.Argument(help="Its id; none: all that are here.")] = "",
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Check models against their checksums."""
    choose(data_dir)
    with shelf() as do:
        names = [model] if model else [one["id"] for one in do("list", {})["models"] if _here(one)]
        told = [_done(do, "verify", {"model": name}) for name in names]
    if as_json:
        print_json(told)
    elif not told:
        typer.echo("No model is here yet.")
    for one in told if not as_json else []:
        typer.echo(f"{one['id']}: {'as it should be' if one['ok'] else 'damaged'}")
        for wrong in one["wrong"]:
            note(f"  {wrong['file']}: {wrong['problem']}")
        if not one["ok"]:
            note(f"  Mend it: sonia models download {one['id']}")
    if any(not one["ok"] for one in told):
        raise typer.Exit(EXIT_FAILED)


def _here(one: dict[str, Any]) -> bool:
    return bool(one["state"] == "here")


@models_app.command("remove")
def remove(
    model: Model,
    force: Annotated[bool, typer.Option("--force", help="Also one that is in use.")] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Delete a model, or what has come of it."""
    choose(data_dir)
    with shelf() as do:
        told = do("remove", {"model": model, "force": force})
    if as_json:
        print_json(told)
    else:
        typer.echo(f"{told['id']} is gone; {_size(told['freed_bytes'])} are free again.")


@models_app.command("use")
def use(
    model: Annotated[str, typer.Argument(help="An id, a GGUF file, or ollama/NAME.")],
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Put a model to use; a running Sonia answers with it at once."""
    choose(data_dir)
    path = Path(model).expanduser()
    with shelf() as do:
        told = do("use", {"model": str(path.absolute()) if path.is_file() else model})
    if as_json:
        print_json(told)
    else:
        typer.echo(f"{told['id']} is used from {told['from']} on.")


@models_app.command("bench")
def bench(
    model: Annotated[str, typer.Argument(help="An id or a GGUF file; none: the one in use.")] = "",
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """How fast a language model is on this computer."""
    choose(data_dir)
    path = Path(model).expanduser()
    with shelf() as do:
        named = str(path.absolute()) if model and path.is_file() else model
        told = _done(do, "bench", {"model": named})
    if as_json:
        print_json(told)
        return
    typer.echo(
        f"{Path(told['path']).stem}: loaded in {told['load_ms'] / 1e3:.1f} s, "
        f"{_size(told['memory_bytes'])} of memory\n"
        f"reads {told['prompt_tokens_s']} tokens/s, first word after {told['first_ms']:.0f} ms, "
        f"writes {told['tokens_s']} tokens/s"
    )


@models_app.command("key")
def key(
    provider: Annotated[str, typer.Argument(help="anthropic, openrouter, openai_compatible.")],
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Keep a service's key in the system's keyring; it is tried before. Typed, or from stdin."""
    choose(data_dir)
    if sys.stdin.isatty():
        given = typer.prompt(f"The key for {provider}", hide_input=True, err=True)
    else:
        given = sys.stdin.readline()
    with shelf() as do:
        told = do("key", {"provider": provider, "key": given.strip()})
    if as_json:
        print_json(told)
    else:
        typer.echo(f"The key works and is kept; {provider} offers {told['first_model']}.")


def _done(do: Do, action: str, args: dict[str, Any]) -> dict[str, Any]:
    """Begin it, show how far it is, give its result. Ctrl+C stops it; a download is kept."""
    begun = do(action, args)
    done, speed = 0, 0.0

    def line(now: dict[str, Any]) -> str:
        nonlocal done, speed
        step = (now["done"] - done) / LOOK_EVERY_S
        speed, done = speed * 0.8 + step * 0.2, now["done"]
        return _progress(now, speed)

    job = ended(
        begun,
        lambda: do("job", {"job": begun["id"]}),
        lambda: do("cancel", {"job": begun["id"]}),
        line,
    )
    if job["state"] == "cancelled":
        again = " The same command goes on where it was." if action == "download" else ""
        fail(f"It was stopped.{again}")
    if job["error"]:
        fail(f"{job['error']['message']} {job['error']['remedy']}")
    result: dict[str, Any] = job["result"]
    return result


def _progress(job: dict[str, Any], speed: float) -> str:
    left = (job["total"] - job["done"]) / speed if speed > 1 else 0.0
    rest = f", {left / 60:.0f} min left" if left > 90 else f", {left:.0f} s left" if left else ""
    return (
        f"{job['model']}: {job['done'] / job['total']:.0%}, {_size(job['done'])} of "
        f"{_size(job['total'])}, {speed / 1e6:.1f} MB/s{rest}"
    )
