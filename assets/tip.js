/** What lies below the pointer on the timeline: the days of a column and its records by kind. */
window.mission = window.mission || {};
(() => {
  const TOUCH = "touch";

  const line = (className, text) => {
    const element = document.createElement("div");
    element.className = className;
    element.textContent = text;
    return element;
  };

  const when = (column, day) => {
    const { words, between } = window.mission.period;
    return column ? between(column.start, column.end - 1) : words(day);
  };

  /** Lines such as `5 Aid and cargo, 2 possible`, in the order of the column from its top. */
  const amounts = (column, words) => {
    const { labels, inks } = window.mission.stage.data;
    return [...inks.passing].reverse().flatMap(({ key }) => {
      const sure = column.sure[key] || 0;
      const maybe = column.maybe[key] || 0;
      if (!sure && !maybe) return [];
      const parts = [sure ? String(sure) : "", maybe ? `${maybe} ${words.possible}` : ""];
      return [`${labels[key] || key}: ${parts.filter(Boolean).join(" + ")}`];
    });
  };

  /**
   * @param {HTMLElement} track @param {Object} words
   * @param {(day: number) => Object|null} columnAt
   */
  const listen = (track, words, columnAt) => {
    const tip = track.querySelector(".time-tip");
    const bars = track.querySelector(".bars");
    const hide = () => {
      tip.hidden = true;
      tip.dataset.shown = "";
    };
    bars.addEventListener("pointermove", (event) => {
      if (event.pointerType === TOUCH || event.buttons) return hide();
      const day = window.mission.slider.dayAt(event.clientX);
      const column = columnAt(day);
      const shown = `${column ? column.start : day}`;
      if (tip.dataset.shown !== shown) {
        tip.dataset.shown = shown;
        const rows = column ? amounts(column, words) : [words.none];
        const head = line("time-tip-head", when(column, day));
        tip.replaceChildren(head, ...rows.map((row) => line("", row)));
        tip.hidden = false;
      }
      const { left, width } = track.getBoundingClientRect();
      const half = tip.offsetWidth / 2;
      const x = Math.min(Math.max(event.clientX - left, half + 4), width - half - 4);
      tip.style.left = `${x}px`;
      return undefined;
    });
    bars.addEventListener("pointerleave", hide);
    bars.addEventListener("pointerdown", hide);
  };

  window.mission.tip = { listen };
})();
