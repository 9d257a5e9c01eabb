/**
 * Reported figures as Plotly traces (scatter, which the map's bundle has). A dot is a report. Its
 * figure holds until the next report of the same counter, at most as long as it is fresh; then the
 * line stops. Figures that differ on one day are a bar from the lower to the higher.
 */
window.mission = window.mission || {};
(() => {
  const SYMBOLS = ["circle", "square", "diamond", "triangle-up", "pentagon", "star", "hexagon"];
  const COLOURS = ["--accent", "--chapter", "--event", "--post", "--contested", "--ink", "--muted"];
  const DASHES = ["solid", "dot", "dash", "longdash", "dashdot"];

  const colour = (name) => getComputedStyle(document.querySelector(".app")).getPropertyValue(name).trim();
  const safe = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);
  const iso = (day) => window.mission.period.iso(day);

  /** Where a figure holds: x and y of a line in steps, with breaks where no report is fresh.
   * @param {number} column 2 for the lower figure, 3 for the higher */
  const held = (line, column, until) => {
    const x = [];
    const y = [];
    if (line.kind === "amount") return { x, y };
    line.reports.forEach((report, i) => {
      const next = line.reports[i + 1];
      const end = Math.min(report[1] + line.fresh, next ? next[1] : Infinity, until);
      x.push(iso(report[1]), iso(Math.max(end, report[1])));
      y.push(report[column], report[column]);
      if (!next || next[1] > end) {
        x.push(null);
        y.push(null);
      }
    });
    return { x, y };
  };

  const hover = (report, name, words, kind) =>
    safe(`${window.mission.period.between(report[0], report[1])}: ${report[4]}`) +
    `<br>${safe(name)}, ${words[kind]}<br>${safe(report[5].slice(0, 3).join(", "))}`;

  /** How a line looks: the family by colour and sign, its counters by the dash. */
  const look = (line, lines, families) => {
    const family = families.indexOf(line.family);
    const own = lines.filter((one) => one.family === line.family);
    return {
      name: `${line.family} (${line.label})`,
      colour: colour(COLOURS[family % COLOURS.length]),
      symbol: SYMBOLS[family % SYMBOLS.length],
      dash: DASHES[own.indexOf(line) % DASHES.length],
    };
  };

  /** @returns {Object[]} traces of one counter: what holds, ranges and spans, then the reports */
  const traces = (line, style, words, until) => {
    const common = { type: "scatter", showlegend: false, connectgaps: false, cliponaxis: false };
    const thin = (points, dash, width) => ({
      ...common, ...points, mode: "lines", hoverinfo: "skip",
      line: { color: style.colour, width, dash, shape: "hv" },
    });
    const differ = line.reports.some(([, , low, high]) => low !== high);
    const bars = { x: [], y: [] };
    for (const [first, last, low, high] of line.reports) {
      if (low !== high) {
        bars.x.push(iso(last), iso(last), null);
        bars.y.push(low, high, null);
      }
      if (first !== last) {
        bars.x.push(iso(first), iso(last), null);
        bars.y.push(high, high, null);
      }
    }
    const dots = line.reports.flatMap((report) => {
      const values = report[2] === report[3] ? [report[2]] : [report[2], report[3]];
      return values.map((value) => [report, value]);
    });
    const hollow = dots.map(([[first, last]]) => first !== last);
    return [
      thin(held(line, 2, until), style.dash, 1.2),
      ...(differ ? [thin(held(line, 3, until), style.dash, 1.2)] : []),
      ...(bars.x.length ? [thin(bars, "solid", 2.4)] : []),
      {
        ...common, mode: "markers", hovertemplate: "%{text}<extra></extra>",
        x: dots.map(([report]) => iso(report[1])), y: dots.map(([, value]) => value),
        text: dots.map(([report]) => hover(report, style.name, words, line.kind)),
        marker: {
          size: 6, symbol: hollow.map((open) => (open ? `${style.symbol}-open` : style.symbol)),
          color: style.colour, line: { color: style.colour, width: hollow.map((open) => (open ? 1.4 : 0)) },
        },
      },
    ];
  };

  /** The areas of the mission: steps on the days when they changed. */
  const ground = (statuses, data, theme) => {
    const days = data.ground.days.map((day) => Math.max(day, data.first));
    return statuses.map(([id, label, colours], i) => ({
      type: "scatter", mode: "lines", showlegend: false, name: label,
      x: [...days, data.last].map(iso),
      y: [...data.ground.km2, data.ground.km2.at(-1)].map((km2) => km2[id]),
      line: { color: colours[theme], width: 1.8, shape: "hv", dash: DASHES[i % DASHES.length] },
      hovertemplate: `${safe(label)}: %{y:,.0f} km\u00b2<br>%{x|%-d %B %Y}<extra></extra>`,
    }));
  };

  /** @param {number[]} range first and last day */
  const layout = ([first, last], margin) => {
    const narrow = window.mission.linked.narrow();
    const [ink, muted, rule, paper] = ["--ink", "--muted", "--rule", "--paper"].map(colour);
    const axis = { fixedrange: true, gridcolor: rule, zeroline: false, tickfont: { color: muted, size: 11 } };
    return {
      margin, height: 160, showlegend: false, hovermode: "closest", dragmode: false,
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
      font: { family: "Noto Sans, Segoe UI, Helvetica, Arial, sans-serif", color: ink, size: 11 },
      hoverlabel: { bgcolor: paper, bordercolor: rule, font: { color: ink, size: 12 }, align: "left" },
      xaxis: { ...axis, type: "date", range: [iso(first), iso(last)],
        nticks: narrow ? 4 : 8, tickangle: 0, tickformat: last - first > 200 ? "%b %Y" : "%-d %b<br>%Y", linecolor: rule },
      yaxis: { ...axis, rangemode: "tozero", nticks: 4, tickformat: ",~f", linecolor: rule },
    };
  };

  window.mission.charting = { traces, ground, layout, look, held, SYMBOLS, DASHES };
})();
