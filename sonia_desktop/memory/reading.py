"""Files as text: Markdown, plain text, HTML, PDF, Word, source code.

    read = read_document(Path("report.pdf"))
    for page in read.pages: ...          # a page of a PDF, the whole of any other file

Pages come one by one, so that a long file can be watched and stopped. What cannot be read raises
`InvalidInputError` that names the file.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sonia_desktop.core.errors import InvalidInputError, NotFoundError

MAX_BYTES = 200 * 1024 * 1024
_MARKDOWN = {".md", ".markdown", ".mdx", ".rst", ".adoc", ".org"}
_HTML = {".html", ".htm", ".xhtml"}
_TEXT = {".txt", ".text", ".log", ".csv", ".tsv", ".tex", ".srt", ".vtt", ".eml"}
_CODE = """.py .pyi .js .mjs .ts .tsx .jsx .java .kt .c .h .cc .cpp .hpp .cs .go .rs .rb .php .swift
.scala .sh .bash .zsh .ps1 .bat .sql .r .jl .lua .pl .hs .ex .exs .erl .clj .dart .vue .svelte .css
.scss .less .json .jsonl .yaml .yml .toml .ini .cfg .conf .xml .proto .graphql .gradle .cmake .mk
.dockerfile .tf .nix .el .vim .m .f90 .asm .s"""
CODE_SUFFIXES = frozenset(_CODE.split())
SUFFIXES = frozenset({".pdf", ".docx", *_MARKDOWN, *_HTML, *_TEXT, *CODE_SUFFIXES})
"""What a folder is searched for; a file named itself is tried whatever its name."""
_MEDIA = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".csv": "text/csv",
    ".json": "application/json",
}
_BINARY_LOOK = 8_192
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True)
class Reading:
    """A file that is being read. `page_count` None: it has no pages; `pages` are its texts."""

    title: str
    media_type: str
    page_count: int | None
    pages: Iterator[str]


def read_document(path: Path) -> Reading:
    """Begin to read a file. Raises `NotFoundError`, `InvalidInputError`."""
    name = path.name
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise InvalidInputError(f"{name} is a folder, not a file.")
        if not path.is_file():
            raise InvalidInputError(f"{name} is no regular file.")
        if size > MAX_BYTES:
            raise InvalidInputError(
                f"{name} has {size / 1e6:,.0f} MB; the limit is {MAX_BYTES / 1e6:,.0f} MB.",
                remedy="Split it into smaller files.",
            )
        suffix = path.suffix.casefold()
        if suffix == ".pdf":
            return _pdf(path)
        if suffix == ".docx":
            return _docx(path)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise NotFoundError(f"There is no file {path}.") from error
    except OSError as error:
        raise InvalidInputError(
            f"{name} cannot be read: {error.strerror or error}.", remedy="Check its permissions."
        ) from error
    if suffix in _HTML:
        return _html(name, data)
    text = decoded(name, data)
    media = _MEDIA.get(suffix) or ("text/markdown" if suffix in _MARKDOWN else "text/plain")
    if suffix in CODE_SUFFIXES and suffix not in _MEDIA:
        media = f"text/x-{suffix[1:]}"
    return Reading(_heading(text, suffix) or path.stem, media, None, iter([text]))


def decoded(name: str, data: bytes) -> str:
    """Bytes as text: by their mark, as UTF-8, else as Windows-1252, which never fails.

    Raises `InvalidInputError` for bytes that are no text at all.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if b"\0" in data[:_BINARY_LOOK]:
        raise InvalidInputError(
            f"{name} is no text, PDF or Word file.", remedy="Save it as PDF or as plain text."
        )
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _heading(text: str, suffix: str) -> str:
    if suffix not in _MARKDOWN:
        return ""
    first = next((line for line in text[:4_000].splitlines() if line.startswith("# ")), "")
    return first.removeprefix("# ").strip()[:200]


def _pdf(path: Path) -> Reading:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.ERROR)  # it warns at every odd file
    name = path.name
    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InvalidInputError(
                f"{name} is protected by a password.",
                remedy="Save a copy without a password, then take that.",
            )
        count = len(reader.pages)
        title = str((reader.metadata.title if reader.metadata else None) or "").strip()
    except InvalidInputError:
        raise
    except DependencyError as error:
        raise InvalidInputError(
            f"{name} is encrypted in a way that cannot be opened here: {error}.",
            remedy="Save a copy without encryption, then take that.",
        ) from error
    except OSError:
        raise
    except Exception as error:
        raise _damaged(name, "PDF", error) from error

    def pages() -> Iterator[str]:
        told = False
        for number in range(count):
            try:
                text = reader.pages[number].extract_text()
            except (PyPdfError, Exception) as error:
                if count == 1:
                    raise _damaged(name, "PDF", error) from error
                text = ""
            told = told or bool(text.strip())
            yield text
        if not told:
            raise InvalidInputError(
                f"{name} holds no text, only pictures of it.",
                remedy="Have its text recognised first (scan to searchable PDF).",
            )

    return Reading(title[:200] or path.stem, _MEDIA[".pdf"], count, pages())


def _docx(path: Path) -> Reading:
    from docx import Document
    from docx.opc.exceptions import OpcError
    from docx.table import Table

    name = path.name
    with path.open("rb") as file:
        if file.read(8) == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
            raise InvalidInputError(
                f"{name} is protected by a password, or an old Word file.",
                remedy="Save it as .docx without a password.",
            )
    try:
        document = Document(str(path))
        lines: list[str] = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                lines += ["\t".join(cell.text for cell in row.cells) for row in block.rows]
            else:
                style = (block.style.name if block.style is not None else "") or ""
                level = style.removeprefix("Heading ") if style.startswith("Heading ") else ""
                marks = "#" * min(int(level), 6) + " " if level.isdigit() else ""
                lines.append(marks + block.text)
        title = (document.core_properties.title or "").strip()
    except (OpcError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise _damaged(name, "Word", error) from error
    return Reading(title[:200] or path.stem, _MEDIA[".docx"], None, iter(["\n\n".join(lines)]))


def _html(name: str, data: bytes) -> Reading:
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(decoded(name, data))
    head = tree.css_first("title")
    title = " ".join(head.text().split())[:200] if head is not None else ""
    tree.strip_tags(["script", "style", "noscript", "template", "svg", "nav", "title"])
    for level in range(1, 7):
        for node in tree.css(f"h{level}"):
            node.insert_before(f"\n\n{'#' * level} ")
    for tag in ("p", "div", "li", "tr", "section", "article", "pre", "blockquote", "br", "h1", "h2",
                "h3", "h4", "h5", "h6"):  # fmt: skip
        for node in tree.css(tag):
            node.insert_after("\n" if tag in ("li", "tr", "br") else "\n\n")
    body = tree.body
    raw = body.text(separator="") if body is not None else ""
    lines = [" ".join(line.split()) for line in raw.splitlines()]
    return Reading(title or Path(name).stem, "text/html", None, iter(["\n".join(lines)]))


def _damaged(name: str, kind: str, error: BaseException) -> InvalidInputError:
    return InvalidInputError(
        f"{name} is no {kind} file, or a damaged one: {str(error)[:120] or type(error).__name__}.",
        remedy="Open it in its own program and save it again.",
    )
