"""The composition root: builds every room from the settings, starts them, stops them.

    assistant = Assistant(settings)
    assistant.start()                                # returns at once; rooms load in their workers
    turn = assistant.ask("what time is it").result()
    assistant.stop()

It knows how the rooms are joined and nothing else: what one room needs of another arrives here as a
callable.
"""

from __future__ import annotations

import concurrent.futures
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog

from sonia_desktop.agent.types import Decision, Entrance, Turn
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.ids import new_id, utc_now
from sonia_desktop.core.instance import InstanceLock
from sonia_desktop.core.storage import Database
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.readiness import EARS_REPORT, awaited, settled, storage_health
from sonia_desktop.settings import Settings, SettingsProblem, save_setting
from sonia_desktop.tools.types import Effect

if TYPE_CHECKING:
    from sonia_desktop.agent.reflex import Reflex
    from sonia_desktop.agent.turn import TurnPipeline
    from sonia_desktop.asked_pictures import AskedPictures
    from sonia_desktop.attached import Attachments
    from sonia_desktop.hands import Hands
    from sonia_desktop.looking import Looking
    from sonia_desktop.memory.embedding import MiniLmEmbedder
    from sonia_desktop.memory.memory import Memory
    from sonia_desktop.model_library import Models
    from sonia_desktop.picture_model import PictureModel
    from sonia_desktop.private_mode import PrivateMode
    from sonia_desktop.remembering import Remembering
    from sonia_desktop.speech.recogniser import Pcm16, Transcript
    from sonia_desktop.speech.vocabulary import Vocabulary
    from sonia_desktop.tools.executor import Executor
    from sonia_desktop.tools.plans import PlanBook
    from sonia_desktop.tools.registry import Registry
    from sonia_desktop.tools.types import Action
    from sonia_desktop.vision.eyes import Eyes
    from sonia_desktop.vision.pointing import Pointing
    from sonia_desktop.vision.scene import Scene, Screenshot
    from sonia_desktop.vision.target import Target
    from sonia_desktop.voice.loop import VoiceLoop

_log = structlog.get_logger(__name__)

CLEARLY_MEANT = 0.75
"""An unsure hearing is acted on only when what it asks for is surer than this, 0 to 1: both in
doubt, it is asked back. Of 59 such hearings it stopped two of the five wrong ones and 5 right."""
_NAMES_FROM = 500
"""So many of the newest memories are searched for names that may be said."""


class Assistant:
    """One assistant on one data folder.

    Args:
        settings: what the user chose.
        problems: settings that were not taken, to be shown.
        ears: also open the microphone and loudspeaker (the command line's short runs do not).
    """

    def __init__(
        self,
        settings: Settings,
        problems: tuple[SettingsProblem, ...] = (),
        *,
        ears: bool = True,
    ) -> None:
        from sonia_desktop.agent.reflex import Reflex
        from sonia_desktop.agent.turn import TurnPipeline
        from sonia_desktop.asked_pictures import AskedPictures
        from sonia_desktop.attached import Attachments
        from sonia_desktop.core.freed_memory import SettlesOnce
        from sonia_desktop.degradation import DegradationWatch
        from sonia_desktop.growing_answers import GrowingAnswers
        from sonia_desktop.hands import Hands
        from sonia_desktop.learning import Learning, asked_through
        from sonia_desktop.llm.ledger import Ledger
        from sonia_desktop.looking import Looking
        from sonia_desktop.memory.embedding import MiniLmEmbedder
        from sonia_desktop.memory.memory import Memory
        from sonia_desktop.memory_work import embedder_of, index_of, tuning_of
        from sonia_desktop.model_library import Models
        from sonia_desktop.own_tools import registry_of
        from sonia_desktop.own_words import (
            NamesWatch,
            installed_applications,
            names_in,
            sense,
        )
        from sonia_desktop.picture_model import PictureModel
        from sonia_desktop.private_mode import PrivateMode
        from sonia_desktop.remembering import open_remembering
        from sonia_desktop.safekeeping import Safekeeping, put_restored_in_place
        from sonia_desktop.speech_engines import SpeechEngines
        from sonia_desktop.spoken_turns import SpokenTurns
        from sonia_desktop.tools.builtin.gate import gate_tools
        from sonia_desktop.tools.builtin.rules import rule_tools
        from sonia_desktop.tools.executor import Executor
        from sonia_desktop.tools.plans import PlanBook
        from sonia_desktop.vision.eyes import Eyes
        from sonia_desktop.vision.pointing import Pointing
        from sonia_desktop.voice.loop import VoiceLoop

        self.settings = settings
        self.problems = problems
        self.started_at = utc_now()
        self.bus = Bus()
        self.health = HealthBoard(self.bus)
        self.degradation = DegradationWatch(self.bus, self.health)
        self._settles = SettlesOnce(self.bus, self.health, awaited(ears))
        self.private_mode: PrivateMode = PrivateMode(
            self.bus,
            self.health,
            on=settings.memory.private,
            keep=lambda on: save_setting("memory.private", on),
        )
        self.hears = ears
        self._lock = InstanceLock(settings.data_dir / "sonia.lock")
        self.first = self._lock.acquire()
        """False when another Sonia works on this folder (its vector index is asked then)."""
        self.restored = put_restored_in_place(settings.data_dir) if self.first else ""
        """What to tell the user when this start put a restored backup in place."""
        self.db = Database.open(settings.data_dir / "sonia.db", first=self.first)
        self.health.set(storage_health(self.db, self.restored))

        self.embedder: MiniLmEmbedder = MiniLmEmbedder()
        self.memory: Memory = Memory(
            self.db,
            index_of(settings) if self.db.kept else None,
            embedder_of(settings, self.embedder),
            self.bus,
            self.health,
            may_keep=self.private_mode.may_keep,
            tuning=tuning_of(settings),
        )
        self.keeping: Safekeeping = Safekeeping(
            db=self.db,
            memory=self.memory,
            data_dir=settings.data_dir,
            chosen=settings.memory,
            health=self.health,
            first=self.first,
        )
        self.looking: Looking = Looking(
            bus=self.bus,
            health=self.health,
            db=self.db,
            file=settings.data_dir / "privacy.json",
            take=lambda: self.eyes.capture(settings.vision.monitor),
            forget=self._forget_seen,
        )
        ledger = Ledger(self.db)
        self.picture_model: PictureModel = PictureModel(
            settings, self.health, self.embedder.embed, ledger
        )
        self.asked_pictures: AskedPictures = AskedPictures(
            self.embedder.embed, self.looking.compared, self.picture_model, self.conversation_of
        )
        self.attachments: Attachments = Attachments(
            lambda: self.eyes,
            self.asked_pictures,
            self.embedder.embed,
            lambda *asked: self.turns.complete(*asked),
            self.conversation_of,
        )
        self.eyes: Eyes = Eyes(
            ocr=settings.vision.ocr,
            languages=settings.vision.ocr_languages,
            detector=settings.vision.detector,
            health=self.health,
            may_look=self.looking.watch.may_look,
            mask=settings.vision.mask,
            never_read=settings.vision.never_read,
        )
        self.remembering: Remembering = open_remembering(
            settings,
            bus=self.bus,
            health=self.health,
            looking=self.looking,
            eyes=self.eyes,
            private=lambda: self.private_mode.private,
        )
        self.pointing: Pointing = Pointing(self.eyes, self.embedder.embed)
        self.hands: Hands = Hands(
            settings,
            db=self.db,
            bus=self.bus,
            health=self.health,
            pointing=lambda: self.pointing,
            say=self._say_aloud,
        )
        self.registry: Registry = registry_of(self)
        self.executor: Executor = Executor(
            self.registry,
            self.db,
            self.bus,
            approval_ttl_s=settings.tools.approval_ttl_s,
            roots=settings.tools.roots,
            private=(settings.data_dir,),
            health=self.health,
        )
        self.executor.audit.off_record.on = lambda: self.private_mode.private
        self.executor.gate.asks_commands = not settings.tools.run_reads
        self.plans: PlanBook = PlanBook(self.db, self.bus, self.executor)
        for tool in (*rule_tools(self.executor.gate.rules), *gate_tools()):
            self.registry.register(tool)
        self.reflex: Reflex = Reflex(
            self.embedder, self.registry.all(), self.health, installed_applications
        )
        self.models: Models = Models(settings, health=self.health, bus=self.bus, ledger=ledger)
        self.turns: TurnPipeline = TurnPipeline(
            self.db,
            self.bus,
            self.memory,
            self.executor,
            self.reflex,
            self.models.chosen.provider,
            recall_limit=settings.memory.limit,
            health=self.health,
            private=lambda: self.private_mode.private,
            will_be_kept=lambda said, entrance: self.learning.sentences(said, entrance),
            was_seen=self.looking.was_seen,
            settle=lambda: self.learning.settle(),
        )
        self.private_mode.ended = self.turns.forget_private
        self.learning: Learning = Learning(
            self.bus,
            self.memory.notebook,
            how=settings.memory.learn if settings.memory.enabled else "off",
            private=lambda: self.private_mode.private,
            ask=asked_through(self.turns.respond),
        )
        engines = SpeechEngines(settings, self._own_words, lambda texts: sense(self.reflex, texts))
        self.voice: VoiceLoop = VoiceLoop(
            bus=self.bus,
            health=self.health,
            ask=self._ask_spoken,
            input_device=settings.audio.input_device,
            output_device=settings.audio.output_device,
            vad_threshold=settings.audio.vad_threshold,
            block_samples=settings.audio.chunk_size,
            end_silence_ms=settings.voice.end_silence_ms,
            min_speech_ms=settings.voice.min_speech_ms,
            max_utterance_s=settings.voice.max_utterance_s,
            pre_roll_ms=settings.audio.pre_roll_ms,
            recogniser=engines.recogniser,
            shipped_recognisers=engines.shipped_recognisers(),
            synthesiser=engines.synthesiser,
            language=engines.spoken_language,
            echo_cancellation=settings.audio.echo_cancellation,
            noise_suppression=settings.audio.noise_suppression,
            hands_free=settings.voice.hands_free,
            wake_phrase=settings.voice.wake_phrase,
            follow_up_s=settings.voice.follow_up_s,
            barge_in=settings.voice.barge_in,
            confirm_below=settings.voice.confirm_below,
            harmless=self.only_reads,
            speak_answers=settings.speech.speak_answers,
        )
        self._growing = GrowingAnswers(self.bus)
        self._spoken_turns = SpokenTurns(self.bus, self.turns.add_voice)
        self.spoken_conversation = new_id("conv")
        """The conversation that spoken turns belong to; a window keeps it at its own."""
        self._starter = Worker("starter", capacity=16)
        self._names_watch = NamesWatch(
            self.bus,
            lambda: names_in(self._kept_texts()),
            lambda job: self._starter.enqueue(job, Priority.BACKGROUND),
            self.voice.refresh_words,
        )
        self._started = False
        self._stopped = threading.Event()

    # --- life -------------------------------------------------------------------------------

    def start(self) -> None:
        """Start every room; returns at once, each room reports to `health` when it is up."""
        if self._started:
            return
        self._started = True
        self._starter.start()
        self.executor.reopened.add_done_callback(lambda _: self.plans.catch_up())
        self.executor.start(recover=self.first)
        self.turns.start(recover=self.first)
        self.learning.start()
        self.eyes.start()
        self.looking.watch.start()
        self.keeping.start()
        self.remembering.start(on=self.settings.vision.remember_screen and self.first)
        self._starter.submit(self.embedder.start)
        self._starter.submit(self.reflex.start)
        self._starter.submit(self.memory.start)
        if self.hears:
            self._starter.submit(self.voice.start)
        else:
            for name in EARS_REPORT:
                self.health.set(Health(name, HealthState.OFF, detail="Not opened by this command."))
        self.hands.start()  # a timer that was missed rings now
        self.picture_model.start()
        self._starter.submit(self.models.chosen.provider)
        self._starter.submit(self.models.chosen.check_first)

    def wait_ready(self, timeout_s: float = 30.0) -> bool:
        """Wait until every subsystem has said how it is; False when that takes longer."""
        try:
            self._starter.submit(lambda: None).result(timeout_s)
        except concurrent.futures.TimeoutError:
            return False
        return settled(self.bus, self.health, awaited(self.hears), timeout_s)

    def stop(self, deadline_s: float = 3.0) -> None:
        """Stop in order: capture, the loop, tools, models, stores. Safe to call twice."""
        if self._stopped.is_set():
            return
        self._stopped.set()
        share_s = deadline_s / 3
        steps: list[tuple[str, Callable[[], object]]] = [
            ("starter", lambda: self._starter.stop(share_s)),
            ("looking", lambda: self.looking.stop(share_s)),
            ("screen memory", lambda: self.remembering.stop(share_s)),
            ("voice", lambda: self.voice.stop(share_s)),
            ("names", self._names_watch.close),
            ("spoken turns", self._spoken_turns.close),
            ("growing answers", self._growing.close),
            ("turns", lambda: self.turns.stop(share_s)),
            ("tools", lambda: self.executor.stop(share_s)),
            ("learning", lambda: self.learning.stop(share_s)),
            ("hands", lambda: self.hands.stop(share_s)),
            ("attachments", lambda: self.attachments.stop(share_s)),
            ("eyes", lambda: self.eyes.stop(share_s)),
            ("vision model", lambda: self.picture_model.stop(share_s)),
            ("models", lambda: self.models.stop(share_s)),
            ("reflex", self.reflex.stop),
            ("safekeeping", lambda: self.keeping.stop(share_s)),
            ("memory", lambda: self.memory.stop(share_s)),
            ("embedding", self.embedder.stop),
            ("level", self.degradation.close),
            ("freed memory", self._settles.close),
            ("storage", lambda: self.db.close(share_s)),
            ("lock", self._lock.release),
        ]
        for name, step in steps:
            try:
                step()
            except Exception:  # noqa: BLE001 - the other rooms must still be stopped
                _log.exception("stop_failed", room=name)

    # --- what it does -----------------------------------------------------------------------

    def ask(
        self,
        text: str,
        *,
        conversation_id: str | None = None,
        user_id: str | None = None,
        entrance: Entrance = Entrance.TYPED,
        caller: str = "user",
        wait_for_consent: bool = True,
        token: CancelToken | None = None,
        decision: Decision | None = None,
        after: str | None = None,
    ) -> Future[Turn]:
        """One turn: the same pipeline for every entrance. `decision`: what it means, if known;
        `after`: the turn it follows, to say a message otherwise (`TurnPipeline.ask`)."""
        return self.turns.ask(
            text,
            conversation_id=conversation_id,
            user_id=user_id,
            entrance=entrance,
            caller=caller,
            wait_for_consent=wait_for_consent,
            token=token,
            decision=decision,
            after=after,
        )

    def decide(self, text: str) -> Future[Decision]:
        """What would be done; nothing is run."""
        return self.turns.decide(text)

    def only_reads(self, text: str) -> Future[bool]:
        """Whether the text clearly asks for a tool that only reads: misheard, it does no harm."""
        answer: Future[bool] = Future()

        def judge(decision: Decision) -> None:
            clearly = decision.confidence >= CLEARLY_MEANT
            reads = decision.tool is not None and not decision.missing and clearly
            effect = self.registry.get(decision.tool).effect if decision.tool else None
            answer.set_result(reads and effect is Effect.READ)

        _chain(self.decide(text), judge, answer)
        return answer

    def look(
        self,
        picture: Path | bytes | None = None,
        monitor: int | None = None,
        *,
        target: Target | None = None,
        name: str = "",
        language: str = "",
    ) -> Future[tuple[Screenshot, Scene]]:
        """Read a picture (`name` is how errors call it), else what `target` names, else a monitor:
        that of the settings when none is given. `language`: of the text, "" for the settings'."""
        from sonia_desktop.vision.ocr import wish_of

        seen: Future[tuple[Screenshot, Scene]] = Future()
        wish = wish_of(self.settings.vision.ocr, (language,)) if language.strip() else None

        def read(shot: Screenshot) -> None:
            _chain(self.eyes.read(shot, wish), lambda scene: seen.set_result((shot, scene)), seen)

        if picture is not None:
            taken = self.eyes.open_picture(picture, name)
        elif target is not None:
            taken = self.eyes.take(target)
        else:
            chosen = self.settings.vision.monitor if monitor is None else monitor
            taken = self.eyes.capture(chosen)
        _chain(taken, read, seen)
        return seen

    def transcribe(self, samples: Pcm16) -> Future[Transcript]:
        """Words from mono int16 samples at 16 kHz."""
        return self.voice.transcribe(samples)

    def run_tool(self, name: str, args: dict[str, Any], *, caller: str) -> Future[Action]:
        """Run one tool by name, through the same policy and consent as everything else."""
        return self.executor.run(name, args, caller=caller)

    # --- joins ------------------------------------------------------------------------------

    def _ask_spoken(
        self, text: str, token: CancelToken, grows: Callable[[str, str], None]
    ) -> Future[Turn]:
        conversation_id = self.spoken_conversation
        return self._growing.ask(
            conversation_id,
            text,
            grows,
            lambda: self.ask(
                text, conversation_id=conversation_id, entrance=Entrance.SPOKEN, token=token
            ),
        )

    def _say_aloud(self, text: str) -> None:
        if self.hears and self.settings.speech.speak_answers:
            self._starter.submit(self.voice.say, text, in_turn=True)  # after its start

    def _own_words(self) -> Vocabulary:
        from sonia_desktop.own_words import own_vocabulary

        words = own_vocabulary(self.registry.all(), self._kept_texts())
        self._names_watch.knows(words.names)
        return words

    def _kept_texts(self) -> list[str]:
        return [item.content for item in self.memory.newest(_NAMES_FROM)]

    def conversation_of(self, turn_id: str | None) -> str:
        """The conversation of a turn; empty where there is none."""
        return self.turns.conversation_of(turn_id) if turn_id else ""

    def _forget_seen(self) -> None:
        self.eyes.forget()
        self.asked_pictures.forget()


def _chain(source: Future[Any], then: Callable[[Any], None], target: Future[Any]) -> None:
    """Call `then` with the result of `source`; failures and cancels go to `target`."""

    def done(future: Future[Any]) -> None:
        try:
            then(future.result())
        except BaseException as error:  # noqa: BLE001 - belongs to whoever waits for target
            if not target.done():
                target.set_exception(error)

    source.add_done_callback(done)
