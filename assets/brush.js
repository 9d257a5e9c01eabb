/**
 * Pointers on the columns of the timeline: a drag across them chooses a period, a double click or
 * double tap a day, wheel and two fingers how much time is in sight. A wheel that has nothing to do
 * here, or belongs to a page around this one, is left to scroll.
 */
window.mission = window.mission || {};
(() => {
  const BRUSH_PX = 4; // below this a press is a click
  const DOUBLE_MS = 400;
  const DOUBLE_PX = 20;
  const WHEEL = 0.0022; // of the logarithm of the span, for a pixel of the wheel
  const PINCH_WHEEL = 0.012;
  const down = new Map();
  let brush = null;
  let pinch = null;
  let tapped = { time: -Infinity, x: 0 };

  const width = (track) => track.querySelector(".bars").clientWidth;
  const shareAt = (track, x) => {
    const { left } = track.querySelector(".bars").getBoundingClientRect();
    return (x - left) / width(track);
  };

  const brushed = (from, to) => {
    const { dayAt, choose } = window.mission.slider;
    const { day } = window.mission.snap;
    const ends = [day(dayAt(from), 0), day(dayAt(to), 0)].sort((a, b) => a - b);
    choose(ends);
  };

  const spread = () => {
    const [a, b] = [...down.values()];
    return { gap: Math.max(Math.abs(a - b), 12), middle: (a + b) / 2 };
  };

  const tap = (event) => {
    const near = Math.abs(event.clientX - tapped.x) < DOUBLE_PX;
    const double = near && event.timeStamp - tapped.time < DOUBLE_MS;
    tapped = double ? { time: -Infinity, x: 0 } : { time: event.timeStamp, x: event.clientX };
    if (!double) return;
    const day = window.mission.snap.day(window.mission.slider.dayAt(event.clientX), 0);
    window.mission.slider.choose([day, day]);
  };

  const listen = (track) => {
    const { axis } = window.mission;
    const areas = [".bars", ".lanes", ".dates"].map((name) => track.querySelector(name));
    const press = (event) => {
      if (event.button > 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      down.set(event.pointerId, event.clientX);
      if (down.size === 2) {
        brush = null;
        pinch = spread();
      } else brush = { from: event.clientX, moved: false };
    };
    const move = (event) => {
      if (!down.has(event.pointerId)) return;
      down.set(event.pointerId, event.clientX);
      if (pinch && down.size === 2) {
        const now = spread();
        axis.zoom(pinch.gap / now.gap, shareAt(track, now.middle));
        axis.pan(((pinch.middle - now.middle) / width(track)) * (axis.hi - axis.lo));
        pinch = now;
        return;
      }
      if (!brush) return;
      brush.moved = brush.moved || Math.abs(event.clientX - brush.from) >= BRUSH_PX;
      if (brush.moved) brushed(brush.from, event.clientX);
    };
    const release = (event) => {
      if (!down.delete(event.pointerId)) return;
      if (event.type === "pointerup" && brush && !brush.moved) tap(event);
      brush = null;
      if (down.size < 2) pinch = null;
    };
    for (const area of areas) {
      area.addEventListener("pointerdown", press);
      area.addEventListener("pointermove", move);
      area.addEventListener("pointerup", release);
      area.addEventListener("pointercancel", release);
    }
    track.addEventListener("wheel", (event) => wheel(event, track), { passive: false });
    const middle = (factor) => () => axis.zoom(factor, centre());
    track.querySelector("#time-closer").addEventListener("click", middle(0.5));
    track.querySelector("#time-wider").addEventListener("click", middle(2));
  };

  /** What a button enlarges: the period where it is in sight, else the middle. */
  const centre = () => {
    const { first, last } = window.mission.stage.view;
    const share = window.mission.axis.share((first + last + 1) / 2);
    return share >= 0 && share <= 1 ? share : 0.5;
  };

  /** A page that scrolls, or one around this, needs the wheel: only a pinch is ours then. */
  const foreign = () => {
    const page = document.scrollingElement;
    return window.top !== window || page.scrollHeight > page.clientHeight + 1;
  };

  const wheel = (event, track) => {
    const { axis } = window.mission;
    const fingers = event.ctrlKey || event.metaKey;
    if (!fingers && foreign()) return;
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const line = event.deltaMode === 1 ? 16 : 1;
    const by = (sideways ? event.deltaX || event.deltaY : event.deltaY) * line;
    const moved = sideways
      ? axis.pan((by / width(track)) * (axis.hi - axis.lo))
      : axis.zoom(Math.exp(by * (fingers ? PINCH_WHEEL : WHEEL)), shareAt(track, event.clientX));
    if (moved || fingers) event.preventDefault();
  };

  window.mission.brush = { listen };
})();
