// The configuration as an archive to keep, and back to what an archive has.

import { sure } from './dialog.js';
import { difference } from './draft.js';
import { t } from './i18n.js';
import { html, nothing, render } from './lit.js';
import { address, upload, withParameters } from './rest.js';
import { link } from './router.js';

const MOST_BYTES = 16 * 1024 * 1024;

export const backup = { path: 'backup', title: 'backup.title', role: 'administrator', open };

function open(place, frame) {
  let ledger = false;
  let archive = null;
  let plan = null;
  let done = null;
  let busy = false;
  let refused = null;
  let closed = false;

  async function told(action) {
    busy = true;
    refused = null;
    drawn();
    try {
      await action();
      frame.done();
    } catch (problem) {
      refused = problem;
      if (problem.status === 0) {
        frame.failed(problem);
      }
    }
    busy = false;
    drawn();
  }

  function choose(event) {
    [archive = null] = event.target.files;
    plan = null;
    done = null;
    refused = null;
    if (archive !== null && archive.size > MOST_BYTES) {
      refused = { message: t('backup.tooLarge') };
      drawn();
    } else if (archive !== null) {
      told(async () => { plan = await upload('/restore/plan', archive); });
    }
  }

  async function restore() {
    if (await sure({ title: t('backup.really'), text: t('backup.sure'), action: t('backup.restore') })) {
      await told(async () => {
        done = await upload('/restore', archive);
        plan = null;
      });
    }
  }

  const keeping = () => html`
    <section class="card" aria-labelledby="keeping">
      <h2 id="keeping">${t('backup.make')}</h2>
      <p>${t('backup.make.help')}</p>
      <label class="check"><input type="checkbox" name="ledger" .checked=${ledger}
        @change=${e => { ledger = e.target.checked; draw(); }}>
        <span>${t('backup.ledger')}<small>${t('backup.ledger.help')}</small></span></label>
      <p><a role="button" download href=${address(withParameters('/backup', { ledger: ledger ? 'true' : '' }))}>
        ${t('backup.download')}</a></p>
      <p class="hint">${t('backup.secrets')} <code>xlink backup FILE.zip --with-secrets</code></p>
    </section>`;

  const change = one => html`
    <li><details>
      <summary><span class="line-${one.change}"><span class="mark">${t(`backup.${one.change}`)}</span></span> ${one.file}</summary>
      ${difference(one)}
    </details></li>`;

  const missing = places => places.length === 0 ? nothing : html`
    <p class="refused">${t('backup.missing')}</p>
    <ul>${places.map(one => html`<li>${one}</li>`)}</ul>`;

  const planned = () => plan === null ? nothing : html`
    <h3>${t('backup.plan')}</h3>
    <p role="status">${t('backup.changes', { n: plan.changes.length })} ${t('backup.unchanged', { n: plan.unchanged })}</p>
    ${plan.changes.length === 0 ? nothing : html`<ul class="planned">${plan.changes.map(change)}</ul>
      ${missing(plan.missing)}
      <button type="button" ?disabled=${busy} @click=${restore}>${t('backup.restore')}</button>`}`;

  const outcome = () => done === null ? nothing : html`
    <div role="status">
      <p class="good">✓ ${t('backup.done', { n: done.files })}</p>
      ${done.kept.length === 0 ? nothing : html`<p>${t('backup.kept')}</p>
        <ul>${done.kept.map(one => html`<li><code>${one}</code></li>`)}</ul>`}
      ${missing(done.missing)}
      ${done.problems.length === 0 ? nothing : html`<p class="refused">${t('backup.problems')}</p>
        <ul lang="en">${done.problems.map(one => html`<li>${one}</li>`)}</ul>
        <p><a href=${link('files')}>${t('files.title')}</a></p>`}
    </div>`;

  const back = () => html`
    <section class="card" aria-labelledby="back">
      <h2 id="back">${t('backup.back')}</h2>
      <p>${t('backup.back.help')}</p>
      <label>${t('backup.archive')}
        <input type="file" accept=".zip,application/zip" @change=${choose} ?disabled=${busy}></label>
      ${busy ? html`<p aria-busy="true">${t('frame.loading')}</p>` : nothing}
      ${refused === null ? nothing : html`
        <p class="refused" role="alert" lang=${refused.lang ?? nothing}>${refused.message}</p>`}
      ${planned()}
      ${outcome()}
    </section>`;

  function drawn() {
    if (!closed) {
      draw();
    }
  }

  function draw() {
    render(html`
      <h1>${t('backup.title')}</h1>
      <div class="two">${keeping()}${back()}</div>`, place);
  }

  draw();
  return { draw, close: () => { closed = true; } };
}
