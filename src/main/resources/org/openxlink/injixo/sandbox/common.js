"use strict";

// What both pages need. Everything that came over the network is set as text, never as HTML.

const REFRESH_MILLIS = 4000;
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

const at = (id) => document.getElementById(id);
const address = new URLSearchParams(location.hash.slice(1));
/** What is looked at; the address says it at first. */
const chosen = { day: address.get("day"), zone: address.get("zone") };
let offered = [];

async function ask(path, parameters = {}) {
  const response = await fetch(path + "?" + new URLSearchParams(parameters));
  if (!response.ok) {
    throw new Error((await response.json()).message);
  }
  return response.json();
}

/** Offers these days; the address and the link to the other page go along. */
function offer(days) {
  offered = days;
  fill(at("day"), days.map((day) => [day, dayLabel(day)]), chosen.day);
  at("earlier").disabled = days.indexOf(chosen.day) <= 0;
  at("later").disabled = days.indexOf(chosen.day) === days.length - 1;
  const hash = "#" + new URLSearchParams({ ...(chosen.day && { day: chosen.day }), zone: chosen.zone });
  history.replaceState(null, "", hash);
  document.querySelectorAll("nav a").forEach((link) => { link.hash = hash; });
}

/** What was chosen while it is offered, else the latest day. */
function dayOf(days) {
  return days.includes(chosen.day) ? chosen.day : days.at(-1) ?? null;
}

/** The moments at which the day and the next one begin: 23 or 25 hours lie between when the clocks change. */
function dayBounds(day) {
  const [year, month, date] = day.split("-").map(Number);
  const midnight = (d) => chosen.zone === "UTC" ? Date.UTC(year, month - 1, d) : +new Date(year, month - 1, d);
  return [midnight(date), midnight(date + 1)];
}

function dayLabel(day) {
  const weekday = new Date(day + "T00:00:00Z").toLocaleDateString("en", { weekday: "short", timeZone: "UTC" });
  return `${weekday} ${day}`;
}

/** Touches a select only when its options differ: an open list would close at every refresh. */
function fill(select, options, value) {
  const text = JSON.stringify(options);
  if (select.dataset.options !== text) {
    select.replaceChildren(...options.map(([key, label]) => new Option(label, key)));
    select.dataset.options = text;
  }
  select.value = value;
}

function showState(requests, faults) {
  const last = requests.requests.at(-1);
  const answer = last && (last.status === 0 ? "no answer" : last.status);
  const received = last
    ? `${count(requests.total)} requests, last ${timeOf(new Date(last.time), true)} answered ${answer}`
    : "No requests yet";
  at("state").textContent = faults.length === 0 ? received : `${received}. Faults waiting: ${faults.length}`;
  at("state").className = faults.length === 0 ? "" : "notice";
}

function showProblem(problem) {
  at("state").textContent = "No answer from the sandbox: " + problem.message;
  at("state").className = "notice";
}

function timeOf(date, withSeconds = false) {
  const part = (name) => String(chosen.zone === "UTC" ? date[`getUTC${name}`]() : date[`get${name}`]()).padStart(2, "0");
  return [part("Hours"), part("Minutes"), ...(withSeconds ? [part("Seconds")] : [])].join(":");
}

/** Seconds as 2:04 or 1:02:04. */
function clock(seconds) {
  const whole = Math.round(seconds);
  const two = (n) => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

function count(number) {
  return number.toLocaleString("en");
}

function element(name, attributes = {}, text = "") {
  return dressed(document.createElement(name), attributes, text);
}

function drawn(name, attributes, text = "") {
  return dressed(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, text);
}

function dressed(node, attributes, text) {
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.textContent = text;
  return node;
}

/** Lets people choose, by the keys <- and -> too, and looks again every few seconds. */
function start(selects, refresh) {
  const step = (by) => {
    const day = offered[offered.indexOf(chosen.day) + by];
    if (day !== undefined) {
      chosen.day = day;
      refresh();
    }
  };
  for (const name of [...selects, "day", "zone"]) {
    at(name).addEventListener("change", (event) => {
      chosen[name] = event.target.value;
      refresh();
    });
  }
  at("earlier").addEventListener("click", () => step(-1));
  at("later").addEventListener("click", () => step(1));
  document.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (by && plain && !event.target.closest?.("select, input")) {
      step(by);
    }
  });
  const zones = [...new Set(["UTC", HERE])];
  chosen.zone = zones.includes(chosen.zone) ? chosen.zone : "UTC";
  fill(at("zone"), zones.map((zone) => [zone, zone]), chosen.zone);
  refresh();
  setInterval(refresh, REFRESH_MILLIS);
}
