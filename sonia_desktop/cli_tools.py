"""`sonia tools rules`, `sonia approvals`, `sonia audit`, `sonia stop-all`: consent, typed."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from sonia_desktop.terminal import (
    EXIT_CONSENT,
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
from sonia_desktop.tools.visible import visible

_PLAIN: dict[str, Any] = {"no_args_is_help": False, "rich_markup_mode": None}
rules_app = typer.Typer(
    help="Rules about what runs, is asked for, or is refused.",
    invoke_without_command=True,
    **_PLAIN,
)
approvals_app = typer.Typer(
    help="Questions that wait for consent.", invoke_without_command=True, **_PLAIN
)
audit_app = typer.Typer(help="The record of every decision.", no_args_is_help=True,
                        rich_markup_mode=None)  # fmt: skip
Patterns = Annotated[
    list[str] | None,
    typer.Argument(metavar="[NAME=PATTERN]...", help='Arguments: command="git commit *"'),
]


# --- rules ----------------------------------------------------------------------------------


@rules_app.callback()
def rules(context: typer.Context, as_json: Json = False, data_dir: DataDir = None) -> None:
    """List the rules in force."""
    choose(data_dir)
    if context.invoked_subcommand is not None:
        return
    with open_door() as door:
        found = door.consent_wish("rules", {})
    if as_json:
        print_json(found)
    elif not found:
        note(
            'No rules. One is made with: sonia tools rules add deny shell.run command="git push*" '
            """--fits '{"command": "git push origin"}'"""
        )
    for rule in () if as_json else found:
        word = {"run": "allow"}.get(rule["ruling"], rule["ruling"])
        args = " ".join(f"{name}={value!r}" for name, value in rule["args"].items())
        scope = f"until {rule['until']}" if rule["scope"] == "until" else rule["scope"]
        typer.echo(
            f"{rule['id']}  {word:5} {rule['tool']} {args}  ({scope}) {rule['note']}".rstrip()
        )


@rules_app.command("add")
def rules_add(
    ruling: Annotated[str, typer.Argument(help="allow, ask or deny")],
    tool: Annotated[str, typer.Argument(help='A tool or a pattern: shell.run, "file.*"')],
    patterns: Patterns = None,
    fits: Annotated[
        list[str] | None,
        typer.Option(
            "--fits", metavar="JSON", help='Arguments it must fit: \'{"command": "..."}\''
        ),
    ] = None,
    not_fits: Annotated[
        list[str] | None,
        typer.Option("--not", metavar="JSON", help="Arguments it must not fit."),
    ] = None,
    scope: Annotated[str, typer.Option("--scope", help="once, session, always")] = "always",
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="2026-12-31: holds until then.")
    ] = None,
    caller: Annotated[str, typer.Option("--caller", help="Only for this caller.")] = "*",
    about: Annotated[str, typer.Option("--note", help="Why: it is shown with the rule.")] = "",
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Keep a rule. Its examples are checked first; one that allows needs both kinds."""
    choose(data_dir)
    named = tool if "*" not in tool and "?" not in tool else ""
    shape = {
        "ruling": ruling,
        "tool": tool,
        "args": dict(_pair(item) for item in patterns or ()),
        "caller": caller,
        "scope": "until" if until else scope,
        "until": until,
        "note": about,
        "must_fit": [_example(text, named) for text in fits or ()],
        "must_not_fit": [_example(text, named) for text in not_fits or ()],
    }
    _changed("rule_add", shape, as_json, "The rule {id} holds now.")


@rules_app.command("remove")
def rules_remove(
    rule_id: Annotated[str, typer.Argument(metavar="ID")],
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Take a rule back."""
    choose(data_dir)
    _changed("rule_remove", {"id": rule_id}, as_json, "The rule {id} holds no more.")


def _changed(wish: str, args: dict[str, Any], as_json: bool, told: str) -> None:
    with open_door() as door:
        done = door.consent_wish(wish, args, person=_person_says_yes(door, wish))
    if as_json:
        print_json(done)
    if "rule" in done:
        if not as_json:
            typer.echo(told.format(id=done["rule"]["id"]))
        return
    if not door.running:
        fail("No Sonia runs whose window could ask you. Start her with `sonia`, or use a terminal.")
    note("Answer Sonia's question in her window; until then nothing has changed.")
    raise typer.Exit(EXIT_CONSENT)


def _person_says_yes(door: Any, wish: str) -> bool:
    """No Sonia runs, so no window could ask: the person at this terminal is asked here."""
    if door.running or not sys.stdin.isatty():
        return False
    return typer.confirm("This changes what runs without asking. Go on?", default=False, err=True)


def _pair(item: str) -> tuple[str, str]:
    name, equals, value = item.partition("=")
    if not equals:
        usage(f"{item!r} is not name=pattern.")
    return name, value


def _example(text: str, tool: str) -> dict[str, Any]:
    try:
        shape = json.loads(text)
    except ValueError as error:
        usage(f"The example {text!r} is not JSON: {error}")
    if not isinstance(shape, dict):
        usage(f"The example {text!r} is no JSON object.")
    if "tool" in shape and isinstance(shape.get("args"), dict):
        return shape
    if not tool:
        usage('For a pattern of tools an example needs its tool: {"tool": "...", "args": {...}}')
    return {"tool": tool, "args": shape}


def would(
    name: str,
    arguments: Annotated[list[str] | None, typer.Argument(help="name=value")] = None,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """What would happen with a call, and why; nothing is run."""
    choose(data_dir)
    args = dict(_pair(item) for item in arguments or ())
    with open_door() as door:
        told = door.consent_wish("would", {"tool": name, "args": args})
    if as_json:
        print_json(told)
        return
    word = {"run": "It would run unasked.", "ask": "You would be asked.", "deny": "Refused."}
    typer.echo(f"{word[told['ruling']]} ({told['tier']}, {told['rule']})")
    typer.echo(told["reason"])


# --- open questions --------------------------------------------------------------------------


@approvals_app.callback()
def approvals(context: typer.Context, as_json: Json = False, data_dir: DataDir = None) -> None:
    """List the questions that are open now."""
    choose(data_dir)
    if context.invoked_subcommand is not None:
        return
    with open_door() as door:
        found = door.consent_wish("approvals", {})
    if as_json:
        print_json(found)
    elif not found:
        note("Nothing waits for your consent.")
    for one in () if as_json else found:
        typer.echo(
            f"{one['id']}  {one['tool']}  asked by {one['caller']}, until {one['expires_at']}"
        )
        for line in one["what_happens"].splitlines():
            typer.echo(f"    {line}")
        typer.echo(f"    Why: {one['reason']}")


@approvals_app.command("deny")
def approvals_deny(
    approval_id: Annotated[str, typer.Argument(metavar="ID")] = "",
    everything: Annotated[bool, typer.Option("--all", help="Every open question.")] = False,
    data_dir: DataDir = None,
) -> None:
    """Say no to a question, or to all. Yes is said in Sonia's window."""
    choose(data_dir)
    if not approval_id and not everything:
        usage("Say which: an ID of `sonia approvals`, or --all.")
    with open_door() as door:
        done = door.consent_wish("answer", {"id": approval_id, "all": everything})
    typer.echo(f"Denied: {done['denied']}" if everything else f"Denied: {done['tool']}")


# --- the record ------------------------------------------------------------------------------


@audit_app.command("show")
def audit_show(
    limit: Annotated[int, typer.Option("--limit", min=1, max=100_000)] = 20,
    action: Annotated[str, typer.Option("--action", metavar="ID", help="Of this call.")] = "",
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """The newest records, newest first."""
    choose(data_dir)
    with open_door() as door:
        lines = door.consent_wish("audit", {"limit": limit, "action_id": action})
    if as_json:
        print_json(lines)
        return
    for line in lines:
        took = "" if line["duration_ms"] is None else f"  {line['duration_ms']:.1f} ms"
        typer.echo(
            f"{line['seq']:>6}  {line['at']}  {line['event']:10} {visible(line['tool']):18} "
            f"{visible(line['actor']):16} {line['rule']}{took}"
        )


@audit_app.command("verify")
def audit_verify(
    expect: Annotated[
        str, typer.Option("--expect", metavar="HASH", help="A hash that must stand in it.")
    ] = "",
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Whether the record is whole: nothing changed, left out or moved."""
    choose(data_dir)
    with open_door() as door:
        found = door.consent_wish("verify", {"expect": expect})
    if as_json:
        print_json(found)
    elif found["whole"]:
        redacted = f", {found['redacted']} of them redacted" if found["redacted"] else ""
        typer.echo(f"Whole: {found['records']} records{redacted}. The last one's hash:")
        typer.echo(found["head"])
    if not found["whole"]:
        note(f"The record is NOT whole: {found['problem']}.")
        raise typer.Exit(EXIT_FAILED)


@audit_app.command("export")
def audit_export(
    file: Annotated[Path, typer.Argument(help="Where to write it: one JSON object a line.")],
    data_dir: DataDir = None,
) -> None:
    """Write the whole record to a file, with its hashes."""
    choose(data_dir)
    with open_door() as door:
        lines = door.consent_wish("audit", {"all": True})
    try:
        with file.open("w", encoding="utf-8") as out:
            out.writelines(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
    except OSError as error:
        fail(f"{file} cannot be written: {error.strerror or error}")
    head = lines[-1]["chain_hash"] if lines else ""
    note(f"Written: {len(lines)} records to {file}. To compare later:")
    note(f"sonia audit verify --expect {head}")


def stop_all(as_json: Json = False, data_dir: DataDir = None) -> None:
    """Stop everything: end what runs, say no to every open question."""
    choose(data_dir)
    with open_door() as door:
        done = door.consent_wish("stop_all", {"by": "user"})
    if as_json:
        print_json(done)
    else:
        questions = f"{done['denied']} question{'' if done['denied'] == 1 else 's'}"
        typer.echo(f"Stopped: {done['stopped']} running, {questions} denied.")
