/**
 * Texts in the language of the page. The English of every text stands in the code, as in Python;
 * the page ships the catalogue of its own language, with its rules for numbers and days
 * (dashboard/languages). Alphabetically before most files; earlier ones ask `window.mission` later.
 */
window.mission = window.mission || {};
(() => {
  const shipped = JSON.parse(document.getElementById("words").textContent);

  /** `1,234.5` as the language writes it. @param {number} value @param {number} [digits] at most */
  const number = (value, digits = 3) => {
    const [whole, part] = String(Number(Math.abs(value).toFixed(digits))).split(".");
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, shipped.group);
    return `${value < 0 ? "-" : ""}${grouped}${part ? shipped.decimal + part : ""}`;
  };

  const filled = (text, values) =>
    text.replace(/\{(\w+)\}/g, (all, name) => {
      if (!(name in values)) return all;
      return typeof values[name] === "number" ? number(values[name]) : values[name];
    });

  /** @param {string} text in English, with {name} for what `values` holds @returns {string} */
  const t = (text, values = {}) => filled(shipped.messages[text] || text, values);

  /** The form for `n`, which {n} stands for. A fraction takes the form of two. */
  const nt = (one, many, n, values = {}) => {
    const count = Number.isInteger(n) ? n : 2;
    const form = Number(shipped.plurals[count < 100 ? count : 100 + (count % 100)]);
    const forms = shipped.messages[one] || [one, many];
    return filled(forms[form], { n, ...values });
  };

  Object.assign(window.mission, { t, nt, number, shipped });
})();
