"""Builds a GGUF language model of random weights: it says nonsense, by the same code as a real one.

.venv/bin/python -m tests.llm.random_gguf OUT.gguf --millions 100
"""

from __future__ import annotations

import argparse
import string
from pathlib import Path

import numpy as np

TEMPLATE = (
    "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content']"
    " + '<|im_end|>\\n' }}{% endfor %}{% if add_generation_prompt %}"
    "{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
_NORMAL, _UNKNOWN, _CONTROL, _BYTE = 1, 2, 3, 6  # token types of GGUF
_SHAPES = {1: (64, 2, 2, 160), 10: (128, 4, 4, 384), 100: (640, 10, 10, 1728)}
"""About so many million parameters: embedding, heads, layers, feed-forward."""


def vocabulary(size: int) -> list[tuple[str, float, int]]:
    """Token, score, kind: marks, all bytes, letters, and made-up words up to `size`."""
    tokens = [
        ("<unk>", 0.0, _UNKNOWN),
        ("<s>", 0.0, _CONTROL),
        ("</s>", 0.0, _CONTROL),
        ("<|im_start|>", 0.0, _CONTROL),
        ("<|im_end|>", 0.0, _CONTROL),
    ]
    tokens += [(f"<0x{byte:02X}>", 0.0, _BYTE) for byte in range(256)]
    letters = [c for c in string.printable if c not in "\t\n\r\x0b\x0c "]
    tokens += [(letter, -100.0, _NORMAL) for letter in ["\u2581", *letters]]
    made = [a + b for a in string.ascii_lowercase for b in string.ascii_lowercase]
    more = [a + b for a in made for b in string.ascii_lowercase]
    words = ["\u2581" + a for a in string.ascii_lowercase] + made + more
    words += ["\u2581" + word for word in more]
    known = {token for token, _, _ in tokens}
    for place, word in enumerate(word for word in words if word not in known):
        if len(tokens) >= size:
            break
        tokens.append((word, -float(place) / 100, _NORMAL))
    return tokens


def build(
    path: Path,
    millions: int = 1,
    *,
    seed: int = 7,
    context: int = 2048,
    architecture: str = "llama",
    template: str = TEMPLATE,
    end_bias: float = 0.0,
) -> Path:
    """Write the file. `end_bias` > 0 makes the end of an answer likelier."""
    import gguf

    width, heads, layers, inner = _SHAPES[millions]
    tokens = vocabulary(32000 if millions >= 100 else 1200)
    rng = np.random.default_rng(seed)
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_name(f"random {millions}M")
    writer.add_context_length(context)
    writer.add_embedding_length(width)
    writer.add_block_count(layers)
    writer.add_feed_forward_length(inner)
    writer.add_head_count(heads)
    writer.add_head_count_kv(heads)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(width // heads)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("llama")
    writer.add_tokenizer_pre("default")
    writer.add_token_list([token for token, _, _ in tokens])
    writer.add_token_scores([score for _, score, _ in tokens])
    writer.add_token_types([kind for _, _, kind in tokens])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(4)
    writer.add_unk_token_id(0)
    writer.add_add_bos_token(True)
    if template:
        writer.add_chat_template(template)

    half = np.float16 if millions >= 100 else np.float32
    writer.add_file_type(1 if millions >= 100 else 0)

    def matrix(*shape: int) -> np.ndarray:
        return (rng.standard_normal(shape) / np.sqrt(shape[-1])).astype(half)

    output = matrix(len(tokens), width)
    if end_bias:
        output[4] *= 1.0 + end_bias
    writer.add_tensor("token_embd.weight", matrix(len(tokens), width))
    writer.add_tensor("output_norm.weight", np.ones(width, np.float32))
    writer.add_tensor("output.weight", output)
    for layer in range(layers):
        name = f"blk.{layer}"
        writer.add_tensor(f"{name}.attn_norm.weight", np.ones(width, np.float32))
        writer.add_tensor(f"{name}.ffn_norm.weight", np.ones(width, np.float32))
        for part in ("attn_q", "attn_k", "attn_v", "attn_output"):
            writer.add_tensor(f"{name}.{part}.weight", matrix(width, width))
        writer.add_tensor(f"{name}.ffn_gate.weight", matrix(inner, width))
        writer.add_tensor(f"{name}.ffn_up.weight", matrix(inner, width))
        writer.add_tensor(f"{name}.ffn_down.weight", matrix(width, inner))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--millions", type=int, default=1, choices=sorted(_SHAPES))
    chosen = parser.parse_args()
    build(chosen.path, chosen.millions)
