"""The benchmark's reader of BEIR folders, and its figure, on a tiny collection."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks.memory_retrieval import beir, ndcg, relevance

DOCUMENTS = {
    "d1": ("Ferries", "The night ferry from Kiel to Oslo takes twenty hours."),
    "d2": ("Bread", "Sourdough needs flour, water, salt and a day of patience."),
    "d3": ("Bees", "A honey bee dances to tell the others where flowers are."),
    "d4": ("", "Old castles had wells deep inside the walls."),
}
QUERIES = {"q1": "how long is the boat trip to Norway", "q2": "baking bread", "q3": "bee dance"}
JUDGED = [("q1", "d1", 1), ("q2", "d2", 2), ("q2", "d4", 0), ("q3", "d3", 1)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "qrels").mkdir()
    (tmp_path / "corpus.jsonl").write_text(
        "\n".join(
            json.dumps({"_id": key, "title": title, "text": text})
            for key, (title, text) in DOCUMENTS.items()
        )
    )
    (tmp_path / "queries.jsonl").write_text(
        "\n".join(json.dumps({"_id": key, "text": text}) for key, text in QUERIES.items())
    )
    (tmp_path / "qrels" / "test.tsv").write_text(
        "query-id\tcorpus-id\tscore\n"
        + "\n".join(f"{query}\t{document}\t{grade}" for query, document, grade in JUDGED)
    )
    return tmp_path


def test_a_folder_in_beirs_format_is_read_and_all_four_ways_are_measured(folder: Path) -> None:
    assert relevance(folder) == {"q1": {"d1": 1}, "q2": {"d2": 2}, "q3": {"d3": 1}}
    figures = beir(folder)
    assert (figures["documents"], figures["queries"]) == (4, 3)
    assert set(figures["ndcg_at_10"]) == {"bm25", "vectors", "even mix", "ours"}
    assert figures["ndcg_at_10"]["ours"] == 1.0


def test_ndcg_counts_as_trec_eval_does() -> None:
    assert ndcg(["a", "b"], {"a": 1}) == 1.0
    assert ndcg(["b", "a"], {"a": 1}) == pytest.approx(0.6309, abs=1e-4)
    assert ndcg(["b"], {"a": 1}) == 0.0
    assert ndcg(["a", "b"], {"a": 1, "b": 3}) == pytest.approx(0.7967, abs=1e-4)
