"""System calls a command in the sandbox never needs, refused by the kernel (seccomp).

What mounts, loads, traces, reads other processes' memory or types into a terminal is answered with
EPERM, calls of another processor's numbering with ENOSYS. The filter is a small program of classic
BPF (Linux: Documentation/userspace-api/seccomp_filter.rst); bubblewrap loads it just before the
command starts. Numbers: the kernel's syscall tables of x86-64 and of the generic table (aarch64).
"""

from __future__ import annotations

import os
import platform
import struct

_EPERM, _ENOSYS = 1, 38
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER_AT, _ARCH_AT, _SECOND_ARGUMENT_AT = 0, 4, 24
_X32 = 0x40000000
_TYPES_INTO_TERMINAL = (0x5412, 0x541C)  # TIOCSTI, TIOCLINUX

_REFUSED = {  # name: (x86-64, aarch64)
    "ptrace": (101, 117), "acct": (163, 89), "settimeofday": (164, 170), "mount": (165, 40),
    "umount2": (166, 39), "swapon": (167, 224), "swapoff": (168, 225), "reboot": (169, 142),
    "sethostname": (170, 161), "init_module": (175, 105), "delete_module": (176, 106),
    "quotactl": (179, 60), "pivot_root": (155, 41), "chroot": (161, 51), "add_key": (248, 217),
    "request_key": (249, 218), "keyctl": (250, 219), "unshare": (272, 97), "setns": (308, 268),
    "kexec_load": (246, 104), "clock_settime": (227, 112), "perf_event_open": (298, 241),
    "open_by_handle_at": (304, 265), "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271), "finit_module": (313, 273), "kexec_file_load": (320, 294),
    "bpf": (321, 280), "userfaultfd": (323, 282), "io_uring_setup": (425, 425),
    "io_uring_enter": (426, 426), "io_uring_register": (427, 427), "open_tree": (428, 428),
    "move_mount": (429, 429), "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432),
    "fspick": (433, 433), "pidfd_getfd": (438, 438), "mount_setattr": (442, 442),
}  # fmt: skip
_MACHINES = {"x86_64": (0xC000003E, 0, 16), "aarch64": (0xC00000B7, 1, 29)}
"""Machine: (AUDIT_ARCH, column above, number of ioctl)."""


def filter_of_calls(machine: str = "") -> bytes:
    """The BPF program for this processor; empty where its numbers are not known."""
    known = _MACHINES.get(machine or platform.machine())
    if known is None:
        return b""
    arch, column, ioctl = known
    program = [
        _word(_LOAD, _ARCH_AT),
        _word(_EQUAL, arch, 1, 0),
        _word(_RETURN, _ERRNO | _ENOSYS),
        _word(_LOAD, _NUMBER_AT),
        _word(_AT_LEAST, _X32, 0, 1),
        _word(_RETURN, _ERRNO | _ENOSYS),
    ]
    for numbers in _REFUSED.values():
        program += [_word(_EQUAL, numbers[column], 0, 1), _word(_RETURN, _ERRNO | _EPERM)]
    program += [
        _word(_EQUAL, ioctl, 0, 3 + len(_TYPES_INTO_TERMINAL) - 1),
        _word(_LOAD, _SECOND_ARGUMENT_AT),
        _word(_EQUAL, _TYPES_INTO_TERMINAL[0], 1, 0),
        _word(_EQUAL, _TYPES_INTO_TERMINAL[1], 0, 1),
        _word(_RETURN, _ERRNO | _EPERM),
        _word(_RETURN, _ALLOW),
    ]
    return b"".join(program)


def open_filter() -> int | None:
    """A descriptor to give to bubblewrap, at the start of the filter; the caller closes it."""
    program = filter_of_calls()
    if not program or not hasattr(os, "memfd_create"):
        return None
    fd = os.memfd_create("sonia-calls", os.MFD_CLOEXEC)
    os.write(fd, program)
    os.lseek(fd, 0, os.SEEK_SET)
    return fd


def _word(code: int, value: int, when_true: int = 0, when_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, when_true, when_false, value)
