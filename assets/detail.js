/**
 * Areas, land and lines in three levels of detail, by the zoom (dashboard/basemap/detail.py). The
 * page starts with the coarsest; a finer one is fetched when a map first comes close enough to show
 * more. `data-detail` on the body holds the level that the maps have.
 */
window.mission = window.mission || {};
(() => {
  const m = window.mission;
  const COARSEST = 0;
  const FARTHEST = 3; // zoom at which Moscow and Baku fit a phone; farther out is only empty world
  const BASE = ["base", "lines"]; // sources of the base style
  const shapes = new Map(); // geometry of every area by id, in the detail of now
  const levels = []; // promises of the areas by level
  const drawn = new WeakMap(); // level by map
  let known = null; // what Plotly finds at the address of the areas

  /** Take the first areas, which come with every id there is. @returns {Map<string, Object>} */
  const adopt = (areas) => {
    const whole = { ...areas, features: areas.features.map(m.unpacked) };
    levels[COARSEST] = Promise.resolve(whole);
    known = { ...whole };
    window.PlotlyGeoAssets = window.PlotlyGeoAssets || { topojson: {} }; // Plotly looks there first
    window.PlotlyGeoAssets[m.address(`areas-${COARSEST}`, m.root)] = known;
    take(whole);
    return shapes;
  };

  const take = ({ features }) => {
    for (const { id, geometry } of features) shapes.set(id, geometry);
    known.features = known.features.map((one) => ({ ...one, geometry: shapes.get(one.id) }));
  };

  const wanted = (map) => m.setup.detail.filter((end) => map.getZoom() >= end).length;

  const fetched = (level) => {
    levels[level] = levels[level] || m.fetched(`areas-${level}`, m.root);
    return levels[level];
  };

  /** The layout of a new style, whose sources come in the detail of the zoom. */
  const styled = (gd, layout) => {
    const map = m.fastpath.mapOf(gd);
    const style = layout["map.style"];
    if (!map || !style) return layout;
    drawn.set(map, wanted(map));
    return { ...layout, "map.style": `${style}&detail=${wanted(map)}` };
  };

  /** Bring a map to the detail of its zoom; a style that is still loading calls again. */
  const refine = async (painter) => {
    const map = m.fastpath.mapOf(painter.gd);
    if (!map) return;
    const level = wanted(map);
    const areas = await fetched(level).catch(() => null);
    if (!areas) {
      levels[level] = null; // the coarser shapes stay; the next zoom asks again
      return;
    }
    if (painter.restyling || wanted(map) !== level) return;
    if ((drawn.get(map) || COARSEST) !== level) {
      for (const name of BASE) {
        const source = map.getSource(name);
        if (source) source.setData(new URL(m.address(`${name}-${level}`, m.root), location.href).href);
      }
      drawn.set(map, level);
    }
    if (painter.detail !== level) {
      take(areas);
      painter.detail = level;
      painter.refine();
    }
    document.body.dataset.detail = level;
  };

  /** From now on this map follows its zoom. */
  const follow = (painter) => {
    const map = m.fastpath.mapOf(painter.gd);
    painter.detail = COARSEST;
    map.setMinZoom(FARTHEST);
    map.on("zoomend", () => refine(painter));
    return refine(painter);
  };

  m.detail = { adopt, follow, refine, styled };
})();
