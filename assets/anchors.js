/**
 * A name is read at its own dot: farther off only where a mark lies on the dot, and never nearer to
 * the dot or mark of another place. The rule of dashboard/plates/labels.py, for MapLibre, which has
 * none: its placing of boxes is watched, dots and marks come before names.
 */
window.mission = window.mission || {};
(() => {
  const DOTS = ["dot-chief", "dot-town", "dot-village"];
  const AIR_PX = 1.6; // around them, as dashboard/basemap/names.py says
  const NEAR_PX = 12; // what stands farther off is no more at its dot
  const SHARE = 0.5; // of the way to its own dot: another one as near would be taken for it
  const SHIFT = 7; // of the arguments after the first three: how far a name stands from its point

  /** Whether a name in a box is read at its place. */
  const belongs = (box, place, dots, marks) => {
    const { gap } = window.mission.boxes; // read after this file
    const off = (one) => Math.hypot(one.x - place.x, one.y - place.y);
    const own = gap(box, place);
    const over = marks.filter((mark) => off(mark) < mark.half);
    const far = own > NEAR_PX;
    if (far && !over.length) return false;
    const least = far ? own : own * SHARE;
    if (dots.some((dot) => off(dot) > dot.half && gap(box, dot) < least)) return false;
    if (!far) return true;
    const clear = own - Math.max(...over.map(({ half }) => half)); // from the mark on its dot
    return !marks.some((mark) => !over.includes(mark) && gap(box, mark) - mark.half < clear);
  };

  /**
   * For one placing of names.
   * @param {Object} map @param {Object} index MapLibre's
   * @param {number[][]} pinned boxes of pinned names, in px of its grid
   */
  const atTheirDots = (map, index, pinned) => {
    const { placeCollisionBox: place } = index;
    const { meet } = window.mission.boxes;
    if (typeof place !== "function" || map.getPitch()) return;
    const sizes = DOTS.map((name) => map.getImage(name)).filter(Boolean)
      .map(({ data, pixelRatio }) => data.width / pixelRatio + 2 * AIR_PX);
    const village = sizes.at(-1);
    const dots = [];
    const marks = [];
    index.placeCollisionBox = (box, overlap, ratio, ...rest) => {
      const found = place.call(index, box, overlap, ratio, ...rest);
      const [left, top, right, bottom] = found.box;
      const shift = rest[SHIFT];
      if (!shift) {
        const [wide, half] = [right - left, (right - left) / 2];
        const picture = Math.abs(bottom - top - wide) < 1; // and no pinned name
        const kind = sizes.some((size) => Math.abs(size - wide) < 0.5) ? dots : marks;
        if (overlap === "always" && picture) kind.push({ x: left + half, y: top + half, half });
        else if (overlap !== "always" && pinned.some((one) => meet(one, found.box))) return { ...found, placeable: false };
        return found;
      }
      if (!found.placeable || overlap === "always") return found;
      const own = { x: left - (box.x1 + shift.x) * ratio, y: top - (box.y1 + shift.y) * ratio };
      const at = dots.filter((dot) => Math.hypot(dot.x - own.x, dot.y - own.y) < 1);
      const lesser = at.every(({ half }) => 2 * half < village + 0.5); // makes room for pinned ones
      if (lesser && pinned.some((one) => meet(one, found.box))) return { ...found, placeable: false };
      return belongs(found.box, own, dots, marks) ? found : { ...found, placeable: false };
    };
  };

  Object.assign(window.mission, { atTheirDots });
})();
