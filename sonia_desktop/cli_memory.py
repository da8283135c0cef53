"""`sonia memory`: add, find, show, edit, forget; take memories and documents in and out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from sonia_desktop.cli_jobs import ended
from sonia_desktop.terminal import (
    EXIT_FAILED,
    DataDir,
    Json,
    choose,
    fail,
    note,
    open_door,
    print_json,
    usage,
)

memory_app = typer.Typer(help="What Sonia remembers.", no_args_is_help=True, rich_markup_mode=None)

FileFormat = Annotated[
    str, typer.Option("--format", help="jsonl or markdown; by the file's ending when not given.")
]


About = Annotated[
    str,
    typer.Option("--type", help="FACT, PREFERENCE, PROJECT, SESSION_CONTEXT or SYSTEM_STATE only."),
]
Kind = Annotated[str, typer.Option("--kind", help="Only of this kind: note, fact, chunk ...")]
InScope = Annotated[str, typer.Option("--scope", help="profile, project or session.")]
Source = Annotated[str, typer.Option("--source", help="Only from there: user, cli, http ...")]
Since = Annotated[str, typer.Option("--since", help="Said or true since then: 2026-11-20.")]
Until = Annotated[str, typer.Option("--until", help="Said or true before then.")]
Replaced = Annotated[bool, typer.Option("--replaced", help="Also what was replaced.")]
_LINE_CHARACTERS = 300


def _chosen(
    about: str, kind: str, scope: str, source: str, since: str, until: str, replaced: bool
) -> dict[str, Any]:
    """As `memory_work.filter_of` wants it."""
    return {
        "type": about,
        "kind": kind,
        "scope": scope,
        "source": source,
        "since": since,
        "until": until,
        "superseded": replaced,
    }


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LINE_CHARACTERS else line[: _LINE_CHARACTERS - 1] + "…"


# --- one memory -----------------------------------------------------------------------------


@memory_app.command("add")
def add(text: str, as_json: Json = False, data_dir: DataDir = None) -> None:
    """Remember something; - reads it from stdin."""
    choose(data_dir)
    with open_door() as door:
        item = door.memory_add(sys.stdin.read() if text == "-" else text)
    if as_json:
        print_json(item)
    elif item["known"]:
        typer.echo(f"Known already ({item['id']}): {item['content']}")
    else:
        typer.echo(f"Remembered ({item['id']}): {item['content']}")
        for old in item["replaced"]:
            typer.echo(f"  in the place of: {old['content']}  [{old['id']}]")


@memory_app.command("search")
def search(
    query: str,
    limit: Annotated[int, typer.Option("--limit", min=1, max=100)] = 5,
    about: About = "",
    kind: Kind = "",
    scope: InScope = "",
    source: Source = "",
    since: Since = "",
    until: Until = "",
    replaced: Replaced = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Find what was remembered."""
    choose(data_dir)
    if not query.strip():
        usage('The search is empty. Say what to look for: sonia memory search "my dentist"')
    with open_door() as door:
        hits = door.memory_search(
            query, limit, _chosen(about, kind, scope, source, since, until, replaced)
        )
    if as_json:
        print_json(hits)
    elif not hits:
        note("Nothing was found.")
    else:
        for hit in hits:
            typer.echo(f"{hit['score']:.2f}  {hit['id']}  {_line(hit['content'])}  [{hit['why']}]")


@memory_app.command("list")
def list_them(
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000)] = 20,
    about: About = "",
    kind: Kind = "",
    scope: InScope = "",
    source: Source = "",
    since: Since = "",
    until: Until = "",
    replaced: Replaced = False,
    documents: Annotated[
        bool, typer.Option("--documents", help="Also the pieces of documents.")
    ] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """What is remembered, the last kept first."""
    choose(data_dir)
    chosen = _chosen(about, kind, scope, source, since, until, replaced)
    with open_door() as door:
        items = door.memory_list(limit, chosen | {"documents": documents})
    if as_json:
        print_json(items)
    elif not items:
        note("Nothing is remembered that fits.")
    else:
        for item in items:
            gone = "  (replaced)" if item["superseded_by"] else ""
            day = (item["said_at"] or item["created_at"])[:10]
            typer.echo(f"{day}  {item['id']}  {_line(item['content'])}{gone}")


@memory_app.command("undo")
def undo(
    memory_id: Annotated[
        str, typer.Argument(metavar="[ID]", help="Its last change; none: the last of all.")
    ] = "",
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Take the last change of what is remembered back."""
    choose(data_dir)
    with open_door() as door:
        told = door.memory_undo(memory_id)
    if as_json:
        print_json(told)
    elif told["change"] is None:
        note("There is nothing to take back.")
    else:
        for word, several in (("Remembered again", told["back"]), ("Taken back", told["gone"])):
            for each in several:
                typer.echo(f"{word}: {_line(each['content'])}  [{each['id']}]")
    if told["change"] is None:
        raise typer.Exit(EXIT_FAILED)


@memory_app.command("show")
def show(memory_id: str, as_json: Json = False, data_dir: DataDir = None) -> None:
    """One memory: where it comes from, its earlier wordings, what was done to it."""
    choose(data_dir)
    with open_door() as door:
        found = door.memory_show(memory_id)
    if as_json:
        print_json(found)
        return
    typer.echo(found["content"])
    for name in ("id", "kind", "type", "source", "created_at", "true_at", "valid_from",
                 "valid_until", "speaker", "document_id", "superseded_by"):  # fmt: skip
        if found.get(name):
            typer.echo(f"  {name}: {found[name]}")
    older = [each for each in found["versions"] if each["id"] != found["id"]]
    for each in older:
        why = f" ({each['superseded_reason']})" if each["superseded_reason"] else ""
        typer.echo(f"  another wording: {each['content']}  [{each['id']}]{why}")
    for change in found["changes"]:
        typer.echo(f"  {change['at']}  {change['change']} by {change['actor']} {change['reason']}")


@memory_app.command("private")
def private(
    switch: Annotated[
        str, typer.Argument(metavar="[on|off]", help="Without it: how it is now.")
    ] = "",
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Private mode: nothing that is said or seen is kept while it is on."""
    choose(data_dir)
    wanted = {"": None, "on": True, "off": False}
    if switch not in wanted:
        usage(f"private {switch}: it is on or off.")
    with open_door() as door:
        told = door.memory_private(wanted[switch])
    if as_json:
        print_json(told)
    elif told["on"]:
        typer.echo("Private mode is on: nothing is kept.")
    else:
        typer.echo("Private mode is off: what is said may be kept.")


@memory_app.command("edit")
def edit(memory_id: str, text: str, as_json: Json = False, data_dir: DataDir = None) -> None:
    """Put another wording in its place; the old one stays as a version."""
    choose(data_dir)
    with open_door() as door:
        item = door.memory_edit(memory_id, text)
    if as_json:
        print_json(item)
    else:
        typer.echo(f"Remembered ({item['id']}): {item['content']}")


@memory_app.command("forget")
def forget(
    memory_ids: Annotated[list[str] | None, typer.Argument(help="Which memories.")] = None,
    redact: Annotated[
        bool,
        typer.Option(
            "--redact",
            help="For good and from every copy: older wordings, conversations, index, logs.",
        ),
    ] = False,
    words: Annotated[
        list[str] | None,
        typer.Option("--words", help="Take these words out of everything (with --redact)."),
    ] = None,
    reason: Annotated[str, typer.Option("--reason", help="Kept with the change.")] = "",
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Forget memories. They can be brought back for 30 days, but not after --redact."""
    choose(data_dir)
    ids = memory_ids or []
    if words and not redact:
        usage("--words needs --redact: only a redaction takes words out of everything.")
    if not ids and not words:
        usage("Which one? sonia memory forget ID; find it with: sonia memory search WORDS")
    with open_door() as door:
        if redact:
            args = {"ids": ids, "words": words or [], "reason": reason}
            _tell_redacted(done(door, "redact", args), as_json)
            return
        gone = {each: door.memory_forget(each, reason) for each in ids}
    if as_json:
        print_json({"forgotten": [each for each in ids if gone[each]],
                    "unknown": [each for each in ids if not gone[each]]})  # fmt: skip
    for each in ids:
        if not gone[each]:
            note(f"There is no memory {each!r}.")
        elif not as_json:
            typer.echo(f"Forgotten: {each}")
    if not all(gone.values()):
        raise typer.Exit(EXIT_FAILED)


def _tell_redacted(erased: dict[str, Any], as_json: bool) -> None:
    if as_json:
        print_json(erased)
        return
    cells = ", ".join(f"{count} in {table}" for table, count in erased["cells"].items())
    typer.echo(f"Taken out: {len(erased['rows'])} memories and wordings; masked: {cells or 'none'}")
    for name in erased["flagged"]:
        note(f"The backup {name} may still hold it; when it is restored, it is taken out again.")
    for path in erased["exports"]:
        note(f"The export {path} still holds it. Delete it, or export again.")
    for path in erased["left"]:
        note(f"{path} still holds some of these words.")


# --- files ----------------------------------------------------------------------------------


@memory_app.command("export")
def export(
    file: Annotated[Path, typer.Argument(help="FILE.jsonl (exact) or FILE.md (to be read).")],
    form: FileFormat = "",
    forgotten: Annotated[
        bool, typer.Option("--forgotten", help="Also what can still be brought back.")
    ] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Write all memories to a file."""
    choose(data_dir)
    _check_format(form)
    with open_door() as door:
        args = {"path": _absolute(file), "format": form, "forgotten": forgotten}
        told = done(door, "export", args)
    if as_json:
        print_json(told)
    else:
        typer.echo(f"{told['memories']} memories written to {told['path']}")


@memory_app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="JSONL or Markdown.")],
    form: FileFormat = "",
    stop: Annotated[
        bool, typer.Option("--stop", help="Take nothing when a line is bad; else it is left out.")
    ] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Take the memories of a file; what is there already stays as it is."""
    choose(data_dir)
    _check_format(form)
    if not file.is_file():
        usage(f"{file} cannot be read: there is no such file.")
    with open_door() as door:
        told = done(door, "import", {"path": _absolute(file), "format": form, "stop": stop})
    if as_json:
        print_json(told)
    else:
        typer.echo(f"{told['added']} added, {told['known']} known already, {len(told['bad'])} bad")
    for bad in told["bad"]:
        note(f"{file.name}, line {bad['line']}: {bad['reason']}")
    if told["bad"]:
        raise typer.Exit(EXIT_FAILED)


@memory_app.command("ingest")
def ingest(
    paths: Annotated[list[Path], typer.Argument(help="Files, or folders with files.")],
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Take in documents: text, Markdown, HTML, PDF, Word, source code."""
    choose(data_dir)
    for path in paths:
        if not path.exists():
            usage(f"{path} cannot be read: there is no such file or folder.")
    with open_door() as door:
        told = done(door, "ingest", {"paths": [_absolute(path) for path in paths]})
    if as_json:
        print_json(told)
    else:
        for each in told["added"]:
            pieces = "1 piece" if each["chunks"] == 1 else f"{each['chunks']} pieces"
            typer.echo(f"{each['name']}: {pieces}")
        typer.echo(f"{len(told['added'])} taken in, {told['known']} known already")
    for each in told["failed"]:
        note(each["reason"])
    if told["failed"]:
        raise typer.Exit(EXIT_FAILED)


# --- all ------------------------------------------------------------------------------------


def done(door: Any, kind: str, args: dict[str, Any]) -> dict[str, Any]:
    """Begin it, show how far it is, give its result; Ctrl+C stops it and leaves all as it was."""
    begun = door.memory_begin(kind, args)
    job = ended(
        begun,
        lambda: door.memory_job(begun["id"], cancel=False),
        lambda: door.memory_job(begun["id"], cancel=True),
        lambda now: f"{kind}: {now['done'] / now['total']:.0%}",
    )
    if job["state"] == "cancelled":
        fail("It was stopped.")
    if job["error"]:
        told = f"{job['error']['message']} {job['error']['remedy']}"
        if job["error"]["code"] in ("INVALID_ARGUMENT", "BAD_LINES", "WRONG_PASSPHRASE"):
            usage(told)
        fail(told)
    result: dict[str, Any] = job["result"]
    return result


def _check_format(form: str) -> None:
    if form not in ("", "jsonl", "markdown"):
        usage(f"--format {form}: it is jsonl or markdown.")


def _absolute(path: Path) -> str:
    """A running Sonia works in a folder of its own."""
    return str(path.expanduser().absolute())
