// What is seen of the page: every [data-ui] by its visible box, and blocks of static text.
(() => {
  const scale = devicePixelRatio, elements = [];
  const SPOKEN = '[data-ui=button],[data-ui=link],[data-ui=tab],[data-ui=menu],[data-ui=dropdown],' +
    '[data-ui=input],[data-ui=icon],[data-ui=image],select,button,textarea,option,script,style';
  const clip = (r, el) => {  // the part that no ancestor and no edge of the window cuts off
    let left = Math.max(0, r.left), top = Math.max(0, r.top);
    let right = Math.min(innerWidth, r.right), bottom = Math.min(innerHeight, r.bottom);
    for (let up = el.parentElement; up && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).overflow === 'visible') continue;
      const box = up.getBoundingClientRect();
      left = Math.max(left, box.left); top = Math.max(top, box.top);
      right = Math.min(right, box.right); bottom = Math.min(bottom, box.bottom);
    }
    return [left, top, right - left, bottom - top];
  };
  const seen = (box, el) => {  // share of a grid of points where nothing else lies on top
    let hits = 0;
    for (const fx of [.1, .5, .9]) for (const fy of [.1, .5, .9]) {
      const top = document.elementFromPoint(box[0] + box[2] * fx, box[1] + box[3] * fy);
      if (top && (el.contains(top) || (top.contains(el) && !top.dataset.ui))) hits++;
    }
    return hits / 9;
  };
  const add = (role, r, el) => {
    const box = clip(r, el);
    if (box[2] < 3 || box[3] < 3 || r.width * r.height === 0) return;
    if (box[2] * box[3] < .5 * r.width * r.height && box[2] * box[3] < 20000) return;
    const style = getComputedStyle(el);
    if (style.visibility === 'hidden' || seen(box, el) < .5) return;
    elements.push([role, ...box.map(v => Math.round(v * scale))]);
  };
  for (const el of document.querySelectorAll('[data-ui]')) {
    for (const role of el.dataset.ui.split(' '))
      if (role !== 'none') add(role, el.getBoundingClientRect(), el);
  }
  const blocks = new Map();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n; n = walk.nextNode();) {
    if (!n.data.trim() || n.parentElement.closest(SPOKEN)) continue;
    let block = n.parentElement;
    while (getComputedStyle(block).display.startsWith('inline') && block.parentElement &&
           block.parentElement !== document.body) block = block.parentElement;
    const range = document.createRange();
    range.selectNodeContents(n);
    for (const r of range.getClientRects()) {
      const b = blocks.get(block);
      if (!b) blocks.set(block, {left: r.left, top: r.top, right: r.right, bottom: r.bottom});
      else {
        b.left = Math.min(b.left, r.left); b.top = Math.min(b.top, r.top);
        b.right = Math.max(b.right, r.right); b.bottom = Math.max(b.bottom, r.bottom);
      }
    }
  }
  for (const [el, b] of blocks)
    add('text', {...b, width: b.right - b.left, height: b.bottom - b.top}, el);
  return JSON.stringify({elements});
})()
