"""What watches Sonia watches something that is there."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "packaging" / "monitoring"
_METRIC = re.compile(r"\b((?:sonia|process)_[a-z_]+)(?=[{\[( )]|$)")


def _asked() -> dict[str, set[str]]:
    panels = json.loads((FOLDER / "dashboard.json").read_text())["panels"]
    in_panels = [target["expr"] for panel in panels for target in panel["targets"]]
    in_rules = re.findall(r"expr: (.*(?:\n {10,}.*)*)", (FOLDER / "alerts.yml").read_text())
    return {
        "dashboard": set(_METRIC.findall("\n".join(in_panels))),
        "alerts": set(_METRIC.findall("\n".join(in_rules))),
    }


def test_every_metric_of_the_dashboard_and_the_alerts_is_really_told(served: Any) -> None:
    served.post(8000, "/api/v1/agent/process", json={"message": "What time is it?"})
    told = {
        line.split(" ")[2]
        for line in served.get(8000, "/metrics").text.splitlines()
        if line.startswith("# TYPE ")
    }
    families = told | {f"{name}_{part}" for name in told for part in ("count", "bucket", "sum")}
    for where, names in _asked().items():
        assert len(names) >= 4, where
        assert names <= families, where


@pytest.mark.skipif(shutil.which("promtool") is None, reason="promtool is not installed")
def test_the_alerts_fire_when_they_should() -> None:
    for arguments in (["check", "rules", "alerts.yml"], ["test", "rules", "alerts_test.yml"]):
        done = subprocess.run(
            ["promtool", *arguments], cwd=FOLDER, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
