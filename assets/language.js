/**
 * The language of the page: a word of the address, and links that keep the rest of it. Another
 * language is another page of the server (dashboard/interpreter.py), never a change in place.
 */
window.mission = window.mission || {};
(() => {
  window.mission.words = window.mission.words || [];
  window.mission.words.push({
    place: 35,
    keys: ["language"],
    // the server has read it: the page is in that language already
    read: (query, view, allowed, notes) => {
      const asked = query.get("language");
      if (asked === null || allowed.language.includes(asked)) return;
      notes.push(window.mission.unlike("language", asked, allowed.language));
    },
    write: (view) => {
      const { allowed } = window.mission.setup;
      return view.language === allowed.usual ? [] : [`language=${view.language}`];
    },
  });

  const address = (language) => {
    const query = new URLSearchParams(window.location.search);
    query.delete("language");
    if (language !== window.mission.setup.allowed.usual) query.set("language", language);
    return `?${query.toString().replaceAll("%2C", ",")}`;
  };

  /** What MapLibre says in English of its own accord: Plotly hands no `locale` on to it. */
  const labelled = (gd) => {
    const { t } = window.mission;
    gd.querySelector(".maplibregl-canvas").setAttribute("aria-label", t("Map"));
    const origin = gd.querySelector(".maplibregl-ctrl-attrib-button");
    if (!origin) return;
    origin.setAttribute("aria-label", t("Origin of the base map"));
    origin.title = t("Origin of the base map");
  };

  document.addEventListener("mission:ready", () => labelled(window.mission.stage.gd));

  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-language]");
    if (link) link.href = address(link.dataset.language);
  });

  /** A title that nobody has put into the language of the page says in which one it is. */
  const told = (element, { lang }) => {
    if (lang) Object.assign(element, { lang }).dataset.foreign = lang;
    return element;
  };

  window.mission.labelled = labelled;
  window.mission.inLanguage = told;
})();
