/** The quiet base: land, waters, boundaries. Made once in each theme. */
(() => {
  const { state, sphere } = window.mission;
  const made = {};
  const points = {};

  const trace = (shape) => {
    const [fill, line] = shape[state.theme];
    points[shape.kind] ||= sphere.columns(shape.lines);
    return {
      type: "scatter", mode: "lines", hoverinfo: "skip", ...points[shape.kind],
      line: { color: line, width: shape.width, ...(shape.dash ? { dash: shape.dash } : {}) },
      ...(fill ? { fill: "toself", fillcolor: fill } : {}),
    };
  };

  /** @returns {Object<string, Object>} trace by kind */
  const ground = () => {
    made[state.theme] ||= Object.fromEntries(
      state.data.ground_shapes.map((shape) => [shape.kind, trace(shape)]),
    );
    return made[state.theme];
  };

  window.mission.ground = ground;
})();
