// The reading desk for those who have scripts: a telling lights its words and its source, and is tied to them by a line; A, X, E
// and U act on the telling that has the focus; a file can be dropped anywhere on the form. Nothing here is needed.
(function () {
  "use strict";
  const desk = document.getElementById("reading");
  const form = document.querySelector("form.give");

  if (form) {
    const file = form.elements.file;
    ["dragover", "dragenter"].forEach(name => form.addEventListener(name, event => { event.preventDefault(); form.classList.add("over"); }));
    ["dragleave", "drop"].forEach(name => form.addEventListener(name, () => form.classList.remove("over")));
    form.addEventListener("drop", event => {
      if (event.dataTransfer.files.length) { event.preventDefault(); file.files = event.dataTransfer.files; form.requestSubmit(); }
    });
    form.addEventListener("submit", () => form.classList.add("sent"));
  }
  if (!desk) return;

  const has = (run, attribute, ref) => run.dataset[attribute].split(" ").includes(ref);
  const runs = Array.from(desk.querySelectorAll(".run"));
  const SVG = "http://www.w3.org/2000/svg";
  let strings = null;

  function dim() {
    runs.forEach(run => run.classList.remove("lit", "lit-source", "lit-name"));
    if (strings) strings.remove();
    strings = null;
  }

  // from where somebody is named as the source to where what they say begins
  function tie(ref) {
    const source = runs.find(run => has(run, "s", ref) && run.dataset.m) || runs.find(run => has(run, "s", ref));
    const said = runs.find(run => has(run, "t", ref) && run !== source && !has(run, "s", ref));
    if (!source || !said || desk.clientWidth < 900) return;
    const frame = desk.getBoundingClientRect();
    const a = source.getClientRects()[0], b = said.getClientRects()[0];
    if (!a || !b) return;
    const x1 = a.left + a.width / 2 - frame.left, y1 = a.top - frame.top + 4;
    const x2 = b.left + b.width / 2 - frame.left, y2 = b.top - frame.top + 4;
    const up = Math.min(y1, y2) - 26;
    strings = document.createElementNS(SVG, "svg");
    strings.setAttribute("class", "strings");
    strings.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", `M${x1} ${y1} C${x1} ${up} ${x2} ${up} ${x2} ${y2}`);
    const dot = document.createElementNS(SVG, "circle");
    dot.setAttribute("cx", x2); dot.setAttribute("cy", y2); dot.setAttribute("r", 4);
    strings.append(path, dot);
    desk.append(strings);
  }

  function light(ref) {
    dim();
    runs.forEach(run => {
      if (has(run, "t", ref)) run.classList.add("lit");
      if (has(run, "s", ref)) run.classList.add("lit-source");
    });
    tie(ref);
  }

  desk.querySelectorAll("[data-lights]").forEach(card => {
    ["mouseenter", "focusin"].forEach(name => card.addEventListener(name, () => light(card.dataset.lights)));
    card.addEventListener("mouseleave", dim);
  });
  desk.querySelectorAll("[data-names]").forEach(item => {
    const on = () => { dim(); runs.forEach(run => run.classList.toggle("lit-name", run.dataset.m === item.dataset.names)); };
    item.addEventListener("mouseenter", on);
    item.addEventListener("mouseleave", dim);
  });
  // a click on the text goes to what is told there
  desk.addEventListener("click", event => {
    const run = event.target.closest(".run");
    if (!run || String(getSelection())) return;
    const ref = (run.dataset.t || run.dataset.s).split(" ").filter(Boolean).pop();
    const card = ref && document.getElementById("s-" + ref);
    if (card) { card.focus(); card.scrollIntoView({ block: "nearest" }); }
  });

  function keysAreOn() {
    try { return localStorage.getItem("yaqaza.keys") !== "off"; } catch (e) { return true; }
  }

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !keysAreOn() || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input, textarea, select")) return;
    const card = document.activeElement && document.activeElement.closest(".st");
    const act = card && card.querySelector(`[data-act="${event.key.toLowerCase()}"]`);
    if (!act) return;
    event.preventDefault();
    if (act.tagName === "DETAILS") { act.open = true; act.querySelector("select, input:not([type=hidden])").focus(); } else {
      remember(card);
      act.form.requestSubmit(act);
    }
  });

  // after a decision the next telling that waits has the focus
  function remember(card) {
    const cards = Array.from(desk.querySelectorAll(".st"));
    const next = cards.slice(cards.indexOf(card) + 1).find(other => other.classList.contains("proposed")) || card;
    try { sessionStorage.setItem("yaqaza.next", location.pathname + "#" + next.id); } catch (e) { /* not remembered */ }
  }
  // once the page has gone to its own target, which takes the focus
  addEventListener("load", () => setTimeout(() => {
    try {
      const next = sessionStorage.getItem("yaqaza.next");
      sessionStorage.removeItem("yaqaza.next");
      const card = next && next.startsWith(location.pathname + "#") && document.getElementById(next.split("#")[1]);
      if (card) { card.focus(); card.scrollIntoView({ block: "nearest" }); }
    } catch (e) { /* nothing remembered */ }
  }, 0));
}());
