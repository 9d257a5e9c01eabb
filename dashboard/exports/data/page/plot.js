/**
 * The Plotly half of the map: areas and lines of the records that stand on the day, on the ground.
 * Marks, movements and names lie over it (marks.js, names.js).
 */
(() => {
  const { state, sphere, snapshot } = window.mission;
  const { data } = state;
  const lines = new Map();
  const shapes = {};

  /** The columns of a shipped line in the plane, each made once. */
  const lineOf = ({ lon, lat }) => {
    const key = `${lon}/${lat}`;
    if (!lines.has(key)) {
      const y = data.arrays[lat].map((one) => (one === null ? null : sphere.north(one)));
      lines.set(key, { key, x: data.arrays[lon], y });
    }
    return lines.get(key);
  };

  const shapeOf = (name) => {
    shapes[name] ||= { key: name, ...sphere.columns(data.shapes[name]) };
    return shapes[name];
  };

  const join = (parts) => ({ x: parts.flatMap(({ x }) => x), y: parts.flatMap(({ y }) => y) });

  /** `edge` closes the hair between neighbours that a browser leaves. */
  const area = (parts, color, opacity, edge = 0) => ({
    type: "scatter", mode: "lines", hoverinfo: "skip", ...join(parts), opacity,
    line: { width: edge, color }, fill: "toself", fillcolor: color,
  });

  const SHAPES = { rising: "/", falling: "\\" };

  /** Broken lines as the regions of a square tile, which is all that Plotly has for them. */
  const broken = ({ size, strokes, width }) => ({
    size: size[0],
    path: strokes.map(([x, y, , end]) =>
      `M${x - width / 2},${y}h${width}V${end}h${-width}Z`).join(""),
  });

  const ruled = (parts, pattern) => {
    const { form, spacing, width, ink, opacity } = pattern;
    const lines = SHAPES[form]
      ? { shape: SHAPES[form], size: spacing, solidity: width / spacing } : broken(pattern);
    return {
      ...area(parts, "rgba(0,0,0,0)", 1),
      fillpattern: { ...lines, fgcolor: ink, fgopacity: opacity, bgcolor: "rgba(0,0,0,0)" },
    };
  };

  /** What the drawn records put where: columns by trace, marks, and what a pointer can meet. */
  const gather = (found) => {
    const put = data.traces.map(() => []);
    const marks = [];
    const targets = [];
    for (const [record, certainty] of found.drawn) {
      const possible = certainty === snapshot.POSSIBLE;
      for (const [sure, maybe, own, instead] of record.pieces) {
        const index = possible ? maybe : sure;
        const columns = possible ? { ...own, ...instead } : own;
        if ("locations" in columns) {
          const names = data.arrays[columns.locations];
          const values = data.arrays[columns.z];
          names.forEach((name, i) => put[index].push({ ...shapeOf(name), value: values[i] }));
          if (data.cards[record.id]) targets.push({ record, areas: names.map(shapeOf) });
        } else if ("marker.symbol" in columns) {
          const symbols = data.arrays[columns["marker.symbol"]];
          const [lon, lat] = [data.arrays[columns.lon][0], data.arrays[columns.lat][0]];
          marks.push({ record, lon, lat, symbols, scale: data.traces[index].light.marker.size / 10 });
        } else {
          const line = lineOf(columns);
          if (!put[index].some(({ key }) => key === line.key)) put[index].push(line);
          if (data.cards[record.id]) targets.push({ record, line });
        }
      }
    }
    return { put, marks, targets };
  };

  const fills = (index, parts) => {
    const { key } = data.traces[index];
    if (key === "band") {
      const levels = [...new Set(parts.map((part) => part.value))];
      return levels.map((level) => area(
        parts.filter((part) => part.value === level), data.band[state.theme], data.band_opacity,
      ));
    }
    const { pattern } = data.traces[index];
    if (pattern) return [ruled(parts, pattern[state.theme])];
    return data.statuses.map((colours, value) =>
      area(parts.filter((part) => part.value === value), colours[state.theme], 1, 0.8));
  };

  const drawn = (index, parts) => {
    if (!parts.length) return [];
    if (data.traces[index].type === "choroplethmap") {
      return fills(index, parts).filter(({ x }) => x.length);
    }
    const { dash, [state.theme]: { line, ...style } } = data.traces[index];
    const broken = dash ? { dash: dash.split(" ").map((length) => `${length}px`).join() } : {};
    return [{ type: "scatter", ...style, line: { ...line, ...broken }, ...join(parts) }];
  };

  const traces = ({ put }) => {
    const ground = window.mission.ground();
    const level = (wanted) => data.traces.flatMap((trace, i) =>
      ((data.levels[trace.key] === "fill") === wanted && !trace.flow ? drawn(i, put[i]) : []));
    const borders = state.view.layers.includes("boundaries")
      ? [ground.district, ground.former_oblast, ground.state_border] : [];
    return [ground.land, ...level(true), ground.river, ground.lake, ...borders, ...level(false)];
  };

  const hidden = {
    visible: false, showgrid: false, zeroline: false, autorange: false, fixedrange: false,
  };
  const [west, south, east, north] = data.frame;
  const layout = {
    margin: { l: 0, r: 0, t: 0, b: 0 }, showlegend: false, hovermode: false, dragmode: "pan",
    paper_bgcolor: "rgba(0,0,0,0)",
    xaxis: { ...hidden, range: [west, east] },
    yaxis: {
      ...hidden, range: [sphere.north(south), sphere.north(north)], scaleanchor: "x", scaleratio: 1,
    },
  };
  const config = {
    displayModeBar: false, scrollZoom: true, doubleClick: false, showTips: false,
  };

  let last = "";

  /** What the plot shows, in short: while it is the same, days only move what lies over it. */
  const signature = ({ put }) => JSON.stringify([
    state.theme, state.view.layers.includes("boundaries"),
    put.map((parts) => parts.map(({ key, value }) => `${key}=${value}`)),
  ]);

  /** @returns {Promise<{marks: Object[], targets: Object[]}>} what marks.js and hits.js need */
  const draw = async (gd) => {
    const found = gather(state.found);
    const now = signature(found);
    if (now === last) return found;
    last = now;
    const paint = getComputedStyle(document.documentElement).getPropertyValue("--water").trim();
    layout.plot_bgcolor = paint;
    await window.Plotly.react(gd, traces(found), layout, config);
    return found;
  };

  /** Larger or smaller about the middle. @param {number} factor of the window's sides */
  const zoom = (gd, factor) => {
    const about = ([a, b]) => {
      const half = ((b - a) / 2) * factor;
      return [(a + b) / 2 - half, (a + b) / 2 + half];
    };
    const { x, y } = sphere.sides(gd);
    return window.Plotly.relayout(gd, { "xaxis.range": about(x), "yaxis.range": about(y) });
  };

  window.mission.plot = { draw, zoom };
})();
