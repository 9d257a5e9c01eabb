/**
 * Saving: the server draws the plate of the current view, the browser writes the file. It is the
 * file that the command line writes.
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

  const download = (blob, name) => {
    const anchor = document.createElement("a");
    anchor.href = URL.createObjectURL(blob);
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 10000);
  };

  /** @param {{data: string, mime: string, name: string, error: string}} plate the server's answer,
   *   the file in base64 */
  const deliver = async (plate) => {
    if (!plate) return window.dash_clientside.no_update;
    if (plate.error) {
      say(plate.error);
      return plate.error;
    }
    const { data, mime, name } = plate;
    const file = await (await fetch(`data:${mime};base64,${data}`)).blob();
    download(file, name);
    say(t("Saved {name}", { name }));
    return name;
  };

  const own = { ask, deliver };
  window.dash_clientside.mission = { ...(window.dash_clientside.mission || {}), ...own };
})();
