"""The command line's work done in this process, when no Sonia runs."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from sonia_desktop import memory_work
from sonia_desktop.core.errors import SoniaError

if TYPE_CHECKING:
    from pathlib import Path

    from sonia_desktop.assistant import Assistant
    from sonia_desktop.settings import Settings
    from sonia_desktop.speech.recogniser import Transcript
    from sonia_desktop.vision.target import Target
    from sonia_desktop.voice.dictation import Dictation

WAIT_S = 150.0


def known_devices(settings: Settings) -> dict[str, Any]:
    """``{"input": {"devices": [...], "problem": ""}, "output": {...}}``.

    A device is ``{"name","channels","rate_hz","default","chosen"}``; `chosen` is what Sonia uses.
    """
    from sonia_desktop.audio.devices import Device, Direction, choose_device, list_devices

    wanted = {
        Direction.INPUT: settings.audio.input_device,
        Direction.OUTPUT: settings.audio.output_device,
    }
    found: dict[str, Any] = {}
    for direction, name in wanted.items():
        devices: tuple[Device, ...] = ()
        chosen, problem = None, ""
        try:
            devices = list_devices(direction)
            chosen = choose_device(devices, name, direction)
        except SoniaError as error:
            problem = str(error)
        found[direction.value] = {
            "devices": [
                {
                    "name": device.name,
                    "channels": device.channels,
                    "rate_hz": device.rate_hz,
                    "default": device.is_default,
                    "chosen": device == chosen,
                }
                for device in devices
            ],
            "problem": problem,
        }
    return found


def play(sound: Iterable[bytes], settings: Settings) -> None:
    """PCM as `api.sound_out` makes it, through the loudspeaker of the settings, while it comes;
    returns when it was heard."""
    import numpy as np

    from sonia_desktop.api.sound_out import RATE_HZ
    from sonia_desktop.audio.playback import Playback
    from sonia_desktop.core.bus import Bus
    from sonia_desktop.core.health import HealthBoard

    playback = Playback(settings.audio.output_device, HealthBoard(Bus()))
    playback.start()
    count = 0
    try:
        playing = playback.open()
        for piece in whole_samples(sound):
            samples = np.frombuffer(piece, "<i2").astype(np.int16)
            playing.feed(samples, RATE_HZ)
            count += len(samples)
        playing.finish()
        playing.done.result(count / RATE_HZ + WAIT_S)
    finally:
        playback.stop(2.0)


def whole_samples(sound: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes, in pieces that never end within a 16-bit sample."""
    half = b""
    for piece in sound:
        piece = half + piece
        half = piece[len(piece) & ~1 :]
        if len(piece) > 1:
            yield piece[: len(piece) & ~1]


@contextlib.contextmanager
def dictation(
    settings: Settings,
    on_partial: Callable[[str], object],
    on_final: Callable[[Transcript], object],
    on_ready: Callable[[], object],
) -> Iterator[Dictation]:
    """The microphone, written down; what was begun is finished at the end."""
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.audio.capture import Capture
    from sonia_desktop.core.bus import Bus
    from sonia_desktop.core.health import HealthBoard
    from sonia_desktop.voice.dictation import Dictation
    from sonia_desktop.voice.listening import endpoint_options

    assistant = Assistant(settings, ears=False)
    capture = Capture(settings.audio.input_device, HealthBoard(Bus()))
    options = endpoint_options(
        vad_threshold=settings.audio.vad_threshold,
        min_speech_ms=settings.voice.min_speech_ms,
        end_silence_ms=settings.voice.end_silence_ms,
        max_utterance_s=settings.voice.max_utterance_s,
    )
    try:
        capture.start()
        stream = assistant.voice.open_stream()
        running = Dictation(capture, stream, options, on_partial, on_final, on_ready)
        running.start()
        try:
            yield running
        finally:
            running.stop()
    finally:
        capture.stop(2.0)
        assistant.stop()


class InProcess:
    """The work done here. The same methods as `client.Running`."""

    running = False

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def ask(self, text: str, *, dry_run: bool, go_on: bool = False) -> dict[str, Any]:
        """`go_on`: in the last conversation that was asked in from a command line."""
        from sonia_desktop.agent.types import Entrance
        from sonia_desktop.shapes import decision_shape, turn_shape

        if dry_run:
            begun = time.perf_counter()
            decision = self._assistant.decide(text).result(WAIT_S)
            return decision_shape(decision, text, (time.perf_counter() - begun) * 1000)
        turn = self._assistant.ask(
            text,
            conversation_id=self._assistant.turns.last_of(Entrance.CLI) if go_on else None,
            entrance=Entrance.CLI,
            caller="cli",
            wait_for_consent=False,
        ).result(WAIT_S)
        return turn_shape(turn)

    def listen(
        self, file: Path, name: str, on_part: Callable[[dict[str, Any]], object]
    ) -> dict[str, Any]:
        """`on_part` gets what was heard of each piece (`shapes.part_shape`) as soon as it was;
        `name` is told in errors."""
        from sonia_desktop.audio.files import SPEECH_RATE_HZ, load_speech
        from sonia_desktop.core.worker import CancelToken
        from sonia_desktop.shapes import part_shape, transcript_shape

        samples = load_speech(file, name)
        token = CancelToken()
        heard = self._assistant.voice.transcribe(
            samples, token, lambda part: on_part(part_shape(part))
        )
        try:
            return transcript_shape(heard.result(WAIT_S + len(samples) / SPEECH_RATE_HZ))
        finally:
            token.cancel()  # Ctrl+C: the engine stops in the middle of a piece

    def say(self, text: str, *, voice: str, speed: float) -> dict[str, Any]:
        play(self.speech(text, voice=voice, speed=speed), self._assistant.settings)
        return {"text": text, "played": True}

    def speech(self, text: str, *, voice: str, speed: float) -> Iterator[bytes]:
        """PCM as `api.sound_out` makes it, piece by piece."""
        import queue

        from sonia_desktop.api.sound_out import SoundWriter, format_named
        from sonia_desktop.core.worker import CancelToken

        writer = SoundWriter(format_named("pcm"))
        token = CancelToken()
        came: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        made = self._assistant.voice.synthesise(
            text, lambda piece: came.put(writer.add(piece)), voice=voice, speed=speed, token=token
        )
        made.add_done_callback(lambda _made: came.put(None))
        try:
            while (piece := came.get()) is not None:
                yield piece
            made.result()
            yield writer.close()
        finally:
            token.cancel()  # Ctrl+C: the engine stops in the middle

    def see(
        self,
        content: bytes | None,
        name: str,
        target: Target | None,
        *,
        annotate: bool,
        language: str = "",
    ) -> dict[str, Any]:
        """What was read; with `annotate` also "annotated", a PNG as bytes."""
        from sonia_desktop.shapes import capture_shape, scene_shape
        from sonia_desktop.vision.annotate import annotated_png
        from sonia_desktop.vision.describe import describe

        looking = self._assistant.look(content, target=target, name=name, language=language)
        shot, scene = looking.result(WAIT_S)
        seen = {
            **scene_shape(scene),
            "capture": capture_shape(shot),
            "description": describe(scene),
        }
        if annotate:
            seen["annotated"] = annotated_png(shot.pixels, scene)
        return seen

    def screen_status(self) -> dict[str, Any]:
        from sonia_desktop.remembering import held_shape

        return held_shape(self._assistant.remembering.held().result(WAIT_S))

    def screen_search(self, query: str, limit: int, program: str) -> dict[str, Any]:
        """``{"text", "found": [...]}``."""
        text, data = self._assistant.remembering.recall(query, limit=limit, program=program)
        return {"text": text, **data}

    def screen_picture(self, moment: int) -> bytes:
        """A JPEG."""
        return self._assistant.remembering.memory.thumbnail(moment).result(WAIT_S)

    def screen_forget(self, what: dict[str, Any]) -> dict[str, Any]:
        """`what` are the arguments of `remembering.what_to_forget`."""
        from sonia_desktop.remembering import what_to_forget

        gone = self._assistant.remembering.forget(what_to_forget(**what), by="user").result(WAIT_S)
        return {"moments": gone.moments, "programs": list(gone.programs)}

    def screen_switch(self, on: bool) -> dict[str, Any]:
        """The user is at the command line, and no Sonia runs that watches: it is the setting."""
        self._assistant.remembering.switch(on, by="user")
        return {"on": on}

    def memory_add(self, text: str) -> dict[str, Any]:
        return memory_work.add(self._assistant, text)

    def memory_search(
        self, query: str, limit: int, chosen: Mapping[str, Any] | None = None
    ) -> list[dict[str, Any]]:
        """`chosen`: as `memory_work.filter_of`."""
        return memory_work.search(self._assistant, query, limit, chosen or {})

    def memory_list(self, limit: int, chosen: Mapping[str, Any]) -> list[dict[str, Any]]:
        return memory_work.listed(self._assistant, limit, chosen)

    def memory_undo(self, memory_id: str) -> dict[str, Any]:
        return memory_work.undo(self._assistant, memory_id)

    def memory_show(self, memory_id: str) -> dict[str, Any]:
        return memory_work.show(self._assistant, memory_id)

    def memory_private(self, on: bool | None) -> dict[str, Any]:
        """Private mode switched for the next start, or (None) told."""
        return memory_work.private(self._assistant, on)

    def memory_edit(self, memory_id: str, content: str) -> dict[str, Any]:
        edited = self._assistant.memory.edit(memory_id, content)
        return memory_work.item_shape(edited.result(WAIT_S))

    def memory_forget(self, memory_id: str, reason: str) -> bool:
        return self._assistant.memory.forget(memory_id, reason=reason).result(WAIT_S)

    def memory_begin(self, kind: str, args: dict[str, Any]) -> dict[str, Any]:
        """Long work; the job (`memory_job` tells how far it is)."""
        return memory_work.begin(self._assistant, kind, args)

    def memory_job(self, job_id: str, *, cancel: bool) -> dict[str, Any]:
        return memory_work.job(self._assistant, job_id, cancel=cancel)

    def memory_backups(self) -> list[dict[str, Any]]:
        return memory_work.backups(self._assistant)

    def consent_wish(self, wish: str, args: dict[str, Any], *, person: bool = False) -> Any:
        """Rules, questions, audit, stop: as `consent_work.consent`."""
        from sonia_desktop.consent_work import consent

        return consent(self._assistant, wish, args, person=person)

    def letters(self, wish: str, args: dict[str, Any]) -> Any:
        """Calls that failed for good, as `letter_work.letters`."""
        from sonia_desktop.letter_work import letters

        return letters(self._assistant, wish, args)

    def tools(self) -> list[dict[str, Any]]:
        from sonia_desktop.shapes import tool_shape

        return [tool_shape(tool) for tool in self._assistant.registry.all()]

    def chats(self, wish: str, args: dict[str, Any]) -> Any:
        """Conversations, as `chat_work.chats`."""
        from sonia_desktop.chat_work import chats

        return chats(self._assistant, wish, args)

    def talk(
        self, text: str, conversation_id: str | None, persona: str = ""
    ) -> contextlib.AbstractContextManager[Iterator[dict[str, Any]]]:
        """One turn, event by event, as `chat_work.talk`; leaving the block stops it."""
        from sonia_desktop.chat_work import talk

        return talk(self._assistant, text, conversation_id, persona)

    def consent(self, approval_id: str, allow: bool) -> None:
        """Answer a question: the user is at the terminal that asked."""
        self._assistant.executor.settle(approval_id, allow=allow, by="user at the terminal")

    def run_tool(self, name: str, args: dict[str, Any]) -> dict[str, Any]:
        from sonia_desktop.shapes import action_shape

        return action_shape(self._assistant.run_tool(name, args, caller="cli").result(WAIT_S))

    def finished_tool(self, action_id: str) -> dict[str, Any]:
        """A tool that waited for `consent`, at its end."""
        from sonia_desktop.shapes import action_shape

        return action_shape(self._assistant.executor.finished(action_id).result(WAIT_S))
