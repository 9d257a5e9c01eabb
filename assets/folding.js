/**
 * Names as a search compares them: dashboard/model/folding.py in the browser, by the table that
 * comes with what is searched. Before it has come only case and punctuation are left out.
 */
window.mission = window.mission || {};
(() => {
  const LETTER = /[\p{L}\p{N}]/u;
  const DROPPED = "'`\"";
  let letters = {};
  let pairs = [];

  const plain = (letter) => (DROPPED.includes(letter) ? "" : LETTER.test(letter) ? letter : " ");

  /** @param {Object<string, string>} table letter, or pair of letters, to what it is compared as */
  const use = (table) => {
    letters = table;
    pairs = Object.keys(letters).filter((letter) => [...letter].length > 1);
  };

  const fold = (text) => {
    let whole = text.toLowerCase().normalize("NFC");
    for (const pair of pairs) whole = whole.replaceAll(pair, letters[pair]);
    return [...whole].map((c) => letters[c] ?? plain(c)).join("").trim().split(/\s+/).join(" ");
  };

  window.mission.folding = { fold, use };
})();
