/**
 * Charts of the reported figures in the drawer, one below the other on the same days. The chosen
 * period is shaded; dragging across a chart chooses another. Made when they are opened first.
 */
window.mission = window.mission || {};
(() => {
  const MARGIN = { l: 58, r: 14, t: 8, b: 34 };
  const LEAST_DAYS = 10; // shown on either side of a short period
  const MEANT_PX = 4; // a press that moves less is no brush
  const { make } = window.mission.linked;
  let plan = null;
  let found = null;
  let figures = [];
  let theme = "";
  let brush = null;

  let closer = null;
  let range = [0, 1]; // days that the charts show

  const days = () => window.mission.stage.data;

  /** All days of the mission, or the period and as many days on either side. */
  const wanted = ({ first, last }) => {
    if (!closer.checked) return [days().first, days().last];
    const beside = Math.max(last - first, LEAST_DAYS);
    return [Math.max(first - beside, days().first), Math.min(last + beside, days().last)];
  };

  /** Where a day lies across a chart, in parts of its width inside the margins. */
  const share = (day) =>
    Math.min(Math.max((day - range[0]) / (range[1] - range[0]), 0), 1);

  const dayAt = (figure, x) => {
    const { left, width } = figure.plot.getBoundingClientRect();
    const part = (x - left - MARGIN.l) / (width - MARGIN.l - MARGIN.r);
    const day = Math.round(range[0] + part * (range[1] - range[0]));
    return Math.min(Math.max(day, range[0]), range[1]);
  };

  const shade = (first, last) => {
    for (const { window: pane } of figures) {
      pane.style.left = `calc(${MARGIN.l}px + (100% - ${MARGIN.l + MARGIN.r}px) * ${share(first)})`;
      pane.style.width =
        `max(2px, calc((100% - ${MARGIN.l + MARGIN.r}px) * ${share(last) - share(first)}))`;
    }
  };

  const press = (figure) => (event) => {
    if (event.button > 0) return;
    brush = { figure, x: event.clientX, from: dayAt(figure, event.clientX), on: false };
    figure.plot.setPointerCapture(event.pointerId);
  };

  /** While a chart is brushed the period follows; the charts stay as they are until the end. */
  const move = (event) => {
    if (!brush || (!brush.on && Math.abs(event.clientX - brush.x) < MEANT_PX)) return;
    brush.on = true;
    const ends = [brush.from, dayAt(brush.figure, event.clientX)].sort((a, b) => a - b);
    shade(...ends);
    window.mission.choose(...ends);
  };

  const release = () => {
    brush = null;
    show(window.mission.stage);
  };

  /** A short line or sign with the words it stands for. */
  const key = (style, reports) => {
    const ns = "http://www.w3.org/2000/svg";
    const svg = document.createElementNS(ns, "svg");
    const line = document.createElementNS(ns, "line");
    const dashes = { solid: "", dot: "2 3", dash: "6 4", longdash: "10 4", dashdot: "6 3 2 3" };
    for (const [name, value] of Object.entries({ width: 26, height: 10, "aria-hidden": "true" })) {
      svg.setAttribute(name, value);
    }
    for (const [name, value] of Object.entries({
      x1: 0, x2: 26, y1: 5, y2: 5, stroke: style.colour, "stroke-width": 2,
      "stroke-dasharray": dashes[style.dash],
    })) line.setAttribute(name, value);
    svg.append(line);
    if (reports) {
      const dot = document.createElementNS(ns, "path");
      const shapes = {
        circle: "M9 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z", square: "M9.5 1.5h7v7h-7Z",
        diamond: "M13 .5l4.5 4.5l-4.5 4.5l-4.5-4.5Z", "triangle-up": "M13 1l4.5 8h-9Z",
      };
      dot.setAttribute("d", shapes[style.symbol] || "M13 .8l4.2 3l-1.6 5h-5.2l-1.6-5Z");
      dot.setAttribute("fill", style.colour);
      svg.append(dot);
    }
    return make("span", { className: "chart-key" }, svg, reports ? `${style.name}: ${reports}` : style.name);
  };

  const shell = (id, title) => {
    const keys = make("div", { className: "chart-keys" });
    const plot = make("div", { className: "chart-plot" });
    const pane = make("div", { className: "chart-window" });
    plot.setAttribute("role", "img");
    const figure = {
      id, keys, plot, window: pane, title,
      element: make("figure", { className: "chart", id: `chart-${id}` },
        make("figcaption", {}, make("strong", { textContent: title }), keys),
        make("div", { className: "chart-frame" }, pane, plot)),
    };
    // Plotly would lay a cover over the page that takes the moves
    plot.addEventListener("mousedown", (event) => event.stopPropagation(), true);
    plot.addEventListener("pointerdown", press(figure));
    plot.addEventListener("pointermove", move);
    plot.addEventListener("pointerup", release);
    plot.addEventListener("pointercancel", release);
    return figure;
  };

  /** Traces and keys of a figure in the colours of now, and what it says in words. */
  const fill = (figure) => {
    const { charting, period } = window.mission;
    const chart = found.charts.find(({ id }) => id === figure.id);
    if (!chart) {
      const { data } = window.mission.stage;
      const traces = charting.ground(found.statuses, data, scheme());
      figure.keys.replaceChildren(...traces.map((t) => key({ name: t.name, colour: t.line.color, dash: t.line.dash })));
      figure.plot.setAttribute("aria-label", figure.title);
      return traces;
    }
    const families = plan.families.map(([, label]) => label);
    const until = days().last;
    const styles = chart.lines.map((line) => charting.look(line, chart.lines, families));
    figure.keys.replaceChildren(...chart.lines.map((line, i) => key(styles[i], line.reports.length)));
    const told = chart.lines.map((line, i) => {
      const last = line.reports.at(-1);
      return `${styles[i].name}: ${last[4]}, ${period.between(last[0], last[1])}`;
    });
    figure.plot.setAttribute("aria-label", `${figure.title}. ${told.join("; ")}`);
    return chart.lines.flatMap((line, i) => charting.traces(line, styles[i], plan.words, until));
  };

  const paint = () => {
    const config = { locale: window.mission.shipped.language, displayModeBar: false, responsive: true, scrollZoom: false, doubleClick: false };
    return Promise.all(figures.map((figure) =>
      window.Plotly.react(figure.plot, fill(figure), window.mission.charting.layout(range, MARGIN), config)));
  };

  const scheme = () => document.documentElement.dataset.mantineColorScheme;

  const show = ({ view }) => {
    if (brush && brush.on) return;
    const now = wanted(view);
    if (theme !== scheme() || now.join() !== range.join()) {
      theme = scheme();
      range = now;
      paint();
    }
    shade(view.first, view.last);
  };

  const build = async (room, given) => {
    plan = given;
    found = await window.mission.fetched("series");
    const { language, months, shortMonths, decimal, group: thousands } = window.mission.shipped;
    const week = Array(7).fill(""); // no chart names a day of the week
    const format = {
      months, shortMonths, days: week, shortDays: week, date: "%d.%m.%Y", decimal, thousands,
    };
    if (language !== "en") {
      window.Plotly.register({ moduleType: "locale", name: language, dictionary: {}, format });
    }
    const same = (one, other) => one.toLocaleLowerCase(language) === other.toLocaleLowerCase(language);
    const named = found.charts.map(({ id, label, unit }) =>
      shell(id, same(label, unit) ? label : `${label} (${unit})`));
    figures = [...named, shell("ground", `${plan.words.ground} (${plan.words.km2})`)];
    closer = make("input", { type: "checkbox", id: "charts-closer" });
    closer.addEventListener("change", () => show(window.mission.stage));
    const list = make("div", { className: "charts", tabIndex: 0 },
      make("label", { className: "filter-box" }, closer, plan.words.closer),
      make("p", { className: "linked-note", textContent: plan.words.charts_note }),
      ...figures.map(({ element }) => element));
    list.setAttribute("role", "region");
    list.setAttribute("aria-label", plan.words.charts);
    room.replaceChildren(list);
    theme = scheme();
    range = wanted(window.mission.stage.view);
    await paint();
    // the colours are those of the page, which changes them a little after the view
    new MutationObserver(() => {
      if (window.mission.linked.current() === "charts") show(window.mission.stage);
    }).observe(document.documentElement, { attributeFilter: ["data-mantine-color-scheme"] });
    room.dataset.charts = String(figures.length);
  };

  window.mission.parts.charts = { build, show };
})();
