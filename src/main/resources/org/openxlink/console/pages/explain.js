// One value of a WFM queue: where it comes from, how it is worked out, and what became of it.

import { dateTime, day as dayName, number, t, tOr } from './i18n.js';
import { html, nothing, render } from './lit.js';
import { get, withParameters } from './rest.js';
import { link } from './router.js';

export const explain = {
  path: 'explain',
  title: 'explain.title',
  role: 'viewer',
  under: 'data',
  open(place, frame, [queue, valueType, day, time, second]) {
    let view = null;
    let failed = false;
    let closed = false;

    async function load() {
      try {
        view = await get(withParameters('/explain', { queue, valueType, day, time, second: second === 'second' ? 'true' : '' }));
        frame.done();
      } catch (problem) {
        failed = true;
        frame.failed(problem);
      }
      if (!closed) {
        draw();
      }
    }

    function draw() {
      render(html`
        <p class="back"><a href=${link('data', 'contacts', queue, day)}>${t('explain.back')}</a></p>
        <h1>${t('explain.title')}</h1>
        ${view ? explained(view) : failed ? nothing : html`<p aria-busy="true">${t('explain.reading')}</p>`}`, place);
    }

    draw();
    load();
    return { draw, close: () => { closed = true; } };
  },
};

const clock = time => time.slice(11, 16);

const explained = view => html`
  <section class="card">
    <h2>${view.subject.queue} ${view.subject.queueName} · ${view.subject.valueTypeName}</h2>
    <p>${dayName(view.subject.day)}, ${clock(view.subject.time)} – ${clock(view.subject.end)}</p>
    <p class="result">${view.result === null ? t('explain.noResult') : number(view.result)}</p>
    ${view.leftOut ? html`<p class="refused">${view.leftOut}</p>` : nothing}
    <p class="hint">${t(view.mapping.script ? 'explain.byScript' : 'explain.bySum',
      { place: view.mapping.place, script: view.mapping.script ?? '' })}</p>
  </section>
  <section class="card explained"><h2>${t('explain.sources')}</h2>${view.sources.map(source)}${view.read.map(read)}</section>
  ${view.script ? script(view.script) : nothing}
  <section class="card">
    <h2>${t('explain.record')}</h2>
    ${amounts(t('explain.now'), view.record)}
    <p>${tOr(`ledger.${view.ledger.state}`, view.ledger.state)}
      ${view.ledger.accepted ? t('explain.accepted', { when: dateTime(view.ledger.accepted), run: view.ledger.run }) : nothing}</p>
    ${amounts(t('explain.ledger'), view.ledger.amounts)}
    ${view.quarantine ? html`<p class="refused" lang="en">${view.quarantine.reason}
      <a href=${link('quarantine')}>${view.quarantine.id}</a></p>` : nothing}
  </section>`;

const source = one => html`
  <h3>${t('mapping.para', { number: one.para })}: ${[one.system, ...one.queue, one.valueType].join(':')}
    = ${one.value === null ? t('explain.absent') : number(one.value)}</h3>
  ${one.origin === 'kept' ? html`<p class="hint">${t('explain.kept')}</p>` : nothing}
  ${one.rows.length === 0 ? nothing : html`
    <table>
      <thead><tr><th scope="col">${t('explain.place')}</th><th scope="col">${t('explain.row')}</th>
        <th scope="col" class="number">${t('explain.value')}</th></tr></thead>
      <tbody>${one.rows.map(row => html`
        <tr><td>${row.file ? `${row.file}:${row.line}` : row.line}</td><td><code>${row.text}</code></td>
          <td class="number">${row.value === null ? '–' : number(row.value)}</td></tr>`)}</tbody>
    </table>
    ${one.allRows > one.rows.length
      ? html`<p class="hint">${t('explain.moreRows', { n: one.allRows - one.rows.length })}</p>` : nothing}`}`;

const read = one => html`
  <details>
    <summary>${t('explain.read', { system: one.system, rows: one.rows })}</summary>
    ${one.message ? html`<p class="refused" lang="en">${one.message}</p>` : nothing}
    ${one.sql ? html`<pre>${one.sql}\n${one.parameters.join(', ')}</pre>` : nothing}
    ${one.files.length > 0 ? html`<p>${one.files.join(', ')}</p>` : nothing}
    ${one.gone.length > 0 ? html`<p class="refused">${t('explain.gone', { files: one.gone.join(', ') })}</p>` : nothing}
    ${one.rejected.map(bad => html`
      <p class="refused">${bad.file ? `${bad.file}:` : ''}${bad.line}: <code>${bad.text}</code> ${bad.reason}</p>`)}
  </details>`;

const script = run => html`
  <section class="card">
    <h2>${run.file}</h2>
    ${run.failure ? html`<p class="refused" lang="en">${run.failure}</p>` : html`<p>Result = ${number(run.result)}</p>`}
    <pre tabindex="0">${run.steps.map(step => `${String(step.line || '').padStart(4)}  ${step.text.padEnd(48)} ${changes(step)}`.trimEnd()).join('\n')}</pre>
    ${run.cut ? html`<p class="hint">${t('explain.cut')}</p>` : nothing}
  </section>`;

const changes = step => Object.entries(step.changed ?? {}).map(([name, value]) => `${name}=${value}`).join(', ');

const amounts = (title, record) => record === null ? nothing : html`
  <p><strong>${title}:</strong>
    ${t('explain.amounts', { offered: record.offered, handled: record.handled, mean: record.mean ?? '–' })}</p>`;
