"""Builds the eyes (mmproj) of a vision model, of random weights: a CLIP tower of one layer."""

from __future__ import annotations

from pathlib import Path

import numpy as np

_SIDE, _PATCH, _WIDTH, _INNER = 32, 16, 64, 96


def build_eyes(path: Path, *, width: int = 64, seed: int = 3) -> Path:
    """Write the file for a language model of so wide an embedding."""
    import gguf

    rng = np.random.default_rng(seed)
    writer = gguf.GGUFWriter(path, "clip")
    writer.add_name("random eyes")
    writer.add_string("clip.projector_type", "mlp")
    writer.add_bool("clip.has_text_encoder", False)
    writer.add_bool("clip.has_vision_encoder", True)
    writer.add_bool("clip.has_llava_projector", True)
    writer.add_bool("clip.use_gelu", True)
    writer.add_uint32("clip.vision.image_size", _SIDE)
    writer.add_uint32("clip.vision.patch_size", _PATCH)
    writer.add_uint32("clip.vision.embedding_length", _WIDTH)
    writer.add_uint32("clip.vision.feed_forward_length", _INNER)
    writer.add_uint32("clip.vision.projection_dim", width)
    writer.add_uint32("clip.vision.block_count", 1)
    writer.add_uint32("clip.vision.attention.head_count", 2)
    writer.add_float32("clip.vision.attention.layer_norm_epsilon", 1e-5)
    writer.add_array("clip.vision.image_mean", [0.5, 0.5, 0.5])
    writer.add_array("clip.vision.image_std", [0.5, 0.5, 0.5])
    writer.add_file_type(0)

    def add(name: str, *shape: int) -> None:
        made = (rng.standard_normal(shape) / np.sqrt(shape[-1])).astype(np.float32)
        writer.add_tensor(name, made)

    patches = (_SIDE // _PATCH) ** 2
    add("v.class_embd", _WIDTH)
    add("v.patch_embd.weight", _WIDTH, 3, _PATCH, _PATCH)
    add("v.position_embd.weight", patches + 1, _WIDTH)
    for norm in ("v.pre_ln", "v.post_ln", "v.blk.0.ln1", "v.blk.0.ln2"):
        writer.add_tensor(f"{norm}.weight", np.ones(_WIDTH, np.float32))
        writer.add_tensor(f"{norm}.bias", np.zeros(_WIDTH, np.float32))
    for part in ("attn_q", "attn_k", "attn_v", "attn_out"):
        add(f"v.blk.0.{part}.weight", _WIDTH, _WIDTH)
        add(f"v.blk.0.{part}.bias", _WIDTH)
    add("v.blk.0.ffn_down.weight", _INNER, _WIDTH)
    add("v.blk.0.ffn_down.bias", _INNER)
    add("v.blk.0.ffn_up.weight", _WIDTH, _INNER)
    add("v.blk.0.ffn_up.bias", _WIDTH)
    add("mm.0.weight", width, _WIDTH)
    add("mm.0.bias", width)
    add("mm.2.weight", width, width)
    add("mm.2.bias", width)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path
