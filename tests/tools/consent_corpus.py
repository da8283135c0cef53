"""The corpora of shell lines, paths and URLs, and the folder they are judged in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ConfigDict

from sonia_desktop.tools.builtin.files import file_tools
from sonia_desktop.tools.builtin.shell import shell_tools
from sonia_desktop.tools.paths import place, resolve
from sonia_desktop.tools.policy import Verdict, judge
from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolResult

HERE = Path(__file__).parent
TUNED, HELD_BACK = HERE / "consent_corpus.tsv", HERE / "consent_heldback.tsv"
FRESH, LAST, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH = (
    HERE / f"consent_{name}.tsv"
    for name in ("fresh", "last", "third", "fourth", "fifth", "sixth", "seventh")
)
ALL = (TUNED, HELD_BACK, FRESH, LAST, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH)
_WRITTEN_OUT = {"⏎": "\n", "⇥": "\t", "␍": "\r", "␛": "\x1b"}


@dataclass(frozen=True)
class Line:
    """One line: what it is, and whether it may run unasked."""

    may_run: bool
    kind: str  # shell, path, url
    group: str
    text: str


def lines(file: Path) -> list[Line]:
    """The lines of a corpus."""
    found = []
    for row in file.read_text(encoding="utf-8").splitlines():
        if row.startswith("#") or not row.strip():
            continue
        expected, kind, group, text = row.split("\t", 3)
        assert expected in ("run", "ask"), row
        for sign, character in _WRITTEN_OUT.items():
            text = text.replace(sign, character)
        found.append(Line(expected == "run", kind, group, text))
    return found


def furnish(home: Path) -> Path:
    """Make the folders and files the lines speak of; the folder the commands run in."""
    app = home / "projects" / "app"
    for folder in (app / "src", app / "docs", home / "Documents" / "keys", home / ".ssh"):
        folder.mkdir(parents=True, exist_ok=True)
    for folder in (home / "Downloads", home / "Pictures", home / ".config"):
        folder.mkdir(exist_ok=True)
    for name in ("notes.txt", "Documents/report.md", "Documents/a b.txt", "Documents/keys/id_rsa",
                 ".ssh/id_rsa", ".ssh/config", "projects/app/README.md", "projects/app/.env",
                 "projects/app/src/main.py", "projects/app/package.json", "Downloads/data.csv",
                 "projects/app/docs/guide.md", "projects/app/server.key"):  # fmt: skip
        (home / name).write_text("text\n")
    git = app / ".git"
    git.mkdir(exist_ok=True)
    (git / "config").write_text(
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n"
        '[remote "origin"]\n\turl = https://example.org/app.git\n'
    )
    odd = home / "projects" / "odd" / ".git"
    odd.mkdir(parents=True, exist_ok=True)
    (odd / "config").write_text("[core]\n\tfsmonitor = rm -rf ~\n")
    for link, target in ((app / "leak", "/etc"), (app / "keys", home / ".ssh")):
        if not link.is_symlink():
            link.symlink_to(target)
    return app


class _Url(ToolArgs):
    model_config = ConfigDict(extra="forbid", frozen=True)
    url: str


_FETCH = Tool(
    "web.fetch", "", _Url, Effect.READ, lambda _a, _c: ToolResult(""),
    sends_to=lambda args: (args.url,),
)  # fmt: skip
_SHELL = replace(shell_tools()[0], confined=True)
_READ = next(tool for tool in file_tools() if tool.name == "file.read")


def ruling_on(line: Line, home: Path, cwd: Path) -> Verdict:
    """What the policy says to a line."""
    roots = [resolve(home)]
    if line.kind == "shell":
        args = _SHELL.args.model_validate({"command": line.text, "cwd": str(cwd)})
        return judge(_SHELL, args, paths=[resolve(cwd)], roots=roots)
    if line.kind == "path":
        return judge(_READ, paths=[resolve(place(line.text))], roots=roots)
    return judge(_FETCH, _Url(url=line.text), roots=roots)
