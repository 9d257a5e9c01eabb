/**
 * Marks that would lie on one another on the screen, as groups: one mark stands for each group, in
 * its own place, and a figure says how many it stands for. Which marks are one group depends on the
 * zoom alone, so that nothing changes while the map is moved about.
 */
window.mission = window.mission || {};
(() => {
  const NEAR_PX = 27; // a ring is 34 wide: rings of two groups may touch, signs never
  const STEP = 1e-6; // of a degree
  const SMALL = 0.8; // icons smaller than this part of their size never stand for others
  const APART_PX = 24; // of the middles of two figures: a finger has to tell them apart
  const BESIDE_PX = 19; // of a figure's middle and that of another mark
  const AROUND_PX = 60; // what is farther off touches neither
  const CORNERS = [[14, -10], [-14, -10], [14, 10], [-14, 10]]; // middle of a figure from its mark

  /** The mark of a record as it is drawn now: `[lon, lat, icon, scale, trace]`; null without one. */
  const mark = (record, state, { arrays, traces }) => {
    for (const [sure, maybe, columns, instead] of record.pieces) {
      const possible = state === window.mission.snapshot.POSSIBLE;
      const all = possible ? { ...columns, ...instead } : columns;
      if (!("customdata" in all) || "marker.angle" in all) continue;
      const symbols = arrays[all["marker.symbol"]];
      const trace = possible ? maybe : sure;
      const scale = traces[trace].light.marker.size / 10;
      return [arrays[all.lon][0], arrays[all.lat][0], symbols[symbols.length - 1], scale, trace];
    }
    return null;
  };

  /** What leads a group comes first: full signs, what happened before what stands for months,
   * upper layers, kinds in the legend's order. */
  const ranked = (data) => {
    if (data.ranked) return data.ranked;
    const kinds = new Map(Object.keys(data.labels).map((key, i) => [key, i]));
    const rank = (record) => kinds.get(`${record.layer}/${record.kind}`) ?? kinds.size;
    const all = [];
    for (const record of data.records) {
      const found = record.pieces && mark(record, window.mission.snapshot.CERTAIN, data);
      if (!found) continue;
      const [, , , scale, trace] = found;
      all.push([record, scale < SMALL, record.bounds.length, -trace, rank(record), record.number]);
    }
    const least = (a, b) => a.reduce((sum, _, i) => sum || (i && a[i] - b[i]), 0);
    data.ranked = all.sort(least).map(([record]) => record);
    return data.ranked;
  };

  /**
   * @param {Object} data shipment @param {[Object, number][]} drawn of a snapshot
   * @param {Object} at camera
   * @returns {{groups: {lon: number, lat: number, items: Object[]}[], leader: Map<Object, Object>}}
   *   every group of one mark or more, its own mark's record first: what is certain leads;
   *   `leader` holds for each record with a mark the group that shows it
   */
  const gather = (data, drawn, at) => {
    const { CERTAIN } = window.mission.snapshot;
    const states = new Map(drawn);
    const cells = new Map();
    const groups = [];
    const leader = new Map();
    const near = (x, y, scale, across, down) => {
      let best = null;
      for (let i = across - 1; i <= across + 1; i += 1) {
        for (let j = down - 1; j <= down + 1; j += 1) {
          for (const one of cells.get(i * 1e6 + j) || []) {
            const far = Math.hypot(one.x - x, one.y - y);
            if (far < (NEAR_PX * (scale + one.scale)) / 2 && (!best || far < best[0])) best = [far, one];
          }
        }
      }
      return best && best[1];
    };
    for (const sure of [true, false]) {
      for (const record of ranked(data)) {
        const state = states.get(record);
        if (state === undefined || (state === CERTAIN) !== sure) continue;
        const found = mark(record, state, data);
        if (!found) continue;
        const [lon, lat, icon, size, trace] = found;
        const scale = Math.min(size, 1);
        const [x, y] = [at.x(lon), at.y(lat)];
        const [across, down] = [Math.floor(x / NEAR_PX), Math.floor(y / NEAR_PX)];
        let group = near(x, y, scale, across, down);
        if (!group) {
          group = { x, y, lon, lat, scale, trace, items: [] };
          groups.push(group);
          const cell = across * 1e6 + down;
          if (!cells.has(cell)) cells.set(cell, []);
          cells.get(cell).push(group);
        }
        group.items.push({ record, state, icon, lon, lat });
        leader.set(record, group);
      }
    }
    return { groups, leader };
  };

  /** No mark stands for another: what a map shows before it has a place on the screen. */
  const none = { groups: [], leader: new Map() };

  /** True for a mark that another one stands for. */
  const hidden = ({ leader }, record) => {
    const group = leader.get(record);
    return Boolean(group) && group.items[0].record !== record;
  };

  /**
   * Where a mark is found, with those that it stands for or that stand for it.
   * @returns {?{lon: number, lat: number, trace: number, first: boolean, place: number}} `first`
   *   for the mark that is drawn; `place` is small and puts the others behind it
   */
  const of = ({ leader }, record) => {
    const group = leader.get(record);
    if (!group) return null;
    const index = group.items.findIndex((one) => one.record === record);
    const { lon, lat, trace } = group;
    return { lon, lat, trace, first: index === 0, place: index * STEP };
  };

  /**
   * The groups of two marks or more inside the window, with the place of each one's figure: a
   * corner that is free of the figures before it and of other marks, else of figures alone, else the
   * usual one.
   * @returns {{x: number, y: number, items: Object[], figure: number[]}[]}
   */
  const figures = ({ groups }, at) => {
    const inside = (x, y) => x >= 0 && y >= 0 && x <= at.width && y <= at.height;
    const seen = groups.map(({ lon, lat, items }) => ({ x: at.x(lon), y: at.y(lat), items }))
      .filter(({ x, y }) => inside(x, y));
    const found = [];
    for (const one of seen) {
      if (one.items.length < 2) continue;
      const around = (others) => others.filter((other) => other !== one &&
        Math.abs(other.x - one.x) < AROUND_PX && Math.abs(other.y - one.y) < AROUND_PX);
      const [marks, before] = [around(seen), around(found)];
      const clear = ([dx, dy], others, apart) => others.every(
        ({ x, y, figure: [right, down] = [0, 0] }) =>
          Math.hypot(one.x + dx - x - right, one.y + dy - y - down) >= apart);
      const free = CORNERS.filter((corner) => clear(corner, before, APART_PX));
      const corner = free.find((each) => clear(each, marks, BESIDE_PX)) || free[0] || CORNERS[0];
      found.push({ ...one, figure: corner });
    }
    return found;
  };

  window.mission.crowd = { gather, none, hidden, of, figures };
})();
