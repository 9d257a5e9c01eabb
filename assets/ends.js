/**
 * Far ends of movements: where a flow leaves the window, or its line stops short of a place.
 * dashboard/plates/exits.py finds the same for a plate.
 */
window.mission = window.mission || {};
(() => {
  const NEAR_PX = 44; // labels of one place this near are one

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
    if (inside(end, at)) {
      return open ? { x: end[0], y: end[1], from: points[points.length - 2], framed: false } : null;
    }
    for (let i = points.length - 2; i >= 0; i -= 1) {
      const spot = inside(points[i], at)
        ? crossing(points[i], points[i + 1], at)
        : through(points[i], points[i + 1], at);
      if (spot) return { x: spot[0], y: spot[1], from: points[i], framed: true };
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

  /** Movements that go the same way from end to end, as `[run, members]`. */
  const runs = (flows) => {
    const all = new Map();
    for (const flow of flows.all) {
      for (const member of flow.members) {
        const { run } = member[0];
        const key = `${run.bundles.join()}/${run.ends.join()}/${run.open.join()}`;
        if (!all.has(key)) all.set(key, [run, new Map()]);
        all.get(key)[1].set(member[0].id, member);
      }
    }
    return all.values();
  };

  /**
   * @returns {{name: string, x: number, y: number, turn: number, framed: boolean, to: boolean,
   *   from: boolean, members: Map<string, [Object, number]>}[]} turn: the way out in radians from
   *   the right, clockwise; framed: at the edge of the window, not where a line stops in it
   */
  const ends = (stage, at) => {
    const { data, shown, view } = stage;
    const choice = Math.max(0, data.flows.choices.indexOf(view.names));
    const all = [];
    for (const [run, members] of runs(shown.flows)) {
      const points = way(data, run, at);
      for (const [side, reversed] of [["to", false], ["from", true]]) {
        const name = data.arrays[run.ends[reversed ? 0 : 1]][choice];
        if (!name) continue;
        const found = exit(reversed ? [...points].reverse() : points, run.open[reversed ? 0 : 1], at);
        if (!found) continue;
        const { x, y, from, framed } = found;
        let one = all.find((e) => e.name === name && Math.hypot(e.x - x, e.y - y) < NEAR_PX);
        if (!one) {
          const turn = Math.atan2(y - from[1], x - from[0]);
          one = { name, x, y, turn, framed, to: false, from: false, members: new Map() };
          all.push(one);
        }
        one[side] = true;
        for (const [id, member] of members) one.members.set(id, member);
      }
    }
    return all;
  };

  window.mission.ends = ends;
})();
