/** Going to a record's place: the map moves until all of it is in view. */
window.mission = window.mission || {};
(() => {
  const NEAR_ZOOM = 9.5; // how near a single point is looked at, if the reader is not nearer
  const MS = 700;
  const PAD_PX = 60;

  /** Longitudes and latitudes of everything that is drawn of a record. */
  const spots = (record, { data, painter }) => {
    const found = [];
    const line = ({ lon, lat }) =>
      data.arrays[lon].forEach((x, i) => x !== null && found.push([x, data.arrays[lat][i]]));
    for (const [, , columns] of record.pieces) {
      if ("locations" in columns) {
        for (const id of data.arrays[columns.locations]) {
          const { coordinates } = painter.shapes.get(id);
          const flat = coordinates.flat(Infinity);
          for (let i = 0; i < flat.length; i += 2) found.push([flat[i], flat[i + 1]]);
        }
      } else line(columns);
    }
    if (record.run) record.run.bundles.forEach((id) => line(data.flows.bundles[id].whole));
    return found;
  };

  /** @param {Object} record of the shipment; one that is not drawn leaves the map where it is */
  const goTo = (record) => {
    const { stage, fastpath } = window.mission;
    const map = fastpath.mapOf(stage.gd);
    const all = spots(record, stage);
    if (!map || !all.length) return;
    const [lon, lat] = [0, 1].map((axis) => all.map((spot) => spot[axis]));
    const edge = (values, pick) => values.reduce((a, b) => pick(a, b));
    const [west, south] = [edge(lon, Math.min), edge(lat, Math.min)];
    const [east, north] = [edge(lon, Math.max), edge(lat, Math.max)];
    const point = west === east && south === north;
    const padding = Math.min(PAD_PX, stage.gd.clientWidth / 5, stage.gd.clientHeight / 5);
    const camera = point
      ? { center: [west, south], zoom: Math.max(map.getZoom(), NEAR_ZOOM) }
      : map.cameraForBounds([[west, south], [east, north]], { padding, maxZoom: NEAR_ZOOM + 1 });
    // Plotly keeps the place of a map that was moved by an event of the page
    if (camera) map.easeTo({ ...camera, duration: MS }, { originalEvent: {} });
  };

  window.mission.goTo = goTo;
})();
