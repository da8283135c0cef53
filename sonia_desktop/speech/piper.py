"""Piper voices: a neural voice from a user's own .onnx file with its .onnx.json beside it.

The piper-tts package (extra ``[piper]``, 34 MB with its own espeak-ng data) turns text into
phonemes; the model turns those into sound, a sentence at a time, on onnxruntime.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import numpy.typing as npt

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.speech.speaking import Interrupts, Speaking
from sonia_desktop.speech.synthesiser import Speech, Voice, check_speed

if TYPE_CHECKING:
    from piper import PiperVoice

_INPUTS = {"input", "input_lengths", "scales"}
_RATE_HZ = (8_000, 48_000)
_PIECE_S = 0.1
_WARM_TEXT = "a"
_CONFIG_BYTES = 4_000_000
_NORMAL_WPM = 175
_GET_ANOTHER = "Fetch the voice again (setting speech.piper_voice: the .onnx file)."
_NEEDS_DOWNLOAD = {"pinyin": "g2pW"}  # phonemizers that would fetch a model from the network


class Piper:
    """Speaks with one Piper voice. One worker owns it, and the model's session with it.

    Args:
        model: the voice, an .onnx file; its settings lie beside it as <name>.onnx.json. Other
            voices in the same folder can be asked for by name.
        words_per_minute: the rate; 175 is the pace the voice was trained at.
    """

    name = "piper"

    def __init__(self, model: Path, words_per_minute: int = _NORMAL_WPM) -> None:
        self.model = Path(model)
        self._pace = words_per_minute / _NORMAL_WPM
        self._voice: PiperVoice | None = None
        self._session: _Session | None = None
        self._loaded = self.model

    def start(self) -> None:
        """Load the voice and let it say something. Raises `UnavailableError` naming the file."""
        if self._voice is None or self._loaded != self.model:
            self._load(self.model)

    def voices(self) -> tuple[Voice, ...]:
        """The chosen voice (each of its speakers) first, then its neighbours in the folder."""
        own = _listed(self.model)
        files = sorted(self.model.parent.glob("*.onnx")) if self.model.parent.is_dir() else []
        for file in files:
            if file != self.model and config_of(file).is_file():
                own += _listed(file)
        return tuple(own)

    def speak(self, text: str, *, voice: str = "", speed: float = 1.0) -> Speaking:
        """The text as sound, sentence by sentence. Closing ends even a running model."""
        check_speed(speed)
        return Speaking(lambda interrupts: self._speak(text, voice, speed, interrupts))

    def stop(self) -> None:
        """Free the model."""
        self._voice = self._session = None

    def _speak(
        self, text: str, voice: str, speed: float, interrupts: Interrupts
    ) -> Iterator[Speech]:
        text = text.replace("\x00", " ").replace("[[", "[ [").strip()
        if not any(character.isalnum() for character in text):
            return
        speaker = self._choose(voice)
        model, session = self._voice, self._session
        assert model is not None
        assert session is not None
        session.interrupted = False
        interrupts.add(session.interrupt)
        for samples in _sentences(model, self._loaded, text, self._pace * speed, speaker):
            if interrupts.closed:
                return
            step = max(1, round(_PIECE_S * model.config.sample_rate))
            for start in range(0, len(samples), step):
                yield Speech(samples[start : start + step], model.config.sample_rate)

    def _choose(self, voice: str) -> int | None:
        """Load the asked-for voice; its speaker's number. "name", "name#speaker" or "#speaker"."""
        name, _, speaker = voice.partition("#")
        if name and name not in (self.model.stem, str(self.model)):
            neighbour = self.model.parent / f"{name}.onnx"
            if Path(name).name != name or not neighbour.is_file():
                raise InvalidInputError(
                    f"There is no Piper voice {name!r} beside {self.model}.",
                    remedy=f"Known: {', '.join(known.id for known in self.voices()[:10])}.",
                )
            if self._voice is None or self._loaded != neighbour:
                self._load(neighbour)
        elif self._voice is None or self._loaded != self.model:
            self._load(self.model)
        assert self._voice is not None
        if not speaker:
            return None
        config = self._voice.config
        number = config.speaker_id_map.get(speaker)
        if number is None and speaker.isascii() and speaker.isdigit():
            number = int(speaker)
        if number is None or not 0 <= number < config.num_speakers:
            raise InvalidInputError(
                f"The voice {self._loaded.name} has no speaker {speaker!r}.",
                remedy=f"It has: {', '.join(list(config.speaker_id_map)[:10]) or 'one only'}.",
            )
        return number

    def _load(self, model: Path) -> None:
        voice, session = _load(model)
        for _ in _sentences(voice, model, _WARM_TEXT, 1.0, None):
            pass
        self._voice, self._session, self._loaded = voice, session, model


def config_of(model: Path) -> Path:
    """Where a voice's settings lie."""
    return model.with_name(f"{model.name}.json")


def usable_file(model: Path | None) -> bool:
    """True when the voice's two files are there (whether they are good, `start` tells)."""
    return model is not None and model.is_file() and config_of(model).is_file()


class _Session:
    """The onnxruntime session as Piper calls it, with runs that can be broken off."""

    def __init__(self, session: Any, options: Any) -> None:
        self._session, self._options = session, options
        self.interrupted = False

    def interrupt(self) -> None:
        """End the run in progress; from any thread."""
        self.interrupted = True
        self._options.terminate = True

    def run(self, names: None, inputs: dict[str, Any]) -> Any:
        if not self.interrupted:
            self._options.terminate = False
        return self._session.run(names, inputs, self._options)

    def input_names(self) -> set[str]:
        return {one.name for one in self._session.get_inputs()}


def _load(model: Path) -> tuple[PiperVoice, _Session]:
    if not model.is_file():
        raise UnavailableError(
            f"There is no Piper voice at {model}.",
            remedy="Choose the voice's .onnx file (setting speech.piper_voice).",
        )
    settings = _config(model)
    try:
        import onnxruntime
        from piper import PiperVoice
        from piper.config import PiperConfig
    except ImportError as error:
        raise UnavailableError(
            f"Piper voices need the piper-tts package ({error}).",
            remedy="Install it: pip install 'sonia-desktop[piper]'",
        ) from error
    try:
        config = PiperConfig.from_dict(settings)
        _check(config)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnavailableError(
            f"{config_of(model)} does not describe a Piper voice ({_reason(error)}).",
            remedy=_GET_ANOTHER,
        ) from error
    folder = _NEEDS_DOWNLOAD.get(config.phoneme_type.value)
    if folder is not None and not (model.parent / folder).is_dir():
        raise UnavailableError(
            f"The voice {model} needs the folder {folder} beside it.",
            remedy=f"Fetch {folder} as the piper-tts package describes, or choose another voice.",
        )
    try:
        session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime has no common base
        raise UnavailableError(
            f"{model} is damaged or no ONNX model ({_reason(error)}).", remedy=_GET_ANOTHER
        ) from error
    running = _Session(session, onnxruntime.RunOptions())
    missing = _INPUTS - running.input_names()
    if config.num_speakers > 1 and "sid" not in running.input_names():
        missing.add("sid")
    if missing:
        raise UnavailableError(
            f"{model} is no Piper voice: its model takes no {', '.join(sorted(missing))}.",
            remedy=_GET_ANOTHER,
        )
    # Downloads stay off: what a phonemizer needs must lie beside the voice.
    voice = PiperVoice(
        session=cast("onnxruntime.InferenceSession", running),
        config=config,
        download_dir=model.parent,
    )
    return voice, running


def _config(model: Path) -> dict[str, Any]:
    path = config_of(model)
    try:
        if path.stat().st_size > _CONFIG_BYTES:
            raise ValueError("it is far too large")
        settings = json.loads(path.read_text("utf-8"))
        if not isinstance(settings, dict):
            raise ValueError("it is not an object")
    except FileNotFoundError as error:
        raise UnavailableError(
            f"The settings of the Piper voice are missing: {path}.",
            remedy="Put the .onnx.json file that belongs to the voice beside it.",
        ) from error
    except (OSError, ValueError, RecursionError) as error:
        raise UnavailableError(
            f"The settings of the Piper voice, {path}, cannot be read ({_reason(error)}).",
            remedy=_GET_ANOTHER,
        ) from error
    return settings


def _check(config: Any) -> None:
    """What `PiperConfig.from_dict` takes unseen. Raises `ValueError`."""
    low, high = _RATE_HZ
    if not isinstance(config.sample_rate, int) or not low <= config.sample_rate <= high:
        raise ValueError(f"audio.sample_rate {config.sample_rate!r} is not {low} to {high}")
    if not isinstance(config.num_speakers, int) or config.num_speakers < 1:
        raise ValueError(f"num_speakers is {config.num_speakers!r}")
    if not isinstance(config.espeak_voice, str):
        raise ValueError(f"espeak.voice is {config.espeak_voice!r}")
    for name in ("noise_scale", "length_scale", "noise_w_scale"):
        if not isinstance(getattr(config, name), int | float):
            raise ValueError(f"inference.{name} is {getattr(config, name)!r}")
    ids = config.phoneme_id_map
    if not isinstance(ids, dict) or not ids:
        raise ValueError("phoneme_id_map is empty")
    for phoneme, numbers in ids.items():
        if not isinstance(numbers, list) or not all(
            isinstance(number, int) and 0 <= number < config.num_symbols for number in numbers
        ):
            raise ValueError(f"phoneme_id_map gives {phoneme!r} {numbers!r}")
    if not {"^", "$", "_"} <= set(ids):
        raise ValueError("phoneme_id_map lacks the marks ^, $ and _")


def _sentences(
    voice: PiperVoice, model: Path, text: str, speed: float, speaker: int | None
) -> Iterator[npt.NDArray[np.int16]]:
    """Samples of one sentence after the other."""
    from piper import SynthesisConfig

    # Piper would raise each sentence to full scale: soft ones would come out as loud as any.
    options = SynthesisConfig(
        speaker_id=speaker, length_scale=voice.config.length_scale / speed, normalize_audio=False
    )
    try:
        for chunk in voice.synthesize(text, options):
            samples = np.atleast_1d(chunk.audio_float_array)
            if samples.ndim != 1 or not np.isfinite(samples).all():
                raise ValueError("it gives no sound")
            yield (samples * 32767.0).astype(np.int16)
    except ImportError as error:
        raise UnavailableError(
            f"The voice {model} needs a package more ({error}).",
            remedy="Install what the piper-tts package asks for with this language.",
        ) from error
    except Exception as error:  # whatever a foreign model may do
        raise UnavailableError(
            f"The Piper voice {model} cannot speak ({_reason(error)}).", remedy=_GET_ANOTHER
        ) from error


def _listed(model: Path) -> list[Voice]:
    """The voices one file holds, from its settings alone."""
    try:
        settings = _config(model)
    except UnavailableError:
        return [Voice(model.stem, model.stem, "")]
    language = settings.get("language")
    code = language.get("code") if isinstance(language, dict) else None
    if not isinstance(code, str):
        espeak = settings.get("espeak")
        code = espeak.get("voice", "") if isinstance(espeak, dict) else ""
    tag = str(code).replace("_", "-")
    speakers = settings.get("speaker_id_map")
    if isinstance(speakers, dict) and len(speakers) > 1:
        return [Voice(f"{model.stem}#{one}", f"{model.stem}, {one}", tag) for one in speakers]
    return [Voice(model.stem, model.stem, tag)]


def _reason(error: BaseException) -> str:
    if isinstance(error, KeyError):
        return f"{error.args[0]} is missing"
    line = " ".join(str(error).split())
    return (line or type(error).__name__)[:200]
