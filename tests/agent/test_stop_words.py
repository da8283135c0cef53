"""The panic words in the languages of the window: the whole sentence says so, or nothing stops."""

from __future__ import annotations

import pytest

from sonia_desktop.agent.stop_word import cancels_it, stops_everything, stops_here


@pytest.mark.parametrize(
    "said",
    [
        "Stopp alles!", "Sonia, halt alles an", "alles abbrechen", "Brich sofort alles ab, bitte",
        "Not-Aus!", "Notaus", "hör mit allem auf", "Beende alles", "bitte alles stoppen",
        "¡Para todo!", "Detén todo ahora mismo", "cancela todo, por favor", "parada de emergencia",
        "Páralo todo", "Arrête tout !", "arretez tout maintenant", "Annule tout", "arrêt d'urgence",
        "stop tout", "tout arrêter", "arrête tout, s'il te plaît",
    ],
)  # fmt: skip
def test_stop_everything_is_understood_in_german_spanish_and_french(said: str) -> None:
    assert stops_everything(said)


@pytest.mark.parametrize(
    "said",
    [
        "Halt alles bereit", "alles gut", "Wie kann ich alles stoppen?", "beende alle Timer",
        "para todos", "para todo el mundo", "cancela todo lo de mañana", "todo",
        "arrête tout ça là", "tout va bien", "annule tous mes rendez-vous", "alles",
        "comment tout arrêter",
    ],
)  # fmt: skip
def test_other_sentences_with_these_words_stop_nothing(said: str) -> None:
    assert not stops_everything(said)
    assert not stops_here(said)


@pytest.mark.parametrize(
    "said",
    [
        "Stopp!",
        "sei still",
        "aufhören, bitte",
        "Cállate",
        "silencio",
        "basta",
        "Arrête",
        "tais-toi",
    ],
)
def test_a_mere_stop_is_understood_too(said: str) -> None:
    assert stops_here(said)
    assert not stops_everything(said)


@pytest.mark.parametrize("mark", [".", "?", "!", "...", "…", ","])
def test_no_mark_behind_it_keeps_a_stop_from_stopping(mark: str) -> None:
    assert stops_here(f"Stop{mark}")
    assert stops_here(f"sei still{mark}")
    assert stops_everything(f"Stop everything{mark}")
    assert cancels_it(f"Cancel it{mark}")
