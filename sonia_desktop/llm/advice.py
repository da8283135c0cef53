"""Whether a model suits this computer. Pure: sizes in bytes, speeds in bytes a second."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

GB = 10**9
SLOW_TOKENS_S = 5.0
"""People read about 5 words a second; slower answers are waited for."""
_MARGIN = 200 * 10**6  # left free on the disk
_KEEP_FREE = 0.12  # of the memory, for everybody else


class Verdict(StrEnum):
    FITS = "fits"
    SLOW = "slow"
    NO = "does not fit"


@dataclass(frozen=True)
class Machine:
    """What there is. `memory_speed`: how fast memory is read (a language model reads all of its
    weights for every token); 0: not known."""

    memory: int
    memory_free: int
    disk_free: int
    cores: int
    gpu_free: int = 0
    memory_speed: float = 0.0


@dataclass(frozen=True)
class Advice:
    """`why` is a sentence for the user; empty when all is well."""

    verdict: Verdict
    why: str = ""
    tokens_s: float | None = None


def advise(machine: Machine, size: int, memory: int, *, talks: bool, here: bool = False) -> Advice:
    """Args:
    size: of the files.
    memory: what running it takes; 0: the files and a fifth more.
    talks: a language model, whose speed follows from its size.
    here: it is on the disk already.
    """
    needed = memory or size * 12 // 10
    if not here and size + _MARGIN > machine.disk_free:
        return Advice(
            Verdict.NO,
            f"it takes {size / GB:.1f} GB on the disk, and {machine.disk_free / GB:.1f} are free",
        )
    on_gpu = bool(machine.gpu_free) and needed <= machine.gpu_free
    usable = machine.memory * (1 - _KEEP_FREE)
    if not on_gpu and needed > usable + machine.gpu_free:
        return Advice(
            Verdict.NO,
            f"it needs {needed / GB:.1f} GB of memory, and this computer has "
            f"{machine.memory / GB:.1f}",
        )
    speed = None
    if talks and size and machine.memory_speed and not on_gpu:
        speed = machine.memory_speed / size
        if speed < SLOW_TOKENS_S:
            return Advice(
                Verdict.SLOW, f"about {speed:.1f} words a second are to be expected", speed
            )
    if not on_gpu and needed > machine.memory_free + machine.gpu_free:
        return Advice(
            Verdict.SLOW,
            f"only {machine.memory_free / GB:.1f} GB of memory are free now: close programs first",
            speed,
        )
    return Advice(Verdict.FITS, "", speed)
