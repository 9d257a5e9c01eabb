"""What every reader must be able to use: rules of axe, and what is broken in a window."""

# target-size is a rule of WCAG 2.2 that axe asks only when told to
RULES = {"rules": {"target-size": {"enabled": True}}}
# what overflows without being cut on purpose, and what runs out of the window
BROKEN = """() => {
  const found = [];
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) found.push("page");
  for (const one of document.querySelectorAll(".app *")) {
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    if (!box.width || !box.height || style.display === "inline") continue;
    if (one.querySelector(".js-plotly-plot")) continue; // the map follows a frame later
    if (one.closest("details:not([open]) > :not(summary)")) continue;
    if (one.closest(".js-plotly-plot, .scale, .cited, svg, .veil, [aria-hidden=true]")) continue;
    const name = `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`;
    if (one.scrollWidth > one.clientWidth + 1 && !/auto|scroll/.test(style.overflowX)) {
      found.push(`${name} (${one.scrollWidth} > ${one.clientWidth})`);
    }
    if (box.right > wide + 1 || box.left < -1) found.push(`${name} (out of the window)`);
  }
  return found;
}"""
