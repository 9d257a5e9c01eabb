/**
 * What stands on the map for a view: the browser's half of dashboard/model/snapshot.py.
 * Compares integers and looks up steps; a contract test demands the same answers as Python.
 *
 * @typedef {Object} View
 * @property {number} first  first day of the period
 * @property {number} last   last day of the period
 * @property {string[]} layers  keys of the layers that are on
 * @property {string} width  what the width of a movement stands for
 * @property {number[]} [beside]  first and last day of the other map of a comparison
 * @property {?string[]} [kinds] @property {?string[]} [families] @property {string} [certainty]
 * @property {string} [text]  the filter (assets/filter.js)
 */
window.mission = window.mission || {};
(() => {
  const ABSENT = 0;
  const POSSIBLE = 1;
  const CERTAIN = 2;
  const { t, nt } = window.mission;
  const COUNTED = {
    posts: (n) => nt("{n} post or base drawn", "{n} posts and bases drawn", n),
    convoys: (n) => nt("{n} movement", "{n} movements", n),
    events: (n) => nt("{n} event", "{n} events", n),
  };

  /** @param {number[]} bounds two days (passing) or four (standing) @returns {0|1|2} */
  const certainty = (bounds, first, last) => {
    if (bounds.length === 4) {
      const [startEarliest, startLatest, endEarliest, endLatest] = bounds;
      if (startLatest <= last && last <= endEarliest) return CERTAIN;
      return startEarliest <= last && last <= endLatest ? POSSIBLE : ABSENT;
    }
    const [earliest, latest] = bounds;
    if (first <= earliest && latest <= last) return CERTAIN;
    return earliest <= last && first <= latest ? POSSIBLE : ABSENT;
  };

  /** Index of the last step that starts on or before the day, -1 before the first. */
  const stepAt = (days, day) => {
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (days[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  /** The latest report of a track: `fresh` is false once it is older than the measure allows. */
  const figure = (track, day) => {
    const index = stepAt(track.days, day);
    if (index < 0) return null;
    const [since, text, sources] = track.steps[index];
    return { day: since, text, sources, fresh: day - since <= track.fresh };
  };

  const caption = (view, counts, listed, tracks, figures, filtered) => {
    const parts = filtered ? [t("filtered, {what}", { what: filtered })] : [];
    const fresh = tracks.map((track, i) => [track, figures[i]]).filter(([, f]) => f && f.fresh);
    for (const [layer, counted] of Object.entries(COUNTED)) {
      if (!view.layers.includes(layer)) continue;
      let total = 0;
      let possible = 0;
      for (const [key, pair] of Object.entries(counts)) {
        if (!key.startsWith(`${layer}/`)) continue;
        total += pair[0] + pair[1];
        possible += pair[1];
      }
      let text = counted(total);
      if (possible) {
        const some = nt("({n} of them possible)", "({n} of them possible)", possible);
        text += ` ${some}`;
      }
      for (const [track, f] of filtered ? [] : fresh) {
        const said = t("{figure} reported", { figure: f.text });
        if (track.compares === layer) text += `, ${said}`;
      }
      parts.push(text);
    }
    for (const [track, f] of fresh) if (track.caption) parts.push(`${f.text} ${track.caption}`);
    if (listed) {
      parts.push(nt("{n} listed without a place", "{n} listed without a place", listed));
    }
    const what = parts.join("; ") || t("no layers shown");
    return `${window.mission.period.between(view.first, view.last)}: ${what}`;
  };

  /**
   * The largest flow of the other map of a comparison: both have one scale of widths, or the same
   * width would mean two things.
   */
  const besides = (data, { beside, layers, width }) => {
    if (!beside || !layers.includes("convoys")) return 0;
    const drawn = data.records
      .map((record) => [record, record.run ? certainty(record.bounds, ...beside) : ABSENT])
      .filter(([, state]) => state !== ABSENT);
    return window.mission.flow.take(data, drawn, width).largest;
  };

  /**
   * @param {Object} data the shipment of dashboard/layers/shipment.py
   * @param {View} view
   * @returns {{drawn: [Object, number][], listed: Object[], counts: Object<string, number[]>,
   *   figures: (Object|null)[], km2: Object<string, number>, ground: Object|null, caption: string,
   *   flows: Object}} flows as assets/flow.js makes them; counts are keyed `layer/kind` and hold [certain, possible]
   */
  const take = (data, view) => {
    const on = new Set(view.layers);
    const { filter } = window.mission;
    const pass = filter.pass(data, view);
    const drawn = [];
    const listed = [];
    const counts = {};
    for (const record of data.records) {
      if (!on.has(record.layer)) continue;
      const state = certainty(record.bounds, view.first, view.last);
      if (state === ABSENT || (pass && !filter.passes(pass, record, state))) continue;
      if (record.undrawn) {
        listed.push(record);
        continue;
      }
      drawn.push([record, state]);
      const key = `${record.layer}/${record.kind}`;
      counts[key] = counts[key] || [0, 0];
      counts[key][state === CERTAIN ? 0 : 1] += 1;
    }
    const figures = data.tracks.map((track) => figure(track, view.last));
    const step = stepAt(data.ground.days, view.last);
    return {
      drawn,
      listed,
      flows: window.mission.flow.take(data, drawn, view.width, besides(data, view)),
      counts,
      figures,
      km2: step < 0 ? {} : data.ground.km2[step],
      ground: step < 0 ? null : { day: data.ground.days[step], sources: data.ground.sources[step] },
      caption: caption(
        view, counts, listed.length, data.tracks, figures, filter.told(data, view),
      ),
    };
  };

  window.mission.snapshot = { take, certainty, stepAt, POSSIBLE, CERTAIN };
})();
