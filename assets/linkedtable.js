/**
 * The records of the period as a table: the map in words. The grid (dash-ag-grid) is fetched when
 * the table is opened first; its rows are made here from what the page has already.
 */
window.mission = window.mission || {};
(() => {
  const FIGURES = ["people", "buses", "vehicles", "tonnes"];
  const HIDDEN = ["date_precision", "buses", "vehicles"]; // until they are asked for
  let plan = null;
  let rest = null; // dashboard/layers/rows.py
  let api = null;
  let bar = null;
  let written = null; // what the rows were made from
  let quietly = false; // a row is selected because its record was opened elsewhere

  const { make } = window.mission.linked;

  const script = (url) =>
    new Promise((resolve, reject) => {
      if (window.dash_ag_grid) return resolve();
      const element = make("script", { src: url });
      element.addEventListener("load", resolve);
      element.addEventListener("error", () => reject(new Error(window.mission.t("the table did not arrive"))));
      return document.head.append(element);
    });

  const figure = ({ value, data, colDef }) => {
    const all = (data && data.all[colDef.field]) || [];
    return value === null ? "" : all.map((one) => window.mission.number(one)).join(" / ");
  };

  const column = (key, more = {}) => ({
    field: key, headerName: plan.words[key], hide: HIDDEN.includes(key), filter: "agTextColumnFilter",
    ...more,
  });

  const columns = () => [
    column("dates", { width: 176, tooltipField: "dates", comparator: (a, b, x, y) => x.data.first - y.data.first }),
    column("record", { flex: 2, minWidth: 240, tooltipField: "record" }),
    column("kind", { width: 190 }),
    column("place", { width: 170 }),
    column("state", { width: 120 }),
    column("precision", { width: 130 }),
    column("date_precision", { width: 130 }),
    ...FIGURES.map((key) => column(key, {
      width: 96, filter: "agNumberColumnFilter", type: "rightAligned", valueFormatter: figure,
    })),
    column("families", { flex: 1, minWidth: 180, tooltipField: "families" }),
  ];

  const options = {
    rowSelection: { mode: "singleRow", checkboxes: false, enableClickSelection: true },
    rowHeight: 30,
    headerHeight: 34,
    rowBuffer: 24,
    suppressAnimationFrame: true, // rows are there before the scrolled frame is: none is blank
    animateRows: false,
    suppressCellFocus: false,
    suppressDragLeaveHidesColumns: true,
    tooltipShowDelay: 400,
    enableBrowserTooltips: true,
  };

  /** The grid as a Dash component, for the callback that puts it on the page. */
  const grid = (wanted) => (wanted ? {
    namespace: "dash_ag_grid",
    type: "AgGrid",
    props: {
      id: "table", columnDefs: [], rowData: [], getRowId: "params.data.id", dashGridOptions: options,
      defaultColDef: { resizable: true, sortable: true }, className: "table-grid",
    },
  } : window.dash_clientside.no_update);

  const named = (word) => plan.words[word] || (word ? word : plan.words.unknown);

  const row = (record, state, { data, view }) => {
    const [precision, dating, places, values] = rest.rows[record.number];
    const choice = Math.max(0, rest.choices.indexOf(view.names));
    const all = Object.fromEntries(rest.units.map((unit, i) => [unit, values[i]]));
    const { POSSIBLE } = window.mission.snapshot;
    const families = plan.families.filter((_, i) => record.families & (1 << i));
    return {
      id: record.id,
      kind: data.labels[`${record.layer}/${record.kind}`] || record.kind,
      record: record.title,
      dates: record.when,
      first: record.bounds[0],
      date_precision: dating ? named(dating) : "",
      state: record.undrawn ? plan.words.listed : plan.words[state === POSSIBLE ? "possible" : "certain"],
      place: places.map((one) => rest.places[one][choice]).join(" \u2013 "),
      precision: precision ? named(precision) : "",
      ...Object.fromEntries(rest.units.map((unit, i) => [unit, values[i].length ? values[i][0] : null])),
      all,
      families: families.map(([, label]) => label).join(", "),
      number: record.number,
      mark: data.filtered.includes(record.layer), // movements, events and posts before the ground
    };
  };

  const map = () => window.mission.fastpath.mapOf(window.mission.stage.gd);

  /** Rows of a snapshot; lines that are drawn between areas have no title and are none. */
  const rowsOf = (stage) => {
    const bounds = bar.near.checked ? map().getBounds() : null;
    const seen = (record) => !bounds || window.mission.approach.inView(record, bounds);
    const { drawn, listed } = stage.shown;
    const all = [...drawn, ...listed.map((record) => [record, 0])];
    return all.filter(([record]) => record.title && seen(record)).map(([r, s]) => row(r, s, stage))
      .sort((a, b) => b.mark - a.mark || a.first - b.first);
  };

  const count = () => {
    const total = written ? written.rows.length : 0;
    const shown = api.getDisplayedRowCount();
    const { nt } = window.mission;
    bar.count.textContent = shown === total
      ? nt("{n} record", "{n} records", total)
      : nt("{count} of {n} record", "{count} of {n} records", total, { count: shown });
  };

  const show = (stage) => {
    const key = [bar.near.checked ? map().getBounds().toString() : "", stage.view.names].join();
    if (written && written.shown === stage.shown && written.key === key) return;
    written = { shown: stage.shown, key, rows: rowsOf(stage) };
    api.setGridOption("rowData", written.rows);
    count();
    document.getElementById("table-room").dataset.rows = String(written.rows.length);
  };

  const pick = (data, focus) => {
    const record = window.mission.stage.data.records[data.number];
    if (window.mission.linked.narrow()) window.mission.linked.shut();
    window.mission.approach.fly(record);
    window.mission.open([record.id], [], focus);
  };

  const listen = () => {
    api.addEventListener("rowSelected", ({ node, source }) => {
      if (!node.isSelected() || quietly || source === "api" || source === "rowDataChanged") return;
      pick(node.data, false);
    });
    api.addEventListener("cellKeyDown", ({ event, node }) => {
      if (event.key !== "Enter" || !node) return;
      quietly = true;
      node.setSelected(true, true);
      quietly = false;
      pick(node.data, true);
    });
    api.addEventListener("modelUpdated", count);
    document.addEventListener("mission:opened", ({ detail }) => {
      if (window.mission.linked.current() !== "table") return;
      const [node] = detail.ids.map((id) => api.getRowNode(id)).filter(Boolean);
      quietly = true;
      if (!node) api.deselectAll();
      else if (!node.isSelected()) {
        node.setSelected(true, true);
        api.ensureNodeVisible(node);
      }
      quietly = false;
    });
  };

  const chooser = () => {
    const boxes = columns().map(({ field, headerName, hide }) => {
      const box = make("input", { type: "checkbox", checked: !hide, value: field });
      box.addEventListener("change", () => api.setColumnsVisible([field], box.checked));
      return make("label", { className: "filter-box" }, box, headerName);
    });
    const head = make("summary", { textContent: plan.words.columns });
    const menu = make("details", { className: "columns" }, head, make("div", { className: "columns-list" }, ...boxes));
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      event.stopPropagation();
      menu.open = false;
      head.focus();
    });
    document.addEventListener("click", ({ target }) => {
      if (!menu.contains(target)) menu.open = false;
    });
    return menu;
  };

  const build = async (room, wanted) => {
    plan = wanted;
    const fetched = window.mission.filter.fetchRows();
    await script(`${window.mission.prefix()}${plan.script}`);
    if (!document.getElementById("table")) {
      window.dash_clientside.set_props("table-asked", { data: true });
    }
    [rest, api] = await Promise.all([fetched, window.dash_ag_grid.getApiAsync("table")]);
    const near = make("input", { type: "checkbox", id: "table-near" });
    near.addEventListener("change", () => show(window.mission.stage));
    bar = { near, count: make("span", { className: "table-count" }) };
    bar.count.setAttribute("role", "status");
    const keys = make("span", { className: "table-keys", textContent: plan.words.keys });
    room.querySelector(".table-bar").replaceChildren(
      bar.count, make("label", { className: "filter-box" }, near, plan.words.view), chooser(), keys,
    );
    api.setGridOption("columnDefs", columns());
    api.setGridAriaProperty("label", plan.words.grid);
    api.setGridOption("overlayNoRowsTemplate", `<span>${plan.words.empty}</span>`);
    listen();
  };

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.mission = { ...(window.dash_clientside.mission || {}), grid };
  window.mission.parts.table = { build, show };
})();
