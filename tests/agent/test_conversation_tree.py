"""Conversations as trees: branched, searched, deleted and brought back, taken in and given out."""

from __future__ import annotations

import dataclasses
import io
import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from sonia_desktop.agent import conversation_pdf
from sonia_desktop.agent.chats import Chats
from sonia_desktop.agent.conversations import ConversationStore
from sonia_desktop.agent.exchange import FORMAT, exported, parse_export, read_export
from sonia_desktop.agent.types import BEGINNING, Entrance, Outcome, ToolCall, Turn, Voiced
from sonia_desktop.core.errors import InvalidInputError, NotFoundError
from sonia_desktop.core.ids import new_id
from sonia_desktop.core.storage import Database

WAIT_S = 30.0
CONV = "conv_one"


class Kept:
    """A database with conversations; `private` is the switch."""

    def __init__(self, folder: Path) -> None:
        self.private = False
        self.db = Database.open(folder / "sonia.db")
        self.store = ConversationStore(self.db, lambda: self.private)
        self.chats = Chats(self.db, self.store)
        self._count = 0

    def say(self, said: str, after: str | None = None, conversation: str = CONV) -> Turn:
        self._count += 1
        at = f"2026-01-01T00:00:{self._count:02d}.000Z"
        turn = Turn(
            id=new_id("turn"),
            conversation_id=conversation,
            entrance=Entrance.TYPED,
            said=said,
            answer=f"About {said}.",
            outcome=Outcome.ANSWERED,
            engine="reflex",
            confidence=1.0,
            started_at=at,
            finished_at=at,
        )
        return self.store.keep(turn, None, after=after).result(WAIT_S)

    def line(self) -> list[str]:
        return [turn.said for turn in self.store.turns(CONV)]


@pytest.fixture
def kept(data_dir: Path) -> Iterator[Kept]:
    made = Kept(data_dir)
    yield made
    made.db.close()


def test_an_edited_message_begins_a_new_line_and_the_old_one_stays(kept: Kept) -> None:
    first = kept.say("ravens")
    second = kept.say("crows")
    kept.say("jays")
    edited = kept.say("magpies", after=first.id)

    assert edited.parent_id == first.id
    assert kept.line() == ["ravens", "magpies"]
    assert [turn.said for turn in kept.chats.tree(CONV)] == ["ravens", "crows", "jays", "magpies"]
    kept.chats.show_line(CONV, second.id).result(WAIT_S)
    assert kept.line() == ["ravens", "crows", "jays"]
    kept.say("rooks")
    assert kept.line() == ["ravens", "crows", "jays", "rooks"]
    another = kept.say("owls", after=BEGINNING)
    assert (another.parent_id, kept.line()) == (None, ["owls"])
    with pytest.raises(NotFoundError):
        kept.chats.show_line(CONV, "turn_none").result(WAIT_S)


def test_a_turn_written_again_keeps_its_place(kept: Kept) -> None:
    first = kept.say("one")
    kept.say("two")
    again = kept.store.keep(first, None).result(WAIT_S)

    assert again.parent_id is None
    assert kept.line() == ["one", "two"]


def test_words_are_found_wherever_they_were_said_and_not_in_what_was_deleted(kept: Kept) -> None:
    kept.say("where is the dentist")
    kept.say("a recipe with walnuts", conversation="conv_two")

    (found,) = kept.chats.search("dent")
    assert found.conversation_id == CONV
    assert "**dentist**" in found.snippet
    assert kept.chats.search('"walnuts" OR') == []  # words, never a query language
    assert len(kept.chats.search("walnuts recipe")) == 1
    kept.chats.delete("conv_two").result(WAIT_S)
    assert kept.chats.search("walnuts") == []
    with pytest.raises(InvalidInputError):
        kept.chats.search("?!")


def test_a_deleted_conversation_can_be_brought_back_until_it_is_wiped(kept: Kept) -> None:
    kept.say("something", conversation="conv_two")
    kept.say("else")
    kept.chats.pin("conv_two").result(WAIT_S)
    assert [one.id for one in kept.chats.shelf()] == ["conv_two", CONV]

    kept.chats.delete("conv_two").result(WAIT_S)
    assert [one.id for one in kept.chats.shelf()] == [CONV]
    assert [one.id for one in kept.chats.shelf(deleted=True)] == ["conv_two"]
    assert kept.chats.purge().result(WAIT_S) == 0
    assert kept.chats.restore("conv_two").result(WAIT_S).deleted_at is None

    kept.chats.delete("conv_two").result(WAIT_S)
    assert kept.chats.purge(older_than_days=-1).result(WAIT_S) == 1
    assert kept.store.turns("conv_two") == []
    with pytest.raises(NotFoundError):
        kept.chats.restore("conv_two").result(WAIT_S)


def test_titles_and_personas_are_the_users(kept: Kept) -> None:
    kept.say("what is this all about then")
    assert kept.chats.find(CONV).title == "what is this all about then"
    kept.chats.rename(CONV, "  Big \n questions ").result(WAIT_S)
    kept.say("more")
    assert kept.chats.find(CONV).title == "Big questions"
    kept.chats.set_persona(CONV, "Answer in rhymes.").result(WAIT_S)
    assert kept.store.persona(CONV) == "Answer in rhymes."
    with pytest.raises(InvalidInputError):
        kept.chats.rename(CONV, " ")
    with pytest.raises(NotFoundError):
        kept.chats.rename("conv_none", "x").result(WAIT_S)


def test_while_private_nothing_is_written_and_the_line_goes_on(kept: Kept) -> None:
    kept.say("before")
    kept.private = True
    secret = kept.say("my secret")
    kept.store.add_voice(secret.id, Voiced("an engine", 0.9)).result(WAIT_S)

    assert kept.line() == ["before", "my secret"]
    assert kept.store.turn(secret.id) is not None
    assert kept.chats.search("before")
    assert kept.chats.search("secret") == []
    kept.private = False
    kept.store.forget_private()
    assert kept.line() == ["before"]
    kept.db.close()
    assert b"my secret" not in b"".join(p.read_bytes() for p in kept.db.path.parent.glob("sonia*"))


# -- exchange -----------------------------------------------------------------------------------


def node(key: str, parent: str | None, role: str, text: str) -> dict[str, Any]:
    content = {"content_type": "text", "parts": [text]}
    message = {"author": {"role": role}, "content": content, "create_time": 1_700_000_000.5}
    return {"id": key, "parent": parent, "message": message if role else None}


CHATGPT = {
    "title": "Birds",
    "create_time": 1_700_000_000.0,
    "conversation_id": "abc-1",
    "current_node": "a2",
    "mapping": {
        one["id"]: one
        for one in (
            node("root", None, "", ""),
            node("sys", "root", "system", ""),
            node("u1", "sys", "user", "ravens?"),
            node("a1", "u1", "assistant", "Clever."),
            node("a2", "u1", "assistant", "Very clever."),
            node("u2", "a1", "user", "and crows?"),
            node("t2", "u2", "tool", "search results"),
            node("a3", "t2", "assistant", "Too."),
            node("u3", "a3", "user", "never answered"),
        )
    },
}
CLAUDE = {
    "uuid": "c-1",
    "name": "Trees",
    "created_at": "2025-03-01T10:00:00.000000Z",
    "chat_messages": [
        {"uuid": "m1", "sender": "human", "text": "oaks?", "created_at": "2025-03-01T10:00:00Z"},
        {
            "uuid": "m2",
            "sender": "assistant",
            "content": [{"type": "text", "text": "Old."}, {"type": "tool_use", "name": "x"}],
            "created_at": "2025-03-01T10:00:05Z",
        },
    ],
}


def test_an_export_of_chatgpt_is_taken_in_with_its_branches_once(kept: Kept) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("export/conversations.json", json.dumps([CHATGPT]))
    found = read_export(archive.getvalue())
    (id_,) = kept.chats.take_in(found).result(WAIT_S)

    one = kept.chats.find(id_)
    assert (one.title, one.created_at) == ("Birds", "2023-11-14T22:13:20.000Z")
    assert [(t.said, t.answer) for t in kept.chats.line(id_)] == [("ravens?", "Very clever.")]
    told = [(t.said, t.answer) for t in kept.chats.tree(id_)]
    assert sorted(told) == [
        ("and crows?", "Too."),
        ("never answered", ""),
        ("ravens?", "Clever."),
        ("ravens?", "Very clever."),
    ]
    assert kept.chats.take_in(found).result(WAIT_S) == [id_]
    assert kept.chats.count() == 1
    assert kept.chats.search("crows")


def test_an_export_of_claude_is_taken_in(kept: Kept) -> None:
    (id_,) = kept.chats.take_in(parse_export([CLAUDE])).result(WAIT_S)
    assert [(t.said, t.answer) for t in kept.chats.line(id_)] == [("oaks?", "Old.")]


def test_our_own_export_comes_back_as_it_was(kept: Kept) -> None:
    first = kept.say("ravens")
    kept.say("crows")
    kept.say("magpies", after=first.id)
    kept.chats.set_persona(CONV, "Be kind.").result(WAIT_S)
    one, turns = kept.chats.find(CONV), kept.chats.tree(CONV)
    content, media_type, _suffix = exported(one, turns, "json")
    (id_,) = kept.chats.take_in(read_export(content)).result(WAIT_S)

    assert media_type == "application/json"
    assert [t.said for t in kept.chats.line(id_)] == ["ravens", "magpies"]
    assert len(kept.chats.tree(id_)) == 3
    assert kept.store.persona(id_) == "Be kind."
    text = exported(one, turns, "markdown")[0].decode()
    assert text.index("ravens") < text.index("magpies")
    assert "crows" not in text
    with pytest.raises(InvalidInputError):
        exported(one, turns, "docx")


def test_the_files_that_went_with_a_message_are_named_in_what_is_exported(kept: Kept) -> None:
    files = [{"id": "file_1", "name": "notes of May.txt"}, {"id": "file_2", "name": "plän.png"}]
    asked = kept.say("what is due?")
    call = ToolCall("attached.ask", {"files": files}, "act_1", "done")
    kept.store.keep(dataclasses.replace(asked, tool_calls=(call,)), None).result(WAIT_S)
    one, turns = kept.chats.find(CONV), kept.chats.tree(CONV)
    written = exported(one, turns, "markdown")[0].decode()
    paper = PdfReader(io.BytesIO(exported(one, turns, "pdf")[0])).pages[0].extract_text()
    for text in (written, paper):
        assert "attached: notes of May.txt" in text
        assert "attached: plän.png" in text
    assert "plän.png" in exported(one, turns, "json")[0].decode()


def test_a_conversation_on_paper_has_its_line_and_letters_of_any_language(kept: Kept) -> None:
    first = kept.say("ravens in Łódź\x07")
    kept.say("crows")
    kept.say("x" * 300, after=first.id)
    kept.chats.rename(CONV, "Ptaki Łodzi").result(WAIT_S)
    one, turns = kept.chats.find(CONV), kept.chats.tree(CONV)

    content, media_type, suffix = exported(one, turns, "pdf")
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)

    assert (media_type, suffix) == ("application/pdf", "pdf")
    assert "Ptaki Łodzi" in text
    assert "About ravens in Łódź" in text
    assert "crows" not in text
    assert text.count("x") >= 300


@pytest.mark.parametrize("fonts", ["of the system", "none"])
def test_letters_that_no_font_has_are_told_on_paper_and_none_is_dropped(
    kept: Kept, fonts: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if fonts == "none":
        monkeypatch.setattr(
            conversation_pdf, "_FONT_FOLDERS", {sys.platform: (str(tmp_path / "none"),)}
        )
    kept.say("a \U00012000 of old")
    one, turns = kept.chats.find(CONV), kept.chats.tree(CONV)
    content, _type, _suffix = exported(one, turns, "pdf")
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    blank = next(sign for sign in "□?" if f"a {sign} of old" in text)
    assert f"{blank}: letters that no font on this computer has" in text
    assert "the Markdown export has them all" in text


def test_a_message_that_was_never_answered_is_exported_without_an_empty_answer(kept: Kept) -> None:
    asked = {"sender": "human", "text": "Anybody there?", "created_at": "2024-05-01T10:00:00Z"}
    (id_,) = kept.chats.take_in(
        parse_export([{"uuid": "u", "name": "Alone", "chat_messages": [asked]}])
    ).result(WAIT_S)
    one, turns = kept.chats.find(id_), kept.chats.tree(id_)
    text = exported(one, turns, "markdown")[0].decode()
    assert "Anybody there?" in text
    assert "## Sonia" not in text
    paper = PdfReader(io.BytesIO(exported(one, turns, "pdf")[0]))
    assert "Sonia" not in "".join(page.extract_text() for page in paper.pages)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no json",
        b"PK\x03\x04 damaged",
        b"7",
        b'[{"title": "x"}]',
        b'["x"]',
        b'[{"mapping": {"a": 7}}]',
        json.dumps({"format": FORMAT, "conversations": [{"id": 1}]}).encode(),
    ],
)
def test_what_is_no_export_is_refused_with_the_way_out(content: bytes) -> None:
    with pytest.raises(InvalidInputError) as error:
        read_export(content)
    assert "conversations.json" in str(error.value)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["mapping", "chat_messages", "title", "message", "parent", "content", "a"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(_json)
def test_no_json_at_all_breaks_the_reader(value: Any) -> None:
    try:
        found = parse_export(value)
    except InvalidInputError:
        return
    assert all(one.turns for one in found)
