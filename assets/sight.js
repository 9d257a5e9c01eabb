/**
 * "What I see": the maps as they stand on the screen, at a true ratio of pixels, as a PNG with
 * date, disclaimer and credits at its foot. The only file that the server cannot make: it holds an
 * online base map where one is on. What it says of itself comes from assets/sighttold.js.
 */
window.mission = window.mission || {};
(() => {
  const m = window.mission;
  const { FONT, colour } = m.footing;
  const PAD = 10;
  const LINE = 16;
  const OVER = ".badge, .exit, .compare-label";

  /** The part of the stage that the second map covers, in its pixels. */
  const second = (stage) => {
    const element = document.querySelector(".second");
    if (!stage.dataset.compare || !element || element.dataset.ready !== "true") return null;
    const whole = stage.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    let [left, right] = [box.left - whole.left, box.right - whole.left];
    if (stage.dataset.compare === "swipe") {
      const split = (whole.width * Number.parseFloat(stage.style.getPropertyValue("--split"))) / 100;
      if (element.dataset.second === "right") left = split;
      else right = split;
    }
    return { left, right };
  };

  /** A map into the picture, where it stands on the page. */
  const map = async (pen, gd, stage, ratio, clip) => {
    const box = gd.getBoundingClientRect();
    const whole = stage.getBoundingClientRect();
    let real = ratio;
    await m.ratio.drawn(gd, ratio, (canvas) => {
      real = canvas.width / canvas.clientWidth;
      pen.save();
      pen.beginPath();
      pen.rect(clip.left, 0, clip.right - clip.left, whole.height);
      pen.clip();
      pen.drawImage(canvas, box.left - whole.left, box.top - whole.top, box.width, box.height);
      pen.restore();
    });
    return real;
  };

  /** Figures of crowded spots, ends of movements and names of the two maps. */
  const labels = (pen, stage, covered) => {
    const whole = stage.getBoundingClientRect();
    for (const one of stage.querySelectorAll(OVER)) {
      const box = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      if (!box.width || style.visibility === "hidden") continue;
      const [x, y] = [box.left - whole.left, box.top - whole.top];
      const middle = x + box.width / 2;
      if (covered && !one.matches(".compare-label") && middle > covered.left && middle < covered.right) continue;
      pen.fillStyle = style.backgroundColor;
      pen.beginPath();
      pen.roundRect(x, y, box.width, box.height, Number.parseFloat(style.borderRadius) || 0);
      pen.fill();
      pen.fillStyle = style.color;
      pen.font = `${style.fontWeight} ${style.fontSize} ${FONT}`;
      pen.textBaseline = "middle";
      const arrow = one.querySelector(".exit-arrow");
      pen.textAlign = arrow ? "left" : "center";
      const at = arrow ? pointer(pen, arrow, whole) : middle;
      if (!one.hasAttribute("data-short")) pen.fillText(one.textContent, at, y + box.height / 2 + 0.5);
    }
  };

  /** The arrow of an end of movements, as assets/app.css cuts it. @returns where its text begins */
  const pointer = (pen, arrow, whole) => {
    const box = arrow.getBoundingClientRect();
    const turn = new DOMMatrix(getComputedStyle(arrow).transform);
    pen.save();
    pen.translate(box.left - whole.left + box.width / 2, box.top - whole.top + box.height / 2);
    pen.rotate(Math.atan2(turn.b, turn.a));
    pen.beginPath();
    for (const [x, y] of [[-6, -1], [0.6, -1], [0.6, -5], [6, 0], [0.6, 5], [0.6, 1], [-6, 1]]) pen.lineTo(x, y);
    pen.fill();
    pen.restore();
    return box.left - whole.left + arrow.offsetWidth + 4;
  };

  const name = (plan) => {
    const { first, last, compare } = m.stage.view;
    const { iso, slug } = m.period;
    const beside = compare == null ? [] : [`with-${iso(compare)}`];
    return `${[plan.mission, slug(first, last), ...beside, "map"].join("_")}.png`;
  };

  /**
   * @param {number} ratio pixels for each of CSS @param {AbortSignal} signal
   * @returns {Promise<{blob: Blob, name: string, note: string}>}
   */
  const sight = async (ratio, signal) => {
    const { stage: { gd, painter }, t } = m;
    await painter.busy;
    await document.fonts.ready;
    const plan = JSON.parse(document.getElementById("studio").dataset.plan);
    const seen = m.studio.seen();
    const told = m.sightTold.ask(plan, seen, signal);
    const stage = document.querySelector(".stage");
    const { width, height } = gd.closest(".stage").getBoundingClientRect();
    const measure = document.createElement("canvas").getContext("2d");
    const lines = m.footing.lines(measure, width - 2 * PAD, plan, seen.link);
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round((height + 2 * PAD + LINE * lines.length) * ratio);
    const pen = canvas.getContext("2d");
    pen.scale(ratio, ratio);
    pen.fillStyle = colour("paper");
    pen.fillRect(0, 0, width, canvas.height / ratio);
    const covered = second(stage);
    const real = [await map(pen, gd, stage, ratio, { left: 0, right: width })];
    if (covered && !signal.aborted) real.push(await map(pen, m.second.gd, stage, ratio, covered));
    labels(pen, stage, covered);
    if (covered) {
      const side = stage.dataset.compare === "side" || document.querySelector(".second").dataset.second === "right";
      pen.fillStyle = colour("ink");
      const at = stage.dataset.compare === "side" ? width / 2 : side ? covered.left : covered.right;
      pen.fillRect(at - 1, 0, 2, height);
    }
    pen.textAlign = "left";
    pen.textBaseline = "middle";
    lines.forEach(([said, font, ink], i) => {
      [pen.font, pen.fillStyle] = [font, ink];
      pen.fillText(said, PAD, height + PAD + LINE * (i + 0.5));
    });
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) throw new Error(t("this browser makes no picture so large."));
    const least = Math.min(...real);
    const fewer = least < ratio - 0.05
      ? t("The map in it has {n} pixels for each of the screen: this browser draws no more.", { n: Math.round(least * 100) / 100 }) : "";
    const { texts, note } = await told();
    return {
      blob: await m.chunks.told(blob, ratio, texts),
      name: name(plan),
      note: [fewer, note].filter(Boolean).join(" "),
    };
  };

  m.sight = sight;
})();
