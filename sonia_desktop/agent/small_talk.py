"""The answers to a greeting, to thanks, to "never mind", and to questions about Sonia. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sonia_desktop import __version__
from sonia_desktop.agent.answers import abilities
from sonia_desktop.agent.types import Turn
from sonia_desktop.agent.wording import tidy

_WHO = (
    "I am Sonia, a program on your own computer. Speak or type to me; before I run a command, "
    "I ask you."
)
_PRIVACY = (
    "What you say, type and show me stays on this computer: I hear, see and remember here. "
    "Something leaves it only where you chose so: a language model, voice or recogniser of a "
    "provider in the settings, a page you ask me to fetch, a download. In private mode nothing of "
    "what is said is kept; the settings tell and switch all of it."
)
_MINE = (
    r"(?:my (?:data|words|voice|messages|files|screen|memories|conversations?)|what i (?:say|type"
    r"|write|tell you)|what you (?:hear|see)|everything(?: i say)?|anything)(?: \w+){0,4}"
)
_OF_PRIVACY = (
    rf"do you (?:send|share|upload|sell|leak|pass on|store|keep|save|record) (?:any of )?{_MINE}"
    r"|(?:is|are) (?:my|our) (?:data|words|voice|messages|screen|memories|conversations?)"
    r"(?: (?:really|all|still))? (?:safe|private|sent|shared|stored|uploaded|recorded)(?: \w+){0,4}"
    r"|are you (?:online|private|offline|in the cloud|spying(?: on me)?|recording(?: me)?"
    r"|watching(?: me| my screen)?|connected(?: to the (?:internet|cloud|web|net))?"
    r"|always listening(?: to me)?|listening(?: to me)? (?:all the time|always))"
    r"|do you (?:need|use) (?:the )?(?:internet|cloud|web)(?: for that| to work)?"
    r"|do you work (?:offline|without (?:the |an )?(?:internet|(?:internet )?connection))"
    rf"|where (?:is|are|do you (?:keep|store|save|send)) {_MINE}"
    rf"|what (?:happens|do you do) (?:to|with) {_MINE}"
    rf"|who (?:can )?(?:see|hear|read)s? {_MINE}"
)
_SMALL_TALK: tuple[tuple[str, str], ...] = (
    (
        "hello",
        r"(?:hello|hi|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day))"
        r"(?: (?:there|again|you|everyone|friend))*|nice to meet you|are you (?:there|awake)",
    ),
    (
        "thanks",
        r"(?:many |thanks and )?(?:thanks|thank you|thank u|thx|ty|cheers|much appreciated)"
        r"(?: (?:a lot|a bunch|a million|so much|very much|again|indeed|kindly))*"
        r"(?: (?:for|to) (?:that|this|it|everything|your help|the help|helping(?: me)?|you))?"
        r"|(?:i|we) (?:really )?appreciate (?:it|that|this|your help)"
        r"|(?:that was |that's |very |you are |you're )*(?:helpful|great help|kind of you)",
    ),
    (
        "goodbye",
        r"(?:good ?bye|bye|bye bye|good ?night|farewell|see (?:you|ya)|talk to you|until)"
        r"(?: (?:later|soon|tomorrow|then|next time|for now))*",
    ),
    (
        "how are you",
        r"how are you(?: (?:doing|feeling|today|this morning|tonight|now))*|how's it going"
        r"(?: today)?|how is it going|how do you do|are you (?:ok|okay|well|alright|fine)",
    ),
    (
        "who",
        r"(?:who|what) (?:are|r) you(?: exactly| really| anyway)?|who is this|who is sonia"
        r"|who am i (?:talking|speaking) (?:to|with)|what(?:'s| is|s) your name"
        r"|do you have a name|(?:please )?(?:introduce|describe) yourself"
        r"|tell me (?:about yourself|who you are|your name|what you are)"
        r"|are you (?:a |an )?(?:real|human|person|robot|bot|machine|computer|program|ai|assistant"
        r"|real person|human being|chat ?gpt|gpt|siri|alexa|cortana|gemini|claude"
        r"|google(?: assistant)?)"
        r"|who (?:made|built|created|wrote|developed|programmed) you",
    ),
    (
        "abilities",
        r"(?:tell me |show me |say )?what (?:all |else )?(?:can|could|do) (?:you|u) "
        r"(?:do|help (?:me )?with|offer)(?: for me| here| exactly| (?:when |while )?offline"
        r"| without (?:the |an )?(?:internet|network|language model|model)(?: connection)?)?"
        r"|(?:tell me |show me )what you (?:can (?:do|help (?:me )?with)|are able to do|offer)"
        r"|what are you (?:able to do|capable of|good at|good for)"
        r"|what(?:'s| is|s| are) your (?:abilities|features|skills|functions|capabilities|purpose"
        r"|job)"
        r"|how (?:can|could|do) you help(?: me)?|(?:i need |give me |show |show me )?(?:some )?help"
        r"(?: me)?|how (?:do i|can i|should i) use (?:you|this|sonia)"
        r"|what (?:can|could|should|may) i (?:ask|say|tell)(?: to)?(?: you)?(?: to do| for)?"
        r"|(?:what|which) (?:commands|tools|things|requests) (?:do you|can you|can i)"
        r" (?:know|have|do|use|understand|handle|give)",
    ),
    ("privacy", _OF_PRIVACY),
    (
        "version",
        r"(?:what|which) version (?:are you|of (?:you|yourself|sonia|this) (?:is this|am i using"
        r"|do i have)|is this)|what(?:'s| is) your version(?: number)?",
    ),
    (
        "never mind",
        r"never ?mind(?: that| it| then)?|forget it|it (?:does not|doesn't) matter|leave it|skip it"
        r"|no thanks|no thank you|nothing(?: for now)?|it's nothing|that's (?:all|it)(?: for now)?"
        r"|that is (?:all|it)|that will be all",
    ),
)
_SMALL_TALK_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _SMALL_TALK)
_FILLER = re.compile(r"\b(?:sonia|sonya|please|um+|uh+|er+m?|well|okay?|oh)\b|^so\b")
_GREETED = re.compile(r"^(?:(?:hi|hello|hey)(?: there)?|good (?:morning|evening|afternoon)) ")


_ONCE_MORE = re.compile(
    r"(?:(?:say|repeat|tell me) )?(?:that|it)(?: to me)? (?:again|once more|one more time)"
    r"|(?:repeat|say again)(?: (?:that|it|yourself|your (?:last )?answer|what you (?:just )?said))?"
    r"|(?:again|once more|come again|pardon(?: me)?|sorry what|what(?: did| was) that(?: again)?)"
    r"|(?:sorry )?what did you (?:just )?(?:say|tell me)(?: just now| again)?"
    r"|(?:(?:can|could|would) you )?(?:repeat|say) (?:that|it|yourself|(?:the|that|your) last "
    r"(?:part|bit|thing|sentence|answer|one)|what you (?:just )?said)(?: again| once more)?"
    r"|(?:sorry )?i (?:did not|didn't|could not|couldn't) (?:quite )?(?:catch|hear|get)"
    r"(?: (?:that|it|you|the last (?:part|bit)))?"
    r"|(?:sorry )?i missed (?:that|it|the last (?:part|bit))"
)
_MY_WORDS = re.compile(
    r"(?:tell me )?what (?:did i|i|have i)(?: just)? (?:say|said|ask|asked|tell|told|order|want)"
    r"(?: of)?(?: you)?(?: to do)?(?: just now| last| before| a moment ago)?"
    r"|what was my (?:last|previous) (?:question|request|message|order)"
)


def once_more(said: str, before: Callable[[], Turn | None]) -> str | None:
    """The last answer again, or the last request, when the whole sentence asks for it; `before`
    gives the turn before this one of the conversation."""
    words = _bare_words(said)
    answer, request = _ONCE_MORE.fullmatch(words), _MY_WORDS.fullmatch(words)
    if not answer and not request:
        return None
    last = before()
    if last is None:
        return "That is the first thing you say in this conversation."
    return last.told if answer else f"You said: {last.said}"


def _bare_words(said: str) -> str:
    plain = " ".join(re.sub(r"[^\w' ]+", " ", tidy(said).lower()).split())
    return " ".join(_FILLER.sub(" ", plain).split())


_OF_THE_MODEL = re.compile(
    r"(?:what|which|who's|whose) (?:kind of |sort of )?(?:(?:ai|language|large language) )?"
    r"(?:model|llm|ai|engine)s? (?:are you(?: (?:using|running(?: on)?|based on))?"
    r"|do you (?:use|run(?: on)?|think with)|is (?:this|that|it|answering|behind (?:you|this)))"
    r"|(?:is there|do you have|are you using|do you use) (?:an? |any )?(?:language model|llm)"
    r"(?: set up| there)?"
)


def asks_for_the_model(said: str) -> bool:
    """Whether the whole sentence asks which language model answers."""
    return _OF_THE_MODEL.fullmatch(_bare_words(said)) is not None


def of_the_model(provider: str, model: str) -> str:
    """What is told of the language model; `provider` "": there is none."""
    if not provider:
        return (
            "No language model is set up. I answer from what you told me and what I see, and with "
            "my tools; the place Models in the window offers language models."
        )
    return f"I think with the language model {model}, by {provider}."


def about_my_privacy(said: str) -> str | None:
    """The answer when the whole sentence asks what becomes of what Sonia hears, sees and keeps."""
    asked = re.fullmatch(_OF_PRIVACY, _bare_words(said))
    return _PRIVACY if asked else None


def small_talk(said: str, tools: Sequence[tuple[str, str]]) -> str | None:
    """The answer to a greeting, thanks, or a question about Sonia; None for anything else.

    ``small_talk("hello, who are you?", tools)`` answers the question.
    """
    plain = " ".join(re.sub(r"[^\w' ]+", " ", tidy(said).lower()).split())
    words = _bare_words(said)
    for asked in (words, _GREETED.sub("", words)):
        for kind, pattern in _SMALL_TALK_PATTERNS:
            if pattern.fullmatch(asked):
                return _small_talk_answer(kind, tools)
    return (
        "Yes? What can I do for you?"
        if plain in ("sonia", "sonya", "hey sonia", "sonia please")
        else None
    )


def _small_talk_answer(kind: str, tools: Sequence[tuple[str, str]]) -> str:
    if kind == "who":
        return f"{_WHO} Ask me what I can do."
    if kind == "version":
        return f"I am Sonia Desktop {__version__}."
    if kind == "abilities":
        return f"I can:\n\n{abilities(tools)}"
    return {
        "privacy": _PRIVACY,
        "never mind": "All right.",
        "hello": "Hello. What can I do for you?",
        "thanks": "You are welcome.",
        "goodbye": "Goodbye.",
        "how are you": "I am up and running, thank you. What can I do for you?",
    }[kind]
