/**
 * What the page shows. The records were filtered when the file was made, all but by certainty,
 * which depends on the day. assets/snapshot.js asks this object as it asks the map's own filter.
 *
 * @typedef {Object} State
 * @property {Object} data  what dashboard/exports/data/standalone.py ships
 * @property {Object} view  period and layers  @property {"light"|"dark"} theme
 * @property {Object} found  what assets/snapshot.js takes for the view
 */
window.mission.state = (() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  window.mission.filter = {
    pass: () => data.sure || null,
    passes: (sure, record, state) => !data.filtered.includes(record.layer) || state === sure,
    told: () => data.filtered_words,
  };
  for (const track of data.tracks) track.days = track.steps.map(([day]) => day);
  const { theme, ...view } = data.view;
  return { data, view, theme, found: null, targets: [] };
})();
