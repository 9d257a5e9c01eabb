/**
 * What will be saved: the server's drawing of the plate or of a film's last picture, and its size
 * and length in words. A change is asked
 * for once the reader pauses; never two at a time. The old picture stays until the new one is
 * there.
 */
window.mission = window.mission || {};
(() => {
  const m = window.mission;
  const PAUSE_MS = 350;
  let plan = null;
  let form = null;
  let parts = null;
  let pausing = 0;
  let busy = false;
  let shown = ""; // the request whose answer is on show
  let asking = 0; // how many requests for words there were: only the last one's answer counts

  const make = (tag, props = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children);
    return element;
  };

  const wire = (plan_, form_) => {
    [plan, form] = [plan_, form_];
    const image = make("img", { alt: plan.words.preview, hidden: true });
    const sign = make("span", { className: "studio-busy", textContent: plan.words.drawing, hidden: true });
    const note = make("p", { className: "studio-note" });
    const fault = make("p", { className: "studio-note", role: "status" });
    parts = { image, sign, note, fault };
    form.preview.append(make("div", { className: "studio-paper" }, image, sign), fault, note);
  };

  /** Size in words, or at once why it cannot be. */
  const words = async (asked) => {
    const own = form.sizeOf().value === "own" ? [form.fields.width, form.fields.height] : [];
    const counted = form.kindOf() === "plate" ? [...own, form.fields.dpi] : own;
    const wrong = counted.filter(({ value }) => !(m.studioAmount(value) > 0));
    for (const one of [form.fields.width, form.fields.height, form.fields.dpi]) {
      one.setAttribute("aria-invalid", String(wrong.includes(one)));
    }
    const mine = ++asking;
    if (wrong.length) {
      tell("", plan.words.number);
      return;
    }
    let answer;
    try {
      answer = await (await m.studio.ask("size", asked)).json();
    } catch {
      answer = { fault: plan.words.unreachable };
    }
    if (mine !== asking) return;
    tell(answer.words || "", answer.fault);
    form.code.textContent = answer.code || "";
  };

  const tell = (said, fault) => {
    form.sized.textContent = fault || said;
    form.sized.dataset.fault = String(Boolean(fault));
  };

  const picture = async (blob) => {
    const before = parts.image.src;
    parts.image.src = URL.createObjectURL(blob);
    await parts.image.decode().catch(() => {});
    parts.image.hidden = false;
    if (before) URL.revokeObjectURL(before);
  };

  const drawn = () => ["plate", "film"].includes(form.kindOf());

  const wanted = () => {
    const settings = form.settings();
    const asked = m.studio.asked(settings);
    return m.studioFilm.isFilm(settings) ? m.studioFilm.preview(asked) : { ...asked, format: "svg" };
  };

  const draw = async () => {
    if (busy || !m.studio.isOpen() || !drawn()) return;
    const asked = wanted();
    const key = JSON.stringify(asked);
    if (key === shown) {
      parts.sign.hidden = true;
      return;
    }
    busy = true;
    try {
      const answer = form.sized.dataset.fault === "true"
        ? null : await m.studio.ask("preview", asked);
      if (answer && answer.ok) {
        await picture(await answer.blob());
        parts.fault.textContent = "";
      } else if (answer) {
        parts.fault.textContent = plan.words.no_preview.replace("{why}", await answer.text());
      }
      parts.image.dataset.stale = String(!answer || !answer.ok);
    } catch {
      parts.fault.textContent = plan.words.no_preview.replace("{why}", plan.words.unreachable);
      parts.image.dataset.stale = "true";
    }
    shown = key;
    busy = false;
    draw(); // what has changed meanwhile
  };

  /** The settings or the view may be others. */
  const follow = () => {
    if (!drawn()) return;
    const settings = form.settings();
    const film = m.studioFilm.isFilm(settings);
    const pixels = plan.formats.flatMap(({ formats }) => formats)
      .find(([key]) => key === settings.format)[2];
    const relief = pixels && m.setup.relief && m.stage.view.layers.includes("relief");
    const last = film ? plan.words.last_picture : settings.every ? plan.words.last_plate : "";
    const missing = relief && !film ? plan.words.relief : "";
    parts.note.textContent = [last, missing].filter(Boolean).join(" \u00b7 ");
    parts.image.alt = last || plan.words.preview;
    words(m.studio.asked(settings));
    clearTimeout(pausing);
    if (JSON.stringify(wanted()) !== shown) parts.sign.hidden = false;
    pausing = setTimeout(draw, PAUSE_MS);
  };

  m.studioPreview = { wire, follow };
})();
