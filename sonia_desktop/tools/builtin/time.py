"""time.now: the true time, here or elsewhere."""

from __future__ import annotations

import functools
import os
import re
import zoneinfo
from datetime import UTC, date, datetime, timedelta, tzinfo
from importlib.resources import files
from pathlib import Path

from pydantic import Field

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.ids import iso_z
from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

# Own names: strftime follows the process's locale, which a GUI toolkit may change.
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
# Places people say that no zone is named after.
_PLACES = {
    "beijing": "Asia/Shanghai",
    "mumbai": "Asia/Kolkata",
    "delhi": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "bangalore": "Asia/Kolkata",
    "san francisco": "America/Los_Angeles",
    "seattle": "America/Los_Angeles",
    "california": "America/Los_Angeles",
    "boston": "America/New_York",
    "washington": "America/New_York",
    "miami": "America/New_York",
    "texas": "America/Chicago",
    "dallas": "America/Chicago",
    "houston": "America/Chicago",
    "munich": "Europe/Berlin",
    "hamburg": "Europe/Berlin",
    "frankfurt": "Europe/Berlin",
    "geneva": "Europe/Zurich",
    "barcelona": "Europe/Madrid",
    "milan": "Europe/Rome",
    "kyiv": "Europe/Kyiv",
    "rio de janeiro": "America/Sao_Paulo",
    "rio": "America/Sao_Paulo",
    "usa": "America/New_York",
    "uk": "Europe/London",
    "england": "Europe/London",
    "scotland": "Europe/London",
    "osaka": "Asia/Tokyo",
    "kyoto": "Asia/Tokyo",
    "cape town": "Africa/Johannesburg",
    "abu dhabi": "Asia/Dubai",
    "hanoi": "Asia/Ho_Chi_Minh",
    "canberra": "Australia/Sydney",
    "russia": "Europe/Moscow",
    "brazil": "America/Sao_Paulo",
    "australia": "Australia/Sydney",
    "canada": "America/Toronto",
    "spain": "Europe/Madrid",
    "germany": "Europe/Berlin",
    "gmt": "UTC",
    "zulu": "UTC",
    "greenwich": "UTC",
}


class TimeArgs(ToolArgs):
    """No arguments: here and now. `zone`: an IANA zone, a city or a country. `day`: another day."""

    zone: str | None = Field(
        None, max_length=80, description="Zone, city or country, such as Europe/Berlin or Tokyo."
    )
    day: date | None = Field(
        None, description="Another day, as 2026-12-25: its weekday and how far away it is."
    )
    since: date | None = Field(None, description="Count the days from this one, not from today.")
    called: str = Field("", max_length=80, description="What that day is called, for the answer.")
    week: bool = Field(False, description="Tell the number of the week, too.")


EXAMPLES = (
    "what time is it",
    "what's the time",
    "tell me the time please",
    "what is the current time",
    "do you know what time it is now",
    "how late is it",
    "what day is it today",
    "what is today's date",
    "which day of the week is it",
    "what's the date",
    "what month is it",
    "what year is it",
    "time please",
    "current date and time",
    "what time is it in Tokyo",
    "what's the time in New York right now",
    "tell me the local time in London",
    "can you check the clock",
)


def time_tools() -> list[Tool]:
    """The tools of the clock."""
    return [
        Tool(
            name="time.now",
            description="Tells the current date and time, here or in another time zone.",
            args=TimeArgs,
            effect=Effect.READ,
            run=_now,
            examples=EXAMPLES,
            aliases=("get_current_time",),
            category="system",
            timeout_s=5.0,
        )
    ]


def _now(args: TimeArgs, _context: ToolContext) -> ToolResult:
    now = tell(datetime.now(UTC), args.zone)
    if args.day is None and not args.week:
        return now
    today = date.fromisoformat(now.data["date"])
    if args.since is not None and args.day is not None:
        told = tell_between(args.since, args.day)
        return ToolResult(told.text, {**now.data, **told.data})
    told = tell_day(args.day or today, today, args.called, week=args.week)
    return ToolResult(told.text, {**now.data, **told.data})


def tell_day(day: date, today: date, called: str = "", *, week: bool = False) -> ToolResult:
    """`day` in words and as data: its weekday, its week and how many days it is away."""
    away = (day - today).days
    weekday, written = _DAYS[day.weekday()], _written(day)
    is_, far = "was" if away < 0 else "is", _far(away)
    if called.lower() in ("tomorrow", "yesterday"):
        text = f"{called} {is_} {weekday}, {written}"
    elif called and weekday.lower() in called.lower():
        text = f"{called} {is_} {written}, {far}"
    elif called:
        joint = " " if called.lower().startswith("the day") else " on "
        text = f"{called} {is_}{joint}{weekday}, {written}, {far}"
    else:
        text = f"{written} {is_} a {weekday}, {far}"
    number = day.isocalendar()
    if week and day == today:
        text = f"It is week {number.week} of {number.year}, counted from Monday (ISO 8601)"
    elif week:
        text += f"; that is in week {number.week} of {number.year} (ISO 8601)"
    data = {"day": day.isoformat(), "day_weekday": weekday, "days_away": away,
            "iso_week": number.week, "iso_year": number.year}  # fmt: skip
    return ToolResult(f"{text}.", data)


def tell_between(one: date, other: date) -> ToolResult:
    """How far two days are from each other; the last is not counted."""
    first, last = sorted((one, other))
    days = (last - first).days
    weeks, rest = divmod(days, 7)
    also = f" and {rest} day{'s' if rest > 1 else ''}" if rest else ""
    length = f" ({weeks} week{'s' if weeks > 1 else ''}{also})" if weeks else ""
    told = f"{days:,} day{'' if days == 1 else 's'}{length}"
    return ToolResult(
        f"From {_written(first)} to {_written(last)} it is {told}.",
        {"since": first.isoformat(), "day": last.isoformat(), "days": days},
    )


def _written(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _far(days: int) -> str:
    if abs(days) <= 1:
        return ("yesterday", "today", "tomorrow")[days + 1]
    weeks, rest = divmod(abs(days), 7)
    also = f" and {rest} day{'s' if rest > 1 else ''}" if rest else ""
    told = f"{abs(days):,} days" + (f" ({weeks} weeks{also})" if 2 <= weeks <= 53 else "")
    return f"in {told}" if days > 0 else f"{told} ago"


def tell(moment: datetime, zone: str | None = None) -> ToolResult:
    """`moment` in words and as data, in the computer's own zone or in `zone`."""
    asked = (zone or "").strip()
    if asked.lower() in ("", "local", "here", "my time zone"):
        local, name, where = moment.astimezone(), local_zone_name(), ""
    else:
        key = zone_named(asked)
        local, name = moment.astimezone(_zone(key)), key
        city = key.rsplit("/", 1)[-1].replace("_", " ")
        where = f" in {asked if asked.lower() in _PLACES else city} ({local.tzname()})"
    day = f"{_DAYS[local.weekday()]}, {local.day} {_MONTHS[local.month - 1]} {local.year}"
    offset = local.utcoffset() or timedelta()
    return ToolResult(
        f"It is {local:%H:%M} on {day}{where}.",
        {
            "iso_format": iso_z(moment),
            "unix_timestamp": moment.timestamp(),
            "formatted": f"{local:%Y-%m-%d %H:%M:%S}",
            "local_time": local.isoformat(timespec="seconds"),
            "time": f"{local:%H:%M}",
            "date": f"{local:%Y-%m-%d}",
            "weekday": _DAYS[local.weekday()],
            "zone": name,
            "utc_offset_minutes": int(offset.total_seconds() // 60),
        },
    )


def local_zone_name() -> str:
    """The IANA name of the computer's zone where it can be told, else its abbreviation."""
    chosen = os.environ.get("TZ", "").lstrip(":")
    if chosen:
        return chosen
    try:
        leads_to = os.readlink("/etc/localtime")
    except OSError:  # a file of its own, another system
        return datetime.now().astimezone().tzname() or "local"
    return _zone_at(leads_to) or datetime.now().astimezone().tzname() or "local"


@functools.lru_cache(maxsize=16)
def _zone_at(leads_to: str) -> str:
    """The zone whose file ``/etc/localtime`` leads to; "" where its place does not tell."""
    found = re.search(r"zoneinfo/(.+)$", os.path.realpath(os.path.join("/etc", leads_to)))
    return found[1] if found else ""


def zone_named(text: str) -> str:
    """The IANA zone a person means. Raises `InvalidInputError`."""
    wanted = re.sub(r"^(?:in|the)\s+", "", text.strip().lower())
    key = _PLACES.get(wanted) or _keys().get(wanted.replace(" ", "_"))
    key = key or _countries().get(wanted)
    if key is None:
        raise InvalidInputError(
            f"There is no time zone {text!r}.",
            remedy="Give an IANA name such as Europe/Berlin, or a large city.",
            parameter="zone",
        )
    return key


def _zone(key: str) -> tzinfo:
    try:
        return zoneinfo.ZoneInfo(key)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError) as error:
        raise InvalidInputError(f"There is no time zone {key!r}.", parameter="zone") from error


@functools.cache
def _keys() -> dict[str, str]:
    """Lower-case zone names, and the city at their end, to the IANA name."""
    names = sorted(zoneinfo.available_timezones())
    cities = {name.rsplit("/", 1)[-1].lower(): name for name in names if "/" in name}
    return cities | {name.lower(): name for name in names}


@functools.cache
def _countries() -> dict[str, str]:
    """Countries to their first zone in the time zone database's own table (its most populous)."""
    codes = dict(_rows("iso3166.tab"))
    found: dict[str, str] = {}
    for row in _rows("zone.tab"):
        found.setdefault(codes.get(row[0], row[0]).lower(), row[2])
    return found


def _rows(name: str) -> list[list[str]]:
    for folder in (*zoneinfo.TZPATH, "/usr/share/zoneinfo"):
        path = Path(folder, name)
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            break
    else:
        try:
            text = files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
        except (ModuleNotFoundError, OSError):
            return []
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
