"""Settings that hold at once, and how: the rest hold from the next start.

if holds_at_once("voice.hands_free"):
    apply(assistant, "voice.hands_free", True)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sonia_desktop.core.errors import UnavailableError

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

WAIT_S = 10.0
NO_EARS = "This Sonia opens no microphone."


@dataclass(frozen=True)
class SettingTakenUp:
    """Published when another program changed a setting in the file.

    Attributes:
        value: as this process reads it now.
        live: it holds now; for a setting of the window: once the window has followed.
    """

    key: str
    value: Any
    live: bool


def holds_at_once(key: str) -> bool:
    """Whether `apply` (or the window itself) makes a change of this setting hold now."""
    return key in _LIVE or key in OF_THE_WINDOW or key.startswith("llm.")


def apply(assistant: Assistant, key: str, value: Any) -> bool:
    """Make a value hold that is kept already; False: from the next start. Blocks.

    Raises `SoniaError` when it cannot be done (a wake phrase that cannot be spotted, no ears).
    """
    if key.startswith("llm."):
        _think_otherwise(assistant)
        return True
    doing = _LIVE.get(key)
    if doing is None:
        return key in OF_THE_WINDOW
    if key.startswith("voice.") and not assistant.hears:
        raise UnavailableError(NO_EARS)
    doing(assistant, value)
    return True


def take_up(assistant: Assistant, key: str) -> dict[str, Any]:
    """A setting was changed in the file by another program (`sonia config set`): make it hold where
    that can be. Blocks.

    What decides whether the user is asked (``tools.``) holds from the next start only: no program
    loosens that under way. The window, where there is one, is told on the bus (`SettingTakenUp`).
    ``{"key", "value" as this process reads it, "live"}``. Raises `NotFoundError` when there is no
    such setting, and as `apply`.
    """
    from sonia_desktop.core.errors import NotFoundError
    from sonia_desktop.settings import load_settings
    from sonia_desktop.settings_told import plain, settings_told

    now, _problems = load_settings(**assistant.settings.given)
    told = {one.key: plain(one.value) for one in settings_told(now)}
    if key not in told and not isinstance(told.get(key.rpartition(".")[0]), dict):
        raise NotFoundError(f"There is no setting {key[:80]!r}.")
    value = told.get(key)
    if key in OF_THE_WINDOW:
        live = assistant.bus.heard(SettingTakenUp)
    else:
        live = not key.startswith("tools.") and apply(assistant, key, value)
    assistant.bus.publish(SettingTakenUp(key, value, live))
    return {"key": key, "value": value, "live": live}


def _think_otherwise(assistant: Assistant) -> None:
    from sonia_desktop.settings import load_settings

    now, _problems = load_settings(**assistant.settings.given)
    settings = assistant.settings.model_copy(update={"llm": now.llm})
    assistant.models.shelf.adopt(settings)


def _device(direction: str) -> Callable[[Assistant, Any], None]:
    return lambda assistant, name: assistant.voice.choose_device(direction, str(name))


def _ask_commands(assistant: Assistant, run_reads: Any) -> None:
    assistant.executor.gate.asks_commands = not run_reads


_LIVE: dict[str, Callable[[Assistant, Any], Any]] = {
    "voice.hands_free": lambda a, on: a.voice.set_hands_free(bool(on)),
    "voice.wake_phrase": lambda a, words: a.voice.set_wake_phrase(str(words)).result(WAIT_S),
    "audio.input_device": _device("input"),
    "audio.output_device": _device("output"),
    "tools.run_reads": _ask_commands,
}
OF_THE_WINDOW = (
    "ui.theme", "ui.talk_hotkey", "ui.look_hotkey", "ui.stop_hotkey", "ui.hud",
    "ui.on_close",
    "speech.speak_typed",
)  # fmt: skip
"""The window follows these itself when it is told of the change."""
