// The picture of ties. Without this script the table below says the same; the picture is drawn from data of the same page, and colours come
// from the style sheet. Arrow keys go from party to party, Enter opens the page of the chosen one.
(function () {
  "use strict";
  const place = document.getElementById("ties");
  const chosen = document.getElementById("tie-chosen");
  if (!place || typeof cytoscape !== "function") return;

  const SHAPES = { person: "ellipse", org: "round-rectangle", media: "round-rectangle", group: "diamond" };
  const LINES = { told: "solid", hedged: "dotted", denied: "dashed" };

  function colour(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }

  function style() {
    const ink = colour("--ink"), card = colour("--card"), base = colour("--base"), lamp = colour("--lamp");
    const kinds = { person: colour("--kind-person"), org: colour("--kind-org"), media: colour("--kind-org"), group: colour("--kind-group") };
    return [
      { selector: "node", style: { "label": "data(name)", "color": ink, "font-family": "Noto Naskh Arabic, Noto Serif, serif", "font-size": 13, "text-wrap": "wrap", "text-max-width": 120,
        "text-valign": "bottom", "text-margin-y": 4, "text-outline-color": card, "text-outline-width": 2, "shape": node => SHAPES[node.data("kind")] || "ellipse",
        "background-color": node => kinds[node.data("kind")] || base, "width": node => 16 + 5 * Math.sqrt(node.data("ties")), "height": node => 16 + 5 * Math.sqrt(node.data("ties")) } },
      { selector: "edge", style: { "curve-style": "bezier", "line-color": base, "line-style": edge => LINES[edge.data("manner")] || "solid", "width": edge => Math.min(6, 1 + edge.data("told").length),
        "label": "data(label)", "font-size": 10, "font-family": "Noto Sans Arabic, Noto Sans, sans-serif", "color": colour("--muted"), "text-rotation": "autorotate", "text-outline-color": card, "text-outline-width": 2, "min-zoomed-font-size": 8 } },
      { selector: ".beside", style: { "line-color": ink, "opacity": 1 } },
      { selector: ".chosen", style: { "border-width": 4, "border-color": lamp } },
      { selector: ".far", style: { "opacity": 0.25 } }
    ];
  }

  function element(name, text, parent, className) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    parent.append(made);
    return made;
  }

  function link(text, href, parent) { const made = element("a", text, parent); made.href = href; return made; }

  function show(graph, node) {
    graph.elements().removeClass("chosen beside far");
    node.addClass("chosen");
    const near = node.closedNeighborhood();
    graph.elements().not(near).addClass("far");
    node.connectedEdges().addClass("beside");
    chosen.replaceChildren();
    element("h2", "", chosen).append(element("bdi", node.data("name"), chosen, "a-name"));
    const acts = element("p", node.data("kindWords") + " · ", chosen, "hint");
    link(chosen.dataset.open, "/reading/people/" + node.id(), acts);
    acts.append(" · ");
    link(chosen.dataset.centre, "/reading/ties?around=" + node.id(), acts);
    const list = element("ul", "", chosen, "tie-list");
    node.connectedEdges().forEach(edge => {
      const other = edge.source().id() === node.id() ? edge.target() : edge.source();
      const item = element("li", "", list);
      element("bdi", other.data("name"), item, "a-name");
      edge.data("told").forEach(told => {
        const line = element("p", "", item, "tie-told");
        const to = link("", told.href, line);
        element("b", told.type, to);
        element("span", " " + told.voice, to).dir = "auto";
        element("small", [told.paper].concat(told.tags).filter(Boolean).join(" · "), line);
        if (told.mark) element("span", told.mark, line, "tlp").dir = "ltr";
      });
    });
  }

  fetch(place.dataset.from, { headers: { "Accept": "application/json" } }).then(answer => answer.ok ? answer.json() : Promise.reject(answer.status)).then(data => {
    const graph = cytoscape({
      container: place,
      elements: {
        nodes: data.nodes.map(node => ({ data: node })),
        edges: data.edges.map((edge, i) => ({ data: Object.assign({ id: "e" + i, source: edge.from, target: edge.to }, edge) }))
      },
      style: style(),
      layout: { name: "cose", animate: false, randomize: false, nodeRepulsion: () => 60000, idealEdgeLength: () => 150, nodeOverlap: 20, componentSpacing: 80, padding: 30, numIter: 600 },
      minZoom: 0.2, maxZoom: 3, userZoomingEnabled: false, boxSelectionEnabled: false
    });
    if (graph.zoom() > 1.2) { graph.zoom(1.2); graph.center(); }
    graph.on("tap", "node", event => show(graph, event.target));
    place.addEventListener("focus", () => graph.userZoomingEnabled(true));
    place.addEventListener("blur", () => graph.userZoomingEnabled(false));
    let at = -1;
    place.addEventListener("keydown", event => {
      const nodes = graph.nodes().sort((a, b) => b.data("ties") - a.data("ties") || a.id().localeCompare(b.id()));
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      if (step && nodes.length) {
        event.preventDefault();
        at = (at + step + nodes.length) % nodes.length;
        show(graph, nodes[at]);
      } else if (event.key === "Enter" && at >= 0) {
        location.assign("/reading/people/" + nodes[at].id());
      }
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(style()));
    if (data.around) show(graph, graph.getElementById(data.around));
    place.dataset.drawn = String(data.nodes.length);
  }).catch(() => { place.closest("figure").hidden = true; });
}());
