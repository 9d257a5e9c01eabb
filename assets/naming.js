/** Names that do not depend on what the map showed before. */
window.mission = window.mission || {};
(() => {
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

  window.mission.nameAnew = nameAnew;
})();
