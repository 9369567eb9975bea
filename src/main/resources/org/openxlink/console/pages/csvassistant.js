// From a CSV file to the section that reads it: a proposal, corrected by a person, read by the readers of imports.

import { begun } from './begun.js';
import { gathered, draft, problemList, teller } from './draft.js';
import { dateTime, number, size, t } from './i18n.js';
import { choice } from './keyform.js';
import { html, live, nothing, render } from './lit.js';
import { get, post, put } from './rest.js';
import { go, link } from './router.js';

const MOST_BYTES = 5_000_000;
const SENT_BYTES = 256 * 1024;
const PAUSE = 400;
const ROWS = 20;
const SEPARATORS = ['0', '1', '2', '3'];
const ORDERS = ['dmy', 'mdy', 'ymd'];
const INTERVALS = ['15', '30', '60'];
const AFTER = ['0', '1', '2'];
const works = begun();

/** What differs between the two halves of a section. */
const CONTACTS = {
  prefix: '', names: 'ColumnNames', list: 'Groups', after: 'DeleteImportFiles', listOf: 'GroupColumn',
  roles: ['GroupColumn', 'SubGroupColumn', 'TimeStampColumn', 'DateColumn', 'TimeColumn', 'AHTColumn', 'HandledColumn'],
};
const STATUSES = {
  prefix: 'Activity', names: 'ActivityColumnNames', list: 'ActivityIdentifiers', after: 'DeleteActivityImportFiles',
  listOf: 'ActivityColumn',
  roles: ['AgentColumn', 'ActivityColumn', 'ActivityStartTimeStampColumn', 'ActivityStartDateColumn', 'ActivityStartTimeColumn',
    'ActivityEndTimeStampColumn', 'ActivityEndDateColumn', 'ActivityEndTimeColumn', 'ActivityDurationColumn'],
};

export const csvAssistant = { path: 'csvassistant', title: 'csv.title', role: 'administrator', under: 'systems', open };

function open(place, frame, [given = '']) {
  let name = given;
  let statuses = false;
  let folder = `in/${given}`;
  let files = null;
  let source = null; // { folder, file } or { bytes }
  let called = '';
  let proposal = null;
  let keys = {};
  let trial = null;
  let changes = 0;
  let timer = null;
  let asked = 0;
  let closed = false;

  const told = teller(frame, drawn);
  const half = () => statuses ? STATUSES : CONTACTS;
  const key = bare => half().prefix + bare;

  const count = () => told(async () => { changes = (await draft()).changes.length; });

  /** What was begun before somebody left is taken up again. */
  function takeUp(before) {
    ({ name, statuses, folder, files, source, called, proposal, keys } = before);
    return proposal === null ? drawn() : told(read);
  }

  /** An external system that is there already says where its files are. */
  async function look() {
    const there = (await get('/systems')).systems.some(system => system.name.toLowerCase() === name.trim().toLowerCase());
    if (there) {
      const section = await get(`/systems/${encodeURIComponent(name.trim())}/section`);
      folder = section.keys.find(one => /^(Activity)?Source$/i.test(one.key))?.value ?? folder;
    }
  }

  const list = event => {
    event?.preventDefault();
    return told(async () => { ({ files } = await post('/csv/files', { folder })); });
  };

  const pick = file => {
    keys = {};
    source = { folder, file };
    called = file;
    return propose(folder);
  };

  async function upload(file) {
    if (!file) {
      return;
    }
    if (file.size > MOST_BYTES) {
      frame.failed(new Error(t('csv.tooLarge')));
      return;
    }
    keys = {};
    source = { bytes: await base64(file.slice(0, SENT_BYTES)) };
    called = file.name;
    await propose(folder);
  }

  const propose = inFolder => told(async () => {
    proposal = await post('/csv/proposal', { ...source, statuses });
    keys = {
      Interface: 'CSV',
      [key('Source')]: keys[key('Source')] ?? inFolder,
      ...Object.fromEntries(half().roles.map(role => [role, ''])),
      [key('HeaderLines')]: '',
      ...Object.fromEntries(proposal.keys.map(one => [one.key, one.value])),
    };
    await read();
  });

  async function read() {
    if (name.trim() === '') {
      throw new Error(t('csv.noName'));
    }
    const mine = ++asked;
    const answer = await post('/csv/trial', { sample: { ...source, statuses }, system: name.trim(), keys: asList() });
    if (mine === asked) {
      trial = answer;
    }
  }

  const asList = () => Object.entries(keys).map(([one, value]) => ({ key: one, value }));

  function set(changed) {
    Object.assign(keys, changed);
    clearTimeout(timer);
    timer = setTimeout(() => told(read), PAUSE);
    drawn();
  }

  /** A role has one column, and a column one role. */
  function play(column, role) {
    const changed = {};
    half().roles.filter(one => keys[one] === String(column)).forEach(one => { changed[one] = ''; });
    if (role !== '') {
      changed[role] = String(column);
    }
    if (statuses && (role.endsWith('DurationColumn') || role.startsWith('ActivityEnd') || role === '')) {
      changed.ActivityTimeSpanType = '';
    }
    set(changed);
  }

  const names = () => (keys[half().names] ?? '').split(';');

  function rename(column, text) {
    const all = names();
    all[column - 1] = text.replaceAll(';', ' ');
    set({ [half().names]: all.join(';') });
  }

  const finish = () => told(async () => {
    await read();
    await put(`/systems/${encodeURIComponent(name.trim())}/section`, { keys: asList() });
    works.forget(given);
    source = null;
    if (!closed) {
      go('systems', name.trim());
    }
  });

  const step1 = () => html`
    <section class="card" aria-labelledby="which">
      <h2 id="which">${t('csv.file')}</h2>
      <div class="inline">
        <label>${t('csv.name')}
          <input name="name" maxlength="100" .value=${live(name)} @input=${event => { name = event.target.value; }}></label>
        <label>${t('csv.holds')}
          <select name="kind" @change=${event => {
            statuses = event.target.value === 'statuses';
            source ? propose(folder) : drawn();
          }}>
            <option value="contacts" ?selected=${!statuses}>${t('kind.contacts')}</option>
            <option value="statuses" ?selected=${statuses}>${t('kind.statuses')}</option>
          </select></label>
      </div>
      <form class="inline" @submit=${list}>
        <label>${t('csv.folder')}
          <input name="folder" required .value=${live(folder)} @input=${event => { folder = event.target.value; }}></label>
        <button type="submit" class="secondary">${t('csv.list')}</button>
        <label>${t('csv.upload')}
          <input type="file" name="upload" accept=".csv,.txt,.tsv,.dat,.asc" @change=${event => upload(event.target.files[0])}></label>
      </form>
      ${files === null ? nothing : files.length === 0 ? html`<p class="empty">${t('csv.noFiles')}</p>` : html`
        <ul class="picks" aria-label=${t('csv.server')}>
          ${files.map(file => html`<li><button type="button" class="quiet" aria-pressed=${file.name === called} @click=${() => pick(file.name)}>
            ${file.name}</button> <small>${size(file.size)}, ${dateTime(file.modified)}</small></li>`)}
        </ul>`}
    </section>`;

  const select = (name, values, unset) => html`
    <label><span class="mono">${name}</span>
      <select name=${name} @change=${event => set({ [name]: event.target.value })}>
        ${unset ? html`<option value="" ?selected=${!keys[name]}>${t('keys.unset')}</option>` : nothing}
        ${[...new Set([...values, keys[name] ?? ''])].filter(one => one !== '').map(one => html`
          <option value=${one} ?selected=${one === keys[name]}>${choice(name, one)}</option>`)}
      </select></label>`;

  const text = (name, kind = 'text') => html`
    <label><span class="mono">${name}</span>
      <input name=${name} type=${kind} min="0" .value=${live(keys[name] ?? '')}
        @input=${event => set({ [name]: event.target.value })}></label>`;

  const step2 = () => html`
    <section class="card" aria-labelledby="written">
      <h2 id="written">${t('csv.written')} <small>${called} · ${t('csv.encoding', { encoding: proposal.encoding })}</small></h2>
      ${proposal.notes.map(note => html`<p class="gathered">${t(`csv.note.${note}`)}</p>`)}
      <div class="inline">
        ${select(key('SeparatorCharacter'), SEPARATORS)}
        ${text(key('HeaderLines'), 'number')}
        ${select(key('DateOrder'), ORDERS, true)}
        ${statuses ? select('ActivityTimeSpanType', AFTER, true) : select('Interval', INTERVALS, true)}
        ${text(key('Source'))}
        ${select(half().after, AFTER, true)}
        ${keys[half().after] === '1' ? text(key('Destination')) : nothing}
      </div>
    </section>`;

  const columnHead = index => {
    const column = index + 1;
    const role = half().roles.find(one => keys[one] === String(column)) ?? '';
    return html`
      <th scope="col">
        <input aria-label=${t('csv.columnName', { n: column })} .value=${live(names()[index] ?? '')}
          @input=${event => rename(column, event.target.value)}>
        <select aria-label=${t('csv.columnRole', { n: column })} class=${role ? 'played' : ''}
          @change=${event => play(column, event.target.value)}>
          <option value="" ?selected=${role === ''}>${t(statuses ? 'csv.role.unused' : 'csv.role.none')}</option>
          ${half().roles.map(one => html`<option value=${one} ?selected=${one === role}>${t(`csv.role.${one}`)}</option>`)}
        </select>
      </th>`;
  };

  const row = one => html`
    <tr class=${one.verdict}>
      <td class="number">${String(one.line)}</td>
      ${one.cells.map(cell => html`<td>${cell}</td>`)}
      <td class="verdict">${t(`csv.verdict.${one.verdict}`)} <small>${one.text}</small></td>
    </tr>`;

  const table = reading => {
    const columns = Math.max(names().length, ...reading.rows.map(one => one.cells.length));
    return html`
      <div class="wide" tabindex="0" role="region" aria-label=${t('csv.columns')}><table class="sample">
        <caption class="unseen">${t('csv.columns')}</caption>
        <thead><tr><th scope="col">${t('csv.line')}</th>
          ${Array.from({ length: columns }, (_, index) => columnHead(index))}
          <th scope="col">${t('csv.verdict')}</th></tr></thead>
        <tbody>${reading.header.map((line, index) => html`
          <tr class="skipped"><td class="number">${String(index + 1)}</td><td colspan=${columns + 1}>${line}</td></tr>`)}
          ${reading.rows.slice(0, ROWS).map(row)}</tbody>
      </table></div>`;
  };

  /** Where the section has errors, the columns can still be chosen. */
  const bare = () => ({ header: [], rows: [] });

  const step3 = () => html`
    <section class="card" aria-labelledby="columns">
      <h2 id="columns">${t('csv.columns')}</h2>
      <p class="hint">${t('csv.columnsHint')}</p>
      ${trial.problems.length > 0 ? problemList(trial.problems.map(problem => ({ ...problem, column: 0 }))) : nothing}
      ${table(trial.reading ?? bare())}
      ${trial.reading && trial.sound ? html`<p role="status">${t('csv.counts', {
        taken: trial.reading.taken, rejected: trial.reading.rejected, unlisted: trial.reading.unlisted })}</p>` : nothing}
      <label><span class="mono">${half().list}</span>
        <textarea name=${half().list} rows="2" spellcheck="false" .value=${live(keys[half().list] ?? '')}
          @input=${event => set({ [half().list]: event.target.value.replace(/\s*\n\s*/g, ';') })}></textarea></label>
      ${trial.reading?.found.length > 0 ? html`<button type="button" class="quiet"
        @click=${() => set({ [half().list]: trial.reading.found.join(';') })}>
        ${t('csv.useFound')} (${number(trial.reading.found.length)})</button>` : nothing}
    </section>
    <section class="card" aria-labelledby="result">
      <h2 id="result">${t('csv.result')}</h2>
      <pre tabindex="0">${trial.lines.join('\n')}</pre>
      <div class="go"><button type="button" @click=${finish}>${t('draft.keep')}</button></div>
    </section>`;

  function drawn() {
    if (!closed) {
      draw();
    }
  }

  function draw() {
    render(html`
      <p class="back"><a href=${link('systems')}>${t('systems.back')}</a></p>
      <h1>${t('csv.title')}</h1>
      ${gathered(changes)}
      <p class="hint">${t('csv.hint')}</p>
      ${step1()}
      ${proposal ? step2() : nothing}
      ${trial ? step3() : nothing}`, place);
  }

  draw();
  count();
  const before = works.take(given);
  before === undefined ? told(look) : takeUp(before);
  return {
    draw,
    close() {
      closed = true;
      clearTimeout(timer);
      if (source !== null) {
        works.keep(given, { name, statuses, folder, files, source, called, proposal, keys });
      }
    },
  };
}

/** The bytes of a file in Base64. */
async function base64(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  bytes.forEach(byte => { text += String.fromCharCode(byte); });
  return btoa(text);
}
