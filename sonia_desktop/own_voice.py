"""What Sonia does when she is told to mute herself, to speak slower or louder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sonia_desktop.settings_live import NO_EARS
from sonia_desktop.speech.loudness import Volume
from sonia_desktop.speech.synthesiser import SPEEDS
from sonia_desktop.tools.builtin.voice import VoiceWish

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.voice.loop import VoiceLoop

_STEP = 1.25
_STEP_DB = 6.0
_FOR_GOOD = "The speed for good is in the settings, under Speech."


def control(assistant: Assistant, wish: VoiceWish) -> str:
    """Do it and say how it is now."""
    voice = assistant.voice
    if wish is VoiceWish.MUTE and not assistant.hears:
        return NO_EARS
    if wish is VoiceWish.MUTE:
        already = voice.muted
        voice.mute(True)
        how = "closed already" if already else "closed now"
        return (
            f"The microphone is {how}. Open it in the window, the tray or with `sonia mute off`; "
            "without a window it opens when I am started anew."
        )
    if wish is VoiceWish.TELL:
        return _ears(assistant)
    if wish is VoiceWish.NORMAL:
        voice.set_pace(1.0)
        loud = " and as loud as usual" if voice.volume_db else ""
        voice.set_volume_db(0.0)
        return f"I speak at my usual speed{loud} again. {_FOR_GOOD}"
    if wish in (VoiceWish.LOUDER, VoiceWish.SOFTER):
        return _louder(voice, wish)
    wanted = voice.pace / _STEP if wish is VoiceWish.SLOWER else voice.pace * _STEP
    pace = min(SPEEDS[1], max(SPEEDS[0], round(wanted, 3)))
    if pace == voice.pace:
        return f"I cannot speak {wish.value}."
    voice.set_pace(pace)
    return f"I speak {wish.value} now. {_FOR_GOOD}"


def _louder(voice: VoiceLoop, wish: VoiceWish) -> str:
    step = _STEP_DB if wish is VoiceWish.LOUDER else -_STEP_DB
    wanted = min(Volume.MOST_DB, max(Volume.LEAST_DB, voice.volume_db + step))
    if wanted == voice.volume_db:
        return f"I cannot speak {wish.value}. The computer's own volume may help."
    voice.set_volume_db(wanted)
    return f"I speak {wish.value} now, until I am started anew. The computer's own volume stays."


def _ears(assistant: Assistant) -> str:
    """Whether she listens, and when."""
    voice = assistant.voice
    if not assistant.hears:
        return NO_EARS
    if voice.muted:
        return "No: the microphone is closed. `sonia mute off`, the window or the tray opens it."
    if voice.hands_free:
        return "Yes: hands-free is on, so I listen to everything that is said."
    if voice.wake_phrase:
        return f"I wait for “{voice.wake_phrase}”, and listen when I hear it or you press the key."
    pressed = "Only when you press the key or the button to talk;"
    held_ms = assistant.settings.audio.pre_roll_ms
    if held_ms:
        return f"{pressed} the last {held_ms} ms before that are held in memory, nothing else."
    return f"{pressed} the microphone is closed otherwise."
