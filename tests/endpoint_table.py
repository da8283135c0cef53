"""Write the table of endpoints in the README anew, from the running services.

python -m tests.endpoint_table          # writes README.md
python -m tests.endpoint_table --check  # exit code 1 when it is out of date
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from sonia_desktop.api.endpoints import Endpoint, as_markdown

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- endpoints: python -m tests.endpoint_table -->", "<!-- /endpoints -->"


def with_table(text: str, table: str) -> str:
    """The README's text with the table between its two marks."""
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}\n\n{table}\n{END}{rest.split(END)[1]}"


def table_of(answer: dict[str, list[dict[str, str | int]]]) -> str:
    """From what ``/api/v1/endpoints`` on 8000 answers."""
    return as_markdown(Endpoint(**each) for each in answer["endpoints"])  # type: ignore[arg-type]


def main() -> int:
    from tests.api.conftest import serving

    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as served:
        assert served.server.wait_ready(60)
        table = table_of(served.get(8000, "/api/v1/endpoints").json())
    text = README.read_text(encoding="utf-8")
    wanted = with_table(text, table)
    if "--check" in sys.argv:
        return int(text != wanted)
    README.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
