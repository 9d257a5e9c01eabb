/**
 * The fields of the studio, made when it is opened first. Native ones: Tab, arrows and Space are
 * all it takes. Those of a film stand in studiofilm.js.
 */
window.mission = window.mission || {};
(() => {
  const make = (tag, props = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children);
    return element;
  };

  const options = (entries) =>
    entries.map(([value, text]) => make("option", { value, textContent: text }));

  const row = (label, field, className = "") => {
    field.classList.add("studio-field");
    return make("label", { className: `studio-row ${className}` }, make("span", { textContent: label }), field);
  };

  /** @param {Object} plan of dashboard/controls/studio/form.py @param {HTMLElement} root */
  const studioForm = (plan, root) => {
    const { words, start } = plan;
    const kept = window.mission.studioKept.read(start);
    const fields = {};
    let changed = () => {};

    const select = (name, entries) => {
      fields[name] = make("select", { id: `studio-${name}` }, ...options(entries));
      return fields[name];
    };
    const input = (name, props) => {
      fields[name] = make("input", { id: `studio-${name}`, autocomplete: "off", ...props });
      return fields[name];
    };
    const amount = (name) => input(name, { type: "text", inputMode: "decimal", maxLength: 8 });

    fields.format = make("select", { id: "studio-format" }, ...plan.formats.map((group) =>
      make("optgroup", { label: group.label }, ...options(group.formats))));
    const size = make("div", { className: "studio-own" },
      row(words.width, amount("width")), row(words.height, amount("height")),
      row(words.unit, select("unit", plan.units.map((one) => [one, one]))));
    const parts = plan.parts.map(([key, label]) => {
      const box = make("input", { type: "checkbox", value: key });
      return { box, row: make("label", { className: "studio-box" }, box, label) };
    });
    const about = make("p", { className: "studio-about" });
    const sized = make("p", { className: "studio-size", id: "studio-words", role: "status" });
    const own = ["own", words.own];
    const plate = [
      row(words.size, select("template", [...plan.templates, own])), row(words.dpi, amount("dpi")),
      row(words.each, select("every", plan.each), "wide"),
    ];
    const film = window.mission.studioFilm.fields(plan, { row, select, input, amount }, own);
    const theme = row(words.theme, select("theme", plan.themes));
    const language = row(words.language, select("language", plan.languages));
    const code = make("p", { className: "studio-note", id: "studio-code", role: "status" });
    for (const { box } of parts) if (box.value === "code") box.setAttribute("aria-describedby", code.id);
    const around = make("legend");
    const dressed = [
      row(words.heading, input("title", { type: "text", maxLength: plan.longest, placeholder: plan.heading }), "wide"),
      make("fieldset", { className: "studio-parts wide" }, around, ...parts.map((one) => one.row), code),
    ];
    const listed = parts.filter(({ box }) => box.value === "citations").map((one) => one.row);
    const qr = [code, ...parts.filter(({ box }) => box.value === "code").map((one) => one.row)];
    const ratio = row(words.ratio, select("ratio", plan.ratios.map((n) => [String(n), `${n}\u00d7`])));
    const close = make("button", { type: "button", className: "studio-close", textContent: "\u00d7" });
    close.setAttribute("aria-label", words.close);
    for (const one of [fields.width, fields.height, fields.dpi]) {
      one.setAttribute("aria-describedby", sized.id);
    }
    const preview = make("div", { className: "studio-preview" });
    const foot = make("div", { className: "studio-foot" });
    root.append(
      make("div", { className: "studio-head" }, make("h2", { textContent: words.title }), close),
      make("div", { className: "studio-room", tabIndex: -1 }, preview,
        make("div", { className: "studio-fields" }, row(words.format, fields.format), ratio,
          about, ...plate, ...film.rows, size, sized, theme, language, ...dressed)),
      foot,
    );

    const kindOf = () => plan.formats.find(({ formats }) =>
      formats.some(([key]) => key === fields.format.value)).kind;

    /** The field that says the size. */
    const sizeOf = () => (kindOf() === "film" ? fields.screen : fields.template);

    /** Only the fields that count for the format. */
    const show = () => {
      const kind = kindOf();
      root.dataset.kind = kind;
      const drawn = kind === "plate" || kind === "film";
      for (const one of [sized, theme, ...dressed, preview]) one.hidden = !drawn;
      for (const one of [...plate, ...qr]) one.hidden = kind !== "plate";
      for (const one of listed) one.hidden = !plan.paged.includes(fields.format.value);
      film.show(kind === "film", fields);
      size.hidden = !drawn || sizeOf().value !== "own";
      around.textContent = kind === "film" ? words.film_furniture : words.furniture;
      ratio.hidden = kind !== "sight";
      language.hidden = kind === "sight";
      about.textContent = { data: words.data, sight: words.sight }[kind] || "";
      about.hidden = drawn;
    };

    /** What stands in the fields; theme and language empty while they are those of the page. */
    const settings = () => {
      const { view } = window.mission.stage;
      const found = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.value]));
      found.furniture = parts.filter(({ box }) => box.checked).map(({ box }) => box.value);
      for (const key of ["theme", "language"]) {
        if (!kept[key] && found[key] === view[key]) found[key] = "";
      }
      return found;
    };

    const put = () => {
      const { view } = window.mission.stage;
      for (const [key, field] of Object.entries(fields)) {
        const wanted = kept[key] || (["theme", "language"].includes(key) ? view[key] : start[key]);
        field.value = wanted;
        if (field.tagName === "SELECT" && field.selectedIndex < 0) field.value = start[key] || view[key];
      }
      for (const { box } of parts) box.checked = kept.furniture.includes(box.value);
      show();
    };

    root.addEventListener("input", ({ target }) => {
      if (target === fields.template) {
        const template = plan.templates.find(([key]) => key === target.value);
        if (template) fields.dpi.value = template[2];
      }
      if (target === fields.theme || target === fields.language) kept[target.id.slice(7)] = target.value;
      show();
      window.mission.studioKept.write(settings());
      changed();
    });
    /** The page's own theme, until the reader chose one here. */
    document.addEventListener("mission:view", ({ detail }) => {
      if (!kept.theme) fields.theme.value = detail.theme;
    });
    put();
    return {
      close, code, fields, foot, kindOf, preview, root, settings, sized, sizeOf,
      onchange: (call) => { changed = call; },
    };
  };

  /** A number that somebody typed; half the world writes a comma before its tenths. */
  window.mission.studioAmount = (text) => Number(text.replace(",", "."));
  window.mission.studioForm = studioForm;
})();
