/** A small label at the pointer: what lies there, and how much more. The card says everything. */
window.mission = window.mission || {};
(() => {
  const { t, nt } = window.mission;
  const LISTED = 6; // movements of a flow named at the pointer
  const labels = [];

  const line = (className, text) => {
    const element = document.createElement("div");
    element.className = className;
    element.textContent = text;
    return element;
  };

  const hide = () => {
    for (const label of labels) label.hidden = true;
  };

  /** What a label says of what was found. */
  const said = (found, stage) => {
    const [{ record, state, rank, flow }] = found;
    if (flow) {
      const days = [...flow.members].sort((a, b) => a[0].bounds[0] - b[0].bounds[0]);
      return told(window.mission.flow.told(stage.data, stage.shown.flows, flow), days);
    }
    const kind = stage.data.labels[`${record.layer}/${record.kind}`] || "";
    const parts = [window.mission.inLanguage(line("hover-title", record.title), record)];
    if (rank > 0 && kind) parts.push(line("hover-kind", kind));
    if (record.when) parts.push(line("hover-when", record.when));
    const possible = state === window.mission.snapshot.POSSIBLE ? t("date possible") : "";
    const doubt = [possible, record.doubt].filter(Boolean).join(", ");
    if (doubt) parts.push(line("hover-doubt", doubt));
    const more = found.filter((one) => one.rank < 2).length - (rank < 2 ? 1 : 0);
    if (more > 0) parts.push(line("hover-more", nt("{n} more here: click to list", "{n} more here: click to list", more)));
    return parts;
  };

  /** Movements together: what they add up to in lines, then each of them in time. */
  const told = ([title, ...rest], days) => {
    const parts = [line("hover-title", title), ...rest.map((text) => line("hover-kind", text))];
    for (const [record, state] of days.slice(0, LISTED)) {
      const possible = state === window.mission.snapshot.POSSIBLE ? ", " + t("possible") : "";
      parts.push(line("hover-when", `${record.when}: ${record.title}${possible}`));
    }
    const more = days.length - LISTED;
    const others = nt("{n} more: click to list", "{n} more: click to list", Math.max(more, 0));
    parts.push(line("hover-more", more > 0 ? others : t("Click to list")));
    return parts;
  };

  const place = (label, stage, parts, { x, y }) => {
    label.replaceChildren(...parts);
    label.hidden = false;
    const room = stage.gd.getBoundingClientRect();
    const box = label.getBoundingClientRect();
    const left = x + 16 + box.width > room.width ? x - 16 - box.width : x + 16;
    label.style.left = `${Math.max(4, left)}px`;
    label.style.top = `${Math.min(Math.max(4, y - 12), room.height - box.height - 4)}px`;
  };

  /** @param {Object} stage of a map: the first one, or the second of a comparison */
  const attach = (stage) => {
    const map = window.mission.fastpath.mapOf(stage.gd);
    const label = document.createElement("div");
    let waiting = null;
    label.className = "hover";
    label.hidden = true;
    label.setAttribute("aria-hidden", "true"); // the list of records says the same to a reader
    stage.gd.append(label);
    labels.push(label);

    const look = (point) => {
      waiting = null;
      const still = !map.isMoving() && !document.body.dataset.tool;
      const end = still && stage === window.mission.stage && window.mission.exits.found(point);
      const found = still && !end ? window.mission.hits(stage, point) : [];
      map.getCanvas().style.cursor = end || found.length ? "pointer" : "";
      if (end) place(label, stage, told(end.lines, end.members), point);
      else if (found.length) place(label, stage, said(found, stage), point);
      else hide();
    };

    map.on("mousemove", ({ point }) => {
      if (waiting === null) requestAnimationFrame(() => waiting && look(waiting));
      waiting = point;
    });
    for (const name of ["mouseout", "movestart"]) {
      map.on(name, () => {
        waiting = null;
        hide();
      });
    }
  };

  document.addEventListener("mission:ready", () => attach(window.mission.stage));
  window.mission.hover = { attach, hide };
})();
