/**
 * Words and density inside a PNG that the browser made: canvas.toBlob writes pixels alone.
 * dashboard/exports/png.py writes the same chunks into a plate.
 */
window.mission = window.mission || {};
(() => {
  const CSS_DPI = 96;
  const METRE = 39.37007874; // inches
  const SIGNATURE = 8; // bytes before the first chunk, which is IHDR
  const AROUND = 12; // bytes of a chunk that are not its data: length, kind, CRC
  const letters = new TextEncoder();

  const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });

  /** CRC-32 as PNG has it. @param {Uint8Array} bytes @returns {number} */
  const crc = (bytes) => {
    let c = 0xffffffff;
    for (const byte of bytes) c = TABLE[(c ^ byte) & 0xff] ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  };

  /** @param {string} kind four letters @param {Uint8Array} data */
  const chunk = (kind, data) => {
    const made = new Uint8Array(data.length + AROUND);
    const numbers = new DataView(made.buffer);
    numbers.setUint32(0, data.length);
    made.set(letters.encode(kind), 4);
    made.set(data, 8);
    numbers.setUint32(8 + data.length, crc(made.subarray(4, 8 + data.length)));
    return made;
  };

  /** A text in UTF-8, not packed: keyword, two signs for that, language, no translated keyword. */
  const text = (keyword, said, language) =>
    chunk("iTXt", letters.encode(`${keyword}\0\0\0${language}\0\0${said}`));

  const density = (ratio) => {
    const data = new DataView(new ArrayBuffer(9));
    const dots = Math.round(CSS_DPI * ratio * METRE);
    data.setUint32(0, dots);
    data.setUint32(4, dots);
    data.setUint8(8, 1); // for each metre
    return chunk("pHYs", new Uint8Array(data.buffer));
  };

  /**
   * @param {Blob} blob a PNG @param {number} ratio its pixels for each of CSS
   * @param {[string, string, string][]} texts keyword, text, language
   * @returns {Promise<Blob>} the same picture, with them behind its head
   */
  const told = async (blob, ratio, texts) => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const numbers = new DataView(bytes.buffer);
    const kept = [];
    let at = SIGNATURE;
    while (at < bytes.length) {
      const end = at + numbers.getUint32(at) + AROUND;
      const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
      if (kind !== "pHYs") kept.push(bytes.subarray(at, end)); // one that says another density
      at = end;
    }
    const [head, ...rest] = kept;
    const added = [density(ratio), ...texts.map((one) => text(...one))];
    return new Blob([bytes.subarray(0, SIGNATURE), head, ...added, ...rest], { type: blob.type });
  };

  window.mission.chunks = { crc, told };
})();
