// Imports: one by hand with its progress, the history, and one run with the rows that it rejected.

import { importForm } from './importform.js';
import { importList } from './importlist.js';
import { importWatch } from './importwatch.js';
import { t } from './i18n.js';
import { html, nothing, render } from './lit.js';
import { runDetails } from './rundetails.js';
import { runHistory } from './runhistory.js';

export const imports = { path: 'imports', title: 'imports.title', role: 'viewer', open };

function open(place, frame, words) {
  return /^\d+$/.test(words[0] ?? '') ? runDetails(place, frame, words[0]) : list(place, frame, words);
}

/** #/imports/of/NAME shows the runs of a system. */
function list(place, frame, words) {
  const system = words[0] === 'of' ? words[1] ?? '' : '';
  const watch = importWatch(draw, () => history.load());
  const form = frame.may('operator') ? importForm(draw, system, id => watch.follow(id), () => watch.running()) : null;
  const others = importList(draw, frame, () => watch.followed(), id => watch.follow(id));
  const history = runHistory(draw, frame, system);

  function draw() {
    render(html`
      <h1>${t('imports.title')}</h1>
      ${form === null ? nothing : form.view()}
      ${others.view()}
      ${watch.view()}
      ${history.view()}`, place);
  }

  draw();
  return {
    draw,
    close() {
      watch.close();
      others.close();
      history.close();
    },
  };
}
