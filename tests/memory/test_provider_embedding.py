"""Memories found by the meaning a model server makes of them; the server may go away."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from sonia_desktop.core.errors import SettingsError, UnavailableError
from sonia_desktop.core.health import HealthState
from sonia_desktop.memory.embedding import MiniLmEmbedder
from sonia_desktop.memory.provider_embedding import ProviderEmbedder
from tests.llm.fake_server import FakeServer, Reply, Request, serving

from .conftest import Room

WAIT_S = 60.0
CONE = 1.5
"""How much all vectors of the server share: unrelated texts have a cosine of about 0.7 there."""


@pytest.fixture
def server(embedder: MiniLmEmbedder) -> Iterator[FakeServer]:
    """Both protocols over a real model, whose vectors lie in a narrow cone as most models' do."""
    shared = np.random.default_rng(7).standard_normal(embedder.dimension)
    shared *= CONE / np.linalg.norm(shared)

    def answer(request: Request, reply: Reply) -> None:
        asked = json.loads(request.body)
        if asked["model"] != "all-minilm":
            reply.head(404, "application/json")
            reply.write('{"error": "model not found, try pulling it first"}')
            return
        rows = (embedder.embed(asked["input"]) + shared).tolist()
        reply.head(200, "application/json")
        if request.path == "/api/embed":
            reply.write(json.dumps({"embeddings": rows}))
        elif request.path == "/v1/embeddings":
            data = [{"index": place, "embedding": row} for place, row in enumerate(rows)]
            reply.write(json.dumps({"data": data[::-1]}))

    with serving() as running:
        running.script = answer
        yield running


@pytest.mark.parametrize(
    ("provider", "path"), [("ollama", "/api/embed"), ("openai_compatible", "/v1/embeddings")]
)
def test_what_all_vectors_share_is_taken_away(server: FakeServer, provider: str, path: str) -> None:
    made = ProviderEmbedder(f"{server.url}/v1", "all-minilm", provider=provider)
    vectors = made.embed(
        [
            "The dentist is on Friday.",
            "Her tooth doctor sees her on Friday.",
            "Copper is a metal.",
            "",
        ]
    )
    assert vectors.shape == (4, 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    alike, apart = float(vectors[0] @ vectors[1]), float(vectors[0] @ vectors[2])
    assert alike > 0.5
    assert apart < 0.25
    assert {request.path for request in server.requests} == {path}
    before = len(server.requests)
    made.embed(["The dentist is on Friday."])
    assert len(server.requests) == before


def test_memories_are_found_by_the_servers_meaning_and_by_words_without_it(
    server: FakeServer, room: Callable[..., Room]
) -> None:
    here = room(embedder=ProviderEmbedder(server.url, "all-minilm"))
    for text in ("The dentist is on Friday at nine", "The lamp in the hall is blue"):
        here.memory.remember(text).result(WAIT_S)
    here.memory.settled().result(WAIT_S)
    found = here.memory.search("when do I see the tooth doctor", 1).result(WAIT_S)
    assert found[0].item.content == "The dentist is on Friday at nine"
    assert here.health.get("embedding").engine == "ollama:all-minilm"

    working, server.script = server.script, lambda _request, reply: reply.head(503)
    by_words = here.memory.search("the blue lamp", 1).result(WAIT_S)
    assert by_words[0].item.content == "The lamp in the hall is blue"
    health = here.health.get("embedding")
    assert health.state is HealthState.UNAVAILABLE
    assert "it answers 503" in health.detail
    assert "ollama pull all-minilm" in health.remedy
    server.script = working


@pytest.mark.parametrize(
    ("script", "told"),
    [
        (lambda _request, reply: reply.head(500), "it answers 500"),
        (lambda _request, reply: (reply.head(200), reply.write("no JSON")), "its answer is none"),
        (lambda _request, reply: (reply.head(200), reply.write('{"embeddings": 7}')), "numbers"),
        (lambda _request, reply: (reply.head(200), reply.write("[]")), "its answer is none"),
        (
            lambda _request, reply: (reply.head(200), reply.write('{"embeddings": [[1, 2]]}')),
            "2 numbers, not 384",
        ),
        (lambda _request, _reply: None, "does not work"),
    ],
)
def test_a_server_that_answers_wrongly_is_told(
    server: FakeServer, script: Callable[[Any, Any], Any], told: str
) -> None:
    server.script = script
    made = ProviderEmbedder(server.url, "all-minilm")
    with pytest.raises(UnavailableError, match=told):
        made.embed(["hello"])
    asked = len(server.requests)
    with pytest.raises(UnavailableError, match=told):  # it is left alone for a while
        made.embed(["hello"])
    assert len(server.requests) == asked


@pytest.mark.parametrize(
    ("url", "model", "told"),
    [
        ("https://api.openai.com", "text-embedding-3-small", "not this machine"),
        ("http://127.0.0.1.example:80", "bge-m3", "not this machine"),
        ("http://[::1", "bge-m3", "not this machine"),
        ("", "bge-m3", "not this machine"),
        ("http://127.0.0.1:1", "", "No embedding model"),
        ("http://127.0.0.1:1", "mine", "not known"),
    ],
)
def test_what_cannot_be_used_says_why(url: str, model: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told):
        ProviderEmbedder(url, model)


def test_the_number_of_a_known_model_is_known() -> None:
    assert ProviderEmbedder("http://localhost:1", "nomic-embed-text:v1.5").dimension == 768
    assert ProviderEmbedder("http://localhost:1", "BAAI/bge-m3").dimension == 1024
    assert ProviderEmbedder("http://localhost:1", "mine", 12).dimension == 12
