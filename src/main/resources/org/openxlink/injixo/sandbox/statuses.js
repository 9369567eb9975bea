"use strict";

// Shows what agents did on a day, each a coloured bar, with what common.js has.

const HOUR_MILLIS = 3600 * 1000;
const DAY_MILLIS = 24 * HOUR_MILLIS;
const COLOURS = 9;
const MOST_AGENTS = 200;
const ALL = "";

let turns = 0;
let shown = "";

async function refresh() {
  const turn = ++turns;
  try {
    const [requests, faults] = [await ask("/sandbox/requests"), await ask("/sandbox/faults")];
    const days = await ask("/sandbox/status-days", { zone: chosen.zone });
    chosen.day = dayOf(days);
    const statuses = chosen.day === null ? [] : await statusesOf(chosen.day);
    if (turn !== turns) {
      return; // something else was chosen meanwhile
    }
    offer(days);
    show(days, statuses);
    showState(requests, faults);
  } catch (problem) {
    showProblem(problem);
  }
}

/** What began on the day, and what began the day before and reaches into it. */
async function statusesOf(day) {
  const before = new Date(Date.parse(day) - DAY_MILLIS).toISOString().slice(0, 10);
  const earlier = await ask("/sandbox/agent-statuses", { date: before, zone: chosen.zone });
  const ofDay = await ask("/sandbox/agent-statuses", { date: day, zone: chosen.zone });
  const [from, to] = dayBounds(day);
  return spans([...earlier, ...ofDay], Math.min(to, Math.max(Date.now(), from))).filter((one) => one.to > from);
}

/** Statuses with the moments they are drawn from and to; one without an end until the agent's next one, or until now. */
function spans(statuses, now) {
  const next = new Map();
  return [...statuses].reverse().map((status) => {
    const agent = status.externalSystem + "\n" + status.agentIdentifier;
    const from = Date.parse(status.start);
    const open = status.end === undefined;
    const to = open ? Math.max(from, next.get(agent) ?? now) : Date.parse(status.end);
    next.set(agent, from);
    return { ...status, agent, from, to, open };
  }).reverse();
}

function show(days, statuses) {
  at("nothing").hidden = days.length > 0;
  at("choice").hidden = at("content").hidden = days.length === 0;
  const content = JSON.stringify([chosen, statuses]);
  if (content !== shown) {
    shown = content;
    const systems = [...new Set(statuses.map((one) => one.externalSystem))].sort();
    chosen.system = systems.includes(chosen.system) ? chosen.system : ALL;
    fill(at("system"), [[ALL, "All"], ...systems.map((name) => [name, name])], chosen.system);
    const wanted = statuses.filter(isWanted);
    const colours = coloursOf(statuses); // of all, so that a filter changes none
    showTotals(wanted);
    showLegend(wanted, colours);
    drawAxis();
    drawAgents(wanted, colours);
    showDetails(wanted);
  }
}

function isWanted(status) {
  const name = status.agentIdentifier.toLowerCase();
  return (chosen.system === ALL || status.externalSystem === chosen.system)
    && name.includes((chosen.filter ?? "").toLowerCase());
}

function showTotals(statuses) {
  const totals = [
    ["Agents", count(new Set(statuses.map((one) => one.agent)).size)],
    ["Statuses", count(statuses.length)],
    ["Activities", count(new Set(statuses.map((one) => one.activityIdentifier)).size)],
    ["Going on", count(statuses.filter((one) => one.open).length)],
  ];
  at("totals").replaceChildren(...totals.map(([label, value]) => {
    const card = element("div", { class: "total" });
    card.append(element("b", {}, value), element("span", {}, label));
    return card;
  }));
}

/** Milliseconds per activity, longest first. */
function lengths(statuses) {
  const sums = new Map();
  const [from, to] = dayBounds(chosen.day ?? "2000-01-01");
  for (const one of statuses) {
    const length = Math.min(one.to, to) - Math.max(one.from, from);
    sums.set(one.activityIdentifier, (sums.get(one.activityIdentifier) ?? 0) + length);
  }
  return [...sums].sort(([a, left], [b, right]) => right - left || a.localeCompare(b));
}

/**
 * The class of each activity's colour: an activity keeps its colour from day to day unless another one has it already;
 * when there are more than colours, the shortest ones share grey.
 */
function coloursOf(statuses) {
  const names = lengths(statuses).map(([name]) => name);
  const colours = new Map();
  const free = new Set(Array.from({ length: COLOURS }, (_, index) => index));
  for (const name of names.slice(0, COLOURS).sort()) {
    let colour = hash(name) % COLOURS;
    while (!free.has(colour)) {
      colour = (colour + 1) % COLOURS;
    }
    free.delete(colour);
    colours.set(name, "activity-" + colour);
  }
  names.slice(COLOURS).forEach((name) => colours.set(name, "activity-other"));
  return colours;
}

function hash(text) {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 1000003, 7);
}

function showLegend(statuses, colours) {
  at("legend").replaceChildren(...lengths(statuses).map(([name, length]) => {
    const key = element("span", { class: "key " + colours.get(name) });
    key.append(element("span", { class: "name" }, name), element("span", { class: "length" }, clock(length / 1000)));
    return key;
  }));
}

/** Where a moment of the day is, in per cent of its width. */
function place(moment) {
  const [from, to] = dayBounds(chosen.day ?? "2000-01-01");
  return Math.min(100, Math.max(0, (moment - from) / (to - from) * 100));
}

/** The even hours of the clock: one may be missing or come twice when the clocks change. */
function drawAxis() {
  const [from, to] = dayBounds(chosen.day ?? "2000-01-01");
  const marks = [];
  for (let moment = from; moment < to; moment += HOUR_MILLIS) {
    const time = timeOf(new Date(moment));
    if (Number(time.slice(0, 2)) % 2 === 0) {
      marks.push(mark(moment, moment === from ? "left" : "middle", time));
    }
  }
  at("axis").replaceChildren(...marks.flat(), ...mark(to, "right", "24:00"));
}

function mark(moment, side, text) {
  const x = place(moment) + "%";
  return [
    drawn("text", { class: side, x, y: 13 }, text),
    drawn("line", { class: "grid", x1: x, x2: x, y1: 18, y2: 24 }),
  ];
}

function drawAgents(statuses, colours) {
  const agents = new Map();
  for (const one of statuses) {
    agents.set(one.agent, agents.get(one.agent) ?? []);
    agents.get(one.agent).push(one);
  }
  const names = [...agents.keys()].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  const focused = document.activeElement?.dataset?.agent;
  at("agents").replaceChildren(...names.slice(0, MOST_AGENTS).map((name) => agentRow(name, agents.get(name), colours)));
  at("more").hidden = names.length <= MOST_AGENTS;
  at("more").textContent = `${count(MOST_AGENTS)} of ${count(names.length)} agents; type a part of a name above.`;
  if (focused !== undefined) {
    [...at("agents").querySelectorAll("button")].find((one) => one.dataset.agent === focused)?.focus();
  }
}

function nameOf(agent) {
  return agent.slice(agent.indexOf("\n") + 1);
}

function agentRow(agent, statuses, colours) {
  const button = element("button", { type: "button", "aria-expanded": agent === chosen.agent }, nameOf(agent));
  button.dataset.agent = agent;
  button.title = `${nameOf(agent)} of ${statuses[0].externalSystem}: ${count(statuses.length)} statuses`;
  button.addEventListener("click", () => {
    chosen.agent = chosen.agent === agent ? undefined : agent;
    refresh();
  });
  const head = element("th", { scope: "row" });
  head.append(button);
  const bar = drawn("svg", { class: "statuses", role: "img" });
  bar.setAttribute("aria-label", lengths(statuses).map(([name, length]) => `${name} ${clock(length / 1000)}`).join(", "));
  bar.append(...statuses.map((one) => segment(one, colours)));
  const cell = element("td", { class: "day" });
  cell.append(bar);
  const row = element("tr");
  row.append(head, cell);
  return row;
}

function segment(status, colours) {
  const [left, right] = [place(status.from), place(status.to)];
  const kind = colours.get(status.activityIdentifier) + (status.open ? " open" : "");
  const width = Math.max(0.05, right - left) + "%";
  const area = drawn("rect", { class: kind, x: left + "%", y: 3, width, height: 20 });
  const until = status.open ? "goes on" : `${momentOf(status.end)}, ${clock((status.to - status.from) / 1000)}`;
  const text = `${status.activityIdentifier}\n${momentOf(status.start)} – ${until}`;
  area.append(drawn("title", {}, text));
  return area;
}

/** The time of day, and the date where that is another one. */
function momentOf(text) {
  const moment = Date.parse(text);
  const [from, to] = dayBounds(chosen.day);
  const date = new Date(moment).toLocaleDateString("sv", { timeZone: chosen.zone });
  return (moment < from || moment >= to ? date + " " : "") + timeOf(new Date(moment), true);
}

function showDetails(statuses) {
  const ofAgent = statuses.filter((one) => one.agent === chosen.agent);
  at("details").hidden = ofAgent.length === 0;
  at("who").textContent = nameOf(chosen.agent ?? "\n");
  at("statuses").replaceChildren(...ofAgent.map((one) => {
    const row = element("tr");
    row.append(
      element("td", {}, momentOf(one.start)),
      element("td", {}, one.open ? "goes on" : momentOf(one.end)),
      element("td", {}, one.open ? "–" : clock((one.to - one.from) / 1000)),
      element("td", { class: "text" }, one.activityIdentifier),
      element("td", { class: "text" }, one.externalSystem),
      element("td", one.posts > 1 ? { class: "again" } : {}, count(one.posts)));
    return row;
  }));
}

at("choice").addEventListener("submit", (event) => event.preventDefault());
at("filter").addEventListener("input", (event) => {
  chosen.filter = event.target.value;
  refresh();
});
start(["system"], refresh);
