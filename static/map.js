// The layer of places on the map, its legend and the view that shows it.
// pages/views/map_layers.py calls hudna.places whenever what is shown changes.
"use strict";

(() => {
  const { KINDS, clusterIcon, drawLeg, element, hidden, marker, placeLabels, sign } = hudna;
  const CLUSTER_ABOVE = 40;
  const LEAST_ROOM = 120;
  const NEAR = 6;
  const SHORT_LEG = 170;
  const TILES = "https://tile.openstreetmap.org/{z}/{x}/{y}.png";

  function places(map, data) {
    map.words = data.words;
    const markers = data.places.map((row) => marker(data, row)).filter((each) => each.total);
    const many = markers.length > CLUSTER_ABOVE;
    const group = many
      ? L.markerClusterGroup({
        chunkedLoading: true, maxClusterRadius: 38, disableClusteringAtZoom: 9, showCoverageOnHover: false,
        animate: false, iconCreateFunction: (cluster) => clusterIcon(cluster, data),
      })
      : L.featureGroup();
    const arrange = () => {
      placeLabels(map, group);
      for (const [line, head] of legs) {
        const [start, ...rest] = line.getLatLngs().map((at) => map.latLngToContainerPoint(at));
        head.getElement()?.classList.toggle("short", start.distanceTo(rest[rest.length - 1]) < SHORT_LEG);
      }
    };
    group.on("add", () => {
      chrome(map, data, group);
      frame(map, data, markers);
      map.on("zoomend moveend layeradd", schedule);
      schedule();
    });
    group.on("remove", () => map.off("zoomend moveend layeradd", schedule));
    let due = 0;
    function schedule() {
      cancelAnimationFrame(due);
      due = requestAnimationFrame(arrange);
    }
    if (many) group.addLayers(markers);
    else markers.forEach((each) => group.addLayer(each));
    const legs = data.way.map(drawLeg);
    legs.flat().forEach((layer) => group.addLayer(layer));
    return group;
  }

  function chrome(map, data, group) {
    document.documentElement.lang = data.lang;
    document.getElementById("legend")?.remove();
    if (data.legend) {
      const legend = element("div", "");
      legend.id = "legend";
      legend.dir = data.dir;
      legend.setAttribute("role", "group");
      legend.setAttribute("aria-label", data.words.legend);
      for (const kind of KINDS.filter((each, index) => data.places.some((row) => row[5 + index]))) {
        legend.appendChild(choice(data.words[kind], !hidden.has(kind), sign(kind, "", false), (on) => {
          hidden[on ? "delete" : "add"](kind);
          sessionStorage.setItem("hudna.hidden", JSON.stringify([...hidden]));
          map.removeLayer(group);
          window.feature_group = [places(map, { ...data, view: null, moved: true }).addTo(map)];
          window.initComponent(map, false);
        }));
      }
      legend.appendChild(choice(data.words.online, map.online && map.hasLayer(map.online), null, (on) => {
        map.online ||= L.tileLayer(TILES, { attribution: "© OpenStreetMap", maxZoom: 18 });
        map.online[on ? "addTo" : "removeFrom"](map);
      })).classList.add("online");
      document.getElementById("map_div").after(legend);
    }
    map.zoomControl?.getContainer().querySelectorAll("a").forEach((button, index) => {
      button.title = index ? data.words.out : data.words.in;
      button.setAttribute("aria-label", button.title);
    });
  }

  function choice(words, on, picture, changed) {
    const label = element("label", "");
    const box = element("input", "");
    box.type = "checkbox";
    box.checked = Boolean(on);
    box.addEventListener("change", () => changed(box.checked));
    label.append(box, ...(picture ? [picture] : []), element("span", "", words));
    return label;
  }

  // The view follows what is shown, but stays put while the same places are shown or the reader chose a view.
  function frame(map, data, markers) {
    // A frame that the page has not laid out yet has no room that a view could be fitted to.
    const { x, y } = map.getSize();
    if (Math.min(x, y) <= LEAST_ROOM) return map.once("resize", () => frame(map, data, markers));
    // The world is drawn no narrower than the map, but for half a step of zoom.
    map.setMinZoom(Math.max(0, Math.floor(2 * Math.log2(x / 256)) / 2));
    const shown = JSON.stringify(data.places.map(([id]) => id));
    if (data.view && map.framed === undefined) map.setView(data.view.slice(0, 2), data.view[2], { animate: false });
    else if (!data.moved && shown !== map.framed && markers.length) {
      const bounds = L.latLngBounds(markers.map((each) => each.getLatLng()));
      map.fitBounds(bounds, { paddingTopLeft: [72, 44], paddingBottomRight: [72, 56], maxZoom: 6, animate: false });
    }
    const chosen = markers.find((each) => each.feature.properties.location_id === data.selected);
    if (chosen && data.selected !== map.selected) {
      if (!chosen._icon) map.setView(chosen.getLatLng(), Math.max(map.getZoom(), NEAR));
      else map.panInside(chosen.getLatLng(), { padding: [60, 60] });
    }
    map.selected = data.selected;
    map.framed = shown;
    map.getContainer().dataset.places = markers.length;
  }

  Object.assign(hudna, { places });
})();
