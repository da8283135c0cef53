"""The command line's work done in this process, when no Sonia runs."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

WAIT_S = 150.0


class InProcess:
    """The work done here. The same methods as `client.Running`."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def ask(self, text: str, *, dry_run: bool) -> dict[str, Any]:
        from sonia_desktop.agent.types import Entrance
        from sonia_desktop.shapes import decision_shape, turn_shape

        if dry_run:
            begun = time.perf_counter()
            decision = self._assistant.decide(text).result(WAIT_S)
            return decision_shape(decision, text, (time.perf_counter() - begun) * 1000)
        turn = self._assistant.ask(
            text, entrance=Entrance.CLI, caller="cli", wait_for_consent=False
        ).result(WAIT_S)
        return turn_shape(turn)

    def listen(self, content: bytes, _name: str) -> dict[str, Any]:
        from sonia_desktop.audio.files import load_speech
        from sonia_desktop.shapes import transcript_shape

        samples = load_speech(content)
        return transcript_shape(self._assistant.transcribe(samples).result(WAIT_S))

    def see(self, content: bytes | None, _name: str) -> dict[str, Any]:
        from sonia_desktop.shapes import scene_shape
        from sonia_desktop.vision.describe import describe

        _shot, scene = self._assistant.look(content).result(WAIT_S)
        return {**scene_shape(scene), "description": describe(scene)}

    def memory_add(self, text: str) -> dict[str, Any]:
        from sonia_desktop.shapes import memory_shape

        return memory_shape(self._assistant.memory.remember(text, source="cli").result(WAIT_S))

    def memory_search(self, query: str, limit: int) -> list[dict[str, Any]]:
        from sonia_desktop.shapes import hit_shape

        hits = self._assistant.memory.search(query, limit).result(WAIT_S)
        return [hit_shape(hit) for hit in hits]

    def tools(self) -> list[dict[str, Any]]:
        from sonia_desktop.shapes import tool_shape

        return [tool_shape(tool) for tool in self._assistant.registry.all()]

    def run_tool(self, name: str, args: dict[str, Any]) -> dict[str, Any]:
        from sonia_desktop.shapes import action_shape

        return action_shape(self._assistant.run_tool(name, args, caller="cli").result(WAIT_S))
