// The database assistant: from the way to a database to the keys of an external system, in four steps.

import { begun } from './begun.js';
import { draft, gathered, teller } from './draft.js';
import { tables } from './dbtables.js';
import { result } from './dbresult.js';
import { settings } from './dbsettings.js';
import { test } from './dbtest.js';
import { where } from './dbwhere.js';
import { t } from './i18n.js';
import { html, nothing, render } from './lit.js';
import { get, post } from './rest.js';
import { link } from './router.js';

const NOT_FOUND = 404;
const UNIVERSAL = 'Universal';
const STEPS = ['where', 'test', 'tables', 'result'];
const MAKERS = { where, test, tables, result };
const works = begun();

export const dbassistant = { path: 'database', title: 'db.title', role: 'administrator', under: 'systems', open };

function open(place, frame, [name = '']) {
  let step = 'where';
  let changes = 0;
  let closed = false;
  let steps = null;
  let preset = new Map();

  const drawn = () => closed || draw();
  const told = teller(frame, drawn);

  /** What the steps share. */
  const work = {
    name: works.take(name)?.name ?? name,
    keys: settings([]),
    known: false,
    /** Keys whose columns are written as expressions. */
    written: new Set(),
    /** What the preset says of a key that the section does not set. */
    inherited: key => work.keys.get(key) === '' ? preset.get(key.toLowerCase()) ?? '' : '',
    /** What counts. */
    says: key => work.keys.get(key) || work.inherited(key),
    readPreset,
    told,
    draw: drawn,
    isClosed: () => closed,
    goTo,
    /** Asks something of the database as the keys are now. */
    ask: (what, body = {}) =>
      post(`/systems/${encodeURIComponent(work.name)}/database/${what}`, { ...body, keys: work.keys.changed() }),
    count,
    kept,
  };

  /** The section as the draft has it, or null. */
  work.existing = async () => {
    try {
      return await get(`/systems/${encodeURIComponent(work.name)}/section`);
    } catch (problem) {
      if (problem.status === NOT_FOUND) {
        return null; // it is about to be made
      }
      throw problem;
    }
  };

  async function load() {
    await told(async () => {
      const section = name === '' ? null : await work.existing();
      work.keys = settings(section?.keys ?? []);
      work.known = section !== null;
      if (work.keys.get('Interface') === '') {
        work.keys.set('Interface', UNIVERSAL);
      }
      steps = Object.fromEntries(STEPS.map(one => [one, MAKERS[one](work)]));
      takeUp();
      steps[step].enter();
      await count();
    });
  }

  /** What was begun before somebody left counts more than what the draft has. */
  function takeUp() {
    const before = works.take(name);
    before?.changed.forEach(({ key, value }) => work.keys.set(key, value));
    before?.written.forEach(key => work.written.add(key));
    step = before?.step ?? step;
  }

  function putAside() {
    const changed = work.keys.changed();
    if (changed.some(one => one.value !== UNIVERSAL)) {
      works.keep(name, { name: work.name, changed, written: work.written, step });
    } else if (steps !== null) {
      works.forget(name);
    }
  }

  /** The draft has what was begun. */
  function kept(section) {
    work.known = true;
    work.keys = settings(section.keys);
    works.forget(name);
    return count();
  }

  async function readPreset() {
    const { inherited } = await work.ask('section');
    preset = new Map(inherited.map(({ key, value }) => [key.toLowerCase(), value]));
  }

  async function count() {
    changes = (await draft()).changes.length;
    frame.badge('changes', changes);
  }

  function goTo(next) {
    steps[step].leave?.();
    step = next;
    frame.done();
    draw();
    place.querySelector('.step h2')?.focus();
    steps[step].enter?.();
  }

  /** The first step has to be filled in before the others make sense. */
  const may = one => one === 'where' || (work.name !== '' && work.keys.get('Source') !== '');

  const way = () => html`
    <nav aria-label=${t('db.steps')}>
      <ol class="steps">
        ${STEPS.map((one, index) => html`
          <li><button type="button" class="quiet" aria-current=${one === step ? 'step' : nothing}
            ?disabled=${!may(one)} @click=${() => goTo(one)}><b>${index + 1}</b> ${t(`db.step.${one}`)}</button></li>`)}
      </ol>
    </nav>`;

  function draw() {
    render(html`
      <p class="back"><a href=${link('systems')}>${t('systems.back')}</a></p>
      <h1>${t('db.title')}${work.name === '' ? nothing : html` <small>${work.name}</small>`}</h1>
      ${gathered(changes)}
      ${steps === null ? html`<p aria-busy="true">${t('frame.loading')}</p>` : html`
        ${way()}
        <div class="step">${steps[step].view()}</div>`}`, place);
  }

  draw();
  load();
  return {
    draw,
    close() {
      closed = true;
      steps?.[step].leave?.();
      putAside();
    },
  };
}
