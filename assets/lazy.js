/** Scripts of others (assets/vendor) and data that only a part which is opened needs. */
window.mission = window.mission || {};
(() => {
  const asked = new Map();

  /** What `make` promises, once; asked for again after a failure. */
  const once = (key, make) => {
    if (!asked.has(key)) {
      asked.set(key, make().catch((error) => {
        asked.delete(key);
        throw error;
      }));
    }
    return asked.get(key);
  };

  const prefix = () => {
    const config = document.getElementById("_dash-config");
    return config ? JSON.parse(config.textContent).requests_pathname_prefix : "/";
  };

  const version = () => {
    const meta = document.querySelector("meta[name=mission-version]");
    return meta ? `?v=${meta.content}` : "";
  };

  /** @param {string} name of a file in assets/vendor @returns {Promise<void>} when it has run */
  const script = (name) =>
    once(`script/${name}`, () => new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = `${prefix()}assets/vendor/${name}`;
      element.onload = () => resolve();
      element.onerror = () => {
        element.remove();
        reject(new Error(window.mission.t("{name} did not arrive", { name })));
      };
      document.head.append(element);
    }));

  /** @param {string} name of what dashboard/app.py serves @returns {Promise<Object>} */
  const data = (name) =>
    once(`data/${name}`, async () => {
      const answer = await fetch(`${prefix()}mission/${name}.json${version()}`);
      if (!answer.ok) throw new Error(window.mission.t("{name} did not arrive", { name: `${name} (${answer.status})` }));
      return answer.json();
    });

  window.mission.lazy = { data, script };
})();
