// The intervals of a day: offered and handled as bars, their mean handling time as a line, offered a week before as another.

import { clock, number, t } from './i18n.js';

const LIBRARY = '/lib/uplot';
const HEIGHT = 300;
const STEPS = [900, 1800, 3600, 7200, 10_800, 14_400, 21_600, 43_200];
const LABEL_WIDTH = 70;

let style = null;

/** Draws the day into a place; returns what takes it away. */
export async function dayChart(place, day, weekBefore) {
  const { default: UPlot } = await import(`${LIBRARY}/uplot.js`);
  style ??= document.head.appendChild(
    Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${LIBRARY}/uplot.css` }));
  const colour = name => getComputedStyle(place).getPropertyValue(name).trim();
  const bars = UPlot.paths.bars({ size: [0.85, 60], align: 1 });
  const thin = { stroke: colour('--pico-muted-border-color'), width: 1 };
  const axis = { stroke: colour('--pico-muted-color'), grid: thin, ticks: thin };
  const chart = new UPlot({
    width: place.clientWidth,
    height: HEIGHT,
    scales: { x: { time: false }, contacts: { range: fromZero }, seconds: { range: fromZero } },
    axes: [
      { ...axis, incrs: STEPS, space: LABEL_WIDTH, values: (_, seconds) => seconds.map(second => clock(second * 1000)) },
      { ...axis, scale: 'contacts', label: t('data.contacts') },
      { ...axis, scale: 'seconds', side: 1, grid: { show: false }, label: t('data.meanSeconds') },
    ],
    series: [
      { label: t('data.time'), value: (_, second) => second === null ? '' : clock(second * 1000) },
      { label: t('data.offered'), scale: 'contacts', paths: bars, points: { show: false }, fill: colour('--ground-line'), value: shown },
      { label: t('data.handled'), scale: 'contacts', paths: bars, points: { show: false }, fill: colour('--mark-delivered'), value: shown },
      { label: t('data.mean'), scale: 'seconds', stroke: colour('--pico-primary'), width: 2, spanGaps: false, value: shown },
      { label: t('data.weekBefore'), scale: 'contacts', stroke: colour('--warn'), dash: [5, 4], points: { show: false }, spanGaps: true, value: shown },
    ],
  }, series(day, weekBefore), place);
  const follow = new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height: HEIGHT }));
  follow.observe(place);
  return () => {
    follow.disconnect();
    chart.destroy();
  };
}

const shown = (_, value) => value === null || value === undefined ? '–' : number(value);
const fromZero = (_, least, most) => [0, Math.max(1, most ?? 1) * 1.08];

const seconds = text => Date.parse(text) / 1000;

/** Of each moment that one of the days has: offered, handled, mean, and offered a week before. */
export function series(day, weekBefore) {
  const shift = seconds(day.start) - seconds(weekBefore.start);
  const now = new Map(day.intervals.map(one => [seconds(one.start), one.numbers]));
  const then = new Map(weekBefore.intervals.map(one => [seconds(one.start) + shift, one.numbers]));
  const moments = [...new Set([...now.keys(), ...then.keys()])].sort((one, other) => one - other);
  const of = (numbers, name) => moments.map(moment => numbers.get(moment)?.[name] ?? null);
  return [moments, of(now, 'offered'), of(now, 'handled'), of(now, 'mean'), of(then, 'offered')];
}
