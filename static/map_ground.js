// The map's ground in the browser: outlines of the countries that need no network, and gestures that let a page scroll.
// pages/views/map_layers.py calls hudna.basemap once a map.
"use strict";

window.hudna ||= {};

(() => {
  const root = new URL(".", document.currentScript.src);
  const FINER_FROM_ZOOM = 4;

  const element = (name, className, text = "") => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  // A country's outline, whose thousands of points are put on the screen only where some of it is in sight.
  const Outline = L.Polygon.extend({
    _project() {
      this._projected = false;
      const { _northEast, _southWest } = this._bounds;
      this._pxBounds = L.bounds([_northEast, _southWest].map((corner) => this._map.latLngToLayerPoint(corner)));
    },
    _update() {
      const inSight = this._renderer._bounds.intersects(this._pxBounds);
      if (inSight && !this._projected) L.Polygon.prototype._project.call(this);
      this._projected ||= inSight;
      if (inSight) L.Polygon.prototype._update.call(this);
      else this._parts = [];
    },
  });

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
      const style = { pane: "ground", renderer, interactive: false, smoothFactor: 0.7, weight: 0.8, fillOpacity: 1, opacity: 1 };
      outlines = L.featureGroup(topojson.feature(world, world.objects.countries).features.map((feature) =>
        new Outline(L.GeoJSON.coordsToLatLngs(unwrapped(feature), 2), style))).addTo(map);
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
  function unwrapped({ geometry: { type, coordinates } }) {
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
    const polygons = (type === "Polygon" ? [coordinates] : coordinates).map((polygon) => polygon.map(ring));
    const beyond = polygons.flatMap((polygon) => [-360, 360].filter((shift) =>
      polygon[0].some(([x]) => Math.abs(x + shift) < 180 && Math.abs(x) > 180)).map((shift) =>
      polygon.map((points) => points.map(([x, y]) => [x + shift, y]))));
    return [...polygons, ...beyond];
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

  Object.assign(hudna, { basemap, element });
})();
