// Keys for those who type: "/" to the name or the search, j and k from card to card, 1 2 3 to decide, "?" for all keys. Single-letter keys can be
// switched off; the browser remembers that. Moments are shown in the viewer's own zone, the original in the title.
(function () {
  "use strict";
  const OFF = "yaqaza.keys";

  function stored() {
    try { return localStorage.getItem(OFF) !== "off"; } catch (e) { return true; }
  }

  function store(on) {
    try { localStorage.setItem(OFF, on ? "on" : "off"); } catch (e) { /* not remembered */ }
  }

  function isTyping(target) {
    return target.closest("input:not([type=radio], [type=checkbox]), textarea, select") !== null;
  }

  function go(step) {
    const cards = Array.from(document.querySelectorAll("[data-card]")).filter(card => card.offsetParent !== null);
    if (cards.length === 0) return;
    const here = cards.findIndex(card => card.contains(document.activeElement));
    const next = here < 0 ? (step > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, here + step));
    cards[next].focus();
    cards[next].scrollIntoView({ block: "start" });
  }

  // the name to be checked, or the search of this page; else the page of checks, for who may open it
  function search() {
    const field = document.querySelector(".ask #name, [role=search] input");
    if (field) { field.focus(); field.select(); } else if (document.querySelector('.bar nav a[href="/check"]')) location.assign("/check");
  }

  const KEYS = {
    "/": search,
    "j": () => go(1),
    "k": () => go(-1),
    "?": () => document.getElementById("keys").showModal()
  };

  // a decision by its number: only once there is a reason, which is asked for first
  function decide(number) {
    const button = document.querySelector(`button[data-key="${number}"]`);
    if (!button) return false;
    const reason = button.form.elements.reason;
    if (reason && !reason.value.trim()) reason.focus(); else button.form.requestSubmit(button);
    return true;
  }

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]") || !stored()) return;
    if ("123".includes(event.key) && decide(event.key)) { event.preventDefault(); return; }
    const act = KEYS[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  document.addEventListener("click", event => {
    const opener = event.target.closest("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens).showModal();
    document.querySelectorAll(".menu[open]").forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  });

  function localTimes(root) {
    const language = document.documentElement.lang;
    const format = new Intl.DateTimeFormat({ ar: "ar-u-nu-latn", en: "en-GB" }[language] || language, { dateStyle: "long", timeStyle: "short" });
    root.querySelectorAll("time[data-local]").forEach(time => {
      if (time.title) return;
      time.title = time.dateTime;
      time.textContent = format.format(new Date(time.dateTime));
    });
  }

  // after an answer was put into the page: what is wrong with the fields, or the answer itself, comes first
  document.addEventListener("htmx:afterSettle", () => {
    localTimes(document);
    const first = document.getElementById("faults") || (document.querySelector("#answer .sum") && document.getElementById("answer"));
    if (!first) return;
    first.focus({ preventScroll: true });
    if (matchMedia("(max-width: 900px)").matches) first.scrollIntoView({ block: "start" });
  });

  // what can be taken back for some seconds goes when they are over
  document.querySelectorAll("[data-undo]").forEach(form => {
    setTimeout(() => { form.hidden = true; }, Number(form.dataset.undo) * 1000);
  });

  // a form is sent once
  document.addEventListener("submit", event => {
    const buttons = event.target.querySelectorAll("button");
    if (event.target.method === "post") setTimeout(() => buttons.forEach(button => { button.disabled = true; }), 0);
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form button:disabled").forEach(button => { button.disabled = false; }));

  localTimes(document);
  document.querySelectorAll(".scripted").forEach(part => { part.hidden = false; });
  const tick = document.getElementById("single-keys");
  tick.checked = stored();
  tick.addEventListener("change", () => store(tick.checked));
}());
