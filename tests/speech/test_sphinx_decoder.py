"""The decoder called by ctypes: the texts of the package's own, and nobody waits for it."""

from __future__ import annotations

import shutil
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from pocketsphinx import Config, Decoder

from sonia_desktop.audio.files import load_speech
from sonia_desktop.core.resources import resource
from sonia_desktop.speech.sphinx_decoder import SphinxDecoder, sphinx_decoder

needs_voice = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)
needs_library = pytest.mark.skipif(
    not isinstance(sphinx_decoder(lm=None), SphinxDecoder), reason="the library is not shown here"
)


@pytest.fixture(scope="module")
def question(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    wav = tmp_path_factory.mktemp("said") / "question.wav"
    subprocess.run(["espeak-ng", "-s", "150", "-w", str(wav), "what time is it"], check=True)
    return load_speech(wav).tobytes()


def _heard(decoder: Any, sound: bytes) -> tuple[Any, ...]:
    decoder.start_utt()
    decoder.process_raw(sound, full_utt=True)
    decoder.end_utt()
    hypothesis = decoder.hyp()
    words = [(w.word, w.start_frame, w.end_frame, round(w.prob, 6)) for w in decoder.seg()]
    others = [found.hypstr for _, found in zip(range(5), decoder.nbest(), strict=False)]
    return hypothesis.hypstr, pytest.approx(hypothesis.best_score, rel=1e-6), words, others


@needs_voice
@needs_library
def test_it_hears_what_the_packages_own_decoder_hears_and_others_go_on(question: bytes) -> None:
    small = str(resource("models", "speech", "tasks.lm"))
    package, own = Decoder(Config(loglevel="FATAL", lm=small)), sphinx_decoder(lm=small)
    expected = _heard(package, question)
    assert expected[0]
    assert _heard(own, question) == expected
    own.start_utt()
    ticks = 0
    for _ in range(5):  # once is enough; a busy machine may give this thread no time
        begun, over = threading.Event(), threading.Event()

        def hear(begun: threading.Event = begun, over: threading.Event = over) -> None:
            begun.set()
            own.process_raw(question * 3)
            over.set()

        thread = threading.Thread(target=hear)
        thread.start()
        begun.wait(30)
        here = 0
        while not over.is_set():
            here += 1
            time.sleep(0)
        thread.join(60)
        ticks = max(ticks, here)
        if ticks > 50:
            break
    own.end_utt()
    assert ticks > 50


@needs_library
def test_words_of_ones_own_and_errors(tmp_path: Path) -> None:
    decoder = sphinx_decoder(lm=None)
    assert decoder.lookup_word("forward") == "F AO R W ER D"
    assert decoder.lookup_word("zmrzlina") is None
    decoder.add_word("zmrzlina", "Z M ER Z L IY N AH", False)
    assert decoder.lookup_word("zmrzlina") == "Z M ER Z L IY N AH"
    with pytest.raises(RuntimeError, match="no-such"):
        decoder.add_lm_file("task", str(tmp_path / "no-such.lm"))
    with pytest.raises(RuntimeError, match="load its model"):
        sphinx_decoder(hmm=str(tmp_path), dict=str(tmp_path / "words"))
