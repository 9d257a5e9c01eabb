/** Reads the ground that dashboard/basemap/packing.py has packed. */
window.mission = window.mission || {};
(() => {
  const STEPS = 4000; // to a degree

  const ring = (steps) => {
    const found = [];
    let x = 0;
    let y = 0;
    for (let i = 0; i < steps.length; i += 2) {
      x += steps[i];
      y += steps[i + 1];
      found.push([x / STEPS, y / STEPS]);
    }
    found.push(found[0]);
    return found;
  };

  /** @param {Object} feature as it was sent @returns {Object} as GeoJSON knows it */
  const unpacked = ({ packed, ...feature }) => packed
    ? { ...feature, geometry: { type: "MultiPolygon", coordinates: packed.map((one) => one.map(ring)) } }
    : feature;

  window.mission.unpacked = unpacked;
})();
