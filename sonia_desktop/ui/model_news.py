"""What became of a download is told wherever the user is: nobody waits for minutes in one place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from sonia_desktop.ui.told import told
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.model_shelf import ModelProgress
    from sonia_desktop.ui.desk import Desk

MODELS = "models"


def why(event: ModelProgress) -> str:
    """What went wrong, and what helps."""
    return " ".join(told(part) for part in (event.error, event.remedy) if part)


class ModelNews(QObject):
    """Notices with the button for what comes next: use it, or try again.

    Args:
        place: the name of the place that is shown; Models tells of failures in its own rows.
    """

    def __init__(self, desk: Desk, place: Callable[[], str]) -> None:
        super().__init__(desk)
        self._desk, self._place = desk, place
        desk.bridge.model_progress.connect(self._on_progress)

    def _on_progress(self, event: ModelProgress) -> None:
        if event.kind != "download":
            return
        if event.state == "done":
            self._desk.tell(
                tr("{model} is here.", model=event.model),
                tr("Use it"),
                lambda: self._do("use", event.model, self._used),
            )
        elif event.state == "failed" and self._place() != MODELS:
            self._desk.tell(
                tr("{model} could not be fetched: {why}", model=event.model, why=why(event)),
                tr("Try again"),
                lambda: self._do("download", event.model, lambda _job: None),
            )

    def _used(self, result: dict[str, Any]) -> None:
        self._desk.tell(
            tr("{model} is used from {where} on.", model=result["id"], where=told(result["from"]))
        )

    def _do(self, action: str, model: str, done: Callable[[Any], None]) -> None:
        self._desk.do(lambda a: a.models.shelf.do(action, {"model": model}), done)
