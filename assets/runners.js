/**
 * Arrows that run along the roads while the days play: the movements dated to the day that just
 * came, once from end to end. They say which way and which, never at what hour. On a canvas of
 * their own above that of motion.js, which then need not be drawn again for each of their frames.
 */
window.mission = window.mission || {};
(() => {
  const LEAST_MS = 1300; // on the way, however fast the days go
  const SIZE_PX = 7;
  const MOST = 150;
  let canvas = null;
  let running = [];
  let byDay = null;
  const ways = new Map();

  const index = () => {
    byDay = new Map();
    for (const record of window.mission.stage.data.records) {
      const { run, bounds } = record;
      if (!run || bounds[0] !== bounds[1]) continue; // on which of several days is not known
      byDay.set(bounds[0], [...(byDay.get(bounds[0]) || []), record]);
    }
  };

  const down = (lat) => -Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const radian = Math.PI / 180;

  /** The way of a movement: its points, how far each is along, and the bundle it belongs to. */
  const wayOf = (record) => {
    if (ways.has(record)) return ways.get(record);
    const { flows, arrays } = window.mission.stage.data;
    const way = { lon: [], lat: [], far: [], bundle: [] };
    let far = 0;
    for (const id of record.run.bundles) {
      const { lon, lat } = flows.bundles[id].whole;
      arrays[lon].forEach((x, i) => {
        const y = arrays[lat][i];
        const n = way.lon.length - 1;
        if (x === null) return;
        if (n >= 0) far += Math.hypot((x - way.lon[n]) * radian, down(y) - down(way.lat[n]));
        way.lon.push(x);
        way.lat.push(y);
        way.far.push(far);
        way.bundle.push(id);
      });
    }
    ways.set(record, way);
    return way;
  };

  /**
   * Send the movements of these days on their way.
   * @param {number} first @param {number} last days, both included
   * @param {number} now time of the frame @param {number} day milliseconds that a day takes
   */
  const start = (first, last, now, day) => {
    if (!byDay) index();
    const shown = new Set(window.mission.stage.shown.drawn.map(([record]) => record));
    const time = Math.max(day, LEAST_MS);
    for (let one = first; one <= last; one += 1) {
      for (const record of byDay.get(one) || []) {
        if (shown.has(record) && running.length < MOST) running.push({ record, since: now, time });
      }
    }
  };

  const spot = (way, share, at, offsets) => {
    const wanted = share * way.far[way.far.length - 1];
    let i = 1;
    while (i < way.far.length - 1 && way.far[i] < wanted) i += 1;
    const length = way.far[i] - way.far[i - 1];
    const part = length ? (wanted - way.far[i - 1]) / length : 0;
    const [ax, ay] = [at.x(way.lon[i - 1]), at.y(way.lat[i - 1])];
    const [bx, by] = [at.x(way.lon[i]), at.y(way.lat[i])];
    const angle = Math.atan2(by - ay, bx - ax);
    const aside = offsets.get(way.bundle[i]) || 0;
    return {
      x: ax + (bx - ax) * part - Math.sin(angle) * aside,
      y: ay + (by - ay) * part + Math.cos(angle) * aside,
      angle,
    };
  };

  const arrow = (pen, { x, y, angle }, ink, halo, hollow) => {
    pen.save();
    pen.translate(x, y);
    pen.rotate(angle);
    pen.beginPath();
    pen.moveTo(SIZE_PX * 1.3, 0);
    pen.lineTo(-SIZE_PX, SIZE_PX * 0.95);
    pen.lineTo(-SIZE_PX * 0.45, 0);
    pen.lineTo(-SIZE_PX, -SIZE_PX * 0.95);
    pen.closePath();
    pen.lineJoin = "round";
    pen.lineWidth = 4;
    pen.strokeStyle = halo;
    pen.stroke();
    pen.lineWidth = 1.6;
    pen.strokeStyle = ink;
    pen.stroke();
    pen.fillStyle = hollow ? halo : ink;
    pen.fill();
    pen.restore();
  };

  const sheet = (map, width, height) => {
    if (!canvas) {
      canvas = document.createElement("canvas");
      canvas.className = "motion runners";
    }
    if (!canvas.isConnected) map.getCanvasContainer().append(canvas);
    const ratio = window.devicePixelRatio || 1;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide;
      canvas.height = high;
    }
    canvas.hidden = false;
    const pen = canvas.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    return pen;
  };

  /** Draw those on the way at a time; nothing when none is. */
  const draw = (now) => {
    const any = running.length > 0;
    running = running.filter(({ since, time }) => now - since < time);
    if (!any) return;
    const { gd, data, view, shown, painter } = window.mission.stage;
    const map = window.mission.fastpath.mapOf(gd);
    if (!map || !painter.motion.ready()) return; // a turned map: our places would be wrong
    const at = window.mission.camera(map);
    const pen = sheet(map, at.width, at.height);
    const offsets = new Map(shown.flows.all.map((flow) => [flow.number, flow.offset / 10]));
    const halo = getComputedStyle(document.body).getPropertyValue("--halo");
    for (const { record, since, time } of running) {
      const bundle = data.flows.bundles[record.run.bundles[0]];
      const way = wayOf(record);
      if (!bundle || way.lon.length < 2) continue;
      const ink = data.traces[bundle.traces[0]][view.theme].line.color;
      arrow(pen, spot(way, (now - since) / time, at, offsets), ink, halo, bundle.assumed);
    }
  };

  const clear = () => {
    running = [];
    if (canvas) canvas.hidden = true;
  };

  window.mission.runners = { start, draw, clear, count: () => running.length };
})();
