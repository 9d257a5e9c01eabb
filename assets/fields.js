/**
 * The two fields that accept a typed day, as people of the region write it: day first. What is no
 * day, or lies outside the mission, stays in the field and is named; nothing is guessed.
 */
window.mission = window.mission || {};
(() => {
  const { t } = window.mission;
  const days = window.mission; // its period.js is read after this file
  // January to December in English, Russian, Azerbaijani and Armenian; the first letters do
  const MONTHS = [
    ["jan", "янв", "yan", "հունվ", "հնվ"], ["feb", "фев", "fev", "փետ", "փտվ"],
    ["mar", "мар", "մար", "մրտ"], ["apr", "апр", "ապր"], ["may", "мая", "май", "մայ", "մյս"],
    ["jun", "июн", "iyun", "iyn", "հունիս", "հնս"], ["jul", "июл", "iyul", "iyl", "հուլ", "հլս"],
    ["aug", "авг", "avq", "օգոս", "օգս"], ["sep", "сен", "sen", "սեպ"],
    ["oct", "окт", "okt", "հոկ"], ["nov", "ноя", "noy", "նոյ"], ["dec", "дек", "dek", "դեկ"],
  ];
  const YEAR = ["\u0433", "\u0569"]; // the word that Russian and Armenian put after a year
  let limits = null;

  const named = (word) => {
    const low = word.toLowerCase();
    return MONTHS.findIndex((starts) => starts.some((start) => low.startsWith(start)));
  };

  const real = (year, month, day) => {
    const two = (number) => String(number).padStart(2, "0");
    return days.period.parse(`${year}-${two(month)}-${two(day)}`);
  };

  /**
   * @param {string} text `28.11.2020`, `28/11/2020`, `28 Nov 2020`, `Nov 28, 2020`, `2020-11-28`
   * @returns {number|null} null when it is not a real day
   */
  const parse = (text) => {
    const parts = text.trim().split(/[\s.,/\u2010-\u2014-]+/u)
      .filter((part) => part && !YEAR.includes(part.toLowerCase()));
    if (parts.length !== 3) return null;
    const word = parts.findIndex((part) => !/^\d+$/.test(part));
    if (word === 2) return null;
    if (word >= 0) {
      const month = named(parts[word]) + 1;
      const [day, year] = parts.filter((_, i) => i !== word);
      if (!month) return null;
      return /^\d{4}$/.test(day) ? real(day, month, year) : full(year) && real(year, month, day);
    }
    if (full(parts[0])) return real(...parts);
    return full(parts[2]) ? real(parts[2], parts[1], parts[0]) : null;
  };

  const full = (year) => (/^\d{4}$/.test(year) ? year : null);

  const say = (field, text) => {
    field.setAttribute("aria-invalid", String(Boolean(text)));
    document.getElementById("period-error").textContent = text;
  };

  const commit = (field, end) => {
    if (field.value === field.dataset.shown) return say(field, "");
    const day = parse(field.value);
    if (day === null) {
      return say(field, t(
        "\u201c{text}\u201d is not a day. Write {example} or 28.11.2020.",
        { text: field.value, example: days.period.short(EXAMPLE) },
      ));
    }
    if (day < limits.first || day > limits.last) {
      const whole = days.period.between(limits.first, limits.last);
      return say(field, t("{day} lies outside the mission ({days}).", {
        day: days.period.words(day), days: whole,
      }));
    }
    say(field, "");
    field.dataset.shown = ""; // so that the day is written anew in our words
    window.mission.slider.set(end === "first" ? 0 : 1, day);
    const { first, last } = window.mission.stage.view;
    return place(first, last);
  };

  const EXAMPLE = 18594; // 28 November 2020

  /** Make the fields, once their places are on the page. */
  const begin = (within) => {
    limits = within;
    for (const [end, label] of [["first", t("First day")], ["last", t("Last day")]]) {
      const field = document.createElement("input");
      Object.assign(field, {
        id: `period-${end}`, type: "text", className: "day-field", autocomplete: "off",
        spellcheck: false,
        title: t("A day, such as {example} or 28.11.2020", {
          example: days.period.short(EXAMPLE),
        }),
      });
      field.setAttribute("aria-label", label);
      field.setAttribute("aria-describedby", "period-error");
      field.addEventListener("focus", () => field.select());
      field.addEventListener("blur", () => commit(field, end));
      field.addEventListener("keydown", (event) => {
        if (event.key === "Enter") commit(field, end);
        if (event.key !== "Escape") return;
        field.value = field.dataset.shown;
        say(field, "");
      });
      document.querySelector(`[data-field=${end}]`).replaceChildren(field);
    }
  };

  /** Write a period into the fields, but never over what somebody is typing. */
  const place = (first, last) => {
    for (const [end, day] of [["first", first], ["last", last]]) {
      const field = document.getElementById(`period-${end}`);
      const typing = document.activeElement === field && field.value !== field.dataset.shown;
      const text = days.period.short(day);
      if (field.dataset.shown === text || (typing && field.dataset.shown)) continue;
      field.value = text;
      field.dataset.shown = text;
      if (field.getAttribute("aria-invalid") === "true") say(field, "");
    }
  };

  window.mission.fields = { begin, place, parse };
})();
