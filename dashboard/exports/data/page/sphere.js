/** Degrees to the plane of the page and back: Mercator in degrees, so that angles are true. */
(() => {
  const TURN = 180 / Math.PI;
  const north = (lat) => TURN * Math.log(Math.tan(Math.PI / 4 + lat / TURN / 2));
  const latitude = (y) => TURN * (2 * Math.atan(Math.exp(y / TURN)) - Math.PI / 2);

  /** Lines of `[lon, lat]` as the columns of one trace, cut by nulls. */
  const columns = (lines) => {
    const x = [];
    const y = [];
    for (const line of lines) {
      for (const [lon, lat] of line) {
        x.push(lon);
        y.push(north(lat));
      }
      x.push(null);
      y.push(null);
    }
    return { x, y };
  };

  /** The window on the page: degrees of its sides in the plane, size in pixels. */
  const sides = (gd) => {
    const { xaxis, yaxis } = gd.layout;
    return { x: xaxis.range, y: yaxis.range, width: gd.clientWidth, height: gd.clientHeight };
  };

  const placer = ({ x: [west, east], y: [south, top], width, height }) => (lon, lat) => [
    ((lon - west) / (east - west)) * width,
    ((top - north(lat)) / (top - south)) * height,
  ];

  window.mission.sphere = { north, latitude, columns, sides, placer };
})();
