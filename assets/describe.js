/**
 * The view in a sentence or two as the label of the map, written when the view rests. Says the same
 * as dashboard/model/description.py, from the words and landmarks that it ships.
 */
window.mission = window.mission || {};
(() => {
  const EARTH_KM = 6371.0088;
  const EQUATOR_KM = 40075.016686;
  const TILE_PX = 512; // the world at zoom 0

  const rad = (degrees) => (degrees * Math.PI) / 180;

  const distance = (lon, lat, { lon: lon2, lat: lat2 }) => {
    const [a, b] = [rad(lat), rad(lat2)];
    const half = Math.sin((b - a) / 2) ** 2 +
      Math.cos(a) * Math.cos(b) * Math.sin(rad(lon2 - lon) / 2) ** 2;
    return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
  };

  const rounded = (km) =>
    window.mission.number(Number(km.toPrecision(2)), 6);

  /** @param {string} caption @param {string} names choice of names @param {number} km width */
  const describe = (caption, names, lon, lat, km) => {
    const { words, landmarks, title } = window.mission.setup.description;
    if (!landmarks.length) return `${title}. ${caption}.`;
    const far = landmarks.map((mark) => distance(lon, lat, mark));
    const away = Math.min(...far);
    const found = landmarks[far.indexOf(away)].names;
    const place = found[names] || found[window.mission.setup.view.names];
    const parts = { title, place, km: rounded(km), away: rounded(away), caption };
    const text = words[away < km / 2 ? "around" : "beyond"];
    return text.replace(/\{(\w+)\}/g, (_, name) => parts[name]);
  };

  /** Label the map. @param {Object} stage what assets/stage.js holds */
  const label = ({ gd, shown, view }) => {
    const { center, zoom } = gd.layout.map;
    const world = TILE_PX * 2 ** zoom;
    const km = (EQUATOR_KM * Math.cos(rad(center.lat)) * gd.clientWidth) / world;
    const text = describe(shown.caption, view.names, center.lon, center.lat, km);
    const map = document.getElementById("map");
    map.setAttribute("role", "group");
    map.setAttribute("aria-label", text);
  };

  window.mission.describe = { describe, label };
})();
