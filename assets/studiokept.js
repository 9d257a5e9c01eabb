/** The last settings of the studio, kept by the browser. What cannot be read is as if never kept. */
window.mission = window.mission || {};
(() => {
  const KEY = "mission-studio";
  const VERSION = 1; // another one when a setting changes its meaning

  /** @returns {Object} the settings of `start`, with those kept in their place */
  const read = (start) => {
    try {
      const { version, settings } = JSON.parse(window.localStorage.getItem(KEY));
      if (version !== VERSION) return { ...start };
      const same = Object.keys(start).filter((key) => typeof settings[key] === typeof start[key] &&
        Array.isArray(settings[key]) === Array.isArray(start[key]));
      return { ...start, ...Object.fromEntries(same.map((key) => [key, settings[key]])) };
    } catch {
      return { ...start };
    }
  };

  const write = (settings) => {
    try {
      window.localStorage.setItem(KEY, JSON.stringify({ version: VERSION, settings }));
    } catch {
      // a browser that keeps nothing: the settings last as long as the page
    }
  };

  window.mission.studioKept = { read, write };
})();
