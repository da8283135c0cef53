"""What every panel of the window works with: theme, assistant, and ways off the main thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, overload

from PySide6.QtCore import QObject, Signal

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.bridge import Bridge, as_sonia_error
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.told import told_error

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.serving import Services

T = TypeVar("T")
S = TypeVar("S")


def then(first: Future[S], step: Callable[[S], T]) -> Future[T]:
    """What `step` makes of a result, in the thread that has it; `Desk.do` waits for either."""
    after: Future[T] = Future()
    after.set_running_or_notify_cancel()

    def settle(done: Future[S]) -> None:
        try:
            after.set_result(step(done.result()))
        except BaseException as error:  # noqa: BLE001 - belongs to who waits
            after.set_exception(error)

    first.add_done_callback(settle)
    return after


class Desk(QObject):
    """Given to every panel when it is made.

    Args:
        aside: runs a call off the main thread.
        data_dir: where Sonia keeps things, the log among them; known before there is an assistant.
        given: the settings that were given on the command line.
    """

    attached = Signal(object)
    """There is an assistant now; carries it. A panel made later reads `assistant`."""
    served = Signal()
    """`services` is there now."""
    open_asked = Signal(str, object)
    """Show a place, and in it what the object names (a memory's id)."""
    remember_asked = Signal(bool)
    """Remember the screen, or stop: the window asks the user first."""
    setting_changed = Signal(str, object)
    """A setting was kept: its key and value."""
    restart_asked = Signal()
    told = Signal(str, str, object)
    """A notice below the panel: text, the word on its button, and what the button does."""

    def __init__(
        self,
        parent: QObject,
        theme: Theme,
        bridge: Bridge,
        aside: Callable[[Callable[[], Any]], Future[Any]],
        data_dir: Path | None = None,
        given: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self.bridge, self.data_dir = theme, bridge, data_dir
        self.given = dict(given or {})
        self._aside = aside
        self.assistant: Assistant | None = None
        self.services: Services | None = None

    def attach(self, assistant: Assistant) -> None:
        """From now on panels work with this assistant."""
        self.assistant = assistant
        self.attached.emit(assistant)

    def serve(self, services: Services) -> None:
        """Other programs are served from now on."""
        self.services = services
        self.served.emit()

    def open(self, place: str, target: object = None) -> None:
        """Show another place of the window."""
        self.open_asked.emit(place, target)

    def tell(self, text: str, button: str = "", then: Callable[[], None] | None = None) -> None:
        """Say something below the panel; `then` runs when its button is pressed."""
        self.told.emit(text, button, then)

    def tell_error(self, error: SoniaError) -> None:
        """Why it could not be done, and what helps."""
        self.tell(told_error(error))

    def aside(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[SoniaError], None],
    ) -> None:
        """Run a job that needs no assistant off the main thread; its outcome comes back to it."""
        self.bridge.when_done(self._aside(job), done, failed)

    @overload
    def do(
        self,
        job: Callable[[Assistant], Future[T]],
        done: Callable[[T], None],
        failed: Callable[[SoniaError], None] | None = None,
    ) -> None: ...

    @overload
    def do(
        self,
        job: Callable[[Assistant], T],
        done: Callable[[T], None],
        failed: Callable[[SoniaError], None] | None = None,
    ) -> None: ...

    def do(
        self,
        job: Callable[[Assistant], Any],
        done: Callable[[Any], None],
        failed: Callable[[SoniaError], None] | None = None,
    ) -> None:
        """Run a job with the assistant off the main thread, its outcome comes back to it.

        A job may give back a future: it is waited for without keeping a thread. Before there is an
        assistant nothing is done, and that is told.
        """
        assistant = self.assistant
        refused = failed or self.tell_error
        if assistant is None:
            refused(SoniaError("Sonia is still starting.", remedy="Try again in a moment."))
            return
        ready: Future[Any] = Future()
        ready.set_running_or_notify_cancel()

        def settle(finished: Future[Any]) -> None:
            try:
                result = finished.result()
            except BaseException as error:  # noqa: BLE001 - given to `failed`, in the user's words
                ready.set_exception(as_sonia_error(error))
                return
            if isinstance(result, Future):
                result.add_done_callback(settle)
            else:
                ready.set_result(result)

        self._aside(lambda: job(assistant)).add_done_callback(settle)
        self.bridge.when_done(ready, done, refused)
