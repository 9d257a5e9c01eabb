/**
 * Which records pass the reader's filter: the browser's half of dashboard/model/filter.py, and its
 * words of the address. One array of marks is made when the filter changes; a step of the slider
 * only looks into it, and without a filter into nothing.
 */
window.mission = window.mission || {};
(() => {
  const { t } = window.mission;
  const NO = 0;
  const YES = 1;
  const BY_CERTAINTY = 2; // passes when its date in the period is as certain as asked
  const NAMED = 3;
  const LONGEST = 80;
  let memory = { key: "", pass: null };
  let rows = null;
  let asked = null;

  const fold = (text) => window.mission.folding.fold(text);

  const set = (view) =>
    Boolean(view.kinds || view.families || view.certainty || view.text);

  /** The rest of each record (dashboard/layers/rows.py), fetched once when it is needed first. */
  const fetchRows = () => {
    asked = asked || window.mission.fetched("rows").then((found) => {
      rows = found;
      window.mission.folding.use(found.letters);
      memory.key = "";
      return found;
    });
    return asked;
  };

  /** Resolves when a search that the address brought along can be answered in full; a title is
   * searched even where the rest does not come. */
  const ready = () => Promise.resolve(asked).catch(() => {});

  /**
   * @param {Object} data @param {Object} view
   * @returns {?{marks: Uint8Array, only: number}} null when every record passes
   */
  const pass = (data, view) => {
    if (!set(view)) return null;
    const key = JSON.stringify([view.kinds, view.families, view.certainty, view.text, Boolean(rows)]);
    if (memory.key === key && memory.data === data) return memory.pass;
    const kinds = view.kinds && new Set(view.kinds);
    const wanted = view.families &&
      data.families.reduce((sum, [id], i) => sum | (view.families.includes(id) ? 1 << i : 0), 0);
    const text = fold(view.text || "");
    const words = (record) => (rows ? rows.rows[record.number][4] : fold(record.title));
    const filtered = new Set(data.filtered);
    const marks = Uint8Array.from(data.records, (record) => {
      if (!filtered.has(record.layer)) return YES;
      if (kinds && !kinds.has(`${record.layer}/${record.kind}`)) return NO;
      if (view.families && !(record.families & wanted)) return NO;
      if (text && !words(record).includes(text)) return NO;
      return view.certainty ? BY_CERTAINTY : YES;
    });
    const { CERTAIN, POSSIBLE } = window.mission.snapshot;
    const only = view.certainty === "certain" ? CERTAIN : POSSIBLE;
    memory = { key, data, pass: { marks, only } };
    return memory.pass;
  };

  /** Whether one record passes, its state in the period known. */
  const passes = ({ marks, only }, record, state) => {
    const mark = marks[record.number];
    return mark === YES || (mark === BY_CERTAINTY && state === only);
  };

  const some = (labels, chosen, what) => {
    const names = labels.filter(([key]) => chosen.includes(key)).map(([, label]) => label);
    if (names.length && names.length <= NAMED) return names.join(", ");
    return what.replace("{some}", names.length).replace("{all}", labels.length);
  };

  /** The filter in words, empty without one. */
  const told = (data, view) => {
    const parts = [];
    if (view.kinds) {
      const kinds = data.kinds.map((key) => [key, data.labels[key]]);
      parts.push(some(kinds, view.kinds, t("{some} of {all} kinds")));
    }
    if (view.families) {
      parts.push(some(data.families, view.families, t("{some} of {all} families of sources")));
    }
    if (view.certainty === "certain") parts.push(t("certain dates"));
    else if (view.certainty) parts.push(t("possible dates"));
    if (view.text) parts.push(t("with \u201c{text}\u201d", { text: view.text }));
    return parts.length ? t("only {what}", { what: parts.join("; ") }) : "";
  };

  /** A word that lists some of many; none of them means all. */
  const list = (place, key) => ({
    place,
    keys: [key],
    read: (query, view, allowed, notes) => {
      if (!query.has(key)) return;
      const asks = query.get(key).split(",").filter(Boolean);
      const unknown = asks.filter((one) => !allowed[key].includes(one));
      if (unknown.length) {
        notes.push(window.mission.unlike(key, unknown.join(","), allowed[key]));
      }
      const kept = allowed[key].filter((one) => asks.includes(one));
      const all = kept.length === allowed[key].length || (asks.length && !kept.length);
      view[key] = all ? null : kept;
    },
    write: (view) => (view[key] ? [`${key}=${view[key].join(",")}`] : []),
  });

  const certainty = {
    place: 36,
    keys: ["certainty"],
    read: (query, view, allowed, notes) => {
      const value = query.get("certainty");
      if (!value) return;
      if (allowed.certainty.includes(value)) view.certainty = value;
      else notes.push(window.mission.unlike("certainty", value, allowed.certainty));
    },
    write: (view) => (view.certainty ? [`certainty=${view.certainty}`] : []),
  };

  const text = {
    place: 37,
    keys: ["text"],
    read: (query, view) => {
      view.text = (query.get("text") || "").trim().slice(0, LONGEST);
      if (view.text) fetchRows();
    },
    write: (view) => (view.text ? [`text=${encodeURIComponent(view.text)}`] : []),
  };

  window.mission.words = window.mission.words || [];
  window.mission.words.push(list(34, "kinds"), list(35, "families"), certainty, text);
  window.mission.filter = { set, pass, passes, told, fetchRows, ready, LONGEST };
})();
