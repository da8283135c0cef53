"""Moonshine on real sound: read English, espeak-ng, silence, noise, long and cut-off recordings."""

from __future__ import annotations

import itertools
import math
import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.audio.files import load_speech
from sonia_desktop.audio.vad import VoiceActivity
from sonia_desktop.core.errors import CancelledError, InvalidInputError, UnavailableError
from sonia_desktop.core.resources import resource
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech import moonshine
from sonia_desktop.speech.expectation import TaskExpectation
from sonia_desktop.speech.moonshine import Moonshine
from sonia_desktop.speech.moonshine_again import SecondHearing
from sonia_desktop.speech.moonshine_hearing import MoonshineHearing
from sonia_desktop.speech.moonshine_model import Found, MoonshineModel, Token, read_tokens
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript
from sonia_desktop.speech.vocabulary import Vocabulary
from sonia_desktop.speech.word_times import spread

SHARED = Path(os.environ.get("SONIA_SHARED_DATA", Path(__file__).parents[3] / "shared/data"))
needs_recordings = pytest.mark.skipif(
    not (SHARED / "speech").is_dir(), reason=f"no recordings in {SHARED} (SONIA_SHARED_DATA)"
)


@pytest.fixture(scope="module")
def engine() -> Iterator[Moonshine]:
    made = Moonshine(VoiceActivity, expect=TaskExpectation)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def hearing(engine: Moonshine) -> Iterator[MoonshineHearing]:
    stream = engine.open()
    yield stream
    stream.close()


def said(text: str, voice: str = "en-us") -> Pcm16:
    command = ["espeak-ng", "-v", voice, "-s", "150", "--stdout", text]
    wav = subprocess.run(command, capture_output=True, check=True).stdout
    return np.concatenate([np.zeros(4800, np.int16), load_speech(wav), np.zeros(8000, np.int16)])


def hear(stream: MoonshineHearing, sound: Pcm16, piece: int = 1600) -> tuple[Transcript, list[str]]:
    partials: list[str] = []
    for at in range(0, len(sound), piece):
        partial = stream.feed(sound[at : at + piece])
        if partial and (not partials or partials[-1] != partial):
            partials.append(partial)
    return stream.finish(), partials


def words(text: str) -> list[str]:
    return "".join(c for c in text.casefold() if c.isalnum() or c in " '").split()


def errors(truth: str, heard: str) -> float:
    """Word error rate."""
    a, b = words(truth), words(heard)
    row = list(range(len(b) + 1))
    for i, one in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (one != other))
    return row[-1] / len(a)


@needs_recordings
def test_read_english_is_heard_nearly_word_for_word(hearing: MoonshineHearing) -> None:
    rates = []
    for line in (SHARED / "speech" / "transcripts.tsv").read_text(encoding="utf-8").splitlines():
        name, truth = line.split("\t")[0], line.split("\t")[-1]
        if not (SHARED / "speech" / name).is_file():
            continue  # the heading
        heard, _ = hear(hearing, load_speech(SHARED / "speech" / name))
        assert heard.engine == "Moonshine tiny"
        rates.append(errors(truth, heard.text))
        # another text that is nearly as likely makes it unsure, rightly where a word is wrong
        assert heard.confidence > (0.5 if rates[-1] else 0.7), heard
    assert len(rates) >= 5
    assert sum(rates) / len(rates) < 0.12, rates


@needs_recordings
def test_words_have_times_in_order_within_the_sound(hearing: MoonshineHearing) -> None:
    sound = load_speech(SHARED / "speech" / "librivox-0870.wav")
    heard, _ = hear(hearing, sound)
    assert " ".join(word.text for word in heard.words) == heard.text
    assert all(word.start_s < word.end_s <= len(sound) / 16000 for word in heard.words)
    starts = [word.start_s for word in heard.words]
    assert starts == sorted(starts)
    by_word = {word.text: word for word in heard.words}
    # pocketsphinx's forced alignment puts "consider" at 2.89 to 3.43 s
    assert abs(by_word["consider"].start_s - 2.89) < 0.5


def test_a_request_is_heard_and_its_text_grows_while_it_is_spoken(
    engine: Moonshine, hearing: MoonshineHearing
) -> None:
    clock = Clock()
    paced = Moonshine(VoiceActivity, clock=clock)
    stream = paced.open()
    sound = said("what time is it in london and what is the weather like today")
    partials: list[str] = []
    for at in range(0, len(sound), 1600):
        clock.now += 0.1
        partial = stream.feed(sound[at : at + 1600])
        if partial and (not partials or partials[-1] != partial):
            partials.append(partial)
    heard = stream.finish()
    stream.close()
    paced.stop()
    assert words(heard.text)[:4] == ["what", "time", "is", "it"]
    assert len(partials) >= 3, partials
    assert any(heard.text.startswith(partial.rstrip(".?!,")) for partial in partials[:-1])


class Clock:
    """Seconds that pass as the test says."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(
    "make",
    [
        lambda: np.zeros(48_000, np.int16),
        lambda: np.random.default_rng(1).normal(0, 900, 48_000).astype(np.int16),
        lambda: (6000 * np.sin(np.arange(48_000) / 16_000 * 440 * 2 * np.pi)).astype(np.int16),
        lambda: np.zeros(0, np.int16),
        lambda: np.full(100, 32767, np.int16),
    ],
    ids=["silence", "noise", "tone", "nothing", "click"],
)
def test_where_nobody_speaks_nothing_is_heard(
    hearing: MoonshineHearing, make: Callable[[], Pcm16]
) -> None:
    heard, partials = hear(hearing, make())
    assert heard.text == ""
    assert heard.words == ()
    assert partials == []


def test_what_people_say_is_weighed_in_where_the_sound_leaves_it_open(engine: Moonshine) -> None:
    only_sound = Moonshine(VoiceActivity)
    phrases = [
        ("read the screen", "en-us+m3"),
        ("please say the time", "en-gb-scotland"),
        ("what time is it", "en-us"),
        ("list the files in my downloads", "en-us"),
        ("what is on my screen", "en-gb"),
        ("remember that my sister lives in oslo", "en-us"),
    ]
    sums = []
    for one in (only_sound, engine):
        stream = one.open()
        sums.append(
            sum(errors(text, hear(stream, said(text, voice))[0].text) for text, voice in phrases)
        )
        stream.close()
    only_sound.stop()
    assert sums[1] < sums[0]


def test_a_doubtful_text_is_to_fit_the_slowed_sound_too(
    engine: Moonshine, monkeypatch: pytest.MonkeyPatch
) -> None:
    phrases = [
        ("good morning what day is it", "en-us"),
        ("what is the day today", "en-us+f3"),
        ("write down that the plumber comes on monday", "en-us+f3"),
        ("how long has this machine been up", "en-us+f3"),
        ("have a look at my screen and tell me what is there", "en-gb-scotland"),
        ("note down that paul is vegetarian", "en-gb-scotland"),
    ]

    def wrong_words() -> int:
        stream = engine.open()
        found = sum(
            errors(text, hear(stream, said(text, voice))[0].text) for text, voice in phrases
        )
        stream.close()
        return found

    twice = wrong_words()
    monkeypatch.setattr(moonshine, "_DOUBTFUL", 0.0)  # never in doubt: heard once
    assert twice < wrong_words()


@pytest.mark.parametrize(
    ("behind", "sense", "enough"), [(3.0, 0.9, True), (1.0, 0.9, False), (3.0, 0.5, False)]
)
def test_one_hearing_is_enough_of_what_is_well_ahead_and_makes_sense(
    behind: float, sense: float, enough: bool
) -> None:
    made = Moonshine(VoiceActivity, prefer=lambda texts: [sense] * len(texts))
    found = [
        Found(*_likely(text, score), expected=0.0, draft=())
        for text, score in (
            ("wake me at nine", -1.0),
            ("wake me at 9", -1.5),  # the same, written otherwise
            ("wake me at a time", -1.0 - behind),
        )
    ]
    assert made._plain(found) is enough
    assert not Moonshine(VoiceActivity)._plain(found)


class Second:
    """A second engine that understands nothing, and when it followed and was asked."""

    def __init__(self) -> None:
        self.followed: list[float] = []
        self.asked: list[float] = []
        self.heard_s = 0.0

    def hear(self, sound: Pcm16) -> Future[tuple[list[str], float]]:
        self.asked.append(self.heard_s)
        answer: Future[tuple[list[str], float]] = Future()
        answer.set_result(([], 0.0))
        return answer

    def follow(self, sound: Pcm16) -> None:
        self.followed.append(self.heard_s)

    def get_ready(self) -> None: ...

    def stop(self) -> None: ...


def test_in_doubt_the_second_engine_follows_what_is_said_and_is_asked_once_in_the_pause() -> None:
    clock, second = Clock(), Second()
    made = Moonshine(VoiceActivity, expect=TaskExpectation, beside=second, clock=clock)
    stream = made.open()
    sound = said("remember that my dentist is on friday at nine")
    ends_s = np.flatnonzero(np.abs(sound) > 300)[-1] / SAMPLE_RATE_HZ
    for at in range(0, len(sound), 512):
        clock.now = second.heard_s = (at + 512) / SAMPLE_RATE_HZ
        stream.feed(sound[at : at + 512])
    stream.finish()
    stream.close()
    made.stop()
    assert second.followed[0] < ends_s
    assert len(second.asked) == 1, second.asked
    assert ends_s < second.asked[0] < ends_s + 0.2


def test_a_second_hearing_that_another_one_drove_out_is_made_when_it_is_wanted() -> None:
    model = MoonshineModel()
    model.start()
    expectation = TaskExpectation()
    hearing = SecondHearing(model)
    sounds = [
        said(text) / np.float32(32768) for text in ("what time is it", "list the files in my music")
    ]
    in_turn = [hearing.hear(sound, expectation).result() for sound in sounds]
    first, second = (hearing.hear(sound, expectation) for sound in sounds)
    found = [first.result(), second.result()]
    assert [each.found[0].draft for each in found] == [each.found[0].draft for each in in_turn]
    given_up = hearing.hear(sounds[0], expectation)
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        given_up.result(token)
    hearing.stop()
    model.stop()


def test_how_well_texts_fit_is_told_for_all_at_once() -> None:
    model = MoonshineModel()
    model.start()
    encoded = model.encode(said("list the files in my downloads") / np.float32(32768))
    tokens, draft = model.hear(encoded)
    shorter, other = draft[:-2], (*draft[:-1], draft[0])
    fits = model.fits(encoded, [draft, shorter, other])
    alone = [model.fits(encoded, [each])[0] for each in (draft, shorter, other)]
    assert fits == pytest.approx(alone, abs=2.0)  # int8 arithmetic rounds them differently
    assert fits[0] > max(fits[1:])
    # with the chance of its end, which `hear` does not tell
    assert fits[0] <= sum(math.log(token.chance) for token in tokens) + 2.0
    assert model.fits(encoded, []) == []
    model.stop()


def test_sense_decides_between_likely_texts() -> None:
    asked: list[list[str]] = []

    def likes_streets(texts: Sequence[str]) -> list[float]:
        asked.append(list(texts))
        return [1.0 if "street" in text.lower() else 0.0 for text in texts]

    made = Moonshine(VoiceActivity, expect=TaskExpectation, prefer=likes_streets)
    stream = made.open()
    heard, _ = hear(stream, said("read the screen", "en-us+m3"))
    stream.close()
    made.stop()
    assert asked
    assert heard.text not in heard.alternatives
    for behind, sense_wins in ((2.0, True), (9.0, False)):
        found = [_likely("read the screen", -1.0), _likely("read the street", -1.0 - behind)]
        tokens, _, _ = made._considered(found, [])
        assert ("street" in "".join(token.text for token in tokens)) is sense_wins


@needs_recordings
def test_long_sound_is_cut_in_pauses_and_loses_no_words(hearing: MoonshineHearing) -> None:
    names = sorted((SHARED / "speech").glob("librivox-*.wav"))
    one_by_one = [hear(hearing, load_speech(name))[0].text for name in names]
    pause = np.zeros(8000, np.int16)
    whole = np.concatenate([part for name in names for part in (load_speech(name), pause)])
    heard, _ = hear(hearing, np.concatenate([whole, whole]))
    assert errors(" ".join(one_by_one * 2), heard.text) < 0.06
    assert heard.words[-1].end_s > len(whole) / 16000 * 1.8


def test_two_streams_do_not_mix(engine: Moonshine) -> None:
    first, second = engine.open(), engine.open()
    time_asked, screen_asked = said("what time is it"), said("what is on my screen")
    for at in range(0, max(len(time_asked), len(screen_asked)), 1600):
        first.feed(time_asked[at : at + 1600])
        second.feed(screen_asked[at : at + 1600])
    assert "time" in first.finish().text.lower()
    assert "screen" in second.finish().text.lower()
    first.close()
    second.close()


def test_a_cancelled_hearing_stops_and_the_stream_goes_on(hearing: MoonshineHearing) -> None:
    token = CancelToken()
    token.cancel()
    hearing.feed(said("what time is it")[:20_000])
    with pytest.raises(CancelledError):
        hearing.finish(token)
    heard, _ = hear(hearing, said("what time is it"))
    assert "time" in heard.text.lower()


def test_a_closed_stream_says_so(engine: Moonshine) -> None:
    stream = engine.open()
    stream.close()
    stream.close()
    with pytest.raises(InvalidInputError, match="closed"):
        stream.feed(np.zeros(512, np.int16))


def test_a_model_cut_in_half_is_told(tmp_path: Path) -> None:
    shipped = resource("models", "moonshine")
    for name in ("encoder.ort", "decoder.ort", "tokenizer.bin"):
        content = (shipped / name).read_bytes()
        (tmp_path / name).write_bytes(content[: len(content) // 2])
    with pytest.raises(UnavailableError, match="Moonshine cannot start"):
        Moonshine(folder=tmp_path).start()


def test_tokens_of_any_length_are_read_and_a_cut_file_is_told() -> None:
    content = b"\x00" + b"\x03abc" + bytes([200 % 128 + 128, 200 // 128]) + b"x" * 200
    assert read_tokens(content) == [b"", b"abc", b"x" * 200]
    with pytest.raises(ValueError, match="cut off"):
        read_tokens(content[:-1])


def test_names_of_the_user_are_expected() -> None:
    plain = TaskExpectation()
    own = TaskExpectation(Vocabulary(names=("Ingeborg",)))
    assert own.chance(("who", "is"), "ingeborg") > 100 * plain.chance(("who", "is"), "ingeborg")
    assert plain.chance(("who", "is"), "qqqq") > 0


@given(
    st.lists(st.text("abcdefg", min_size=1, max_size=9), max_size=12),
    st.lists(st.booleans(), min_size=1, max_size=200),
)
def test_guessed_times_are_in_order_and_inside(told: list[str], voiced: list[bool]) -> None:
    times = spread(told, voiced, 0.032)
    assert len(times) == len(told)
    for (start, end), (after, _) in itertools.pairwise(times):
        assert start <= end <= after + 0.033
    assert all(0 <= start <= end <= len(voiced) * 0.032 + 1e-9 for start, end in times)


def _likely(text: str, score: float) -> tuple[list[Token], float]:
    return [Token(f" {word}", 0.5) for word in text.split()], score


def test_two_ways_to_write_a_text_count_together() -> None:
    found = [
        _likely("wake me at line", -1.0),
        _likely("Wake me at 9:00.", -1.4),
        _likely("wake me at nine", -1.5),
    ]
    tokens, lead, others = Moonshine()._considered(found, [])
    assert "".join(token.text for token in tokens).strip() == "Wake me at 9:00."
    assert lead == pytest.approx(np.logaddexp(-1.4, -1.5) + 1.0)
    assert others == ("wake me at line",)


def test_what_both_recognisers_hear_is_believed_against_a_slightly_better_score() -> None:
    found = [_likely("play some news", -1.0), _likely("play some music", -2.0)]
    alone, lead, _ = Moonshine()._considered(found, [])
    assert [token.text for token in alone] == [" play", " some", " news"]
    both, agreed_lead, _ = Moonshine()._considered(found, [_likely("play some music", -6.0)])
    assert [token.text for token in both] == [" play", " some", " music"]
    # 1.5 nats for agreeing; the rival's own chance hardly counts
    assert agreed_lead == pytest.approx(-lead + 1.5, abs=0.05)
    other, _, _ = Moonshine()._considered(found, [_likely("play some mules", -6.0)])
    assert other == alone


def test_quotation_marks_are_not_heard() -> None:
    said = moonshine._words([Token(' "Please', 0.9), Token(" wait", 0.8), Token('."', 0.7)])
    assert [word for word, _ in said] == ["Please", "wait."]
