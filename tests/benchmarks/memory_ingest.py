"""How fast documents are taken in: a set of PDFs of 1,000 pages together, made here.

    python tests/benchmarks/memory_ingest.py [--pages 1000]

Until the words can be found; vectors are made afterwards in the background. Prints JSON.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory.document_files import IngestProgress
from tests.benchmarks.memory_search import EMBEDDER, distractors, opened
from tests.memory.sample_files import pdf_bytes

_PAGES_A_FILE, _LINES = 50, 40


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=1_000)
    pages = parser.parse_args().pages
    EMBEDDER.start()
    with tempfile.TemporaryDirectory() as place:
        for number in range(0, pages, _PAGES_A_FILE):
            count = min(_PAGES_A_FILE, pages - number)
            lines = distractors(_LINES * count, seed=number)
            parts = [lines[at * _LINES : (at + 1) * _LINES] for at in range(count)]
            (Path(place) / f"part{number}.pdf").write_bytes(pdf_bytes(parts))
        size = sum(file.stat().st_size for file in Path(place).iterdir())
        with opened(index=False) as memory:
            began = time.perf_counter()
            taken = memory.ingest(Path(place)).result()
            whole_s = time.perf_counter() - began
            chunks = sum(document.chunks for document in taken.added)
        with opened(index=False) as memory:
            token, asked = CancelToken(), []

            def stop(progress: IngestProgress) -> None:
                if progress.page == 10 and not asked:
                    asked.append(time.perf_counter())
                    token.cancel()

            memory.ingest(Path(place), progress=stop, token=token).result()
            cancel_s = time.perf_counter() - asked[0]
    print(
        json.dumps(
            {
                "pages": pages,
                "files": len(taken.added),
                "chunks": chunks,
                "mb": round(size / 1e6, 2),
                "seconds": round(whole_s, 1),
                "pages_per_s": round(pages / whole_s, 1),
                "mb_per_s": round(size / 1e6 / whole_s, 3),
                "cancel_ms": round(cancel_s * 1_000),
            }
        )
    )


if __name__ == "__main__":
    main()
