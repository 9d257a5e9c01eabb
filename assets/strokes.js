/** Marks, lines and figures on a canvas over the map, as MapLibre and the page draw them. */
window.mission = window.mission || {};
(() => {
  const FIGURE_PX = 18;
  const ICON_SCALE = 10; // marker.size ten is an icon's natural size

  /** How many marks each mark stands for, as `.badge` of assets/app.css looks. */
  const figures = (pen, groups, canvas) => {
    const style = getComputedStyle(canvas);
    pen.font = `600 11px "Noto Sans", sans-serif`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    for (const { x, y, items, figure: [right, down] } of groups) {
      const text = String(items.length);
      const wide = Math.max(FIGURE_PX, pen.measureText(text).width);
      pen.fillStyle = style.getPropertyValue("--ink");
      pen.beginPath();
      pen.roundRect(x + right - FIGURE_PX / 2, y + down - FIGURE_PX / 2, wide, FIGURE_PX, FIGURE_PX / 2);
      pen.fill();
      pen.fillStyle = style.getPropertyValue("--paper");
      pen.fillText(text, x + right + (wide - FIGURE_PX) / 2, y + down + 0.5);
    }
  };

  const lines = (pen, { lon, lat }, style, at) => {
    if (lon.length < 2) return;
    pen.beginPath();
    let first = true;
    for (let i = 0; i < lon.length; i += 1) {
      if (lon[i] === null) first = true;
      else if (first) {
        pen.moveTo(at.x(lon[i]), at.y(lat[i]));
        first = false;
      } else pen.lineTo(at.x(lon[i]), at.y(lat[i]));
    }
    pen.globalAlpha = style.opacity ?? 1;
    pen.strokeStyle = style.line.color;
    pen.lineWidth = style.line.width;
    pen.stroke();
    pen.globalAlpha = 1;
  };

  const icons = (pen, columns, style, at, index, sheet) => {
    const natural = style.marker.size / ICON_SCALE;
    const angles = columns["marker.angle"];
    const { lon, lat, size, offset } = columns;
    // MapLibre's order of overlapping symbols: the southern ones, then the earlier ones, on top
    const order = lon.map((_, i) => i).sort((a, b) => lat[b] - lat[a] || b - a);
    for (const i of order) {
      const icon = lon[i] !== null && index[columns["marker.symbol"][i]];
      if (!icon) continue;
      const x = at.x(lon[i]);
      const y = at.y(lat[i]);
      const scale = size ? size[i] : natural;
      const wide = (icon.width / icon.pixelRatio) * scale;
      const high = (icon.height / icon.pixelRatio) * scale;
      if (x < -wide || y < -high || x > at.width + wide || y > at.height + high) continue;
      pen.save();
      pen.translate(x, y);
      if (angles) pen.rotate((angles[i] * Math.PI) / 180);
      if (offset) pen.translate(offset[i], 0);
      pen.drawImage(
        sheet, icon.x, icon.y, icon.width, icon.height, -wide / 2, -high / 2, wide, high,
      );
      pen.restore();
    }
  };

  window.mission.strokes = { figures, icons, lines };
})();
