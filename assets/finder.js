/**
 * Finding places and records by what somebody types, in any spelling that the mission knows.
 * The index is made by MiniSearch from dashboard/model/finding.py when the field is first used.
 */
window.mission = window.mission || {};
(() => {
  let index = null;
  let things = null;

  const fold = (text) => window.mission.folding.fold(text);
  const words = (text) => fold(text).split(" ").filter(Boolean);
  const forms = (place) => [...Object.values(place.names), ...place.more];

  const make = (found, data) => {
    window.mission.folding.use(found.letters);
    const shipped = new Map(data.records.map((record) => [record.id, record]));
    things = new Map();
    found.places.forEach((place, i) => {
      const keys = forms(place);
      things.set(`p${i}`, { place, keys: keys.map(fold), text: keys.join(" \u00b7 ") });
    });
    for (const about of found.records) {
      const record = shipped.get(about.id) || { ...about, bounds: null };
      const places = (about.places || []).map((number) => found.places[number]);
      const text = [record.title, record.id, ...(about.more || []), ...places.flatMap(forms)];
      things.set(`r${about.id}`, { record, places, keys: [fold(record.title)], text: text.join(" ") });
    }
    index = new window.MiniSearch({ fields: ["text"], tokenize: words, processTerm: (term) => term });
    index.addAll([...things].map(([id, { text }]) => ({ id, text })));
  };

  /** Resolves when `find` answers. */
  const ready = async () => {
    if (index) return;
    const { lazy, loading } = window.mission;
    const [found, data] = await Promise.all([
      lazy.data("search"), loading, lazy.script("minisearch.js"),
    ]);
    if (!index) make(found, data);
  };

  /** 0 the whole name, 1 a name that begins so, 2 else. */
  const nearness = (thing, wanted) => {
    if (thing.keys.includes(wanted)) return 0;
    return thing.keys.some((key) => key.startsWith(wanted)) ? 1 : 2;
  };

  /** Records that tell of a place by another of its names than the one that was typed. */
  const others = ({ keys }, records) => {
    const had = new Set(records.map(({ record }) => record));
    const more = [];
    for (const key of new Set(keys)) {
      for (const { id, score } of index.search(key, { combineWith: "AND" })) {
        const thing = things.get(id);
        if (!thing.record || had.has(thing.record)) continue;
        had.add(thing.record);
        more.push({ ...thing, score, near: 2 });
      }
    }
    return more;
  };

  /**
   * @param {string} text as typed @returns {{places: Object[], records: Object[]}} best first;
   *   only where nothing is spelt so, what is spelt nearly so (`near`)
   */
  const find = (text) => {
    const wanted = fold(text);
    if (!wanted) return { places: [], records: [], near: false };
    const look = (options) => index.search(text, { combineWith: "AND", prefix: true, ...options });
    let all = look({});
    const near = !all.length;
    if (near) all = look({ fuzzy: (term) => (term.length > 3 ? 0.25 : false), maxFuzzy: 2 });
    const hits = all.map(({ id, score }) => {
      const thing = things.get(id);
      return { ...thing, score, near: nearness(thing, wanted) };
    });
    const places = hits.filter(({ place }) => place);
    places.sort((a, b) => a.near - b.near || (near ? b.score - a.score : a.place.rank - b.place.rank) ||
      b.score - a.score);
    const records = hits.filter(({ record }) => record);
    if (places.length && !places[0].near) records.push(...others(places[0], records));
    const when = ({ record }) => (record.bounds ? record.bounds[0] : Infinity);
    records.sort((a, b) => a.near - b.near || b.score - a.score || when(a) - when(b));
    return { places, records, near };
  };

  window.mission.finder = { find, ready };
})();
