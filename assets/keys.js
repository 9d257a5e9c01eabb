/**
 * Keys of the whole page, where nothing that has the focus wants them: days, months, chapters,
 * playback, search, and a list of them all.
 */
window.mission = window.mission || {};
(() => {
  // what reads letters, or has arrows and space of its own
  const TICKED = "input:is([type=checkbox], [type=radio])";
  const TYPING = `input:not(${TICKED}), textarea, select, dialog[open], [role=textbox], ` +
    "[contenteditable]:not([contenteditable=false]), [role=combobox], [role=listbox], " +
    "[role=grid], [role=menu]";
  const ARROWS = "[role=slider], [role=toolbar], [role=radiogroup], [role=tablist], " +
    "[type=radio], canvas, .crowds";
  const SCROLLS = ".panel, .tour, .time-options";
  const PRESSED = "button, a, input, summary, [role=button], [role=switch]";
  let dialog = null;

  const make = (tag, text = "") => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };

  const build = () => {
    const words = JSON.parse(document.getElementById("keys-open").dataset.words);
    dialog = make("dialog");
    dialog.className = "keys";
    dialog.setAttribute("aria-labelledby", "keys-title");
    const title = make("h2", words.title);
    title.id = "keys-title";
    const list = make("dl");
    for (const [keys, what] of words.rows) {
      const term = make("dt");
      for (const key of keys.split("  ")) term.append(make(key.length > 12 ? "span" : "kbd", key));
      list.append(term, make("dd", what));
    }
    const close = make("button", words.close);
    close.type = "button";
    close.className = "more";
    close.addEventListener("click", () => dialog.close());
    dialog.append(title, list, close);
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close(); // beside it
    });
    document.body.append(dialog);
  };

  const help = () => {
    if (!dialog) build();
    if (!dialog.open) dialog.showModal();
  };

  const search = () => {
    window.mission.search.open();
    return true;
  };

  const tour = (by) => () => {
    window.mission.tour.step(by);
    return true;
  };

  const LETTERS = {
    "[": tour(-1),
    "]": tour(1),
    "/": search,
    s: () => {
      window.mission.studio.open();
      return true;
    },
    "?": () => {
      help();
      return true;
    },
    Escape: () => {
      window.mission.tour.close();
      if (!document.querySelector("dialog[open]")) window.mission.putAway();
      return false; // others close their parts too
    },
  };

  const wanted = (event) => {
    const { key, target } = event;
    const within = (selector) => target.closest?.(selector);
    const { slider, play } = window.mission;
    if (within(TYPING)) return null;
    if (key in LETTERS) return LETTERS[key];
    if (event.shiftKey) return null;
    // a reader who measures reaches for the map, not for the days
    if (key === " ") return within(PRESSED) || document.body.dataset.tool ? null : play.toggle;
    const step = slider.whole[key];
    if (!step || within(ARROWS)) return null;
    if (within(SCROLLS) && !key.startsWith("Arrow")) return null;
    return () => slider.choose(step());
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!window.mission.stage?.shown) return;
    const act = wanted(event);
    if (!act || act() === false) return;
    event.preventDefault();
  });

  document.addEventListener("mission:ready", () => {
    document.getElementById("keys-open").addEventListener("click", help);
  });
})();
