/**
 * From the controls to the view and back: the clientside callbacks that dashboard/callbacks.py
 * names. A view is a plain object; the page's address holds the same.
 *
 * @typedef {Object} View
 * @property {number} first @property {number} last  days of the period
 * @property {string[]} layers @property {string} names @property {string} theme
 * @property {string} ground  `own`, or the key of an online base map
 * @property {{lon: number, lat: number, zoom: number}} [camera] set when the address named it
 */
window.dash_clientside = window.dash_clientside || {};
(() => {
  const m = window.mission;
  let view = null;

  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  const clamp = (day, setup) => Math.min(Math.max(day, setup.first), setup.last);

  /** The first view: the mission's opening, then what the address asks for. */
  const begin = (setup) => {
    m.setup = setup;
    m.opening = setup.camera;
    m.start = setup.view;
    const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    const start = { ...setup.view, theme: dark ? "dark" : "light" };
    const { view: asked, notes } = m.link.read(window.location.search, start, setup.allowed);
    const note = document.getElementById("note");
    if (note && notes.length) note.textContent = `Ignored in the address: ${notes.join("; ")}.`;
    return asked;
  };

  /** Move both ends by a day count, kept inside the mission with its length. */
  const shift = (days, setup) => {
    const step = Math.min(Math.max(days, setup.first - view.first), setup.last - view.last);
    return { first: view.first + step, last: view.last + step };
  };

  const STEPS = {
    "whole-mission": (setup) => ({ first: setup.first, last: setup.last }),
    "one-day": () => ({ first: view.last, last: view.last }),
    "previous-day": (setup) => shift(-1, setup),
    "next-day": (setup) => shift(1, setup),
  };

  // what the page itself last wrote into the fields: its echo is not somebody's typing
  const written = {};

  const typed = (field, text, setup) => {
    const day = m.period.parse(text);
    if (day === null || written[field] === text) return {};
    const held = clamp(day, setup);
    return field === "period-first"
      ? { first: held, last: Math.max(held, view.last) }
      : { last: held, first: Math.min(held, view.first) };
  };

  /**
   * One callback for all controls. Inputs in the order of dashboard/callbacks.py; answers the
   * values of the controls, unchanged ones as no_update.
   */
  const change = (slider, first, last, whole, one, previous, next, layers, names, theme, ground, setup) => {
    const { no_update: keep, callback_context: context } = window.dash_clientside;
    const by = view ? context.triggered_id : undefined;
    const limits = { first: setup.allowed.first, last: setup.allowed.last };
    if (!view) {
      view = begin(setup);
      m.begin();
    } else if (by === "period") {
      view = { ...view, first: slider[0], last: slider[1] };
    } else if (by === "period-first") {
      view = { ...view, ...typed(by, first, limits) };
    } else if (by === "period-last") {
      view = { ...view, ...typed(by, last, limits) };
    } else if (by in STEPS) {
      view = { ...view, ...STEPS[by](limits) };
    } else if (by === "layers") {
      view = { ...view, layers: setup.allowed.layers.filter((key) => layers.includes(key)) };
    } else if (by === "names") {
      view = { ...view, names };
    } else if (by === "theme") {
      view = { ...view, theme: view.theme === "dark" ? "light" : "dark" };
    } else if (by === "ground") {
      view = { ...view, ground };
    }
    m.show(view);
    const unless = (now, wanted) => (same(now, wanted) ? keep : wanted);
    // while a thumb moves the fields wait: m.fields writes them when it rests
    const still = by !== "period";
    if (still) remember();
    return [
      unless(slider, [view.first, view.last]),
      still ? unless(first, m.period.iso(view.first)) : keep,
      still ? unless(last, m.period.iso(view.last)) : keep,
      still ? unless(layers, view.layers) : keep,
      still ? unless(names, view.names) : keep,
      still ? view.theme : keep,
    ];
  };

  const remember = () => {
    written["period-first"] = m.period.iso(view.first);
    written["period-last"] = m.period.iso(view.last);
  };

  /** The date fields follow a thumb that has come to rest. */
  m.fields = () => {
    const before = { ...written };
    remember();
    for (const [id, value] of Object.entries(written)) {
      if (before[id] !== value) window.dash_clientside.set_props(id, { value });
    }
  };

  window.dash_clientside.mission = { ...(window.dash_clientside.mission || {}), change };
})();
