"""Each spoken turn gets its own hearing and timing, also when the next words come early."""

from __future__ import annotations

from sonia_desktop.agent.types import Voiced
from sonia_desktop.core.bus import Bus
from sonia_desktop.spoken_turns import SpokenTurns
from sonia_desktop.voice.types import BargeInTimed, SpokenSoFar, TurnTimed, UtteranceHeard


def test_an_interrupted_answer_keeps_its_own_hearing_and_the_words_said() -> None:
    bus, kept = Bus(), dict[str, Voiced]()
    joined = SpokenTurns(bus, kept.__setitem__)
    bus.publish(UtteranceHeard("what time is it", "engine a", 0.9))
    bus.publish(TurnTimed("turn_1", 300, 40, 10, 50, 60, 460))
    bus.publish(UtteranceHeard("stop", "engine b", 0.4))
    bus.publish(SpokenSoFar("It is ten", interrupted=True, turn_id="turn_1"))

    voiced = kept["turn_1"]
    assert (voiced.heard_by, voiced.confidence) == ("engine a", 0.9)
    assert (voiced.spoken, voiced.interrupted) == ("It is ten", True)
    assert voiced.latency_ms["total"] == 460
    assert sum(v for k, v in voiced.latency_ms.items() if k != "total") == 460
    joined.close()


def test_an_interrupted_answer_says_how_soon_sonia_was_silent() -> None:
    bus, kept = Bus(), dict[str, Voiced]()
    joined = SpokenTurns(bus, kept.__setitem__)
    bus.publish(BargeInTimed(30, 20, 10, 40, 100))  # a cough: she went on
    bus.publish(SpokenSoFar("It is ten o'clock.", turn_id="turn_1"))
    bus.publish(BargeInTimed(40, 20, 10, 40, 110))
    bus.publish(SpokenSoFar("It is", interrupted=True, turn_id="turn_2"))
    bus.publish(SpokenSoFar("It is", interrupted=True, turn_id="turn_3"))  # by the stop button

    assert kept["turn_1"].silenced_ms == {}
    assert kept["turn_2"].silenced_ms["total"] == 110
    assert kept["turn_3"].silenced_ms == {}
    joined.close()


def test_an_answer_without_a_turn_or_after_closing_is_not_kept() -> None:
    bus, kept = Bus(), dict[str, Voiced]()
    joined = SpokenTurns(bus, kept.__setitem__)
    bus.publish(SpokenSoFar("Hello"))
    assert kept == {}

    bus.publish(SpokenSoFar("It is ten", turn_id="turn_2"))
    assert kept["turn_2"] == Voiced(spoken="It is ten")

    joined.close()
    bus.publish(SpokenSoFar("It is ten", turn_id="turn_3"))
    assert "turn_3" not in kept
