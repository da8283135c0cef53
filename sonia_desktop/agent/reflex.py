"""The reflex: what a sentence asks for, by meaning, in milliseconds and without a language model.

    reflex = Reflex(embedder, registry.all())
    reflex.start()
    reflex.decide("list the files in my Downloads")
    # Decision(tool="file.list", args={"path": "~/Downloads"}, confidence=0.98, ...)

A small trained network (models/reflex) reads the MiniLM embedding and the cues of a sentence and
gives a probability for each built-in tool and for "none of them". Tools it was not trained on are
found by their nearest example. What a tool needs to know is parsed from the sentence
(`agent.slots`); a command is run only when the sentence gives it word for word.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

import numpy as np
import numpy.typing as npt
import structlog

from sonia_desktop.agent import slots
from sonia_desktop.agent.cues import cues, view
from sonia_desktop.agent.days import names_another_day
from sonia_desktop.agent.filling import fill, knows
from sonia_desktop.agent.mood import against
from sonia_desktop.agent.order_parts import Order
from sonia_desktop.agent.orders import order
from sonia_desktop.agent.places import FOLDERS
from sonia_desktop.agent.reflex_head import Head, load_head
from sonia_desktop.agent.second_thoughts import second_thought
from sonia_desktop.agent.types import Decision
from sonia_desktop.agent.wording import core, heard, unmarked
from sonia_desktop.agent.zones import zone
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.memory.types import Embedder
from sonia_desktop.tools.types import Effect, Tool
from sonia_desktop.vision.about_screen import is_about_screen
from sonia_desktop.vision.questions import Topic, understand
from sonia_desktop.vision.screen_memory.asked import is_about_past_screen

_log = structlog.get_logger(__name__)

TAKEN_ABOVE = 0.6
"""A tool is taken when its probability is at least this; chosen with reflex_accuracy.py."""

TAKEN_WITH_SLOT_ABOVE = 0.45
"""The same when the sentence names what the tool needs: a zone, a path, or the user himself."""

TAKEN_AMONG_TOOLS_ABOVE = 0.28
"""The same when several tools share what the sentence may mean, and it surely means one of them."""

SURELY_A_TOOL_BELOW = 0.4
"""Probability of "none" below which a sentence surely means a tool."""

ASKED_BACK_ABOVE = 0.8
"""A tool whose slot is missing is asked about only above this; below, the sentence is not taken."""

ASKED_ABOUT_PLACE_ABOVE = 0.5
"""A question for the time in a place nobody knows is asked back about above this."""

SURELY_MEANT = 0.85
"""Probability from which the head's tool goes before the words for memories."""

SAME_AS_EXAMPLE = 0.93
"""Cosine from which a sentence counts as one of a tool's own examples."""

LIKE_EXAMPLE = 0.8
"""Cosine from which a tool the head does not know is taken, when the head itself is not sure."""

_ASKS_ABOUT_ME = re.compile(
    r"^(?!how (?:do|can|should|to|could|would)\b(?!.*\bmy\b)).*\b(?:i|my|me|our|we)\b",
    re.IGNORECASE,
)
_SEARCHES_MEMORY = re.compile(
    r"(?:search|look|check|scan|query|go|ask)\b(?: (?:in|into|through|up in))? your "
    r"(?:memory|memories|notes)\b",
    re.IGNORECASE,
)
_TIME_THERE = re.compile(
    r"(?:(?:what(?:'?s|\s+is)?|tell\s+me|give\s+me|show\s+me|check|do\s+you\s+know)\s+)?(?:what\s+|the\s+)?"
    r"(?:current\s+|local\s+|exact\s+)?time(?:\s+(?:is\s+it|it\s+is))?(?:\s+(?:right\s+)?now)?\s+in\s+"
    r"[\w .'-]{2,40}\W*$",
    re.IGNORECASE,
)
_JUST_THE_TIME = re.compile(
    r"(?:what(?:'?s| is) )?(?:the )?(?:time|date|day|weekday|clock|hour)(?: now| today)?\W*"
)
_CHANGES_FILES = re.compile(
    r"(?:run|execute|delete|remove|erase|trash|move|copy|rename|create|make (?!me )|mkdir|touch|"
    r"write|edit|change|zip|unzip|compress|encrypt|upload|download|send|share|back up|clean|empty|"
    r"sort|organi[sz]e|replace|append|add|save|print out on|install|start|launch)\b"
)
_QUESTION_LETTERS = 500
_SURE_OF_SCREEN = _SURE_OF_MEMORY = 0.9
_SURE_OF_ORDER = 0.95
_NONE = "none"
_FILLED_BETTER = frozenset({
    "file.write", "file.append", "file.move", "file.copy", "file.delete", "mouse.click",
    "notification.send",
})  # fmt: skip
"""Their texts are cut out of a sentence better by `agent.filling` than by the form of an order."""
_NAMED_BY_ANYTHING = frozenset({"system.info"})
"""What they need to know is said by everyday words ("memory"): that makes nothing surer."""
_OF_MEMORY = frozenset({
    "memory.remember", "memory.recall", "memory.correct", "memory.forget", "memory.undo",
    "memory.private",
})  # fmt: skip
_SCREEN_SWITCHES = frozenset({"screen.allow", "screen.forget", "screen.remember", "screen.stop"})
_FIRST = "what time is it in Etc/UTC"
_SLOT_FIELDS: dict[str, tuple[str, ...]] = {
    "time.now": ("zone", "timezone", "place"),
    "file.list": ("path", "folder"),
    "file.read": ("path", "file"),
    "memory.remember": ("content", "text", "fact"),
    "memory.recall": ("query", "text"),
    "memory.correct": ("text",),
    "memory.forget": ("what",),
    "memory.private": ("on",),
    "screen.stop": ("what",),
    "shell.run": ("command",),
    "screen.read": ("question",),
    "screen.recall": ("question",),
}


def _is_of_screen(top: str, chances: dict[str, float]) -> bool:
    return top in _SCREEN_SWITCHES and chances[top] >= TAKEN_ABOVE


def _only_sounds_so(ordered: Order, chances: dict[str, float]) -> bool:
    """ "Click bait is annoying": the form is that of a click, the meaning is none."""
    return ordered.tool == "mouse.click" and chances.get(_NONE, 0.0) > TAKEN_ABOVE


class Reflex:
    """Decides what a sentence asks for. Thread-safe once started.

    Args:
        embedder: text to meaning.
        tools: what can be chosen; their examples count.
        health: told under "reflex" how it goes, when given.
        programs: gives the names of what is installed, for "open Inkscape"; asked once, at start.
    """

    def __init__(
        self,
        embedder: Embedder,
        tools: list[Tool],
        health: HealthBoard | None = None,
        programs: Callable[[], Collection[str]] = tuple,
    ) -> None:
        self._embedder = embedder
        self._tools = {tool.name: tool for tool in tools}
        self._health = health
        self._find_programs = programs
        self._programs: Collection[str] = ()
        self._lock = threading.Lock()
        self._head: Head | None = None
        self._examples: npt.NDArray[np.float32] | None = None
        self._example_tools: list[str] = []
        if health is not None:
            health.set(Health("reflex", HealthState.STARTING))

    def start(self) -> None:
        """Load the head and embed the tools' examples (about 0.2 s). Safe to call twice.

        Raises `UnavailableError` when a model file is missing or damaged.
        """
        with self._lock:
            if self._head is not None:
                return
            try:
                head = load_head()
                pairs = [(t.name, view(text)) for t in self._tools.values() for text in t.examples]
                self._example_tools = [name for name, _ in pairs]
                self._examples = (
                    self._embedder.embed([text for _, text in pairs]) if pairs else None
                )
                # The first sentence pays for nothing: places, patterns and the model are read now.
                for text in (_FIRST, "remember that ~/notes.txt is a list", "run `ls`"):
                    head.chances(self._embedder.embed([view(text)])[0], cues(text))
                slots.query("what did i say about my keys")
                for text in ("when is easter", "12 miles in kilometres"):
                    order(text)
                self._programs = self._find_programs()
                self._head = head
            except UnavailableError as error:
                self._report(HealthState.UNAVAILABLE, error.message, error.remedy)
                raise
        self._report(HealthState.READY, f"{len(self._tools)} tools, {len(pairs)} examples")

    def stop(self) -> None:
        """Let go of the model."""
        with self._lock:
            self._head = self._examples = None

    def decide(self, text: str, now: datetime | None = None) -> Decision:
        """What `text` asks for. Never runs anything.

        `tool` is None when nothing fits well enough; then `alternatives` says what came nearest.
        `missing` names what must be asked for before the tool can be called. The marks at the end
        decide nothing ("?" included: a recogniser guesses them). `now`: what
        "tomorrow at seven" is counted from; the clock of the machine when none is given.
        """
        self.start()
        head = self._head
        if head is None:
            raise UnavailableError("The reflex is stopped.")
        said = unmarked(text)
        meaning = self._embedder.embed([view(said)])[0]
        chances = head.chances(meaning, cues(said))
        self._count_examples(meaning, chances)
        ranked = sorted(
            ((name, round(chance, 4)) for name, chance in chances.items() if name in self._tools),
            key=lambda pair: -pair[1],
        )
        decision = self._judge(said, ranked, chances, now)
        if said != text and decision.tool is not None:
            whole = self._judge(text, ranked, chances, now)
            if whole.tool == decision.tool:  # "type Hello!": the mark belongs to what it is given
                decision = replace(decision, args=whole.args, missing=whole.missing)
        reason = against(decision.tool, said) if decision.tool else ""
        if not reason:
            return decision
        others = tuple(pair for pair in ranked[:3] if pair[1] >= 0.01)
        return Decision(None, {}, decision.confidence, others, reason=reason)

    def _report(self, state: HealthState, detail: str, remedy: str = "") -> None:
        if self._health is not None:
            self._health.set(
                Health("reflex", state, "MiniLM + trained head", detail=detail, remedy=remedy)
            )

    def _count_examples(self, meaning: npt.NDArray[np.float32], chances: dict[str, float]) -> None:
        """Let a tool's own examples speak: always for tools the head was not trained on."""
        if self._examples is None:
            return
        likeness = self._examples @ meaning
        best = int(np.argmax(likeness))
        name, like = self._example_tools[best], float(likeness[best])
        if name in chances:
            if like >= SAME_AS_EXAMPLE:
                chances[name] = max(chances[name], like)
        elif like >= LIKE_EXAMPLE and max(c for n, c in chances.items() if n != _NONE) < 0.9:
            chances[name] = like

    def _judge(
        self,
        text: str,
        ranked: list[tuple[str, float]],
        chances: dict[str, float],
        now: datetime | None,
    ) -> Decision:
        command = slots.command(text)
        if command is not None and "shell.run" in self._tools:
            return self._taken("shell.run", command, 0.98, ranked, "an explicit command to run")
        top = max(chances, key=lambda each: chances[each]) if chances else _NONE
        thought = second_thought(text)
        elsewhere = chances.get(top, 0.0) >= SURELY_MEANT and top not in _OF_MEMORY
        elsewhere = elsewhere and top != _NONE
        of_memory = thought is not None and thought[0] in _OF_MEMORY
        if of_memory and (elsewhere or _is_of_screen(top, chances)):
            thought = None  # "forget the pizza timer" is not about what was told
        if thought is not None and thought[0] in self._tools:
            return self._taken(*thought, _SURE_OF_MEMORY, ranked, "about what is remembered")
        ordered = order(text, self._programs, now)
        if ordered is not None and _only_sounds_so(ordered, chances):
            ordered = None
        other = ordered is not None and ordered.tool in chances and ordered.tool != top
        other = other and knows(top)  # of a tool it was not trained on the head says nothing
        if other and chances.get(top, 0.0) >= TAKEN_ABOVE and fill(top, text, self._programs, now):
            ordered = None  # the form is that of one tool, the meaning of another
        if ordered is not None and ordered.tool in self._tools:
            others = tuple(pair for pair in ranked[:3] if pair[1] >= 0.01)
            why = "an order in so many words"
            if ordered.tool in _FILLED_BETTER:
                fuller = fill(ordered.tool, text, self._programs, now)
                ordered = Order(ordered.tool, fuller or ordered.args)
            return Decision(
                ordered.tool, ordered.args, _SURE_OF_ORDER, others, ordered.missing, why
            )
        fact = slots.fact(text)
        if (
            fact
            and not elsewhere
            and "memory.remember" in self._tools
            and chances.get(_NONE, 0.0) < 0.95
        ):
            sure = max(0.9, chances.get("memory.remember", 0.0))
            return self._taken("memory.remember", fact, sure, ranked, "asked to remember a fact")
        if not ranked:
            return Decision(None, {}, 0.0, reason="there are no tools")
        switches = _is_of_screen(top, chances)
        if not switches and "screen.recall" in self._tools and is_about_past_screen(text):
            sure = max(_SURE_OF_SCREEN, chances.get("screen.recall", 0.0))
            question, _ = self._slot("screen.recall", text, fact)
            return self._taken("screen.recall", question, sure, ranked, "the screen of before")
        if not switches and "screen.read" in self._tools and is_about_screen(text):
            sure = max(_SURE_OF_SCREEN, chances.get("screen.read", 0.0))
            question, _ = self._slot("screen.read", text, fact)
            return self._taken("screen.read", question, sure, ranked, "a part of the screen")
        if "time.now" in self._tools and _JUST_THE_TIME.fullmatch(core(text).lower()):
            return self._taken("time.now", None, 0.95, ranked, "a word for the time")
        if "time.now" in self._tools and _TIME_THERE.match(core(text)):
            place, _ = zone(text)
            if place is not None:
                return self._taken("time.now", place, 0.95, ranked, "the time of a place")
        name, chance = ranked[0]
        others = tuple(pair for pair in ranked[:3] if pair[1] >= 0.01)
        if name == "time.now" and chance >= ASKED_ABOUT_PLACE_ABOVE:
            known, place = zone(text)
            if place and not known:
                return Decision(
                    name, {}, chance, others, ("zone",), f"the time zone of {place} is not known"
                )
        named = (
            (name == "time.now" and zone(text)[0] is not None)
            or (name in ("file.list", "file.read") and slots.path(text) is not None)
            or (
                name == "memory.recall"
                and (_ASKS_ABOUT_ME.search(core(text)) or _SEARCHES_MEMORY.match(core(text)))
                is not None
            )
        )
        args = fill(name, text, self._programs, now) if knows(name) else None
        named = named or (bool(args) and name not in _NAMED_BY_ANYTHING)
        needed = TAKEN_WITH_SLOT_ABOVE if named else TAKEN_ABOVE
        reads = self._tools[name].effect is not Effect.CHANGE
        if named and reads and chances.get(_NONE, 0.0) < SURELY_A_TOOL_BELOW:
            needed = TAKEN_AMONG_TOOLS_ABOVE
        if chance < needed:
            reason = "nothing fits well enough" if chance >= 0.3 else "no tool is meant"
            return Decision(None, {}, round(1.0 - chance, 4), others, reason=reason)
        if knows(name):
            if args is None:
                reason = "what it needs is not named"
                return Decision(None, {}, round(1.0 - chance, 4), others, reason=reason)
            others = tuple(pair for pair in ranked[1:4] if pair[1] >= 0.01)
            return Decision(name, args, round(min(chance, 1.0), 4), others, reason="its meaning")
        if name in ("file.list", "file.read"):
            name = self._by_its_path(name, text)
        value, refused = self._slot(name, text, fact)
        if refused:
            return Decision(None, {}, round(1.0 - chance, 4), others, reason=refused)
        return self._taken(name, value, chance, ranked, "its meaning")

    def _by_its_path(self, name: str, text: str) -> str:
        """A file is read and a folder listed, where the path itself says which of them it is."""
        path = slots.path(text)
        if path is None:
            return name
        about_folder = re.search(r"\b(?:folders?|director(?:y|ies)|dir|listing)\b", text.lower())
        other = name
        if slots.is_file(path) and not about_folder:
            other = "file.read"
        elif about_folder or path in ("~", ".", "/") or path in FOLDERS.values():
            other = "file.list"
        return other if other in self._tools else name

    def _slot(self, name: str, text: str, fact: str | None) -> tuple[str | None, str]:
        """(value, why the tool is not meant after all); an empty reason means it may be."""
        low = heard(core(text))
        if name == "shell.run":
            asked = re.search(r"\b(?:command|terminal|shell|bash|console)\b", low)
            order = re.match(r"(?:run|execute|type|do|launch|start|open|use|issue)\b", low)
            if asked and order and not re.search(r"\bwhat|\bhow\b|\bexplain", low):
                return None, ""
            return None, "no command line was given"
        if name == "memory.remember":
            if fact == "":
                return None, ""
            return None, "no fact to remember was found"
        if name == "memory.recall":
            return slots.query(text) or None, ""
        if name == "time.now":
            there = zone(text)[0]
            if there is None and names_another_day(core(text), datetime.now().date()):
                return None, "it asks about another day"
            return there, ""
        if name == "screen.recall":
            return " ".join(text.split())[:_QUESTION_LETTERS], ""
        if name == "screen.read":
            # The whole screen needs no question; anything narrower is asked as it was said.
            overview = understand(text).topic is Topic.OVERVIEW
            return None if overview else " ".join(text.split())[:_QUESTION_LETTERS], ""
        if name in ("file.list", "file.read"):
            path = slots.path(text)
            if _CHANGES_FILES.match(low):
                return None, "it asks for a change, not for a look"
            about_files = re.search(
                r"\b(?:files?|folders?|director(?:y|ies)|documents?|notes|list|diary|letter|dir|ls|report|download(?:ed)?)\b",
                low,
            )
            if path is None and not about_files:
                return None, "no file or folder was named"
            return path, ""
        return None, ""

    def _taken(
        self, name: str, value: str | None, chance: float, ranked: list[tuple[str, float]], why: str
    ) -> Decision:
        fields = self._tools[name].args.model_fields
        args: dict[str, Any] = {}
        field = next((f for f in _SLOT_FIELDS.get(name, ()) if f in fields), None)
        if field is not None and value:
            args[field] = value
        missing = tuple(f for f, info in fields.items() if info.is_required() and f not in args)
        others = tuple(pair for pair in ranked[:4] if pair[0] != name and pair[1] >= 0.01)[:3]
        if missing and chance < ASKED_BACK_ABOVE:
            return Decision(
                None, {}, round(1 - chance, 4), ((name, chance), *others), reason="too vague"
            )
        return Decision(name, args, round(min(chance, 1.0), 4), others, missing, why)
