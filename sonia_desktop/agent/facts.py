"""What a sentence asks to be remembered, and what it asks of memory. Pure functions of the text."""

from __future__ import annotations

import re

from sonia_desktop.agent.wording import MISSPELT_REMEMBER, core, tidy

_KEEP = re.compile(
    r"""^(?:
        (?:always\s+|also\s+)?(?:remember|memori[sz]e|keep\s+in\s+mind|bear\s+in\s+mind
              |(?:do\s+not|don'?t|dont|never)\s+(?:ever\s+)?(?:forget|let\s+me\s+forget)|
            make\s+sure\s+(?:you|to)\s+(?:remember|don'?t\s+forget)|try\s+to\s+remember)
      | (?:make|take|add|save|create|write|keep|leave|store|record
            |put)(?:\s+me)?\s+(?:down\s+)?(?:a|an|this|the)?\s*(?:quick\s+|new\s+|little\s+
            |mental\s+)?(?:note|memo|memory|reminder\s+note)(?:\s+(?:saying|which\s+says
            |to\s+self|for\s+(?:me|later|yourself)|to\s+(?:yourself|remember)|down|in\s+memory))*
      | note(?:\s+to\s+self|\s+down|\s+for\s+(?:later|myself|me)|\s+this(?:\s+down)?)?
      | (?:jot|write|put|get|take)\s+(?:this\s+|it\s+)?down(?:\s+for\s+(?:later|me))?
      | (?:write|jot)\s+(?:this\s+)?(?:it\s+)?down
      | (?:save|store|keep|put|record|log|add|commit)\s+(?:this|it|the\s+fact|the\s+following|to
            |in|into)?\s*(?:fact|to|in|into)?\s*(?:your\s+|the\s+|my\s+)?(?:memory|memories|notes
            |notebook|mind)
      | (?:save|store|record|keep|add|log)\s+(?:the\s+)?(?:fact|information|info|following
            |this)(?:\s+(?:fact|information|info|thought))?(?:\s+for\s+(?:later|me
            |future\s+reference))?
      | for\s+(?:later|the\s+record)(?=\s*[:,])
      | for\s+(?:future|your|later)\s+(?:reference|information|records)
      | fyi
      | (?:you\s+(?:should|must|need\s+to|ought\s+to)\s+)?(?:know|learn)\s+that
      | you\s+should\s+(?:know|remember)
      | (?:so\s+)?(?:that\s+)?you\s+(?:remember|know)
            (?=\s+(?:that\s+)?(?:i|i'm|my|our|we)\s+\S+\s+\S)
    )\b(?!\.\w)
    (?:\s+(?:in|into|to)\s+(?:your|my|the)\s+(?:memory|notes|notebook|head)\b)?
    (?:\s+(?:this|the\s+following|for\s+(?:me|later)))?
    \s*(?:(?P<join>that|of\s+the\s+fact\s+that|the\s+fact\s+that|about|of
          |as\s+well\s+that)\b)?\s*[:,;-]*\s*(?P<fact>.*)$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_KEEP_LAST = re.compile(
    r"""^(?P<fact>.+?)[\s,;:.!-]+(?:and\s+|so\s+|please\s+|can\s+you\s+|could\s+you\s+
          |you\s+should\s+|make\s+sure\s+(?:you|to)\s+|i\s+want\s+you\s+to\s+)*
    (?:(?:please\s+)?remember\s+(?:that|this|it)|(?:do\s+not|don'?t|dont)\s+forget(?:\s+(?:that
          |this|it))?|(?:make|take)\s+a\s+note(?:\s+of\s+(?:that|this|it))?|
       keep\s+(?:that|this|it)\s+in\s+mind|note\s+(?:that|this|it)(?:\s+down)?|(?:write
             |jot)\s+(?:that|this|it)\s+down|(?:save|store)\s+(?:that|this|it)(?:\s+(?:to
             |in)\s+(?:your\s+)?memory|\s+for\s+(?:me|later))?)
    (?:\s+(?:please|for\s+(?:me|later)))?[\s.!]*$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_MADE = re.compile(
    r"(?:take|make|create|write|draw|draft|capture|grab|record|open|download|copy|translate|scan|"
    r"summari[sz]e|calculate|read|find|search|list|print|compute|generate|type|fetch|get)\b",
    re.IGNORECASE,
)
_SAVED = re.compile(r"\b(?:save|store)\s+(?:that|this|it)\b[^.]*$", re.IGNORECASE)
_STATES = re.compile(
    r"^to\b|\d|'s\b|\b(?:is|are|was|were|has|have|will|i|my|our|we|owes?|likes?|needs?|comes?|this|that)\b",
    re.IGNORECASE,
)
_NOT_A_FACT = re.compile(
    r"^(?:when\s+(?:i|we|you|they|he|she)\b|me\b(?!\s+(?:and|telling|saying)\b)|the\s+(?:titans|alamo|time\s+when|days|good\s+old)|"
    r"(?:what|where|who|which|whose|how|why|when|if|whether)\b|us\b|those\s+days|anything|everything\s+(?:i|we)|"
    r"(?:my|the)\s+\w+(?:\s+\w+)?\s*\?$|the\s+file|the\s+document|changes|file\b)",
    re.IGNORECASE,
)


def fact(text: str) -> str | None:
    """What the sentence asks to be remembered, in the user's own words; "" when it is left out.

    ``fact("remember that my dentist is on Friday at nine") == "my dentist is on Friday at nine"``;
    ``fact("I remember when I was young") is None``
    """
    order = re.sub(r"^(?:don ?t|do n't)\b", "don't", core(heard_keep(text)), flags=re.IGNORECASE)
    if re.match(
        r"(?:i|we|they|he|she|you|it)\b(?!\s+(?:want|need)\s+you|\s+(?:remember|know)\s+(?:that\s+)?"
        r"(?:i|i'm|my|our|we)\b)",
        order,
        re.IGNORECASE,
    ) or not (found := _KEEP.match(order)):
        last = _KEEP_LAST.match(tidy(text))
        if last is None or re.match(
            r"(?:what|who|where|when|how|why|do|does|did|can)\b", order, re.I
        ):
            return None
        if _SAVED.search(tidy(text)) and _MADE.match(core(last["fact"])):
            return None  # "take a screenshot and save it"
        return plain_fact(core(last["fact"]))
    content = found["fact"].strip()
    if (
        re.match(r"note\b", order, re.IGNORECASE)
        and not found["join"]
        and not re.match(
            r"note(?:\s+to\s+self|\s+down|\s+for|\s+this)?\s*[:,-]|note\s+(?:to\s+self|down|for\s+later)"
            r"|note\s+(?:i|i'm|my|our|we)\s+\S+\s+\S",
            order,
            re.IGNORECASE,
        )
    ):
        return None
    if re.match(r"fyi|you\s+should\s+know", order, re.IGNORECASE) and not re.search(
        r"\b(?:i|my|me|i'm|we|our|i've)\b", content, re.IGNORECASE
    ):
        return None
    if (
        re.match(r"(?:write|jot)\b[^:,]*$", order, re.IGNORECASE)
        and not found["join"]
        and not _STATES.search(content)
    ):
        return None  # "write down the equation of a circle" asks for one
    if not found["join"] and _NOT_A_FACT.match(content):
        return None
    if order.rstrip().endswith("?") and re.match(
        r"(?:my|the|our)\s+\w+(?:\s+\w+)?\?*$", content, re.I
    ):
        return None
    return plain_fact(content)


def heard_keep(text: str) -> str:
    """Recogniser's splits and slips of the ordering words mended; the fact keeps its own case."""
    return re.sub(
        rf"\b(?:re member|{MISSPELT_REMEMBER})\b", "remember", tidy(text), flags=re.IGNORECASE
    )


def plain_fact(content: str) -> str:
    content = content.strip().strip('"“”').strip()
    content = re.sub(r"[\s.!?;,]+$", "", content)
    content = re.sub(r"^to\s+(?=[a-z])", "", content)
    return (
        ""
        if re.fullmatch(r"(?:this|that|it|something|a\s+thing|one\s+thing)?", content, re.I)
        else content
    )


_ASK_MEMORY = re.compile(
    r"""^(?:
        (?:do|did|can|could)\s+(?:you|u)\s+(?:still\s+|happen\s+to\s+|also\s+)?(?:remember|recall
              |know|have\s+(?:any\s+|anything\s+)?(?:saved|stored|noted|memory\s+of
              |notes?)(?:\s+(?:on|about|of))?)
      | (?:what|when|where|who|which|how|whatever)\s+(?:else\s+|exactly\s+|was\s+it\s+)?(?:did
            |have|had|do)\s+i\s+(?:ever\s+|just\s+|already\s+)?(?:tell|told|say|said|mention
            |mentioned|ask|asked)\s*(?:to\s+)?(?:you)?(?:\s+to\s+(?:remember|note|save
            |keep))?(?:\s+(?:about|regarding|on|concerning|of))?
      | what\s+(?:else\s+)?(?:do|did|have)\s+(?:you|u)\s+(?:remember(?:ed)?|know|recall|have
            |noted?|saved?|stored?)(?:\s+(?:saved|stored|noted|in\s+(?:your\s+)?memory|on\s+file
            |written\s+down))?(?:\s+(?:about|of|regarding|on|for))?
      | (?:remember|recall|retrieve|remind\s+me(?:\s+(?:again))?)(?:\s+(?:of|about))?
      | (?:search|look\s+(?:through|in|up\s+in)|check|look)\s+(?:in\s+|through\s+)?(?:your|my
            |the)\s+(?:memory|memories|notes)(?:\s+(?:for|about|on))?
      | (?:find|look\s+up|fetch|pull\s+up|show(?:\s+me)?|list|get|give\s+me
            |tell\s+me)\s+(?:me\s+)?(?:all\s+|everything\s+|anything\s+
            |what\s+)?(?:in\s+)?(?:the\s+|my\s+|your\s+|any\s+)?(?:(?:notes?|memory|memories
            |facts?)\b|you\s+(?:remember|know|have))(?:\s+(?:i\s+(?:told|gave|saved|made
            |asked)\s*(?:you)?(?:\s+to\s+(?:save|remember))?|you\s+have|saved))?(?:\s+(?:about|on
            |for|regarding|of))?
      | (?:have|did)\s+i\s+(?:ever\s+|already\s+)?(?:tell|told|mention|mentioned|say
            |said)\s*(?:to\s+)?(?:you)?(?:\s+(?:about|anything\s+about))?
      | tell\s+me\s+(?:again\s+)?(?:about\s+)?
    )\s*[:,]?\s*(?P<rest>.*)$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_QUESTION = re.compile(
    r"^(?:what|when|where|who|whose|which|how)(?:'s|s|\s+is|\s+are|\s+was|\s+were)\s+(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)


def query(text: str) -> str:
    """What to look for in memory: the question without its frame.

    ``query("when is my dentist appointment?") == "my dentist appointment"``
    """
    order = core(text).strip(" .!?")
    asked = _ASK_MEMORY.match(order)
    rest = asked["rest"].strip() if asked else order
    rest = re.sub(r"^(?:about|of|regarding|on|for)\s+", "", rest or order, flags=re.IGNORECASE)
    question = _QUESTION.match(rest)
    if question and re.match(r"(?:my|our|the|your|[A-Z]\w*'s)\b", question["rest"]):
        rest = question["rest"].strip()
    rest = re.sub(
        r"\s+(?:again|for me|please|i told you|that i told you|in (?:your )?memory)$",
        "",
        rest,
        flags=re.I,
    )
    return rest.strip(' .!?,:"')


def asks_memory(text: str) -> bool:
    """Whether the sentence speaks of remembering, or asks what the user told."""
    order = core(heard_keep(text))
    return bool(_ASK_MEMORY.match(order)) and not re.match(r"tell\s+me\b", order, re.IGNORECASE)
