/**
 * Going to a place or a record that was found elsewhere: the map flies there, a ring says for a
 * moment which spot is meant, and a record that the view does not show is brought into it.
 */
window.mission = window.mission || {};
(() => {
  const CLOSE = 10.2; // zoom at which a village is named
  const PADDING_PX = 70;
  const FLIGHT_MS = 900;
  const MARKED_MS = 5000;
  let mark = null;
  let ending = null;

  /** The box round all points of a record's pieces: `[west, south, east, north]`, or null. */
  const reach = (record) => {
    const { data, painter } = window.mission.stage;
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    const add = (lon, lat) => {
      if (lon === null) return;
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    };
    const trail = ({ lon, lat }) => data.arrays[lon].forEach((x, i) => add(x, data.arrays[lat][i]));
    const shape = (parts) => (typeof parts[0] === "number" ? add(...parts) : parts.forEach(shape));
    for (const [, , columns] of record.pieces || []) {
      if ("lon" in columns) trail(columns);
      for (const id of "locations" in columns ? data.arrays[columns.locations] : []) {
        shape(painter.shapes.get(id).coordinates);
      }
    }
    for (const number of record.run ? record.run.bundles : []) trail(data.flows.bundles[number].whole);
    return box[0] <= box[2] ? box : null;
  };

  /** Plotly takes a move for the reader's own, and keeps it, when it has an event. */
  const fly = ([west, south, east, north]) => {
    const map = window.mission.fastpath.mapOf(window.mission.stage.gd);
    const own = { originalEvent: new Event("visit") };
    const how = { duration: FLIGHT_MS }; // none for those who asked for less motion
    if (west === east && south === north) {
      map.flyTo({ ...how, center: [west, south], zoom: Math.max(map.getZoom(), CLOSE) }, own);
    } else {
      const most = { ...how, padding: PADDING_PX, maxZoom: CLOSE };
      map.fitBounds([[west, south], [east, north]], most, own);
    }
  };

  const unmark = () => {
    if (!mark) return;
    clearTimeout(ending);
    window.mission.fastpath.mapOf(window.mission.stage.gd).off("move", mark.follow);
    mark.element.remove();
    mark = null;
  };

  /** A ring round a spot, with its name, for some seconds. */
  const point = (lon, lat, name) => {
    unmark();
    const { gd } = window.mission.stage;
    const map = window.mission.fastpath.mapOf(gd);
    const element = document.createElement("div");
    element.className = "meant";
    element.setAttribute("aria-hidden", "true"); // the field has said where it goes
    if (name) {
      const label = document.createElement("span");
      label.textContent = name;
      element.append(label);
    }
    const follow = () => {
      const { x, y } = map.project([lon, lat]);
      element.style.transform = `translate(${x}px, ${y}px)`;
    };
    follow();
    map.on("move", follow);
    gd.append(element);
    mark = { element, follow };
    const mine = mark;
    const rest = () => {
      if (mark === mine) ending = setTimeout(unmark, MARKED_MS);
    };
    if (map.isMoving()) map.once("moveend", rest);
    else rest();
  };

  /** @param {{lon: number, lat: number}} where @param {string} name as the reader reads it */
  const place = ({ lon, lat }, name) => {
    window.mission.permalink.turn();
    fly([lon, lat, lon, lat]);
    point(lon, lat, name);
  };

  /**
   * What of a view has to change so that a record stands in it: its layer on, and its own days, or
   * for what stands over an interval the nearest last day on which it stands. Empty for no change.
   */
  const change = (record, view, allowed) => {
    const { certainty } = window.mission.snapshot;
    const part = {};
    if (!view.layers.includes(record.layer)) {
      part.layers = allowed.layers.filter((key) => [...view.layers, record.layer].includes(key));
    }
    if (certainty(record.bounds, view.first, view.last)) return part;
    const hold = (day) => Math.min(Math.max(day, allowed.first), allowed.last);
    if (record.bounds.length === 2) return { ...part, first: hold(record.bounds[0]), last: hold(record.bounds[1]) };
    const [a, b, c, d] = record.bounds;
    const [from, to] = b <= c ? [b, c] : [a, d];
    const last = hold(Math.min(Math.max(view.last, from), to));
    return { ...part, first: hold(last - (view.last - view.first)), last };
  };

  /** The filter goes where it would hide what the reader asked for. */
  const unfiltered = (record, { data, view }) => {
    const pass = window.mission.filter.pass(data, view);
    const kept = !pass || window.mission.filter.passes(pass, record, pass.only);
    return kept ? {} : { kinds: null, families: null, certainty: "", text: "" };
  };

  /** @param {Object} found a record of the shipment, or one without a day @param {Object[]} places */
  const record = (found, places) => {
    const { stage, setup, set, open } = window.mission;
    if (found.bounds) {
      const part = { ...change(found, stage.view, setup.allowed), ...unfiltered(found, stage) };
      if (Object.keys(part).length) set(part);
      if (part.layers) window.dash_clientside.set_props("layers", { value: part.layers });
    }
    const box = found.pieces && reach(found);
    if (box) fly(box);
    if (box && box[0] === box[2] && box[1] === box[3]) point(box[0], box[1], "");
    if (!box && places.length) place(places[0], "");
    open([found.id]);
  };

  window.mission.visit = { change, place, record };
})();
