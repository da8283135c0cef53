"""Written text becomes what a person would say."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sonia_desktop.speech.number_words import roman
from sonia_desktop.speech.spoken_text import spoken

_ENGLISH = [
    # numbers
    ("It costs 3.50 today.", "It costs three point five zero today."),
    ("5", "five"),
    ("1,234,567 people", "one million two hundred and thirty-four thousand five hundred and "
     "sixty-seven people"),
    ("1 000 000 people", "one million people"),
    ("10\u202f000 people", "ten thousand people"),
    ("1.234.567", "one million two hundred and thirty-four thousand five hundred and sixty-seven"),
    ("agent 007", "agent zero zero seven"),
    (".5 or 0.5", "point five or zero point five"),
    ("-5 and −3", "minus five and minus three"),
    ("+5", "plus five"),
    ("12345678901234567", "one two three four five six seven eight nine zero one two three four "
     "five six seven"),
    ("1st, 22nd and 113th", "first, twenty-second and one hundred and thirteenth"),
    ("5th-7th", "fifth to seventh"),
    ("10k or 5M users", "ten thousand or five million users"),
    ("1,000,000+ users", "one million plus users"),
    ("1e10", "ten to the power of ten"),
    ("2.5e-3", "two point five times ten to the power of minus three"),
    ("(555)", "(five hundred and fifty-five)"),
    # ranges, sums, fractions
    ("3-5 and 3–5", "three to five and three to five"),
    ("5 - 3 - 1", "five minus three minus one"),
    ("2+2=4", "two plus two equals four"),
    ("5 * 3 = 15", "five times three equals fifteen"),
    ("1*2*3", "one times two times three"),
    ("10 / 2", "ten divided by two"),
    ("x² + y² = z²", "x squared plus y squared equals z squared"),
    ("10^6", "ten to the power of six"),
    ("5 > 3 and x <= 4", "five greater than three and x at most four"),
    ("> 5 GB needed", "more than five gigabytes needed"),
    ("~5 km", "about five kilometers"),
    ("3/4 or 1/2", "three quarters or one half"),
    ("1 1/2 and 1½", "one and a half and one and a half"),
    ("2/3 cup, 3/4 kg", "two thirds cup, three quarters of a kilogram"),
    ("7/10", "seven out of ten"),
    ("24/7", "twenty-four seven"),
    ("50/50", "fifty fifty"),
    ("a pressure of 120/80", "a pressure of one hundred and twenty over eighty"),
    ("3:1", "three to one"),
    ("1-2-3", "one two three"),
    # dates
    ("on 2026-03-04", "on March fourth, twenty twenty-six"),
    ("3/4/2026", "March fourth, twenty twenty-six"),
    ("13/4/2026", "April thirteenth, twenty twenty-six"),
    ("12/25/26", "December twenty-fifth, twenty twenty-six"),
    ("21.11.2026", "the twenty-first of November twenty twenty-six"),
    ("Nov 21, 2026", "November twenty-first, twenty twenty-six"),
    ("November 21st", "November twenty-first"),
    ("on 21 November 2026", "on the twenty-first of November twenty twenty-six"),
    ("the 21st of May", "the twenty-first of May"),
    ("by 5 Dec. Then", "by the fifth of December. Then"),
    ("Born on 4 July 1776.", "Born on the fourth of July seventeen seventy-six."),
    ("March 3-5, 2026", "March third to fifth, twenty twenty-six"),
    ("in March 2026", "in March twenty twenty-six"),
    ("Sat Nov 21", "Saturday November twenty-first"),
    ("2026-11-21T04:53:23Z", "November twenty-first, twenty twenty-six, at four fifty-three UTC"),
    ("you may 5", "you may five"),
    # years
    ("In 1984.", "In nineteen eighty-four."),
    ("since 1066", "since ten sixty-six"),
    ("2026 is here", "twenty twenty-six is here"),
    ("1999-2005", "nineteen ninety-nine to two thousand and five"),
    ("1905", "nineteen oh five"),
    ("the 1990s and the '80s", "the nineteen nineties and the eighties"),
    ("1984 items", "one thousand nine hundred and eighty-four items"),
    ("In 1500 cases", "In one thousand five hundred cases"),
    ("1986. A great year.", "nineteen eighty-six. A great year."),
    # times
    ("It is **14:05**.", "It is fourteen oh five."),
    ("At 09:30 and 18:00", "At nine thirty and eighteen hundred"),
    ("Meet me at 7:15 pm.", "Meet me at seven fifteen PM."),
    ("at 221B Baker St., 64B", "at two hundred and twenty-one B Baker Street, sixty-four bytes"),
    ("At 9:00 and 00:00", "At nine o'clock and midnight"),
    ("9:30 a.m. Then", "nine thirty AM. Then"),
    ("5pm-7pm", "five PM to seven PM"),
    ("10 a.m. – 2 p.m.", "ten AM to two PM."),
    ("10:30-11:45", "ten thirty to eleven forty-five"),
    ("9:30:15", "nine thirty and fifteen seconds"),
    ("2h 30m", "two hours and thirty minutes"),
    ("Its 5 o'clock.", "Its five o'clock."),
    # money
    ("$5.20", "five dollars and twenty cents"),
    ("€3 or 3 €", "three euros or three euros"),
    ("$1 and $1.00", "one dollar and one dollar"),
    ("£2.50 and £0.01", "two pounds and fifty pence and one penny"),
    ("$3.5 million", "three point five million dollars"),
    ("£1bn", "one billion pounds"),
    ("5,20 €", "five euros and twenty cents"),
    ("-$5", "minus five dollars"),
    ("$5-10", "five to ten dollars"),
    ("$1,200", "one thousand two hundred dollars"),
    ("5 USD", "five US dollars"),
    ("¥500", "five hundred yen"),
    ("$5/month", "five dollars per month"),
    ("5 €/month", "five euros per month"),
    # measures
    ("5 km or 1 km", "five kilometers or one kilometer"),
    ("20°C and -5 °C", "twenty degrees Celsius and minus five degrees Celsius"),
    ("100 °F, 90°", "one hundred degrees Fahrenheit, ninety degrees"),
    ("3.5 GB", "three point five gigabytes"),
    ("60 km/h.", "sixty kilometers per hour."),
    ("100 Mbit/s", "one hundred megabits per second"),
    ("16GB/s", "sixteen gigabytes per second"),
    ("3-5 km", "three to five kilometers"),
    ("27 m²", "twenty-seven square meters"),
    ("220V, 50Hz", "two hundred and twenty volts, fifty hertz"),
    ("30s or 100ms", "thirty seconds or one hundred milliseconds"),
    ("60fps", "sixty frames per second"),
    ("6'2\"", "six foot two"),
    ("6 ft 2 in", "six foot two"),
    ("1920x1080", "nineteen twenty by ten eighty"),
    ("10x10 cm", "ten by ten centimeters"),
    ("3x faster", "three times faster"),
    ("12.5% and 5-10%", "twelve point five percent and five to ten percent"),
    # phone numbers
    ("+49 30 1234567", "plus four nine, three zero, one two three four five six seven"),
    ("(555) 123-4567", "five five five, one two three, four five six seven"),
    ("555-123-4567", "five five five, one two three, four five six seven"),
    ("Call 911!", "Call nine one one!"),
    ("call 3 people", "call three people"),
    ("0800 123 456", "zero eight zero zero, one two three, four five six"),
    # names with numbers
    ("H200, A4 and C3PO", "H two hundred, A four and C three PO"),
    ("COVID-19 and GPT-4o", "COVID nineteen and GPT four o"),
    ("3D, 4K, MP3", "three D, four K, MP three"),
    ("Room 204, Flight 370", "Room two oh four, Flight three seventy"),
    ("ISO 8601", "ISO eighty-six oh one"),
    ("HTTP 404", "HTTP four zero four"),
    ("Python 3.11 and v1.2.3", "Python three point eleven and version one point two point three"),
    ("Ubuntu 24.04", "Ubuntu twenty-four point oh four"),
    ("192.168.1.10", "one nine two dot one six eight dot one dot ten"),
    ("localhost:7030", "localhost port seven zero three zero"),
    # Roman numerals
    ("Chapter IV", "Chapter four"),
    ("World War II", "World War two"),
    ("Henry VIII", "Henry the eighth"),
    ("Elizabeth I of England", "Elizabeth the first of England"),
    ("the XIX century", "the nineteenth century"),
    ("Type C, MIX and I", "Type C, MIX and I"),
    # addresses, paths, ids
    ("Go to https://www.example.com/a?b=1.", "Go to example dot com."),
    ("See docs.python.org/3/library.", "See docs dot python dot org."),
    ("jo.doe+x@mail.example.co.uk", "jo dot doe plus x at mail dot example dot co dot uk"),
    ("in /home/me/Downloads/", "in Downloads"),
    ("Open C:\\Users\\Me\\notes.txt please.", "Open notes dot txt please."),
    ("Edit src/main.py", "Edit main dot py"),
    ("a file my_notes.tar.gz", "a file my notes dot tar dot gz"),
    (".gitignore", "dot gitignore"),
    ("commit e44189b fixed it", "commit E four four one fixed it"),
    ("123e4567-e89b-12d3-a456-426614174000", "one two three E"),
    ("#ff8800", "color F F eight eight zero zero"),
    # abbreviations and signs
    ("e.g. apples, i.e. fruit", "for example apples, that is fruit"),
    ("pears, etc. Then vs. now", "pears, et cetera. Then versus now"),
    ("Dr. Smith, Main St. in St. Louis", "Doctor Smith, Main Street in Saint Louis"),
    ("No. 5 and #5", "number five and number five"),
    ("Fig. 3, pp. 3-5", "figure three, pages three to five"),
    ("C++ and C#", "C plus plus and C sharp"),
    ("salt & pepper", "salt and pepper"),
    ("I/O, TCP/IP and and/or", "I O, TCP IP and and or"),
    ("w/ milk", "with milk"),
    ("USB and PDFs", "USB and PDF's"),
    ("Well — maybe - yes.", "Well, maybe, yes."),
    ("Wait... what?", "Wait... what?"),
    ("snake_case stays words", "snake case stays words"),
    ("✅ Tests pass", "done: Tests pass"),
    ("Great job! 🎉🎉", "Great job!"),
    ("👍", "thumbs up"),
    ("Hello :) there", "Hello there"),
    ("foo.bar.baz() is a call", "foo dot bar dot baz is a call"),
    # Markdown
    ("See [the log](http://x.y/z).", "See the log."),
    ("- notes.txt\n- report.pdf", "notes dot txt.\nreport dot pdf."),
    ("1. Boil water\n2. Add tea", "one: Boil water.\ntwo: Add tea."),
    ("- [ ] buy milk\n- [x] sleep", "to do: buy milk.\ndone: sleep."),
    ("- a\n  - b", "a.\nb."),
    ("# Heading\ntext", "Heading\ntext"),
    ("The **very** *nice* ~~old~~ `code`", "The very nice old code"),
    ("Run `uname -a` now", "Run uname dash a now"),
    ("call `getUserName(id)` and `x == 1`", "call get User Name id and x equals one"),
    ("```py\na=1\nb=2\nc=3\n```", "Py code block, three lines."),
    ("```\nls\n```", "ls"),
    ("> a quotation", "a quotation"),
    ("![cat](x.png)", "picture: cat"),
    ("| Name | Age |\n|---|---|\n| Ann | 5 |", "Name: Ann, Age: five."),
    ("first line\ncontinues here\nNew line", "first line continues here\nNew line"),
    ("<b>bold</b> text", "bold text"),
    ("[^1] footnote[^2]", "footnote"),
    ("$HOME and $5", "HOME and five dollars"),
    ("***", ""),
    ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("written", "said"), _ENGLISH)
def test_it_is_read_as_a_person_would(written: str, said: str) -> None:
    assert spoken(written) == said


def test_british_and_other_english_put_the_day_first() -> None:
    assert spoken("3/4/2026", "en-GB") == "the third of April twenty twenty-six"
    assert spoken("3/4/2026", "en_AU") == "the third of April twenty twenty-six"
    assert spoken("3/4/2026", "en-US") == "March fourth, twenty twenty-six"


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        (
            "de",
            "**Hallo**, 5 km am 3.4. um 14:05 ✅ `los`",
            "Hallo, fünf Kilometer am dritten April um vierzehn Uhr fünf los",
        ),
        (
            "de",
            "Der 2. Platz vom 21.11.2026 kostet 3,50 € oder 1 €, z. B. um 1:00 Uhr.",
            "Der zweite Platz vom einundzwanzigsten November zweitausendsechsundzwanzig kostet "
            "drei Euro fünfzig oder ein Euro, zum Beispiel um ein Uhr.",
        ),
        (
            "de",
            "-5,25 °C, 1 h, 12.000 m², 1999, 192.168.0.1, H2O, 5 Mio. €",
            "minus fünf Komma zwei fünf Grad Celsius, eine Stunde, zwölftausend Quadratmeter, "
            "neunzehnhundertneunundneunzig, 192.168.0.1, H2O, fünf Millionen Euro",
        ),
        (
            "es",
            "Cuesta 21 € el 21/11/2026 a las 14:30: 50 % de 1.000 km, 2º piso, 5 millones €",
            "Cuesta veintiún euros el veintiuno de noviembre de dos mil veintiséis a las catorce "
            "treinta: cincuenta por ciento de mil kilómetros, segundo piso, cinco millones de "
            "euros",
        ),
        (
            "fr",
            "3,50 € le 1/5/2026 à 14h30 ou 1:00, 1 000 km, 1er étage, 2e fois, 80 %",
            "trois euros cinquante le premier mai deux mille vingt-six à quatorze heures trente ou "
            "une heure, mille kilomètres, premier étage, deuxième fois, quatre-vingts pour cent",
        ),
        ("de", "Äpfel usw. Dann Birnen.", "Äpfel und so weiter. Dann Birnen."),
        ("de", "Siehe https://www.example.de/x.", "Siehe example.de."),
        ("fr", "- un\n1. deux\n![chat](x.png)", "un.\ndeux chat."),
        ("es", "en /home/yo/notas.txt", "en notas.txt"),
        ("de", "Text.\n```\na\nb\nc\n```", "Text."),
    ],
)
def test_other_languages_are_cleaned_and_get_no_english_words(
    language: str, written: str, said: str
) -> None:
    assert spoken(written, language) == said


def test_a_long_table_is_told_by_its_first_rows() -> None:
    rows = "".join(f"| a{n} | b |\n" for n in range(20))
    said = spoken(f"| X | Y |\n|---|---|\n{rows}").split("\n")
    assert len(said) == 7
    assert said[-1] == "And fourteen more rows."


_LANGUAGES = st.sampled_from(["en", "en-GB", "de", "es", "fr-FR", "zh"])
_MARKISH = st.text(alphabet="aB1 .,:-/*_#`~|<>[]()!$%€@&=+\n'\"", max_size=120)


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(max_size=200), _MARKISH), _LANGUAGES)
@example("[foo]: http://x.y", "en")
@example("<a>", "en")
@example("> " * 60 + "x", "en")
@example("\ud800", "en")
def test_any_text_can_be_said(text: str, language: str) -> None:
    said = spoken(text, language)
    assert not re.search(r"[*_`#~|<>\[\]{}\\^]", said)
    assert "  " not in said
    assert len(said) <= 24 * len(text) + 100
    if any("a" <= one.lower() <= "z" for one in text):
        assert said


@settings(deadline=None)
@given(st.lists(st.from_regex(r"[a-z]{2,9}", fullmatch=True), min_size=1, max_size=12))
def test_plain_words_stay_as_they_are(words: list[str]) -> None:
    text = " ".join(words)
    assert spoken(text) == text
    assert spoken(text, "de") == text


@settings(deadline=None)
@given(
    st.integers(0, 10**12), st.sampled_from(["", "-", "$", "€"]), st.sampled_from(["", " km", "%"])
)
def test_no_digit_is_left_to_the_engine(value: int, before: str, after: str) -> None:
    said = spoken(f"It was {before}{value:,}{after} there.")
    assert not re.search(r"[0-9$€%]", said)
    assert said.endswith("there.")


@given(st.integers(1, 3999))
def test_roman_numerals_are_read_both_ways(value: int) -> None:
    rest, text = value, ""
    for size, sign in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
                       (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
                       (1, "I")):  # fmt: skip
        text += sign * (rest // size)
        rest %= size
    assert roman(text) == value
    assert roman("IIII") is None
    assert roman("VX") is None
