/**
 * The address while the reader works: written when the view rests, with the records whose cards
 * are open. What changes the view makes a step for the back button; a run of changes of one kind
 * (a thumb, playback) is one step, and a moved map none. In a frame of another page nothing is
 * added to that page's history.
 */
window.mission = window.mission || {};
(() => {
  const { t } = window.mission;
  const NAMED = 5; // records that a note names
  const RUN_MS = 2000; // changes of one kind that follow each other so quickly are one step
  const CAMERA = ["lon", "lat", "zoom"];
  const state = { records: [], kind: "", at: -Infinity, turn: false, begun: false, back: false };

  /** The words of the query in which two addresses differ, but for the place of the map. */
  const changed = (before, after) => {
    const [a, b] = [new URLSearchParams(before), new URLSearchParams(after)];
    const keys = new Set([...a.keys(), ...b.keys()].filter((key) => !CAMERA.includes(key)));
    return [...keys].filter((key) => a.get(key) !== b.get(key)).sort().join();
  };

  const framed = () => window.self !== window.top;

  /** Write the address of a view. @param {Object} view with its camera and records */
  const keep = (view) => {
    if (state.back) return; // the address leads now
    const address = window.mission.link.write(view, window.mission.start);
    const before = window.location.search;
    if (address === before) {
      state.begun = true;
      return;
    }
    const kind = changed(before, address);
    const now = performance.now();
    const run = kind === state.kind && now - state.at < RUN_MS;
    const step = state.begun && !framed() && (state.turn || (kind && !run));
    if (kind) Object.assign(state, { kind, at: now });
    Object.assign(state, { turn: false, begun: true });
    window.history[step ? "pushState" : "replaceState"](null, "", address);
    document.dispatchEvent(new CustomEvent("mission:address"));
  };

  /** The next change of the map's place is a step of its own: somebody asked for it by name. */
  const turn = () => {
    state.turn = true;
  };

  /** Cards were opened or closed. @param {string[]} ids */
  const open = (ids) => {
    state.records = ids;
    const { stage } = window.mission;
    if (stage.view && stage.painter) window.mission.here();
  };

  const record = {
    place: 70,
    keys: ["record"],
    read: (query, view) => {
      view.records = (query.get("record") || "").split(",").filter(Boolean);
    },
    write: ({ records }) => (records && records.length ? [`record=${records.join(",")}`] : []),
  };
  window.mission.words = window.mission.words || [];
  window.mission.words.push(record);

  /** Each name once, and not more than a reader wants to read. */
  const named = (lost) => {
    const once = [...new Set(lost)];
    return once.slice(0, NAMED).join(", ") + (once.length > NAMED ? ", \u2026" : "");
  };

  /** Open the cards that an address names; those that nobody knows are named in a note. */
  const cards = (ids) => {
    const { data } = window.mission.stage;
    const known = new Set(data.records.map(({ id }) => id));
    for (const { dataset } of document.querySelectorAll("[data-open]")) known.add(dataset.open);
    for (const id of Object.keys(data.folded)) known.add(id);
    const lost = ids.filter((id) => !known.has(id));
    if (lost.length) {
      const said = t("From the address: there is no record {names}.", { names: named(lost) });
      window.mission.remark([window.mission.noted, said].filter(Boolean).join(" "));
    }
    window.mission.noted = "";
    const found = ids.filter((id) => known.has(id));
    state.begun = false; // what is written next says the same, maybe by the id of another report
    if (window.mission.leads(found).join() !== state.records.join()) window.mission.reopen(found);
  };

  /** The back button: the view of the address, in every control. */
  const back = () => {
    const { mission } = window;
    const { stage, setup, link } = mission;
    if (!stage.painter) return;
    state.back = true;
    const { view, notes } = link.read(window.location.search, mission.start, setup.allowed);
    if (notes.length) mission.remark(t("From the address: {notes}.", { notes: notes.join("; ") }));
    const { camera, records, ...part } = view;
    const { lon, lat, zoom } = camera || mission.opening;
    const map = mission.fastpath.mapOf(stage.gd);
    map.stop();
    map.jumpTo({ center: [lon, lat], zoom }, { originalEvent: new Event("popstate") });
    mission.set(part);
    for (const word of mission.words) if (word.apply) word.apply(view);
    cards(records);
    state.back = false;
    state.begun = false; // what is written next only says the same in order
  };

  window.addEventListener("popstate", back);
  document.addEventListener("mission:painted", () => {
    const { records } = window.mission.stage.view;
    if (records.length) cards(records);
  }, { once: true });

  window.mission.permalink = { keep, open, turn, records: () => state.records };
})();
