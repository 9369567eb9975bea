// The three panes of Xlink: external systems, WFM's queues, and below what makes up the selected value.

import { draft, gathered, teller } from './draft.js';
import { t } from './i18n.js';
import { html, nothing, render, repeat } from './lit.js';
import { createScript } from './newscript.js';
import { get, post, written } from './rest.js';
import { go, link } from './router.js';
import { tree } from './tree.js';

export const mapping = {
  path: 'mapping',
  title: 'mapping.title',
  role: 'viewer',
  open(place, frame) {
    const state = {
      systems: [], trees: new Map(), openSystems: new Set(), sourceFilter: '', source: null,
      catalogue: { queues: [], valueTypes: [] }, openQueues: new Set(), queueFilter: '', value: null,
      mappings: new Map(), targets: [], target: null, scripts: [], files: 0, said: '',
    };
    let closed = false;
    let busy = false; // a second click means the first one
    const mayEdit = frame.may('administrator');

    const told = teller(frame, drawn);

    const load = () => told(async () => {
      const [systems, catalogue] = await Promise.all([mayEdit ? ofDraft() : inService(), get('/catalogue')]);
      state.systems = systems;
      state.catalogue = catalogue;
      await loadMappings();
      if (mayEdit) {
        state.scripts = (await get('/files')).files.filter(name => /\.bas$/i.test(name));
        await count();
      }
    });

    async function inService() {
      return (await get('/status')).systems.filter(one => one.kind === 'contacts').map(one => one.system);
    }

    /** What was just added can be mapped before it is saved. */
    async function ofDraft() {
      await written();
      return (await get('/systems')).systems.filter(one => one.contacts).map(one => one.name);
    }

    async function loadMappings() {
      const { targets, mappings } = await get('/mappings');
      state.targets = targets;
      state.target ??= targets[0] ?? null;
      state.mappings = new Map(mappings.map(one => [key(one.target, one.queue, one.valueType), one]));
    }

    async function count() {
      state.files = (await draft()).changes.length;
      frame.badge('changes', state.files);
    }

    const edit = change => busy ? undefined : told(async () => {
      busy = true;
      const [queue, valueType] = state.value.split(':').map(Number);
      const changed = await post('/mappings/edits', { target: state.target, queue, valueType, ...change });
      state.mappings.set(key(state.target, queue, valueType), changed);
      await count();
    }).finally(() => { busy = false; });

    function add(source) {
      if (!mayEdit || source === null || !source.includes(':')) {
        return;
      }
      if (state.value === null) {
        frame.failed(new Error(t('mapping.selectFirst')));
        return;
      }
      if (current()?.sources.includes(source)) {
        frame.failed(new Error(t('mapping.already', { source })));
        return;
      }
      state.said = t('mapping.added', { source });
      edit({ edit: 'add', source });
    }

    function removed(source) {
      state.said = t('mapping.removed', { source });
      edit({ edit: 'remove', source });
    }

    function moved(from, to) {
      const count = current()?.sources.length ?? 0;
      if (to >= 0 && to < count && to !== from) {
        state.said = t('mapping.moved', { place: to + 1 });
        edit({ edit: 'move', from, to });
      }
    }

    /** A script of its own for the value, which begins with what it replaces: the sum. */
    const ownScript = () => told(async () => {
      const sources = current().sources.length;
      const number = [...state.scripts.keys(), state.scripts.length].find(index => !state.scripts.some(name => same(name, file(index))));
      await createScript(file(number), sources);
      await edit({ edit: 'script', script: file(number) });
      go('scripts', file(number));
    });

    const file = index => `${index + 1}.BAS`;

    // left: external systems

    function systemRows() {
      const wanted = state.sourceFilter.toLowerCase();
      const rows = [];
      for (const system of state.systems) {
        const known = state.trees.get(system);
        const open = state.openSystems.has(system);
        rows.push({ id: system, level: 1, text: system, open, selected: state.source === system,
          note: known === undefined ? '' : known.problem ?? t('mapping.queues', { n: known.queues.length }) });
        if (open && known?.queues) {
          rows.push(...queueRows(system, known, wanted));
        }
      }
      return rows;
    }

    function queueRows(system, known, wanted) {
      const rows = [];
      for (const queue of known.queues) {
        const matches = queue.toLowerCase().includes(wanted);
        if (!matches && !known.valueTypes.some(type => type.toLowerCase().includes(wanted))) {
          continue;
        }
        const id = `${system}:${queue}`;
        const open = state.openSystems.has(id);
        rows.push({ id, level: 2, text: queue, open, selected: state.source === id });
        if (open) {
          rows.push(...known.valueTypes.map(type => {
            const source = `${id}:${type}`;
            return { id: source, level: 3, text: type, selected: state.source === source, drag: mayEdit && source };
          }));
        }
      }
      return rows;
    }

    async function unfold(id, open) {
      open ? state.openSystems.add(id) : state.openSystems.delete(id);
      drawn();
      if (open && state.systems.includes(id) && !state.trees.get(id)?.queues) {
        try {
          state.trees.set(id, await get(`/systems/${encodeURIComponent(id)}/tree`));
        } catch (problem) {
          state.trees.set(id, { problem: problem.message });
          frame.failed(problem);
        }
        drawn();
      }
    }

    // right: WFM

    function wfmRows() {
      const wanted = state.queueFilter.toLowerCase();
      const children = new Map();
      for (const queue of state.catalogue.queues) {
        const siblings = children.get(queue.parent) ?? [];
        siblings.push(queue);
        children.set(queue.parent, siblings);
      }
      const numbers = new Set(state.catalogue.queues.map(queue => queue.number));
      const roots = state.catalogue.queues.filter(queue => !numbers.has(queue.parent));
      return roots.flatMap(queue => wfmQueue(queue, 1, children, wanted));
    }

    function wfmQueue(queue, level, children, wanted) {
      const below = (children.get(queue.number) ?? []).flatMap(child => wfmQueue(child, level + 1, children, wanted));
      const matches = `${queue.number} ${queue.name}`.toLowerCase().includes(wanted);
      if (!matches && below.length === 0) {
        return [];
      }
      const id = `q${queue.number}`;
      const open = state.openQueues.has(id);
      const mapped = state.catalogue.valueTypes.filter(type => sourcesOf(queue.number, type.number) > 0).length;
      const row = { id, level, text: `${queue.number} ${queue.name}`, open, selected: state.value === id,
        note: queue.active ? '' : t('mapping.inactive'), badge: mapped > 0 ? String(mapped) : '' };
      const types = open ? state.catalogue.valueTypes.map(type => wfmValue(queue, type, level + 1)) : [];
      return [row, ...types, ...below];
    }

    function wfmValue(queue, type, level) {
      const id = `${queue.number}:${type.number}`;
      const sources = sourcesOf(queue.number, type.number);
      return { id, level, text: `${type.number} ${type.name}`, selected: state.value === id,
        note: sources > 0 ? '●' : '', badge: sources > 0 ? String(sources) : '' };
    }

    const sourcesOf = (queue, type) => state.mappings.get(key(state.target, queue, type))?.sources.length ?? 0;

    function unfoldQueue(id, open) {
      open ? state.openQueues.add(id) : state.openQueues.delete(id);
      drawn();
    }

    function select(id) {
      state.value = id.startsWith('q') ? state.value : id;
      drawn();
    }

    // below: the sources of the selected value

    const current = () => {
      const [queue, type] = (state.value ?? '').split(':').map(Number);
      return state.mappings.get(key(state.target, queue, type));
    };

    function title() {
      const [queue, type] = state.value.split(':').map(Number);
      const queueName = state.catalogue.queues.find(one => one.number === queue)?.name;
      const typeName = state.catalogue.valueTypes.find(one => one.number === type)?.name;
      return `${queue} ${queueName} · ${typeName}`;
    }

    function pressed(event, index, source) {
      if (mayEdit && event.key === 'Delete') {
        removed(source);
      } else if (mayEdit && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        event.preventDefault();
        moved(index, index + (event.key === 'ArrowUp' ? -1 : 1));
      }
    }

    function dropped(event, to) {
      event.preventDefault();
      const text = event.dataTransfer.getData('text/plain');
      if (text.startsWith('#')) {
        moved(Number(text.slice(1)), to);
      } else {
        add(text);
      }
    }

    const sourceLine = (source, index, sources) => html`
      <li tabindex="0" draggable=${mayEdit ? 'true' : nothing} @keydown=${event => pressed(event, index, source)}
          @dragstart=${event => event.dataTransfer.setData('text/plain', `#${index}`)}
          @dragover=${event => event.preventDefault()}
          @drop=${event => { event.stopPropagation(); dropped(event, index); }}>
        <span class="para">${t('mapping.para', { number: index + 1 })}</span>
        <span class="text">${source}</span>
        ${mayEdit ? html`
          <span class="keys">
            <button type="button" class="quiet" ?disabled=${index === 0} aria-label=${t('mapping.up', { source })}
              @click=${() => moved(index, index - 1)}>↑</button>
            <button type="button" class="quiet" ?disabled=${index === sources.length - 1}
              aria-label=${t('mapping.down', { source })} @click=${() => moved(index, index + 1)}>↓</button>
            <button type="button" class="quiet" aria-label=${t('mapping.remove', { source })}
              @click=${() => removed(source)}>✕</button>
          </span>` : nothing}
      </li>`;

    const script = value => html`
      <p class="script">
        <label>${t('mapping.script')}
          <select ?disabled=${!mayEdit} @change=${event => edit({ edit: 'script', script: event.target.value })}>
            <option value="" ?selected=${!value?.script}>${t('mapping.sum')}</option>
            ${state.scripts.map(name => html`
              <option value=${name} ?selected=${same(name, value?.script)}>${name}</option>`)}
            ${value?.script && !state.scripts.some(name => same(name, value.script))
              ? html`<option value=${value.script} selected>${value.script}</option>` : nothing}
          </select>
        </label>
        ${mayEdit && value?.script
          ? html`<a href=${link('scripts', value.script)}>${t('mapping.editScript')}</a>` : nothing}
        ${mayEdit && !value?.script
          ? html`<button type="button" class="quiet" @click=${ownScript}>${t('mapping.createScript')}</button>` : nothing}
      </p>`;

    const sources = () => {
      const value = current();
      const list = value?.sources ?? [];
      return html`
        <h2 id="sources">${title()}</h2>
        <ol class="sources" aria-labelledby="sources" @dragover=${event => event.preventDefault()}
            @drop=${event => dropped(event, list.length - 1)}>
          ${repeat(list, (source, index) => `${index} ${source}`, (source, index) => sourceLine(source, index, list))}
        </ol>
        ${list.length === 0 ? html`<p class="hint">${t(mayEdit ? 'mapping.empty' : 'mapping.notMapped')}</p>` : nothing}
        ${mayEdit ? html`
          <button type="button" class="secondary" ?disabled=${!isSource()} @click=${() => add(state.source)}>
            ${isSource() ? t('mapping.add', { source: state.source }) : t('mapping.addNothing')}</button>` : nothing}
        ${list.length > 0 ? script(value) : nothing}`;
    };

    const isSource = () => state.source !== null && systemRows().find(row => row.id === state.source)?.level === 3;

    const target = () => state.targets[1] === undefined ? nothing : html`
      <label>${t('mapping.target')}
        <select @change=${event => { state.target = event.target.value; draw(); }}>
          ${state.targets.map(name => html`<option ?selected=${name === state.target}>${name}</option>`)}
        </select>
      </label>`;

    const search = (label, action) => html`
      <input type="search" aria-label=${label} placeholder=${label}
        @input=${event => { action(event.target.value); draw(); }}>`;

    const left = document.createElement('div');
    const right = document.createElement('div');
    const systems = tree(left, {
      label: () => t('mapping.systems'), rows: systemRows, toggle: unfold, more: n => t('mapping.more', { n }),
      select: id => { state.source = id; drawn(); }, choose: add,
    });
    const wfm = tree(right, {
      label: () => t('mapping.wfm'), rows: wfmRows, toggle: unfoldQueue, select, choose: select,
      more: n => t('mapping.more', { n }), drop: (id, text) => { state.value = id; add(text); },
    });

    function drawn() {
      if (!closed) {
        draw();
      }
    }

    function draw() {
      render(html`
        <h1>${t('mapping.title')}</h1>
        ${gathered(state.files)}
        <p class="unseen" aria-live="polite">${state.said}</p>
        <div class="panes">
          <section class="pane card" aria-label=${t('mapping.systems')}>
            <h2>${t('mapping.systems')}</h2>
            ${search(t('mapping.search'), text => { state.sourceFilter = text; })}
            ${left}
          </section>
          <section class="pane card" aria-label=${t('mapping.wfm')}>
            <h2>${t('mapping.wfm')}</h2>
            ${target()}
            ${search(t('mapping.search'), text => { state.queueFilter = text; })}
            ${right}
          </section>
          <section class="below card">
            ${state.value === null ? html`<p class="hint">${t('mapping.select')}</p>` : sources()}
          </section>
        </div>`, place);
      systems.draw();
      wfm.draw();
    }

    draw();
    load();
    return { draw, close: () => { closed = true; } };
  },
};

const key = (target, queue, valueType) => `${(target ?? '').toLowerCase()}:${queue}:${valueType}`;
const same = (name, script) => name.toLowerCase() === (script ?? '').toLowerCase();
