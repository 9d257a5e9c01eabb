/**
 * The lanes of the timeline below its slider: reported control as shares of the region's area, and
 * the posts that stand, certain ones solid. Then the dates, and words in the margin.
 */
window.mission = window.mission || {};
(() => {
  const YEAR_PX = 44; // room for the word of a tick
  const MONTH_PX = 34;
  const DAY_PX = 24;
  const FULL_PX = 64; // half a full date and half a number
  const GAP_PX = 3; // between the lanes

  /** Spans in sight of a list of steps: `[step, x, width]`. */
  const spans = (steps, days, at) =>
    steps.flatMap((step, i) => {
      const from = Math.max(at.x(Math.max(days[i], at.axis.low)), at.left);
      const to = Math.min(i + 1 < days.length ? at.x(days[i + 1]) : at.x(at.axis.high), at.right);
      return to > from ? [[step, from, to - from]] : [];
    });

  const halves = ({ top, high }) => {
    const tall = (high - GAP_PX) / 2;
    return [{ top, high: tall }, { top: top + tall + GAP_PX, high: tall }];
  };

  const control = ({ pen, at, theme }, { top, high }) => {
    const { ground, inks } = window.mission.stage.data;
    for (const [km2, x, wide] of spans(ground.km2, ground.days, at)) {
      const all = inks.ground.reduce((sum, { key }) => sum + (km2[key] || 0), 0);
      let y = top;
      for (const ink of inks.ground) {
        const tall = all ? ((km2[ink.key] || 0) / all) * high : 0;
        pen.fillStyle = ink[theme];
        pen.fillRect(x, y, wide + 0.5, tall);
        y += tall;
      }
    }
  };

  const most = (posts) => Math.max(1, ...posts.map((step) => step.certain + step.possible));

  const posts = ({ pen, at, theme }, { top, high }, steps) => {
    const full = most(steps);
    const ink = window.mission.stage.data.inks.post[0][theme];
    for (const [step, x, wide] of spans(steps, steps.map(({ day }) => day), at)) {
      const sure = (step.certain / full) * high;
      const maybe = (step.possible / full) * high;
      pen.fillStyle = ink;
      pen.fillRect(x, top + high - sure, wide + 0.3, sure);
      pen.globalAlpha = 0.3;
      pen.fillRect(x, top + high - sure - maybe, wide + 0.3, maybe);
      pen.globalAlpha = 1;
    }
  };

  /** Years, then months, then days, as there is room; the first of each carries the next larger. */
  const dates = (place) => {
    const { pen, at, css, row, font } = place;
    const { top, high } = row(".dates");
    const { start, next } = window.mission.columns.LEVELS.month;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    const write = (text, x, strong) => {
      pen.font = `${strong ? 600 : 400} 11.5px ${font}`;
      pen.fillStyle = css(strong ? "--ink" : "--muted");
      const half = pen.measureText(text).width / 2;
      if (x - half < at.left - 20 || x + half > at.right + 26) return;
      pen.fillText(text, x, top + high / 2 + 1);
    };
    const tick = (x) => {
      pen.fillStyle = css("--rule");
      pen.fillRect(Math.round(x), top - 3, 1, 4);
    };
    const monthly = 30 * at.px;
    const every = [1, 3, 6, 12].find((n) => n * monthly >= (n === 12 ? YEAR_PX : MONTH_PX)) || 12;
    const daily = [1, 2, 5, 10].find((n) => n * at.px >= DAY_PX);
    if (daily) {
      for (let day = Math.ceil(at.axis.lo); day <= at.axis.hi; day += daily) tick(at.x(day));
      numbers(place, daily, write);
      return;
    }
    for (let day = start(Math.floor(at.axis.lo)); day <= at.axis.hi; day = next(day)) {
      const date = new Date(day * 86400000);
      const month = date.getUTCMonth();
      if (month % every === 0) {
        const inside = day >= at.axis.lo && day <= at.axis.hi;
        if (inside) tick(at.x(day));
        const { shortMonths } = window.mission.shipped;
        const text = month === 0 ? String(date.getUTCFullYear()) : shortMonths[month];
        if (inside) write(text, at.x(day), month === 0);
      }
    }
  };

  /** Days by number in the middle of their column, the first in sight and of a month in full. */
  const numbers = ({ at }, every, write) => {
    const { start, next } = window.mission.columns.LEVELS.month;
    const from = Math.ceil(at.axis.lo - 0.5);
    const full = (day) => write(window.mission.period.short(day), at.x(day + 0.5), true);
    let free = at.left - 99;
    for (let day = from; day + 0.5 <= at.axis.hi; day += 1) {
      const number = day - start(day) + 1;
      const x = at.x(day + 0.5);
      if (day === from || number === 1) {
        full(day);
        free = x + FULL_PX;
      } else if ((number % every === 0 || every === 1) && x >= free) {
        if (at.x(next(start(day)) + 0.5) - x < FULL_PX) continue;
        write(String(number), x, false);
        free = x + DAY_PX * 0.8;
      }
    }
  };

  const draw = (place, found) => {
    const [above, below] = halves(place.row(".lanes"));
    control(place, above);
    posts(place, below, found.posts);
  };

  const fitting = (pen, text, room) => {
    if (pen.measureText(text).width <= room) return text;
    let cut = text;
    while (cut && pen.measureText(`${cut}\u2026`).width > room) cut = cut.slice(0, -1);
    return cut ? `${cut}\u2026` : "";
  };

  /** Left of the rows: what they are, where there is room. */
  const margin = (place, found, top) => {
    const { pen, at, css, row, font, words } = place;
    dates(place);
    pen.font = `10.5px ${font}`;
    pen.fillStyle = css("--muted");
    pen.textAlign = "right";
    pen.textBaseline = "middle";
    if (at.left < 40) return;
    const room = at.left - 8;
    const write = (text, y) => pen.fillText(fitting(pen, text, room), at.left - 7, y);
    write(String(top.full), top.y + 1);
    const bars = row(".bars");
    write(words.records, bars.foot - 19);
    write(words[`by_${found.level}`], bars.foot - 7);
    const lanes = halves(row(".lanes"));
    write(words.control, lanes[0].top + lanes[0].high / 2);
    write(words.posts, lanes[1].top + lanes[1].high / 2);
  };

  window.mission.lanes = { draw, margin };
})();
