// Fields for keys of a section; each tells the name of its key too.

import { t } from './i18n.js';
import { html, live, nothing } from './lit.js';

const title = key => html`${t(`db.key.${key}`)} <code>${key}</code>`;

/** A key that is written. changed() is called behind each change. */
export const text = (work, key, { changed = work.draw, hint = '', required = false, placeholder = '' } = {}) => html`
  <label>${title(key)}
    <input name=${key} autocomplete="off" spellcheck="false" ?required=${required} placeholder=${work.inherited(key) || placeholder || nothing}
      .value=${live(work.keys.get(key))} @change=${event => set(work, key, event.target.value.trim(), changed)}>
    ${hint ? html`<small>${hint}</small>` : nothing}
  </label>`;

/** A secret, which can be set and not read. */
export const secret = (work, key) => html`
  <label>${title(key)}
    <input name=${key} type="password" autocomplete="new-password"
      placeholder=${work.keys.keeps(key) ? t('db.secretStays') : work.keys.get(key) !== '' ? t('db.secretEntered') : nothing}
      @change=${event => event.target.value !== '' && set(work, key, event.target.value, work.draw)}>
  </label>`;

/** A key that is one of some values. choices: [value, text]. */
export const choice = (work, key, choices, { changed = work.draw } = {}) => html`
  <label>${title(key)}
    <select name=${key} @change=${event => set(work, key, event.target.value, changed)}>
      ${including(named(work, key, choices), work.keys.get(key)).map(([value, name]) => html`
        <option value=${value} ?selected=${value === work.keys.get(key)}>${name}</option>`)}
    </select>
  </label>`;

/** Stands for an expression that is about to be written. */
const OTHER = '\u0000';

/** A key that is a column of a table, or else an expression. columns: [{ name, written, type, kind }]. */
export function column(work, key, columns, { kinds = [], changed = work.draw } = {}) {
  if (columns.length === 0 || work.written.has(key)) {
    return text(work, key, { changed });
  }
  const fitting = [...columns].sort((one, other) => kinds.includes(other.kind) - kinds.includes(one.kind));
  const choices = fitting.map(one => [one.written, `${one.name} (${one.type})`]);
  const written = () => {
    if (work.keys.get(key) === OTHER) {
      work.written.add(key);
      work.keys.set(key, '');
    }
    changed();
  };
  return choice(work, key, [['', t('db.chooseColumn')], ...choices, [OTHER, t('db.ownExpression')]], { changed: written });
}

/** SQL of several words. */
export const query = (work, key, act) => html`
  <label class="query">${title(key)}
    <textarea name=${key} rows="2" spellcheck="false" placeholder=${work.inherited(key) || nothing} .value=${live(work.keys.get(key))}
      @change=${event => set(work, key, event.target.value.replace(/\s+/g, ' ').trim(), work.draw)}></textarea>
  </label>
  <button type="button" class="secondary" ?disabled=${work.says(key) === ''} @click=${act}>
    ${t('db.showRows', { key })}</button>`;

function set(work, key, value, changed) {
  work.keys.set(key, value);
  changed();
}

/** What is not set is as the preset says. */
const named = (work, key, choices) => choices.map(([value, name]) =>
  [value, value === '' && work.inherited(key) ? t('db.asPreset', { value: work.inherited(key) }) : name]);

/** What is set stays a choice. */
const including = (choices, value) => choices.some(([known]) => known === value) ? choices : [...choices, [value, value]];
