"""Places and their time zones: "what time is it in Tokyo" -> Asia/Tokyo."""

from __future__ import annotations

import functools
import re
import zoneinfo

from sonia_desktop.agent.wording import core

# Countries with one zone most people live in, and cities the zone database does not list.
_FURTHER: dict[str, str] = {
    "utc": "UTC", "gmt": "UTC", "greenwich": "UTC", "zulu": "UTC",
    "england": "Europe/London", "britain": "Europe/London", "great britain": "Europe/London",
    "uk": "Europe/London", "the uk": "Europe/London", "scotland": "Europe/London",
    "wales": "Europe/London", "manchester": "Europe/London", "edinburgh": "Europe/London",
    "glasgow": "Europe/London", "birmingham": "Europe/London", "liverpool": "Europe/London",
    "france": "Europe/Paris", "lyon": "Europe/Paris", "marseille": "Europe/Paris",
    "nice": "Europe/Paris", "germany": "Europe/Berlin", "munich": "Europe/Berlin",
    "hamburg": "Europe/Berlin", "frankfurt": "Europe/Berlin", "cologne": "Europe/Berlin",
    "stuttgart": "Europe/Berlin", "spain": "Europe/Madrid", "barcelona": "Europe/Madrid",
    "italy": "Europe/Rome", "milan": "Europe/Rome", "venice": "Europe/Rome",
    "florence": "Europe/Rome", "naples": "Europe/Rome", "portugal": "Europe/Lisbon",
    "porto": "Europe/Lisbon", "netherlands": "Europe/Amsterdam", "holland": "Europe/Amsterdam",
    "the netherlands": "Europe/Amsterdam", "rotterdam": "Europe/Amsterdam",
    "belgium": "Europe/Brussels", "switzerland": "Europe/Zurich", "geneva": "Europe/Zurich",
    "basel": "Europe/Zurich", "austria": "Europe/Vienna", "poland": "Europe/Warsaw",
    "krakow": "Europe/Warsaw", "czech republic": "Europe/Prague", "czechia": "Europe/Prague",
    "hungary": "Europe/Budapest", "romania": "Europe/Bucharest", "bulgaria": "Europe/Sofia",
    "greece": "Europe/Athens", "sweden": "Europe/Stockholm", "norway": "Europe/Oslo",
    "denmark": "Europe/Copenhagen", "finland": "Europe/Helsinki", "estonia": "Europe/Tallinn",
    "latvia": "Europe/Riga", "lithuania": "Europe/Vilnius", "ukraine": "Europe/Kyiv",
    "kiev": "Europe/Kyiv", "st petersburg": "Europe/Moscow", "saint petersburg": "Europe/Moscow",
    "serbia": "Europe/Belgrade", "croatia": "Europe/Zagreb", "ireland": "Europe/Dublin",
    "iceland": "Atlantic/Reykjavik", "turkey": "Europe/Istanbul", "ankara": "Europe/Istanbul",
    "india": "Asia/Kolkata", "mumbai": "Asia/Kolkata", "bombay": "Asia/Kolkata",
    "delhi": "Asia/Kolkata", "new delhi": "Asia/Kolkata", "bangalore": "Asia/Kolkata",
    "bengaluru": "Asia/Kolkata", "chennai": "Asia/Kolkata", "hyderabad": "Asia/Kolkata",
    "pune": "Asia/Kolkata", "china": "Asia/Shanghai", "beijing": "Asia/Shanghai",
    "shenzhen": "Asia/Shanghai", "guangzhou": "Asia/Shanghai", "japan": "Asia/Tokyo",
    "osaka": "Asia/Tokyo", "kyoto": "Asia/Tokyo", "korea": "Asia/Seoul",
    "south korea": "Asia/Seoul", "busan": "Asia/Seoul", "taiwan": "Asia/Taipei",
    "vietnam": "Asia/Ho_Chi_Minh", "hanoi": "Asia/Ho_Chi_Minh", "saigon": "Asia/Ho_Chi_Minh",
    "thailand": "Asia/Bangkok", "malaysia": "Asia/Kuala_Lumpur", "philippines": "Asia/Manila",
    "the philippines": "Asia/Manila", "pakistan": "Asia/Karachi", "lahore": "Asia/Karachi",
    "islamabad": "Asia/Karachi", "bangladesh": "Asia/Dhaka", "sri lanka": "Asia/Colombo",
    "nepal": "Asia/Kathmandu", "iran": "Asia/Tehran", "iraq": "Asia/Baghdad",
    "israel": "Asia/Jerusalem", "tel aviv": "Asia/Jerusalem", "saudi arabia": "Asia/Riyadh",
    "abu dhabi": "Asia/Dubai", "uae": "Asia/Dubai", "egypt": "Africa/Cairo",
    "kenya": "Africa/Nairobi", "nigeria": "Africa/Lagos", "ghana": "Africa/Accra",
    "morocco": "Africa/Casablanca", "ethiopia": "Africa/Addis_Ababa",
    "south africa": "Africa/Johannesburg", "cape town": "Africa/Johannesburg",
    "durban": "Africa/Johannesburg", "new zealand": "Pacific/Auckland",
    "wellington": "Pacific/Auckland", "canberra": "Australia/Sydney",
    "gold coast": "Australia/Brisbane", "hawaii": "Pacific/Honolulu",
    "california": "America/Los_Angeles", "san francisco": "America/Los_Angeles",
    "san diego": "America/Los_Angeles", "san jose": "America/Los_Angeles",
    "la": "America/Los_Angeles", "seattle": "America/Los_Angeles",
    "portland": "America/Los_Angeles", "las vegas": "America/Los_Angeles",
    "oregon": "America/Los_Angeles", "nevada": "America/Los_Angeles",
    "silicon valley": "America/Los_Angeles", "sacramento": "America/Los_Angeles",
    "pacific": "America/Los_Angeles", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "utah": "America/Denver", "salt lake city": "America/Denver", "colorado": "America/Denver",
    "mountain": "America/Denver", "arizona": "America/Phoenix", "texas": "America/Chicago",
    "dallas": "America/Chicago", "houston": "America/Chicago", "austin": "America/Chicago",
    "san antonio": "America/Chicago", "new orleans": "America/Chicago",
    "nashville": "America/Chicago", "minneapolis": "America/Chicago",
    "st louis": "America/Chicago", "kansas city": "America/Chicago",
    "illinois": "America/Chicago", "central": "America/Chicago", "cst": "America/Chicago",
    "nyc": "America/New_York", "new york city": "America/New_York",
    "brooklyn": "America/New_York", "manhattan": "America/New_York", "boston": "America/New_York",
    "miami": "America/New_York", "orlando": "America/New_York", "florida": "America/New_York",
    "atlanta": "America/New_York", "georgia usa": "America/New_York",
    "philadelphia": "America/New_York", "pittsburgh": "America/New_York",
    "washington": "America/New_York", "washington dc": "America/New_York",
    "dc": "America/New_York", "charlotte": "America/New_York", "cleveland": "America/New_York",
    "baltimore": "America/New_York", "eastern": "America/New_York", "est": "America/New_York",
    "edt": "America/New_York", "montreal": "America/Toronto", "ottawa": "America/Toronto",
    "quebec": "America/Toronto", "calgary": "America/Edmonton", "alberta": "America/Edmonton",
    "british columbia": "America/Vancouver", "rio": "America/Sao_Paulo",
    "rio de janeiro": "America/Sao_Paulo", "brazil": "America/Sao_Paulo",
    "brasilia": "America/Sao_Paulo", "argentina": "America/Argentina/Buenos_Aires",
    "chile": "America/Santiago", "peru": "America/Lima", "colombia": "America/Bogota",
    "venezuela": "America/Caracas", "mexico": "America/Mexico_City", "cuba": "America/Havana",
    "central european time": "Europe/Berlin", "cet": "Europe/Berlin", "cest": "Europe/Berlin",
    "ist": "Asia/Kolkata", "jst": "Asia/Tokyo", "bst": "Europe/London",
}  # fmt: skip
_PLACE = re.compile(
    r"\b(?:in|at|for|over in|of|on)\s+(?P<place>(?:the\s+)?[a-z][a-z .'_/-]*?)"
    r"(?:\s+(?:time|right now|now|at the moment|currently|today|these days|at present"
    r"|again))*\s*[?.!,]*$",
    re.IGNORECASE,
)
_NO_PLACE = frozenset({
    "the moment", "this moment", "moment", "present", "now", "day", "time", "the day",
    "the time", "today", "the morning", "words", "english", "full", "numbers", "here",
    "my place", "my location", "my area", "my city", "my zone", "my time zone", "my timezone",
    "my end", "hours", "the clock", "clock", "your clock", "the week", "week", "the month",
    "month", "the year", "year", "me", "us", "the system", "this computer", "my computer",
    "hour format", "my watch", "earth", "your end", "short", "total", "the computer", "date",
    "the date", "the date today", "the current time", "it", "the hour", "hour", "local time",
    "the house", "digits", "month is", "this machine", "my clock", "military", "it is",
    "it right", "week is it", "the week is it", "year is it", "the year is it", "month is it",
})  # fmt: skip


@functools.lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    cities: dict[str, str] = {}
    for name in sorted(zoneinfo.available_timezones()):
        area, _, city = name.rpartition("/")
        if area.split("/")[0] in (
            "Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian",
            "Pacific",
        ):  # fmt: skip
            cities.setdefault(city.replace("_", " ").lower(), name)
        elif not area and len(name) > 4:
            cities.setdefault(name.replace("_", " ").lower(), name)  # Singapore, Japan, ...
    return cities | _FURTHER


@functools.lru_cache(maxsize=1)
def _zone_names() -> dict[str, str]:
    return {name.lower(): name for name in zoneinfo.available_timezones()}


def zone_of(place: str) -> str | None:
    """The IANA name for a city, country or zone name; None when it is not known."""
    place = re.sub(r"[^\w/ +-]", "", place).strip().lower()
    place = re.sub(r"^the\s+(?!(?:uk|netherlands|philippines))", "", place)
    place = (
        re.sub(r"\s+(?:city|time zone|timezone|time|standard time|daylight time)$", "", place)
        or place
    )
    cities = _cities()
    if place in cities:
        return cities[place]
    if f"{place} city" in cities:
        return cities[f"{place} city"]
    if "/" in place and (exact := _zone_names().get(place.replace(" ", "_"))):
        return exact
    words = place.split()
    if len(words) in (2, 3) and place not in cities:  # "paris france", "austin texas"
        for cut in range(len(words) - 1, 0, -1):
            first, last = " ".join(words[:cut]), " ".join(words[cut:])
            if first in cities and (last in cities or last in ("usa", "us", "canada", "australia")):
                return cities[first]
    return None


@functools.lru_cache(maxsize=8)
def zone(text: str) -> tuple[str | None, str | None]:
    """(IANA zone, place as said) a question about the time names.

    (None, None) when it names no place; (None, place) when the place's zone is not known.
    """
    asked = core(text).strip(" ?!.,")
    direct = re.search(
        r"\b([A-Za-z][A-Za-z .]*?)(?:'s)?\s+(?:local\s+)?(?:time|date|clock)\b(?!\s+(?:is|zone))",
        asked,
    )
    found = _PLACE.search(asked)
    if found:
        place = found["place"].strip()
        known = zone_of(place)
        if known:
            return known, place
        inner = re.split(r"\b(?:in|at)\s+", place)[-1]  # "folks in India"
        if inner != place and zone_of(inner):
            return zone_of(inner), inner
        plain = re.sub(r"^(?:the|my|your|this)\s+", "", place.lower())
        if place.lower() not in _NO_PLACE and plain not in _NO_PLACE and len(place.split()) <= 4:
            return None, place
    after = re.search(
        r"\b(?:time|date|clock)\s+(?:now\s+|there\s+)?([A-Za-z][A-Za-z ]*?)(?:\s+now)?$", asked
    )
    if after and (known := zone_of(after[1])) and after[1].lower() not in ("nice", "central"):
        return known, after[1]
    if direct:
        words = direct[1].split()
        for start in range(len(words)):
            place = " ".join(words[start:])
            known = (
                zone_of(place) if place.lower() not in ("nice", "la", "central", "est") else None
            )
            if known:
                return known, place
    for word in re.findall(
        r"\b[A-Z][a-z]+/[A-Z][A-Za-z_]+\b|\b(?:utc|gmt)\b", asked, re.IGNORECASE
    ):
        known = zone_of(word)
        if known:
            return known, word
    return _named_before(asked)


_ASKS_TIME = re.compile(r"\b(?:time|clock|hour|late|o'?clock|date|what day)\b", re.IGNORECASE)
_LEADS_TO_PLACE = re.compile(
    r"\b(?:in|at|from|to|call|ring|phone|calling|ringing)\s+(?=(?P<rest>\w[\w' -]*))", re.IGNORECASE
)
_OTHER_WORDS_TOO = frozenset(
    {"nice", "la", "central", "est", "pacific", "mountain", "eastern", "ist", "bst", "reading"}
)


def _named_before(asked: str) -> tuple[str | None, str | None]:
    """A place named earlier than the question: "I must call Los Angeles, how late is it there"."""
    if not _ASKS_TIME.search(asked):
        return None, None
    for lead in _LEADS_TO_PLACE.finditer(asked):
        words = lead["rest"].split()[:3]
        for count in range(len(words), 0, -1):
            place = " ".join(words[:count])
            if place.lower() not in _OTHER_WORDS_TOO and (known := zone_of(place)):
                return known, place
    return None, None
