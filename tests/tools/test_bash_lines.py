"""Lines in bash's own grammar: read as bash reads them, run by bash, and nothing hides in them."""

from __future__ import annotations

import itertools
import os
import stat
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.builtin.process import run_command, shell_argv
from sonia_desktop.tools.policy import Ruling
from sonia_desktop.tools.shell_grammar import bash_program, wants_bash
from sonia_desktop.tools.shell_reading import read_line
from sonia_desktop.tools.shell_scene import Harm, Surroundings
from sonia_desktop.tools.shell_sed import only_edits
from tests.tools import consent_corpus as corpus

pytestmark = pytest.mark.skipif(not bash_program(), reason="this machine has no bash")


@pytest.fixture
def app(home: Path) -> Path:
    return corpus.furnish(home)


def ruling(text: str, home: Path, app: Path) -> Ruling:
    return corpus.ruling_on(corpus.Line(False, "shell", "", text), home, app).ruling


def printed(line: str, cwd: Path) -> str:
    return run_command(line, cwd=cwd, timeout_s=60, token=CancelToken(), mark="test").stdout


# -- which shell --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("[[ -f notes.txt ]] && echo there", "there\n"),
        ('a=(one "two three"); echo "${#a[@]}"', "2\n"),
        ("wc -c <<< abc", "4\n"),
        ("x=a-b-c; echo ${x//-/_}", "a_b_c\n"),
        ("cat <(echo in) <(echo out)", "in\nout\n"),
        ("n=0; for ((i=1; i<4; i++)); do ((n += i)); done; echo $n", "6\n"),
        ("echo f{1..3}", "f1 f2 f3\n"),
        ("ls notes.txt nothing &> /dev/null; echo done", "done\n"),
    ],
)
def test_a_line_in_bash_grammar_runs_in_bash(line: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x")
    assert wants_bash(line)
    assert printed(line, tmp_path) == told


@pytest.mark.parametrize("line", ["ls -la", "cat a | wc -l", "case x in x) echo y;; esac", "a=1"])
def test_any_other_line_runs_in_the_systems_shell(line: str) -> None:
    assert shell_argv(line) == ["/bin/sh", "-c", line]


def test_without_bash_its_lines_are_asked_for() -> None:
    around = Surroundings(Path("/home/a"), Path("/home/a"), lambda _pattern: (), bash=False)
    reading = read_line("[[ -f x ]] && echo there", around)
    assert reading.harm is Harm.HARMS
    assert "bash" in reading.why[0]


def test_bash_takes_no_function_from_the_environment(tmp_path: Path) -> None:
    argv = shell_argv("[[ -d . ]] && pwd")
    environment = {"PATH": os.environ["PATH"], "BASH_FUNC_pwd%%": "() { echo mine; }"}
    done = subprocess.run(argv, cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert done.stdout.decode().strip() == str(tmp_path.resolve())


# -- nothing hides ------------------------------------------------------------------------------

_PIECES = st.sampled_from(
    [
        "[[",
        "]]",
        "((",
        "))",
        "$((",
        "$[",
        "]",
        "(",
        ")",
        "{",
        "}",
        "a=(",
        "a+=(",
        "a[",
        "]=",
        "a[x]=1",
        "${a[@]}",
        "${a[x]}",
        "${#a[@]}",
        "${x//a/b}",
        "${x:1}",
        "${x:x}",
        "${x:-y}",
        "${x^}",
        "${!a[@]}",
        "<(ls",
        ">(",
        "<<<",
        "<<< ls",
        "< ",
        "&>",
        "/dev/null",
        "|&",
        "|",
        ";",
        "&&",
        ";;",
        ";&",
        "\n",
        "case",
        "x",
        "in",
        "x)",
        "esac",
        "for",
        "i",
        "do",
        "done",
        "if",
        "then",
        "fi",
        "while",
        "read x",
        "-eq",
        "-v",
        "=~",
        "==",
        "1",
        "0",
        "+",
        "++",
        "=",
        " ",
        " ",
        " ",
        "ls",
        "rm",
        "cat q",
        "echo",
        "$x",
        "$i",
        '"',
        "'",
        "$'",
        "\\",
        "x=rm",
        "x='a[`rm`]'",
        "x=a",
        "`rm`",
        "$(rm)",
        "$(ls)",
        "{a,b}",
        "{1..3}",
        "declare -A",
        "declare -i",
        "let",
        "mapfile a",
        "set -e",
        "unset",
        "! ",
        "#",
    ]
)
_LINES = st.lists(_PIECES, min_size=2, max_size=12)


@pytest.fixture(scope="module")
def stubs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder where `rm` only writes down that it was called, and where nothing else is."""
    folder = tmp_path_factory.mktemp("bash_stubs")
    for name in ("ls", "cat", "rm", "x", "i", "a"):
        stub = folder / name
        stub.write_text(f"#!/bin/sh\nprintf '%s\\n' \"${{0##*/}}\" >> '{folder}/ran'\n")
        stub.chmod(stub.stat().st_mode | stat.S_IXUSR)
    (folder / "q").write_text("x\n")
    return folder


@settings(max_examples=250, deadline=None)
@given(_LINES.map(" ".join) | _LINES.map("".join))
def test_what_bash_runs_is_what_was_read(stubs: Path, line: str) -> None:
    """Whatever is held to be harmless: the shell that gets it never comes to run rm."""
    if read_line(line, Surroundings(stubs, stubs)).harm is not Harm.READS:
        return
    (stubs / "ran").write_text("")
    subprocess.run(
        shell_argv(line),
        cwd=stubs,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={"PATH": str(stubs), "HOME": str(stubs)},
        timeout=60,
        check=False,
    )
    assert "rm" not in (stubs / "ran").read_text().split()


_HOSTS = (
    "[[ x -eq {} ]]",
    "[[ {} == y ]]",
    "[[ -v {} ]]",
    "[[ a =~ {} ]]",
    "(( {} ))",
    "echo $(( {} ))",
    "echo $[{}]",
    "a=({})",
    "a=([{}]=1)",
    "a[{}]=1",
    "echo ${{a[{}]}}",
    "echo ${{x:{}}}",
    "echo ${{x//{}/b}}",
    "echo ${{x//a/{}}}",
    "echo ${{x:-{}}}",
    'echo "${{x#{}}}"',
    "cat <<< {}",
    'cat <<< "{}"',
    "cat <(echo {})",
    "case {} in *) ;; esac",
    "case x in {}) ;; esac",
    "case x in *) {} ;; esac",
    "for ((i={}; i<1; i++)); do :; done",
    "for i in {}; do :; done",
    "declare -A m=([{}]=1)",
    "declare x={}",
    "let {}",
    "[ -v {} ]",
    "unset {}",
    "read {} <<< 1",
    "echo {{a,{}}}",
    "cat <<E\n{}\nE",
    "printf '%s' {}",
    "x={}; (( x ))",
    "x={}; [[ x -gt 1 ]]",
    "x={}; echo ${{a[x]}}",
    "x={}; y=x; echo $((y))",
    "x={}; echo ${{y:x:1}}",
    "for x in {}; do ((x)); done",
    "mapfile -t x < README.md; (( x[0] )) || {}",
    "if [[ -n x ]]; then {}; fi",
    "IFS={} read -r x <<< 1",
    "IFS=({}) read -r x <<< 1",
    "IFS[{}]=1 read -r x <<< 1",
    "x={} read -r y <<< 1",
    "x+={} ls",
)
_GUESTS = (
    "$(touch C)",
    "`touch C`",
    "'a[$(touch C)]'",
    "a[$(touch C)]",
    '"$(touch C)"',
    "a[`touch C`]",
)


@pytest.mark.parametrize("host", _HOSTS)
def test_a_command_in_any_place_of_the_grammar_is_found(host: str, home: Path, app: Path) -> None:
    """Judged harmless means: the real shell does not come to run it."""
    for guest in _GUESTS:
        line = host.format(guest)
        if ruling(line, home, app) is Ruling.RUN:
            subprocess.run(
                shell_argv(line),
                cwd=app,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=60,
                check=False,
            )
            assert not (app / "C").exists(), line


@pytest.mark.parametrize(
    "line",
    [
        "x=$(cat README.md); (( x > 3 ))",
        "read -r x < README.md; echo $((x))",
        "mapfile -t a < README.md; [[ a -eq 1 ]]",
        "for x in $(cat README.md); do [[ $x -lt 3 ]]; done",
        "x=$(head -1 README.md); echo ${a[$x]}",
        "x=$(head -1 README.md); echo $[x]",
        "[ $(cat README.md) ]",
    ],
)
def test_bash_never_computes_unasked_with_text_from_a_file(
    line: str, home: Path, app: Path
) -> None:
    assert ruling(line, home, app) is Ruling.ASK


@pytest.mark.parametrize(
    "line",
    [
        "find ~ -name id_rsa -exec cat {} +",
        "find . -name .env | xargs cat",
        "find ~ -type f | while read -r f; do cat \"$f\"; done",
        "find . -name '*.key' | sort | head -1 | while read -r f; do head \"$f\"; done",
        "find . -type l -exec cat {} +",
        "find src -name '*.py' -exec xxd {} +",
        "printf '/etc/passwd\\0' | sort --files0-from=-",
        "printf '/etc/passwd\\0' | wc --files0-from=-",
        "file -f README.md",
    ],
)  # fmt: skip
def test_keys_that_are_found_are_not_read_unasked(line: str, home: Path, app: Path) -> None:
    assert ruling(line, home, app) is Ruling.ASK


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("2,5p", True), ("/a b/,/c/{=;p}", True), ("s/a/b/gI;s|x|y|", True), ("$!N;P;D", True),
        (":a;N;$!ba;s/\\n/ /g", True), ("y/abc/xyz/", True), ("5q", True), ("1~2d", True),
        ("w out", False), ("s/a/b/w out", False), ("s/a/b/e", False), ("1e touch x", False),
        ("/x/{p;w out\n}", False), ("r /etc/passwd", False), ("W out", False), ("s/a/b", False),
        ("e", False), ("{p", False), ("p}", False), ("F", False), ("a hi\nw out", False),
    ],
)  # fmt: skip
def test_only_sed_scripts_that_print_are_taken_for_reading(script: str, told: bool) -> None:
    assert only_edits(script) is told


def test_reading_lines_change_nothing_when_they_really_run(home: Path, app: Path) -> None:
    """Every reading line in bash's grammar, in its shell: the folder stays as it was."""
    rows = itertools.chain.from_iterable(corpus.lines(file) for file in corpus.ALL)
    slow = ("sleep", "until", "docker", "systemctl", "journalctl")
    lines = [row.text for row in rows if row.may_run and row.kind == "shell"]
    lines = [line for line in lines if wants_bash(line) and not any(w in line for w in slow)]
    assert len(lines) > 60
    before = _state(home)
    for line in lines:
        subprocess.run(
            shell_argv(line), cwd=app, env={"HOME": str(home), "PATH": os.environ["PATH"]},
            stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False,
        )  # fmt: skip
        assert _state(home) == before, line


def _state(folder: Path) -> dict[str, bytes]:
    return {
        str(file): file.read_bytes() for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.is_symlink()
    }  # fmt: skip
