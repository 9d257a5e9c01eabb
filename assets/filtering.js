/**
 * The filter's panel in the legend: boxes and a field, made when it is opened first or when the
 * address brings a filter along. Native boxes: Tab and Space are all it takes.
 */
window.mission = window.mission || {};
(() => {
  const TYPING_MS = 250;
  let plan = null;
  let parts = null;
  let typing = 0;

  const root = () => document.getElementById("filter");

  const make = (tag, props = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children);
    return element;
  };

  const choose = (part) => {
    window.mission.set(part);
    show();
  };

  /** The boxes of one list; all ticked is no filter. */
  const boxes = (field, entries) => {
    const found = entries.map(([key, label]) => {
      const box = make("input", { type: "checkbox", value: key });
      return { box, row: make("label", { className: "filter-box" }, box, label) };
    });
    return { field, found, keys: entries.map(([key]) => key), rows: found.map(({ row }) => row) };
  };

  const ticked = (lists) => {
    const all = lists.flatMap(({ found }) => found);
    const on = all.filter(({ box }) => box.checked).map(({ box }) => box.value);
    return on.length === all.length ? null : on;
  };

  const block = (label, ...children) =>
    make("fieldset", { className: "filter-block" }, make("legend", { textContent: label }), ...children);

  const changer = (field, lists) => () => choose({ [field]: ticked(lists) });

  const whole = (field, lists) => {
    const line = make("div", { className: "filter-all" });
    for (const [word, value] of [["all", true], ["none", false]]) {
      const button = make("button", { type: "button", textContent: plan.words[word] });
      button.addEventListener("click", () => {
        lists.forEach(({ found }) => found.forEach(({ box }) => { box.checked = value; }));
        choose({ [field]: ticked(lists) });
      });
      line.append(button);
    }
    return line;
  };

  const typed = () => {
    clearTimeout(typing);
    const text = parts.text.value.trim().slice(0, window.mission.filter.LONGEST);
    const search = async () => {
      if (text) await window.mission.filter.fetchRows().catch(() => {});
      choose({ text });
    };
    typing = setTimeout(search, TYPING_MS);
  };

  const build = () => {
    if (parts) return;
    plan = JSON.parse(root().dataset.plan);
    const { words } = plan;
    const text = make("input", {
      type: "search", id: "filter-text", className: "filter-text", placeholder: words.hint,
      autocomplete: "off", maxLength: window.mission.filter.LONGEST,
    });
    text.addEventListener("input", typed);
    const sure = make("select", { id: "filter-certainty", className: "filter-select" });
    for (const [value, label] of [["", "any"], ["certain", "certain"], ["possible", "possible"]]) {
      sure.append(make("option", { value, textContent: words[label] }));
    }
    sure.addEventListener("change", () => choose({ certainty: sure.value }));
    const families = [boxes("families", plan.families)];
    const kinds = plan.kinds.map(([, entries]) => boxes("kinds", entries));
    const clear = make("button", { type: "button", className: "filter-clear", textContent: words.clear });
    clear.addEventListener("click", () => {
      clearTimeout(typing);
      choose({ kinds: null, families: null, certainty: "", text: "" });
      root().querySelector("summary").focus();
    });
    const count = make("p", { className: "filter-count", role: "status" });
    parts = { text, sure, families, kinds, clear, count };
    for (const [field, lists] of [["families", families], ["kinds", kinds]]) {
      lists.forEach(({ rows }) => rows.forEach((row) =>
        row.addEventListener("change", changer(field, lists))));
    }
    root().querySelector("[data-part=room]").append(
      count,
      make("label", { className: "filter-label" }, words.text, text),
      make("label", { className: "filter-label" }, words.certainty, sure),
      block(words.families, make("p", { className: "filter-note", textContent: words.families_note }),
        whole("families", families), ...families[0].rows),
      ...plan.kinds.map(([label], i) => block(label, ...kinds[i].rows)),
      whole("kinds", kinds),
      make("p", { className: "filter-note", textContent: words.ground }),
      clear,
    );
  };

  /** Boxes and words as the view has them. */
  const show = () => {
    const { view } = window.mission.stage;
    const on = window.mission.filter.set(view);
    if (on && !plan) plan = JSON.parse(root().dataset.plan);
    const head = root().querySelector("summary");
    if (plan) head.textContent = on ? plan.words.on : plan.words.title;
    root().dataset.on = String(on);
    if (!parts || !root().open) return;
    for (const [field, lists] of [["families", parts.families], ["kinds", parts.kinds]]) {
      lists.forEach(({ found }) => found.forEach(({ box }) => {
        box.checked = !view[field] || view[field].includes(box.value);
      }));
    }
    parts.sure.value = view.certainty || "";
    if (document.activeElement !== parts.text) parts.text.value = view.text || "";
    parts.clear.disabled = !on;
    count();
  };

  /** How many records of the period pass, beside how many there are. */
  const count = () => {
    const { data, view, shown } = window.mission.stage;
    const marks = ({ drawn, listed }) =>
      drawn.filter(([{ layer }]) => data.filtered.includes(layer)).length + listed.length;
    const free = { ...view, kinds: null, families: null, certainty: "", text: "" };
    const all = window.mission.filter.set(view) ? window.mission.snapshot.take(data, free) : shown;
    parts.count.textContent = plan.words.count
      .replace("{shown}", String(marks(shown))).replace("{all}", String(marks(all)));
  };

  document.addEventListener("mission:ready", () => {
    root().addEventListener("toggle", () => {
      if (!root().open) return;
      build();
      show();
    });
    document.addEventListener("mission:rested", show);
  });
})();
