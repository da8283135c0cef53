"""llama.cpp through Sonia on models of random weights, and how fast another model takes over.

    .venv/bin/python tests/benchmarks/local_model.py [--runs 1000] [--turns 1000]

Prints a table and one line of JSON. The models are built here (about 100 M and 1 M parameters).
"""

from __future__ import annotations

import argparse
import gc
import json
import socket
import statistics
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.llama_core import Job, LlamaCore, LlamaOptions
from sonia_desktop.llm.llama_cpp import LlamaCpp
from sonia_desktop.llm.llama_native import threads
from sonia_desktop.llm.openai_compatible import OpenAICompatible
from sonia_desktop.llm.provider import BadAnswerError, ChatRequest, Message, Text
from sonia_desktop.llm.router import Router
from sonia_desktop.llm.routing import Backend
from sonia_desktop.llm.tool_calls import misfit
from tests.llm.fake_server import Reply, Request, serving
from tests.llm.random_gguf import build

_TOKENS = 64
_ROUNDS = 9
_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        "title": {"type": "string", "maxLength": 24},
        "count": {"type": "integer"},
        "kind": {"enum": ["note", "task", "event"]},
        "done": {"type": "boolean"},
        "tags": {"type": "array", "items": {"type": "string", "maxLength": 8}, "maxItems": 3},
    },
    "required": ["title", "count", "kind", "done", "tags"],
    "additionalProperties": False,
}
_SYSTEM = Message("system", "You are Sonia, an assistant. Answer briefly and plainly. " * 12)


def speed(gguf: Path) -> dict[str, float]:
    """Tokens a second: the bare loop and ours in turn, on one loaded model; medians."""
    import llama_cpp

    core = LlamaCore(LlamaOptions(gguf, context_tokens=1024))
    core.load()
    bare = llama_cpp.Llama(
        str(gguf), n_ctx=1024, n_threads=threads(), n_threads_batch=2, verbose=False
    )
    said = "The quick brown fox jumps over the lazy dog"
    prompt = bare.tokenize(said.encode())
    job = Job(({"role": "user", "content": said},), max_tokens=_TOKENS)
    gaps: dict[str, list[float]] = {"bare": [], "ours": []}
    for _ in range(_ROUNDS):
        times = list[float]()
        for token in bare.generate(prompt, temp=0.7):
            times.append(time.perf_counter())
            if len(times) > _TOKENS or llama_cpp.llama_vocab_is_eog(bare._model.vocab, token):
                break
        gaps["bare"] += [b - a for a, b in pairwise(times)]
        gaps["ours"] += _gaps_of(core, job)
    core.close()
    bare.close()
    # The median gap: on a machine that others use, the mean is theirs.
    told = {name: 1 / statistics.median(values) for name, values in gaps.items()}
    return {**told, "ratio": told["ours"] / told["bare"]}


def _gaps_of(core: LlamaCore, job: Job) -> list[float]:
    times: list[float] = []

    def look() -> bool:
        """Asked once a token."""
        times.append(time.perf_counter())
        return False

    core.run(job, lambda _piece: None, look)
    return [b - a for a, b in pairwise(times[1:])]  # the first look is before the question is read


def first_tokens(gguf: Path) -> dict[str, float]:
    """Milliseconds to the first piece, of the first and the second turn of a conversation."""
    ratios, firsts, seconds = [], [], []
    model = LlamaCpp(gguf, context_tokens=2048)
    list(model.respond(ChatRequest((Message("user", "Hi"),), max_tokens=1), CancelToken()))
    for number in range(5):
        talk = [_SYSTEM, Message("user", f"Question {number}: what is the weather like, and why?")]
        talk[0] = Message("system", f"{number} {_SYSTEM.content}")
        times = []
        for _ in range(2):
            began = time.perf_counter()
            pieces = []
            request = ChatRequest(tuple(talk), max_tokens=12)
            for delta in model.respond(request, CancelToken()):
                if isinstance(delta, Text):
                    if not pieces:
                        times.append((time.perf_counter() - began) * 1e3)
                    pieces.append(delta.text)
            talk += [Message("assistant", "".join(pieces)), Message("user", "And tomorrow?")]
        if len(times) == 2:
            firsts.append(times[0])
            seconds.append(times[1])
            ratios.append(times[1] / times[0])
    model.close()
    return {
        "first_ms": statistics.median(firsts),
        "second_ms": statistics.median(seconds),
        "ratio": statistics.median(ratios),
    }


def constrained(gguf: Path, runs: int) -> dict[str, float]:
    """How many answers held to a schema fit it, checked again here."""
    model = LlamaCpp(gguf)
    valid = 0
    began = time.perf_counter()
    for number in range(runs):
        request = ChatRequest((Message("user", f"Make entry {number}."),), schema=_SCHEMA)
        try:
            told = "".join(
                one.text for one in model.respond(request, CancelToken()) if isinstance(one, Text)
            )
            valid += not misfit(json.loads(told), _SCHEMA)
        except (BadAnswerError, ValueError) as error:
            print(f"run {number}: {error}", file=sys.stderr)
    model.close()
    return {"valid": valid, "runs": runs, "seconds": time.perf_counter() - began}


def leak(gguf: Path, turns: int) -> dict[str, float]:
    """How much memory so many answers leave behind, after the first fifty."""
    model, process = LlamaCpp(gguf), psutil.Process()
    before = 0
    for number in range(turns + 50):
        request = ChatRequest((Message("user", f"Question {number}"),), max_tokens=8)
        list(model.respond(request, CancelToken()))
        if number == 50:
            gc.collect()
            before = process.memory_info().rss
    gc.collect()
    grown = process.memory_info().rss - before
    model.close()
    return {"turns": turns, "mb": grown / 1e6}


def says(_request: Request, reply: Reply) -> None:
    reply.head()
    choice = {"delta": {"content": "Here."}, "finish_reason": "stop"}
    reply.write(f"data: {json.dumps({'choices': [choice]})}\n\ndata: [DONE]\n\n")


def fallback() -> dict[str, float]:
    """Milliseconds to the first piece of the second model, less what it takes alone."""

    def router(first: str, second: str) -> Router:
        pairs = [
            (Backend(name, "m", local=True), OpenAICompatible(name, url, model="m"))
            for name, url in (("first", first), ("second", second))
            if url
        ]
        return Router(lambda: pairs)

    def first_piece(asked: Router) -> float:
        began = time.perf_counter()
        deltas = asked.respond(ChatRequest((Message("user", "Hello"),)), CancelToken())
        next(deltas)
        took = (time.perf_counter() - began) * 1e3
        list(deltas)
        return took

    told: dict[str, float] = {}
    with serving() as server, socket.create_server(("127.0.0.1", 0)) as hung:
        server.script = says
        good = f"{server.url}/v1"
        alone = router(good, "")
        first_piece(alone)
        base = statistics.median(first_piece(alone) for _ in range(9))
        told["alone_ms"] = base
        for name, url in (
            ("refused", "http://127.0.0.1:9/v1"),
            ("hung", f"http://127.0.0.1:{hung.getsockname()[1]}/v1"),
        ):
            asked = router(url, good)
            told[f"{name}_ms"] = max(first_piece(asked) - base for _ in range(3))
            told[f"{name}_breaker_open_ms"] = statistics.median(
                first_piece(asked) - base for _ in range(9)
            )
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--turns", type=int, default=1000)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small = build(Path(folder) / "small.gguf", 1)
        large = build(Path(folder) / "large.gguf", 100)
        results = {
            "fallback": fallback(),
            "speed": speed(large),
            "first_token": first_tokens(large),
            "leak": leak(small, chosen.turns),
            "constrained": constrained(small, chosen.runs),
        }
    for part, values in results.items():
        print(part)
        for name, value in values.items():
            print(f"  {name:24} {value:10.2f}")
    print(json.dumps(results))


if __name__ == "__main__":
    main()
