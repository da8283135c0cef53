"""What stands in the memory browser while nothing is listed: why, and what can be done."""

from __future__ import annotations

from sonia_desktop.ui.words import tr

EXAMPLE = "Remember that my dentist is on Friday at nine"

Lesson = tuple[str, str, tuple[tuple[str, str], ...]]


def lesson(query: str, *, narrow: bool, count: int) -> Lesson:
    """Headline, text, and (name, words) of each button.

    Args:
        query: what was looked for; "" when all is shown.
        narrow: the filters leave something out.
        count: how many memories there are.
    """
    if query:
        all_of_them = (("filters", tr("Search all of them")),) if narrow else ()
        return (
            tr("Nothing fits that"),
            tr(
                "No memory says anything like “{query}”. Other words for it may be "
                "found: the search knows meanings, too.",
                query=query,
            ),
            (*all_of_them, ("clear", tr("Clear the search"))),
        )
    if narrow:
        return (
            tr("Nothing of that kind yet"),
            tr("{count:,} memories are of other kinds.", count=count),
            (("filters", tr("Show all")),),
        )
    return (
        tr("Sonia remembers what you ask her to"),
        tr(
            "Say “remember that…”, and it stands here with the place it comes from. What "
            "you correct keeps its older wordings; what you forget can be brought back for "
            "30 days. All of it stays on this computer."
        ),
        (("example", tr("Try: “{example}”", example=EXAMPLE)),),
    )
