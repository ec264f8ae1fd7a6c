// Marks the places of the list on a map, with the list's own numbers. Loaded on the map view only.
import L from "leaflet";

const PIN = 34;
const FARTHEST_IN = 15;

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

function drawCouncils(map, address) {
  const style = { color: "#3b4844", weight: 1.5, fillColor: "#f1f5f2", fillOpacity: map.hasTiles ? 0 : 1 };
  fetch(address, { credentials: "omit" })
    .then((answer) => answer.json())
    .then((shapes) => L.geoJSON(shapes, { style, interactive: false }).addTo(map).bringToBack())
    .catch(() => {});
}

function draw(holder, places) {
  const still = { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false };
  const map = L.map(holder, { ...still, scrollWheelZoom: false, preferCanvas: true, maxZoom: 18 });
  map.attributionControl.setPrefix(false);
  if (holder.dataset.tiles) {
    map.hasTiles = true;
    L.tileLayer(holder.dataset.tiles, { attribution: holder.dataset.attribution || "" }).addTo(map);
  }
  map.fitBounds(L.latLngBounds(places.map((place) => place.point)).pad(0.1), { maxZoom: FARTHEST_IN });
  drawCouncils(map, holder.dataset.councils);
  places.forEach((place) => markerOf(place).addTo(map));
}

const holder = document.getElementById("map");
const list = document.querySelector(".care-results");
const places = list ? placesOf(list) : [];
if (holder && places.length) {
  draw(holder, places);
} else if (holder) {
  holder.hidden = true;
}
