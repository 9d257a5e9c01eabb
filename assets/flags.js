/**
 * The flags of the chapters above the columns: a button each, moved aside where they would lie on
 * each other, with a stem to the chapter's first day. Titles stand where there is room. One stop
 * for the Tab key; the arrows go along the flags.
 */
window.mission = window.mission || {};
(() => {
  const LEAST_PX = 26; // from flag to flag, unless there are too many
  const TIGHT_PX = 24;
  const STEM_PX = 7; // slanted part below the flags
  let flags = null;

  const holder = () => document.querySelector("#timeline .flags");

  const make = () => {
    const { data, period } = { ...window.mission.stage, period: window.mission.period };
    const { words } = document.getElementById("timeline").dataset;
    const { chapter } = JSON.parse(words);
    flags = data.chapters.map((one, i) => {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "flag", tabIndex: i ? -1 : 0 });
      const number = document.createElement("b");
      number.textContent = String(i + 1);
      const title = document.createElement("span");
      title.textContent = one.title;
      button.append(number, title);
      button.title = `${one.title}, ${period.between(one.first, one.last)}`;
      const label = chapter
        .replace("{n}", String(i + 1))
        .replace("{title}", one.title)
        .replace("{when}", period.between(one.first, one.last));
      button.setAttribute("aria-label", label);
      button.addEventListener("click", () => window.mission.tour.open(i, button));
      return { button, chapter: one, wide: 0 };
    });
    holder().replaceChildren(...flags.map(({ button }) => button));
    holder().addEventListener("keydown", walk);
    mark();
  };

  const walk = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const seen = flags.filter(({ button }) => !button.hidden).map(({ button }) => button);
    const at = seen.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    const next = seen[(at + step + seen.length) % seen.length];
    flags.forEach(({ button }) => {
      button.tabIndex = button === next ? 0 : -1;
    });
    next.focus();
  };

  /** The flag of the chapter that is told. */
  const mark = () => {
    (flags || []).forEach(({ button }, i) => {
      if (i === window.mission.tour.told()) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
  };

  /** Set the flags for the time in sight and draw their stems. */
  const place = (at, { pen, css, row, font }) => {
    if (!window.mission.stage.data.chapters.length) return;
    if (!flags) make();
    const seen = flags.filter(({ button, chapter }) => {
      button.hidden = chapter.first < at.axis.lo || chapter.first > at.axis.hi;
      return !button.hidden;
    });
    if (seen.length && !seen.some(({ button }) => button.tabIndex === 0)) {
      flags.forEach(({ button }) => (button.tabIndex = -1));
      seen[0].button.tabIndex = 0;
    }
    const { offsetLeft, clientWidth } = holder();
    // on a very narrow window they need the room beside the columns too
    const wide = document.getElementById("timeline").clientWidth;
    const whole = Math.min(wide, offsetLeft + Math.max(clientWidth, seen.length * TIGHT_PX));
    const least = seen.length * LEAST_PX > at.right - at.left ? TIGHT_PX : LEAST_PX;
    const ends = [];
    seen.forEach(({ chapter }, i) => {
      ends[i] = Math.max(at.x(chapter.first), i ? ends[i - 1] + least : at.left);
    });
    for (let i = seen.length - 1; i >= 0; i -= 1) {
      const limit = i + 1 < seen.length ? ends[i + 1] - least : whole - least;
      ends[i] = Math.min(ends[i], limit);
    }
    pen.font = `12px ${font}`;
    const flagRow = row(".flags");
    const { foot } = row(".bars");
    seen.forEach(({ button, chapter }, i) => {
      const room = (i + 1 < seen.length ? ends[i + 1] : at.right + 20) - ends[i] - 34;
      button.style.left = `${ends[i] - holder().offsetLeft}px`;
      button.dataset.titled = String(pen.measureText(chapter.title).width <= room);
      const day = at.x(chapter.first);
      pen.strokeStyle = css("--chapter");
      pen.lineWidth = 1;
      pen.globalAlpha = 0.6;
      pen.beginPath();
      pen.moveTo(ends[i] + 0.5, flagRow.foot - 2);
      pen.lineTo(day + 0.5, flagRow.foot + STEM_PX);
      pen.stroke();
      pen.setLineDash([2, 3]);
      pen.beginPath();
      pen.moveTo(day + 0.5, flagRow.foot + STEM_PX);
      pen.lineTo(day + 0.5, foot);
      pen.stroke();
      pen.setLineDash([]);
      pen.globalAlpha = 1;
    });
  };

  window.mission.flags = { mark, place };
})();
