"""What a user can choose, section by section: the tables of the settings file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

_SPARE_KEYS = r"<(f\d{1,2}|pause|insert|print_screen|scroll_lock|media_\w+)>"
"""Keys that nobody writes with."""


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class AudioSettings(_Section):
    """Sound devices."""

    input_device: str = Field(
        "", description="Microphone, by name or part of it; empty: the system's."
    )
    output_device: str = Field(
        "", description="Loudspeaker, by name or part of it; empty: the system's."
    )
    vad_threshold: float = Field(
        0.5, gt=0, lt=1, description="Speech probability that counts as speech."
    )
    chunk_size: int = Field(
        512,
        ge=512,
        le=16_384,
        multiple_of=512,
        description="Samples (at 16 kHz) of the microphone that are looked at together: 512 is "
        "32 ms; more spares the processor and answers later.",
    )
    echo_cancellation: bool = Field(
        True, description="Take Sonia's own voice out of the microphone, so it can be interrupted."
    )
    noise_suppression: bool = Field(True, description="Reduce steady noise while hands are free.")
    pre_roll_ms: int = Field(
        0,
        ge=0,
        le=1000,
        description="Sound kept in RAM before the talk key, milliseconds (the microphone stays "
        "open); 0: off.",
    )


class SpeechSettings(_Section):
    """Words from sound, sound from words."""

    speak_answers: bool = Field(True, description="Say answers to spoken questions aloud.")
    speak_typed: bool = Field(False, description="Say answers to typed questions aloud, too.")
    recogniser: Literal["auto", "moonshine", "pocketsphinx", "whisper", "openai", "wyoming"] = (
        Field("auto", description="auto: Whisper when its model is there, else moonshine.")
    )
    whisper_model: str = Field(
        "", description="A CTranslate2 Whisper: a folder, or a name like small.en already on disk."
    )
    recogniser_url: str = Field(
        "", description="openai: http://host:port/v1; wyoming: tcp://host:port."
    )
    recogniser_model: str = Field("whisper-1", description="Model name for an openai server.")
    language: str = Field("en", description="Language spoken, ISO 639-1; auto: detected.")
    synthesiser: Literal["auto", "espeak", "piper", "system", "openai", "wyoming"] = Field(
        "auto", description="auto: Piper when its voice is there, else the system's voice."
    )
    piper_voice: Path | None = Field(None, description="A Piper voice, the .onnx file.")
    synthesiser_url: str = Field(
        "", description="openai: http://host:port/v1; wyoming: tcp://host:port."
    )
    synthesiser_model: str = Field("tts-1", description="Model name for an openai server.")
    voice: str = Field("en-us", description="Voice name of the engine that speaks.")
    words_per_minute: int = Field(175, ge=80, le=450, description="Speaking rate.")


class VoiceSettings(_Section):
    """How a spoken turn begins and ends. Times in milliseconds."""

    mode: Literal["hold", "toggle"] = Field("hold", description="What the push-to-talk key does.")
    hands_free: bool = Field(False, description="Listen all the time; every utterance is a turn.")
    wake_phrase: str = Field(
        "", description='Listen all the time, for this phrase ("hey sonia"); empty: off.'
    )
    follow_up_s: float = Field(
        0.0, ge=0, le=30, description="After a spoken answer, keep listening so long, s; 0: off."
    )
    barge_in: bool = Field(
        True, description="Speaking interrupts Sonia (hands-free, wake phrase, follow-up)."
    )
    confirm_below: float = Field(
        0.8,
        ge=0,
        le=1,
        description="Less confident hearings are asked back before anything changes.",
    )
    end_silence_ms: int = Field(
        600, ge=200, le=3000, description="Silence that ends a toggled turn."
    )
    min_speech_ms: int = Field(120, ge=30, le=1000, description="Shorter sounds are not speech.")
    max_utterance_s: int = Field(30, ge=3, le=120, description="Longest single utterance, seconds.")


class VisionSettings(_Section):
    """Looking at the screen."""

    monitor: int = Field(1, ge=0, le=16, description="Monitor number; 0 is all of them together.")
    ocr: Literal["auto", "rapidocr", "tesseract"] = Field(
        "auto", description="Text recognition engine."
    )
    ocr_languages: list[str] = Field(
        default_factory=list,
        description='Languages of the text, such as ["de", "rus"]; none: what the engine reads '
        "best. `sonia doctor` lists those installed.",
    )
    detector: str = Field(
        "",
        description="Your own YOLO for interface elements (.onnx, or .pt with ultralytics); "
        "empty: the one that ships.",
    )
    mask: list[Literal["key", "password", "code", "private_key", "card", "iban"]] = Field(
        ["key", "password", "code", "private_key", "card", "iban"],
        description="Secrets masked in pictures and texts; take one out to have it read.",
    )
    never_read: list[str] = Field(
        default_factory=list,
        description="Words of titles or programs of windows never read, besides password managers "
        "and private browsing.",
    )
    remember_screen: bool = Field(
        False, description="Keep what is on the screen while Sonia watches (mode ambient)."
    )
    remember_days: float = Field(
        30, gt=0, le=3650, description="What was last seen longer ago is forgotten, days."
    )
    remember_mb: float = Field(
        500, ge=1, le=100_000, description="More than this on disk: the oldest is forgotten, MB."
    )

    @field_validator("ocr_languages")
    @classmethod
    def _known_languages(cls, value: list[str]) -> list[str]:
        from sonia_desktop.vision.languages import code_of

        codes = [code_of(one) for one in value]
        if None in codes:
            raise ValueError(f"there is no language {value[codes.index(None)]!r}")
        return [code for code in codes if code]


class MemorySettings(_Section):
    """What is remembered and how it is found."""

    enabled: bool = Field(True, description="Off: nothing new is kept.")
    private: bool = Field(
        False, description="Private mode: no turn, no memory, nothing of the screen is kept."
    )
    learn: Literal["off", "rules", "model"] = Field(
        "rules",
        description="Facts told in passing are kept: off; rules: by careful rules on this machine; "
        "model: the language model reads each message again for it.",
    )
    limit: int = Field(5, ge=1, le=50, description="Memories recalled for a turn.")
    hnsw_ef: int = Field(
        100,
        ge=10,
        le=10_000,
        description="Candidates the vector index looks at in a search: more finds more, slower.",
    )
    bm25_k1: float = Field(
        1.2, ge=0, le=5, description="Found words: how much it counts that a word stands again."
    )
    bm25_b: float = Field(
        0.75, ge=0, le=1, description="Found words: how much a long text is held back; 0: not."
    )
    chunk_size: int = Field(
        800, ge=200, le=4000, description="Characters of a piece that a document is cut into."
    )
    embedding: Literal["builtin", "ollama", "openai_compatible"] = Field(
        "builtin",
        description="Who turns memories into meaning: builtin: the model that ships; else a model "
        "server on this machine.",
    )
    embedding_model: str = Field("", description='Its model there, such as "nomic-embed-text".')
    embedding_url: str = Field(
        "",
        description="Address of that server, on this machine; empty: Ollama's, or llm.base_url.",
    )
    embedding_dimension: int = Field(
        0, ge=0, le=8192, description="Numbers of a vector; 0: as the model is known to have."
    )
    chroma_url: str = Field(
        "",
        description="A Chroma server for the vector index, http://host:port (ids and vectors are "
        "sent, no words; a token in SONIA_CHROMA_TOKEN); empty: in the data folder.",
    )
    backup_every_h: float = Field(
        24, ge=0, le=8760, description="Hours between backups; 0: on request only."
    )
    backup_daily: int = Field(7, ge=1, le=366, description="Days a backup is kept of.")
    backup_weekly: int = Field(4, ge=0, le=520, description="Weeks a backup is kept of.")
    backup_dir: Path | None = Field(
        None, description="Where backups are kept; none: in the data folder."
    )
    backup_encrypted: bool = Field(
        False,
        description="Encrypt backups; the passphrase is in SONIA_BACKUP_PASSPHRASE or the keyring.",
    )

    @field_validator("embedding_url")
    @classmethod
    def _here(cls, value: str) -> str:
        if value and not re.fullmatch(
            r"https?://(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?(?:/v1)?/?", value
        ):
            raise ValueError("memories are sent to this machine only: http://127.0.0.1:11434")
        return value

    @field_validator("chroma_url")
    @classmethod
    def _an_address(cls, value: str) -> str:
        if value and not re.fullmatch(r"https?://[\w.-]+(?::\d{1,5})?/?", value):
            raise ValueError("write it like http://127.0.0.1:8000")
        return value


class ToolSettings(_Section):
    """What tools may touch and how consent works."""

    roots: list[Path] = Field(
        default_factory=lambda: [Path.home()],
        description="Folders the file tools may read; the rest of the disk is asked for.",
    )
    approval_ttl_s: int = Field(
        120, ge=5, le=600, description="An unanswered approval is a no after this."
    )
    approvers: list[str] = Field(
        default_factory=list,
        description="Names of tokens whose holders may say yes for you over HTTP; none at first.",
    )
    run_reads: bool = Field(
        False,
        description="Run commands that only read at once, in the sandbox; off: they are asked for "
        "like all others.",
    )
    shell_timeout_s: int = Field(30, ge=1, le=600, description="A command is ended after this.")
    undo_mb: float = Field(
        500, ge=1, le=100_000, description="Room for what files were before a change, MB."
    )
    undo_days: float = Field(
        30, gt=0, le=3650, description="A change of files can be undone so long, days."
    )
    sandbox_memory_mb: int = Field(
        2048, ge=64, le=1_000_000, description="Memory a command in the sandbox may take, MB."
    )
    sandbox_processes: int = Field(
        256, ge=4, le=100_000, description="Processes a command in the sandbox may have."
    )
    search_url: str = Field(
        "",
        max_length=500,
        description="A SearXNG server that searches the web; empty: Wikipedia is searched.",
    )


class OtherModel(_Section):
    """A further language model: asked when those before it cannot answer."""

    provider: Literal["ollama", "llama_cpp", "openai_compatible", "openrouter", "anthropic"]
    model: str = Field("", description="Model name; empty: the provider's first.")
    base_url: str = Field("", description="Address of an OpenAI-compatible server.")
    gguf: Path | None = Field(None, description="A GGUF file for llama.cpp.")
    vision: bool | None = Field(None, description="Whether it takes pictures, where you know.")
    tools: bool | None = Field(None, description="Whether it calls tools, where you know.")
    context_tokens: int | None = Field(None, ge=256, description="What it takes, where you know.")


class LlmSettings(_Section):
    """Which language model thinks when the reflex does not know."""

    provider: Literal[
        "auto", "none", "ollama", "llama_cpp", "openai_compatible", "openrouter", "anthropic"
    ] = Field("auto", description="auto: a local model if there is one (never a cloud service).")
    model: str = Field("", description="Model name; empty: the provider's first.")
    vision_model: str = Field(
        "",
        description="A model of the same provider, or a GGUF file with its mmproj file beside it, "
        "that is shown the picture (secrets masked) for questions about the screen; empty: none.",
    )
    base_url: str = Field("", description="Address of an OpenAI-compatible server.")
    gguf: Path | None = Field(None, description="A GGUF file for llama.cpp.")
    deadline_s: int = Field(60, ge=1, le=600, description="Longest wait for a model's answer.")
    others: list[OtherModel] = Field(
        default_factory=list, description="Further models, asked in turn when the first fails."
    )
    orders: dict[str, list[str]] = Field(
        default_factory=dict,
        description='Who is asked first, by profile: {reasoning = ["anthropic", "ollama"]}.',
    )
    privacy: Literal["local_only", "redacted", "anything"] = Field(
        "redacted",
        description="What may leave this computer: local_only: nothing; redacted: with secrets "
        "masked; anything.",
    )
    cap_question_usd: float | None = Field(
        None, ge=0, description="Most that one question may cost, US dollars; none: no cap."
    )
    cap_day_usd: float | None = Field(None, ge=0, description="Most for a day (UTC).")
    cap_month_usd: float | None = Field(None, ge=0, description="Most for a month (UTC).")
    context_tokens: int = Field(
        0, ge=0, le=1_048_576, description="Context of a GGUF model, tokens; 0: what fits."
    )
    gpu_layers: int = Field(
        -1, ge=-1, le=1000, description="Layers of a GGUF model on the GPU; -1: what fits."
    )
    own_process: bool = Field(
        False, description="Run a GGUF model in a process of its own: a crash costs one answer."
    )


ServiceName = Literal[
    "api-gateway", "model-router", "memory-engine", "pipecat", "openclaw", "eva-os",
    "vision-capture", "perception", "orchestrator",
]  # fmt: skip


class ApiSettings(_Section):
    """The loopback services."""

    enabled: bool = Field(True, description="Serve the loopback ports.")
    port_offset: int = Field(0, ge=0, le=50000, description="Added to every port.")
    ports: dict[ServiceName, Annotated[int, Field(ge=1, le=65535)]] = Field(
        default_factory=dict,
        description='Services on ports of their own: {"api-gateway" = 7100}.',
    )
    cache_ttl_s: float = Field(
        30,
        ge=0,
        le=86_400,
        description="Answers to searches are kept so long, s, while nothing is written; 0: not.",
    )
    cache_mb: float = Field(16, ge=0, le=1024, description="Most that kept answers take, MB.")
    allowed_origins: list[str] = Field(
        default_factory=list, description="Web origins that may call; none by default."
    )
    listen_on: str = Field(
        "",
        description="Another address of this machine to serve on, with TLS and a token for "
        "everyone; empty: loopback only.",
    )
    tls_certificate: Path | None = Field(
        None, description="Certificate (PEM) for listen_on; none: a self-signed one is made."
    )
    tls_key: Path | None = Field(None, description="The certificate's key (PEM, no passphrase).")


class UiSettings(_Section):
    """The window."""

    theme: Literal["system", "light", "dark", "high_light", "high_dark"] = Field(
        "system", description="Colours; high_light and high_dark have strong contrasts."
    )
    language: Literal["system", "en", "de", "es", "fr"] = Field(
        "system", description="The window's language, from the next start on."
    )
    hud: Literal["never", "talking", "always"] = Field(
        "talking",
        description="A small sign above all windows with what the voice does: never; talking: "
        "while something happens and the window is not in front; always.",
    )
    on_close: Literal["quit", "tray"] = Field(
        "quit",
        description="What closing the window does: quit: Sonia ends; tray: she goes on in the "
        "tray, or minimised where there is none.",
    )
    talk_hotkey: str = Field("<ctrl>+<alt>+<space>", description="Push-to-talk, from any program.")
    look_hotkey: str = Field("<ctrl>+<alt>+s", description="Look at the screen, from any program.")
    stop_hotkey: str = Field(
        "<ctrl>+<alt>+.", description="End all that runs and refuse every open question."
    )

    @field_validator("talk_hotkey", "look_hotkey", "stop_hotkey")
    @classmethod
    def _no_letter_alone(cls, value: str) -> str:
        """A hotkey is taken from every program: a letter alone could never be typed again."""
        parts = [part.strip().lower() for part in value.split("+") if part.strip()]
        held = {part.strip("<>").removesuffix("_l").removesuffix("_r") for part in parts[:-1]}
        alone = not held & {"ctrl", "alt", "cmd"}
        if parts and alone and not re.fullmatch(_SPARE_KEYS, parts[-1]):
            raise ValueError("hold <ctrl>, <alt> or <cmd>, too: every program would lose the key")
        return value
