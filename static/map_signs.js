// What stands on the map: a place's circle with its counts, a cluster of places, a leg of an actor's way.
"use strict";

(() => {
  const { element } = hudna;
  const KINDS = ["happened", "planned", "subject", "route"];
  // The kinds that the reader has switched off in the legend.
  const hidden = new Set(JSON.parse(sessionStorage.getItem("hudna.hidden") || "[]"));

  function marker(data, [id, name, latitude, longitude, cancelled, ...counts]) {
    const shown = KINDS.map((kind, index) => [kind, counts[index]])
      .filter(([kind, n]) => n && !(data.legend && hidden.has(kind)));
    const [main, ...others] = shown;
    const total = shown.reduce((sum, [, n]) => sum + n, 0);
    const icon = element("div", "place" + (id === data.selected ? " selected" : ""));
    if (main) {
      const circle = icon.appendChild(sign(main[0], main[1], main[0] === "planned" && cancelled === main[1]));
      circle.style.setProperty("--size", `${Math.round(26 + 5 * Math.log2(main[1]))}px`);
      const badges = icon.appendChild(element("span", "badges"));
      others.forEach(([kind, n]) => badges.appendChild(sign(kind, n, false)));
    }
    icon.appendChild(element("span", "name", name)).dir = "auto";
    const words = [name, ...shown.map(([kind, n]) => `${data.words[kind]}: ${n}`)].join(" · ");
    const made = L.marker([latitude, longitude], {
      icon: L.divIcon({ html: icon, className: "", iconSize: [0, 0] }), title: words, riseOnHover: true,
      zIndexOffset: Math.min(total, 1000),
    });
    made.feature = { type: "Feature", properties: { location_id: id } };
    made.total = total;
    made.counts = Object.fromEntries(shown);
    made.on("add", () => {
      made.getElement().setAttribute("aria-label", words);
      made.getElement().dataset.place = id;
    });
    made.on("keydown", ({ originalEvent: { key } }) => key === "Enter" && made.fire("click", { latlng: made.getLatLng() }, true));
    return made;
  }

  function sign(kind, number, off) {
    const made = element("span", `sign ${kind}` + (off ? " off" : ""));
    made.appendChild(element("b", "", number));
    return made;
  }

  function clusterIcon(cluster, data) {
    const inside = cluster.getAllChildMarkers();
    const sums = Object.fromEntries(KINDS.map((kind) => [kind, inside.reduce((sum, each) => sum + (each.counts[kind] || 0), 0)]));
    const kind = KINDS.find((each) => sums[each]) || "subject";
    const icon = element("div", "place cluster");
    const circle = icon.appendChild(sign(kind, sums[kind], false));
    circle.style.setProperty("--size", `${Math.round(30 + 4 * Math.log2(sums[kind] || 1))}px`);
    icon.appendChild(element("span", "name", data.words.places[new Intl.PluralRules(data.lang).select(inside.length)].replace("#", inside.length))).dir = "auto";
    return L.divIcon({ html: icon, className: "", iconSize: [0, 0] });
  }

  // A dashed line from stop to stop, with a head in the middle that says which way it went.
  function drawLeg({ start, end, day }) {
    const [a, b] = [start, end].map((at) => L.CRS.EPSG3857.project(L.latLng(at)));
    const bend = L.point((a.x + b.x) / 2 - (b.y - a.y) * 0.12, (a.y + b.y) / 2 + (b.x - a.x) * 0.12);
    const at = (t) => L.CRS.EPSG3857.unproject(L.point(
      (1 - t) ** 2 * a.x + 2 * t * (1 - t) * bend.x + t ** 2 * b.x,
      (1 - t) ** 2 * a.y + 2 * t * (1 - t) * bend.y + t ** 2 * b.y));
    const points = Array.from({ length: 33 }, (_, i) => at(i / 32));
    const head = element("div", "way-head");
    const arrow = head.appendChild(element("span", "arrow", "➤"));
    arrow.style.transform = `rotate(${Math.atan2(a.y - b.y, b.x - a.x)}rad)`;
    head.appendChild(element("span", "day", day)).dir = "auto";
    return [
      L.polyline(points, { className: "way", interactive: false, weight: 2.5, dashArray: "7 6" }),
      L.marker(at(0.5), { interactive: false, keyboard: false, icon: L.divIcon({ html: head, className: "", iconSize: [0, 0] }) }),
    ];
  }

  Object.assign(hudna, { KINDS, hidden, marker, sign, clusterIcon, drawLeg });
})();
