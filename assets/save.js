/**
 * Saving: the server builds the plate of the current view, the browser draws it and writes the
 * file. SVG keeps real text and vectors; PNG is that drawing rasterised at the asked scale, so it
 * is sharp at any size and needs no Chrome on the server. The fonts travel inside the file.
 */
window.dash_clientside = window.dash_clientside || {};
(() => {
  const { t } = window.mission;
  const say = (text) => {
    const place = document.getElementById("save-status");
    if (place) place.textContent = text;
  };

  /** A request for a plate: the view, the camera and the window it is seen through. */
  const ask = (png, svg, scale) => {
    const { no_update: keep, callback_context: context } = window.dash_clientside;
    if (!context.triggered_id || !window.mission.stage.gd) return keep;
    const { view, gd } = window.mission.stage;
    const box = gd.getBoundingClientRect();
    const { center, zoom } = gd.layout.map;
    say(t("Drawing the picture\u2026"));
    return {
      format: context.triggered_id === "save-svg" ? "svg" : "png",
      scale: Number(scale) || 1,
      view,
      camera: { lon: center.lon, lat: center.lat, zoom, width: box.width, height: box.height },
      at: Date.now(),
    };
  };

  const base64 = async (url) => {
    const blob = await (await fetch(url)).blob();
    return new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.readAsDataURL(blob);
    });
  };

  /** The page's own @font-face rules with the files inside, as one style sheet. */
  const fontSheet = async () => {
    const rules = [];
    for (const sheet of document.styleSheets) {
      if (!sheet.href || !sheet.href.includes("fonts.css")) continue;
      for (const rule of sheet.cssRules) {
        const source = /url\("?([^")]+)"?\)/.exec(rule.cssText);
        if (!source) continue;
        const data = await base64(new URL(source[1], sheet.href));
        rules.push(rule.cssText.replace(source[0], `url("${data}")`));
      }
    }
    return rules.join("\n");
  };

  const rasterise = (svg, width, height, scale) =>
    new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = () => {
        const canvas = document.createElement("canvas");
        canvas.width = Math.round(width * scale);
        canvas.height = Math.round(height * scale);
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob((blob) =>
          blob ? resolve(blob) : reject(new Error(t("the picture is too large for this browser"))),
        );
      };
      image.onerror = () => reject(new Error(t("the browser could not draw the picture")));
      image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    });

  const download = (blob, name) => {
    const anchor = document.createElement("a");
    anchor.href = URL.createObjectURL(blob);
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
  };

  /** @param {{figure: Object, width: number, height: number, scale: number, format: string,
   *   name: string, error: string}} plate the server's answer */
  const deliver = async (plate) => {
    if (!plate) return window.dash_clientside.no_update;
    if (plate.error) {
      say(plate.error);
      return plate.error;
    }
    const { figure, width, height, scale, format, name } = plate;
    window.mission.lastPlate = { width, height, scale, name };
    try {
      const uri = await window.Plotly.toImage(figure, { format: "svg", width, height });
      const plain = decodeURIComponent(uri.slice(uri.indexOf(",") + 1));
      const fonts = `<style>${await fontSheet()}</style>`;
      const { alternative } = window.mission;
      const { meta } = figure.layout;
      const svg = alternative.svg(plain.replace(/(<svg[^>]*>)/, `$1${fonts}`), meta);
      const blob =
        format === "svg"
          ? new Blob([svg], { type: "image/svg+xml" })
          : alternative.png(await rasterise(svg, width, height, scale), meta);
      download(blob, name);
      say(t("Saved {name}", { name }));
      return name;
    } catch (error) {
      say(t("The picture was not saved: {why}.", { why: error.message }));
      return "";
    }
  };

  const own = { ask, deliver };
  window.dash_clientside.mission = { ...(window.dash_clientside.mission || {}), ...own };
})();
