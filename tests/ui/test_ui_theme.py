from __future__ import annotations

import pytest

from sonia_desktop.ui.theme import DARK, LIGHT, Colours, contrast

SURFACES = ("window", "surface", "panel", "bubble", "code")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda c: c.name)
@pytest.mark.parametrize("words", ["text", "muted", "accent", "ready", "warning", "error"])
def test_words_can_be_read_on_every_surface(colours: Colours, words: str) -> None:
    for surface in ("window", "surface", "panel"):
        assert contrast(getattr(colours, words), getattr(colours, surface)) >= 4.5, surface


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda c: c.name)
def test_text_can_be_read_in_bubbles_code_banners_and_selections(colours: Colours) -> None:
    for surface in (*SURFACES, "banner", "selection", "hover"):
        assert contrast(colours.text, getattr(colours, surface)) >= 4.5, surface
    assert contrast(colours.muted, colours.hover) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_accent, colours.accent_hover) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda c: c.name)
def test_outlines_of_controls_can_be_seen(colours: Colours) -> None:
    for surface in ("window", "surface"):
        assert contrast(colours.control, getattr(colours, surface)) >= 3


def test_contrast_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)
