/**
 * Widths and offsets that Plotly has no word for, set on the MapLibre layers that it made: each
 * line of a trace gets its own. As in fastpath.js what is private is looked for first; where it is
 * missing the flows are there in one width. tests/browser/test_fastpath.py fails then.
 */
window.mission = window.mission || {};
(() => {
  const { fastpath } = window.mission;

  /** The source of a trace's lines or marks, when Plotly made what this file knows; else null. */
  const sourceOf = (map, trace, part) => {
    const source = map && trace && trace.uid && map.getSource(`source-${trace.uid}-${part}`);
    const layer = source && map.getLayer(`plotly-trace-layer-${trace.uid}-${part}`);
    return layer && typeof source.setData === "function" ? [source, layer.id] : null;
  };

  const collection = (features) => ({ type: "FeatureCollection", features });

  /**
   * Lines of different widths in one trace, each moved to the right of its direction, in pixels.
   * Must follow every drawing of Plotly, which sets one width for all.
   * @param {Object} gd Plotly graph @param {number} index number of the trace
   * @param {{lon: Array, lat: Array, width: number, offset: number}[]} strokes
   * @returns {boolean} false when Plotly is not what this file knows; all are as wide then
   */
  const widen = (gd, index, strokes) => {
    const map = fastpath.mapOf(gd);
    const found = sourceOf(map, gd._fullData && gd._fullData[index], "line");
    if (!found) return false;
    const [source, id] = found;
    source.setData(collection(strokes.map(({ width, offset, ...columns }) => ({
      type: "Feature", properties: { width, offset }, geometry: fastpath.lines(columns),
    }))));
    const plain = gd._fullData[index].line.width; // of Plotly's own line, until ours is loaded
    map.setPaintProperty(id, "line-width", ["coalesce", ["get", "width"], plain]);
    map.setPaintProperty(id, "line-offset", ["coalesce", ["get", "offset"], 0]);
    map.setLayoutProperty(id, "line-join", "round");
    return true;
  };

  const FAR_PX = 1000;

  /**
   * Arrows of different sizes, beside their lines. As `widen`.
   * @param {{lon: number, lat: number, symbol: string, angle: number, size: number,
   *   offset: number}[]} arrows offset in pixels to the right of where they point
   */
  const point = (gd, index, arrows) => {
    const map = fastpath.mapOf(gd);
    const found = sourceOf(map, gd._fullData && gd._fullData[index], "symbol");
    if (!found) return false;
    const [source, id] = found;
    source.setData(collection(arrows.map(({ lon, lat, symbol, angle, size, offset }) => ({
      type: "Feature",
      properties: { symbol, angle, size, shift: offset / size },
      geometry: { type: "Point", coordinates: [lon, lat] },
    }))));
    map.setLayoutProperty(id, "icon-size", ["coalesce", ["get", "size"], 1]);
    const shift = ["coalesce", ["get", "shift"], 0]; // a number makes a pair by interpolation alone
    const ends = [-FAR_PX, ["literal", [-FAR_PX, 0]], FAR_PX, ["literal", [FAR_PX, 0]]];
    map.setLayoutProperty(id, "icon-offset", ["interpolate", ["linear"], shift, ...ends]);
    return true;
  };

  window.mission.flowpath = { point, widen };
})();
