/**
 * The hillshade, put on the map once a first picture stands: it is large and nobody waits for it.
 * A new base style takes it away, so every picture looks whether it is there. It lies over the
 * areas and under all lines, below the style's layer `slot-relief`. The second map of a comparison
 * gets it in the same way.
 */
window.mission = window.mission || {};
(() => {
  const ID = "relief";

  /** The map, when the relief is not on it as the reader wants it; null when it is. */
  const unlike = (stage) => {
    const { setup, fastpath } = window.mission;
    const map = stage && stage.view && fastpath.mapOf(stage.gd);
    if (!map || !setup.relief || !map.getLayer(`slot-${ID}`)) return null;
    return Boolean(map.getLayer(ID)) === stage.view.layers.includes(ID) ? null : map;
  };

  const put = (stage) => {
    const map = unlike(stage);
    if (!map) return;
    if (map.getLayer(ID)) {
      map.removeLayer(ID);
      return;
    }
    const { setup } = window.mission;
    const { url, corners, opacity, least, zooms } = setup.relief;
    const full = opacity[stage.view.theme];
    const strength = ["interpolate", ["linear"], ["zoom"], zooms[0], full, zooms[1], least];
    if (!map.getSource(ID)) map.addSource(ID, { type: "image", url, coordinates: corners });
    const paint = { "raster-opacity": strength, "raster-fade-duration": 0 };
    map.addLayer({ id: ID, type: "raster", source: ID, paint }, `slot-${ID}`);
  };

  /**
   * Once the map rests: a source that comes while a first drawing goes on blanks all others. In
   * turn with the painter: Plotly would take our change for the arrival of a new style.
   */
  const look = (stage) => {
    if (!unlike(stage)) return;
    const rest = () => window.mission.fastpath.still(stage.gd);
    stage.painter.busy = stage.painter.busy.then(rest).then(() => put(stage)).then(rest);
  };

  document.addEventListener("mission:painted", () => look(window.mission.stage));
  document.addEventListener("mission:compared", () => look(window.mission.second));
})();
