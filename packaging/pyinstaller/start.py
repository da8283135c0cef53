"""The bundle's program: the `sonia` command, and the interpreter of her own helper processes.

Sonia starts a few of her parts in processes of their own: ``sys.executable -m sonia_desktop...``,
and ``sys.executable -I -c CODE ...`` (a tool of the user's inside the sandbox). In a bundle
``sys.executable`` is this program, so it answers to these two forms as an interpreter does.
"""

from __future__ import annotations

import runpy
import sys


def main() -> None:
    given = sys.argv[1:]
    if len(given) >= 2 and given[0] == "-m" and given[1].startswith("sonia_desktop."):
        sys.argv = [given[1], *given[2:]]
        runpy.run_module(given[1], run_name="__main__", alter_sys=True)
        return
    if len(given) >= 3 and given[:2] == ["-I", "-c"]:
        sys.argv = ["-c", *given[3:]]
        exec(compile(given[2], "<string>", "exec"), {"__name__": "__main__"})
        return
    from sonia_desktop.cli import main as sonia

    sonia()


if __name__ == "__main__":
    main()
