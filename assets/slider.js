/**
 * The period slider: two thumbs and the window between them, by pointer and by keys.
 *
 * Not a Dash component: a step of one would go through React and Dash, which on a slow machine
 * takes longer than drawing the map. The thumbs push each other, so that no position is dead: from
 * a single day both directions work. dashboard/controls/timeline.py lays the parts out; what lies
 * above the slider, and both fingers, are in brush.js.
 */
window.mission = window.mission || {};
(() => {
  const SAME_SPOT_PX = 26;
  let limits = null;
  let value = null;
  let drag = null;

  const root = () => document.getElementById("period");
  const thumbs = () => [...root().querySelectorAll("[role=slider]")];
  const clamp = (day) => Math.min(Math.max(day, limits.first), limits.last);
  const snap = (day, towards) => window.mission.snap.day(day, towards);

  /** One end at a day; the other is pushed along when it is in the way. */
  const moved = ([first, last], end, day) => {
    const held = clamp(day);
    return end === 0 ? [held, Math.max(held, last)] : [Math.min(first, held), held];
  };

  /** Both ends by a day count, the length kept. */
  const shifted = ([first, last], days) => {
    const step = Math.min(Math.max(days, limits.first - first), limits.last - last);
    return [first + step, last + step];
  };

  const month = (day, by) => {
    const date = new Date(day * 86400000);
    const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1));
    const next = Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0);
    target.setUTCDate(Math.min(date.getUTCDate(), new Date(next).getUTCDate()));
    return Math.round(target.getTime() / 86400000);
  };

  const KEYS = {
    ArrowRight: (day) => snap(day + 1, 1),
    ArrowUp: (day) => snap(day + 1, 1),
    ArrowLeft: (day) => snap(day - 1, -1),
    ArrowDown: (day) => snap(day - 1, -1),
    PageUp: (day) => month(day, 1),
    PageDown: (day) => month(day, -1),
    Home: () => limits.first,
    End: () => limits.last,
  };

  const STEPS = {
    "whole-mission": () => [limits.first, limits.last],
    "one-day": () => [value[1], value[1]],
    "last-30-days": () => [clamp(value[1] - 29), value[1]],
    "previous-day": () => shifted(value, -1),
    "next-day": () => shifted(value, 1),
  };

  /** The same keys where no thumb has the focus: the period as a whole. */
  const WHOLE = {
    ArrowRight: () => shifted(value, 1),
    ArrowLeft: () => shifted(value, -1),
    PageUp: () => shifted(value, month(value[1], 1) - value[1]),
    PageDown: () => shifted(value, month(value[1], -1) - value[1]),
    Home: () => shifted(value, limits.first - value[0]),
    End: () => shifted(value, limits.last - value[1]),
  };

  const choose = (wanted) => {
    if (!value || (wanted[0] === value[0] && wanted[1] === value[1])) return;
    window.mission.choose(...wanted);
    if (!drag) wanted.forEach((day, end) => day !== value[end] && window.mission.axis.reveal(day));
  };

  const xOf = (moment) => {
    const { left, width } = root().getBoundingClientRect();
    return left + window.mission.axis.share(moment) * width;
  };
  const momentAt = (x) => {
    const { left, width } = root().getBoundingClientRect();
    return window.mission.axis.moment((x - left) / width);
  };
  const dayAt = (x) => clamp(Math.floor(momentAt(x)));

  /** Which end a press on the rail means; null when the first movement has to tell. */
  const endAt = (x) => {
    const [a, b] = [xOf(value[0]), xOf(value[1] + 1)];
    if (b - a < SAME_SPOT_PX && x > a - SAME_SPOT_PX && x < b + SAME_SPOT_PX) {
      return value[0] === value[1] ? null : x < (a + b) / 2 ? 0 : 1;
    }
    return Math.abs(x - a) <= Math.abs(x - b) ? 0 : 1;
  };

  const press = (event) => {
    if (!value || event.button > 0) return;
    const thumb = event.target.closest("[role=slider]");
    const inside = event.target.closest("[data-part=window]");
    const own = thumb ? thumbs().indexOf(thumb) : null;
    const together = value[0] === value[1];
    drag = { x: event.clientX, from: value, both: Boolean(inside) && !together };
    drag.end = together ? null : (own ?? endAt(event.clientX));
    if (!thumb && !inside) {
      choose(moved(value, drag.end ?? 1, snap(dayAt(event.clientX), 0)));
      drag.from = value;
    }
    root().setPointerCapture(event.pointerId);
    root().dataset.dragging = "true";
    event.preventDefault();
    thumbs()[drag.end ?? 1].focus({ preventScroll: true });
  };

  const move = (event) => {
    if (!drag) return;
    const by = event.clientX - drag.x;
    const days = Math.round(momentAt(event.clientX) - momentAt(drag.x));
    if (drag.both) choose(shifted(drag.from, days));
    else {
      if (drag.end === null && Math.abs(by) < 2) return;
      drag.end ??= by < 0 ? 0 : 1;
      if (!days) choose(drag.from);
      // by what the pointer moved: a handle stands beside its day, not on it
      else choose(moved(drag.from, drag.end, snap(clamp(drag.from[drag.end] + days), 0)));
    }
  };

  const release = () => {
    drag = null;
    delete root().dataset.dragging;
  };

  const key = (event) => {
    const end = thumbs().indexOf(event.target);
    if (!value || end < 0 || !(event.key in KEYS) || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    choose(moved(value, end, KEYS[event.key](value[end])));
  };

  /** One end at a day, from outside. @param {0|1} end */
  const set = (end, day) => value && choose(moved(value, end, day));

  /** Listen, once the parts are on the page. @param {{first: number, last: number}} within */
  const begin = (within) => {
    limits = within;
    window.mission.axis.begin(within);
    window.mission.axis.onchange(() => value && stand());
    const slider = root();
    slider.addEventListener("pointerdown", press);
    slider.addEventListener("pointermove", move);
    slider.addEventListener("pointerup", release);
    slider.addEventListener("pointercancel", release);
    slider.addEventListener("keydown", key);
    for (const id of Object.keys(STEPS)) {
      document.getElementById(id).addEventListener("click", () => value && choose(STEPS[id]()));
    }
  };

  /** Thumbs, window and shade where the axis has them; an end out of sight waits at the edge. */
  const stand = () => {
    const { share } = window.mission.axis;
    const ends = [share(value[0]), share(value[1] + 1)];
    const held = ends.map((at) => Math.min(Math.max(at, 0), 1));
    thumbs().forEach((thumb, end) => {
      thumb.style.left = `${100 * held[end]}%`;
      thumb.dataset.away = String(ends[end] < -1e-6 || ends[end] > 1 + 1e-6);
    });
    for (const bar of document.querySelectorAll("[data-part=window], [data-part=shade]")) {
      bar.style.left = `${100 * held[0]}%`;
      bar.style.width = `${100 * (held[1] - held[0])}%`;
    }
  };

  /** Show a period: thumbs, window, and what a screen reader says. */
  const place = (first, last) => {
    value = [first, last];
    stand();
    thumbs().forEach((thumb, end) => {
      thumb.setAttribute("aria-valuenow", String(value[end]));
      thumb.setAttribute("aria-valuetext", window.mission.period.words(value[end]));
    });
  };

  window.mission.slider = { begin, choose, dayAt, momentAt, place, set, whole: WHOLE };
})();
