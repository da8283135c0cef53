"""What the program is made of: an SBOM (CycloneDX 1.6), a licence report, and the licences' texts.

The libraries are read by cyclonedx-py from the environment they are installed in; only those the
program needs are kept. The model files come from ``models/manifest.toml``. Of a bundle, all that is
native code, a model or a font is told, too, with its owner: `inside`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from parcels import inside
from parcels.project import NAME, ROOT, models, needed, normal, version

UNKNOWN = "not told by the package"
_READ_BY_US = {"overrides": "Apache-2.0", "protobuf": "BSD-3-Clause", "pyrage": "MIT"}
"""Packages whose metadata names no licence that a program can read; their licence files do."""


def components(carried: set[str] | None = None) -> dict[str, Any]:
    """The CycloneDX document of this environment, less what the program neither needs nor, in a
    bundle, carries all the same."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bom.json"
        subprocess.run(
            [
                *(sys.executable, "-m", "cyclonedx_py", "environment", sys.executable),
                *("--output-format", "JSON", "--spec-version", "1.6", "--no-validate"),
                *("--output-reproducible", "--output-file", str(file)),
            ],
            check=True,
            capture_output=True,
        )
        told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return only(told, needed() | {normal(name) for name in carried or ()})


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
        "components": [
            *(one for one in kept if one is not ours),
            *map(_model, models()),
            _icons(),
        ],
        "dependencies": edges,
    }


def _icons() -> dict[str, Any]:
    return {
        "type": "data",
        "bom-ref": "icons:sonia",
        "name": "Sonia's icons",
        "version": version(),
        "description": (ROOT / "assets" / "icons" / "LICENSE.md").read_text("utf-8").strip(),
        "licenses": [{"license": {"id": "CC0-1.0"}}],
    }


def _other(owner: inside.Owner) -> dict[str, Any]:
    """Python itself, or a package of the system whose libraries lie in the bundle."""
    return {
        "type": "library",
        "bom-ref": f"bundled:{owner.name}",
        "name": owner.name,
        "version": owner.version,
        "licenses": [{"license": {"name": owner.licence}}],
        "properties": [{"name": "sonia:file", "value": file} for file in owner.files],
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


def report(bom: dict[str, Any], files: dict[str, str] | None = None) -> str:
    """A table for people. `files`: of a bundle, whose each native library, model and font is."""
    listed = sorted(bom["components"], key=lambda one: str(one["name"]).lower())
    lines = [
        "# Licences",
        "",
        f"Sonia Desktop {version()} is under the AGPL-3.0-or-later. She comes with the following;",
        "licence-texts.txt beside this file has the words of their licences.",
        "",
        "| What | Version | Licence |",
        "|---|---|---|",
    ]
    for one in listed:
        lines.append(f"| {one['name']} | {one.get('version', '')} | {licence_of(one)} |")
    if files:
        lines += ["", "## Native libraries, models and fonts inside", ""]
        lines += ["| File | Part of |", "|---|---|"]
        lines += [f"| {file} | {owner} |" for file, owner in sorted(files.items())]
    return "\n".join(lines) + "\n"


def licence_texts(bom: dict[str, Any], others: dict[str, inside.Owner]) -> str:
    """What everybody asks to be handed on with their work, one after the other."""
    said = []
    for one in sorted(bom["components"], key=lambda one: str(one["name"]).lower()):
        name = str(one["name"])
        if name in others:
            text = others[name].text
        elif one["type"] == "library":
            text = inside.texts(name, licence_of(one))
        else:
            text = str(one.get("description", ""))
        line = "=" * 78
        head = f"{line}\n{name} {one.get('version', '')}: {licence_of(one)}\n{line}"
        said.append(f"{head}\n\n{text.strip() or '(It comes without the words of its licence.)'}\n")
    return "\n".join(said)


def write(out: Path, bundle: Path | None = None) -> tuple[Path, ...]:
    """Write the SBOM, the report and the texts; returns their files.

    Args:
        out: the folder they go to.
        bundle: the inner folder of a bundle, whose native libraries are told, too.
    """
    files, others = inside.owners(bundle) if bundle is not None else ({}, {})
    bom = components(set(files.values()))
    bom["components"] += [_other(owner) for owner in others.values()]
    out.mkdir(parents=True, exist_ok=True)
    sbom, licences = out / f"{NAME}-{version()}.cdx.json", out / "licences.md"
    texts = out / "licence-texts.txt"
    sbom.write_text(json.dumps(bom, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    licences.write_text(report(bom, files), encoding="utf-8")
    texts.write_text(licence_texts(bom, others), encoding="utf-8")
    return sbom, licences, texts
