// An import by hand while it runs: told by server-sent events, also after the page was left and opened again.

import { days, t } from './i18n.js';
import { html, nothing, repeat } from './lit.js';
import { events, get, remove } from './rest.js';
import { kindName, outcome, state } from './signs.js';

const REMEMBERED = 'openxlink.import';

/** ended is called when it has ended. */
export function importWatch(draw, ended) {
  let id = null;
  let source = null;
  let lines = new Map();
  let end = null;
  let stopping = false;
  let problem = '';

  const keyOf = one => `${one.kind}:${one.system}`;
  const running = () => id !== null && end === null && problem === '';

  function follow(next) {
    close();
    [id, lines, end, stopping, problem] = [next, new Map(), null, false, ''];
    sessionStorage.setItem(REMEMBERED, id);
    source = events(`/imports/${encodeURIComponent(id)}/events`);
    source.addEventListener('open', () => { lines = new Map(); }); // a new connection tells all from the beginning
    on('begins', one => put(one, { state: 'running' }));
    on('progress', one => put(one, { state: 'running', reason: '', ...one }));
    on('waiting', one => put(one, { state: 'waiting', reason: one.reason }));
    on('run', ({ run }) => put(run, { state: run.outcome, run }));
    on('end', finish);
    source.addEventListener('error', () => lost(id));
    draw();
  }

  const on = (word, action) => source.addEventListener(word, event => {
    action(JSON.parse(event.data));
    draw();
  });

  function put(one, more) {
    lines.set(keyOf(one), { ...lines.get(keyOf(one)), system: one.system, kind: one.kind, ...more });
  }

  function finish(report) {
    end = report;
    report.runs.forEach(run => put(run, { state: run.outcome, run }));
    sessionStorage.removeItem(REMEMBERED);
    source.close();
    ended();
  }

  /** The browser connects again by itself, unless the import is not known any more. */
  async function lost(lostId) {
    if (source.readyState !== EventSource.CLOSED || end !== null || lostId !== id) {
      return;
    }
    sessionStorage.removeItem(REMEMBERED);
    try {
      const known = (await get('/imports')).imports.some(one => one.id === lostId);
      problem = t(known ? 'watch.crowded' : 'watch.unknown');
    } catch (failure) {
      problem = failure.status === 0 ? t('frame.unreachable') : failure.message;
    }
    draw();
  }

  async function cancel() {
    stopping = true;
    draw();
    try {
      await remove(`/imports/${encodeURIComponent(id)}`);
    } catch (failure) {
      problem = failure.message;
      draw();
    }
  }

  function close() {
    source?.close();
  }

  const share = line => line.run ? 1 : line.total > 0 ? Math.min(1, line.done / line.total) : null;

  const bar = line => share(line) === null
    ? html`<progress aria-label=${t('watch.of', { name: line.system })}></progress>`
    : html`<progress aria-label=${t('watch.of', { name: line.system })} max="1" .value=${share(line)}></progress>`;

  const counts = line => line.run
    ? t('watch.result', { rows: line.run.rowsRead, sent: line.run.sent, unchanged: line.run.unchanged })
    : t('watch.counts', { rows: line.rows ?? 0, intervals: line.intervals ?? 0, days: line.days ?? 0, rate: line.rate ?? 0 });

  const row = line => html`
    <tr>
      <th scope="row">${line.system} <small>${kindName(line.kind)}</small></th>
      <td>${line.run ? outcome(line.run.outcome) : state(line.state)}</td>
      <td class="bar">${bar(line)}</td>
      <td>${counts(line)}${line.reason ? html`<small lang="en">${line.reason}</small>` : nothing}
        ${line.run?.message ? html`<small class="said" lang="en">${line.run.message}</small>` : nothing}</td>
    </tr>`;

  const rest = () => end && end.rest.length > 0
    ? html`<p>${t('watch.rest')}</p><ul>${end.rest.map(one => html`
        <li>${one.system}, ${kindName(one.kind)}: ${days([...new Set([one.first, one.last])])}</li>`)}</ul>`
    : nothing;

  /** What a screen reader hears; not each number. */
  const said = () => problem !== '' ? problem
    : end === null ? (stopping ? t('watch.stopping') : t('watch.running', { n: lines.size }))
      : end.problem ?? (end.rest.length > 0 ? t('watch.stopped') : t('watch.ended'));

  const view = () => id === null ? nothing : html`
    <section class="card watch" aria-labelledby="under-way">
      <h2 id="under-way">${t('watch.title')}</h2>
      <p class="said ${problem ? 'refused' : ''}" role="status">${said()}</p>
      ${lines.size === 0 ? nothing : html`
        <div class="wide"><table>
          <caption class="unseen">${t('watch.title')}</caption>
          <thead><tr><th scope="col">${t('overview.system')}</th><th scope="col">${t('overview.state')}</th>
            <th scope="col">${t('watch.progress')}</th><th scope="col">${t('watch.numbers')}</th></tr></thead>
          <tbody>${repeat([...lines.values()], keyOf, row)}</tbody>
        </table></div>`}
      ${rest()}
      ${running() ? html`
        <button type="button" class="secondary" ?disabled=${stopping} @click=${cancel}>${t('watch.cancel')}</button>`
        : nothing}
    </section>`;

  const before = sessionStorage.getItem(REMEMBERED);
  if (before !== null) {
    queueMicrotask(() => follow(before)); // the page is not complete yet
  }
  return { follow, followed: () => id, running, view, close };
}
