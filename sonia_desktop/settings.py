"""All settings, in one model.

Order of precedence: command line, environment (``SONIA_AUDIO__INPUT_DEVICE=...``), the TOML file in
the platform's configuration folder, the default. API keys are never in the file: they live in the
system's keyring, with ``ANTHROPIC_API_KEY`` and ``OPENROUTER_API_KEY`` as fallback.

    settings, problems = load_settings()
    settings.audio.input_device

A wrong value never stops the program: the default is used and the problem (key, value, what is
allowed, file and line) is returned for the window, the log and ``sonia doctor``.
"""

from __future__ import annotations

import contextlib
import os
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal

import platformdirs
import pydantic_settings
from pydantic import (
    AliasChoices,
    Field,
    ValidationError,
)
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from sonia_desktop.core.errors import SettingsError
from sonia_desktop.settings_sections import (
    ApiSettings,
    AudioSettings,
    LlmSettings,
    MemorySettings,
    SpeechSettings,
    ToolSettings,
    UiSettings,
    VisionSettings,
    VoiceSettings,
)

APP = "sonia-desktop"
_KEYRING_SERVICE = "sonia-desktop"
_LOCKED_S = 5.0
"""Others write the settings file in some milliseconds."""


class Settings(BaseSettings):
    """Everything a user can choose."""

    model_config = SettingsConfigDict(
        env_prefix="SONIA_", env_nested_delimiter="__", extra="forbid", frozen=True
    )
    file_values: ClassVar[dict[str, Any]] = {}
    given: ClassVar[dict[str, Any]] = {}
    """What was given on the command line; it wins over everything."""

    data_dir: Path = Field(
        default_factory=lambda: Path(platformdirs.user_data_dir(APP, appauthor=False)),
        description="Where memories, logs and the ports file are kept.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="What is written down: everything, or only from this level on."
    )
    log_mb: float = Field(10, ge=0.1, le=1000, description="A full log file is set aside, MB.")
    log_files: int = Field(5, ge=1, le=100, description="Log files kept besides the newest.")
    ollama_base_url: Annotated[
        str,
        Field(
            validation_alias=AliasChoices(
                "ollama_base_url", "SONIA_OLLAMA_BASE_URL", "OLLAMA_BASE_URL"
            ),
            description="Address of Ollama.",
        ),
    ] = "http://127.0.0.1:11434"
    audio: AudioSettings = AudioSettings()
    speech: SpeechSettings = SpeechSettings()
    voice: VoiceSettings = VoiceSettings()
    vision: VisionSettings = VisionSettings()
    memory: MemorySettings = MemorySettings()
    tools: ToolSettings = Field(default_factory=ToolSettings)
    llm: LlmSettings = LlmSettings()
    api: ApiSettings = Field(default_factory=ApiSettings)
    ui: UiSettings = UiSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        file = InitSettingsSource(settings_cls, init_kwargs=cls.file_values)
        return init_settings, env_settings, file


SettingValue = str | bool | int | float | list[str] | list[dict[str, str]]


@dataclass(frozen=True)
class SettingsProblem:
    """One setting that was not taken, in words for the user."""

    key: str
    message: str
    file: Path | None = None
    line: int | None = None

    def __str__(self) -> str:
        place = f" ({self.file}, line {self.line})" if self.file and self.line else ""
        place = place or (f" ({self.file})" if self.file else "")
        return f"{self.message}{place}"


def settings_file() -> Path:
    """The TOML file's path: ``SONIA_CONFIG`` or the platform's configuration folder."""
    chosen = os.environ.get("SONIA_CONFIG")
    if chosen:
        return Path(chosen)
    return Path(platformdirs.user_config_dir(APP, appauthor=False)) / "settings.toml"


def load_settings(
    file: Path | None = None, **overrides: Any
) -> tuple[Settings, tuple[SettingsProblem, ...]]:
    """Read the settings; `overrides` (from the command line) win.

    Nested overrides are given as dictionaries: ``load_settings(api={"port_offset": 100})``.
    Raises `SettingsError` for a wrong override.
    """
    file = file or settings_file()
    values, text, problems = _read(file)
    for _ in range(100):  # each round drops at least one wrong value
        try:
            return _build(values, overrides), tuple(problems)
        except pydantic_settings.SettingsError as error:  # a list or section that is not JSON
            problems.append(_drop_unreadable_variable(overrides, error))
        except ValidationError as error:
            for item in error.errors():
                variable = _variable_of(item["loc"])
                problems.append(_explain(item, values, file, text, variable))
                if variable:  # it wins over the file, so it is the one that is wrong
                    del os.environ[variable]
                elif not _drop(values, item["loc"]):
                    raise SettingsError(problems[-1].message) from error
    raise SettingsError(f"The settings in {file} cannot be read.")


def save_setting(key: str, value: SettingValue) -> Path:
    """Keep one choice in the settings file: ``save_setting("audio.input_device", "USB Mic")``.

    Comments and everything else in the file stay as they are; the file is replaced in one step.
    Returns its path. Raises `SettingsError` when there is no such setting, the value is not
    allowed, or the file cannot be read or written.
    """
    check_setting(key, value)
    parts = key.split(".")

    def keep(document: Any) -> None:
        import tomlkit

        table = document
        for part in parts[:-1]:
            table = table.setdefault(part, tomlkit.table())
        table[parts[-1]] = value

    return _rewrite(keep)


def check_setting(key: str, value: SettingValue) -> None:
    """Raises `SettingsError` when there is no such setting, or the value is not allowed."""
    values: dict[str, Any] = {}
    here = values
    *sections, last = key.split(".")
    for part in sections:
        here = here.setdefault(part, {})
    here[last] = value
    try:
        _build({}, values)
    except ValidationError as error:
        told = error.errors()[0]["msg"]
        raise SettingsError(f"The setting {key} cannot be {value!r}: {told}.") from error


def drop_setting(key: str) -> Path:
    """Take one choice out of the settings file: the default holds again. Returns its path.

    Raises `SettingsError` when it is not in the file, or the file cannot be read or written.
    """
    *sections, last = key.split(".")

    def drop(document: Any) -> None:
        table = document
        for part in sections:
            table = table.get(part, {})
        if last not in table:
            raise SettingsError(f"The settings file does not set {key}: the default holds already.")
        del table[last]

    return _rewrite(drop)


def _rewrite(change: Callable[[Any], None]) -> Path:
    """Change the settings file, keeping its comments; it is replaced in one step. Others who change
    it meanwhile, in this process or another, wait: none of the choices is lost."""
    import tomlkit
    import tomlkit.exceptions
    from filelock import FileLock

    file = settings_file().resolve()  # a link to a dot-file folder stays a link
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(file.with_name(f".{file.name}.lock"), timeout=_LOCKED_S):
            document = tomlkit.parse(file.read_text(encoding="utf-8")) if file.exists() else None
            document = tomlkit.document() if document is None else document
            change(document)
            written = file.with_suffix(".part")
            written.write_text(tomlkit.dumps(document), encoding="utf-8")
            written.replace(file)
    except (OSError, UnicodeDecodeError, tomlkit.exceptions.TOMLKitError) as error:
        raise SettingsError(
            f"The choice holds until Sonia ends, but could not be kept in {file}: {error}",
            remedy="Mend or remove the file, and see that it can be written.",
        ) from error
    return file


def _build(values: dict[str, Any], overrides: dict[str, Any]) -> Settings:
    class Loaded(Settings):
        file_values = values
        given = overrides

    return Loaded(**overrides)


def _read(file: Path) -> tuple[dict[str, Any], str, list[SettingsProblem]]:
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}, "", []
    except (OSError, UnicodeDecodeError) as error:
        message = f"The settings file cannot be read ({error}); the defaults are used."
        return {}, "", [SettingsProblem("", message, file)]
    try:
        return tomllib.loads(text), text, []
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        message = f"The settings file is not valid TOML: {error}. The defaults are used."
        return {}, text, [SettingsProblem("", message, file, int(found[1]) if found else None)]


def _explain(
    item: Any, values: dict[str, Any], file: Path, text: str, variable: str | None
) -> SettingsProblem:
    location = [part for part in item["loc"] if isinstance(part, str)]
    key = ".".join(location)
    if item["type"] == "extra_forbidden":
        message = f"There is no setting {key!r}; it is ignored."
    else:
        message = (
            f"The setting {key} has the value {item['input']!r}, which is not allowed: "
            f"{item['msg']}. The default is used."
        )
    if variable:
        return SettingsProblem(key, f"{message} (from the environment, {variable})")
    if _contains(values, item["loc"]):
        return SettingsProblem(key, message, file, _line_of(text, location))
    return SettingsProblem(key, message)


def _line_of(text: str, location: list[str]) -> int | None:
    """The line (from 1) where a dotted key is set; TOML parsers do not keep it."""
    table: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        header = re.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line)
        if header:
            table = [part.strip().strip("\"'") for part in header[1].split(".")]
            if table == location:
                return number
            continue
        assigned = re.match(r"\s*([\w\"'. -]+?)\s*=", line)
        if assigned:
            parts = [part.strip().strip("\"'") for part in assigned[1].split(".")]
            whole = table + parts
            if whole == location[: len(whole)]:
                return number
    return None


def _contains(values: dict[str, Any], location: tuple[int | str, ...]) -> bool:
    here: Any = values
    for part in location:
        if not isinstance(here, dict):
            return True
        if part not in here:
            return False
        here = here[part]
    return True


def _drop(values: dict[str, Any], location: tuple[int | str, ...]) -> bool:
    """Take the wrong value out of the file's values; False when it is not there."""
    here: Any = values
    for part in location[:-1]:
        if not isinstance(here, dict) or part not in here:
            return False
        if not isinstance(here[part], dict):  # a wrong item of a list: the list goes
            break
        here = here[part]
    for part in location:
        if isinstance(here, dict) and part in here:
            del here[part]
            return True
    return False


def _variable_of(location: tuple[int | str, ...]) -> str | None:
    """The environment variable that sets this key, or the section it is in; None when none does."""
    parts = [part.upper() for part in location if isinstance(part, str)]
    names = {name.upper(): name for name in os.environ}
    for length in range(len(parts), 0, -1):
        for wanted in ("SONIA_" + "__".join(parts[:length]), "__".join(parts[:length])):
            if wanted in names and (wanted.startswith("SONIA_") or wanted == "OLLAMA_BASE_URL"):
                return names[wanted]
    return None


def _drop_unreadable_variable(overrides: dict[str, Any], error: Exception) -> SettingsProblem:
    """Ignore the variable whose value is not the JSON that a list or a section needs."""
    for name in [name for name in os.environ if name.upper().startswith("SONIA_")]:
        value = os.environ.pop(name)
        try:
            _build({}, overrides)
        except pydantic_settings.SettingsError as left:
            if str(left) == str(error):  # not this one
                os.environ[name] = value
                continue
        except ValidationError:
            pass  # read at least; what is in it is judged in the next round
        key = name.upper().removeprefix("SONIA_").replace("__", ".").lower()
        return SettingsProblem(
            key,
            f"The variable {name} has the value {value!r}, which cannot be read: a list is "
            """written as ["one", "two"]. The variable is ignored.""",
        )
    raise SettingsError(f"The environment variables SONIA_... cannot be read: {error}") from error


def api_key(provider: Literal["anthropic", "openrouter", "openai_compatible"]) -> str | None:
    """The key from the keyring, else from the environment; None when there is none."""
    import keyring
    import keyring.errors

    with contextlib.suppress(keyring.errors.KeyringError):
        kept = keyring.get_password(_KEYRING_SERVICE, provider)
        if kept:
            return kept
    return os.environ.get(f"{provider.upper()}_API_KEY")


def store_api_key(provider: str, key: str) -> None:
    """Keep a key in the system's keyring. Raises `SettingsError` where there is none."""
    import keyring
    import keyring.errors

    try:
        keyring.set_password(_KEYRING_SERVICE, provider, key)
    except keyring.errors.KeyringError as error:
        raise SettingsError(
            f"The key for {provider} cannot be kept: {error}",
            remedy=f"Set the environment variable {provider.upper()}_API_KEY instead.",
        ) from error
