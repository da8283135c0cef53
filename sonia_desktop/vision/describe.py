"""A plain, true answer to "what is on the screen", without a language model. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sonia_desktop.vision.layout import by_window, holds
from sonia_desktop.vision.paragraphs import paragraphs, sentence
from sonia_desktop.vision.scene import Box, Element, Scene, TextLine, Window
from sonia_desktop.vision.secret_mask import hidden_words
from sonia_desktop.vision.tables import Table, as_markdown, find_tables

MAX_TEXT_LETTERS = 2000
"""A terminal of 24 lines of 80 letters is told whole."""
MAX_MESSAGES = 12
_TABLE_ROWS, _MOST_TABLES = 25, 3
_DIALOG_LINES = 12
_DIALOG_SHARE = 0.25
"""A window with answer buttons that covers less of the picture than this is a dialog."""
_ANSWERS = frozenset(
    (
        *("ok", "cancel", "yes", "no", "close", "retry", "abort", "ignore", "allow", "deny"),
        *("discard", "save", "continue", "quit", "dismiss", "accept", "reject", "apply"),
    )
)
_TERMINAL = re.compile(r"term|konsole|console|kitty|alacritty|tilix|rxvt|foot", re.IGNORECASE)
_TERMINAL_RIM_PX = 24  # border and scroll bar right of a terminal's last column
# A message says so at its start, names an error class, or is a program's usual complaint. A word
# such as "error" inside running text is not enough: manuals are full of it.
_MESSAGE = re.compile(
    r"""^\W*(?:fatal(?:\ error)?|error|warning|critical|failure|failed|exception|alert|panic)
          \]?\s*(?:\[[^\]]*\]|\(\w+\))?\s*[:!\-–—]
      | \b(?:error|fatal|warning)\s*:\s
      | ^\W*(?:stop\ )?(?:error|exception|warning)\ (?:code\ )?
          [(\[#]?(?=[\w.\-]*\d)[\w.\-]+[)\]]?\s*[:!\-–—]
      | \b[A-Za-z_]\w*(?:Error|Exception|Warning):\s?
      | ^\W*traceback\ \(most\ recent
      | :\s(?:command\ not\ found|no\ such\ file\ or\ directory|permission\ denied
            |connection\ refused|no\ space\ left\ on\ device|not\ found)\b
      | \b(?:has\ stopped\ working|is\ not\ responding|segmentation\ fault|core\ dumped)\b
      | \b(?:access|permission)\ denied\s*[.!]?$
    """,
    re.IGNORECASE | re.VERBOSE,
)


def describe(scene: Scene) -> str:
    """What is in front, messages word for word, the main text, the buttons; as Markdown."""
    parts = [_in_front(scene), hidden_words(scene)]
    if not scene.lines:
        parts.append(_nothing(scene))
    dialog = front_dialog(scene)
    told = messages(scene)
    if told:
        parts.append(f"{'It says' if dialog else 'Messages'}:\n{verbatim(told)}")
    if dialog is None:
        main = own_text(scene)
        tables = _tables_of(scene, main)
        main = [line for line in main if not any(_middle_in(line.box, t.box) for t in tables)]
        # What was told as a message is not told twice, unless the text around it would be torn.
        if {line.text for line in main} - set(told):
            parts.append(f"Text:\n{verbatim(trimmed(main))}")
        parts += [as_markdown(table) for table in tables]
    behind = other_windows(scene)
    if behind:
        parts.append(behind)
    parts += [_fields(scene), _buttons(scene)]
    return "\n\n".join(part for part in parts if part)


def _tables_of(scene: Scene, lines: Sequence[TextLine]) -> list[Table]:
    """Tables of the text that is told; short ones, so that the words around them are heard, too."""
    tables = [
        table
        for table in find_tables(scene)
        if len(table.rows) <= _TABLE_ROWS and any(_middle_in(line.box, table.box) for line in lines)
    ]
    return tables[:_MOST_TABLES]


def own_text(scene: Scene) -> list[TextLine]:
    """Lines of the window in front (of all when it has none) without its title and buttons."""
    front = front_window(scene)
    groups = by_window(scene.lines, scene.windows)
    main = [line for window, lines in groups if window is front for line in lines]
    main = main or [line for _, lines in groups for line in lines]
    return [line for line in main if not _titles(line, front) and not _labels(line, scene)]


def messages(scene: Scene) -> list[str]:
    """Errors, warnings and what a dialog in front says, word for word, once.

    A sentence that the window broke into lines is one message.
    """
    dialog = front_dialog(scene)
    told: list[str] = []
    for window, lines in by_window(scene.lines, scene.windows):
        asked = dialog is not None and window is dialog
        left = [line for line in lines if not _labels(line, scene) and not _titles(line, window)]
        for paragraph in paragraphs(left, _edge(window)):
            # Running text stays out: in a long paragraph the message starts where it says so.
            start = 0 if asked else _message_at(paragraph)
            if start is not None:
                told.append(sentence(paragraph[start:]))
    return list(dict.fromkeys(told))[:MAX_MESSAGES]


def _message_at(paragraph: Sequence[TextLine]) -> int | None:
    """The line of a paragraph where a message starts; None when there is none."""
    for at, line in enumerate(paragraph):
        if is_message(line.text):
            return at
    short = len(paragraph) <= 3 and is_message(sentence(paragraph))
    return 0 if short else None


def _edge(window: Window | None) -> int | None:
    """Where a terminal breaks its lines; other programs' text shows that itself."""
    if window is None or not _TERMINAL.search(f"{window.application}"):
        return None
    return window.box.x + window.box.w - _TERMINAL_RIM_PX


def is_message(text: str) -> bool:
    """Whether a line, by its own words, is an error or a warning.

    >>> is_message("error: pathspec 'main' did not match"), is_message("how errors are handled")
    (True, False)
    """
    return _MESSAGE.search(text) is not None


def front_dialog(scene: Scene) -> Window | None:
    """The window in front when it is a dialog: small, and with a button such as OK or Cancel."""
    if not scene.windows:
        return None
    window = scene.windows[_front_at(scene)]
    whole = scene.size[0] * scene.size[1]
    if window.box.w * window.box.h > _DIALOG_SHARE * whole:
        return None
    shown = [element for element in scene.elements if element.role == "button"]
    inside = [element for element in shown if _middle_in(element.box, window.box)]
    answers = {element.label.lower().split()[-1] for element in inside if element.label.split()}
    lines = [line for line in scene.lines if _middle_in(line.box, window.box)]
    short = len(inside) <= 4 and len(lines) - len(inside) <= _DIALOG_LINES
    return window if answers & _ANSWERS and short else None


def front_window(scene: Scene) -> Window | None:
    """The active window, else the topmost; None where no window is known."""
    return scene.windows[_front_at(scene)] if scene.windows else None


def _front_at(scene: Scene) -> int:
    """Index of the active window, else of the topmost."""
    return next((at for at, window in enumerate(scene.windows) if window.active), 0)


def _in_front(scene: Scene) -> str:
    if not scene.windows:
        return f"A picture of {scene.size[0]}x{scene.size[1]} pixels ({scene.source})."
    return f"In front: {window_name(scene.windows[_front_at(scene)])}."


def window_name(window: Window) -> str:
    """A window's title, with its application where the title does not say it; Markdown."""
    title = plain(window.title) or "a window without a title"
    known = window.application and window.application.lower() not in window.title.lower()
    return f"**{title}**" + (f" ({plain(window.application)})" if known else "")


def _nothing(scene: Scene) -> str:
    if scene.windows:
        return "I could not read any text in it."
    return "There is nothing on it that I can read: no text and no window."


def other_windows(scene: Scene) -> str:
    """ "Also open: ..." with every window but the one in front; "" when there is none."""
    front = _front_at(scene)
    others = [window_name(window) for at, window in enumerate(scene.windows) if at != front]
    return f"Also open: {', '.join(others)}." if others else ""


def _buttons(scene: Scene) -> str:
    labels = dict.fromkeys(plain(e.label) for e in scene.elements if e.role == "button")
    return f"Buttons: {', '.join(labels)}." if labels else ""


def _fields(scene: Scene) -> str:
    """Fields that hold something and choices, each with its label; empty fields are counted."""
    shown = [e for e in scene.elements if e.role in ("input", "dropdown")]
    full = [f"{plain(e.label)}: {plain(e.value)}" for e in shown if e.value]
    empty = len(shown) - len(full)
    full += [f"{plain(e.label)} ({mark_state(e)})" for e in scene.elements
             if e.checked is not None and e.role != "tab"]  # fmt: skip
    if empty:
        full.append(f"{empty} empty field{'s' * (empty != 1)}")
    return f"Fields: {', '.join(full)}." if full else ""


def _titles(line: TextLine, window: Window | None) -> bool:
    """Whether a line is the title bar of its window."""
    if window is None or not window.title:
        return False
    if line.box.y >= window.box.y + max(40, line.box.h * 2):
        return False
    # The signs for minimise, maximise and close are read as a letter or two at the right end.
    signs = len(line.text) <= 3 and line.box.x > window.box.x + window.box.w * 0.85
    return signs or _letters(line.text) == _letters(window.title)


def _labels(line: TextLine, scene: Scene) -> bool:
    """Whether a line is what stands on a button."""
    return any(
        element.role == "button"
        and line.text == element.label
        and (_middle_in(line.box, element.box) or _middle_in(element.box, line.box))
        for element in scene.elements
    )


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def trimmed(lines: Sequence[TextLine]) -> list[str]:
    """The texts, cut at `MAX_TEXT_LETTERS`; the rest is counted."""
    kept: list[str] = []
    letters = 0
    for line in lines:
        if letters + len(line.text) > MAX_TEXT_LETTERS and kept:
            kept.append(f"… and {len(lines) - len(kept)} more lines")
            break
        kept.append(line.text[:MAX_TEXT_LETTERS])
        letters += len(line.text)
    return kept


def verbatim(lines: Sequence[str]) -> str:
    """A fenced block: nothing in the text is taken for Markdown, whatever it holds."""
    longest = max((len(run) for line in lines for run in re.findall(r"`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join([f"{fence}text", *lines, fence])


def mark_state(element: Element) -> str:
    """How a checkbox, radio button, switch or tab stands, in words."""
    if element.role in ("toggle", "switch"):
        return "on" if element.checked else "off"
    if element.role == "tab":
        return "open" if element.checked else "not open"
    return "checked" if element.checked else "not checked"


def plain(text: str) -> str:
    """One line without the characters Markdown would act on."""
    return re.sub(r"([\\`*_\[\]<>])", r"\\\1", " ".join(text.split()))


def _middle_in(box: Box, around: Box) -> bool:
    return holds(around, box.x + box.w / 2, box.y + box.h / 2)
