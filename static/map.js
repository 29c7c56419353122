// The map's drawing in the browser: outlines that need no network, places with counts, an actor's way, gestures.
// pages/views/map_layers.py calls hudna.basemap once a map and hudna.places whenever what is shown changes.
"use strict";

window.hudna = (() => {
  const root = new URL(".", document.currentScript.src);
  const KINDS = ["happened", "planned", "subject", "route"];
  const CLUSTER_ABOVE = 40;
  const FINER_FROM_ZOOM = 4;
  const NEAR = 6;
  const SHORT_LEG = 170;
  const TILES = "https://tile.openstreetmap.org/{z}/{x}/{y}.png";
  const hidden = new Set(JSON.parse(sessionStorage.getItem("hudna.hidden") || "[]"));

  const element = (name, className, text = "") => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  // ---- the ground -------------------------------------------------------------------------------------------------

  function basemap(map, colours) {
    const ground = map.createPane("ground");
    ground.style.zIndex = 150;
    const renderer = L.canvas({ pane: "ground", padding: 0.6 });
    let outlines = null;
    let loaded = "";

    function paint(theme) {
      const paper = theme?.backgroundColor || getComputedStyle(document.documentElement).getPropertyValue("--background-color");
      const mode = luminance(paper) < 0.4 ? "dark" : "light";
      const chosen = colours[mode];
      document.documentElement.dataset.mode = mode;
      for (const [name, value] of Object.entries(chosen)) document.documentElement.style.setProperty(`--${name}`, value);
      outlines?.setStyle({ fillColor: chosen.land, color: chosen.border });
    }

    async function load() {
      const detail = map.getZoom() >= FINER_FROM_ZOOM ? "50m" : "110m";
      if (loaded === "50m" || loaded === detail) return;
      loaded = detail;
      const world = await (await fetch(new URL(`vendor/world-atlas/countries-${detail}.json`, root))).json();
      if (loaded !== detail) return;
      outlines?.remove();
      outlines = L.geoJSON(topojson.feature(world, world.objects.countries).features.map(unwrapped), {
        pane: "ground", renderer, interactive: false, smoothFactor: 0.7,
        style: { weight: 0.8, fillOpacity: 1, opacity: 1 },
      }).addTo(map);
      paint();
      map.getContainer().dataset.ground = detail;
    }

    paint();
    Streamlit.events.addEventListener(Streamlit.RENDER_EVENT, (event) => paint(event.detail.theme));
    map.attributionControl.setPrefix(false).addAttribution("Natural Earth");
    map.on("zoomend", load);
    map.on("moveend", () => {
      const { lat, lng } = map.getCenter();
      const digits = map.getZoom() < 10 ? 2 : 4;
      sessionStorage.setItem("hudna.at", [lat.toFixed(digits), lng.toFixed(digits), map.getZoom()].join(","));
    });
    new ResizeObserver(() => map.invalidateSize()).observe(map.getContainer());
    politeGestures(map);
    map.whenReady(load);
  }

  // Outlines run on across the date line as on a globe; on a flat map they go on beyond it, and round a pole along it.
  function unwrapped(feature) {
    const ring = (points) => {
      let turn = 0;
      const flat = points.map(([x, y], index) => {
        if (index) turn -= 360 * Math.round((x - points[index - 1][0]) / 360);
        return [x + turn, y];
      });
      const [[first], [last]] = [flat[0], flat[flat.length - 1]];
      const pole = Math.sign(flat[0][1]) * 85;
      return Math.abs(last - first) > 180 ? [...flat, [last, pole], [first, pole]] : flat;
    };
    const { type, coordinates } = feature.geometry;
    const polygons = (type === "Polygon" ? [coordinates] : coordinates).map((polygon) => polygon.map(ring));
    const beyond = polygons.flatMap((polygon) => [-360, 360].filter((shift) =>
      polygon[0].some(([x]) => Math.abs(x + shift) < 180 && Math.abs(x) > 180)).map((shift) =>
      polygon.map((points) => points.map(([x, y]) => [x + shift, y]))));
    return { ...feature, geometry: { type: "MultiPolygon", coordinates: [...polygons, ...beyond] } };
  }

  function luminance(colour) {
    const context = element("canvas", "").getContext("2d");
    context.fillStyle = colour.trim() || "#fff";
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  }

  // A page that scrolls must not get stuck on the map: one finger and the bare wheel scroll the page.
  function politeGestures(map) {
    const container = map.getContainer();
    const hint = container.appendChild(element("div", "gesture-hint"));
    hint.setAttribute("aria-hidden", "true");
    let timer = 0;
    const show = (which) => {
      hint.textContent = map.words?.[which] || "";
      hint.classList.add("shown");
      clearTimeout(timer);
      timer = setTimeout(() => hint.classList.remove("shown"), 1200);
    };
    map.scrollWheelZoom.disable();
    container.addEventListener("wheel", (event) => {
      const wanted = event.ctrlKey || event.metaKey;
      map.scrollWheelZoom[wanted ? "enable" : "disable"]();
      if (wanted) event.preventDefault();
      else show("wheel");
    }, { capture: true, passive: false });
    if (matchMedia("(pointer: coarse)").matches) {
      map.dragging.disable();
      container.addEventListener("touchmove", (event) => event.touches.length === 1 && show("fingers"), { passive: true });
    }
  }

  // ---- what stands on it ------------------------------------------------------------------------------------------

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

  // ---- legend, view, online tiles ---------------------------------------------------------------------------------

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
    const shown = JSON.stringify(data.places.map(([id]) => id));
    if (data.view && map.framed === undefined) map.setView(data.view.slice(0, 2), data.view[2], { animate: false });
    else if (!data.moved && shown !== map.framed && markers.length) {
      const bounds = L.latLngBounds(markers.map((each) => each.getLatLng()));
      map.fitBounds(bounds, { paddingTopLeft: [56, 44], paddingBottomRight: [56, 56], maxZoom: 6, animate: false });
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

  return { basemap, places };
})();
