"""Take Moonshine tiny (English) out of the wheel its makers publish on PyPI.

    .venv/bin/python models/moonshine/fetch.py

Later wheels of moonshine-voice download the model instead of carrying it. The weights are int8
ONNX in onnxruntime's own format; encoder.ort, decoder.ort and tokenizer.bin are bit for bit what
lies in the wheel.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
WHEEL = "moonshine-voice==0.1.0"
PLATFORM = "manylinux_2_34_x86_64"
SHA256 = "0f833deb43bad5dcfb4cfd3257b6df83ef9abd3f27be3199622fe41932e8d916"
FILES = {
    "encoder_model.ort": "encoder.ort",
    "decoder_model_merged.ort": "decoder.ort",
    "tokenizer.bin": "tokenizer.bin",
}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
        subprocess.run([*pip, "--platform", PLATFORM, "--dest", folder, WHEEL], check=True)
        wheel = next(Path(folder).glob("*.whl"))
        found = hashlib.sha256(wheel.read_bytes()).hexdigest()
        if found != SHA256:
            raise SystemExit(f"{wheel.name} is not the wheel it was: SHA-256 {found}")
        with zipfile.ZipFile(wheel) as archive:
            for inside, outside in FILES.items():
                content = archive.read(f"moonshine_voice/assets/tiny-en/{inside}")
                (HERE / outside).write_bytes(content)
                print(outside, len(content), hashlib.sha256(content).hexdigest())


if __name__ == "__main__":
    main()
