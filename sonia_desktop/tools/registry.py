"""The registry: every tool by its name and by the older names that must go on working."""

from __future__ import annotations

import difflib
import threading
from typing import TYPE_CHECKING

from sonia_desktop.core.errors import NotFoundError, WrongStateError
from sonia_desktop.tools.types import Tool

if TYPE_CHECKING:
    from sonia_desktop.tools.third_party import ThirdParty


class Registry:
    """Tools by name. Ours are registered by the composition root, then only read; those of third
    parties come and go with their files."""

    def __init__(self, tools: list[Tool] | None = None) -> None:
        self._tools: dict[str, Tool] = {}
        self._names: dict[str, str] = {}  # any name in lower case -> the tool's own name
        self._ours: dict[str, str] = {}  # the same, without those of third parties
        self._others: ThirdParty | None = None
        self._lock = threading.Lock()
        for tool in tools or []:
            self.register(tool)

    def register(self, tool: Tool) -> None:
        """Add a tool. Raises `WrongStateError` when a name or alias is taken."""
        names = [name.lower() for name in (tool.name, *tool.aliases)]
        for name in names:
            if name in self._names:
                raise WrongStateError(
                    f"The tool name {name!r} is already used by {self._names[name]}."
                )
        self._tools[tool.name] = tool
        self._names.update(dict.fromkeys(names, tool.name))
        self._ours.update(dict.fromkeys(names, tool.name))

    def also(self, others: ThirdParty) -> None:
        """Take up the tools of third parties, as their files are at each call."""
        self._others = others

    def _refresh(self) -> None:
        if self._others is None:
            return
        ours = self._ours
        if self._others.refresh(lambda name: name.lower() in ours):
            with self._lock:
                tools = {name: self._tools[name] for name in dict.fromkeys(ours.values())}
                names = dict(ours)
                for tool in self._others.tools:
                    tools[tool.name] = tool
                    names[tool.name.lower()] = tool.name
                self._tools, self._names = tools, names

    def get(self, name: str) -> Tool:
        """The tool with this name or alias, in any case. Raises `NotFoundError`."""
        self._refresh()
        found = self._names.get(name.strip().lower())
        if found is not None:
            return self._tools[found]
        near = difflib.get_close_matches(name.strip().lower(), self._names, n=1)
        hint = f"Did you mean {self._names[near[0]]}? " if near else ""
        raise NotFoundError(
            f"There is no tool {name[:80]!r}.",
            remedy=f"{hint}The tools are: {', '.join(sorted(self._tools))}.",
            tool=name[:80],
        )

    def all(self) -> list[Tool]:
        """Every tool once, in the order they were registered."""
        self._refresh()
        return list(self._tools.values())
