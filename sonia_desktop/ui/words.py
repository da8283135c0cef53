"""The window's language: every word it shows passes through `tr`.

The catalogues (``assets/translations/sonia_de.qm``...) are made by ``packaging/translations.py``.
`speak` is called once, before the window's modules are imported: some keep their words in tables.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.resources import resource

CONTEXT = "Sonia"
LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français"}
"""What the window can speak, each named in itself."""


_DAYS = {"de": "dddd, d. MMMM", "es": "dddd, d 'de' MMMM", "fr": "dddd d MMMM"}
_SHORT_DAYS = {"de": "ddd d. MMM"}


class _Spoken:
    """The catalogue in use; English needs none."""

    catalogue: QTranslator | None = None
    language = "en"


def chosen_language(choice: str) -> str:
    """The language for the setting `ui.language`; ``system`` asks the desktop.

    A language the window does not speak becomes English.
    """
    wanted = [choice]
    if choice == "system":
        wanted = [name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages()]
    return next((name for name in wanted if name in LANGUAGES), "en")


def speak(choice: str, catalogue: Path | None = None) -> str:
    """Show everything in this language from now on; returns the language.

    Args:
        choice: ``system``, or a name in `LANGUAGES`.
        catalogue: a .qm file instead of the one that ships; then `choice` is taken as it is.
    """
    language = choice if catalogue is not None else chosen_language(choice)
    _Spoken.catalogue, _Spoken.language = None, language
    if language == "en" and catalogue is None:
        return language
    if catalogue is None:
        try:
            catalogue = resource("assets", "translations", f"sonia_{language}.qm")
        except UnavailableError:  # English is better than no window
            _Spoken.language = "en"
            return "en"
    loaded = QTranslator()
    if loaded.load(str(catalogue)):
        _Spoken.catalogue = loaded
    return language


def catalogue_in_use() -> QTranslator | None:
    """What translates now; None: nothing does."""
    return _Spoken.catalogue


def in_english() -> bool:
    """Whether nothing is translated."""
    return _Spoken.catalogue is None


def translated(text: str) -> str:
    """A text that need not stand in this package's code, as the catalogue has it; else itself."""
    if _Spoken.catalogue is None:
        return text
    return _Spoken.catalogue.translate(CONTEXT, text) or text


def tr(text: str, /, **values: object) -> str:
    """`text` in the window's language; with `values`, its ``{names}`` filled in."""
    text = translated(text)
    return text.format(**values) if values else text


def tr_count(count: int, one: str, several: str, /, **values: object) -> str:
    """`one` when `count` is 1, else `several`, both with ``{count}``."""
    return tr(one if count == 1 else several, count=count, **values)


def day_in_words(day: date, *, year: bool = False, short: bool = False) -> str:
    """ "Monday, 18 May", as the window's language writes it; `short`: "Mon 18 May"."""
    locale = QLocale(_Spoken.language)
    form = (_SHORT_DAYS if short else _DAYS).get(_Spoken.language)
    form = form or ("ddd d MMM" if short else "dddd, d MMMM")
    if year:
        form += " 'de' yyyy" if _Spoken.language == "es" else " yyyy"
    return str(locale.toString(QDate(day.year, day.month, day.day), form))


def month_in_words(day: date) -> str:
    """ "May 2026"; begins with a capital letter: it is a heading."""
    form = "MMMM 'de' yyyy" if _Spoken.language == "es" else "MMMM yyyy"
    return capital(str(QLocale(_Spoken.language).toString(QDate(day.year, day.month, 1), form)))


def capital(text: str) -> str:
    """The same beginning with a capital letter; the rest stays: German nouns have theirs."""
    return text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """The same as it stands inside a sentence; the rest stays."""
    return text[:1].lower() + text[1:]


def settle(app: QApplication) -> None:
    """Qt's own words (buttons of its dialogs) and the direction of writing, in that language."""
    locale = QLocale(_Spoken.language)
    app.setLayoutDirection(locale.textDirection())
    if _Spoken.language == "en":
        return
    QLocale.setDefault(locale)
    own = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if own.load(f"qtbase_{_Spoken.language}", folder):
        QCoreApplication.installTranslator(own)


def from_right() -> bool:
    """Whether the window is written from right to left."""
    return QLocale(_Spoken.language).textDirection() is Qt.LayoutDirection.RightToLeft
