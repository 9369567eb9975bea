// Step 3: what the database has, and what the columns mean.

import * as guess from './dbguess.js';
import { contactFields, statusFields } from './dbhalves.js';
import { rowsTable } from './dbrows.js';
import { t } from './i18n.js';
import { html, nothing, repeat } from './lit.js';

const PAUSE = 300;

export function tables(work) {
  let found = null;
  let failed = false;
  let search = '';
  let timer = null;
  let chosen = null;
  let busy = '';
  /** By the table as it is written: its first rows. */
  const read = new Map();
  /** By the key of a query: its first rows. */
  const answers = new Map();

  const enter = () => work.told(async () => {
    await work.readPreset();
    if (found === null) {
      await list();
    }
    for (const key of ['CallDataTable', 'AgentActivityTable']) {
      if (work.says(key) !== '') {
        await look(work.says(key));
      }
    }
  });

  async function list() {
    busy = 'tables';
    work.draw();
    try {
      failed = false;
      found = await work.ask('tables', { search });
    } catch (problem) {
      failed = true;
      throw problem;
    } finally {
      busy = '';
    }
  }

  function searched(event) {
    search = event.target.value;
    clearTimeout(timer);
    timer = setTimeout(() => work.told(list), PAUSE);
  }

  async function look(table) {
    if (!read.has(table)) {
      busy = 'rows';
      work.draw();
      try {
        read.set(table, await work.ask('rows', { table }));
      } finally {
        busy = '';
      }
    }
  }

  const choose = table => work.told(async () => {
    chosen = table;
    await look(table);
  });

  const answer = key => () => work.told(async () => {
    answers.delete(key);
    answers.set(key, await work.ask('rows', { query: work.says(key) }));
  });

  function use(keys) {
    Object.entries(keys).forEach(([key, value]) => work.keys.set(key, value));
    work.draw();
  }

  const columnsOf = key => read.get(work.says(key))?.columns ?? [];

  const list_ = () => html`
    <section class="card">
      <h3>${t('db.tables')}</h3>
      <label><span class="unseen">${t('db.searchTables')}</span>
        <input type="search" placeholder=${t('db.searchTables')} .value=${search} @input=${searched}></label>
      <ul class="tables" aria-label=${t('db.tables')} aria-busy=${busy === 'tables' ? 'true' : 'false'}>
        ${repeat(found?.tables ?? [], table => table.written, table => html`
          <li><button type="button" class="quiet" aria-pressed=${String(table.written === chosen)}
            @click=${() => choose(table.written)}>
            ${table.schema ? html`<span class="hint">${table.schema}.</span>` : nothing}${table.name}
            ${table.view ? html`<small>${t('db.view')}</small>` : nothing}</button></li>`)}
      </ul>
      <p class="hint" role="status">${busy === 'tables' || found === null ? failed ? t('db.noTables') : t('db.asking')
        : found.more ? t('db.moreTables', { n: found.tables.length }) : t('db.countTables', { n: found.tables.length })}</p>
    </section>`;

  const rows = () => html`
    <section class="card looked">
      ${chosen === null ? html`<p class="hint">${t('db.chooseTable')}</p>`
        : !read.has(chosen) ? html`<p aria-busy=${busy === 'rows' ? 'true' : 'false'}>${t('db.asking')}</p>`
          : html`
            <div class="buttons">
              <button type="button" @click=${() => use(guess.contacts(chosen, read.get(chosen).columns))}>
                ${t('db.useForContacts')}</button>
              <button type="button" @click=${() => use(guess.statuses(chosen, read.get(chosen).columns))}>
                ${t('db.useForStatuses')}</button>
            </div>
            ${rowsTable(t('db.rowsOf', { table: chosen }), read.get(chosen))}`}
    </section>`;

  const shared = { answer, answers, columnsOf, look: key => work.told(() => look(work.says(key))) };

  const view = () => html`
    <h2 tabindex="-1">${t('db.step.tables')}</h2>
    <div class="database">${list_()}${rows()}</div>
    ${contactFields(work, shared)}
    ${statusFields(work, shared)}
    <div class="buttons">
      <button type="button" class="secondary" @click=${() => work.goTo('test')}>${t('db.toTestAgain')}</button>
      <button type="button" @click=${() => work.goTo('result')}>${t('db.toResult')}</button>
    </div>`;

  return { enter, view };
}
