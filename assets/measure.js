/**
 * Measuring: points on the map, the shortest lines between them, and what they come to. By pointer,
 * touch and keys; words come from dashboard/controls/measure.py. While the tool is open a click
 * sets a point and opens no card (`data-tool` on the body says so to the others).
 */
window.mission = window.mission || {};
(() => {
  const MI_KM = 1.609344;
  const SAME_PX = 3; // the second click of a double click
  const STEP_PX = 60;
  const FINE_PX = 8; // with Shift
  let words = null;
  let tool = null; // what is there while the tool is open
  let points = [];
  let closed = false;
  let pointer = null;

  const { document: page } = window;
  const map = () => window.mission.fastpath.mapOf(window.mission.stage.gd);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  /** Three digits that count, two decimals at most. */
  const round = (value) => {
    const fixed = value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
    return window.mission.number(Number(fixed));
  };

  /** What points come to, in words. */
  const told = (all) => {
    const { area, crossed, length } = window.mission.geodesy;
    const count = { points: all.length };
    if (!all.length) return words.start;
    if (all.length === 1) return words.more;
    if (closed && all.length === 2) return fill(words.three, count);
    if (closed && crossed(all)) return words.crossed;
    const km = length(all, closed) / 1000;
    const values = { ...count, km: round(km), mi: round(km / MI_KM) };
    if (!closed) return fill(words.length, values);
    const km2 = area(all) / 1e6;
    return fill(words.surface, { ...values, km2: round(km2), mi2: round(km2 / MI_KM ** 2) });
  };

  /** Draw what there is, on the map as it lies now. */
  const draw = () => {
    if (!tool) return;
    const hanging = pointer && points.length ? told([...points, pointer]) : "";
    tool.sketch.draw(map(), points, closed, pointer, hanging);
  };

  const say = () => {
    tool.said.textContent = told(points);
    tool.undo.disabled = tool.clear.disabled = !points.length;
    draw();
  };

  const add = (lon, lat) => {
    const last = points[points.length - 1];
    if (last) {
      const [a, b] = [map().project(last), map().project([lon, lat])];
      if (a.dist(b) <= SAME_PX) return;
    }
    points.push([lon, lat]);
    say();
  };

  const undo = () => {
    points.pop();
    say();
  };

  const clear = () => {
    points = [];
    say();
  };

  const shape = (area) => {
    closed = area;
    tool.distance.setAttribute("aria-pressed", String(!area));
    tool.area.setAttribute("aria-pressed", String(area));
    say();
  };

  const click = ({ lngLat }) => {
    pointer = null;
    add(lngLat.lng, lngLat.lat);
    tool.board.focus({ preventScroll: true });
  };

  const hang = ({ lngLat, originalEvent }) => {
    if (originalEvent.buttons) return;
    pointer = [lngLat.lng, lngLat.lat];
    requestAnimationFrame(draw);
  };

  const unhang = () => {
    pointer = null;
    draw();
  };

  const pan = (x, y) => (event) => {
    const step = event.shiftKey ? FINE_PX : STEP_PX;
    map().panBy([x * step, y * step], { duration: 0 }, { originalEvent: event });
  };

  const zoom = (by) => (event) => map().jumpTo({ zoom: map().getZoom() + by }, { originalEvent: event });

  const KEYS = {
    ArrowLeft: pan(-1, 0), ArrowRight: pan(1, 0), ArrowUp: pan(0, -1), ArrowDown: pan(0, 1),
    "+": zoom(0.5), "=": zoom(0.5), "-": zoom(-0.5),
    Enter: () => add(map().getCenter().lng, map().getCenter().lat),
    Backspace: () => points.length && undo(),
    Delete: () => points.length && clear(),
  };

  /** Keys of the board; Escape also from the buttons. */
  const key = (event) => {
    const mine = event.target === tool.board && event.key in KEYS && !event.ctrlKey && !event.altKey;
    if (!mine && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") close();
    else KEYS[event.key](event);
  };

  const element = (tag, attributes, ...parts) => {
    const one = page.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value);
    one.append(...parts);
    return one;
  };

  const button = (text, act) => {
    const one = element("button", { type: "button", class: "measure-button" }, text);
    one.addEventListener("click", act);
    return one;
  };

  const build = (room) => {
    const sketch = window.mission.sketch();
    const board = element("div", {
      class: "measure-board", tabindex: "0", role: "application", "aria-label": words.board,
    }, ...sketch.parts);
    const said = element("p", { class: "measure-said", role: "status" });
    const parts = {
      board, said, sketch,
      distance: button(words.distance, () => shape(false)),
      area: button(words.area, () => shape(true)),
      undo: button(words.undo, undo), clear: button(words.clear, clear),
    };
    const bar = element("div", { class: "measure-bar", role: "group", "aria-label": words.label },
      parts.distance, parts.area, parts.undo, parts.clear, button(words.close, () => close()));
    parts.panel = element("div", { class: "measure-panel" }, bar, said,
      element("p", { class: "measure-exact" }, words.exact));
    window.mission.stage.gd.append(board);
    room.append(parts.panel);
    return parts;
  };

  const listening = (how) => {
    const own = { click, mousemove: hang, mouseout: unhang, move: draw };
    for (const [name, act] of Object.entries(own)) map()[how](name, act);
  };

  const close = () => {
    listening("off");
    map().doubleClickZoom.enable();
    tool.board.remove();
    tool.panel.remove();
    tool = null;
    delete page.body.dataset.tool;
    const opener = page.getElementById("measure");
    opener.setAttribute("aria-pressed", "false");
    opener.focus();
  };

  const open = async (room) => {
    try {
      await window.mission.geodesy.load();
    } catch (error) {
      window.mission.remark(fill(words.away, { why: error.message }));
      return;
    }
    if (tool) return;
    tool = build(room);
    tool.board.addEventListener("keydown", key);
    tool.panel.addEventListener("keydown", key);
    page.body.dataset.tool = "measure";
    page.getElementById("measure").setAttribute("aria-pressed", "true");
    map().doubleClickZoom.disable();
    listening("on");
    shape(closed);
    tool.board.focus({ preventScroll: true });
  };

  page.addEventListener("mission:ready", () => {
    const opener = page.getElementById("measure");
    const room = opener.parentElement;
    words = JSON.parse(room.dataset.words);
    opener.addEventListener("click", () => (tool ? close() : open(room)));
  });

  window.mission.measure = { points: () => points, told: () => told(points) };
})();
