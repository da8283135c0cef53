"""Files given with a message: read, asked about through the whole turn, refused plainly."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fpdf import FPDF
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.agent.types import Outcome, Turn
from sonia_desktop.assistant import Assistant
from sonia_desktop.attached import Attached, about, is_broad
from sonia_desktop.core.errors import InvalidInputError, NotFoundError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.settings import Settings
from tests.llm.fake_server import Reply, Request, serving

WAIT_S = 90

_LEASE = (
    ("Parties", "The landlord is Edith Marlow. The tenant is Jonas Feld."),
    ("Rent", "The rent is 940 euros a month, due on the third working day of every month."),
    ("Animals", "Dogs may not be kept. Cats and birds are allowed in the flat."),
    ("Notice", "Either side may end the lease with three months' notice in writing."),
)


@pytest.fixture
def assistant(tmp_path: Path) -> Iterator[Assistant]:
    folder = tmp_path / "data"
    made = Assistant(
        Settings(data_dir=folder, api={"enabled": False}, llm={"provider": "none"}), ears=False
    )
    made.start()
    yield made
    made.stop()


def asked(assistant: Assistant, question: str, *files: Attached) -> Turn:
    return assistant.ask(question, decision=about(files, question)).result(WAIT_S)


def opened(assistant: Assistant, source: Path | bytes, name: str = "") -> Attached:
    return assistant.attachments.open(source, CancelToken(), name).result(WAIT_S)


def lease(folder: Path) -> Path:
    document = FPDF()
    document.set_font("Helvetica", size=12)
    for title, text in _LEASE:
        document.add_page()
        document.multi_cell(0, 8, f"{title}\n\n{text}")
    file = folder / "lease.pdf"
    document.output(str(file))
    return file


def test_a_question_about_a_document_is_answered_with_its_passage_and_page_or_its_gist(
    assistant: Assistant, tmp_path: Path
) -> None:
    file = opened(assistant, lease(tmp_path))
    assert file.about.startswith("4 pages, ")
    turn = asked(assistant, "when do I have to pay the landlord?", file)
    assert turn.outcome is Outcome.ANSWERED
    assert "third working day" in turn.answer
    assert "Page 2" in turn.answer
    assert turn.tool_calls[0].args["files"][0]["name"] == "lease.pdf"
    assert "Cats and birds" in asked(assistant, "can I have a kitten?", file).answer
    nothing = asked(assistant, "Wie hoch ist der Mount Everest in Metern?", file).answer
    assert "lease.pdf" in nothing
    note = tmp_path / "notes.md"
    note.write_text("\n\n".join(f"# {t}\n\n{text}" for t, text in _LEASE), encoding="utf-8")
    answer = asked(assistant, "summarise this", opened(assistant, note)).answer
    assert sum(words in answer for words in ("landlord", "rent", "Cats", "notice")) >= 3


def test_a_picture_and_a_text_are_asked_about_together(
    assistant: Assistant, tmp_path: Path
) -> None:
    picture = Image.new("RGB", (700, 160), "white")
    ImageDraw.Draw(picture).text(
        (20, 50), "Departure 18:45 platform 7", "black", ImageFont.load_default(40)
    )
    held = io.BytesIO()
    picture.save(held, "PNG")
    shown = opened(assistant, held.getvalue(), "ticket")
    assert shown.picture
    alone = asked(assistant, "what does it say?", shown).answer
    assert "18:45" in alone
    text = tmp_path / "plan.txt"
    text.write_text("The hotel is the Blue Heron, room 12.", encoding="utf-8")
    both = asked(assistant, "what is in these files?", shown, opened(assistant, text)).answer
    assert "18:45" in both
    assert "Blue Heron" in both


_UNREADABLE = (
    ("tune.mp3", b"ID3\0\0\0\0\0", "no text, PDF or Word file"),
    ("empty.txt", b"", "no text"),
    ("cut.pdf", b"%PDF-1.7\nnothing else", "cut.pdf"),
    ("no.png", b"this is no picture", "no.png"),
)


def test_what_cannot_be_read_is_refused_by_name_and_what_is_not_kept_is_told(
    assistant: Assistant, tmp_path: Path
) -> None:
    for name, content, told in _UNREADABLE:
        file = tmp_path / name
        file.write_bytes(content)
        with pytest.raises(InvalidInputError, match=told):
            opened(assistant, file)
    large = tmp_path / "disk.txt"
    with large.open("wb") as held:
        held.truncate(51 * 1024 * 1024)
    with pytest.raises(InvalidInputError, match="at most 50 MB"):
        opened(assistant, large)
    with pytest.raises(NotFoundError):
        opened(assistant, tmp_path / "gone.txt")
    turn = asked(assistant, "what is it?", Attached("file_gone", "old.txt", False, ""))
    assert turn.outcome is Outcome.FAILED
    assert "Attach it again" in turn.answer


def test_a_heading_of_a_document_is_a_bold_line_of_its_quotation(
    assistant: Assistant, tmp_path: Path
) -> None:
    note = tmp_path / "flat.md"
    note.write_text("## The cellar ##\n\nAsk for the key of the cellar.\n", encoding="utf-8")
    turn = asked(assistant, "Who has the key of the cellar?", opened(assistant, note))
    assert "> **The cellar**\n>\n> Ask for the key" in turn.answer


def test_only_short_questions_about_the_whole_are_broad() -> None:
    broad = ("", "what is this?", "summarise it", "What's it about?", "Worum geht es?")
    narrow = ("what does it say about rent", "who is the landlord", "what is the rent in March?")
    assert all(map(is_broad, broad))
    assert not any(map(is_broad, narrow))


def test_a_question_about_files_tells_which_model_was_asked_and_what_it_cost(
    tmp_path: Path,
) -> None:
    def script(_request: Request, reply: Reply) -> None:
        reply.head()
        choice = {"delta": {"content": "The key hangs in the hall."}, "finish_reason": "stop"}
        used = {"prompt_tokens": 70, "completion_tokens": 8}
        reply.write(f"data: {json.dumps({'choices': [choice], 'usage': used})}\n\n")
        reply.write("data: [DONE]\n\n")

    note = tmp_path / "flat.md"
    note.write_text("The key of the cellar hangs in the hall.\n", encoding="utf-8")
    with serving() as server:
        server.script = script
        llm = {"provider": "openai_compatible", "base_url": f"{server.url}/v1", "model": "m"}
        settings = Settings(data_dir=tmp_path / "data", api={"enabled": False}, llm=llm)
        made = Assistant(settings, ears=False)
        made.start()
        try:
            turn = asked(made, "Where is the key?", opened(made, note))
            assert turn.answer == "The key hangs in the hall."
            routes, _count = made.models.ledger.recent(20, turn.id)
        finally:
            made.stop()
    (attempt,) = routes[0]["attempts"]
    assert attempt["outcome"] == "answered"
    assert (attempt["input_tokens"], attempt["output_tokens"]) == (70, 8)
    assert turn.tool_calls[0].result["data"]["model"] == "openai_compatible:m"
