// Who has no session lands here; whose session ends while the page is open logs in again in front of it.

import { inFront } from './dialog.js';
import { t } from './i18n.js';
import { html, nothing, render } from './lit.js';
import { logIn } from './rest.js';

/** The fields and the button. done gets the session. */
function fields(draw, user, done) {
  let problem = '';
  let busy = false;

  async function send(event) {
    event.preventDefault();
    const given = new FormData(event.target);
    busy = true;
    draw();
    try {
      await done(await logIn(given.get('user'), given.get('password')));
    } catch (refused) {
      problem = refused.status === 0 ? t('frame.unreachable') : refused.message;
      busy = false;
      draw();
    }
  }

  return () => html`
    <form @submit=${send}>
      <label>${t('login.user')} <input name="user" autocomplete="username" required autocapitalize="none" value=${user}></label>
      <label>${t('login.password')}
        <input name="password" type="password" autocomplete="current-password" required ?autofocus=${user !== ''}>
      </label>
      <p class="refused" role="alert">${problem || nothing}</p>
      <button type="submit" ?disabled=${busy}>${t('login.do')}</button>
    </form>`;
}

/** done gets the session. */
export function login(place, done) {
  const form = fields(draw, '', done);

  function draw() {
    render(html`
      <section class="login card">
        <h1>${t('login.title')}</h1>
        <p class="hint">${t('login.hint')}</p>
        ${form()}
      </section>`, place);
  }

  draw();
  place.querySelector('input').focus();
  return { draw, close() {} };
}

/** In front of the page, which stays as it is; resolves with the session of whoever logs in. */
export function loginAgain(user) {
  let form = null;
  return inFront({ title: t('login.again'), text: t('login.againHint'), insist: true }, (close, draw) => {
    form ??= fields(draw, user, close);
    return form();
  });
}
