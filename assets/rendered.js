/**
 * What a map has drawn in a part of the window. MapLibre throws "feature index out of bounds" while a
 * tile still has the index of data that a newer day has replaced: then nothing is known of it, and
 * the map comes to rest once more when the tile has followed.
 */
window.mission = window.mission || {};
(() => {
  const STALE = /out of bounds/;

  /** @param {Object} map @param {...*} asked as by queryRenderedFeatures @returns {Object[]} */
  const rendered = (map, ...asked) => {
    try {
      return map.queryRenderedFeatures(...asked);
    } catch (fault) {
      if (!STALE.test(fault.message)) throw fault;
      return [];
    }
  };

  window.mission.rendered = rendered;
})();
