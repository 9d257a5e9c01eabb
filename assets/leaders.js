/** Lines that tie a name to its place, each two points on the screen in px. */
window.mission = window.mission || {};
(() => {
  const OWN_PX = 24; // a mark so near to a place lies on it
  const MARK_PX = 12; // half of a mark

  /** Where the line from a place ends at a box. */
  const ending = ({ x, y }, [left, top, right, bottom]) =>
    ({ x: Math.min(Math.max(x, left), right), y: Math.min(Math.max(y, top), bottom) });

  /** On which side of a line a point lies. */
  const side = ([from, to], { x, y }) =>
    Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));

  /** Whether two lines cross: then each name is read at the other's place. */
  const cross = (one, other) => side(one, other[0]) !== side(one, other[1])
    && side(other, one[0]) !== side(other, one[1]);

  /** How far a point is from a line. */
  const off = ([from, to], { x, y }) => {
    const [wide, high] = [to.x - from.x, to.y - from.y];
    const long = wide * wide + high * high || 1;
    const share = Math.min(1, Math.max(0, ((x - from.x) * wide + (y - from.y) * high) / long));
    return Math.hypot(from.x + share * wide - x, from.y + share * high - y);
  };

  /** Whether a mark lies on a place. */
  const own = (place, mark) => Math.hypot(mark.x - place.x, mark.y - place.y) <= OWN_PX;

  /** Whether a line goes under a mark that does not lie on its place: the name seems that mark's. */
  const under = (line, marks) => marks.some((mark) =>
    !own(line[0], mark) && off(line, mark) < MARK_PX);

  window.mission.leaders = { cross, ending, own, under };
})();
