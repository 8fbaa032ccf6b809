/* Completes names in the search boxes, as the combobox pattern of the ARIA Authoring Practices says.
   Without this script the boxes are plain forms. */
"use strict";

for (const input of document.querySelectorAll('form[role="search"] input[type="search"]')) {
  complete(input);
}

function complete(input) {
  const list = document.createElement("ul");
  list.id = "completions-" + (input.id || "top");
  list.className = "completions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Names");
  list.hidden = true;
  const said = document.createElement("span");
  said.className = "hidden";
  said.setAttribute("role", "status");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  const box = document.createElement("span");
  box.className = "combobox";
  input.replaceWith(box);
  box.append(input, list, said);

  let asked = null;
  let chosen = -1;

  input.addEventListener("input", ask);
  input.addEventListener("keydown", key);
  input.addEventListener("blur", close);
  // A press on a name must not take the focus away before the click comes.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (option) {
      go(option);
    }
  });

  async function ask() {
    asked?.abort();
    const typed = input.value.trim();
    if (typed === "") {
      close();
      return;
    }
    asked = new AbortController();
    const mine = asked;
    try {
      const answer = await fetch("/api/suggest?limit=8&q=" + encodeURIComponent(typed), {
        headers: { Accept: "application/json" },
        signal: mine.signal
      });
      if (answer.ok && mine === asked) {
        show((await answer.json()).results);
      }
    } catch {
      // The next letter asks again; until then the box is a plain form.
    }
  }

  function show(found) {
    if (document.activeElement !== input) {
      return;
    }
    list.replaceChildren(...found.map(option));
    choose(-1);
    const open = found.length > 0;
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    said.textContent = open ? found.length + (found.length === 1 ? " name" : " names") : "No names";
  }

  function option(thing, index) {
    const item = document.createElement("li");
    item.id = list.id + "-" + index;
    item.setAttribute("role", "option");
    item.dataset.href = "/" + thing.kind + "/" + encodeURIComponent(thing.slug);
    const name = document.createElement("bdi");
    name.textContent = thing.name;
    if (thing.language) {
      name.lang = thing.language;
    }
    const what = document.createElement("span");
    what.className = "what";
    what.textContent = (thing.name === thing.label ? "" : thing.label + ", ") + kind(thing.kind);
    item.append(name, " ", what);
    return item;
  }

  function kind(path) {
    const one = { policies: "policy", categories: "category", "policy-kinds": "policy kind" };
    return one[path] || path.replace(/s$/, "");
  }

  function key(event) {
    const count = list.hidden ? 0 : list.children.length;
    if (event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" && count > 0) {
      choose(chosen + 1 < count ? chosen + 1 : -1);
    } else if (event.key === "ArrowDown") {
      ask();
    } else if (event.key === "ArrowUp" && count > 0) {
      choose(chosen < 0 ? count - 1 : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0 && count > 0) {
      go(list.children[chosen]);
    } else if (event.key === "Escape" && count > 0) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  }

  function choose(index) {
    chosen = index;
    [...list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[index].id);
      list.children[index].scrollIntoView({ block: "nearest" });
    }
  }

  function close() {
    asked?.abort();
    asked = null;
    list.hidden = true;
    said.textContent = "";
    input.setAttribute("aria-expanded", "false");
    choose(-1);
  }

  function go(item) {
    location.assign(item.dataset.href);
  }
}
