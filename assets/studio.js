/**
 * The studio: the panel in which a reader chooses how the view is saved. It lies beside the map,
 * which can be used meanwhile; on a telephone it takes the screen. dashboard/controls/studio holds
 * its words and choices, assets/studioform.js and assets/studiofilm.js make the fields,
 * assets/studiopreview.js shows the plate, assets/studiosave.js saves.
 *
 * @typedef {Object} Asked  what the server gets: dashboard/controls/studio/asked.py
 */
window.mission = window.mission || {};
(() => {
  const m = window.mission;
  const NARROW = "(max-width: 900px)";
  let plan = null;
  let form = null;

  const root = () => document.getElementById("studio");
  const opener = () => document.getElementById("save-open");
  const isOpen = () => !root().hidden;

  /** The page's own address: what the file prints and its code leads to. */
  const link = () => {
    m.here(); // a view that has not come to rest is meant as it is
    return `${window.location.origin}${m.shipped.root}${window.location.search}`;
  };

  /** The view as it stands on the screen. @returns {Asked} */
  const seen = () => {
    const { view, gd } = m.stage;
    const { width, height } = gd.getBoundingClientRect();
    const { center, zoom } = gd.layout.map;
    return {
      view, link: link(), theme: view.theme,
      camera: { lon: center.lon, lat: center.lat, zoom, width, height },
    };
  };

  /** The view and how it is to be saved. @param {Object} settings of the form @returns {Asked} */
  const asked = (settings) => {
    const { view } = m.stage;
    const size = m.studioFilm.isFilm(settings) ? settings.screen : settings.template;
    return {
      ...seen(),
      format: settings.format,
      size: size === "own" ? `${settings.width}x${settings.height}${settings.unit}` : size,
      dpi: m.studioAmount(settings.dpi) || null,
      theme: settings.theme || view.theme,
      language: settings.language || view.language,
      furniture: settings.furniture,
      title: settings.title,
      every: settings.every,
      ...m.studioFilm.asked(settings),
    };
  };

  /** @param {string} what of dashboard/studio/answers.py @returns {Promise<Response>} */
  const ask = (what, body, signal) =>
    fetch(`${m.prefix()}studio/${what}`, {
      method: "POST", headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body), signal,
    });

  const build = () => {
    if (form) return;
    plan = JSON.parse(root().dataset.plan);
    form = m.studioForm(plan, root());
    form.close.addEventListener("click", shut);
    form.onchange(changed);
    m.studioSave.wire(plan, form);
    m.studioPreview.wire(plan, form);
  };

  /** A setting or the view is another one. */
  const changed = () => isOpen() && m.studioPreview.follow();

  /** On a telephone nothing behind the sheet can be reached. */
  const shade = () => {
    const covered = isOpen() && window.matchMedia(NARROW).matches;
    for (const part of document.querySelector(".app").children) {
      if (part !== root()) part.inert = covered;
    }
  };

  const tell = () => {
    opener().setAttribute("aria-expanded", String(isOpen()));
    document.body.toggleAttribute("data-studio", isOpen());
    shade();
  };

  const open = () => {
    build();
    root().hidden = false;
    delete document.body.dataset.sheet;
    tell();
    root().focus({ preventScroll: true });
    changed();
  };

  const shut = () => {
    root().hidden = true;
    tell();
    opener().focus();
  };

  document.addEventListener("mission:ready", () => {
    opener().addEventListener("click", () => (isOpen() ? shut() : open()));
    root().addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.stopPropagation(); // what is open on the map stays so
      shut();
    });
    window.matchMedia(NARROW).addEventListener("change", shade);
    for (const name of ["mission:view", "mission:rested"]) document.addEventListener(name, changed);
  });
  m.studio = { ask, asked, isOpen, open, seen, shut };
})();
