"""The sandbox: what must work in it, and escapes that must fail. Real bubblewrap, real commands."""

from __future__ import annotations

import os
import platform
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.tools.builtin.shell import shell_tools, words_of
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.registry import Registry
from sonia_desktop.tools.sandbox import Limits, Sandbox, named_folders, safe_variables
from sonia_desktop.tools.sandbox_calls import filter_of_calls
from sonia_desktop.tools.sandbox_watch import Watch
from sonia_desktop.tools.types import Action, ActionOutput, ActionState

WAIT_S = 60.0
MIB = 1024 * 1024

works = pytest.mark.skipif(
    not Sandbox.find().available, reason=f"no sandbox here: {Sandbox.find().detail}"
)


@pytest.fixture
def sandbox(home: Path, data_dir: Path) -> Sandbox:
    limits = Limits(memory_bytes=300 * MIB, processes=40, temporary_bytes=16 * MIB)
    return Sandbox.find(roots=[home], private=[data_dir], limits=limits)


@pytest.fixture
def boxed(home: Path, db: Any, bus: Bus, sandbox: Sandbox) -> Iterator[Executor]:
    executor = Executor(
        Registry(shell_tools(20.0, sandbox)), db, bus, approval_ttl_s=60.0, roots=[home]
    )
    executor.start()
    yield executor
    executor.stop()


def ran(executor: Executor, command: str | list[str], **args: Any) -> Action:
    asked = executor.run("shell.run", {"command": command, **args}, caller="t").result(WAIT_S)
    if asked.approval is not None:  # one that only reads runs unasked
        executor.settle(asked.approval.id, allow=True, by="anna")
    return executor.finished(asked.id).result(WAIT_S)


def out(executor: Executor, command: str | list[str], **args: Any) -> dict[str, Any]:
    action = ran(executor, command, **args)
    assert action.state is ActionState.DONE, action.error
    assert action.result is not None
    data: dict[str, Any] = action.result.data
    assert data["sandboxed"] is True
    return data


@works
def test_ordinary_commands_work_in_it(boxed: Executor, home: Path) -> None:
    (home / "Documents" / "a.txt").write_text("hello")
    assert out(boxed, "cat Documents/a.txt | tr a-z A-Z")["stdout"] == "HELLO"
    assert out(boxed, "mkdir made && cd made && echo x > y && cat y")["stdout"] == "x\n"
    assert (home / "made" / "y").read_text() == "x\n"
    assert out(boxed, ["echo", "$HOME; rm"])["stdout"] == "$HOME; rm\n"
    assert out(boxed, "python3 -c 'print(6*7)'")["stdout"] == "42\n"
    assert out(boxed, "echo t > /tmp/t && cat /tmp/t")["stdout"] == "t\n"
    assert out(boxed, "exit 7")["return_code"] == 7
    assert out(boxed, "uname -n")["stdout"].strip() == platform.node(), "it tells the truth"
    assert "NOT_FOUND" in str(ran(boxed, ["no-such-program-here"]).error)


@works
def test_a_folder_it_names_may_be_written_and_the_question_says_so(
    boxed: Executor, tmp_path: Path, home: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    asked = boxed.run("shell.run", {"command": f"touch {elsewhere}/new"}, caller="t").result(WAIT_S)
    assert asked.approval is not None
    assert f"- {home}\n- {elsewhere}\n" in asked.approval.what_happens
    assert "cannot reach the network" in asked.approval.what_happens
    assert "CANNOT be undone" in asked.approval.what_happens
    boxed.settle(asked.approval.id, allow=True, by="anna")
    boxed.finished(asked.id).result(WAIT_S)
    assert (elsewhere / "new").exists()


@works
@pytest.mark.parametrize("place", ["/etc/evil", "/usr/evil", "/evil", "/var/evil", "/boot/evil"])
def test_the_system_cannot_be_written(boxed: Executor, place: str) -> None:
    data = out(boxed, f"echo x > {place}")
    assert data["return_code"] != 0
    assert not Path(place).exists()
    assert "It ran in the sandbox" in data["hint"]


@works
def test_a_folder_that_is_not_named_cannot_be_written(
    boxed: Executor, home: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    hidden = f'cd /; d={tmp_path}; e=out; echo x > "$d/${{e}}side/evil"; echo x > $HOME/../x'
    out(boxed, hidden, cwd="Documents")
    assert list(outside.iterdir()) == []
    assert not (tmp_path / "x").exists()
    out(boxed, "p=evil; echo x > $HOME/$p", cwd="Documents")
    assert not (home / "evil").exists()


@works
def test_start_up_files_of_a_writable_home_stay_as_they_are(boxed: Executor, home: Path) -> None:
    (home / ".bashrc").write_text("mine")
    (home / ".config").mkdir()
    out(boxed, "echo evil >> .bashrc; touch .config/evil; mv .bashrc other; rm -rf .config")
    assert (home / ".bashrc").read_text() == "mine"
    assert list((home / ".config").iterdir()) == []


@works
def test_keys_and_sonia_s_own_data_cannot_be_read(
    boxed: Executor, home: Path, data_dir: Path
) -> None:
    (home / ".ssh" / "id_rsa").write_text("hunter2")
    (home / "Documents" / ".env").write_text("hunter2")
    (home / ".config" / "google-chrome").mkdir(parents=True)
    (home / ".config" / "google-chrome" / "Cookies").write_text("hunter2")
    (data_dir / "secret").write_text("hunter2")
    read = f"cat ~/.ssh/* Documents/.env ~/.config/google-chrome/* {data_dir}/*; ls -a ~/.ssh"
    assert "hunter2" not in out(boxed, read)["stdout"]
    assert "hunter2" not in out(boxed, "cd Documents; cat .env", cwd="Documents")["stdout"]
    linked = "cd Documents; ln -s ~/.ssh/id_rsa l; cat l; cp -r ../.ssh copy; cat copy/*"
    assert "hunter2" not in out(boxed, linked)["stdout"]
    shadow = out(boxed, "cat /etc/shadow")
    assert ":" not in shadow["stdout"]


@works
def test_what_the_sandbox_hides_is_said_before_and_after(boxed: Executor) -> None:
    asked = boxed.run("shell.run", {"command": "touch x; ps aux | wc -l"}, caller="t").result(
        WAIT_S
    )
    assert asked.approval is not None
    assert "nor the other programs that run on this machine" in asked.approval.what_happens
    boxed.settle(asked.approval.id, allow=True, by="anna")
    ended = boxed.finished(asked.id).result(WAIT_S)
    assert ended.result is not None
    assert "hides the other programs" in ended.result.text
    assert "without the sandbox" in ended.result.text
    assert "connections" in out(boxed, ["ip", "-br", "a"])["hint"]
    assert out(boxed, "echo ps; ls docker 2>/dev/null; true")["hint"] == ""


@works
def test_there_is_no_network_unless_it_is_granted(boxed: Executor) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        connect = (
            "python3 -c \"import socket; socket.create_connection(('127.0.0.1', "
            f"{port}), 3); print('connected')\""
        )
        assert "connected" not in out(boxed, connect)["stdout"]
        assert "connected" in out(boxed, connect, network=True)["stdout"]


@works
def test_sockets_of_other_programs_are_out_of_reach(boxed: Executor, home: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        here = os.getcwd()
        os.chdir(home)  # the path of a socket is short
        try:
            server.bind("door.sock")
        finally:
            os.chdir(here)
        server.listen()
        connect = "import socket; s = socket.socket(socket.AF_UNIX); s.connect('door.sock')"
        data = out(boxed, ["python3", "-c", f"{connect}; print('connected')"])
    assert "connected" not in data["stdout"]


@works
def test_other_processes_are_neither_seen_nor_ended(boxed: Executor) -> None:
    own = os.getpid()
    seen = out(boxed, "ls /proc | grep -E '^[0-9]+$' | wc -l")["stdout"]
    assert int(seen) < 10
    out(boxed, f"kill -9 {own}; kill -9 -1")
    assert psutil.pid_exists(own)


@works
def test_no_rights_are_gained_and_dangerous_calls_are_refused(boxed: Executor) -> None:
    data = out(
        boxed, "unshare -Ur id; mount -t tmpfs x /mnt; chroot / id; grep CapEff /proc/self/status"
    )
    assert "uid" not in data["stdout"]
    assert "CapEff:\t0000000000000000" in data["stdout"]
    typed = "import fcntl; fcntl.ioctl(0, 0x5412, b'x')"
    assert "Operation not permitted" in out(boxed, ["python3", "-c", typed])["stderr"]


@works
def test_no_secret_of_the_environment_gets_in(
    boxed: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_API_KEY", "hunter2")
    monkeypatch.setenv("DATABASE_URL", "postgres://anna:hunter2@db/x")
    monkeypatch.setenv("SSH_AUTH_SOCK", "/tmp/hunter2")
    monkeypatch.setenv("HARMLESS", "yes")
    stdout = out(boxed, "env; cat /proc/1/environ")["stdout"]
    assert "hunter2" not in stdout
    assert "HARMLESS=yes" in stdout


@works
def test_no_start_up_file_is_added_to_a_home_that_may_be_written(
    boxed: Executor, home: Path
) -> None:
    (home / ".config").mkdir(exist_ok=True)
    tried = (".zshrc", ".bash_aliases", ".xprofile", ".ssh/authorized_keys")
    script = "; ".join(
        f"mkdir -p $(dirname $HOME/{name}); echo evil > $HOME/{name}" for name in tried
    )
    data = out(boxed, f"touch fine; {script}; mkdir -p $HOME/.config/autostart")
    assert data["stderr"].count("Read-only") + data["stderr"].count("Permission denied") >= 5
    assert (home / "fine").exists()
    for name in tried:
        assert not (home / name).exists(), name
    assert not (home / ".config" / "autostart").exists()


@works
def test_files_that_run_by_themselves_and_doors_to_programs_are_never_granted(
    sandbox: Sandbox, home: Path
) -> None:
    for place in (".config/autostart", ".config", ".local/bin", ".config/systemd/user"):
        (home / place).mkdir(parents=True, exist_ok=True)
        assert sandbox.may_write(home / place), place
    assert sandbox.may_write(Path("/tmp/.X11-unix"))
    assert sandbox.may_write(Path("/run/user/1000"))
    assert not sandbox.may_write(home / ".config" / "my-program")


_DOORS = """
import os, socket, sys
def tried(name, what):
    try:
        what()
        print(name, "WORKED")
    except OSError as error:
        print(name, "failed", error.errno)
def made(path):
    open(path, "w").close()
    os.chmod(path, 0o4755)
tried("setuid", lambda: made("a"))
tried("created setuid", lambda: os.close(os.open("b", os.O_CREAT | os.O_WRONLY, 0o4755)))
tried("vsock", lambda: socket.socket(40, socket.SOCK_STREAM))
tried("door", lambda: socket.socket(socket.AF_UNIX).connect(sys.argv[1]))
tried("nameless door", lambda: socket.socket(socket.AF_UNIX).connect(
    sys.argv[2].replace("@", chr(0))))
os.chmod("a", 0o755)
socket.socketpair()
"""


@works
@pytest.mark.skipif(platform.machine() not in ("x86_64", "aarch64"), reason="no filter of calls")
@pytest.mark.parametrize("network", [False, True])
def test_no_door_leads_out(boxed: Executor, home: Path, network: bool) -> None:
    """Set-user-id files, other kinds of sockets, a program's socket deep in a folder."""
    deep = home / "app" / "run"
    deep.mkdir(parents=True)
    nameless = f"\0sonia-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX) as door, socket.socket(socket.AF_UNIX) as other:
        door.bind(str(deep / "s"))
        door.listen()
        other.bind(nameless)
        other.listen()
        command = ["python3", "-c", _DOORS, str(deep / "s"), nameless.replace("\0", "@")]
        told = out(boxed, command, network=network)
    assert "WORKED" not in told["stdout"], told
    assert told["stdout"].count("failed") == 5, told
    assert told["return_code"] == 0, told


@works
def test_a_fork_bomb_is_ended_with_all_its_processes(boxed: Executor) -> None:
    before = len(psutil.pids())
    action = ran(boxed, "bomb() { bomb | bomb & }; bomb; sleep 30")
    if action.state is ActionState.FAILED:  # else the kernel's own limit kept it small
        assert action.error is not None
        assert "more than 40 processes" in action.error["message"]
    deadline, looking = time.monotonic() + 30, threading.Event()
    while len(psutil.pids()) >= before + 60 and time.monotonic() < deadline:
        looking.wait(0.05)  # the system takes a while to bury hundreds
    assert len(psutil.pids()) < before + 60
    assert not [p for p in psutil.process_iter(["cmdline"]) if "bomb" in str(p.info["cmdline"])]


@works
def test_memory_is_bounded_for_one_process_and_for_many_together(boxed: Executor) -> None:
    eat = "b = bytearray({}*1024*1024); import time; print('ate', flush=True); time.sleep(20)"
    one = ran(boxed, ["python3", "-c", eat.format(900)])
    assert one.result is None or "ate" not in one.result.data["stdout"]
    many = ran(boxed, " & ".join([f'python3 -c "{eat.format(90)}"'] * 5) + " & wait")
    assert many.state is ActionState.FAILED
    assert many.error is not None
    assert "MB of memory" in many.error["message"]
    full = out(boxed, "head -c 60000000 /dev/zero > /tmp/full")
    assert "No space left" in full["stderr"]


@works
def test_nothing_outlives_the_time_limit_nor_the_command(boxed: Executor, home: Path) -> None:
    script = "(setsid sh -c 'sleep 71 ' &) ; (nohup sleep 72 >/dev/null 2>&1 &) ; echo up; sleep 73"
    action = ran(boxed, script, timeout_s=1.5)
    assert action.state is ActionState.TIMEOUT
    assert action.error is not None
    assert action.error["details"]["stdout"] == "up\n"
    data = out(boxed, "(setsid sleep 74 >/dev/null 2>&1 &); echo left")
    assert (data["stdout"], data["left_running"]) == ("left\n", False)
    slept = ("sleep 71", "sleep 72", "sleep 73", "sleep 74")
    running = [" ".join(p.info["cmdline"] or ()) for p in psutil.process_iter(["cmdline"])]
    assert not [line for line in running if line.startswith(slept)]


@works
def test_output_comes_while_it_runs(boxed: Executor, bus: Bus) -> None:
    came = threading.Event()
    heard: list[str] = []

    def hear(event: ActionOutput) -> None:
        heard.append(event.text)
        came.set()

    bus.subscribe(ActionOutput, hear)
    command = "echo first; sleep 60; touch made"
    asked = boxed.run("shell.run", {"command": command}, caller="t").result(WAIT_S)
    assert asked.approval is not None
    boxed.settle(asked.approval.id, allow=True, by="anna")
    assert came.wait(WAIT_S)
    assert heard == ["first\n"]
    boxed.cancel(asked.id, by="anna")
    assert boxed.finished(asked.id).result(WAIT_S).state is ActionState.CANCELLED


@works
def test_folders_of_the_system_and_of_keys_are_never_granted(
    sandbox: Sandbox, home: Path, data_dir: Path
) -> None:
    for folder in (Path("/"), Path("/etc/x"), Path("/home"), home / ".ssh", data_dir):
        assert sandbox.may_write(folder)
        with pytest.raises(InvalidInputError):
            sandbox.granted([folder])
    assert sandbox.may_write(home / "Documents") == ""


def test_without_a_sandbox_it_says_so_and_asks(
    make_executor: Callable[..., Executor], home: Path
) -> None:
    none = Sandbox.find(program="no-such-bubblewrap")
    assert (none.available, none.detail) == (False, "bubblewrap is not installed")
    tool = shell_tools(5.0, none)[0]
    assert tool.confined is False
    assert tool.describe is not None
    shown = tool.describe(tool.args(command="ls"), (home,))
    assert "WITHOUT a sandbox (bubblewrap is not installed)" in shown
    executor = make_executor()
    assert ran(executor, "true").result is not None


def test_what_a_command_names_is_found_in_its_words(home: Path) -> None:
    words = words_of("cp ~/Documents/a.txt --to=/usr/bin/x >/usr/out 'b c' http://x/y")
    assert named_folders(words, home) == (home / "Documents", Path("/usr/bin"), Path("/usr"))
    assert named_folders(words_of('echo "unclosed /'), home) == (Path("/"),)


def test_variables_that_hold_secrets_or_lead_out_are_left_out() -> None:
    kept = safe_variables(
        {"A": "b", "DISPLAY": ":0", "U": "https://a:b@c/", "T": "ghp_0123456789", "P": "/bin:/x"}
    )
    assert kept == {"A": "b", "P": "/bin:/x"}


def test_the_filter_of_calls_is_whole_instructions_and_none_for_unknown_processors() -> None:
    for machine in ("x86_64", "aarch64"):
        assert len(filter_of_calls(machine)) % 8 == 0
        assert len(filter_of_calls(machine)) > 400
    assert filter_of_calls("z80") == b""


def test_a_disk_that_gets_full_ends_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = [10 * 1024 * MIB]
    monkeypatch.setattr("sonia_desktop.tools.sandbox_watch._free_bytes", lambda _folder: free[0])
    watch = Watch(Limits(), (tmp_path,))
    assert watch(os.getpid()) == ""
    free[0] = 1025 * MIB
    assert watch(os.getpid()) == ""
    free[0] = 1023 * MIB
    assert "filled the disk" in watch(os.getpid())
    nearly_full = Watch(Limits(), (tmp_path,))
    assert nearly_full(os.getpid()) == "", "it was full before"
    free[0] = 500 * MIB
    assert "filled the disk" in nearly_full(os.getpid())
