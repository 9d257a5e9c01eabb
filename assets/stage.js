/**
 * Brings data and map together and shows views on them. `show(view)` may be called at any time;
 * the latest view waits until both are there. When a view is on the screen the page says so:
 * `data-painted` on the body holds `first/last`, and `mission:painted` is sent. `mission:view` is
 * sent as soon as a view has been handed to the painter.
 */
window.mission = window.mission || {};
(() => {
  const { readout, listing, snapshot, fastpath, t } = window.mission;
  const state = {
    data: null, gd: null, painter: null, view: null, style: "", shown: null, listed: null, asked: 0,
    held: false, // while the days play: Plotly, the list and the address wait
  };
  const QUIET_MS = 180;
  let quietly = null;

  const { root } = window.mission.shipped; // what is the same in every language lies there

  /** Where Dash asks, and what is answered in the language of the page. */
  const prefix = () => {
    const config = document.getElementById("_dash-config");
    return config ? JSON.parse(config.textContent).requests_pathname_prefix : "/";
  };

  /** The version in the page's head, so that data can be kept for ever and never be stale. */
  const version = () => {
    const meta = document.querySelector("meta[name=mission-version]");
    return meta ? `?v=${meta.content}` : "";
  };

  /** Of one of the mission's files, in the language of the page or `from` where all have the same. */
  const address = (name, from = prefix()) => `${from}mission/${name}.json${version()}`;

  window.mission.fetched = async (name, from) => {
    const answer = await fetch(address(name, from));
    if (!answer.ok) throw new Error(t("the mission's data did not arrive ({status})", { status: `${answer.status}` }));
    return answer.json();
  };
  Object.assign(window.mission, { address, prefix, root });

  /** Fetch the shipment once; number the records and index the steps. */
  const load = async () => {
    const { detail, fetched } = window.mission;
    const [data, areas] = await Promise.all([fetched("data"), fetched("areas-0", root)]);
    data.shapes = detail.adopt(areas);
    data.records.forEach((record, number) => Object.assign(record, { number }));
    data.tracks.forEach((track) => Object.assign(track, { days: track.steps.map(([day]) => day) }));
    return data;
  };

  /** The graph, once Plotly's first plot is through: before that it would paint over ours. */
  const graph = () =>
    new Promise((resolve) => {
      const look = () => {
        const gd = document.querySelector("#map .js-plotly-plot");
        if (gd) window.mission.firstDraw.calm(gd);
        if (gd && fastpath.standing(gd)) resolve(gd);
        else requestAnimationFrame(look);
      };
      look();
    });

  const styleUrl = (view) => {
    const names = view.layers.includes("names") ? view.names : "off";
    const boundaries = view.layers.includes("boundaries") ? 1 : 0;
    const ground = view.ground || "own";
    return `${root}mission/style.json?theme=${view.theme}` +
      `&names=${names}&boundaries=${boundaries}&ground=${ground}&v=${state.data.version}`;
  };

  /** No other view follows for now: let everything that is slow catch up. */
  const calm = () => {
    state.painter.rest();
    clearTimeout(quietly);
    quietly = setTimeout(rest, QUIET_MS);
  };

  const announce = (view, started, drawing) => {
    const mine = ++state.asked;
    const map = fastpath.mapOf(state.gd);
    const done = () => {
      if (mine !== state.asked) return;
      window.mission.firstDraw.wake(state.gd);
      document.body.dataset.painted = `${view.first}/${view.last}`;
      const detail = { ms: performance.now() - started };
      document.dispatchEvent(new CustomEvent("mission:painted", { detail }));
      if (!state.held) calm();
    };
    if (!map || !drawing) return void requestAnimationFrame(() => setTimeout(done, 0)); // painted
    const check = () => {
      if (mine === state.asked && !map.loaded()) return;
      map.off("render", check);
      done();
    };
    map.on("render", check);
    window.mission.firstDraw.call(state.gd);
    map.triggerRepaint();
  };

  /** Tell the address, and Dash code that follows the view, what is on the screen. */
  const here = () => {
    const { view, gd } = state;
    if (!view) return;
    const { center, zoom } = gd.layout.map;
    const { opening, permalink } = window.mission;
    const moved = center.lon !== opening.lon || center.lat !== opening.lat || zoom !== opening.zoom;
    const camera = moved ? { lon: center.lon, lat: center.lat, zoom } : null;
    const whole = { ...view, camera, records: permalink.records() };
    permalink.keep(whole);
    if (state.shown) window.mission.describe.label(state);
    window.dash_clientside.set_props("view", { data: whole });
  };

  const rest = () => {
    here();
    window.mission.fan.write();
    window.mission.exits.settle();
    document.dispatchEvent(new CustomEvent("mission:rested"));
    if (state.listed === state.shown) return; // only the map moved: what is unfolded stays so
    state.listed = state.shown;
    listing.write(document.getElementById("listing"), state.shown, window.mission.open);
  };

  const draw = (first = false) => {
    const { view, data, painter } = state;
    clearTimeout(quietly);
    const started = performance.now();
    delete document.body.dataset.painted;
    window.mission.fan.clear();
    state.shown = snapshot.take(data, window.mission.compare.paired(view));
    const style = styleUrl(view);
    if (style !== state.style) {
      state.style = style;
      painter.paint(state.shown, false);
      painter.restyle(view.theme, { "map.style": style });
      painter.busy.then(() => announce(view, started, true));
    } else {
      announce(view, started, painter.paint(state.shown, true, first) || first);
    }
    readout.write(state.shown, data, view);
    document.dispatchEvent(new CustomEvent("mission:view", { detail: view }));
  };

  const show = (view) => {
    const shown = state.shown && JSON.stringify(view) === JSON.stringify(state.view);
    state.view = view;
    if (state.painter && !shown) draw();
  };

  /** An online base map that does not answer: back to our own ground, and say so. */
  const withoutNetwork = () => {
    if (!state.view || (state.view.ground || "own") === "own") return;
    window.dash_clientside.set_props("ground", { value: "own" });
    window.mission.remark(t("The online base map did not answer; the built-in ground is shown."));
  };

  const begin = async () => {
    [state.data, state.gd] = await Promise.all([
      window.mission.loading, graph(), window.mission.filter.ready(),
    ]);
    const motion = new window.mission.Motion(state.gd, state.data, `${root}assets/sprite/`);
    motion.dress(window.mission.setup.view.theme);
    const painter = new window.mission.Painter(state.gd, state.data, motion);
    state.style = state.gd.layout.map.style;
    const { view } = window.mission.setup;
    painter.adopt(snapshot.take(state.data, view), window.mission.crowd.none); // the server's figure
    const camera = (state.view && state.view.camera) || window.mission.fitted(state.gd);
    if (camera) {
      const { lon, lat, zoom } = camera;
      await window.Plotly.relayout(state.gd, { "map.center": { lon, lat }, "map.zoom": zoom });
    }
    state.painter = painter;
    painter.dress();
    state.gd.on("plotly_afterplot", () => painter.dress());
    state.gd.on("plotly_relayout", () => state.view && !state.held && rest());
    state.gd.addEventListener("pointerenter", () => state.held || painter.settle());
    const map = fastpath.mapOf(state.gd);
    map.on("error", withoutNetwork);
    map.on("idle", () => painter.complete());
    map.on("moveend", () => painter.regroup());
    window.mission.pinned.follow(state);
    fastpath.sharpen(state.gd, painter.columns);
    window.mission.detail.follow(painter);
    document.dispatchEvent(new CustomEvent("mission:ready"));
    if (state.view) draw(true);
  };

  /** The days no longer play. */
  state.release = () => {
    state.held = false;
    calm();
  };

  window.mission.stage = state;
  window.mission.show = show;
  window.mission.here = here;
  window.mission.begin = begin;
  window.mission.loading = load();
  window.mission.loading.catch((error) => {
    const note = document.getElementById("note");
    if (note) note.textContent = t("The map cannot start: {why}. Reload the page.", { why: error.message });
  });
})();
