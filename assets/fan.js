/**
 * Crowded spots: a figure says how many marks lie there; pressed, it opens them like a fan, each
 * with a line to its place, so that pointer and keyboard reach every one. Lives on the map as it
 * rests: while the date moves there is nothing to press.
 */
window.mission = window.mission || {};
(() => {
  const { t } = window.mission;
  const FIRST_RING_PX = 38;
  const RING_PX = 32;
  const ICON_PX = 24;
  const BADGE_PX = 26; // how far a figure reaches from its place
  const SIDE_PX = 18; // of a figure
  const STEP_PX = ICON_PX * 1.5; // so that square marks do not touch on a slant
  const ONE_RING = 18; // so many marks stand on one ring: no line runs below a mark
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  let layer = null;
  let open = null;
  let written = "";

  const element = (tag, className, parent) => {
    const one = document.createElement(tag);
    one.className = className;
    parent.append(one);
    return one;
  };

  /** Places of `count` marks round a point, from the top clockwise; ring by ring where many. */
  const spread = (count) => {
    const places = [];
    const one = count <= ONE_RING ? Math.max(FIRST_RING_PX, (count * STEP_PX) / (2 * Math.PI)) : 0;
    for (let ring = 0; places.length < count; ring += 1) {
      const radius = one || FIRST_RING_PX + ring * RING_PX;
      const room = one ? count : Math.floor((2 * Math.PI * radius) / STEP_PX);
      const here = Math.min(room, count - places.length);
      for (let i = 0; i < here; i += 1) {
        const angle = (2 * Math.PI * i) / here - Math.PI / 2;
        places.push([radius * Math.cos(angle), radius * Math.sin(angle), radius]);
      }
    }
    return places;
  };

  const paint = (button, name) => {
    const { sheet, index } = window.mission.stage.painter.motion;
    const icon = index[name];
    const { pixelRatio: ratio } = icon;
    button.style.background =
      `url(${sheet.src}) ${-icon.x / ratio}px ${-icon.y / ratio}px / ` +
      `${sheet.naturalWidth / ratio}px ${sheet.naturalHeight / ratio}px no-repeat`;
    button.style.width = `${icon.width / ratio}px`;
    button.style.height = `${icon.height / ratio}px`;
  };

  const SVG = "http://www.w3.org/2000/svg";

  const close = () => {
    if (!open) return;
    open.fan.remove();
    open.badge.setAttribute("aria-expanded", "false");
    for (const badge of layer.querySelectorAll(".badge")) badge.hidden = false;
    open = null;
  };

  /** The part of the map that nothing lies over: the disclaimer keeps the foot of it. */
  const room = () =>
    [layer.clientWidth, layer.clientHeight - window.mission.foot(window.mission.stage.gd)];

  const shape = (name, attributes, parent) => {
    const one = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, value);
    parent.append(one);
    return one;
  };

  const unfold = (group, badge) => {
    close();
    window.mission.leave(group.items.map(({ record }) => record.id));
    const fan = element("div", "fan", layer);
    fan.setAttribute("role", "group");
    fan.setAttribute("aria-label", window.mission.nt(
      "{n} record close together", "{n} records close together", group.items.length,
    ));
    const places = spread(group.items.length);
    const far = places[places.length - 1][2] + ICON_PX;
    // a fan near the edge moves inside; its lines still end at the place
    const [width, height] = room();
    const inside = (value, size) => Math.min(Math.max(value, far), Math.max(far, size - far));
    const x = inside(group.x, width);
    const y = inside(group.y, height);
    const lines = document.createElementNS(SVG, "svg");
    const at = window.mission.camera(window.mission.fastpath.mapOf(window.mission.stage.gd));
    const dots = [];
    fan.append(lines);
    shape("circle", { cx: x, cy: y, r: far, class: "fan-ground" }, lines);
    places.forEach(([dx, dy], i) => {
      const { record, state, icon, lon, lat } = group.items[i];
      const [own, down] = [at.x(lon), at.y(lat)]; // each line ends at the mark's own place
      shape("line", { x1: own, y1: down, x2: x + dx, y2: y + dy }, lines);
      dots.push({ cx: own, cy: down, r: 3, class: "fan-place" });
      const button = element("button", "fan-mark", fan);
      button.type = "button";
      const possible = state === window.mission.snapshot.POSSIBLE ? ", " + t("possible") : "";
      const words = `${record.title}, ${record.when}${possible}`;
      button.setAttribute("aria-label", words);
      button.title = words;
      button.dataset.record = record.id;
      paint(button, icon);
      button.style.left = `${x + dx}px`;
      button.style.top = `${y + dy}px`;
      button.addEventListener("click", () => window.mission.open([record.id]));
    });
    for (const dot of dots) shape("circle", dot, lines);
    // figures below the fan could be neither read nor pressed
    for (const other of layer.querySelectorAll(".badge")) {
      const away = Math.hypot(parseFloat(other.style.left) - x, parseFloat(other.style.top) - y);
      other.hidden = other !== badge && away < far + BADGE_PX;
    }
    badge.setAttribute("aria-expanded", "true");
    open = { fan, badge };
    fan.querySelector("button").focus({ preventScroll: true });
  };

  const clear = () => {
    written = "";
    close();
    if (layer) layer.replaceChildren();
  };

  /** Write the figures anew for what is on the screen. */
  const write = () => {
    const { stage } = window.mission;
    const map = window.mission.fastpath.mapOf(stage.gd);
    if (!map || !stage.shown || !stage.painter.motion.ready()) {
      clear();
      return;
    }
    const groups = window.mission.crowd.figures(stage.painter.crowds, window.mission.camera(map));
    const told = groups.map((one) => [one.x, one.y, ...one.items.map((i) => i.record.id)]).join();
    const dressed = `${stage.view.theme} ${told}`;
    if (dressed === written) return; // an open fan stays open
    clear();
    written = dressed;
    window.mission.readout.crowded(groups.length > 0);
    for (const group of groups) {
      const badge = element("button", "badge", layer);
      const [right, down] = group.figure;
      badge.style.margin = `${down - SIDE_PX / 2}px 0 0 ${right - SIDE_PX / 2}px`;
      badge.type = "button";
      badge.textContent = String(group.items.length);
      badge.style.left = `${group.x}px`;
      badge.style.top = `${group.y}px`;
      badge.setAttribute("aria-expanded", "false");
      badge.setAttribute("aria-label", window.mission.nt(
        "{n} record close together: show it", "{n} records close together: show each",
        group.items.length,
      ));
      badge.addEventListener("click", () => {
        if (open && open.badge === badge) close();
        else unfold(group, badge);
      });
    }
  };

  const listen = () => {
    const { gd } = window.mission.stage;
    layer = element("div", "crowds", gd);
    layer.addEventListener("keydown", (event) => {
      const marks = open ? [...open.fan.querySelectorAll("button")] : [];
      const at = marks.indexOf(document.activeElement);
      if (event.key in STEPS && at >= 0) {
        marks[(at + STEPS[event.key] + marks.length) % marks.length].focus({ preventScroll: true });
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      if (event.key !== "Escape" || !open) return;
      const { badge } = open;
      close();
      badge.focus();
      event.stopPropagation();
    });
    const map = window.mission.fastpath.mapOf(gd);
    map.on("movestart", clear);
    map.on("click", close);
    map.on("moveend", () => document.body.dataset.painted && write());
  };

  document.addEventListener("mission:ready", listen);
  window.mission.fan = { write, clear };
})();
