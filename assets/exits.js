/**
 * Labels at the far ends of movements (assets/ends.js) that say where they go on to. They follow
 * the camera; when the map rests they move to where they cover nothing. Pressed, they open their
 * movements. dashboard/plates/exits.py puts the same on a plate.
 */
window.mission = window.mission || {};
(() => {
  const NAMES = ["to", "from", "both"]; // order of the words in the shipment
  let layer = null;
  let all = []; // what is written: an end, its words, button, size and place
  let written = "";
  let foot = null; // of the map, which labels leave to the disclaimer
  let kept = new Map(); // places chosen for this camera, by label

  const words = ({ flows }, view, { name, to, from }) => {
    const choice = Math.max(0, flows.choices.indexOf(view.names));
    const form = flows.words[choice][NAMES.indexOf(to && from ? "both" : to ? "to" : "from")];
    return form.replace("{}", () => name);
  };

  const box = ({ left, top, wide, high }) => [left, top, left + wide, top + high];

  const put = (one, [left, top]) => {
    Object.assign(one, { left, top });
    one.button.style.left = `${left}px`;
    one.button.style.top = `${top}px`;
  };

  /** With its arrow alone, or with its words as well. */
  const short = (one, is) => {
    if (one.short !== is) one.button.toggleAttribute("data-short", is);
    if (one.short !== is) Object.assign(one, { wide: one.button.offsetWidth, high: one.button.offsetHeight });
    one.short = is;
  };

  /** What an end is about, in lines: its words, then its flow when that is nothing else. */
  const told = (one) => {
    const { data, shown } = window.mission.stage;
    const own = shown.flows.all.find(({ members }) =>
      members.length === one.members.size && members.every(([{ id }]) => one.members.has(id)));
    const title = one.words[0].toUpperCase() + one.words.slice(1);
    return [title, ...(own ? window.mission.flow.told(data, shown.flows, own) : [])];
  };

  const inTime = (one) =>
    [...one.members.values()].sort((a, b) => a[0].bounds[0] - b[0].bounds[0]);

  const open = (one) => {
    const { view } = window.mission.stage;
    const about = [...told(one), window.mission.period.between(view.first, view.last)];
    window.mission.open(inTime(one).map(([{ id }]) => id), about);
  };

  const make = (one) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "exit";
    const arrow = document.createElement("span");
    arrow.className = "exit-arrow";
    const said = document.createElement("span");
    said.textContent = one.words;
    button.append(arrow, said);
    button.addEventListener("click", () => open(one));
    layer.append(button);
    return Object.assign(one, { button, arrow });
  };

  /** Labels by the simple rule: each in the window, beside one another where they would meet. */
  const write = () => {
    const { stage } = window.mission;
    const map = window.mission.fastpath.mapOf(stage.gd);
    if (!layer || !map || !stage.shown || map.getBearing() || map.getPitch()) return;
    const { camera, spots, clear } = window.mission;
    const at = camera(map);
    const ends = window.mission.ends(stage, at);
    if (foot === null) foot = window.mission.foot(stage.gd);
    at.height -= foot;
    for (const one of ends) {
      one.words = words(stage.data, stage.view, one);
      one.key = `${one.words}/${one.x.toFixed()}/${one.y.toFixed()}`;
    }
    const listed = ends.map((one) => `${one.words}/${[...one.members.keys()]}`).join(" ");
    if (listed === written) ends.forEach((one, i) => Object.assign(all[i], one));
    else {
      layer.replaceChildren();
      all = ends.map(make);
      written = listed;
    }
    const boxes = [];
    for (const one of all) {
      const { button, arrow } = one;
      arrow.style.transform = `rotate(${one.turn + (one.to ? 0 : Math.PI)}rad)`;
      const { size } = one.members;
      button.setAttribute("aria-label", window.mission.nt(
        "{words}: {n} movement", "{words}: {n} movements", size, { words: one.words },
      ));
      short(one, kept.has(one.key) && kept.get(one.key).short);
      put(one, kept.has(one.key) ? kept.get(one.key).spot : clear(boxes, null, spots(one, at), one));
      boxes.push(box(one));
    }
  };

  /** The map rests: away from names, marks and figures. */
  const settle = () => {
    const { stage } = window.mission;
    const map = window.mission.fastpath.mapOf(stage.gd);
    const { painter } = stage;
    if (!map || !painter || map.isMoving()) return;
    if (painter.stale.size || painter.restyling || painter.motion.moving) return;
    foot = null;
    write(); // the last move may still wait for its frame
    if (!all.length) return;
    const { camera, spots, clear, furniture } = window.mission;
    const at = camera(map);
    at.height -= foot;
    const boxes = furniture(stage.gd, ".badge");
    kept = new Map();
    for (const one of all) {
      short(one, false);
      let spot = clear(boxes, map, spots(one, at), one);
      if (spot[2]) {
        short(one, true); // an arrow at its line says more than words at another
        spot = clear(boxes, map, spots(one, at), one);
      }
      put(one, spot);
      kept.set(one.key, { spot, short: one.short });
      boxes.push(box(one));
    }
  };

  /** The label at a point of the map, its lines and its movements; null without one. */
  const found = ({ x, y }) => {
    const one = all.find(({ left, top, wide, high }) =>
      x >= left && x <= left + wide && y >= top && y <= top + high);
    return one ? { lines: told(one), members: inTime(one), open: () => open(one) } : null;
  };

  const listen = () => {
    const { gd } = window.mission.stage;
    layer = document.createElement("div");
    layer.className = "exits";
    gd.append(layer);
    const map = window.mission.fastpath.mapOf(gd);
    let waiting = false;
    map.on("move", () => {
      kept.clear();
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        write();
      });
    });
    map.on("idle", settle);
    document.addEventListener("mission:painted", write);
  };

  document.addEventListener("mission:ready", listen);
  window.mission.exits = { write, settle, found };
})();
