"use strict";

// The page is whole without this. With it a reader picks the baseline and the arms, sorts, sets the 100 ms rule, and
// takes figures away. What is chosen stands in the address, so that it can be sent to others.

const NOTICEABLE_MILLIS = 100;
const SVG = "http://www.w3.org/2000/svg";

const data = JSON.parse(document.getElementById("data").textContent);
const controls = document.getElementById("controls");
const rule = document.getElementById("rule");
let sorted = "";
const byId = new Map(data.findings.map((finding) => [finding.id, finding]));
const byColumn = new Map(data.findings.flatMap((finding) => {
  const anchor = finding.id.replace(/[^a-z0-9]+/g, "-");
  return [[anchor, finding], [`${anchor}-column`, finding]];
}));

document.documentElement.classList.add("script");

function picked() {
  const boxes = [...controls.querySelectorAll("input[name=arm]")];
  return new Set(boxes.filter((box) => box.checked).map((box) => box.value));
}

/** A verdict on two arms, turned so that it speaks of the first; undefined where there is no ratio. */
function change(finding, arm, against) {
  for (const verdict of finding.verdicts) {
    if (verdict.ratio === undefined) continue;
    const { ratio, interval } = verdict;
    if (verdict.pair.arm === arm && verdict.pair.against === against) {
      return { ratio, low: interval.low, high: interval.high };
    }
    if (verdict.pair.arm === against && verdict.pair.against === arm) {
      return { ratio: 1 / ratio, low: 1 / interval.high, high: 1 / interval.low };
    }
  }
  return undefined;
}

function digits(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function showBaseline(baseline) {
  for (const element of document.querySelectorAll(".baseline")) element.textContent = baseline;
  for (const header of document.querySelectorAll(".values th[id]")) {
    for (const row of header.closest("table").tBodies[0].rows) {
      const ratio = row.cells[header.cellIndex].querySelector(".ratio");
      if (!ratio) continue;
      const found = change(byColumn.get(header.id), row.dataset.arm, baseline);
      ratio.textContent = found ? `×${digits(found.ratio)}` : "–";
    }
  }
  for (const article of document.querySelectorAll("article.metric")) {
    moveMarks(article.querySelector("svg"), byId.get(article.dataset.metric), baseline);
  }
}

function moveMarks(svg, finding, baseline) {
  const [middle, half, reach] = svg.dataset.scale.split(" ").map(Number);
  const x = (ratio) => middle + half * Math.max(-1, Math.min(1, Math.log(ratio) / reach));
  for (const row of svg.querySelectorAll("g[data-arm]")) {
    row.querySelectorAll(".interval, .ratio").forEach((mark) => mark.remove());
    const found = change(finding, row.dataset.arm, baseline);
    if (!found) continue;
    row.append(path("interval", `M${x(found.low)} 0H${x(found.high)}`), path("ratio", `M${x(found.ratio)} 0z`));
  }
}

function path(className, d) {
  const made = document.createElementNS(SVG, "path");
  made.setAttribute("class", className);
  made.setAttribute("d", d);
  return made;
}

function showArms(arms, baseline) {
  const known = new Set([...controls.querySelectorAll("input[name=arm]")].map((box) => box.value));
  const hidden = (label) => label !== undefined && known.has(label) && !arms.has(label);
  for (const element of document.querySelectorAll("[data-arm]")) {
    const { arm, against } = element.dataset;
    const besides = element.closest(".verdicts") && arm !== baseline && against !== baseline;
    const hide = hidden(arm) || hidden(against) || Boolean(besides);
    element.toggleAttribute("hidden", hide);
    if (element.matches("thead th")) {
      for (const row of element.closest("table").tBodies[0].rows) {
        row.cells[element.cellIndex].toggleAttribute("hidden", hide);
      }
    }
  }
}

/** The lowest level whose rate is at least the one asked about: fewer requests are no harder. */
function perceptionsAt(rate) {
  const rates = [...new Set(data.perceptions.map((one) => one.arrivalsPerSecond))].sort((a, b) => a - b);
  const level = rates.find((one) => one >= rate);
  return data.perceptions.filter((one) => one.arrivalsPerSecond === level);
}

function showRule(arms) {
  if (!rule) return;
  const network = Number(rule.elements.network.value);
  const rate = Number(rule.elements.rate.value);
  rule.elements["network-shown"].value = network;
  rule.elements["rate-shown"].value = rate;
  const limit = NOTICEABLE_MILLIS - network;
  const asked = perceptionsAt(rate).filter(({ pair }) => arms.has(pair.arm) && arms.has(pair.against));
  document.getElementById("rule-answer").textContent = ruleInWords(asked, limit, network);
}

function ruleInWords(asked, limit, network) {
  if (limit <= 0) return "The network alone takes the 100 ms: whatever answers, users wait for the network first.";
  if (asked.length === 0) return "Nothing was measured at that rate, or too few servers are shown.";
  const noticed = asked.filter((one) => !(one.worstMillis < limit && one.differenceMillis < limit));
  if (noticed.length === 0) {
    return `With ${network} ms of network, ${limit} ms are left, and every 99th percentile is below: no user notices `
      + "which of these answers. Take the simpler one.";
  }
  const worst = noticed.map(({ pair }) => `${pair.arm} and ${pair.against}`);
  return `With ${network} ms of network, ${limit} ms are left. Not shown that nobody notices between `
    + `${[...new Set(worst)].join("; ")}.`;
}

/** The middle of some samples; NaN for none. */
function median(samples = []) {
  const inOrder = [...samples].sort((a, b) => a - b);
  const middle = inOrder.length / 2;
  return inOrder.length === 0 ? NaN : (inOrder[Math.floor(middle)] + inOrder[Math.ceil(middle) - 1]) / 2;
}

function sortBy(header, down) {
  const table = header.closest("table");
  const metric = byColumn.get(header.id);
  const value = (row) => metric ? median(metric.samples[row.dataset.arm]) : row.cells[header.cellIndex].textContent;
  const rows = [...table.tBodies[0].rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    // What has no value stands last, whichever way round.
    if (metric && (Number.isNaN(a) || Number.isNaN(b))) return Number.isNaN(a) - Number.isNaN(b);
    const order = metric ? a - b : a.localeCompare(b);
    return down ? -order : order;
  });
  table.tBodies[0].append(...rows);
  for (const other of header.parentElement.children) other.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", down ? "descending" : "ascending");
}

/** What the address calls a column: its metric, with a minus where the largest is first. */
function restoreSort(wanted) {
  const down = wanted.startsWith("-");
  const metric = wanted.slice(down ? 1 : 0);
  const header = [...document.querySelectorAll(".values th[id]")].find((one) => byColumn.get(one.id).id === metric);
  if (!header) return;
  sorted = wanted;
  sortBy(header, down);
}

function makeSortable(header) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...header.childNodes);
  header.append(button);
  button.addEventListener("click", () => {
    const down = header.getAttribute("aria-sort") === "ascending";
    sortBy(header, down);
    if (!header.id) return;
    sorted = (down ? "-" : "") + byColumn.get(header.id).id;
    changed();
  });
}

function save(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${data.runId}-${name}`.replace(/[^A-Za-z0-9._-]+/g, "-");
  link.click();
  URL.revokeObjectURL(link.href);
}

/** One field of a CSV file (RFC 4180); a leading sign of a formula is kept from being one. */
function field(value) {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csv() {
  const lines = [["metric", "unit", "arm", "block", "value"]];
  for (const finding of data.findings) {
    for (const [arm, samples] of Object.entries(finding.samples)) {
      samples.forEach((value, index) => lines.push([finding.id, finding.unit, arm, index + 1, value]));
    }
  }
  return lines.map((line) => line.map(field).join(",")).join("\r\n") + "\r\n";
}

/** A figure that stands alone: with its style, and with what it is, from which run, when and where. */
function standalone(svg, title) {
  const copy = svg.cloneNode(true);
  const box = svg.viewBox.baseVal;
  const style = document.createElementNS(SVG, "style");
  style.textContent = "svg{--page:#fff;--ink:#1b1f24;--quiet:#57606a;--rule:#d0d7de;--dot:#2f6fde;--mark:#1b1f24;"
    + "--band:#e7ecf3}" + [...document.styleSheets[0].cssRules].map((cssRule) => cssRule.cssText)
    .filter((text) => text.startsWith("svg")).join("");
  const line = document.createElementNS(SVG, "text");
  line.setAttribute("x", "8");
  line.setAttribute("y", String(box.height + 16));
  line.textContent = `${title}; ${data.profile}, ${data.startedAt.slice(0, 10)}, ${data.machine}`;
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("viewBox", `0 0 ${box.width} ${box.height + 26}`);
  copy.setAttribute("width", box.width);
  copy.prepend(style);
  copy.append(line);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}`;
}

function download(button) {
  switch (button.dataset.download) {
    case "json": return save("figures.json", "application/json", JSON.stringify(data, null, 2));
    case "csv": return save("figures.csv", "text/csv", csv());
    default: {
      const article = button.closest("article");
      const title = article.querySelector("h3").textContent;
      return save(`${article.id}.svg`, "image/svg+xml", standalone(article.querySelector("svg"), title));
    }
  }
}

function state() {
  const params = new URLSearchParams();
  const baseline = controls.elements.baseline.value;
  if (baseline !== controls.elements.baseline.options[0].value) params.set("baseline", baseline);
  const boxes = [...controls.querySelectorAll("input[name=arm]")];
  if (boxes.some((box) => !box.checked)) params.set("arms", [...picked()].join(","));
  if (rule && rule.elements.network.value !== "0") params.set("network", rule.elements.network.value);
  if (rule && rule.elements.rate.value !== rule.elements.rate.defaultValue) params.set("rate", rule.elements.rate.value);
  if (sorted) params.set("sort", sorted);
  return params.toString();
}

function restore() {
  const params = new URLSearchParams(location.search.slice(1));
  const options = [...controls.elements.baseline.options].map((option) => option.value);
  if (options.includes(params.get("baseline"))) controls.elements.baseline.value = params.get("baseline");
  const arms = params.get("arms")?.split(",");
  for (const box of controls.querySelectorAll("input[name=arm]")) box.checked = !arms || arms.includes(box.value);
  if (rule && params.has("network")) rule.elements.network.value = params.get("network");
  if (rule && params.has("rate")) rule.elements.rate.value = params.get("rate");
}

function show() {
  const arms = picked();
  const baseline = controls.elements.baseline.value;
  showBaseline(baseline);
  showArms(arms, baseline);
  showRule(arms);
}

function changed() {
  show();
  const query = state();
  history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
}

restore();
document.querySelectorAll("th[data-sort], .values th[id]").forEach(makeSortable);
restoreSort(new URLSearchParams(location.search).get("sort") ?? "");
controls.addEventListener("change", changed);
rule?.addEventListener("input", changed);
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-download]");
  if (button) download(button);
});
show();
