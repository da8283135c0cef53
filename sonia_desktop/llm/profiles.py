"""What matters for a question: quick, good, private, cheap. Pure data and a classifier.

The names of the older router are taken too (`OLDER_NAMES`).
"""

from __future__ import annotations

from dataclasses import dataclass

from sonia_desktop.core.errors import InvalidInputError


@dataclass(frozen=True)
class Profile:
    """What matters for one kind of question.

    Args:
        first_s: longest wait for the first sign of an answer while another model waits.
        total_s: longest answer.
        context_tokens: a model must take at least so much (or what the question needs, if less).
        order: how models are put in order: "chosen" (the user's order), "strength" (the largest
            first), "price" (the cheapest first); the user's order decides between equals.
        local_only: nothing leaves the computer.
        sees, calls_tools: models known to lack this are left out, those known to have it go first.
    """

    name: str
    about: str
    first_s: float
    total_s: float
    context_tokens: int
    order: str = "chosen"
    local_only: bool = False
    sees: bool = False
    calls_tools: bool = False

    @property
    def capabilities(self) -> list[str]:
        more = [("vision", self.sees), ("tools", self.calls_tools)]
        return ["text", *(name for name, wanted in more if wanted)]


PROFILES = {
    profile.name: profile
    for profile in (
        Profile("chat_low_latency", "A quick answer in a talk.", 20, 120, 4096),
        Profile("chat_quality", "The best answer there is.", 60, 600, 8192, order="strength"),
        Profile("reasoning", "Thinking that may take its time.", 120, 900, 8192, order="strength"),
        Profile("tools", "Choosing tools and their arguments.", 60, 300, 8192, calls_tools=True),
        Profile("vision", "Questions about pictures.", 60, 300, 4096, sees=True),
        Profile("private", "Nothing leaves this computer.", 120, 600, 4096, local_only=True),
        Profile("cheap", "What costs least.", 60, 300, 4096, order="price"),
    )
}
DEFAULT = "chat_low_latency"
OLDER_NAMES = {
    "": DEFAULT,
    "default": DEFAULT,
    "text": DEFAULT,
    "reasoning_deep": "reasoning",
    "vision_analysis": "vision",
    "tool_execution": "tools",
    "memory_ops": "private",
    "safe_fallback": "private",
}
_SIGNS = (
    ("vision", ("vision", "image", "screenshot", "photo", "picture")),
    ("reasoning", ("reason", "think", "analyz", "analys", "deep", "chain of thought")),
    ("tools", ("tool", "execute", "action", "shell", "file.write")),
    ("private", ("private", "confidential", "secret")),
    ("cheap", ("cheap", "bulk", "batch")),
    ("chat_quality", ("quality", "careful", "best")),
)


def profile_named(name: str) -> Profile:
    """The profile of this name, or of the older name for it. Raises `InvalidInputError`."""
    found = PROFILES.get(OLDER_NAMES.get(name, name))
    if found is None:
        raise InvalidInputError(
            f"There is no profile {name!r}.", remedy=f"There are: {', '.join(PROFILES)}."
        )
    return found


def profile_for(task: str, hint: str = "") -> Profile:
    """The profile for a task an older client names: by its name, else by signs in the words."""
    name = OLDER_NAMES.get(task, task)
    if task and name in PROFILES:
        return PROFILES[name]
    words = f"{task} {hint}".lower()
    for profile, signs in _SIGNS:
        if any(sign in words for sign in signs):
            return PROFILES[profile]
    return PROFILES[DEFAULT]
