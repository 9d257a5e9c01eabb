/**
 * Fewer sources and tiles than Plotly asks a map for. It makes four sources and layers for each
 * line and each set of marks and fills one of them; and each source is asked for every tile in
 * view, two messages a tile, also far from all it holds. Here a source without anything in it waits
 * until something comes, and a tile without anything is not asked for. All by MapLibre's public
 * methods, on one map; without them the map has more to do and shows the same.
 */
window.mission = window.mission || {};
(() => {
  const OWN = /^source-/; // of Plotly
  const AREAS = /^source-[^-]+$/; // thinned together; again, ring by ring, neighbours would part
  const MARGIN = 1 / 32; // of a tile; MapLibre draws into it what lies up to half as far beside it

  /** @returns {?number[]} west, south, east, north of a GeoJSON; null without a point */
  const extent = (data) => {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    const walk = (part) => {
      if (typeof part[0] === "number") {
        box[0] = Math.min(box[0], part[0]);
        box[1] = Math.min(box[1], part[1]);
        box[2] = Math.max(box[2], part[0]);
        box[3] = Math.max(box[3], part[1]);
      } else part.forEach(walk);
    };
    for (const { geometry } of data.features || [{ geometry: data }]) {
      if (geometry && geometry.coordinates) walk(geometry.coordinates);
    }
    return box[0] <= box[2] ? box : null;
  };

  const across = (lon, count) => ((lon + 180) / 360) * count;
  const down = (lat, count) =>
    ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * count;

  const meets = (box, { x, y, z }) => {
    if (!box) return false;
    const count = 2 ** z;
    const [west, south, east, north] = box;
    return across(west, count) <= x + 1 + MARGIN && across(east, count) >= x - MARGIN &&
      down(north, count) <= y + 1 + MARGIN && down(south, count) >= y - MARGIN;
  };

  /** Ask a source for the tiles alone that hold something of it, now or until now. */
  const limit = (source, data) => {
    const { setData } = source;
    let boxes = [extent(data)];
    source.setData = function (next, ...rest) {
      boxes = [boxes.at(-1), extent(next)];
      return setData.call(this, next, ...rest);
    };
    source.on("data", ({ sourceDataType }) => {
      if (sourceDataType === "content") boxes = boxes.slice(-1);
    });
    source.hasTile = ({ canonical }) => boxes.some((box) => meets(box, canonical));
  };

  /**
   * Keep the sources that Plotly adds to a map waiting while they are empty. Plotly finds them as
   * if they were there. Call it before Plotly adds any.
   */
  const spare = (map) => {
    const waiting = new Map(); // what Plotly wants, by source
    const holder = new Map(); // and the source, by layer
    const { addSource, addLayer, getSource, removeSource, removeLayer } = map;

    const add = (id) => {
      const { spec, layers } = waiting.get(id);
      waiting.delete(id);
      map.addSource(id, spec, true);
      for (const { layer, before } of layers) {
        holder.delete(layer.id);
        addLayer.call(map, layer, before);
      }
    };
    const fill = (id, data) => {
      waiting.get(id).spec.data = data;
      if (extent(data)) add(id);
    };
    map.addSource = (id, wanted, now) => {
      const spec = AREAS.test(id) ? { ...wanted, tolerance: 0 } : wanted;
      const { data } = spec;
      if (!OWN.test(id) || !data || typeof data !== "object") addSource.call(map, id, spec);
      else if (now || extent(data)) {
        addSource.call(map, id, spec);
        limit(getSource.call(map, id), data);
      } else {
        waiting.set(id, { spec, layers: [], stand: { setData: (next) => fill(id, next) } });
      }
      return map;
    };
    map.getSource = (id) => (waiting.has(id) ? waiting.get(id).stand : getSource.call(map, id));
    map.addLayer = (layer, before) => {
      const place = waiting.get(layer.source);
      if (!place) return addLayer.call(map, layer, before);
      place.layers.push({ layer, before });
      holder.set(layer.id, layer.source);
      return map;
    };
    for (const [method, part] of [["setLayoutProperty", "layout"], ["setPaintProperty", "paint"]]) {
      const own = map[method];
      map[method] = (id, name, value, ...rest) => {
        if (!holder.has(id)) return own.call(map, id, name, value, ...rest);
        const { layers } = waiting.get(holder.get(id));
        const { layer } = layers.find((one) => one.layer.id === id);
        layer[part] = { ...layer[part], [name]: value };
        return map;
      };
    }
    map.removeLayer = (id) => {
      const place = waiting.get(holder.get(id));
      if (!place) return removeLayer.call(map, id);
      holder.delete(id);
      place.layers = place.layers.filter((one) => one.layer.id !== id);
      return map;
    };
    map.removeSource = (id) => (waiting.delete(id) ? map : removeSource.call(map, id));

    /** Add those that a day may fill, hidden, while nobody waits. @returns {boolean} any */
    map.complete = () => {
      const shown = ({ layer }) => (layer.layout || {}).visibility !== "none";
      const due = [...waiting].filter(([, { layers }]) => layers.some(shown));
      for (const [id, { layers }] of due) {
        for (const { layer } of layers) layer.layout = { ...layer.layout, visibility: "none" };
        add(id);
      }
      return due.length > 0;
    };
  };

  window.mission.sources = { extent, meets, spare };
})();
