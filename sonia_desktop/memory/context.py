"""What a language model gets to read of the memory: the best, dated, with sources, within a budget.

Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sonia_desktop.memory.ranking import RELEVANT_SCORE
from sonia_desktop.memory.types import Hit, MemoryItem

_CHARACTERS_PER_TOKEN = 3.5
"""English prose has about four (OpenAI, Llama and Claude tokenizers alike); numbers have fewer."""
_ENOUGH_SHARE = 0.6
"""Under this share of the best score a memory only fills the page."""


@dataclass(frozen=True)
class Context:
    """`text` has one line a memory; `used` are the hits in it, best first."""

    text: str
    used: tuple[Hit, ...]
    tokens: int


def tokens_in(text: str) -> int:
    """About how many tokens a model counts."""
    return -int(-len(text) // _CHARACTERS_PER_TOKEN)


def context_of(hits: Sequence[Hit], budget_tokens: int) -> Context:
    """The relevant hits that fit; a long one is cut at a word, one that does not fit is left out.

    Lines of a talk stand in their order, so that an answer follows its question.
    """
    lines: list[tuple[Hit, str]] = []
    left = budget_tokens
    best = hits[0].score if hits else 0.0
    for hit in hits:
        if hit.score < max(RELEVANT_SCORE, best * _ENOUGH_SHARE):
            break
        line = _line(hit.item)
        cost = tokens_in(line) + 1
        if cost > left and not lines and left > 20:
            line = line[: int(left * _CHARACTERS_PER_TOKEN) - 4].rsplit(" ", 1)[0] + " ..."
            cost = tokens_in(line)
        if cost <= left:
            lines.append((hit, line))
            left -= cost
    used = tuple(hit for hit, _ in lines)
    lines.sort(key=lambda pair: (pair[0].item.session_id or "", pair[0].item.position or 0))
    text = "\n".join(line for _, line in lines)
    return Context(text, used, tokens_in(text))


def _line(item: MemoryItem) -> str:
    said = (item.said_at or item.created_at)[:10]
    source = (
        f"document {item.metadata.get('document', item.document_id)}"
        if (item.document_id)
        else f"said {said}"
    )
    moment = f", about {item.true_at}" if item.true_at else ""
    return f"- [{item.id}, {source}{moment}] {' '.join(item.wording.split())}"
