// The first rows of a table or a query.

import { t } from './i18n.js';
import { html, nothing } from './lit.js';

/** rows: { columns, rows, more } as the server tells them. */
export const rowsTable = (title, { columns, rows, more }) => html`
  <div class="wide preview" tabindex="0" role="region" aria-label=${title}><table class="dense">
    <caption>${title}</caption>
    <thead><tr>${columns.slice(0, Math.max(shown(rows), 1)).map(one => html`
      <th scope="col" class=${one.kind === 'number' ? 'number' : ''}>${one.name}<small>${one.type}</small></th>`)}</tr></thead>
    <tbody>${rows.map(cells => html`
      <tr>${cells.map((cell, index) => html`
        <td class=${columns[index].kind === 'number' ? 'number' : ''}>${cell === null ? html`<i class="hint">–</i>` : cell}</td>`)}</tr>`)}</tbody>
  </table></div>
  <p class="hint">${rows.length === 0 ? t('db.noRows') : t('db.rows', { n: rows.length })}
    ${more ? t('db.moreRows') : nothing}
    ${columns.length > shown(rows) && rows.length > 0 ? t('db.moreColumns', { n: columns.length - shown(rows) }) : nothing}</p>`;

const shown = rows => rows[0]?.length ?? 60;
