"""A message and its answer as the conversation holds them: drawn, or kept for when they are."""

from __future__ import annotations

from dataclasses import dataclass

from sonia_desktop.agent.types import Turn
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.messages import AssistantMessage
from sonia_desktop.ui.user_message import UserMessage


@dataclass(eq=False)
class Exchange:
    """`said` None: an answer to nothing that is shown."""

    said: str | None
    turn: Turn | None = None
    error: SoniaError | None = None
    user: UserMessage | None = None
    answer: AssistantMessage | None = None
    turn_id: str = ""
    files: tuple[str, ...] = ()
    """Names of what was attached, while there is no turn that tells."""

    @property
    def given(self) -> tuple[str, ...]:
        """The names of the files that went with the message."""
        if self.turn is None or not self.turn.tool_calls:
            return self.files
        from sonia_desktop.agent.exchange import files_given

        return files_given(self.turn)

    @property
    def drawn(self) -> bool:
        return self.user is not None or self.answer is not None

    @property
    def under_way(self) -> bool:
        """Its answer is still being made: it stays drawn."""
        return self.answer is not None and not self.answer.finished

    def take_down(self) -> list[UserMessage | AssistantMessage]:
        """Keep what is shown; the widgets, for who drew them to delete."""
        widgets: list[UserMessage | AssistantMessage] = []
        if self.user is not None:
            self.said = self.user.text
            widgets.append(self.user)
        if self.answer is not None:
            self.turn, self.error = self.answer.turn or self.turn, self.answer.error
            widgets.append(self.answer)
        self.user = self.answer = None
        return widgets
