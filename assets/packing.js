/** Reads the ground that dashboard/basemap/packing.py has packed. */
window.mission = window.mission || {};
(() => {
  const STEPS = 4000; // to a degree
  const LONG = 0.008; // degrees of latitude: a corner between longer sides is seen
  const WIDE = 0.77; // of a degree of longitude, by one of latitude
  const CUT = 0.25;
  const TIMES = 2;

  const squared = ([x, y], [x2, y2]) => ((x2 - x) * WIDE) ** 2 + (y2 - y) ** 2;
  const towards = ([x, y], [x2, y2]) => [x + (x2 - x) * CUT, y + (y2 - y) * CUT];

  /** A ring with its corners cut (Chaikin): what is sent is coarse, and vague by nature. */
  const rounded = (corners) => {
    const found = [];
    let before = corners.at(-1);
    let near = squared(before, corners[0]) > LONG ** 2;
    corners.forEach((here, i) => {
      const after = corners[i + 1] || corners[0];
      const far = squared(here, after) > LONG ** 2;
      if (near && far) found.push(towards(here, before), towards(here, after));
      else found.push(here);
      before = here;
      near = far;
    });
    return found;
  };

  const ring = (steps) => {
    let found = [];
    let x = 0;
    let y = 0;
    for (let i = 0; i < steps.length; i += 2) {
      x += steps[i];
      y += steps[i + 1];
      found.push([x / STEPS, y / STEPS]);
    }
    for (let time = 0; time < TIMES; time += 1) found = rounded(found);
    found.push(found[0]);
    return found;
  };

  /** @param {Object} feature as it was sent @returns {Object} as GeoJSON knows it */
  const unpacked = ({ packed, ...feature }) => packed
    ? { ...feature, geometry: { type: "MultiPolygon", coordinates: packed.map((one) => one.map(ring)) } }
    : feature;

  window.mission.unpacked = unpacked;
})();
