/** Which records lie at a point of the page: marks, then lines, then areas. */
(() => {
  const { sphere } = window.mission;
  const MARK_PX = 5;
  const LINE_PX = 8;

  const distance = ([x, y], [ax, ay], [bx, by]) => {
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length ? ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length : 0;
    const at = Math.min(Math.max(along, 0), 1);
    return Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay));
  };

  const near = (spot, run) =>
    run.some((point, i) => i && distance(spot, run[i - 1], point) < LINE_PX);

  /** Whether a point of the plane lies in rings that are cut by nulls: an odd number of crossings. */
  const inside = (x, y, rings) => {
    let found = false;
    for (let i = 1; i < rings.x.length; i += 1) {
      const [ax, ay, bx, by] = [rings.x[i - 1], rings.y[i - 1], rings.x[i], rings.y[i]];
      if (ax === null || bx === null) continue;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) found = !found;
    }
    return found;
  };

  const runsOf = ({ x, y }, window_) => {
    const [west, east] = window_.x;
    const [south, top] = window_.y;
    const runs = [[]];
    x.forEach((one, i) => {
      if (one === null) runs.push([]);
      else {
        runs[runs.length - 1].push([
          ((one - west) / (east - west)) * window_.width,
          ((top - y[i]) / (top - south)) * window_.height,
        ]);
      }
    });
    return runs;
  };

  /** @returns {Object[]} records, marks by distance, each once */
  const at = (gd, spot, shown) => {
    const window_ = sphere.sides(gd);
    const away = ({ x, y }) => Math.round(Math.hypot(spot[0] - x, spot[1] - y));
    const found = shown.boxes
      .filter((box) => away(box) < box.half + MARK_PX)
      .reverse() // of marks at one spot the upper one first
      .sort((a, b) => away(a) - away(b))
      .map(({ record }) => record);
    for (const { runs, records } of shown.lines) {
      if (runs.some((run) => near(spot, run))) found.push(...records);
    }
    const x = window_.x[0] + (spot[0] / window_.width) * (window_.x[1] - window_.x[0]);
    const y = window_.y[1] - (spot[1] / window_.height) * (window_.y[1] - window_.y[0]);
    for (const { record, line } of shown.targets) {
      if (line && runsOf(line, window_).some((run) => near(spot, run))) found.push(record);
    }
    for (const { record, areas } of shown.targets) {
      if (areas && areas.some((rings) => inside(x, y, rings))) found.push(record);
    }
    return [...new Set(found)];
  };

  window.mission.hits = { at };
})();
