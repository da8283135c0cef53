"""Windows: a command and all it starts in one Job Object, with limits, ended together.

A job bounds what a command uses, not what it touches: it is no sandbox, and every command is asked
for there. Structures: JOBOBJECT_EXTENDED_LIMIT_INFORMATION and JOBOBJECT_BASIC_UI_RESTRICTIONS
(Microsoft: winnt.h), as they are in 64-bit Windows.
"""

from __future__ import annotations

import contextlib
import ctypes
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from sonia_desktop.core.errors import UnavailableError

CREATE_SUSPENDED = 0x00000004
"""So that nothing it starts can slip out before it is in the job."""
_EXTENDED, _UI = 9, 4
_ACTIVE_PROCESS, _JOB_MEMORY, _DIE_ON_EXCEPTION = 0x8, 0x200, 0x400
_KILL_ON_CLOSE, _PRIORITY_CLASS = 0x2000, 0x20
_BELOW_NORMAL = 0x4000
_NO_HANDLES, _NO_READ_CLIPBOARD, _NO_WRITE_CLIPBOARD = 0x1, 0x2, 0x4
_NO_SYSTEM_PARAMETERS, _NO_DISPLAY, _NO_ATOMS, _NO_DESKTOP, _NO_EXIT = 0x8, 0x10, 0x20, 0x40, 0x80


@dataclass(frozen=True)
class JobLimits:
    """What all processes of a job may use together."""

    memory_bytes: int = 2048 * 1024 * 1024
    processes: int = 256


class _Basic(ctypes.Structure):
    _fields_ = (
        ("per_process_time", ctypes.c_int64),
        ("per_job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    _fields_ = (
        ("basic", _Basic),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


def extended(limits: JobLimits) -> _Extended:
    """The limits as Windows takes them."""
    told = _Extended()
    told.basic.flags = (
        _ACTIVE_PROCESS | _JOB_MEMORY | _DIE_ON_EXCEPTION | _KILL_ON_CLOSE | _PRIORITY_CLASS
    )
    told.basic.processes = limits.processes
    told.basic.priority = _BELOW_NORMAL
    told.job_memory = limits.memory_bytes
    return told


def kept_from() -> int:
    """What it may not do to the user's session: the clipboard, other windows, logging out."""
    return (
        _NO_HANDLES | _NO_READ_CLIPBOARD | _NO_WRITE_CLIPBOARD | _NO_SYSTEM_PARAMETERS
        | _NO_DISPLAY | _NO_ATOMS | _NO_DESKTOP | _NO_EXIT
    )  # fmt: skip


@contextlib.contextmanager
def held(process: subprocess.Popen[bytes], limits: JobLimits | None = None) -> Iterator[None]:
    """Keep a process that was started suspended, and all it starts, in a job; then let it run.

    When the block is left, what is left of it ends. Elsewhere than on Windows nothing is done.
    Raises `UnavailableError` when there is no job to be had (the process is ended then).
    """
    if sys.platform != "win32":
        yield
        return
    import psutil

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
    try:
        told = extended(limits or JobLimits())
        kept = ctypes.c_uint32(kept_from())
        done = (
            bool(job)
            and kernel.SetInformationJobObject(
                job, _EXTENDED, ctypes.byref(told), ctypes.sizeof(told)
            )
            and kernel.SetInformationJobObject(job, _UI, ctypes.byref(kept), ctypes.sizeof(kept))
            and kernel.AssignProcessToJobObject(job, ctypes.c_void_p(int(process._handle)))
        )
        if not done:
            process.kill()
            raise UnavailableError(
                f"The command cannot be kept within limits (error {ctypes.get_last_error()}), so "
                "it was not run."
            )
        psutil.Process(process.pid).resume()
        yield
    finally:
        kernel.CloseHandle(job)
