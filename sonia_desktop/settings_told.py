"""The settings one by one, as they are told to the user: value, origin, meaning, what is allowed.

for told in settings_told(settings):
    told.key, told.value, told.origin, told.about
wrong_with("voice.end_silence_ms", 50)        # "Input should be greater than or equal to 200"
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from sonia_desktop.settings import Settings, settings_file

DEFAULT, FILE, ENVIRONMENT = "default", "file", "environment"
COMMAND_LINE = "command line"


@dataclass(frozen=True)
class ToldSetting:
    """One setting. `origin` is "default", "file", "environment" or "command line"; `field` is
    pydantic's."""

    key: str
    value: Any
    origin: str
    field: FieldInfo

    @property
    def section(self) -> str:
        """The table it is in; empty for those above all tables."""
        return self.key.rpartition(".")[0]

    @property
    def about(self) -> str:
        return self.field.description or ""

    @property
    def default(self) -> Any:
        return self.field.get_default(call_default_factory=True)


def settings_told(settings: Settings) -> list[ToldSetting]:
    """All of them, in the order of the models. Reads the settings file."""
    return list(_walk(settings, "", file_values(), settings.given))


def _walk(
    part: BaseModel, prefix: str, in_file: dict[str, Any], given: dict[str, Any]
) -> Iterator[ToldSetting]:
    for name, field in type(part).model_fields.items():
        value, key = getattr(part, name), f"{prefix}{name}"
        if isinstance(value, BaseModel):
            yield from _walk(value, f"{key}.", in_file, given)
        else:
            yield ToldSetting(key, value, _origin_of(key, in_file, given), field)


def _origin_of(key: str, in_file: dict[str, Any], given: dict[str, Any]) -> str:
    if _holds(given, key):
        return COMMAND_LINE
    names = {name.upper() for name in os.environ}
    if environment_name(key) in names:
        return ENVIRONMENT
    return FILE if _holds(in_file, key) else DEFAULT


def _holds(values: dict[str, Any], key: str) -> bool:
    here: Any = values
    for part in key.split("."):
        if not isinstance(here, dict) or part not in here:
            return False
        here = here[part]
    return True


def environment_name(key: str) -> str:
    """The variable that sets it, such as ``SONIA_AUDIO__INPUT_DEVICE``."""
    return "SONIA_" + key.upper().replace(".", "__")


def settings_keys() -> frozenset[str]:
    """The keys there are."""
    return frozenset(_keys(Settings, ""))


def _keys(model: type[BaseModel], prefix: str) -> Iterator[str]:
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from _keys(inner, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}"


def file_values() -> dict[str, Any]:
    """What the settings file holds; nothing where it cannot be read."""
    try:
        return tomllib.loads(settings_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def plain(value: Any) -> Any:
    """A value as JSON and TOML know it."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_defaults=True)
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, Path) else value


def wrong_with(key: str, value: Any) -> str:
    """Why a value is not allowed there; empty when it is. Quick: nothing else is looked at."""
    if key not in settings_keys():
        return f"there is no setting {key}"
    model: type[BaseModel] = Settings
    *sections, name = key.split(".")
    for section in sections:
        inner = model.model_fields[section].annotation
        assert isinstance(inner, type)
        model = inner
    try:
        if model is not Settings:
            model(**{name: value})
        else:  # its own model would read files and the environment
            field = model.model_fields[name]
            kind: Any = field.annotation
            for rule in field.metadata:
                kind = Annotated[kind, rule]
            TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        told = str(error.errors()[0]["msg"])
        return told.removeprefix("Value error, ")
    return ""
