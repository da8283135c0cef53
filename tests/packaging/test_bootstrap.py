"""The script of README's two commands, where things are not as on the machine it was written on."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import venv
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "packaging" / "bootstrap.py"


@pytest.fixture
def script(tmp_path: Path) -> ModuleType:
    """The script, with an environment of its own below `tmp_path`."""
    spec = importlib.util.spec_from_file_location("bootstrap_under_test", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path / ".venv"
    module.VENV, module.BIN = folder, folder / "bin"  # type: ignore[attr-defined]
    module.PYTHON = folder / "bin" / "python"  # type: ignore[attr-defined]
    module.STAMP = folder / "sonia-installed.json"  # type: ignore[attr-defined]
    module.LLM_STATUS = folder / "llm-build.json"  # type: ignore[attr-defined]
    return module


def test_an_environment_whose_python_has_become_another_is_made_anew(script: ModuleType) -> None:
    venv.create(script.VENV, with_pip=False)
    script.STAMP.write_text(json.dumps(script.wanted_stamp(())))
    assert not script.is_installed(())  # the stamp is right, but this Python finds no Sonia
    [site] = script.VENV.glob("lib/python*/site-packages")
    (site / "sonia.pth").write_text(f"{script.ROOT}\n")
    assert script.is_installed(())
    assert not script.is_installed(("dev",))
    script.PYTHON.unlink()
    script.PYTHON.symlink_to("/nonexistent/python3.9")  # the Python it was made from is gone
    assert not script.is_installed(())


def test_an_environment_of_another_user_is_used_without_a_word(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SONIA_NO_LLM_BUILD", raising=False)
    script.VENV.write_text("no folder: nothing can be written into it, whoever asks")
    script.install_llm_later()


def test_a_place_that_cannot_be_written_is_told_with_what_is_needed(
    script: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    script.VENV = script.VENV / "below" / "a" / "file"
    script.VENV.parents[2].write_text("")
    with pytest.raises(SystemExit):
        script.make_environment()
    said = capsys.readouterr().out
    assert str(script.VENV) in said
    assert "may write" in said


def test_an_old_python_hands_over_to_a_newer_one(tmp_path: Path) -> None:
    newer = tmp_path / "python3.99"
    newer.write_text('#!/bin/sh\n[ "$1" = -V ] || echo "went on: $*"\n')
    newer.chmod(0o755)
    program = (
        f"import sys; sys.path.insert(0, {str(SCRIPT.parent)!r}); import bootstrap; "
        "bootstrap.OLDEST_PYTHON = (3, 99); sys.argv = ['bootstrap.py', 'run', 'serve']; "
        "bootstrap.main()"
    )

    def run(path: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )

    handed = run(f"{tmp_path}:/usr/bin:/bin")
    assert "went on: bootstrap.py run serve" in handed.stdout
    alone = run("/nonexistent")
    assert alone.returncode == 1
    assert "Sonia needs Python 3.99" in alone.stdout
    assert "apt-get install python3.99" in alone.stdout
