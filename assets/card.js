/**
 * Opening records: a click on the map asks for the cards of everything at that spot, a row of the
 * list for its own. The card itself is built by dashboard/controls/card.py.
 */
window.mission = window.mission || {};
(() => {
  let opener = null;
  let opened = []; // ids of the cards that are open
  let focusing = true;

  /** A report that is told by another record stands for that one: each once. */
  const leads = (ids) => {
    const { folded } = window.mission.stage.data;
    return [...new Set(ids.map((id) => folded[id] || id))];
  };

  /** The table, the address: who follows the open records. */
  const tell = (ids) => {
    document.dispatchEvent(new CustomEvent("mission:opened", { detail: { ids } }));
    window.mission.permalink.open(ids);
  };

  /**
   * @param {string[]} ids record ids, the one meant first
   * @param {string[]} [about] what they are together, in lines; then all of them are listed
   * @param {boolean} [focus] whether the keyboard goes on from the card
   */
  const open = (ids, about = [], focus = true) => {
    opener = document.activeElement;
    opened = leads(ids);
    focusing = focus;
    window.dash_clientside.set_props("picked", { data: { ids, about, at: Date.now() } });
    document.body.dataset.sheet = "figures";
    tell(opened);
  };

  /** The cards of an address: as it was, and without taking the keyboard along. */
  const reopen = (ids) => {
    if (ids.length) {
      const { stage } = window.mission;
      const whole = (flow) => flow.members.map(([{ id }]) => id).sort().join();
      const all = stage.shown.flows.all;
      const flow = ids.length > 1 && all.find((one) => whole(one) === [...ids].sort().join());
      open(ids, flow ? about(flow, stage) : [], false);
    } else close();
  };

  /** The new card comes into view, and the keyboard goes on from there. */
  const show = () => {
    const place = document.getElementById("record-card");
    if (!place.querySelector(".card")) return;
    if (focusing) place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "start" });
  };

  /** Another spot is looked at: cards of none of these records do not stay beside it. */
  const leave = (ids) => {
    if (!opened.length || opened.some((id) => ids.includes(id))) return;
    opened = [];
    window.dash_clientside.set_props("picked", { data: { ids: [], at: Date.now() } });
    tell([]);
  };

  /** Back to where the reader came from. */
  const close = () => {
    opened = [];
    window.dash_clientside.set_props("picked", { data: { ids: [], at: Date.now() } });
    tell([]);
    const panel = document.getElementById("figures");
    const table = opener && opener.closest("#linked");
    if (opener && opener.isConnected && (table || panel.contains(opener))) opener.focus();
    else panel.scrollTop = 0;
  };

  /** The open cards, if there are any. */
  const putAway = () => {
    if (opened.length) close();
  };

  const about = (flow, { data, shown, view }) => {
    const lines = window.mission.flow.told(data, shown.flows, flow);
    return [...lines, window.mission.period.between(view.first, view.last)];
  };

  /** Everything at a point of a map. @param {Object} stage @param {Object} point in pixels */
  const openAt = (stage, point) => {
    window.mission.hover.hide();
    if (document.body.dataset.tool) return;
    const end = stage === window.mission.stage && window.mission.exits.found(point);
    if (end) {
      end.open();
      return;
    }
    const found = window.mission.hits(stage, point);
    if (!found.length) return;
    const [{ flow }] = found;
    const kept = flow ? found.filter((one) => one.flow) : found;
    open(kept.map(({ record }) => record.id), flow ? about(flow, stage) : []);
  };

  const listen = () => {
    const { stage } = window.mission;
    const map = window.mission.fastpath.mapOf(stage.gd);
    map.on("click", ({ point }) => openAt(stage, point));
    const place = document.getElementById("record-card");
    new MutationObserver(show).observe(place, { childList: true });
    place.addEventListener("click", (event) => {
      if (event.target.closest("[data-close]")) close();
    });
  };

  document.addEventListener("mission:ready", listen);
  Object.assign(window.mission, { leads, leave, open, openAt, putAway, reopen });
})();
