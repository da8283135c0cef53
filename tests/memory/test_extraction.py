"""Facts by a language model: only what fits the schema and quotes the message is taken."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from sonia_desktop.memory.extraction import extract
from sonia_desktop.memory.types import MemoryType

from .conftest import Room

SAID = "Well, my flat is in Rome now. Ben   moved in with me, and I hate mushrooms!"


def _fact(fact: str, quote: str, **more: object) -> dict[str, object]:
    return {"fact": fact, "quote": quote, **more}


def _answers(*texts: str) -> tuple[Callable[[str, str], str], list[str]]:
    """A model that gives these answers, and what it was asked."""
    waiting, asked = list(texts), list[str]()

    def ask(_system: str, user: str, _schema: object) -> str:
        asked.append(user)
        return waiting.pop(0)

    return ask, asked


def test_a_fact_comes_with_its_type_and_the_place_of_its_words() -> None:
    facts = [
        _fact("Ben lives with me", "Ben moved in with me"),
        _fact("I hate mushrooms", "I hate mushrooms", type="PREFERENCE", confidence=0.95),
        _fact("Paris is nice", "Paris is nice"),
    ]
    ask, _ = _answers(
        f"<think>{{which?}}</think>Here it is:\n```json\n{json.dumps({'facts': facts})}\n```"
    )
    found = extract(SAID, ask, turn_id="turn_1")
    assert [new.content for new in found] == ["Ben lives with me", "I hate mushrooms"]
    assert found[0].span is not None
    assert SAID[slice(*found[0].span)] == "Ben   moved in with me"
    assert (found[1].type, found[1].confidence) == (MemoryType.PREFERENCE, 0.95)


@pytest.mark.parametrize(
    "bad", ["I cannot do that", "{}", '{"facts": [{"fact": "x"}]}', '{"facts": 3}', ""]
)
def test_an_answer_that_does_not_fit_is_asked_for_once_more(bad: str) -> None:
    good = json.dumps({"facts": [_fact("my flat is in Rome", "my flat is in Rome now")]})
    ask, asked = _answers(bad, good)
    assert len(extract(SAID, ask, turn_id="turn_1")) == 1
    assert "did not fit the schema" in asked[1]
    ask, asked = _answers(bad, bad)
    assert extract(SAID, ask, turn_id="turn_1") == []


def test_what_the_model_found_is_kept_unless_it_was_recalled(room: Callable[..., Room]) -> None:
    memory = room().memory
    facts = [
        _fact("my flat is in Rome", "my flat is in Rome now"),
        _fact("I hate mushrooms", "I hate mushrooms"),
    ]
    ask, _ = _answers(json.dumps({"facts": facts}))
    noted = memory.notebook.learn(
        SAID, turn_id="turn_1", recalled=["You told me: I hate mushrooms."], ask=ask
    )
    assert [each.item.content for each in noted] == ["my flat is in Rome"]
    assert noted[0].item.turn_id == "turn_1"
