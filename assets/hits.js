/**
 * Which records lie at a point of the map: marks, then lines, then the area, the upper ones first.
 * Plotly itself finds one point of one trace; here ten records may share a town, and a movement or
 * an area must answer as well as a mark.
 */
window.mission = window.mission || {};
(() => {
  const MARK_PX = 12;
  const LINE_PX = 6;
  const ABOVE = 1e6; // flows lie over all other lines

  const apart = (px, py, ax, ay, bx, by) => {
    const dx = bx - ax;
    const dy = by - ay;
    const along = dx || dy ? ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy) : 0;
    const held = Math.min(Math.max(along, 0), 1);
    return Math.hypot(px - ax - held * dx, py - ay - held * dy);
  };

  /** Distance in pixels from a point to a line with gaps. */
  const toLine = (lon, lat, at, x, y) => {
    let least = Infinity;
    for (let i = 1; i < lon.length; i += 1) {
      if (lon[i] === null || lon[i - 1] === null) continue;
      const one = apart(x, y, at.x(lon[i - 1]), at.y(lat[i - 1]), at.x(lon[i]), at.y(lat[i]));
      if (one < least) least = one;
    }
    return least;
  };

  /** Distance in pixels from a point to a line with gaps that is moved to its right. */
  const toFlow = (lon, lat, offset, at, x, y) => {
    let least = Infinity;
    for (let i = 1; i < lon.length; i += 1) {
      if (lon[i] === null || lon[i - 1] === null) continue;
      const [ax, ay, bx, by] = [at.x(lon[i - 1]), at.y(lat[i - 1]), at.x(lon[i]), at.y(lat[i])];
      const length = Math.hypot(bx - ax, by - ay);
      if (!length) continue;
      const [rx, ry] = [(-(by - ay) / length) * offset, ((bx - ax) / length) * offset];
      const one = apart(x, y, ax + rx, ay + ry, bx + rx, by + ry);
      if (one < least) least = one;
    }
    return least;
  };

  const inRing = (ring, lon, lat) => {
    let inside = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [ax, ay] = ring[i];
      const [bx, by] = ring[j];
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
    }
    return inside;
  };

  const inShape = (shape, lon, lat) => {
    if (!shape) return false;
    const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
    return polygons.some((rings) => rings.filter((ring) => inRing(ring, lon, lat)).length % 2 === 1);
  };

  /** How near a piece is: `[rank, order]`, or null. Lower ranks lie above. */
  const reach = (piece, state, stage, at, x, y, place, group) => {
    const [sure, maybe, columns, instead] = piece;
    const { arrays } = stage.data;
    const all = state === window.mission.snapshot.POSSIBLE ? { ...columns, ...instead } : columns;
    const trace = state === window.mission.snapshot.POSSIBLE ? maybe : sure;
    if ("locations" in all) {
      const shapes = arrays[all.locations].map((id) => stage.painter.shapes.get(id));
      return shapes.some((shape) => inShape(shape, place.lng, place.lat)) ? [2, 0] : null;
    }
    const lon = arrays[all.lon];
    const lat = arrays[all.lat];
    if (!("customdata" in all)) {
      const circle = group && stage.painter.pointed[trace]; // round a mark: there with it alone
      if (circle && !group.first) return null;
      return toLine(lon, lat, at, x, y) <= LINE_PX ? [1, -trace] : null;
    }
    // a mark that another one stands for is found at that one
    const spot = group || { lon: lon[0], lat: lat[0] };
    const far = Math.hypot(at.x(spot.lon) - x, at.y(spot.lat) - y);
    // a later trace lies above, then MapLibre puts the southern marks above
    const above = group ? group.trace : trace;
    return far <= MARK_PX ? [0, -above * 1000 + spot.lat + (group ? group.place : 0)] : null;
  };

  /** The flow at a point, the nearest first and its lane alone: neighbours touch. */
  const flowAt = (stage, at, x, y) => {
    const { flows } = stage.shown;
    const { arrays } = stage.data;
    let best = null;
    for (const flow of flows.all) {
      const { lon, lat } = flow.bundle.whole;
      const far = toFlow(arrays[lon], arrays[lat], flow.offset / 10, at, x, y) - flow.width / 20;
      if (far <= LINE_PX - 2 && (!best || far < best.far)) best = { flow, far };
    }
    return best && best.flow;
  };

  /**
   * @param {Object} stage @param {{x: number, y: number}} point pixels from the map's corner
   * @returns {{record: Object, state: number, rank: number, order: number, flow: ?Object}[]} the
   *   uppermost first; rank 0 is a mark, 1 a line, 2 an area; the movements of a flow name it
   */
  const hits = (stage, { x, y }) => {
    const map = window.mission.fastpath.mapOf(stage.gd);
    if (!map || !stage.shown) return [];
    const at = window.mission.camera(map);
    const place = map.unproject([x, y]);
    const found = [];
    for (const [record, state] of stage.shown.drawn) {
      if (!record.title) continue; // lines drawn between areas: the areas answer for them
      let best = null;
      const group = window.mission.crowd.of(stage.painter.crowds, record);
      for (const piece of record.pieces) {
        const one = reach(piece, state, stage, at, x, y, place, group);
        if (one && (!best || one[0] < best[0])) best = one;
        if ("locations" in piece[2]) break; // its ruled lines are the area, not a line on it
      }
      if (best) found.push({ record, state, rank: best[0], order: best[1] });
    }
    const flow = flowAt(stage, at, x, y);
    if (flow) {
      const days = [...flow.members].sort((a, b) => a[0].bounds[0] - b[0].bounds[0]);
      days.forEach(([record, state], i) => {
        found.push({ record, state, rank: 1, order: i - ABOVE, flow });
      });
    }
    return found.sort((a, b) => a.rank - b.rank || a.order - b.order);
  };

  window.mission.hits = hits;
})();
