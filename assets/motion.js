/**
 * The picture while the date moves: posts, events and movements on a canvas over the map.
 *
 * MapLibre needs several frames to take new data in, and without a GPU each frame of the whole map
 * costs more than the records themselves. So while a thumb moves, the traces of layers that move
 * with the date (`moving` in the shipment) are drawn here, and their own layers rest hidden. Once
 * the thumb rests, Plotly draws them itself and the canvas goes away. What is drawn is the same:
 * same arrays, same order, same colours, same icons; only place names then lie under the lines.
 */
window.mission = window.mission || {};
(() => {
  const image = (url) =>
    new Promise((resolve, reject) => {
      const one = new Image();
      one.onload = () => resolve(one);
      one.onerror = () => reject(new Error(`${url} did not arrive`));
      one.src = url;
    });

  class Motion {
    /** @param {Object} gd Plotly graph @param {Object} data shipment @param {string} sprites URL */
    constructor(gd, data, sprites) {
      this.gd = gd;
      this.data = data;
      this.traces = data.traces;
      this.own = data.traces.map((trace, i) => (trace.moving ? i : -1)).filter((i) => i >= 0);
      this.sprites = sprites;
      this.columns = null;
      this.drawn = 0;
      this.canvas = document.createElement("canvas");
      this.canvas.className = "motion";
      this.canvas.hidden = true;
      this.follow = () => this.drawn && this.stroke();
    }

    /** Fetch the icons of a theme; until they are there, and without them, `ready` is false. */
    async dress(theme) {
      this.sheet = null;
      this.theme = theme;
      const file = `${this.sprites}${theme}${window.devicePixelRatio > 1 ? "@2x" : ""}`;
      try {
        const [index, sheet] = await Promise.all([
          fetch(`${file}.json`).then((answer) => answer.json()),
          image(`${file}.png`),
        ]);
        if (this.theme === theme) [this.index, this.sheet] = [index, sheet];
      } catch (error) {
        console.warn(`The date moves slower: ${error.message}.`); // the map itself still works
      }
    }

    get moving() {
      return this.drawn > 0;
    }

    /** False while the icons load and for a turned or tilted map: then MapLibre must draw. */
    ready() {
      const map = window.mission.fastpath.mapOf(this.gd);
      return Boolean(map && this.sheet) && map.getBearing() === 0 && map.getPitch() === 0;
    }

    /**
     * Show these arrays from now on.
     * @param {Object<string, Array>[]} columns arrays of every trace
     * @param {Object} flows movements as assets/flow.js bundles them
     * @param {Object} crowds marks that stand for others, as assets/crowd.js gathers them
     * @returns {boolean} true when the map has to draw once more, without its own marks
     */
    draw(columns, flows, crowds) {
      const map = window.mission.fastpath.mapOf(this.gd);
      const starts = !this.moving;
      this.columns = columns;
      this.flows = flows;
      this.crowds = crowds;
      this.drawn += 1;
      if (starts) {
        if (!this.canvas.isConnected) map.getCanvasContainer().append(this.canvas);
        map.on("render", this.follow);
        this.hide(map);
        map.once("render", () => {
          this.canvas.hidden = !this.moving;
        });
        map.triggerRepaint();
      }
      this.stroke();
      return starts;
    }

    hide(map) {
      for (const i of this.own) window.mission.fastpath.show(map, this.gd._fullData[i], false);
    }

    /**
     * Plotly's own marks are there again: take the canvas away when the map has drawn them.
     * @param {number} drawn value of `drawn` when Plotly began; a later drawing keeps the canvas
     */
    end(drawn) {
      if (!this.moving) return;
      const map = window.mission.fastpath.mapOf(this.gd);
      if (drawn !== this.drawn) {
        this.hide(map);
        return;
      }
      this.drawn = 0;
      map.off("render", this.follow);
      map.once("idle", () => {
        if (!this.moving) this.canvas.hidden = true;
      });
      map.triggerRepaint();
    }

    /** The flows of a trace, or their arrows. */
    flow(pen, trace, style, at) {
      const { flow } = window.mission;
      if (trace !== this.data.flows.arrowTrace) {
        for (const stroke of flow.strokes(this.data, this.flows, trace)) {
          window.mission.lane(pen, stroke, style, at);
        }
        return;
      }
      const all = flow.arrows(this.flows);
      const of = (name) => all.map((one) => one[name]);
      const columns = {
        lon: of("lon"), lat: of("lat"), "marker.symbol": of("symbol"), "marker.angle": of("angle"),
        size: of("size"), offset: of("offset"),
      };
      window.mission.strokes.icons(pen, columns, style, at, this.index, this.sheet);
    }

    /** Draw the arrays at the map's present place. */
    stroke() {
      if (!this.sheet) return; // another theme's icons are on their way
      const map = window.mission.fastpath.mapOf(this.gd);
      const at = window.mission.camera(map);
      const { width, height } = at;
      const ratio = window.devicePixelRatio || 1;
      const { canvas } = this;
      const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (canvas.width !== wide || canvas.height !== high) {
        canvas.width = wide;
        canvas.height = high;
      }
      const pen = canvas.getContext("2d");
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.clearRect(0, 0, width, height);
      for (const i of this.own) {
        const style = this.traces[i][this.theme];
        if (this.traces[i].flow) this.flow(pen, i, style, at);
        else if (style.mode === "lines") window.mission.strokes.lines(pen, this.columns[i], style, at);
        else window.mission.strokes.icons(pen, this.columns[i], style, at, this.index, this.sheet);
      }
      window.mission.strokes.figures(pen, window.mission.crowd.figures(this.crowds, at), canvas);
    }
  }

  window.mission.Motion = Motion;
})();
