"""What may run unasked: the corpora, the real shell's own reading, and what rules can change."""

from __future__ import annotations

import shlex
import stat
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ConfigDict

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.tools.addresses import suspicion
from sonia_desktop.tools.builtin.shell import shell_tools
from sonia_desktop.tools.paths import follower, resolve
from sonia_desktop.tools.policy import Ruling, decide, judge
from sonia_desktop.tools.risk import VOCABULARIES, Ground, Risk, assess, in_words_of
from sonia_desktop.tools.rules import Asked, Example, Rule, Scope, fits, problem
from sonia_desktop.tools.shell_reading import read_line
from sonia_desktop.tools.shell_scene import Harm, Surroundings
from sonia_desktop.tools.types import Effect, Tier, Tool, ToolArgs, ToolResult
from tests.tools import consent_corpus as corpus

SHELL = replace(shell_tools()[0], confined=True)


@pytest.fixture
def app(home: Path) -> Path:
    return corpus.furnish(home)


@pytest.mark.parametrize("file", corpus.ALL, ids=lambda file: file.stem)
def test_nothing_that_changes_runs_unasked_and_reading_nearly_always_does(
    file: Path, home: Path, app: Path
) -> None:
    rulings = [(line, corpus.ruling_on(line, home, app).ruling) for line in corpus.lines(file)]
    assert [line.text for line, told in rulings if told is Ruling.RUN and not line.may_run] == []
    reading = [told for line, told in rulings if line.may_run]
    assert sum(told is Ruling.RUN for told in reading) >= 0.95 * len(reading)


def test_the_corpora_are_large_enough() -> None:
    tuned, held_back = corpus.lines(corpus.TUNED), corpus.lines(corpus.HELD_BACK)
    assert len(tuned) >= 400
    assert len(held_back) >= 100
    assert not {line.text for line in tuned} >= {line.text for line in held_back}


# -- against the real shell -----------------------------------------------------------------------

_PIECES = st.sampled_from(
    ["ls", "cat", "rm", "echo", "x", "a b", "*.txt", "~", "$HOME", "$x", "'a b'", '"$HOME/q"', "#c",
     "\\ ", "\\;", ";", "&&", "||", "|", "&", "(", ")", "{", "}", "\n", " ", " ", "  ", "`echo rm`",
     "$(echo ls)", "'", '"', "x=rm", "x=ls", "$x", "${x}", "if", "then", "fi", "true", "for i in",
     "do", "done", "2>/dev/null", ">/dev/null", "<<E\n", "\nE\n", "!", "\\\n", "-l", "=", "cd /",
     "{}"]
)  # fmt: skip


@pytest.fixture(scope="module")
def stubs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Programs that only write down, in the file `ran`, that they were called."""
    folder = tmp_path_factory.mktemp("stubs")
    for name in ("ls", "cat", "rm", "x", "a", "q", "a b", "E", "i", "b"):
        stub = folder / name
        stub.write_text(f"#!/bin/sh\nprintf '%s\\n' \"${{0##*/}}\" >> '{folder}/ran'\n")
        stub.chmod(stub.stat().st_mode | stat.S_IXUSR)
    return folder


_LINES = st.lists(_PIECES, min_size=1, max_size=9)


@settings(max_examples=120, deadline=None)
@given(_LINES.map(" ".join) | _LINES.map("".join))
def test_what_the_real_shell_runs_is_what_was_read(stubs: Path, line: str) -> None:
    """Whatever is held to be harmless: /bin/sh starts no program that was not judged."""
    reading = read_line(line, Surroundings(stubs, stubs))
    if reading.harm is not Harm.READS:
        return
    (stubs / "ran").write_text("")
    subprocess.run(
        ["/bin/sh", "-c", line],
        cwd=stubs,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={"PATH": str(stubs), "HOME": str(stubs)},
        timeout=30,
        check=False,
    )
    judged = {shlex.split(one)[0] for one in reading.commands}
    assert set((stubs / "ran").read_text().splitlines()) <= judged


@given(st.text())
def test_any_text_can_be_read_without_an_accident(text: str) -> None:
    reading = read_line(text, Surroundings(Path("/home/a"), Path("/home/a"), lambda _pattern: ()))
    assert reading.harm is Harm.READS or reading.why


@pytest.mark.parametrize("joint", [";", "&&", "||", "|", "\n", " & ", "; (", "; $(", "; `"])
@pytest.mark.parametrize("harmless", ["ls", "git status", "echo hi", "cat README.md", "cd src"])
def test_a_harmless_beginning_never_carries_a_harmful_end(
    harmless: str, joint: str, home: Path, app: Path
) -> None:
    closing = {"(": ")", "`": "`"}.get(joint[-1], "")
    text = f"{harmless}{joint}rm README.md{closing}"
    line = corpus.Line(False, "shell", "", text)
    assert corpus.ruling_on(line, home, app).ruling is Ruling.ASK


def test_a_repository_that_names_programs_is_not_looked_into(home: Path, app: Path) -> None:
    line = corpus.Line(True, "shell", "", "git status")
    assert corpus.ruling_on(line, home, app).ruling is Ruling.RUN
    for setting in (
        "[core]\n\tfsmonitor = ./x\n",
        '[filter "x"]\n\tclean = ./x\n',
        "[core] fsmonitor=./x\n",
        "[include]\n\tpath = x\n",
        "[diff]\n external=x\n",
    ):
        (app / ".git" / "config").write_text(setting)
        assert corpus.ruling_on(line, home, app).ruling is Ruling.ASK, setting


# -- risk -------------------------------------------------------------------------------------


class _Args(ToolArgs):
    model_config = ConfigDict(extra="forbid", frozen=True)
    path: str = ""


def _tool(effect: Effect, **options: object) -> Tool:
    return Tool("t", "", _Args, effect, lambda _a, _c: ToolResult(""), **options)  # type: ignore[arg-type]


def test_the_tiers_follow_from_what_a_tool_does() -> None:
    ground = Ground((Path("/home/a"),))

    def tier(**options: object) -> Tier:
        effect = options.pop("effect", Effect.CHANGE)
        assert isinstance(effect, Effect)
        return assess(_tool(effect, **options), _Args(), ground=ground).tier

    assert tier(effect=Effect.READ) is Tier.SAFE_READ
    assert tier(effect=Effect.WRITE_OWN) is Tier.GUARDED_LOW
    assert tier(reversible=True) is Tier.GUARDED_MEDIUM
    assert tier() is Tier.GUARDED_HIGH
    assert tier(tier=Tier.SAFE_READ) is Tier.GUARDED_LOW  # a change is never a mere read
    assert tier(effect=Effect.READ, trusted=False) is Tier.GUARDED_HIGH


def test_every_vocabulary_has_a_word_for_every_tier() -> None:
    assert all(len(words) == len(Tier) for words in VOCABULARIES.values())
    assert in_words_of("runtime", Tier.GUARDED_HIGH) == "TIER_3"


@pytest.mark.parametrize("effect", [Effect.CHANGE, Effect.WRITE_OWN])
@pytest.mark.parametrize("source", ["web", "screen", "file", "program"])
def test_foreign_text_makes_every_write_a_question(effect: Effect, source: str) -> None:
    verdict = judge(_tool(effect), _Args(), taint=[source])
    assert verdict.ruling is Ruling.ASK


def test_foreign_text_makes_asking_the_web_a_question_and_leaves_reading_alone() -> None:
    asks = _tool(Effect.READ, sends_to=lambda _args: ("https://example.com/",))
    assert judge(asks, _Args()).ruling is Ruling.RUN
    assert judge(asks, _Args(), taint=["web"]).ruling is Ruling.ASK
    assert judge(_tool(Effect.READ), _Args(), taint=["web"]).ruling is Ruling.RUN


@given(st.integers(0, 2**32 - 1))
def test_a_bare_number_is_never_called_unasked(number: int) -> None:
    for text in (
        str(number),
        hex(number),
        f"0{number:o}",
        ".".join(map(str, number.to_bytes(4, "big"))),
    ):
        assert suspicion(f"http://{text}/")


def test_without_a_sandbox_a_command_is_asked_for_every_time(home: Path, app: Path) -> None:
    bare = replace(SHELL, confined=False)
    args = bare.args.model_validate({"command": "ls", "cwd": str(app)})
    assert judge(SHELL, args, paths=[app], roots=[home]).ruling is Ruling.RUN
    allowing = Rule("r", Ruling.RUN, "shell.run", {"command": "ls"})
    assert judge(bare, args, paths=[app], roots=[home], rules=[allowing]).ruling is Ruling.ASK


# -- rules ------------------------------------------------------------------------------------

_TEXTS = st.sampled_from(
    ["ls", "git commit -m x", "rm a", "touch b", "git push", "ls; rm a", "é", "*"]
)
_RULES = st.builds(
    Rule,
    st.uuids().map(str),
    st.sampled_from(Ruling),
    st.sampled_from(["*", "shell.*", "shell.run", "file.*"]),
    st.dictionaries(st.just("command"), st.sampled_from(["*", "git *", "rm*", "=ls", "touch ?"])),
    st.sampled_from(["*", "user", "http:*"]),
    st.sampled_from(Scope),
)
_STRICT = [Ruling.RUN, Ruling.ASK, Ruling.DENY]


def _asked(text: str, caller: str = "user") -> Asked:
    args = SHELL.args.model_validate({"command": text})
    ground = Ground((Path("/home/a"),), expand=lambda _p: (), follower=lambda _known: lambda p: p)
    risk = assess(SHELL, args, paths=[Path("/home/a")], ground=ground)
    return Asked("shell.run", {"command": text}, caller, risk, is_command=True)


def _ruling(rules: list[Rule], call: Asked, taint: list[str]) -> Ruling:
    return decide(call.risk, [rule for rule in rules if fits(rule, call)], taint=taint).ruling


_SOME_RULES = st.lists(_RULES, max_size=5, unique_by=lambda rule: rule.id)


@given(_SOME_RULES, _RULES, _TEXTS, st.lists(st.just("web"), max_size=1))
def test_adding_a_rule_that_denies_or_asks_never_allows_more(
    rules: list[Rule], added: Rule, text: str, taint: list[str]
) -> None:
    call = _asked(text)
    before, after = _ruling(rules, call, taint), _ruling([*rules, added], call, taint)
    if added.ruling is not Ruling.RUN:
        assert _STRICT.index(after) >= _STRICT.index(before)


@given(
    _SOME_RULES.flatmap(lambda r: st.tuples(st.just(r), st.permutations(r))),
    _TEXTS,
)
def test_the_order_of_rules_never_matters(both: tuple[list[Rule], list[Rule]], text: str) -> None:
    call = _asked(text)
    fitting = [[rule for rule in rules if fits(rule, call)] for rules in both]
    assert decide(call.risk, fitting[0]) == decide(call.risk, fitting[1])


@given(_SOME_RULES, _TEXTS)
def test_no_rule_allows_the_highest_risk_for_good(rules: list[Rule], text: str) -> None:
    call = _asked(text)
    always = [rule for rule in rules if rule.scope is Scope.ALWAYS]
    if call.risk.tier is Tier.GUARDED_HIGH:
        assert _ruling(always, call, []) is not Ruling.RUN


@pytest.mark.parametrize(
    "text", ["git commit -m x; touch y", "git commit -m x > y", "git commit -m $(touch y)",
             "git commit -m x | tee y", "git commit -m x && sh", "git commit -m x\nrm y"],
)  # fmt: skip
def test_a_rule_for_one_command_allows_no_other_behind_it(text: str) -> None:
    rule = Rule("r", Ruling.RUN, "shell.run", {"command": "git commit *"})
    assert fits(rule, _asked("git commit -m 'all of it'"))
    assert not fits(rule, _asked(text))


def test_a_rule_that_forbids_finds_its_command_anywhere() -> None:
    rule = Rule("r", Ruling.DENY, "shell.run", {"command": "git push*"})
    for text in (
        "git push",
        "ls && git push",
        "echo $(git push)",
        "timeout 5 git push; ls",
        "GIT PUSH",
    ):
        assert fits(rule, _asked(text)), text


def test_a_rule_for_a_folder_goes_by_where_a_path_really_is(home: Path) -> None:
    (home / "Documents" / "link").symlink_to("/etc")
    rule = Rule("r", Ruling.RUN, "file.*", {"path": "~/Documents/*"})
    for name, allowed in (("a.txt", True), ("link/passwd", False), ("../.ssh/x", False)):
        path = home / "Documents" / name
        risk = Risk(Tier.GUARDED_MEDIUM, "change", (), True, touched=(path.resolve(),))
        asked = Asked("file.write", {"path": f"~/Documents/{name}"}, "user", risk)
        assert fits(rule, asked) is allowed


def test_examples_are_checked_when_a_rule_is_saved() -> None:
    def see(example: Example) -> Asked:
        return _asked(str(example.args["command"]))

    def told(command: str, fitting: str, other: str, scope: Scope = Scope.ALWAYS) -> str:
        rule = Rule(
            "r", Ruling.RUN, "shell.run", {"command": command}, scope=scope,
            must_fit=(Example("shell.run", {"command": fitting}),),
            must_not_fit=(Example("shell.run", {"command": other}),),
        )  # fmt: skip
        return problem(rule, see, lambda risk: risk.tier is Tier.GUARDED_HIGH)

    assert told("touch *", "touch a", "rm a") == ""
    assert "must not" in told("*", "touch a", "rm a")
    assert "does not fit" in told("touch *", "rm a", "ls")
    assert "never be allowed always" in told("rm *", "rm a", "ls")
    assert told("rm *", "rm a", "ls", Scope.SESSION) == ""


def test_following_several_places_at_one_time_leads_where_following_each_one_does(
    tmp_path: Path,
) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "file").write_text("")
    for link, target in (("out", "/etc"), ("back", tmp_path), ("to", "b"), ("self", "self")):
        (tmp_path / "a" / link).symlink_to(target)
    names = ("", ".", "..", "b", "file", "out", "back", "to", "self", "gone")
    texts = [f"{tmp_path}/a/{one}/{two}" for one in names for two in (*names, "a/to/x", "../file")]
    texts += ["/", "//", "//etc", "/etc", "/..", "//proc/self", "/proc/self/cwd"]
    for order in (texts, texts[::-1]):
        follow = follower([tmp_path / "a"])
        for text in order:
            for path in (Path(text), Path(text) / ".." / "a"):
                try:
                    alone = resolve(path)
                except InvalidInputError:
                    alone = None
                if alone is not None:
                    assert follow(path) == alone
