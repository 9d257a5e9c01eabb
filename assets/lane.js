/** A line beside its road on a canvas, as MapLibre's line-offset draws it. */
window.mission = window.mission || {};
(() => {
  /** A line moved to the right of its direction, corners mitred as MapLibre does. */
  const aside = (points, offset) => {
    const unit = (a, b) => {
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const length = Math.hypot(dx, dy);
      return length ? [-dy / length, dx / length] : null; // y runs down: this is to the right
    };
    const normals = points.slice(1).map((point, i) => unit(points[i], point));
    return points.map(([x, y], i) => {
      const before = normals[i - 1] || normals[i];
      const after = normals[i] || before;
      if (!before || !after) return [x, y];
      const [nx, ny] = [before[0] + after[0], before[1] + after[1]];
      const square = nx * nx + ny * ny;
      if (square < 0.5) return [x + after[0] * offset, y + after[1] * offset]; // a hairpin
      return [x + (2 * nx * offset) / square, y + (2 * ny * offset) / square];
    });
  };

  /** Lines with gaps as lists of points on the screen. */
  const runs = ({ lon, lat }, at) => {
    const all = [];
    let one = [];
    for (let i = 0; i < lon.length; i += 1) {
      if (lon[i] !== null) one.push([at.x(lon[i]), at.y(lat[i])]);
      if (lon[i] === null || i === lon.length - 1) {
        if (one.length > 1) all.push(one);
        one = [];
      }
    }
    return all;
  };

  /**
   * @param {CanvasRenderingContext2D} pen
   * @param {{lon: Array, lat: Array, width: number, offset: number}} stroke pixels, the offset to
   *   the right of its direction
   * @param {Object} style of the trace @param {Object} at camera
   */
  const lane = (pen, stroke, style, at) => {
    pen.beginPath();
    for (const points of runs(stroke, at)) {
      aside(points, stroke.offset).forEach(([x, y], i) => (i ? pen.lineTo(x, y) : pen.moveTo(x, y)));
    }
    pen.globalAlpha = style.opacity ?? 1;
    pen.strokeStyle = style.line.color;
    pen.lineWidth = stroke.width;
    pen.lineJoin = "round";
    pen.stroke();
    pen.globalAlpha = 1;
  };

  window.mission.lane = lane;
})();
