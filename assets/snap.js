/** Days to stop at: every day, or with the option on those that have something to see. */
window.mission = window.mission || {};
(() => {
  const state = { on: false, days: null, layers: "" };

  const eventful = () => {
    const { data, view } = window.mission.stage;
    if (!data || !view) return [];
    const layers = view.layers.join();
    if (!state.days || state.layers !== layers) {
      state.days = window.mission.columns.eventful(data, view.layers);
      state.layers = layers;
    }
    return state.days;
  };

  /**
   * @param {number} day
   * @param {-1|0|1} towards where to look for a day to stop at; 0: the nearest
   * @returns {number} the same day when the option is off or no such day is there
   */
  const snapped = (day, towards) => {
    if (!state.on) return day;
    const days = eventful();
    const at = window.mission.snapshot.stepAt(days, day);
    const before = days[at];
    if (before === day) return day;
    const after = days[at + 1];
    if (before === undefined || after === undefined) return before ?? after ?? day;
    if (towards) return towards < 0 ? before : after;
    return day - before <= after - day ? before : after;
  };

  /** @param {boolean} on */
  const turn = (on) => {
    state.on = on;
  };

  window.mission.snap = { day: snapped, turn };
})();
