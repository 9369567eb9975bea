// Texts by key in the language of the browser or the one that was chosen; numbers and times as people there write them.

export const LANGUAGES = { en: 'English', fr: 'Français', de: 'Deutsch' };

const REMEMBERED = 'openxlink.language';
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let chosen = 'en';
let locale = 'en';
let texts = {};
let plurals;
let zone;
const formats = new Map();

export const language = () => chosen;

/** The language that somebody chose here before, else the first of the browser's that there is. */
export function preferred() {
  const wishes = [remembered(), ...navigator.languages.map(tag => tag.slice(0, 2).toLowerCase())];
  return wishes.find(wish => wish in LANGUAGES) ?? 'en';
}

export async function speak(tag) {
  texts = (await import(`./texts.${tag}.js`)).default;
  chosen = tag;
  locale = navigator.languages.find(wish => wish.toLowerCase().startsWith(`${tag}-`)) ?? tag; // with the country
  plurals = new Intl.PluralRules(tag);
  formats.clear();
  document.documentElement.lang = tag;
}

/** The zone of the WFM tenant, whose days and times are meant everywhere; until it is known, the browser's. */
export function useZone(id) {
  zone = id;
  formats.clear();
}

export function remember(tag) {
  try {
    localStorage.setItem(REMEMBERED, tag);
  } catch (refused) {
    console.info('the language is not remembered', refused);
  }
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED);
  } catch (refused) {
    return null;
  }
}

/** The text of a key with its {places} filled in; with a number n, the form that fits it (key.one, key.other). */
export function t(key, values = {}) {
  const form = 'n' in values ? `${key}.${plurals.select(values.n)}` : key;
  const text = texts[form] ?? texts[`${key}.other`] ?? texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (place, name) => name in values ? shown(values[name]) : place);
}

const shown = value => typeof value === 'number' ? number(value) : String(value);

/** The text of a key, or another one when there is none: for words of the server that may grow. */
export const tOr = (key, other) => texts[key] ?? other;

/**
 * What the server says by a code, { text, lang }: in the language of the pages where they have it, else its English sentence.
 */
export function saidOr({ code, values = {} }, sentence) {
  if (!texts[`said.${code}`]) {
    return { text: sentence, lang: 'en' };
  }
  const known = 'role' in values ? { ...values, role: t(`role.${values.role}`) } : values;
  return { text: t(`said.${code}`, known), lang: undefined };
}

export const number = value => format('number', () => new Intl.NumberFormat(locale)).format(value);

const moment = (name, options) => value =>
  format(name, () => new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })).format(new Date(value));

/** Of an instant, in the tenant's zone. */
export const dateTime = moment('dateTime', { dateStyle: 'medium', timeStyle: 'short' });
export const dateTimeToTheSecond = moment('seconds', { dateStyle: 'medium', timeStyle: 'medium' });
export const clock = moment('clock', { timeStyle: 'short' });
const shortDate = moment('shortDate', { day: 'numeric', month: 'short' });

/** The time alone when it is today. */
export function when(instant) {
  return dayOf(instant) === dayOf(Date.now()) ? clock(instant) : `${shortDate(instant)}, ${clock(instant)}`;
}

/** The local day of an instant, yyyy-MM-dd. */
export const dayOf = instant =>
  format('dayOf', () => new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })).format(new Date(instant));

/** When a local day begins, in milliseconds. */
export function startOfDay(text) {
  const midnight = Date.parse(`${text}T00:00:00Z`);
  const guess = midnight - offset(midnight);
  return midnight - offset(guess); // daylight saving may have changed since
}

/** How far the tenant's clock is ahead of UTC at an instant, in milliseconds. */
function offset(instant) {
  const parts = format('parts', () => new Intl.DateTimeFormat('en', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
  })).formatToParts(new Date(instant));
  const part = type => Number(parts.find(one => one.type === type).value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute')) - instant;
}

/** Of a local day, yyyy-MM-dd. */
export const day = text => localDay('day', text, { dateStyle: 'medium' });
export const weekday = text => localDay('weekday', text, { weekday: 'short', day: 'numeric', month: 'short' });
export const weekdayAlone = text => localDay('weekdayAlone', text, { weekday: 'short' });

/** Of several, the first and the last one. */
export function days(list) {
  const [first, last] = [list[0], list[list.length - 1]];
  return list.length > 1 ? t('days', { first: day(first), last: day(last) }) : list.length === 1 ? day(first) : '–';
}

function localDay(name, text, options) {
  return format(name, () => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
    .format(new Date(`${text}T00:00:00Z`));
}

/** A span in its largest unit, such as 12 min. */
export function span(seconds) {
  if (seconds < MINUTE) {
    return unit(Math.round(seconds), 'second');
  }
  if (seconds < 2 * HOUR) {
    return unit(Math.round(seconds / MINUTE), 'minute');
  }
  return seconds < 2 * DAY ? unit(Math.round(seconds / HOUR), 'hour') : unit(Math.round(seconds / DAY), 'day');
}

const unit = (value, name) =>
  format(name, () => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' })).format(value);

const MEGABYTE = 1024 * 1024;

/** Bytes in kB or MB. */
export function size(bytes) {
  const [value, name] = bytes < MEGABYTE ? [bytes / 1024, 'kilobyte'] : [bytes / MEGABYTE, 'megabyte'];
  return format(name, () => new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: 1 }))
    .format(value);
}

function format(name, make) {
  if (!formats.has(name)) {
    formats.set(name, make());
  }
  return formats.get(name);
}
