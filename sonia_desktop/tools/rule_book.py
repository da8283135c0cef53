"""The rules a person keeps: in the database, looked up in memory, every change on record.

book = RuleBook(db, audit, see)
book.add(Rule(id="", ruling=Ruling.DENY, tool="shell.run", args={"command": "git push*"},
              must_fit=(Example("shell.run", {"command": "git push origin"}),)), by="user")
book.fitting(call)
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select, update

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, PolicyDeniedError
from sonia_desktop.core.ids import iso_z, new_id, utc_now
from sonia_desktop.core.storage import Database, tool_rules
from sonia_desktop.tools.arguments import json_safe
from sonia_desktop.tools.audit import AuditLog, Entry
from sonia_desktop.tools.policy import never_always
from sonia_desktop.tools.rules import (
    Asked,
    Example,
    Rule,
    Ruling,
    Scope,
    fits,
    in_force,
    problem,
)

_WRITE_S = 10.0
MOST_RULES = 1000


class RuleBook:
    """The rules in force. Thread-safe.

    Args:
        see: works out how rules see an example; raises `SoniaError` for one that is no real call.
    """

    def __init__(self, db: Database, audit: AuditLog, see: Callable[[Example], Asked]) -> None:
        self._db, self._audit, self._see = db, audit, see
        self.session = new_id("run")
        """Rules of this session hold as long as this object lives."""
        self._lock = threading.Lock()
        self._rules: dict[str, Rule] | None = None

    def all(self) -> list[Rule]:
        """The rules in force, oldest first."""
        now = utc_now()
        rules = self._known().values()
        return [rule for rule in rules if in_force(rule, session=self.session, now=now)]

    def fitting(self, call: Asked) -> list[Rule]:
        """Those that speak about a call."""
        return [rule for rule in self.all() if fits(rule, call)]

    def add(self, rule: Rule, *, by: str, person: bool = True) -> Rule:
        """Check a rule and keep it; the kept one, with its id.

        Only a person may allow (`person`); a program may make rules that deny or ask. Raises
        `InvalidInputError` (an example does not fit, ...), `PolicyDeniedError`.
        """
        if rule.ruling is Ruling.RUN and not person:
            raise PolicyDeniedError(
                "A program cannot make a rule that allows something.",
                remedy="Make it in Sonia's window, or in a terminal: sonia tools rules add.",
            )
        rule = self.check(rule)
        kept = replace(
            rule,
            id=new_id("rule"),
            session=self.session if rule.scope is Scope.SESSION else None,
            created_at=iso_z(),
            created_by=by,
        )
        with self._lock:
            rules = self._loaded()
            if len(rules) >= MOST_RULES:
                raise InvalidInputError(f"There are {MOST_RULES} rules; no more are taken.")
            self._db.write(lambda c: _ignore(c.execute(insert(tool_rules), _row(kept)))).result(
                _WRITE_S
            )
            rules[kept.id] = kept
        self._record("rule_added", kept, by)
        return kept

    def check(self, rule: Rule) -> Rule:
        """The rule as it would be kept. Raises `InvalidInputError` when it may not be."""
        if not rule.tool.strip():
            raise InvalidInputError("A rule needs a tool.", remedy="Name one, or a pattern: file.*")
        found = problem(rule, self._see, never_always)
        if found:
            raise InvalidInputError(
                f"The rule was not kept. {found}",
                remedy="Change the pattern, the scope or the example.",
            )
        if rule.scope is not Scope.UNTIL:
            return rule
        return replace(rule, until=_moment(rule.until or ""))

    def revoke(self, rule_id: str, *, by: str, person: bool = True) -> Rule:
        """Take a rule back. Raises `NotFoundError`; `PolicyDeniedError` for a program that would
        take back what forbids or asks."""
        with self._lock:
            rule = self._loaded().get(rule_id)
            if rule is None:
                raise NotFoundError(
                    f"There is no rule {rule_id[:60]!r}.", remedy="sonia tools rules lists them."
                )
            if not person and rule.ruling is not Ruling.RUN:
                raise PolicyDeniedError(
                    "A program cannot take back a rule that forbids or asks.",
                    remedy="Do it in Sonia's window, or in a terminal: sonia tools rules remove.",
                )
            self._end(rule).result(_WRITE_S)
        self._record("rule_revoked", rule, by)
        return rule

    def replace(self, rule_id: str, rule: Rule, *, by: str) -> Rule:
        """A person puts a rule in the place of another; when it may not be kept, the old one stays.

        Raises what `add` and `revoke` do.
        """
        with self._lock:
            if rule_id not in self._loaded():
                raise NotFoundError("That rule holds no more; it was taken back or used up.")
        kept = self.add(rule, by=by)
        self.revoke(rule_id, by=by)
        return kept

    def use_up(self, rule_id: str) -> bool:
        """Spend a rule that holds once; False when it was spent before."""
        with self._lock:
            rule = self._loaded().get(rule_id)
            if rule is None:
                return False
            self._end(rule)
        self._record("rule_used", rule, "sonia")
        return True

    def _end(self, rule: Rule) -> Future[None]:
        query = update(tool_rules).where(tool_rules.c.id == rule.id).values(ended_at=iso_z())
        assert self._rules is not None
        self._rules.pop(rule.id, None)
        return self._db.write(lambda c: _ignore(c.execute(query)))

    def _known(self) -> dict[str, Rule]:
        with self._lock:
            return dict(self._loaded())

    def _loaded(self) -> dict[str, Rule]:
        if self._rules is None:
            query = select(tool_rules).where(tool_rules.c.ended_at.is_(None))
            with self._db.read() as connection:
                rows = connection.execute(query.order_by(tool_rules.c.created_at)).all()
            self._rules = {row.id: _rule(row) for row in rows}
        return self._rules

    def _record(self, event: str, rule: Rule, by: str) -> None:
        detail = {"ruling": rule.ruling.value, "scope": rule.scope.value, "note": rule.note}
        entry = Entry(event, by, f"rule:{rule.id}", detail)
        self._audit.note(rule.tool, entry, dict(rule.args))


def _ignore(_result: object) -> None:
    return None


def _moment(text: str) -> str:
    """An ISO date or moment as UTC; a bare date is its end. Raises `InvalidInputError`."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError as error:
        raise InvalidInputError(
            f"{text!r} is no date.", remedy="Write it as 2026-12-31 or 2026-12-31T18:00."
        ) from error
    if len(text) == 10:
        when = when.replace(hour=23, minute=59, second=59)
    if when.astimezone(utc_now().tzinfo) <= utc_now():
        raise InvalidInputError(f"{text} is over already.")
    return iso_z(when.astimezone(utc_now().tzinfo))


def rule_shape(rule: Rule) -> dict[str, Any]:
    """A rule as JSON; `rule_of` reads it back."""
    return {
        "id": rule.id,
        "ruling": rule.ruling.value,
        "tool": rule.tool,
        "args": dict(rule.args),
        "caller": rule.caller,
        "scope": rule.scope.value,
        "until": rule.until,
        "note": rule.note,
        "created_at": rule.created_at,
        "created_by": rule.created_by,
        "must_fit": [{"tool": one.tool, "args": dict(one.args)} for one in rule.must_fit],
        "must_not_fit": [{"tool": one.tool, "args": dict(one.args)} for one in rule.must_not_fit],
    }


def rule_of(shape: Mapping[str, Any]) -> Rule:
    """A rule from its JSON shape. Raises `InvalidInputError` naming what is wrong."""
    words = {"allow": "run", "run": "run", "ask": "ask", "deny": "deny"}
    try:
        return Rule(
            id=str(shape.get("id", "")),
            ruling=Ruling(words[str(shape["ruling"]).lower()]),
            tool=str(shape["tool"]),
            args={str(name): str(value) for name, value in dict(shape.get("args") or {}).items()},
            caller=str(shape.get("caller") or "*"),
            scope=Scope(str(shape.get("scope") or "always")),
            until=shape.get("until"),
            note=str(shape.get("note") or "")[:500],
            must_fit=_examples(shape.get("must_fit")),
            must_not_fit=_examples(shape.get("must_not_fit")),
        )
    except (KeyError, ValueError, TypeError) as error:
        raise InvalidInputError(
            f"The rule cannot be read: {error}.",
            remedy="It needs ruling (allow, ask, deny), tool, args, scope (once, session, until, "
            "always), must_fit and must_not_fit.",
        ) from error


def _examples(shapes: Any) -> tuple[Example, ...]:
    return tuple(Example(str(one["tool"]), dict(one.get("args") or {})) for one in shapes or ())


def _row(rule: Rule) -> dict[str, Any]:
    return {**json_safe(rule_shape(rule)), "session": rule.session, "ended_at": None}


def _rule(row: Row[Any]) -> Rule:
    shape = dict(row._mapping)
    return replace(
        rule_of(shape), session=row.session, created_at=row.created_at, created_by=row.created_by
    )
