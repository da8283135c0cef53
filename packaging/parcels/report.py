"""What the program is made of: an SBOM (CycloneDX 1.6) and a licence report, from one reading.

The libraries are read by cyclonedx-py from the environment they are installed in; only those the
program needs are kept. The model files come from ``models/manifest.toml``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from parcels.project import NAME, models, needed, normal, version

UNKNOWN = "not told by the package"
_READ_BY_US = {"overrides": "Apache-2.0", "protobuf": "BSD-3-Clause", "pyrage": "MIT"}
"""Packages whose metadata names no licence that a program can read; their licence files do."""


def components() -> dict[str, Any]:
    """The CycloneDX document of this environment, less what the program does not need."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bom.json"
        subprocess.run(
            [
                *(sys.executable, "-m", "cyclonedx_py", "environment", sys.executable),
                *("--output-format", "JSON", "--spec-version", "1.6", "--no-validate"),
                *("--gather-license-texts", "--output-reproducible", "--output-file", str(file)),
            ],
            check=True,
            capture_output=True,
        )
        told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return only(told, needed())


def only(told: dict[str, Any], names: set[str]) -> dict[str, Any]:
    """Keep the components of these normal names; the program becomes the subject."""
    kept = [one for one in told["components"] if normal(one["name"]) in names]
    [ours] = [one for one in kept if normal(one["name"]) == NAME]
    refs = {one["bom-ref"] for one in kept}
    edges = [
        {"ref": one["ref"], "dependsOn": [ref for ref in one.get("dependsOn", ()) if ref in refs]}
        for one in told["dependencies"]
        if one["ref"] in refs
    ]
    return {
        **told,
        "metadata": {**told.get("metadata", {}), "component": {**ours, "type": "application"}},
        "components": [*(one for one in kept if one is not ours), *map(_model, models())],
        "dependencies": edges,
    }


def _model(model: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "machine-learning-model",
        "bom-ref": f"model:{model['file']}",
        "name": model["name"],
        "version": version(),
        "description": model["job"],
        "hashes": [{"alg": "SHA-256", "content": model["sha256"]}],
        "licenses": [{"license": {"name": model["licence"]}}],
        "properties": [
            {"name": "sonia:file", "value": f"models/{model['file']}"},
            {"name": "sonia:source", "value": model["source"]},
        ],
    }


def licence_of(component: dict[str, Any]) -> str:
    """The licence a component names, in one line: an SPDX expression or id before a free name."""
    names = []
    for one in component.get("licenses", []):
        if "expression" in one:
            return str(one["expression"])
        told = one["license"]
        if "id" in told:
            names.insert(0, str(told["id"]))
        elif not str(told.get("name", "")).startswith(("declared license", "License ::")):
            names.append(" ".join(str(told["name"]).split())[:60])
        elif str(told["name"]).startswith("License ::"):
            names.append(str(told["name"]).rsplit(" :: ", 1)[-1])
    return "; ".join(dict.fromkeys(names)) or _READ_BY_US.get(component["name"], UNKNOWN)


def report(bom: dict[str, Any]) -> str:
    """A table for people; the texts of the licences stand in the SBOM."""
    listed = sorted(bom["components"], key=lambda one: str(one["name"]).lower())
    lines = [
        "# Licences",
        "",
        f"Sonia Desktop {version()} is under the AGPL-3.0-or-later. She comes with:",
        "",
        "| What | Version | Licence |",
        "|---|---|---|",
    ]
    for one in listed:
        lines.append(f"| {one['name']} | {one.get('version', '')} | {licence_of(one)} |")
    return "\n".join(lines) + "\n"


def write(out: Path) -> tuple[Path, Path]:
    """Write the SBOM and the report; returns their files."""
    out.mkdir(parents=True, exist_ok=True)
    bom = components()
    sbom, licences = out / f"{NAME}-{version()}.cdx.json", out / "licences.md"
    sbom.write_text(json.dumps(bom, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    licences.write_text(report(bom), encoding="utf-8")
    return sbom, licences
