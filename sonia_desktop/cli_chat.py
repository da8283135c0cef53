"""`sonia chat`: a talk in the terminal; `sonia chats`: what was said before."""

from __future__ import annotations

import base64
import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.terminal import (
    DataDir,
    Json,
    choose,
    note,
    open_door,
    print_json,
    read_file,
    usage,
)

if TYPE_CHECKING:
    from rich.console import Console

chats_app = typer.Typer(
    help="Conversations: find, read, name, delete, exchange.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Which = Annotated[str, typer.Argument(help="The conversation's id, or how it begins.")]

HELP = """\
/new            begin another conversation
/chats [WORDS]  the latest conversations, or those with these words
/open ID        go on with one of them
/title WORDS    name this one
/persona WORDS  how the answers of this one shall be (nothing: as always)
/why            how the last answer came about
/save FILE      write this conversation to FILE (.md or .json)
/help, /quit    this list; leave (also Ctrl+D). Ctrl+C stops an answer."""
_SUFFIXES = {".json": "json", ".md": "markdown", ".pdf": "pdf"}


# --- sonia chats --------------------------------------------------------------------------------


@chats_app.command("list")
def chats_list(
    limit: Annotated[int, typer.Option(min=1, max=1000)] = 20,
    deleted: Annotated[bool, typer.Option("--deleted", help="Those that can be restored.")] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """The latest conversations, pinned ones first."""
    choose(data_dir)
    with open_door() as door:
        found = door.chats("list", {"limit": limit, "deleted": deleted})
    if as_json:
        print_json(found)
    else:
        for one in found:
            typer.echo(_line(one))
        if not found:
            note('There is no conversation yet. Begin one with `sonia chat` or `sonia ask "..."`.')


@chats_app.command("search")
def chats_search(
    words: Annotated[list[str], typer.Argument(help="Words that were said or answered.")],
    limit: Annotated[int, typer.Option(min=1, max=200)] = 20,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Find a conversation by what was said in it."""
    choose(data_dir)
    with open_door() as door:
        found = door.chats("search", {"query": " ".join(words), "limit": limit})
    if as_json:
        print_json(found)
    else:
        for one in found:
            snippet = " ".join(one["snippet"].split())
            typer.echo(f"{one['conversation_id']}  {one['title']}\n    {snippet}")
        if not found:
            note("Nothing was found.")


@chats_app.command("show")
def chats_show(
    conversation: Which,
    why: Annotated[bool, typer.Option("--why", help="How each answer came about.")] = False,
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Read a conversation."""
    choose(data_dir)
    with open_door() as door:
        found = door.chats("show", {"id": conversation})
    if as_json:
        print_json(found)
        return
    typer.echo(f"{found['title']}\n")
    for turn in found["turns"]:
        typer.echo(f"> {turn['said']}\n\n{turn['text']}\n")
        if why:
            typer.echo(f"{turn['why']}\n")
    if found["turns_on_other_lines"]:
        note(f"{found['turns_on_other_lines']} more turns stand on other lines of it.")


@chats_app.command("rename")
def chats_rename(conversation: Which, title: str, data_dir: DataDir = None) -> None:
    """Give it another title."""
    _change("rename", {"id": conversation, "title": title}, data_dir)


@chats_app.command("pin")
def chats_pin(
    conversation: Which,
    off: Annotated[bool, typer.Option("--off", help="No longer.")] = False,
    data_dir: DataDir = None,
) -> None:
    """Keep it at the top of the list."""
    _change("pin", {"id": conversation, "on": not off}, data_dir)


@chats_app.command("delete")
def chats_delete(conversation: Which, data_dir: DataDir = None) -> None:
    """Delete it; `sonia chats restore` brings it back for 30 days."""
    _change("delete", {"id": conversation}, data_dir)


@chats_app.command("restore")
def chats_restore(conversation: Which, data_dir: DataDir = None) -> None:
    """Bring a deleted one back."""
    _change("restore", {"id": conversation}, data_dir)


@chats_app.command("export")
def chats_export(
    conversation: Which,
    to: Annotated[Path | None, typer.Option("--to", help="A .md, .pdf or .json file.")] = None,
    form: Annotated[str, typer.Option("--format", help="markdown, pdf or json.")] = "",
    data_dir: DataDir = None,
) -> None:
    """Write it down as Markdown or PDF (the line that is shown) or JSON (all of it)."""
    choose(data_dir)
    kind = form or _SUFFIXES.get(to.suffix if to else ".md", "markdown")
    with open_door() as door:
        found = door.chats("export", {"id": conversation, "format": kind})
    content = base64.b64decode(found["content"])
    if to is None:
        sys.stdout.buffer.write(content)
    else:
        _write(to, content)
        note(f"Written to {to}.")


@chats_app.command("import")
def chats_import(
    file: Annotated[Path, typer.Argument(help="conversations.json, or the .zip of an export.")],
    as_json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Take in an export of ChatGPT, Claude or Sonia; again, it adds nothing twice."""
    choose(data_dir)
    content = base64.b64encode(read_file(file)).decode("ascii")
    with open_door() as door:
        found = door.chats("import", {"content": content})
    if as_json:
        print_json(found)
    else:
        told = [
            f"{found[kind]} {kind if found[kind] != 1 else kind.removesuffix('s')}"
            for kind in ("conversations", "turns")
        ]
        typer.echo(f"Taken in: {' with '.join(told)}.")


def _change(wish: str, args: dict[str, Any], data_dir: Path | None) -> None:
    choose(data_dir)
    with open_door() as door:
        typer.echo(_line(door.chats(wish, args)))


def _line(one: dict[str, Any]) -> str:
    mark = "*" if one["pinned"] else " "
    return f"{one['id']} {mark} {one['updated_at'][:16].replace('T', ' ')}  {one['title']}"


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        usage(f"{path} cannot be written: {error.strerror or error}")


# --- sonia chat ---------------------------------------------------------------------------------


def chat(
    conversation: Annotated[
        str | None, typer.Option("--open", help="Go on with this conversation.")
    ] = None,
    data_dir: DataDir = None,
) -> None:
    """Talk in the terminal; answers come as they are made, Ctrl+C stops one."""
    choose(data_dir)
    from rich.console import Console

    console = Console(highlight=False)
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - input() then has a line editor and a history

    with open_door() as door:
        talk = _Talk(door, console)
        if conversation:
            talk.command(f"/open {conversation}")
        if console.is_terminal:
            console.print("[bold]Sonia[/bold]  [dim]/help lists what you can do here[/dim]")
        while (said := _next(console)) is not None:
            if not said.strip():
                continue
            try:
                if said.startswith("/"):
                    if not talk.command(said.strip()):
                        break
                else:
                    talk.say(said)
            except SoniaError as error:
                console.print(f"[red]{_plain(error)}[/red]")


def _next(console: Console) -> str | None:
    """The next line; None at the end."""
    while True:
        try:
            return console.input("[bold cyan]> [/bold cyan]" if sys.stdin.isatty() else "")
        except KeyboardInterrupt:
            console.print("[dim]Ctrl+D or /quit leaves.[/dim]")
        except EOFError:
            return None


class _Talk:
    """One talk at the terminal."""

    def __init__(self, door: Any, console: Console) -> None:
        self._door, self._console = door, console
        self._conversation: str | None = None
        self._persona = ""  # of a conversation that has not begun
        self._why = ""

    def say(self, text: str) -> None:
        """Ask, and print the answer as it grows."""
        written = ""
        try:
            with self._door.talk(text, self._conversation, self._persona) as events:
                for event in events:
                    written = self._print(event, written)
        except KeyboardInterrupt:
            self._console.print("\n[dim]Stopped.[/dim]")

    def _print(self, event: dict[str, Any], written: str) -> str:
        """One event; what stands on the screen of the answer then."""
        kind = event["type"]
        if kind == "delta":
            self._console.print(event["text"], end="", markup=False, soft_wrap=True)
            return written + str(event["text"])
        if kind == "tool":
            self._tool(event)
        elif kind == "ended" and event["outcome"] != "waiting":
            self._begun(event)
            missing = "" if written else event["text"]
            self._console.print(missing, markup=False, soft_wrap=True)
        return written

    def _tool(self, event: dict[str, Any]) -> None:
        state, tool = event["state"], event["tool"]
        if state == "waiting_for_consent":
            self._ask(event["approval"])
        elif state != "running":
            self._console.print(f"[dim]· {_plain(tool)}: {state.replace('_', ' ')}[/dim]")

    def _ask(self, approval: dict[str, Any]) -> None:
        """The user's consent: here when Sonia runs here, else in its window."""
        from rich.panel import Panel

        told = f"{approval['what_happens']}\n\n{approval['reason']}"
        self._console.print(Panel(_plain(told), title="May I?", border_style="yellow"))
        if self._door.running:
            self._console.print(
                "[dim]Answer in Sonia's window. Where she runs without one (`sonia serve`), end "
                "her: alone, `sonia chat` asks here. Ctrl+C here refuses it.[/dim]"
            )
            return
        allow = False
        if sys.stdin.isatty():
            with contextlib.suppress(EOFError):
                reply = self._console.input("[bold]Allow it? [y/N] [/bold]")
                allow = reply.strip().lower() in ("y", "yes")
        self._door.consent(approval["id"], allow)

    def _begun(self, event: dict[str, Any]) -> None:
        first = self._conversation is None
        self._conversation, self._why = event["conversation_id"], event["why"]
        if first and self._persona:
            with contextlib.suppress(SoniaError):  # private mode keeps no conversation
                self._wish("persona", persona=self._persona)
                self._persona = ""

    def command(self, line: str) -> bool:
        """A line that begins with a slash; False to leave."""
        name, _space, rest = line.partition(" ")
        rest = rest.strip()
        if name in ("/quit", "/exit", "/q"):
            return False
        if name == "/new":
            self._conversation, self._persona, self._why = None, "", ""
            self._console.print("[dim]A new conversation.[/dim]")
        elif name == "/chats":
            self._list(rest)
        elif name == "/open":
            self._open(rest)
        elif name == "/title":
            self._console.print(f"[dim]{_plain(self._wish('rename', title=rest)['title'])}[/dim]")
        elif name == "/persona":
            self._set_persona(rest)
        elif name == "/why":
            self._console.print(self._why or "Nothing was asked yet.", markup=False)
        elif name == "/save":
            self._save(rest)
        else:
            if name != "/help":
                self._console.print(f"[red]There is no {_plain(name)}.[/red]")
            self._console.print(HELP, markup=False)
        return True

    def _list(self, words: str) -> None:
        if words:
            for one in self._door.chats("search", {"query": words}):
                line = f"{one['conversation_id']}  {one['title']}"
                self._console.print(line, markup=False)
            return
        for one in self._door.chats("list", {"limit": 15}):
            self._console.print(_line(one), markup=False)

    def _open(self, which: str) -> None:
        found = self._door.chats("show", {"id": which})
        self._conversation = found["id"]
        self._console.print(f"[bold]{_plain(found['title'])}[/bold]")
        for turn in found["turns"][-3:]:
            self._console.print(f"[cyan]> {_plain(turn['said'])}[/cyan]")
            self._console.print(turn["text"], markup=False)

    def _set_persona(self, persona: str) -> None:
        if self._conversation is None:
            self._persona = persona
        else:
            self._wish("persona", persona=persona)
        told = "Answers are as always." if not persona else "Noted for this conversation."
        self._console.print(f"[dim]{told}[/dim]")

    def _save(self, name: str) -> None:
        path = Path(name or "conversation.md").expanduser()
        form = _SUFFIXES.get(path.suffix, "markdown")
        found = self._wish("export", format=form)
        try:
            path.write_bytes(base64.b64decode(found["content"]))
        except OSError as error:
            self._console.print(f"[red]{path} cannot be written: {error.strerror}[/red]")
        else:
            self._console.print(f"[dim]Written to {_plain(str(path))}.[/dim]")

    def _wish(self, wish: str, **args: Any) -> Any:
        if self._conversation is None:
            from sonia_desktop.core.errors import WrongStateError

            raise WrongStateError("Nothing was said yet.", remedy="Say something first.")
        return self._door.chats(wish, {"id": self._conversation, **args})


def _plain(text: object) -> str:
    """Text that rich prints as it is."""
    from rich.markup import escape

    return escape(str(text))
