// The external systems: a list, and a form for one of them. Changes gather in the draft.

import { sure } from './dialog.js';
import { draft, gathered, teller } from './draft.js';
import { number, t } from './i18n.js';
import { keyForm } from './keyform.js';
import { html, live, nothing, render, repeat } from './lit.js';
import { get, put, remove, withParameters } from './rest.js';
import { go, link } from './router.js';
import { sign } from './signs.js';

const MANY = 8;
const SHOWN = 100;
const ASSISTANT = 'assistant';
const DATABASE = 'database';

export const systems = { path: 'systems', title: 'systems.title', role: 'administrator', open };

const section = name => `/systems/${encodeURIComponent(name)}/section`;

function open(place, frame, [name = '']) {
  return name === '' ? list(place, frame) : edit(place, frame, name);
}

function list(place, frame) {
  let all = null;
  let interfaces = [];
  let changes = 0;
  let filter = '';
  let name = '';
  let kind = ASSISTANT;
  let busy = false;
  let closed = false;

  const told = teller(frame, drawn);

  const load = () => told(async () => {
    await read();
    ({ interfaces } = await get('/keys'));
  });

  async function read() {
    all = (await get('/systems')).systems;
    changes = (await draft()).changes.length;
    frame.badge('changes', changes);
  }

  /** The list is read anew in any case: what failed may have failed because somebody else changed it. */
  async function act(what) {
    busy = true;
    drawn();
    await told(async () => {
      try {
        await what();
      } finally {
        busy = false;
        await read();
      }
    });
  }

  const park = (system, parked) =>
    act(() => put(section(system.name), { keys: [{ key: 'Enabled', value: parked ? '0' : '' }], mustExist: true }));

  async function drop({ name: gone, mappings }) {
    const answer = await sure({
      title: t('systems.sure', { name: gone }),
      text: [t('systems.goes'), mappings > 0 ? t('systems.reads', { n: mappings }) : ''].join(' '),
      action: t('systems.remove'),
      also: mappings > 0 ? t('systems.mappingsToo', { n: mappings }) : '',
    });
    if (answer) {
      await act(() => remove(withParameters(section(gone), { mappings: answer.also ? 'true' : '' })));
    }
  }

  async function add(event) {
    event.preventDefault();
    if (all.some(system => system.name.toLowerCase() === name.trim().toLowerCase())) {
      frame.failed(new Error(t('systems.taken', { name: name.trim() })));
    } else if (kind === ASSISTANT) {
      go('csvassistant', name.trim());
    } else if (kind === DATABASE) {
      go('database', name.trim());
    } else {
      await told(async () => {
        await put(section(name.trim()), { keys: [{ key: 'Interface', value: kind }] });
        go('systems', name.trim());
      });
    }
  }

  const found = () => all.filter(system => system.name.toLocaleLowerCase().includes(filter.trim().toLocaleLowerCase()));

  const problemsOf = system => {
    const errors = system.problems.filter(problem => problem.severity === 'error').length;
    const warnings = system.problems.length - errors;
    return html`
      ${errors > 0 ? badge('bad', 'cross', t('overview.errors', { n: errors })) : nothing}
      ${warnings > 0 ? badge('warn', 'alert', t('overview.warnings', { n: warnings })) : nothing}`;
  };

  const badge = (tone, shape, text) => html`<span class="state ${tone}">${sign(shape)}<span>${text}</span></span>`;

  const stateOf = system => html`
    ${system.parked ? badge('off', 'off', t('systems.parked')) : system.live ? badge('good', 'check', t('systems.live')) : nothing}
    ${system.changed ? badge('warn', 'half', t('systems.drafted')) : nothing}`;

  const row = system => html`
    <tr>
      <th scope="row"><a href=${link('systems', system.name)}>${system.name}</a></th>
      <td>${system.interfaceName}</td>
      <td>${[system.contacts && t('kind.contacts'), system.statuses && t('kind.statuses')].filter(Boolean).join(', ')}</td>
      <td>${stateOf(system)}</td>
      <td class="number">${number(system.mappings)}</td>
      <td>${problemsOf(system)}</td>
      <td class="act">
        <a class="edit" href=${link('systems', system.name)}>${t('systems.edit')}<span class="unseen"> ${system.name}</span></a>
        <button type="button" class="quiet" ?disabled=${busy} @click=${() => park(system, !system.parked)}>
          ${t(system.parked ? 'systems.unpark' : 'systems.park')}<span class="unseen"> ${system.name}</span></button>
        <button type="button" class="quiet" ?disabled=${busy} @click=${() => drop(system)}>
          ${t('systems.remove')}<span class="unseen"> ${system.name}</span></button>
      </td>
    </tr>`;

  const table = () => {
    const those = found();
    return html`
      ${all.length > MANY ? html`<input type="search" class="find" aria-label=${t('overview.filter')} placeholder=${t('overview.filter')}
        .value=${live(filter)} @input=${event => { filter = event.target.value; draw(); }}>` : nothing}
      <div class="wide" tabindex="0" role="region" aria-label=${t('systems.title')}><table class="systems">
        <caption class="unseen">${t('systems.title')}</caption>
        <thead><tr>${['name', 'interface', 'data', 'state', 'mappings', 'problems'].map(column => html`
          <th scope="col" class=${column === 'mappings' ? 'number' : ''}>${t(`systems.${column}`)}</th>`)}
          <th scope="col"><span class="unseen">${t('overview.act')}</span></th></tr></thead>
        <tbody>${repeat(those.slice(0, SHOWN), system => system.name, row)}</tbody>
      </table></div>
      ${those.length > SHOWN ? html`<p class="hint">${t('form.moreNames', { n: those.length - SHOWN })}</p>` : nothing}`;
  };

  const adding = () => html`
    <section class="card" aria-labelledby="add-system">
      <h2 id="add-system">${t('systems.add')}</h2>
      <form class="inline" @submit=${add}>
        <label>${t('systems.newName')}
          <input name="name" required maxlength="100" .value=${live(name)} @input=${event => { name = event.target.value; }}></label>
        <label>${t('systems.from')}
          <select name="kind" @change=${event => { kind = event.target.value; }}>
            <option value=${ASSISTANT}>${t('systems.csvAssistant')}</option>
            <option value=${DATABASE}>${t('systems.databaseAssistant')}</option>
            ${interfaces.map(one => html`<option value=${one}>${one === 'CSV' ? t('systems.csvByHand')
              : one === 'Universal' ? t('systems.database') : t('systems.preset', { name: one })}</option>`)}
          </select></label>
        <button type="submit" ?disabled=${busy}>${t('systems.goOn')}</button>
      </form>
    </section>`;

  function drawn() {
    if (!closed) {
      draw();
    }
  }

  function draw() {
    render(html`
      <h1>${t('systems.title')}</h1>
      ${gathered(changes)}
      <p class="hint">${t('systems.hint')}</p>
      ${all === null ? html`<p aria-busy="true">${t('frame.loading')}</p>`
        : all.length === 0 ? html`<p class="empty">${t('overview.none')}</p>` : table()}
      ${all === null ? nothing : adding()}`, place);
  }

  draw();
  load();
  return { draw, close: () => { closed = true; } };
}

function edit(place, frame, name) {
  let shown = null;
  let form = null;
  let changes = 0;
  let said = '';
  let failed = false;
  let busy = false;
  let closed = false;

  const told = teller(frame, drawn);

  async function load() {
    await told(async () => {
      const keys = await get('/keys');
      await take(await get(section(name)), keys);
    });
    failed = shown === null;
    drawn();
  }

  async function take(answer, keys) {
    shown = answer;
    if (keys) {
      const known = (answer.kind === 'csv' ? keys.csv : keys.database)
        .map(key => key.name === 'Interface' ? { ...key, choices: keys.interfaces } : key);
      form = keyForm(drawn, { kind: answer.kind === 'csv' ? 'csv' : 'database', file: 'isps_ul.ini', known });
    }
    form.show(answer);
    changes = (await draft()).changes.length;
    frame.badge('changes', changes);
  }

  async function store(event) {
    event.preventDefault();
    busy = true;
    drawn();
    await told(async () => {
      const before = shown.kind;
      const answer = await put(section(name), { keys: form.edits(), mustExist: true });
      await take(answer, answer.kind === before ? null : await get('/keys'));
      said = t('keys.kept');
    });
    busy = false;
    drawn();
  }

  function drawn() {
    if (!closed) {
      draw();
    }
  }

  const body = () => html`
    <form class="section" @submit=${store} @input=${() => { said = ''; }}>
      ${form.view()}
      <div class="go sticky">
        <button type="submit" ?disabled=${busy || !form.changed()}>${t('draft.keep')}</button>
        <a href=${link('files', 'isps_ul.ini', String(shown.line))}>${t('keys.raw')}</a>
        ${shown.kind === 'csv' ? html`<a href=${link('csvassistant', name)}>${t('systems.csvAssistant')}</a>` : nothing}
        ${shown.kind === 'database' ? html`<a href=${link('database', name)}>${t('db.title')}</a>` : nothing}
        <span role="status">${said}</span>
      </div>
    </form>`;

  function draw() {
    render(html`
      <p class="back"><a href=${link('systems')}>${t('systems.back')}</a></p>
      <h1>${name} ${shown ? html`<small>${shown.interfaceName}${shown.parked ? ` · ${t('systems.parked')}` : ''}</small>` : nothing}</h1>
      ${gathered(changes)}
      ${shown !== null ? body() : failed ? nothing : html`<p aria-busy="true">${t('frame.loading')}</p>`}`, place);
  }

  draw();
  load();
  return {
    draw,
    close() {
      closed = true;
      if (form?.changed()) { // as on the page of files: what is written is kept in the draft
        told(() => put(section(name), { keys: form.edits(), mustExist: true }));
      }
    },
  };
}
