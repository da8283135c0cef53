"""What the vision service of 7010 is asked: one checked model a path."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import AliasChoices, Field, field_validator

from sonia_desktop.api.inputs import Wanted


class CaptureWanted(Wanted):
    region: tuple[int, int, int, int] | None = None  # left, top, width, height
    format: Literal["png", "jpeg", "webp"] = "png"
    quality: int = Field(85, ge=1, le=100)
    monitor: int | None = Field(None, ge=0, le=16)
    window: bool = False  # the active window instead of a monitor

    @field_validator("format", mode="before")
    @classmethod
    def _jpg_is_jpeg(cls, value: Any) -> Any:
        lowered = value.lower() if isinstance(value, str) else value
        return "jpeg" if lowered == "jpg" else lowered

    @field_validator("region", mode="before")
    @classmethod
    def _four_numbers(cls, value: Any) -> Any:
        if isinstance(value, dict):
            return [value.get(name) for name in ("left", "top", "width", "height")]
        return value.split(",") if isinstance(value, str) else value


class PictureWanted(Wanted):
    """A picture that is sent; or `source` "screen", which looks at a monitor instead."""

    source: Literal["picture", "screen"] = "picture"
    monitor: int | None = Field(None, ge=0, le=16)
    stream: bool = False


class AnalyzeWanted(PictureWanted):
    prompt: str = Field("", max_length=20_000)
    provider: Literal["ollama", "openai", "claude", "qwen", "auto", "sonia"] = "ollama"
    model: str | None = Field(None, max_length=200)
    max_tokens: int = Field(1024, ge=1, le=100_000)
    temperature: float = Field(0.7, ge=0, le=2)


class OcrWanted(PictureWanted):
    provider: Literal["tesseract", "paddle", "ollama", "rapidocr", "auto"] = "auto"
    language: str | None = Field(None, min_length=1, max_length=100)  # "de", "deu", "eng+fra"
    return_boxes: bool = False


class DetectWanted(PictureWanted):
    confidence_threshold: float = Field(0.5, ge=0, le=1)
    extract_text: bool = True


class LocalizeWanted(PictureWanted):
    element_label: str = Field(
        validation_alias=AliasChoices("element_label", "label", "description"),
        min_length=1,
        max_length=300,
    )
    fuzzy_match: bool = True


class AccessibilityWanted(PictureWanted):
    scale: float | None = Field(None, ge=0.25, le=8)  # pixels per logical pixel


class ProcessWanted(Wanted):
    operation: str = Field(min_length=1, max_length=40)
    mask_secrets: bool = False  # paint over passwords, keys and card numbers first
    parameters: dict[str, Any] | None = None
