/** The period: two thumbs, two fields, a step earlier or later, and columns of what happened when. */
(() => {
  const { state, period } = window.mission;
  const { data, view } = state;
  const COLUMNS = 180;
  const at = (id) => document.getElementById(id);
  const [low, high] = [data.first, data.last];
  const share = (day) => (day - low) / (high - low);

  const held = (day) => Math.min(Math.max(day, low), high);

  /** The view gets another period; whoever listens draws it. */
  const set = (first, last) => {
    const [a, b] = [held(first), held(last)];
    if (a === view.first && b === view.last) return;
    Object.assign(view, { first: Math.min(a, b), last: Math.max(a, b) });
    show();
    document.dispatchEvent(new Event("days"));
  };

  const show = () => {
    for (const [id, day] of [["first", view.first], ["last", view.last]]) {
      at(id).value = String(day);
      at(id).setAttribute("aria-valuetext", period.words(day));
      at(`${id}-day`).value = period.iso(day);
    }
    at("chosen").style.left = `${share(view.first) * 100}%`;
    at("chosen").style.width = `${(share(view.last) - share(view.first)) * 100}%`;
    for (const button of at("jumps").children) {
      const same = button.dataset.days === `${view.first}/${view.last}`;
      button.setAttribute("aria-pressed", String(same));
    }
  };

  const columns = () => {
    const counts = new Array(COLUMNS).fill(0);
    for (const { bounds } of data.records) {
      if (bounds.length !== 2 || bounds[1] < low || bounds[0] > high) continue;
      counts[Math.min(Math.floor(share(held(bounds[0])) * COLUMNS), COLUMNS - 1)] += 1;
    }
    const most = Math.max(...counts, 1);
    at("columns").setAttribute("viewBox", `0 0 ${COLUMNS} 100`);
    at("columns").innerHTML = counts
      .map((n, i) => (n ? `<rect x="${i + 0.1}" width=".8" y="${100 - 100 * Math.sqrt(n / most)}" height="100"/>` : ""))
      .join("");
    const years = at("years");
    for (let year = new Date(low * 864e5).getUTCFullYear() + 1; ; year += 1) {
      const day = Date.UTC(year, 0, 1) / 864e5;
      if (day > high) break;
      const mark = document.createElement("span");
      mark.textContent = String(year);
      mark.style.left = `${share(day) * 100}%`;
      years.append(mark);
    }
  };

  /** The view as saved, and with a comparison the other period of the same length. */
  const jumps = () => {
    if (data.compare === null) return;
    const length = view.last - view.first;
    const periods = [[view.first, view.last], [Math.max(data.compare - length, low), data.compare]];
    for (const [first, last] of periods.sort((a, b) => a[1] - b[1])) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = period.between(first, last);
      button.dataset.days = `${first}/${last}`;
      button.addEventListener("click", () => set(first, last));
      at("jumps").append(button);
    }
  };

  for (const id of ["first", "last"]) {
    Object.assign(at(id), { min: low, max: high, step: 1 });
    at(id).addEventListener("input", () => {
      const day = Number(at(id).value);
      if (id === "first") set(day, Math.max(day, view.last));
      else set(Math.min(day, view.first), day);
    });
    const field = at(`${id}-day`);
    Object.assign(field, { min: period.iso(low), max: period.iso(high) });
    field.addEventListener("change", () => {
      const day = period.parse(field.value);
      if (day === null) show();
      else if (id === "first") set(day, Math.max(day, view.last));
      else set(Math.min(day, view.first), day);
    });
  }
  const shift = (sign) => {
    const length = view.last - view.first + 1;
    const by = sign < 0 ? -Math.min(length, view.first - low) : Math.min(length, high - view.last);
    set(view.first + by, view.last + by);
  };
  at("earlier").addEventListener("click", () => shift(-1));
  at("later").addEventListener("click", () => shift(1));

  columns();
  jumps();
  window.mission.days = { set, show };
})();
