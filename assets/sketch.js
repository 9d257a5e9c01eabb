/** What is measured, drawn over the map: points, the shortest lines between them, the next one. */
window.mission = window.mission || {};
(() => {
  const SVG = "http://www.w3.org/2000/svg";
  const TIP_PX = 14;

  const hidden = (element, name) => {
    element.setAttribute("class", name);
    element.setAttribute("aria-hidden", "true"); // the figure beside it says the same
    return element;
  };

  const sketch = () => {
    const svg = hidden(document.createElementNS(SVG, "svg"), "measure-sketch");
    const [halo, line, rubber, dots] = ["halo", "line", "rubber", "dots"].map((name) => {
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("class", `measure-${name}`);
      svg.append(path);
      return path;
    });
    const cross = hidden(document.createElement("div"), "measure-cross");
    const tip = hidden(document.createElement("div"), "measure-tip");

    /**
     * @param {Object} map MapLibre map @param {number[][]} points `[lon, lat]`
     * @param {boolean} closed whether they are an outline
     * @param {number[]|null} pointer @param {string} text what it all would come to there
     */
    const draw = (map, points, closed, pointer, text) => {
      const { trail } = window.mission.geodesy;
      const at = (point) => {
        const { x, y } = map.project(point);
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      };
      const path = (all) => (all.length > 1 ? `M${all.map(at).join("L")}` : "");
      const whole = path(trail(points, closed));
      halo.setAttribute("d", whole);
      line.setAttribute("d", whole);
      line.classList.toggle("filled", closed && points.length > 2);
      dots.setAttribute("d", points.map((point) => `M${at(point)}h.01`).join(""));
      rubber.setAttribute("d", text ? path(trail([points[points.length - 1], pointer], false)) : "");
      tip.hidden = !text;
      if (!text) return;
      tip.textContent = text;
      const { x, y } = map.project(pointer);
      tip.style.transform = `translate(${x + TIP_PX}px, ${y + TIP_PX}px)`;
    };

    return { draw, parts: [svg, cross, tip] };
  };

  window.mission.sketch = sketch;
})();
