/**
 * The options of timeline and playback, made when they are first opened. In a narrow window the
 * speed is among them.
 */
window.mission = window.mission || {};
(() => {
  const choice = (type, name, label, on, act) => {
    const row = document.createElement("label");
    row.className = "time-option";
    const input = document.createElement("input");
    Object.assign(input, { type, name, checked: on });
    input.addEventListener("change", () => act(input.checked));
    row.append(input, document.createTextNode(label));
    return row;
  };

  const fill = (place, words, set) => {
    const modes = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = words.mode;
    modes.append(
      legend,
      ...words.modes.map(([mode, label], i) =>
        choice("radio", "play-mode", label, i === 0, () => set({ mode }))),
    );
    const note = document.createElement("p");
    note.className = "quiet";
    note.textContent = words.moving;
    place.append(
      modes,
      choice("checkbox", "play-loop", words.loop, false, (loop) => set({ loop })),
      choice("checkbox", "time-snap", words.snap, false, window.mission.snap.turn),
      note,
    );
  };

  /** @param {Object} words @param {(part: Object) => void} set of the playback */
  const listen = (words, set) => {
    const details = document.getElementById("time-options");
    const place = details.querySelector(".time-options");
    const narrow = window.matchMedia("(max-width: 900px)");
    const settle = () => {
      const select = document.getElementById("play-speed");
      if (narrow.matches) place.prepend(select);
      else document.getElementById("play-speeds").append(select);
    };
    narrow.addEventListener("change", settle);
    settle();
    details.addEventListener("toggle", () => {
      if (details.open && !place.querySelector("fieldset")) fill(place, words, set);
    });
    const close = () => {
      details.open = false;
    };
    details.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      event.stopPropagation();
      close();
      details.querySelector("summary").focus();
    });
    document.addEventListener("pointerdown", (event) => {
      if (details.open && !details.contains(event.target)) close();
    });
  };

  window.mission.options = { listen };
})();
