// Where the names on the map stand: clear of circles and of each other.
"use strict";

(() => {
  // Names keep clear of circles and of each other: below, above, right or left of their circle, else not shown.
  function placeLabels(map, group) {
    const found = [];
    group.eachLayer((each) => collect(each));
    map.eachLayer((each) => each.getAllChildMarkers && each._icon && collect(each));
    function collect(each) {
      const box = each._icon?.querySelector(".place");
      if (box && box.isConnected && !found.some((other) => other.box === box)) {
        const point = map.latLngToContainerPoint(each.getLatLng());
        const circle = box.firstChild.offsetWidth / 2 || 13;
        found.push({ box, point, circle, weight: each.total || 1e6, name: box.querySelector(".name") });
      }
    }
    found.sort((one, other) => other.weight - one.weight);
    keepApart(found);
    const taken = found.flatMap(({ box, point: { x, y }, circle }) => {
      const badges = box.querySelector(".badges")?.offsetWidth || 0;
      const own = [x - circle, y - circle, x + circle, y + circle];
      return badges ? [own, [x + circle - 7, y - circle - 7, x + circle - 7 + badges, y - circle + 12]] : [own];
    });
    const free = ([left, top, right, bottom]) => !taken.some(([l, t, r, b]) => left < r && right > l && top < b && bottom > t);
    found.forEach(({ box, point: { x, y }, circle, name }) => {
      const [w, h] = [name.offsetWidth, name.offsetHeight];
      const spots = {
        below: [x - w / 2, y + circle, x + w / 2, y + circle + h], above: [x - w / 2, y - circle - h, x + w / 2, y - circle],
        right: [x + circle, y - h / 2, x + circle + w, y + h / 2], left: [x - circle - w, y - h / 2, x - circle, y + h / 2],
      };
      const spot = Object.keys(spots).find((each) => free(spots[each]));
      box.dataset.label = spot || "none";
      if (spot) taken.push(spots[spot]);
    });
    map.getContainer().dataset.labels = found.length;
  }

  // Circles that would cover each other are moved apart by a few pixels, the lighter one away from the heavier.
  function keepApart(found) {
    for (let i = 0; i < found.length; i++) {
      const mine = found[i];
      const from = { ...mine.point };
      for (let round = 0; round < 3; round++) {
        for (const other of found.slice(0, i)) {
          const [dx, dy] = [mine.point.x - other.point.x, mine.point.y - other.point.y];
          const [apart, wanted] = [Math.hypot(dx, dy), mine.circle + other.circle + 3];
          if (apart >= wanted) continue;
          const [ux, uy] = apart ? [dx / apart, dy / apart] : [0, 1];
          mine.point = L.point(other.point.x + ux * wanted, other.point.y + uy * wanted);
        }
      }
      const [x, y] = [mine.point.x - from.x, mine.point.y - from.y];
      if (Math.hypot(x, y) > 40) mine.point = L.point(from.x, from.y);
      else mine.box.style.translate = `${x}px ${y}px`;
    }
  }

  Object.assign(hudna, { placeLabels });
})();
