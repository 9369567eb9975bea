// Step 1: the name of the system, its connection and its login.

import { choice, secret, text } from './dbfields.js';
import { t } from './i18n.js';
import { html, nothing } from './lit.js';
import { get, put } from './rest.js';

const PARTS = ['Server', 'Port', 'Database'];
const FILES = ['Microsoft Access', 'SQLite', 'H2'];

export function where(work) {
  let known = null;
  let named = true;
  let fresh = null;

  const enter = () => work.told(async () => {
    known = await get('/data-sources');
    const source = work.keys.get('Source');
    named = source === '' ? known.sources.length > 0 : isNamed(source);
  });

  const isNamed = source => known.sources.some(one => one.name.toLowerCase() === source.toLowerCase());

  const interfaces = () => [['Universal', t('db.anyDatabase')], ...known.presets.map(name => [name, name])];

  function next(event) {
    event.preventDefault();
    work.told(async () => {
      if (work.keys.get('Source') === '') {
        throw new Error(t('db.noSource'));
      }
      if (!work.known && await work.existing() !== null) {
        throw new Error(t('db.exists', { name: work.name }));
      }
      work.goTo('test');
    });
  }

  const source = () => named ? names() : text(work, 'Source',
    { required: true, hint: t('db.addressHint'), placeholder: 'jdbc:postgresql://host:5432/database' });

  function names() {
    const now = known.sources.find(one => one.name.toLowerCase() === work.keys.get('Source').toLowerCase());
    const choices = known.sources.map(one => [one.name, one.kind ? `${one.name} (${one.kind})` : one.name]);
    return html`
      ${choice(work, 'Source', [['', t('db.chooseSource')], ...choices])}
      ${now === undefined ? nothing : html`
        <p class="hint">${now.place}${now.address ? html`: <code>${now.address}</code>` : nothing}
          ${now.problem ? html`<br><span class="refused">${now.problem}</span>` : nothing}</p>`}
      ${fresh === null
        ? html`<p><button type="button" class="secondary" @click=${() => { fresh = { Driver: 'PostgreSQL' }; work.draw(); }}>
            ${t('db.newSource')}</button></p>`
        : newSource()}`;
  }

  const part = key => html`
    <label>${t(`db.part.${key}`)}
      <input autocomplete="off" spellcheck="false" .value=${fresh[key] ?? ''}
        @input=${event => { fresh[key] = event.target.value; }}></label>`;

  const newSource = () => html`
    <fieldset class="inset">
      <legend>${t('db.newSource')}</legend>
      <p class="hint">${t('db.newSourceHint')}</p>
      <div class="fields">
        ${part('name')}
        <label>${t('db.part.Driver')}
          <select @change=${event => { fresh.Driver = event.target.value; work.draw(); }}>
            ${known.kinds.map(kind => html`<option ?selected=${kind === fresh.Driver}>${kind}</option>`)}
          </select></label>
        ${(FILES.includes(fresh.Driver) ? ['DBQ'] : PARTS).map(part)}
      </div>
      <div class="buttons">
        <button type="button" @click=${add}>${t('db.addSource')}</button>
        <button type="button" class="secondary" @click=${() => { fresh = null; work.draw(); }}>${t('frame.cancel')}</button>
      </div>
    </fieldset>`;

  const add = () => work.told(async () => {
    const { name = '', ...parts } = fresh;
    const wanted = FILES.includes(fresh.Driver) ? ['Driver', 'DBQ'] : ['Driver', ...PARTS];
    const keys = wanted.map(key => ({ key, value: parts[key] ?? '' }));
    const made = await put(`/data-sources/${encodeURIComponent(name.trim())}`, { keys });
    known = await get('/data-sources');
    work.keys.set('Source', made.name);
    fresh = null;
    await work.count();
  });

  const way = (value, key) => html`
    <label class="check"><input type="radio" name="way" .checked=${named === value}
      @change=${() => { named = value; work.draw(); }}> ${t(key)}</label>`;

  const view = () => known === null ? html`<h2 tabindex="-1">${t('db.step.where')}</h2><p aria-busy="true">${t('frame.loading')}</p>` : html`
    <form class="card" @submit=${next}>
      <h2 tabindex="-1">${t('db.step.where')}</h2>
      <p class="hint">${t('db.whereHint')}</p>
      <div class="fields">
        ${work.known ? nothing : html`
          <label>${t('db.name')}
            <input name="system" required autocomplete="off" .value=${work.name}
              @input=${event => { work.name = event.target.value.trim(); }} @change=${work.draw}></label>`}
        ${choice(work, 'Interface', interfaces())}
      </div>
      <fieldset>
        <legend>${t('db.way')}</legend>
        ${way(true, 'db.byName')} ${way(false, 'db.byAddress')}
        <div class="fields one">${source()}</div>
      </fieldset>
      <div class="fields">${text(work, 'User')}${secret(work, 'Password')}</div>
      <p class="hint">${t('db.loginHint')}</p>
      <div class="buttons"><button type="submit">${t('db.toTest')}</button></div>
    </form>`;

  return { enter, view };
}
