/**
 * Puts a snapshot on the map: joins the pieces of the chosen records and changes only the traces
 * whose records changed. While a thumb moves the data goes the fast way; once it rests,
 * Plotly.restyle makes Plotly's own state (hover, click, export) agree.
 */
window.mission = window.mission || {};
(() => {
  const SETTLE_MS = 400; // a pointer that comes to the map does not wait for it

  /** A painter for one graph and one shipment. */
  class Painter {
    constructor(gd, data, motion) {
      this.gd = gd;
      this.motion = motion;
      this.data = data;
      this.shapes = data.shapes; // of all painters
      this.signatures = data.traces.map(() => "");
      // traces of marks, and of the circles round them
      this.pointed = data.traces.map(({ key, columns }) =>
        columns.includes("customdata") || key.endsWith("-radius"));
      this.lines = data.traces.map((trace) => trace.columns.join() === "lon,lat");
      this.columns = data.traces.map((trace) => this.empty(trace));
      this.stale = new Set();
      this.timer = null;
      this.busy = Promise.resolve();
      this.linked = null; // another map whose camera is this one's too
      this.crowds = window.mission.crowd.none;
    }

    /** The graph already shows this snapshot, with `crowds`: remember it without painting. */
    adopt(snapshot, crowds) {
      this.join(snapshot, crowds);
    }

    /** A map trace without anything would be taken down; one thing without a place keeps it. */
    empty(trace) {
      return Object.fromEntries(trace.columns.map((name) => [name, [null]]));
    }

    /** Join the pieces of the drawn records; returns the numbers of the traces that changed. */
    join(snapshot, crowds = this.gather(snapshot)) {
      const { POSSIBLE } = window.mission.snapshot;
      this.snapshot = snapshot;
      this.crowds = crowds;
      const parts = this.data.traces.map(() => []);
      const marks = this.data.traces.map(() => "");
      const seen = this.data.traces.map(() => new Set());
      for (const [record, state] of snapshot.drawn) {
        const hidden = window.mission.crowd.hidden(this.crowds, record);
        for (const [sure, maybe, columns, instead] of record.pieces) {
          const trace = state === POSSIBLE ? maybe : sure;
          if (hidden && this.pointed[trace]) continue;
          if (this.lines[trace]) {
            // several movements on one road: a faint line drawn twice would look sure
            const road = `${columns.lon}/${columns.lat}`;
            if (seen[trace].has(road)) continue;
            seen[trace].add(road);
          }
          parts[trace].push(state === POSSIBLE ? { ...columns, ...instead } : columns);
          marks[trace] += `${record.number}.${state} `;
        }
      }
      this.flows = snapshot.flows;
      const changed = [];
      this.data.traces.forEach((trace, i) => {
        const mark = trace.flow
          ? window.mission.flow.signature(this.data, this.flows, i)
          : marks[i];
        if (mark === this.signatures[i]) return;
        this.signatures[i] = mark;
        changed.push(i);
        if (trace.flow) {
          const own = window.mission.flow.columns(this.data, this.flows, i);
          this.columns[i] = own || this.empty(trace);
          return;
        }
        this.columns[i] = parts[i].length
          ? Object.fromEntries(
              trace.columns.map((name) => [
                name,
                parts[i].flatMap((columns) => this.data.arrays[columns[name]]),
              ]),
            )
          : this.empty(trace);
      });
      return changed;
    }

    /** Which marks stand for which, where the map is; a turned map shows every mark. */
    gather(snapshot) {
      const { camera, crowd, fastpath, stage } = window.mission;
      const map = fastpath.mapOf(this.gd) || fastpath.mapOf(stage.gd); // a second map is as near
      this.zoom = map ? map.getZoom() : 0;
      if (!map || map.getBearing() || map.getPitch()) return crowd.none;
      return crowd.gather(this.data, snapshot.drawn, camera(map));
    }

    /**
     * @param {Object} snapshot @param {boolean} quick while a thumb moves
     * @param {boolean} first before anything was on the screen
     * @returns {boolean} true when the map itself has to draw
     */
    paint(snapshot, quick, first = false) {
      const changed = this.join(snapshot);
      for (const i of changed) this.stale.add(i);
      clearTimeout(this.timer);
      const drawing = quick ? this.quickly(changed, first) : null;
      if (drawing !== null) return drawing;
      this.settle();
      return true;
    }

    /** Ground to its sources, moving layers to the canvas; null when that cannot be done. */
    quickly(changed, first) {
      const { fastpath } = window.mission;
      // the first picture has its marks where they stay, and the names round them
      const direct = first && changed.every((i) => !this.data.traces[i].flow);
      if (!direct && !this.motion.ready()) return null;
      const ground = changed.filter((i) => direct || !this.data.traces[i].moving);
      if (ground.length) fastpath.once(this.gd, ground.length);
      for (const i of ground) {
        if (!fastpath.paint(this.gd, i, this.columns[i], this.shapes)) return null;
      }
      const starts = changed.length > ground.length &&
        this.motion.draw(this.columns, this.flows, this.crowds);
      return starts || ground.length > 0;
    }

    /** The map has another zoom: other marks lie on one another. */
    regroup() {
      const { fastpath, linework, nameAnew, stage } = window.mission;
      const { zoom } = this;
      if (!this.restyling) linework.draw(this.gd, this.data.traces, this.motion.theme);
      const changed = this.join(this.snapshot);
      for (const i of changed) this.stale.add(i);
      if (this.motion.moving) {
        if (changed.length) this.motion.draw(this.columns, this.flows, this.crowds);
      } else {
        // at once, so that the names keep clear of them
        for (const i of changed) fastpath.paint(this.gd, i, this.columns[i], this.shapes);
        if (zoom !== this.zoom) nameAnew(this.gd);
      }
      if (changed.length && !stage.held) this.rest();
    }

    /** The areas have other shapes now. */
    refine() {
      const { traces } = this.data;
      const grounds = traces.map((_, i) => i).filter((i) => traces[i].type === "choroplethmap");
      const slow = grounds.filter(
        (i) => !window.mission.fastpath.paint(this.gd, i, this.columns[i], this.shapes),
      );
      for (const i of slow) this.stale.add(i);
      if (slow.length) this.settle();
    }

    /** Plotly has drawn: give lines and areas what it has no word for. */
    dress() {
      if (this.restyling) return; // Plotly would take our change for the new style
      window.mission.linework.draw(this.gd, this.data.traces, this.motion.theme);
      this.data.traces.forEach((trace, i) => {
        if (!trace.flow || !this.flows) return;
        const { flow, flowpath } = window.mission;
        if (i === this.data.flows.arrowTrace) flowpath.point(this.gd, i, flow.arrows(this.flows));
        else flowpath.widen(this.gd, i, flow.strokes(this.data, this.flows, i));
      });
    }

    /** The map rests: let it have the sources of what another day may show. */
    complete() {
      const map = window.mission.fastpath.mapOf(this.gd);
      (window.requestIdleCallback || setTimeout)(() => {
        if (!this.restyling && map.complete && map.complete()) this.dress();
      });
    }

    /** The view is on the screen: when no other follows soon, let Plotly catch up. */
    rest() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.settle(), SETTLE_MS);
    }

    /** Make Plotly agree with what is painted. Runs one after another, never two at once. */
    settle() {
      clearTimeout(this.timer);
      const map = window.mission.fastpath.mapOf(this.gd);
      if ([map, this.linked].some((one) => one && one.isMoving())) {
        this.rest(); // a restyle now would put the map back to where it was
        return this.busy;
      }
      this.busy = this.busy.then(async () => {
        if (!this.stale.size) return;
        const { drawn } = this.motion;
        const indices = [...this.stale];
        this.stale.clear();
        const update = {};
        indices.forEach((index, position) => {
          for (const [name, values] of Object.entries(this.columns[index])) {
            update[name] = update[name] || new Array(indices.length).fill(undefined);
            update[name][position] = values;
          }
        });
        await window.Plotly.restyle(this.gd, update, indices);
        window.mission.fastpath.sharpen(this.gd, this.columns);
        this.motion.end(drawn);
        window.mission.nameAnew(this.gd);
      }).catch((error) => console.error(error)); // the next change must not wait for ever
      return this.busy;
    }

    /** Change colours and base style; `layout` holds relayout attributes. */
    restyle(theme, layout) {
      const mine = (this.restyled = Symbol("restyle"));
      this.busy = this.busy.then(async () => {
        const update = window.mission.styles(this.data.traces, theme);
        // Plotly waits for the next word of a changed style; an earlier change must not be it
        await window.mission.fastpath.still(this.gd);
        if (mine !== this.restyled) return; // a later change brings all of it
        this.restyling = true;
        await Promise.all([
          window.Plotly.update(this.gd, update, window.mission.detail.styled(this.gd, layout)),
          this.motion.theme === theme || this.motion.dress(theme),
        ]);
        // a second change of style before the traces are back would add them twice, and lose them
        await window.mission.fastpath.still(this.gd);
        await window.mission.fastpath.rebuilt(this.gd);
        this.restyling = false;
        window.mission.fastpath.sharpen(this.gd, this.columns);
        this.dress();
        if (this.motion.moving) this.motion.hide(window.mission.fastpath.mapOf(this.gd));
        await window.mission.detail.refine(this);
      });
      return this.busy;
    }
  }

  window.mission.Painter = Painter;
})();
