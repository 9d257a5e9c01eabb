/** The mission's opening camera, for the window that the reader has. */
window.mission = window.mission || {};
(() => {
  // the mission's opening camera just fills so much of the map, above a disclaimer of this height
  const MEANT_PX = { width: 560, height: 540, foot: 86 };

  const SOON_MS = 400;

  const ahead = (lat) => Math.asinh(Math.tan((lat * Math.PI) / 180));
  const back = (y) => (Math.atan(Math.sinh(y)) * 180) / Math.PI;

  /**
   * The opening camera for this window: the same ground on a phone as on a large screen, clear of
   * the disclaimer. Null when the window is about the one that the mission's camera was chosen for.
   */
  const fitted = (gd) => {
    const { clientWidth, clientHeight } = gd;
    const foot = window.mission.foot(gd);
    const { width, height, foot: meant } = MEANT_PX;
    const closer = Math.log2(Math.min(clientWidth / width, (clientHeight - foot) / height));
    const opening = window.mission.setup.camera;
    window.mission.opening = opening;
    if (Math.abs(closer) < 0.1 && Math.abs(foot - meant) < 24) return null;
    const zoom = opening.zoom + closer;
    const radians = (px, at) => (px * 2 * Math.PI) / (512 * 2 ** at);
    const middle = ahead(opening.lat) + radians(meant / 2, opening.zoom); // of what is free
    const lat = back(middle - radians(foot / 2, zoom));
    window.mission.opening = { ...opening, lat, zoom };
    return window.mission.opening;
  };

  const moved = ({ center, zoom }, opening) =>
    center.lon !== opening.lon || center.lat !== opening.lat || zoom !== opening.zoom;

  /**
   * A map that nobody has moved fits its window anew, which has another size after the change: after
   * the event that says that what was asked for is seen, or else soon, so that who changes their mind
   * at once does not wait for two moves of the map.
   * @param {() => void} change
   * @param {string|false} after
   */
  const refit = (change, after) => {
    const { gd } = window.mission.stage;
    const before = window.mission.opening;
    const still = !moved(gd.layout.map, before);
    change();
    if (!still) return;
    const fit = () => {
      if (moved(gd.layout.map, before)) return; // meanwhile
      const { lon, lat, zoom } = fitted(gd) || window.mission.opening;
      if (moved(gd.layout.map, window.mission.opening)) {
        // as if a hand had moved it: Plotly hears of it and has nothing to draw anew
        const map = window.mission.fastpath.mapOf(gd);
        map.jumpTo({ center: [lon, lat], zoom }, { originalEvent: new Event("resize") });
      }
    };
    if (after) document.addEventListener(after, () => setTimeout(fit, 0), { once: true });
    else setTimeout(fit, SOON_MS);
  };

  window.mission.fitted = fitted;
  window.mission.refit = refit;
})();
