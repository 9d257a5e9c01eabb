/**
 * The one private way to a map of more pixels: MapLibre draws at the ratio of the screen, Plotly
 * only enlarges what it drew. This file looks for what it needs and otherwise leaves the map at
 * the ratio it has. tests/browser/test_sight.py fails when a new Plotly no longer has it.
 */
window.mission = window.mission || {};
(() => {
  const PATIENCE_MS = 20000;
  const ANSWER_MS = 4000;
  const { mapOf } = window.mission.fastpath;
  const held = new WeakSet(); // maps of another ratio: their names stay, though icons come and go

  /** Resolves when the map has drawn all it knows of, or after a while with what it has. */
  const idle = (map) =>
    new Promise((resolve) => {
      const late = setTimeout(resolve, PATIENCE_MS);
      map.once("idle", () => {
        clearTimeout(late);
        resolve();
      });
      map.triggerRepaint();
    });

  /** The canvas can be read only in the frame that drew it. */
  const frame = (map, read) =>
    new Promise((resolve) => {
      map.once("render", () => resolve(read(map.getCanvas())));
      map.triggerRepaint();
    });

  /** Ask for the icons of the sprite that fits the ratio. */
  const icons = (map) => {
    if (typeof map.getSprite !== "function" || typeof map.setSprite !== "function") return;
    const one = map.getSprite().find(({ id }) => id === "default");
    if (!one) return;
    map.setSprite(null); // icons of another size do not fit where the old ones lie
    map.setSprite(one.url);
  };

  /** Whether both kinds of icons can be had: without an answer those that are there stay. */
  const reachable = async (map) => {
    if (typeof map.getSprite !== "function") return false;
    const one = map.getSprite().find(({ id }) => id === "default");
    if (!one) return false;
    const signal = AbortSignal.timeout(ANSWER_MS);
    const files = ["", "@2x"].flatMap((kind) => [`${one.url}${kind}.json`, `${one.url}${kind}.png`]);
    try {
      return (await Promise.all(files.map((file) => fetch(file, { signal })))).every(({ ok }) => ok);
    } catch {
      return false;
    }
  };

  /**
   * Draw a map with `ratio` pixels for each of CSS, let `read` have its canvas, put it back.
   * @param {Object} gd Plotly graph @param {number} ratio @param {(canvas: HTMLCanvasElement) => *} read
   * @returns {Promise<*>} what `read` gave
   */
  const drawn = async (gd, ratio, read) => {
    const map = mapOf(gd);
    if (!map) throw new Error(window.mission.t("the map is not there yet."));
    const can = ["getPixelRatio", "setPixelRatio"].every((name) => typeof map[name] === "function");
    if (!can || map.getPixelRatio() === ratio) {
      await idle(map);
      return frame(map, read);
    }
    const [own, before] = [map._overridePixelRatio, map.getPixelRatio()];
    const sprites = (before > 1) !== (ratio > 1) && await reachable(map); // MapLibre knows two kinds
    held.add(map);
    try {
      map.setPixelRatio(ratio);
      if (sprites) icons(map);
      await idle(map);
      return await frame(map, read);
    } finally {
      map.setPixelRatio(own);
      if (sprites) icons(map);
      await idle(map);
      held.delete(map);
    }
  };

  window.mission.ratio = { drawn, held };
})();
