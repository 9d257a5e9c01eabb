/**
 * Crowded spots: a figure says how many marks lie there; pressed, it opens them like a fan, each
 * with a line to its place, so that pointer and keyboard reach every one. Lives on the map as it
 * rests: while the date moves there is nothing to press.
 */
window.mission = window.mission || {};
(() => {
  const FIRST_RING_PX = 38;
  const RING_PX = 32;
  const ICON_PX = 24;
  let layer = null;
  let open = null;

  const element = (tag, className, parent) => {
    const one = document.createElement(tag);
    one.className = className;
    parent.append(one);
    return one;
  };

  /** Places of `count` marks round a point, ring by ring, from the top clockwise. */
  const spread = (count) => {
    const places = [];
    for (let ring = 0; places.length < count; ring += 1) {
      const radius = FIRST_RING_PX + ring * RING_PX;
      const room = Math.floor((2 * Math.PI * radius) / (ICON_PX + 6));
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
    open = null;
  };

  const unfold = (group, badge) => {
    close();
    const fan = element("div", "fan", layer);
    fan.setAttribute("role", "group");
    fan.setAttribute("aria-label", `${group.items.length} records at one place`);
    const places = spread(group.items.length);
    const far = places[places.length - 1][2] + ICON_PX;
    // a fan near the edge moves inside; its lines still end at the place
    const { clientWidth: width, clientHeight: height } = layer;
    const inside = (value, size) => Math.min(Math.max(value, far), Math.max(far, size - far));
    const x = inside(group.x, width);
    const y = inside(group.y, height);
    const lines = document.createElementNS(SVG, "svg");
    fan.append(lines);
    const disc = document.createElementNS(SVG, "circle");
    for (const [key, value] of [["cx", x], ["cy", y], ["r", far]]) disc.setAttribute(key, value);
    lines.append(disc);
    places.forEach(([dx, dy], i) => {
      const { record, state, icon } = group.items[i];
      const line = document.createElementNS(SVG, "line");
      const ends = { x1: group.x, y1: group.y, x2: x + dx, y2: y + dy };
      for (const [key, value] of Object.entries(ends)) line.setAttribute(key, value);
      lines.append(line);
      const button = element("button", "fan-mark", fan);
      button.type = "button";
      const possible = state === window.mission.snapshot.POSSIBLE ? ", possible" : "";
      const words = `${record.title}, ${record.when}${possible}`;
      button.setAttribute("aria-label", words);
      button.title = words;
      button.dataset.record = record.id;
      paint(button, icon);
      button.style.left = `${x + dx}px`;
      button.style.top = `${y + dy}px`;
      button.addEventListener("click", () => window.mission.open([record.id]));
    });
    badge.setAttribute("aria-expanded", "true");
    open = { fan, badge };
    fan.querySelector("button").focus({ preventScroll: true });
  };

  const clear = () => {
    close();
    if (layer) layer.replaceChildren();
  };

  /** Write the figures anew for what is on the screen. */
  const write = () => {
    const { stage } = window.mission;
    const map = window.mission.fastpath.mapOf(stage.gd);
    clear();
    if (!map || !stage.shown || !stage.painter.motion.ready()) return;
    const groups = window.mission.crowds(stage, window.mission.camera(map));
    window.mission.readout.crowded(groups.length > 0);
    for (const group of groups) {
      const badge = element("button", "badge", layer);
      badge.type = "button";
      badge.textContent = String(group.items.length);
      badge.style.left = `${group.x}px`;
      badge.style.top = `${group.y}px`;
      badge.setAttribute("aria-expanded", "false");
      badge.setAttribute("aria-label", `${group.items.length} records at one place: show each`);
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
