// What WFM has of a day: contacts of a queue as a chart and a table, statuses of agents as bars.

import { dayChart } from './daychart.js';
import { dateTime, day as dayName, dayOf, number, t } from './i18n.js';
import { html, nothing, render } from './lit.js';
import { get, withParameters } from './rest.js';
import { go, link } from './router.js';
import { statusDay } from './statusday.js';

const DAY_MILLIS = 86_400_000;

export const data = {
  path: 'data',
  title: 'data.title',
  role: 'viewer',
  open(place, frame, [kind = 'contacts', name = '', day = moved(dayOf(Date.now()), -1)]) {
    const state = { queues: [], systems: [], view: null, agents: null, valueType: '' };
    let chart = null;
    let closed = false;

    async function load() {
      try {
        const [queues, status] = await Promise.all([get('/data/queues'), get('/status')]);
        state.queues = queues;
        state.systems = status.systems.filter(one => one.kind === 'statuses').map(one => one.system);
        await (kind === 'statuses' ? loadStatuses() : loadContacts());
        frame.done();
      } catch (problem) {
        frame.failed(problem);
      }
      drawn();
      drawChart();
    }

    async function loadContacts() {
      const queue = name || String(state.queues[0]?.number ?? '');
      if (queue !== '') {
        state.view = await get(withParameters('/data/contacts', { queue, day }));
        state.valueType = state.queues.find(one => String(one.number) === queue)?.valueTypes[0] ?? '';
      }
    }

    async function loadStatuses() {
      const system = name || state.systems[0];
      if (system) {
        state.agents = await statusDay(system, day);
      }
    }

    async function drawChart() {
      const area = place.querySelector('.chart');
      if (area && state.view?.day.intervals.length + state.view?.weekBefore.intervals.length > 0) {
        chart?.();
        chart = await dayChart(area, state.view.day, state.view.weekBefore);
      }
    }

    const show = (which, value, when) => go('data', which, value, when);
    const current = () => name || (kind === 'statuses' ? state.systems[0] : String(state.queues[0]?.number ?? '')) || '';

    const choice = () => kind === 'statuses' ? html`
      <label>${t('data.system')}
        <select @change=${event => show(kind, event.target.value, day)}>
          ${state.systems.map(one => html`<option ?selected=${one === current()}>${one}</option>`)}
        </select>
      </label>` : html`
      <label>${t('data.queue')}
        <select @change=${event => show(kind, event.target.value, day)}>
          ${state.queues.map(one => html`
            <option value=${one.number} ?selected=${String(one.number) === current()}>${one.number} ${one.name}</option>`)}
        </select>
      </label>`;

    const chooser = () => html`
      <div class="inline">
        <label>${t('data.kind')}
          <select @change=${event => show(event.target.value, '', day)}>
            <option value="contacts" ?selected=${kind === 'contacts'}>${t('kind.contacts')}</option>
            <option value="statuses" ?selected=${kind === 'statuses'}>${t('kind.statuses')}</option>
          </select>
        </label>
        ${choice()}
        <label>${t('data.day')}
          <input type="date" .value=${day} @change=${event => event.target.value && show(kind, current(), event.target.value)}>
        </label>
        <button type="button" class="secondary" aria-label=${t('data.dayBefore')}
          @click=${() => show(kind, current(), moved(day, -1))}>◂</button>
        <button type="button" class="secondary" aria-label=${t('data.dayAfter')}
          @click=${() => show(kind, current(), moved(day, 1))}>▸</button>
      </div>`;

    const contacts = () => {
      const { intervals } = state.view.day;
      const types = state.queues.find(one => one.number === state.view.queue)?.valueTypes ?? [];
      return html`
        <section class="card">
          <h2>${state.view.queue} ${state.view.name} <small>${dayName(day)}</small></h2>
          ${intervals.length === 0 ? html`<p class="hint">${t('data.nothing')}</p>` : nothing}
          <div class="chart" role="img" aria-label=${t('data.chart')}></div>
        </section>
        ${intervals.length === 0 ? nothing : html`
          <section class="card">
            <label>${t('data.explained')}
              <select @change=${event => { state.valueType = event.target.value; draw(); }}>
                ${types.map(type => html`<option ?selected=${type === state.valueType}>${type}</option>`)}
              </select>
            </label>
            ${table(intervals)}
          </section>`}`;
    };

    const table = intervals => html`
      <table class="intervals">
        <thead><tr><th scope="col">${t('data.time')}</th><th scope="col" class="number">${t('data.offered')}</th>
          <th scope="col" class="number">${t('data.handled')}</th><th scope="col" class="number">${t('data.mean')}</th>
          <th scope="col">${t('data.accepted')}</th></tr></thead>
        <tbody>${intervals.map((one, index) => row(one, isSecond(intervals, index)))}</tbody>
      </table>`;

    const row = (one, second) => html`
      <tr>
        <th scope="row"><a href=${link('explain', String(state.view.queue), state.valueType, day, clock(one), second ? 'second' : '')}>
          ${clock(one)}</a></th>
        <td class="number">${value(one.numbers?.offered)}</td>
        <td class="number">${value(one.numbers?.handled)}</td>
        <td class="number">${value(one.numbers?.mean)}</td>
        <td>${one.accepted ? dateTime(one.accepted) : nothing}
          ${one.unsure ? html`<span class="refused">${t('data.unsure')}</span>` : nothing}
          ${one.quarantined ? html`<a class="refused" href=${link('quarantine')}>${t('data.quarantined')}</a>` : nothing}</td>
      </tr>`;

    function drawn() {
      if (!closed) {
        draw();
      }
    }

    function draw() {
      render(html`
        <h1>${t('data.title')}</h1>
        ${chooser()}
        ${state.view ? contacts() : nothing}
        ${state.agents ? state.agents.draw() : nothing}`, place);
    }

    draw();
    load();
    return {
      draw,
      close() {
        closed = true;
        chart?.();
      },
    };
  },
};

const clock = interval => interval.start.slice(11, 16);
/** In the night in which the clock is set back, a time comes twice. */
const isSecond = (intervals, index) => intervals.slice(0, index).some(one => clock(one) === clock(intervals[index]));
const value = amount => amount === null || amount === undefined ? '–' : number(amount);

function moved(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MILLIS).toISOString().slice(0, 10);
}
