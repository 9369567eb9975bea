// When imports run by themselves, what they repair, and what each external system imports; changed in the draft.

import { draft, gathered, teller } from './draft.js';
import { dateTime, dateTimeToTheSecond, t } from './i18n.js';
import { html, live, nothing, render, repeat } from './lit.js';
import { get, post, put } from './rest.js';

const PAUSE = 300;
const SHOWN = 200;
const KINDS = [['PhoneLink', 'contacts'], ['TimeLink', 'statuses']];
const MODES = ['interval', 'daily', 'none'];
const DURATION = '([01]?[0-9]|2[0-3]):[0-5][0-9]';
const USUAL = ['10s', '30s', '1', '5', '10', '15', '20', '30', '60', '120'];

export const automatic = { path: 'automatic', title: 'automatic.title', role: 'viewer', open };

function open(place, frame) {
  const mayEdit = frame.may('administrator');
  let shown = null;
  let values = {};
  let changes = 0;
  let search = '';
  let timer = null;
  let kept = false;
  let busy = false;
  let closed = false;

  const told = teller(frame, drawn);

  const load = () => told(async () => {
    shown = await get('/automatic');
    values = { ...shown.values };
    await count();
  });

  async function count() {
    if (mayEdit) {
      changes = (await draft()).changes.length;
      frame.badge('changes', changes);
    }
  }

  function set(key, value) {
    values[key] = value;
    kept = false;
    clearTimeout(timer);
    timer = setTimeout(preview, PAUSE);
    draw();
  }

  const preview = () => told(async () => {
    const { contacts, statuses, problems } = await post('/automatic/preview', { values });
    shown = { ...shown, contacts, statuses, problems };
  });

  async function keep(event) {
    event.preventDefault();
    clearTimeout(timer);
    busy = true;
    await told(async () => {
      shown = await put('/automatic', { values });
      values = { ...shown.values };
      kept = true;
      await count();
    });
    busy = false;
    drawn();
  }

  /** What can't be is not kept when one leaves; the server knows. */
  async function keepIfSound() {
    const { problems } = await post('/automatic/preview', { values });
    if (problems.length === 0) {
      await put('/automatic', { values });
      await count();
    }
  }

  const switchHalf = (one, half, value) => told(async () => {
    const halves = { phoneLink: one.phoneLink, timeLink: one.timeLink, [half]: value };
    shown = { ...await put(`/automatic/systems/${encodeURIComponent(one.system)}`, halves), values: shown.values };
    await count();
  });

  const unsaved = () => Object.keys(values).some(key => values[key] !== shown.values[key]);

  const mode = (prefix, one) => html`
    <label class="check"><input type="radio" name=${`${prefix}Import`} ?disabled=${!mayEdit}
      .checked=${live(values[`${prefix}Import`].toLowerCase() === one)} @change=${() => set(`${prefix}Import`, one)}>
      <span>${t(`automatic.mode.${one}`)}<small>${t(`automatic.mode.${one}.help`)}</small></span></label>`;

  const field = (key, name, type, more = {}) => html`
    <label>${t(`automatic.${name}`)}
      <input name=${key} type=${type} ?disabled=${!mayEdit} min=${more.min ?? nothing} max=${more.max ?? nothing}
        list=${more.list ?? nothing} pattern=${more.pattern ?? nothing} placeholder=${more.placeholder ?? nothing} aria-invalid=${wrong(key) ? 'true' : nothing} .value=${live(values[key])}
        @input=${e => set(key, e.target.value)}>
      <small>${t(`automatic.${name}.help`)}</small></label>`;

  const wrong = key => shown.problems.find(one => one.text.includes(`${key} `));

  const reason = prefix => shown.problems.filter(one => one.text.includes(prefix)).map(one => html`
    <p class="refused" role="alert" lang="en">${one.text}</p>`);

  const runs = (prefix, kind) => {
    const list = shown[kind];
    const moment = /s$/i.test(values[`${prefix}Interval`]) ? dateTimeToTheSecond : dateTime;
    return html`
      <h3>${t('automatic.next')}</h3>
      ${list.length === 0 ? html`<p>${t('automatic.never')}</p>` : html`
        <ol class="runs">${list.map(one => html`<li><time datetime=${one}>${moment(one)}</time></li>`)}</ol>`}`;
  };

  const kind = ([prefix, name]) => {
    const now = values[`${prefix}Import`].toLowerCase();
    return html`
      <section class="card" aria-labelledby=${name}>
        <h2 id=${name}>${t(`kind.${name}`)}</h2>
        <fieldset><legend class="unseen">${t('automatic.when', { kind: t(`kind.${name}`) })}</legend>
          ${MODES.map(one => mode(prefix, one))}</fieldset>
        ${now === 'interval' ? html`<div class="pair">
          ${field(`${prefix}Interval`, 'interval', 'text', { list: 'usual' })}
          ${field(`${prefix}ReferenceTime`, 'reference', 'text', { pattern: DURATION, placeholder: 'hh:mm' })}</div>` : nothing}
        ${now === 'daily' ? html`<div class="pair">${field(`${prefix}DailyAt`, 'dailyAt', 'time')}</div>` : nothing}
        ${reason(prefix)}
        ${runs(prefix, name)}
      </section>`;
  };

  const repair = () => html`
    <section class="card" aria-labelledby="repair">
      <h2 id="repair">${t('automatic.repair')}</h2>
      <div class="pair">
        ${field('CatchUpDays', 'catchUp', 'number', { min: '0', max: '366' })}
        ${field('LookBackDays', 'lookBack', 'number', { min: '0', max: '366' })}
        <label class="check"><input type="checkbox" name="WriteAlways" ?disabled=${!mayEdit}
          .checked=${live(values.WriteAlways === '1')} @change=${e => set('WriteAlways', e.target.checked ? '1' : '0')}>
          <span>${t('automatic.zeros')}<small>${t('automatic.zeros.help')}</small></span></label>
      </div>
      ${reason('Days')}
    </section>`;

  const form = () => html`
    <form @submit=${keep}>
      <div class="two">${KINDS.map(kind)}</div>
      ${repair()}
      <datalist id="usual">${USUAL.map(one => html`<option value=${one}></option>`)}</datalist>
      ${mayEdit ? html`<p class="buttons">
        <button type="submit" ?disabled=${busy || !unsaved() || shown.problems.length > 0}>${t('draft.keep')}</button>
        <span role="status">${kept ? html`<span class="good">✓ ${t('files.stored')}</span>` : nothing}</span></p>` : nothing}
    </form>`;

  const half = (one, name, is) => mayEdit ? html`
    <select aria-label=${t('automatic.of', { kind: t(`kind.${name === 'phoneLink' ? 'contacts' : 'statuses'}`), system: one.system })}
      @change=${e => switchHalf(one, name, e.target.value)}>
      ${['', '1', '0'].map(value => html`<option value=${value} ?selected=${value === one[name]}>${
        value === '' ? byKeys(one[name] === '' ? is : null)
          : t(value === '1' ? 'automatic.on' : 'automatic.off')}</option>`)}
    </select>` : state(is);

  const byKeys = is => is === null || is === undefined ? t('automatic.byKeys') : t('automatic.byKeysNow', { now: state(is) });

  const state = is => is === null || is === undefined ? '' : t(is ? 'automatic.on' : 'automatic.off');

  const systems = () => {
    const wanted = search.trim().toLocaleLowerCase();
    const found = shown.systems.filter(one => one.system.toLocaleLowerCase().includes(wanted));
    return html`
      <section aria-labelledby="per-system">
        <h2 id="per-system">${t('automatic.systems')}</h2>
        <p class="hint">${t('automatic.systems.help')}</p>
        <div class="tools"><label class="filter">${t('mapping.search')}
          <input type="search" .value=${live(search)} @input=${e => { search = e.target.value; draw(); }}></label></div>
        <div class="wide" tabindex="0" role="region" aria-label=${t('automatic.systems')}><table class="dense halves">
          <caption class="unseen">${t('automatic.systems')}</caption>
          <thead><tr><th scope="col">${t('overview.system')}</th><th scope="col">${t('kind.contacts')}</th>
            <th scope="col">${t('kind.statuses')}</th></tr></thead>
          <tbody>${repeat(found.slice(0, SHOWN), one => one.system, one => html`
            <tr><th scope="row">${one.system}</th>
              <td>${half(one, 'phoneLink', one.contacts)}</td><td>${half(one, 'timeLink', one.statuses)}</td></tr>`)}</tbody>
        </table></div>
        ${found.length > SHOWN ? html`<p class="hint">${t('mapping.more', { n: found.length - SHOWN })}</p>` : nothing}
      </section>`;
  };

  function drawn() {
    if (!closed) {
      draw();
    }
  }

  function draw() {
    render(html`
      <h1>${t('automatic.title')}</h1>
      <p class="hint">${shown === null ? nothing : t('automatic.hint', { zone: shown.zone })}</p>
      ${mayEdit ? gathered(changes) : nothing}
      ${shown === null ? html`<p aria-busy="true">${t('frame.loading')}</p>` : html`${form()}${systems()}`}`, place);
  }

  draw();
  load();
  return {
    draw,
    close() {
      closed = true;
      clearTimeout(timer);
      if (shown !== null && unsaved()) { // as on the page of files: what is written is kept in the draft
        told(keepIfSound);
      }
    },
  };
}
