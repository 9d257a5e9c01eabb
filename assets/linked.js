/**
 * The drawer below the map with table and charts. What stands in it is made when it is opened
 * first; while it is closed it costs nothing: a part is told of a changed view only when it is
 * seen. A part is `{build(room, plan), show(shown), keep?}` in `window.mission.parts`, by its key.
 */
window.mission = window.mission || {};
(() => {
  const parts = {};
  let plan = null;
  let frame = null;
  let opener = null;

  const root = () => document.getElementById("linked");
  const current = () => document.body.dataset.linked || "";
  const narrow = () => window.matchMedia("(max-width: 900px)").matches;

  const make = (tag, props = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children);
    return element;
  };

  const tell = () => {
    for (const button of document.querySelectorAll("[data-linked]")) {
      if (button === document.body) continue;
      button.setAttribute("aria-expanded", String(button.dataset.linked === current()));
    }
    for (const tab of frame ? frame.tabs : []) {
      const on = tab.dataset.tab === current();
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      frame.rooms[tab.dataset.tab].hidden = !on;
    }
  };

  const arrows = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const { tabs } = frame;
    const next = tabs[(tabs.indexOf(event.currentTarget) + step + tabs.length) % tabs.length];
    open(next.dataset.tab);
    next.focus();
  };

  const tabOf = ([key, label]) => {
    const tab = make("button", { type: "button", id: `tab-${key}`, textContent: label, className: "linked-tab" });
    tab.dataset.tab = key;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", `room-${key}`);
    tab.addEventListener("click", () => open(key));
    tab.addEventListener("keydown", arrows);
    return tab;
  };

  const build = () => {
    if (frame) return;
    plan = JSON.parse(root().dataset.plan);
    const tabs = plan.tabs.map(tabOf);
    const list = make("div", { className: "linked-tabs" }, ...tabs);
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", plan.words.title);
    const close = make("button", { type: "button", className: "linked-close", textContent: "\u00d7" });
    close.setAttribute("aria-label", plan.words.close);
    close.addEventListener("click", shut);
    const rooms = Object.fromEntries(
      plan.tabs.map(([key]) => [key, document.getElementById(`room-${key}`)]),
    );
    frame = { tabs, rooms };
    root().querySelector(".linked-head").append(list, close);
  };

  /** Open the drawer on a part. */
  const open = async (key) => {
    build();
    root().hidden = false;
    document.body.dataset.linked = key;
    delete document.body.dataset.sheet;
    tell();
    const { parts: known } = window.mission;
    const room = frame.rooms[key];
    if (!parts[key]) {
      const note = make("p", { className: "linked-note", textContent: plan.words.loading });
      root().querySelector('.linked-head').after(note);
      parts[key] = known[key].build(room, plan).then(() => note.remove());
      parts[key].catch((error) => {
        note.textContent = plan.words.failed.replace("{why}", error.message);
        parts[key] = null; // the next opening tries again
      });
    }
    await parts[key];
    if (current() === key) known[key].show(window.mission.stage);
  };

  const shut = () => {
    delete document.body.dataset.linked;
    root().hidden = true;
    tell();
    if (opener && opener.isConnected) opener.focus();
  };

  /** The view rests: the part that is seen follows. */
  const follow = async () => {
    const key = current();
    if (!key || !parts[key]) return;
    await parts[key];
    if (current() === key) window.mission.parts[key].show(window.mission.stage);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-linked]");
    if (!button) return;
    if (button.dataset.linked === current()) shut();
    else {
      opener = button;
      open(button.dataset.linked).then(() => {
        if (frame.tabs.some((tab) => tab.tabIndex === 0)) frame.tabs.find((t) => t.tabIndex === 0).focus();
      }, () => {});
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !current()) return;
    if (event.target.closest(".ag-popup, .ag-filter, details[open]") || !event.target.closest("#linked")) return;
    shut();
  });
  document.addEventListener("mission:rested", follow);
  window.mission.parts = window.mission.parts || {};
  window.mission.linked = { open, shut, current, narrow, make };
})();
