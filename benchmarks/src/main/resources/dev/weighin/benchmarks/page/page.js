"use strict";

const MOST_CHARACTERS = 20_000;

const form = document.getElementById("request");
const status = document.getElementById("status");
const answers = document.getElementById("answers");

/** What a form says, in the words of fetch. */
function request() {
  const method = form.elements.method.value;
  const headers = new Headers();
  for (const line of form.elements.headers.value.split("\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  const hasBody = method === "POST" || method === "PUT";
  if (!hasBody) headers.delete("Content-Type");
  return { method, headers, body: hasBody ? form.elements.body.value : undefined, cache: "no-store" };
}

async function ask(server, path, options) {
  const response = await fetch(server.path + path, options);
  const text = await response.text();
  const timing = /dur=([\d.]+)/.exec(response.headers.get("Server-Timing") ?? "");
  return {
    server,
    status: `${response.status} ${response.statusText}`.trim(),
    millis: timing ? Number(timing[1]) : undefined,
    headers: [...response.headers].filter(([name]) => !OURS.has(name)),
    text,
  };
}

/** Headers of this page's own, not of the server. */
const OURS = new Set([
  "server-timing", "content-security-policy", "x-content-type-options", "referrer-policy", "cache-control",
]);

function element(name, text, ...children) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  made.append(...children);
  return made;
}

/** Text, marked where the servers do not agree on it. */
function compared(text, agreed) {
  return agreed ? document.createTextNode(text) : element("mark", text);
}

/** Whether all answers have the same value of something; what changes by nature is not compared. */
function agree(all, value) {
  return new Set(all.map(value)).size === 1;
}

const CHANGES = new Set(["date", "x-request-id", "server", "etag"]);

function header(answer, name) {
  return answer.headers.find(([other]) => other === name)?.[1];
}

function shown(answer, all) {
  const article = element("article");
  article.append(element("h2", answer.server.label));
  const first = element("p");
  first.append(compared(answer.status, agree(all, (other) => other.status)));
  if (answer.millis !== undefined) first.append(`, ${answer.millis.toFixed(1)} ms`);
  article.append(first);

  const table = element("table");
  for (const [name, value] of answer.headers) {
    const agreed = CHANGES.has(name) || agree(all, (other) => header(other, name));
    const row = element("tr");
    const title = element("th", name);
    title.scope = "row";
    row.append(title, element("td", undefined, compared(value, agreed)));
    table.append(row);
  }
  article.append(table);

  const body = element("pre");
  const cut = answer.text.length > MOST_CHARACTERS ? `\n… ${answer.text.length} characters in all` : "";
  body.tabIndex = 0;
  body.setAttribute("aria-label", `Body of ${answer.server.label}`);
  body.append(compared(answer.text.slice(0, MOST_CHARACTERS) + cut, agree(all, (other) => other.text)));
  article.append(body);
  return article;
}

async function send(event) {
  event?.preventDefault();
  status.textContent = "Asking…";
  try {
    const servers = await (await fetch("servers.json")).json();
    const options = request();
    // One after the other: answers that wait for each other's processor would say nothing of time.
    const all = [];
    for (const server of servers) all.push(await ask(server, form.elements.path.value, options));
    answers.replaceChildren(...all.map((answer) => shown(answer, all)));
    status.textContent =
      `${all.length} answers. One request is no measurement: the times are for orientation, "weigh run" measures.`;
  } catch (error) {
    status.textContent = `That did not work: ${error.message}`;
  }
}

form.addEventListener("submit", send);
send();
