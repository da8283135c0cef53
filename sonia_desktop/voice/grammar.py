"""The English words by which `patience` tells a whole request from half of one. Data only."""

from __future__ import annotations

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Never the last word of anything.
NEVER_LAST = _set(
    """and or but nor because cause although though unless until if while whether the a an my your
    our their its his every each another mister mr mrs ms saint dot slash underscore dash hyphen
    backslash colon than as whose very quite pretty rather am
    um uh er erm hmm hm uhm umm uhh mm gonna wanna gotta lemme"""
)
FILLED_PAUSE = re.compile(
    r"\b(?:let me think|let me see|let's see|how do you say|how do i say|what's it called|"
    r"what is it called|what do you call it|i mean|you know|or something like|sort of|kind of|"
    r"hang on a|one|one moment|one second|wait a|and then|so then|first of all|in order)$"
    r"(?<!\bone)"
)
OPERATORS = _set("plus minus times multiplied divided equals percent_of over_by")
CONTRACTED = _set(
    """i'm you're he's she's it's that's there's here's what's where's who's when's how's why's i'd
    you'd he'd she'd we'd they'd i'll you'll he'll she'll it'll we'll they'll i've you've we've
    they've we're they're let's which's"""
)
NEGATED = _set("don't doesn't didn't can't couldn't won't wouldn't isn't aren't wasn't shouldn't")
BE = _set("is are was were be been being")
AUXILIARIES = _set(
    """do does did can could will would shall should may might must have has had need want wants
    needs mean means"""
)
QUESTION_BE = _set("what's where's who's when's how's why's whats wheres whos hows")
QUESTION_WORDS = _set("what where who when why how which whom")
SUBJECTS = _set("i you he she it we they this that there these those")
OBJECTS = _set("me him her us them")
PRONOUNS = _set("i you he she it we they me there")
DETERMINERS = _set(
    """the a an my your our their its his her this that these those some any every each another
    all both"""
)
PREPOSITIONS = _set(
    """to of for with from at in on into onto about by between under over through during after
    before against without within via per near inside outside behind beside below above around
    toward towards since across along off up down out like upon some any"""
)
PARTICLES = _set("on off up down in out over back around through before after inside outside")
PHRASAL = _set(
    """turn switch put shut pick bring take write look read call set wake hold hang keep carry go
    come move log sign zoom scroll clean clear back start print lock hurry speak slow calm close
    pull push throw give let leave get run play plug bring tidy open fill sum add note find"""
)
SEPARATED = _set("on off up down out back away over")
"""Particles that stand behind the object of their verb: "put the bins out"."""
PHRASAL_WHOLE = frozenset(
    """log in|log out|sign in|sign out|sign up|log on|log off|shut down|go on|go back|come on|
    come back|wake up|hurry up|speak up|slow down|calm down|zoom in|zoom out|scroll up|scroll down|
    carry on|move on|go up|go down|volume up|volume down|turn around|lights on|lights off|it on|
    it off|it up|it down|it out|them off|them on|that off|that on|that up|that down|this up|
    shut up|hang up|back up|hold on|start over|keep on|went on|going on|came in|what's up|
    page down|page up|time out|day off|ever before|said before|seen before|did before|as before|
    like before|the day after|look around""".replace("\n    ", "").split("|")
)
PREPOSITION_VERBS = _set(
    """talk talking speak speaking go going belong listen listening look looking wait waiting talked
    work working live come comes coming think thinking came from stored saved written called
    used made known worked living spoke set point points resolve resolves lead leads allergic
    related married connected take"""
)
GIVING_VERBS = _set("remind tell show give let send read get find bring teach make play fetch")
BEFORE_THAT = _set(
    """remember know say says said think hope believe note him her them me sure so such now and
    notice forget mention saying find found confirm seems"""
)
BEFORE_WHOLE_THAT = _set(
    """is was are were do did does doing like about of on for with at from after all see hear want
    need mean love hate got try buy have can by not why off up down out over in what's who's how's
    where's this say keep finish done drop ask fix"""
)
KNOWING = _set("know guess tell me say since idea wonder")
ASKING_VERBS = _set("do does did can could should will would")
ALONE = _set("do does did can will is are was were")
GREETINGS = frozenset({"okay", "ok", "hello", "hi", "alright", "all right", "please"})
BEFORE_SO = _set("think hope guess say do believe said")
BEFORE_NOT = _set("why course hope maybe or guess think absolutely certainly probably better")
ADJECTIVES = _set(
    """last first second third latest newest oldest new old other same next previous whole entire
    big small large little long short red blue green yellow black white most more recent current
    main best only right left top bottom good nearest closest"""
)
NEEDING_OBJECT = _set(
    """buy call open close find play send delete add set show create write read get make take tell
    give search rename move copy check change put bring pick turn switch schedule book order
    download install explain describe translate summarize summarise remove launch start remind
    remember dial text email message list increase decrease raise lower convert calculate define
    save edit type look use"""
)
BEFORE_VERB = _set("to please you and then i we let's just also can could will would should not")
ANSWERS = _set("yes no yeah yep nope sure well oh okay ok")
UNFINISHED = re.compile(
    r"(?:^|\b)(?:"
    r"set (?:a|an|the|another|my) (?:new )?(?:timer|alarm|reminder)|"
    r"(?:make|add|create) (?:a|an|another) (?:reminder|alarm|timer|appointment|event|note)|"
    r"(?:make|create|open) a (?:file|folder|document|note) (?:called|named)|"
    r"(?:starting|ending|between|containing)|"
    r"(?:send|write) (?:a|an) (?:message|email|mail|text|letter)|"
    r"(?:in|at|for|about) (?:about|around)|"
    r"(?:i would|i'd|would you) (?:like|love|prefer)|"
    r"(?:how many|how much|what kind|what sort|which one of|the number|lots|a couple|a few|out)"
    r"(?: of)?|(?:a lot|a bit|instead|because) of|"
    r"i (?:think|guess|wonder|believe|suppose)|"
    r"(?:not only|even|except|until|such)"
    r")$"
)

NAMING = _set("called named titled saying")
"""What follows is the name, but in a question: "what is my dog called"."""
LOOSE_END = re.compile(
    r"(?:"
    r"(?:from now|later|early) on|(?:n't|not|never)\b.* any more|"
    r"\b(?:mode|timer|countdown|alarm|lights?|sound|music|microphone|camera|screen|volume|wi fi|"
    r"bluetooth) (?:on|off)|"
    r"\b(?:gone|stand|boot|booted|start|started|switched|turned|powered) (?:by|on|off|up|back)|"
    r"^(?:is|are|was|were|has|have|how long|how late|since when)\b.* "
    r"(?:on|off|up|down|over|out|back|around)|"
    r"\b(?:is|are|was|were|been) (?:off|up|down|over|out|back)|\bbeen on|"
    r"\w+ \w+ (?<!\bto )(?<!\band )(?<!\bthen )(?<!\bplease )(?<!\byou )"
    r"(?:remind me|remember that)|"
    r"^forget that|"
    r"\w\b.*\b(?:what|where|who|which|(?:what|how|which) \w+) (?:is|was|am|are|were) it|"
    r"\b(?:where|who|how \w+) (?:am|are|is|was|were) (?:i|we|they|he|she)|"
    r"\b(?:do|does|did) (?:i|you|we|they|he|she) (?:have|need|want) it|"
    r"\w+ \w+ \w+ (?:is|are|was|were) there|"
    r"\w+ \w+ \w+ \w+ (?:(?:would|could|will|can) you|do you know)|"
    r"^(?:where|what|who|when|how \w+) (?:did|do|does) (?:i|you|we|they|he|she) "
    r"(?:say|think|know|mention) .+ (?:is|are|was|were)|"
    r"\w+ \w+ (?:is|are|was|were|makes?|equals) what|"
    r"\b(?:on|due|by|until|before) the (?:first|second|third)|"
    r"\b(?:what|who|which|where) (?:i|you|we|they|he|she) (?:like|left|need|want|mean)|"
    r"\b(?:what|who|where) (?:i am|i'm|you are|you're|we are|we're) \w+ "
    r"(?:to|at|for|on|about|with)|"
    r"\b(?:how many|how much|what|which) \w+ .*\w+ (?:has|needs|costs|means)"
    r")$"
)
"""Ends that look open and mostly are the end: "how long has this computer been on"."""

# Numbers

DIGITS = _set("zero oh one two three four five six seven eight nine double triple")
NUMBERS = DIGITS | _set(
    """ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
    forty fifty sixty seventy eighty ninety hundred thousand million billion point"""
)
MORE_DIGITS = _set("point oh double triple")
DIALLING = _set("call dial phone number text ring pin code extension zip postcode card account")
TIMES_AFTER = _set("at by around until till past before after")
"""What a single number after them tells is a time."""
CODES = _set("pin code extension zip postcode")
TIMED = _set("timer wait snooze pause countdown stopwatch")
ACRONYMS = tuple(
    """t v|p d f|u s b|p c|c d|d v d|a m|p m|u s a|u s|u k|e u|c p u|g p u|i p|u r l|h t m l|a i|
    i d|f a q|t x t|c s v|j p g|p n g|m d|p y|x m l|n a s a|f b i|b b c|u n|o k|d j|v p n|
    h d m i|r a m|s s d|g p s|s m s""".replace("\n    ", "").split("|")
)

# What is whole

LEAD = re.compile(
    r"(?:(?:hey|hi|hello|okay|ok|alright|all right|well|so|now|oh|and|please|sonia|computer|"
    r"can you(?! (?:do|hear|see)\b)|could you|would you|will you|would you mind|"
    r"i want you to|i need you to|i'd like you to|i would like you to|i want to|i need to|"
    r"i'd like to|i would like to|let's|just|also|then|please|quickly|kindly|go ahead and|"
    r"are you able to|do you mind|be so kind and|can we|could we|can i|could i|may i|let me)\s+)+"
)
WHOLE = re.compile(
    r"(?:(?:yes|yeah|yep|yup|no|nope|sure|okay|ok|of course|correct|right|exactly|that's right|"
    r"that's correct|that is right|that is correct|that's it|that's all|that is all|"
    r"that will be all|absolutely|definitely|maybe|maybe not|"
    r"thanks|thank you|thank you very much|thanks a lot|you're welcome|great|perfect|good|cool|"
    r"hello|hi|hey there|hello there|good morning|good evening|good afternoon|good night|goodbye|"
    r"bye|bye bye|see you|see you later|see you tomorrow|how are you|stop|wait|cancel|never mind|"
    r"nevermind|be quiet|quiet|shut up|pause|resume|continue|go on|go ahead|go back|go away|next|"
    r"skip|previous|repeat|again|mute|unmute|help|undo|redo|quit|exit|restart|louder|quieter|"
    r"softer|faster|slower|enough|that's enough|do it|do that|say that again|say it again|"
    r"help me|try again|wake up|shut down|log out|log in|sign in|sign out|lock the screen|"
    r"hold on|not now|not yet|later|why|why not|what|who|tell me more|come here|hurry up|"
    r"volume up|volume down|lights on|lights off|zoom in|zoom out|scroll up|scroll down|"
    r"both|neither|none|nothing|everything|the first one|the second one|the last one|"
    r"the other one|this one|that one|i don't know|no idea|i think so|i hope so|"
    r"what's up|(?:yes|yeah|no|nope) (?:i|it|he|she|they|we|you|that) "
    r"(?:is|are|was|were|do|does|did|am|can|will|have|isn't|aren't|wasn't|don't|doesn't|didn't|can't|won't|haven't)|"
    r"what time|guess what|"
    r"sonia|please|today|tomorrow|now|the same|all of them)\s*)+"
)
FREE_TEXT = re.compile(
    r"(?:remember|note|write|type|dictate|say|tell (?!me\b)|message|text|email|send|post|reply|"
    r"answer|add|translate|remind me that|make a note|take a note|put)\b"
)
"""What follows may go on as long as the user likes."""
CLOSING = _set("please thanks now today tomorrow tonight again anyway immediately yesterday")
NO_VERB_YET = re.compile(
    r"(?:how many|how much|how long|how far|how old|which|what kind of|what sort of|what|whose)"
    r"(?: of)?(?: (?:the|my|these|those|your))?(?: \w+){0,2}(?<! it)(?<! now)(?<! today)"
)
COMMANDS = _set(
    """open close start stop launch quit show list read find search look play pause resume skip mute
    unmute turn switch set take make create delete remove copy move rename tell give remind call
    dial go check run kill save print lock shut restart increase decrease lower raise scroll click
    press describe summarize summarise explain help repeat spell forget clear undo get book order
    watch download install update wake bring display view browse empty minimize minimise maximize
    maximise focus zoom hide calculate convert define compare count measure schedule cancel
    see know hear end finish leave keep use connect disconnect pair sync back restore change
    reboot record capture screenshot rotate resize crop share
    upload enable disable activate deactivate exit visit erase wipe toss trash hit push scan grab
    snap enumerate terminate abort retrieve transfer duplicate clone revert reverse allow"""
)
