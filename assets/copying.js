/** The address of the view as a link: copied by a button, or opened from a frame as a full view. */
window.mission = window.mission || {};
(() => {
  const SAID_MS = 6000;

  const prefix = () =>
    JSON.parse(document.getElementById("_dash-config").textContent).requests_pathname_prefix;

  /** The full view, also from a frame. */
  const address = () => `${window.location.origin}${prefix()}${window.location.search}`;

  /** A line that goes away again: it lies over the panel. */
  const say = (text) => {
    const place = document.getElementById("save-status");
    place.textContent = text;
    setTimeout(() => {
      if (place.textContent === text) place.textContent = "";
    }, SAID_MS);
  };

  /** Where the clipboard is closed to pages (no https): the link, marked, for the reader to copy. */
  const offer = (words) => {
    const field = document.createElement("input");
    Object.assign(field, { type: "text", readOnly: true, value: address(), className: "link-field" });
    field.setAttribute("aria-label", words.address);
    window.mission.remark("");
    document.getElementById("note").prepend(words.by_hand, field);
    field.select();
    if (document.execCommand("copy")) {
      document.getElementById("note").replaceChildren();
      say(words.copied);
    } else field.focus();
  };

  const copy = async (words) => {
    window.mission.here(); // a view that has not come to rest is meant as it is
    try {
      await navigator.clipboard.writeText(address());
      say(words.copied);
    } catch {
      offer(words);
    }
  };

  const follow = () => {
    document.getElementById("full-view").href = address();
  };

  document.addEventListener("mission:address", follow);
  document.addEventListener("mission:ready", () => {
    const button = document.getElementById("copy-link");
    const words = JSON.parse(button.dataset.words);
    button.addEventListener("click", () => copy(words));
    follow();
  });
})();
