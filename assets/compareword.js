/** A comparison in the address: `compare=2023-09-30`, `way=side`, `split=37`. See assets/link.js. */
window.mission = window.mission || {};
(() => {
  const m = window.mission;
  const WAYS = ["swipe", "side"];

  const word = {
    place: 15,
    keys: ["compare", "way", "split"],
    read: (query, into, allowed, notes) => {
      Object.assign(into, { compare: null, way: "swipe", split: 50 });
      const text = query.get("compare");
      const day = m.period.parse(text);
      if (query.has("compare") && day === null) notes.push(m.compare.say("notInAddress", { text }));
      else if (day !== null) {
        into.compare = Math.min(Math.max(day, allowed.first), allowed.last);
        if (into.compare !== day) {
          notes.push(m.compare.say("outsideInAddress", { text, day: m.period.words(into.compare) }));
        }
      }
      const way = query.get("way");
      if (WAYS.includes(way)) into.way = way;
      else if (query.has("way")) notes.push(m.compare.say("noWay", { text: way }));
      const split = Number(query.get("split") || NaN);
      if (split >= 0 && split <= 100) into.split = split;
      else if (query.has("split")) notes.push(m.compare.say("noSplit", { text: query.get("split") }));
    },
    write: ({ compare, way, split = 50 }) => (compare == null ? [] : [
      `compare=${m.period.iso(compare)}`,
      ...(way === "side" ? ["way=side"] : []),
      ...(split === 50 ? [] : [`split=${split}`]),
    ]),
  };
  m.words = m.words || [];
  m.words.push(word);
})();
