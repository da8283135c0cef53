"""Levels of what works, worked out from health, entered and left by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.degradation import DegradationWatch, Level, level_of

READY, GONE = HealthState.READY, HealthState.UNAVAILABLE


def board(**states: HealthState) -> dict[str, Health]:
    named = {name.replace("_", " "): state for name, state in states.items()}
    return {n: Health(n, s, detail=f"{n} is so", remedy="Mend it.") for n, s in named.items()}


@pytest.mark.parametrize(
    ("states", "gpu", "level", "cause"),
    [
        ({"storage": READY, "vector_index": READY}, True, Level.FULL, None),
        ({"storage": READY}, False, Level.NO_GPU, "graphics processor"),
        ({"vector_index": GONE}, True, Level.NO_VECTORS, "vector index"),
        ({"embedding": GONE}, False, Level.NO_VECTORS, "embedding"),
        ({"tools": GONE, "embedding": GONE}, True, Level.EMERGENCY, "tools"),
        ({"storage": HealthState.STARTING}, True, Level.FULL, None),
        ({"microphone": GONE, "language_model": GONE}, True, Level.FULL, None),
    ],
)
def test_the_worst_level_that_applies_is_told_with_its_cause(
    states: dict[str, HealthState], gpu: bool, level: Level, cause: str | None
) -> None:
    found, causes = level_of(board(**states), gpu)
    assert found is level
    assert [one.name for one in causes[:1]] == ([cause] if cause else [])


def test_a_database_that_forgets_everything_is_an_emergency() -> None:
    forgets = Health("storage", HealthState.DEGRADED, fallback=True, detail="Read-only disk.")
    assert level_of({"storage": forgets}, True)[0] is Level.EMERGENCY


_ORDER = list(Level)


@given(
    st.dictionaries(
        st.sampled_from(["storage", "tools", "reflex", "embedding", "vector index", "screen"]),
        st.sampled_from(list(HealthState)),
    ),
    st.booleans(),
    st.sampled_from(["storage", "tools", "embedding"]),
)
def test_losing_a_subsystem_never_raises_the_level(
    states: dict[str, HealthState], gpu: bool, lost: str
) -> None:
    before = {name: Health(name, state) for name, state in states.items()}
    after = {**before, lost: Health(lost, GONE)}
    assert _ORDER.index(level_of(after, gpu)[0]) >= _ORDER.index(level_of(before, gpu)[0])


def test_a_level_is_entered_and_left_by_itself_and_stands_on_the_board() -> None:
    bus = Bus()
    health = HealthBoard(bus)
    watch = DegradationWatch(bus, health, gpu=lambda: True)
    assert watch.now.level is Level.FULL

    health.set(Health("vector index", GONE, detail="The disk is full.", remedy="Make room."))
    assert watch.now.level is Level.NO_VECTORS
    told = health.get("level")
    assert (told.state, told.engine) == (HealthState.DEGRADED, "no vectors")
    assert "The disk is full." in told.detail
    assert told.remedy == "Make room."
    assert watch.now.shape()["causes"][0]["remedy"] == "Make room."

    health.set(Health("vector index", READY))
    assert watch.now.level is Level.FULL
    assert health.get("level").state is READY
    watch.close()
