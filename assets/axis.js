/**
 * The axis of the timeline: which days are in sight, and where a day lies. A day is as wide as it
 * is long, from its first moment to that of the next; so a period of one day has a width.
 */
window.mission = window.mission || {};
(() => {
  const LEAST_DAYS = 14;
  const MARGIN = 0.06; // of the width, kept free beside an end that comes into sight
  const listeners = [];
  const axis = { lo: 0, hi: 1, low: 0, high: 1 };

  const tell = () => listeners.forEach((listener) => listener());

  /** Show from `lo` to `hi`, as near to it as the mission allows. Answers whether that changed. */
  const show = (lo, hi) => {
    const whole = axis.high - axis.low;
    const span = Math.min(Math.max(hi - lo, LEAST_DAYS), whole);
    const start = Math.min(Math.max((lo + hi - span) / 2, axis.low), axis.high - span);
    if (Math.abs(start - axis.lo) < 1e-6 && Math.abs(start + span - axis.hi) < 1e-6) return false;
    axis.lo = start;
    axis.hi = start + span;
    tell();
    return true;
  };

  /** @param {{first: number, last: number}} within days of the mission */
  axis.begin = (within) => {
    axis.low = within.first;
    axis.high = within.last + 1;
    axis.lo = axis.low;
    axis.hi = axis.high;
  };
  axis.onchange = (listener) => listeners.push(listener);

  /** Share of the width, 0 to 1 in sight. @param {number} day may have a fraction */
  axis.share = (day) => (day - axis.lo) / (axis.hi - axis.lo);

  /** The moment at a share of the width; the day it belongs to is its floor. */
  axis.moment = (share) => axis.lo + share * (axis.hi - axis.lo);

  /** Times `factor` as much time in sight, the moment at `share` staying where it is. */
  axis.zoom = (factor, share) => {
    const at = axis.moment(share);
    const span = Math.min(Math.max((axis.hi - axis.lo) * factor, LEAST_DAYS), axis.high - axis.low);
    const lo = at - share * span;
    return show(lo, lo + span);
  };
  axis.pan = (days) => show(axis.lo + days, axis.hi + days);
  axis.show = show;
  axis.zoomed = () => axis.hi - axis.lo < axis.high - axis.low - 1e-6;

  /** Bring a day into sight, when it is not. */
  axis.reveal = (day) => {
    const margin = (axis.hi - axis.lo) * MARGIN;
    if (day < axis.lo) axis.pan(day - margin - axis.lo);
    else if (day + 1 > axis.hi) axis.pan(day + 1 + margin - axis.hi);
  };

  window.mission.axis = axis;
})();
