/**
 * Movements bundled into flows: the browser's half of dashboard/layers/flows.py. Adds the integers
 * that each movement brings along and picks steps of the scale; what may be added was decided in
 * Python (dashboard/model/adding.py). A test demands the same flows from both.
 */
window.mission = window.mission || {};
(() => {
  const { t, nt, number } = window.mission;
  const UNKNOWN = -1;
  const STEPS = 4; // bounds of the scale at most

  /** How many of the sorted bounds a total reaches. */
  const stepOf = (bounds, total) => bounds.filter((bound) => bound <= total).length;

  const scale = (flows, measure, largest) => {
    const rungs = flows.ladder.map((rung) => rung * measure.factor);
    const top = Math.max(largest, measure.floor * measure.factor);
    const fit = rungs.filter((rung) => rung <= top).slice(-STEPS);
    return { bounds: fit.filter((rung) => rung <= largest), under: largest ? fit[0] : 0 };
  };

  /** What the steps of the scale mean, the thinnest first. */
  const labels = (measure, bounds, under) => {
    const { factor, unit } = measure;
    const least = bounds.map((bound) => number(Math.floor(bound / factor)));
    const first = under > factor
      ? t("under {amount} {unit}", { amount: number(Math.floor(under / factor)), unit })
      : t("none added");
    const last = least.length - 1;
    const rest = least.map((amount, i) =>
      (i < last ? t("from {amount}", { amount }) : t("from {amount} {unit}", { amount, unit })));
    return [first, ...rest];
  };

  /** `count unknown for 3 of 7; 2 not added: reports differ`, empty when all were added. */
  const words = (data, measure, total, unknown, apart) => {
    const parts = [];
    if (unknown) parts.push(t(measure.unknown, { n: unknown, all: total }));
    if (apart.length) {
      const why = data.flows.reasons.filter((_, i) => apart.includes(-2 - i));
      parts.push(nt("{n} not added: {why}", "{n} not added: {why}", apart.length, {
        why: why.join(", "),
      }));
    }
    return parts.join("; ");
  };

  /**
   * @param {Object} data shipment @param {[Object, number][]} drawn records with their certainty
   * @param {string} by what widths stand for
   * @param {number} [least] a total that the scale has to reach as well: that of a map beside
   * @returns {{all: Object[], measure: Object, bounds: number[], labels: string[],
   *   movements: number, unknown: number, apart: number[]}} widths and offsets in tenths of a
   *   pixel, an offset to the right of travel
   */
  const take = (data, drawn, by, least = 0) => {
    const { flows } = data;
    const column = Math.max(0, flows.measures.findIndex(({ key }) => key === by));
    const measure = flows.measures[column];
    const { CERTAIN } = window.mission.snapshot;
    const parts = new Map();
    const amounts = [];
    for (const [record, state] of drawn) {
      if (!record.run) continue;
      const amount = record.run.amounts[column];
      amounts.push(amount);
      for (const id of record.run.bundles) {
        if (!parts.has(id)) parts.set(id, { total: 0, members: [], unknown: 0, apart: [], sure: false });
        const part = parts.get(id);
        part.members.push([record, state]);
        if (amount >= 0) part.total += amount;
        else if (amount === UNKNOWN) part.unknown += 1;
        else part.apart.push(amount);
        if (state === CERTAIN) part.sure = true;
      }
    }
    const ids = [...parts.keys()].sort((a, b) => a - b);
    const largest = Math.max(
      least, ...ids.filter((id) => flows.bundles[id].road).map((id) => parts.get(id).total),
    );
    const { bounds, under } = scale(flows, measure, largest);
    const taken = new Map();
    const pointed = new Set();
    for (const id of ids) {
      const { arrow, crowded } = flows.bundles[id];
      if (arrow && !crowded.some((other) => pointed.has(other))) pointed.add(id);
    }
    const all = ids.map((id) => {
      const bundle = flows.bundles[id];
      const part = parts.get(id);
      const step = stepOf(bounds, part.total);
      const width = bundle.road ? flows.widths[step] : flows.thin;
      const marked = bundle.road && (part.unknown > 0 || part.total === 0);
      const inner = taken.get(bundle.lane) ?? Math.floor(flows.gap / 2);
      taken.set(bundle.lane, inner + width + flows.gap + (marked ? flows.markGap + flows.mark : 0));
      return {
        number: id, bundle, step, width, marked, ...part,
        offset: inner + Math.floor(width / 2),
        faint: bundle.assumed || !part.sure,
        pointed: pointed.has(id),
        arrow: bundle.road ? flows.arrows[step] : flows.thinArrow,
      };
    });
    return {
      all, measure, bounds, largest,
      labels: labels(measure, bounds, under),
      movements: amounts.length,
      unknown: amounts.filter((amount) => amount === UNKNOWN).length,
      apart: amounts.filter((amount) => amount < UNKNOWN),
    };
  };

  /** Offset of the thin line beside a flow, tenths of a pixel. */
  const beside = (flow, { markGap, mark }) =>
    flow.offset + Math.floor(flow.width / 2) + markGap + Math.floor(mark / 2);

  /**
   * The lines and arrows of a trace, each with its width and offset in pixels.
   * @returns {{columns: Object, width: number, offset: number}[]}
   */
  const strokes = (data, flows, trace) =>
    flows.all.flatMap((flow) => {
      if (flow.bundle.traces[flow.faint ? 1 : 0] !== trace) return [];
      const one = (columns, width, offset) => ({
        lon: data.arrays[columns.lon],
        lat: data.arrays[columns.lat],
        width: width / 10,
        offset: offset / 10,
      });
      const lines = [one(flow.bundle.strokes, flow.width, flow.offset)];
      if (flow.marked) lines.push(one(flow.bundle.whole, data.flows.mark, beside(flow, data.flows)));
      return lines;
    });

  const symbol = ({ bundle, faint }) => `arrow-${bundle.slot}${faint ? "-possible" : ""}`;

  const arrows = (flows) =>
    flows.all.filter((flow) => flow.pointed).map((flow) => {
      const [lon, lat, angle] = flow.bundle.arrow;
      return {
        lon, lat, angle, number: flow.number, symbol: symbol(flow),
        size: flow.arrow / 100, offset: flow.offset / 10,
      };
    });

  /** The arrays of a flow trace as Plotly gets them; null when it has nothing to show. */
  const columns = (data, flows, trace) => {
    if (trace === data.flows.arrowTrace) {
      const all = arrows(flows);
      if (!all.length) return null;
      return {
        lon: all.map((one) => one.lon),
        lat: all.map((one) => one.lat),
        "marker.symbol": all.map((one) => one.symbol),
        customdata: all.map((one) => one.number),
        "marker.angle": all.map((one) => one.angle),
      };
    }
    const own = flows.all.filter(({ bundle, faint }) => bundle.traces[faint ? 1 : 0] === trace);
    if (!own.length) return null;
    const join = (name) => own.flatMap(({ bundle }) => data.arrays[bundle.strokes[name]]);
    return { lon: join("lon"), lat: join("lat") };
  };

  /** What a trace shows of these flows, in short: the same text, the same picture. */
  const signature = (data, flows, trace) =>
    flows.all
      .filter((flow) =>
        trace === data.flows.arrowTrace || flow.bundle.traces[flow.faint ? 1 : 0] === trace)
      .map((f) => `${f.number}.${f.width}.${f.offset}.${f.marked ? 1 : 0}${f.faint ? 1 : 0}${f.pointed ? 1 : 0}`)
      .join(" ");

  const amount = ({ key }, n) => {
    if (key === "people") return nt("{n} person", "{n} people", n);
    return key === "tonnes" ? t("{n} t", { n }) : nt("{n} movement", "{n} movements", n);
  };

  /** What a flow is, in a few lines: the first is its title. */
  const told = (data, flows, flow) => {
    const { measure } = flows;
    const { bundle, total, members, unknown, apart } = flow;
    const { title, to: place } = bundle;
    const lines = [place ? t("{title} to {place}", { title, place }) : title];
    if (total) lines.push(amount(measure, total / measure.factor));
    const missing = words(data, measure, members.length, unknown, apart);
    if (missing) lines.push(missing);
    if (!bundle.road) lines.push(t("no road reported"));
    else if (bundle.assumed) lines.push(t("road assumed, as usual for these"));
    return lines;
  };

  window.mission.flow = { take, words, strokes, arrows, columns, signature, told, beside };
})();
