from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sonia_desktop.ui.theme import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Colours, Theme, contrast

SCHEMES = (LIGHT, DARK, HIGH_LIGHT, HIGH_DARK)
NAMES = ("light", "dark", "high_light", "high_dark")
SURFACES = ("window", "surface", "panel", "bubble", "code")


@pytest.mark.parametrize("colours", SCHEMES, ids=NAMES)
@pytest.mark.parametrize("words", ["text", "muted", "accent", "ready", "warning", "error"])
def test_words_can_be_read_on_every_surface(colours: Colours, words: str) -> None:
    for surface in ("window", "surface", "panel"):
        assert contrast(getattr(colours, words), getattr(colours, surface)) >= 4.5, surface


@pytest.mark.parametrize("colours", SCHEMES, ids=NAMES)
def test_text_can_be_read_in_bubbles_code_banners_and_selections(colours: Colours) -> None:
    for surface in (*SURFACES, "banner", "selection", "hover"):
        assert contrast(colours.text, getattr(colours, surface)) >= 4.5, surface
    assert contrast(colours.muted, colours.hover) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_accent, colours.accent_hover) >= 4.5


@pytest.mark.parametrize("colours", SCHEMES, ids=NAMES)
def test_outlines_of_controls_can_be_seen(colours: Colours) -> None:
    for surface in ("window", "surface"):
        assert contrast(colours.control, getattr(colours, surface)) >= 3


def test_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)


@pytest.mark.parametrize("colours", [HIGH_LIGHT, HIGH_DARK], ids=NAMES[2:])
def test_strong_contrasts_are_strong(colours: Colours) -> None:
    for words in ("text", "muted", "accent", "ready", "warning", "error"):
        for surface in (*SURFACES, "banner"):
            assert contrast(getattr(colours, words), getattr(colours, surface)) >= 7, words
    for outline in ("control", "border"):
        assert contrast(getattr(colours, outline), colours.window) >= 7


@pytest.mark.parametrize(("choice", "colours"), list(zip(NAMES, SCHEMES, strict=True)), ids=NAMES)
def test_the_chosen_colours_are_shown(qapp: QApplication, choice: str, colours: Colours) -> None:
    theme = Theme(qapp, "light")
    theme.choose(choice)
    assert theme.colours is colours
    assert qapp.palette().window().color().name().upper() == colours.window
    theme.choose("light")


class StylesCounted(QObject):
    """How often each widget was given another style."""

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.StyleChange:
            self.times[watched] += 1
        return False


def test_a_change_of_colours_costs_a_deeply_nested_widget_no_more_than_another(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme = Theme(qapp, "light")
    outer = inner = QWidget()
    qtbot.addWidget(outer)
    labels = []
    for _ in range(9):
        layout = QVBoxLayout(inner)
        labels.append(QLabel("words"))
        inner = QFrame()
        layout.addWidget(labels[-1])
        layout.addWidget(inner)
    outer.show()
    counted = StylesCounted()
    for label in labels:
        label.installEventFilter(counted)
    theme.choose("dark")
    assert counted.times[labels[0]] >= 1
    assert counted.times[labels[-1]] == counted.times[labels[0]]
    assert labels[-1].palette().color(QPalette.ColorRole.WindowText).name() == DARK.text.lower()
