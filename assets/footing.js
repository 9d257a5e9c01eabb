/**
 * What stands below the map in the picture of the screen (assets/sight.js): what a plate has at its
 * foot, dashboard/plates/layout.py, in lines that fit.
 */
window.mission = window.mission || {};
(() => {
  const m = window.mission;
  const FONT = '"Noto Sans", "Segoe UI", Helvetica, Arial, sans-serif';
  // of an address: never within a day or a number, unless nothing else is left
  const PIECES = /[?&%]?[^/,?&%]{0,24}[/,]?/g;

  const colour = (name) =>
    getComputedStyle(document.querySelector(".app")).getPropertyValue(`--${name}`).trim();

  const wrapped = (pen, text, width) => {
    const lines = [""];
    const fits = (said) => pen.measureText(said).width <= width;
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const parts = fits(word) ? [word] : word.match(PIECES).filter(Boolean);
      parts.forEach((part, i) => {
        const longer = `${lines.at(-1)}${i || !lines.at(-1) ? "" : " "}${part}`;
        if (lines.at(-1) && !fits(longer)) lines.push(part);
        else lines[lines.length - 1] = longer;
      });
    }
    return lines.filter(Boolean);
  };

  /**
   * @param {CanvasRenderingContext2D} pen that measures @param {number} width of the lines
   * @param {Object} plan of the studio @param {string} link address of the view
   * @returns {[string, string, string][]} text, font, colour of each line
   */
  const lines = (pen, width, plan, link) => {
    const text = (selector) => document.querySelector(selector)?.textContent.trim() || "";
    const online = m.stage.view.ground && m.stage.view.ground !== "own";
    const version = m.t("Data version {version}", { version: m.stage.data.version });
    const parts = [
      [document.querySelector("h1").textContent, `600 15px ${FONT}`, colour("ink")],
      [text("#caption"), `400 12px ${FONT}`, colour("ink")],
      [text(".disclaimer > span:first-child"), `400 11.5px ${FONT}`, colour("ink")],
      [`${text(".disclaimer .credits")} ${online ? text("#map .maplibregl-ctrl-attrib-inner") : ""}`,
        `400 11.5px ${FONT}`, colour("muted")],
      [[version, plan.left_out, link].filter(Boolean).join(" \u00b7 "), `400 11.5px ${FONT}`, colour("muted")],
    ];
    return parts.flatMap(([said, font, ink]) => {
      pen.font = font;
      return wrapped(pen, said, width).map((line) => [line, font, ink]);
    });
  };

  m.footing = { FONT, colour, lines, wrapped };
})();
