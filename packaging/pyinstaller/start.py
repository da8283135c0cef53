"""The bundle's program: the `sonia` command, and the interpreter of her own helper processes.

Sonia starts a few of her parts in processes of their own: ``sys.executable -m sonia_desktop...``,
and ``sys.executable -I -c CODE ...`` (a tool of the user's inside the sandbox). In a bundle
``sys.executable`` is this program, so it answers to these two forms as an interpreter does.

What the bundle needs to find its own libraries is no business of the system's programs that Sonia
starts (espeak-ng, a browser, a shell): they would load hers in place of theirs.
"""

from __future__ import annotations

import os
import runpy
import sys


def own_environment_back() -> None:
    """Undo what the bundle's loader wrote into the environment: it has been read already, and Qt
    finds its plugins by where it lies itself.

    The user's own value comes back; a helper process of the bundle gets its own from its loader.
    """
    inside = getattr(sys, "_MEIPASS", "")
    for name in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
        if inside and os.environ.get(name, "").startswith(inside):
            del os.environ[name]
    if not sys.platform.startswith("linux"):
        return
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    elif getattr(sys, "frozen", False):
        os.environ.pop("LD_LIBRARY_PATH", None)


def main() -> None:
    own_environment_back()
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
