/**
 * The address is the view: period, layers, names, theme. What cannot be read is ignored with a
 * note, never an error. dashboard/controls reads the same words in Python.
 */
window.mission = window.mission || {};
(() => {
  /**
   * @param {string} search the query of the address
   * @param {Object} start the view to begin with (opening view of the mission)
   * @param {{first: number, last: number, layers: string[], names: string[], width: string[]}}
   *   allowed
   * @returns {{view: Object, notes: string[]}}
   */
  const read = (search, start, allowed) => {
    const { period } = window.mission;
    const view = { ...start };
    const notes = [];
    const query = new URLSearchParams(search);
    const known = ["from", "to", "layers", "names", "theme", "width", "lon", "lat", "zoom"];
    for (const key of new Set(query.keys())) {
      if (!known.includes(key)) notes.push(`\u201c${key}\u201d is not a word of this address`);
    }
    const day = (key, fallback) => {
      if (!query.has(key)) return fallback;
      const value = period.parse(query.get(key));
      if (value === null) {
        notes.push(`${key}=${query.get(key)} is not a day (YYYY-MM-DD)`);
        return fallback;
      }
      const held = Math.min(Math.max(value, allowed.first), allowed.last);
      if (held !== value) {
        notes.push(`${key}=${query.get(key)} lies outside the mission; ${period.words(held)} is shown`);
      }
      return held;
    };
    view.first = day("from", view.first);
    view.last = day("to", Math.max(view.first, view.last));
    if (!query.has("from")) view.first = Math.min(view.first, view.last);
    if (view.first > view.last) {
      notes.push("from lies after to; the two were exchanged");
      [view.first, view.last] = [view.last, view.first];
    }
    if (query.has("layers")) {
      const asked = query.get("layers").split(",").filter(Boolean);
      const unknown = asked.filter((key) => !allowed.layers.includes(key));
      if (unknown.length) {
        notes.push(`no layer ${unknown.join(", ")}; there are ${allowed.layers.join(", ")}`);
      }
      const kept = allowed.layers.filter((key) => asked.includes(key));
      if (kept.length || !asked.length) view.layers = kept;
    }
    const choice = (key, values) => {
      if (!query.has(key)) return;
      if (values.includes(query.get(key))) view[key] = query.get(key);
      else notes.push(`${key}=${query.get(key)} is not one of ${values.join(", ")}`);
    };
    choice("names", allowed.names);
    choice("theme", ["light", "dark"]);
    choice("width", allowed.width);
    const camera = ["lon", "lat", "zoom"].map((key) => Number.parseFloat(query.get(key)));
    if (["lon", "lat", "zoom"].some((key) => query.has(key))) {
      const [lon, lat, zoom] = camera;
      const good = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 20;
      if (good) view.camera = { lon, lat, zoom };
      else notes.push("the place of the map (lon, lat, zoom) cannot be read");
    }
    return { view, notes };
  };

  /** @returns {string} the query of a view, in a fixed order */
  const write = (view, start) => {
    const { period } = window.mission;
    const query = [`from=${period.iso(view.first)}`, `to=${period.iso(view.last)}`];
    query.push(`layers=${view.layers.join(",")}`);
    if (view.names !== start.names) query.push(`names=${view.names}`);
    query.push(`theme=${view.theme}`);
    if (view.width !== start.width) query.push(`width=${view.width}`);
    if (view.camera) {
      const { lon, lat, zoom } = view.camera;
      query.push(`lon=${lon.toFixed(4)}`, `lat=${lat.toFixed(4)}`, `zoom=${zoom.toFixed(2)}`);
    }
    return `?${query.join("&")}`;
  };

  window.mission.link = { read, write };
})();
