// Turns the plain query form into an editor with colours and a sortable, searchable answer. Without it the form works.
"use strict";

(function () {
  const form = document.getElementById("query");
  const text = document.getElementById("text");
  const format = document.getElementById("format");
  const status = document.getElementById("status");
  const answer = document.getElementById("answer");
  if (!form || !window.Yasqe || !window.Yasr) {
    return;
  }

  const prefixes = {};
  for (const prefix of document.querySelectorAll(".prefixes > div")) {
    prefixes[prefix.querySelector("dt").textContent.replace(/:$/, "")] = prefix.querySelector("dd").textContent;
  }

  const place = document.createElement("div");
  place.id = "editor";
  text.before(place);
  text.hidden = true;
  form.querySelector("label[for=text]").hidden = true;
  form.classList.add("enhanced");

  // The ones that the editor comes with ask other servers.
  Yasqe.defaults.autocompleters = [];
  // Annotations of SPARQL 1.2 are newer than the editor's grammar; the server knows them.
  const isNewer = /\{\||~/.test(text.value);
  place.classList.toggle("lenient", isNewer);
  const editor = new Yasqe(place, {
    value: text.value.trim() + "\n",
    persistenceId: null,
    createShareableLink: null,
    consumeShareLink: null,
    showQueryButton: false,
    resizeable: false,
    viewportMargin: Infinity,
    lineWrapping: true,
    // It takes every prefix that is not declared in the query for a mistake.
    syntaxErrorCheck: false,
    requestConfig: {
      endpoint: new URL("/sparql", location.href).href,
      method: "POST",
      acceptHeaderSelect: "application/sparql-results+json",
      acceptHeaderGraph: "text/turtle",
      headers: {},
      args: [],
      namedGraphs: [],
      defaultGraphs: [],
      withCredentials: false,
    },
  });
  document.getElementById("keys").textContent = "Ctrl+Enter runs it, too.";

  let table;
  function show(response, duration) {
    answer.replaceChildren();
    const parent = document.createElement("div");
    answer.append(parent);
    table = new Yasr(parent, { prefixes, persistenceId: null, pluginOrder: ["table", "response"], getDownloadFileName: () => "outagraph" });
    table.setResponse(response, duration);
  }

  function explain(problem) {
    answer.replaceChildren();
    const paragraph = document.createElement("p");
    paragraph.className = "wrong";
    paragraph.setAttribute("role", "alert");
    paragraph.textContent = problem.detail || problem.title || "The query could not be answered.";
    answer.append(paragraph);
    if (problem.line) {
      editor.focus();
      editor.getDoc().setCursor(problem.line - 1, Math.max(0, (problem.column || 1) - 1));
    }
  }

  async function run() {
    status.textContent = "Asking…";
    const started = performance.now();
    const isGraph = ["CONSTRUCT", "DESCRIBE"].includes(editor.getQueryType());
    try {
      const response = await fetch("/sparql", {
        method: "POST",
        headers: {
          "Content-Type": "application/sparql-query",
          Accept: (isGraph ? "text/turtle" : "application/sparql-results+json") + ", application/problem+json;q=0.5",
        },
        body: editor.getValue(),
      });
      const body = await response.text();
      if (!response.ok) {
        status.textContent = "";
        explain(JSON.parse(body));
        return;
      }
      const duration = Math.round(performance.now() - started);
      const rows = response.headers.get("Outagraph-Rows");
      const whole = response.headers.get("Outagraph-Complete") !== "false";
      status.textContent =
        `${rows} ${isGraph ? "triples" : rows === "1" ? "row" : "rows"} in ${duration} ms` +
        ` at version ${response.headers.get("Outagraph-Version")}` +
        (whole ? "." : ". This is not all: the answer was cut at its limit.");
      show({ data: body, status: response.status, contentType: response.headers.get("Content-Type") }, duration);
    } catch (failure) {
      status.textContent = "";
      explain({ detail: "The server could not be reached: " + failure.message });
    }
  }

  form.addEventListener("submit", (event) => {
    text.value = editor.getValue();
    if (format.value === "html") {
      event.preventDefault();
      history.replaceState(null, "", "/sparql?" + new URLSearchParams({ query: text.value, format: "html" }));
      run();
    }
  });
  editor.setOption("extraKeys", Object.assign({}, editor.getOption("extraKeys"), {
    "Ctrl-Enter": () => form.requestSubmit(),
    "Cmd-Enter": () => form.requestSubmit(),
    Tab: false,
    "Shift-Tab": false,
  }));
})();
