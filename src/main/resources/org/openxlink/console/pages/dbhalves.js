// The two halves of a section: contacts and agent statuses, with the columns of their tables to choose from.

import { choice, column, query, text } from './dbfields.js';
import { codingOf, distinct } from './dbguess.js';
import { rowsTable } from './dbrows.js';
import { t } from './i18n.js';
import { html, nothing } from './lit.js';

const codings = () => [['', t('db.coding.2')], ['1', t('db.coding.1')], ['0', t('db.coding.0')]];
const intervals = () => ['', '15', '30', '60'].map(minutes =>
  [minutes, minutes === '' ? t('db.interval.usual') : t('db.interval.minutes', { minutes })]);

/** A query with its first rows below. */
const answered = (work, key, { answer, answers }) => html`
  <div class="answered">${query(work, key, answer(key))}</div>
  ${answers.has(key) ? rowsTable(key, answers.get(key)) : nothing}`;

/** A column of times brings along how it is written. */
const stamp = (work, key, type, columns) => html`
  ${column(work, key, columns, {
    kinds: ['time'],
    changed() {
      work.keys.set(type, codingOf(columns, work.keys.get(key)));
      work.draw();
    },
  })}
  ${choice(work, type, codings())}`;

/** What is empty may stand in a preset. */
const preset = work => {
  const name = work.keys.get('Interface');
  return name.toLowerCase() === 'universal' ? nothing : t('db.presetHint', { name });
};

/** The fields of contacts. */
export function contactFields(work, shared) {
  const columns = shared.columnsOf('CallDataTable');
  const queueChanged = () => {
    const sql = work.keys.get('QueueSQL');
    if (sql === '' || /^SELECT DISTINCT \S+ FROM .* ORDER BY \S+$/.test(sql)) {
      work.keys.set('QueueSQL', distinct(work.says('CallDataTable'), work.keys.get('QueueNameColumn')));
    }
    work.draw();
  };
  return html`
    <details class="card half" ?open=${work.says('CallDataTable') !== ''}>
      <summary><h3>${t('db.contacts')}</h3></summary>
      <p class="hint">${t('db.contactsHint')} ${preset(work)}</p>
      <div class="fields">
        ${text(work, 'CallDataTable', { changed: () => shared.look('CallDataTable') })}
        ${choice(work, 'Interval', intervals())}
        ${stamp(work, 'TimeStampColumn', 'TimeStampType', columns)}
        ${column(work, 'QueueNameColumn', columns, { kinds: ['text'], changed: queueChanged })}
        ${choice(work, 'QueueNameType', [['', t('db.queueBy.0')], ['1', t('db.queueBy.1')]])}
      </div>
      ${valueTypes(work, columns)}
      ${answered(work, 'QueueSQL', shared)}
      ${work.says('QueueNameType') === '1' || work.says('QueueMappingSQL') !== ''
        ? answered(work, 'QueueMappingSQL', shared) : nothing}
      <div class="fields">${text(work, 'CallDataFilter', { hint: t('db.filterHint') })}${text(work, 'TimeZone', { hint: t('db.zoneHint') })}</div>
    </details>`;
}

/** Columns are ticked; what else is among the value types can be written. */
function valueTypes(work, columns) {
  const now = split(work.says('ValueTypes'));
  const toggle = written => {
    const next = now.includes(written) ? now.filter(one => one !== written) : [...now, written];
    work.keys.set('ValueTypes', next.join(';'));
    work.draw();
  };
  const fitting = columns.filter(one => one.kind === 'number' || now.includes(one.written));
  return html`
    ${fitting.length === 0 ? nothing : html`
      <fieldset>
        <legend>${t('db.values')}</legend>
        <div class="ticks">${fitting.map(one => html`
          <label class="check"><input type="checkbox" .checked=${now.includes(one.written)} @change=${() => toggle(one.written)}>
            ${one.name}</label>`)}</div>
      </fieldset>`}
    <div class="fields one">${text(work, 'ValueTypes', { hint: t('db.valuesHint') })}</div>`;
}

/** The fields of agent statuses. */
export function statusFields(work, shared) {
  const columns = shared.columnsOf('AgentActivityTable');
  const span = work.says('ActivityTimeSpanType')
    || (work.says('ActivityDurationColumn') ? '0' : work.says('ActivityEndTimeStampColumn') ? '1' : '2');
  return html`
    <details class="card half" ?open=${work.says('AgentActivityTable') !== ''}>
      <summary><h3>${t('db.statuses')}</h3></summary>
      <p class="hint">${t('db.statusesHint')} ${preset(work)}</p>
      <div class="fields">
        ${text(work, 'AgentActivityTable', { changed: () => shared.look('AgentActivityTable') })}
        ${column(work, 'AgentColumn', columns)}
        ${column(work, 'ActivityColumn', columns)}
        ${stamp(work, 'ActivityStartTimeStampColumn', 'ActivityStartTimeStampType', columns)}
        ${choice(work, 'ActivityTimeSpanType', ['', '0', '1', '2'].map(type => [type, type === '' ? t('db.span.usual') : t(`db.span.${type}`)]))}
        ${span === '1' ? stamp(work, 'ActivityEndTimeStampColumn', 'ActivityEndTimeStampType', columns) : nothing}
        ${span === '0' ? column(work, 'ActivityDurationColumn', columns, { kinds: ['number'] }) : nothing}
        ${span === '2' ? text(work, 'LogOffActivities', { hint: t('db.logOffHint') }) : nothing}
      </div>
      ${answered(work, 'ActivitySQL', shared)}
      <div class="fields">${text(work, 'AgentActivityFilter', { hint: t('db.filterHint') })}${text(work, 'TimeZone_TimeLink', { hint: t('db.zoneHint') })}</div>
    </details>`;
}

/** Parts between semicolons outside quotes, brackets and parentheses. */
function split(value) {
  const parts = value.match(/(?:"[^"]*"|'[^']*'|`[^`]*`|\[[^\]]*\]|\([^)]*\)|[^;])+/g) ?? [];
  return parts.map(part => part.trim()).filter(part => part !== '');
}
