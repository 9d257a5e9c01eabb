/**
 * Moves the map to a camera: gliding, or at once where the reader wants no motion. Plotly hears of
 * a move only from a hand on the map, so it is told at the end; the address follows by that.
 */
window.mission = window.mission || {};
(() => {
  const GLIDE_MS = 700;
  let latest = null;

  const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  /** Zoom steps between the window that cameras of the mission are meant for and this one. */
  const closer = () => window.mission.opening.zoom - window.mission.setup.camera.zoom;

  /**
   * @param {{lon: number, lat: number, zoom: number}} camera
   * @param {boolean} [meant] its zoom is that of the mission, to be fitted to this window
   * @param {number} [lower] pixels that its centre shall lie below that of the map
   * @returns {Promise<void>} done when map and Plotly agree
   */
  const fly = async (camera, meant = false, lower = 0) => {
    const mine = (latest = Symbol("move"));
    const { gd, painter } = window.mission.stage;
    const map = window.mission.fastpath.mapOf(gd);
    const zoom = camera.zoom + (meant ? closer() : 0);
    let centre = { lon: camera.lon, lat: camera.lat };
    if (map) {
      const to = { center: [camera.lon, camera.lat], zoom, offset: [0, lower] };
      const ended = new Promise((resolve) => map.once("moveend", resolve));
      map.easeTo({ ...to, duration: still() ? 0 : GLIDE_MS, essential: true });
      await ended;
      const { lng, lat } = map.getCenter();
      centre = { lon: lng, lat };
    }
    await painter.busy;
    // a later move, or a hand on the map, tells Plotly itself
    if (mine !== latest || (map && map.isMoving())) return;
    await window.Plotly.relayout(gd, { "map.center": centre, "map.zoom": map ? map.getZoom() : zoom });
  };

  window.mission.fly = fly;
})();
