/**
 * Comparing two days: the switch, the second day's field and thumb.
 * dashboard/controls/compare.py lays the parts out and holds every word; assets/second.js draws
 * the second map, assets/swipe.js places the two, assets/changes.js lists what changed, and
 * assets/compareword.js is what the address says of it.
 */
window.mission = window.mission || {};
(() => {
  const m = window.mission;
  const WEEK = 7;
  const at = (id) => document.getElementById(id);
  let texts = null;
  let view = null;

  /** A sentence of dashboard/controls/compare.py with its blanks filled. */
  const say = (key, parts = {}) => {
    texts = texts || JSON.parse(at("compare-bar").dataset.words);
    return texts[key].replace(/\{(\w+)\}/g, (_, name) => parts[name]);
  };

  const limits = () => m.setup.allowed;
  const held = (day) => Math.min(Math.max(day, limits().first), limits().last);

  /** The view of the second map: a period of the same length that ends on the compared day. */
  const other = ({ first, last, compare, ...rest }) => ({
    ...rest,
    first: Math.max(compare - (last - first), limits().first),
    last: compare,
    beside: [first, last],
  });

  /** The view with what the first map has to know of the second. */
  const paired = (whole) => {
    if (whole.compare == null) return whole;
    const { first, last } = other(whole);
    return { ...whole, beside: [first, last] };
  };

  /** To begin with: where the period starts, or a week before its only day. */
  const usual = ({ first, last }) => {
    if (first < last) return first;
    return held(last - WEEK) === last ? held(last + WEEK) : held(last - WEEK);
  };

  const choose = (day) => view && view.compare != null && m.set({ compare: held(day) });

  const month = (day, by) => {
    const date = new Date(day * 86400000);
    const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by + 1, 0);
    const most = new Date(next).getUTCDate();
    return Math.round(
      Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by, Math.min(date.getUTCDate(), most)) /
        86400000,
    );
  };

  const STEPS = {
    ArrowUp: (day) => day + 1,
    ArrowDown: (day) => day - 1,
    PageUp: (day) => month(day, 1),
    PageDown: (day) => month(day, -1),
  };
  const THUMB = {
    ...STEPS,
    ArrowRight: STEPS.ArrowUp,
    ArrowLeft: STEPS.ArrowDown,
    Home: () => limits().first,
    End: () => limits().last,
  };

  const stepped = (keys) => (event) => {
    if (!(event.key in keys) || event.altKey || event.ctrlKey || !view) return;
    event.preventDefault();
    const day = held(keys[event.key](view.compare));
    choose(day);
    m.axis.reveal(day);
  };

  const fault = (text) => {
    at("compare-day").setAttribute("aria-invalid", String(Boolean(text)));
    at("compare-error").textContent = text;
  };

  const commit = () => {
    const field = at("compare-day");
    if (field.value === field.dataset.shown) return fault("");
    const day = m.fields.parse(field.value);
    if (day === null) return fault(say("noDay", { text: field.value }));
    if (day !== held(day)) {
      const whole = m.period.between(limits().first, limits().last);
      return fault(say("outside", { day: m.period.words(day), whole }));
    }
    fault("");
    field.dataset.shown = "";
    if (day === view.compare) place(view);
    return choose(day);
  };

  const field = () => {
    const made = document.createElement("input");
    Object.assign(made, {
      id: "compare-day", type: "text", className: "day-field", autocomplete: "off",
      spellcheck: false, title: say("fieldHint"),
    });
    made.setAttribute("aria-label", say("field"));
    made.setAttribute("aria-describedby", "compare-error");
    made.addEventListener("focus", () => made.select());
    made.addEventListener("blur", commit);
    made.addEventListener("keydown", stepped(STEPS));
    made.addEventListener("keydown", (event) => {
      if (event.key === "Enter") commit();
      if (event.key !== "Escape") return;
      made.value = made.dataset.shown;
      fault("");
    });
    return made;
  };

  /** The thumb in the middle of its day on the axis; out of sight it waits at the edge. */
  const stand = () => {
    if (!view || view.compare == null) return;
    const share = m.axis.share(view.compare + 0.5);
    const thumb = at("compare-thumb");
    thumb.style.left = `${100 * Math.min(Math.max(share, 0), 1)}%`;
    thumb.dataset.away = String(share < 0 || share > 1);
  };

  /** Field, thumb and buttons as the view has them. */
  const place = ({ compare, way = "swipe" }) => {
    const text = m.period.short(compare);
    const input = at("compare-day");
    const typing = document.activeElement === input && input.value !== input.dataset.shown;
    if (input.dataset.shown !== text && !(typing && input.dataset.shown)) {
      input.value = text;
      input.dataset.shown = text;
      fault("");
      if (document.activeElement === input) input.select();
    }
    const thumb = at("compare-thumb");
    stand();
    thumb.setAttribute("aria-valuenow", String(compare));
    thumb.setAttribute("aria-valuetext", m.period.words(compare));
    for (const button of document.querySelectorAll("#compare-bar [data-way]")) {
      button.setAttribute("aria-pressed", String(button.dataset.way === way));
    }
  };

  const drag = () => {
    const rail = at("compare-rail");
    let from = null;
    rail.addEventListener("pointerdown", (event) => {
      if (event.button > 0) return;
      from = 0;
      if (event.target === at("compare-thumb")) from = event.clientX;
      rail.setPointerCapture(event.pointerId);
      event.preventDefault();
      at("compare-thumb").focus({ preventScroll: true });
      if (!from) choose(m.slider.dayAt(event.clientX));
    });
    rail.addEventListener("pointermove", (event) => from !== null && choose(m.slider.dayAt(event.clientX)));
    const release = () => { from = null; };
    for (const name of ["pointerup", "pointercancel"]) rail.addEventListener(name, release);
  };

  const show = (wanted) => {
    const was = view;
    view = wanted;
    const on = view.compare != null;
    if (!on && (!was || was.compare == null)) return;
    const turns = on !== Boolean(was && was.compare != null);
    // its parts take room from the map; side by side, assets/swipe.js sees to that
    (turns && view.way !== "side" ? m.refit : (turn) => turn())(() => {
      at("compare").setAttribute("aria-expanded", String(on));
      at("compare-parts").hidden = at("compare-rail").hidden = !on;
      if (on) place(view);
      m.changes.show(on ? view : null);
    }, on && "mission:compared");
    m.second.show(on ? view : null);
  };

  const listen = () => {
    document.querySelector("#compare-bar [data-field=compare]").replaceChildren(field());
    at("compare").addEventListener("click", () => {
      const opens = view.compare == null;
      m.set({ compare: opens ? usual(view) : null });
      if (opens) at("compare-day").focus();
    });
    at("compare-bar").addEventListener("click", ({ target }) => {
      const button = target.closest("[data-way]");
      if (button) m.set({ way: button.dataset.way });
    });
    at("compare-thumb").addEventListener("keydown", stepped(THUMB));
    m.axis.onchange(stand);
    drag();
  };

  document.addEventListener("mission:ready", listen);
  document.addEventListener("mission:view", ({ detail }) => show(detail));
  m.compare = { say, other, paired };
})();
