/**
 * From the controls to the view and back: the clientside callbacks that dashboard/callbacks.py
 * names. A view is a plain object; the page's address holds the same.
 *
 * @typedef {Object} View
 * @property {number} first @property {number} last  days of the period
 * @property {string[]} layers @property {string} names @property {string} theme
 * @property {string} language  of the words around the map; another one is another page
 * @property {string} ground  `own`, or the key of an online base map
 * @property {string} width  what the width of a movement stands for
 * @property {?number} [compare]  the day that the last day is set against
 * @property {string} [way]  `swipe` or `side`: how the two maps stand
 * @property {number} [split]  where the divider of a swipe stands, in percent
 * @property {?string[]} kinds @property {?string[]} families @property {string} certainty
 * @property {string} text  the filter (assets/filter.js)
 * @property {{lon: number, lat: number, zoom: number}} [camera] set when the address named it
 */
window.dash_clientside = window.dash_clientside || {};
(() => {
  const m = window.mission;
  let view = null;

  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  /** A note over the map that the reader can put away. */
  const remark = (text) => {
    const note = document.getElementById("note");
    const close = document.createElement("button");
    Object.assign(close, { type: "button", textContent: "\u00d7" });
    close.setAttribute("aria-label", m.t("Close this note"));
    close.addEventListener("click", () => note.replaceChildren());
    note.replaceChildren(text, close);
  };

  /** The first view: the mission's opening, then what the address asks for. */
  const begin = (setup) => {
    m.setup = setup;
    m.opening = setup.camera;
    m.start = setup.view;
    const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    const start = { ...setup.view, theme: dark ? "dark" : "light" };
    const { view: asked, notes } = m.link.read(window.location.search, start, setup.allowed);
    m.noted = notes.length ? m.t("From the address: {notes}.", { notes: notes.join("; ") }) : "";
    if (m.noted) remark(m.noted);
    return asked;
  };

  m.remark = remark;

  /**
   * Change a part of the view at once and without Dash: a thumb that moves cannot wait for it.
   * Fields that a Dash control holds (layers, names, width) need `set_props` of that control.
   */
  m.set = (part) => {
    view = { ...view, ...part };
    m.show(view);
  };
  m.choose = (first, last) => m.set({ first, last });

  /**
   * One callback for the controls that are Dash components. Inputs in the order of
   * dashboard/callbacks.py; answers the values of the controls, unchanged ones as no_update.
   */
  const change = (layers, names, theme, ground, width, setup) => {
    const { no_update: keep, callback_context: context } = window.dash_clientside;
    const by = view ? context.triggered_id : undefined;
    if (!view) {
      view = begin(setup);
      m.slider.begin(setup.allowed);
      m.fields.begin(setup.allowed);
      m.begin();
    } else if (by === "layers") {
      view = { ...view, layers: setup.allowed.layers.filter((key) => layers.includes(key)) };
    } else if (by === "names") {
      view = { ...view, names };
    } else if (by === "theme") {
      view = { ...view, theme: view.theme === "dark" ? "light" : "dark" };
    } else if (by === "ground") {
      view = { ...view, ground };
    } else if (by === "width") {
      view = { ...view, width };
    }
    m.show(view);
    const unless = (now, wanted) => (same(now, wanted) ? keep : wanted);
    return [
      unless(layers, view.layers), unless(names, view.names), unless(width, view.width), view.theme,
    ];
  };

  window.dash_clientside.mission = { ...(window.dash_clientside.mission || {}), change };
})();
