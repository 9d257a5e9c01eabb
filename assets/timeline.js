/**
 * Draws the timeline on one canvas: columns of records, days without any, lanes of what stands,
 * stems of the chapter flags and dates. Drawn anew when the records shown, the theme, the size or
 * the time in sight change; a step of the slider only moves the thumbs above it.
 */
window.mission = window.mission || {};
(() => {
  const HATCH_PX = 6; // narrower gaps are not worth a hatch
  const GAP_LABEL_PX = 10; // room beside the words in a gap
  const MAYBE = 0.5; // how strong a record shows that only may lie in the column
  const FONT = '"Noto Sans", "Segoe UI", Helvetica, Arial, sans-serif';
  const state = { track: null, words: null, counted: null, due: false };

  const css = (name) => getComputedStyle(state.track).getPropertyValue(name).trim();
  const row = (name) => {
    const { offsetTop: top, offsetHeight: high } = state.track.querySelector(name);
    return { top, high, foot: top + high };
  };

  /** Count once for what is asked; the key says for what. */
  const counted = (level) => {
    const { data, view } = window.mission.stage;
    const key = `${level} ${view.layers.join()}`;
    const pass = window.mission.filter.pass(data, view);
    if (state.counted?.key !== key || state.counted.pass !== pass) {
      const { count, gaps, steps } = window.mission.columns;
      const kept = pass ? data.records.filter(({ number }) => pass.marks[number]) : data.records;
      state.counted = {
        key,
        pass,
        level,
        columns: count(kept, view.layers, level, data),
        gaps: gaps(data.records, view.layers, data),
        posts: state.counted?.posts || steps(data.records, "posts", data),
      };
    }
    return state.counted;
  };

  const hatch = (pen, colour) => {
    const tile = document.createElement("canvas");
    tile.width = tile.height = 6;
    const own = tile.getContext("2d");
    own.strokeStyle = colour;
    own.beginPath();
    for (const x of [-6, 0, 6]) {
      own.moveTo(x - 1, 7);
      own.lineTo(x + 7, -1);
    }
    own.stroke();
    return pen.createPattern(tile, "repeat");
  };

  const absent = (pen, { gaps }, at, { top, high }) => {
    pen.font = `10.5px ${FONT}`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    const text = state.words.none;
    const wide = pen.measureText(text).width + GAP_LABEL_PX;
    const pattern = hatch(pen, css("--rule"));
    for (const { start, end } of gaps) {
      const [a, b] = [Math.max(at.x(start), at.left), Math.min(at.x(end), at.right)];
      if (b - a < HATCH_PX) continue;
      pen.fillStyle = pattern;
      pen.fillRect(a, top, b - a, high);
      if (b - a < wide) continue;
      const middle = (a + b) / 2;
      pen.fillStyle = css("--paper");
      pen.fillRect(middle - wide / 2 + 2, top + high / 2 - 8, wide - 4, 16);
      pen.fillStyle = css("--muted");
      pen.fillText(text, middle, top + high / 2 + 0.5);
    }
  };

  const columns = (pen, { columns: all }, at, { top, foot, high }, theme) => {
    const { passing } = window.mission.stage.data.inks;
    const seen = all.filter(({ start, end }) => end > at.axis.lo && start < at.axis.hi);
    const full = window.mission.columns.ceiling(seen);
    const unit = (high - 12) / full; // the room above is for the counts of cut columns
    const tallest = [];
    for (const one of seen) {
      const x = at.x(one.start);
      const wide = Math.max(at.x(one.end) - x - (at.px * (one.end - one.start) > 4 ? 1 : 0.4), 1);
      let y = foot;
      const total = one.certain + one.possible;
      const shown = Math.min(1, full / total);
      const block = (number, colour) => {
        const tall = number * unit * shown;
        pen.fillStyle = colour;
        pen.fillRect(x, y - tall, wide, tall);
        y -= tall;
      };
      for (const ink of passing) if (one.sure[ink.key]) block(one.sure[ink.key], ink[theme]);
      pen.globalAlpha = MAYBE;
      block(one.possible, css("--bar"));
      pen.globalAlpha = 1;
      if (total > full) tallest.push({ total, x: x + wide / 2, y, from: x, wide });
    }
    cut(pen, tallest, at);
    pen.fillStyle = css("--rule");
    pen.fillRect(at.left, Math.round(foot - full * unit), at.right - at.left, 1);
    pen.fillRect(at.left, foot - 1, at.right - at.left, 1);
    return { full, y: foot - full * unit };
  };

  /** Cut columns are open near their top; the highest say their count, as far as there is room. */
  const cut = (pen, all, at) => {
    pen.font = `10px ${FONT}`;
    pen.textAlign = "center";
    pen.textBaseline = "alphabetic";
    const written = [];
    for (const { total, x, y, from, wide } of all.sort((a, b) => b.total - a.total)) {
      pen.fillStyle = css("--paper");
      pen.fillRect(from - 1, y + 4, wide + 2, 2);
      if (written.some((other) => Math.abs(other - x) < 18)) continue;
      written.push(x);
      pen.fillStyle = css("--ink");
      pen.fillText(String(total), Math.max(x, at.left + 8), y - 2);
    }
  };

  const draw = () => {
    state.due = false;
    const { stage, axis } = window.mission;
    const { track } = state;
    if (!stage.data || !stage.view || !track.clientWidth) return;
    const canvas = track.querySelector(".time-canvas");
    const ratio = window.devicePixelRatio || 1;
    const [wide, high] = [track.clientWidth, track.clientHeight];
    canvas.width = Math.round(wide * ratio);
    canvas.height = Math.round(high * ratio);
    const pen = canvas.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    const bars = track.querySelector(".bars");
    const left = bars.offsetLeft;
    const width = bars.clientWidth;
    const at = {
      axis, left, right: left + width, px: width / (axis.hi - axis.lo),
      x: (day) => left + axis.share(day) * width,
    };
    const theme = stage.view.theme;
    const level = window.mission.columns.level(at.px);
    const found = counted(level);
    const place = { pen, at, css, row, font: FONT, words: state.words, theme };
    pen.save();
    pen.beginPath();
    pen.rect(left, 0, width, high);
    pen.clip();
    absent(pen, found, at, row(".bars"));
    window.mission.flags.place(at, place);
    const top = columns(pen, found, at, row(".bars"), theme);
    window.mission.lanes.draw(place, found);
    pen.restore();
    window.mission.lanes.margin(place, found, top);
    track.dataset.level = level;
    track.dataset.drawn = String(Number(track.dataset.drawn || 0) + 1);
  };

  const ask = () => {
    if (!state.due) requestAnimationFrame(draw);
    state.due = true;
  };

  /** The column under a day, as it is counted now; null where no record is. */
  const columnAt = (day) =>
    (state.counted?.columns || []).find(({ start, end }) => start <= day && day < end) || null;

  /** What of the view the drawing depends on. */
  const look = () => {
    const { layers, theme, kinds, families, text } = window.mission.stage.view;
    return JSON.stringify([layers, theme, kinds, families, text]);
  };

  const begin = () => {
    state.track = document.getElementById("timeline");
    state.words = JSON.parse(state.track.dataset.words);
    window.mission.axis.onchange(ask);
    new ResizeObserver(ask).observe(state.track);
    window.mission.brush.listen(state.track);
    window.mission.tip.listen(state.track, state.words, columnAt);
    let seen = look();
    document.addEventListener("mission:painted", () => {
      const now = look();
      if (now !== seen) requestAnimationFrame(ask);
      seen = now;
    });
    document.fonts?.ready.then(ask);
    ask();
  };
  // not before the map is there: it is what people wait for
  document.addEventListener("mission:painted", begin, { once: true });

  window.mission.timeline = { ask };
})();
