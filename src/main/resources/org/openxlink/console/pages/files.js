// The files of config/ as texts, with what is wrong at its line.

import { draft, gathered, problemList, teller } from './draft.js';
import { editor } from './editor.js';
import { kept, loadAgain } from './filekeeping.js';
import { t } from './i18n.js';
import { html, nothing, render } from './lit.js';
import { get } from './rest.js';
import { go } from './router.js';

const PAUSE = 600;

export const files = {
  path: 'files',
  title: 'files.title',
  role: 'administrator',
  open(place, frame, [name = 'isps_ul.ini', line = '0']) {
    const state = { files: [], problems: [], changes: 0, stored: true, wrote: false };
    const text = document.createElement('div');
    text.className = 'editor';
    const file = kept(name);
    let made = null;
    let timer = null;
    let closed = false;

    const told = teller(frame, drawn);

    const load = () => told(async () => {
      state.files = (await get('/files')).files;
      await count();
      drawn();
      made = await editor(text, { label: name, mode: /\.bas$/i.test(name) ? 'vb' : 'properties', changed });
      await read();
      if (Number(line) > 0) {
        made.goTo(Number(line));
      }
    });

    async function read() {
      clearTimeout(timer);
      const { text: there, problems } = await file.read();
      made.show(there);
      state.stored = true;
      show(problems);
    }

    function show(problems) {
      state.problems = problems;
      made.mark(problems);
    }

    function changed() {
      state.stored = false;
      state.wrote = true;
      clearTimeout(timer);
      timer = setTimeout(store, PAUSE);
      drawn();
    }

    const store = () => told(async () => {
      clearTimeout(timer);
      show((await file.write(made.text)).problems);
      state.stored = true;
      await count();
    });

    async function count() {
      state.changes = (await draft()).changes.length;
      frame.badge('changes', state.changes);
    }

    async function leave(other) {
      if (!state.stored) {
        await store();
      }
      go('files', other);
    }

    function drawn() {
      if (!closed) {
        draw();
      }
    }

    function draw() {
      render(html`
        <h1>${t('files.title')}</h1>
        ${gathered(state.changes)}
        <label class="which">${t('files.file')}
          <select @change=${event => leave(event.target.value)}>
            ${state.files.map(one => html`<option ?selected=${one === name}>${one}</option>`)}
          </select>
        </label>
        <p class="hint">${t('files.hint')} <span role="status">${state.wrote ? t(state.stored ? 'files.stored' : 'files.writing') : nothing}</span></p>
        ${loadAgain(file, () => told(read))}
        ${text}
        ${state.problems.length > 0 ? html`<h2>${t('files.problems')}</h2>${problemList(state.problems)}` : nothing}`, place);
    }

    draw();
    load();
    return {
      draw,
      close() {
        closed = true;
        clearTimeout(timer);
        if (!state.stored) {
          store();
        }
      },
    };
  },
};
