/**
 * Chief towns whose name found no room at its dot: it stands where there is some, with a line to the
 * dot. The map's own layers write both (dashboard/basemap/names.py), so that a picture has them too.
 */
window.mission = window.mission || {};
(() => {
  const { meet, gap } = window.mission.boxes;
  const { cross, ending, own, under } = window.mission.leaders;
  const SOURCE = "pins";
  const CHIEF = 1;
  const FONT = '700 13.5px "Noto Sans"'; // as the style has it
  const HIGH_PX = 17;
  const AIR_PX = 2;
  const EDGE_PX = 6;
  const FREE = { air: AIR_PX, gaps: [14, 19, 25, 32, 40, 50, 62], ways: 24 };
  // where there is no such room: as near to other names as two lines of a text, and near the dot
  const CLOSE = { air: -1, gaps: [14, 19, 25, 32], ways: 72 };
  // the best first: away from marks of other places; with no line that goes on under one
  const PLAIN = { ...FREE, plain: true };
  const WAYS = [{ ...PLAIN, alone: true }, PLAIN, { ...CLOSE, plain: true }, FREE, CLOSE];
  const BESIDE_PX = 34; // nearer to the middle of a mark, a name is taken for its place's
  const AGAIN = 3; // times
  const TAKEN_PX = 14; // nearer to the dot of another town, a name is taken for that one's
  const STEP_PX = 6;
  const MARK = /^plotly-trace-layer-.*-symbol$/;
  const READ = /^(name-place|dot-)|^plotly-trace-layer-.*-symbol$/; // names, town dots, marks
  const YIELDING = 3; // names of this rank and below make room for those that are pinned
  const kept = new WeakMap(); // by graph
  const pen = document.createElement("canvas").getContext("2d");

  const at = ({ geometry }) => geometry.coordinates.map((x) => x.toFixed(4)).join();

  /** The chief towns in the window that have a dot and no name. */
  const bare = (map) => {
    const of = (layer) => window.mission.rendered(map, { layers: [layer] })
      .filter(({ properties, geometry }) => properties.rank === CHIEF && geometry.type === "Point");
    const named = new Set(of("name-place").map(at));
    const dots = new Map(of("dot-place").map((one) => [at(one), one]));
    return [...dots].filter(([place]) => !named.has(place)).map(([, one]) => one)
      .sort((a, b) => a.properties.first - b.properties.first);
  };

  /** Boxes around a point, the nearest first; the corner that is nearest to it is where a line ends. */
  const tries = function* ({ x, y }, wide, { gaps, ways }) {
    for (const gap of gaps) {
      for (let way = 0; way < ways; way += 1) {
        const turn = (2 * Math.PI * way) / ways;
        const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
        const reach = Math.min(wide / 2 / Math.abs(cos || 1e-9), HIGH_PX / 2 / Math.abs(sin || 1e-9));
        const [left, top] = [x + cos * (reach + gap) - wide / 2, y + sin * (reach + gap) - HIGH_PX / 2];
        yield [left, top, left + wide, top + HIGH_PX];
      }
    }
  };

  /** Where the points of layers stand in the window. */
  const placed = (map, layers, when = () => true) => (layers.length
    ? window.mission.rendered(map, { layers })
    : []).filter((one) => one.geometry.type === "Point" && when(one))
    .map(({ geometry }) => map.project(geometry.coordinates));

  /** Dots of towns, whose names these could be taken for. */
  const dotted = (map) => placed(map, ["dot-place"], ({ properties }) => properties.rank < YIELDING);

  /** Whether something lies in a box that stays there. */
  const stays = (map, [left, top, right, bottom], layers) =>
    window.mission.rendered(map, [[left, top], [right, bottom]], { layers })
      .some(({ layer, properties }) => layer.id !== "name-place" || properties.rank < YIELDING);

  /** Whether a line strikes through a name. */
  const struck = (map, from, to, pinned) => {
    const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP_PX);
    for (let step = 1; step < steps; step += 1) {
      const [x, y] = [from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps];
      const spot = [x - 1, y - 1, x + 1, y + 1];
      if (pinned.some((box) => meet(box, spot)) || stays(map, spot, ["name-place"])) return true;
    }
    return false;
  };

  /** @returns {?number[]} a box that covers nothing, null when there is none near */
  const room = (map, place, wide, how, { taken, pinned, lines, others, marks, layers }) => {
    const { clientWidth, clientHeight } = map.getCanvas();
    for (const box of tries(place, wide, how)) {
      const [left, top, right, bottom] = box;
      if (left < EDGE_PX || top < EDGE_PX) continue;
      if (right > clientWidth - EDGE_PX || bottom > clientHeight - EDGE_PX) continue;
      if (taken.some((other) => meet(box, other)) || pinned.some((other) => meet(box, other))) continue;
      const off = gap(box, place);
      if (others.some((town) => gap(box, town) < Math.min(off, TAKEN_PX))) continue;
      const around = [left - how.air, top - how.air, right + how.air, bottom + how.air];
      if (stays(map, around, layers)) continue;
      const line = [place, ending(place, box)];
      if (lines.some((other) => cross(line, other)) || (how.plain && under(line, marks))) continue;
      if (how.alone && marks.some((mark) => !own(place, mark) && gap(box, mark) < Math.min(off, BESIDE_PX))) continue;
      if (!struck(map, ...line, pinned)) return box;
    }
    return null;
  };

  const feature = (kind, type, points, more) => ({
    type: "Feature",
    properties: { kind, ...more },
    geometry: { type, coordinates: points },
  });

  /** @param {Object[]} towns with `place` and `wide` @returns {?number[][]} a box for each, in order */
  const boxed = (map, towns, taken) => {
    const layers = map.getLayersOrder().filter((id) => READ.test(id));
    const others = dotted(map);
    const marks = placed(map, layers.filter((id) => MARK.test(id)));
    const [pinned, lines] = [[], []];
    return towns.map(({ place, wide }) => {
      const there = { taken, pinned, lines, others, marks, layers };
      let box = null;
      WAYS.some((how) => { box = room(map, place, wide, how, there); return box; });
      if (box) pinned.push(box);
      if (box) lines.push([place, ending(place, box)]);
      return box;
    });
  };

  /** Towns with their boxes; those that find no room are first in the next try. */
  const seated = (map, towns, taken) => {
    let [order, best] = [towns, []];
    for (let time = 0; time < AGAIN; time += 1) {
      const found = boxed(map, order, taken);
      const sat = order.map((town, i) => ({ ...town, box: found[i] })).filter(({ box }) => box);
      if (sat.length > best.length) best = sat;
      if (sat.length === towns.length) break;
      order = [...order].sort((a, b) => Boolean(found[order.indexOf(a)]) - Boolean(found[order.indexOf(b)]));
    }
    return best;
  };

  /** The map rests: names and their lines as features. */
  const pins = (gd, map) => {
    const { furniture, swipe, stage } = window.mission;
    const covered = swipe.covered(gd);
    const ground = ({ x, y }) => map.unproject([x, y]).toArray();
    pen.font = FONT;
    const towns = bare(map).map(({ geometry, properties }) => {
      const text = properties[`name_${stage.view.names}`] || properties.name_en;
      return { text, place: map.project(geometry.coordinates), wide: pen.measureText(text).width + 2 * AIR_PX };
    }).filter(({ place }) => !covered.some((box) => meet([place.x, place.y, place.x, place.y], box)));
    return seated(map, towns, [...furniture(gd, ".badge"), ...covered]).flatMap(({ text, place, wide, box }) => {
      const [left, top, right, bottom] = box;
      return [
        feature("line", "LineString", [ground(place), ground(ending(place, box))]),
        feature("name", "Point", ground({ x: (left + right) / 2, y: (top + bottom) / 2 }), { text, wide }),
      ];
    });
  };

  /** Look again whenever the map rests. @param {Object} of stage or second map */
  const follow = (of) => {
    const map = window.mission.fastpath.mapOf(of.gd);
    let written = "";
    let source = null; // another one with another base style
    const settle = () => {
      if (window.mission.renaming.has(map)) return; // another rest follows
      if (window.mission.ratio.held.has(map)) return; // a picture is taken of it as it is
      const now = map.getSource(SOURCE);
      const { painter } = of;
      if (!now || !map.getLayer("name-place") || map.isMoving() || map.getPitch()) return;
      if (!painter || painter.stale.size || painter.restyling || painter.motion.moving) return;
      const features = pins(of.gd, map);
      const words = JSON.stringify(features);
      if (now !== source) {
        source = now;
        written = "[]";
        kept.delete(of.gd);
      }
      if (words === written) return;
      written = words;
      source.setData({ type: "FeatureCollection", features });
      kept.set(of.gd, features.filter(({ properties }) => properties.kind === "name"));
      window.mission.nameAnew(of.gd);
    };
    map.on("idle", settle);
  };

  /** Boxes of the names that are pinned on a map, where they are now. */
  const boxes = (gd, map) => (map.getLayer("name-pinned") && kept.get(gd) || []).map((one) => {
    const { x, y } = map.project(one.geometry.coordinates);
    const half = one.properties.wide / 2;
    return [x - half, y - HIGH_PX / 2, x + half, y + HIGH_PX / 2];
  });

  window.mission.pinned = { follow, boxes };
})();
