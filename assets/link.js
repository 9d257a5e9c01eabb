/**
 * The address is the view. Each word of it (period, layers, names, theme ...) is one entry of
 * `window.mission.words`; a file that brings a new word pushes its own. What cannot be read is
 * ignored with a note, never an error. dashboard/controls reads the same words in Python.
 *
 * @typedef {Object} Word
 * @property {number} place  order in the address
 * @property {string[]} keys  names of the query's parameters
 * @property {(query: URLSearchParams, view: Object, allowed: Object, notes: string[]) => void} read
 *   puts what it finds into `view`, and into `notes` what it could not read
 * @property {(view: Object, start: Object) => string[]} write  `key=value`, none for the usual one
 * @property {(view: Object) => void} [apply]  puts a view of the back button into its control, where
 *   that does not follow the view by itself
 */
window.mission = window.mission || {};
(() => {
  const { t } = window.mission;
  const NAMED = 5; // words that a note lists
  const words = window.mission.words || [];
  window.mission.words = words;

  const period = {
    place: 10,
    keys: ["from", "to"],
    read: (query, view, allowed, notes) => {
      const { parse, words: said } = window.mission.period;
      const day = (key, fallback) => {
        if (!query.has(key)) return fallback;
        const value = parse(query.get(key));
        if (value === null) {
          notes.push(t("{word} is not a day (YYYY-MM-DD)", { word: `${key}=${query.get(key)}` }));
          return fallback;
        }
        const held = Math.min(Math.max(value, allowed.first), allowed.last);
        if (held !== value) {
          notes.push(t("{word} lies outside the mission; {day} is shown", {
            word: `${key}=${query.get(key)}`, day: said(held),
          }));
        }
        return held;
      };
      view.first = day("from", view.first);
      view.last = day("to", Math.max(view.first, view.last));
      if (!query.has("from")) view.first = Math.min(view.first, view.last);
      if (view.first > view.last) {
        notes.push(t("from lies after to; the two were exchanged"));
        [view.first, view.last] = [view.last, view.first];
      }
    },
    write: ({ first, last }) => {
      const { iso } = window.mission.period;
      return [`from=${iso(first)}`, `to=${iso(last)}`];
    },
  };

  const layers = {
    place: 20,
    keys: ["layers"],
    read: (query, view, allowed, notes) => {
      if (!query.has("layers")) return;
      const asked = query.get("layers").split(",").filter(Boolean);
      const unknown = asked.filter((key) => !allowed.layers.includes(key));
      if (unknown.length) {
        notes.push(t("no layer {names}; there are {known}", {
          names: unknown.join(", "), known: allowed.layers.join(", "),
        }));
      }
      const kept = allowed.layers.filter((key) => asked.includes(key));
      if (kept.length || !asked.length) view.layers = kept;
    },
    write: (view) => [`layers=${view.layers.join(",")}`],
    apply: (view) => tell("layers", { value: view.layers }),
  };

  const tell = (id, props) => window.dash_clientside.set_props(id, props);

  /** The first of many, and a sign that there are more. */
  const some = (names) => names.slice(0, NAMED).join(", ") + (names.length > NAMED ? ", \u2026" : "");

  const unlike = (key, value, good) =>
    t("{word} is not one of {known}", { word: `${key}=${value}`, known: some(good) });

  /** A word whose value is one of a few, and whose control has its name. @param {boolean} always also the usual one is written */
  const choice = (place, key, values, always = false) => ({
    place,
    keys: [key],
    read: (query, view, allowed, notes) => {
      if (!query.has(key)) return;
      const good = values(allowed);
      if (good.includes(query.get(key))) view[key] = query.get(key);
      else notes.push(unlike(key, query.get(key), good));
    },
    write: (view, start) => (always || view[key] !== start[key] ? [`${key}=${view[key]}`] : []),
    apply: (view) => tell(key, { value: view[key] }),
  });

  /** Whether a map there shows any of the ground that the mission has. */
  const within = ({ lon, lat, zoom }, [west, south, east, north]) => {
    const half = (180 * Math.max(window.innerWidth, window.innerHeight)) / (512 * 2 ** zoom);
    return lon > west - half && lon < east + half && lat > south - half && lat < north + half;
  };

  const camera = {
    place: 60,
    keys: ["lon", "lat", "zoom"],
    read: (query, view, allowed, notes) => {
      if (!camera.keys.some((key) => query.has(key))) return;
      const [lon, lat, zoom] = camera.keys.map((key) => Number.parseFloat(query.get(key)));
      const good = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 20;
      if (good && within({ lon, lat, zoom }, allowed.limits)) view.camera = { lon, lat, zoom };
      else if (good) notes.push(t("the place of the map (lon, lat) lies outside the mission; its opening is shown"));
      else notes.push(t("the place of the map (lon, lat, zoom) cannot be read"));
    },
    write: ({ camera: at }) => (at
      ? [`lon=${at.lon.toFixed(4)}`, `lat=${at.lat.toFixed(4)}`, `zoom=${at.zoom.toFixed(2)}`]
      : []),
  };

  words.push(
    period,
    layers,
    choice(30, "names", (allowed) => allowed.names),
    {
      ...choice(40, "theme", () => ["light", "dark"], true),
      apply: (view) => tell("provider", { forceColorScheme: view.theme }),
    },
    choice(50, "width", (allowed) => allowed.width),
    camera,
  );

  const inOrder = () => [...words].sort((a, b) => a.place - b.place);

  /**
   * @param {string} search the query of the address
   * @param {Object} start the view to begin with (opening view of the mission)
   * @param {Object} allowed what the words may hold (dashboard/page.py, `setup`)
   * @returns {{view: Object, notes: string[]}}
   */
  const read = (search, start, allowed) => {
    const view = { ...start };
    const notes = [];
    const query = new URLSearchParams(search);
    const known = words.flatMap((word) => word.keys);
    for (const key of new Set(query.keys())) {
      if (!known.includes(key)) notes.push(t("\u201c{word}\u201d is not a word of this address", { word: key }));
    }
    for (const key of new Set(query.keys())) {
      if (query.getAll(key).length > 1) notes.push(t("{word} stands there more than once; the first counts", { word: key }));
    }
    for (const word of inOrder()) word.read(query, view, allowed, notes);
    return { view, notes };
  };

  /** @returns {string} the query of a view, in a fixed order */
  const write = (view, start) =>
    `?${inOrder().flatMap((word) => word.write(view, start)).join("&")}`;

  window.mission.unlike = unlike;
  window.mission.link = { read, write, choice };
})();
