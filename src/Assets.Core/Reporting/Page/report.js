"use strict";
const report = JSON.parse(document.getElementById("data").textContent);
const assets = report.assets;
const byPath = new Map(assets.map(asset => [asset.path, asset]));
const groupNames = ["scripts", "stylesheets", "images", "fonts", "pages", "sound and video", "WebAssembly", "source maps", "other"];
const wire = asset => Math.min(asset.published, asset.br ?? Infinity, asset.gzip ?? Infinity, asset.zstd ?? Infinity);
const total = (list, size) => list.reduce((sum, asset) => sum + (size(asset) ?? 0), 0);

// Elements. Names of files and messages only ever become text, never markup.
function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else if (name === "style") for (const [key, text] of Object.entries(value)) element.style.setProperty(key, text);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

// Text.
const digits = (number, most) => number.toLocaleString("en", { maximumFractionDigits: most });
const count = (number, noun) => `${digits(number, 0)} ${noun}${number === 1 ? "" : "s"}`;
function bytes(size) {
  if (size === null || size === undefined) return "–";
  const absolute = Math.abs(size);
  return absolute < 1000 ? `${size} B` : absolute < 1e6 ? `${digits(size / 1e3, 1)} kB` : `${digits(size / 1e6, 1)} MB`;
}
const difference = size => (size > 0 ? "+" : size < 0 ? "−" : "±") + bytes(Math.abs(size));
const percent = (part, whole) => (whole > 0 ? `${digits((100 * part) / whole, 0)} %` : "");
const colour = group => `var(--${group.toLowerCase().replaceAll(" ", "-")})`;
const dot = group => h("i", { class: "dot", style: { background: colour(group) } });
const folderOf = path => path.split("/").slice(0, -1).slice(0, 2).join("/") || "(root)";

// Sections.
const main = document.getElementById("main");
const nav = document.getElementById("nav");
function section(id, title, mark, ...children) {
  const [controls, body] = children.length > 1 ? children : [null, children[0]];
  main.append(h("section", { id, "aria-label": title }, h("div", { class: "head" }, h("h2", {}, title), controls), body));
  nav.append(h("a", { href: `#${id}` }, title, mark ? [" ", h("b", {}, mark)] : null));
}
const pathButton = path => byPath.has(path)
  ? h("button", { class: "link", type: "button", on: { click: () => show(path, true) } }, path)
  : h("span", { class: "path" }, path);

/** A list that shows its first part, and the rest when asked. */
function capped(items, shown, element, make) {
  const list = h(element, { class: "list" }, items.slice(0, shown).map(make));
  if (items.length <= shown) return list;
  const button = h("button", { class: "link", type: "button", on: { click: () => {
    list.append(...items.slice(shown).map(make));
    button.remove();
  } } }, `Show all ${digits(items.length, 0)}`);
  return h("div", {}, list, button);
}

function overview() {
  const hasSources = assets.some(asset => asset.length !== undefined);
  const fetched = assets.filter(asset => asset.group !== "source maps");
  const stages = [
    ["sources", asset => asset.length],
    ["minified", asset => asset.published],
    ["on the wire", wire],
  ].filter(([name]) => hasSources || name !== "sources");
  const [before, sent] = [total(fetched, stages[0][1]), total(fetched, wire)];
  document.title = `Assets of ${report.app ?? "the site"}`;
  document.getElementById("title").textContent = document.title;
  document.getElementById("subtitle").textContent =
    `${count(assets.length, "file")}: ${stages.map(([name, size]) => `${bytes(total(fetched, size))} ${name}`).join(" → ")}`;
  const warnings = (report.diagnostics ?? []).filter(one => one.severity !== "notice").length;
  const over = (report.budgets ?? []).filter(budget => budget.exceeded).length;
  const card = (value, label) => h("div", { class: "card" }, h("b", {}, value), h("span", {}, label));
  const widest = Math.max(...stages.map(([, size]) => total(fetched, size)), 1);
  const used = groupNames.filter(group => fetched.some(asset => asset.group === group));
  section("overview", "Overview", "", h("div", {},
    h("div", { class: "cards" },
      card(digits(assets.length, 0), "files"),
      card(bytes(sent), "on the wire"),
      card(percent(before - sent, before) || "–", hasSources ? "less than the sources" : "saved by compression"),
      card(digits(assets.filter(asset => asset.immutable).length, 0), "cached for a year"),
      report.returning && card(bytes(report.returning.bytes), `instead of ${bytes(report.returning.without)} for returning visitors`),
      report.diagnostics && card(digits(warnings, 0), warnings === 1 ? "warning" : "warnings"),
      report.budgets && card(over === 0 ? "✓" : digits(over, 0), over === 0 ? "budgets kept" : `budget${over === 1 ? "" : "s"} exceeded`),
      report.comparison && card(difference(report.comparison.after - report.comparison.before), `since ${report.comparison.against}`)),
    stages.map(([name, size]) => h("div", { class: "stage" }, h("span", {}, name),
      h("div", { class: "stack", role: "img", "aria-label": `${name}: ${bytes(total(fetched, size))}` }, used.map(group => {
        const part = total(fetched.filter(asset => asset.group === group), size);
        return h("i", { title: `${group}: ${bytes(part)}`, style: { background: colour(group), width: `${(100 * part) / widest}%` } });
      })),
      h("span", { class: "number" }, bytes(total(fetched, size))))),
    h("div", { class: "legend" }, used.map(group => {
      const members = fetched.filter(asset => asset.group === group);
      return h("span", {}, dot(group), `${group} `, h("span", { class: "soft" }, `${bytes(total(members, wire))} in ${count(members.length, "file")}`));
    })),
    !report.run && h("p", { class: "hint", style: { "margin-top": "14px" } },
      "This report was made of a manifest alone. Sources, references with lines, warnings, budgets and times are in the report that a publish writes with AssetsReport=true.")));
}

function budgets() {
  if (!report.budgets) return;
  const over = report.budgets.filter(budget => budget.exceeded).length;
  section("budgets", "Budgets", over > 0 ? `${over} exceeded` : "", h("div", { class: "budgets" }, report.budgets.map(budget => {
    const share = budget.max ? budget.size / budget.max : budget.each ? (budget.heaviest[0]?.size ?? 0) / budget.each : 0;
    const limit = [budget.max && bytes(budget.max), budget.each && `${bytes(budget.each)} for each file`].filter(Boolean).join(", ");
    return h("div", { class: "budget" },
      h("div", { class: "top" }, h("span", { class: "path" }, budget.name), budget.exceeded ? h("span", { class: "tag error" }, "exceeded") : h("span", {}, percent(share, 1))),
      h("div", { class: `meter${budget.exceeded ? " over" : share > 0.9 ? " near" : ""}`, role: "meter", "aria-label": `${budget.name}: ${percent(share, 1)} full`,
        "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": Math.round(100 * Math.min(share, 1)) },
        h("i", { style: { width: `${100 * Math.min(share, 1)}%` } })),
      h("p", { class: "soft" }, `${bytes(budget.size)} in ${count(budget.files, "file")} of ${[budget.match, budget.entry].filter(Boolean).join(" in ")}; limit ${limit}`),
      h("table", {}, h("tbody", {}, budget.heaviest.map(file =>
        h("tr", {}, h("td", {}, pathButton(file.path)), h("td", { class: "number" }, bytes(file.size)))))));
  })));
}

function changes() {
  const comparison = report.comparison;
  if (!comparison) return;
  const growth = change => (change.after ?? 0) - (change.before ?? 0);
  const row = change => h("tr", {},
    h("td", {}, pathButton(change.path)),
    h("td", { class: "number wide" }, change.before === undefined ? "new" : bytes(change.before)),
    h("td", { class: "number wide" }, change.after === undefined ? "gone" : bytes(change.after)),
    h("td", { class: `number ${growth(change) > 0 ? "more" : "less"}` }, difference(growth(change))));
  const body = capped(comparison.changes, 15, "tbody", row);
  const rows = body.tagName === "TBODY" ? body : body.firstChild;
  section("changes", "Changes", comparison.changes.length ? difference(comparison.after - comparison.before) : "", h("div", {},
    h("p", { class: "soft" }, comparison.changes.length === 0
      ? `No size has changed since ${comparison.against}.`
      : `${bytes(comparison.before)} → ${bytes(comparison.after)} on the wire since ${comparison.against}; ${count(comparison.changes.length, "file")} differ in size.`),
    comparison.changes.length > 0 && h("table", {}, h("thead", {}, h("tr", {}, h("th", {}, "file"),
      h("th", { class: "number wide" }, "before"), h("th", { class: "number wide" }, "now"), h("th", { class: "number" }, "change"))), rows),
    body !== rows && body.lastChild));
}

// The treemap.
const sizes = { wire: ["on the wire", wire], published: ["minified", asset => asset.published], length: ["source", asset => asset.length ?? 0] };
const groupings = { group: ["type", asset => asset.group], source: ["source", asset => asset.source ?? "generated"], folder: ["folder", asset => folderOf(asset.path)] };

/** Squarified treemap (Bruls, Huizing, van Wijk 2000): rectangles of items, each with its size, in a rectangle. */
function squarify(items, box, place) {
  let { x, y, width, height } = box;
  let sum = items.reduce((all, item) => all + item.size, 0);
  for (let start = 0; start < items.length;) {
    const side = Math.min(width, height);
    const scale = (width * height) / sum;
    let [row, rowSum, worst] = [[], 0, Infinity];
    for (let i = start; i < items.length; i++) {
      const next = rowSum + items[i].size;
      const largest = Math.max(items[start].size, items[i].size) * scale;
      const smallest = Math.min(items[start].size, items[i].size) * scale;
      const area = next * scale;
      const ratio = Math.max((side * side * largest) / (area * area), (area * area) / (side * side * smallest));
      if (ratio > worst) break;
      [worst, rowSum] = [ratio, next];
      row.push(items[i]);
    }
    const depth = side > 0 ? (rowSum * scale) / side : 0;
    let offset = 0;
    for (const item of row) {
      const length = rowSum > 0 ? (item.size / rowSum) * side : 0;
      place(item, width >= height ? { x, y: y + offset, width: depth, height: length } : { x: x + offset, y, width: length, height: depth });
      offset += length;
    }
    if (width >= height) [x, width] = [x + depth, width - depth];
    else [y, height] = [y + depth, height - depth];
    sum -= rowSum;
    start += row.length;
  }
}

function treemap() {
  const smallestTile = 120; // square pixels; smaller tiles are drawn as one, so that any site has few elements
  const map = h("div", { id: "treemap" });
  const choice = (label, options) => {
    const select = h("select", { on: { change: () => { zoom = null; draw(); } } },
      Object.entries(options).map(([value, [text]]) => h("option", { value }, text)));
    return [select, h("label", {}, label, select)];
  };
  const [by, byLabel] = choice("by", groupings);
  const known = report.run ? sizes : { wire: sizes.wire, published: sizes.published };
  const [size, sizeLabel] = choice("size", known);
  const back = h("button", { class: "link", type: "button", hidden: true, on: { click: () => { zoom = null; draw(); } } }, "← all groups");
  let zoom = null;
  section("map", "Map", "", h("div", { class: "controls" }, back, byLabel, sizeLabel), map);

  const position = (element, box, gap) => {
    for (const [name, value] of [["left", box.x], ["top", box.y], ["width", Math.max(box.width - gap, 0)], ["height", Math.max(box.height - gap, 0)]])
      element.style.setProperty(name, `${value}px`);
    return element;
  };
  function tiles(members, box, measure) {
    const scale = (box.width * box.height) / total(members, measure);
    const sorted = members.map(asset => ({ asset, size: measure(asset) })).sort((a, b) => b.size - a.size);
    const large = sorted.filter(item => item.size * scale >= smallestTile);
    const rest = sorted.slice(large.length);
    if (rest.length > 0) large.push({ rest, size: rest.reduce((sum, item) => sum + item.size, 0) });
    large.sort((a, b) => b.size - a.size);
    squarify(large.filter(item => item.size > 0), box, (item, tile) => {
      if (item.rest) {
        const text = `${count(item.rest.length, "smaller file")}, ${bytes(item.size)}`;
        map.append(position(h("div", { class: "tile rest", title: text, style: { background: colour(item.rest[0].asset.group) } },
          tile.width > 60 && tile.height > 24 ? text : ""), tile, 1));
        return;
      }
      const { path, group } = item.asset;
      const text = `${path}, ${bytes(item.size)}`;
      const shown = tile.width > 46 && tile.height > 20;
      map.append(position(h("button", { class: "tile", type: "button", title: text, "aria-label": text, style: { background: colour(group) },
        on: { click: () => show(path, true) } },
        shown ? path.split("/").pop() : "", shown && tile.height > 38 && tile.width > 60 ? h("small", {}, bytes(item.size)) : null), tile, 1));
    });
  }
  function draw() {
    const measure = sizes[size.value][1];
    // Visitors do not download source maps.
    const groups = Map.groupBy(assets.filter(asset => measure(asset) > 0 && asset.group !== "source maps"), groupings[by.value][1]);
    const boxes = [...groups].map(([name, members]) => ({ name, members, size: total(members, measure) })).sort((a, b) => b.size - a.size);
    const whole = { x: 0, y: 0, width: map.clientWidth, height: map.clientHeight };
    map.replaceChildren();
    back.hidden = zoom === null;
    squarify(zoom === null ? boxes : boxes.filter(box => box.name === zoom), whole, (item, box) => {
      const label = box.width > 40 && box.height > 44 ? 20 : 0;
      if (label > 0) {
        const text = `${item.name} · ${bytes(item.size)}`;
        map.append(position(h("button", { class: "group", type: "button", title: `${text}: show this group only`,
          on: { click: () => { zoom = zoom === null ? item.name : null; draw(); } } }, text), { ...box, height: label }, 0));
      }
      tiles(item.members, { x: box.x, y: box.y + label, width: box.width - 2, height: box.height - label - 2 }, measure);
    });
  }
  let width = 0;
  new ResizeObserver(() => {
    if (map.clientWidth !== width) { width = map.clientWidth; draw(); }
  }).observe(map);
}

// The list of files: only the rows that can be seen are elements, so that it scrolls well with any number of files.
function files() {
  const rowHeight = 35;
  const columns = [
    { name: "file", key: asset => asset.path, cell: asset => h("td", { title: asset.path }, h("button", { class: "link", type: "button",
      on: { click: () => show(asset.path, true) } }, dot(asset.group), asset.path)) },
    { name: "type", css: "wide c-kind", key: asset => asset.group, cell: asset => h("td", { class: "wide soft" }, asset.group) },
    { name: "source", css: "wide c-source", key: asset => asset.source ?? "", cell: asset => h("td", { class: "wide soft", title: asset.source }, asset.source ?? "") },
    { name: "before", css: "wide c-size number", key: asset => asset.length ?? -1, cell: asset => h("td", { class: "wide number" }, bytes(asset.length)) },
    { name: "minified", css: "wide c-size number", key: asset => asset.published, cell: asset => h("td", { class: "wide number" }, bytes(asset.published)) },
    ...[["gzip", "gzip"], ["zstd", "zstd"], ["brotli", "br"], ["delta", "delta"]].filter(([, coding]) => assets.some(asset => asset[coding] !== undefined))
      .map(([name, coding]) => ({ name, css: "wide c-size number", key: asset => asset[coding] ?? -1, cell: asset => h("td", { class: "wide number" }, bytes(asset[coding])) })),
    { name: "on the wire", css: "c-wire number", key: wire, cell: asset => h("td", { class: "number" },
      h("i", { class: "wire", style: { background: colour(asset.group), width: `${(48 * wire(asset)) / largest}px` } }), bytes(wire(asset))) },
  ].filter(column => report.run || !["source", "before"].includes(column.name));
  const largest = Math.max(...assets.map(wire), 1);
  let [shown, sort, descending] = [assets, columns.at(-1), true];

  const search = h("input", { type: "search", placeholder: "Search by path", "aria-label": "Search files by path", on: { input: update } });
  const group = h("select", { "aria-label": "Type", on: { change: update } }, h("option", { value: "" }, "all types"),
    groupNames.filter(name => assets.some(asset => asset.group === name)).map(name => h("option", { value: name }, name)));
  const found = h("span", { class: "soft", role: "status" });
  const body = h("tbody");
  const heads = columns.map(column => h("th", { class: column.css, scope: "col" }, h("button", { type: "button", on: { click: () => {
    [descending, sort] = [sort === column ? !descending : column.css?.includes("number") === true, column];
    update();
  } } }, column.name)));
  const rows = h("div", { class: "rows", tabindex: 0, role: "region", "aria-label": "Files" },
    h("table", { "aria-rowcount": assets.length + 1 }, h("thead", {}, h("tr", {}, heads)), body));
  section("files", "Files", "", h("div", { class: "controls" }, found, group, search), rows);

  function update() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    shown = assets.filter(asset => (!group.value || asset.group === group.value) && words.every(word => asset.path.toLowerCase().includes(word)));
    const direction = descending ? -1 : 1;
    shown = shown.map(asset => [sort.key(asset), asset])
      .sort(([a], [b]) => (a < b ? -direction : a > b ? direction : 0)).map(([, asset]) => asset);
    columns.forEach((column, i) => column === sort ? heads[i].setAttribute("aria-sort", descending ? "descending" : "ascending") : heads[i].removeAttribute("aria-sort"));
    found.textContent = shown.length === assets.length ? count(assets.length, "file") : `${digits(shown.length, 0)} of ${count(assets.length, "file")}`;
    rows.scrollTop = 0;
    draw();
  }
  const space = height => h("tr", { class: "space", "aria-hidden": "true" }, h("td", { style: { height: `${height}px` } }));
  const row = (asset, index) => h("tr", { "aria-rowindex": index + 2 }, columns.map(column => column.cell(asset)));
  function draw() {
    const first = Math.max(0, Math.floor(rows.scrollTop / rowHeight) - 10);
    const last = first + Math.ceil((rows.clientHeight || 560) / rowHeight) + 20;
    body.replaceChildren(space(first * rowHeight), ...shown.slice(first, last).map((asset, i) => row(asset, first + i)),
      space(Math.max(shown.length - last, 0) * rowHeight));
  }
  let pending = 0;
  rows.addEventListener("scroll", () => { cancelAnimationFrame(pending); pending = requestAnimationFrame(draw); }, { passive: true });
  // On paper there is no scrolling: the first rows, without the space of the others.
  addEventListener("beforeprint", () => body.replaceChildren(...shown.slice(0, 60).map(row)));
  addEventListener("afterprint", draw);
  update();
}

// References.
const incoming = new Map();
const addIncoming = (to, from) => incoming.has(to) ? incoming.get(to).push(from) : incoming.set(to, [from]);
for (const asset of assets) for (const reference of asset.references ?? []) addIncoming(reference.to, { from: asset.path, ...reference });
for (const [name, paths] of Object.entries(report.entryPoints ?? {})) for (const to of paths) addIncoming(to, { from: name, isView: true, kind: "entry", to });
for (const view of report.views ?? []) for (const reference of view.references) addIncoming(reference.to, { from: view.file, isView: true, ...reference });
let show = () => {};

function references() {
  const kinds = { stylesheetUrl: "url()", stylesheetImport: "@import", moduleImport: "import", dynamicImport: "import()", scriptUrl: "new URL()",
    worker: "worker", importedScript: "importScripts()", sourceMap: "source map", markupLoad: "loads", markupLink: "links to", integrity: "integrity",
    importMapAddress: "import map", emptyImportMap: "import map", manifestImage: "icon", preload: "preloads", view: "names", entry: "entry point" };
  const names = [...byPath.keys()];
  const options = h("datalist", { id: "names" });
  const input = h("input", { type: "search", list: "names", placeholder: "Choose a file", "aria-label": "Choose a file", on: {
    input: () => {
      const text = input.value.toLowerCase();
      options.replaceChildren(...names.filter(name => name.toLowerCase().includes(text)).slice(0, 50).map(value => h("option", { value })));
    },
    change: () => { if (byPath.has(input.value)) show(input.value, false); },
  } });
  const area = h("div");
  section("references", "References", "", h("div", { class: "controls" }, input, options), area);

  /** One entry for each file at the other end, with all lines. */
  const grouped = (list, end) => [...Map.groupBy(list, one => one[end])].map(([path, all]) => ({ path, all, isView: all[0].isView }));
  function node({ path, all, isView }) {
    const lines = [...new Set(all.map(one => one.line).filter(Boolean))].sort((a, b) => a - b);
    const what = [...new Set(all.map(one => kinds[one.kind] ?? one.kind))].join(", ");
    const where = lines.length === 0 ? "" : ` · line${lines.length > 1 ? "s" : ""} ${lines.slice(0, 8).join(", ")}${lines.length > 8 ? ", …" : ""}`;
    return h("button", { class: "node", type: "button", disabled: isView || !byPath.has(path), on: { click: () => show(path, false) } },
      h("span", {}, byPath.has(path) ? dot(byPath.get(path).group) : null, path), h("small", {}, what + where));
  }
  const side = (title, empty, nodes) => {
    const shown = capped(nodes, 40, "div", node);
    return h("div", { class: "side", role: "group", "aria-label": title }, h("h3", {}, `${title} (${digits(nodes.length, 0)})`),
      nodes.length === 0 ? h("p", { class: "soft" }, empty) : [...(nodes.length > 40 ? [...shown.firstChild.children, shown.lastChild] : shown.children)]);
  };

  /** How a browser gets to a file: the shortest chain of references from a page or a view. */
  function chain(path) {
    const queue = [[path]];
    const seen = new Set([path]);
    for (const steps of queue) {
      for (const edge of incoming.get(steps[0]) ?? []) {
        if (edge.isView || byPath.get(edge.from)?.group === "pages") return [edge.from, ...steps];
        if (!seen.has(edge.from)) { seen.add(edge.from); queue.push([edge.from, ...steps]); }
      }
    }
    return null;
  }

  function card(asset) {
    const facts = [
      ["published as", asset.url],
      ["source", asset.file ?? asset.source],
      ["size", [asset.length !== undefined && `${bytes(asset.length)} source`, `${bytes(asset.published)} minified`,
        asset.gzip !== undefined && `${bytes(asset.gzip)} gzip`, asset.br !== undefined && `${bytes(asset.br)} brotli`, asset.zstd !== undefined && `${bytes(asset.zstd)} zstd`].filter(Boolean).join(" → ")],
      ["caching", asset.immutable ? "for a year; the name changes with the content" : "checked on each visit; the name is plain"],
      asset.kept && ["plain name", `because of ${JSON.stringify(asset.kept.text)} in ${asset.kept.by}${asset.kept.line ? `, line ${asset.kept.line}` : ""}`],
    ].filter(fact => fact && fact[1]);
    return h("div", { class: "focus", "aria-live": "polite" }, h("h3", {}, dot(asset.group), asset.path), h("dl", {}, facts.map(([name, text]) => [h("dt", {}, name), h("dd", {}, text)])));
  }

  function connect(graph) {
    const [left, focus, right] = graph.querySelectorAll(".side, .focus");
    const origin = graph.getBoundingClientRect();
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("aria-hidden", "true");
    const middle = focus.getBoundingClientRect();
    const line = (node, list, isLeft) => {
      const box = node.getBoundingClientRect();
      const y = box.top + box.height / 2;
      const frame = list.getBoundingClientRect();
      if (y < frame.top || y > frame.bottom) return;
      const [from, to] = isLeft ? [[box.right, y], [middle.left, middle.top + middle.height / 2]] : [[middle.right, middle.top + middle.height / 2], [box.left, y]];
      const half = (from[0] + to[0]) / 2 - origin.left;
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", `M${from[0] - origin.left},${from[1] - origin.top}C${half},${from[1] - origin.top} ${half},${to[1] - origin.top} ${to[0] - origin.left},${to[1] - origin.top}`);
      svg.append(path);
    };
    for (const node of left.querySelectorAll(".node")) line(node, left, true);
    for (const node of right.querySelectorAll(".node")) line(node, right, false);
    graph.querySelector("svg")?.remove();
    graph.append(svg);
  }

  show = (path, scroll) => {
    const asset = byPath.get(path);
    if (!asset) return;
    input.value = path;
    const from = grouped(incoming.get(path) ?? [], "from");
    const to = grouped(asset.references ?? [], "to");
    const graph = h("div", { class: "graph" },
      side("Named by", report.run ? "No file or view names it." : "No file preloads it.", from), card(asset),
      side("Refers to", report.run ? "It names no other asset." : "It preloads nothing.", to));
    const steps = chain(path);
    area.replaceChildren(h("p", { class: "chain" }, steps
      ? ["Reached through ", steps.map((step, i) => [i > 0 ? " → " : "", step === path ? h("b", {}, step) : pathButton(step)])]
      : "No chain of references leads from a page or a view to this file."), graph);
    connect(graph);
    for (const list of graph.querySelectorAll(".side")) list.addEventListener("scroll", () => connect(graph), { passive: true });
    history.replaceState(null, "", `#file=${encodeURIComponent(path)}`);
    if (scroll) document.getElementById("references").scrollIntoView({ behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  };
  addEventListener("resize", () => { const graph = area.querySelector(".graph"); if (graph) connect(graph); });
}

function findings() {
  const duplicates = report.duplicates ?? [];
  if (duplicates.length > 0) {
    const wasted = duplicates.reduce((sum, paths) => sum + wire(byPath.get(paths[0])) * (paths.length - 1), 0);
    section("duplicates", "Duplicates", "", h("div", {},
      h("p", { class: "soft" }, `Files with the same bytes under several paths. A visitor who needs them all downloads ${bytes(wasted)} twice.`),
      capped(duplicates, 10, "ul", paths => h("li", {}, h("span", { class: "soft" }, `${paths.length} × ${bytes(wire(byPath.get(paths[0])))}: `),
        paths.map((path, i) => [i > 0 ? ", " : "", pathButton(path)])))));
  }
  if (report.unreferenced?.length > 0) {
    const size = report.unreferenced.reduce((sum, one) => sum + wire(byPath.get(one.path)), 0);
    section("unreferenced", "Unreferenced", "", h("div", {},
      h("p", { class: "hint" }, "No chain of names leads to these files from a page, a view of this project, a name that browsers request by themselves, or a name that a script uses. ",
        "This is a hint only: C# code, data, views of class libraries and other sites can name them too."),
      h("p", { class: "soft" }, `${count(report.unreferenced.length, "file")}, ${bytes(size)} on the wire.`),
      capped([...report.unreferenced].sort((a, b) => wire(byPath.get(b.path)) - wire(byPath.get(a.path))), 12, "ul", one => h("li", {}, pathButton(one.path),
        h("span", { class: "soft" }, ` ${bytes(wire(byPath.get(one.path)))}; `, one.by ? ["only named by unreferenced files: ", one.by.join(", ")] : "no file names it")))));
  }
}

function warnings() {
  if (!report.diagnostics?.length) return;
  const order = ["error", "warning", "advice", "notice"];
  const list = [...report.diagnostics].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const serious = list.filter(one => one.severity !== "notice").length;
  section("warnings", "Warnings", serious > 0 ? digits(serious, 0) : "", capped(list, 20, "ul", one => h("li", {},
    h("span", { class: `tag ${one.severity}` }, one.severity), " ",
    /^https?:/.test(one.help ?? "") ? h("a", { href: one.help, rel: "noopener" }, one.code) : h("b", {}, one.code), " ", h("span", { class: "path" }, one.message),
    one.file && h("div", { class: "place" }, one.file, one.line ? `, line ${one.line}` : ""))));
}

function times() {
  const run = report.run;
  if (!run) return;
  const longest = Math.max(...run.steps.map(step => step.milliseconds), 1);
  const duration = ms => (ms < 1000 ? `${digits(ms, ms < 10 ? 1 : 0)} ms` : `${digits(ms / 1000, 1)} s`);
  const cached = Object.entries(run.caches).map(([step, use]) => `${step}: ${digits(use.stored, 0)} of ${count(use.stored + use.made, "result")}`);
  section("time", "Time", "", h("div", { class: "two" },
    h("div", {}, h("h3", {}, "Steps"), run.steps.map(step => h("div", { class: "time" }, h("span", {}, step.step),
      h("i", { style: { width: `${(100 * step.milliseconds) / longest}%` } }), h("span", { class: "number" }, duration(step.milliseconds)))),
      h("p", { class: "soft" }, [run.unchanged > 0 && `${count(run.unchanged, "file")} unchanged since the run before. `,
        cached.length > 0 && `From the cache: ${cached.join("; ")}. `, "When nothing has changed, these are the times of the last run that did something."])),
    h("div", {}, h("h3", {}, "Slowest files"), run.files.length === 0 ? h("p", { class: "soft" }, "No file took longer than 2 ms.")
      : h("table", {}, h("tbody", {}, run.files.slice(0, 12).map(file => h("tr", {}, h("td", {}, pathButton(file.path)),
        h("td", { class: "soft wide" }, file.step), h("td", { class: "number" }, duration(file.milliseconds)))))))));
}

overview();
budgets();
changes();
treemap();
files();
references();
findings();
warnings();
times();
const linked = decodeURIComponent(/^#file=(.*)$/.exec(location.hash)?.[1] ?? "");
const edges = asset => (asset.references?.length ?? 0) + (incoming.get(asset.path)?.length ?? 0);
const first = byPath.get(linked) ?? assets.filter(asset => asset.references && incoming.has(asset.path)).sort((a, b) => edges(b) - edges(a))[0]
  ?? [...assets].sort((a, b) => edges(b) - edges(a))[0];
if (first) show(first.path, linked !== "");
