"""What the rooms below the window tell its user, found by reading their code.

Errors and what helps against them, the health of subsystems, what a check found, the meaning of
settings, the catalogue of models: none of it passes through ``tr`` where it is made, for those
rooms know no window. `sonia_desktop.ui.told` says it in the window's language where it is shown.
A text with values in it (``f"{name} is not there."``) is a pattern: ``{0} is not there.``
"""

from __future__ import annotations

import ast
import functools
import re
import sys
import tomllib
import typing
from collections.abc import Iterator
from pathlib import Path

import consent_words

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "sonia_desktop"
ROOMS = (
    "settings_sections.py", "settings.py", "core", "audio/devices.py", "audio/echo.py",
    "audio/files.py", "audio/selection.py", "audio/streams.py", "voice/ears.py", "voice/loop.py",
    "speech/espeak.py", "speech/recognisers.py", "speech/synthesisers.py",
    "speech/system_voice.py", "speech/wake.py", "speech/whisper.py", "speech/whisper_models.py",
    "vision/accessibility_bus.py", "vision/capture.py", "vision/clipboard.py",
    "vision/detector.py", "vision/ocr.py", "vision/privacy.py", "vision/programs_telling.py",
    "vision/screen_memory/screen_memory.py", "vision/watching.py", "memory/backup.py",
    "memory/document_files.py", "memory/documents.py", "memory/exchange.py", "memory/finding.py",
    "memory/importing.py", "memory/ledger.py", "memory/meanings.py", "memory/restore.py",
    "memory/sealing.py", "llm/advice.py", "llm/asking.py", "llm/choose.py", "llm/download.py",
    "llm/http_errors.py", "llm/hub.py", "llm/llama_cpp.py", "llm/model_store.py",
    "llm/openai_compatible.py", "llm/outgoing.py", "llm/router.py", "assistant.py",
    "attached.py", "autostart.py", "chosen_model.py", "doctor_sections.py", "model_library.py",
    "model_shelf.py", "picture_model.py", "private_mode.py", "safekeeping.py", "serving.py",
    "log_reading.py", "state_backups.py", "updating.py", "api/ports.py", "degradation.py",
    "hands.py", "voice/voice_in_use.py", "voice/waking.py", "vision/element_detector.py",
    "vision/reading_engines.py", "memory/index.py", "agent/reflex.py", "ui",
)  # fmt: skip
"""What the window can show. Not the tools nor the agent: what they say is part of an answer, in the
language that is spoken with Sonia. Not what only programs and terminals read."""
_TELLING = {
    "Health": 2,
    "Finding": 0,
    "Cause": 1,
    "SettingsProblem": 0,
    "Advice": 1,
    "ServicePort": 2,
}
"""Calls whose arguments are told, from which place on; errors are, whatever their name."""
_NOT_TOLD = re.compile(r"(sudo|pip|ollama|sonia|keyring) \S+.*[^.]$")
"""Commands to type are the same in every language."""
_MORE = (
    "microphone", "loudspeaker", "echo cancellation", "recognition", "speech", "screen",
    "screen privacy", "element detector", "accessibility tree", "reflex", "language model",
    "memory", "embedding", "vector index", "storage", "tools", "services", "hotkeys", "tray",
    "wake phrase", "screen memory", "level", "backup", "sandbox", "graphics processor", "full",
    "no gpu", "no vectors", "emergency", "private mode", "vision model", "database", "disk",
    "the next start", "the next question",
    "settings", "Nothing of the screen is kept.",
    "processor", "system", "display", "errors", "log", "answers", "looks when asked",
    "watches the screen", "exact search over SQLite", "ready", "starting", "off", "on", "empty",
    "It loads with the first picture.", "{0} tools, {1} examples",
    "{0} is outside the folders Sonia may read.",
    "It has to be greater than or equal to {0}", "It has to be greater than {0}",
    "It has to be less than or equal to {0}", "It has to be less than {0}",
    "It has to be a multiple of {0}", "It has to be a valid number", "It has to be {0}",
    "It has to be a valid integer, unable to parse string as an integer",
    "It has to be a valid number, unable to parse string as a number",
    "It has to be a valid integer, got a number with a fractional part",
)  # fmt: skip
"""Names of subsystems, and what is put together or comes of a library."""
_TOLD_BY_NAME = ("detail", "remedy", "description", "engine")
_LONGEST = 420
_A_WORD = re.compile(r"[A-Za-z]{2}")


@functools.cache
def words() -> dict[str, list[str]]:
    """All such texts, each with the files it stands in."""
    found: dict[str, list[str]] = {}
    for room in ROOMS:
        path = PACKAGE / room
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            for text in sorted(set(told_in(file.read_text(encoding="utf-8")))):
                places = found.setdefault(text, [])
                places.append(file.relative_to(PACKAGE).as_posix())
    for text in (*_MORE, *consent_words.WORDS, *sorted(setting_words())):
        found.setdefault(text, []).append("ui/told.py")
    for model in tomllib.loads((ROOT / "models" / "catalogue.toml").read_text())["model"]:
        found.setdefault(model["about"], []).append("../models/catalogue.toml")
    return found


def setting_words() -> set[str]:
    """What settings are called, and what can be chosen in them."""
    sys.path.insert(0, str(ROOT))
    from sonia_desktop.settings import Settings
    from sonia_desktop.settings_told import settings_told
    from sonia_desktop.ui.setting_names import choice_name, title_of

    found = set()
    for one in settings_told(Settings.model_construct()):
        found.add(title_of(one.key))
        for kind in (one.field.annotation, *typing.get_args(one.field.annotation)):
            if typing.get_origin(kind) is typing.Literal:
                found |= {choice_name(each) for each in typing.get_args(kind)}
    return found


def told_in(code: str) -> Iterator[str]:
    """The texts of one file that are told to the user."""
    tree = ast.parse(code)
    named = {
        node.targets[0].id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and _name_of(node.targets[0]) in _TOLD_BY_NAME:
            yield from filter(_is_told, _texts(node.value, named))
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name == "tr" or name == "tr_count":
            continue
        first = 0 if name.endswith("Error") else _TELLING.get(name, len(node.args))
        told = [*node.args[first:], *(k.value for k in node.keywords if k.arg in _TOLD_BY_NAME)]
        for each in told:
            yield from filter(_is_told, _texts(each, named))


def _name_of(target: ast.expr) -> str:
    return target.id if isinstance(target, ast.Name) else ""


def _is_told(text: str) -> bool:
    plain = re.sub(r"\{\d+\}", "", text)
    return (
        " " in text.strip()
        and len(text) <= _LONGEST
        and _A_WORD.search(plain) is not None
        and _NOT_TOLD.fullmatch(text) is None
    )


def _texts(node: ast.expr, named: dict[str, ast.expr]) -> Iterator[str]:
    """What an expression can be, with numbered holes for values; both sides of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield _joined(node)
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body, named)
        yield from _texts(node.orelse, named)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _texts(value, named)
    elif isinstance(node, ast.Name) and node.id in named:
        yield from _texts(named[node.id], {})


def _joined(node: ast.JoinedStr) -> str:
    made, hole = "", 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            made += str(part.value)
        else:
            made += f"{{{hole}}}"
            hole += 1
    return made
