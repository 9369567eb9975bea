// What became of each quarter of an hour of the last days, as one bar a day. The letters are those of /strips.

import { clock, startOfDay, t, weekday, weekdayAlone } from './i18n.js';
import { html, nothing, svg } from './lit.js';

const MARKS = {
  d: 'delivered',
  u: 'unchanged',
  e: 'empty',
  m: 'missing',
  r: 'rejected',
  q: 'quarantined',
  o: 'open',
};
const NOTHING = 'nothing';
const HEIGHT = 20;
const WIDE = 96;
/** Heights differ too, so that the colour is not all there is. */
const HEIGHTS = { delivered: 20, unchanged: 14, empty: 4, missing: 9, rejected: 20, quarantined: 20, open: 1.5 };
/** Of these even a single interval must be seen. */
const TROUBLE = ['missing', 'rejected', 'quarantined'];
const LEAST_WIDTH = 5;
const GAP = 4;
const QUARTER_MILLIS = 15 * 60 * 1000;

const mark = letter => MARKS[letter] ?? NOTHING;

/** Letters that are alike and follow each other make one rectangle. */
export function runsOf(letters) {
  const runs = [];
  for (let index = 0; index < letters.length; index++) {
    const last = runs[runs.length - 1];
    if (last && last.mark === mark(letters[index])) {
      last.length++;
    } else {
      runs.push({ mark: mark(letters[index]), from: index, length: 1 });
    }
  }
  return runs;
}

/** How often each mark is there, without those that need no word. */
function summary(days) {
  const counts = {};
  for (const { marks } of days) {
    for (const letter of marks) {
      counts[mark(letter)] = (counts[mark(letter)] ?? 0) + 1;
    }
  }
  return Object.keys(counts)
    .filter(name => name !== NOTHING && name !== 'open')
    .map(name => t('strip.count', { n: counts[name], mark: t(`mark.${name}`) }))
    .join(', ') || t('mark.nothing');
}

/** Says which quarter of an hour it is, and what became of it. */
function told(day, index) {
  const start = startOfDay(day.day) + index * QUARTER_MILLIS; // also where the day has 23 or 25 hours
  return t('strip.interval', {
    day: weekday(day.day),
    from: clock(start),
    to: clock(start + QUARTER_MILLIS),
    mark: t(`mark.${mark(day.marks[index])}`),
  });
}

const bar = (day, index) => svg`
  <g transform="translate(${index * (WIDE + GAP)} 0)">
    <rect class="ground" width=${WIDE} height=${HEIGHT} rx="2"></rect>
    ${runsOf(day.marks).filter(run => run.mark !== NOTHING).sort(troubleLast).map(run => piece(run, WIDE / day.marks.length))}
  </g>`;

const isTrouble = run => TROUBLE.includes(run.mark);
const troubleLast = (one, other) => isTrouble(one) - isTrouble(other);

function piece(run, unit) {
  const width = Math.max(isTrouble(run) ? LEAST_WIDTH : 0, run.length * unit);
  const height = HEIGHTS[run.mark];
  return svg`<rect class="mark ${run.mark}" x=${Math.min(run.from * unit, WIDE - width)} y=${HEIGHT - height}
    width=${width} height=${height}></rect>`;
}

/**
 * days: [{ day: 'yyyy-MM-dd', marks: 'dd..' }], oldest first. By mouse the interval under it is told, by keyboard the
 * arrows go from interval to interval.
 */
export function strip(days, name) {
  const total = days.length * (WIDE + GAP) - GAP;
  const intervals = days.reduce((sum, day) => sum + day.marks.length, 0);
  return html`
    <div class="strip" role="slider" tabindex="0" aria-label=${t('strip.of', { name })}
      aria-valuemin="0" aria-valuemax=${intervals} aria-valuenow=${intervals} aria-valuetext=${summary(days)}
      @mousemove=${event => point(event, days)} @mouseleave=${hide} @blur=${hide} @keydown=${event => step(event, days)}>
      <svg viewBox="0 0 ${total} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${days.map(bar)}</svg>
    </div>`;
}

function point(event, days) {
  const box = event.currentTarget.getBoundingClientRect();
  const place = (event.clientX - box.left) / box.width * days.length;
  const number = Math.min(days.length - 1, Math.max(0, Math.floor(place)));
  const within = Math.min(0.999, (place - number) * (WIDE + GAP) / WIDE);
  const index = Math.max(0, Math.floor(within * days[number].marks.length));
  show(event.currentTarget, told(days[number], index), event.clientX - box.left);
}

const STEPS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
const LEAPS = { PageDown: -1, PageUp: 1 };

function step(event, days) {
  const strip = event.currentTarget;
  const ofDay = days[0].marks.length;
  const last = Number(strip.getAttribute('aria-valuemax')) - 1;
  const move = { Home: -Infinity, End: Infinity }[event.key] ?? STEPS[event.key] ?? (LEAPS[event.key] ?? 0) * ofDay;
  if (event.key === 'Escape') {
    hide(event);
  }
  if (move === 0) {
    return;
  }
  event.preventDefault();
  const now = Math.min(last, Math.max(0, Number(strip.getAttribute('aria-valuenow')) + move));
  strip.setAttribute('aria-valuenow', now);
  let [number, index] = [0, now];
  while (index >= days[number].marks.length) {
    index -= days[number++].marks.length;
  }
  const text = told(days[number], index);
  strip.setAttribute('aria-valuetext', text);
  show(strip, text, (number + index / days[number].marks.length) / days.length * strip.clientWidth);
}

/** One for the whole page, so that a thousand strips cost nothing. */
let tip = null;

function show(strip, text, x) {
  if (tip === null) {
    tip = document.createElement('div');
    tip.className = 'tip';
    tip.setAttribute('aria-hidden', 'true'); // the slider's own value text says it
    document.body.append(tip);
  }
  const box = strip.getBoundingClientRect();
  tip.textContent = text;
  tip.hidden = false;
  const left = box.left + x - tip.offsetWidth / 2;
  tip.style.left = `${Math.max(4, Math.min(window.innerWidth - tip.offsetWidth - 4, left))}px`;
  tip.style.top = `${box.top - tip.offsetHeight - 6}px`;
}

export function hide() {
  if (tip !== null) {
    tip.hidden = true;
  }
}

/** The names of the days above a column of strips. */
export const scale = days => days
  ? html`<span class="scale" aria-hidden="true">${days.map(day => html`<span>${weekdayAlone(day.day)}</span>`)}</span>`
  : nothing;

export const legend = () => html`
  <ul class="legend" aria-label=${t('strip.legend')}>
    ${[...Object.values(MARKS), NOTHING].map(name => html`
      <li><svg viewBox="0 0 20 20" aria-hidden="true">
        <rect class="ground" width="20" height="20" rx="2"></rect>
        ${name === NOTHING ? nothing
          : svg`<rect class="mark ${name}" y=${HEIGHT - HEIGHTS[name]} width="20" height=${HEIGHTS[name]}></rect>`}
      </svg>${t(`mark.${name}`)}</li>`)}
  </ul>`;
