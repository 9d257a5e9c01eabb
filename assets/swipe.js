/**
 * How two maps stand: one over the other with a divider, or side by side. The earlier period is
 * always on the left (above, in a narrow window). The divider is a separator that takes the arrow
 * keys as well as the pointer.
 */
window.mission = window.mission || {};
(() => {
  const m = window.mission;
  const STEP = 2;
  const LEAP = 10;
  const MEANT_PX = [760, 660]; // as in assets/stage.js
  let parts = null;
  let split = 50;
  let stood = null;

  const make = (className) => {
    const element = document.createElement("div");
    element.className = className;
    return element;
  };

  const stage = () => document.querySelector(".stage");

  const divide = (share) => {
    split = Math.round(Math.min(Math.max(share, 0), 100));
    stage().style.setProperty("--split", `${split}%`);
    parts.divider.setAttribute("aria-valuenow", String(split));
    const left = parts.left.textContent;
    parts.divider.setAttribute("aria-valuetext", m.compare.say("dividerAt", { left, share: split }));
  };

  /** Names look for room beside the divider, and the address follows, once it rests. */
  const keep = () => {
    m.set({ split });
    for (const { gd } of [m.stage, m.second]) m.nameAnew(gd);
  };

  /** The part of a map that the other one covers, as boxes: left, top, right, bottom. */
  const covered = (gd) => {
    if (stood !== "swipe" || !m.second.gd) return [];
    const { width, height } = gd.getBoundingClientRect();
    const at = (width * split) / 100;
    const onRight = (parts.second.dataset.second === "right") === (gd === m.second.gd);
    return [onRight ? [0, 0, at, height] : [at, 0, width, height]];
  };

  const KEYS = {
    ArrowLeft: () => split - STEP, ArrowDown: () => split - STEP,
    ArrowRight: () => split + STEP, ArrowUp: () => split + STEP,
    PageDown: () => split - LEAP, PageUp: () => split + LEAP,
    Home: () => 0, End: () => 100,
  };

  const listen = (divider) => {
    let dragging = false;
    divider.addEventListener("pointerdown", (event) => {
      dragging = true;
      divider.setPointerCapture(event.pointerId);
      divider.focus({ preventScroll: true });
      event.preventDefault();
    });
    divider.addEventListener("pointermove", ({ clientX }) => {
      if (!dragging) return;
      const { left, width } = stage().getBoundingClientRect();
      divide((100 * (clientX - left)) / width);
    });
    for (const name of ["pointerup", "pointercancel"]) {
      divider.addEventListener(name, () => {
        if (dragging) keep();
        dragging = false;
      });
    }
    divider.addEventListener("keydown", (event) => {
      if (!(event.key in KEYS) || event.altKey || event.ctrlKey) return;
      event.preventDefault();
      event.stopPropagation(); // the arrows are the divider's now
      divide(KEYS[event.key]());
      keep();
    });
  };

  /** The parts over the map, made once. @returns {HTMLElement} the place of the second map */
  const place = () => {
    parts = {
      second: make("second"), map: make("second-map"), divider: make("divider"),
      left: make("compare-label"), right: make("compare-label"), busy: make("compare-busy"),
    };
    const { divider, left, right, busy, second, map } = parts;
    left.dataset.side = "left";
    right.dataset.side = "right";
    for (const [name, value] of [["role", "separator"], ["tabindex", "0"],
      ["aria-orientation", "vertical"], ["aria-valuemin", "0"], ["aria-valuemax", "100"],
      ["aria-label", m.compare.say("divider")]]) divider.setAttribute(name, value);
    map.setAttribute("role", "group");
    busy.setAttribute("role", "status");
    busy.textContent = m.compare.say("drawing");
    second.append(map);
    stage().append(second, left, right, divider, busy);
    listen(divider);
    return map;
  };

  const busy = (is) => {
    parts.busy.hidden = !is;
    parts.second.dataset.ready = String(!is);
  };

  /** How much of the opening view a map of this size shows, in steps of zoom. */
  const room = ({ clientWidth, clientHeight }) =>
    Math.log2(Math.min(clientWidth / MEANT_PX[0], clientHeight / MEANT_PX[1]));

  /** Both maps take their new sizes and go on showing the same ground. */
  const fit = (before, explicit) => {
    const map = m.fastpath.mapOf(m.stage.gd);
    const closer = explicit ? 0 : room(m.stage.gd) - before;
    // Plotly keeps the place of a map that was moved by an event of the page
    if (map && closer) map.jumpTo({ zoom: map.getZoom() + closer }, { originalEvent: {} });
    for (const gd of [m.stage.gd, m.second.gd]) window.Plotly.Plots.resize(gd);
  };

  const stand = (way, explicit = false) => {
    if (way === stood) return;
    const before = room(m.stage.gd);
    const resizes = way === "side" || stood === "side";
    if (way) stage().dataset.compare = way;
    else delete stage().dataset.compare;
    stood = way;
    if (resizes) fit(before, explicit);
  };

  let begun = false;

  /** @param {Object} view of the first map @param {Object} other of the second */
  const show = (view, other) => {
    const later = other.last >= view.last;
    parts.second.dataset.second = later ? "right" : "left";
    stage().dataset.second = parts.second.dataset.second;
    const [left, right] = later ? [view, other] : [other, view];
    parts.left.textContent = m.period.between(left.first, left.last);
    parts.right.textContent = m.period.between(right.first, right.last);
    if (view.split !== undefined || !begun) divide(view.split ?? 50);
    else divide(split);
    // an address that names the place of the map means the map as it then stood
    stand(view.way || "swipe", !begun && Boolean(view.camera));
    begun = true;
  };

  const hide = () => parts && stand(null);

  m.swipe = { place, show, hide, busy, covered };
})();
