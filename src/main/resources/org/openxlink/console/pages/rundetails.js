// One run: its report, and the rows that it rejected.

import { dateTimeToTheSecond, days, number, span, t } from './i18n.js';
import { html, nothing, render } from './lit.js';
import { address, get } from './rest.js';
import { link } from './router.js';
import { kindName, outcome } from './signs.js';

const COUNTS = ['rowsRead', 'rowsRejected', 'records', 'sent', 'unchanged', 'quarantined', 'requests'];
const MILLIS = 1000;

export function runDetails(place, frame, id) {
  let answer = null;

  async function load() {
    try {
      answer = await get(`/runs/${id}`);
    } catch (problem) {
      frame.failed(problem);
    }
    draw();
  }

  const fact = (name, value) => html`<div><dt>${t(`run.${name}`)}</dt><dd>${value}</dd></div>`;

  const took = run => span((new Date(run.ended) - new Date(run.started)) / MILLIS);

  const facts = run => html`
    <dl class="facts card">
      ${fact('outcome', outcome(run.outcome))}
      ${fact('started', dateTimeToTheSecond(run.started))}
      ${run.ended ? fact('took', took(run)) : nothing}
      ${fact('days', days(run.days))}
      ${COUNTS.filter(name => run[name] !== null).map(name => fact(name, number(run[name])))}
    </dl>
    ${run.message ? html`<h2>${t('run.message')}</h2><p class="card said" lang="en">${run.message}</p>` : nothing}`;

  const row = one => html`
    <tr><td class="number">${one.line}</td><td lang="en">${one.reason}</td><td><code>${one.columns.join(' ; ')}</code></td></tr>`;

  const file = one => html`
    <section class="rejected">
      <div class="heading">
        <h3>${one.file}</h3>
        <a role="button" class="secondary" download
          href=${address(`/runs/${id}/rejected/${encodeURIComponent(one.file)}`)}>${t('run.download')}</a>
      </div>
      <div class="wide" tabindex="0" role="region" aria-label=${one.file}><table>
        <caption class="unseen">${t('run.rejected')}</caption>
        <thead><tr><th scope="col" class="number">${t('run.line')}</th><th scope="col">${t('run.reason')}</th>
          <th scope="col">${t('run.columns')}</th></tr></thead>
        <tbody>${one.rows.map(row)}</tbody>
      </table></div>
      ${one.more ? html`<p class="hint">${t('run.moreRows', { n: one.rows.length })}</p>` : nothing}
    </section>`;

  const rejected = () => {
    const { run, rejected: files } = answer;
    if (!run.rowsRejected) {
      return nothing;
    }
    return html`
      <h2>${t('run.rejected')}</h2>
      ${files.length === 0 ? html`<p class="hint">${t('run.noFile')}</p>` : files.map(file)}`;
  };

  function draw() {
    const run = answer?.run;
    render(html`
      <p class="back"><a href=${link('imports')}>${t('run.back')}</a></p>
      <h1>${t('run.title', { number: id })}${run ? html` <small>${run.system}, ${kindName(run.kind)}</small>` : nothing}</h1>
      ${run ? html`${facts(run)}${rejected()}` : nothing}`, place);
  }

  draw();
  load();
  return { draw, close() {} };
}
