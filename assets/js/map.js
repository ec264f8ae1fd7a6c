// Marks the places of the list on a map, with the list's own numbers. Loaded on the map view only.
import L from "leaflet";

const PIN = 34;
const GAP = 2;
const BUTTONS = 60;
const MOST_RINGS = 16;
const RING_SPOTS = 8;
const FARTHEST_IN = 15;
const LETTER = 9;
const LINE = 22;
const SHIFTS = [0, 28, -28];

function placesOf(list) {
  return [...list.querySelectorAll("[data-latitude]")].map((card) => ({
    number: card.dataset.number,
    name: card.querySelector("h3 a").textContent,
    url: card.querySelector("h3 a").getAttribute("href"),
    point: [Number(card.dataset.latitude), Number(card.dataset.longitude)],
  }));
}

function popup(place) {
  const link = document.createElement("a");
  link.href = place.url;
  link.textContent = `${place.number}. ${place.name}`;
  return link;
}

function markerOf(place) {
  const icon = L.divIcon({ className: "care-pin", html: place.number, iconSize: [PIN, PIN] });
  const label = `${place.number}: ${place.name}`;
  return L.marker(place.point, { icon, title: label, alt: label, riseOnHover: true }).bindPopup(popup(place));
}

// The nearest free spot on the screen, so that no pin covers another one and each can be touched.
function freeSpot(wanted, taken) {
  const isFree = (spot) => taken.every((other) => spot.distanceTo(other) >= PIN + GAP);
  for (let ring = 0; ring < MOST_RINGS; ring += 1) {
    const around = ring * RING_SPOTS || 1;
    for (let step = 0; step < around; step += 1) {
      const angle = (2 * Math.PI * step) / around;
      const spot = wanted.add(L.point(Math.cos(angle), Math.sin(angle)).multiplyBy((ring * PIN) / 2));
      if (isFree(spot)) {
        return spot;
      }
    }
  }
  return wanted;
}

// A pin that had to give way points to its place with a line.
function spread(map, pins, lines) {
  const taken = [];
  lines.clearLayers();
  pins.forEach(({ marker, place }) => {
    const wanted = map.latLngToLayerPoint(place.point);
    const spot = freeSpot(wanted, taken);
    taken.push(spot);
    marker.setLatLng(map.layerPointToLatLng(spot));
    if (spot !== wanted && spot.distanceTo(wanted) > 1) {
      L.polyline([place.point, marker.getLatLng()], { color: "#0b3b2e", weight: 2, interactive: false }).addTo(lines);
      L.circleMarker(place.point, { radius: 3, color: "#0b3b2e", fillOpacity: 1, interactive: false }).addTo(lines);
    }
  });
}

function drawCouncils(map, address) {
  const style = { color: "#3b4844", weight: 1.5, fillColor: "#f1f5f2", fillOpacity: map.hasTiles ? 0 : 1 };
  fetch(address, { credentials: "omit" })
    .then((answer) => answer.json())
    .then((shapes) => L.geoJSON(shapes, { style, interactive: false }).addTo(map).bringToBack())
    .catch(() => {});
}

function boxOf(middle, width, height) {
  const half = L.point(width / 2, height / 2);
  return L.bounds(middle.subtract(half), middle.add(half));
}

function townLabel(map, name, middle) {
  const text = document.createElement("span");
  text.textContent = name;
  const icon = L.divIcon({ className: "care-town", html: text, iconSize: [0, 0] });
  const still = { interactive: false, keyboard: false, zIndexOffset: -1000 };
  return L.marker(map.layerPointToLatLng(middle), { icon, ...still });
}

// Names of towns, the biggest first, each a little above or below where it would cover a pin or another name.
// They say nothing that the list does not.
function nameTowns(map, towns, pins, names) {
  const taken = pins.map(({ marker }) => boxOf(map.latLngToLayerPoint(marker.getLatLng()), PIN, PIN));
  names.clearLayers();
  towns.forEach(([name, latitude, longitude]) => {
    const point = map.latLngToLayerPoint([latitude, longitude]);
    for (const shift of SHIFTS) {
      const middle = point.add(L.point(0, shift));
      const box = boxOf(middle, name.length * LETTER, LINE);
      if (taken.every((other) => !other.intersects(box))) {
        taken.push(box);
        townLabel(map, name, middle).addTo(names).getElement().setAttribute("aria-hidden", "true");
        return;
      }
    }
  });
}

function draw(holder, places) {
  const still = { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false };
  const calm = { scrollWheelZoom: false, preferCanvas: true, zoomControl: false, maxZoom: 18 };
  const map = L.map(holder, { ...still, ...calm });
  L.control.zoom({ position: "bottomright" }).addTo(map);
  map.attributionControl.setPrefix(false);
  if (holder.dataset.tiles) {
    map.hasTiles = true;
    L.tileLayer(holder.dataset.tiles, { attribution: holder.dataset.attribution || "" }).addTo(map);
  }
  // Room on the right for the buttons, so that they cover no pin.
  const room = { paddingTopLeft: [PIN, PIN], paddingBottomRight: [BUTTONS + PIN, PIN] };
  map.fitBounds(L.latLngBounds(places.map((place) => place.point)), { maxZoom: FARTHEST_IN, ...room });
  drawCouncils(map, holder.dataset.councils);
  const lines = L.layerGroup().addTo(map);
  const pins = places.map((place) => ({ place, marker: markerOf(place).addTo(map) }));
  const towns = JSON.parse(holder.dataset.towns || "[]");
  const names = L.layerGroup().addTo(map);
  const arrange = () => {
    spread(map, pins, lines);
    nameTowns(map, towns, pins, names);
  };
  arrange();
  map.on("zoomend", arrange);
}

const holder = document.getElementById("map");
const list = document.querySelector(".care-results");
const places = list ? placesOf(list) : [];
if (holder && places.length) {
  draw(holder, places);
} else if (holder) {
  holder.hidden = true;
}
