/**
 * Saving: the server makes the file and says step by step how far it is (dashboard/studio), the
 * browser writes it when all of it is there. A cancelled save closes the connection: no file.
 */
window.mission = window.mission || {};
(() => {
  const m = window.mission;
  const QUICK = {
    format: "png", template: "own", width: "2800", height: "2000", unit: "px", dpi: "192",
    theme: "", language: "", title: "",
  };
  const ORDER = ["turn", "page", "plate", "data", "map", "file", "sent"];
  let plan = null;
  let form = null;
  let parts = null;
  let running = null;

  const make = (tag, props = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), props);
    element.append(...children);
    return element;
  };

  /** Where the reader sees it: in the panel, or, when it is closed, below the bar. */
  const say = (text) => {
    put(parts.status, text);
    put(document.getElementById("save-status"), m.studio.isOpen() ? "" : text);
  };

  /** What is put there anew is read out again. */
  const put = (place, text) => {
    if (place.textContent !== text) place.textContent = text;
  };

  const download = (blob, name) => {
    const anchor = document.createElement("a");
    anchor.href = URL.createObjectURL(blob);
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
  };

  /** How far it is: a step, or so many pictures of a film. */
  const step = ({ step: name, at, of }) => {
    parts.bar.value = of ? at / of : (ORDER.indexOf(name) + 1) / (ORDER.length + 1);
    parts.count.textContent = of ? plan.words.count.replace("{at}", at).replace("{of}", of) : "";
    say(plan.steps[name]);
  };

  /**
   * Read what dashboard/studio/progress.py writes: lines of JSON, then the bytes of the file.
   * @returns {Promise<{blob: Blob, name: string}>} rejects with the server's sentence
   */
  const received = async (answer) => {
    const reader = answer.body.getReader();
    const letters = new TextDecoder();
    let head = new Uint8Array();
    let file = null;
    let got = 0;
    const bytes = [];
    const take = (chunk) => {
      bytes.push(chunk);
      got += chunk.length;
    };
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (file) {
        take(value);
        continue;
      }
      const both = new Uint8Array(head.length + value.length);
      both.set(head);
      both.set(value, head.length);
      head = both;
      for (let end = head.indexOf(10); end >= 0 && !file; end = head.indexOf(10)) {
        const line = letters.decode(head.subarray(0, end));
        head = head.subarray(end + 1);
        if (!line) continue;
        const news = JSON.parse(line);
        if (news.fault) throw new Error(news.fault);
        if (news.step) step(news);
        else file = news;
      }
      if (file) take(head);
    }
    if (!file || got !== file.size) throw new Error(plan.words.unreachable);
    return { blob: new Blob(bytes, { type: file.mime }), name: file.name };
  };

  const served = async (settings, signal) => {
    let answer;
    try {
      answer = await m.studio.ask("file", m.studio.asked(settings), signal);
    } catch (error) {
      throw error.name === "AbortError" ? error : new Error(plan.words.unreachable);
    }
    return received(answer);
  };

  const show = (on) => {
    parts.work.hidden = !on;
    for (const one of [parts.save, parts.png, parts.svg]) one.disabled = on;
    form.root.setAttribute("aria-busy", String(on));
  };

  /** @param {Object} settings of the form @param {HTMLElement} button that began it */
  const save = async (settings, button) => {
    if (running) return;
    running = new AbortController();
    show(true);
    parts.bar.removeAttribute("value");
    parts.count.textContent = "";
    parts.cancel.focus();
    const { signal } = running;
    try {
      const made = settings.format === "sight"
        ? (step({ step: "map" }), await m.sight(Number(settings.ratio), signal)) : await served(settings, signal);
      if (signal.aborted) throw new DOMException("", "AbortError");
      download(made.blob, made.name);
      say([plan.words.saved.replace("{name}", made.name), made.note].filter(Boolean).join(" "));
    } catch (error) {
      say(error.name === "AbortError"
        ? plan.words.cancelled : plan.words.failed.replace("{why}", error.message));
    }
    const focused = document.activeElement === parts.cancel;
    running = null;
    show(false);
    if (focused && m.studio.isOpen()) button.focus();
  };

  const wire = (plan_, form_) => {
    [plan, form] = [plan_, form_];
    const { words } = plan;
    const button = (id, text) => make("button", { type: "button", id, textContent: text });
    parts = {
      save: button("studio-save", words.save), png: button("save-png", words.quick_png),
      svg: button("save-svg", words.quick_svg),
      cancel: button("studio-cancel", words.cancel), bar: make("progress", { max: 1 }), count: make("span", { className: "studio-count" }),
      status: make("p", { className: "studio-status", id: "studio-status", role: "status" }),
    };
    parts.png.title = words.quick_hint;
    parts.svg.title = words.quick_svg_hint;
    parts.bar.setAttribute("aria-labelledby", "studio-status");
    parts.work = make("div", { className: "studio-work", hidden: true }, parts.bar, parts.count, parts.cancel);
    form.foot.append(parts.status, parts.work,
      make("div", { className: "studio-buttons" }, parts.save, parts.png, parts.svg));
    parts.save.addEventListener("click", () => save(form.settings(), parts.save));
    for (const format of ["png", "svg"]) {
      parts[format].addEventListener("click", () =>
        save({ ...QUICK, format, furniture: plan.start.furniture, ...turned() }, parts[format]));
    }
    form.root.addEventListener("input", () => running || say("")); // what was said is no longer so
    parts.cancel.addEventListener("click", () => running && running.abort());
  };

  /** A tall window makes a tall plate. */
  const turned = () => {
    const { width, height } = m.stage.gd.getBoundingClientRect();
    return width >= height ? {} : { width: QUICK.height, height: QUICK.width };
  };

  m.studioSave = { wire };
})();
