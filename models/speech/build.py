"""Build the task language model of pocketsphinx from the reflex's phrase files.

    .venv/bin/python models/speech/build.py        # writes models/speech/tasks.lm

A trigram model (ARPA) of sentences people say to Sonia, with everyday vocabulary in their open
places (days, numbers, names), mixed with English at large (interpolate.py).
Deterministic for one set of phrase files.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tomllib
from pathlib import Path

from interpolate import mixed

HERE = Path(__file__).parent
PHRASES = HERE.parent / "reflex" / "phrases"
sys.path.insert(0, str(HERE.parent / "reflex"))

SENTENCES = {
    "time.now": 2500,
    "file.list": 2500,
    "file.read": 1500,
    "screen.read": 2500,
    "memory.remember": 2500,
    "memory.recall": 3000,
    "system.info": 2500,
    "none": 3000,
}
"""Sentences of each phrase file. What is none of the tools' business is there so that it is heard
as what it is, not bent into a request."""
EXAMPLE_COUNT = 40
"""How often each tool's own example stands in the corpus."""
HELD_BACK = HERE.parents[1] / "tests" / "benchmarks" / "spoken_commands.tsv"
NOT_SPOKEN = re.compile(r"\b(?:whats|dont|down loads|desk top|wheres|whens|im|ive|id)\b")
"""Ways of writing that are not ways of speaking."""
SEED = 11

WORDS = tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))
DAYS: list[str] = WORDS["days"]
MONTHS: list[str] = WORDS["months"]
NUMBERS: list[str] = WORDS["numbers"]
ORDINALS: list[str] = WORDS["ordinals"]
PEOPLE: list[str] = WORDS["people"]
THINGS: list[str] = WORDS["things"]
PLACES: list[str] = WORDS["places"]
QUALITIES: list[str] = WORDS["qualities"]


def facts(rng: random.Random, count: int) -> list[str]:
    """Everyday statements and questions about oneself, with days, hours, names, places."""

    def hour() -> str:
        spoken = rng.choice(NUMBERS[:12])
        tail = rng.choice(["", "", "", " thirty", " fifteen", " o'clock", " in the morning", " a m",
                           " p m", " in the evening", " in the afternoon"])  # fmt: skip
        return rng.choice(["", "half past ", "quarter past ", ""]) + spoken + tail

    def day() -> str:
        return rng.choice(
            [
                f"on {rng.choice(DAYS[:7])}",
                f"on {rng.choice(DAYS[:7])}",
                f"next {rng.choice(DAYS[:7])}",
                rng.choice(["tomorrow", "today", "tonight", "next week", "this weekend"]),
                f"on {rng.choice(MONTHS)} {rng.choice(ORDINALS + NUMBERS[:20])}",
                f"on the {rng.choice(ORDINALS)} of {rng.choice(MONTHS)}",
                f"in {rng.choice(MONTHS)}",
            ]
        )

    def thing() -> str:
        owner = rng.choice(["my", "my", "my", "the", f"my {rng.choice(PEOPLE[:24])}'s", "our"])
        return f"{owner} {rng.choice(THINGS)}"

    def statement() -> str:
        return rng.choice(
            [
                f"{thing()} is {day()} at {hour()}",
                f"{thing()} is {day()}",
                f"{thing()} is at {hour()}",
                f"{thing()} is at {hour()} {day()}",
                f"{thing()} is {rng.choice(PLACES)}",
                f"{thing()} is {rng.choice(QUALITIES)}",
                f"{thing()} is {' '.join(rng.choices(NUMBERS[:9], k=rng.randint(2, 5)))}",
                f"i have {rng.choice(['a', 'an', 'the'])} {rng.choice(THINGS)} {day()} at {hour()}",
                f"i put {thing()} {rng.choice(PLACES)}",
                f"i left {thing()} {rng.choice(PLACES)}",
                f"my {rng.choice(PEOPLE)} is called {rng.choice(PEOPLE[24:])}",
                f"{rng.choice(PEOPLE[24:])} lives {rng.choice(PLACES)}",
                f"i need to call {rng.choice(['my ', ''])}{rng.choice(PEOPLE)} {day()}",
                f"i like {rng.choice(QUALITIES)} {rng.choice(THINGS)}",
                f"it is {hour()} on {rng.choice(DAYS[:7])} {rng.choice(NUMBERS[:28])} "
                f"{rng.choice(MONTHS)} twenty twenty {rng.choice(NUMBERS[:9])}",
                f"you told me on {rng.choice(NUMBERS[:28])} {rng.choice(MONTHS)} twenty twenty "
                f"{rng.choice(NUMBERS[:9])} {thing()} is {day()} at {hour()}",
            ]
        )

    def request() -> str:
        start = rng.choice(["remember that", "remember that", "remember", "please remember that",
                            "don't forget that", "note that", "keep in mind that",
                            "make a note that"])  # fmt: skip
        return f"{start} {statement()}"

    def question() -> str:
        return rng.choice(
            [
                f"when is {thing()}",
                f"where is {thing()}",
                f"what is {thing()}",
                f"what time is {thing()}",
                f"where did i put {thing()}",
                f"where did i leave {thing()}",
                f"who is my {rng.choice(PEOPLE[:24])}",
                f"what did i say about {thing()}",
                f"what do you know about {thing()}",
                f"do i have a {rng.choice(THINGS)} {day()}",
            ]
        )

    kinds = (request, request, statement, question, question)
    return [rng.choice(kinds)() for _ in range(count)]


EVERYDAY = (
    "list the files in my {place}", "list the files in my {place} folder",
    "what files are in my {place}", "what files are on my {place}", "show me my {place}",
    "show me what is in my {place} folder", "what is in my {place}", "open my {place}",
    "what time is it", "what time is it now", "what's the time", "tell me the time",
    "do you know what time it is", "can you tell me the time", "what day is it today",
    "what is the date today", "what's today's date",
    "take a screenshot and tell me what you see", "take a screenshot", "what's on my screen",
    "what is on my screen", "what do you see", "what do you see on my screen",
    "look at my screen", "read my screen", "read the screen to me", "what does the screen say",
    "tell me what is on the screen", "describe my screen", "what does this error mean",
)  # fmt: skip


FREQUENT = {
    "what time is it": 2500,
    "what's the time": 800,
    "tell me the time": 800,
    "what is the time": 400,
    "what is on my screen": 400,
    "take a screenshot and tell me what you see": 600,
    "list the files in my downloads": 600,
    "stop": 400,
}
"""What is asked most, and how often it stands in the corpus: a guess at people's habits."""


def tool_examples() -> list[str]:
    from sonia_desktop.tools.builtin.files import file_tools
    from sonia_desktop.tools.builtin.memory import memory_tools
    from sonia_desktop.tools.builtin.screen import screen_tools
    from sonia_desktop.tools.builtin.system import system_tools
    from sonia_desktop.tools.builtin.time import time_tools

    tools = [
        *time_tools(),
        *file_tools(),
        *system_tools(),
        *screen_tools(lambda _question: ("", {})),
        *memory_tools(lambda _content, _details: None, lambda _query, _limit: []),
    ]
    return [example for tool in tools for example in tool.examples]


CONTROL = (
    "stop", "stop it", "stop talking", "stop that", "stop please", "be quiet", "quiet",
    "please be quiet", "shut up", "silence", "cancel", "cancel that", "cancel it", "wait",
    "wait a moment", "wait a minute", "hold on", "never mind", "forget it", "enough", "yes",
    "yes please", "yes that is right", "right", "correct", "no", "no thanks", "no that is wrong",
    "wrong", "okay", "go on", "continue", "hello", "thank you", "thanks", "mute",
)  # fmt: skip
CONTROL_COUNT = 60
"""Short, and nothing around them helps the ear: they must be expected more than they are said."""


def words_of(sentence: str) -> list[str]:
    """Lower-case words; a sentence with digits or symbols is not speech (empty)."""
    text = sentence.lower().replace("’", "'").replace("`", "")
    if NOT_SPOKEN.search(text):
        return []
    if re.search(r"[^a-z' .,!?;:\"-]", text):
        return []
    return re.findall(r"[a-z]+(?:'[a-z]+)?", text)


def corpus() -> list[list[str]]:
    from train import phrases

    rng = random.Random(SEED)
    fillers = tomllib.loads((PHRASES / "fillers.toml").read_text(encoding="utf-8"))
    sentences = facts(rng, 14000)
    places = ["downloads", "documents", "desktop", "pictures", "music", "videos", "home"]
    for template in EVERYDAY:
        for place in places if "{place}" in template else [""]:
            sentences += [template.replace("{place}", place)] * EXAMPLE_COUNT
    for request, count in FREQUENT.items():
        sentences += [request] * count
    for example in tool_examples():
        sentences += [example] * EXAMPLE_COUNT
    for name, count in SENTENCES.items():
        sentences += phrases(PHRASES / f"{name}.txt", fillers, count, rng)
    for word in CONTROL:
        sentences += [word] * CONTROL_COUNT
    return [words for words in map(words_of, sentences) if words]


def known_words() -> set[str]:
    from pocketsphinx import get_model_path

    dictionary = Path(get_model_path("en-us/cmudict-en-us.dict"))
    return {line.split()[0] for line in dictionary.read_text(encoding="utf-8").splitlines() if line}


def held_back() -> set[str]:
    """Phrasings the benchmark speaks: no sentence of the corpus may be one of them."""
    lines = HELD_BACK.read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[1] for line in lines if line}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, default=HERE / "tasks.lm")
    options = parser.parse_args()
    known = known_words()
    held = held_back()
    sentences = [
        words
        for words in corpus()
        if all(word in known for word in words) and " ".join(words) not in held
    ]
    options.out.write_text(mixed(sentences, known), encoding="utf-8")
    vocabulary = {word for words in sentences for word in words}
    print(f"{len(sentences)} sentences, {len(vocabulary)} words -> {options.out}")


if __name__ == "__main__":
    main()
