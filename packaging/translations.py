#!/usr/bin/env python3
"""The window's translations: find its words, keep the catalogues, make what the program loads.

    .venv/bin/python packaging/translations.py update    assets/translations/*.ts follow the code
    .venv/bin/python packaging/translations.py release   *.qm from *.ts (pyside6-lrelease), and
                                                         patterns.json: the texts with values
    .venv/bin/python packaging/translations.py missing   what has no translation yet

A .ts file opens in Qt Linguist. The words are found by reading the code: every literal in
``tr("...")`` and ``tr_count(n, "...", "...")`` (pyside6-lupdate takes each class for a context of
its own, and the same word would be translated once a class). What the rooms below the window tell
is found by `room_words`.
"""

from __future__ import annotations

import ast
import functools
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import room_words

ROOT = Path(__file__).resolve().parents[1]
UI = ROOT / "sonia_desktop" / "ui"
FOLDER = ROOT / "assets" / "translations"
PATTERNS = FOLDER / "patterns.json"
CONTEXT = "Sonia"
LANGUAGES = ("de", "es", "fr")
_TAKES = {"tr": slice(0, 1), "tr_count": slice(1, 3)}
"""Which arguments of a call are words."""


class NotLiteralError(ValueError):
    """`tr` was given something that cannot be read from the code."""


def marked(code: str, name: str = "") -> list[tuple[str, int]]:
    """Every marked text in this code with its line, in order."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        if node.func.id not in _TAKES:
            continue
        for word in node.args[_TAKES[node.func.id]]:
            if not (isinstance(word, ast.Constant) and isinstance(word.value, str)):
                raise NotLiteralError(f"{name}:{node.lineno}: tr() takes a literal text.")
            found.append((word.value, node.lineno))
    return found


@functools.cache
def words() -> dict[str, list[str]]:
    """All marked texts of the window, each with the files it stands in."""
    found: dict[str, list[str]] = {}
    for file in sorted(UI.rglob("*.py")):
        if file.name == "words.py":
            continue
        for text, _line in marked(file.read_text(encoding="utf-8"), file.name):
            places = found.setdefault(text, [])
            if file.name not in places:
                places.append(file.name)
    for text, files in room_words.words().items():
        found.setdefault(text, []).extend(f"../{name}" for name in files)
    return found


def patterns() -> list[str]:
    """The rooms' texts that have values in them."""
    return sorted(text for text in room_words.words() if "{0}" in text)


def catalogue(language: str) -> Path:
    return FOLDER / f"sonia_{language}.ts"


def translations(language: str) -> dict[str, str]:
    """What is translated, by text."""
    file = catalogue(language)
    if not file.exists():
        return {}
    return {
        str(message.findtext("source")): message.findtext("translation") or ""
        for message in ET.parse(file).iter("message")
    }


def write(file: Path, language: str, found: dict[str, list[str]], known: dict[str, str]) -> None:
    """One .ts file with these texts; what is not known stays open."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in sorted(found, key=lambda text: (found[text][0], text)):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../sonia_desktop/ui/{found[text][0]}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if known.get(text):
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, " ")
    made = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{made}\n', "utf-8")


_NO_BREAK = re.compile(r" (?=[:;!?»](?:\s|[.,)…]|<|$))|(?<=«) ")


def typeset(french: str) -> str:
    """With the spaces of French at which no line breaks."""
    return _NO_BREAK.sub("\N{NO-BREAK SPACE}", french)


def release(ts: Path, qm: Path) -> None:
    """Make the .qm the program loads. Raises `CalledProcessError` with what lrelease said.

    French has a space before ``: ; ! ? »`` and after ``«`` where no line may break: it is made
    here, so that who translates need not tell two kinds of spaces apart.
    """
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    text = ts.read_text(encoding="utf-8")
    if ts.stem.endswith("_fr"):
        text = re.sub(
            r"<translation>[^<]*</translation>",
            lambda found: typeset(found[0]),
            text,
        )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / ts.name
        file.write_text(text, encoding="utf-8")
        command = [str(tool), "-silent", str(file), "-qm", str(qm)]
        subprocess.run(command, check=True, capture_output=True, text=True)


def names_in(text: str) -> set[str]:
    """The ``{names}`` a text has filled in."""
    return set(re.findall(r"\{(\w+)[^}]*\}", text))


def main(arguments: list[str]) -> int:
    if arguments not in (["update"], ["release"], ["missing"]):
        print(__doc__, file=sys.stderr)
        return 2
    found = words()
    open_ = 0
    if arguments == ["release"]:
        told = json.dumps(patterns(), ensure_ascii=False, indent=0)
        PATTERNS.write_text(f"{told}\n", encoding="utf-8")
    for language in LANGUAGES:
        known = translations(language)
        if arguments == ["update"]:
            write(catalogue(language), language, found, known)
        if arguments == ["release"]:
            release(catalogue(language), catalogue(language).with_suffix(".qm"))
        missing = [text for text in found if not known.get(text)]
        open_ += len(missing)
        if arguments == ["missing"]:
            for text in missing:
                print(f"{language}\t{text!r}")
    print(f"{len(found)} texts, {open_} translations missing.", file=sys.stderr)
    return 1 if arguments == ["missing"] and open_ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
