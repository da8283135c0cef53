"""Web pages as pictures: one headless Chromium, spoken to over its debugging pipe."""

from __future__ import annotations

import base64
import itertools
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any

# Words by their rectangles; elements by their tags. Only what is seen counts: inside the window,
# and on top at its middle.
_TRUTH = """
(() => {
  const scale = devicePixelRatio, words = [], doubtful = [], elements = [];
  const whole = r => [r.left, r.top, r.width, r.height].map(v => Math.round(v * scale));
  const shown = (r, node) => {
    if (r.width < 2 || r.height < 2) return false;
    if (r.left < 0 || r.top < 0 || r.right > innerWidth || r.bottom > innerHeight) return false;
    const top = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
    return !!top && (node.contains(top) || top.contains(node));
  };
  // Covered in part: seen at some corner (drawn in a little), and not at all of them.
  const seen = (r, node) => {
    const x = Math.min(3, r.width / 4), y = r.height / 4;
    let count = 0;
    for (const at of [r.left + x, r.left + r.width / 2, r.right - x])
      for (const down of [r.top + y, r.bottom - y]) {
        const top = document.elementFromPoint(at, down);
        if (top && (node.contains(top) || top.contains(node))) count += 1;
      }
    return count;
  };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n; n = walk.nextNode();) {
    if (['SCRIPT', 'STYLE', 'OPTION'].includes(n.parentElement.tagName)) continue;
    for (const m of n.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(n, m.index); range.setEnd(n, m.index + m[0].length);
      const rects = range.getClientRects();
      if (rects.length !== 1 || rects[0].width < 2 || rects[0].height < 2) continue;
      const corners = seen(rects[0], n.parentElement);
      if (corners === 6 && shown(rects[0], n.parentElement)) words.push([m[0], ...whole(rects[0])]);
      else if (corners) doubtful.push([m[0], ...whole(rects[0])]);
    }
  }
  const canvas = document.createElement('canvas').getContext('2d');
  const valued = (el, text) => {  // the words in a field: measured with the field's own font
    const s = getComputedStyle(el), r = el.getBoundingClientRect();
    canvas.font = s.fontStyle + ' ' + s.fontWeight + ' ' + s.fontSize + ' ' + s.fontFamily;
    const left = r.left + parseFloat(s.borderLeftWidth) + parseFloat(s.paddingLeft);
    for (const m of text.matchAll(/\\S+/g)) {
      const x = left + canvas.measureText(text.slice(0, m.index)).width;
      const box = {left: x, top: r.top + 2, width: canvas.measureText(m[0]).width,
                   height: r.height - 4};
      box.right = box.left + box.width; box.bottom = box.top + box.height;
      if (box.right < r.right - 4 && shown(box, el)) words.push([m[0], ...whole(box)]);
    }
  };
  const label = el => (el.dataset.label ?? el.innerText ?? '').trim();
  for (const el of document.querySelectorAll('button, input, textarea, select, [role=tab]')) {
    const r = el.getBoundingClientRect();
    if (!shown(r, el)) continue;
    const kind = el.type, tag = el.tagName;
    let role = 'button', checked = null, value = '';
    if (el.getAttribute('role') === 'tab') role = 'tab';
    else if (tag === 'SELECT') { role = 'dropdown'; value = el.selectedOptions[0].text; }
    else if (kind === 'checkbox' || kind === 'radio') { role = kind; checked = el.checked; }
    else if (tag === 'INPUT' || tag === 'TEXTAREA') { role = 'input'; value = el.value; }
    const text = value || el.placeholder || '';
    if (text && tag !== 'TEXTAREA') valued(el, text);
    elements.push({role, label: label(el), value, checked, box: whole(r)});
  }
  return JSON.stringify({words, doubtful, elements});
})()
"""


class Chromium:
    """A headless browser that draws pages and tells what is on them.

    with Chromium() as browser:
        png, truth = browser.draw("<p>hello</p>", (1920, 1080), scale=2)
    """

    def __enter__(self) -> Chromium:
        self._home = tempfile.TemporaryDirectory()
        asks, self._to = os.pipe()
        self._from, answers = os.pipe()
        self._program = subprocess.Popen(
            [
                *("sh", "-c", f'exec "$0" "$@" 3<&{asks} 4>&{answers}', self.program()),
                *("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
                *("--remote-debugging-pipe", f"--user-data-dir={self._home.name}"),
                *("--no-first-run", "--disable-extensions", "--disable-background-networking"),
            ],
            pass_fds=(asks, answers),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(asks)
        os.close(answers)
        self._numbers = itertools.count(1)
        self._rest = b""
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._program.terminate()
        self._program.wait(10)
        os.close(self._to)
        os.close(self._from)
        self._home.cleanup()

    @staticmethod
    def program() -> str:
        """The browser's path. Raises when none is installed."""
        for name in ("chromium", "chromium-browser", "google-chrome"):
            found = shutil.which(name)
            if found:
                return found
        raise RuntimeError("Chromium is not installed: sudo apt install chromium")

    def draw(
        self, html: str, size: tuple[int, int], scale: float = 1.0, truth: str = _TRUTH
    ) -> tuple[bytes, dict[str, Any]]:
        """A page as PNG of `size` pixels with everything `scale` times as large, and its truth:
        what the JavaScript `truth` returns as JSON."""
        session = self._session["sessionId"]
        self._ask(
            "Emulation.setDeviceMetricsOverride",
            session,
            width=round(size[0] / scale),
            height=round(size[1] / scale),
            deviceScaleFactor=scale,
            mobile=False,
        )
        frame = self._ask("Page.getFrameTree", session)["frameTree"]["frame"]["id"]
        self._ask("Page.setDocumentContent", session, frameId=frame, html=html)
        told = self._ask("Runtime.evaluate", session, expression=truth, returnByValue=True)
        shot = self._ask("Page.captureScreenshot", session, format="png")
        return base64.b64decode(shot["data"]), json.loads(told["result"]["value"])

    def _ask(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        number = next(self._numbers)
        question: dict[str, Any] = {"id": number, "method": method, "params": params}
        if session is not None:
            question["sessionId"] = session
        os.write(self._to, json.dumps(question).encode() + b"\0")
        while True:
            while b"\0" not in self._rest:
                part = os.read(self._from, 1 << 20)
                if not part:
                    raise RuntimeError("Chromium ended.")
                self._rest += part
            message, self._rest = self._rest.split(b"\0", 1)
            answer = json.loads(message)
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return dict(answer["result"])


def save(folder: Path, name: str, png: bytes, truth: dict[str, Any]) -> None:
    """Write the picture and its truth."""
    (folder / f"{name}.png").write_bytes(png)
    (folder / f"{name}.json").write_text(json.dumps(truth))
