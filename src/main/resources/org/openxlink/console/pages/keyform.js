// A form with a field for each key that a section may have. Empty means: not set.

import { placeLink } from './draft.js';
import { t, tOr } from './i18n.js';
import { help, withHelp } from './keyhelp.js';
import { html, live, nothing } from './lit.js';
import { link } from './router.js';

const LONG = 60;
const MOST_ROWS = 8;
const MARK = '<secret-';
const FIRST = ['CONNECTION', 'FILES', 'TARGET']; // where somebody begins who sets up a new section
const YES_NO = ['choice.no', 'choice.yes'];

/** A value with what it means, where it has a meaning of its own. */
export const choice = (key, value) =>
  tOr(`choice.${key.replace(/^Activity(?=SeparatorCharacter|DateOrder)/, '')}.${value}`, value);

/**
 * kind: csv, database, general or target; file: where the section stands; known: the keys as /keys tells them.
 *
 * Returns { show, view, edits, changed }: show takes the keys and problems that the server has, edits tells what the person
 * changed.
 */
export function keyForm(draw, { kind, file, known }) {
  const prefix = `${kind}-${Math.random().toString(36).slice(2, 8)}`;
  let there = new Map();
  let others = [];
  let problems = [];
  let edits = new Map();
  let underneath = {};

  function show(section) {
    const names = new Map(known.map(key => [key.name.toLowerCase(), key.name]));
    there = new Map();
    others = [];
    for (const entry of section.keys) {
      const name = names.get(entry.key.toLowerCase());
      name ? there.set(name, entry) : others.push(entry);
    }
    problems = section.problems;
    underneath = Object.fromEntries(Object.entries(section.preset ?? {}).map(([key, value]) => [key.toLowerCase(), value]));
    edits = new Map();
  }

  const byDefault = key => underneath[key.name.toLowerCase()] ?? key.byDefault;

  const current = name => edits.has(name) ? edits.get(name) : there.get(name)?.value ?? '';
  const ofKey = name => problems.filter(problem => problem.key.toLowerCase() === name.toLowerCase());

  function set(name, value) {
    const before = edits.size;
    value === (there.get(name)?.value ?? '') ? edits.delete(name) : edits.set(name, value);
    if ((before === 0) !== (edits.size === 0)) {
      draw();
    }
  }

  const label = (key, value) => key.form === 'FLAG' ? t(YES_NO[Number(value)] ?? value) : choice(key.name, value);

  const select = (key, id, described) => {
    const value = current(key.name);
    const values = key.choices.includes(value) || value === '' ? key.choices : [...key.choices, value];
    const unset = byDefault(key) === '' ? t('keys.unset') : t('keys.default', { value: label(key, byDefault(key)) });
    return html`
      <select id=${id} name=${key.name} aria-describedby=${described} aria-invalid=${ofKey(key.name).length > 0 || nothing}
        @change=${event => set(key.name, event.target.value)}>
        <option value="" ?selected=${value === ''}>${unset}</option>
        ${values.map(one => html`<option value=${one} ?selected=${one === value}>${label(key, one)}</option>`)}
      </select>`;
  };

  const long = (key, id, described) => html`
    <textarea id=${id} name=${key.name} rows=${Math.min(MOST_ROWS, 1 + Math.floor(current(key.name).length / LONG))}
      spellcheck="false" placeholder=${byDefault(key)} aria-describedby=${described}
      aria-invalid=${ofKey(key.name).length > 0 || nothing} .value=${live(current(key.name))}
      @input=${event => set(key.name, event.target.value.replace(/\s*\n\s*/g, key.form === 'LIST' ? ';' : ' '))}></textarea>`;

  const text = (key, id, described) => html`
    <input id=${id} name=${key.name} type="text" spellcheck="false" autocomplete="off" placeholder=${byDefault(key)}
      list=${key.form === 'OPEN' ? `${id}-list` : nothing} inputmode=${key.form === 'NUMBER' ? 'numeric' : nothing}
      aria-describedby=${described} aria-invalid=${ofKey(key.name).length > 0 || nothing}
      .value=${live(current(key.name))} @input=${event => set(key.name, event.target.value)}>
    ${key.form === 'OPEN' ? html`<datalist id="${id}-list">
      ${key.choices.map(one => html`<option value=${one}>${label(key, one)}</option>`)}</datalist>` : nothing}`;

  const secret = (key, id, described) => {
    const stored = there.get(key.name)?.value ?? '';
    const hidden = stored.includes(MARK);
    const removed = edits.get(key.name) === '';
    return html`
      <div class="secret">
        <input id=${id} name=${key.name} type="password" autocomplete="new-password" aria-describedby=${described}
          placeholder=${removed ? '' : hidden ? t('keys.secretSet') : stored}
          .value=${live(edits.get(key.name) ?? '')} @input=${event => event.target.value === ''
            ? (edits.delete(key.name), draw()) : set(key.name, event.target.value)}>
        ${stored ? html`<button type="button" class="quiet" @click=${() => {
          removed ? edits.delete(key.name) : edits.set(key.name, '');
          draw();
        }}>${t(removed ? 'keys.secretKeep' : 'keys.secretRemove')}</button>` : nothing}
      </div>`;
  };

  function input(key, id, described) {
    switch (key.form) {
      case 'FLAG':
      case 'CHOICE': return select(key, id, described);
      case 'LIST':
      case 'SQL': return long(key, id, described);
      case 'SECRET': return secret(key, id, described);
      default: return text(key, id, described);
    }
  }

  const field = key => {
    const id = `${prefix}-${key.name}`;
    const entry = there.get(key.name);
    return html`
      <div class="key">
        <div class="name">
          <label for=${id}>${key.name}</label>
          ${key.required && byDefault(key) === '' ? html`<small>${t('keys.required')}</small>` : nothing}
          ${entry ? html`<a class="line" href=${link('files', file, String(entry.line))}
            aria-label=${t('keys.lineOf', { key: key.name, line: String(entry.line) })}>:${String(entry.line)}</a>` : nothing}
        </div>
        <div class="field">
          ${input(key, id, `${id}-help`)}
          <small id="${id}-help">${help(kind, key.name)}
            ${ofKey(key.name).map(problem => html`
              <span class="problem ${problem.severity}">${t(`problem.${problem.severity}`)}: ${problem.text}</span>`)}</small>
        </div>
      </div>`;
  };

  const shown = key => key.instead === '' || there.has(key.name);

  const group = (name, keys) => {
    const used = keys.filter(key => there.has(key.name)).length;
    const wrong = keys.some(key => ofKey(key.name).length > 0);
    return html`
      <details class="keys" ?open=${used > 0 || wrong || FIRST.includes(name)}>
        <summary>${t(`group.${name}`)} <small>${t('keys.used', { n: used })}</small></summary>
        ${keys.map(field)}
      </details>`;
  };

  const view = () => {
    withHelp(draw);
    const keys = known.filter(shown);
    const fields = new Set(keys.map(key => key.name.toLowerCase()));
    const rest = problems.filter(problem => !fields.has(problem.key.toLowerCase()));
    return html`
      ${rest.length > 0 ? html`<ul class="problems">${rest.map(problem => html`
        <li class=${problem.severity}><strong>${t(`problem.${problem.severity}`)}</strong>
          ${placeLink(`${problem.file}:${problem.line}`)}
          <span>${problem.text}</span></li>`)}</ul>` : nothing}
      ${[...new Set(keys.map(key => key.group))].map(name => group(name, keys.filter(key => key.group === name)))}
      ${others.length > 0 ? html`
        <details class="keys"><summary>${t('keys.others')} <small>${t('keys.used', { n: others.length })}</small></summary>
          <p class="hint">${t('keys.othersHint')}</p>
          <ul>${others.map(entry => html`<li><code>${entry.key}=${entry.value}</code>
            <a href=${link('files', file, String(entry.line))}>${file}:${String(entry.line)}</a></li>`)}</ul>
        </details>` : nothing}`;
  };

  return {
    show,
    view,
    edits: () => [...edits].map(([key, value]) => ({ key, value })),
    changed: () => edits.size > 0,
  };
}
