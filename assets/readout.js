/**
 * Writes a snapshot beside the map: caption, counts of the legend, figures of the last day.
 * Elements are found by the ids and data attributes that dashboard/controls gives them; text goes
 * in as text, never as markup.
 */
window.mission = window.mission || {};
(() => {
  const { period, t, number } = window.mission;

  const put = (element, text) => {
    if (element && element.textContent !== text) element.textContent = text;
  };

  const km2 = (value) => t("{n} km\u00b2", { n: Math.round(value) });

  /** The area of a status on the earlier and the later day, once where it is the same. */
  const turned = (was, is) => {
    const told = is ? km2(is) : "\u2013";
    if (Math.round(was || 0) === Math.round(is || 0)) return told;
    return `${was ? number(Math.round(was)) : "\u2013"} \u2192 ${told}`;
  };

  /** `5` or `5 · 7 possible`; nothing drawn shows as a dash, for none drawn is not none there. */
  const amount = (pair) => {
    if (!pair || pair[0] + pair[1] === 0) return "\u2013";
    const [sure, n] = pair;
    if (!n) return number(sure);
    return sure ? t("{sure} + {n} possible", { sure, n }) : t("{n} possible", { n });
  };

  /** How far off the limits of control on the map may lie: `\u00b1 2\u20138 km`. */
  const reach = (snapshot) => {
    const all = snapshot.drawn.map(([record]) => record.reach).filter(Boolean);
    if (!all.length) return "";
    const [low, high] = [Math.min(...all), Math.max(...all)];
    if (low === high) return t("\u00b1 {n} km", { n: high });
    return t("\u00b1 {low}\u2013{high} km", { low, high });
  };

  /** Which of the signs for uncertainty are on the map: rings, circles, hollow marks and arrows. */
  const uncertain = (snapshot, data) => {
    const found = new Set();
    const { crowds } = window.mission.stage.painter;
    for (const [record, state] of snapshot.drawn) {
      const hidden = window.mission.crowd.hidden(crowds, record);
      const possible = state === window.mission.snapshot.POSSIBLE;
      for (const [trace, , sure, instead] of record.pieces) {
        if (!hidden && data.traces[trace].key.endsWith("-radius")) found.add("radius");
        const columns = possible ? { ...sure, ...instead } : sure;
        if (!("marker.symbol" in columns)) continue;
        for (const symbol of data.arrays[columns["marker.symbol"]]) {
          if (symbol.startsWith("halo-")) {
            if (!hidden) found.add(symbol.slice(5)); // a fan has no rings
          } else if (symbol.endsWith("-possible")) found.add("possible");
        }
      }
    }
    if (snapshot.flows.all.some(({ faint, pointed }) => faint && pointed)) found.add("arrow");
    return found;
  };

  /**
   * The legend explains what is on the map and nothing else; kinds that are not are named in a
   * line of words, for none drawn is not none there.
   */
  const legend = (snapshot, data, view) => {
    const { second } = window.mission;
    const beside = Number.isInteger(view.compare) && second.shown; // the map of the other day
    for (const element of document.querySelectorAll("[data-count]")) {
      const key = element.dataset.count;
      const only = beside && key in beside.counts && !(key in snapshot.counts);
      put(element, only ? "\u2013" : amount(snapshot.counts[key]));
      element.closest("[data-entry]").dataset.drawn = String(only || key in snapshot.counts);
    }
    for (const element of document.querySelectorAll("[data-km2]")) {
      const found = snapshot.km2[element.dataset.km2];
      const other = beside ? beside.km2[element.dataset.km2] : found;
      put(element, turned(...(view.compare > view.last ? [found, other] : [other, found])));
      element.closest("[data-entry]").dataset.drawn = String(Boolean(found || other));
    }
    put(document.querySelector("[data-reach]"), reach(snapshot));
    for (const block of document.querySelectorAll("[data-block]")) {
      const layer = block.dataset.block;
      const on = ["uncertain", "ground"].includes(layer) || view.layers.includes(layer);
      const entries = [...block.querySelectorAll("[data-entry]")];
      const drawn = entries.some((entry) => entry.dataset.drawn === "true");
      block.dataset.shown = String(on && (drawn || !entries.length));
      const absent = entries.filter((entry) => entry.dataset.drawn === "false");
      const names = absent.map((entry) => entry.querySelector(".label").textContent);
      const line = block.querySelector("[data-absent]");
      if (line) put(line, on && names.length ? t("Not on the map: {names}", { names: names.join(", ") }) : "");
    }
    signs(snapshot, data);
  };

  const signs = (snapshot, data) => {
    const found = uncertain(snapshot, data);
    for (const sign of document.querySelectorAll('[data-sign^="uncertain/"]')) {
      sign.dataset.drawn = String(found.has(sign.dataset.sign.slice(10)));
    }
    const block = document.querySelector('[data-block="uncertain"]');
    block.hidden = !block.querySelector('[data-drawn="true"]');
  };

  /** The figure of close marks is explained while there is one on the map as it rests, and rings
   * while a mark has one. */
  const crowded = (any) => {
    document.querySelector('[data-sign="reading/crowd"]').dataset.drawn = String(any);
    const { shown, data } = window.mission.stage;
    signs(shown, data);
  };

  /** What the widths of the movements mean now, and what they leave out. */
  const widths = (snapshot, data) => {
    const { flows } = snapshot;
    const roads = flows.all.filter(({ bundle }) => bundle.road);
    const shown = {
      missing: flows.all.some(({ marked }) => marked),
      thin: roads.length < flows.all.length,
      direction: flows.all.some(({ pointed }) => pointed),
    };
    flows.labels.forEach((_, i) => {
      // the first step stands for nothing where every flow reaches the next
      shown[`width-${i}`] = roads.length > 0 && (i > 0 || roads.some(({ step }) => step === 0));
    });
    for (const sign of document.querySelectorAll('[data-sign^="scale/"]')) {
      const kind = sign.dataset.sign.slice(6);
      sign.dataset.drawn = String(Boolean(shown[kind]));
      if (kind.startsWith("width-")) {
        put(sign.querySelector(".label"), flows.labels[Number(kind.slice(6))] || "");
      }
    }
    const { words } = window.mission.flow;
    const said = words(data, flows.measure, flows.movements, flows.unknown, flows.apart);
    put(document.getElementById("tally"), said);
  };

  /** Every page that a figure rests on; two reports of one day are two links. */
  const cite = (place, sources) => {
    const key = sources.map(([, url]) => url).join(" ");
    if (place.dataset.cited === key) return;
    place.dataset.cited = key;
    place.replaceChildren(
      ...sources.map(([publisher, url]) => {
        const link = document.createElement("a");
        Object.assign(link, { href: url, target: "_blank", rel: "noopener", textContent: publisher });
        return link;
      }),
    );
  };

  const strip = (snapshot, data) => {
    data.tracks.forEach((track, i) => {
      const tile = document.getElementById(`figure-${track.id}`);
      if (!tile) return;
      const figure = snapshot.figures[i];
      const text = figure && (track.unit ? `${figure.text} ${track.unit}` : figure.text);
      tile.dataset.state = !figure ? "none" : figure.fresh ? "fresh" : "old";
      put(tile.querySelector("[data-part=value]"), figure && figure.fresh ? text : t("no report"));
      put(
        tile.querySelector("[data-part=since]"),
        !figure ? "" : figure.fresh
          ? period.words(figure.day)
          : t("last: {figure}, {day}", { figure: text, day: period.words(figure.day) }),
      );
      cite(tile.querySelector("[data-part=sources]"), figure ? figure.sources : []);
    });
  };

  /** The areas of the day: in force since when, reported by whom, measured by us. */
  const ground = (snapshot) => {
    const tile = document.getElementById("figure-ground");
    const since = snapshot.ground && snapshot.ground.day;
    for (const element of tile.querySelectorAll("[data-ground]")) {
      const found = snapshot.km2[element.dataset.ground];
      put(element, found ? km2(found) : "\u2013");
    }
    const known = since !== null && since > 0;
    put(tile.querySelector("[data-part=since]"), known ? t("since {day}", { day: period.words(since) }) : "");
    cite(tile.querySelector("[data-part=sources]"), snapshot.ground ? snapshot.ground.sources : []);
  };

  /** @param {Object} snapshot @param {Object} data @param {Object} view */
  const write = (snapshot, data, view) => {
    put(document.getElementById("caption"), snapshot.caption);
    put(document.getElementById("as-of"), t("As of {day}", { day: period.words(view.last) }));
    legend(snapshot, data, view);
    widths(snapshot, data);
    strip(snapshot, data);
    ground(snapshot);
    window.mission.slider.place(view.first, view.last);
    window.mission.fields.place(view.first, view.last);
  };

  document.addEventListener("mission:compared", () => {
    const { shown, data, view } = window.mission.stage;
    legend(shown, data, view);
  });

  window.mission.readout = { write, crowded };
})();
