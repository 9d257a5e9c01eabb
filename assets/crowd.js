/** Marks that lie on one another on the screen, as groups. */
window.mission = window.mission || {};
(() => {
  const NEAR_PX = 13;

  /** The mark of a record as it is drawn now: `[lon, lat, icon, scale]`; null without one. */
  const mark = (record, state, { arrays, traces }) => {
    for (const [trace, , columns, instead] of record.pieces) {
      const all = state === window.mission.snapshot.POSSIBLE ? { ...columns, ...instead } : columns;
      if (!("customdata" in all) || "marker.angle" in all) continue;
      const symbols = arrays[all["marker.symbol"]];
      const scale = traces[trace].light.marker.size / 10;
      return [arrays[all.lon][0], arrays[all.lat][0], symbols[symbols.length - 1], scale];
    }
    return null;
  };

  /**
   * @param {Object} stage @param {Object} at camera
   * @returns {{x: number, y: number, lon: number, lat: number, items: Object[]}[]} two marks or
   *   more, inside the window; the order of the list of records
   */
  const crowds = (stage, at) => {
    const groups = [];
    for (const [record, state] of stage.shown.drawn) {
      const found = mark(record, state, stage.data);
      if (!found) continue;
      const [lon, lat, icon, scale] = found;
      const reach = NEAR_PX * scale;
      const x = at.x(lon);
      const y = at.y(lat);
      if (x < 0 || y < 0 || x > at.width || y > at.height) continue;
      const item = { record, state, icon };
      const near = groups.find((one) => Math.hypot(one.x - x, one.y - y) < reach);
      if (near) near.items.push(item);
      else groups.push({ x, y, lon, lat, items: [item] });
    }
    return groups.filter((one) => one.items.length > 1);
  };

  window.mission.crowds = crowds;
})();
