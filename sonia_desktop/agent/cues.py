"""What words and signs say about a sentence's intent, beside its meaning.

`cues` is the second input of the reflex's head (models/reflex); the first is the MiniLM embedding
of `view(text)`. Training and running use the same two functions, so a change here means training
again.
"""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from sonia_desktop.agent import slots
from sonia_desktop.agent.named import ADDRESS, NUMBER_WORD, UNIT, named_places, names_program
from sonia_desktop.agent.wording import core, heard, tidy
from sonia_desktop.agent.zones import zone

_VIEW_CHARS = 320

_PATTERNS: dict[str, str] = {
    "known_folder": r"\b(downloads?|desktop|documents|pictures|photos|music|videos|home)\b",
    "folder_word": r"\b(folder|directory|subfolders?|directories|folders|dir)\b",
    "file_word": r"\b(files?|documents?|pdfs?|texts?|filenames?)\b",
    "starts_list": r"^(list|show|display|enumerate|browse|print|ls|dir|see|view|let me see)\b",
    "starts_read": r"^(read|open|cat|view|print|show|display|load)\b",
    "in_place": (
        r"\b(in|inside|on|under|of|from) (my|the) (\w+ )?(downloads|desktop|documents"
        r"|pictures|photos|music|videos|folder|directory)\b"
    ),
    "what_in": r"\bwhat(s|'s| is|ever is| files| all is)?\b.* (in|inside|on)\b",
    "run_verb": r"^(run|execute|exec|launch|type|issue|invoke)\b",
    "command_word": r"\b(command|terminal|shell|bash|console|command line|output)\b",
    "screen_word": r"\b(screen|screenshot|display|monitor|on-screen|onscreen|screengrab)\b",
    "my_screen": r"\b(my|the|this) (current |whole )?(screen|display|monitor)\b",
    "take_shot": (
        r"\b(take|grab|make|get|capture|snap) (a|an|me a|another|one"
        r"|the)? ?(\w+ )?(screenshot|screen|screengrab|snapshot)\b"
    ),
    "window_word": (
        r"\b(window|windows|popup|pop-up|dialog|error|message|warning|button|buttons|alert"
        r"|app|tab)\b"
    ),
    "you_see": r"\byou (can )?see\b|\blook at\b|\blooking at\b",
    "time_word": r"\b(time|clock|hour|o'clock|oclock|late)\b",
    "time_now": (
        r"\b(what time is it|the time|what's the time|current time|time is it|time it is)\b"
    ),
    "date_word": r"\b(date|day|today|month|year|weekday|week)\b",
    "today_is": (
        r"\b(day|date) (is it|is today|today|are we|it is)\b|\btoday'?s date\b|\bthe date\b"
    ),
    "past": r"\b(was|were|did|had|went|yesterday|ago|last)\b",
    "how_to": r"\bhow (do|can|to|does|should|would|could)\b",
    "explain": (
        r"\b(explain|describe|define|mean|meaning|difference|why|teach|tutorial|what does"
        r"|what is a|what is an|used for|example)\b"
    ),
    "write_make": (
        r"^(write|draft|compose|generate|translate|calculate|compute|summari[sz]e|suggest"
        r"|recommend|play|set|turn|call|send|book|order|buy|delete|remove|move|copy|rename"
        r"|create|edit)\b"
    ),
    "on_device": (
        r"\b(on|in|for) (a |an |my )?(mac|macos|windows|iphone|android|linux|ubuntu|ipad"
        r"|chromebook|phone|pc)\b"
    ),
    "remember_word": (
        r"\b(remember|memori[sz]e|forget|recall|remind|memory|memories|note|notes"
        r"|keep in mind)\b"
    ),
    "starts_remember": (
        r"^(remember|memori[sz]e|note|don'?t forget|keep in mind|save|store|jot|write down)\b"
    ),
    "told_you": (
        r"\bi (tell|told|say|said|mention|mentioned|ask|asked|gave)\b( you)?|\bdid i\b"
        r"|\bhave i\b"
    ),
    "know_about_me": r"\babout (me|my|myself|us|our)\b",
    "my_question": (
        r"^(what|when|where|who|which|how|is|do you know|tell me)\b.*\b(my|i|me|mine|our|we)\b"
    ),
    "wh_my": r"^(what|when|where|who)('?s| is| are| was| were)? (my|our)\b",
    "where_did_i": r"^(where|when|what|who) (did|do|am|have|should) i\b",
    "starts_i": r"^(i|i'm|im|we|she|he|they|it)\b",
    "starts_wh": r"^(what|when|where|who|which|whose|why)\b",
    "question_mark": r"\?\s*$",
    "you_word": r"\b(you|your|yourself)\b",
    "my_word": r"\b(my|mine)\b",
    "web": (
        r"\b(web|google|online|internet|weather|news|recipe|price|buy|capital|president"
        r"|population)\b"
    ),
    "are_you": r"\b(are you|who are|how are|hello|hi|thanks|thank you|good morning|bye)\b",
    "computer_word": r"\b(computer|machine|laptop|pc|system|hardware|device|notebook|box)\b",
    "this_computer": (
        r"\b(this|my|the) (\w+ )?(computer|machine|laptop|pc|system|hardware)(s|'s)?\b"
    ),
    "part_word": (
        r"\b(cpus?|processors?|cores?|ram|memory|disks?|drives?|ssd|storage|space|kernel|os"
        r"|operating system|host ?name|uptime|gpu|specs?|specifications?|gigabytes?|linux"
        r"|python version|version of \w+|architecture|(64|32).?bit)\b"
    ),
    "how_much": r"\bhow (much|many|full|busy|old|long|fast)\b|\bwhat (kind|sort|type) of\b",
    "left_free": r"\b(left|free|full|available|installed|used|enough|out of|low on|running)\b",
    "here_now": r"\b(now|right now|currently|here|at the moment)\b",
    "timer_word": r"\b(timers?|alarms?|countdowns?|reminders?|remind|wake|count ?down|ping me)\b",
    "number": rf"(?<![\w.])\d|\b{NUMBER_WORD}\b",
    "sum_sign": (
        r"[-+*/x×÷^=%]\s*\d|\b(plus|minus|times|divided|multiply|multiplied|divide|subtract|percent"
        r"|squared|cubed|square root|cube root|power of|half of|double|twice|sum of|factorial|"
        r"sqrt)\b"
    ),
    "clipboard_word": r"\b(clipboard|copied|copy paste)\b",
    "open_verb": r"^(open|start|launch|run|fire|bring up|boot|load|pull up|spin up|get me)\b",
    "close_verb": r"^(close|quit|exit|shut|leave|end)\b",
    "kill_word": r"\b(kill|terminate|force|process|processes|tasks?|pid|hangs|frozen|stuck)\b",
    "front_word": r"\b(switch|focus|activate|raise|front|foreground|jump|go back to)\b",
    "delete_word": (
        r"\b(delete|remove|erase|trash|bin|get rid|throw|discard|wipe|toss|scrap|dump|ditch)\b"
    ),
    "move_word": r"\b(move|rename|shift|transfer|relocate|new name|the name of|called|belongs)\b",
    "copy_word": r"\b(copy|copied|duplicate|duplicated|clone|backup|back up)\b",
    "add_word": (
        r"\b(add|append|attach|stick|tack|extend|at the (end|bottom|foot)|to the end|last line)\b"
    ),
    "make_word": r"^(create|make|write|save|put|store|touch|overwrite|replace)\b",
    "find_word": r"\b(find|search|locate|look for|where('?s| is| are| did)|hunt|track down)\b",
    "with_text": r"\b(contain|contains|containing|mention|mentions|mentioning|the word|about)\b",
    "size_word": (
        r"\b(how (big|large|heavy|old)|size|megabytes|bytes|permissions|owner|owns|modified"
        r"|changed|edited|modification|modify|takes? up|properties|file type)\b"
    ),
    "exist_word": r"\b(exists?|is there|are there|do i have|have i got|still there|whether|if)\b",
    "undo_word": (
        r"\b(undo|undone|revert|restore|recover|roll back|take back|taken back|take \w+ back"
        r"|bring back|bring \w+ back|put (it|that|the \w+) back|undelete|didn'?t mean)\b"
    ),
    "private_word": r"\b(private|privacy|incognito|off[- ]the[- ]record|between us|recording)\b",
    "notify_word": r"\b(notif\w+|pop-?up|toast|notice)\b",
    "forget_word": r"\b(forget|forgot|un-?remember|from your (memory|notes|mind))\b",
    "online_word": r"\b(web|internet|online|google|wikipedia|net|search engine)\b",
    "page_word": r"\b(page|site|website|article|browser|tab)\b",
    "dns_word": r"\b(ip|ips|dns|resolve|host ?name|nslookup|dig|lookup)\b",
    "variable_word": r"\b(variable|env|environment|echo)\b|\$[a-z_]+\b",
    "type_verb": r"^(type|key in|enter|input|write)\b",
    "press_verb": r"^(press|hit|push|tap|hold|strike|do|send)\b",
    "click_word": r"\b(click|double[- ]click|right[- ]click|button|icon|link|checkbox)\b",
    "key_word": (
        r"\b(ctrl|control|alt|shift|super|escape|esc|enter|return|tab|space ?bar|backspace|f\d{1,2}"
        r"|page (up|down)|key|keys|shortcut|arrow)\b"
    ),
    "allow_word": r"\b(may|allow|allowed|permission|permit|enable|feel free|start|begin|turn on)\b",
    "stop_word": r"\b(stop|quit|cease|don'?t|do not|never|turn off|switch off|disable|cancel)\b",
    "not_done": r"^(i|we|she|he|they|my \w+) (\w+ed|set|went|ate|ran|sent|put|told|read)\b",
}  # fmt: skip
_RAW_PATTERNS: dict[str, str] = {
    "quoted": r"[\"“][^\"”]+[\"”]|(?<!\w)'[^']+'(?!\w)",
    "address": ADDRESS,
    "length_said": rf"(?:\d|\b(?:an?|half|few|{NUMBER_WORD}))[\s-]*(?:an?\s+)?{UNIT}\b",
    "clock_said": (
        r"\b\d{1,2}(?::\d{2}|\s*[ap]\.?m\b|\s*o'?clock)|\b(?:noon|midnight|half past|"
        r"quarter (?:to|past))\b"
    ),
    "capitals": r"(?<![\w.])\$?[A-Z][A-Z_]{2,}\b",
    "takes_back": (
        r"^\W*(?:sonia\W+)?(?:no\b(?! (?:one|idea))|actually|wait|sorry|correction|correct that|"
        r"wrong|i was"
        r" wrong|i made a mistake|i meant|it'?s not|that was wrong)"
    ),
    "corrected": r"\b(?:not what i|told you wrong|instead|has changed|not \w+ but|no longer)\b",
}
"""As above, but looked for in the sentence as it was said: case, quotes and first words count."""
_COMPILED = {name: re.compile(pattern) for name, pattern in _PATTERNS.items()}
_RAW = {name: re.compile(pattern, 0 if name == "capitals" else re.I)
        for name, pattern in _RAW_PATTERNS.items()}  # fmt: skip
CUES = (
    *_PATTERNS, *_RAW_PATTERNS, "program", "two_places", "command", "backticks", "path",
    "file_path", "folder_path", "zone", "unknown_place",
    "fact", "fact_missing", "asks_memory", "short", "long",
)  # fmt: skip


def view(text: str) -> str:
    """The part of a sentence whose meaning is looked at: no courtesy, commands as one word."""
    plain = heard(core(tidy(text)[:2000]))
    plain = re.sub(r"`[^`]*`", "`command`", plain)
    return plain[:_VIEW_CHARS]


def cues(text: str) -> npt.NDArray[np.float32]:
    """0/1 for each name in `CUES`."""
    text = tidy(text)[:2000]
    plain = heard(core(text))
    found = [pattern.search(plain) is not None for pattern in _COMPILED.values()]
    found += [pattern.search(text) is not None for pattern in _RAW.values()]
    found += [names_program(plain), len(named_places(text)) > 1]
    path = slots.path(text)
    fact = slots.fact(text)
    zone_name, place = zone(text)
    words = len(plain.split())
    file_path = path is not None and slots.is_file(path)
    found += [
        slots.command(text) is not None,
        "`" in text,
        path is not None,
        file_path,
        path is not None and not file_path,
        zone_name is not None,
        place is not None and zone_name is None,
        bool(fact),
        fact == "",
        slots.asks_memory(text),
        words <= 3,
        words >= 14,
    ]
    return np.array(found, dtype=np.float32)
