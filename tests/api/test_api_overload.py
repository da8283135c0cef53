"""More work than can be done in time: who waits in vain is told to come again, nothing is done."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from sonia_desktop.api import found_memories
from sonia_desktop.api.service import BUSY_S, done
from sonia_desktop.core.errors import DeadlineError, UnavailableError
from sonia_desktop.core.worker import CancelToken, Worker

SHORT_S = 0.2


@pytest.mark.parametrize(("queued", "error"), [(True, UnavailableError), (False, DeadlineError)])
def test_a_job_that_has_not_begun_in_time_never_does(queued: bool, error: type[Exception]) -> None:
    worker, let_go, ran = Worker("busy"), threading.Event(), []
    worker.start()
    try:
        first = worker.submit(let_go.wait)
        waits = worker.submit(lambda: ran.append(1))
        with pytest.raises(error):
            asyncio.run(done(waits, SHORT_S, "It", queued=queued))
        let_go.set()
        first.result()
        worker.submit(lambda: None).result()
        assert ran == []
    finally:
        let_go.set()
        worker.stop(5)


def test_a_job_that_runs_too_long_is_late_and_told_to_stop() -> None:
    worker, begun, token = Worker("slow"), threading.Event(), CancelToken()

    def run() -> None:
        begun.set()
        token.wait(60)

    worker.start()
    try:
        running = worker.submit(run)
        begun.wait(60)
        with pytest.raises(DeadlineError):
            asyncio.run(done(running, SHORT_S, "It", token, queued=True))
        assert token.cancelled
    finally:
        token.cancel()
        worker.stop(5)


def test_a_search_behind_too_many_others_answers_503_with_retry_after(
    served: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(found_memories, "SEARCH_DEADLINE_S", SHORT_S)
    let_go = threading.Event()
    lane = served.assistant.memory._meanings
    others = [lane.ask(let_go.wait) for _ in range(3)]
    try:
        answer = served.post(7000, "/api/v1/retrieve", json={"query": "the overloaded box"})
        assert answer.status_code == 503
        assert answer.headers["retry-after"] == f"{BUSY_S:.0f}"
        assert "nothing was done" in answer.json()["error"]["message"]
    finally:
        let_go.set()
        for one in others:
            one.result(60)


def test_an_answer_that_came_while_the_loop_was_busy_is_given() -> None:
    worker, begun = Worker("quick"), threading.Event()
    worker.start()

    async def ask() -> str:
        waits = asyncio.create_task(done(worker.submit(answer), SHORT_S, "It"))
        await asyncio.sleep(0)
        begun.set()
        ended.wait(60)  # the loop does nothing else until the time is over
        threading.Event().wait(2 * SHORT_S)
        return await waits

    ended = threading.Event()

    def answer() -> str:
        begun.wait(60)
        return "there"

    try:
        worker.submit(lambda: None).result()
        threading.Thread(target=lambda: (begun.wait(60), worker.submit(ended.set))).start()
        assert asyncio.run(ask()) == "there"
    finally:
        worker.stop(5)
