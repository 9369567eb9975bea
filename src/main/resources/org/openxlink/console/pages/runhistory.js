// The last imports, filtered.

import { days, number, t, when } from './i18n.js';
import { html, live, nothing, repeat } from './lit.js';
import { get, withParameters } from './rest.js';
import { link } from './router.js';
import { kindName, outcome } from './signs.js';

const PAGE = 50;
const MOST = 1000;
const OUTCOMES = ['ok', 'partial', 'failed', 'unfinished'];

export function runHistory(draw, frame, system) {
  const filter = { system, kind: '', day: '', outcome: '' };
  let limit = PAGE;
  let runs = null;
  let latest = 0;
  let timer = 0;

  async function load() {
    const question = ++latest;
    try {
      const answer = await get(withParameters('/runs', { ...filter, limit }));
      if (question === latest) {
        runs = answer.runs;
        draw();
      }
    } catch (problem) {
      frame.failed(problem);
    }
  }

  function set(name, value) {
    filter[name] = value;
    limit = PAGE;
    clearTimeout(timer);
    timer = setTimeout(load, 250);
  }

  function more() {
    limit = Math.min(MOST, limit * 2);
    load();
  }

  const select = (name, words, label) => html`
    <label>${t(`history.${name}`)}
      <select name=${name} .value=${live(filter[name])} @change=${e => set(name, e.target.value)}>
        <option value="">${t('history.any')}</option>
        ${words.map(word => html`<option value=${word}>${label(word)}</option>`)}
      </select></label>`;

  const filters = () => html`
    <div class="tools filters">
      <label>${t('history.system')}
        <input type="search" name="of" .value=${live(filter.system)} @input=${e => set('system', e.target.value)}></label>
      ${select('kind', ['contacts', 'statuses'], kindName)}
      <label>${t('history.day')}
        <input type="date" name="day" .value=${live(filter.day)} @input=${e => set('day', e.target.value)}></label>
      ${select('outcome', OUTCOMES, word => t(`history.outcome.${word}`))}
    </div>`;

  const count = value => value === null ? '–' : number(value);

  const row = run => html`
    <tr>
      <td class="run"><a href=${link('imports', String(run.number))}>${t('history.run', { number: String(run.number) })}</a></td>
      <th scope="row">${run.system} <small>${kindName(run.kind)}</small></th>
      <td>${outcome(run.outcome)}</td>
      <td><time datetime=${run.started}>${when(run.started)}</time></td>
      <td>${days(run.days)}</td>
      <td class="number">${count(run.rowsRead)}</td>
      <td class="number ${run.rowsRejected ? 'bad' : ''}">${count(run.rowsRejected)}</td>
      <td class="number">${count(run.sent)}</td>
      <td class="number">${count(run.unchanged)}</td>
      <td class="number ${run.quarantined ? 'bad' : ''}">${count(run.quarantined)}</td>
    </tr>`;

  const heads = ['number', 'system', 'outcome', 'started', 'days'];
  const numbers = ['rows', 'rejected', 'sent', 'unchanged', 'quarantined'];

  const table = () => html`
    <div class="wide" tabindex="0" role="region" aria-label=${t('history.title')}><table>
      <caption class="unseen">${t('history.title')}</caption>
      <thead><tr>
        ${heads.map(name => html`<th scope="col">${t(`history.${name}`)}</th>`)}
        ${numbers.map(name => html`<th scope="col" class="number">${t(`history.${name}`)}</th>`)}
      </tr></thead>
      <tbody>${repeat(runs, run => run.number, row)}</tbody>
    </table></div>
    ${runs.length === limit && limit < MOST
      ? html`<button type="button" class="quiet" @click=${more}>${t('history.more')}</button>` : nothing}`;

  const view = () => html`
    <section>
      <h2>${t('history.title')}</h2>
      ${filters()}
      ${runs === null ? html`<p aria-busy="true">${t('frame.loading')}</p>`
        : runs.length === 0 ? html`<p class="empty">${t('history.none')}</p>` : table()}
    </section>`;

  load();
  return { load, view, close: () => clearTimeout(timer) };
}
