/**
 * The one private call into Plotly: hand a trace's new data straight to its MapLibre source.
 *
 * Plotly.restyle converts and uploads every trace of the map for a change of one; while a thumb
 * is dragged that is too slow. This file finds the sources that Plotly made, checks that they are
 * what it expects, and otherwise answers false so that the caller uses Plotly.restyle.
 * tests/browser/test_fastpath.py fails when a new Plotly no longer has them.
 */
window.mission = window.mission || {};
(() => {
  /** @returns {Object|null} the MapLibre map behind a Plotly graph, or null */
  const home = new WeakSet();

  /** Plotly has a map ask a foreign host for pictures that its sprite lacks: here none does. */
  const atHome = (map) => {
    if (!home.has(map) && map.setMissingStyleImageResolver) map.setMissingStyleImageResolver(null);
    home.add(map);
    return map;
  };

  const mapOf = (gd) => {
    const subplot = gd && gd._fullLayout && gd._fullLayout.map && gd._fullLayout.map._subplot;
    const map = subplot && subplot.map;
    return map && typeof map.getSource === "function" ? atHome(map) : null;
  };

  const lines = ({ lon, lat }) => {
    const all = [];
    let one = [];
    for (let i = 0; i < lon.length; i += 1) {
      if (lon[i] === null) {
        if (one.length > 1) all.push(one);
        one = [];
      } else one.push([lon[i], lat[i]]);
    }
    if (one.length > 1) all.push(one);
    return { type: "MultiLineString", coordinates: all };
  };

  const marks = (columns) => ({
    type: "FeatureCollection",
    features: columns.lon.flatMap((lon, i) => lon === null ? [] : [{
      type: "Feature",
      geometry: { type: "Point", coordinates: [lon, columns.lat[i]] },
      properties: { symbol: columns["marker.symbol"][i], text: "" }, // as Plotly calls them
    }]),
  });

  const areas = (columns, trace, shapes) => ({
    type: "FeatureCollection",
    features: columns.locations.flatMap((id, i) => id === null ? [] : [{
      type: "Feature",
      geometry: shapes.get(id),
      properties: { fc: trace.colorscale[columns.z[i]][1] },
    }]),
  });

  /** How Plotly ends the name of a trace's source, and what lies in it. */
  const made = (trace, columns, shapes) => {
    if (trace.type === "choroplethmap") return ["", areas(columns, trace, shapes)];
    return trace.mode === "lines" ? ["-line", lines(columns)] : ["-symbol", marks(columns)];
  };

  /**
   * @param {Object} gd Plotly graph
   * @param {number} index number of the trace
   * @param {Object<string, Array>} columns the trace's arrays
   * @param {Map<string, Object>} shapes geometry of the areas by id
   * @returns {boolean} false when Plotly is not what this file knows; nothing was changed then
   */
  const paint = (gd, index, columns, shapes) => {
    const map = mapOf(gd);
    const trace = gd._fullData && gd._fullData[index];
    if (!map || !trace || !trace.uid || trace.visible !== true) return false;
    const [kind, geojson] = made(trace, columns, shapes);
    const source = map.getSource(`source-${trace.uid}${kind}`);
    if (!source || typeof source.setData !== "function") return false;
    source.setData(geojson);
    show(map, trace, filled(trace, columns));
    return true;
  };

  const FAINT = 0.2; // the smooth edge of so faint an area would be a line, like a surveyed one

  const filled = (trace, columns) => {
    const all = trace.type === "choroplethmap" ? columns.locations : columns.lon;
    return all.length > 1 || all[0] !== null;
  };

  const parts = (trace) => {
    if (trace.type === "choroplethmap") return ["fill"];
    return [trace.mode === "lines" ? "line" : "symbol"];
  };

  /** An empty layer still costs a pass over every tile when it is visible. */
  const show = (map, trace, visible) => {
    for (const part of parts(trace)) {
      const id = `plotly-trace-layer-${trace.uid}-${part}`;
      if (map.getLayer(id)) map.setLayoutProperty(id, "visibility", visible ? "visible" : "none");
    }
  };

  /**
   * What Plotly has no word for: layers with nothing in them cost nothing, and a mark keeps no air
   * round it, for a ring has enough of its own.
   * @param {Object} gd @param {Object<string, Array>[]} columns arrays of each trace
   */
  const sharpen = (gd, columns) => {
    const map = mapOf(gd);
    if (!map) return;
    gd._fullData.forEach((trace, i) => {
      const id = `plotly-trace-layer-${trace.uid}-`;
      if (trace.type === "choroplethmap" && map.getLayer(`${id}fill`)) {
        map.setLayoutProperty(`${id}line`, "visibility", "none");
        const faint = trace.marker && trace.marker.opacity < FAINT; // none while it is empty
        if (faint) map.setPaintProperty(`${id}fill`, "fill-antialias", false);
      }
      if (map.getLayer(`${id}symbol`)) map.setLayoutProperty(`${id}symbol`, "icon-padding", 0);
      show(map, trace, filled(trace, columns[i]));
    });
  };

  /** True once Plotly has put the source of every trace on the map. */
  const standing = (gd) => {
    const map = mapOf(gd);
    if (!map || !gd._fullData) return false;
    return gd._fullData.every((trace) => {
      const kind = trace.type === "choroplethmap" ? "" : trace.mode === "lines" ? "-line" : "-symbol";
      return trace.visible !== true || Boolean(map.getSource(`source-${trace.uid}${kind}`));
    });
  };

  const REBUILT_MS = 4000;

  /** Resolves when every trace has its source again after a change of style. */
  const rebuilt = async (gd) => {
    const end = performance.now() + REBUILT_MS;
    while (!standing(gd) && performance.now() < end) {
      await new Promise(requestAnimationFrame);
    }
  };

  /** Resolves when the map has drawn everything it knows of. At once without a map. */
  const still = (gd) =>
    new Promise((resolve) => {
      const map = mapOf(gd);
      if (!map) {
        resolve();
        return;
      }
      map.once("idle", resolve);
      map.triggerRepaint();
    });

  const PATIENCE_MS = 250;

  /**
   * Draw once, when the new data is ready, instead of also at every message about its loading:
   * without a GPU each drawing of the map costs more than the data itself.
   * @param {Object} gd @param {number} count how many sources are about to get new data
   */
  const once = (gd, count) => {
    const map = mapOf(gd);
    if (!map || typeof map.triggerRepaint !== "function") return;
    const own = Object.getPrototypeOf(map).triggerRepaint;
    if (typeof own !== "function") return;
    clearTimeout(map.heldSince);
    if (map.isMoving()) {
      delete map.triggerRepaint;
      return;
    }
    const arrived = new Set();
    const release = () => {
      clearTimeout(map.heldSince);
      map.heldSince = 0;
      map.off("sourcedata", look);
      map.off("movestart", release);
      delete map.triggerRepaint;
      map.triggerRepaint();
    };
    const look = ({ sourceId, sourceDataType }) => {
      if (sourceDataType === "content") arrived.add(sourceId);
      // the map's own answer to the message, which is to load the tiles anew, comes after ours
      setTimeout(() => {
        if (map.heldSince && arrived.size >= count && map.areTilesLoaded()) release();
      });
    };
    map.triggerRepaint = () => {};
    map.on("sourcedata", look);
    map.on("movestart", release);
    map.heldSince = setTimeout(release, PATIENCE_MS);
  };

  window.mission.fastpath = {
    lines, mapOf, once, paint, rebuilt, sharpen, show, standing, still,
  };
})();
