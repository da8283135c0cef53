"""The window's words: all of them translated, and shown in the language that was chosen."""

from __future__ import annotations

import ast
import dataclasses
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import room_words
import translations

from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.settings import Settings
from sonia_desktop.settings_told import settings_told
from sonia_desktop.tools.builtin.shell import ShellArgs, shell_tools
from sonia_desktop.tools.policy import Ruling, decide
from sonia_desktop.tools.risk import Ground, assess
from sonia_desktop.tools.rules import Rule, Scope
from sonia_desktop.tools.rules import Ruling as RuleRuling
from sonia_desktop.tools.types import Tier
from sonia_desktop.ui import rule_words, words
from sonia_desktop.ui.chat_rows import day_heading
from sonia_desktop.ui.memory_words import day_words, why_found
from sonia_desktop.ui.screen_words import when_words
from sonia_desktop.ui.setting_names import title_of
from sonia_desktop.ui.setting_row import SettingRow
from sonia_desktop.ui.told import told, told_error, told_question
from sonia_desktop.ui.words import CONTEXT, chosen_language, speak, tr, tr_count
from sonia_desktop.vision.screen_memory.moments import Sighting

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def english_again() -> Iterator[None]:
    yield
    speak("en")


@pytest.mark.usefixtures("english_again")
def test_no_line_of_french_begins_with_a_colon() -> None:
    """Its space before ``:`` and inside ``« »`` must not break."""
    known = translations.translations("fr")
    source = next(text for text, french in known.items() if french.endswith(" ?"))
    quoted = "You are heard by {engine}: {detail}"
    speak("fr")
    assert tr(source).endswith("\N{NO-BREAK SPACE}?")
    shown = [tr(text) for text, french in known.items() if " : " in french or "« " in french]
    assert len(shown) > 50
    assert not [text for text in shown if " : " in text or "« " in text or " »" in text]
    assert tr(quoted, engine="x", detail="y : z").endswith("y : z")  # values stay as they are


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_every_word_of_the_window_is_translated(language: str) -> None:
    known = translations.translations(language)
    missing = [text for text in translations.words() if not known.get(text)]
    assert not missing, "packaging/translations.py update, then fill these in"


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_a_translation_fills_in_the_same_names(language: str) -> None:
    for text, said in translations.translations(language).items():
        assert translations.names_in(said) == translations.names_in(text), text
        assert text.count("\n") == said.count("\n"), text
        assert (text[:1] == " ") == (said[:1] == " "), text


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_what_the_program_loads_is_what_was_translated(language: str) -> None:
    catalogue = QTranslator()
    assert catalogue.load(str(translations.catalogue(language).with_suffix(".qm")))
    for text, said in translations.translations(language).items():
        wanted = translations.typeset(said) if language == "fr" else said
        assert catalogue.translate(CONTEXT, text) == wanted


def test_words_are_said_in_the_chosen_language_with_their_values(english_again: None) -> None:
    assert speak("de") == "de"
    assert tr("Send") == "Senden"
    assert tr("Version {number} of {count}", number=2, count=3) == "Fassung 2 von 3"
    assert tr_count(1, "{count} rule", "{count} rules") == "1 Regel"
    assert tr_count(4, "{count} rule", "{count} rules") == "4 Regeln"
    assert tr("not in any catalogue {x}", x=1) == "not in any catalogue 1"
    assert speak("en") == "en"
    assert tr("Send") == "Send"


def test_what_the_rooms_tell_is_said_in_the_windows_language(english_again: None) -> None:
    speak("de")
    assert told("Start Sonia again.") == "Starten Sie Sonia neu."
    assert told("There is no microphone.") == "Nicht vorhanden: Mikrofon."
    assert told("No window is active. Choose one of these numbers.") == (
        "Kein Fenster ist aktiv. Wählen Sie eine dieser Nummern."
    )
    assert told("Nobody wrote this. Check the path.") == "Nobody wrote this. Prüfen Sie den Pfad."
    assert told("There is no file {0} {x}.") == "Es gibt keine Datei {0} {x}."
    assert told("screen: No window is active.") == "Bildschirm: Kein Fenster ist aktiv."
    error = NotFoundError("There is no backup b-1.", remedy="Choose another file.")
    assert told_error(error) == "Es gibt keine Sicherung b-1. Wählen Sie eine andere Datei."
    speak("en")
    assert told("Start Sonia again.") == "Start Sonia again."


def test_days_are_named_in_the_windows_language_and_not_in_the_computers(
    english_again: None,
) -> None:
    day, today = date(2026, 5, 18), date(2026, 11, 22)
    seen = Sighting(datetime(2026, 11, 17, 8, tzinfo=UTC).timestamp(), NOW.timestamp())
    told = {
        "en": ("Monday, 18 May", "May 2026", "Tue 17 Nov, 8:00 to today, 9:30"),
        "de": ("Montag, 18. Mai", "Mai 2026", "Di. 17. Nov., 8:00 bis heute, 9:30"),
        "es": ("Lunes, 18 de mayo", "Mayo de 2026", "mar 17 nov, 8:00 a hoy, 9:30"),
        "fr": ("Lundi 18 mai", "Mai 2026", "mar. 17 nov., 8:00 à aujourd’hui, 9:30"),
    }
    for language, (long, month, moment) in told.items():
        speak(language)
        assert day_words(day, today) == long
        assert day_heading("2026-05-18T10:00:00Z", today) == month
        assert when_words(seen, NOW) == moment
    speak("de")
    assert day_words(date(2025, 5, 18), today, alone=False) == "Sonntag, 18. Mai 2025"
    assert day_words(today, today, alone=False) == "heute"


def test_why_a_memory_was_found_and_whom_a_rule_is_about_are_told_in_the_windows_language(
    english_again: None,
) -> None:
    assert why_found("says “dentist”; replaced since") == "says “dentist”; replaced since"
    speak("de")
    assert why_found("says “dentist”; true until 2026-01-01") == (
        "sagt “dentist”; gültig bis 2026-01-01"
    )
    everything = Rule("r", RuleRuling.DENY, "*", caller="=cli", scope=Scope.SESSION)
    assert "jedes Werkzeug" in rule_words.title_of(everything)
    assert "wenn cli fragt" in rule_words.about(everything)


def test_a_setting_and_what_is_wrong_with_it_are_told_in_the_windows_language(
    qtbot: QtBot, english_again: None
) -> None:
    speak("de")
    (one,) = (t for t in settings_told(Settings()) if t.key == "voice.end_silence_ms")
    row = SettingRow(one)
    qtbot.addWidget(row)
    row.editor.changed.emit(3)
    assert row.title.text() == "Stille am Ende (ms)"
    assert row.wrong.text() == "Es muss mindestens 200 sein."


def test_every_setting_has_a_name_and_a_meaning_in_every_language() -> None:
    for language in translations.LANGUAGES:
        known = translations.translations(language)
        for one in settings_told(Settings()):
            assert one.about
            assert known.get(one.about), one.key
            assert known.get(title_of(one.key)), one.key


def test_the_patterns_that_ship_are_those_of_the_rooms() -> None:
    assert json.loads(translations.PATTERNS.read_text()) == translations.patterns()


def test_the_rooms_words_are_read_from_their_code() -> None:
    code = """
HELP = "Plug it in."
raise NotFoundError(f"There is no {name}.", remedy=HELP if name else "Give a name.")
board.set(Health("screen", state, engine, detail="It is dark."))
print("not this one")
"""
    assert sorted(room_words.told_in(code)) == [
        "Give a name.", "It is dark.", "Plug it in.", "There is no {0}.",
    ]  # fmt: skip


def test_a_language_the_window_does_not_speak_becomes_english() -> None:
    assert chosen_language("tlh") == "en"
    assert chosen_language("system") in words.LANGUAGES


def test_every_language_of_the_setting_has_a_catalogue() -> None:
    from typing import get_args

    from sonia_desktop.settings_sections import UiSettings

    offered = set(get_args(UiSettings.model_fields["language"].annotation))
    assert offered == {"system", *words.LANGUAGES}
    assert set(translations.LANGUAGES) == set(words.LANGUAGES) - {"en"}


def test_a_text_that_cannot_be_read_from_the_code_is_refused() -> None:
    with pytest.raises(translations.NotLiteralError, match="literal"):
        translations.marked("tr(f'{x} memories')")
    assert translations.marked("tr('a' 'b'); tr_count(n, 'one', 'many', x=1)") == [
        ("ab", 1),
        ("one", 1),
        ("many", 1),
    ]


_WINDOW = """
import sys
from pathlib import Path
from sonia_desktop.ui.words import from_right, settle, speak
speak(sys.argv[1], Path(sys.argv[2]))
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
app = QApplication(["sonia"])
settle(app)
from sonia_desktop.ui.navigation import Navigation
from sonia_desktop.ui.theme import Theme
theme = Theme(app, "light")
from sonia_desktop.ui.places import PLACES
bar = Navigation(theme, PLACES)
bar.set_narrow(False)
bar.show()
app.processEvents()
print(app.layoutDirection() is Qt.LayoutDirection.RightToLeft, from_right())
for button in bar.buttons.values():
    print(button.text())
    assert button.width() >= button.sizeHint().width(), button.text()
"""


def test_a_language_from_right_to_left_turns_the_window_round(tmp_path: Path) -> None:
    found = translations.words()
    ts, qm = tmp_path / "pseudo.ts", tmp_path / "pseudo.qm"
    translations.write(ts, "ar", found, {text: f"⟦{text}⟧" for text in found})
    translations.release(ts, qm)
    ran = subprocess.run(
        [sys.executable, "-c", _WINDOW, "ar", str(qm)],
        capture_output=True,
        text=True,
        env={"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "LANG": "C.UTF-8"},
        cwd=translations.ROOT,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    direction, *names = ran.stdout.splitlines()
    assert direction == "True True"
    assert names
    assert all(name.startswith("⟦") for name in names)


def test_a_question_of_consent_is_asked_in_the_windows_language_and_its_values_stay(
    english_again: None,
) -> None:
    speak("de")
    asked = told_question(
        "Run in /bin/sh, in the folder /home/ada/settings, for at most 30 s.\n"
        "In the sandbox. It may write only in:\n- settings\n"
        "It cannot reach the network. It does not see your keys and passwords."
    )
    assert asked == (
        "Wird in /bin/sh ausgeführt, im Ordner /home/ada/settings, höchstens 30 s lang.\n"
        "In der Sandbox. Schreiben darf es nur in:\n- settings\n"
        "Es kommt nicht ins Netz. Ihre Schlüssel und Passwörter sieht es nicht."
    )
    assert told_question("Read the file settings") == "Die Datei settings lesen"
    assert told_question("rm deletes files for good.") == "rm löscht Dateien endgültig."
    assert told_question("It frobs the widget.") == "It frobs the widget."
    speak("en")
    assert told_question("rm deletes files for good.") == "rm deletes files for good."


def _reasons() -> set[str]:
    """Why a command line may do harm, and what every tool warns of; ``xyz`` for values."""
    tools = Path(__file__).parents[2] / "sonia_desktop" / "tools"
    found: list[ast.expr] = []
    for file in tools.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            found += [each.value for each in node.keywords if each.arg == "danger"]
            if isinstance(node.func, ast.Attribute) and node.func.attr == "blame":
                found += node.args[1:2]
    said = set()
    for each in found:
        if isinstance(each, ast.Constant):
            said.add(str(each.value))
        elif isinstance(each, ast.JoinedStr):
            parts = [v.value if isinstance(v, ast.Constant) else "xyz" for v in each.values]
            said.add("".join(map(str, parts)))
    return said - {"It xyz the file xyz.", "xyz xyz."} | {
        "It overwrites the file x.",
        "It adds to the file x.",
    }


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_why_something_is_asked_for_is_told_in_the_windows_language(
    english_again: None, language: str
) -> None:
    reasons = _reasons() - {""}
    assert len(reasons) > 60
    speak(language)
    assert not {text for text in reasons if told_question(text) == text}


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_a_command_that_only_reads_is_asked_for_in_the_windows_language(
    english_again: None, tmp_path: Path, language: str
) -> None:
    [run] = shell_tools()
    ground = Ground(roots=(tmp_path,))
    risk = assess(run, ShellArgs(command="echo hi; ls"), paths=(tmp_path,), ground=ground)
    confined = dataclasses.replace(risk, unconfined=False, tier=Tier.SAFE_READ)
    speak(language)
    for asked in (risk, confined):
        verdict = decide(asked, ask_commands=True)
        assert verdict.ruling is Ruling.ASK
        there = told_question(verdict.reason)
        assert not re.search(r"\b(only|asked|until)\b", there), there
    assert "tools.run_reads = true" in there
