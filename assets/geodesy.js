/**
 * Lengths and areas on the ellipsoid (WGS 84). GeographicLib computes them; it is loaded when
 * somebody measures. A point is `[lon, lat]` in degrees.
 */
window.mission = window.mission || {};
(() => {
  const PIECE_M = 20000; // a shortest line is drawn in pieces about so long
  const MOST_PIECES = 64;

  const ellipsoid = () => window.geodesic.Geodesic.WGS84;
  const load = () => window.mission.lazy.script("geographiclib-geodesic.min.js");

  const line = (a, b) => ellipsoid().InverseLine(a[1], a[0], b[1], b[0]);

  /** @returns {number} metres along the points, back to the first when `closed` */
  const length = (points, closed) => {
    const ends = closed ? [...points, points[0]] : points;
    let metres = 0;
    for (let i = 1; i < ends.length; i += 1) metres += line(ends[i - 1], ends[i]).s13;
    return metres;
  };

  /** @returns {number} square metres inside the points */
  const area = (points) => {
    const polygon = ellipsoid().Polygon(false);
    for (const [lon, lat] of points) polygon.AddPoint(lat, lon);
    return Math.abs(polygon.Compute(false, true).area);
  };

  /** The points with the shortest lines between them, as a trail to draw. */
  const trail = (points, closed) => {
    const ends = closed && points.length > 2 ? [...points, points[0]] : points;
    const found = ends.slice(0, 1);
    for (let i = 1; i < ends.length; i += 1) {
      const way = line(ends[i - 1], ends[i]);
      const pieces = Math.min(Math.ceil(way.s13 / PIECE_M), MOST_PIECES);
      for (let piece = 1; piece < pieces; piece += 1) {
        const { lon2, lat2 } = way.Position((way.s13 * piece) / pieces);
        found.push([lon2, lat2]);
      }
      found.push(ends[i]);
    }
    return found;
  };

  const side = (a, b, c) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

  /** Whether the outline through the points crosses itself: then it has no one inside. */
  const crossed = (points) => {
    const count = points.length;
    for (let i = 0; i < count; i += 1) {
      for (let j = i + 2; j < count; j += 1) {
        if (i === 0 && j === count - 1) continue; // neighbours over the start
        const [a, b, c, d] = [points[i], points[i + 1], points[j], points[(j + 1) % count]];
        if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
      }
    }
    return false;
  };

  window.mission.geodesy = { area, crossed, length, load, trail };
})();
