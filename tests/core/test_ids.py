"""Identifiers: of the contract's form, and never the same twice."""

from __future__ import annotations

import os
import re
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from sonia_desktop.core.ids import new_id


@pytest.mark.parametrize(("kind", "digits"), [("req", 12), ("turn", 16), ("task", 8), ("xyz", 12)])
def test_an_identifier_has_its_kind_and_its_number_of_hex_digits(kind: str, digits: int) -> None:
    assert re.fullmatch(rf"{kind}_[0-9a-f]{{{digits}}}", new_id(kind))


def test_threads_never_get_the_same_identifier() -> None:
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda _: new_id("turn"), range(20_000)))
    assert len(set(made)) == len(made)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_a_forked_process_makes_other_identifiers() -> None:
    new_id("turn")  # some random bytes are left over
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, new_id("turn").encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        childs = told.read()
    os.waitpid(child, 0)
    assert re.fullmatch(r"turn_[0-9a-f]{16}", childs)
    assert childs != new_id("turn")
