/**
 * Days as whole numbers since 1970-01-01, and periods in words.
 * Mirrors dashboard/model/period.py and dashboard/languages/calendar.py; a test compares them.
 */
window.mission = window.mission || {};
(() => {
  const { shipped } = window.mission;
  const DAY_MS = 86400000;

  /** @param {number} day @returns {string} `2020-11-20` */
  const iso = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

  /** @param {string} text an ISO day @returns {number|null} null when it is not a real day */
  const parse = (text) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text || "")) return null;
    const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS;
    return Number.isInteger(day) && iso(day) === text ? day : null;
  };

  const parts = (day) => {
    const date = new Date(day * DAY_MS);
    return { d: date.getUTCDate(), m: date.getUTCMonth(), y: date.getUTCFullYear() };
  };

  const filled = (pattern, { d, m, y }, months = shipped.months) =>
    pattern.replace("{d}", d).replace("{m}", months[m]).replace("{y}", y);

  /** @param {number} day @returns {string} `20 November 2020`, in the language of the page */
  const words = (day) => filled(shipped.day, parts(day));

  /** @param {number} day @returns {string} `20 Nov 2020` */
  const short = (day) => filled(shipped.day, parts(day), shipped.shortMonths);

  /** @param {number} first @param {number} last @returns {string} month and year named once */
  const between = (first, last) => {
    if (first === last) return words(last);
    const a = parts(first);
    const b = parts(last);
    if (a.y === b.y && a.m === b.m) return filled(shipped.day, { ...b, d: `${a.d}\u2013${b.d}` });
    if (a.y === b.y && shipped.day.startsWith("{y}")) {
      return `${words(first)} \u2013 ${filled(shipped.dayOfYear, b)}`;
    }
    if (a.y === b.y) return `${filled(shipped.dayOfYear, a)} \u2013 ${words(last)}`;
    return `${words(first)} \u2013 ${words(last)}`;
  };

  /** @returns {string} the part of a file name that says when */
  const slug = (first, last) => (first === last ? iso(last) : `${iso(first)}_${iso(last)}`);

  window.mission.period = { iso, parse, words, short, between, slug };
})();
