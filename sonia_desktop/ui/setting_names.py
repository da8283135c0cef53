"""How settings and what can be chosen in them are called in the window."""

from __future__ import annotations

_WORDS = {
    "vad": "voice detection", "ms": "(ms)", "s": "(seconds)", "mb": "(MB)", "usd": "(US dollars)",
    "ocr": "OCR", "url": "address", "gguf": "GGUF file", "gpu": "GPU", "tls": "TLS", "h": "(hours)",
    "ttl": "wait", "dir": "folder", "llm": "language model", "api": "services", "ui": "window",
    "hud": "small indicator",
}  # fmt: skip
_NAMES = {
    "ollama_base_url": "Ollama's address",
    "audio.chunk_size": "Samples looked at together",
    "audio.pre_roll_ms": "Sound kept before the talk key (ms)",
    "voice.mode": "Talk key",
    "voice.barge_in": "Interrupting by speaking",
    "voice.confirm_below": "Ask back below this confidence",
    "voice.min_speech_ms": "Shortest speech (ms)",
    "voice.max_utterance_s": "Longest utterance (seconds)",
    "vision.mask": "Masked secrets",
    "vision.never_read": "Windows never read",
    "vision.remember_screen": "Remember the screen",
    "vision.remember_days": "Screen is remembered (days)",
    "vision.remember_mb": "Screen memory (MB)",
    "memory.enabled": "Keeping memories",
    "memory.private": "Private mode",
    "memory.learn": "Learning from what is said",
    "memory.limit": "Memories for a turn",
    "memory.hnsw_ef": "Search candidates (HNSW ef)",
    "memory.bm25_k1": "Word search: repetition (BM25 k1)",
    "memory.bm25_b": "Word search: length (BM25 b)",
    "memory.chunk_size": "Piece of a document (characters)",
    "memory.chroma_url": "Chroma server's address",
    "memory.backup_daily": "Daily backups kept",
    "memory.backup_weekly": "Weekly backups kept",
    "memory.backup_encrypted": "Encrypted backups",
    "tools.roots": "Folders that may be read",
    "tools.run_reads": "Run what only reads at once",
    "tools.search_url": "Search server's address",
    "llm.base_url": "Server's address",
    "llm.others": "Further models",
    "llm.orders": "Order by profile",
    "llm.cap_question_usd": "Most for a question (US dollars)",
    "llm.cap_day_usd": "Most for a day (US dollars)",
    "llm.cap_month_usd": "Most for a month (US dollars)",
    "llm.own_process": "Model in a process of its own",
    "api.enabled": "Serving other programs",
    "api.cache_ttl_s": "Answers kept (seconds)",
    "api.cache_mb": "Answers kept (MB)",
}  # the key says too little of these


def title_of(key: str) -> str:
    """``voice.end_silence_ms`` as a heading: “End silence (ms)”. In English."""
    if key in _NAMES:
        return _NAMES[key]
    words = " ".join(_WORDS.get(word, word) for word in key.rpartition(".")[2].split("_"))
    return words[:1].upper() + words[1:]


def choice_name(choice: object) -> str:
    """A value of a closed set, as it is offered. In English."""
    return str(choice).replace("_", " ")
