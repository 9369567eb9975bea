// A CSV file of queues or value types: what it would change is shown before it goes into the draft.

import { number, saidOr, t } from './i18n.js';
import { html, nothing } from './lit.js';
import { upload } from './rest.js';

const SHOWN = 300;
const MOST_BYTES = 4_000_000;
const ORDER = ['bad', 'new', 'changed', 'unchanged'];

/** told does something and tells why it failed; taken is called when the draft has changed. */
export function catalogueFile(kind, told, draw, taken) {
  let opened = false;
  let bytes = null;
  let compared = null;
  let done = null;
  let tooLarge = false;
  let withUnchanged = false;
  let busy = false;

  function toggle() {
    opened = !opened;
    draw();
  }

  function choose(event) {
    const [file] = event.target.files;
    if (file !== undefined) {
      compare(file);
    }
  }

  function paste(event) {
    event.preventDefault();
    compare(new Blob([new FormData(event.target).get('csv')]));
  }

  function compare(blob) {
    bytes = blob;
    compared = null;
    done = null;
    tooLarge = blob.size > MOST_BYTES;
    draw();
    return tooLarge ? undefined : told(async () => {
      compared = await upload(`/catalogue/${kind}/comparison`, bytes);
    });
  }

  async function take() {
    if (busy) {
      return;
    }
    busy = true;
    draw();
    await told(async () => {
      done = (await upload(`/catalogue/${kind}/import`, bytes)).counts;
      compared = null;
      await taken();
    });
    busy = false;
    draw();
  }

  const count = state => compared.counts[state] ?? 0;

  const words = {
    channel: word => t(`channel.${word}`),
    role: word => t(`meaning.${word}`),
    active: word => t(word === '1' ? 'catalogue.yes' : 'catalogue.no'),
  };

  const shown = ({ column }, word, state) => word === null || word === undefined ? ''
    : state === 'bad' || !(column in words) ? word : words[column](word);

  const change = state => one => html`
    <span class="fact"><small>${t(`catalogue.${one.column}`)}</small>
      ${one.before === null || one.before === undefined ? nothing : html`<del>${shown(one, one.before, state)}</del> → `}
      ${shown(one, one.after, state)}</span>`;

  const reason = ({ detail, ...code }) => {
    const { text, lang } = saidOr(code, detail);
    return html`<span class="refused" lang=${lang ?? nothing}>${text}</span>`;
  };

  const line = one => html`
    <tr class="line-${one.state}">
      <td class="number">${number(one.line)}</td>
      <td><span class="mark">${t(`catalogue.state.${one.state}`)}</span></td>
      <td>${one.number ?? '–'}</td>
      <th scope="row">${one.name ?? '–'}</th>
      <td>${one.reason ? reason(one.reason) : one.changes.filter(each => each.column !== 'name' || one.state === 'changed')
        .map(change(one.state))}</td>
    </tr>`;

  const lines = () => {
    const all = compared.lines.filter(one => withUnchanged || one.state !== 'unchanged')
      .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
    return html`
      ${all.length === 0 ? nothing : html`
        <div class="wide" tabindex="0" role="region" aria-label=${t('catalogue.difference')}><table class="dense">
          <caption class="unseen">${t('catalogue.difference')}</caption>
          <thead><tr><th scope="col" class="number">${t('catalogue.line')}</th><th scope="col">${t('catalogue.what')}</th>
            <th scope="col">${t('catalogue.number')}</th><th scope="col">${t('catalogue.name')}</th>
            <th scope="col">${t('catalogue.facts')}</th></tr></thead>
          <tbody>${all.slice(0, SHOWN).map(line)}</tbody>
        </table></div>`}
      ${all.length > SHOWN ? html`<p class="hint">${t('catalogue.moreLines', { n: all.length - SHOWN })}</p>` : nothing}`;
  };

  const separators = { ';': ';', ',': ',', '\t': 'Tab', '|': '|' };

  const recognised = () => html`
    <p class="hint">${t('catalogue.separator', { sign: separators[compared.separator] })}
      ${Object.entries(compared.columns).map(([column, head]) => html`
        <span class="fact"><small>${t(`catalogue.${column}`)}</small> ${head}</span>`)}
      ${compared.ignored.length > 0 ? t('catalogue.ignored', { heads: compared.ignored.join(', ') }) : nothing}</p>`;

  const difference = () => html`
    <h3>${t('catalogue.difference')}</h3>
    <p role="status">${ORDER.filter(state => count(state) > 0).map(state => html`
      <span class="fact line-${state}"><span class="mark">${t(`catalogue.state.${state}`)}</span> ${number(count(state))}</span>`)}
      ${count('unchanged') > 0 ? html`<label class="check"><input type="checkbox" .checked=${withUnchanged}
        @change=${e => { withUnchanged = e.target.checked; draw(); }}><span>${t('catalogue.showUnchanged')}</span></label>` : nothing}</p>
    ${recognised()}
    ${lines()}
    ${count('new') + count('changed') === 0 ? html`<p>${t('catalogue.nothingNew')}</p>` : html`
      <button type="button" ?disabled=${busy} @click=${take}>${t('catalogue.take', { n: count('new') + count('changed') })}</button>`}`;

  const view = () => !opened ? nothing : html`
    <section class="card" aria-labelledby="csv">
      <h2 id="csv">${t('catalogue.import')}</h2>
      <p class="hint">${t(`catalogue.importHint.${kind}`)}</p>
      <div class="sides">
        <label>${t('catalogue.file')}
          <input type="file" accept=".csv,.txt,text/csv,text/plain" @change=${choose}></label>
        <form @submit=${paste}>
          <label>${t('catalogue.paste')}
            <textarea name="csv" rows="4" required spellcheck="false"></textarea></label>
          <button type="submit" class="secondary">${t('catalogue.compare')}</button>
        </form>
      </div>
      ${tooLarge ? html`<p class="refused" role="alert">${t('catalogue.tooLarge')}</p>` : nothing}
      ${done === null ? nothing : html`<p class="good" role="status">✓ ${t('catalogue.taken', {
        n: (done.new ?? 0) + (done.changed ?? 0) })}</p>`}
      ${compared === null ? nothing : difference()}
    </section>`;

  return { view, toggle, isOpen: () => opened };
}
