/**
 * Opening records: a click on a mark asks for the cards of everything at that spot, a row of the
 * list for its own. The card itself is built by dashboard/controls/card.py.
 */
window.mission = window.mission || {};
(() => {
  const REACH_PX = 11;

  /** @param {string[]} ids record ids, the one meant first */
  const open = (ids) => {
    window.dash_clientside.set_props("picked", { data: { ids, at: Date.now() } });
    document.body.dataset.sheet = "figures";
  };

  /** Ids of all drawn records with a mark within reach of a position, nearest first. */
  const near = (lon, lat, stage) => {
    const scale = 360 / (512 * 2 ** stage.gd.layout.map.zoom);
    const reach = REACH_PX * scale;
    const { arrays } = stage.data;
    const found = [];
    for (const [record, certainty] of stage.shown.drawn) {
      for (const [, , columns, instead] of record.pieces) {
        const all = certainty === 1 ? { ...columns, ...instead } : columns;
        if (!("customdata" in all)) continue;
        const dx = arrays[all.lon][0] - lon;
        const dy = (arrays[all.lat][0] - lat) / Math.cos((lat * Math.PI) / 180);
        const distance = Math.hypot(dx, dy);
        if (distance <= reach) found.push([distance, record.id]);
      }
    }
    return found.sort((a, b) => a[0] - b[0]).map(([, id]) => id);
  };

  const listen = () => {
    const { stage } = window.mission;
    stage.gd.on("plotly_click", (event) => {
      const point = event.points.find((p) => p.customdata);
      if (!point) return;
      const others = near(point.lon, point.lat, stage);
      open([point.customdata, ...others.filter((id) => id !== point.customdata)]);
    });
  };

  document.addEventListener("mission:ready", listen);
  window.mission.open = open;
})();
