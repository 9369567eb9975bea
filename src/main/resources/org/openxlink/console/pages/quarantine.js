// What targets refused: why, with request and answer; sends it again or takes it out.

import { sure } from './dialog.js';
import { dateTime, number, t, when } from './i18n.js';
import { html, live, nothing, render, repeat } from './lit.js';
import { get, post } from './rest.js';
import { link } from './router.js';
import { kindName, outcome } from './signs.js';

export const quarantine = { path: 'quarantine', title: 'quarantine.title', role: 'viewer', open };

function open(place, frame) {
  let list = null;
  let chosen = new Set();
  let details = new Map();
  let opened = new Set();
  let busy = false;
  let said = '';
  let runs = [];

  async function load() {
    try {
      list = await get('/quarantine');
      const there = new Set(list.entries.map(one => one.id));
      chosen = new Set([...chosen].filter(id => there.has(id)));
      frame.badge('quarantine', list.total);
    } catch (problem) {
      frame.failed(problem);
    }
    draw();
  }

  async function act(what) {
    busy = true;
    draw();
    try {
      await what([...chosen]);
    } catch (problem) {
      frame.failed(problem);
    }
    busy = false;
    await load();
  }

  const retry = () => act(async ids => {
    ({ runs } = await post('/quarantine/retry', { ids }));
    const left = new Set((await get('/quarantine')).entries.map(one => one.id));
    const stay = ids.filter(id => left.has(id)).length;
    details = new Map();
    said = stay === 0 ? t('quarantine.accepted', { n: ids.length })
      : t('quarantine.refusedAgain', { n: stay, accepted: ids.length - stay });
  });

  async function drop() {
    const title = t('quarantine.reallyDrop', { n: chosen.size });
    if (await sure({ title, text: t('quarantine.sure'), action: t('quarantine.drop') })) {
      await act(async ids => {
        const { dropped } = await post('/quarantine/drop', { ids });
        runs = [];
        said = t('quarantine.dropped', { n: dropped });
      });
    }
  }

  function pick(ids, on) {
    chosen = new Set(chosen);
    ids.forEach(id => on ? chosen.add(id) : chosen.delete(id));
    draw();
  }

  async function show(id) {
    opened = new Set(opened);
    opened.has(id) ? opened.delete(id) : opened.add(id);
    draw();
    if (opened.has(id) && !details.has(id)) {
      try {
        details.set(id, await get(`/quarantine/${encodeURIComponent(id)}`));
      } catch (problem) {
        frame.failed(problem);
      }
      draw();
    }
  }

  const what = one => one.kind === 'contacts'
    ? html`${one.name} <small>${t('quarantine.queue', { number: String(one.queue) })}</small>`
    : html`${one.agent} <small>${one.activity}</small>`;

  const values = one => one.kind === 'contacts'
    ? t('quarantine.values', { offered: one.offered, handled: one.handled, seconds: number(one.seconds) })
    : one.end ? t('quarantine.until', { end: when(one.end) }) : t('quarantine.goingOn');

  const row = one => html`
    <tr class=${opened.has(one.id) ? 'opened' : ''}>
      ${frame.may('operator') ? html`<td class="pick"><input type="checkbox" .checked=${live(chosen.has(one.id))}
        aria-label=${t('quarantine.choose', { name: one.name ?? one.agent, start: dateTime(one.start) })}
        @change=${e => pick([one.id], e.target.checked)}></td>` : nothing}
      <th scope="row">${what(one)}</th>
      <td>${one.system} <small>${kindName(one.kind)}</small></td>
      <td class="interval"><time datetime=${one.start}>${dateTime(one.start)}</time><small>${values(one)}</small></td>
      <td class="why"><b>${one.status}</b> <span lang="en">${one.reason}</span></td>
      <td><time datetime=${one.since}>${when(one.since)}</time>
        <small><a href=${link('imports', String(one.run))}>${t('history.run', { number: String(one.run) })}</a></small></td>
      <td class="act"><button type="button" class="quiet" aria-expanded=${opened.has(one.id)} @click=${() => show(one.id)}>
        ${t(opened.has(one.id) ? 'quarantine.hide' : 'quarantine.show')}<span class="unseen"> ${one.id}</span></button></td>
    </tr>
    ${opened.has(one.id) ? html`
      <tr class="details"><td colspan="7">${exchange(one)}</td></tr>` : nothing}`;

  const exchange = one => html`
    <div class="exchange">
      <section><h3>${t('quarantine.request')}</h3>
        <pre tabindex="0">${details.get(one.id)?.request ?? t('frame.loading')}</pre></section>
      <section><h3>${t('quarantine.answer', { status: String(one.status), target: one.target })}</h3>
        <pre tabindex="0">${pretty(one.answer)}</pre></section>
    </div>`;

  const pretty = text => {
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch (noJson) {
      return text;
    }
  };

  const actions = () => frame.may('operator') ? html`
    <div class="tools">
      <button type="button" ?disabled=${busy || chosen.size === 0} aria-busy=${busy} @click=${retry}>
        ${t('quarantine.retry')}${chosen.size > 0 ? ` (${number(chosen.size)})` : nothing}</button>
      <button type="button" class="secondary" ?disabled=${busy || chosen.size === 0} @click=${drop}>${t('quarantine.drop')}</button>
    </div>` : nothing;

  const told = () => html`
    <div role="status">
      ${said ? html`<p class="card said">${said}</p>` : nothing}
      ${runs.filter(run => run.message).map(run => html`
        <p class="card said">${outcome(run.outcome)} ${run.system}: <span lang="en">${run.message}</span></p>`)}
    </div>`;

  const table = () => html`
    <div class="wide" tabindex="0" role="region" aria-label=${t('quarantine.title')}><table class="held">
      <caption class="unseen">${t('quarantine.title')}</caption>
      <thead><tr>
        ${frame.may('operator') ? html`<th scope="col" class="pick"><input type="checkbox" aria-label=${t('quarantine.all')}
          .checked=${live(chosen.size > 0 && chosen.size === list.entries.length)}
          .indeterminate=${chosen.size > 0 && chosen.size < list.entries.length}
          @change=${e => pick(list.entries.map(one => one.id), e.target.checked)}></th>` : nothing}
        ${['what', 'from', 'interval', 'reason', 'since'].map(name => html`<th scope="col">${t(`quarantine.${name}`)}</th>`)}
        <th scope="col"><span class="unseen">${t('quarantine.show')}</span></th>
      </tr></thead>
      <tbody>${repeat(list.entries, one => one.id, row)}</tbody>
    </table></div>
    ${list.total > list.entries.length
      ? html`<p class="hint">${t('quarantine.more', { n: list.total - list.entries.length })}</p>` : nothing}`;

  function draw() {
    render(html`
      <h1>${t('quarantine.title')}</h1>
      <p class="hint">${t('quarantine.hint')}</p>
      ${told()}
      ${list === null ? html`<p aria-busy="true">${t('frame.loading')}</p>`
        : list.entries.length === 0 ? html`<p class="empty">${t('quarantine.none')}</p>`
          : html`${actions()}${table()}`}`, place);
  }

  draw();
  load();
  return { draw, close() {} };
}
