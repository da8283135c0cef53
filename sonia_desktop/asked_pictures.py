"""Pictures the user may ask about: what was read of them, in memory only, for a while.

picture_id = pictures.keep(scene)
assistant.ask("where is the save button", decision=about(picture_id, "where is the save button"))
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sonia_desktop.agent.types import Decision
from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.core.ids import new_id
from sonia_desktop.tools.builtin.pictures import ASK, picture_tools

if TYPE_CHECKING:
    from sonia_desktop.picture_model import PictureModel
    from sonia_desktop.tools.types import Tool, ToolContext
    from sonia_desktop.vision.alike import Embed
    from sonia_desktop.vision.scene import Scene, Screenshot

MOST_PICTURES = 8


@dataclass(frozen=True, eq=False)
class _Kept:
    scene: Scene
    before: Scene | None  # the look before it at the same place
    shot: Screenshot | None


def about(picture_id: str, question: str) -> Decision:
    """The turn's decision when the user asks about a certain picture."""
    return Decision(ASK, {"picture": picture_id, "question": question}, 1.0, reason="asked there")


class AskedPictures:
    """Scenes (masked text and boxes) by id; the oldest goes. Thread-safe.

    Masked pixels are kept with them only while a model is chosen that is shown them.

    Args:
        embed: compares by meaning when an element is looked for.
        compared: keeps this look and gives the one before it of the same place, if any.
        model: answers what cannot be told from the scene.
        conversation: the conversation of a turn, whose privacy holds for what a model is shown.
    """

    def __init__(
        self,
        embed: Embed,
        compared: Callable[[Scene], Scene | None],
        model: PictureModel,
        conversation: Callable[[str | None], str],
    ) -> None:
        self._conversation = conversation
        self._embed, self._compared, self._model = embed, compared, model
        self._lock = threading.Lock()
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    def keep(self, scene: Scene, shot: Screenshot | None = None) -> str:
        """From now on this scene can be asked about; returns its id. `shot`: masked already."""
        picture_id = new_id("pic")
        kept = _Kept(scene, self._compared(scene), shot if self._model.chosen else None)
        with self._lock:
            self._kept[picture_id] = kept
            while len(self._kept) > MOST_PICTURES:
                self._kept.popitem(last=False)
        return picture_id

    def forget(self) -> None:
        """Keep nothing: looking was switched off."""
        with self._lock:
            self._kept.clear()

    def tools(self) -> list[Tool]:
        """The tool that answers."""
        return picture_tools(self.answer)

    def answer(
        self, picture_id: str, question: str, context: ToolContext
    ) -> tuple[str, dict[str, Any]]:
        """The answer and its data, for a call of a tool. Raises `NotFoundError`."""
        from sonia_desktop.vision.answers import answer

        with self._lock:
            kept = self._kept.get(picture_id)
        if kept is None:
            raise NotFoundError(
                "This picture is not kept any more: only the last ones are, and none after looking "
                "was switched off.",
                remedy="Look again and ask about the new picture.",
            )
        scene = kept.scene
        told = answer(scene, question, kept.before, self._embed)
        conversation, turn_id = self._conversation(context.turn_id), context.turn_id or ""
        told = self._model.told(
            question, kept.shot, scene, told, context.token, conversation, turn_id
        )
        return told, {"picture": picture_id, "source": scene.source, "size": list(scene.size)}
