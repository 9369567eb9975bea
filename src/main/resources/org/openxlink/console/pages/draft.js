// The changes that the user has gathered, in the server's draft.

import { t } from './i18n.js';
import { html, nothing } from './lit.js';
import { get, post, remove, written } from './rest.js';
import { link } from './router.js';

/** With what a page before is still writing. */
export const draft = async () => {
  await written();
  return get('/draft');
};
export const check = () => get('/draft/problems');
/** Saves the changes that were shown, and no others. */
export const save = (shown, evenWithErrors) => post('/draft/save', { evenWithErrors, version: shown.version });
export const discard = () => remove('/draft');

/** Makes what does something, tells above the page why it failed, and draws again. */
export const teller = (frame, drawn) => async action => {
  try {
    await action();
    frame.done();
  } catch (problem) {
    frame.failed(problem);
  }
  drawn();
};

/** How many files the draft changes, and the way to save them; nothing where it changes none. */
export const gathered = files => files === 0 ? nothing : html`
  <p class="gathered" role="status">
    <span>${t('draft.gathered', { n: files })}</span>
    <a role="button" href=${link('changes')}>${t('draft.review')}</a>
  </p>`;

/** What changes in a file, line by line. */
export const difference = change => html`
  <pre class="diff" tabindex="0" aria-label=${t('changes.diff', { file: change.file })}
    >${body(change.diff).map(text => html`<span class=${kind(text)}>${text}\n</span>`)}</pre>`;

/** Without the two lines that name the file. */
const body = diff => diff[0]?.startsWith('--- ') && diff[1]?.startsWith('+++ ') ? diff.slice(2) : diff;

const kind = text => text.startsWith('+') ? 'plus' : text.startsWith('-') ? 'minus' : text.startsWith('@@') ? 'place' : '';

/** Problems with their places; a place of config/ leads to its line. */
export const problemList = problems => html`
  <ul class="problems">
    ${problems.map(problem => html`
      <li class=${problem.severity}>
        <strong>${t(`problem.${problem.severity}`)}</strong>
        ${placeLink([problem.file, problem.line, problem.column].filter(part => part !== 0).join(':'))}
        <span lang="en">${problem.text}</span>
        ${problem.excerpt?.length ? html`<pre>${problem.excerpt.join('\n')}</pre>` : nothing}
      </li>`)}
  </ul>`;

/** A place such as config/isps_ul.ini:14 as the way to that line, where the page of files has it. */
export const placeLink = place => {
  const [, file, line = '0'] = /^(?:config\/)?([^/:]+\.(?:ini|cfg|bas|properties))(?::(\d+))?(?::\d+)?$/i.exec(place) ?? [];
  return file ? html`<a href=${link('files', file, line)}>${place}</a>` : html`<span>${place}</span>`;
};
