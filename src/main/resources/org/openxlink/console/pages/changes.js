// What the draft would change, as a difference of the files; saved together or forgotten.

import { sure } from './dialog.js';
import { check, difference, discard, draft, problemList, save } from './draft.js';
import { t } from './i18n.js';
import { html, nothing, render } from './lit.js';

export const changes = {
  path: 'changes',
  title: 'changes.title',
  role: 'administrator',
  open(place, frame) {
    let shown = null;
    let checked = null;
    let saved = null;
    let busy = false;
    let closed = false;

    async function load() {
      await told(async () => {
        shown = await draft();
        checked = null;
        drawn();
        checked = shown.changes.length > 0 ? await check() : null;
      });
    }

    async function told(action) {
      busy = true;
      drawn();
      try {
        await action();
        frame.done();
      } catch (problem) {
        frame.failed(problem);
      }
      busy = false;
      drawn();
    }

    const doSave = even => told(async () => {
      saved = await save(shown, even);
      shown = await draft();
      checked = null;
      frame.badge('changes', 0);
    });

    async function doDiscard() {
      const question = { title: t('changes.reallyDiscard'), text: t('changes.discarded', { n: shown.changes.length }) };
      if (await sure({ ...question, action: t('changes.discard') })) {
        await told(async () => {
          await discard();
          shown = await draft();
          checked = null;
          saved = null;
          frame.badge('changes', 0);
        });
      }
    }

    const file = change => html`
      <section class="card">
        <h2>${change.file} <small>${t(`changes.${change.change}`)}</small></h2>
        ${shown.conflicts.includes(change.file)
          ? html`<p class="refused" role="alert">${t('changes.conflict')}</p>` : nothing}
        ${difference(change)}
      </section>`;

    const verdict = () => {
      if (checked === null) {
        return html`<p aria-busy="true">${t('changes.checking')}</p>`;
      }
      const warnings = checked.newWarnings.length === 0 ? nothing
        : html`<h2>${t('changes.doubtful')}</h2>${problemList(checked.newWarnings)}`;
      return checked.newErrors.length === 0
        ? html`<p class="good">✓ ${t('changes.sound')}</p>${warnings}`
        : html`<h2>${t('changes.wrong')}</h2>${problemList(checked.newErrors)}${warnings}`;
    };

    const conflict = () => shown.conflicts.length > 0;

    const buttons = () => html`
      <p class="buttons">
        <button type="button" ?disabled=${busy || checked === null || checked.newErrors.length > 0 || conflict()}
          @click=${() => doSave(false)}>${t('changes.save')}</button>
        ${checked?.newErrors.length > 0 ? html`
          <button type="button" class="secondary" ?disabled=${busy || conflict()} @click=${() => doSave(true)}>
            ${t('changes.saveEven')}</button>` : nothing}
        <button type="button" class="secondary outline" ?disabled=${busy} @click=${doDiscard}>
          ${t('changes.discard')}</button>
      </p>`;

    const outcome = () => html`
      <section class="card good" role="status">
        <p>✓ ${t('changes.saved', { files: saved.files.join(', ') })}</p>
        <p>${live(saved.live)}</p>
        ${saved.live.kept.length > 0
          ? html`<p class="refused">${t('changes.kept', { what: saved.live.kept.join(', ') })}</p>` : nothing}
      </section>`;

    function drawn() {
      if (!closed) {
        draw();
      }
    }

    function draw() {
      render(html`
        <h1>${t('changes.title')}</h1>
        ${saved ? outcome() : nothing}
        ${shown === null ? html`<p aria-busy="true">${t('frame.loading')}</p>`
          : shown.changes.length === 0 ? html`<p>${t('changes.none')}</p>`
          : html`${verdict()}${buttons()}${shown.changes.map(file)}`}`, place);
    }

    draw();
    load();
    return { draw, close: () => { closed = true; } };
  },
};

function live(reloaded) {
  const parts = ['added', 'replaced', 'removed'].filter(part => reloaded[part].length > 0)
    .map(part => t(`changes.live.${part}`, { systems: reloaded[part].join(', ') }));
  return parts.length > 0 ? parts.join(' ') : t('changes.live.none');
}
