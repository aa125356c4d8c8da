// Measures a plate in a real browser. Runs inside the page that holds the SVG; returns what it found, judges nothing
// but geometry and contrast. A text belongs to the nearest thing (a <g> whose first child is a <rect>) around it.
(limits) => {
  const svg = document.querySelector("svg");
  const inverse = svg.getScreenCTM().inverse();
  const onPage = (element, x0, y0, x1, y1) => {
    const matrix = inverse.multiply(element.getScreenCTM());
    const points = [[x0, y0], [x1, y0], [x0, y1], [x1, y1]].map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
    const xs = points.map((point) => point.x);
    const ys = points.map((point) => point.y);
    return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
  };
  const rectangle = (rect) => {
    const [x, y] = [rect.x.baseVal.value, rect.y.baseVal.value];
    return onPage(rect, x, y, x + rect.width.baseVal.value, y + rect.height.baseVal.value);
  };
  // The natural width: what the browser would draw without the safety net of textLength.
  const ink = (text) => {
    const size = parseFloat(text.getAttribute("font-size"));
    const [x, y] = [text.x.baseVal[0].value, text.y.baseVal[0].value];
    const kept = text.getAttribute("textLength");
    text.removeAttribute("textLength");
    const width = text.getComputedTextLength();
    text.setAttribute("textLength", kept);
    return { ...onPage(text, x, y - limits.capital * size, x + width, y + limits.descender * size), width, kept: parseFloat(kept), size };
  };
  const within = (a, b) => Math.max(b.x0 - a.x0, b.y0 - a.y0, a.x1 - b.x1, a.y1 - b.y1);
  const shared = (a, b) => Math.min(Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0), Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0));
  const isThing = (element) => element.tagName === "g" && element.firstElementChild?.tagName === "rect";
  const thingAround = (element) => {
    let at = element.parentElement;
    while (at && at !== svg && !isThing(at)) at = at.parentElement;
    return at && at !== svg ? at : null;
  };
  const channel = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (hex) => {
    const [r, g, b] = [1, 3, 5].map((start) => channel(parseInt(hex.slice(start, start + 2), 16) / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const groundOf = (thing) => {
    for (let at = thing; at; at = thingAround(at)) {
      const fill = at.firstElementChild.getAttribute("fill");
      if (fill) return fill;
    }
    return "#ffffff";
  };
  const view = svg.viewBox.baseVal;
  const page = { x0: 0, y0: 0, x1: view.width, y1: view.height };
  const found = [];
  const report = (kind, what, by) => found.push({ kind, what, by: Math.round(by * 100) / 100 });
  const texts = [...svg.querySelectorAll("text")].map((element) => ({ element, thing: thingAround(element), ...ink(element) }));
  let faintest = 21;
  let stretch = 0;
  for (const text of texts) {
    const name = `${text.thing?.id}: ${text.element.textContent}`;
    stretch = Math.max(stretch, Math.abs(text.width / text.kept - 1));
    if (within(text, page) > 0) report("text off the page", name, within(text, page));
    if (!text.thing) { report("text of nothing", name, 0); continue; }
    const over = within(text, rectangle(text.thing.firstElementChild));
    if (over > limits.slack) report("text outside its box", name, over);
    const ratio = contrast(text.element.getAttribute("fill"), groundOf(text.thing));
    faintest = Math.min(faintest, ratio);
    if (ratio < limits.contrast) report("contrast", name, ratio);
  }
  const sorted = [...texts].sort((a, b) => a.x0 - b.x0);
  sorted.forEach((one, index) => {
    for (let next = index + 1; next < sorted.length && sorted[next].x0 < one.x1; next += 1) {
      const cut = shared(one, sorted[next]);
      if (cut > limits.slack) report("text on text", `${one.element.textContent} / ${sorted[next].element.textContent}`, cut);
    }
  });
  // Lines of relations: no point of them lies on a text.
  for (const line of svg.querySelectorAll("g.routes > polyline")) {
    for (let at = 0; at <= line.getTotalLength(); at += 5) {
      const { x, y } = line.getPointAtLength(at);
      const hit = texts.find((text) => shared(text, { x0: x, y0: y, x1: x, y1: y }) >= 0 && within({ x0: x, y0: y, x1: x, y1: y }, text) < -limits.slack);
      if (hit) { report("line on text", hit.element.textContent, 0); break; }
    }
  }
  const things = [...svg.querySelectorAll("g")].filter(isThing);
  const boxes = new Map(things.map((thing) => [thing, rectangle(thing.firstElementChild)]));
  const children = new Map();
  for (const thing of things) {
    const parent = thingAround(thing);
    const out = within(boxes.get(thing), parent ? boxes.get(parent) : page);
    if (out > 0.01) report("box outside its parent", thing.id, out);
    children.set(parent, [...(children.get(parent) ?? []), thing]);
  }
  for (const family of children.values()) {
    family.forEach((one, index) => {
      for (const other of family.slice(index + 1)) {
        const cut = shared(boxes.get(one), boxes.get(other));
        if (cut > 0.01) report("boxes overlap", `${one.id} / ${other.id}`, cut);
      }
    });
  }
  // Icons are the lines in a thing, but for the tab of a grouping and for shapes that are the box itself.
  const lines = [...svg.querySelectorAll("g > polyline, g > polygon")].filter(
    (line) => isThing(line.parentElement) && !line.parentElement.matches(".domain"),
  );
  const icons = lines.map((line) => ({ thing: line.parentElement, ink: line.getBBox() }))
    .map(({ thing, ink }) => ({ thing, ...onPage(svg, ink.x, ink.y, ink.x + ink.width, ink.y + ink.height) }))
    .filter((icon) => within(boxes.get(icon.thing), icon) > 1);
  for (const icon of icons) {
    const out = within(icon, boxes.get(icon.thing));
    if (out > 0.01) report("icon outside its box", icon.thing.id, out);
    for (const text of texts) {
      const cut = shared(text, icon);
      if (cut > 0) report("text on icon", `${icon.thing.id} / ${text.element.textContent}`, cut);
    }
  }
  const faces = [...document.fonts].map((face) => `${face.family} ${face.weight} ${face.status}`);
  return { found, texts: texts.length, things: things.length, icons: icons.length, faintest, stretch, faces };
};
