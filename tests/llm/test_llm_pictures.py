"""Pictures for language models: every provider's own form, on a server that really decodes them."""

from __future__ import annotations

import importlib.util
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.anthropic import Anthropic
from sonia_desktop.llm.llama_cpp import LlamaCpp
from sonia_desktop.llm.llama_eyes import companion
from sonia_desktop.llm.openai_compatible import OpenAICompatible
from sonia_desktop.llm.provider import ChatRequest, Ended, Message, Picture, Provider, Text
from tests.llm.fake_server import FakeServer, Reply, Request
from tests.llm.pictures_seen import pictures_in, texts_in
from tests.llm.random_eyes import build_eyes
from tests.llm.random_gguf import build


def jpeg(colour: tuple[int, int, int]) -> Picture:
    out = io.BytesIO()
    Image.new("RGB", (64, 32), colour).save(out, "JPEG")
    return Picture(out.getvalue())


def made(name: str, server: FakeServer) -> Provider:
    if name == "anthropic":
        return Anthropic(base_url=server.url, api_key="k", model="m")
    return OpenAICompatible(name, f"{server.url}/v1", model="m", api_key="k")


def told_colours(request: Request, reply: Reply) -> None:
    """A model that sees: it names the colours of the pictures it was shown."""
    names = []
    for pixels in pictures_in(request):
        names.append(("red", "green", "blue")[int(np.argmax(pixels.mean(axis=(0, 1))))])
    said = f"I see {' and '.join(names)}."
    reply.head()
    if request.path == "/v1/messages":
        event = {"type": "content_block_delta", "delta": {"type": "text_delta", "text": said}}
        reply.write(f"event: content_block_delta\ndata: {json.dumps(event)}\n\n")
        reply.write('event: message_stop\ndata: {"type":"message_stop"}\n\n')
    else:
        choice = {"delta": {"content": said}, "finish_reason": "stop"}
        reply.write(f"data: {json.dumps({'choices': [choice]})}\n\ndata: [DONE]\n\n")


@pytest.mark.parametrize("name", ["openai_compatible", "ollama", "anthropic"])
def test_a_model_is_shown_the_pictures_with_the_question(server: FakeServer, name: str) -> None:
    server.script = told_colours
    provider = made(name, server)
    asked = [
        Message("system", "Be short."),
        Message("user", "Which colours?", (jpeg((200, 10, 10)), jpeg((10, 10, 200)))),
    ]
    assert "".join(provider.stream(asked, CancelToken())) == "I see red and blue."
    assert "Which colours?" in texts_in(server.requests[-1])
    assert "Be short." in texts_in(server.requests[-1])


def shown_as(capabilities: Any, status: int = 200) -> Any:
    def script(request: Request, reply: Reply) -> None:
        assert request.path == "/api/show"
        assert json.loads(request.body) == {"model": "m"}
        reply.head(status, "application/json")
        reply.write(json.dumps({"capabilities": capabilities}))

    return script


def test_ollama_says_whether_a_model_sees(server: FakeServer) -> None:
    server.script = shown_as(["completion", "vision"])
    made("ollama", server).check_pictures()
    server.script = shown_as(["completion"])
    with pytest.raises(UnavailableError, match=r"m takes no pictures.*ollama pull"):
        made("ollama", server).check_pictures()
    server.script = shown_as(None)  # an older Ollama does not tell: the answer will
    made("ollama", server).check_pictures()
    asked = len(server.requests)
    made("openai_compatible", server).check_pictures()
    made("anthropic", server).check_pictures()
    assert len(server.requests) == asked, "nobody else can be asked"


def test_a_gguf_file_has_no_eyes_and_says_so(tmp_path: Path) -> None:
    model = LlamaCpp(tmp_path / "small.gguf")
    with pytest.raises(UnavailableError, match="takes no pictures"):
        model.check_pictures()
    with pytest.raises(UnavailableError, match="takes no pictures"):
        list(model.stream([Message("user", "what is this", (jpeg((1, 2, 3)),))], CancelToken()))


def asked(model: LlamaCpp, *pictures: Picture) -> tuple[str, Ended]:
    """The answer and its end; always the same for the same question."""
    question = Message("user", "what is this <__media__>", pictures)
    request = ChatRequest((question,), max_tokens=12, temperature=0.0)
    deltas = list(model.respond(request, CancelToken()))
    assert isinstance(deltas[-1], Ended)
    return "".join(one.text for one in deltas if isinstance(one, Text)), deltas[-1]


@pytest.mark.skipif(
    not (importlib.util.find_spec("llama_cpp") and importlib.util.find_spec("gguf")),
    reason="llama-cpp-python or gguf is not installed",
)
@pytest.mark.parametrize("own_process", [False, True])
def test_a_gguf_model_sees_with_the_mmproj_file_beside_it(
    tmp_path: Path, own_process: bool
) -> None:
    build(tmp_path / "small.gguf")
    build_eyes(tmp_path / "mmproj-small.gguf")
    model = LlamaCpp(tmp_path / "small.gguf", own_process=own_process)
    try:
        model.check_pictures()
        before, blind = asked(model)
        red, seen = asked(model, jpeg((250, 0, 0)))
        both, two = asked(model, jpeg((250, 0, 0)), jpeg((0, 40, 250)))
        assert seen.usage.input_tokens is not None
        assert blind.usage.input_tokens is not None
        assert two.usage.input_tokens is not None
        assert seen.usage.input_tokens >= blind.usage.input_tokens + 4, "four patches"
        assert two.usage.input_tokens >= seen.usage.input_tokens + 4
        assert len({before, red, both}) > 1, "what is seen has to do with what is said"
        assert asked(model)[0] == before, "nothing of a picture is left behind"
        with pytest.raises(UnavailableError, match="picture cannot be read"):
            asked(model, Picture(b"no picture at all"))
        assert asked(model, jpeg((250, 0, 0)))[0] == red, "the model lives"
    finally:
        model.close()


def test_only_eyes_made_for_a_model_are_taken(tmp_path: Path) -> None:
    for name in ("qwen-vl-3b.gguf", "gemma-4b.gguf", "mmproj-gemma-4b.gguf"):
        (tmp_path / name).write_bytes(b"GGUF")
    assert companion(tmp_path / "gemma-4b.gguf") == tmp_path / "mmproj-gemma-4b.gguf"
    assert companion(tmp_path / "qwen-vl-3b.gguf") is None
    with pytest.raises(UnavailableError):
        LlamaCpp(tmp_path / "gemma-4b.gguf").check_pictures()
