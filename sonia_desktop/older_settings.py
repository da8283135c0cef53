"""What a ``sonia-config.json`` of the older system says, in today's settings.

Only what does the same today is taken; everything else is told with the reason, so that nobody
believes that a number which nothing reads still works.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Value = str | bool | int | float

_PORTS = {
    "api_gateway": 7000, "model_router": 7010, "memory_engine": 7020, "pipecat": 7030,
    "openclaw": 7040, "eva_os": 7050, "vision_capture": 7060, "perception": 7070,
    "orchestrator": 8000,
}  # fmt: skip
_LATER = "nothing is tuned by it today"
_NOT_TAKEN = {
    "canonical_root": "data lies in data_dir; choose it with --data-dir",
    "directories": "all folders are below data_dir",
    "memory_engine.ledger_path": "read it in: sonia memory import FILE",
    "pipecat.audio_sample_rate_hz": "every device's own rate is used",
    "auth.service_token": "make a token: sonia token create NAME --scope ...",
    "model_router.profiles": "see llm.* and sonia models",
}


@dataclass(frozen=True)
class Taken:
    """One choice: the older key, ours, and the value in our units."""

    was: str
    key: str
    value: Value


@dataclass(frozen=True)
class Translation:
    """`taken` can be kept; `left`: (older key, why not)."""

    taken: tuple[Taken, ...]
    left: tuple[tuple[str, str], ...]


def translate(older: Mapping[str, Any]) -> Translation:
    """Look at every value of the file, in its order."""
    taken: list[Taken] = []
    left: list[tuple[str, str]] = []
    taken += _model(older.get("model_router"))
    taken += _offset(older.get("services"), left)
    done = {each.was for each in taken}
    for key, value in _flat(older):
        if key in done or key.startswith("services."):
            continue
        rule = _RULES.get(key)
        if rule is None:
            reason = next((why for name, why in _NOT_TAKEN.items() if _below(key, name)), _LATER)
            left.append((key, reason))
            continue
        ours, made = rule
        try:
            taken.append(Taken(key, ours, made(value)))
        except (TypeError, ValueError):
            left.append((key, f"the value {value!r} cannot be used"))
    return Translation(tuple(taken), tuple(left))


def _number(value: Any) -> int:
    if isinstance(value, bool):
        raise TypeError
    return int(value)


def _share(value: Any) -> float:
    return float(value)


def _switch(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _level(value: Any) -> str:
    name = str(value).upper()
    return {"WARN": "WARNING", "CRITICAL": "ERROR", "FATAL": "ERROR"}.get(name, name)


_RULES: dict[str, tuple[str, Callable[[Any], Value]]] = {
    "pipecat.vad_threshold": ("audio.vad_threshold", _share),
    "pipecat.turn_finalization_silence_ms": ("voice.end_silence_ms", _number),
    "pipecat.barge_in_enabled": ("voice.barge_in", _switch),
    "voice.vad_threshold": ("audio.vad_threshold", _share),
    "action_safety.confirmation_ttl_seconds": ("tools.approval_ttl_s", _number),
    "model_router.local_endpoint": ("ollama_base_url", str),
    "logging.level": ("log_level", _level),
}


def _model(section: Any) -> list[Taken]:
    """``"ollama/name"`` is a provider and a model."""
    named = section.get("default_model") if isinstance(section, Mapping) else None
    if not isinstance(named, str) or "/" not in named:
        return []
    provider, _, model = named.partition("/")
    if provider not in ("ollama", "anthropic", "openrouter"):
        return []
    key = "model_router.default_model"
    return [Taken(key, "llm.provider", provider), Taken(key, "llm.model", model)]


def _offset(services: Any, left: list[tuple[str, str]]) -> list[Taken]:
    """All ports moved by the same is an offset; else they cannot be kept."""
    if not isinstance(services, Mapping):
        return []
    moved = {
        int(entry["port"]) - _PORTS[name]
        for name, entry in services.items()
        if name in _PORTS and isinstance(entry, Mapping) and str(entry.get("port", "")).isdigit()
    }
    if moved == {0} or not moved:
        return []
    if len(moved) == 1 and next(iter(moved)) > 0:
        return [Taken("services.*.port", "api.port_offset", moved.pop())]
    left.append(("services.*.port", "ports can only be moved all by the same: --port-offset"))
    return []


def _flat(older: Mapping[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for name, value in older.items():
        key = f"{prefix}{name}"
        if isinstance(value, Mapping):
            found += _flat(value, f"{key}.")
        else:
            found.append((key, value))
    return found


def _below(key: str, name: str) -> bool:
    return key == name or key.startswith(f"{name}.")
