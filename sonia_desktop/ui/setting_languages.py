"""Languages as people look for them in a list: each by its name in itself."""

from __future__ import annotations

import functools

from PySide6.QtCore import QLocale

from sonia_desktop.ui.words import LANGUAGES, tr

LANGUAGE_KEYS = ("ui.language", "speech.language")
# What Whisper hears (openai/whisper, tokenizer.py), as far as ISO 639-1 names it.
_HEARD = (
    "af", "am", "ar", "as", "az", "ba", "be", "bg", "bn", "bo", "br", "bs", "ca", "cs", "cy",
    "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fo", "fr", "gl", "gu", "ha", "he",
    "hi", "hr", "ht", "hu", "hy", "id", "is", "it", "ja", "jv", "ka", "kk", "km", "kn", "ko",
    "la", "lb", "ln", "lo", "lt", "lv", "mg", "mi", "mk", "ml", "mn", "mr", "ms", "mt", "my",
    "ne", "nl", "nn", "no", "oc", "pa", "pl", "ps", "pt", "ro", "ru", "sa", "sd", "si", "sk",
    "sl", "sn", "so", "sq", "sr", "su", "sv", "sw", "ta", "te", "tg", "th", "tk", "tl", "tr",
    "tt", "uk", "ur", "uz", "vi", "yi", "yo", "zh",
)  # fmt: skip


def language_name(code: str) -> str:
    """``es`` as “Español”; and the choices that are none; else the code itself."""
    if code == "system":
        return tr("As the system")
    if code == "auto":
        return tr("Recognised by itself")
    return LANGUAGES.get(code) or _own_name(code) or code


@functools.cache
def spoken_languages() -> tuple[str, ...]:
    """What `speech.language` may be: detected, those the window speaks, then the others by name."""
    others = [code for code in _HEARD if code not in LANGUAGES]
    return ("auto", *LANGUAGES, *sorted(others, key=lambda code: language_name(code).casefold()))


def _own_name(code: str) -> str:
    locale = QLocale(code)
    if locale.language() == QLocale.Language.C:  # Qt knows no such language
        return ""
    name = locale.nativeLanguageName() or QLocale.languageToString(locale.language())
    return name[:1].title() + name[1:]  # Georgian has no capital there
