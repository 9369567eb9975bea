// What is set for the installation as a whole: [General], and the targets with their API keys.

import { sure } from './dialog.js';
import { draft, gathered, teller } from './draft.js';
import { t } from './i18n.js';
import { keyForm } from './keyform.js';
import { html, live, nothing, render } from './lit.js';
import { get, put, remove } from './rest.js';
import { link } from './router.js';

const PREFIX = 'IES System ';
const GENERAL = 'General';
const ADDED = 'added';
const ELSEWHERE = /^(PhoneLink|TimeLink)/; // the page of the automatic imports has them

export const settings = { path: 'settings', title: 'settings.title', role: 'administrator', open };

function open(place, frame) {
  let known = null;
  let general = null;
  let targets = [];
  let changes = 0;
  let said = '';
  let clicked = ''; // the part of the page whose button was clicked
  let busy = false;
  let closed = false;
  let name = '';

  const told = teller(frame, drawn);

  const load = () => told(async () => {
    known = await get('/keys');
    await take(await get('/settings'));
  });

  async function take(answer) {
    const keys = known.general.filter(key => !ELSEWHERE.test(key.name));
    const mine = answer.general.keys.filter(entry => !ELSEWHERE.test(entry.key));
    general = keyForm(drawn, { kind: 'general', file: 'isps_ul.ini', known: keys });
    general.show({ keys: mine, problems: answer.general.problems });
    targets = answer.targets.map(target => {
      const form = keyForm(drawn, { kind: 'target', file: 'isps.cfg', known: known.target });
      form.show(target);
      return { ...target, form, newUser: null, newKey: '' };
    });
    changes = (await draft()).changes.length;
    frame.badge('changes', changes);
  }

  const address = section => `/settings/targets/${encodeURIComponent(section)}`;
  const differs = target =>
    target.form.changed() || target.newKey !== '' || (target.newUser !== null && target.newUser !== target.user);

  /** Whatever was written in any of the forms; not in that of a target that goes. */
  async function keepAll(gone = null) {
    let answer = null;
    if (general.changed()) {
      answer = await put('/settings/general', { keys: general.edits() });
    }
    for (const target of targets.filter(one => one !== gone && differs(one))) {
      answer = await put(address(target.section),
        { keys: target.form.edits(), user: target.newUser, apiKey: target.newKey || null });
    }
    return answer;
  }

  async function store(part, what) {
    clicked = part;
    said = '';
    busy = true;
    drawn();
    await told(async () => {
      const answer = await what();
      if (answer !== null) {
        await take(answer);
        said = t('keys.kept');
      }
    });
    busy = false;
    drawn();
  }

  const keep = part => event => {
    event.preventDefault();
    store(part, keepAll);
  };

  const saidAt = part => html`<span role="status" class="said">${clicked === part ? said : ''}</span>`;

  function add(event) {
    event.preventDefault();
    store(ADDED, async () => {
      await keepAll();
      const keys = [{ key: 'Name', value: name.trim() }, { key: 'Url', value: 'https://api.injixo.com' }];
      const answer = await put(address(PREFIX + name.trim()), { keys, user: '', apiKey: null });
      name = '';
      return answer;
    });
  }

  async function drop(target) {
    const question = { title: t('settings.reallyRemove', { name: target.section }), text: t('settings.goes') };
    if (await sure({ ...question, action: t('settings.remove') })) {
      await store(target.section, async () => {
        await keepAll(target);
        return remove(address(target.section));
      });
    }
  }

  const ofTarget = target => html`
    <section class="card" aria-labelledby="target-${target.line}">
      <h2 id="target-${target.line}">${target.section}</h2>
      <form class="section" @submit=${keep(target.section)} @input=${() => { said = ''; }}>
        ${target.form.view()}
        <details class="keys" open>
          <summary>${t('settings.account')}</summary>
          <div class="key">
            <div class="name"><label for="user-${target.line}">${t('settings.user')}</label></div>
            <div class="field"><input id="user-${target.line}" name="user" autocomplete="off" .value=${live(target.newUser ?? target.user)}
              @input=${event => { target.newUser = event.target.value; drawn(); }}>
              <small>${t('settings.userHelp')}</small></div>
          </div>
          <div class="key">
            <div class="name"><label for="key-${target.line}">${t('settings.apiKey')}</label>
              ${target.accountLine ? html`<a class="line" href=${link('files', 'isps_ul.ini', String(target.accountLine))}
                aria-label=${t('keys.lineOf', { key: t('settings.apiKey'), line: String(target.accountLine) })}>:${String(target.accountLine)}</a>` : nothing}</div>
            <div class="field"><input id="key-${target.line}" name="apiKey" type="password" autocomplete="new-password"
              placeholder=${target.apiKey.startsWith('<secret-') ? t('keys.secretSet') : target.apiKey || t('settings.noKey')}
              .value=${live(target.newKey)} @input=${event => { target.newKey = event.target.value; drawn(); }}>
              <small>${t('settings.apiKeyHelp')}</small></div>
          </div>
        </details>
        <div class="go">
          <button type="submit" ?disabled=${busy || !differs(target)}>${t('draft.keep')}</button>
          <a href=${link('files', 'isps.cfg', String(target.line))}>${t('keys.raw')}</a>
          <button type="button" class="quiet" ?disabled=${busy} @click=${() => drop(target)}>${t('settings.remove')}<span
            class="unseen"> ${target.section}</span></button>
          ${saidAt(target.section)}
        </div>
      </form>
    </section>`;

  const all = () => html`
    <section class="card" aria-labelledby="general">
      <h2 id="general">${t('settings.general')}</h2>
      <p class="hint">${t('settings.automatic')} <a href=${link('automatic')}>${t('settings.automaticLink')}</a></p>
      <form class="section" @submit=${keep(GENERAL)} @input=${() => { said = ''; }}>
        ${general.view()}
        <div class="go">
          <button type="submit" ?disabled=${busy || !general.changed()}>${t('draft.keep')}</button>
          <a href=${link('files', 'isps_ul.ini')}>${t('keys.raw')}</a>
          ${saidAt(GENERAL)}
        </div>
      </form>
    </section>
    ${targets.map(ofTarget)}
    <section class="card" aria-labelledby="add-target">
      <h2 id="add-target">${t('settings.add')}</h2>
      <form class="inline" @submit=${add}>
        <label>${t('settings.name')}
          <input name="name" required maxlength="60" .value=${live(name)} @input=${event => { name = event.target.value; }}></label>
        <button type="submit" ?disabled=${busy}>${t('systems.goOn')}</button>
        ${saidAt(ADDED)}
      </form>
    </section>`;

  function drawn() {
    if (!closed) {
      draw();
    }
  }

  function draw() {
    render(html`
      <h1>${t('settings.title')}</h1>
      ${gathered(changes)}
      ${general === null ? html`<p aria-busy="true">${t('frame.loading')}</p>` : all()}`, place);
  }

  draw();
  load();
  return {
    draw,
    close() {
      closed = true;
      if (general?.changed() || targets.some(differs)) { // as on the page of files: what is written is kept in the draft
        told(keepAll);
      }
    },
  };
}
