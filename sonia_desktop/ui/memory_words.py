"""How a memory is told in words: days, sources, types, and what became of it. Pure."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sonia_desktop.memory.types import Form, MemoryItem, MemoryType, Scope, Sensitivity

TYPES = {
    MemoryType.FACT: "Fact",
    MemoryType.PREFERENCE: "Preference",
    MemoryType.PROJECT: "Project",
    MemoryType.SESSION_CONTEXT: "Session context",
    MemoryType.SYSTEM_STATE: "System state",
}
FORMS = {
    Form.EPISODIC: "something that happened",
    Form.SEMANTIC: "something that is so",
    Form.PROCEDURAL: "how something is done",
}
SCOPES = {Scope.PROFILE: "Always", Scope.PROJECT: "One project", Scope.SESSION: "One session"}
_SENSITIVITIES = {
    Sensitivity.NORMAL: "Normal",
    Sensitivity.PRIVATE: "Private",
    Sensitivity.SECRET: "Secret: found only when asked for, sent to no remote model",
}
PARTS = {"words": "shared words", "meaning": "meaning", "time": "time asked for"}


def local(moment: str) -> datetime:
    """An ISO 8601 moment in the user's time; without a zone it is local already."""
    read = datetime.fromisoformat(moment)
    return (
        read.astimezone() if read.tzinfo else read.astimezone(datetime.now(UTC).astimezone().tzinfo)
    )


def day_of(item: MemoryItem) -> date:
    """The user's day on which it was kept."""
    return local(item.created_at).date()


def day_words(day: date, today: date) -> str:
    """ "Today", "Yesterday", "Monday, 16 November", with the year when it is another one."""
    if day == today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day:%A}, {day.day} {day:%B}{year}"


def moment_words(moment: str, today: date) -> str:
    """ "Today, 14:03"."""
    at = local(moment)
    return f"{day_words(at.date(), today)}, {at:%H:%M}"


def source_words(source: str) -> str:
    """Who said it."""
    kind, _, name = source.partition(":")
    if source == "user":
        return "You"
    if kind in ("api", "http", "websocket") and name:
        return f"The program {name}"
    if kind == "turn":
        return "A conversation"
    if kind in ("document", "file") and name:
        return f"The document {name}"
    return source[:1].upper() + source[1:] if source else "Unknown"


def meta_line(item: MemoryItem, score: float | None = None) -> str:
    """The small line below a memory in the list."""
    parts = [TYPES.get(item.type, str(item.type)), source_words(item.source)]
    if item.document_id is not None:
        parts[1] = "From a document"
    elif item.turn_id is not None and item.source == "user":
        parts[1] = "You, in a conversation"
    parts.append(f"{local(item.created_at):%H:%M}")
    if item.sensitivity is not Sensitivity.NORMAL:
        parts.append(str(item.sensitivity))
    if item.superseded_by is not None:
        parts.append("replaced")
    if score is not None:
        parts.append(f"{score:.0%} match")
    return " · ".join(parts)


def known(item: MemoryItem, today: date) -> list[tuple[str, str]]:
    """What is known of a memory: (name, value), in the order it is shown."""
    rows = [
        ("Type", f"{TYPES.get(item.type, item.type)}, {FORMS.get(item.form, item.form)}"),
        (
            "Holds",
            SCOPES.get(item.scope, str(item.scope))
            + (f": {item.scope_id}" if item.scope_id else ""),
        ),
    ]
    if item.true_at:
        rows.append(("Is about", moment_words(item.true_at, today)))
    if item.valid_from:
        rows.append(("True from", moment_words(item.valid_from, today)))
    if item.valid_until:
        rows.append(("True until", moment_words(item.valid_until, today)))
    if item.said_at and item.said_at != item.created_at:
        rows.append(("Said", moment_words(item.said_at, today)))
    rows.append(("Kept", moment_words(item.created_at, today)))
    if item.speaker:
        rows.append(("Speaker", item.speaker))
    rows.append(("Certainty", f"{item.confidence:.0%}"))
    if item.sensitivity is not Sensitivity.NORMAL:
        rows.append(("Sensitivity", _SENSITIVITIES.get(item.sensitivity, str(item.sensitivity))))
    return rows


def part_words(name: str) -> str:
    """A figure of a score by its name."""
    return PARTS.get(name, name.replace("_", " "))


def became(item: MemoryItem, today: date) -> str:
    """What became of an older wording, and why."""
    if item.deleted_at is not None:
        return f"Forgotten {moment_words(item.deleted_at, today).lower()}"
    if item.superseded_by is None:
        return "Holds now"
    when = moment_words(item.superseded_at, today).lower() if item.superseded_at else ""
    reason = f": {item.superseded_reason}" if item.superseded_reason else ""
    return f"Replaced {when}{reason}".strip()
