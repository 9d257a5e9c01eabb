/**
 * Playing the days: the period moves along, or grows, so many days a second, and asks the server
 * nothing. While it plays, Plotly, the list and the address wait (`stage.held`): they follow at the
 * pause. Readers who want no motion get the same days in steps, twice a second, without arrows.
 */
window.mission = window.mission || {};
(() => {
  const LONGEST_MS = 250; // a frame that took longer (a hidden tab) does not make up for it
  const STEP_MS = 500; // between two steps without motion
  const LEAST_DAYS = 29; // of a period that covers everything and so cannot move
  const state = { on: false, speed: 7, mode: "window", loop: false, head: 0, before: 0, since: 0 };

  const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const limits = () => window.mission.setup.allowed;
  const view = () => window.mission.stage.view;

  /** The period to begin with when the present one is at the end, or covers everything. */
  const again = () => {
    const { first: low, last: high } = limits();
    const { first, last } = view();
    if (last < high) return;
    if (state.mode === "cumulative") {
      const from = first === high ? low : first;
      window.mission.choose(from, from);
      return;
    }
    const days = first === low ? LEAST_DAYS : last - first;
    window.mission.choose(low, Math.min(low + days, high));
  };

  /** Show the days up to `day`. @returns {boolean} false at the end of the mission */
  const advance = (day, now) => {
    const { last: high } = limits();
    const { first, last } = view();
    const held = Math.min(day, high);
    if (held > last) {
      window.mission.choose(state.mode === "window" ? first + held - last : first, held);
      window.mission.axis.reveal(held);
      if (!still()) window.mission.runners.start(last + 1, held, now, 1000 / state.speed);
    }
    return held < high;
  };

  const frame = (now) => {
    if (!state.on) return;
    const waited = Math.min(now - state.before, LONGEST_MS);
    if (view().last !== state.shown) state.head = view().last; // somebody moved a thumb meanwhile
    state.before = now;
    state.head += (waited / 1000) * state.speed;
    let going = true;
    if (!still() || now - state.since >= STEP_MS) {
      state.since = now;
      going = advance(Math.floor(state.head), now);
    }
    state.shown = view().last;
    if (!still()) window.mission.runners.draw(now);
    if (!going && state.loop) {
      again();
      state.shown = state.head = view().last;
    } else if (!going) {
      stop();
      return;
    }
    requestAnimationFrame(frame);
  };

  const said = () => JSON.parse(document.getElementById("playback").dataset.words);

  const mark = () => {
    const button = document.getElementById("play");
    const label = state.on ? said().pause : said().play;
    button.setAttribute("aria-label", label);
    button.title = label;
    button.dataset.playing = String(state.on);
    // the caption changes many times a second: nobody can listen to that
    document.getElementById("caption").setAttribute("aria-live", state.on ? "off" : "polite");
  };

  const start = () => {
    const { stage } = window.mission;
    if (state.on || !stage.painter || !stage.view) return;
    again();
    state.on = true;
    stage.held = true;
    state.head = state.shown = view().last;
    state.before = state.since = performance.now();
    mark();
    requestAnimationFrame((now) => {
      state.before = now;
      frame(now);
    });
  };

  const stop = () => {
    if (!state.on) return;
    state.on = false;
    window.mission.runners.clear();
    window.mission.stage.release();
    mark();
  };

  const toggle = () => (state.on ? stop() : start());

  /** @param {{speed?: number, mode?: "window"|"cumulative", loop?: boolean}} part */
  const set = (part) => Object.assign(state, part);

  const speeds = () => {
    const words = said();
    const select = document.createElement("select");
    select.id = "play-speed";
    select.className = "play-speed";
    select.setAttribute("aria-label", words.speed);
    for (const [value, label] of words.speeds) select.append(new Option(label, value));
    state.speed = words.start;
    select.value = String(words.start);
    select.addEventListener("change", () => set({ speed: Number(select.value) }));
    document.getElementById("play-speeds").replaceChildren(select);
  };

  document.addEventListener("mission:ready", () => {
    speeds();
    document.getElementById("play").addEventListener("click", toggle);
    window.mission.options.listen(said(), set);
  });

  window.mission.play = { set, start, stop, toggle, playing: () => state.on };
})();
