/**
 * The search field: a combobox over a list of places and records. Arrows go through the list,
 * Enter chooses, Escape closes it and then empties the field. Words come from
 * dashboard/controls/search.py.
 */
window.mission = window.mission || {};
(() => {
  const MOST = { places: 6, records: 8 };
  let words = {};
  let field = null;
  let sheet = null; // holds a note and the list
  let note = null;
  let list = null;
  let said = null;
  let options = [];
  let active = -1;

  const make = (tag, attributes, ...parts) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...parts);
    return element;
  };

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  const close = () => {
    sheet.hidden = true;
    delete field.parentElement.dataset.asked;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  /** The field goes back behind its button on a narrow window. */
  const fold = () => {
    close();
    delete document.body.dataset.search;
    document.querySelector("[data-search-open]").setAttribute("aria-expanded", "false");
  };

  const point = (number) => {
    active = number;
    options.forEach(({ element }, i) => element.setAttribute("aria-selected", String(i === number)));
    if (number < 0) {
      field.removeAttribute("aria-activedescendant");
      return;
    }
    const { element } = options[number];
    field.setAttribute("aria-activedescendant", element.id);
    element.scrollIntoView({ block: "nearest" });
  };

  const choose = (number) => {
    const { go, name } = options[number];
    field.value = name;
    fold();
    go();
  };

  const nameOf = (place) => {
    const { stage, start } = window.mission;
    return place.names[stage.view.names] || place.names[start.names];
  };

  const placeOption = ({ place }) => {
    const name = nameOf(place);
    const others = [...new Set([...Object.values(place.names), ...place.more])];
    return {
      name,
      lines: [name, others.filter((form) => form !== name).slice(0, 4).join(" \u00b7 "), place.about],
      go: () => window.mission.visit.place(place, name),
    };
  };

  const recordOption = ({ record, places }) => {
    const kind = window.mission.stage.data.labels[`${record.layer}/${record.kind}`] || "";
    return {
      name: record.title,
      lang: record.lang,
      lines: [record.title, record.when, kind],
      go: () => window.mission.visit.record(record, places),
    };
  };

  const row = ({ lines: [title, second, about], lang, ...option }, number) => {
    const element = make(
      "div", { role: "option", id: `search-${number}`, class: "found", "aria-selected": "false" },
      window.mission.inLanguage(make("span", { class: "found-title" }, title), { lang }),
      make("span", { class: "found-about" }, about),
      make("span", { class: "found-more" }, second),
    );
    element.addEventListener("click", () => choose(number));
    return { ...option, element };
  };

  const group = (key, found, option) => {
    const shown = found.slice(0, MOST[key]);
    const rows = shown.map((one, i) => row(option(one), options.length + i));
    options.push(...rows);
    const all = shown.length === found.length;
    const head = all ? words[key] : fill(words[`some_${key}`], { shown: shown.length, all: found.length });
    return make("div", { role: "group", "aria-labelledby": `search-${key}` },
      make("div", { id: `search-${key}`, class: "found-head" }, head),
      ...rows.map(({ element }) => element));
  };

  const counted = (places, records) => {
    const { nt } = window.mission;
    return [nt("{n} place", "{n} places", places), nt("{n} record", "{n} records", records)].join(", ");
  };

  const write = (text) => {
    if (!text.trim()) {
      close();
      said.textContent = "";
      return;
    }
    const { places, records, near } = window.mission.finder.find(text);
    options = [];
    const parts = [];
    if (places.length) parts.push(group("places", places, placeOption));
    if (records.length) parts.push(group("records", records, recordOption));
    const none = options.length ? "" : fill(words.none, { text });
    note.textContent = none || (near ? words.near : "");
    list.replaceChildren(...parts);
    list.hidden = !options.length;
    sheet.hidden = false;
    field.parentElement.dataset.asked = "true";
    sheet.scrollTop = 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    said.textContent = none || counted(places.length, records.length);
    point(options.length ? 0 : -1);
  };

  const look = async () => {
    try {
      await window.mission.finder.ready();
      write(field.value);
    } catch (error) {
      said.textContent = fill(words.away, { why: error.message });
      window.mission.remark(said.textContent);
    }
  };

  const KEYS = {
    ArrowDown: () => (sheet.hidden ? look() : point((active + 1) % options.length)),
    ArrowUp: () => (sheet.hidden ? look() : point((active - 1 + options.length) % options.length)),
    Enter: () => !sheet.hidden && active >= 0 && choose(active),
    Escape: () => {
      if (!sheet.hidden) close();
      else if (field.value) field.value = "";
      else fold();
    },
  };

  const key = (event) => {
    if (!(event.key in KEYS) || event.isComposing || event.altKey) return;
    if (event.key.startsWith("Arrow") && !sheet.hidden && !options.length) return;
    event.preventDefault();
    event.stopPropagation(); // Escape is for the list first, then for what lies below
    KEYS[event.key]();
  };

  /** The cursor into the field, which a narrow window hides behind a button. */
  const open = () => {
    document.body.dataset.search = "open";
    document.querySelector("[data-search-open]").setAttribute("aria-expanded", "true");
    field.focus();
    field.select();
  };

  const begin = () => {
    const room = document.getElementById("search-field");
    words = JSON.parse(room.dataset.words);
    field = make("input", {
      id: "search", type: "search", role: "combobox", autocomplete: "off", spellcheck: "false",
      placeholder: words.hint, "aria-label": words.label, "aria-autocomplete": "list",
      "aria-expanded": "false", "aria-controls": "search-list", enterkeyhint: "go",
    });
    note = make("p", { class: "found-note" });
    list = make("div", { id: "search-list", role: "listbox", "aria-label": words.label });
    sheet = make("div", { class: "search-sheet" }, note, list);
    sheet.hidden = true;
    said = make("span", { class: "unseen", role: "status" });
    sheet.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    room.replaceChildren(field, sheet, said);
    // the index is made while the reader thinks of the first letter
    field.addEventListener("focus", () => window.mission.finder.ready().catch(() => {}));
    field.addEventListener("input", look);
    field.addEventListener("keydown", key);
    field.addEventListener("blur", fold);
    document.querySelector("[data-search-open]").addEventListener("click", open);
  };

  document.addEventListener("mission:ready", begin);
  window.mission.search = { open };
})();
