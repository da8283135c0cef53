"""The gate: every call passes it, from the window, the voice, a program or a plan.

It joins the pure judgement (`risk`, `policy`) with what it goes by: the folders, the rules, and the
foreign text in the context.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sonia_desktop.core.storage import Database
from sonia_desktop.tools.arguments import parse_args, plain_args
from sonia_desktop.tools.audit import AuditLog
from sonia_desktop.tools.calls import Call
from sonia_desktop.tools.paths import resolve
from sonia_desktop.tools.policy import Ruling, Verdict, decide
from sonia_desktop.tools.risk import Ground, Risk, assess
from sonia_desktop.tools.rule_book import RuleBook
from sonia_desktop.tools.rules import Asked, Example, Rule
from sonia_desktop.tools.taint import Taints
from sonia_desktop.tools.types import Tool, ToolResult


class Gate:
    """Judges calls; asked again just before they run.

    Args:
        tool: gives the tool of a name; raises `NotFoundError`.
    """

    def __init__(
        self, db: Database, audit: AuditLog, ground: Ground, tool: Callable[[str], Tool]
    ) -> None:
        self.ground = ground
        self.taints = Taints()
        self.asks_commands = False
        """A command line is asked for also when it only reads."""
        self._tool = tool
        self.rules = RuleBook(db, audit, self.see)

    def judge(self, call: Call) -> Verdict:
        """What happens with a call whose paths are known; keeps its risk in the call."""
        call.risk = assess(call.tool, call.args, paths=call.paths, ground=self.ground)
        return self._decided(call, call.risk)

    def still(self, call: Call) -> bool:
        """Whether what was judged is still so, just before it runs: the same places, the same
        commands, nothing worse. A rule that holds once is spent here."""
        now = assess(call.tool, call.args, paths=call.paths, ground=self.ground)
        if now != call.risk:
            return False
        if call.action.approval is not None:
            verdict = decide(now, self._fitting(call, now), ask_commands=self.asks_commands)
            return verdict.ruling is not Ruling.DENY
        verdict = self._decided(call, now)
        if verdict.ruling is not Ruling.RUN:
            return False
        return verdict.uses is None or self.rules.use_up(verdict.uses)

    def ended(self, call: Call, result: ToolResult) -> None:
        """Note what foreign text a call brought into its context."""
        self.taints.mark(call.action.turn_id, call.tool.brings, result.brings)

    def see(self, example: Example) -> Asked:
        """An example as rules see it. Raises `NotFoundError`, `InvalidInputError`."""
        tool = self._tool(example.tool)
        args = parse_args(tool, example.args)
        paths = tuple(map(resolve, tool.places(args))) if tool.places is not None else ()
        risk = assess(tool, args, paths=paths, ground=self.ground)
        return Asked(tool.name, plain_args(args), "user", risk, tool.command is not None)

    def preview(self, tool: Tool, raw: dict[str, object], caller: str) -> tuple[Risk, Verdict]:
        """What would happen with a call that is not made. Raises `InvalidInputError`."""
        args = parse_args(tool, raw)
        paths: tuple[Path, ...] = ()
        if tool.places is not None:
            paths = tuple(map(resolve, tool.places(args)))
        risk = assess(tool, args, paths=paths, ground=self.ground)
        asked = Asked(tool.name, plain_args(args), caller, risk, tool.command is not None)
        verdict = decide(risk, self.rules.fitting(asked), ask_commands=self.asks_commands)
        return risk, verdict

    def _decided(self, call: Call, risk: Risk) -> Verdict:
        taint = call.taint | self.taints.of([call.action.turn_id])
        return decide(risk, self._fitting(call, risk), taint=taint, ask_commands=self.asks_commands)

    def _fitting(self, call: Call, risk: Risk) -> list[Rule]:
        action = call.action
        asked = Asked(
            call.tool.name, action.args, action.caller, risk, call.tool.command is not None
        )
        return self.rules.fitting(asked)
