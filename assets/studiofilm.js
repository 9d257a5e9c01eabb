/**
 * What a film of the studio needs beside a plate: its pictures, and how fast they follow. A film is
 * made for screens: its size has no density.
 */
window.mission = window.mission || {};
(() => {
  const PREFIX = "film-"; // WebP is a picture too: dashboard/controls/studio/films.py
  const CALM = `${PREFIX}webp`; // of a preview, which is the same in all formats

  const isFilm = (settings) => settings.format.startsWith(PREFIX);

  /**
   * @param {Object} plan of the form @param {Object} make its makers of fields
   * @param {string[]} own the choice of an own size
   * @returns {{rows: HTMLElement[], show: Function}}
   */
  const fields = ({ film, templates, words }, { row, select, input, amount }, own) => {
    const many = row(words.window, select("window", film.windows));
    const span = row(words.days, input("days", { type: "text", inputMode: "numeric", maxLength: 4 }));
    const rows = [
      row(words.size, select("screen", [...film.sizes, ...templates, own])),
      row(words.fps, amount("fps")), row(words.by, select("by", film.by)),
      many, span,
    ];
    const show = (on, { by, days, window: chosen }) => {
      for (const one of rows) one.hidden = !on;
      const slides = chosen.value === film.sliding;
      span.hidden = !on || !slides;
      many.classList.toggle("wide", !slides);
      days.placeholder = film.by.find(([key]) => key === by.value)[2];
    };
    return { rows, show };
  };

  /** What the server is asked beside what it is asked of a plate. */
  const asked = (settings) => {
    if (!isFilm(settings)) return {};
    return Object.fromEntries(["by", "days", "fps", "window"].map((key) => [key, settings[key]]));
  };

  /** Of a preview: how fast pictures follow does not show. */
  const preview = (request) => ({ ...request, format: CALM, fps: "1" });

  window.mission.studioFilm = { asked, fields, isFilm, preview };
})();
