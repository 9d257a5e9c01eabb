/**
 * Dashes, insets and ruled patterns (Trace of dashboard/layers/layer.py), set on the MapLibre layers
 * that Plotly made, which has no word for them. MapLibre draws a pattern at its size at a whole zoom
 * and grows it from there to twice that; so that it has one size on the screen, each quarter of a
 * zoom gets a tile of its own once the map rests. As in fastpath.js what is private is looked for
 * first: without it lines are whole and areas bare.
 */
window.mission = window.mission || {};
(() => {
  const QUARTERS = 4; // of a zoom, within which nobody sees a pattern grow

  /** How much larger the map draws patterns at this zoom than at the last whole one. */
  const growth = (map) => {
    const zoom = map.getZoom();
    return 2 ** (Math.round((zoom - Math.floor(zoom)) * QUARTERS) / QUARTERS);
  };

  /** A tile in the pixels of the screen: seamless, as its sides are whole. */
  const tile = ({ size, strokes, width, ink, opacity }, ratio) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = size.map((side) => Math.round(side * ratio));
    const pen = canvas.getContext("2d");
    pen.scale(canvas.width / size[0], canvas.height / size[1]);
    [pen.lineWidth, pen.strokeStyle, pen.globalAlpha] = [width, ink, opacity];
    pen.beginPath();
    for (const [x, y, x2, y2] of strokes) {
      pen.moveTo(x, y);
      pen.lineTo(x2, y2);
    }
    pen.stroke();
    return pen.getImageData(0, 0, canvas.width, canvas.height);
  };

  const rule = (map, id, key, pattern, times) => {
    const name = `${key} ${pattern.ink} ${times.toFixed(2)}`;
    if (!map.hasImage(name)) {
      const image = tile(pattern, window.devicePixelRatio || 1);
      map.addImage(name, image, { pixelRatio: (image.width / pattern.size[0]) * times });
    }
    map.setPaintProperty(id, "fill-pattern", name);
    map.setPaintProperty(id, "fill-antialias", false); // its edge would be ruled a second time
  };

  const dash = (map, id, { dash: pattern, inset }, width, times) => {
    const lengths = pattern.split(" ").map((length) => length / width / times);
    if (pattern) map.setPaintProperty(id, "line-dasharray", lengths);
    if (inset) map.setPaintProperty(id, "line-offset", -inset); // to the left
  };

  /**
   * Must follow every new style and every change of zoom; what is there already costs nothing.
   * @param {Object} gd Plotly graph @param {Object[]} traces of the shipment @param {string} theme
   */
  const draw = (gd, traces, theme) => {
    const map = window.mission.fastpath.mapOf(gd);
    if (!map || !gd._fullData) return;
    const times = growth(map);
    traces.forEach((trace, i) => {
      const own = gd._fullData[i];
      if (!own || !(trace.dash || trace.inset || trace.pattern)) return;
      // a source that still waits for data takes its look all the same (assets/sources.js)
      if (!map.getSource(`source-${own.uid}${trace.pattern ? "" : "-line"}`)) return;
      const id = `plotly-trace-layer-${own.uid}-${trace.pattern ? "fill" : "line"}`;
      if (trace.pattern) rule(map, id, trace.key, trace.pattern[theme], times);
      else dash(map, id, { dash: "", ...trace }, own.line.width, times);
    });
  };

  window.mission.linework = { draw };
})();
