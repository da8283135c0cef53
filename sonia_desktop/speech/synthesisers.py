"""Which voice speaks.

engine = choose_synthesiser("auto", piper_voice=Path("amy.onnx"))
engine.start()
for piece in engine.speak("Good morning."): ...
"""

from __future__ import annotations

from pathlib import Path

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.speech.espeak import EspeakNg
from sonia_desktop.speech.loudness import Levelled
from sonia_desktop.speech.openai_synthesiser import OpenAISynthesiser
from sonia_desktop.speech.paced import Paced
from sonia_desktop.speech.phrase_cache import COMMON_PHRASES, PhraseCache
from sonia_desktop.speech.piper import Piper, usable_file
from sonia_desktop.speech.synthesiser import SPEEDS, Synthesiser
from sonia_desktop.speech.system_voice import system_voice
from sonia_desktop.speech.wyoming_synthesiser import WyomingSynthesiser

ENGINES = ("auto", "espeak", "piper", "system", "openai", "wyoming")
_ESPEAK_DEFAULT = "en-us"
"""The setting's default names an espeak-ng voice: to the other engines it means "your own"."""


def choose_synthesiser(
    engine: str = "auto",
    *,
    voice: str = _ESPEAK_DEFAULT,
    words_per_minute: int = 175,
    piper_voice: Path | None = None,
    url: str = "",
    model: str = "tts-1",
    api_key: str = "",
) -> Synthesiser:
    """The engine, not yet started; its speech levelled, its short phrases kept.

    Args:
        engine: one of `ENGINES`; auto: Piper when its voice's files are there, else the system's.
        voice: the engine's own name for a voice.
        piper_voice: the .onnx file.
        url: openai: http://host:port/v1; wyoming: tcp://host:port.
        model, api_key: for an openai server.

    Raises `InvalidInputError` for an unknown engine, or one whose file or address is missing, and
    `SettingsError` for an address that is none.
    """
    chosen = _bare(engine, voice, words_per_minute, piper_voice, url, model, api_key)
    # A server is not asked for anything nobody wants said.
    local = not isinstance(chosen, OpenAISynthesiser | WyomingSynthesiser)
    paced = Paced(chosen, own=SPEEDS if not isinstance(chosen, WyomingSynthesiser) else (1.0, 1.0))
    return PhraseCache(Levelled(paced, look_ahead=local), prepared=COMMON_PHRASES if local else ())


def _bare(
    engine: str,
    voice: str,
    words_per_minute: int,
    piper_voice: Path | None,
    url: str,
    model: str,
    api_key: str,
) -> Synthesiser:
    if engine == "auto":
        engine = "piper" if usable_file(piper_voice) else "system"
    own = "" if voice == _ESPEAK_DEFAULT else voice
    match engine:
        case "espeak":
            return EspeakNg(voice or _ESPEAK_DEFAULT, words_per_minute)
        case "system":
            return system_voice(voice, words_per_minute)
        case "piper":
            if piper_voice is None:
                raise InvalidInputError(
                    "No Piper voice is chosen.",
                    remedy="Set speech.piper_voice to the voice's .onnx file.",
                )
            return Piper(piper_voice, words_per_minute)
        case "openai":
            _need_url(url, "http://host:port/v1")
            return OpenAISynthesiser(
                url, model=model, voice=own, api_key=api_key, words_per_minute=words_per_minute
            )
        case "wyoming":
            _need_url(url, "tcp://host:port")
            return WyomingSynthesiser(url, voice=own)
        case _:
            raise InvalidInputError(
                f"There is no voice engine {engine!r}.", remedy=f"Choose: {', '.join(ENGINES)}."
            )


def _need_url(url: str, like: str) -> None:
    if not url.strip():
        raise InvalidInputError(
            "No speech server is named.", remedy=f"Set speech.synthesiser_url to {like}."
        )
