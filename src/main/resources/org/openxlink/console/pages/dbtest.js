// Step 2: the way to the database, tried step by step while one looks on.

import { number, t } from './i18n.js';
import { html, nothing } from './lit.js';
import { get, remove } from './rest.js';
import { works } from './signs.js';

const PAUSE = 300;

export function test(work) {
  let id = null;
  let tried = { running: false, cancelled: false, steps: [] };
  let timer = null;

  const enter = () => work.told(async () => {
    clearTimeout(timer);
    tried = { running: true, cancelled: false, steps: [] };
    work.draw();
    try {
      ({ id } = await work.ask('tests'));
      await look();
    } catch (problem) {
      tried.running = false;
      throw problem;
    }
  });

  async function look() {
    tried = await get(path());
    work.draw();
    if (tried.running && !work.isClosed()) {
      timer = setTimeout(() => work.told(look), PAUSE);
    }
  }

  const path = () => `/connection-tests/${encodeURIComponent(id)}`;

  const cancel = () => work.told(async () => {
    clearTimeout(timer);
    await remove(path());
    await look();
  });

  function leave() {
    clearTimeout(timer);
    if (tried.running && id !== null) {
      remove(path()).catch(problem => console.info('the test had ended already', problem));
    }
  }

  const all = () => tried.steps.length > 0 && tried.steps.every(step => step.passed);

  const said = () => tried.running ? t('db.testing')
    : tried.cancelled ? t('db.cancelled')
      : all() ? t('db.allPassed') : t('db.notPassed');

  const view = () => html`
    <section class="card">
      <h2 tabindex="-1">${t('db.step.test')}</h2>
      <p role="status" aria-busy=${tried.running ? 'true' : 'false'}>${said()}</p>
      ${tried.steps.length === 0 ? nothing : html`
        <div class="wide" tabindex="0" role="region" aria-label=${t('db.step.test')}><table>
          <thead><tr><th scope="col">${t('db.outcome')}</th><th scope="col">${t('db.tried')}</th>
            <th scope="col" class="number">${t('db.took')}</th></tr></thead>
          <tbody>${tried.steps.map(step => html`
            <tr><td>${works(step.passed)}</td><td class="said">${step.sentence}</td>
              <td class="number">${t('db.millis', { millis: number(step.millis) })}</td></tr>`)}</tbody>
        </table></div>`}
      <div class="buttons">
        ${tried.running
          ? html`<button type="button" class="secondary" @click=${cancel}>${t('frame.cancel')}</button>`
          : html`<button type="button" class=${all() ? 'secondary' : ''} @click=${enter}>${t('db.again')}</button>`}
        <button type="button" class="secondary" @click=${() => work.goTo('where')}>${t('db.toWhere')}</button>
        <button type="button" class=${all() ? '' : 'secondary'} ?disabled=${tried.running}
          @click=${() => work.goTo('tables')}>${t('db.toTables')}</button>
      </div>
    </section>`;

  return { enter, leave, view };
}
