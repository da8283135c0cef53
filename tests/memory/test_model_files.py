"""The shipped models are the ones the manifest names."""

from __future__ import annotations

import hashlib
import tomllib

import pytest

from sonia_desktop.core.resources import resource

MANIFEST = tomllib.loads(resource("models", "manifest.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("model", MANIFEST["model"], ids=lambda model: model["file"])
def test_a_shipped_file_is_the_one_the_manifest_names(model: dict[str, object]) -> None:
    data = resource("models", *str(model["file"]).split("/")).read_bytes()
    assert len(data) == model["bytes"]
    assert hashlib.sha256(data).hexdigest() == model["sha256"]
    assert model["source"]
    assert model["licence"]


def test_every_shipped_model_is_in_the_manifest() -> None:
    folder = resource("models")
    listed = {folder / str(model["file"]) for model in MANIFEST["model"]}
    assert {*folder.rglob("*.onnx"), *folder.rglob("*.npz"), *folder.rglob("*.lm")} <= listed
