"""Speech services: OpenAI's ``/v1/audio/*`` on 8000; the voice service's own on 7030."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any

import numpy as np
from fastapi import APIRouter, Request
from pydantic import Field, field_validator, model_validator
from starlette.datastructures import FormData
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from sonia_desktop.api.captions import segments, srt, verbose, vtt
from sonia_desktop.api.event_stream import begun
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.routes_gateway import TEXT_CHARS, not_blank
from sonia_desktop.api.service import Answer, House, off_loop
from sonia_desktop.api.sound_out import format_named
from sonia_desktop.api.speech_making import SpeechInMaking, event
from sonia_desktop.api.writing_down import WritingDown, sound_form, sound_of, uploaded
from sonia_desktop.core.errors import InvalidInputError, SoniaError
from sonia_desktop.core.health import Health
from sonia_desktop.core.resources import resource
from sonia_desktop.speech.recogniser import Transcript

if TYPE_CHECKING:
    from sonia_desktop.speech.recogniser import Pcm16

SPEED = (0.25, 4.0)
"""OpenAI's range."""
_RATE_HZ = 16_000
_TRANSCRIPT_FORMATS = ("json", "text", "srt", "vtt", "verbose_json")
_WITHOUT_EFFECT = (
    "prompt", "temperature", "include[]", "chunking_strategy", "known_speaker_names[]",
    "known_speaker_references[]",
)  # fmt: skip
"""Fields of OpenAI's transcription that no engine here knows what to do with."""
_NO_VOICE_OF_OURS = frozenset({
    "default", "alloy", "ash", "ballad", "cedar", "coral", "echo", "fable", "marin", "nova",
    "onyx", "sage", "shimmer", "verse",
})  # fmt: skip
"""Names every client of OpenAI's sends; here they mean the voice the user chose."""


class _Spoken(Wanted):
    @model_validator(mode="before")
    @classmethod
    def _null_is_not_given(cls, values: Any) -> Any:
        """Clients in languages without optional fields send them so."""
        if not isinstance(values, dict):
            return values
        return {name: value for name, value in values.items() if value is not None}


class SpeechWanted(_Spoken):
    input: str = Field(min_length=1, max_length=TEXT_CHARS)
    model: str = ""
    voice: str = Field("default", max_length=120)
    response_format: str = "mp3"
    speed: float = Field(1.0, ge=SPEED[0], le=SPEED[1])
    stream_format: str = Field("audio", pattern="^(audio|sse)$")
    instructions: str = ""

    @field_validator("voice", mode="before")
    @classmethod
    def _id_of(cls, value: Any) -> Any:
        return value.get("id") if isinstance(value, dict) else value


class SynthesizeWanted(_Spoken):
    text: str = Field(min_length=1, max_length=TEXT_CHARS)
    voice: str = Field("default", max_length=120)
    speed: float = Field(1.0, ge=SPEED[0], le=SPEED[1])


def routes(house: House) -> APIRouter:
    """OpenAI's paths."""
    router = APIRouter(prefix="/v1/audio", tags=["audio"])

    @router.post("/transcriptions")
    async def transcriptions(request: Request) -> Response:
        """Words from a sound file.

        OpenAI's form: file, response_format (json, text, srt, vtt, verbose_json), language,
        timestamp_granularities[], stream. model is taken and chooses nothing: the engine of the
        settings hears. prompt, temperature and the others of theirs have no effect; those that were
        sent are named in the header X-Sonia-Without-Effect. The names Sonia listens for come from
        what she remembers.
        """
        async with sound_form(request) as form:
            kind = _choice(form, "response_format", _TRANSCRIPT_FORMATS, "json")
            language = _language(form)
            stream = _choice(form, "stream", ("true", "false"), "false") == "true"
            granularities = _granularities(form)
            without_effect = [name for name in _WITHOUT_EFFECT if _text(form, name)]
            samples = await sound_of(uploaded(form))
        told = {_WITHOUT_EFFECT_HEADER: ", ".join(without_effect)} if without_effect else {}
        writing = WritingDown(house.assistant, samples)
        if stream:
            events = await begun(_transcript_events(writing, language))
            return StreamingResponse(events, media_type=_EVENTS, headers=told)
        heard = await writing.whole(request)
        _check_language(heard, language)
        answer = await _transcript(kind, heard, samples, granularities)
        answer.headers.update(told)
        return answer

    @router.post("/speech")
    async def speech(request: Request) -> Response:
        """Speech from text, streamed while it is made.

        model is taken and chooses nothing: the engine of the settings speaks. instructions have no
        effect, and are named in the header X-Sonia-Without-Effect.
        """
        asked = await wanted(request, SpeechWanted)
        not_blank(asked.input, "input")
        form = await off_loop(format_named, asked.response_format)
        making = SpeechInMaking(
            house.assistant, asked.input, _voice(asked.voice), asked.speed, form
        )
        told = {_WITHOUT_EFFECT_HEADER: "instructions"} if asked.instructions else {}
        if form.whole and asked.stream_format == "audio":
            whole = await making.whole(request)
            return Response(whole, media_type=form.media_type, headers=told)
        await making.begin(request)
        if asked.stream_format == "sse":
            return StreamingResponse(making.events(), media_type=_EVENTS, headers=told)
        return StreamingResponse(making.pieces(), media_type=form.media_type, headers=told)

    return router


def voice_routes(house: House) -> APIRouter:
    """The voice service's paths."""
    router = APIRouter(tags=["voice"])
    board = house.assistant.health

    @router.post("/api/v1/tts/synthesize")
    async def synthesize(request: Request) -> Response:
        """A WAV of the text, spoken."""
        asked = await wanted(request, SynthesizeWanted, "text")
        not_blank(asked.text, "text")
        form = format_named("wav")
        making = SpeechInMaking(house.assistant, asked.text, _voice(asked.voice), asked.speed, form)
        return Response(await making.whole(request), media_type=form.media_type)

    @router.get("/voice/backends")
    async def backends(request: Request) -> Response:
        """What hears, what speaks and what finds speech."""
        vad = await off_loop(resource("models", "silero_vad.onnx").is_file)
        found = {
            "asr": _backend(board.get("recognition")),
            "tts": _backend(board.get("speech")),
            "vad": {"available": vad, "provider": "silero"},
        }
        return Answer({"ok": True, "service": "pipecat", "backends": found})

    return router


_EVENTS = "text/event-stream"
_WITHOUT_EFFECT_HEADER = "X-Sonia-Without-Effect"


def _backend(health: Health) -> dict[str, Any]:
    return {
        "available": health.usable,
        "provider": health.engine or "none",
        "state": health.state.value,
        "fallback": health.fallback,
        "detail": health.detail,
        "remedy": health.remedy,
    }


def _voice(name: str) -> str:
    return "" if name.strip().lower() in _NO_VOICE_OF_OURS else name.strip()


# --- transcription ----------------------------------------------------------------------------


async def _transcript(
    kind: str, heard: Transcript, samples: Pcm16, granularities: list[str]
) -> Response:
    duration_s = len(samples) / _RATE_HZ
    match kind:
        case "text":
            return PlainTextResponse(heard.text + "\n")
        case "srt":
            return PlainTextResponse(srt(segments(heard, duration_s)))
        case "vtt":
            return PlainTextResponse(vtt(segments(heard, duration_s)), media_type="text/vtt")
        case "verbose_json":
            judged = await off_loop(_Judged, samples)
            return Answer(verbose(heard, duration_s, granularities, judged.speech))
    return Answer({"text": heard.text, "usage": {"type": "duration", "seconds": duration_s}})


def _check_language(heard: Transcript, wanted: str) -> None:
    if wanted and heard.language and heard.language != wanted:
        raise InvalidInputError(
            f"{heard.engine} heard it as {heard.language!r}, not {wanted!r}.",
            remedy="Leave language out, or choose a recogniser that knows it in the settings.",
            param="language",
        )


async def _transcript_events(writing: WritingDown, language: str) -> AsyncGenerator[bytes, None]:
    """OpenAI's events: a delta for each piece as soon as it is heard, then all of it."""
    before = ""
    try:
        async with contextlib.aclosing(writing.parts()) as parts:
            async for told in parts:
                if not before:
                    _check_language(told if isinstance(told, Transcript) else told.heard, language)
                if isinstance(told, Transcript):
                    yield event({"type": "transcript.text.done", "text": told.text})
                elif told.heard.text:
                    delta = f"{before}{told.heard.text}"
                    before = " "
                    yield event({"type": "transcript.text.delta", "delta": delta})
    except SoniaError as error:
        if not before:  # the head is not sent yet
            raise
        told_error = {"message": str(error), "type": "server_error", "code": error.code.lower()}
        yield event({"type": "error", "error": told_error})


class _Judged:
    """Where in the sound there is speech."""

    def __init__(self, samples: Pcm16) -> None:
        from sonia_desktop.audio.vad import CHUNK_S, CHUNK_SAMPLES, VoiceActivity

        activity = VoiceActivity()
        activity.start()
        whole = np.pad(samples, (0, -len(samples) % CHUNK_SAMPLES))
        chunks = whole.reshape(-1, CHUNK_SAMPLES)
        self._chunk_s = CHUNK_S
        self._probabilities = np.array([activity.probability(chunk) for chunk in chunks])
        activity.stop()

    def speech(self, start_s: float, end_s: float) -> float:
        """The mean probability of speech."""
        first = int(start_s / self._chunk_s)
        last = max(first + 1, round(end_s / self._chunk_s))
        found = self._probabilities[first:last]
        return float(found.mean()) if len(found) else 0.0


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value.strip() if isinstance(value, str) else ""


def _choice(form: FormData, name: str, allowed: tuple[str, ...], default: str) -> str:
    value = _text(form, name).lower() or default
    if value not in allowed:
        raise InvalidInputError(
            f"{name} is {value[:40]!r}.", remedy=f"Use one of: {', '.join(allowed)}.", param=name
        )
    return value


def _granularities(form: FormData) -> list[str]:
    name = "timestamp_granularities[]"
    found = [str(value) for value in form.getlist(name) or form.getlist(name[:-2])]
    for value in found:
        if value not in ("word", "segment"):
            raise InvalidInputError(f"{name} is {value[:40]!r}; use word or segment.", param=name)
    return found or ["segment"]


def _language(form: FormData) -> str:
    """ISO 639-1, empty when none was named."""
    value = _text(form, "language").lower().partition("-")[0]
    if value and not (value.isascii() and value.isalpha() and len(value) == 2):
        raise InvalidInputError(
            f"language is {value[:40]!r}.", remedy='Use ISO 639-1, for instance "en".',
            param="language",
        )  # fmt: skip
    return value
