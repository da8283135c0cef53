"""The tools of the whole program, gathered from the rooms that have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.tools.registry import Registry
    from sonia_desktop.tools.types import ToolContext


def registry_of(assistant: Assistant) -> Registry:
    """Every tool of this assistant; those of plugins come and go with them."""
    from sonia_desktop.lists import Lists
    from sonia_desktop.notes import Notes
    from sonia_desktop.own_voice import control
    from sonia_desktop.tools.builtin.files import file_tools
    from sonia_desktop.tools.builtin.lists import list_tools
    from sonia_desktop.tools.builtin.memory import memory_tools, second_thought_tools
    from sonia_desktop.tools.builtin.private_mode import private_mode_tool
    from sonia_desktop.tools.builtin.screen import screen_tools
    from sonia_desktop.tools.builtin.system import system_tools
    from sonia_desktop.tools.builtin.time import time_tools
    from sonia_desktop.tools.builtin.voice import voice_control_tool
    from sonia_desktop.tools.registry import Registry
    from sonia_desktop.undoing import NotesBesideFiles

    registry = Registry()

    def memory_is_on() -> bool:
        return assistant.settings.memory.enabled

    notes = Notes(assistant.memory, memory_is_on)
    hands = assistant.hands
    for tool in (
        *time_tools(),
        *system_tools(),
        *file_tools(),
        *hands.tools(),
        *screen_tools(lambda question, context: described(assistant, question, context)),
        *assistant.looking.tools(),
        *assistant.remembering.tools(),
        *assistant.asked_pictures.tools(),
        *assistant.attachments.tools(),
        *memory_tools(notes.keep, notes.recall),
        *second_thought_tools(NotesBesideFiles(notes, hands.journal, assistant.db)),
        *list_tools(Lists(assistant.memory, memory_is_on)),
        private_mode_tool(assistant.private_mode.switch_as_asked),
        voice_control_tool(lambda wish: control(assistant, wish)),
    ):
        registry.register(tool)
    registry.also(hands.third_party)
    return registry


def described(
    assistant: Assistant, question: str, context: ToolContext
) -> tuple[str, dict[str, Any]]:
    """What a question about the screen is answered, and the scene it was read from."""
    from sonia_desktop.shapes import scene_shape
    from sonia_desktop.vision.answers import answer
    from sonia_desktop.vision.own_windows import without_own_windows

    shot, whole = assistant.look().result()
    scene = without_own_windows(whole)
    before = assistant.looking.compared(scene)
    told = answer(scene, question, before, assistant.embedder.embed)
    of, turn_id = assistant.conversation_of(context.turn_id), context.turn_id or ""
    told = assistant.picture_model.told(question, shot, scene, told, context.token, of, turn_id)
    return told, scene_shape(scene)
