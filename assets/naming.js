/**
 * Names that do not depend on what the map showed before, are read whole and hide no island of
 * another control. MapLibre has no word for it; its private parts are looked for first, and without
 * them names stand as it puts them.
 */
window.mission = window.mission || {};
(() => {
  const PADDING_PX = 100; // of MapLibre's grid, around the window
  const { meet } = window.mission.boxes;
  const padded = (box) => box.map((at) => at + PADDING_PX);
  const renaming = new WeakSet(); // maps whose names will look for room anew
  const SMALL_PX = 48; // an island of another control that a name would cover
  const CORNER = 0.2; // of an island's box, on each side, that is hardly island

  /** Longitudes and latitudes of each part of a trace's line. */
  const parts = ({ lon, lat }) => {
    const all = [[]];
    lon.forEach((x, i) => {
      if (x === null) all.push([]);
      else all[all.length - 1].push([x, lat[i]]);
    });
    return all.filter((part) => part.length > 3);
  };

  /** Corners of islands: parts of the limits of control that come back to where they begin. */
  const islands = (() => {
    const known = new WeakMap();
    return (columns) => {
      if (!known.has(columns)) {
        const rings = parts(columns).filter((part) => String(part[0]) === String(part.at(-1)));
        known.set(columns, rings.map((ring) => [0, 1].flatMap((axis) => {
          const values = ring.map((point) => point[axis]);
          return [Math.min(...values), Math.max(...values)];
        })));
      }
      return known.get(columns);
    };
  })();

  /** Boxes of the islands on a map that are so small that a name would hide them. */
  const small = (gd) => {
    const owner = [window.mission.stage, window.mission.second].find((one) => one && one.gd === gd);
    const { painter } = owner || {};
    if (!painter) return [];
    const at = window.mission.camera(window.mission.fastpath.mapOf(gd));
    const front = painter.data.traces.findIndex(({ key }) => key === "front");
    return (front < 0 ? [] : islands(painter.columns[front]))
      .map(([west, east, south, north]) => [at.x(west), at.y(north), at.x(east), at.y(south)])
      .filter(([left, top, right, bottom]) => right - left < SMALL_PX && bottom - top < SMALL_PX)
      .map(([left, top, right, bottom]) => {
        const [dx, dy] = [(right - left) * CORNER, (bottom - top) * CORNER];
        return [left + dx, top + dy, right - dx, bottom - dy];
      });
  };

  /** What is taken for one placing of names: all outside the window, what stands on it, islands. */
  const fence = (gd, grid, pins) => {
    const { hitTest, hitTestCircle, width, height } = grid;
    if (!hitTest || !hitTestCircle || !(width > 0 && height > 0)) return;
    const right = width - PADDING_PX;
    const bottom = height - PADDING_PX;
    const { furniture, swipe } = window.mission;
    const over = [...furniture(gd, ".badge"), ...swipe.covered(gd), ...small(gd)]
      .map(padded);
    const taken = (x1, y1, x2, y2, more = []) => {
      if (x1 < PADDING_PX || y1 < PADDING_PX || x2 > right || y2 > bottom) return true;
      const own = [x1, y1, x2, y2];
      return over.some((box) => meet(own, box)) || more.some((box) => meet(own, box));
    };
    // what may overlap, as marks and dots of towns, may also be cut
    grid.hitTest = (x1, y1, x2, y2, overlap, ...rest) =>
      (overlap !== "always" && taken(x1, y1, x2, y2)) ||
      hitTest.call(grid, x1, y1, x2, y2, overlap, ...rest);
    grid.hitTestCircle = (x, y, r, overlap, ...rest) =>
      (overlap !== "always" && taken(x - r, y - r, x + r, y + r, pins)) ||
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
          if (!index || !index.grid) return;
          const pins = window.mission.pinned.boxes(gd, map).map(padded);
          fence(gd, index.grid, pins);
          window.mission.atTheirDots(map, index, pins);
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
    renaming.add(map);
    map.once("idle", () => {
      const { style } = map;
      if (!style || style.unplaced || !style.placement || !style.placement.variableOffsets) {
        renaming.delete(map);
        return;
      }
      style._updatePlacement = (transform, boxes, fade, cross) => {
        delete style._updatePlacement;
        renaming.delete(map);
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

  Object.assign(window.mission, { nameAnew, nameWhole, renaming });
})();
