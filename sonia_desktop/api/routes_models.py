"""7010, model-router: which model answers, and why; and the models on this computer.

The older router's paths (``/route``, ``/chat``, ``/models``, ...) keep their forms.
``/api/v1/models...`` is for the window and for programs: list, fetch, use, costs, privacy.
"""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from sonia_desktop.api import model_bodies, model_chat
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.model_chat import ChatWanted
from sonia_desktop.api.routes_cli import PREFIX
from sonia_desktop.api.service import (
    ASK_DEADLINE_S,
    STORE_DEADLINE_S,
    Answer,
    House,
    done,
    off_loop,
)
from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.core.worker import CancelToken

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

TEXT = 20_000
ID = r"^[A-Za-z0-9_.:@-]{1,60}$"


class TaskWanted(Wanted):
    task_type: str = Field("text", max_length=200)


class ProfileWanted(Wanted):
    task_type: str = Field("", max_length=200)
    hint: str = Field("", max_length=TEXT)
    trace_id: str = Field("", max_length=60)
    turn_id: str = Field("", max_length=60)
    context_tokens: int = Field(0, ge=0, le=10_000_000)
    conversation_id: str = Field("", max_length=60)


class CancelWanted(Wanted):
    cancel_token: str = Field(min_length=1, max_length=200)


class AuditWanted(Wanted):
    n: int = Field(20, ge=1, le=1000)
    turn_id: str = Field("", max_length=60)


class ModelWanted(Wanted):
    model: str = Field(min_length=1, max_length=300)
    file: str = Field("", max_length=300)
    force: bool = False


class BenchWanted(Wanted):
    model: str = Field("", max_length=1000)


class SearchWanted(Wanted):
    q: str = Field(min_length=1, max_length=200)
    limit: int = Field(20, ge=1, le=100)


class PrivacyWanted(Wanted):
    conversation_id: str = Field(pattern=ID)
    privacy: str = Field("", max_length=20)


class KeyWanted(Wanted):
    provider: str = Field(pattern=r"^(anthropic|openrouter|openai_compatible)$")
    key: str = Field(min_length=1, max_length=500)


class DoWanted(Wanted):
    args: dict[str, Any] = Field(default_factory=dict)


def routes(house: House) -> APIRouter:
    """The older router's paths."""
    router = APIRouter(tags=["model router"])
    models = house.assistant.models
    running: dict[str, CancelToken] = {}
    lock = threading.Lock()

    async def route(request: Request) -> Response:
        """Which model would answer this kind of task, and why; nobody is asked."""
        asked = await wanted(request, TaskWanted, "task_type")
        return Answer(await off_loop(model_bodies.route, models, asked.task_type))

    async def chat(request: Request) -> Response:
        """An answer to messages, by the model that the rules choose."""
        asked = await wanted(request, ChatWanted, "messages")
        chat_request = model_chat.chat_request(asked)
        token = CancelToken()
        name = asked.cancel_token
        if name:
            with lock:
                running[name] = token
        try:
            work = asyncio.to_thread(model_chat.chat, house, chat_request, token)
            try:
                async with asyncio.timeout(ASK_DEADLINE_S):
                    told = await work
            except (TimeoutError, asyncio.CancelledError):
                token.cancel()
                raise
        except TimeoutError as error:
            raise model_chat.too_slow(ASK_DEADLINE_S) from error
        finally:
            if name:
                with lock:
                    running.pop(name, None)
        return Answer(told)

    async def cancel(request: Request) -> Response:
        """Stop a chat that was begun with this cancel_token."""
        asked = await wanted(request, CancelWanted, "cancel_token")
        with lock:
            token = running.get(asked.cancel_token)
        if token is None:
            raise NotFoundError(f"No chat runs under {asked.cancel_token!r}.")
        token.cancel()
        return Answer({"status": "cancelled", "cancel_token": asked.cancel_token})

    async def providers() -> Response:
        """The providers, whether each fares well, and how many models it has."""
        return Answer(await off_loop(model_bodies.providers, models))

    async def all_models() -> Response:
        """The models that can be asked, by provider."""
        return Answer(await off_loop(model_bodies.models_by_provider, models))

    async def models_of(provider: str) -> Response:
        """The models of one provider."""
        return Answer(await off_loop(model_bodies.models_of, models, provider))

    async def route_profile(request: Request) -> Response:
        """The whole decision: profile, who is asked in which order, who is not and why."""
        asked = await wanted(request, ProfileWanted, "hint")
        told = await off_loop(
            model_bodies.route_profile,
            models,
            asked.task_type,
            asked.hint,
            trace_id=asked.trace_id,
            turn_id=asked.turn_id,
            tokens=asked.context_tokens,
            conversation_id=asked.conversation_id,
        )
        return Answer(told)

    async def profiles() -> Response:
        """The profiles, and whom each asks."""
        return Answer(await off_loop(model_bodies.profiles, models))

    async def audit(request: Request) -> Response:
        """The last decisions, as they were made: why this model."""
        asked = await wanted(request, AuditWanted, "n")
        return Answer(await off_loop(model_bodies.audit, models, asked.n, asked.turn_id))

    router.add_api_route("/route", route, methods=["GET"])
    router.add_api_route("/select", route, methods=["POST"])
    router.add_api_route("/chat", chat, methods=["POST"])
    router.add_api_route("/chat/cancel", cancel, methods=["POST"])
    router.add_api_route("/providers", providers, methods=["GET"])
    router.add_api_route("/models", all_models, methods=["GET"])
    router.add_api_route("/models/{provider}", models_of, methods=["GET"])
    router.add_api_route("/route-profile", route_profile, methods=["POST"])
    router.add_api_route("/profiles", profiles, methods=["GET"])
    router.add_api_route("/route-audit", audit, methods=["GET"])
    return router


def shelf_routes(house: House) -> APIRouter:
    """The models on this computer and those that can be got; costs; what may leave."""
    router = APIRouter(prefix="/api/v1/models", tags=["models"])
    models = house.assistant.models

    async def do(action: str, **args: Any) -> Answer:
        return Answer(await off_loop(models.shelf.do, action, args))

    async def listed() -> Response:
        """The catalogue and what is here, with advice for this computer."""
        return await do("list")

    async def search(request: Request) -> Response:
        """Models of the catalogue and of the hub."""
        asked = await wanted(request, SearchWanted)
        found = await off_loop(models.shelf.search, asked.q, asked.limit)
        return Answer({"found": found, "total": len(found)})

    async def download(request: Request) -> Response:
        """Begin fetching a model, or go on; 202 with the job."""
        asked = await wanted(request, ModelWanted, "model")
        job = await off_loop(models.shelf.do, "download", asked.model_dump())
        return Answer(job, 202)

    async def verify(request: Request) -> Response:
        """Begin checking a model; 202 with the job."""
        asked = await wanted(request, ModelWanted, "model")
        return Answer(await off_loop(models.shelf.do, "verify", asked.model_dump()), 202)

    async def bench(request: Request) -> Response:
        """Begin measuring a model; 202 with the job."""
        asked = await wanted(request, BenchWanted, "model")
        return Answer(await off_loop(models.shelf.do, "bench", asked.model_dump()), 202)

    async def remove(request: Request) -> Response:
        """Delete a model, or what has come of it."""
        asked = await wanted(request, ModelWanted, "model")
        return await do("remove", **asked.model_dump())

    async def use(request: Request) -> Response:
        """Put a model to use, without a restart."""
        asked = await wanted(request, ModelWanted, "model")
        return await do("use", **asked.model_dump())

    async def jobs() -> Response:
        """Downloads, checks and measurements, newest first."""
        return Answer({"jobs": await off_loop(models.shelf.jobs)})

    async def job(job_id: str) -> Response:
        """How far one is."""
        return await do("job", job=job_id)

    async def pause(job_id: str) -> Response:
        """Stop it; a download goes on with the next POST of /download."""
        return await do("cancel", job=job_id)

    async def usage() -> Response:
        """What was asked, in tokens and dollars: today, this month, by model. null: not known."""
        return Answer(await off_loop(model_bodies.usage, models))

    async def privacy(request: Request) -> Response:
        """What may leave a conversation."""
        asked = await wanted(request, PrivacyWanted)
        return Answer(model_bodies.privacy(await off_loop(models.privacy, asked.conversation_id)))

    async def set_privacy(request: Request) -> Response:
        """Set it: local_only, redacted, anything; empty: the setting for all counts again."""
        asked = await wanted(request, PrivacyWanted)
        kept = await off_loop(models.set_privacy, asked.conversation_id, asked.privacy)
        await done(kept, STORE_DEADLINE_S, "Keeping it")
        return Answer(model_bodies.privacy(await off_loop(models.privacy, asked.conversation_id)))

    async def key(request: Request) -> Response:
        """Try a service's key, then keep it in the system's keyring. It is never given back."""
        asked = await wanted(request, KeyWanted)
        return Answer(await off_loop(models.shelf.keep_key, asked.provider, asked.key))

    router.add_api_route("", listed, methods=["GET"])
    router.add_api_route("/search", search, methods=["GET"])
    router.add_api_route("/download", download, methods=["POST"])
    router.add_api_route("/verify", verify, methods=["POST"])
    router.add_api_route("/bench", bench, methods=["POST"])
    router.add_api_route("/remove", remove, methods=["POST"])
    router.add_api_route("/use", use, methods=["POST"])
    router.add_api_route("/jobs", jobs, methods=["GET"])
    router.add_api_route("/jobs/{job_id}", job, methods=["GET"])
    router.add_api_route("/jobs/{job_id}/pause", pause, methods=["POST"])
    router.add_api_route("/usage", usage, methods=["GET"])
    router.add_api_route("/privacy", privacy, methods=["GET"])
    router.add_api_route("/privacy", set_privacy, methods=["PUT"])
    router.add_api_route("/key", key, methods=["POST"])
    return router


def cli_routes(assistant: Assistant) -> APIRouter:
    """What `sonia models` does on a running Sonia; bodies and answers are those of the shelf."""
    router = APIRouter(prefix=f"{PREFIX}/models", tags=["command line"])

    @router.post("/{action}")
    async def do(action: str, request: Request) -> Response:
        """One action on the models."""
        asked = await wanted(request, DoWanted)
        return Answer(await off_loop(assistant.models.shelf.do, action, asked.args))

    return router
