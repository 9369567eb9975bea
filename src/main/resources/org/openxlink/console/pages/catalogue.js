// What WFM has: the queues and value types of queues.ini, changed in the draft one by one or out of a CSV file.

import { catalogueFile } from './cataloguefile.js';
import { sure } from './dialog.js';
import { draft, gathered, problemList, teller } from './draft.js';
import { number, t } from './i18n.js';
import { html, live, nothing, render, repeat } from './lit.js';
import { get, post, put, remove } from './rest.js';
import { link } from './router.js';

const SHOWN = 200;
const CHANNELS = ['calls', 'chats', 'emails', 'social_media', 'documents', 'cases'];
const INTERVALS = [15, 30, 60];
const ROLES = ['offered', 'handled', 'aht', 'duration', 'none'];

/** What differs between queues and value types. */
const KINDS = {
  queues: {
    list: 'queues',
    mapped: 'queue',
    columns: ['number', 'name', 'parent', 'channel', 'interval', 'active'],
    fresh: next => ({ number: next, name: '', parent: 0, channel: 'calls', interval: 15, active: true }),
  },
  'value-types': {
    list: 'valueTypes',
    mapped: 'valueType',
    columns: ['number', 'name', 'role'],
    fresh: next => ({ number: next, name: '', role: 'none' }),
  },
};

export const catalogue = { path: 'catalogue', title: 'catalogue.title', role: 'viewer', open };

/** #/catalogue/queues, #/catalogue/value-types */
function open(place, frame, words) {
  const kind = words[0] in KINDS ? words[0] : 'queues';
  const { list, mapped, columns, fresh } = KINDS[kind];
  const mayEdit = frame.may('administrator');
  const state = { all: null, uses: new Map(), problems: [], changes: 0, search: '', edited: null, isNew: false };
  let busy = false;
  let closed = false;

  const told = teller(frame, drawn);
  const file = catalogueFile(kind, told, drawn, reload);

  const load = () => told(reload);

  async function reload() {
    const [known, maps, { problems }] =
      await Promise.all([get('/catalogue'), get('/mappings'), get('/catalogue/problems')]);
    state.uses = new Map();
    maps.mappings.forEach(one => state.uses.set(one[mapped], (state.uses.get(one[mapped]) ?? 0) + 1));
    state.all = known[list];
    state.names = new Map(known.queues.map(one => [one.number, one.name]));
    state.problems = problems;
    if (mayEdit) {
      state.changes = (await draft()).changes.length;
      frame.badge('changes', state.changes);
    }
  }

  async function act(what) {
    busy = true;
    draw();
    await told(async () => {
      await what();
      state.edited = null;
      await reload();
    });
    busy = false;
    drawn();
  }

  function send(event) {
    event.preventDefault();
    const one = state.edited;
    act(() => state.isNew ? post(`/catalogue/${kind}`, one) : put(`/catalogue/${kind}/${one.number}`, one));
  }

  async function drop(one) {
    const title = t('catalogue.reallyRemove', { name: one.name });
    const text = uses(one) > 0 ? t('catalogue.stillMapped', { n: uses(one) }) : t('catalogue.notInUse');
    if (await sure({ title, text, action: t('catalogue.remove') })) {
      await act(() => remove(`/catalogue/${kind}/${one.number}`));
    }
  }

  function edit(one, isNew) {
    state.edited = { ...one };
    state.isNew = isNew;
    draw();
    place.querySelector('form.entry [name=name]').focus();
  }

  const next = () => Math.max(0, ...state.all.map(one => one.number)) + 1;

  function set(name, value) {
    state.edited[name] = value;
  }

  const found = () => {
    const wanted = state.search.trim().toLocaleLowerCase();
    return state.all.filter(one => wanted === '' || String(one.number).startsWith(wanted)
      || one.name.toLocaleLowerCase().includes(wanted));
  };

  const parentName = one => one.parent === 0 ? '–' : html`${state.names.has(one.parent)
    ? html`${state.names.get(one.parent)} <small>${one.parent}</small>` : one.parent}`;

  const cells = {
    number: one => String(one.number),
    name: one => html`<strong>${one.name}</strong>`,
    parent: parentName,
    channel: one => t(`channel.${one.channel}`),
    interval: one => t('catalogue.minutes', { n: one.interval }),
    active: one => one.active ? t('catalogue.yes') : html`<span class="off">${t('catalogue.no')}</span>`,
    role: one => t(`meaning.${one.role}`),
  };

  const uses = one => state.uses.get(one.number) ?? 0;

  const row = one => html`
    <tr>
      ${columns.map((name, at) => at === 1 ? html`<th scope="row">${cells[name](one)}</th>` : html`<td>${cells[name](one)}</td>`)}
      <td class="number">${uses(one) === 0 ? html`<small>${t('catalogue.notMapped')}</small>` : number(uses(one))}</td>
      ${mayEdit ? html`<td class="act">
        <button type="button" class="quiet" @click=${() => edit(one, false)}>${t('catalogue.edit')}<span
          class="unseen"> ${one.name}</span></button>
        <button type="button" class="quiet" @click=${() => drop(one)}>${t('catalogue.remove')}<span
          class="unseen"> ${one.name}</span></button></td>` : nothing}
    </tr>`;

  const select = (name, values, text) => html`
    <label>${t(`catalogue.${name}`)}
      <select name=${name} @change=${e => set(name, typeof values[0] === 'number' ? Number(e.target.value) : e.target.value)}>
        ${values.map(value => html`<option value=${value} ?selected=${value === state.edited[name]}>${text(value)}</option>`)}
      </select></label>`;

  const fields = {
    number: () => html`<label>${t('catalogue.number')}
      <input name="number" type="number" min="0" max="2147483647" required ?readonly=${!state.isNew}
        .value=${live(String(state.edited.number))} @input=${e => set('number', Number(e.target.value))}></label>`,
    name: () => html`<label class="long">${t('catalogue.name')}
      <input name="name" required maxlength="200" .value=${live(state.edited.name)}
        @input=${e => set('name', e.target.value)}></label>`,
    parent: () => html`<label>${t('catalogue.parent')}
      <input name="parent" type="number" min="0" max="2147483647" required list="parents"
        .value=${live(String(state.edited.parent))} @input=${e => set('parent', Number(e.target.value))}></label>`,
    channel: () => select('channel', CHANNELS, one => t(`channel.${one}`)),
    interval: () => select('interval', INTERVALS, one => t('catalogue.minutes', { n: one })),
    active: () => html`<label class="check"><input type="checkbox" name="active" .checked=${live(state.edited.active)}
      @change=${e => set('active', e.target.checked)}><span>${t('catalogue.active')}<small>${t('catalogue.activeHelp')}</small></span></label>`,
    role: () => html`${select('role', ROLES, one => t(`meaning.${one}`))}<p class="hint">${t('catalogue.roleHelp')}</p>`,
  };

  const form = () => html`
    <section class="card" aria-labelledby="entry">
      <h2 id="entry">${state.isNew ? t(`catalogue.new.${kind}`) : t('catalogue.change', { name: state.edited.name })}</h2>
      <form class="entry inline" @submit=${send}>
        ${columns.map(name => fields[name]())}
        <div class="buttons">
          <button type="submit" ?disabled=${busy}>${t('draft.keep')}</button>
          <button type="button" class="secondary" @click=${() => { state.edited = null; draw(); }}>${t('frame.cancel')}</button>
        </div>
      </form>
      ${kind === 'queues' ? html`<datalist id="parents">${state.all.slice(0, SHOWN).map(one => html`
        <option value=${one.number}>${one.name}</option>`)}</datalist>` : nothing}
    </section>`;

  const table = shown => html`
    <div class="wide" tabindex="0" role="region" aria-label=${t(`catalogue.${kind}`)}><table class="dense">
      <caption class="unseen">${t(`catalogue.${kind}`)}</caption>
      <thead><tr>${columns.map(name => html`<th scope="col">${t(`catalogue.${name}`)}</th>`)}
        <th scope="col" class="number">${t('catalogue.mappings')}</th>
        ${mayEdit ? html`<th scope="col"><span class="unseen">${t('catalogue.edit')}</span></th>` : nothing}</tr></thead>
      <tbody>${repeat(shown.slice(0, SHOWN), one => one.number, row)}</tbody>
    </table></div>
    ${shown.length > SHOWN ? html`<p class="hint">${t('mapping.more', { n: shown.length - SHOWN })}</p>` : nothing}
    ${shown.length === 0 ? html`<p class="empty">${t('catalogue.none')}</p>` : nothing}`;

  const tabs = () => html`
    <nav class="tabs" aria-label=${t('catalogue.title')}>
      ${Object.keys(KINDS).map(one => html`
        <a href=${link('catalogue', one)} aria-current=${one === kind ? 'page' : nothing}>${t(`catalogue.${one}`)}</a>`)}
    </nav>`;

  const tools = shown => html`
    <div class="tools">
      <label class="filter">${t('mapping.search')}
        <input type="search" .value=${live(state.search)} @input=${e => { state.search = e.target.value; draw(); }}></label>
      <span class="hint" role="status">${t(`catalogue.count.${kind}`, { n: shown.length })}</span>
      <span class="fill"></span>
      ${mayEdit ? html`
        <button type="button" @click=${() => edit(fresh(next()), true)}>${t(`catalogue.new.${kind}`)}</button>
        <button type="button" class="secondary" aria-expanded=${file.isOpen() ? 'true' : 'false'}
          @click=${file.toggle}>${t('catalogue.import')}</button>` : nothing}
    </div>`;

  const content = () => {
    const shown = found();
    return html`${tools(shown)}
      ${state.problems.length > 0 ? html`
        <section class="card"><h2>${t('catalogue.problems')}</h2>${problemList(state.problems)}</section>` : nothing}
      ${state.edited === null ? nothing : form()}
      ${file.view()}
      ${table(shown)}`;
  };

  function drawn() {
    if (!closed) {
      draw();
    }
  }

  function draw() {
    render(html`
      <h1>${t('catalogue.title')}</h1>
      <p class="hint">${t('catalogue.hint')}</p>
      ${mayEdit ? gathered(state.changes) : nothing}
      ${tabs()}
      ${state.all === null ? html`<p aria-busy="true">${t('frame.loading')}</p>` : content()}`, place);
  }

  draw();
  load();
  return { draw, close: () => { closed = true; } };
}
