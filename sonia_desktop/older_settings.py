"""What a ``sonia-config.json`` of the older system says, in today's settings.

Only what does the same today is taken; everything else is told with the reason, so that nobody
believes that a number which nothing reads still works.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Value = str | bool | int | float | list[dict[str, str]]

_PORTS = {
    "api_gateway": 7000, "model_router": 7010, "memory_engine": 7020, "pipecat": 7030,
    "openclaw": 7040, "eva_os": 7050, "vision_capture": 7060, "perception": 7070,
    "orchestrator": 8000,
}  # fmt: skip
_PROVIDERS = ("ollama", "anthropic", "openrouter")
_SECRET = "secrets are kept in the keyring: sonia models key, sonia token create"
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
    taken += _providers(older.get("providers"))
    taken += _ports(older, left)
    done = {each.was for each in taken}
    for key, value in _flat(older):
        if key in done or re.fullmatch(r"services\..*|ports\.\w+", key):
            continue
        rule = _rule(key)
        if rule is None:
            reason = next((why for name, why in _NOT_TAKEN.items() if _below(key, name)), _LATER)
            reason = _SECRET if re.search(r"(?:key|token|password|secret)$", key) else reason
            left.append((key, reason))
            continue
        ours, made = rule
        try:
            taken.append(Taken(key, ours, made(value)))
        except _NoNeedError as error:
            left.append((key, str(error)))
        except (TypeError, ValueError):
            left.append((key, f"the value {value!r} cannot be used"))
    _without_padding(taken, left)
    taken.sort(key=lambda each: each.was.endswith(".enabled"))  # switched off: the last word
    return Translation(tuple(taken), tuple(left))


def _without_padding(taken: list[Taken], left: list[tuple[str, str]]) -> None:
    """The older system filled every vector up to one width; a known model has its own."""
    from sonia_desktop.memory.provider_embedding import known_dimension

    by_key = {each.key: each for each in taken}
    model, width = by_key.get("memory.embedding_model"), by_key.get("memory.embedding_dimension")
    if width is not None and model is not None and (known := known_dimension(str(model.value))):
        taken.remove(width)
        left.append((width.was, f"{model.value} makes vectors of {known} numbers"))


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


def _samples(value: Any) -> int:
    """The voice detector looks at 512 samples at a time."""
    return max(512, -(-_number(value) // 512) * 512)


def _megabytes(value: Any) -> float:
    return round(_share(value) / (1024 * 1024), 3)


def _nothing_kept(enabled: Any) -> int:
    """A cache that was off: its time is 0."""
    if enabled is not False:
        raise _NoNeedError("answers are kept unless api.cache_ttl_s is 0")
    return 0


def _embedder(provider: Any) -> str:
    name = str(provider).lower().replace("-", "_")
    if name in ("local", "builtin", "minilm", "sentence_transformers", "none"):
        raise _NoNeedError("the model that ships turns memories into meaning")
    if name in ("openai", "openai_compatible", "vllm", "lmstudio", "lm_studio", "qwen"):
        return "openai_compatible"
    if name != "ollama":
        raise ValueError
    return name


class _NoNeedError(ValueError):
    """The older choice is the default today."""


_EMBEDDINGS = r"(?:.+\.)?embeddings?[._]"
_Rule = tuple[str, Callable[[Any], Value]]
_RULES: dict[str, _Rule] = {
    "pipecat.turn_finalization_silence_ms": ("voice.end_silence_ms", _number),
    "pipecat.barge_in_enabled": ("voice.barge_in", _switch),
    "action_safety.confirmation_ttl_seconds": ("tools.approval_ttl_s", _number),
    "model_router.local_endpoint": ("ollama_base_url", str),
}
_ANYWHERE: tuple[tuple[str, _Rule], ...] = (
    (r"(?:.+[._])?hnsw[._]ef(?:_search)?|(?:.+\.)?ef_search", ("memory.hnsw_ef", _number)),
    (r"(?:.+[._])?bm25[._]k1", ("memory.bm25_k1", _share)),
    (r"(?:.+[._])?bm25[._]b", ("memory.bm25_b", _share)),
    (r"(?:.+[._])?vad[._]threshold", ("audio.vad_threshold", _share)),
    (rf"{_EMBEDDINGS}provider", ("memory.embedding", _embedder)),
    (rf"{_EMBEDDINGS}model", ("memory.embedding_model", str)),
    (rf"{_EMBEDDINGS}(?:base_url|endpoint|url)", ("memory.embedding_url", str)),
    (rf"{_EMBEDDINGS}dim(?:ension)?s?", ("memory.embedding_dimension", _number)),
    (r"(?:.+\.)?(?:voice|audio|pipecat|vad|asr)\b.*\bchunk_size", ("audio.chunk_size", _samples)),
    (r"(?:.+\.)?chunk_size", ("memory.chunk_size", _number)),
    (
        r"(?:.+\.)?(?:response_)?cach(?:e|ing)\.(?:.+\.)?ttl(?:_seconds)?",
        ("api.cache_ttl_s", _share),
    ),
    (r"(?:.+\.)?(?:response_)?cach(?:e|ing)\.(?:.+\.)?max_size_mb", ("api.cache_mb", _share)),
    (r"(?:.+\.)?(?:response_)?cach(?:e|ing)\.enabled", ("api.cache_ttl_s", _nothing_kept)),
    (r"(?:.+\.)?log(?:ging)?\.(?:.+\.)?level|(?:.+\.)?log_level", ("log_level", _level)),
    (r"(?:.+\.)?log(?:ging)?\.(?:.+\.)?max_(?:file_)?size_mb", ("log_mb", _share)),
    (r"(?:.+\.)?log(?:ging)?\.(?:.+\.)?max_bytes", ("log_mb", _megabytes)),
    (
        r"(?:.+\.)?log(?:ging)?\.(?:.+\.)?(?:backup_count|backups|max_files)",
        ("log_files", _number),
    ),
    (
        r"(?:.+\.)?(?:providers\.)?ollama\.(?:endpoint|base_url|url|host)",
        ("ollama_base_url", str),
    ),
    (
        r"(?:.+\.)?(?:openai(?:_compatible)?|vllm|lm_?studio)\.(?:endpoint|base_url|url)",
        ("llm.base_url", str),
    ),
)
"""Keys that say the same wherever they stand: the tuning was written below several sections."""


def _rule(key: str) -> _Rule | None:
    exact = _RULES.get(key)
    if exact is not None:
        return exact
    return next((rule for form, rule in _ANYWHERE if re.fullmatch(form, key)), None)


def _model(section: Any) -> list[Taken]:
    """``"ollama/name"`` is a provider and a model."""
    if not isinstance(section, Mapping):
        return []
    taken = []
    if (first := _named(section.get("default_model"))) is not None:
        key = "model_router.default_model"
        taken += [Taken(key, "llm.provider", first[0]), Taken(key, "llm.model", first[1])]
    if (second := _named(section.get("fallback_model"))) is not None:
        other = {"provider": second[0], "model": second[1]}
        taken.append(Taken("model_router.fallback_model", "llm.others", [other]))
    return taken


def _named(value: Any) -> tuple[str, str] | None:
    """``"ollama/name"`` as both."""
    if not isinstance(value, str):
        return None
    provider, _, model = value.partition("/")
    return (provider, model) if provider in _PROVIDERS and model else None


def _providers(section: Any) -> list[Taken]:
    """``{"default": "ollama", "ollama": {"model": "name"}}``."""
    if not isinstance(section, Mapping):
        return []
    for word in ("default", "default_provider", "primary", "active"):
        provider = section.get(word)
        if not isinstance(provider, str) or provider not in _PROVIDERS:
            continue
        taken = [Taken(f"providers.{word}", "llm.provider", provider)]
        own = section.get(provider)
        own = own if isinstance(own, Mapping) else {}
        for name in ("model", "default_model"):
            if isinstance(own.get(name), str):
                taken.append(Taken(f"providers.{provider}.{name}", "llm.model", own[name]))
                break
        return taken
    return []


def _ports(older: Mapping[str, Any], left: list[tuple[str, str]]) -> list[Taken]:
    """All ports moved by the same is an offset; else those that differ are kept one by one."""
    given: dict[str, tuple[str, int]] = {}
    for section in ("services", "ports"):
        entries = older.get(section)
        for name, entry in entries.items() if isinstance(entries, Mapping) else ():
            key = f"{section}.{name}" if section == "ports" else f"{section}.{name}.port"
            port = entry.get("port") if isinstance(entry, Mapping) else entry
            if isinstance(port, bool) or not isinstance(port, int | str):
                continue
            known = str(name).replace("-", "_")
            if known in _PORTS and str(port).isdecimal() and len(str(port)) < 6:
                given[known] = (key, int(port))
            elif section == "ports" or isinstance(entry, Mapping):
                left.append((key, f"there is no service {name} with the port {port}"))
    moved = {port - _PORTS[name] for name, (_, port) in given.items()}
    if moved == {0} or not moved:
        return []
    if len(moved) == 1 and len(given) > 1 and next(iter(moved)) > 0:
        return [Taken("services.*.port", "api.port_offset", moved.pop())]
    return [
        Taken(key, f"api.ports.{name.replace('_', '-')}", port)
        for name, (key, port) in given.items()
        if port != _PORTS[name]
    ]


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
