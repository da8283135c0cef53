"""The policy as rules that must hold for any path, and the places words mean."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import NotFoundError, PolicyDeniedError, WrongStateError
from sonia_desktop.tools.arguments import args_hash, canonical_json, json_safe
from sonia_desktop.tools.builtin.files import file_tools
from sonia_desktop.tools.builtin.shell import shell_tools
from sonia_desktop.tools.paths import open_exactly, place, resolve
from sonia_desktop.tools.policy import Ruling, decide, inside, judge, secret_reason
from sonia_desktop.tools.registry import Registry
from sonia_desktop.tools.risk import Risk
from sonia_desktop.tools.rules import Rule
from sonia_desktop.tools.types import Effect, Tier, Tool, ToolArgs, ToolResult
from sonia_desktop.tools.visible import hidden, visible

HOME = Path("/home/anna")
_name = st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1).filter(
    lambda name: name not in (".", "..")
)
_paths = st.lists(_name, max_size=5).map(lambda parts: Path("/", *parts))


def _tool(effect: Effect) -> Tool:
    return Tool("t", "", ToolArgs, effect, lambda _a, _c: ToolResult(""))


@given(_paths, st.lists(_paths, max_size=3))
def test_a_change_is_always_asked_for(path: Path, roots: list[Path]) -> None:
    assert judge(_tool(Effect.CHANGE), paths=[path], roots=roots).ruling is Ruling.ASK


@given(_paths, st.lists(_paths, max_size=3))
def test_a_read_runs_only_inside_a_root_and_away_from_secrets(
    path: Path, roots: list[Path]
) -> None:
    verdict = judge(_tool(Effect.READ), paths=[path], roots=roots)
    within = any(path == root or root in path.parents for root in roots)
    free = within and not secret_reason(path)
    assert (verdict.ruling is Ruling.RUN) == free
    assert verdict.reason


@given(_paths, _paths)
def test_one_secret_path_among_several_is_enough(path: Path, root: Path) -> None:
    verdict = judge(_tool(Effect.READ), paths=[root / "a", path / ".ssh" / "x"], roots=[Path("/")])
    assert verdict.ruling is Ruling.ASK


@pytest.mark.parametrize(
    "name",
    [
        ".ssh/id_rsa", ".SSH/config", ".gnupg/x", ".aws/credentials", "work/.env",
        "work/.env.local",
        "server.pem", "SERVER.PEM", "a/b.key", ".mozilla/firefox/x/logins.json", ".netrc",
        ".config/google-chrome/Default/Cookies", ".local/share/keyrings/login.keyring",
        ".git-credentials", "passwords.kdbx", ".config/chromium/x",
    ],
)  # fmt: skip
def test_secret_places_inside_the_home_are_asked_for(name: str) -> None:
    verdict = judge(_tool(Effect.READ), paths=[HOME / name], roots=[HOME])
    assert (verdict.ruling, verdict.rule) == (Ruling.ASK, "secret_place")


@pytest.mark.parametrize("words", [".", "./", "./.", " . ", "file://"])
def test_a_dot_means_the_home_folder(words: str) -> None:
    assert place(words) == Path.home()


@pytest.mark.parametrize("path", ["/proc/self/environ", "/dev/sda", "/sys/kernel"])
def test_the_kernel_s_files_are_asked_for_even_when_all_may_be_read(path: str) -> None:
    verdict = judge(_tool(Effect.READ), paths=[Path(path)], roots=[Path("/")])
    assert verdict.ruling is Ruling.ASK


@pytest.mark.parametrize("name", ["notes.txt", "sshkeys/readme", "environment.md", "keys.txt"])
def test_ordinary_files_are_read_at_once(name: str) -> None:
    verdict = judge(_tool(Effect.READ), paths=[HOME / name], roots=[HOME])
    assert verdict.ruling is Ruling.RUN


def test_sonia_s_own_folder_can_be_kept_private() -> None:
    own = HOME / ".local/share/sonia-desktop"
    path = own / "token"
    assert judge(_tool(Effect.READ), paths=[path], roots=[HOME]).ruling is Ruling.RUN
    assert judge(_tool(Effect.READ), paths=[path], roots=[HOME], private=[own]).ruling is Ruling.ASK


def test_a_name_that_begins_alike_is_another_folder() -> None:
    assert not inside(Path("/home/annabel/x"), Path("/home/anna"))


def test_own_memory_is_written_without_asking() -> None:
    assert judge(_tool(Effect.WRITE_OWN)).ruling is Ruling.RUN


def test_links_and_dots_are_followed_before_judging(home: Path, tmp_path: Path) -> None:
    (home / "docs").symlink_to(tmp_path)
    assert resolve(place("docs/x")) == resolve(tmp_path) / "x"
    assert resolve(place("~/Downloads/../../x")) == resolve(home.parent) / "x"


def test_words_for_folders_mean_the_folders(home: Path) -> None:
    (home / "Reports").mkdir()
    for words, path in {
        "Downloads": home / "Downloads",
        "my downloads": home / "Downloads",
        "the Documents folder": home / "Documents",
        "Downloads/a b.txt": home / "Downloads" / "a b.txt",
        "my documents/x": home / "Documents" / "x",
        "~": home,
        "home": home,
        "my home folder": home,
        "~/Downloads": home / "Downloads",
        "reports": home / "Reports",
        "the reports folder": home / "Reports",
        "'/etc/hosts'": Path("/etc/hosts"),
        "file:///tmp/a%20b": Path("/tmp/a b"),
    }.items():
        assert place(words) == path, words


def test_nothing_is_opened_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "file").write_text("x")
    (tmp_path / "way").symlink_to(tmp_path / "real")
    (tmp_path / "file").symlink_to(tmp_path / "real" / "file")
    os.close(open_exactly(tmp_path / "real" / "file"))
    for path in (tmp_path / "way" / "file", tmp_path / "file"):
        with pytest.raises(PolicyDeniedError):
            open_exactly(path)
    with pytest.raises(NotFoundError, match="Did you mean 'file'"):
        open_exactly(tmp_path / "real" / "fil")


@given(st.text())
def test_nothing_hidden_is_left_in_what_is_shown(text: str) -> None:
    shown = visible(text)
    assert not any(hidden(character) for character in shown)
    kept = [c for c in text if not hidden(c) and not c.isspace()]
    assert all(character in shown for character in kept)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.text(), _json, max_size=4))
def test_the_hash_depends_on_the_meaning_only(args: dict[str, object]) -> None:
    turned = dict(reversed(list(args.items())))
    assert args_hash(args) == args_hash(turned)
    assert json_safe(json_safe(args)) == json_safe(args)
    canonical_json(args).encode("ascii")


def test_two_tools_cannot_have_one_name() -> None:
    registry = Registry(file_tools())
    assert registry.get("FILESYSTEM.read_file").name == "file.read"
    with pytest.raises(WrongStateError, match=r"file\.list"):
        registry.register(file_tools()[0])
    assert registry.get("list_directory") is registry.all()[0]


def test_every_tool_knows_many_phrasings() -> None:
    for tool in [*file_tools(), *shell_tools()]:
        assert len(set(tool.examples)) >= 15


def test_a_command_that_only_reads_is_asked_for_where_the_user_has_not_freed_them() -> None:
    command = Risk(Tier.SAFE_READ, "read", ("It only reads.",), commands=("uname -a",))
    assert decide(command).ruling is Ruling.RUN
    asked = decide(command, ask_commands=True)
    assert asked.ruling is Ruling.ASK
    assert "tools.run_reads" in asked.reason
    allowing = Rule("rule_1", Ruling.RUN, "shell.run", {"command": "uname*"})
    assert decide(command, [allowing], ask_commands=True).ruling is Ruling.RUN
    assert decide(Risk(Tier.SAFE_READ, "read", ("",)), ask_commands=True).ruling is Ruling.RUN
