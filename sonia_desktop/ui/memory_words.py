"""How a memory is told in words: days, sources, types, and what became of it. Pure."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sonia_desktop.memory.types import Form, MemoryItem, MemoryType, Scope, Sensitivity
from sonia_desktop.ui.words import capital, day_in_words, tr

TYPES = {
    MemoryType.FACT: tr("Fact"),
    MemoryType.PREFERENCE: tr("Preference"),
    MemoryType.PROJECT: tr("Project"),
    MemoryType.SESSION_CONTEXT: tr("Session context"),
    MemoryType.SYSTEM_STATE: tr("System state"),
}
FORMS = {
    Form.EPISODIC: tr("something that happened"),
    Form.SEMANTIC: tr("something that is so"),
    Form.PROCEDURAL: tr("how something is done"),
}
SCOPES = {
    Scope.PROFILE: tr("Always"),
    Scope.PROJECT: tr("One project"),
    Scope.SESSION: tr("One session"),
}
_SENSITIVITIES = {
    Sensitivity.NORMAL: tr("Normal"),
    Sensitivity.PRIVATE: tr("Private"),
    Sensitivity.SECRET: tr("Secret: found only when asked for, sent to no remote model"),
}
_SENSITIVE = {Sensitivity.PRIVATE: tr("private"), Sensitivity.SECRET: tr("secret")}
PARTS = {"words": tr("shared words"), "meaning": tr("meaning"), "time": tr("time asked for")}

_CLOSE = {
    "very close": tr("very close in meaning"),
    "close": tr("close in meaning"),
    "faintly close": tr("faintly close in meaning"),
}
_REASONS = {
    "stands beside what was asked for": tr("stands beside what was asked for"),
    "replaced since": tr("replaced since"),
    "nothing in common": tr("nothing in common"),
}


def local(moment: str) -> datetime:
    """An ISO 8601 moment in the user's time; without a zone it is local already."""
    read = datetime.fromisoformat(moment)
    return (
        read.astimezone() if read.tzinfo else read.astimezone(datetime.now(UTC).astimezone().tzinfo)
    )


def day_of(item: MemoryItem) -> date:
    """The user's day on which it was kept."""
    return local(item.created_at).date()


def day_words(day: date, today: date, *, alone: bool = True) -> str:
    """ "Today", "Yesterday", "Monday, 16 November", with the year when it is another one.

    Not `alone`: as it stands inside a sentence ("today").
    """
    if day == today:
        return tr("Today") if alone else tr("today")
    if day == today - timedelta(days=1):
        return tr("Yesterday") if alone else tr("yesterday")
    told = day_in_words(day, year=day.year != today.year)
    return capital(told) if alone else told


def moment_words(moment: str, today: date, *, alone: bool = True) -> str:
    """ "Today, 14:03"; not `alone`: inside a sentence."""
    at = local(moment)
    return f"{day_words(at.date(), today, alone=alone)}, {at:%H:%M}"


def source_words(source: str) -> str:
    """Who said it."""
    kind, _, name = source.partition(":")
    if source == "user":
        return tr("You")
    if kind in ("api", "http", "websocket") and name:
        return tr("The program {name}", name=name)
    if source == "cli":
        return tr("The command line")
    if kind == "turn":
        return tr("A conversation")
    if kind in ("document", "file") and name:
        return tr("The document {name}", name=name)
    return source[:1].upper() + source[1:] if source else tr("Unknown")


def meta_line(item: MemoryItem, score: float | None = None) -> str:
    """The small line below a memory in the list."""
    parts = [TYPES.get(item.type, str(item.type)), source_words(item.source)]
    if item.document_id is not None:
        parts[1] = tr("From a document")
    elif item.turn_id is not None and item.source == "user":
        parts[1] = tr("You, in a conversation")
    parts.append(f"{local(item.created_at):%H:%M}")
    if item.sensitivity is not Sensitivity.NORMAL:
        parts.append(_SENSITIVE.get(item.sensitivity, str(item.sensitivity)))
    if item.superseded_by is not None:
        parts.append(tr("replaced"))
    if score is not None:
        parts.append(tr("{score:.0%} match", score=score))
    return " · ".join(parts)


def known(item: MemoryItem, today: date) -> list[tuple[str, str]]:
    """What is known of a memory: (name, value), in the order it is shown."""
    rows = [
        (tr("Type"), f"{TYPES.get(item.type, item.type)}, {FORMS.get(item.form, item.form)}"),
        (
            tr("Holds"),
            SCOPES.get(item.scope, str(item.scope))
            + (f": {item.scope_id}" if item.scope_id else ""),
        ),
    ]
    if item.true_at:
        rows.append((tr("Is about"), moment_words(item.true_at, today)))
    if item.valid_from:
        rows.append((tr("True from"), moment_words(item.valid_from, today)))
    if item.valid_until:
        rows.append((tr("True until"), moment_words(item.valid_until, today)))
    if item.said_at and item.said_at != item.created_at:
        rows.append((tr("Said"), moment_words(item.said_at, today)))
    rows.append((tr("Kept"), moment_words(item.created_at, today)))
    if item.speaker:
        rows.append((tr("Speaker"), item.speaker))
    rows.append((tr("Certainty"), f"{item.confidence:.0%}"))
    if item.sensitivity is not Sensitivity.NORMAL:
        rows.append(
            (tr("Sensitivity"), _SENSITIVITIES.get(item.sensitivity, str(item.sensitivity)))
        )
    return rows


def part_words(name: str) -> str:
    """A figure of a score by its name."""
    return PARTS.get(name, name.replace("_", " "))


def why_found(why: str) -> str:
    """Why a memory was found (`Hit.why`), in the window's language."""
    return "; ".join(map(_reason, why.split("; "))) if why else ""


def _reason(why: str) -> str:
    says = why.removeprefix("says ")
    if says != why:
        return tr("says {words}", words=says)
    close, _, figure = why.partition(" in meaning ")
    if figure and close in _CLOSE:
        return f"{_CLOSE[close]} {figure}"
    until = why.removeprefix("true until ")
    return tr("true until {day}", day=until) if until != why else _REASONS.get(why, why)


def became(item: MemoryItem, today: date) -> str:
    """What became of an older wording, and why."""
    if item.deleted_at is not None:
        return tr("Forgotten {lower}", lower=moment_words(item.deleted_at, today, alone=False))
    if item.superseded_by is None:
        return tr("Holds now")
    at = item.superseded_at
    when = moment_words(at, today, alone=False) if at else ""
    reason = f": {item.superseded_reason}" if item.superseded_reason else ""
    return tr("Replaced {when}{reason}", when=when, reason=reason).strip()
