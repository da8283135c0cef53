"""`sonia doctor`: what works, on which engine, and the next step for what does not."""

from __future__ import annotations

import contextlib
import platform
from typing import TYPE_CHECKING, Any

import typer

from sonia_desktop import __version__
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.doctor_sections import free_disk_gb, llama_cpp_state, sections

if TYPE_CHECKING:
    from sonia_desktop.client import Running
    from sonia_desktop.settings import Settings, SettingsProblem

READY_TIMEOUT_S = 30.0
_MARKS = {"ready": "ok", "degraded": "!!", "unavailable": "--", "off": "..", "starting": "??"}
_FOUND = {"ok": "ok", "warn": "!!", "fail": "--"}
_ESSENTIAL = ("storage", "memory", "reflex", "tools")


def examine(
    settings: Settings, problems: tuple[SettingsProblem, ...], running: Running | None
) -> dict[str, Any]:
    """Ask the running Sonia, or start one here to look. `ok`: nothing essential fails."""
    fails: dict[str, Any] | None = None
    if running is not None:
        subsystems = running.health()
        with contextlib.suppress(SoniaError):  # one of an earlier version
            fails = running.failing()
    else:
        from sonia_desktop import failing
        from sonia_desktop.assistant import Assistant
        from sonia_desktop.shapes import health_shape

        assistant = Assistant(settings, problems)
        try:
            assistant.start()
            assistant.wait_ready(READY_TIMEOUT_S)
            subsystems = {n: health_shape(h) for n, h in assistant.health.all().items()}
            fails = failing.told(assistant, 5)
        finally:
            assistant.stop()
    usable = ("ready", "degraded")
    return {
        "ok": all(subsystems.get(n, {}).get("state") in usable for n in _ESSENTIAL),
        "version": __version__,
        "python": platform.python_version(),
        "system": platform.platform(),
        "running": running is not None,
        "data_dir": str(settings.data_dir),
        "free_disk_gb": free_disk_gb(settings.data_dir),
        "settings_problems": [str(problem) for problem in problems],
        "subsystems": subsystems,
        "sections": sections(settings, problems, subsystems, fails, running=running is not None),
        "llama_cpp": llama_cpp_state(),
        "ocr_languages": text_languages(),
    }


def text_languages() -> dict[str, list[str]]:
    """The text engines that are installed, and the languages that each reads."""
    from sonia_desktop.vision.languages import name_of
    from sonia_desktop.vision.ocr import languages_of

    return {engine: sorted(map(name_of, codes)) for engine, codes in languages_of().items()}


def print_report(report: dict[str, Any]) -> None:
    """For people."""
    where = "the running one" if report["running"] else "started to look, now ended"
    typer.echo(f"Sonia Desktop {report['version']} ({where}), Python {report['python']}")
    typer.echo(f"Data: {report['data_dir']} ({report['free_disk_gb']} GB free)\n")
    for name, item in report["subsystems"].items():
        mark = _MARKS.get(item["state"], "??")
        fallback = " (fallback)" if item["fallback"] else ""
        typer.echo(f" {mark}  {name:16} {item['state']:12} {item['engine']}{fallback}")
        if item["detail"] and (item["state"] != "ready" or name == "screen"):
            typer.echo(f"     {item['detail']}")
        if item["remedy"]:
            typer.echo(f"     -> {item['remedy']}")
    typer.echo("\nText on the screen is read in:")
    for engine, languages in report["ocr_languages"].items():
        typer.echo(f"     {engine} ({len(languages)}): {', '.join(languages)}")
    typer.echo("     -> more: sudo apt install tesseract-ocr-rus (or another language's code)")
    for title, findings in report["sections"].items():
        typer.echo(f"\n{title.capitalize()}")
        for found in findings:
            typer.echo(f" {_FOUND[found['state']]}  {found['name']:20} {found['detail']}")
            if found["remedy"]:
                typer.echo(f"     -> {found['remedy']}")
