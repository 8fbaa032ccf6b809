// Shows the real answer to an example beside it; without this program its address is a link.
"use strict";

const MOST = 4000;

for (const link of document.querySelectorAll("a.try")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Show the answer";
  button.addEventListener("click", () => show(link, button));
  link.after(" ", button);
}

async function show(link, button) {
  const shown = link.parentElement.querySelector("pre") ?? document.createElement("pre");
  shown.tabIndex = 0;
  button.after(shown);
  shown.textContent = "…";
  const answer = await fetch(link.href);
  const type = answer.headers.get("Content-Type") ?? "";
  const body = type.includes("gzip") ? "(a file)" : readable(type, await answer.text());
  const head = `${answer.status} ${type}\nETag: ${answer.headers.get("ETag") ?? "–"}\n`;
  const rest = body.length - MOST;
  shown.textContent = `${head}\n${body.slice(0, MOST)}${rest > 0 ? `\n… and ${rest} characters more` : ""}`;
}

function readable(type, body) {
  try {
    return type.includes("json") ? JSON.stringify(JSON.parse(body), null, 2) : body;
  } catch {
    return body;
  }
}

// An address with the name of an operation opens it.
function openNamed() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named instanceof HTMLDetailsElement) {
    named.open = true;
  }
}

addEventListener("hashchange", openNamed);
openNamed();
