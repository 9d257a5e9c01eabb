/** Where a label at the end of a movement may stand, and what it would cover there. */
window.mission = window.mission || {};
(() => {
  const { meet } = window.mission.boxes;
  const EDGE_PX = 10; // between the label and the frame
  const BEYOND_PX = 12; // between the end of a line and the middle of its label's side
  const STEP_PX = 12;
  const STEPS = 20; // along the frame, to either side
  const ROWS = 7; // from the frame inwards
  const ROW_PX = 34; // a row in is as bad as so many pixels along the frame
  const RINGS_PX = [0, 9, 20, 34]; // farther from the end of a line
  const TURNS = [0, 0.4, -0.4, 0.8, -0.8, 1.2, -1.2, 1.6, -1.6, 2, -2]; // radians
  const AIR_PX = 2; // between rows; MapLibre has as much air round its names
  const DOTS = 10; // dots of towns are no worse to cover than one name or mark
  const MOST = 1000; // names and marks no worse than one of our own labels
  const READ = /^(name-|dot-)|^plotly-trace-layer-.*-symbol$/; // names, town dots, marks

  const FAR_PX = 132; // along the frame, as bad as: a label farther off belongs to another line
  const TRIES = [];
  for (let row = 0; row < ROWS; row += 1) {
    for (let step = -STEPS; step <= STEPS; step += 1) TRIES.push([step, row]);
  }
  const bad = ([step, row]) => Math.abs(step) * STEP_PX + row * ROW_PX;
  TRIES.sort((a, b) => bad(a) - bad(b));
  while (bad(TRIES.at(-1)) > FAR_PX) TRIES.pop();

  const held = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));

  /** A point on the edge of the room for labels, moved by so many px along it, clockwise. */
  const along = ([left, top, right, bottom], [x, y], by) => {
    const [wide, high] = [right - left, bottom - top];
    let far = 2 * wide + high + bottom - y;
    if (y <= top) far = x - left;
    else if (x >= right) far = wide + y - top;
    else if (y >= bottom) far = wide + high + right - x;
    const whole = 2 * (wide + high);
    far = (((far + by) % whole) + whole) % whole;
    if (far <= wide) return [left + far, top];
    if (far <= wide + high) return [right, top + far - wide];
    if (far <= 2 * wide + high) return [right - (far - wide - high), bottom];
    return [left, bottom - (far - 2 * wide - high)];
  };

  /**
   * @param {Object} end assets/ends.js, with `wide` and `high` of its label
   * @param {{width: number, height: number}} at the part of the map that labels may use
   * @yields {number[]} left and top, the best first: beyond the end of a line and around it; at
   *   the frame inside it and along it
   */
  const spots = function* ({ x, y, turn, framed, wide, high }, at) {
    const around = (angle, gap) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const away = gap + Math.abs(cos) * (wide / 2) + Math.abs(sin) * (high / 2);
      return [
        held(x + cos * away - wide / 2, EDGE_PX, at.width - wide - EDGE_PX),
        held(y + sin * away - high / 2, EDGE_PX, at.height - high - EDGE_PX),
      ];
    };
    if (!framed) {
      for (const ring of RINGS_PX) {
        for (const by of TURNS) yield around(turn + by, BEYOND_PX + ring);
      }
      return;
    }
    const first = around(turn, BEYOND_PX);
    for (const [step, row] of TRIES) {
      const edge = EDGE_PX + row * (high + AIR_PX);
      const room = [edge, edge, at.width - wide - edge, at.height - high - edge];
      const start = [held(first[0], edge, room[2]), held(first[1], edge, room[3])];
      yield along(room, start, step * STEP_PX);
    }
  };

  /**
   * @param {number[][]} boxes left, top, right, bottom of what is taken
   * @param {?Object} map whose names and marks count as well; it must be at rest
   * @param {Iterable<number[]>} all spots @param {{wide: number, high: number}} size
   * @returns {number[]} the first spot that covers nothing, else the one that covers least, and
   *   how bad that is
   */
  const clear = (boxes, map, all, { wide, high }) => {
    const layers = map ? map.getLayersOrder().filter((id) => READ.test(id)) : [];
    const cost = (box) => {
      const taken = boxes.filter((other) => meet(box, other)).length;
      if (!layers.length) return taken;
      const [left, top, right, bottom] = box;
      const under = window.mission.rendered(map, [[left, top], [right, bottom]], { layers });
      return under.reduce((sum, { layer }) => sum + (layer.id.startsWith("dot-") ? 1 : DOTS), taken * MOST);
    };
    let [best, least] = [[0, 0], Infinity];
    for (const [left, top] of all) {
      const one = cost([left, top, left + wide, top + high]);
      if (one < least) [best, least] = [[left, top], one];
      if (!least) break;
    }
    return [...best, least];
  };

  const FURNITURE = ".disclaimer, .address-note, .maplibregl-ctrl, #measure, .compare-label, .divider";

  /** Boxes of what stands over the map: disclaimer, note, buttons, and `more` by CSS selectors. */
  const furniture = (gd, ...more) => {
    const { left, top } = gd.getBoundingClientRect();
    const over = gd.closest(".stage") || gd;
    const all = over.querySelectorAll([FURNITURE, ...more].join());
    return [...all]
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width && height)
      .map((r) => [r.left - left, r.top - top, r.right - left, r.bottom - top]);
  };

  /** How much of the map's foot the disclaimer keeps, px. */
  const foot = (gd) => {
    const note = document.querySelector(".disclaimer");
    const { bottom, height } = gd.getBoundingClientRect();
    const below = note ? Math.max(0, bottom - note.getBoundingClientRect().top) : 0;
    return below < height / 2 ? below : 0;
  };

  Object.assign(window.mission, { spots, clear, furniture, foot });
})();
