/** The two sheets of a narrow window: a tab opens its sheet, the same tab or Escape closes it. */
(() => {
  document.addEventListener("click", (event) => {
    const tab = event.target.closest("[data-sheet-tab]");
    const undated = event.target.closest("[data-open]");
    if (undated) window.mission.open([undated.dataset.open]);
    if (!tab) return;
    const { sheet } = document.body.dataset;
    const wanted = tab.dataset.sheetTab;
    if (sheet === wanted) delete document.body.dataset.sheet;
    else document.body.dataset.sheet = wanted;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") delete document.body.dataset.sheet;
  });
})();
