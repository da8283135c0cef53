"""System calls a command in the sandbox never needs, refused by the kernel (seccomp).

What mounts, loads, traces, reads other processes' memory or types into a terminal is answered with
EPERM, calls of another processor's numbering with ENOSYS; so are set-user-id files and unusual
kinds of sockets. The filter is a small program of classic
BPF (Linux: Documentation/userspace-api/seccomp_filter.rst); bubblewrap loads it just before the
command starts. Numbers: the kernel's syscall tables of x86-64 and of the generic table (aarch64).
"""

from __future__ import annotations

import os
import platform
import struct

_EPERM, _ENOSYS, _EAFNOSUPPORT = 1, 38, 97
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER_AT, _ARCH_AT, _ARGUMENTS_AT = 0, 4, 16
_SETUID = 0o4000
_CREATES = 0o100  # O_CREAT
_UNIX, _INET, _INET6, _NETLINK = 1, 2, 10, 16
_SOCKET = (41, 198)
_SETS_MODE = {  # name: (x86-64, aarch64), which argument is the mode, which the flags of opening
    "chmod": ((90, None), 1, None), "fchmod": ((91, 52), 1, None),
    "fchmodat": ((268, 53), 2, None), "fchmodat2": ((452, 452), 2, None),
    "creat": ((85, None), 1, None), "mknod": ((133, None), 1, None),
    "mknodat": ((259, 33), 2, None), "open": ((2, None), 2, 1), "openat": ((257, 56), 3, 2),
}  # fmt: skip
"""A program of the user's with the set-user-id bit would outlive the sandbox."""
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


def filter_of_calls(machine: str = "", *, local_sockets: bool = True) -> bytes:
    """The BPF program for this processor; empty where its numbers are not known.

    `local_sockets`: whether sockets of this machine may be made. Those with a name in no folder
    are reached wherever the network is, and behind them lies the desktop.
    """
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
    # openat2 has its mode in memory, where a filter cannot look.
    program += [_word(_EQUAL, 437, 0, 1), _word(_RETURN, _ERRNO | _ENOSYS)]
    for columns, mode, flags in _SETS_MODE.values():
        number = columns[column]
        if number is not None:
            program += _no_setuid(number, mode, flags)
    program += _families(_SOCKET[column], local_sockets)
    program += [
        _word(_EQUAL, ioctl, 0, 3 + len(_TYPES_INTO_TERMINAL) - 1),
        _word(_LOAD, _argument(1)),
        _word(_EQUAL, _TYPES_INTO_TERMINAL[0], 1, 0),
        _word(_EQUAL, _TYPES_INTO_TERMINAL[1], 0, 1),
        _word(_RETURN, _ERRNO | _EPERM),
        _word(_RETURN, _ALLOW),
    ]
    return b"".join(program)


def _argument(index: int) -> int:
    """Where the lower half of a call's argument is (both machines are little-endian)."""
    return _ARGUMENTS_AT + 8 * index


def _no_setuid(number: int, mode: int, flags: int | None) -> list[bytes]:
    judged = [
        _word(_LOAD, _argument(mode)),
        _word(_ANY_BIT, _SETUID, 0, 1),
        _word(_RETURN, _ERRNO | _EPERM),
        _word(_RETURN, _ALLOW),
    ]
    if flags is not None:  # without O_CREAT the mode is whatever was there
        judged = [
            _word(_LOAD, _argument(flags)),
            _word(_ANY_BIT, _CREATES, 1, 0),
            _word(_RETURN, _ALLOW),
            *judged,
        ]
    return [_word(_EQUAL, number, 0, len(judged)), *judged]


def _families(number: int, local_sockets: bool) -> list[bytes]:
    """Only the usual kinds of sockets: others (vsock, kernel crypto) leave the sandbox."""
    known = (*([_UNIX] if local_sockets else []), _INET, _INET6, _NETLINK)
    judged = [_word(_LOAD, _argument(0))]
    for index, family in enumerate(known):
        judged.append(_word(_EQUAL, family, len(known) - index, 0))
    judged += [_word(_RETURN, _ERRNO | _EAFNOSUPPORT), _word(_RETURN, _ALLOW)]
    return [_word(_EQUAL, number, 0, len(judged)), *judged]


def open_filter(*, network: bool = False) -> int | None:
    """A descriptor to give to bubblewrap, at the start of the filter; the caller closes it.

    `network`: the command shares this machine's network, so sockets of the desktop are in reach.
    """
    program = filter_of_calls(local_sockets=not network)
    if not program or not hasattr(os, "memfd_create"):
        return None
    fd = os.memfd_create("sonia-calls", os.MFD_CLOEXEC)
    os.write(fd, program)
    os.lseek(fd, 0, os.SEEK_SET)
    return fd


def _word(code: int, value: int, when_true: int = 0, when_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, when_true, when_false, value)
