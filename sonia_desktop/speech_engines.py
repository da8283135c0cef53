"""Which recogniser and which voice the user's settings ask for, made when a worker wants them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from sonia_desktop.settings import Settings, api_key

if TYPE_CHECKING:
    from sonia_desktop.speech.recogniser import Recogniser
    from sonia_desktop.speech.synthesiser import Synthesiser
    from sonia_desktop.speech.vocabulary import Vocabulary


class SpeechEngines:
    """Makers of engines; each is called in the worker that owns the engine.

    Args:
        own_words: what this user may say beyond what all say.
        prefer: how much sense each of several texts makes, 0 to 1.
    """

    def __init__(
        self,
        settings: Settings,
        own_words: Callable[[], Vocabulary],
        prefer: Callable[[Sequence[str]], Sequence[float]],
    ) -> None:
        self._settings, self._own_words, self._prefer = settings, own_words, prefer

    def recogniser(self) -> Recogniser:
        """The chosen one. Errors: `recognisers.choose_recogniser`."""
        from sonia_desktop.audio.vad import VoiceActivity
        from sonia_desktop.speech.recognisers import choose_recogniser

        speech = self._settings.speech
        return choose_recogniser(
            speech.recogniser,
            whisper_model=speech.whisper_model,
            whisper_folders=(self._settings.data_dir / "models",),
            url=speech.recogniser_url,
            model=speech.recogniser_model,
            language=speech.language,
            api_key=api_key("openai_compatible") if speech.recogniser == "openai" else None,
            own_words=self._own_words,
            prefer=self._prefer,
            detector=VoiceActivity,
        )

    def shipped_recognisers(self) -> list[Callable[[], Recogniser]]:
        """What the chosen one falls back to, the best first."""
        from sonia_desktop.audio.vad import VoiceActivity
        from sonia_desktop.speech.recognisers import shipped_recognisers

        language = self._settings.speech.language
        return shipped_recognisers(language, self._own_words, self._prefer, VoiceActivity)

    def synthesiser(self) -> Synthesiser:
        """The chosen voice. Errors: `synthesisers.choose_synthesiser`."""
        from sonia_desktop.speech.synthesisers import choose_synthesiser

        speech = self._settings.speech
        return choose_synthesiser(
            speech.synthesiser,
            voice=speech.voice,
            words_per_minute=speech.words_per_minute,
            piper_voice=speech.piper_voice,
            url=speech.synthesiser_url,
            model=speech.synthesiser_model,
            api_key=(speech.synthesiser == "openai" and api_key("openai_compatible")) or "",
        )

    @property
    def spoken_language(self) -> str:
        """How numbers and dates are read: BCP 47."""
        return _spoken_language(self._settings.speech.voice, self._settings.speech.language)


def _spoken_language(voice: str, language: str) -> str:
    """BCP 47: a voice named by its language ("en-gb+f3") knows best, else the one spoken to us."""
    named = re.fullmatch(r"([a-z]{2,3})(?:-([a-z]{2}))?(?:\+.*)?", voice.strip(), re.IGNORECASE)
    if named:
        return f"{named[1].lower()}-{named[2].upper()}" if named[2] else named[1].lower()
    return "en" if language == "auto" else language
