// The imports by hand that run or ended a moment ago, also those of others and of commands.

import { day, t, when } from './i18n.js';
import { html, nothing } from './lit.js';
import { poll } from './poll.js';
import { get, remove } from './rest.js';
import { kindName } from './signs.js';

const REFRESH_MILLIS = 5000;
const RECENT = 5;

/** follow gets the id of an import; followed tells which one is shown already. */
export function importList(draw, frame, followed, follow) {
  let imports = [];
  let stopping = new Set();

  async function load() {
    try {
      const before = JSON.stringify(imports);
      imports = (await get('/imports')).imports.slice(0, RECENT);
      frame.answered();
      if (JSON.stringify(imports) !== before) {
        draw();
      }
    } catch (problem) {
      frame.failed(problem);
    }
  }

  async function stop(id) {
    stopping = new Set([...stopping, id]);
    draw();
    try {
      await remove(`/imports/${encodeURIComponent(id)}`);
    } catch (problem) {
      frame.failed(problem);
    }
    await load();
  }

  const what = ({ order }) => html`
    ${order.kinds.map(kindName).join(', ')}, ${order.systems.length > 0 ? order.systems.join(', ') : t('form.all')}
    <small>${order.firstDay ? day(order.firstDay) : t('others.yesterday')}${order.days > 1
      ? ` + ${t('others.days', { n: order.days - 1 })}` : ''}</small>`;

  const row = one => html`
    <tr>
      <td><time datetime=${one.started}>${when(one.started)}</time></td>
      <th scope="row">${one.user}</th>
      <td>${what(one)}</td>
      <td>${one.ended ? t('others.ended', { time: when(one.ended) }) : t('state.running')}</td>
      <td class="act">
        <button type="button" class="quiet" @click=${() => follow(one.id)}>${t(one.ended ? 'others.look' : 'others.follow')}</button>
        ${!one.ended && frame.may('operator') ? html`
          <button type="button" class="quiet" ?disabled=${stopping.has(one.id)} @click=${() => stop(one.id)}>
            ${t('watch.cancel')}</button>` : nothing}</td>
    </tr>`;

  const view = () => {
    const shown = imports.filter(one => one.id !== followed());
    return shown.length === 0 ? nothing : html`
      <section class="card" aria-labelledby="others">
        <h2 id="others">${t('others.title')}</h2>
        <div class="wide" tabindex="0" role="region" aria-label=${t('others.title')}><table class="dense">
          <caption class="unseen">${t('others.title')}</caption>
          <thead><tr><th scope="col">${t('history.started')}</th><th scope="col">${t('login.user')}</th>
            <th scope="col">${t('others.what')}</th><th scope="col">${t('overview.state')}</th>
            <th scope="col"><span class="unseen">${t('others.follow')}</span></th></tr></thead>
          <tbody>${shown.map(row)}</tbody>
        </table></div>
      </section>`;
  };

  return { view, close: poll(load, REFRESH_MILLIS) };
}
