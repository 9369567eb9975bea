// Calculation scripts: written, checked while they are written, and tried out.

import { sure } from './dialog.js';
import { draft, gathered, problemList, teller } from './draft.js';
import { editor } from './editor.js';
import { kept, loadAgain } from './filekeeping.js';
import { number, t } from './i18n.js';
import { html, live, nothing, render } from './lit.js';
import { createScript } from './newscript.js';
import { get, post, remove, written } from './rest.js';
import { go } from './router.js';
import { realValues } from './scriptvalues.js';

const PAUSE = 500;
const DAYS = [1, 2, 3, 4, 5, 6, 7];
const SOURCES = 2;

export const scripts = {
  path: 'scripts',
  title: 'scripts.title',
  role: 'administrator',
  open(place, frame, [name = '']) {
    const state = {
      files: [], missing: false, problems: [], changes: 0, paras: '10, 20', weekday: 2, time: '08:00', trace: true, trial: null,
    };
    const text = document.createElement('div');
    text.className = 'editor';
    const file = kept(name);
    let made = null;
    let timer = null;
    let stored = true;
    let closed = false;

    const told = teller(frame, drawn);

    const load = () => told(async () => {
      state.files = (await get('/files')).files.filter(one => /\.bas$/i.test(one));
      await count();
      drawn();
      state.missing = name !== '' && !isThere(name);
      if (name !== '' && !state.missing) {
        made = await editor(text, { label: name, mode: 'vb', changed });
        await read();
        await values.load();
      }
    });

    const isThere = wanted => state.files.some(one => one.toLowerCase() === wanted.toLowerCase());

    async function read() {
      clearTimeout(timer);
      made.show((await file.read()).text);
      stored = true;
      await checked();
    }

    function changed() {
      stored = false;
      clearTimeout(timer);
      timer = setTimeout(() => told(keep), PAUSE);
    }

    async function keep() {
      clearTimeout(timer);
      await file.write(made.text);
      stored = true;
      await checked();
      await count();
    }

    async function checked() {
      state.problems = (await post('/scripts/check', { file: name, text: made.text() })).problems;
      made.mark(state.problems);
    }

    async function count() {
      state.changes = (await draft()).changes.length;
      frame.badge('changes', state.changes);
    }

    const values = realValues(name, {
      told,
      drawn,
      async taken({ paras, weekday, time }) {
        Object.assign(state, { paras: paras.join(', '), weekday, time });
        await run();
      },
    });

    async function run() {
      const [hours, minutes] = state.time.split(':').map(Number);
      const para = state.paras.split(/[,;]\s*|\s+/).filter(Boolean).map(Number);
      if (para.some(Number.isNaN)) {
        throw new Error(t('scripts.noNumber'));
      }
      state.trial = await post('/scripts/run',
        { file: name, text: made.text(), para, weekday: state.weekday, minutes: hours * 60 + minutes, trace: state.trace });
    }

    function create(event) {
      event.preventDefault();
      const given = new FormData(event.target).get('name').trim();
      const wanted = /\.bas$/i.test(given) ? given : `${given}.BAS`;
      told(async () => {
        if (!isThere(wanted)) {
          await createScript(wanted, SOURCES);
        }
        wanted === name ? await load() : go('scripts', wanted);
      });
    }

    const createThis = () => told(async () => {
      await createScript(name, SOURCES);
      await load();
    });

    async function drop() {
      if (await sure({ title: t('scripts.reallyRemove', { name }), text: t('scripts.goes'), action: t('scripts.remove') })) {
        await told(async () => {
          clearTimeout(timer);
          await written();
          await remove(`/files/${encodeURIComponent(name)}`);
          stored = true;
          go('scripts');
        });
      }
    }

    const trial = () => html`
      <section class="card">
        <h2>${t('scripts.try')}</h2>
        ${values.view()}
        <h3>${t('scripts.given')}</h3>
        <form class="inline" @submit=${event => { event.preventDefault(); told(run); }}>
          <label>${t('scripts.paras')}
            <input .value=${live(state.paras)} @input=${event => { state.paras = event.target.value; }}>
          </label>
          <label>${t('scripts.weekday')}
            <select @change=${event => { state.weekday = Number(event.target.value); }}>
              ${DAYS.map(day => html`<option value=${day} .selected=${live(day === state.weekday)}>${t(`weekday.${day}`)}</option>`)}
            </select>
          </label>
          <label>${t('scripts.time')}
            <input type="time" .value=${live(state.time)} required @input=${event => { state.time = event.target.value; }}>
          </label>
          <label><input type="checkbox" .checked=${state.trace} @change=${event => { state.trace = event.target.checked; }}>
            ${t('scripts.trace')}</label>
          <button type="submit" ?disabled=${made === null}>${t('scripts.run')}</button>
        </form>
        <div aria-live="polite">${state.trial === null ? nothing : html`
          ${state.trial.result === null
            ? html`<p class="refused" lang="en">${state.trial.failure}</p>`
            : html`<p class="good">Result = ${number(state.trial.result)}
                <small>${t('scripts.value', { value: state.trial.result / 100 })}</small></p>`}
          ${state.trial.lines.length > 0 ? html`<pre tabindex="0">${state.trial.lines.join('\n')}</pre>` : nothing}`}
        </div>
      </section>`;

    const chosen = () => html`
      ${loadAgain(file, () => told(read))}
      ${text}
      <div class="go">
        <button type="button" class="quiet" ?disabled=${made === null} @click=${drop}>${t('scripts.removeThis')}</button>
      </div>
      <div aria-live="polite">
        ${made === null ? nothing : state.problems.length === 0 ? html`<p class="good">✓ ${t('scripts.sound')}</p>` : problemList(state.problems)}
      </div>
      ${trial()}`;

    const missing = () => html`
      <section class="card" role="status">
        <p>${t('scripts.missing', { name })}</p>
        ${/\.bas$/i.test(name)
          ? html`<button type="button" @click=${createThis}>${t('scripts.createThis', { name })}</button>` : nothing}
      </section>`;

    function drawn() {
      if (!closed) {
        draw();
      }
    }

    function draw() {
      render(html`
        <h1>${t('scripts.title')}</h1>
        ${gathered(state.changes)}
        <div class="inline">
          <label>${t('scripts.file')}
            <select @change=${event => go('scripts', event.target.value)}>
              <option value="" ?selected=${name === '' || state.missing}>${t('scripts.choose')}</option>
              ${[...new Set([...state.files, ...(name === '' || state.missing ? [] : [name])])].map(one => html`
                <option value=${one} ?selected=${one.toLowerCase() === name.toLowerCase()}>${one}</option>`)}
            </select>
          </label>
          <form class="inline" @submit=${create}>
            <label>${t('scripts.new')} <input name="name" required pattern="[\\w $\\-]+(\\.[bB][aA][sS])?" placeholder="AHT.BAS"></label>
            <button type="submit" class="secondary">${t('scripts.create')}</button>
          </form>
        </div>
        ${name === '' ? html`<p class="hint">${t('scripts.hint')}</p>` : state.missing ? missing() : chosen()}`, place);
    }

    draw();
    load();
    return {
      draw,
      close() {
        closed = true;
        if (!stored) {
          told(keep);
        }
      },
    };
  },
};
