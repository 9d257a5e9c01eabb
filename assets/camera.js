/** Where a place is on the screen: Web Mercator, for a map that is neither turned nor tilted. */
window.mission = window.mission || {};
(() => {
  const WORLD_PX = 512; // MapLibre's world at zoom 0

  /**
   * @param {Object} map MapLibre map
   * @returns {{x: function(number): number, y: function(number): number, width: number,
   *   height: number}} pixels from the left and top of the map, and its size
   */
  const camera = (map) => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const world = WORLD_PX * 2 ** map.getZoom();
    const right = (lon) => ((lon + 180) / 360) * world;
    const down = (lat) =>
      ((1 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / Math.PI) / 2) * world;
    const centre = map.getCenter();
    const left = right(centre.lng) - width / 2;
    const top = down(centre.lat) - height / 2;
    return { x: (lon) => right(lon) - left, y: (lat) => down(lat) - top, width, height };
  };

  window.mission.camera = camera;
})();
