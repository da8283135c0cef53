"""Settings to a file and from one."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sonia_desktop.core.errors import InvalidInputError, SettingsError, SoniaError
from sonia_desktop.settings import save_setting, settings_file
from sonia_desktop.settings_told import settings_keys, wrong_with

MOST_BYTES = 1_000_000
_PASSWORD_IN_ADDRESS = re.compile(r"://[^/@\s]+@")


@dataclass(frozen=True)
class TakenOver:
    """Keys that were taken over, and for each of the others why not."""

    kept: tuple[str, ...]
    left: tuple[str, ...]


def export_settings(path: Path) -> None:
    """Write the settings of the settings file: what is not in it is a default.

    Only what Sonia knows as a setting: a key or password that somebody wrote into the file by hand
    is not passed on, nor an address with a password in it. Raises `SoniaError`.
    """
    file = settings_file()
    try:
        text = file.read_text(encoding="utf-8-sig") if file.exists() else ""
        path.write_text(_shared(text), encoding="utf-8")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SoniaError(
            f"The settings could not be exported to {path}: {error}", remedy="Choose another file."
        ) from error


def _shared(text: str) -> str:
    """The known settings of a file as a file of their own."""
    import tomlkit

    known = settings_keys()
    document = tomlkit.document()
    for key, value in _flat(tomllib.loads(text), "", known):
        if key not in known or _PASSWORD_IN_ADDRESS.search(str(value)):
            continue
        *sections, last = key.split(".")
        table: Any = document
        for section in sections:
            table = table.setdefault(section, tomlkit.table())
        table[last] = value
    return tomlkit.dumps(document) or "# Every setting has its default.\n"


def import_settings(path: Path) -> TakenOver:
    """Keep every setting of a TOML file (or of the older system's JSON) that is allowed.

    Raises `InvalidInputError` when the file holds no settings.
    """
    kept: list[str] = []
    left: list[str] = []
    for key, value in _found(path, left):
        why = wrong_with(key, value)
        if not why:
            try:
                save_setting(key, value)
                kept.append(key)
                continue
            except SettingsError as error:
                why = error.message
        left.append(f"{key} ({why})")
    return TakenOver(tuple(kept), tuple(left))


def _found(path: Path, left: list[str]) -> list[tuple[str, Any]]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InvalidInputError(f"{path.name} is too large to be settings.")
        text = path.read_text(encoding="utf-8-sig")  # some editors put a mark at the beginning
    except UnicodeDecodeError as error:
        raise InvalidInputError(
            f"{path.name} is no text file.", remedy="Choose a file that was exported here."
        ) from error
    except OSError as error:
        raise InvalidInputError(f"{path} cannot be read: {error}") from error
    if path.suffix.lower() == ".json":
        return _older(path, text, left)
    try:
        return list(_flat(tomllib.loads(text), "", settings_keys()))
    except tomllib.TOMLDecodeError as error:
        raise InvalidInputError(
            f"{path.name} is no settings file: {error}",
            remedy="Choose a file that was exported here.",
        ) from error


def _older(path: Path, text: str, left: list[str]) -> list[tuple[str, Any]]:
    from sonia_desktop.older_settings import translate

    try:
        older = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidInputError(f"{path.name} is not JSON: {error}") from error
    if not isinstance(older, dict):
        raise InvalidInputError(f"{path.name} holds no object of settings.")
    translation = translate(older)
    left += [f"{was} ({why})" for was, why in translation.left]
    return [(each.key, each.value) for each in translation.taken]


def _flat(table: dict[str, Any], prefix: str, keys: frozenset[str]) -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, dict) and key not in keys:
            yield from _flat(value, f"{key}.", keys)
        else:
            yield key, value
