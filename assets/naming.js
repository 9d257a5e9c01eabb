/**
 * Names that do not depend on what the map showed before, and are read whole. MapLibre has no word
 * for either; its private parts are looked for first, and without them names stand as it puts them.
 */
window.mission = window.mission || {};
(() => {
  const PADDING_PX = 100; // of MapLibre's grid, around the window

  /** What is taken for one placing of names: all outside the window, and under what stands on it. */
  const fence = (gd, grid) => {
    const { hitTest, hitTestCircle, width, height } = grid;
    if (!hitTest || !hitTestCircle || !(width > 0 && height > 0)) return;
    const right = width - PADDING_PX;
    const bottom = height - PADDING_PX;
    const over = window.mission.furniture(gd).map((box) => box.map((at) => at + PADDING_PX));
    const taken = (x1, y1, x2, y2) =>
      x1 < PADDING_PX || y1 < PADDING_PX || x2 > right || y2 > bottom ||
      over.some((box) => x1 < box[2] && x2 > box[0] && y1 < box[3] && y2 > box[1]);
    // what may overlap, as marks and dots of towns, may also be cut
    grid.hitTest = (x1, y1, x2, y2, overlap, ...rest) =>
      (overlap !== "always" && taken(x1, y1, x2, y2)) ||
      hitTest.call(grid, x1, y1, x2, y2, overlap, ...rest);
    grid.hitTestCircle = (x, y, r, overlap, ...rest) =>
      (overlap !== "always" && taken(x - r, y - r, x + r, y + r)) ||
      hitTestCircle.call(grid, x, y, r, overlap, ...rest);
  };

  /** No name is cut by the edge of the window or by what stands over the map. Safe to call again. */
  const nameWhole = (gd, map) => {
    const watch = () => {
      const { style } = map;
      if (!style || style.fenced) return;
      style.fenced = true;
      let placing = style.pauseablePlacement;
      Object.defineProperty(style, "pauseablePlacement", {
        configurable: true,
        enumerable: true,
        get: () => placing,
        set: (next) => {
          placing = next;
          const index = next && next.placement && next.placement.collisionIndex;
          if (index && index.grid) fence(gd, index.grid);
        },
      });
    };
    watch();
    map.on("styledata", watch);
  };

  /**
   * Let the names look for room as if they were new. A name that MapLibre has placed stays on that
   * side of its dot while it can, so that it would stand where marks of another day had left room.
   */
  const nameAnew = (gd) => {
    const map = window.mission.fastpath.mapOf(gd);
    if (!map) return;
    map.once("idle", () => {
      const { style } = map;
      if (!style || style.unplaced || !style.placement || !style.placement.variableOffsets) return;
      style._updatePlacement = (transform, boxes, fade, cross) => {
        delete style._updatePlacement;
        const last = style.placement; // still what is drawn until the new one is whole
        const bare = Object.create(last, { variableOffsets: { value: {} } });
        style.placement = bare;
        const placed = style._updatePlacement(transform, boxes, fade, cross, true);
        if (style.placement === bare) style.placement = last;
        return placed;
      };
      map.triggerRepaint();
    });
    map.triggerRepaint();
  };

  Object.assign(window.mission, { nameAnew, nameWhole });
})();
