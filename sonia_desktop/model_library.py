"""Everything about models for the program: those that think, and those that can be got.

library = Models(settings, health=health, bus=bus, ledger=ledger)
library.chosen.provider()                        # who thinks
library.set_privacy("conv_1", "local_only")      # what may leave this talk
library.stop()
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sonia_desktop.chosen_model import ChosenModel
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.model_shelf import ModelShelf
from sonia_desktop.settings import Settings

if TYPE_CHECKING:
    from sonia_desktop.llm.ledger import Ledger, Routed


@dataclass(frozen=True)
class ModelAsked:
    """Published when a question to the models has ended: who answered, why, at what cost."""

    routed: Routed


@dataclass(frozen=True)
class ConversationPrivacy:
    """Published when what may leave a conversation was set: "local_only", "redacted", "anything".

    `own`: set for this conversation; else it is the user's setting for all.
    """

    conversation_id: str
    privacy: str
    own: bool


class Models:
    """Thread-safe."""

    def __init__(
        self, settings: Settings, *, health: HealthBoard, bus: Bus, ledger: Ledger
    ) -> None:
        self._settings, self._bus = settings, bus
        self.ledger = ledger
        self.chosen = ChosenModel(
            settings,
            health,
            ledger=ledger,
            told=lambda routed: bus.publish(ModelAsked(routed)),
        )
        self.shelf = ModelShelf(settings, tell=bus.publish, use=self._choose)

    @property
    def settings(self) -> Settings:
        """By these the models were chosen that are asked now."""
        return self._settings

    def privacy(self, conversation_id: str) -> ConversationPrivacy:
        """What may leave this conversation. Reads the database: not from Qt's thread."""
        own = self.ledger.privacy(conversation_id)
        chosen = own.value if own else self._settings.llm.privacy
        return ConversationPrivacy(conversation_id, chosen, own is not None)

    def set_privacy(self, conversation_id: str, privacy: str) -> Future[None]:
        """Holds at once. `privacy` empty: the setting for all counts again.

        Raises `InvalidInputError`.
        """
        from sonia_desktop.llm.provider import Privacy

        if privacy and privacy not in set(Privacy):
            raise InvalidInputError(
                f"There is no privacy {privacy!r}.",
                remedy=f"There are: {', '.join(Privacy)}.",
            )
        if not conversation_id:
            raise InvalidInputError("Which conversation?", remedy="Give its id.")
        kept = self.ledger.set_privacy(conversation_id, Privacy(privacy) if privacy else None)
        now = privacy or self._settings.llm.privacy
        self._bus.publish(ConversationPrivacy(conversation_id, now, bool(privacy)))
        return kept

    def stop(self, deadline_s: float = 2.0) -> None:
        """Stop downloads and free the models."""
        self.shelf.stop(deadline_s)
        self.chosen.close()

    def _choose(self, settings: Settings) -> None:
        self._settings = settings
        self.chosen.choose(settings)
