/**
 * The records of the period as a list of buttons: the way to every record without a mouse, and
 * the place for those that cannot be drawn.
 */
window.mission = window.mission || {};
(() => {
  const { t, nt } = window.mission;
  const GROUPS = [
    ["convoys", t("Movements")],
    ["events", t("Events")],
    ["posts", t("Posts and bases")],
  ];
  const SHOWN = 40;

  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  const row = (record, state, open) => {
    const button = make("button", "row");
    button.type = "button";
    button.dataset.record = record.id;
    const title = window.mission.inLanguage(make("span", "row-title", record.title), record);
    button.append(title, make("span", "row-when", record.when));
    const tags = [];
    if (state === window.mission.snapshot.POSSIBLE) tags.push(t("possible"));
    if (record.undrawn) tags.push(t("listed, not drawn: {why}", { why: record.undrawn }));
    if (tags.length) button.append(make("span", "row-tag", tags.join(" \u00b7 ")));
    button.addEventListener("click", () => open([record.id]));
    return button;
  };

  /**
   * @param {HTMLElement} place
   * @param {Object} snapshot
   * @param {(ids: string[]) => void} open shows the cards of records
   */
  const write = (place, snapshot, open) => {
    const all = [...snapshot.drawn, ...snapshot.listed.map((record) => [record, 0])];
    place.replaceChildren();
    for (const [layer, label] of GROUPS) {
      const own = all.filter(([record]) => record.layer === layer);
      if (!own.length) continue;
      const block = make("details", "rows");
      block.open = layer === "convoys";
      block.append(make("summary", "rows-head", `${label} (${window.mission.number(own.length)})`));
      own.sort((a, b) => a[0].bounds[0] - b[0].bounds[0]);
      const fill = (from) => {
        own.slice(from, from + SHOWN).forEach(([record, state]) => {
          block.append(row(record, state, open));
        });
        const left = own.length - from - SHOWN;
        if (left <= 0) return;
        const more = make("button", "more", nt("{n} more", "{n} more", left));
        more.type = "button";
        more.addEventListener("click", () => {
          more.remove();
          fill(from + SHOWN);
        });
        block.append(more);
      };
      fill(0);
      place.append(block);
    }
    if (!place.childElementCount) {
      place.append(make("p", "quiet", t("No record of the layers shown falls in this period.")));
    }
  };

  window.mission.listing = { write };
})();
