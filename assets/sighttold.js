/**
 * What the picture of the screen says of itself: the server's description of the view, as a plate
 * has it (dashboard/exports/sight.py). Where the server does not answer, or has other data than
 * what is drawn, what the page itself knows: without the records, and the reader is told so.
 *
 * @typedef {{texts: [string, string, string][], note: string}} Told  keyword, text, language; note
 *   empty where all is told
 */
window.mission = window.mission || {};
(() => {
  const m = window.mission;
  const PATIENCE_MS = 5000;
  const FORMAT = 1; // dashboard/exports/facts.py

  /** @param {Object} plan of the studio @param {string} link address of the view @returns {Told} */
  const own = (plan, { view, link }) => {
    const { iso, between } = m.period;
    const say = (selector) => document.querySelector(selector).textContent.trim();
    const title = `${say("h1")}, ${between(view.first, view.last)}`;
    const alt = document.getElementById("map").getAttribute("aria-label") || "";
    const about = {
      format: FORMAT, mission: plan.mission, title, alt, permalink: link,
      period: { first: iso(view.first), last: iso(view.last) },
      compare: view.compare == null ? null : iso(view.compare),
      layers: view.layers, names: view.names, language: view.language, width: view.width,
      theme: view.theme, data_version: m.stage.data.version,
      credits: say(".disclaimer .credits"), disclaimer: say(".disclaimer > span:first-child"),
    };
    return {
      texts: [["Title", title, view.language], ["Description", alt, view.language],
        [plan.keyword, JSON.stringify(about), ""]],
      note: m.t("The server did not describe the view: the file tells its title, address, period and data version, but not its records."),
    };
  };

  /**
   * @param {Object} plan of the studio @param {Object} seen the view that is drawn, of
   * assets/studio.js @param {AbortSignal} signal
   * @returns {() => Promise<Told>} to call when the picture is drawn: only from then on time counts,
   *   as drawing keeps the page from hearing an answer
   */
  const ask = (plan, seen, signal) => {
    const itself = own(plan, seen);
    const gone = new AbortController();
    signal.addEventListener("abort", () => gone.abort());
    const answer = m.studio.ask("sight", seen, gone.signal)
      .then((said) => (said.ok ? said.json() : null))
      .catch(() => null);
    return async () => {
      const late = setTimeout(() => gone.abort(), PATIENCE_MS);
      const told = await answer;
      clearTimeout(late);
      const same = told && told.version === m.stage.data.version;
      return same ? { texts: told.texts, note: "" } : itself;
    };
  };

  m.sightTold = { ask };
})();
