/** Puts the page together and draws again when days, layers, theme or the window change. */
(() => {
  const { state, sphere, snapshot, plot, marks, names, hits, cards, days } = window.mission;
  const { data, view } = state;
  const at = (id) => document.getElementById(id);
  const gd = at("plot");
  const KM = 111.32; // of a degree of longitude at the equator
  const TAP_PX = 6;
  let shown = { marks: [], boxes: [], lines: [], targets: [] };

  /** What lies over the map, where the window is now. @param {Object} [moved] its sides meanwhile */
  const over = (moved) => {
    const window_ = { ...sphere.sides(gd), ...moved };
    const { parts, boxes, lines } = marks.draw(shown.marks, sphere.placer(window_));
    const words = names.draw(window_, boxes);
    at("over").replaceChildren(...parts.filter((part) => part.matches(".flow")), ...words,
      ...parts.filter((part) => !part.matches(".flow")));
    for (const row of document.querySelectorAll("#ground [data-drawn]")) {
      row.hidden = !words.some((part) => part.matches(`.${row.dataset.drawn}`));
    }
    Object.assign(shown, { boxes, lines });
    bar(window_);
  };

  const bar = ({ x: [west, east], y: [south, top], width }) => {
    const km = (((east - west) / width) * KM * Math.cos((sphere.latitude((south + top) / 2) * Math.PI) / 180)) * 120;
    const power = 10 ** Math.floor(Math.log10(km));
    const length = [5, 2, 1].find((step) => step * power <= km) * power;
    at("bar").style.width = `${(length / km) * 120}px`;
    at("bar").firstElementChild.textContent = `${window.mission.number(length)}\u00a0${data.said.km}`;
  };

  const counts = () => {
    const { t } = window.mission;
    for (const row of document.querySelectorAll("[data-entry]:not([data-fixed])")) {
      const [sure, n] = state.found.counts[row.dataset.entry] || [0, 0];
      row.hidden = !(sure + n);
      const countable = row.dataset.entry.match(/^(posts|events|convoys)\//);
      const text = n ? (sure ? t("{sure} + {n} possible", { sure, n }) : t("{n} possible", { n })) : String(sure);
      row.querySelector(".count").textContent = countable ? text : "";
    }
    for (const row of document.querySelectorAll("[data-entry^='control/']")) {
      const km2 = state.found.km2[row.dataset.entry.split("/")[1]];
      if (km2 && !row.hidden) row.querySelector(".count").textContent = `${window.mission.number(Math.round(km2))}\u00a0${data.said.km2}`;
    }
    const { flows } = state.found;
    const tally = at("tally");
    if (tally) tally.textContent = window.mission.flow.words(data, flows.measure, flows.movements, flows.unknown, flows.apart);
    if (at("scale")) at("scale").hidden = !flows.all.length;
    document.querySelectorAll("#scale [data-sign^='width-']").forEach((row, i) => {
      row.hidden = i >= flows.labels.length;
      if (!row.hidden) row.querySelector("span").textContent = flows.labels[i];
    });
  };

  let asked = false;
  let busy = Promise.resolve();
  const draw = () => {
    if (asked) return busy;
    asked = true;
    busy = busy.then(() => new Promise(requestAnimationFrame)).then(async () => {
      asked = false;
      state.found = snapshot.take(data, view);
      at("caption").textContent = state.found.caption;
      const { marks: points, targets } = await plot.draw(gd);
      shown = { ...shown, marks: points, targets };
      over();
      counts();
      cards.follow();
      document.body.dataset.painted = `${view.first}/${view.last}`;
    });
    return busy;
  };

  const paint = (theme) => {
    state.theme = theme;
    document.documentElement.dataset.theme = theme;
    return draw();
  };

  const point = () => {
    let down = null;
    at("stage").addEventListener("pointerdown", (event) => { down = event; }, true);
    window.addEventListener("pointerup", (event) => {
      if (!down || Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > TAP_PX) return;
      if (!gd.contains(down.target)) return;
      const { left, top } = gd.getBoundingClientRect();
      cards.show(hits.at(gd, [event.clientX - left, event.clientY - top], shown), true);
    }, true);
  };

  const begin = async () => {
    const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    days.show();
    await paint(dark ? "dark" : state.theme);
    gd.on("plotly_relayout", () => over());
    gd.on("plotly_relayouting", (change) => {
      const side = (axis) => [change[`${axis}.range[0]`], change[`${axis}.range[1]`]];
      const moved = {};
      if ("xaxis.range[0]" in change) moved.x = side("xaxis");
      if ("yaxis.range[0]" in change) moved.y = side("yaxis");
      over(moved);
    });
    new ResizeObserver(async () => {
      await window.Plotly.Plots.resize(gd);
      over();
    }).observe(at("stage"));
    document.addEventListener("days", draw);
    at("theme").addEventListener("click", () => paint(state.theme === "dark" ? "light" : "dark"));
    at("closer").addEventListener("click", () => plot.zoom(gd, 1 / 1.6));
    at("farther").addEventListener("click", () => plot.zoom(gd, 1.6));
    for (const box of document.querySelectorAll("#legend input")) {
      box.addEventListener("change", () => {
        view.layers = [...document.querySelectorAll("#legend input:checked")].map(({ value }) => value);
        box.closest(".block").toggleAttribute("data-off", !box.checked);
        draw();
      });
    }
    point();
    document.body.dataset.ready = "true";
  };

  window.mission.redraw = draw;
  begin();
})();
