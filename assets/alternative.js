/**
 * Title and picture in words inside a saved file, as dashboard/exports writes them: the elements
 * `title` and `desc` of an SVG, the text chunks of a PNG.
 */
window.mission = window.mission || {};
(() => {
  const HEADER = 33; // bytes of signature and first chunk, which must stay the first
  const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  /** @param {string} text of an SVG @param {{title: string, description: string}} meta */
  const svg = (text, { title, description }) =>
    text.replace(/(<svg\b[^>]*)>/, (_, root) =>
      `${root} role="img" aria-labelledby="plate-title plate-desc">` +
      `<title id="plate-title">${escape(title)}</title>` +
      `<desc id="plate-desc">${escape(description)}</desc>`);

  /** The check sum of a PNG's chunk (CRC-32). */
  const sum = (bytes) => {
    let crc = ~0;
    for (const byte of bytes) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    return ~crc >>> 0;
  };

  const chunk = (key, text) => {
    // keyword, not compressed, language, no translated keyword, text
    const body = new TextEncoder().encode(`iTXt${key}\0\0\0en\0\0${text}`);
    const made = new Uint8Array(body.length + 8);
    const numbers = new DataView(made.buffer);
    numbers.setUint32(0, body.length - 4);
    made.set(body, 4);
    numbers.setUint32(body.length + 4, sum(body));
    return made;
  };

  /** @param {Blob} blob a PNG @param {{title: string, description: string}} meta */
  const png = (blob, { title, description }) =>
    new Blob([
      blob.slice(0, HEADER), chunk("Title", title), chunk("Description", description),
      blob.slice(HEADER),
    ], { type: "image/png" });

  window.mission.alternative = { png, svg };
})();
