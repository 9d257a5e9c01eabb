/**
 * The first drawing of a map: while it loads it is calm, and what it shows first is whole. Private
 * parts of MapLibre are looked for before they are used; without them the map loads as it does.
 */
window.mission = window.mission || {};
(() => {
  const { mapOf } = window.mission.fastpath;
  const LOADING_MS = 30;
  const UNCALLED_MS = 6000;

  /** Place no names and marks in frames that are not drawn: each would place all of them anew. */
  const pause = ({ style }) => {
    if (!style || style.unplaced || typeof style._updatePlacement !== "function") return;
    style.unplaced = [];
    style._updatePlacement = (...how) => {
      style.unplaced = how;
      return false;
    };
  };

  const unpause = ({ style }) => {
    if (!style || !style.unplaced) return;
    const how = style.unplaced;
    delete style.unplaced;
    delete style._updatePlacement;
    if (how.length) style._updatePlacement(...how);
  };

  /**
   * While the map loads it goes through its frames but draws only the one with everything in it:
   * without a GPU each drawing of a half-loaded map takes up to a quarter of a second from what
   * still loads, and there were twelve. Symbols appear at once instead of fading in. Safe to call
   * at every frame; acts on the first with a map.
   */
  const calm = (gd) => {
    const map = mapOf(gd);
    if (!map || map.calmed) return;
    map.calmed = true;
    window.mission.sources.spare(map);
    window.mission.nameWhole(gd, map);
    if (typeof map._fadeDuration === "number") map._fadeDuration = 0;
    // Plotly hands over its traces once the base style's tiles are drawn; both can load together
    map.once("style.load", () => map.fire("load"));
    const own = Object.getPrototypeOf(map).triggerRepaint;
    if (typeof own !== "function") return;
    let due = 0;
    const { painter } = map;
    const draw = painter && painter.render;
    if (typeof draw === "function") {
      painter.render = (style, ...rest) => {
        painter.style = style; // tiles that arrive before the first drawing are lost without it
        pause(map);
        if (!map.called || !map.loaded()) return;
        delete painter.render;
        unpause(map);
        draw.call(painter, style, ...rest);
      };
      setTimeout(() => wake(gd), UNCALLED_MS); // whatever is missing, show what is there
    }
    map.triggerRepaint = () => {
      due = due || setTimeout(() => {
        due = 0;
        own.call(map);
      }, LOADING_MS);
    };
  };

  /** The map is on the screen: from now on it draws as soon as it wants to. */
  const wake = (gd) => {
    const map = mapOf(gd);
    if (!map) return;
    if (!map.heldSince) delete map.triggerRepaint;
    if (map.painter && Object.hasOwn(map.painter, "render")) {
      delete map.painter.render;
      unpause(map);
      map.triggerRepaint();
    }
  };

  /** All that the first picture shows has been handed over: the next frame that has it is drawn. */
  const call = (gd) => {
    const map = mapOf(gd);
    if (map) map.called = true;
  };

  window.mission.firstDraw = { call, calm, wake };
})();
