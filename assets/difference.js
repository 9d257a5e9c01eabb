/**
 * What changed between two days: the browser's half of dashboard/model/difference.py. Compares the
 * integers of the shipment; a test demands the same answers from both.
 *
 * @typedef {Object} Change
 * @property {?Object} was  the record that stood on the earlier day
 * @property {?Object} now  the one on the later day: the same, or another row about the same ground
 * @property {number} before @property {number} after  certainty on either day
 */
window.mission = window.mission || {};
(() => {
  /** The areas that tile the region bring their size. */
  const tiles = (record) => record.km2 !== undefined;

  /** What a record is about: an area, whichever row tells of it; else the record itself. */
  const thing = (record) => {
    if (!record.area) return record.id;
    return tiles(record) ? record.area : `${record.area}/${record.kind}`;
  };

  const standing = (records, day) => {
    const { certainty } = window.mission.snapshot;
    const found = new Map();
    for (const record of records) {
      if (record.bounds.length !== 4) continue;
      const sure = certainty(record.bounds, day, day);
      if (sure) found.set(thing(record), [record, sure]);
    }
    return found;
  };

  /** Both days' records by what they are about: [was, before, now, after]. */
  const pairs = (records, earlier, later) => {
    const before = standing(records, earlier);
    const after = standing(records, later);
    return [...new Set([...before.keys(), ...after.keys()])].map((key) => [
      ...(before.get(key) || [null, 0]), ...(after.get(key) || [null, 0]),
    ]);
  };

  const thousandth = (value) => Math.round(value * 1000) / 1000;

  const ground = (data, earlier, later) => {
    const status = (record) => (record ? record.kind : "");
    const turned = pairs(data.records.filter(tiles), earlier, later)
      .filter(([was, , now]) => status(was) !== status(now))
      .map(([was, , now]) => ({ was, now, km2: (now || was).km2 }));
    const sums = new Map();
    for (const { was, now, km2 } of turned) {
      const key = JSON.stringify([status(was), status(now)]);
      sums.set(key, (sums.get(key) || 0) + km2);
    }
    const km2 = [...sums].map(([key, sum]) => [...JSON.parse(key), thousandth(sum)]);
    const after = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    km2.sort((a, b) => b[2] - a[2] || after(a[0], b[0]) || after(a[1], b[1]));
    return { turned, km2 };
  };

  /**
   * @param {Object} data shipment @param {number} one @param {number} other days, in any order
   * @param {string[]} layers keys of the layers that are on
   * @returns {{earlier: number, later: number, appeared: Change[], removed: Change[],
   *   changed: Change[], happened: [Object, number][],
   *   turned: {was: ?Object, now: ?Object, km2: number}[], km2: [string, string, number][]}}
   *   `happened`: movements and events after the earlier day, up to the later one
   */
  const take = (data, one, other, layers) => {
    const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
    const on = new Set(layers);
    // a record without a title is a line drawn between areas, and nobody's statement
    const told = data.records.filter((r) => on.has(r.layer) && r.title && !tiles(r));
    const found = { earlier, later, appeared: [], removed: [], changed: [] };
    for (const [was, before, now, after] of pairs(told, earlier, later)) {
      if (was === now && before === after) continue;
      const sort = !now ? "removed" : !was ? "appeared" : "changed";
      found[sort].push({ was, now, before, after });
    }
    const { certainty } = window.mission.snapshot;
    const passing = told.filter((record) => record.bounds.length === 2);
    const happened = earlier === later ? [] : passing
      .map((record) => [record, certainty(record.bounds, earlier + 1, later)])
      .filter(([, sure]) => sure);
    return { ...found, happened, ...ground(data, earlier, later) };
  };

  window.mission.difference = { take };
})();
