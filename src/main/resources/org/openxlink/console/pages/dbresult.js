// Step 4: the section as it would be, what is wrong with it, and what an import would find.

import { problemList } from './draft.js';
import { day as dayName, t } from './i18n.js';
import { html, live, nothing } from './lit.js';
import { put } from './rest.js';
import { link } from './router.js';

const MOST = 50;

export function result(work) {
  let section = null;
  let harvest = null;
  let why = '';
  let busy = false;
  let day = '';
  let kept = false;

  const enter = () => work.told(async () => {
    section = null;
    harvest = null;
    kept = false;
    section = await work.ask('section');
    work.draw();
    if (section.sound) {
      await count();
    }
  });

  /** A database that can't be asked is no reason not to keep the keys. */
  async function count() {
    busy = true;
    why = '';
    work.draw();
    try {
      harvest = await work.ask('harvest', { day });
      day ||= harvest.day;
    } catch (problem) {
      why = problem.message;
    } finally {
      busy = false;
      work.draw();
    }
  }

  const keep = () => work.told(async () => {
    const stored = await put(`/systems/${encodeURIComponent(work.name)}/section`, { keys: work.keys.changed(), mustExist: work.known });
    kept = true;
    await work.kept(stored);
  });

  const names = (title, list) => list.length === 0 ? nothing : html`
    <dt>${title}</dt>
    <dd>${list.slice(0, MOST).join(', ')}${list.length > MOST ? html` <small>${t('db.moreNames', { n: list.length - MOST })}</small>` : nothing}</dd>`;

  const found = () => html`
    <dl class="harvest">
      ${harvest.contacts === null ? nothing : html`<dt>${t('db.contacts')}</dt><dd>${t('db.rowsOfDay', { n: harvest.contacts, day: dayName(harvest.day) })}</dd>`}
      ${names(t('db.queues', { n: harvest.queues.length }), harvest.queues)}
      ${names(t('db.values'), harvest.valueTypes)}
      ${harvest.statuses === null ? nothing : html`<dt>${t('db.statuses')}</dt><dd>${t('db.rowsOfDay', { n: harvest.statuses, day: dayName(harvest.day) })}</dd>`}
      ${names(t('db.activities'), harvest.activities)}
    </dl>
    ${harvest.warnings.map(warning => html`<p class="warned">! ${warning}</p>`)}`;

  const yields = () => html`
    <section class="card">
      <h3>${t('db.harvest')}</h3>
      <form class="inline" @submit=${event => { event.preventDefault(); work.told(count); }}>
        <label>${t('db.day')} <input type="date" .value=${live(day)} @input=${event => { day = event.target.value; }}></label>
        <button type="submit" class="secondary" ?disabled=${busy}>${t('db.countAgain')}</button>
      </form>
      <div aria-live="polite" aria-busy=${busy ? 'true' : 'false'}>
        ${busy ? html`<p>${t('db.asking')}</p>` : harvest !== null ? found() : nothing}
        ${why ? html`<p class="refused">${why}</p>` : nothing}
      </div>
    </section>`;

  const lines = () => html`
    <section class="card">
      <h3>${t('db.lines')}</h3>
      <pre tabindex="0" aria-label=${t('db.lines')}>${section.lines.join('\n')}</pre>
      ${section.problems.length === 0
        ? html`<p class="good">✓ ${t('db.sound')}</p>`
        : html`<h3>${t('db.problems')}</h3>${problemList(section.problems)}`}
    </section>`;

  const view = () => html`
    <h2 tabindex="-1">${t('db.step.result')}</h2>
    ${section === null ? html`<p aria-busy="true">${t('frame.loading')}</p>` : html`${lines()}${section.sound ? yields() : nothing}`}
    <p class="good" role="status">${kept ? html`✓ ${t('db.kept')}
      <a href=${link('changes')}>${t('draft.review')}</a>` : nothing}</p>
    <div class="buttons">
      <button type="button" class="secondary" @click=${() => work.goTo('tables')}>${t('db.toTablesAgain')}</button>
      <button type="button" ?disabled=${section === null || kept} @click=${keep}>${t('draft.keep')}</button>
    </div>`;

  return { enter, view };
}
