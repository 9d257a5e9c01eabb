/**
 * Going to a place or a record that was found elsewhere: the map flies there, a ring says for a
 * moment which spot is meant, and a record that the view does not show is brought into it.
 */
window.mission = window.mission || {};
(() => {
  const MARKED_MS = 5000;
  let mark = null;
  let ending = null;

  const unmark = () => {
    if (!mark) return;
    clearTimeout(ending);
    window.mission.fastpath.mapOf(window.mission.stage.gd).off("move", mark.follow);
    mark.element.remove();
    mark = null;
  };

  /** A ring round a spot, with its name, for some seconds. */
  const point = (lon, lat, name) => {
    unmark();
    const { gd } = window.mission.stage;
    const map = window.mission.fastpath.mapOf(gd);
    const element = document.createElement("div");
    element.className = "meant";
    element.setAttribute("aria-hidden", "true"); // the field has said where it goes
    if (name) {
      const label = document.createElement("span");
      label.textContent = name;
      element.append(label);
    }
    const follow = () => {
      const { x, y } = map.project([lon, lat]);
      element.style.transform = `translate(${x}px, ${y}px)`;
    };
    follow();
    map.on("move", follow);
    gd.append(element);
    mark = { element, follow };
    const mine = mark;
    const rest = () => {
      if (mark === mine) ending = setTimeout(unmark, MARKED_MS);
    };
    if (map.isMoving()) map.once("moveend", rest);
    else rest();
  };

  /** @param {{lon: number, lat: number}} where @param {string} name as the reader reads it */
  const place = ({ lon, lat }, name) => {
    window.mission.permalink.turn();
    window.mission.approach.to([lon, lat, lon, lat]);
    point(lon, lat, name);
  };

  /**
   * What of a view has to change so that a record stands in it: its layer on, and its own days, or
   * for what stands over an interval the nearest last day on which it stands. Empty for no change.
   */
  const change = (record, view, allowed) => {
    const { certainty } = window.mission.snapshot;
    const part = {};
    if (!view.layers.includes(record.layer)) {
      part.layers = allowed.layers.filter((key) => [...view.layers, record.layer].includes(key));
    }
    if (certainty(record.bounds, view.first, view.last)) return part;
    const hold = (day) => Math.min(Math.max(day, allowed.first), allowed.last);
    if (record.bounds.length === 2) return { ...part, first: hold(record.bounds[0]), last: hold(record.bounds[1]) };
    const [a, b, c, d] = record.bounds;
    const [from, to] = b <= c ? [b, c] : [a, d];
    const last = hold(Math.min(Math.max(view.last, from), to));
    return { ...part, first: hold(last - (view.last - view.first)), last };
  };

  /** The filter goes where it would hide what the reader asked for. */
  const unfiltered = (record, { data, view }) => {
    const pass = window.mission.filter.pass(data, view);
    const kept = !pass || window.mission.filter.passes(pass, record, pass.only);
    return kept ? {} : { kinds: null, families: null, certainty: "", text: "" };
  };

  /** @param {Object} found a record of the shipment, or one without a day @param {Object[]} places */
  const record = (found, places) => {
    const { approach, stage, setup, set, open } = window.mission;
    if (found.bounds) {
      const part = { ...change(found, stage.view, setup.allowed), ...unfiltered(found, stage) };
      if (Object.keys(part).length) set(part);
      if (part.layers) window.dash_clientside.set_props("layers", { value: part.layers });
    }
    const box = approach.box(found);
    if (box) approach.to(box, found);
    if (box && box[0] === box[2] && box[1] === box[3]) point(box[0], box[1], "");
    if (!box && places.length) place(places[0], "");
    open([found.id]);
  };

  window.mission.visit = { change, place, record };
})();
