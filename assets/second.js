/**
 * The second map: the same page's data through a second Plotly map, made when a comparison first
 * opens and kept from then on. `data-compared` on the body holds `first/last` once it is drawn, and
 * `mission:compared` is sent.
 *
 * It has its own painter, so that both maps draw the same layers in the same way. Their cameras are
 * one: what moves the one moves the other.
 */
window.mission = window.mission || {};
(() => {
  const m = window.mission;
  // the same shape as assets/stage.js keeps, so that hits and hover work on both maps
  const state = {
    gd: null, data: null, painter: null, view: null, shown: null, style: "", asked: 0,
  };
  let wanted = null;
  let making = null;

  const put = (figure, name, value) => {
    const parents = name.split(".");
    const last = parents.pop();
    parents.reduce((inner, key) => (inner[key] = inner[key] || {}), figure)[last] = value;
  };

  /** The figure that dashboard/page.py gives the first map, for this view. */
  const figure = (view) => {
    const { setup, stage } = m;
    const { center, zoom } = stage.gd.layout.map;
    const traces = state.data.traces.map((trace, i) => {
      const made = {
        type: trace.type, below: `slot-${trace.key}`, ...structuredClone(trace[view.theme]),
      };
      if (trace.type === "choroplethmap") made.geojson = setup.areas;
      for (const [name, values] of Object.entries(state.painter.columns[i])) {
        put(made, name, values);
      }
      return made;
    });
    const { margin, font } = stage.gd.layout;
    const layout = {
      map: { style: stage.style, center: { ...center }, zoom },
      margin: { ...margin }, font: { ...font },
      showlegend: false, hovermode: false, uirevision: "stays", autosize: true,
    };
    return [traces, layout, { displayModeBar: false, scrollZoom: true, doubleClick: false }];
  };

  const standing = () =>
    new Promise((resolve) => {
      const look = () => {
        m.firstDraw.calm(state.gd);
        if (m.fastpath.standing(state.gd)) resolve();
        else requestAnimationFrame(look);
      };
      look();
    });

  /** What moves one map moves the other; what a reader's hand moved, Plotly has to know of. */
  const linked = (from, to) => {
    const follow = (event, end) => {
      if (event.linked || !wanted) return;
      const camera = {
        center: from.getCenter(), zoom: from.getZoom(),
        bearing: from.getBearing(), pitch: from.getPitch(),
      };
      // Plotly keeps the place of a map that was moved by an event of the page
      to.jumpTo(camera, end ? { linked: true, originalEvent: event } : { linked: true });
    };
    from.on("move", (event) => follow(event, false));
    from.on("moveend", (event) => follow(event, true));
  };

  /** To where the first map is now. */
  const join = () => {
    const [one, two] = [m.stage.gd, state.gd].map(m.fastpath.mapOf);
    const same = ["lng", "lat"].every((k) => one.getCenter()[k] === two.getCenter()[k]) &&
      one.getZoom() === two.getZoom();
    if (same) return;
    const camera = { center: one.getCenter(), zoom: one.getZoom() };
    two.jumpTo(camera, { linked: true, originalEvent: {} });
  };

  const make = async () => {
    const { stage } = m;
    state.data = stage.data;
    state.gd = m.swipe.place();
    m.swipe.busy(true);
    document.fonts.load("14px 'Noto Sans'", "\u015f\u0259"); // letters of the list, not later
    const view = m.compare.other(wanted);
    const motion = new m.Motion(state.gd, state.data, stage.painter.motion.sprites);
    motion.dress(view.theme);
    const painter = new m.Painter(state.gd, state.data, motion);
    state.painter = painter;
    painter.adopt(m.snapshot.take(state.data, view));
    state.style = stage.style;
    // together: a map is made calm before Plotly gives it its sources
    await Promise.all([window.Plotly.newPlot(state.gd, ...figure(view)), standing()]);
    const [one, two] = [stage.gd, state.gd].map(m.fastpath.mapOf);
    m.labelled(state.gd);
    painter.dress();
    state.gd.on("plotly_afterplot", () => painter.dress());
    state.gd.addEventListener("pointerenter", () => painter.settle());
    m.fastpath.sharpen(state.gd, painter.columns);
    [painter.linked, stage.painter.linked] = [one, two];
    linked(one, two);
    linked(two, one);
    two.on("idle", () => painter.complete());
    two.on("moveend", () => painter.regroup());
    m.pinned.follow(state);
    two.on("click", ({ point }) => m.openAt(state, point));
    m.hover.attach(state);
    await m.detail.follow(painter);
    m.swipe.busy(false);
  };

  /** Resolves when the map has drawn; at once, after a frame, when it had nothing to do. */
  const drawn = (drawing) =>
    new Promise((resolve) => {
      const map = m.fastpath.mapOf(state.gd);
      if (!map || !drawing) {
        requestAnimationFrame(() => setTimeout(resolve, 0));
        return;
      }
      const mine = state.asked;
      const check = () => {
        if (mine === state.asked && !map.loaded()) return;
        map.off("render", check);
        resolve();
      };
      map.on("render", check);
      m.firstDraw.call(state.gd);
      map.triggerRepaint();
    });

  const draw = async (view, first) => {
    const started = performance.now();
    const mine = ++state.asked;
    delete document.body.dataset.compared;
    state.view = view;
    state.shown = m.snapshot.take(state.data, view);
    state.gd.setAttribute("aria-label", m.compare.say("second", { caption: state.shown.caption }));
    let drawing = true;
    if (m.stage.style !== state.style) {
      state.style = m.stage.style;
      state.painter.paint(state.shown, false);
      state.painter.restyle(view.theme, { "map.style": state.style });
      await state.painter.busy;
    } else drawing = state.painter.paint(state.shown, true, first) || first;
    await drawn(drawing);
    if (mine !== state.asked) return;
    m.firstDraw.wake(state.gd);
    document.body.dataset.compared = `${view.first}/${view.last}`;
    const detail = { ms: performance.now() - started };
    document.dispatchEvent(new CustomEvent("mission:compared", { detail }));
    state.painter.rest();
  };

  const update = (first = false) => {
    if (!wanted || !state.painter) return;
    const view = m.compare.other(wanted);
    m.swipe.show(wanted, view);
    join();
    const same = (one) => one && JSON.stringify([one.first, one.last, one.layers, one.names,
      one.theme, one.ground, one.width, one.beside]);
    const stale = !document.body.dataset.compared || same(view) !== same(state.view);
    if (first || stale) draw(view, first);
  };

  /** @param {?Object} view of the first map, with the day to compare; null: no comparison */
  const show = (view) => {
    wanted = view;
    if (!view) {
      m.swipe.hide();
      delete document.body.dataset.compared;
      return;
    }
    if (state.painter && making === true) update();
    else if (!making && document.body.dataset.painted) begin();
  };

  const begin = () => {
    making = make().then(() => {
      making = true;
      update(true);
    });
  };

  // the first map comes first
  document.addEventListener("mission:painted", () => wanted && !making && begin());
  m.second = Object.assign(state, { show });
})();
