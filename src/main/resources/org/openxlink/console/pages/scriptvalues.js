// What the sources of a mapped value really had in an interval, to try a script out with it.

import { dayOf, number, t } from './i18n.js';
import { html, nothing } from './lit.js';
import { get, withParameters } from './rest.js';

const DAY_MILLIS = 86_400_000;
const clock = time => time.slice(11, 16);

/**
 * Values to choose from for a script.
 *
 * told(action) does what may fail, drawn() draws again, taken({ paras, weekday, time }) gets the values. Returns { load, view }.
 */
export function realValues(script, { told, drawn, taken }) {
  let targets = [];
  let mapped = [];
  let chosen = 0;
  let day = dayOf(Date.now() - DAY_MILLIS);
  let times = [];
  let time = '';
  let found = null;
  let busy = false;

  async function load() {
    const [mappings, catalogue] = await Promise.all([get('/mappings'), get('/catalogue')]);
    const name = (list, number) => list.find(one => one.number === number)?.name ?? '';
    targets = mappings.targets;
    mapped = mappings.mappings.filter(one => one.script?.toLowerCase() === script.toLowerCase()).map(one => ({
      ...one,
      queueName: name(catalogue.queues, one.queue),
      typeName: name(catalogue.valueTypes, one.valueType),
      minutes: catalogue.queues.find(queue => queue.number === one.queue)?.interval ?? 15,
    }));
    await loadTimes();
  }

  /** The intervals that WFM has are the ones to choose from first. */
  async function loadTimes() {
    const value = mapped[chosen];
    found = null;
    if (value !== undefined && day !== '') {
      const view = await get(withParameters('/data/contacts', { queue: value.queue, day, target: value.target }));
      times = [...new Set(view.day.intervals.map(one => clock(one.start)))];
      time = times.includes(time) ? time : times[0] ?? (time || '08:00');
    }
  }

  const changed = change => told(async () => {
    change();
    await loadTimes();
  });

  function take(event) {
    event.preventDefault();
    const { queue, valueType, target } = mapped[chosen];
    busy = true;
    drawn();
    told(async () => {
      try {
        found = await get(withParameters('/explain', { queue, valueType, day, time, target }));
      } finally {
        busy = false;
      }
      await taken({
        paras: found.sources.map(source => source.value ?? 0),
        weekday: new Date(`${found.subject.day}T00:00:00Z`).getUTCDay() + 1,
        time: clock(found.subject.time),
      });
    });
  }

  /** All starts of the queue's intervals; those that WFM has bear a mark. */
  function starts(minutes) {
    const all = Array.from({ length: 1440 / minutes }, (_, index) => index * minutes)
      .map(minute => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`);
    return [...new Set([...all, ...times, time])].sort();
  }

  const pad = value => String(value).padStart(2, '0');

  const label = one => [
    ...(targets.length > 1 ? [one.target] : []), `${one.queue} ${one.queueName}`, one.typeName || one.valueType].join(' · ');

  const form = value => html`
    <form class="inline" @submit=${take}>
      <label>${t('values.value')}
        <select @change=${event => changed(() => { chosen = Number(event.target.value); })}>
          ${mapped.map((one, index) => html`<option value=${index} ?selected=${index === chosen}>${label(one)}</option>`)}
        </select></label>
      <label>${t('values.day')}
        <input type="date" required .value=${day} @change=${event => changed(() => { day = event.target.value; })}></label>
      <label>${t('values.interval')}
        <select @change=${event => { time = event.target.value; found = null; drawn(); }}>
          ${starts(value.minutes).map(one => html`
            <option value=${one} ?selected=${one === time}>${one}${times.includes(one) ? ' ●' : ''}</option>`)}
        </select></label>
      <button type="submit" class="secondary" ?disabled=${busy} aria-busy=${busy ? 'true' : 'false'}>${t('values.take')}</button>
    </form>
    <p class="hint">${times.length === 0 ? t('values.none') : t('values.marked')}</p>
    ${found === null ? nothing : sources()}`;

  const sources = () => html`
    <table class="dense given">
      <caption class="unseen">${t('values.given')}</caption>
      <tbody>${found.sources.map(one => html`
        <tr><th scope="row">${t('mapping.para', { number: one.para })}</th>
          <td>${[one.system, ...one.queue, one.valueType].join(':')}</td>
          <td class="number">${one.value === null ? t('values.absent') : number(one.value)}</td></tr>`)}</tbody>
    </table>
    ${found.script?.result === null || found.script === null ? nothing : html`
      <p class="hint">${t('values.live', { result: found.script.result })}</p>`}`;

  const view = () => html`
    <h3>${t('values.title')}</h3>
    ${mapped.length === 0 ? html`<p class="hint">${t('values.notMapped')}</p>` : form(mapped[chosen])}`;

  return { load, view };
}
