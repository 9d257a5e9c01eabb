/** Boxes on the screen: left, top, right, bottom, in px. */
window.mission = window.mission || {};
(() => {
  const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

  /** How far a point is from a box, 0 inside of it. */
  const gap = ([left, top, right, bottom], { x, y }) =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

  window.mission.boxes = { meet, gap };
})();
