/** The style of every trace as Plotly.update takes it. */
window.mission = window.mission || {};
(() => {
  /** @param {Object[]} traces of the shipment @param {string} theme */
  const styles = (traces, theme) => {
    const update = {};
    const flat = (prefix, value, position) => {
      for (const [name, inner] of Object.entries(value)) {
        const path = prefix + name;
        if (inner && typeof inner === "object" && !Array.isArray(inner)) {
          flat(`${path}.`, inner, position);
        } else {
          update[path] = update[path] || new Array(traces.length).fill(undefined);
          update[path][position] = inner;
        }
      }
    };
    traces.forEach((trace, i) => flat("", trace[theme], i));
    return update;
  };

  window.mission.styles = styles;
})();
