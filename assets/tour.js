/**
 * The guided tour: a panel tells a chapter, the map shows its period from its own camera.
 * Made when it is first opened.
 */
window.mission = window.mission || {};
(() => {
  const LEGAL_PX = 70; // what the disclaimer takes of a narrow map
  let panel = null;
  let at = -1;
  let opener = null;
  const narrow = window.matchMedia("(max-width: 900px)");

  const chapters = () => window.mission.stage.data?.chapters || [];
  const words = () => JSON.parse(document.getElementById("chapter-steps").dataset.words);

  const make = (tag, className, text = "") => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  };

  const button = (text, label, act) => {
    const one = make("button", "time-button", text);
    one.type = "button";
    one.title = label;
    one.setAttribute("aria-label", label);
    one.addEventListener("click", act);
    return one;
  };

  const build = () => {
    const said = words();
    const part = {
      count: make("p", "tour-count"), title: make("h2", "tour-title"), when: make("p", "tour-when"),
      text: make("p", "tour-text"), head: make("h3", "tour-head", said.sources),
      sources: make("ul", "tour-sources"),
    };
    const told = make("div", "tour-told");
    told.setAttribute("aria-live", "polite");
    told.append(part.title, part.when, part.text);
    const bar = make("div", "tour-bar");
    bar.append(
      part.count,
      button("\u2039", said.previous, () => step(-1)),
      button("\u203a", said.next, () => step(1)),
      button("\u00d7", said.close, close),
    );
    panel = make("section", "tour");
    panel.tabIndex = -1;
    panel.setAttribute("aria-label", said.name);
    panel.append(bar, told, part.head, part.sources);
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close();
    });
    panel.parts = part;
    narrow.addEventListener("change", settle);
    settle();
  };

  /** Above the figures, so that nothing of the map is hidden; where they are a sheet, on the map. */
  const settle = () => {
    if (narrow.matches) document.querySelector(".stage").append(panel);
    else document.getElementById("figures").prepend(panel);
  };

  const link = ([publisher, title, url]) => {
    const item = make("li", "");
    const one = make("a", "", title || new URL(url).hostname.replace(/^www\./, ""));
    Object.assign(one, { href: url, target: "_blank", rel: "noopener" });
    item.append(make("span", "publisher", publisher), one);
    return item;
  };

  const write = (chapter) => {
    const { parts } = panel;
    const many = chapters().length;
    const { of } = words();
    parts.count.textContent = of.replace("{n}", String(at + 1)).replace("{of}", String(many));
    parts.title.textContent = chapter.title;
    parts.when.textContent = window.mission.period.between(chapter.first, chapter.last);
    parts.text.textContent = chapter.summary;
    parts.sources.replaceChildren(...chapter.sources.map(link));
    panel.scrollTop = 0;
    document.getElementById("figures").scrollTop = 0;
  };

  /**
   * Tell a chapter. @param {number} index @param {HTMLElement} [from] gets the focus back; without
   * it the focus stays where it is
   */
  const open = (index, from = null) => {
    const chapter = chapters()[index];
    if (!chapter) return;
    window.mission.play.stop();
    if (!panel) build();
    at = index;
    opener = from || opener;
    panel.hidden = false;
    write(chapter);
    window.mission.flags.mark();
    window.mission.choose(chapter.first, chapter.last);
    const { axis } = window.mission;
    if (axis.zoomed()) {
      const room = Math.max((chapter.last - chapter.first) * 0.25, 5);
      axis.show(chapter.first - room, chapter.last + 1 + room);
    }
    // a panel on the map: the place that is told about moves out from below it
    const lower = narrow.matches ? Math.max(0, panel.offsetHeight - LEGAL_PX) / 2 : 0;
    window.mission.fly(chapter.camera, true, lower);
    if (from) panel.focus({ preventScroll: true });
  };

  const close = () => {
    if (!panel || panel.hidden) return;
    const back = panel.contains(document.activeElement);
    panel.hidden = true;
    at = -1;
    window.mission.flags.mark();
    if (back && opener?.isConnected) opener.focus({ preventScroll: true });
    opener = null;
  };

  /** The next or previous chapter; without one told, the one nearest to the period shown. */
  const step = (by, from = null) => {
    const all = chapters();
    if (!all.length) return;
    if (at >= 0) {
      open((at + by + all.length) % all.length, from);
      return;
    }
    const { first, last } = window.mission.stage.view;
    const same = all.findIndex((one) => one.first === first && one.last === last);
    if (same >= 0) open(same, from);
    else if (by > 0) open(Math.max(0, all.findIndex((one) => one.first >= first)), from);
    else {
      const before = all.filter((one) => one.first <= first).length - 1;
      open(before < 0 ? all.length - 1 : before, from);
    }
  };

  document.addEventListener("mission:ready", () => {
    for (const [id, by] of [["chapter-previous", -1], ["chapter-next", 1]]) {
      const one = document.getElementById(id);
      one.addEventListener("click", () => step(by, one));
      one.closest(".chapter-steps").hidden = !chapters().length;
    }
  });

  window.mission.tour = { open, close, step, told: () => at };
})();
