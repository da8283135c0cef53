"""What was said to be remembered is there after a kill -9 and after the index is gone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.program import Program

pytestmark = pytest.mark.e2e


def test_a_fact_survives_kill_9_and_a_deleted_index(
    where: Path, port_offset: int, headless_env: dict[str, str]
) -> None:
    with Program("serve", where, port_offset, headless_env) as program:
        program.wait_up().wait_health("reflex", "memory")
        told = program.ask("remember that my dentist is on Friday at nine")
        assert told["tool"] == "memory.remember"
        for number in range(20):
            program.post("/api/v1/agent/store-memory", {"content": f"The lamp {number} is blue"})
        program.kill()

    with Program("serve", where, port_offset, headless_env) as program:
        program.wait_up().wait_health("reflex", "memory")
        answer = program.ask("when is my dentist appointment")
        assert "friday" in answer["text"].lower()
        assert "nine" in answer["text"].lower() or "9" in answer["text"]
        program.wait_health("vector index")
        program.kill()

    assert (where / "index").is_dir()
    shutil.rmtree(where / "index")
    with Program("serve", where, port_offset, headless_env) as program:
        program.wait_up().wait_health("reflex", "memory", "vector index")
        found = program.post("/api/v1/agent/retrieve-memory", {"query": "dentist visit"}).json()
        assert "dentist" in found["memories"][0]["content"]
        answer = program.ask("when do I have to go to the dentist?")
        assert "friday" in answer["text"].lower()
        assert program.terminate() < 5
