"use strict";

// Shows one queue's day, with what common.js has.

const QUARTER_MILLIS = 15 * 60 * 1000;
const ROUND_COUNTS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6].flatMap((power) => [1, 2, 5].map((one) => one * power));
const ROUND_SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 36000, 72000, 144000];
const PLOT = { left: 48, right: 1066, top: 28, bottom: 306 };

let queues = [];
let shown = "";
let turns = 0;

async function refresh() {
  const turn = ++turns;
  try {
    const requests = await ask("/sandbox/requests");
    const faults = await ask("/sandbox/faults");
    queues = await ask("/sandbox/queues", { zone: chosen.zone });
    choose();
    const { queue, day, zone } = chosen;
    const intervals = day === null ? [] : await ask("/sandbox/contact-events", { queue, date: day, zone });
    if (turn !== turns) {
      return; // something else was chosen meanwhile
    }
    show(intervals);
    showState(requests, faults);
  } catch (problem) {
    showProblem(problem);
  }
}

/** Keeps what was chosen while it exists; else the first queue and its latest day. */
function choose() {
  const queue = queues.find((one) => one.queueIdentifier === chosen.queue) ?? queues[0];
  chosen.queue = queue?.queueIdentifier ?? null;
  const days = queue?.days ?? [];
  chosen.day = dayOf(days);
  fill(at("queue"), queues.map((one) => [one.queueIdentifier, queueLabel(one)]), chosen.queue);
  offer(days);
}

function queueLabel(queue) {
  return `${queue.queueIdentifier} – ${queue.queueName} (${queue.channel.replace("_", " ")})`;
}

function show(intervals) {
  at("nothing").hidden = queues.length > 0;
  at("choice").hidden = at("content").hidden = queues.length === 0;
  const content = JSON.stringify([chosen, intervals]);
  if (content !== shown) {
    shown = content;
    showTotals(intervals);
    drawDay(intervals);
    at("intervals").replaceChildren(...intervals.map(row));
  }
}

function showTotals(intervals) {
  const sum = (field) => intervals.reduce((total, interval) => total + interval[field], 0);
  const [offered, handled, seconds] = [sum("offered"), sum("handled"), sum("totalDuration")];
  const share = offered === 0 ? "–" : (100 * handled / offered).toFixed(1) + " %";
  const totals = [
    ["Offered", count(offered)],
    ["Handled", count(handled)],
    ["Handled of offered", share],
    ["Mean duration", handled === 0 ? "–" : clock(seconds / handled)],
    ["Total duration", clock(seconds)],
    ["Intervals", count(intervals.length)],
  ];
  at("totals").replaceChildren(...totals.map(([label, value]) => {
    const card = element("div", { class: "total" });
    card.append(element("b", {}, value), element("span", {}, label));
    return card;
  }));
}

function row(interval) {
  const row = element("tr");
  row.append(
    element("td", {}, span(interval)),
    element("td", {}, count(interval.offered)),
    element("td", {}, count(interval.handled)),
    element("td", {}, interval.handled === 0 ? "–" : clock(interval.meanDuration)),
    element("td", {}, clock(interval.totalDuration)),
    element("td", interval.posts > 1 ? { class: "again" } : {}, count(interval.posts)));
  return row;
}

/** The whole local day, by elapsed time. */
function drawDay(intervals) {
  const [from, to] = dayBounds(chosen.day ?? "2000-01-01");
  const x = (moment) => PLOT.left + (moment - from) / (to - from) * (PLOT.right - PLOT.left);
  const contacts = scale(Math.max(...intervals.map((one) => Math.max(one.offered, one.handled)), 1), ROUND_COUNTS);
  const seconds = scale(Math.max(...intervals.map((one) => one.meanDuration), 1), ROUND_SECONDS);
  at("chart").replaceChildren(
    ...grid(contacts, seconds), ...hours(from, to, x),
    ...intervals.flatMap((one) => bars(one, x, contacts)),
    ...meanLine(intervals, x, seconds),
    ...intervals.map((one) => hover(one, x)));
}

/** Up to four of the smallest steps that reach the highest value. */
function scale(highest, roundSteps) {
  const step = roundSteps.find((one) => highest / one <= 4) ?? highest / 4;
  const steps = Math.max(1, Math.ceil(highest / step));
  const height = PLOT.bottom - PLOT.top;
  return { step, steps, y: (value) => PLOT.bottom - value / (step * steps) * height };
}

function grid(contacts, seconds) {
  const lines = [
    drawn("text", { x: 12, y: 12 }, "contacts per 15 minutes"),
    drawn("text", { class: "right", x: 1108, y: 12 }, "min:s"),
  ];
  for (let i = 0; i <= contacts.steps; i++) {
    const y = contacts.y(i * contacts.step);
    lines.push(drawn("line", { class: "grid", x1: PLOT.left, x2: PLOT.right, y1: y, y2: y }));
    lines.push(drawn("text", { class: "right", x: PLOT.left - 8, y: y + 4 }, count(i * contacts.step)));
  }
  for (let i = 0; i <= seconds.steps; i++) {
    const y = seconds.y(i * seconds.step);
    lines.push(drawn("text", { x: PLOT.right + 8, y: y + 4 }, clock(i * seconds.step)));
  }
  return lines;
}

function hours(from, to, x) {
  const labels = [];
  for (let moment = from; moment <= to; moment += 2 * 4 * QUARTER_MILLIS) {
    const text = moment === to ? "24:00" : timeOf(new Date(moment));
    labels.push(drawn("line", { class: "grid", x1: x(moment), x2: x(moment), y1: PLOT.bottom, y2: PLOT.bottom + 5 }));
    labels.push(drawn("text", { class: "middle", x: x(moment), y: PLOT.bottom + 22 }, text));
  }
  return labels;
}

function bars(interval, x, contacts) {
  const start = Date.parse(interval.start);
  const width = (x(start + QUARTER_MILLIS) - x(start)) * 0.42;
  return ["offered", "handled"].map((field, i) => {
    const y = contacts.y(interval[field]);
    const left = x(start) + 0.5 + i * width;
    return drawn("rect", { class: "bar " + field, x: left, y, width, height: PLOT.bottom - y });
  });
}

/** Broken where nothing was handled or an interval is missing: a line across would be an invention. */
function meanLine(intervals, x, seconds) {
  const pieces = [];
  let last = null;
  for (const interval of intervals.filter((one) => one.handled > 0)) {
    const start = Date.parse(interval.start);
    const point = [x(start + QUARTER_MILLIS / 2), seconds.y(interval.meanDuration)].map((n) => n.toFixed(1)).join(",");
    if (start - last === QUARTER_MILLIS) {
      pieces.at(-1).push(point);
    } else {
      pieces.push([point]);
    }
    last = start;
  }
  return pieces.map((points) => points.length === 1
    ? drawn("circle", { class: "dot", cx: points[0].split(",")[0], cy: points[0].split(",")[1], r: 2.5 })
    : drawn("polyline", { class: "mean", points: points.join(" ") }));
}

function hover(interval, x) {
  const start = Date.parse(interval.start);
  const area = drawn("rect", {
    class: "hover", x: x(start), width: x(start + QUARTER_MILLIS) - x(start),
    y: PLOT.top, height: PLOT.bottom - PLOT.top,
  });
  const mean = interval.handled === 0 ? "" : `\nmean ${clock(interval.meanDuration)}`;
  const text = `${span(interval)}\noffered ${count(interval.offered)}\nhandled ${count(interval.handled)}${mean}`;
  area.append(drawn("title", {}, text));
  return area;
}

function span(interval) {
  const start = new Date(interval.start);
  return `${timeOf(start)} – ${timeOf(new Date(+start + QUARTER_MILLIS))}`;
}

start(["queue"], refresh);
