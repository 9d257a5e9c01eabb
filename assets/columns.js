/**
 * What the timeline shows, counted: passing records per day, week or month, days without any, and
 * standing records as steps. A column counts what the map would show with its days as the period:
 * certain when a record lies wholly in them, possible when it may.
 */
window.mission = window.mission || {};
(() => {
  const NARROW_PX = 3; // a column below this is too narrow, the next level is taken
  const KNOWN_DAYS = 31; // a record dated no better than this reports no single day
  const CUT = 2.5; // columns so many times the usual high ones are cut, and say their count
  const WEEK = 7;
  const MONDAY = 3; // day 0 was a Thursday

  const monthStart = (day, by = 0) => {
    const date = new Date(day * 86400000);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1) / 86400000;
  };

  /** Each level: first day of the column of a day, and first day of the next. */
  const LEVELS = {
    day: { start: (day) => day, next: (start) => start + 1, days: 1 },
    week: {
      start: (day) => day - ((((day + MONDAY) % WEEK) + WEEK) % WEEK),
      next: (start) => start + WEEK,
      days: WEEK,
    },
    month: { start: (day) => monthStart(day), next: (start) => monthStart(start, 1), days: 30 },
  };

  /** @param {number} px pixels of a day @returns {"day"|"week"|"month"} */
  const level = (px) => {
    if (px >= NARROW_PX) return "day";
    return px * WEEK >= NARROW_PX ? "week" : "month";
  };

  const passing = (records, layers) =>
    records.filter(({ bounds, layer }) => bounds.length === 2 && layers.includes(layer));

  /**
   * @param {Object[]} records @param {string[]} layers those that are on
   * @param {string} name of the level @param {{first: number, last: number}} within
   * @returns {{start: number, end: number, sure: Object<string, number>,
   *   maybe: Object<string, number>, certain: number, possible: number}[]} columns in order, end
   *   excluded, counts by `layer/kind`; none for columns without a record
   */
  const count = (records, layers, name, within) => {
    const { start, next } = LEVELS[name];
    const columns = new Map();
    const at = (day) => {
      const from = start(day);
      if (!columns.has(from)) {
        columns.set(from, {
          start: Math.max(from, within.first), end: Math.min(next(from), within.last + 1),
          sure: {}, maybe: {}, certain: 0, possible: 0,
        });
      }
      return columns.get(from);
    };
    for (const { bounds: [earliest, latest], layer, kind } of passing(records, layers)) {
      if (latest < within.first || earliest > within.last) continue;
      const key = `${layer}/${kind}`;
      const first = start(earliest);
      if (first === start(latest) && earliest >= within.first && latest <= within.last) {
        const column = at(earliest);
        column.sure[key] = (column.sure[key] || 0) + 1;
        column.certain += 1;
        continue;
      }
      for (let from = first; from <= latest; from = next(from)) {
        const day = Math.max(from, earliest);
        if (day < within.first || day > within.last) continue;
        const column = at(day);
        column.maybe[key] = (column.maybe[key] || 0) + 1;
        column.possible += 1;
      }
    }
    return [...columns.values()].sort((a, b) => a.start - b.start);
  };

  /**
   * Days to which no record is dated, within a month at best: runs of them, end excluded.
   * @returns {{start: number, end: number}[]}
   */
  const gaps = (records, layers, within) => {
    const known = new Uint8Array(within.last - within.first + 1);
    for (const { bounds: [earliest, latest] } of passing(records, layers)) {
      if (latest - earliest >= KNOWN_DAYS) continue;
      const from = Math.max(earliest, within.first);
      for (let day = from; day <= Math.min(latest, within.last); day += 1) {
        known[day - within.first] = 1;
      }
    }
    const runs = [];
    let since = -1;
    for (let i = 0; i <= known.length; i += 1) {
      const none = i < known.length && !known[i];
      if (none && since < 0) since = i;
      if (!none && since >= 0) {
        runs.push({ start: within.first + since, end: within.first + i });
        since = -1;
      }
    }
    return runs;
  };

  /**
   * Standing records of a layer as steps: how many there are, certain and possible, from a day on.
   * @returns {{day: number, certain: number, possible: number}[]}
   */
  const steps = (records, layer, within) => {
    const { certainty, CERTAIN, POSSIBLE } = window.mission.snapshot;
    const own = records.filter((record) => record.layer === layer && record.bounds.length === 4);
    const days = new Set([within.first]);
    for (const { bounds: [a, b, c, d] } of own) [a, b, c + 1, d + 1].forEach((day) => days.add(day));
    return [...days]
      .filter((day) => day >= within.first && day <= within.last)
      .sort((a, b) => a - b)
      .map((day) => {
        const states = own.map(({ bounds }) => certainty(bounds, day, day));
        const of = (wanted) => states.filter((state) => state === wanted).length;
        return { day, certain: of(CERTAIN), possible: of(POSSIBLE) };
      });
  };

  /** 1, 2, 5, 10 ... the least that is not below. */
  const round = (value) => {
    const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
    return [1, 2, 3, 5, 10].map((step) => step * power).find((step) => step >= value);
  };

  /** What a full column stands for: the largest, or less where a few would dwarf the rest. */
  const ceiling = (columns) => {
    const sizes = columns.map((c) => c.certain + c.possible).sort((a, b) => a - b);
    const most = sizes[sizes.length - 1] || 1;
    const usual = round(sizes[Math.floor(sizes.length * 0.8)] || 1);
    return most > CUT * usual ? usual : round(most);
  };

  /** Days with something to see: records that fall on them, ground that changes. In order. */
  const eventful = (data, layers) => {
    const days = new Set();
    for (const { bounds } of passing(data.records, layers)) {
      if (bounds[1] - bounds[0] >= KNOWN_DAYS) continue;
      bounds.forEach((day) => days.add(day));
    }
    data.ground.days.forEach((day) => days.add(day));
    return [...days].filter((day) => day >= data.first && day <= data.last).sort((a, b) => a - b);
  };

  window.mission.columns = { LEVELS, ceiling, count, eventful, gaps, level, steps };
})();
