/** Over the map, in pixels: movements as wide as their amounts, their arrows, and the marks. */
(() => {
  const { state, flow: flows } = window.mission;
  const { data } = state;
  const SVG = "http://www.w3.org/2000/svg";

  const make = (tag, props) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(props)) element.setAttribute(name, value);
    return element;
  };

  /** Runs of points between nulls, in pixels. */
  const runs = ({ lon, lat }, place) => {
    const found = [[]];
    lon.forEach((one, i) => {
      if (one === null) found.push([]);
      else found[found.length - 1].push(place(one, lat[i]));
    });
    return found.filter((run) => run.length > 1);
  };

  /** A run moved to the right of its direction by so many pixels. */
  const beside = (run, offset) => run.map(([x, y], i) => {
    const [ax, ay] = run[Math.max(i - 1, 0)];
    const [bx, by] = run[Math.min(i + 1, run.length - 1)];
    const length = Math.hypot(bx - ax, by - ay) || 1;
    return [x - ((by - ay) / length) * offset, y + ((bx - ax) / length) * offset];
  });

  const path = (all) => all
    .map((run) => `M${run.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join("L")}`).join("");

  const icon = (name, x, y, size, angle = 0, shift = 0) => make("use", {
    href: `#${state.theme}-${name}`, width: size, height: size, x: -size / 2 + shift, y: -size / 2,
    transform: `translate(${x.toFixed(1)},${y.toFixed(1)}) rotate(${angle})`,
  });

  const HALO_PX = 36;
  const MARK_PX = 24;
  const ARROW_PX = 18;

  /**
   * @param {Object[]} marks as plot.js gathers them @param {(lon, lat) => number[]} place
   * @returns {{parts: Element[], boxes: number[][], lines: Object[]}} what to put over the map,
   *   where marks are, and the movements with their lines in pixels
   */
  const draw = (marks, place) => {
    const found = state.found.flows;
    const lines = [];
    const parts = [];
    data.traces.forEach((trace, index) => {
      if (!trace.flow || index === data.flows.arrowTrace) return;
      for (const { width, offset, ...columns } of flows.strokes(data, found, index)) {
        const moved = runs(columns, place).map((run) => beside(run, offset));
        parts.push(make("path", {
          class: "flow", d: path(moved), stroke: trace[state.theme].line.color, "stroke-width": width,
        }));
      }
    });
    for (const flow of found.all) {
      const { whole } = flow.bundle;
      const columns = { lon: data.arrays[whole.lon], lat: data.arrays[whole.lat] };
      const moved = runs(columns, place).map((run) => beside(run, flow.offset / 10));
      lines.push({ records: flow.members.map(([record]) => record), runs: moved });
    }
    for (const arrow of flows.arrows(found)) {
      const [x, y] = place(arrow.lon, arrow.lat);
      parts.push(icon(arrow.symbol, x, y, ARROW_PX * arrow.size, arrow.angle, arrow.offset));
    }
    const boxes = marks.map(({ lon, lat, symbols, scale, record }) => {
      const [x, y] = place(lon, lat);
      const sizes = symbols.map((name) => (name.startsWith("halo") ? HALO_PX : MARK_PX) * scale);
      symbols.forEach((name, i) => parts.push(icon(name, x, y, sizes[i])));
      return { x, y, half: Math.max(...sizes) * 0.42, record };
    });
    return { parts, boxes, lines };
  };

  window.mission.marks = { draw, make };
})();
