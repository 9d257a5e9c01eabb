/**
 * Signs of the ground that no record carries (dots and names of towns, waters, slopes): the legend
 * explains those that the map shows as it rests.
 */
window.mission = window.mission || {};
(() => {
  const CHIEF = 1;
  const town = ({ properties }) => properties.rank !== CHIEF;
  const chief = ({ properties }) => properties.rank === CHIEF;
  // the layers of the base style that draw a sign, and what of them it stands for
  const DRAWN = {
    chief: [["dot-place"], chief],
    town: [["dot-place"], town],
    "wide-name": [["name-district", "name-country", "name-country-near"]],
    "water-name": [["name-course", "name-river", "name-lakename"]],
    water: [["river", "lake"]],
    "water-rough": [["river-approximate"]],
  };

  const LAYERS = [...new Set(Object.values(DRAWN).flatMap(([layers]) => layers))];

  const look = () => {
    const map = window.mission.fastpath.mapOf(window.mission.stage.gd);
    const there = LAYERS.filter((id) => map.getLayer(id));
    const seen = there.length ? window.mission.rendered(map, { layers: there }) : [];
    const found = Object.keys(DRAWN).filter((kind) => {
      const [layers, passes = () => true] = DRAWN[kind];
      return seen.some((one) => layers.includes(one.layer.id) && passes(one));
    });
    if (map.getLayer("relief")) found.push("slopes");
    for (const sign of document.querySelectorAll('[data-sign^="ground/"]')) {
      sign.dataset.drawn = String(found.includes(sign.dataset.sign.slice(7)));
    }
    const block = document.querySelector('[data-block="ground"]');
    block.hidden = !block.querySelector('[data-drawn="true"]');
  };

  document.addEventListener("mission:ready", () => {
    window.mission.fastpath.mapOf(window.mission.stage.gd).on("idle", look);
  });
})();
