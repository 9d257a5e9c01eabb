/**
 * The two sheets of a narrow window: a tab opens its sheet, the same tab or Escape closes it. The
 * timeline stays below them, so that a date can be changed while figures are read.
 */
(() => {
  const set = (sheet) => {
    if (sheet) document.body.dataset.sheet = sheet;
    else delete document.body.dataset.sheet;
  };

  const tell = () => {
    for (const tab of document.querySelectorAll("[data-sheet-tab]")) {
      const open = document.body.dataset.sheet === tab.dataset.sheetTab;
      tab.setAttribute("aria-expanded", String(open));
    }
  };

  document.addEventListener("click", (event) => {
    const tab = event.target.closest("[data-sheet-tab]");
    const undated = event.target.closest("[data-open]");
    if (undated) window.mission.open([undated.dataset.open]);
    if (!tab) return;
    const wanted = tab.dataset.sheetTab;
    set(document.body.dataset.sheet === wanted ? "" : wanted);
    if (document.body.dataset.sheet) document.getElementById(wanted).focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") set("");
  });
  document.addEventListener("mission:ready", () => {
    tell();
    const watch = new MutationObserver(tell);
    watch.observe(document.body, { attributes: true, attributeFilter: ["data-sheet"] });
    // a sheet ends where the tabs begin, however high the timeline below them is
    const foot = new ResizeObserver(() => {
      const { top } = document.querySelector(".sheets").getBoundingClientRect();
      document.body.style.setProperty("--below", `${window.innerHeight - top}px`);
    });
    foot.observe(document.querySelector(".timeline"));
    foot.observe(document.querySelector(".stage"));
  });
})();
