/** Cards of records, the list of the period, the figures and the pages, beside the map. */
(() => {
  const { state } = window.mission;
  const { data } = state;
  const { said } = data;
  const MOST = 5; // cards at once; more are buttons below them
  const at = (id) => document.getElementById(id);

  const make = (tag, props = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children.filter(Boolean));
    return element;
  };

  const pages = (numbers) => make("ul", { className: "pages" }, ...numbers.map((number) => {
    const [url, title, publisher, day, family] = data.pages[number];
    const link = make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, title);
    return make("li", {}, link, make("span", {}, [publisher, day, family].filter(Boolean).join(" \u00b7 ")));
  }));

  const certaintyOf = (record) => {
    const pair = state.found.drawn.find(([one]) => one === record);
    return pair && pair[1] === window.mission.snapshot.POSSIBLE ? said.possible : "";
  };

  const card = (record) => {
    const { kind, sure, lines, notes, also, pages: numbers } = data.cards[record.id];
    const pairs = lines.flatMap(([name, text]) => [make("dt", {}, name), make("dd", {}, text)]);
    return make(
      "article", { className: "card" },
      make("div", { className: "quiet" }, kind),
      make("h2", {}, record.title || kind),
      make("p", {}, record.when),
      certaintyOf(record) && make("p", { className: "quiet" }, certaintyOf(record)),
      record.undrawn && make("p", { className: "quiet" }, `${said.undrawn}: ${record.undrawn}`),
      make("p", {}, sure),
      pairs.length && make("dl", {}, ...pairs),
      ...notes.map((note) => make("p", {}, note)),
      pages(numbers),
      make("p", { className: "quiet" }, [record.id, ...also].join(" \u00b7 ")),
    );
  };

  /** Open the cards of records; none closes all. @param {boolean} [go] whether to bring them to view */
  const show = (records, go = false) => {
    const known = records.filter(({ id }) => data.cards[id]);
    const shut = make("button", { type: "button" }, said.close);
    shut.addEventListener("click", () => show([]));
    const rest = known.slice(MOST).map((record) => row(record, certaintyOf(record)));
    const parts = [shut, ...known.slice(0, MOST).map(card), ...rest];
    at("card").replaceChildren(...(known.length ? parts : []));
    if (go && known.length) at("card").scrollIntoView({ block: "nearest" });
    if (go && known.length) at("card").focus({ preventScroll: true });
  };

  const row = (record, possible) => {
    const what = [record.when, possible, record.undrawn].filter(Boolean).join(" \u00b7 ");
    const { kind } = data.cards[record.id];
    const button = make(
      "button", { type: "button", className: "row" }, record.title || kind, make("span", {}, what),
    );
    button.dataset.record = record.id;
    button.addEventListener("click", () => show([record], true));
    return button;
  };

  const figures = () => {
    const found = state.found.figures.map((figure, i) => [data.measures[i], figure, data.tracks[i]]);
    const told = found.filter(([, figure]) => figure && figure.fresh);
    const rows = told.flatMap(([{ label }, { text, day, sources }, { unit }]) => {
      const [[publisher, url]] = sources;
      const link = make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, publisher);
      const since = make("small", {}, `${window.mission.period.words(day)}, `, link);
      return [make("dt", {}, label, since), make("dd", {}, [text, unit].filter(Boolean).join(" "))];
    });
    at("figures").replaceChildren(rows.length ? make("dl", {}, ...rows) : make("p", { className: "quiet" }, said.none));
  };

  /** Everything beside the map follows the view. Long lists are made when they are open. */
  const follow = () => {
    const { drawn, listed } = state.found;
    const all = [...drawn, ...listed.map((record) => [record, 0])].filter(([one]) => data.cards[one.id]);
    at("count").textContent = `${said.records} (${all.length})`;
    const numbers = [...new Set(all.flatMap(([record]) => data.cards[record.id].pages))].sort((a, b) => a - b);
    at("page-count").textContent = `${said.sources} (${numbers.length})`;
    figures();
    if (at("list").parentElement.open) {
      const { POSSIBLE } = window.mission.snapshot;
      at("list").replaceChildren(...all.map(([record, sure]) =>
        row(record, sure === POSSIBLE && said.possible)));
    }
    if (at("pages").parentElement.open) at("pages").replaceChildren(pages(numbers));
  };

  for (const id of ["list", "pages"]) at(id).parentElement.addEventListener("toggle", follow);
  window.mission.cards = { show, follow };
})();
