/**
 * Moves the map to a camera: gliding, or at once where the reader wants no motion. Plotly hears of
 * a move only from a hand on the map, so it is told at the end; the address follows by that.
 */
window.mission = window.mission || {};
(() => {
  const GLIDE_MS = 700;

  const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  /** Zoom steps between the window that cameras of the mission are meant for and this one. */
  const closer = () => window.mission.opening.zoom - window.mission.setup.camera.zoom;

  /**
   * @param {{lon: number, lat: number, zoom: number}} camera
   * @param {boolean} [meant] its zoom is that of the mission, to be fitted to this window
   * @returns {Promise<void>} done when map and Plotly agree
   */
  const fly = async (camera, meant = false) => {
    const { gd } = window.mission.stage;
    const map = window.mission.fastpath.mapOf(gd);
    const { lon, lat } = camera;
    const zoom = camera.zoom + (meant ? closer() : 0);
    if (map && !still()) {
      await new Promise((resolve) => {
        map.once("moveend", resolve);
        map.easeTo({ center: [lon, lat], zoom, duration: GLIDE_MS, essential: true });
      });
      const now = map.getCenter(); // another move took over: it will tell Plotly itself
      if (Math.abs(now.lng - lon) > 1e-4 || Math.abs(now.lat - lat) > 1e-4) return;
    }
    await window.mission.stage.painter.busy;
    await window.Plotly.relayout(gd, { "map.center": { lon, lat }, "map.zoom": zoom });
  };

  window.mission.fly = fly;
})();
