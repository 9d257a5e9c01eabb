/**
 * What the range slider lacks: PageUp and PageDown move a thumb by a month, Home and End to the
 * first and last day, and the label over a thumb is a date, not a number.
 */
window.mission = window.mission || {};
window.dashMantineFunctions = window.dashMantineFunctions || {};
(() => {
  window.dashMantineFunctions.dayLabel = (day) => window.mission.period.words(day);

  const month = (day, by) => {
    const date = new Date(day * 86400000);
    const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, 1));
    const length = new Date(
      Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0),
    ).getUTCDate();
    target.setUTCDate(Math.min(date.getUTCDate(), length));
    return Math.round(target.getTime() / 86400000);
  };

  document.addEventListener(
    "keydown",
    (event) => {
      const thumb = event.target.closest && event.target.closest("#period [role=slider]");
      if (!thumb || !["PageUp", "PageDown", "Home", "End"].includes(event.key)) return;
      event.preventDefault();
      const { view, data } = window.mission.stage;
      if (!view || !data) return;
      const thumbs = [...document.querySelectorAll("#period [role=slider]")];
      const value = [view.first, view.last];
      const end = thumbs.indexOf(thumb);
      const wanted = {
        PageUp: () => month(value[end], 1),
        PageDown: () => month(value[end], -1),
        Home: () => data.first,
        End: () => data.last,
      }[event.key]();
      value[end] = Math.min(Math.max(wanted, data.first), data.last);
      if (value[0] > value[1]) value[1 - end] = value[end];
      window.dash_clientside.set_props("period", { value });
    },
    true,
  );
})();
