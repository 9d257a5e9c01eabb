/**
 * The list of what changed between the two days: ground by pair of reported controls, then records
 * that appeared, went, changed, and what happened in between. Each line opens its card and goes to
 * its place. Written when the view rests.
 */
window.mission = window.mission || {};
(() => {
  const m = window.mission;
  const REST_MS = 180;
  const SHOWN = 40;
  let timer = null;
  let told = "";

  const at = (id) => document.getElementById(id);

  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  const km2 = (value) =>
    m.number(value, value < 10 ? 1 : 0);

  const row = (records, when, tags) => {
    const button = make("button", "row");
    button.type = "button";
    button.dataset.record = records[0].id;
    button.append(m.inLanguage(make("span", "row-title", records[0].title), records[0]));
    if (when) button.append(make("span", "row-when", when));
    if (tags.length) button.append(make("span", "row-tag", tags.join(" \u00b7 ")));
    button.addEventListener("click", () => {
      m.open(records.map(({ id }) => id));
      m.approach.fly(records[0]);
    });
    return button;
  };

  const fill = (block, rows) => {
    block.querySelectorAll(".row, .more").forEach((old) => old.remove());
    const some = (from) => {
      rows.slice(from, from + SHOWN).forEach((one) => block.append(one()));
      const count = rows.length - from - SHOWN;
      if (count <= 0) return;
      const more = make("button", "more", m.compare.say("more", { count }));
      more.type = "button";
      more.addEventListener("click", () => {
        const last = block.querySelector(".row:last-of-type");
        more.remove();
        some(from + SHOWN);
        if (last && last.nextElementSibling) last.nextElementSibling.focus();
      });
      block.append(more);
    };
    some(0);
  };

  const status = (id) =>
    (id ? m.stage.data.labels[`control/${id}`] || id : m.compare.say("noStatus"));

  const ground = ({ turned, km2: sums }) => {
    const { say } = m.compare;
    const all = sums.reduce((sum, [, , part]) => sum + part, 0);
    at("changes-ground").textContent = all ? say("ground", { km2: km2(all) }) : say("noGround");
    at("changes-pairs").replaceChildren(...sums.map(([was, now, sum]) => {
      const block = make("details", "rows pair");
      block.dataset.pair = `${was}/${now}`;
      const head = make("summary", "rows-head");
      const pair = say("pair", { was: status(was), now: status(now) });
      head.append(make("span", "km2", m.compare.say("km2", { n: km2(sum) })), make("span", "", pair));
      block.append(head);
      const own = turned
        .filter((one) => (one.was ? one.was.kind : "") === was && (one.now ? one.now.kind : "") === now)
        .sort((a, b) => b.km2 - a.km2);
      fill(block, own.map((one) => () => {
        const records = [one.now, one.was].filter(Boolean);
        return row(records, m.compare.say("km2", { n: km2(one.km2) }), []);
      }));
      return block;
    }));
  };

  const tags = (record, state, sort, change) => {
    const { say } = m.compare;
    const { CERTAIN, POSSIBLE } = m.snapshot;
    const found = [];
    if (sort === "changed") {
      if (change.was !== change.now) found.push(say("replaced"));
      if (change.before !== change.after) {
        found.push(say(change.after === CERTAIN ? "nowCertain" : "nowPossible"));
      }
    } else if (state === POSSIBLE) found.push(say(sort === "removed" ? "possibly" : "possible"));
    if (record.undrawn) found.push(say("undrawn", { why: record.undrawn }));
    return found;
  };

  const kind = (record) => m.stage.data.labels[`${record.layer}/${record.kind}`] || "";

  const groups = (found) => {
    for (const block of document.querySelectorAll("#changes [data-sort]")) {
      const { sort } = block.dataset;
      const all = sort === "happened"
        ? found.happened.map(([record, state]) => ({ now: record, was: null, state }))
        // what went has gone for sure only when it was surely there
        : found[sort].map((change) => ({ ...change, state: change.after || change.before }));
      if (sort === "happened") all.sort((a, b) => a.now.bounds[0] - b.now.bounds[0]);
      block.hidden = !all.length;
      block.querySelector("summary").textContent = m.compare.say(sort, { count: all.length });
      fill(block, all.map((change) => () => {
        const records = [...new Set([change.now, change.was])].filter(Boolean);
        const [record] = records;
        const when = [kind(record), record.when].filter(Boolean).join(", ");
        return row(records, when, tags(record, change.state, sort, change));
      }));
    }
  };

  /** What the reader's filter lets pass on either day; ground is not filtered, as on the map. */
  const filtered = (found, view) => {
    const pass = m.filter.pass(m.stage.data, view);
    if (!pass) return found;
    const passes = (record, state) => Boolean(record) && m.filter.passes(pass, record, state);
    const either = ({ was, now, before, after }) => passes(was, before) || passes(now, after);
    const kept = { ...found, happened: found.happened.filter((one) => passes(...one)) };
    for (const sort of ["appeared", "removed", "changed"]) kept[sort] = found[sort].filter(either);
    return kept;
  };

  const write = (view) => {
    const { data } = m.stage;
    const filter = [view.kinds, view.families, view.certainty, view.text];
    const key = JSON.stringify([view.last, view.compare, view.layers, filter]);
    if (key === told) return;
    told = key;
    const { say } = m.compare;
    const found = filtered(m.difference.take(data, view.last, view.compare, view.layers), view);
    const { earlier, later } = found;
    at("changes-days").textContent = earlier === later
      ? say("same")
      : m.period.between(earlier, later);
    ground(found);
    groups(found);
    const { appeared, removed, changed, happened, turned } = found;
    const count = [appeared, removed, changed, happened, turned].reduce((n, x) => n + x.length, 0);
    at("changes-open").textContent = say("list", { count });
    at("changes").dataset.days = `${earlier}/${later}`;
  };

  /** @param {?Object} view with a day to compare; null: no comparison */
  const show = (view) => {
    clearTimeout(timer);
    at("changes").hidden = !view;
    document.body.dataset.comparing = String(Boolean(view));
    if (!view) {
      told = "";
      delete at("changes").dataset.days;
    } else timer = setTimeout(() => write(view), REST_MS);
  };

  /** From the bar to the list, which may be a closed sheet or scrolled away. */
  const open = () => {
    document.body.dataset.sheet = "figures";
    at("changes").focus({ preventScroll: true });
    at("changes").scrollIntoView({ block: "start" });
  };

  document.addEventListener("mission:ready", () => {
    at("changes-open").addEventListener("click", open);
  });
  m.changes = { show };
})();
