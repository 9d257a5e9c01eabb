/** Names of places over the map: the more important first, none over another or over a mark. */
(() => {
  const { state, sphere, marks } = window.mission;
  const { data } = state;
  const TILE = 512;
  const SIZE = 12;
  const pen = document.createElement("canvas").getContext("2d");
  const widths = new Map();

  const widthOf = (name, country) => {
    const key = `${country}${name}`;
    if (!widths.has(key)) {
      pen.font = `${SIZE}px "Noto Sans", sans-serif`;
      const spaced = country ? name.length * SIZE * 0.28 : 0; // as the style sheet has it
      widths.set(key, pen.measureText(country ? name.toUpperCase() : name).width + spaced);
    }
    return widths.get(key);
  };

  const TRIES = [5, 17, 30].flatMap((gap) => [0, -13, 13, -26, 26].map((dy) => [gap, dy]));

  const zoomOf = ({ x: [west, east], width }) => Math.log2((360 * width) / (TILE * (east - west)));

  const meets = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  /** @param {Object} window as sphere.js has it @param {Object[]} taken boxes of the marks */
  const draw = (window_, taken) => {
    if (!state.view.layers.includes("names")) return [];
    const place = sphere.placer(window_);
    const zoom = zoomOf(window_);
    const boxes = taken.map(({ x, y, half }) =>
      ({ left: x - half, right: x + half, top: y - half, bottom: y + half }));
    const parts = [];
    for (const [lon, lat, rank, name] of data.places) {
      if (rank ? zoom < data.name_zooms[rank] : zoom > data.country_zoom) continue;
      const [x, y] = place(lon, lat);
      const wide = widthOf(name, !rank);
      if (x < 0 || y < 8 || x > window_.width || y > window_.height - 8) continue;
      const spots = rank
        ? TRIES.flatMap(([gap, dy]) => [[x + gap, y + dy], [x - gap - wide, y + dy]])
        : [[x - wide / 2, y]];
      const dot = { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 };
      if (rank && boxes.some((box) => box.name && meets(dot, box))) continue;
      for (const [left, middle] of spots) {
        const right = left + wide;
        const box = { left, right, top: middle - 8, bottom: middle + 8, name: true };
        if (left < 2 || right > window_.width - 2 || boxes.some((other) => meets(box, other))) continue;
        boxes.push(box);
        const text = marks.make("text", {
          x: rank ? left : x, y: middle, class: rank ? "place" : "country",
        });
        text.textContent = name;
        if (rank) parts.push(marks.make("circle", { class: "dot", cx: x, cy: y, r: 2.2 }));
        parts.push(text);
        break;
      }
    }
    return parts;
  };

  window.mission.names = { draw };
})();
