"""Writing well: what is said is kept once, corrects what it contradicts, and can be taken back.

    notebook = Notebook(memory)
    notebook.keep("my dentist is on Friday at nine")
    notebook.correct("actually it is Tuesday")      # a new memory in the old one's place
    notebook.forget("my dentist")                   # or "that": the last one
    notebook.undo()

Blocks until it is on disk: call it from a tool's or a request's thread, not from the memory's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sonia_desktop.memory.change_forms import no_longer_so
from sonia_desktop.memory.corrections import corrected
from sonia_desktop.memory.diary import Undone
from sonia_desktop.memory.duplicates import Rung, same
from sonia_desktop.memory.extraction import Ask, extract
from sonia_desktop.memory.ranking import RELEVANT_SCORE
from sonia_desktop.memory.statements import (
    Statement,
    alike,
    facts_in,
    is_over,
    kind_of,
    says_little,
    slot_subject,
    statement_in,
)
from sonia_desktop.memory.types import MemoryFilter, MemoryItem, NewMemory, Sensitivity

if TYPE_CHECKING:
    from sonia_desktop.memory.memory import Memory

JUST_NOW = timedelta(minutes=15)
"""So long "that" and "it" mean the last memory."""
_NEAR = 8  # memories looked at for doubles
_LEARNED_CONFIDENCE = 0.8
_SURE_SHARE = 0.7
_LEFT_VERBS = ("works", "work", "lives", "live", "studies", "study", "studies at", "study at")
_THAT = re.compile(
    r"^(?:that|it|this|the\s+last\s+(?:one|thing|memory|note)|what\s+i\s+(?:just\s+)?said(?:\s+just\s+now)?|"
    r"about\s+(?:that|it|this)|)$",
    re.IGNORECASE,
)


_JUST_SAID = re.compile(r"^what\s+i\s+(?:just\s+)?said(?:\s+just\s+now)?$", re.IGNORECASE)
_FOR_ME = re.compile(r"^(?:this\s+)?for\s+(?:me|us|later)\s*[,:;–—-]\s*(?=\S)", re.IGNORECASE)
"""Left over of "remember this for me: ..."."""


@dataclass(frozen=True)
class Noted:
    """What became of a sentence. `replaced` are the memories it took the place of; `known`: it was
    there already, in these or other words."""

    item: MemoryItem
    replaced: tuple[MemoryItem, ...] = ()
    known: Rung | None = None


@dataclass(frozen=True)
class Forgotten:
    """`gone` was forgotten, and `back` stand again that it had taken the place of; else `choices`
    all fit what was named, and nothing was done."""

    gone: MemoryItem | None
    choices: tuple[MemoryItem, ...] = ()
    back: tuple[MemoryItem, ...] = ()


class Notebook:
    """Thread-safe.

    Args:
        memory: where it is kept.
        clock: now in UTC, for "that".
    """

    def __init__(
        self, memory: Memory, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._memory, self._clock = memory, clock

    def keep(self, said: str | NewMemory, **fields: Any) -> Noted:
        """Keep a sentence: once, filed, and in the place of what it contradicts.

        `fields` are those of `NewMemory`. Raises `InvalidInputError`.
        """
        new = said if isinstance(said, NewMemory) else NewMemory(_FOR_ME.sub("", said), **fields)
        stated = statement_in(new.content)
        new = _filed(new, stated)
        slots = [new.slot] if new.slot else []
        slots += [slot for slot in (stated.also if stated else ()) if slot not in slots]
        in_slot = [
            old
            for slot in slots
            for old in self._memory.known_about(slot, str(new.scope), new.scope_id)
        ]
        near = self._near(new)
        ends = no_longer_so(new.content) is not None
        for old, cosine in near:
            if ends and no_longer_so(old.content) is None:
                continue  # "I stopped taking it" is nearly what it ends
            rung = same(new.content, old.content, cosine)
            if rung is not None and _same_moment(new, old, rung):
                kept = self._memory.keep_wording(new, old, f"{rung}").result()
                return Noted(kept, known=rung)
        replaced = _contradicted(new, stated, in_slot) or _over(new, near, self._memory)
        if not replaced:
            item = self._memory.remember(new).result()
            there = any(old.id == item.id for old, _ in near)
            return Noted(item, known=Rung.EXACT if there else None)
        reason = f"newer: “{new.content[:120]}”"
        item = self._memory.supersede([old.id for old in replaced], new, reason=reason).result()
        return Noted(item, tuple(replaced))

    def correct(self, said: str, *, turn_id: str | None = None) -> Noted | None:
        """ "Actually it is Tuesday": the last memory in its right words, in the old one's place; a
        whole sentence ("actually my dentist is on Monday") finds its own. None: nothing to correct.
        """
        whole = re.sub(
            r"^\W*(?:actually|correction|no|(?:scratch|strike|never\s*mind)\s+that)\W+",
            "",
            said,
            flags=re.IGNORECASE,
        )
        stated = statement_in(whole)
        if stated is not None and re.match(r"(?:my|our|the|i|we)\b|\w+'s\b", stated.subject, re.I):
            known = self._memory.known_about(stated.slot)
            if known:
                return self._replace(known[0], whole.rstrip(" ."), said, turn_id)
        last = self.last()
        words = None if last is None else corrected(last.content, said)
        if last is None or words is None:
            return None
        if words == last.content:
            return Noted(last, known=Rung.EXACT)
        return self._replace(last, words, said, turn_id)

    def forget(self, what: str, *, actor: str = "user") -> Forgotten:
        """Forget "that" (the last memory), or the one memory that the words name.

        "What I just said" gives its place back to what it had replaced. Several that fit as well
        are given back as `choices`, and none is forgotten.
        """
        if _JUST_SAID.match(what.strip(" .!?")) and (taken := self._take_back_correction()):
            return taken
        if _THAT.match(what.strip(" .!?")):
            last = self.last()
            if last is None or not self._memory.forget(last.id, actor=actor).result():
                return Forgotten(None)
            return Forgotten(last)
        hits = self._memory.search(what, 5, MemoryFilter(documents=False)).result()
        sure = bool(hits) and hits[0].score >= RELEVANT_SCORE
        # A rival need not answer well itself: nothing is forgotten on a guess.
        close = [hit.item for hit in hits if sure and hit.score >= _SURE_SHARE * hits[0].score]
        if len(close) != 1:
            return Forgotten(None, tuple(close))
        self._memory.forget(close[0].id, actor=actor, reason=f"asked: “{what[:120]}”").result()
        return Forgotten(close[0])

    def updates(self, sentence: str) -> bool:
        """Whether a sentence tells anew what is known already: of somebody else, or a secret."""
        stated = statement_in(sentence)
        if stated is not None and stated.value and not says_little(stated.value):
            slots = (stated.slot, *stated.also)
            if any(self._memory.known_about(slot) for slot in slots):
                return True
        ended = no_longer_so(sentence)
        was = None if ended is None else statement_in(ended.words)
        if ended is None or (was is None and not ended.value_only):
            return False
        verbs = _LEFT_VERBS if was is None else (was.slot.partition("|")[2],)
        about = [f"{slot_subject(ended.subject)}|{verb}" for verb in verbs]
        known = [item for slot in about for item in self._memory.known_about(slot)]
        return any(is_over(item.content, ended) for item in known)

    def undo(self) -> Undone | None:
        """Take the last change back; None when there is none."""
        return self._memory.undo().result()

    def _take_back_correction(self) -> Forgotten | None:
        """The last memory, when it took the place of others: these stand again."""
        last = self.last()
        if last is None:
            return None
        older = [
            change.memory_id
            for change in self._memory.changes(20)
            if change.change == "superseded" and change.other_id == last.id
        ]
        undone = self._memory.undo(older[0]).result() if older else None
        if undone is None or last.id not in undone.gone:
            return None
        back = [item for key in undone.back if (item := self._memory.get(key)) is not None]
        return Forgotten(last, back=tuple(back))

    def last(self) -> MemoryItem | None:
        """The memory that "that" means: the last kept in the last minutes, still there."""
        since = self._clock() - JUST_NOW
        for change in self._memory.changes(20):
            if datetime.fromisoformat(change.at) < since:
                return None
            if change.undone_at is not None or change.change not in ("remembered", "superseded"):
                continue
            memory_id = change.memory_id if change.change == "remembered" else change.other_id
            item = self._memory.get(memory_id or "")
            if item is not None and item.superseded_by is None:
                return item
        return None

    def learn(
        self,
        said: str,
        *,
        turn_id: str,
        recalled: Sequence[str] = (),
        source: str = "user",
        ask: Ask | None = None,
    ) -> list[Noted]:
        """Keep what a message tells of the one who says it, each with the place it stands at: found
        by a language model (`ask`, see `memory.extraction`), by rules without one.

        Only for a person's own words: what was recalled for the turn (`recalled`), tool output and
        answers are never learned from, or the memory would fill with itself. What is told of
        others, and a secret, is kept on request, or when it tells anew what is known already.
        """
        heard = [" ".join(text.casefold().split()) for text in recalled]
        if ask is not None:
            found = extract(said, ask, turn_id=turn_id, source=source)
        else:
            found = [
                NewMemory(
                    sentence.rstrip(" .!"),
                    source=source,
                    confidence=_LEARNED_CONFIDENCE,
                    turn_id=turn_id,
                    span=(start, end),
                )
                for sentence, start, end in facts_in(said, self.updates)
            ]
        noted = []
        for new in found:
            start, end = new.span or (0, 0)
            quoted = " ".join(said[start:end].casefold().split()).rstrip(" .!")
            secret = kind_of(new.content)[2] is Sensitivity.SECRET
            kept = not secret or self.updates(new.content)
            if kept and not any(quoted in text for text in heard):
                noted.append(self.keep(new))
        return noted

    def _near(self, new: NewMemory) -> list[tuple[MemoryItem, float | None]]:
        """Memories that may say the same, with their cosine, in the same scope."""
        found = self._memory.likest(new.content, _NEAR).result()
        return [
            (item, cosine)
            for item, cosine in found
            if item.scope == new.scope
            and item.scope_id == new.scope_id
            and item.session_id is None
            and item.superseded_by is None
        ]

    def _replace(self, old: MemoryItem, words: str, said: str, turn_id: str | None) -> Noted:
        new = _filed(
            NewMemory(
                words,
                kind=old.kind,
                source=old.source,
                metadata=old.metadata,
                type=old.type,
                form=old.form,
                scope=old.scope,
                scope_id=old.scope_id,
                sensitivity=old.sensitivity,
                turn_id=turn_id or old.turn_id,
            ),
            statement_in(words),
        )
        reason = f"corrected: “{' '.join(said.split())[:120]}”"
        item = self._memory.supersede([old.id], new, reason=reason).result()
        return Noted(item, (old,))


def _filed(new: NewMemory, stated: Statement | None) -> NewMemory:
    """With its type, form, sensitivity and slot, where the caller left them as they come."""
    about, form, heard = kind_of(new.content)
    usual = NewMemory("")
    return replace(
        new,
        type=about if new.type == usual.type else new.type,
        form=form if new.form == usual.form else new.form,
        sensitivity=heard if new.sensitivity == usual.sensitivity else new.sensitivity,
        slot=new.slot or (stated.slot if stated is not None else None),
    )


def _contradicted(
    new: NewMemory, stated: Statement | None, in_slot: list[MemoryItem]
) -> list[MemoryItem]:
    """Those that cannot be true any more when the new one is."""
    if stated is None or (stated.several and not stated.corrects):
        return []
    others = [old for old in in_slot if old.content.casefold() != new.content.casefold()]
    if not stated.several:
        return others
    told = [(old, statement_in(old.content)) for old in others]
    return [old for old, one in told if one is None or alike(one.value, stated.value)]


def _over(
    new: NewMemory, near: list[tuple[MemoryItem, float | None]], memory: Memory
) -> list[MemoryItem]:
    """Those that the new one says are so no longer ("Tom left Siemens")."""
    ended = no_longer_so(new.content)
    if ended is None:
        return []
    known = {item.id: item for item, _ in near}
    if ended.value_only:  # the words of the two need not be alike
        for verb in _LEFT_VERBS:
            found = memory.known_about(
                f"{slot_subject(ended.subject)}|{verb}", str(new.scope), new.scope_id
            )
            known |= {item.id: item for item in found}
    return [item for item in known.values() if is_over(item.content, ended)]


def _same_moment(new: NewMemory, old: MemoryItem, rung: Rung) -> bool:
    """ "The dentist is on Friday", said in two weeks, speaks of two Fridays: the store compares the
    moments of equal words; of near ones, only what names no moment is the same."""
    return rung is not Rung.EXACT and old.true_at is None and new.true_at is None
