"""Trains the detector: ultralytics' YOLO11s and its loss, on the drawn screens.

    python models/ui_detector/train.py DATA RUN --start START.pt --minutes 60
    python models/ui_detector/train.py DATA RUN --minutes 60            # goes on where RUN stands

A loop of its own, because the schedule is by the clock: a CPU that others use too does a known time
of work, not a known number of epochs. RUN/last.pt is written every few minutes and whenever the
loop is stopped (SIGTERM, Ctrl+C); RUN/model.pt is the averaged network as ultralytics loads it.
The layers below --frozen keep their weights: they know interfaces already (README.md says where the
start comes from). They run fused and in bfloat16, the others in bfloat16 by autocast: on processors
with AMX a step takes less than half the time. Screens with rare classes are shown more often.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import torch

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from classes import CLASSES, IMAGE_SIZE  # noqa: E402

SHAPE = (544, 960)
"""Height and width of what the network learns on: a 16:9 screen, in whole cells of 32."""
WHOLE_SHARE = 0.5
"""So many screens are shown whole; of the others a part, at another scale."""
COMMON = 0.35
"""A class on fewer than this share of the screens is shown more often than it was drawn."""
SAVE_S = 240
WARM_UP_STEPS = 80
Pixels = npt.NDArray[np.uint8]


class Screens:
    """Screens with their truth, as compressed files in memory."""

    def __init__(self, folder: Path) -> None:
        self.pictures: list[bytes] = []
        self.truth: list[npt.NDArray[np.float32]] = []
        self._folder, self._known = folder, set[str]()
        self.take_new()

    def order(self, chance: random.Random) -> list[int]:
        """One pass in random order; screens with rare classes come more than once.

        Repeat factors of LVIS (Gupta et al. 2019): max(1, sqrt(COMMON / share of screens with the
        class)) for the rarest class of a screen, the part after the point by chance.
        """
        on_screen = np.array(
            [[at in set(rows[:, 0]) for at in range(len(CLASSES))] for rows in self.truth]
        )
        share = on_screen.mean(0).clip(1 / len(self.truth))
        factors = (on_screen * np.sqrt(COMMON / share).clip(1)).max(1)
        order = [
            at for at, times in enumerate(factors) for _ in range(int(times + chance.random()))
        ]
        chance.shuffle(order)
        return order

    def take_new(self) -> None:
        """Add what was drawn since."""
        for path in sorted(self._folder.glob("*.txt")):
            if path.name in self._known:
                continue
            self._known.add(path.name)
            rows = [[float(v) for v in line.split()] for line in path.read_text().splitlines()]
            if rows:
                self.pictures.append(path.with_suffix(".jpg").read_bytes())
                self.truth.append(np.array(rows, np.float32))

    def example(self, at: int, chance: random.Random) -> tuple[Pixels, npt.NDArray[np.float32]]:
        """A picture of SHAPE (RGB) and rows of class, centre x, y, width, height (shares)."""
        image = cv2.imdecode(np.frombuffer(self.pictures[at], np.uint8), cv2.IMREAD_COLOR_RGB)
        height, width = image.shape[:2]
        scale = min(SHAPE[0] / height, SHAPE[1] / width)
        if chance.random() > WHOLE_SHARE:
            scale *= chance.uniform(0.8, 1.7)
        size = (round(width * scale), round(height * scale))
        image = cv2.resize(
            image, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        )
        left = chance.randint(*sorted((0, SHAPE[1] - size[0])))
        top = chance.randint(*sorted((0, SHAPE[0] - size[1])))
        canvas = np.full((*SHAPE, 3), 114, np.uint8)
        x, y = max(0, left), max(0, top)
        right, low = min(SHAPE[1], left + size[0]), min(SHAPE[0], top + size[1])
        canvas[y:low, x:right] = image[y - top : low - top, x - left : right - left]
        rows = self.truth[at]
        w, h = rows[:, 3] * size[0], rows[:, 4] * size[1]
        x1, y1 = rows[:, 1] * size[0] - w / 2 + left, rows[:, 2] * size[1] - h / 2 + top
        cut = np.stack(
            (
                x1.clip(0, SHAPE[1]),
                y1.clip(0, SHAPE[0]),
                (x1 + w).clip(0, SHAPE[1]),
                (y1 + h).clip(0, SHAPE[0]),
            )
        )
        wide, high = cut[2] - cut[0], cut[3] - cut[1]
        large = (wide > 60) & (high > 60)
        kept = (np.minimum(wide, high) >= 3) & ((wide * high >= 0.5 * w * h) | large)
        boxes = np.stack(
            (rows[:, 0], (cut[0] + cut[2]) / 2 / SHAPE[1], (cut[1] + cut[3]) / 2 / SHAPE[0],
             wide / SHAPE[1], high / SHAPE[0]), 1,
        )[kept]  # fmt: skip
        return _recoloured(canvas, chance), boxes.astype(np.float32)


def _recoloured(image: Pixels, chance: random.Random) -> Pixels:
    """Other hues, more or less light, now and then the negative or grey."""
    kind = chance.random()
    if kind < 0.08:
        image = 255 - image
    elif kind < 0.13:
        image = np.repeat(image.mean(2, keepdims=True), 3, 2).astype(np.uint8)
    elif kind < 0.4:
        image = image[..., list(chance.sample((0, 1, 2), 3))]
    gain, shift = chance.uniform(0.8, 1.2), chance.uniform(-20, 20)
    return np.clip(image.astype(np.float32) * gain + shift, 0, 255).astype(np.uint8)


def build(start: Path | None, frozen: int) -> Any:
    """The network with as many outputs as there are classes, on the weights of `start`."""
    from ultralytics.cfg import get_cfg
    from ultralytics.nn.tasks import DetectionModel
    from ultralytics.utils.torch_utils import intersect_dicts

    model = DetectionModel("yolo11s.yaml", nc=len(CLASSES), verbose=False)
    model.names = dict(enumerate(CLASSES))
    model.args = get_cfg()
    if start is not None:
        held = torch.load(start, map_location="cpu", weights_only=False)
        known = (held.get("ema") or held["model"]).float().state_dict()
        same = intersect_dicts(known, model.state_dict())
        model.load_state_dict(same, strict=False)
        print(f"{len(same)} of {len(model.state_dict())} tensors from {start}")
    for at, layer in enumerate(model.model):
        for weights in layer.parameters():
            weights.requires_grad_(at >= frozen)
    for weights in model.model[-1].dfl.parameters():
        weights.requires_grad_(False)
    return model


def frozen_copy(model: Any, frozen: int) -> list[Any]:
    """The layers that keep their weights, in bfloat16, convolution and normalisation as one."""
    from torch.nn.utils.fusion import fuse_conv_bn_eval
    from ultralytics.nn.modules import Conv

    layers = []
    for layer in model.model[:frozen]:
        copied = deepcopy(layer).eval()
        for part in copied.modules():
            if isinstance(part, Conv) and hasattr(part, "bn"):
                part.conv = fuse_conv_bn_eval(part.conv, part.bn)
                del part.bn
                part.forward = part.forward_fuse
        layers.append(copied.bfloat16())
    return layers


def forward(model: Any, x: torch.Tensor, below: list[Any]) -> Any:
    """Run the layers; `below` stands for the first ones and leaves no trace for the gradient."""
    kept: list[Any] = []
    for at, layer in enumerate(model.model):
        if layer.f != -1:
            x = (
                kept[layer.f]
                if isinstance(layer.f, int)
                else [x if j == -1 else kept[j] for j in layer.f]
            )  # type: ignore[assignment]
        if at < len(below):
            with torch.no_grad():
                x = below[at](x.bfloat16())
        else:
            with torch.autocast(x[0].device.type, dtype=torch.bfloat16):
                x = layer(x)
        kept.append(x if layer.i in model.save else None)
    return in_full(x)


def in_full(told: Any) -> Any:
    """The same outputs with 32 bits a number, as the loss wants them."""
    if isinstance(told, torch.Tensor):
        return told.float()
    if isinstance(told, dict):
        return {name: in_full(one) for name, one in told.items()}
    return type(told)(map(in_full, told))


def batch(screens: Screens, size: int, chance: random.Random, order: list[int]) -> dict[str, Any]:
    images, rows, which = [], [], []
    for at in range(size):
        if not order:
            screens.take_new()
            order.extend(screens.order(chance))
        image, boxes = screens.example(order.pop(), chance)
        images.append(image)
        rows.append(boxes)
        which += [at] * len(boxes)
    held = np.concatenate(rows)
    pixels = torch.from_numpy(np.stack(images)).permute(0, 3, 1, 2)
    return {
        "img": pixels.float().div(255).contiguous(memory_format=torch.channels_last),
        "cls": torch.from_numpy(held[:, :1]),
        "bboxes": torch.from_numpy(held[:, 1:]),
        "batch_idx": torch.tensor(which, dtype=torch.float32),
    }


def save(run: Path, state: dict[str, Any], averaged: Any) -> None:
    """Write both files; a cut-off write never replaces a good one."""
    from ultralytics import __version__

    model = deepcopy(averaged).half()
    model.criterion = None
    told = {
        "epoch": -1,
        "model": model,
        "ema": None,
        "train_args": {"imgsz": IMAGE_SIZE, "task": "detect"},
    }
    told |= {"version": __version__, "license": "AGPL-3.0-or-later", "date": time.strftime("%F")}
    for name, held in (("last.pt", state), ("model.pt", told)):
        torch.save(held, run / f"{name}.part")
        (run / f"{name}.part").replace(run / name)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--start", type=Path, help="weights to begin with (a new run only)")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--rate", type=float, default=8e-4)
    parser.add_argument("--frozen", type=int, default=11, help="layers that keep their weights")
    parser.add_argument("--device", default="cpu")
    asked = parser.parse_args()
    from ultralytics.utils.torch_utils import ModelEMA

    asked.run.mkdir(parents=True, exist_ok=True)
    stopping: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda got, _: stopping.append(got))
    screens = Screens(asked.data / "train")
    print(len(screens.pictures), "screens", sum(map(len, screens.truth)), "elements", flush=True)
    last = asked.run / "last.pt"
    model = build(None if last.exists() else asked.start, asked.frozen)
    state: dict[str, Any] = {"steps": 0, "seen": 0}
    if last.exists():
        state = torch.load(last, map_location="cpu", weights_only=False)
        model.load_state_dict(state["model"])
    model.to(asked.device, memory_format=torch.channels_last)
    groups = {True: [], False: []}  # type: dict[bool, list[torch.nn.Parameter]]
    for weights in model.parameters():
        if weights.requires_grad:
            groups[weights.ndim > 1].append(weights)
    optimizer = torch.optim.AdamW(
        [
            {"params": groups[True], "weight_decay": 5e-4},
            {"params": groups[False], "weight_decay": 0.0},
        ],
        lr=asked.rate,
    )
    average = ModelEMA(model, decay=0.998, tau=150, updates=state["steps"])
    if "ema" in state:
        average.ema.load_state_dict(state["ema"])
        optimizer.load_state_dict(state["optimizer"])
    below = frozen_copy(model, asked.frozen)
    chance = random.Random(f"{state['steps']} steps")
    order: list[int] = []
    loading = ThreadPoolExecutor(1)
    coming = loading.submit(batch, screens, asked.batch, chance, order)
    began = saved = time.monotonic()
    total = np.zeros(3)
    first_step = state["steps"]
    while not stopping:
        share = (time.monotonic() - began) / 60 / asked.minutes
        if share >= 1:
            break
        warm = min(1.0, (state["steps"] - first_step + 1) / WARM_UP_STEPS)
        rate = asked.rate * warm * (0.02 + 0.98 * (1 + math.cos(math.pi * share)) / 2)
        for group in optimizer.param_groups:
            group["lr"] = rate
        model.train()
        for layer in model.model[: asked.frozen]:
            layer.eval()
        told = {k: v.to(asked.device) for k, v in coming.result().items()}
        coming = loading.submit(batch, screens, asked.batch, chance, order)
        loss, parts = model.loss(told, forward(model, told["img"], below))
        optimizer.zero_grad()
        loss.sum().backward()
        torch.nn.utils.clip_grad_norm_([*groups[True], *groups[False]], 10.0)
        optimizer.step()
        average.update(model)
        state["steps"] += 1
        state["seen"] += asked.batch
        now = np.array(
            [float(v) for v in (parts.values() if isinstance(parts, dict) else parts)][:3]
        )
        total = 0.95 * total + 0.05 * now if total.any() else now
        if state["steps"] % 10 == 0:
            spent = time.monotonic() - began
            row = {
                "step": state["steps"],
                "seen": state["seen"],
                "minutes": round(spent / 60, 1),
                "rate": round(rate, 6),
            }
            row |= {
                k: round(float(v), 3) for k, v in zip(("box", "cls", "dfl"), total, strict=True)
            }
            print(json.dumps(row), flush=True)
        if time.monotonic() - saved > SAVE_S:
            saved = time.monotonic()
            state |= {
                "model": model.state_dict(),
                "ema": average.ema.state_dict(),
                "optimizer": optimizer.state_dict(),
            }
            save(asked.run, state, average.ema)
    state |= {
        "model": model.state_dict(),
        "ema": average.ema.state_dict(),
        "optimizer": optimizer.state_dict(),
    }
    save(asked.run, state, average.ema)
    return 0


if __name__ == "__main__":
    sys.exit(main())
