"""What can be said here of how macOS and Windows confine commands: the profile, the limits."""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.tools.builtin.shell import shell_tools
from sonia_desktop.tools.job_object import JobLimits, extended, held, kept_from
from sonia_desktop.tools.sandbox import Grant, Sandbox
from sonia_desktop.tools.sandbox_macos import profile, wrapped


def made(**more: object) -> str:
    given_places: dict[str, object] = {
        "read": (Path("/Users/anna"),), "write": (Path("/Users/anna/project"),),
        "hidden": (Path("/Users/anna/.sonia"),), "secret_names": (".ssh", "keychains"),
        "network": False,
    }  # fmt: skip
    return profile(**{**given_places, **more})  # type: ignore[arg-type]


def test_nothing_is_allowed_that_is_not_named_and_the_last_word_is_no() -> None:
    lines = made().splitlines()
    assert lines[:2] == ["(version 1)", "(deny default)"]
    writes = [line for line in lines if line.startswith("(allow file-write* ")]
    assert writes == ['(allow file-write* (subpath "/Users/anna/project"))']
    assert lines[-2] == '(deny file-read* file-write* (subpath "/Users/anna/.sonia"))'
    assert lines[-1].startswith('(deny file-read* file-write* (regex #"/(')
    secret = re.search(r'#"(.*)"', lines[-1])
    assert secret is not None
    assert re.search(secret[1], "/Users/anna/.ssh/id_rsa")
    assert not re.search(secret[1], "/Users/anna/my.ssh.txt")
    text = made()
    assert "(allow network*)" not in text
    assert "launchservices" not in text
    assert "appleevent" not in text


def test_the_network_is_a_grant_of_its_own() -> None:
    assert "(allow network*)" in made(network=True)


@given(st.text(alphabet='ab/" \\\n()', min_size=1, max_size=20))
def test_no_name_of_a_folder_can_end_the_string_it_stands_in(name: str) -> None:
    text = made(read=(), hidden=(), secret_names=(), write=(Path("/Users") / name,))
    (line,) = [line for line in text.splitlines() if line.startswith("(allow file-write* ")]
    outside = re.sub(r'"(?:[^"\\]|\\.)*"', "", line)
    assert outside == "(allow file-write* (subpath ))"


def test_the_same_sandbox_wraps_for_macos(tmp_path: Path) -> None:
    there = Sandbox("/usr/bin/sandbox-exec", "sandbox-exec", roots=(tmp_path,))
    argv = there.wrap(["/bin/ls"], cwd=tmp_path, grant=Grant(write=(tmp_path,)))
    assert argv[:2] == ["/usr/bin/sandbox-exec", "-p"]
    assert f'(allow file-write* (subpath "{tmp_path}"))' in argv[2]
    assert argv[-1] == "/bin/ls"
    assert not there.own_processes, "what a command leaves behind is looked for and ended"
    assert wrapped(["a"], "p") == ["/usr/bin/sandbox-exec", "-p", "p", "a"]


def test_a_job_ends_with_its_last_handle_and_has_limits() -> None:
    told = extended(JobLimits(memory_bytes=123, processes=7))
    if ctypes.sizeof(ctypes.c_void_p) == 8:
        assert ctypes.sizeof(told) == 144, "as Windows has it"
    assert told.basic.flags & 0x2000, "killed when it is closed"
    assert (told.basic.processes, told.job_memory) == (7, 123)
    assert kept_from() == 0xFF


@pytest.mark.skipif(sys.platform == "win32", reason="there it is a job")
def test_elsewhere_a_process_is_not_held() -> None:
    process = subprocess.Popen(["true"])
    with held(process):
        assert process.wait() == 0


def test_without_a_sandbox_the_question_says_so() -> None:
    (shell,) = shell_tools(30.0, Sandbox("", "there is no sandbox for commands on this system"))
    args = shell.args.model_validate({"command": "ls"})
    assert shell.describe is not None
    assert "WITHOUT a sandbox (there is no sandbox" in shell.describe(args, (Path("/"),))
    assert not shell.confined, "so every call is asked for"
