/** Where a record lies on the map, and bringing it into view. */
window.mission = window.mission || {};
(() => {
  const CLOSE = 10.2; // zoom at which a village is named
  const PADDING_PX = 60;
  const FLIGHT_MS = 700;
  const known = new Map();

  const measure = (record, { data, painter }) => {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    const add = (lon, lat) => {
      if (lon === null) return;
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    };
    const trail = ({ lon, lat }) => data.arrays[lon].forEach((x, i) => add(x, data.arrays[lat][i]));
    const walk = (part) => (typeof part[0] === "number" ? add(...part) : part.forEach(walk));
    for (const [, , columns] of record.pieces) {
      if ("lon" in columns) trail(columns);
      for (const id of "locations" in columns ? data.arrays[columns.locations] : []) {
        walk(painter.shapes.get(id).coordinates);
      }
    }
    for (const number of record.run ? record.run.bundles : []) {
      trail(data.flows.bundles[number].whole);
    }
    return box[0] <= box[2] ? box : null;
  };

  /** @returns {?number[]} west, south, east, north of all that is drawn for a record; null where
   *   nothing is */
  const box = (record) => {
    if (!record.pieces) return null; // one without a day
    if (!known.has(record.id)) known.set(record.id, measure(record, window.mission.stage));
    return known.get(record.id);
  };

  /** Whether any of it lies in the window of the map. */
  const inView = (record, bounds) => {
    const found = box(record);
    return Boolean(found) && found[0] <= bounds.getEast() && found[2] >= bounds.getWest() &&
      found[1] <= bounds.getNorth() && found[3] >= bounds.getSouth();
  };

  /** How far from the left and from the right a flight ends, so that the divider of two maps does
   *  not cover it: in the part of the map that has the record, or in the larger. */
  const beside = (record) => {
    const { stage, second } = window.mission;
    const room = document.querySelector(".stage");
    if (room.dataset.compare !== "swipe") return [0, 0];
    const has = ({ shown }) => Boolean(shown) && shown.drawn.some(([one]) => one === record);
    const split = Number.parseFloat(room.style.getPropertyValue("--split")) / 100;
    const [first, other] = [has(stage), has(second)];
    const right = first === other ? split < 0.5 : other === (room.dataset.second === "right");
    const { clientWidth } = room;
    return right ? [split * clientWidth, 0] : [0, (1 - split) * clientWidth];
  };

  /** Fly to a box. MapLibre makes no flight of it for those who asked for less motion. */
  const to = ([west, south, east, north], record = null) => {
    const map = window.mission.fastpath.mapOf(window.mission.stage.gd);
    if (!map) return;
    const own = { originalEvent: new Event("approach") }; // Plotly keeps moves that have an event
    const [left, right] = beside(record);
    if (west === east && south === north) {
      const zoom = Math.max(map.getZoom(), CLOSE);
      const offset = [(left - right) / 2, 0];
      map.flyTo({ center: [west, south], zoom, offset, duration: FLIGHT_MS }, own);
    } else {
      const { clientWidth, clientHeight } = map.getContainer();
      const clear = Math.min(PADDING_PX, (clientWidth - left - right) / 5, clientHeight / 5);
      const padding = { top: clear, bottom: clear, left: clear + left, right: clear + right };
      const how = { padding, maxZoom: CLOSE, duration: FLIGHT_MS };
      map.fitBounds([[west, south], [east, north]], how, own);
    }
  };

  /** Fly to a record, if anything is drawn for it. */
  const fly = (record) => {
    const found = box(record);
    if (found) to(found, record);
  };

  window.mission.approach = { box, inView, fly, to };
})();
