// What stands in front of the page until somebody has answered it; the page behind stays as it is.

import { t } from './i18n.js';
import { html, nothing, render } from './lit.js';

let count = 0;

/**
 * Shows a title, a text and below what view(close, draw) draws; resolves with what close is called with, with null for
 * Escape. insist: it stays until it is answered. The browser keeps the focus in it, and puts it back afterwards.
 */
export function inFront({ title, text = '', insist = false }, view) {
  const dialog = document.createElement('dialog');
  const id = `in-front-${++count}`;
  dialog.setAttribute('aria-labelledby', id);
  dialog.setAttribute('aria-describedby', `${id}-text`);
  dialog.classList.toggle('insists', insist);
  let answer = null;

  function close(given) {
    answer = given;
    dialog.close();
  }

  function draw() {
    render(html`
      <article>
        <h2 id=${id}>${title}</h2>
        <p id=${`${id}-text`}>${text || nothing}</p>
        ${view(close, draw)}
      </article>`, dialog);
  }

  draw();
  document.body.append(dialog);
  dialog.showModal();
  dialog.addEventListener('cancel', event => insist && event.preventDefault());
  return new Promise(done => {
    dialog.addEventListener('close', () => {
      if (insist && answer === null) {
        dialog.showModal(); // browsers close it at the second Escape, whatever the page says
      } else {
        dialog.remove();
        done(answer);
      }
    });
  });
}

/**
 * Asks before something is done that can't be taken back easily.
 *
 * title: the question; text: what will happen; action: the word of the button that does it; also: what can be ticked to be
 * done too. Resolves with { also }, or with null when it is not to be done.
 */
export function sure({ title, text, action, also = '' }) {
  let ticked = false;
  return inFront({ title, text }, close => html`
    ${also ? html`<label class="check"><input type="checkbox" name="also" @change=${event => { ticked = event.target.checked; }}>
      <span>${also}</span></label>` : nothing}
    <footer>
      <button type="button" class="secondary" autofocus @click=${() => close(null)}>${t('frame.cancel')}</button>
      <button type="button" class="danger" @click=${() => close({ also: ticked })}>${action}</button>
    </footer>`);
}
