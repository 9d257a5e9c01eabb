/**
 * Far ends of movements: where a flow leaves the window, or its line stops short of a place, a
 * label says where it goes on to. They follow the camera; dashboard/plates/exits.py puts the same
 * on a plate.
 */
window.mission = window.mission || {};
(() => {
  const EDGE_PX = 10; // between the label and the frame
  const NEAR_PX = 44; // labels of one place this near are one
  const LINE_PX = 19;
  const BEYOND_PX = 12; // between the end of a line and the middle of its label's side
  let layer = null;

  const inside = ([x, y], { width, height }) => x >= 0 && y >= 0 && x <= width && y <= height;

  /** Where the segment from a, which is inside, meets the frame on its way to b. */
  const crossing = ([ax, ay], [bx, by], { width, height }) => {
    let share = 1;
    for (const [a, b, size] of [[ax, bx, width], [ay, by, height]]) {
      if (b < 0) share = Math.min(share, a / (a - b));
      if (b > size) share = Math.min(share, (size - a) / (b - a));
    }
    return [ax + (bx - ax) * share, ay + (by - ay) * share];
  };

  /** Both crossings of a segment with both ends outside; null when it passes the frame by. */
  const through = ([ax, ay], [bx, by], { width, height }) => {
    let [from, to] = [0, 1];
    for (const [a, b, size] of [[ax, bx, width], [ay, by, height]]) {
      const d = b - a;
      if (!d && (a < 0 || a > size)) return null;
      if (d) {
        const [s, t] = [(0 - a) / d, (size - a) / d].sort((p, q) => p - q);
        from = Math.max(from, s);
        to = Math.min(to, t);
      }
    }
    return from < to ? [ax + (bx - ax) * to, ay + (by - ay) * to] : null;
  };

  /**
   * Where a way leaves the frame for its last point, or that point where the line stops short;
   * null when the end is in the window or nothing of the way is.
   */
  const exit = (points, open, at) => {
    const end = points[points.length - 1];
    if (inside(end, at)) return open ? { x: end[0], y: end[1], from: points[points.length - 2] } : null;
    for (let i = points.length - 2; i >= 0; i -= 1) {
      const spot = inside(points[i], at)
        ? crossing(points[i], points[i + 1], at)
        : through(points[i], points[i + 1], at);
      if (spot) return { x: spot[0], y: spot[1], from: points[i] };
    }
    return null;
  };

  const way = (data, run, at) => {
    const points = [];
    for (const id of run.bundles) {
      const { lon, lat } = data.flows.bundles[id].whole;
      data.arrays[lon].forEach((one, i) => {
        if (one !== null) points.push([at.x(one), at.y(data.arrays[lat][i])]);
      });
    }
    return points;
  };

  /**
   * @returns {{name: string, x: number, y: number, turn: number, to: boolean, from: boolean}[]}
   *   turn: the way out in radians from the right, clockwise
   */
  const find = (stage, at) => {
    const { data, shown, view } = stage;
    const choice = Math.max(0, data.flows.choices.indexOf(view.names));
    const seen = new Set();
    const all = [];
    for (const flow of shown.flows.all) {
      for (const [{ run }] of flow.members) {
        const key = `${run.bundles.join()}/${run.ends.join()}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const points = way(data, run, at);
        for (const [side, reversed] of [["to", false], ["from", true]]) {
          const name = data.arrays[run.ends[reversed ? 0 : 1]][choice];
          if (!name) continue;
          const found = exit(reversed ? [...points].reverse() : points, run.open[reversed ? 0 : 1], at);
          if (!found) continue;
          const same = all.find((one) =>
            one.name === name && Math.hypot(one.x - found.x, one.y - found.y) < NEAR_PX);
          if (same) same[side] = true;
          else {
            const turn = Math.atan2(found.y - found.from[1], found.x - found.from[0]);
            all.push({
              name, x: found.x, y: found.y, turn,
              to: side === "to", from: side === "from",
            });
          }
        }
      }
    }
    return all;
  };

  const words = ({ name, to, from }) => `${to && from ? "to and from" : to ? "to" : "from"} ${name}`;

  const clear = () => {
    if (layer) layer.replaceChildren();
  };

  /** Labels at the frame, each in the window and below one another where they would meet. */
  const write = () => {
    const { stage } = window.mission;
    const map = window.mission.fastpath.mapOf(stage.gd);
    if (!layer || !map || !stage.shown || map.getBearing() || map.getPitch()) return;
    const at = window.mission.camera(map);
    clear();
    const boxes = [];
    for (const one of find(stage, at)) {
      const label = document.createElement("div");
      label.className = "exit";
      const arrow = document.createElement("span");
      arrow.className = "exit-arrow";
      arrow.style.transform = `rotate(${one.turn + (one.to ? 0 : Math.PI)}rad)`;
      label.append(arrow, words(one));
      layer.append(label);
      const { offsetWidth: wide, offsetHeight: high } = label;
      const held = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));
      // beyond the end of a line that stops in the window; at the frame this is held inside
      const [cos, sin] = [Math.cos(one.turn), Math.sin(one.turn)];
      const away = BEYOND_PX + Math.abs(cos) * (wide / 2) + Math.abs(sin) * (high / 2);
      const left = held(one.x + cos * away - wide / 2, EDGE_PX, at.width - wide - EDGE_PX);
      let top = held(one.y + sin * away - high / 2, EDGE_PX, at.height - high - EDGE_PX);
      const meets = () => boxes.some(([x, y, w]) =>
        left < x + w && x < left + wide && Math.abs(y - top) < LINE_PX);
      const step = one.y > at.height / 2 ? -LINE_PX : LINE_PX;
      for (let i = 0; i < 8 && meets(); i += 1) top += step;
      boxes.push([left, top, wide]);
      label.style.left = `${left}px`;
      label.style.top = `${top}px`;
    }
  };

  const listen = () => {
    const { gd } = window.mission.stage;
    layer = document.createElement("div");
    layer.className = "exits";
    gd.append(layer);
    const map = window.mission.fastpath.mapOf(gd);
    let waiting = false;
    map.on("move", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        write();
      });
    });
    document.addEventListener("mission:painted", write);
  };

  document.addEventListener("mission:ready", listen);
  window.mission.exits = { write, find, exit };
})();
